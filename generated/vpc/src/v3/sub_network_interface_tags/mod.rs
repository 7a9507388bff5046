// Made by `tabella generate` from spec/vpc/service.yaml. Do not edit.

//! The operations of sub network interface tags.

mod batch_create_sub_network_interface_tags;
mod batch_delete_sub_network_interface_tags;
mod count_sub_network_interfaces_by_tags;
mod create_sub_network_interface_tag;
mod delete_sub_network_interface_tag;
mod list_sub_network_interface_tags;
mod list_sub_network_interfaces_by_tags;
mod show_sub_network_interface_tags;
mod types;

pub use self::batch_create_sub_network_interface_tags::BatchCreateSubNetworkInterfaceTags;
pub use self::batch_delete_sub_network_interface_tags::{
    BatchDeleteSubNetworkInterfaceTags, DeleteResourceTagRequestBody,
    DeleteResourceTagRequestBodyBuilder,
};
pub use self::count_sub_network_interfaces_by_tags::{
    CountSubNetworkInterfacesByTags, CountSubNetworkInterfacesByTagsResponse,
};
pub use self::create_sub_network_interface_tag::CreateSubNetworkInterfaceTag;
pub use self::delete_sub_network_interface_tag::DeleteSubNetworkInterfaceTag;
pub use self::list_sub_network_interface_tags::{
    ListSubNetworkInterfaceTags, ListSubNetworkInterfaceTagsResponse,
};
pub use self::list_sub_network_interfaces_by_tags::{
    ListResourceResp, ListSubNetworkInterfacesByTags,
    ListSubNetworkInterfacesByTagsResponse,
};
pub use self::show_sub_network_interface_tags::{
    ShowSubNetworkInterfaceTags, ShowSubNetworkInterfaceTagsResponse,
};
pub use self::types::{ListTag, ListTagBuilder, ResourceTag, ResourceTagBuilder};
