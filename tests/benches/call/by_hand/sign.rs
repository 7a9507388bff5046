//! `SDK-HMAC-SHA256` for the one shape of request that is needed.

use std::time::{SystemTime, UNIX_EPOCH};

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// A pair of keys, the secret one prepared for signing.
pub(super) struct Keys {
    access_key: String,
    secret_key: Hmac<Sha256>,
}

impl Keys {
    /// A secret key of this cloud has 40 characters, and so fits into one block of the hash.
    pub(super) fn new(access_key: &str, secret_key: &str) -> Self {
        let mut block = [0; 64];
        for (place, byte) in block.iter_mut().zip(secret_key.bytes()) {
            *place = byte;
        }
        Self {
            access_key: access_key.to_owned(),
            secret_key: Hmac::new(&block.into()),
        }
    }

    /// The value of the header `Authorization` of a `POST` without a query. The headers stand in order.
    pub(super) fn sign(
        &self,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
        date: &str,
    ) -> String {
        let mut text = format!("POST\n{path}/\n\n");
        let mut names = String::new();
        for (name, value) in headers {
            for part in [name, ":", value, "\n"] {
                text.push_str(part);
            }
            let semicolon = if names.is_empty() { "" } else { ";" };
            names.push_str(semicolon);
            names.push_str(name);
        }
        let hash = hex(&Sha256::digest(body));
        for part in ["\n", &names, "\n", &hash] {
            text.push_str(part);
        }
        let hash = hex(&Sha256::digest(&text));
        let mut mac = self.secret_key.clone();
        mac.update(format!("SDK-HMAC-SHA256\n{date}\n{hash}").as_bytes());
        let signature = hex(&mac.finalize().into_bytes());
        let key = &self.access_key;
        format!("SDK-HMAC-SHA256 Access={key}, SignedHeaders={names}, Signature={signature}")
    }
}

/// A time as the header `X-Sdk-Date` has it, `20250819T080910Z`.
pub(super) fn date(now: SystemTime) -> String {
    let seconds = now
        .duration_since(UNIX_EPOCH)
        .map_or(0, |time| time.as_secs());
    let (year, month, day) = civil(seconds / 86_400);
    let (hour, minute, second) = (seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60);
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}

/// Year, month and day of a day since 1970, counted in years that begin in March, so that a leap day comes last.
fn civil(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 {
        (month + 3, 0)
    } else {
        (month - 9, 1)
    };
    (era * 400 + year + next, month, day)
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |value: u8| char::from(DIGITS[usize::from(value)]);
    let pairs = bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]);
    pairs.collect()
}
