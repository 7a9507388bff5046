"""SDK-HMAC-SHA256, recomputed from the public signing guide with the standard library alone."""

from __future__ import annotations

import hashlib
import hmac
import re
from urllib.parse import quote, unquote

from recorder import Request

AUTHORIZATION = re.compile(
    r"SDK-HMAC-SHA256 Access=(?P<access>[^,]+), SignedHeaders=(?P<headers>[^,]+), Signature=(?P<signature>[0-9a-f]{64})"
)


def signed_headers(request: Request) -> list[str]:
    """The names that the signature covers; none where there is no signature."""
    match = AUTHORIZATION.fullmatch(request.headers.get("authorization", ""))
    return match["headers"].split(";") if match else []


def problem(request: Request, access_key: str, secret_key: str) -> str:
    """What is wrong with the signature; nothing if it is right."""
    match = AUTHORIZATION.fullmatch(request.headers.get("authorization", ""))
    if not match:
        return f"Authorization is {request.headers.get('authorization')!r}"
    names = match["headers"].split(";")
    if match["access"] != access_key or names != sorted(names) or "x-sdk-date" not in names:
        return f"{match['access']} signed {names}"
    text = canonical(request, names)
    lines = ["SDK-HMAC-SHA256", request.headers["x-sdk-date"], sha256(text.encode())]
    expected = hmac.new(secret_key.encode(), "\n".join(lines).encode(), hashlib.sha256).hexdigest()
    return "" if match["signature"] == expected else f"it is not that of {text!r}"


def canonical(request: Request, names: list[str]) -> str:
    """The text that is signed."""
    # The vendor's signer decodes the path as a whole, so that an encoded slash separates here.
    path = quote(unquote(request.path), safe="/-_.~")
    headers = "".join(f"{name}:{request.headers[name].strip()}\n" for name in names)
    lines = [
        request.method,
        path if path.endswith("/") else f"{path}/",
        canonical_query(request.query),
        headers,
        ";".join(names),
        sha256(request.body),
    ]
    return "\n".join(lines)


def canonical_query(query: str) -> str:
    """Sorted by name, then by value, as they are before any encoding."""
    pairs = [part.partition("=") for part in query.split("&") if part]
    decoded = sorted((unquote(name), unquote(value)) for name, _, value in pairs)
    return "&".join(f"{quote(name, safe='-_.~')}={quote(value, safe='-_.~')}" for name, value in decoded)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
