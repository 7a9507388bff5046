// Made by `tabella generate` from spec/vpc/service.yaml. Do not edit.

//! The operations of sub network interfaces.

mod create_sub_network_interface;
mod types;

pub use self::create_sub_network_interface::{
    CreateSubNetworkInterface, CreateSubNetworkInterfaceOption,
    CreateSubNetworkInterfaceOptionBuilder, CreateSubNetworkInterfaceResponse,
};
pub use self::types::{
    AllowedAddressPair, AllowedAddressPairBuilder, ResponseTag, SubNetworkInterface,
    SubNetworkInterfaceScope, SubNetworkInterfaceState,
};
