//! The pages of the other operations. They are older than the first one, and than the service's definitions, which the
//! spec follows where they say more. Every difference is listed here, and each is told of in the spec.

use crate::compare::differences;
use crate::docs;
use crate::page::{Page, Table};
use crate::reader;
use crate::spec;

/// The pages, each with its operation.
const PAGES: &[(&str, &str)] = &[
    ("ShowSubNetworkInterface", include_str!("pages/show.txt")),
    ("ListSubNetworkInterfaces", include_str!("pages/list.txt")),
    (
        "UpdateSubNetworkInterface",
        include_str!("pages/update.txt"),
    ),
    (
        "DeleteSubNetworkInterface",
        include_str!("pages/delete.txt"),
    ),
    (
        "BatchCreateSubNetworkInterface",
        include_str!("pages/batch-create.txt"),
    ),
    (
        "ShowSubNetworkInterfacesQuantity",
        include_str!("pages/count.txt"),
    ),
];

/// What the spec has otherwise than these pages, beside what [`elsewhere`] says.
const DIFFERENCES: &[&str] = &[
    "Table 2, `description` is of type ARRAY on the page and Array of strings in the spec",
    "Table 2, `id` is of type ARRAY on the page and Array of strings in the spec",
    "Table 2, `mac_address` is of type ARRAY on the page and Array of strings in the spec",
    "Table 2, `parent_id` is of type ARRAY on the page and Array of strings in the spec",
    "Table 2, `private_ip_address` is of type ARRAY on the page and Array of strings in the spec",
    "Table 2, `virsubnet_id` is of type ARRAY on the page and Array of strings in the spec",
    "Table 2, `vpc_id` is of type ARRAY on the page and Array of strings in the spec",
    "Table 4 of the page has no `allowed_address_pairs`",
    "Table 4 of the page has no `allowed_address_pairs`",
];

/// Tables that are not an operation's own in the spec: the resource, which all share, the errors, which the runtime
/// reads, the token, which credentials give, and those without rows.
fn elsewhere(table: &Table) -> bool {
    let is_error = table.row("error_code").is_some();
    let is_token = table.row("X-Auth-Token").is_some();
    table.title == "SubNetworkInterface" || is_error || is_token || table.rows.is_empty()
}

/// A page without the tables that are elsewhere.
fn own(text: &str) -> Page {
    let mut page = Page::read(text);
    page.tables.retain(|table| !elsewhere(table));
    page
}

#[test]
fn the_spec_differs_from_the_pages_where_it_says_so() {
    let checked = spec::read();
    let mut found = Vec::new();
    for (operation, text) in PAGES {
        let page = own(text);
        assert_eq!(
            spec::operation(checked.api(), &page.title).id.as_str(),
            *operation
        );
        found.extend(differences(
            &page.tables,
            &spec::tables(checked.api(), &page.title),
        ));
    }
    assert_eq!(found, DIFFERENCES);
}

#[test]
fn the_documentation_has_the_rows_of_the_pages() {
    let docs = docs();
    for (operation, text) in PAGES {
        let problems = reader::missing(&own(text), operation, &docs);
        assert!(problems.is_empty(), "{operation}: {}", problems.join("\n"));
    }
}

/// The resource has every row that these pages table, of the same type but for the tags.
#[test]
fn the_resource_has_the_rows_of_these_pages() {
    let first = Page::first();
    let all = first
        .tables
        .iter()
        .find(|table| table.title == "SubNetworkInterface");
    let mut tables = 0;
    for (operation, text) in PAGES {
        for table in Page::read(text).tables {
            if table.title != "SubNetworkInterface" {
                continue;
            }
            tables += 1;
            let others = table.rows.iter().filter(|row| {
                let same = all.unwrap().row(&row.name);
                same.is_none_or(|same| same.ty != row.ty)
            });
            let others: Vec<(&str, &str)> = others
                .map(|row| (row.name.as_str(), row.ty.as_str()))
                .collect();
            assert_eq!(others, [("tags", "Array of strings")], "{operation}");
        }
    }
    assert_eq!(tables, 4);
}
