//! The documented call through the generated crate, up to the door of the network.

use std::hint::black_box;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Waker};

use huaweicloud_vpc::http::{HeaderName, HeaderValue, Request};
use huaweicloud_vpc::runtime::{FromBody, Limits, TransportFuture};
use huaweicloud_vpc::v3::{
    AllowedAddressPair, Client, CreateSubNetworkInterfaceOption, CreateSubNetworkInterfaceResponse,
};
use huaweicloud_vpc::{Bytes, Credentials, Error, Region, Transport};

use crate::data;

/// A transport that takes a request and never answers.
///
/// A call that is polled once therefore runs until its request is checked, written, signed and handed over, and no
/// further: that is what is measured.
struct Silent;

impl Transport for Silent {
    fn send(&self, request: Request<Bytes>, _: Limits) -> TransportFuture<'_> {
        drop(black_box(request));
        Box::pin(std::future::pending())
    }
}

/// A transport that keeps the request, to look at.
#[derive(Clone, Default)]
struct Keeping(Arc<Mutex<Option<Request<Bytes>>>>);

impl Transport for Keeping {
    fn send(&self, request: Request<Bytes>, _: Limits) -> TransportFuture<'_> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(request);
        Box::pin(std::future::pending())
    }
}

/// A client whose calls go nowhere.
pub(crate) fn client() -> Result<Client, Error> {
    client_with(Silent)
}

fn client_with(transport: impl Transport) -> Result<Client, Error> {
    Client::builder()
        .region(Region::CN_NORTH_4)
        .credentials(Credentials::new(data::ACCESS_KEY, data::SECRET_KEY))
        .project_id(data::PROJECT)
        .transport(transport)
        .build()
}

/// The documented request.
pub(crate) fn documented() -> CreateSubNetworkInterfaceOption {
    CreateSubNetworkInterfaceOption::builder()
        .virsubnet_id(data::SUBNET)
        .parent_id(data::PARENT)
        .security_groups([data::GROUP])
        .build()
}

/// A request with every field.
pub(crate) fn full(text: &data::Full) -> CreateSubNetworkInterfaceOption {
    CreateSubNetworkInterfaceOption::builder()
        .virsubnet_id(text.subnet)
        .vlan_id(text.vlan)
        .parent_id(data::PARENT)
        .description(text.description)
        .ipv6_enable(true)
        .private_ip_address(text.ipv4)
        .ipv6_ip_address(text.ipv6)
        .security_groups([data::GROUP])
        .project_id(data::PROJECT)
        .allowed_address_pairs([AllowedAddressPair::builder()
            .ip_address(text.block)
            .mac_address(text.mac)
            .build()])
        .build()
}

/// Does everything that comes before the network. A call that ends here has failed.
pub(crate) fn call(client: &Client, option: CreateSubNetworkInterfaceOption) {
    let call = pin!(client.create_sub_network_interface(option).send());
    let poll = call.poll(&mut Context::from_waker(Waker::noop()));
    assert!(poll.is_pending(), "the request was refused: {poll:?}");
}

/// The request of a certain time, or why there is none.
pub(crate) fn request(option: CreateSubNetworkInterfaceOption) -> Result<Request<Bytes>, Error> {
    let kept = Keeping::default();
    let date = (
        HeaderName::from_static("x-sdk-date"),
        HeaderValue::from_static(data::DATE),
    );
    let call = client_with(kept.clone())?
        .create_sub_network_interface(option)
        .header(date.0, date.1);
    let poll = pin!(call.send()).poll(&mut Context::from_waker(Waker::noop()));
    if let Poll::Ready(Err(error)) = poll {
        return Err(error);
    }
    let request = kept.0.lock().unwrap_or_else(PoisonError::into_inner).take();
    Ok(request.unwrap_or_default())
}

/// Reads the documented answer as a call does.
pub(crate) fn decode(body: &[u8]) -> Option<CreateSubNetworkInterfaceResponse> {
    let mut answer = CreateSubNetworkInterfaceResponse::nothing();
    CreateSubNetworkInterfaceResponse::read_body(&mut answer, body)
        .ok()
        .map(|_| answer)
}
