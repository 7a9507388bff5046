"""Whether both clients send the same for the same input."""

from __future__ import annotations

import json
from pathlib import Path

import definitions
from job import KEYS, PROJECT, Job, Json, Report, Side
from recorder import Recorder, Request
from sides import parameters
from signature import problem, signed_headers

# What the SDK signs and our client does not, and why.
SIGNED_BY_THE_SDK_ALONE = {
    "user-agent": "proxies change it",
    "content-type": "we send none where there is no body",
}
# Signed by both, and never the same: each has a time of its own.
OF_ITS_TIME = {"x-sdk-date"}


def compare(spec: Path, folder: Path, sides: tuple[Side, Side], report: Report) -> None:
    """One server, one input, two requests."""
    files = sorted(folder.glob("*.json"))
    cases = [case for file in files for case in json.loads(file.read_text(encoding="utf-8"))]
    check_completeness(spec, cases, report)
    with Recorder() as recorder:
        caller = Job(recorder.address, *KEYS, PROJECT)
        for case in cases:
            recorder.status = case["status"]
            sdk, ours = (send(side, caller, case, recorder, report) for side in sides)
            if sdk and ours:
                compare_requests(case["name"], sdk, ours, caller, report)
    for name, reason in SIGNED_BY_THE_SDK_ALONE.items():
        print(f"        signed by the SDK alone: {name} ({reason})")


def check_completeness(spec: Path, cases: list[Json], report: Report) -> None:
    """The spec and the SDK have the same parameters, and the cases of an operation set all of them."""
    operations = definitions.read(spec)
    for operation, in_spec in operations.items():
        in_sdk = parameters(f"{operation}Request")
        report.equal(f"{operation}: parameters of the spec", sorted(in_spec), sorted(in_sdk))
        inputs = [case["input"] for case in cases if case["operation"] == operation]
        given = set().union(*(paths(input) for input in inputs))
        unset = {one for one in in_sdk if not any(is_at(path, one) for path in given)}
        report.that(f"{operation}: cases set them all", bool(inputs) and not unset, f"not {sorted(unset)}")
    unknown = {case["operation"] for case in cases} - operations.keys()
    report.that("every case is about an operation", not unknown, f"not {sorted(unknown)}")


def is_at(path: str, parameter: str) -> bool:
    """Whether a path leads to a parameter, or into the map that it is."""
    return path == parameter or path.startswith(f"{parameter}.")


def paths(value: Json, before: str = "") -> set[str]:
    """The paths of what an input sets."""
    if isinstance(value, list):
        return set().union(*(paths(item, before) for item in value)) or {before}
    if isinstance(value, dict):
        return set().union(*(paths(item, f"{before}.{name}" if before else name) for name, item in value.items()))
    return {before}


def send(side: Side, caller: Job, case: Json, recorder: Recorder, report: Report) -> Request | None:
    """The one request that a client sends for a case."""
    outcome = side.call(caller.of(case["operation"], case["input"]))
    requests = recorder.take()
    if len(requests) == 1 and outcome.error is None and outcome.status == case["status"]:
        return requests[0]
    report.that(f"{case['name']}: {side.name} calls", False, f"{len(requests)} requests, {outcome}")
    return None


def compare_requests(name: str, sdk: Request, ours: Request, caller: Job, report: Report) -> None:
    report.equal(f"{name}: method", ours.method, sdk.method)
    report.equal(f"{name}: path", ours.path, sdk.path)
    report.equal(f"{name}: query", ours.query, sdk.query)
    report.equal(f"{name}: body", body(ours), body(sdk))
    expected = sdk.headers["content-type"] if sdk.body else None
    report.equal(f"{name}: content type", ours.headers.get("content-type"), expected)
    compare_signed(name, sdk, ours, report)
    for side, request in (("SDK", sdk), ("our", ours)):
        wrong = problem(request, caller.access_key, caller.secret_key)
        report.that(f"{name}: {side} signature", not wrong, wrong)


def compare_signed(name: str, sdk: Request, ours: Request, report: Report) -> None:
    by_sdk, by_us = set(signed_headers(sdk)), set(signed_headers(ours))
    alone = set(SIGNED_BY_THE_SDK_ALONE) - ({"content-type"} if sdk.body else set())
    report.equal(f"{name}: names of signed headers", sorted(by_us), sorted(by_sdk - alone))
    both = (by_sdk & by_us) - OF_ITS_TIME
    for header in sorted(both):
        report.equal(f"{name}: {header}", ours.headers[header], sdk.headers[header])
    report.that(f"{name}: the project is signed", "x-project-id" in both, f"only {sorted(both)} are")


def body(request: Request) -> Json:
    return json.loads(request.body) if request.body else None
