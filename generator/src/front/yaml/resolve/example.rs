//! Examples, whose JSON is data: its text is kept word for word.

use serde_json::Value as Json;

use crate::diagnostic::Diagnostic;
use crate::front::rules;
use crate::front::yaml::at::At;
use crate::front::yaml::inner;
use crate::front::yaml::problems::Range;
use crate::front::yaml::raw::{
    Deviation as RawDeviation, Example as RawExample, ExampleRequest as RawRequest,
    ExampleResponse as RawResponse, List, Text,
};
use crate::model::{Deviation, Example, ExampleBody, ExampleRequest, ExampleResponse};

use super::{Resolver, each};

impl Resolver<'_> {
    /// An example of the page.
    pub(super) fn example(self, example: &RawExample, range: Range) -> Option<Example> {
        if example.request.is_none() && example.response.is_none() {
            let help = "write `request`, `response` or both";
            let place = self.first_line(range);
            self.problems.push(
                self.bad_value(place, "the example shows nothing")
                    .help(help),
            );
            return None;
        }
        let request = example.request.as_ref().and_then(At::pair);
        let response = example.response.as_ref().and_then(At::pair);
        Some(Example {
            description: self.maybe_text(example.description.as_ref()),
            request: request.and_then(|(request, range)| self.request(request, range)),
            response: response.and_then(|(response, range)| self.response(response, range)),
            span: self.span(range),
        })
    }

    fn request(self, request: &RawRequest, range: Range) -> Option<ExampleRequest> {
        let url = self.text(&request.url, "url", range);
        let body = self.body(request.body.as_ref());
        let deviates = self.deviates(request.deviates.as_ref());
        Some(ExampleRequest {
            url: url?,
            body,
            deviates,
        })
    }

    fn response(self, response: &RawResponse, range: Range) -> Option<ExampleResponse> {
        let body = self.body(response.body.as_ref());
        let deviates = self.deviates(response.deviates.as_ref());
        let (status, range) = self.need(&response.status, "status", range)?;
        let status = self.status(*status, range, 100, 599)?;
        Some(ExampleResponse {
            status,
            body,
            deviates,
        })
    }

    fn deviates(self, list: Option<&At<List<RawDeviation>>>) -> Vec<Deviation> {
        each(list, |deviation, range| {
            let path = self.text(&deviation.path, "path", range);
            let reason = self.text(&deviation.reason, "reason", range);
            Some(Deviation {
                path: path?,
                reason: reason?,
            })
        })
    }

    fn body(self, at: Option<&Text>) -> Option<ExampleBody> {
        let (text, range) = at?.pair()?;
        match serde_json::from_str::<Json>(text) {
            Ok(json) => Some(ExampleBody {
                text: self.located(text.clone(), range),
                json,
            }),
            Err(error) => {
                self.problems.push(self.no_json(text, range, &error));
                None
            }
        }
    }

    fn no_json(self, text: &str, range: Range, error: &serde_json::Error) -> Diagnostic {
        let at = offset(text, error.line(), error.column());
        let place = inner::place(self.problems.text(), range, text, at, at + 1);
        let words = error.to_string();
        // The place that serde_json gives is one inside the text; ours is one inside the file.
        let words = words.split(" at line ").next().unwrap_or_default();
        let words = words.replace("EOF while parsing", "the text ends inside");
        Diagnostic::error(
            &rules::BAD_EXAMPLE_JSON,
            self.span(place),
            format!("the body of the example is no JSON: {words}"),
        )
        .help("copy the example from the page word for word, as a block text after `body: |-`")
    }
}

/// The byte of a text that stands at a line and column as `serde_json` counts them: from 1, columns in bytes.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    inner::floor(text, start + column.saturating_sub(1))
}
