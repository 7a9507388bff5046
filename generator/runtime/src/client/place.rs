//! Where a service is called in a region.

use super::{Endpoint, Endpoints};
use crate::environment::Lookup;
use crate::{Error, Region, Service, region};

/// The endpoints that the user set for the region, else the documented one.
pub(super) fn of(
    service: Service,
    region: &Region,
    lookup: &Lookup<'_>,
) -> Result<Endpoints, Error> {
    let documented = Endpoint::fill(service.endpoint, region)?;
    match region::endpoints(service.name, region, lookup)?.as_deref() {
        Some([first, others @ ..]) => Endpoints::parse(first, others),
        Some([]) | None => Ok(Endpoints::new(documented, Vec::new())),
    }
}
