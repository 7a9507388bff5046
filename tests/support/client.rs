//! A client that sends what it is told and gives back what came, byte for byte.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpStream;

use crate::Request;

/// What came back.
#[derive(Clone, Debug, Default)]
pub struct Reply {
    /// The status; 0 if the connection ended before one came.
    pub status: u16,
    /// Headers, their names in lower case.
    pub headers: BTreeMap<String, String>,
    /// The body as far as it came.
    pub body: String,
}

impl Request {
    /// A request with the header `Host` and no body.
    #[must_use]
    pub fn new(method: &str, address: &str, target: &str) -> Self {
        let host = address.trim_start_matches("http://").to_owned();
        Self {
            method: method.to_owned(),
            target: target.to_owned(),
            headers: BTreeMap::from([("host".to_owned(), host)]),
            body: Vec::new(),
        }
    }

    /// Sets a header, named in lower case.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.insert(name.to_owned(), value.to_owned());
        self
    }

    /// Sets a JSON body.
    #[must_use]
    pub fn json(mut self, body: &str) -> Self {
        self.body = body.as_bytes().to_vec();
        self.header("content-type", "application/json")
    }

    /// Sends it to the host that it names, and reads until the other side closes the connection.
    #[must_use]
    pub fn send(&self) -> Reply {
        let mut stream = TcpStream::connect(&self.headers["host"]).unwrap();
        let mut head = format!(
            "{} {} HTTP/1.1\r\nconnection: close\r\n",
            self.method, self.target
        );
        for (name, value) in &self.headers {
            head.extend([name, ": ", value, "\r\n"]);
        }
        let length = self.body.len();
        if length > 0 {
            head.extend(["content-length: ", &length.to_string(), "\r\n"]);
        }
        head.push_str("\r\n");
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(&self.body).unwrap();
        let mut bytes = Vec::new();
        // A connection that is reset has nothing more to give.
        let _ = stream.read_to_end(&mut bytes);
        read(&String::from_utf8(bytes).unwrap())
    }
}

fn read(text: &str) -> Reply {
    let Some((head, body)) = text.split_once("\r\n\r\n") else {
        return Reply::default();
    };
    let (first, rest) = head.split_once("\r\n").unwrap_or((head, ""));
    let headers = rest.lines().filter_map(|line| line.split_once(": "));
    Reply {
        status: first.split(' ').nth(1).unwrap().parse().unwrap(),
        headers: headers
            .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
            .collect(),
        body: body.to_owned(),
    }
}
