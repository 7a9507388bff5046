// Made by `tabella generate` from spec/vpc/service.yaml. Do not edit.

//! The operations of sub network interfaces.

mod attach_sub_network_interface;
mod batch_create_sub_network_interface;
mod create_sub_network_interface;
mod delete_sub_network_interface;
mod detach_sub_network_interface;
mod list_sub_network_interfaces;
mod migrate_sub_network_interface;
mod show_sub_network_interface;
mod show_sub_network_interfaces_quantity;
mod types;
mod update_sub_network_interface;

pub use self::attach_sub_network_interface::{
    AttachSubNetworkInterface, AttachSubNetworkInterfaceOption,
    AttachSubNetworkInterfaceOptionBuilder, AttachSubNetworkInterfaceResponse,
};
pub use self::batch_create_sub_network_interface::{
    BatchCreateSubNetworkInterface, BatchCreateSubNetworkInterfaceErrorCode,
    BatchCreateSubNetworkInterfaceOption, BatchCreateSubNetworkInterfaceOptionBuilder,
    BatchCreateSubNetworkInterfaceResponse,
};
pub use self::create_sub_network_interface::{
    CreateSubNetworkInterface, CreateSubNetworkInterfaceErrorCode,
    CreateSubNetworkInterfaceOption, CreateSubNetworkInterfaceOptionBuilder,
    CreateSubNetworkInterfaceResponse,
};
pub use self::delete_sub_network_interface::{
    DeleteSubNetworkInterface, DeleteSubNetworkInterfaceErrorCode,
};
pub use self::detach_sub_network_interface::{
    DetachSubNetworkInterface, DetachSubNetworkInterfaceResponse,
};
pub use self::list_sub_network_interfaces::{
    ListSubNetworkInterfaces, ListSubNetworkInterfacesErrorCode,
    ListSubNetworkInterfacesResponse, PageInfo,
};
pub use self::migrate_sub_network_interface::{
    MigrateSubNetworkInterface, MigrateSubNetworkInterfaceOption,
    MigrateSubNetworkInterfaceOptionBuilder, MigrateSubNetworkInterfaceResponse,
};
pub use self::show_sub_network_interface::{
    ShowSubNetworkInterface, ShowSubNetworkInterfaceErrorCode,
    ShowSubNetworkInterfaceResponse,
};
pub use self::show_sub_network_interfaces_quantity::{
    ShowSubNetworkInterfacesQuantity, ShowSubNetworkInterfacesQuantityErrorCode,
    ShowSubNetworkInterfacesQuantityResponse,
};
pub use self::types::{
    AllowedAddressPair, AllowedAddressPairBuilder, ResponseTag, SubNetworkInterface,
    SubNetworkInterfaceScope, SubNetworkInterfaceState,
};
pub use self::update_sub_network_interface::{
    UpdateSubNetworkInterface, UpdateSubNetworkInterfaceErrorCode,
    UpdateSubNetworkInterfaceOption, UpdateSubNetworkInterfaceOptionBuilder,
    UpdateSubNetworkInterfaceResponse,
};
