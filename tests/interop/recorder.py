"""A server that keeps what it receives and knows neither side."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Request:
    """A request as it was on the wire; names of headers in lower case."""

    method: str
    path: str
    query: str
    headers: dict[str, str]
    body: bytes


class Recorder:
    """Answers every request with `status` and a minimal body."""

    def __init__(self) -> None:
        self.status = 200
        self._requests: list[Request] = []
        recorder = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def record(self) -> None:
                path, _, query = self.path.partition("?")
                length = int(self.headers.get("Content-Length", 0))
                # The library reads headers as Latin-1; what is beyond ASCII was sent as UTF-8.
                headers = {
                    name.lower(): value.encode("latin-1").decode() for name, value in self.headers.items()
                }
                request = Request(self.command, path, query, headers, self.rfile.read(length))
                recorder._requests.append(request)
                self.answer(b"" if recorder.status == 204 else json.dumps({"request_id": "recorded"}).encode())

            def answer(self, body: bytes) -> None:
                self.send_response(recorder.status)
                if body:
                    self.send_header("Content-Type", "application/json")
                    self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = do_HEAD = record

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    def take(self) -> list[Request]:
        """What came since the last time."""
        taken, self._requests = self._requests, []
        return taken

    def __enter__(self) -> Recorder:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
