//! A server for one request a connection, which writes back exactly the bytes that it is told to.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::thread;

/// What the server does with a request.
#[derive(Clone, Debug)]
pub enum Answer {
    /// These bytes, then the connection is closed.
    Bytes(Vec<u8>),
    /// Nothing until the other side gives up.
    Silence,
    /// What this makes of the request.
    Made(fn(&Request) -> Answer),
}

impl Answer {
    /// A whole response. It says that the connection ends, so that a client does not send into one that is closing.
    #[must_use]
    pub fn http(status: u16, headers: &str, body: &str) -> Self {
        let length = body.len();
        Self::Bytes(
            format!("HTTP/1.1 {status} Any\r\nconnection: close\r\ncontent-length: {length}\r\n{headers}\r\n{body}")
                .into_bytes(),
        )
    }

    /// A response with a JSON body.
    #[must_use]
    pub fn json(status: u16, body: &str) -> Self {
        Self::http(status, "content-type: application/json\r\n", body)
    }

    /// A response whose connection ends before its body does.
    #[must_use]
    pub fn cut(status: u16, body: &str) -> Self {
        Self::Bytes(
            format!(
                "HTTP/1.1 {status} Any\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}",
                body.len() + 100
            )
            .into_bytes(),
        )
    }
}

/// A request as it was on the wire.
#[derive(Clone, Debug)]
pub struct Request {
    /// The method.
    pub method: String,
    /// Path and query.
    pub target: String,
    /// Headers, their names in lower case.
    pub headers: BTreeMap<String, String>,
    /// The body.
    pub body: Vec<u8>,
}

/// A server on a port of its own.
pub struct Server {
    /// Its address, `http://127.0.0.1:12345`.
    pub address: String,
    requests: Receiver<Request>,
}

impl Server {
    /// A server that gives this answer to every request.
    #[must_use]
    pub fn start(answer: Answer) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let (sender, requests) = channel();
        thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let Some(request) = read(&mut stream) else {
                    continue;
                };
                // Kept first, since a test looks for the request as soon as it has the answer.
                if sender.send(request.clone()).is_err() {
                    return;
                }
                give(&answer, &request, &mut stream);
            }
        });
        Self { address, requests }
    }

    /// Every request that came so far.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.requests.try_iter().collect()
    }
}

fn give(answer: &Answer, request: &Request, stream: &mut TcpStream) {
    match answer {
        Answer::Bytes(bytes) => drop(stream.write_all(bytes)),
        Answer::Silence => drop(stream.read(&mut [0])),
        Answer::Made(make) => give(&make(request), request, stream),
    }
}

fn read(stream: &mut TcpStream) -> Option<Request> {
    let mut bytes = Vec::new();
    let head = loop {
        if let Some(at) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break at;
        }
        more(stream, &mut bytes)?;
    };
    let text = String::from_utf8(bytes[..head].to_vec()).ok()?;
    let mut lines = text.lines();
    let mut first = lines.next()?.split(' ');
    let (method, target) = (first.next()?.to_owned(), first.next()?.to_owned());
    let headers: BTreeMap<String, String> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()))
        .collect();
    let length: usize = headers
        .get("content-length")
        .map_or(Some(0), |length| length.parse().ok())?;
    while bytes.len() < head + 4 + length {
        more(stream, &mut bytes)?;
    }
    Some(Request {
        method,
        target,
        headers,
        body: bytes[head + 4..].to_vec(),
    })
}

fn more(stream: &mut TcpStream, bytes: &mut Vec<u8>) -> Option<()> {
    let mut buffer = [0; 4096];
    let count = stream.read(&mut buffer).ok()?;
    bytes.extend_from_slice(&buffer[..count]);
    (count > 0).then_some(())
}
