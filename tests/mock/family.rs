//! The 18 operations of supplementary network interfaces, called by the generated client: each sees what others did.

use huaweicloud_vpc::v3::{
    AttachSubNetworkInterfaceOption, BatchCreateSubNetworkInterfaceOption, Client,
    DeleteResourceTagRequestBody, ListTag, MigrateSubNetworkInterfaceOption, ResourceTag,
    SubNetworkInterface, SubNetworkInterfaceState, UpdateSubNetworkInterfaceOption,
};
use huaweicloud_vpc::{Error, Response};

use crate::generated::{client, option, server};

const SUBNET: &str = "08278e6c-61ca-46c1-9fc3-0d4f6c12f193";
const PARENT: &str = "637748df-2986-4350-8303-95d259580fb3";
const OTHER: &str = "8b6c46f1-c68d-4bba-a922-2d97da185af5";
const NOWHERE: &str = "00000000-0000-4000-8000-000000000000";

/// The answer to a call that succeeds and is read without drift.
#[track_caller]
fn read<T>(answer: Result<Response<T>, Error>) -> T {
    let answer = answer.unwrap();
    assert!(answer.drift().is_empty(), "{:?}", answer.drift());
    answer.into_body()
}

#[track_caller]
fn status<T>(answer: Result<Response<T>, Error>) -> Option<u16> {
    let status = match answer {
        Ok(answer) => Some(answer.status()),
        Err(error) => error.status(),
    };
    status.map(|status| status.as_u16())
}

/// Makes some interfaces by one call.
async fn make(client: &Client, count: i64) -> Vec<SubNetworkInterface> {
    let option = BatchCreateSubNetworkInterfaceOption::builder()
        .virsubnet_id(SUBNET)
        .parent_id(PARENT)
        .description("one of several")
        .build();
    let call = client.batch_create_sub_network_interface(option, count);
    read(call.send().await).sub_network_interfaces
}

fn id(of: &SubNetworkInterface) -> String {
    of.id.clone().unwrap()
}

async fn show(client: &Client, id: &str) -> SubNetworkInterface {
    let shown = read(client.show_sub_network_interface(id).send().await);
    shown.sub_network_interface.unwrap()
}

async fn count(client: &Client) -> Option<i64> {
    let call = client.show_sub_network_interfaces_quantity();
    read(call.send().await).sub_network_interfaces
}

fn tag(key: &str, value: &str) -> ResourceTag {
    ResourceTag::builder().key(key).value(value).build()
}

fn wanted(key: &str, values: &[&str]) -> ListTag {
    ListTag::builder()
        .key(key)
        .values(values.iter().copied())
        .build()
}

#[tokio::test]
async fn what_is_created_together_is_shown_listed_and_counted() {
    let server = server();
    let client = client(&server, "SK");
    assert_eq!(count(&client).await, Some(0));
    let made = make(&client, 3).await;
    assert_eq!(made.len(), 3);
    let one = read(client.create_sub_network_interface(option()).send().await);
    assert_eq!(count(&client).await, Some(4));
    let listed = read(client.list_sub_network_interfaces().send().await);
    let mut all = made.clone();
    all.extend(one.sub_network_interface);
    assert_eq!(listed.sub_network_interfaces, all);
    for of in &made {
        assert_eq!(&show(&client, &id(of)).await, of);
        assert_eq!(of.description.as_deref(), Some("one of several"));
        assert_eq!(made.iter().filter(|other| other.id == of.id).count(), 1);
    }
    let gone = client.delete_sub_network_interface(id(&made[1])).send();
    assert_eq!(status(gone.await), Some(204));
    assert_eq!(count(&client).await, Some(3));
}

#[tokio::test]
async fn an_interface_is_seen_as_it_was_attached_and_detached() {
    let server = server();
    let client = client(&server, "SK");
    let made = make(&client, 1).await.remove(0);
    let id = id(&made);
    assert_eq!(made.state, Some(SubNetworkInterfaceState::Normal));

    let call = client.detach_sub_network_interface(&id);
    let detached = read(call.send().await).sub_network_interface.unwrap();
    assert_eq!(detached.state, Some(SubNetworkInterfaceState::Unbound));
    assert_eq!(
        (detached.parent_id.as_deref(), detached.vlan_id),
        (Some(""), Some(-1))
    );
    assert_eq!(detached.description, made.description);
    assert_eq!(show(&client, &id).await, detached);
    let wait = client.show_sub_network_interface(&id).wait_until_detached();
    assert_eq!(
        read(wait.send().await).sub_network_interface,
        Some(detached)
    );

    let option = AttachSubNetworkInterfaceOption::builder().parent_id(OTHER);
    let option = option.security_enabled(false).build();
    let dry = client
        .attach_sub_network_interface_dry_run(&id)
        .sub_network_interface(option.clone());
    assert_eq!(status(dry.send().await), Some(202));
    assert_eq!(show(&client, &id).await.parent_id.as_deref(), Some(""));

    let call = client.attach_sub_network_interface(&id);
    let attached = read(call.sub_network_interface(option).send().await)
        .sub_network_interface
        .unwrap();
    assert_eq!(attached.state, Some(SubNetworkInterfaceState::Normal));
    assert_eq!(attached.parent_id.as_deref(), Some(OTHER));
    assert_eq!(attached.security_enabled, Some(false));
    assert!((1..=4094).contains(&attached.vlan_id.unwrap()));
    assert_eq!(show(&client, &id).await, attached);

    let nowhere = client.detach_sub_network_interface(NOWHERE).send().await;
    assert_eq!(status(nowhere), Some(404));
}

#[tokio::test]
async fn interfaces_are_moved_together_or_not_at_all() {
    let server = server();
    let client = client(&server, "SK");
    let made = make(&client, 3).await;
    let info = |ids: &[String]| {
        let named = ids.iter().map(|id| [("id".to_owned(), id.clone())].into());
        MigrateSubNetworkInterfaceOption::builder()
            .parent_id(OTHER)
            .sub_network_interfaces(named)
            .build()
    };
    let carried = || async {
        let call = client.list_sub_network_interfaces().parent_id([OTHER]);
        read(call.send().await).sub_network_interfaces
    };
    let (first, last) = (id(&made[0]), id(&made[2]));
    let wrong = info(&[first.clone(), NOWHERE.to_owned()]);
    let wrong = client.migrate_sub_network_interface(wrong).send().await;
    assert_eq!(status(wrong), Some(404));
    assert_eq!(carried().await, []);

    let call = client.migrate_sub_network_interface(info(&[first.clone(), last.clone()]));
    let moved = read(call.send().await).sub_network_interfaces;
    let ids: Vec<_> = moved.iter().map(id).collect();
    assert_eq!(ids, [first, last]);
    assert_eq!(carried().await, moved);
}

#[tokio::test]
async fn tags_are_those_of_their_interface() {
    let server = server();
    let client = client(&server, "SK");
    let made = make(&client, 2).await;
    let id = id(&made[0]);
    let call = client.create_sub_network_interface_tag(&id, tag("team", "red"));
    assert_eq!(status(call.send().await), Some(204));
    let more = [tag("team", "blue"), tag("stage", ""), tag("owner", "me")];
    let call = client.batch_create_sub_network_interface_tags(&id, more.clone());
    assert_eq!(status(call.send().await), Some(204));
    let tags = || async { read(client.show_sub_network_interface_tags(&id).send().await).tags };
    assert_eq!(tags().await, more);
    let shown = show(&client, &id).await.tags;
    assert_eq!(shown[0].key.as_deref(), Some("team"));
    assert_eq!(shown[0].value.as_deref(), Some("blue"));
    assert_eq!(shown.len(), 3);

    let call = client.delete_sub_network_interface_tag(&id, "stage");
    assert_eq!(status(call.send().await), Some(204));
    let again = client.delete_sub_network_interface_tag(&id, "stage");
    assert_eq!(status(again.send().await), Some(404));
    let owner = DeleteResourceTagRequestBody::builder().key("owner");
    let call = client.batch_delete_sub_network_interface_tags(&id, [owner.build()]);
    assert_eq!(status(call.send().await), Some(204));
    assert_eq!(tags().await, [tag("team", "blue")]);

    let nowhere = client.create_sub_network_interface_tag(NOWHERE, tag("a", "b"));
    assert_eq!(status(nowhere.send().await), Some(404));
    // What changes an interface otherwise leaves its tags alone.
    let option = UpdateSubNetworkInterfaceOption::builder().description("new");
    let call = client.update_sub_network_interface(&id, option.build());
    assert_eq!(status(call.send().await), Some(200));
    assert_eq!(tags().await, [tag("team", "blue")]);
}

#[tokio::test]
async fn interfaces_are_found_by_their_tags() {
    let server = server();
    let client = client(&server, "SK");
    let made = make(&client, 3).await;
    for (at, team) in ["red", "blue", "red"].into_iter().enumerate() {
        let tags = [tag("team", team), tag(&format!("number-{at}"), "x")];
        let call = client.batch_create_sub_network_interface_tags(id(&made[at]), tags);
        assert_eq!(status(call.send().await), Some(204));
    }
    for (tags, expected) in [
        (vec![], &[0, 1, 2][..]),
        (vec![wanted("team", &["red"])], &[0, 2]),
        (vec![wanted("team", &["blue", "green"])], &[1]),
        (vec![wanted("team", &[])], &[0, 1, 2]),
        (
            vec![wanted("team", &["red"]), wanted("number-2", &[])],
            &[2],
        ),
        (vec![wanted("nobody", &[])], &[]),
    ] {
        let call = client.list_sub_network_interfaces_by_tags();
        let found = read(call.tags(tags.clone()).send().await);
        let ids: Vec<_> = found
            .resources
            .iter()
            .map(|one| one.resource_id.clone())
            .collect();
        let expected: Vec<_> = expected.iter().map(|at| made[*at].id.clone()).collect();
        assert_eq!(ids, expected, "{tags:?}");
        assert_eq!(found.total_count, i64::try_from(expected.len()).ok());
        let call = client.count_sub_network_interfaces_by_tags().tags(tags);
        assert_eq!(read(call.send().await).total_count, found.total_count);
    }
    let mut items = client
        .list_sub_network_interfaces_by_tags()
        .limit(2)
        .items();
    let mut read_items = Vec::new();
    while let Some(item) = items.next().await {
        read_items.push(item.unwrap());
    }
    assert_eq!(read_items.len(), 3);
    assert_eq!(read_items[1].tags[0], tag("team", "blue"));

    let all = read(client.list_sub_network_interface_tags().send().await);
    assert_eq!(all.tags[0], wanted("team", &["red", "blue"]));
    assert_eq!((all.tags.len(), all.total_count), (4, Some(4)));
}
