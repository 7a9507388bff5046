//! What an API is: services, operations, types, fields, constraints.
//!
//! Everything after the front believes this and nothing else. It knows no YAML, no JSON Schema and no Rust name;
//! texts and names are those of the documentation, and each carries the place where it was written.

mod constraint;
mod name;
mod operation;
mod service;
mod types;
mod waiter;

pub use constraint::{
    AnyOf, Bounds, Constraints, Format, ItemConstraints, NamedValue, ValueConstraints, ValueSet,
    ValueSetKind,
};
pub use name::{OperationId, TypeName, WireName};
pub use operation::{
    Deviation, DocumentedError, DryRun, Example, ExampleBody, ExampleRequest, ExampleResponse,
    Method, Object, Operation, Paging, PagingStyle, Parameter, ParameterPlace, Path, PathSegment,
    Resource, Response, Role,
};
pub use service::{Api, ClientParameter, Group, Runtime, Service, Version};
pub use types::{CrossFieldRule, Field, RuleKind, Source, Type, TypeExpr};
pub use waiter::{Until, Waiter};
