//! Whom to trust, and who we are.

use std::sync::Arc;

use rustls::ClientConfig;
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::sign::{CertifiedKey, SingleCertAndKey};
use rustls::{Error, RootCertStore};
use rustls_platform_verifier::Verifier;

use super::anyone::Anyone;
use super::failure::Cause;

/// Whose certificates are taken.
#[derive(Clone, Copy, Default)]
pub(super) enum Trust {
    /// Those that the operating system trusts, and those of the given authorities.
    #[default]
    System,
    /// Those of the given authorities.
    Given,
    /// All.
    Anyone,
}

/// How TLS is spoken. Nothing is read before [`config`](Self::config) is called.
#[derive(Default)]
pub(super) struct Tls {
    pub(super) trust: Trust,
    pub(super) authorities: Vec<CertificateDer<'static>>,
    pub(super) identity: Option<CertifiedKey>,
}

/// The protocols that are offered in the handshake.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Offer {
    #[default]
    Http1,
    #[cfg(feature = "http2")]
    Http2,
}

impl Tls {
    pub(super) fn config(&self, offer: Offer) -> Result<ClientConfig, Cause> {
        let provider = provider();
        let verifier = self.verifier(provider.clone())?;
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .dangerous()
            .with_custom_certificate_verifier(verifier);
        let mut config = match &self.identity {
            Some(key) => {
                config.with_client_cert_resolver(Arc::new(SingleCertAndKey::from(key.clone())))
            }
            None => config.with_no_client_auth(),
        };
        config.alpn_protocols = match offer {
            Offer::Http1 => Vec::new(),
            #[cfg(feature = "http2")]
            Offer::Http2 => vec![b"h2".to_vec(), b"http/1.1".to_vec()],
        };
        Ok(config)
    }

    fn verifier(
        &self,
        provider: Arc<CryptoProvider>,
    ) -> Result<Arc<dyn ServerCertVerifier>, Cause> {
        Ok(match self.trust {
            Trust::System if self.authorities.is_empty() => Arc::new(Verifier::new(provider)?),
            Trust::System => Arc::new(with_extra_roots(&self.authorities, provider)?),
            Trust::Given => {
                let roots = Arc::new(roots(&self.authorities)?);
                WebPkiServerVerifier::builder_with_provider(roots, provider).build()?
            }
            Trust::Anyone => Arc::new(Anyone(provider)),
        })
    }
}

/// The provider is named, since a program that also builds rustls with another one would have no default.
fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}

#[cfg(not(target_os = "android"))]
fn with_extra_roots(
    authorities: &[CertificateDer<'static>],
    provider: Arc<CryptoProvider>,
) -> Result<Verifier, Error> {
    Verifier::new_with_extra_roots(authorities.iter().cloned(), provider)
}

#[cfg(target_os = "android")]
fn with_extra_roots(
    _: &[CertificateDer<'static>],
    _: Arc<CryptoProvider>,
) -> Result<Verifier, Error> {
    let text = "authorities cannot be added to those of Android; only_ca_pem takes their place";
    Err(Error::General(text.to_owned()))
}

fn roots(authorities: &[CertificateDer<'static>]) -> Result<RootCertStore, Error> {
    let mut store = RootCertStore::empty();
    for authority in authorities {
        store.add(authority.clone())?;
    }
    Ok(store)
}

/// The certificates of authorities in a PEM text, which must hold one at least.
pub(super) fn authorities(pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, String> {
    let what = "the PEM of a certificate authority";
    let certificates = certificates(what, pem)?;
    roots(&certificates).map_err(|error| format!("{what} cannot be used: {error}"))?;
    Ok(certificates)
}

/// A client's own certificate and its key.
pub(super) fn identity(certificate: &[u8], key: &[u8]) -> Result<CertifiedKey, String> {
    let chain = certificates("the PEM of the client's certificate", certificate)?;
    let key = PrivateKeyDer::from_pem_slice(key)
        .map_err(|error| format!("the PEM of the client's key cannot be read: {error}"))?;
    CertifiedKey::from_der(chain, key, &provider())
        .map_err(|error| format!("the client's certificate and key cannot be used: {error}"))
}

fn certificates(what: &str, pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, String> {
    let certificates: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
    let certificates = certificates.map_err(|error| format!("{what} cannot be read: {error}"))?;
    if certificates.is_empty() {
        return Err(format!("{what} holds no certificate"));
    }
    Ok(certificates)
}
