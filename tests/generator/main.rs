//! What the generator makes: golden cases of one idea each, all of it compiled, any spec that `check` accepts, and the
//! model as `check --print` shows it. `TABELLA_BLESS=1` writes the expected texts anew.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on stops"
)]

mod arbitrary;
mod arbitrary_compiled;
mod case;
mod compiled;
mod doc_links;
mod golden;
mod hostile;
mod model;
mod properties;
mod written;
