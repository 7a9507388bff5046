"""The parameters that the spec has, by the same paths as those of the SDK."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from job import Json

# The client gives it; the SDK's requests do not have it either.
OF_THE_CLIENT = {"project_id"}


def read(spec: Path) -> dict[str, set[str]]:
    """The paths of each operation's parameters, such as `body.sub_network_interface.vlan_id`."""
    files = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in sorted(spec.rglob("*.yaml"))]
    types = {one["name"]: one["rows"] for file in files for one in file.get("types", [])}
    return {file["operation"]: of_operation(file, types) for file in files if "operation" in file}


def of_operation(operation: Json, types: dict[str, Json]) -> set[str]:
    places = [operation.get(f"{place}_parameters", {"rows": []}) for place in ("path", "query", "header")]
    found = {row["name"] for place in places for row in place["rows"]} - OF_THE_CLIENT
    for row in operation.get("body", {"rows": []})["rows"]:
        found |= of_row(row, "body", types)
    return found


def of_row(row: Json, above: str, types: dict[str, Json]) -> set[str]:
    """A row, or in its place the rows of the object that it is."""
    path = f"{above}.{row['name']}"
    rows = types.get(re.sub(r"^array of ", "", row["type"]))
    if rows is None:
        return {path}
    return set().union(*(of_row(inner, path, types) for inner in rows))
