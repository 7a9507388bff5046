"""What to call, what came of it, and where both are compared."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Protocol

Json = Any

KEYS = ("FAKEAKEXAMPLE0000001", "FakeSecretKeyOfTheInteroperationTestsOnly")
PROJECT = "15a6ce864ed34fb0a1c1a1f4d8ed4a7b"


@dataclass(frozen=True)
class Job:
    """A call. `input` has the parameters by their names on the wire; what goes into the body is below `body`."""

    endpoint: str
    access_key: str
    secret_key: str
    project_id: str
    operation: str = ""
    input: dict[str, Json] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    # Whether our client checks values before it sends them. The SDK never does.
    checked: bool = True

    def of(self, operation: str, input: dict[str, Json], **more: Any) -> Job:
        return replace(self, operation=operation, input=input, **more)

    def to_json(self) -> str:
        return json.dumps(asdict(self))


@dataclass(frozen=True)
class Outcome:
    """What a caller sees. A success has no `error`; an answer that did not come has no `status`."""

    status: int | None = None
    body: Json = None
    error: str | None = None
    code: str | None = None
    message: str | None = None
    request_id: str | None = None


class Side(Protocol):
    """One of the two clients."""

    name: str

    def call(self, job: Job) -> Outcome: ...


class Report:
    """Prints one line a comparison and remembers whether all were right."""

    def __init__(self) -> None:
        self.count = 0
        self.failed = 0

    def equal(self, name: str, seen: Json, expected: Json) -> None:
        """Compares as JSON: to Python, `true` and 1 would be equal."""
        texts = [json.dumps(value, sort_keys=True, ensure_ascii=False) for value in (seen, expected)]
        self.that(name, texts[0] == texts[1], f"{texts[0]} is not {texts[1]}")

    def that(self, name: str, right: bool, difference: str) -> None:
        self.count += 1
        self.failed += not right
        print(f"ok      {name}" if right else f"FAILED  {name}: {difference}", flush=True)


def without_nothing(value: Json) -> Json:
    """Without nulls and empty lists in objects: one side leaves out what the other shows as empty."""
    if isinstance(value, dict):
        cleaned = {name: without_nothing(item) for name, item in value.items()}
        return {name: item for name, item in cleaned.items() if item is not None and item != []}
    if isinstance(value, list):
        return [without_nothing(item) for item in value]
    return value
