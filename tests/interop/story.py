"""Whether both clients see the same of the mock: a life of some interfaces, and what can go wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from job import Job, Json, Outcome, Report, Side, without_nothing
from mock import Mock

SUBNET = "08278e6c-61ca-46c1-9fc3-0d4f6c12f193"
PARENT = "637748df-2986-4350-8303-95d259580fb3"
NOWHERE = "00000000-0000-4000-8000-000000000000"
ACCESS_KEY, SECRET_KEY = "FAKEAKEXAMPLE0000001", "FakeSecretKeyOfTheInteroperationTestsOnly"


@dataclass(frozen=True)
class Step:
    """A call and what is to come of it."""

    name: str
    outcome: Outcome
    status: int | None
    code: str | None
    # The id that the mock gave to the request.
    request_id: str
    # Where the two clients are not to agree: what the SDK is to see instead, and why.
    differs: str = ""


class Caller:
    """Calls the mock through one of the clients."""

    def __init__(self, side: Side, mock: Mock) -> None:
        self._side = side
        self._mock = mock
        self.job = Job(mock.address, ACCESS_KEY, SECRET_KEY, "15a6ce864ed34fb0a1c1a1f4d8ed4a7b")
