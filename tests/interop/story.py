"""Whether both clients see the same of the mock: the life of some interfaces, and what can go wrong."""

from __future__ import annotations

import json
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

from caller import Caller
from cloud import Mock
from job import KEYS, PROJECT, Job, Json, Report, Side, without_nothing

PARENT = "637748df-2986-4350-8303-95d259580fb3"
OTHER_PARENT = "8b6c46f1-c68d-4bba-a922-2d97da185af5"
NOWHERE = "00000000-0000-4000-8000-000000000000"
CREATE, SHOW, LIST, UPDATE, DELETE = (
    "CreateSubNetworkInterface",
    "ShowSubNetworkInterface",
    "ListSubNetworkInterfaces",
    "UpdateSubNetworkInterface",
    "DeleteSubNetworkInterface",
)


def compare(spec: Path, program: str, sides: tuple[Side, Side], report: Report) -> None:
    """Each side lives through the same with a mock of its own; then both look at the same mock."""
    with ExitStack() as stack:
        callers = []
        for side in sides:
            mock = stack.enter_context(Mock(program, spec, *KEYS))
            caller = Caller(side, mock, Job(mock.address, *KEYS, PROJECT), report)
            live(caller)
            live_together(caller)
            live_tagged(caller)
            meet_errors(caller)
            meet_broken_answers(caller)
            callers.append(caller)
        compare_seen(callers[0], callers[1], report)
        look(stack.enter_context(Mock(program, spec, *KEYS)), sides, report)


def live(caller: Caller) -> None:
    """Create, show, list page by page, update, delete."""
    made = [caller.succeeds(f"create {number}", 201, CREATE, new(number)) for number in range(1, 6)]
    ids = [one["sub_network_interface"]["id"] for one in made]
    caller.succeeds("show", 200, SHOW, at(ids[0]))
    caller.equal("three pages", pages(caller), [ids[:2], ids[2:4], ids[4:]])

    change = {"description": "neu, 新 & a/b", "security_groups": []}
    caller.succeeds("update", 200, UPDATE, at(ids[1], {"sub_network_interface": change}))
    shown = caller.succeeds("show what was updated", 200, SHOW, at(ids[1]))
    caller.equal("the update is kept", shown["sub_network_interface"]["description"], change["description"])

    caller.succeeds("dry run", 202, CREATE, new(6, dry_run=True))
    caller.succeeds("delete", 204, DELETE, at(ids[2]))
    caller.fails("show after delete", 404, "MOCK.0404", SHOW, at(ids[2]))
    left = caller.succeeds("list what is left", 200, LIST, {})
    caller.equal("four are left", [one["id"] for one in left["sub_network_interfaces"]], ids[:2] + ids[3:])


def live_together(caller: Caller) -> None:
    """Create several, count, detach, attach, move."""
    before = caller.succeeds("count", 200, "ShowSubNetworkInterfacesQuantity", {})["sub_network_interfaces"]
    made = caller.succeeds("create several", 201, "BatchCreateSubNetworkInterface", several(3))
    ids = [one["id"] for one in made["sub_network_interfaces"]]
    after = caller.succeeds("count again", 200, "ShowSubNetworkInterfacesQuantity", {})["sub_network_interfaces"]
    caller.equal("three more", after, before + len(ids))

    caller.succeeds("detach", 200, "DetachSubNetworkInterface", at(ids[0]))
    shown = caller.succeeds("show what was detached", 200, SHOW, at(ids[0]))
    caller.equal("it is unbound", shown["sub_network_interface"]["state"], "UNBOUND")
    option = {"parent_id": OTHER_PARENT, "security_enabled": False}
    caller.succeeds("attach", 200, "AttachSubNetworkInterface", at(ids[0], {"sub_network_interface": option}))
    info = {"parent_id": OTHER_PARENT, "sub_network_interfaces": [{"id": ids[1]}]}
    caller.succeeds("migrate", 200, "MigrateSubNetworkInterface", {"body": {"migration_info": info}})
    moved = caller.succeeds("list what was moved", 200, LIST, {"parent_id": [OTHER_PARENT]})
    caller.equal("both are there", [one["id"] for one in moved["sub_network_interfaces"]], ids[:2])
    caller.fails("detach what is not there", 404, "MOCK.0404", "DetachSubNetworkInterface", at(NOWHERE))


def live_tagged(caller: Caller) -> None:
    """Add tags, read them, find by them, delete them."""
    made = caller.succeeds("create two", 201, "BatchCreateSubNetworkInterface", several(2))
    first, second = (one["id"] for one in made["sub_network_interfaces"])
    tag = {"key": "team", "value": "网卡 & a/b"}
    caller.succeeds("tag", 204, "CreateSubNetworkInterfaceTag", at(first, {"tag": tag}))
    tags = [{"key": "team", "value": "red"}, {"key": "stage", "value": ""}]
    caller.succeeds("tags", 204, "BatchCreateSubNetworkInterfaceTags", at(second, {"tags": tags}))
    caller.succeeds("tags of one", 200, "ShowSubNetworkInterfaceTags", at(second))
    caller.succeeds("tags of the project", 200, "ListSubNetworkInterfaceTags", {})
    wanted = {"body": {"tags": [{"key": "team", "values": [tag["value"]]}]}}
    found = caller.succeeds("list by tags", 200, "ListSubNetworkInterfacesByTags", {"limit": 10, "offset": 0, **wanted})
    caller.equal("the first one is found", [one["resource_id"] for one in found["resources"]], [first])
    caller.succeeds("count by tags", 200, "CountSubNetworkInterfacesByTags", wanted)
    caller.succeeds("delete tag", 204, "DeleteSubNetworkInterfaceTag", {**at(second), "tag_key": "stage"})
    caller.succeeds("delete tags", 204, "BatchDeleteSubNetworkInterfaceTags", at(second, {"tags": [{"key": "team"}]}))
    left = caller.succeeds("show what has no tags left", 200, SHOW, at(second))
    caller.equal("none are left", left["sub_network_interface"]["tags"], [])


def pages(caller: Caller) -> list[list[str]]:
    """The ids of each page, each asked for with the marker of the one before."""
    found: list[list[str]] = []
    input: dict[str, Json] = {"limit": 2}
    while len(found) < 10:
        page = caller.succeeds(f"page {len(found) + 1}", 200, LIST, input)
        found.append([one["id"] for one in page["sub_network_interfaces"]])
        marker = page["page_info"].get("next_marker")
        if marker is None:
            break
        input = {"limit": 2, "marker": marker}
    return found


def meet_errors(caller: Caller) -> None:
    """What the service refuses, and answers that are none."""
    wrong = new(1)
    wrong["body"]["sub_network_interface"]["vlan_id"] = "4095"
    caller.fails("bad field", 400, "MOCK.0400", CREATE, wrong, checked=False)
    caller.fails("update of what is not there", 404, "MOCK.0404", UPDATE, at(NOWHERE, {"sub_network_interface": {}}))
    caller.fails("wrong secret key", 401, "APIGW.0301", LIST, {}, secret_key="AnotherKey")
    caller.fails("unknown access key", 401, "APIGW.0301", LIST, {}, access_key="FAKEAKEXAMPLE0000002")
    late = (datetime.now(UTC) - timedelta(minutes=20)).strftime("%Y%m%dT%H%M%SZ")
    caller.fails("clock 20 minutes off", 401, "APIGW.0301", LIST, {}, headers={"X-Sdk-Date": late})
    throttle = {"throttle": {"retry_after": 1}}
    caller.fails("throttled creation", 429, "APIGW.0308", CREATE, new(1), fault=throttle)
    conflict = json.dumps({"code": "VPC.2204", "message": "The address is in use."})
    caller.fails("conflict", 409, "VPC.2204", CREATE, new(1), fault={"status": {"status": 409, "body": conflict}})
    caller.fails("unavailable", 503, "MOCK.0503", SHOW, at(NOWHERE), fault={"status": {"status": 503}})


def meet_broken_answers(caller: Caller) -> None:
    """What the two see differently, and is to stay so on our side."""
    # The SDK's retry layer loses the body of a throttled read, though no retries were asked for.
    throttle: Json = {"throttle": {}}
    caller.breaks("throttled list", LIST, throttle, sdk="ClientRequestException 429 429", ours="api 429 APIGW.0308")
    # Both know that it failed; the SDK makes a code of the status.
    html = {"html": {"status": 502}}
    caller.breaks("a page of HTML", LIST, html, sdk="ServerResponseException 502 502", ours="api 502 None")
    # The SDK takes it for an empty list.
    caller.breaks("no JSON", LIST, "not_json", sdk="200", ours="decode 200 None")
    caller.breaks("no answer", LIST, "drop", sdk="ConnectionException None None", ours="transport None None")


def compare_seen(sdk: Caller, ours: Caller, report: Report) -> None:
    """Whether both were told the same, each by its mock."""
    report.equal("both made the same calls", [name for name, _ in ours.seen], [name for name, _ in sdk.seen])
    for (name, by_us), (_, by_sdk) in zip(ours.seen, sdk.seen, strict=False):
        report.equal(f"both: {name}", by_us, by_sdk)


def look(mock: Mock, sides: tuple[Side, Side], report: Report) -> None:
    """What each made, both see: every field of it, times too."""
    job = Job(mock.address, *KEYS, PROJECT)
    for number, maker in enumerate(sides, 1):
        maker.call(job.of(CREATE, new(number)))
    seen = [without_nothing(side.call(job.of(LIST, {})).body) for side in sides]
    lists = [one["sub_network_interfaces"] for one in seen]
    report.equal("both see what both made", len(lists[0]), 2)
    report.equal("both see each field of it", lists[1], lists[0])
    asked = len(mock.requests())
    for operation in ("ItemsOfSubNetworkInterfaces", "BlockingItemsOfSubNetworkInterfaces"):
        read = without_nothing(sides[1].call(job.of(operation, {"limit": 1})).body)
        report.equal(f"ours: {operation} are what the SDK sees", read["sub_network_interfaces"], lists[0])
    pages = [one["query"] for one in mock.requests()[asked:] if "limit=1" in one["query"]]
    report.equal("ours: each was read page by page", pages, ["limit=1", f"limit=1&marker={lists[0][0]['id']}"] * 2)


def new(number: int, dry_run: bool | None = None) -> Json:
    """The input of a creation."""
    interface = {
        "virsubnet_id": "08278e6c-61ca-46c1-9fc3-0d4f6c12f193",
        "parent_id": PARENT,
        "vlan_id": str(550 + number),
        "description": f"Nummer {number}, für 网卡",
        "security_groups": ["6727c950-9f01-47a2-a7aa-7d3686c4c95b"],
        "allowed_address_pairs": [{"ip_address": f"10.0.{number}.0/24", "mac_address": "fa:16:3e:53:d4:69"}],
    }
    body: dict[str, Json] = {"sub_network_interface": interface}
    return {"body": body if dry_run is None else {"dry_run": dry_run, **body}}


def several(count: int) -> Json:
    """The input of a creation of several."""
    interface = {"virsubnet_id": "08278e6c-61ca-46c1-9fc3-0d4f6c12f193", "parent_id": PARENT}
    return {"body": {"sub_network_interface": interface, "count": count}}


def at(id: str, body: Json = None) -> Json:
    """The input of a call about one interface."""
    path = {"sub_network_interface_id": id}
    return path if body is None else {**path, "body": body}
