//! The page's examples, word for word.

use crate::model::{Deviation, Example, ExampleBody, ExampleRequest, ExampleResponse};

use super::node::{Entries, Layout, Node, Part, Style};
use super::prose;

pub(super) fn example(example: &Example) -> Part {
    let mut map = Entries::new();
    map.maybe("description", prose(example.description.as_ref()));
    map.maybe("request", example.request.as_ref().map(request));
    map.maybe("response", example.response.as_ref().map(response));
    Part::new(map.block()).at(example.span)
}

fn request(request: &ExampleRequest) -> Part {
    let mut map = Entries::new();
    map.put(
        "url",
        Part::new(Node::name(&request.url.value)).cited(request.url.span),
    );
    map.maybe("body", request.body.as_ref().map(body));
    map.list(
        "deviates",
        request.deviates.iter().map(deviation).collect(),
        Layout::Block,
    );
    Part::new(map.block())
}

fn response(response: &ExampleResponse) -> Part {
    let mut map = Entries::new();
    map.put(
        "status",
        Part::new(Node::word(response.status.value)).cited(response.status.span),
    );
    map.maybe("body", response.body.as_ref().map(body));
    map.list(
        "deviates",
        response.deviates.iter().map(deviation).collect(),
        Layout::Block,
    );
    Part::new(map.block())
}

fn body(body: &ExampleBody) -> Part {
    Part::new(Node::Scalar(body.text.value.clone(), Style::Verbatim)).at(body.text.span)
}

fn deviation(deviation: &Deviation) -> Part {
    let mut map = Entries::new();
    map.put(
        "path",
        Part::new(Node::name(&deviation.path.value)).at(deviation.path.span),
    );
    map.maybe("reason", prose(Some(&deviation.reason)));
    Part::new(map.line()).at(deviation.path.span)
}
