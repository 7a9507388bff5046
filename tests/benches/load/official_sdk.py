"""Makes the documented call many times through the official SDK: official_sdk.py HOST:PORT CALLS AT_ONCE."""

import sys
from concurrent.futures import ThreadPoolExecutor

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkvpc.v3 import (
    CreateSubNetworkInterfaceOption,
    CreateSubNetworkInterfaceRequest,
    CreateSubNetworkInterfaceRequestBody,
    VpcClient,
)

address, calls, at_once = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
credentials = BasicCredentials("an access key", "its secret key", "8c6fb137a48a428aaf9a0229dca4edb3")
client = VpcClient.new_builder().with_credentials(credentials).with_endpoint(f"http://{address}").build()


def call(_: int) -> None:
    option = CreateSubNetworkInterfaceOption(
        virsubnet_id="08278e6c-61ca-46c1-9fc3-0d4f6c12f193",
        parent_id="637748df-2986-4350-8303-95d259580fb3",
        security_groups=["6727c950-9f01-47a2-a7aa-7d3686c4c95b"],
    )
    body = CreateSubNetworkInterfaceRequestBody(sub_network_interface=option)
    created = client.create_sub_network_interface(CreateSubNetworkInterfaceRequest(body=body))
    assert created.sub_network_interface.id


with ThreadPoolExecutor(at_once) as pool:
    for _ in pool.map(call, range(calls)):
        pass
