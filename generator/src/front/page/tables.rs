//! The tables of a page, each with what it is for and the name of the type that it describes.

use crate::model::TypeName;
use crate::source::Located;

use super::links::{self, Links};
use super::place::{self, TablePlace};
use super::statuses::by_status;
use super::{About, Document, Part, Remark, Row, SectionRole, Table, Way};

/// A table and what it is for.
#[derive(Clone, Debug)]
pub(super) struct Placed<'a> {
    pub(super) table: &'a Table,
    pub(super) place: TablePlace,
    /// Its rows, each with where it belongs.
    rows: Vec<(TablePlace, &'a Row)>,
    /// The status that was last told before it, in the section of answers.
    pub(super) status: Option<Located<u16>>,
    /// The type that it describes, if it does.
    pub(super) ty: Option<TypeName>,
}

impl<'a> Placed<'a> {
    /// Every row that is read, with where it belongs.
    pub(super) fn rows(&self) -> impl Iterator<Item = (TablePlace, &'a Row)> {
        self.rows.iter().copied()
    }

    /// The rows that belong to a place.
    pub(super) fn rows_of(&self, place: TablePlace) -> impl Iterator<Item = &'a Row> {
        self.rows()
            .filter(move |row| row.0 == place)
            .map(|row| row.1)
    }

    /// Which way its values go.
    pub(super) fn way(&self) -> Way {
        match self.place {
            TablePlace::Answer | TablePlace::AnswerHeaders | TablePlace::Type(Way::Answer) => {
                Way::Answer
            }
            _ => Way::Request,
        }
    }

    /// Whether it describes what comes with an error.
    pub(super) fn of_error(&self) -> bool {
        let failed = self
            .status
            .as_ref()
            .is_some_and(|status| status.value >= 400);
        self.way() == Way::Answer && failed
    }

    pub(super) fn caption(&self) -> &str {
        let caption = self.table.caption.as_ref();
        caption.map_or("", |caption| caption.name.value.as_str())
    }

    pub(super) fn number(&self) -> Option<Located<u32>> {
        let caption = self.table.caption.as_ref()?;
        Some(caption.number.clone())
    }
}

/// Every table of parameters of a page. A type may be tabled twice, once for requests and once for answers: that is one
/// type if the rows are alike, else two.
pub(super) fn of<'a>(
    document: &'a Document,
    remarks: &mut Vec<Remark>,
) -> (Vec<Placed<'a>>, Links) {
    let mut tables = placed(document, remarks);
    let mut links = Links::default();
    for at in 0..tables.len() {
        let (before, rest) = tables.split_at_mut(at);
        if let Some(table) = rest.first_mut()
            && matches!(table.place, TablePlace::Type(_))
            && !table.caption().is_empty()
        {
            let name = name(table, before, remarks);
            let number = table.number().map(|number| number.value);
            links.add(table.way(), table.caption(), number, name.clone());
            table.ty = Some(name);
        }
    }
    (tables, links)
}

fn placed<'a>(document: &'a Document, remarks: &mut Vec<Remark>) -> Vec<Placed<'a>> {
    let roles = [
        SectionRole::Uri,
        SectionRole::Request,
        SectionRole::Response,
    ];
    let sections = document.sections.iter();
    let mut tables = Vec::new();
    for section in sections.filter(|section| roles.contains(&section.role)) {
        for (status, part) in by_status(&section.parts) {
            if let Part::Table(table) = part {
                let place = place::of(section.role, table);
                if place == TablePlace::AnswerHeaders {
                    let text = "a spec has no place for headers of an answer; they are left out";
                    remarks.push(Remark::guessed(About::Table, table.span, text));
                }
                let rows = table.rows.iter();
                let rows = rows.filter_map(|row| Some((place::of_row(place, row, remarks)?, row)));
                tables.push(Placed {
                    table,
                    place,
                    rows: rows.collect(),
                    status,
                    ty: None,
                });
            }
        }
    }
    tables
}

/// The name of the type that a table describes: that of its caption, unless a table before it has the name and other rows.
/// As requests stand before answers, the name is that of the request's type; the answer's ends in `Response`, and that of
/// another request in `Option`. What is still not the only one gets a number.
fn name(table: &Placed<'_>, before: &[Placed<'_>], remarks: &mut Vec<Remark>) -> TypeName {
    let plain = links::type_name(table.caption());
    let Some(other) = unlike(table, &plain, before) else {
        return plain;
    };
    let side = match table.way() {
        Way::Request => "Option",
        Way::Answer => "Response",
    };
    let mut own = TypeName::new(format!("{plain}{side}"));
    let mut count = 2;
    while unlike(table, &own, before).is_some() {
        own = TypeName::new(format!("{plain}{side}{count}"));
        count += 1;
    }
    let number = |table: &Placed<'_>| table.number().map_or(0, |number| number.value);
    let text = format!(
        "{plain} is tabled twice with rows that are not alike (Tables {} and {}); the second one is called {own}",
        number(other),
        number(table)
    );
    remarks.push(Remark::question(About::Table, table.table.span, text));
    own
}

/// The table that has a name before this one, if its rows are others.
fn unlike<'a, 'b>(
    table: &Placed<'_>,
    name: &TypeName,
    before: &'a [Placed<'b>],
) -> Option<&'a Placed<'b>> {
    let namesake = before
        .iter()
        .find(|other| other.ty.as_ref() == Some(name))?;
    (!alike(namesake.table, table.table)).then_some(namesake)
}

/// Whether two tables have the same rows of the same types.
fn alike(first: &Table, second: &Table) -> bool {
    let same = |ty: &Option<Located<String>>, other: &Option<Located<String>>| {
        let plain = |ty: &Option<Located<String>>| ty.as_ref().map(|ty| ty.value.to_lowercase());
        plain(ty) == plain(other)
    };
    first.rows.len() == second.rows.len()
        && first.rows.iter().all(|row| {
            let twin = second.rows.iter().find(|twin| twin.name == row.name);
            twin.is_some_and(|twin| same(&row.ty, &twin.ty))
        })
}
