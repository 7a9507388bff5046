//! Where a service is called in a region.

use super::{Endpoint, Endpoints};
use crate::environment::{self, Lookup};
use crate::region::{self, Set};
use crate::{Error, ErrorKind, Region, Service};

/// Who says where a service is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Its documentation, by a pattern for all regions.
    Documented,
    /// The user: by hand, in a variable or in a file.
    Set,
}

/// The endpoints that the user set for the region, else the documented one.
pub(super) fn of(
    service: Service,
    region: &Region,
    lookup: &Lookup<'_>,
) -> Result<(Endpoints, Origin), Error> {
    let documented = Endpoint::fill(service.endpoint, region)?;
    let set = region::endpoints(service.name, region, lookup)?;
    if let Some(Set { endpoints, place }) = set
        && let [first, others @ ..] = endpoints.as_slice()
    {
        let endpoints = Endpoints::parse(first, others).map_err(|error| bad(&place, error))?;
        return Ok((endpoints, Origin::Set));
    }
    Ok((Endpoints::new(documented, Vec::new()), Origin::Documented))
}

/// The address in a variable, if it is set.
pub(super) fn in_variable(variable: &str, lookup: &Lookup<'_>) -> Result<Option<Endpoint>, Error> {
    let given = environment::get(lookup, variable);
    let endpoint = given.as_deref().map(Endpoint::parse).transpose();
    endpoint.map_err(|error| bad(&format!("the variable {variable}"), error))
}

/// An address that cannot be called, with the place where it stands.
pub(super) fn bad(place: &str, error: Error) -> Error {
    let text = format!("{place} names no address to call");
    Error::unsent(ErrorKind::Configuration, text).because(Box::new(error))
}
