use super::*;

#[test]
fn wire_names_become_fields() {
    let names = Names(());
    let table = [
        ("virsubnet_id", "virsubnet_id"),
        ("binding:host_id", "binding_host_id"),
        ("binding:vif_details", "binding_vif_details"),
        ("type", "kind"),
        ("match", "matching"),
        ("self", "this"),
        ("loop", "loop_value"),
        ("X-Forwarded-For-Port", "x_forwarded_for_port"),
        ("ipv6_enable", "ipv6_enable"),
        ("5tuple", "n5tuple"),
        ("camelCase", "camel_case"),
        ("add", "add_value"),
    ];
    for (wire, field) in table {
        assert_eq!(names.wire(&WireName::new(wire)).as_str(), field, "{wire}");
    }
}

#[test]
fn ids_become_types_and_methods() {
    let names = Names(());
    let id = OperationId::new("CreateSubNetworkInterface");
    assert_eq!(names.operation(&id).as_str(), "CreateSubNetworkInterface");
    assert_eq!(names.method(&id).as_str(), "create_sub_network_interface");
    assert_eq!(
        names.response(&id).as_str(),
        "CreateSubNetworkInterfaceResponse"
    );
    assert_eq!(names.ty(&TypeName::new("IPAddress")).as_str(), "IpAddress");
    assert_eq!(
        names.module("sub-network-interfaces").as_str(),
        "sub_network_interfaces"
    );
    assert_eq!(names.module("types").as_str(), "types_operations");
}
