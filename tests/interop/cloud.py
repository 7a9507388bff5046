"""`tabella mock` as a process of its own."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

Json = Any


class Mock:
    """A cloud on a free port of loopback, for whoever has these keys."""

    def __init__(self, program: str, spec: Path, access_key: str, secret_key: str) -> None:
        keys = ["--ak", access_key, "--sk", secret_key]
        arguments = [program, "mock", "--spec", str(spec), "--port", "0", "--quiet", *keys, "vpc"]
        self._process = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout
        greeting = self._process.stdout.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+", greeting)
        if not address:
            raise RuntimeError(f"the mock did not start: {greeting!r}")
        self.address = address[0]

    def inject(self, fault: Json) -> None:
        """The next request meets this fault."""
        data = json.dumps({"fault": fault}).encode()
        urlopen(Request(f"{self.address}/_mock/faults", data=data, method="POST"), timeout=10).close()

    def last_request_id(self) -> str:
        """The id that the mock gave to the last request."""
        return str(self.requests()[-1]["request_id"])

    def requests(self) -> list[Json]:
        """What the mock remembers of requests, the first one first."""
        with urlopen(f"{self.address}/_mock/requests", timeout=10) as answer:
            return list(json.load(answer))

    def __enter__(self) -> Mock:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait()
