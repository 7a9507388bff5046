"""The two clients: each takes jobs and gives outcomes."""

from __future__ import annotations

import json
import re
import subprocess

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.exceptions.exceptions import SdkException, ServiceResponseException
from huaweicloudsdkcore.utils.http_utils import sanitize_for_serialization
from huaweicloudsdkvpc import v3

from job import Job, Json, Outcome


class Sdk:
    """The official SDK."""

    name = "SDK"

    def call(self, job: Job) -> Outcome:
        credentials = BasicCredentials(job.access_key, job.secret_key, job.project_id)
        client = v3.VpcClient.new_builder().with_credentials(credentials).with_endpoint(job.endpoint).build()
        method = re.sub(r"(?<!^)(?=[A-Z])", "_", job.operation).lower()
        invoker = getattr(client, f"{method}_invoker")(made(f"{job.operation}Request", job.input))
        for name, value in job.headers.items():
            invoker.add_header(name, value)
        try:
            response = invoker.invoke()
        except ServiceResponseException as error:
            kind = type(error).__name__
            return Outcome(error.status_code, None, kind, error.error_code, error.error_msg, error.request_id)
        except SdkException as error:
            return Outcome(error=type(error).__name__, message=error.error_msg)
        return Outcome(response.status_code, sanitize_for_serialization(response))


def made(kind: str, value: Json) -> Json:
    """A value of the SDK's types, such as `list[AllowedAddressPair]`."""
    if items := re.fullmatch(r"list\[(.+)]", kind):
        return [made(items[1], item) for item in value]
    model = getattr(v3, kind, None)
    if model is None:
        return value
    attributes = {wire: attribute for attribute, wire in model.attribute_map.items()}
    return model(**{
        attributes[name]: made(model.openapi_types[attributes[name]], item) for name, item in value.items()
    })


def parameters(kind: str, before: str = "") -> set[str]:
    """The paths of all parameters that the SDK's type has, such as `body.sub_network_interface.vlan_id`."""
    model = getattr(v3, kind.removeprefix("list[").removesuffix("]"), None)
    if model is None:
        return {before}
    paths = set[str]()
    for attribute, wire in model.attribute_map.items():
        paths |= parameters(model.openapi_types[attribute], f"{before}.{wire}" if before else wire)
    return paths


class Ours:
    """The client of this project: a program that takes a job a line."""

    name = "ours"

    def __init__(self, program: str) -> None:
        self._process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def call(self, job: Job) -> Outcome:
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(f"{job.to_json()}\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"our client could not take {job.operation}; its words are above")
        return Outcome(**json.loads(line))

    def __enter__(self) -> Ours:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait()
