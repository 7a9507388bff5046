//! Supplementary network interfaces: from input to calls, through the public builders.

use huaweicloud_vpc::v3::{
    AllowedAddressPair, BatchCreateSubNetworkInterfaceOption,
    BatchCreateSubNetworkInterfaceOptionBuilder, Call, Client, CreateSubNetworkInterfaceOption,
    CreateSubNetworkInterfaceOptionBuilder, ListSubNetworkInterfaces,
    UpdateSubNetworkInterfaceOption,
};

use crate::Result;
use crate::job::{Input, Job};
use crate::outcome::Outcome;

/// Makes the call, if it is one of these.
pub(crate) async fn call(client: &Client, job: &Job) -> Result<Option<Outcome>> {
    match job.operation.as_str() {
        "CreateSubNetworkInterface" => create(client, job).await,
        "BatchCreateSubNetworkInterface" => batch_create(client, job).await,
        "ShowSubNetworkInterfacesQuantity" => {
            job.send(client.show_sub_network_interfaces_quantity())
                .await
        }
        "ShowSubNetworkInterface" => job.send(client.show_sub_network_interface(id(job)?)).await,
        "ListSubNetworkInterfaces" => job.send(list(client, &job.input)?).await,
        "UpdateSubNetworkInterface" => update(client, job).await,
        "DeleteSubNetworkInterface" => {
            job.send(client.delete_sub_network_interface(id(job)?))
                .await
        }
        _ => Ok(None),
    }
}

async fn create(client: &Client, job: &Job) -> Result<Option<Outcome>> {
    let option = create_option(&job.object("sub_network_interface")?)?;
    if job.is_dry_run()? {
        let call = client.create_sub_network_interface_dry_run(option);
        return job.check(call).await;
    }
    job.send(client.create_sub_network_interface(option)).await
}

async fn batch_create(client: &Client, job: &Job) -> Result<Option<Outcome>> {
    let option = batch_option(&job.object("sub_network_interface")?)?;
    let count = job.body()?.get("count")?;
    if job.is_dry_run()? {
        let call = client.batch_create_sub_network_interface_dry_run(option, count);
        return job.check(call).await;
    }
    let call = client.batch_create_sub_network_interface(option, count);
    job.send(call).await
}

async fn update(client: &Client, job: &Job) -> Result<Option<Outcome>> {
    let option = update_option(&job.object("sub_network_interface")?)?;
    if job.is_dry_run()? {
        let call = client.update_sub_network_interface_dry_run(id(job)?, option);
        return job.check(call).await;
    }
    let call = client.update_sub_network_interface(id(job)?, option);
    job.send(call).await
}

pub(crate) fn id(job: &Job) -> Result<String> {
    job.input.get("sub_network_interface_id")
}

fn create_option(input: &Input) -> Result<CreateSubNetworkInterfaceOption> {
    let option = CreateSubNetworkInterfaceOption::builder()
        .virsubnet_id(input.get::<String>("virsubnet_id")?)
        .parent_id(input.get::<String>("parent_id")?);
    let option = input.set(option, "vlan_id", |to, id: String| to.vlan_id(id))?;
    let option = input.set(option, "description", |to, text: String| {
        to.description(text)
    })?;
    let option = input.set(
        option,
        "ipv6_enable",
        CreateSubNetworkInterfaceOptionBuilder::ipv6_enable,
    )?;
    let option = input.set(option, "private_ip_address", |to, ip: String| {
        to.private_ip_address(ip)
    })?;
    let option = input.set(option, "ipv6_ip_address", |to, ip: String| {
        to.ipv6_ip_address(ip)
    })?;
    let option = input.set(option, "security_groups", |to, ids: Vec<String>| {
        to.security_groups(ids)
    })?;
    let option = input.set(option, "project_id", |to, id: String| to.project_id(id))?;
    let option = match pairs(input)? {
        Some(pairs) => option.allowed_address_pairs(pairs),
        None => option,
    };
    Ok(option.build())
}

fn batch_option(input: &Input) -> Result<BatchCreateSubNetworkInterfaceOption> {
    let option = BatchCreateSubNetworkInterfaceOption::builder()
        .virsubnet_id(input.get::<String>("virsubnet_id")?)
        .parent_id(input.get::<String>("parent_id")?);
    let option = input.set(option, "security_groups", |to, ids: Vec<String>| {
        to.security_groups(ids)
    })?;
    let option = input.set(option, "description", |to, text: String| {
        to.description(text)
    })?;
    let option = input.set(
        option,
        "ipv6_enable",
        BatchCreateSubNetworkInterfaceOptionBuilder::ipv6_enable,
    )?;
    let option = input.set(option, "project_id", |to, id: String| to.project_id(id))?;
    let option = match pairs(input)? {
        Some(pairs) => option.allowed_address_pairs(pairs),
        None => option,
    };
    Ok(option.build())
}

fn update_option(input: &Input) -> Result<UpdateSubNetworkInterfaceOption> {
    let option = UpdateSubNetworkInterfaceOption::builder();
    let option = input.set(option, "description", |to, text: String| {
        to.description(text)
    })?;
    let option = input.set(option, "security_groups", |to, ids: Vec<String>| {
        to.security_groups(ids)
    })?;
    let option = match pairs(input)? {
        Some(pairs) => option.allowed_address_pairs(pairs),
        None => option,
    };
    Ok(option.build())
}

fn pairs(input: &Input) -> Result<Option<Vec<AllowedAddressPair>>> {
    let pairs: Option<Vec<Input>> = input.optional("allowed_address_pairs")?;
    pairs
        .map(|pairs| pairs.iter().map(pair).collect())
        .transpose()
}

fn pair(input: &Input) -> Result<AllowedAddressPair> {
    let pair = AllowedAddressPair::builder();
    let pair = input.set(pair, "ip_address", |to, ip: String| to.ip_address(ip))?;
    let pair = input.set(pair, "mac_address", |to, mac: String| to.mac_address(mac))?;
    Ok(pair.build())
}

fn list(client: &Client, input: &Input) -> Result<Call<ListSubNetworkInterfaces>> {
    type Texts = Vec<String>;
    let call = client.list_sub_network_interfaces();
    let call = input.set(call, "limit", Call::<ListSubNetworkInterfaces>::limit)?;
    let call = input.set(call, "marker", |to, id: String| to.marker(id))?;
    let call = input.set(call, "id", |to, ids: Texts| to.id(ids))?;
    let call = input.set(call, "virsubnet_id", |to, ids: Texts| to.virsubnet_id(ids))?;
    let call = input.set(call, "private_ip_address", |to, ips: Texts| {
        to.private_ip_address(ips)
    })?;
    let call = input.set(call, "mac_address", |to, macs: Texts| to.mac_address(macs))?;
    let call = input.set(call, "vpc_id", |to, ids: Texts| to.vpc_id(ids))?;
    let call = input.set(call, "description", |to, texts: Texts| {
        to.description(texts)
    })?;
    input.set(call, "parent_id", |to, ids: Texts| to.parent_id(ids))
}
