//! Headings of sections under their various names.

use super::words::{folded, narrow};
use super::{SectionRole, columns, request_line};

/// No heading has more bytes, odd blanks included.
const LONGEST: usize = 60;

/// In which language a heading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tongue {
    /// The one that is read.
    English,
    /// Known only to refuse the page for a reason.
    Chinese,
}

/// The headings that were met so far. Each role is given once, and only where the order of sections allows it, as a
/// heading's words may stand elsewhere as well.
#[derive(Clone, Debug, Default)]
pub(super) struct Headings {
    seen: Vec<SectionRole>,
}

impl Headings {
    /// The role that a line has as a heading, if it is one. `next` is the line behind it.
    pub(super) fn enter(
        &mut self,
        line: &str,
        next: Option<&str>,
    ) -> Option<(SectionRole, Tongue)> {
        let found = self.peek(line, next)?;
        self.seen.push(found.0);
        Some(found)
    }

    /// As [`Headings::enter`], but nothing is remembered.
    pub(super) fn peek(&self, line: &str, next: Option<&str>) -> Option<(SectionRole, Tongue)> {
        let found = heading(line).or_else(|| above_example(line, next))?;
        (self.allows(found.0, line) && !heads_a_column(found.0, next)).then_some(found)
    }

    /// As [`Headings::enter`], for an item of a list: what is sent and what comes back may be lists of what stands there
    /// otherwise, of which the examples are sections nevertheless.
    pub(super) fn enter_item(&mut self, item: &str) -> Option<(SectionRole, Tongue)> {
        let found = self.peek_item(item)?;
        self.seen.push(found.0);
        Some(found)
    }

    /// As [`Headings::enter_item`], but nothing is remembered.
    #[must_use]
    pub(super) fn peek_item(&self, item: &str) -> Option<(SectionRole, Tongue)> {
        use SectionRole::{ExampleRequests, ExampleResponses, Request, Response};
        let item = item.strip_suffix(':').unwrap_or(item);
        let found = heading(item)?;
        let follows = match self.current()? {
            Request | Response => matches!(found.0, ExampleRequests | ExampleResponses),
            ExampleRequests => found.0 == ExampleResponses,
            _ => false,
        };
        (follows && self.allows(found.0, item)).then_some(found)
    }

    /// In which section a line stands now.
    pub(super) fn current(&self) -> Option<SectionRole> {
        self.seen.last().copied()
    }

    fn allows(&self, role: SectionRole, line: &str) -> bool {
        use SectionRole as Role;
        let before = |roles: &[Role]| !self.seen.iter().any(|seen| roles.contains(seen));
        let fresh = before(&[role]);
        // One such word may as well stand above a part of the examples.
        let is_word = !line.trim().contains(char::is_whitespace);
        let outside_examples = !is_word || before(&[Role::Examples]);
        fresh
            && match role {
                Role::Function | Role::Limits | Role::Calling | Role::Permissions => before(&[
                    Role::Uri,
                    Role::Request,
                    Role::Response,
                    Role::Examples,
                    Role::ExampleRequests,
                    Role::ExampleResponses,
                ]),
                Role::Uri => before(&[Role::Response, Role::Statuses, Role::Errors]),
                Role::Request => {
                    outside_examples && before(&[Role::Response, Role::ExampleResponses])
                }
                Role::Response => {
                    outside_examples && before(&[Role::ExampleResponses, Role::Errors])
                }
                _ => true,
            }
    }
}

/// `Example:` is a heading if an example follows, and else a word before a value.
fn above_example(line: &str, next: Option<&str>) -> Option<(SectionRole, Tongue)> {
    let found = heading(line.strip_suffix(':')?)?;
    let next = next?;
    let example = request_line(next).is_some()
        || heading(next).is_some_and(|next| next.0 == SectionRole::ExampleRequests);
    (found.0 == SectionRole::Examples && example).then_some(found)
}

/// `Error Code` is a heading and a column of a table of errors.
fn heads_a_column(role: SectionRole, next: Option<&str>) -> bool {
    let next = next.and_then(folded).unwrap_or_default();
    role == SectionRole::Errors
        && matches!(
            &*next,
            "description" | "error message" | "error information" | "meaning" | "solution"
        )
}

/// Whether a heading is so short that its words may be a cell of a table.
pub(super) fn may_be_cell(line: &str) -> bool {
    let singular = matches!(
        folded(line).as_deref(),
        Some("error code" | "error codes" | "status code" | "status codes")
    );
    singular || !line.trim().contains(' ') || columns::column(line).is_some()
}

/// Whether a heading begins every word as headings do: `Error Codes`, but not `Error code`.
pub(super) fn is_title_case(line: &str) -> bool {
    narrow(line).is_some_and(|line| {
        line.split(' ').all(|word| {
            matches!(word, "and" | "of" | "for") || !word.starts_with(char::is_lowercase)
        })
    })
}

/// The role of a heading, wherever it stands.
fn heading(line: &str) -> Option<(SectionRole, Tongue)> {
    if line.len() > LONGEST {
        return None;
    }
    let line = folded(line)?;
    let english = english(&line).map(|role| (role, Tongue::English));
    english.or_else(|| chinese(&line).map(|role| (role, Tongue::Chinese)))
}

fn english(line: &str) -> Option<SectionRole> {
    Some(match line {
        "function" | "functions" | "function description" | "api function" | "api description" => {
            SectionRole::Function
        }
        "constraints"
        | "restrictions"
        | "notes and constraints"
        | "constraints and limitations"
        | "restrictions and limitations"
        | "precautions"
        | "prerequisites" => SectionRole::Limits,
        "calling method" | "calling methods" | "debugging" => SectionRole::Calling,
        "authorization information" | "authorization" | "required permissions" | "permissions" => {
            SectionRole::Permissions
        }
        "uri" | "url" | "request uri" | "uri format" => SectionRole::Uri,
        "request parameters" | "request parameter" | "request" | "request message"
        | "request messages" => SectionRole::Request,
        "response parameters"
        | "response parameter"
        | "response"
        | "response message"
        | "response messages"
        | "returned parameters" => SectionRole::Response,
        "example requests" | "example request" | "request example" | "request examples"
        | "sample request" | "sample requests" => SectionRole::ExampleRequests,
        "example responses" | "example response" | "response example" | "response examples"
        | "sample response" | "sample responses" => SectionRole::ExampleResponses,
        "examples" | "example" | "samples" => SectionRole::Examples,
        "sdk sample code" | "sdk sample codes" | "sdk code sample" | "sample code" => {
            SectionRole::Sdk
        }
        "status codes" | "status code" | "returned values" | "returned value" | "return values"
        | "return value" | "return codes" => SectionRole::Statuses,
        "error codes" | "error code" => SectionRole::Errors,
        _ => return None,
    })
}

fn chinese(line: &str) -> Option<SectionRole> {
    Some(match line {
        "功能介绍" | "功能描述" => SectionRole::Function,
        "接口约束" | "约束限制" | "约束与限制" => SectionRole::Limits,
        "调用方法" | "调试" => SectionRole::Calling,
        "授权信息" => SectionRole::Permissions,
        "请求参数" | "请求消息" => SectionRole::Request,
        "响应参数" | "响应消息" | "返回参数" => SectionRole::Response,
        "请求示例" => SectionRole::ExampleRequests,
        "响应示例" => SectionRole::ExampleResponses,
        "示例" => SectionRole::Examples,
        "sdk代码示例" => SectionRole::Sdk,
        "状态码" | "返回值" => SectionRole::Statuses,
        "错误码" => SectionRole::Errors,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Headings, Tongue};
    use crate::front::page::SectionRole;

    fn roles(lines: &[&str]) -> Vec<Option<SectionRole>> {
        let mut headings = Headings::default();
        (0..lines.len())
            .map(|at| headings.enter(lines[at], lines.get(at + 1).copied()))
            .map(|found| found.map(|(role, _)| role))
            .collect()
    }

    #[test]
    fn a_role_is_given_once() {
        let lines = ["Request Parameters", "None", "Request"];
        assert_eq!(roles(&lines), [Some(SectionRole::Request), None, None]);
    }

    #[test]
    fn constraints_are_a_heading_before_the_address_only() {
        let lines = ["Function", "Constraints", "URI", "Restrictions"];
        let expected = [
            Some(SectionRole::Function),
            Some(SectionRole::Limits),
            Some(SectionRole::Uri),
            None,
        ];
        assert_eq!(roles(&lines), expected);
    }

    #[test]
    fn the_columns_of_status_codes_are_no_headings() {
        let lines = [
            "Status Codes",
            "Status Code",
            "Error Code",
            "Error Message",
            "Error Codes",
        ];
        let expected = [
            Some(SectionRole::Statuses),
            None,
            None,
            None,
            Some(SectionRole::Errors),
        ];
        assert_eq!(roles(&lines), expected);
    }

    #[test]
    fn an_answer_may_follow_the_example_of_a_request() {
        let lines = [
            "Request Message",
            "Example Request",
            "Response Message",
            "Example Response",
        ];
        assert!(roles(&lines).iter().all(Option::is_some));
    }

    #[test]
    fn one_word_above_a_part_of_the_examples_is_no_heading() {
        let lines = ["Examples", "Request", "Response"];
        assert_eq!(roles(&lines), [Some(SectionRole::Examples), None, None]);
        let lines = ["Example", "Response Parameters"];
        assert!(roles(&lines).iter().all(Option::is_some));
    }

    #[test]
    fn a_word_with_a_colon_is_a_heading_above_an_example() {
        let lines = ["Example:", "Example request"];
        assert!(roles(&lines).iter().all(Option::is_some));
        assert_eq!(roles(&["Example:", "1"]), [None, None]);
    }

    #[test]
    fn headings_in_chinese_are_told_apart() {
        let found = Headings::default().enter("请求参数", None);
        assert_eq!(found, Some((SectionRole::Request, Tongue::Chinese)));
    }
}
