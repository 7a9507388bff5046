//! Where a service is called in a region.

use super::{Endpoint, Endpoints};
use crate::environment::Lookup;
use crate::region::{self, Set};
use crate::{Error, ErrorKind, Region, Service};

/// The endpoints that the user set for the region, else the documented one.
pub(super) fn of(
    service: Service,
    region: &Region,
    lookup: &Lookup<'_>,
) -> Result<Endpoints, Error> {
    let documented = Endpoint::fill(service.endpoint, region)?;
    let Some(Set { endpoints, place }) = region::endpoints(service.name, region, lookup)? else {
        return Ok(Endpoints::new(documented, Vec::new()));
    };
    match endpoints.as_slice() {
        [first, others @ ..] => Endpoints::parse(first, others).map_err(|error| {
            let text = format!("{place} names no address to call");
            Error::unsent(ErrorKind::Configuration, text).because(Box::new(error))
        }),
        [] => Ok(Endpoints::new(documented, Vec::new())),
    }
}
