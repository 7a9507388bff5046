//! The format, as types that serde reads and schemars describes.
//!
//! These types know how a spec is written and nothing of what it means: that is `resolve`. The documentation of each
//! field is what an editor shows beside the key.

mod constraint;
mod example;
mod operation;
mod row;
mod service;
mod types;

use super::at::At;

pub(crate) use constraint::{
    Alternative, BytesBounds, ConstraintKey, Format, Items, LengthBounds, NamedValue, RangeBounds,
    ValueKeys, ValueSet, ValueSetKind,
};
pub(crate) use example::{Deviation, Example, ExampleRequest, ExampleResponse};
pub(crate) use operation::{
    DocumentedError, DryRun, Method, Operation, Paging, PagingStyle, Resource, Response, Role,
    Waiter,
};
pub(crate) use row::Row;
pub(crate) use service::{ClientParameter, Runtime, Service};
pub(crate) use types::{
    CrossFieldRule, ObjectTable, ParameterTable, RequiredWhen, Source, Type, TypesFile,
};

/// A text.
pub(crate) type Text = At<String>;

/// A key that may be left out.
pub(crate) type Maybe<T> = Option<At<T>>;

/// A key that is mostly left out. It takes little room where it is, as rows are many and are moved about.
pub(crate) type Rare<T> = Option<Box<At<T>>>;

/// A list whose items may each be wrong.
pub(crate) type List<T> = Vec<At<T>>;
