"""One of the two clients as it calls a mock, and what it saw."""

from __future__ import annotations

import re
from dataclasses import replace

from cloud import Mock
from job import Job, Json, Outcome, Report, Side, without_nothing

# What each side calls an error of the service, by the first digit of its status.
ERRORS = {
    "SDK": {4: "ClientRequestException", 5: "ServerResponseException"},
    "ours": {4: "api", 5: "api"},
}


class Caller:
    """Calls, checks what comes of it, and remembers it."""

    def __init__(self, side: Side, mock: Mock, job: Job, report: Report) -> None:
        self.seen: list[tuple[str, Json]] = []
        self._side, self._mock, self._job, self._report = side, mock, job, report

    def succeeds(self, name: str, status: int, operation: str, input: Json) -> Json:
        """A call that succeeds with this status. Gives its answer."""
        outcome = self.call(operation, input)
        self.equal(name, told(outcome), str(status))
        if outcome.body:
            self._is_id(name, outcome.body.get("request_id"))
        body = outcome.body or {}
        self.seen.append((name, masked(without_nothing(body))))
        return body

    def fails(self, name: str, status: int, code: str | None, operation: str, input: Json, **how: Json) -> None:
        """A call that the service refuses with this status and code."""
        outcome = self.call(operation, input, **how)
        expected = f"{ERRORS[self._side.name][status // 100]} {status} {code}"
        self.equal(name, told(outcome), expected)
        self._is_id(name, outcome.request_id)
        # What was signed differs: the SDK signs more headers.
        message, _, _ = (outcome.message or "").partition("canonicalRequest:")
        self.seen.append((name, masked(message)))

    def call(self, operation: str, input: Json, fault: Json = None, **how: Json) -> Outcome:
        """A call that meets a fault, if one is given; `how` are parts of its job."""
        if fault is not None:
            self._mock.inject(fault)
        return self._side.call(replace(self._job.of(operation, input), **how))

    def breaks(self, name: str, operation: str, fault: Json, sdk: str, ours: str) -> None:
        """A call whose answer does not reach everyone, and what each side is to make of it."""
        outcome = self.call(operation, {}, fault)
        self.equal(name, told(outcome), sdk if self._side.name == "SDK" else ours)

    def equal(self, name: str, seen: Json, expected: Json) -> None:
        self._report.equal(f"{self._side.name}: {name}", seen, expected)

    def _is_id(self, name: str, request_id: str | None) -> None:
        self.equal(f"{name}: request id", request_id, self._mock.last_request_id())


def told(outcome: Outcome) -> str:
    """The status of a success, or what an error is called, its status and its code."""
    if outcome.error is None:
        return str(outcome.status)
    return f"{outcome.error} {outcome.status} {outcome.code}"


def masked(value: Json) -> Json:
    """Without what differs from call to call: times and ids of requests."""
    if isinstance(value, str):
        return re.sub(r"\d{4}-?\d\d-?\d\dT\d\d:?\d\d:?\d\dZ", "(a time)", value)
    if isinstance(value, list):
        return [masked(item) for item in value]
    if isinstance(value, dict):
        return {name: masked(item) for name, item in value.items() if name != "request_id"}
    return value
