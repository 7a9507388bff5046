//! What stands around the tables of a page: its title, its sections, and what a web site adds.

use tabella::front::page::SectionRole;

use crate::layouts::{document, page, tables};

#[test]
fn what_a_web_site_puts_around_a_page_is_passed_over() {
    let above = "Help Center/ Virtual Private Cloud/ API Reference/ Showing a Port\n\nUpdated on 2025-08-19 GMT+08:00\n\n";
    let below = "\n\nParent topic: Ports\n\nFeedback\n\nWas this page helpful?\n\nProvide feedback\n\nChatbot\n";
    let document = document(&format!("{above}{}{below}", page(&[])));
    assert_eq!(*document.title, "Showing a Port");
    assert_eq!(document.updated.unwrap().value, "2025-08-19");
    assert_eq!(document.sections.last().unwrap().parts.len(), 1);
}

#[test]
fn the_way_to_a_page_tells_its_title() {
    let above = "Help Center/ Virtual Private Cloud/ Showing a Port\n\nHuawei Cloud\n\n";
    assert_eq!(
        *document(&format!("{above}{}", page(&[]))).title,
        "Showing a Port"
    );
    let titled = page(&[]);
    let (_, untitled) = titled.split_once("\n\n").unwrap();
    let above = "Help Center > Virtual Private Cloud > Showing a Port\n\n";
    assert_eq!(
        *document(&format!("{above}{untitled}")).title,
        "Showing a Port"
    );
}

#[test]
fn the_table_of_permissions_is_no_table_of_parameters() {
    let page = page(&[]).replace(
        "URI\n\n",
        "Authorization Information\n\n  • One needs no permission.\n\n  • One needs this:\n\n    Action\n\n    \
         Access Level\n\n    Resource Type (*: required)\n\n    Condition Key\n\n    Alias\n\n    Dependencies\n\n    \
         vpc:ports:get\n\n    Read\n\n    port *\n\n    -\n\n    -\n\n    -\n\nURI\n\n",
    );
    assert_eq!(tables(&page), []);
    let roles: Vec<SectionRole> = document(&page)
        .sections
        .iter()
        .map(|section| section.role)
        .collect();
    assert_eq!(
        roles[..3],
        [
            SectionRole::Function,
            SectionRole::Permissions,
            SectionRole::Uri
        ]
    );
}

#[test]
fn sections_have_other_names_on_old_pages() {
    let page = "Creating a Port\n\nFunction\n\nCreates.\n\nRestrictions\n\nNone.\n\nURI\n\nPOST /v2.0/ports\n\n\
                Request Message\n\nNone\n\nExample Request\n\n{ }\n\nResponse Message\n\nNone\n\nExample Response\n\n\
                None\n\nReturned Values\n\nSee Returned Values.\n\nError Code\n\nSee Error Codes.\n";
    let roles: Vec<SectionRole> = document(page)
        .sections
        .iter()
        .map(|section| section.role)
        .collect();
    assert_eq!(
        roles,
        [
            SectionRole::Function,
            SectionRole::Limits,
            SectionRole::Uri,
            SectionRole::Request,
            SectionRole::ExampleRequests,
            SectionRole::Response,
            SectionRole::ExampleResponses,
            SectionRole::Statuses,
            SectionRole::Errors,
        ]
    );
}

/// What is sent and what comes back, as lists of which the examples are items.
const LISTED: &str = "Request\n\n  • Request parameters\n\n    None\n\n  • Example request\n\n    \
                      GET https://{Endpoint}/v1/ports/8e5f\n\nResponse\n\nTable 1 Parameters in the response\n\nParameter\n\n\
                      Type\n\nDescription\n\nkind\n\nString\n\nIts kind. The value can be:\n\n  • A: the first\n\n  • Example\n\n  \
                      • Example response:\n\n    {\n        \"kind\": \"A\"\n    }\n\n";

#[test]
fn examples_may_be_items_of_what_is_sent_and_of_what_comes_back() {
    let page = page(&[]).replace("Response Parameters\n\nStatus code: 200\n\n", LISTED);
    let roles: Vec<SectionRole> = document(&page)
        .sections
        .iter()
        .map(|section| section.role)
        .collect();
    assert_eq!(
        roles[2..],
        [
            SectionRole::Request,
            SectionRole::ExampleRequests,
            SectionRole::Response,
            SectionRole::ExampleResponses,
            SectionRole::Statuses,
            SectionRole::Errors,
        ]
    );
    let tables = tables(&page);
    assert_eq!(tables[0].rows[0].description.len(), 3);
    let imported = crate::old::read("page.txt", &page);
    let example = &imported.operation.examples[0];
    assert!(example.request.is_some());
    assert_eq!(
        example
            .response
            .as_ref()
            .unwrap()
            .body
            .as_ref()
            .unwrap()
            .json["kind"],
        "A"
    );
}

/// The status of the answer of each example, on a page with these example answers.
fn answers(examples: &str) -> Vec<u16> {
    let examples = format!("Example Response\n\n{examples}\n\nStatus Codes");
    let rows = "Table 1 Response body parameters\n\nParameter\n\nType\n\nDescription\n\nid\n\nString\n\nWhich.";
    let page = page(&[rows]).replace("Status Codes", &examples);
    let imported = crate::old::read("page.txt", &page);
    let examples = imported.operation.examples.iter();
    let answers = examples.filter_map(|example| Some(*example.response.as_ref()?.status));
    answers.collect()
}

#[test]
fn an_answer_of_which_words_say_that_the_call_failed_is_none_of_success() {
    let id = "{\"id\": \"a\"}";
    let failure = "{\"error_code\": \"SVC.1\"}";
    for words in [
        "Response to a failed call (status code 400)",
        "Answer of a call that failed",
        "Abnormal response",
    ] {
        let both = format!("Normal response\n\n{id}\n\n{words}\n\n{failure}");
        assert_eq!(answers(&both), [200], "{words}");
        assert_eq!(
            answers(&format!("{words}\n\n{failure}")),
            [0u16; 0],
            "{words}"
        );
    }
    // What failed may be what is asked for.
    assert_eq!(answers(&format!("The tasks that failed\n\n{id}")), [200]);
    let told = format!("Status code: 200\n\nNo error occurred.\n\n{id}");
    assert_eq!(answers(&told), [200]);
    assert_eq!(
        answers(&format!("The error_code is left out.\n\n{id}")),
        [200]
    );
}

/// The address of the only example, whose call these lines are.
fn address(call: &str) -> String {
    let page = page(&[]).replace(
        "Status Codes",
        &format!("Example Requests\n\n{call}\n\nExample Responses\n\nNone\n\nStatus Codes"),
    );
    let imported = crate::old::read("page.txt", &page);
    let request = imported.operation.examples[0].request.clone();
    request.map_or(String::new(), |request| request.url.value)
}

#[test]
fn an_address_may_be_broken_where_a_line_may_be() {
    let whole = "https://{Endpoint}/v1/ports/4189d3c2-8882-4871-a3c2-d380272eed83";
    for call in [
        format!("GET {whole}"),
        format!("GET\n{whole}"),
        format!("GET\n{}", whole.replace("a3c2-", "a3c2-\n")),
        format!("GET {}", whole.replace("a3c2-", "a3c2-\n")),
    ] {
        assert_eq!(address(&call), whole, "{call}");
    }
    assert_eq!(
        address("GET https://{Endpoint}/v1/ports/a-\nNone"),
        "https://{Endpoint}/v1/ports/a-"
    );
    assert_eq!(address(&format!("GET {whole}\n1")), whole);
}

/// How often a page asks about rules that this line tells above its address, where `size` and `kind` are sent.
fn rules(line: &str) -> usize {
    let table = "Table 1 Query Parameters\n\nParameter\n\nMandatory\n\nType\n\nDescription\n\nsize\n\nNo\n\nInteger\n\n\
                 How large.\n\nkind\n\nNo\n\nString\n\nWhich.\n\nResponse Parameters";
    let page = page(&[])
        .replace("URI\n", &format!("Constraints\n\n  • {line}\n\nURI\n"))
        .replace("Response Parameters", table);
    let imported = crate::old::read("page.txt", &page);
    let rules = imported.remarks.iter();
    rules
        .filter(|remark| remark.about == tabella::front::page::About::Rule)
        .count()
}

#[test]
fn a_rule_between_parameters_that_is_told_of_the_call_is_asked_about() {
    assert_eq!(rules("size and kind cannot be both specified."), 1);
    assert_eq!(rules("Either size or kind must be given."), 1);
    assert_eq!(rules("The size cannot be changed."), 0);
    assert_eq!(rules("The door has a size and a kind."), 0);
}
