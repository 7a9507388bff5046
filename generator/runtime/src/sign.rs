//! Signing requests: `SDK-HMAC-SHA256`, and the derived `V11-HMAC-SHA256` that some services ask for.
//!
//! Text is made first ([`canonical_request`]) and then signed ([`Signer`]), so that a refused signature can be compared
//! with the text that the gateway shows in its answer.

mod canonical;

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};

pub(crate) use canonical::{CONTENT_HASH, content_hash_header, push_query};
pub use canonical::{Canonical, SigningInput, canonical_request};

const PLAIN: &str = "SDK-HMAC-SHA256";
const DERIVED: &str = "V11-HMAC-SHA256";

/// Signs with one pair of keys.
#[derive(Clone)]
pub struct Signer {
    access_key: String,
    secret_key: SecretString,
    /// Prepared once, since every request needs it.
    hmac: Hmac<Sha256>,
}

impl Signer {
    /// A signer with an access key (AK) and its secret key (SK).
    pub fn new(access_key: impl Into<String>, secret_key: impl Into<String>) -> Self {
        let secret_key = SecretString::from(secret_key.into());
        let hmac = keyed(secret_key.expose_secret().as_bytes());
        Self {
            access_key: access_key.into(),
            secret_key,
            hmac,
        }
    }

    /// The value of the header `Authorization`. The date is that of the header `X-Sdk-Date`, as `20250819T080910Z`.
    ///
    /// ```
    /// use tabella_runtime::{Signer, SigningInput, canonical_request};
    ///
    /// let canonical = canonical_request(&SigningInput {
    ///     method: "GET",
    ///     path: "/v3/p/vpc/ports",
    ///     query: &[],
    ///     headers: &[("Host", "vpc.example.com"), ("X-Sdk-Date", "20250819T080910Z")],
    ///     body: b"",
    /// });
    /// let authorization = Signer::new("AK", "SK").authorization(&canonical, "20250819T080910Z");
    /// assert!(authorization.starts_with("SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-sdk-date, Signature="));
    /// ```
    #[must_use]
    pub fn authorization(&self, canonical: &Canonical, date: &str) -> String {
        let mut hmac = self.hmac.clone();
        // The text to sign goes in piece by piece, since each request is signed.
        for piece in [PLAIN, "\n", date, "\n", hash(&canonical.text).as_str()] {
            hmac.update(piece.as_bytes());
        }
        let signature = Hex::of(hmac.finalize().into_bytes().into());
        [
            PLAIN,
            " Access=",
            &self.access_key,
            ", SignedHeaders=",
            &canonical.signed_headers,
            ", Signature=",
            signature.as_str(),
        ]
        .concat()
    }

    /// Whether a signature, in hexadecimal digits, is the one of the request. It takes as long for one that is almost
    /// right as for one that is not, so that a server may ask it.
    ///
    /// ```
    /// use tabella_runtime::{Signer, SigningInput, canonical_request};
    ///
    /// let canonical = canonical_request(&SigningInput {
    ///     method: "GET",
    ///     path: "/",
    ///     query: &[],
    ///     headers: &[("X-Sdk-Date", "20250819T080910Z")],
    ///     body: b"",
    /// });
    /// let signer = Signer::new("AK", "SK");
    /// let authorization = signer.authorization(&canonical, "20250819T080910Z");
    /// let (_, signature) = authorization.rsplit_once('=').unwrap();
    /// assert!(signer.verify(&canonical, "20250819T080910Z", signature));
    /// assert!(!signer.verify(&canonical, "20250819T080911Z", signature));
    /// ```
    #[must_use]
    pub fn verify(&self, canonical: &Canonical, date: &str, signature: &str) -> bool {
        let mut hmac = self.hmac.clone();
        hmac.update(canonical.string_to_sign(date).as_bytes());
        base16ct::lower::decode_vec(signature)
            .is_ok_and(|signature| hmac.verify_slice(&signature).is_ok())
    }

    /// The value of the header `Authorization` with a key derived for one day, region and service.
    #[must_use]
    pub fn derived_authorization(
        &self,
        canonical: &Canonical,
        date: &str,
        region: &str,
        service: &str,
    ) -> String {
        let day = date.get(..8).unwrap_or(date);
        let info = format!("{day}/{region}/{service}");
        let mut hmac = self.derived_key(&info);
        hmac.update(canonical.derived_string_to_sign(date, &info).as_bytes());
        let signature = Hex::of(hmac.finalize().into_bytes().into());
        let signature = signature.as_str();
        let Self { access_key, .. } = self;
        format!(
            "{DERIVED} Credential={access_key}/{info}, SignedHeaders={}, Signature={signature}",
            canonical.signed_headers
        )
    }

    pub(crate) fn secret_key(&self) -> &str {
        self.secret_key.expose_secret()
    }

    /// The two steps of HKDF; the key is the hexadecimal text of the result, not its bytes.
    fn derived_key(&self, info: &str) -> Hmac<Sha256> {
        let mut extract = keyed(self.access_key.as_bytes());
        extract.update(self.secret_key.expose_secret().as_bytes());
        let mut expand = keyed(&extract.finalize().into_bytes());
        expand.update(info.as_bytes());
        expand.update(&[1]);
        keyed(&Hex::of(expand.finalize().into_bytes().into()).0)
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Signer").finish_non_exhaustive()
    }
}

impl Canonical {
    /// The text whose signature is taken, for comparison with what a gateway shows.
    #[must_use]
    pub fn string_to_sign(&self, date: &str) -> String {
        format!("{PLAIN}\n{date}\n{}", hash(&self.text).as_str())
    }

    fn derived_string_to_sign(&self, date: &str, info: &str) -> String {
        format!("{DERIVED}\n{date}\n{info}\n{}", hash(&self.text).as_str())
    }
}

/// The hexadecimal digits of a hash, in place, since each request has several.
struct Hex([u8; 64]);

impl Hex {
    fn of(bytes: [u8; 32]) -> Self {
        let mut digits = [b'0'; 64];
        // There are two digits a byte, so they fit.
        let _ = base16ct::lower::encode(&bytes, &mut digits);
        Self(digits)
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

fn hash(text: impl AsRef<[u8]>) -> Hex {
    Hex::of(Sha256::digest(text).into())
}

/// HMAC takes a key as one block: a longer key is hashed first, a shorter one filled up with zeros. Doing that here
/// leaves nothing that could fail.
fn keyed(key: &[u8]) -> Hmac<Sha256> {
    let mut block = [0; 64];
    let digest;
    let key = if key.len() > block.len() {
        digest = Sha256::digest(key);
        digest.as_slice()
    } else {
        key
    };
    for (place, byte) in block.iter_mut().zip(key) {
        *place = *byte;
    }
    Hmac::new(&block.into())
}
