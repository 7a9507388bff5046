//! For tests of programs that call a service: a transport that answers as it is told, and a clock that stands still.
//!
//! Nothing here touches the network or waits. A client with both runs through retries, waits and timeouts at once, and
//! the test looks afterwards at what was sent and what was waited. They belong together: time that an answer takes passes
//! on the transport's own clock. Needs the feature `testing`.
//!
//! In the example, `Client` is the one of the crate that the program calls:
//!
//! ```
//! # use tabella_runtime::testing::{Answer, FakeTransport, Fault};
//! # use tabella_runtime::{ClientBuilder, ClientCore, Credentials, Service};
//! # struct Client;
//! # impl Client {
//! #     fn builder() -> ClientBuilder<ClientCore> {
//! #         ClientBuilder::new(Service { name: "vpc", endpoint: "https://vpc.{region}.example.com" })
//! #     }
//! # }
//!
//! let transport = FakeTransport::new()
//!     .then(Fault::Refused)
//!     .then(Answer::json(200, r#"{"ports": []}"#));
//! let client = Client::builder()
//!     .endpoint("https://vpc.example.com")
//!     .credentials(Credentials::new("AK", "SK"))
//!     .transport(transport.clone())
//!     .clock(transport.clock())
//!     .build()?;
//! // ... calls that the program makes with the client ...
//! # let _ = client;
//! for request in transport.requests() {
//!     println!("{} {}", request.method(), request.path());
//! }
//! # Ok::<(), tabella_runtime::Error>(())
//! ```

mod answer;
mod clock;
mod sent;
mod transport;

pub use answer::{Answer, Fault, Step};
pub use clock::FakeClock;
pub use sent::SentRequest;
pub use transport::FakeTransport;
