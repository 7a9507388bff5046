//! Rust names, made here and nowhere else.
//!
//! [`assign`] looks at every name that the generated code will have and reports the ones that meet; only it makes
//! [`Names`], so whoever holds one knows that its answers do not collide. Nothing is renamed to avoid a collision:
//! a name that depends on its neighbours would change when a neighbour comes. The spec decides instead, by another name.
//! A name that generated code has a use for gets a word behind it, whoever its neighbours are.

mod collisions;
mod reserved;
mod scope;

use std::fmt;

use heck::{ToSnakeCase, ToUpperCamelCase};
use serde::Serialize;

use crate::diagnostic::{Rule, Sink};
use crate::model::{
    Api, DocumentedError, Field, NamedValue, OperationId, TypeName, ValueSet, WireName,
};

/// A name in generated Rust. It is a valid identifier and no keyword.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct RustName(String);

impl RustName {
    /// The identifier.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name with something before it: `Required` and `ParentId` make `RequiredParentId`.
    #[must_use]
    pub fn prefixed(&self, prefix: &str) -> Self {
        Self(format!("{prefix}{}", self.0))
    }

    /// The name with something after it: `Tag` and `Builder` make `TagBuilder`.
    #[must_use]
    pub fn suffixed(&self, suffix: &str) -> Self {
        Self(format!("{}{suffix}", self.0))
    }
}

impl fmt::Display for RustName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The names of an [`Api`] that was looked at: proof that none of them meet.
#[derive(Clone, Debug)]
pub struct Names(());

/// The rules of this module.
pub static RULES: &[&Rule] = &[&scope::COLLISION, &scope::UNUSABLE];

/// Looks at every name of an API and reports those that meet or cannot be an identifier.
pub fn assign(api: &Api, sink: &mut Sink) -> Names {
    let names = Names(());
    for service in &api.services {
        collisions::check(service, &names, sink);
    }
    names
}

impl Names {
    /// A folder's name as a module: `sub-network-interfaces` becomes `sub_network_interfaces`.
    #[must_use]
    pub fn module(&self, folder: &str) -> RustName {
        RustName(reserved::module(&folder.replace(['-', '.'], "_")))
    }

    /// A group's folder as a module of its version.
    #[must_use]
    pub fn group(&self, version: &str, folder: &str) -> RustName {
        let (version, group) = (self.module(version), self.module(folder));
        RustName(reserved::group(group.as_str(), version.as_str()))
    }

    /// The library of a package: `huaweicloud-vpc` becomes `huaweicloud_vpc`.
    #[must_use]
    pub fn library(&self, package: &str) -> RustName {
        RustName(package.replace('-', "_"))
    }

    /// A type.
    #[must_use]
    pub fn ty(&self, name: &TypeName) -> RustName {
        RustName(reserved::ty(camel(name.as_str()), reserved::TABLE))
    }

    /// The type of an operation's call.
    #[must_use]
    pub fn operation(&self, id: &OperationId) -> RustName {
        RustName(reserved::ty(camel(id.as_str()), reserved::OPERATION))
    }

    /// The type of an operation's answer.
    #[must_use]
    pub fn response(&self, id: &OperationId) -> RustName {
        self.operation(id).suffixed("Response")
    }

    /// An operation's method.
    #[must_use]
    pub fn method(&self, id: &OperationId) -> RustName {
        RustName(reserved::method(&snake(id.as_str())))
    }

    /// A waiter's method: `attached` becomes `wait_until_attached`.
    #[must_use]
    pub fn waiter(&self, name: &str) -> RustName {
        RustName(format!("wait_until_{}", snake(name)))
    }

    /// An operation's module in the module of its group.
    #[must_use]
    pub fn operation_module(&self, group: &RustName, id: &OperationId) -> RustName {
        let method = self.method(id);
        RustName(reserved::operation_module(method.as_str(), group.as_str()))
    }

    /// A field of an object, its setter, or a parameter of a call.
    #[must_use]
    pub fn field(&self, field: &Field) -> RustName {
        match &field.rust_name {
            Some(name) => RustName(reserved::field(&name.value)),
            None => self.wire(&field.name.value),
        }
    }

    /// A parameter of a call: as a field, but not a name that every call has.
    #[must_use]
    pub fn parameter(&self, field: &Field) -> RustName {
        RustName(reserved::parameter(self.field(field).as_str()))
    }

    /// The name that a wire name becomes where the spec gives no other.
    #[must_use]
    pub fn wire(&self, wire: &WireName) -> RustName {
        RustName(reserved::field(&snake(wire.as_str())))
    }

    /// A field's name as a type parameter or as part of a type's name.
    #[must_use]
    pub fn field_as_type(&self, field: &Field) -> RustName {
        RustName(camel(self.field(field).as_str()))
    }

    /// The type of a field's named values.
    #[must_use]
    pub fn values(&self, owner: &RustName, field: &Field, set: &ValueSet) -> RustName {
        let name = match &set.name {
            Some(name) => camel(&name.value),
            None => format!("{owner}{}", self.field_as_type(field)),
        };
        RustName(reserved::ty(name, reserved::VALUES))
    }

    /// A named value.
    #[must_use]
    pub fn variant(&self, value: &NamedValue) -> RustName {
        let text = value.rust_name.as_ref().unwrap_or(&value.value);
        RustName(reserved::variant(&camel(text.as_str())))
    }

    /// The enum of an operation's documented error codes.
    #[must_use]
    pub fn error_codes(&self, id: &OperationId) -> RustName {
        self.operation(id).suffixed("ErrorCode")
    }

    /// The code of a documented error: `VPC.0001` becomes `Vpc0001`.
    #[must_use]
    pub fn error_code(&self, code: &str, error: &DocumentedError) -> RustName {
        let name = error.rust_name.as_ref();
        let text = name.map_or(code, |name| name.as_str());
        RustName(reserved::variant(&camel(text)))
    }
}

impl RustName {
    /// A name that the generator itself gives, such as `Client`.
    pub(crate) fn fixed(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// A variable for the n-th object of this type: `Tag` becomes `tag_1`.
    #[must_use]
    pub fn variable(&self, number: usize) -> Self {
        Self(format!(
            "{}_{number}",
            heck::ToSnakeCase::to_snake_case(self.as_str())
        ))
    }

    /// A constant: `Tag_key_pattern` becomes `TAG_KEY_PATTERN`.
    #[must_use]
    pub fn constant(text: &str) -> Self {
        Self(heck::ToShoutySnakeCase::to_shouty_snake_case(text))
    }
}

fn camel(text: &str) -> String {
    not_a_digit_first(text.to_upper_camel_case(), "N")
}

fn snake(text: &str) -> String {
    not_a_digit_first(text.to_snake_case(), "n")
}

/// An identifier may not begin with a digit.
fn not_a_digit_first(name: String, prefix: &str) -> String {
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        format!("{prefix}{name}")
    } else {
        name
    }
}

#[cfg(test)]
mod tests;
