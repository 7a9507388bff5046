// Made by `tabella generate` from spec/vpc/service.yaml. Do not edit.

//! What builders require: a builder's `build` compiles once each of its markers is met.

use tabella_runtime::IsSet;

/// `key` is set.
#[diagnostic::on_unimplemented(
    message = "the required field `key` is not set",
    label = "call `.key(...)` before `.build()`"
)]
pub trait RequiredKey {}

impl RequiredKey for IsSet<true> {}

/// `parent_id` is set.
#[diagnostic::on_unimplemented(
    message = "the required field `parent_id` is not set",
    label = "call `.parent_id(...)` before `.build()`"
)]
pub trait RequiredParentId {}

impl RequiredParentId for IsSet<true> {}

/// `sub_network_interfaces` is set.
#[diagnostic::on_unimplemented(
    message = "the required field `sub_network_interfaces` is not set",
    label = "call `.sub_network_interfaces(...)` before `.build()`"
)]
pub trait RequiredSubNetworkInterfaces {}

impl RequiredSubNetworkInterfaces for IsSet<true> {}

/// `value` is set.
#[diagnostic::on_unimplemented(
    message = "the required field `value` is not set",
    label = "call `.value(...)` before `.build()`"
)]
pub trait RequiredValue {}

impl RequiredValue for IsSet<true> {}

/// `values` is set.
#[diagnostic::on_unimplemented(
    message = "the required field `values` is not set",
    label = "call `.values(...)` before `.build()`"
)]
pub trait RequiredValues {}

impl RequiredValues for IsSet<true> {}

/// `virsubnet_id` is set.
#[diagnostic::on_unimplemented(
    message = "the required field `virsubnet_id` is not set",
    label = "call `.virsubnet_id(...)` before `.build()`"
)]
pub trait RequiredVirsubnetId {}

impl RequiredVirsubnetId for IsSet<true> {}
