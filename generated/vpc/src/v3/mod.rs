// Made by `tabella generate` from spec/vpc/service.yaml. Do not edit.

//! Virtual Private Cloud v3: its client and everything that the client sends and receives.

#[cfg(feature = "blocking")]
mod blocking;
mod call;
mod client;
pub mod required;
mod sub_network_interface_tags;
mod sub_network_interfaces;

#[cfg(feature = "blocking")]
pub use self::blocking::BlockingClient;
pub use self::call::Call;
pub use self::client::Client;
pub use self::sub_network_interface_tags::{
    BatchCreateSubNetworkInterfaceTags, BatchDeleteSubNetworkInterfaceTags,
    CountSubNetworkInterfacesByTags, CountSubNetworkInterfacesByTagsResponse,
    CreateSubNetworkInterfaceTag, DeleteResourceTagRequestBody,
    DeleteResourceTagRequestBodyBuilder, DeleteSubNetworkInterfaceTag, ListResourceResp,
    ListSubNetworkInterfaceTags, ListSubNetworkInterfaceTagsResponse,
    ListSubNetworkInterfacesByTags, ListSubNetworkInterfacesByTagsResponse, ListTag,
    ListTagBuilder, ResourceTag, ResourceTagBuilder, ShowSubNetworkInterfaceTags,
    ShowSubNetworkInterfaceTagsResponse,
};
pub use self::sub_network_interfaces::{
    AllowedAddressPair, AllowedAddressPairBuilder, AttachSubNetworkInterface,
    AttachSubNetworkInterfaceOption, AttachSubNetworkInterfaceOptionBuilder,
    AttachSubNetworkInterfaceResponse, BatchCreateSubNetworkInterface,
    BatchCreateSubNetworkInterfaceErrorCode, BatchCreateSubNetworkInterfaceOption,
    BatchCreateSubNetworkInterfaceOptionBuilder, BatchCreateSubNetworkInterfaceResponse,
    CreateSubNetworkInterface, CreateSubNetworkInterfaceErrorCode,
    CreateSubNetworkInterfaceOption, CreateSubNetworkInterfaceOptionBuilder,
    CreateSubNetworkInterfaceResponse, DeleteSubNetworkInterface,
    DeleteSubNetworkInterfaceErrorCode, DetachSubNetworkInterface,
    DetachSubNetworkInterfaceResponse, ListSubNetworkInterfaces,
    ListSubNetworkInterfacesErrorCode, ListSubNetworkInterfacesResponse,
    MigrateSubNetworkInterface, MigrateSubNetworkInterfaceOption,
    MigrateSubNetworkInterfaceOptionBuilder, MigrateSubNetworkInterfaceResponse,
    PageInfo, ResponseTag, ShowSubNetworkInterface, ShowSubNetworkInterfaceErrorCode,
    ShowSubNetworkInterfaceResponse, ShowSubNetworkInterfacesQuantity,
    ShowSubNetworkInterfacesQuantityErrorCode, ShowSubNetworkInterfacesQuantityResponse,
    SubNetworkInterface, SubNetworkInterfaceScope, SubNetworkInterfaceState,
    UpdateSubNetworkInterface, UpdateSubNetworkInterfaceErrorCode,
    UpdateSubNetworkInterfaceOption, UpdateSubNetworkInterfaceOptionBuilder,
    UpdateSubNetworkInterfaceResponse,
};
