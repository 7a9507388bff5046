// Made by `tabella generate` from spec/vpc/service.yaml. Do not edit.

//! What builders require: a builder's `build` compiles once each of its markers is met.

use tabella_runtime::IsSet;

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

/// `virsubnet_id` is set.
#[diagnostic::on_unimplemented(
    message = "the required field `virsubnet_id` is not set",
    label = "call `.virsubnet_id(...)` before `.build()`"
)]
pub trait RequiredVirsubnetId {}

impl RequiredVirsubnetId for IsSet<true> {}
