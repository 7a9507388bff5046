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

impl Request {
    /// The request at the beginning of these bytes and how many of them it takes, if it is there as a whole.
    #[must_use]
    pub fn parse(bytes: &[u8]) -> Option<(Self, usize)> {
        let (mut request, start) = Self::parse_head(bytes)?;
        let body: usize = match request.headers.get("content-length") {
            Some(length) => length.parse().ok()?,
            None => 0,
        };
        request.body = bytes.get(start..start + body)?.to_vec();
        Some((request, start + body))
    }

    /// As [`parse`](Self::parse), without the body.
    #[must_use]
    pub fn parse_head(bytes: &[u8]) -> Option<(Self, usize)> {
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
        let text = std::str::from_utf8(&bytes[..end]).ok()?;
        let mut lines = text.lines();
        let mut first = lines.next()?.split(' ');
        let request = Self {
            method: first.next()?.to_owned(),
            target: first.next()?.to_owned(),
            headers: lines
                .filter_map(|line| line.split_once(':'))
                .map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()))
                .collect(),
            body: Vec::new(),
        };
        Some((request, end + 4))
    }
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
    let mut buffer = [0; 4096];
    loop {
        let count = stream.read(&mut buffer).ok().filter(|count| *count > 0)?;
        bytes.extend_from_slice(&buffer[..count]);
        if let Some((request, _)) = Request::parse(&bytes) {
            return Some(request);
        }
    }
}
