//! Where a reader of the generated crate's documentation finds a row of the page.

use crate::docs::{Docs, Struct};
use crate::page::{Page, Row, Table};

/// The rows that a reader does not find, a sentence each.
pub(crate) fn missing(page: &Page, operation: &str, docs: &Docs) -> Vec<String> {
    let reader = Reader {
        page: &page.title,
        operation,
        docs,
    };
    let rows = page
        .tables
        .iter()
        .flat_map(|table| table.rows.iter().map(move |row| (table, row)));
    rows.filter_map(|(table, row)| {
        let problem = reader.find(table, row).err()?;
        Some(format!("Table {}, `{}`: {problem}", table.number, row.name))
    })
    .collect()
}

struct Reader<'a> {
    page: &'a str,
    operation: &'a str,
    docs: &'a Docs,
}

impl Reader<'_> {
    fn find(&self, table: &Table, row: &Row) -> Result<(), String> {
        match table.title.as_str() {
            "Path Parameters" => self.path(table, row),
            "Query Parameters" => self.query(row),
            "Request body parameters" => self.body(table, row),
            "Response body parameters" => {
                let name = format!("{}Response", self.operation);
                self.tabled_field(&name, table, row)
            }
            name => {
                self.tabled_field(name, table, row)?;
                self.setter(name, row)
            }
        }
    }

    fn structure(&self, name: &str) -> Result<&Struct, String> {
        let there = self.docs.structure(name);
        there.ok_or_else(|| format!("there is no public struct {name}"))
    }

    /// The comment of the operation tells of what the client gives; the rest are fields.
    fn path(&self, table: &Table, row: &Row) -> Result<(), String> {
        let operation = self.structure(self.operation)?;
        if operation.fields.contains_key(&row.name) {
            return field(operation, row);
        }
        let words = format!("`{}` (path, Table {}): ", row.name, table.number);
        let says = operation.doc.contains(&words);
        ensure(says, || format!("{} does not say {words}", self.operation))
    }

    /// A field of the operation, and a method of its call.
    fn query(&self, row: &Row) -> Result<(), String> {
        field(self.structure(self.operation)?, row)?;
        let setters = self.docs.methods("Call");
        let setter = setters.iter().find(|setter| setter.name == row.name);
        setter.map_or_else(
            || Err("Call has no such method".to_owned()),
            |setter| comment(&setter.doc, row),
        )
    }

    /// An argument of a call and a field of the operation; or a call of its own, whose comment tells of it.
    fn body(&self, table: &Table, row: &Row) -> Result<(), String> {
        let words = format!("`{}` ({}, Table {})", row.name, self.page, table.number);
        let calls = self.docs.methods("Client");
        if calls.iter().any(|call| call.doc.contains(&words)) {
            return Ok(());
        }
        let argument = calls
            .iter()
            .any(|call| !call.doc.is_empty() && call.arguments.contains(&row.name));
        ensure(argument, || {
            "no documented call of Client takes it".to_owned()
        })?;
        field(self.structure(self.operation)?, row)
    }

    /// A field of a struct whose comment names the table.
    fn tabled_field(&self, name: &str, table: &Table, row: &Row) -> Result<(), String> {
        let structure = self.structure(name)?;
        ensure(names_table(&structure.doc, table.number), || {
            format!("{name} does not name the table")
        })?;
        field(structure, row)
    }

    /// What is sent has a builder. Only tables of requests have the column Mandatory.
    fn setter(&self, name: &str, row: &Row) -> Result<(), String> {
        let builder = format!("{name}Builder");
        let setters = self.docs.methods(&builder);
        let setter = setters.iter().find(|setter| setter.name == row.name);
        match (row.mandatory, setter) {
            (None, _) => Ok(()),
            (Some(_), Some(setter)) => comment(&setter.doc, row),
            (Some(_), None) => Err(format!("{builder} has no such method")),
        }
    }
}

fn field(structure: &Struct, row: &Row) -> Result<(), String> {
    match structure.fields.get(&row.name) {
        Some(doc) => comment(doc, row),
        None => Err("no public field has this name".to_owned()),
    }
}

/// A comment says something, and says that a value is required where the page does.
fn comment(doc: &str, row: &Row) -> Result<(), String> {
    ensure(!doc.trim().is_empty(), || "no comment".to_owned())?;
    let required = doc.lines().any(|line| line.trim() == "- Required.");
    ensure(required == row.mandatory.unwrap_or(false), || {
        format!("the comment says that it is required: {required}")
    })
}

/// Whether a line such as `Source: A Page, Tables 4 and 8.` has this number.
fn names_table(doc: &str, number: u32) -> bool {
    let number = number.to_string();
    let mut after = doc.lines().filter_map(|line| line.split_once(", Table"));
    after.any(|(_, numbers)| {
        numbers
            .split(|character: char| !character.is_ascii_digit())
            .any(|word| word == number)
    })
}

fn ensure(holds: bool, problem: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(problem()) }
}
