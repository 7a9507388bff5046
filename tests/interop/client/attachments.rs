//! What carries a supplementary network interface, and how that is changed.

use huaweicloud_vpc::v3::{
    AttachSubNetworkInterfaceOption, AttachSubNetworkInterfaceOptionBuilder, Client,
    MigrateSubNetworkInterfaceOption,
};

use crate::Result;
use crate::job::{Input, Job};
use crate::outcome::Outcome;
use crate::sub_network_interfaces::id;

/// Makes the call, if it is one of these.
pub(crate) async fn call(client: &Client, job: &Job) -> Result<Option<Outcome>> {
    match job.operation.as_str() {
        "AttachSubNetworkInterface" => attach(client, job).await,
        "DetachSubNetworkInterface" => {
            job.send(client.detach_sub_network_interface(id(job)?))
                .await
        }
        "MigrateSubNetworkInterface" => migrate(client, job).await,
        _ => Ok(None),
    }
}

async fn attach(client: &Client, job: &Job) -> Result<Option<Outcome>> {
    let option: Option<Input> = job.body()?.optional("sub_network_interface")?;
    let option = option.map(|option| attach_option(&option)).transpose()?;
    if job.is_dry_run()? {
        let mut call = client.attach_sub_network_interface_dry_run(id(job)?);
        if let Some(option) = option {
            call = call.sub_network_interface(option);
        }
        return job.check(call).await;
    }
    let mut call = client.attach_sub_network_interface(id(job)?);
    if let Some(option) = option {
        call = call.sub_network_interface(option);
    }
    job.send(call).await
}

fn attach_option(input: &Input) -> Result<AttachSubNetworkInterfaceOption> {
    let option =
        AttachSubNetworkInterfaceOption::builder().parent_id(input.get::<String>("parent_id")?);
    let option = input.set(option, "security_groups", |to, ids: Vec<String>| {
        to.security_groups(ids)
    })?;
    let option = input.set(
        option,
        "security_enabled",
        AttachSubNetworkInterfaceOptionBuilder::security_enabled,
    )?;
    Ok(option.build())
}

async fn migrate(client: &Client, job: &Job) -> Result<Option<Outcome>> {
    let info = job.object("migration_info")?;
    let info = MigrateSubNetworkInterfaceOption::builder()
        .parent_id(info.get::<String>("parent_id")?)
        .sub_network_interfaces(info.get::<Vec<_>>("sub_network_interfaces")?)
        .build();
    if job.is_dry_run()? {
        return job
            .check(client.migrate_sub_network_interface_dry_run(info))
            .await;
    }
    job.send(client.migrate_sub_network_interface(info)).await
}
