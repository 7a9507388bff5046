//! Tables that belong together, row by row.

use std::collections::HashSet;

use crate::diagnostic::Diagnostic;
use crate::front::page::{Imported, Way};
use crate::model::{
    CrossFieldRule, Field, Object, Operation, ParameterPlace, Source, Type, TypeName,
};
use crate::source::{Located, Span};

use super::Written;
use super::difference::Places;
use super::doubt::Doubts;
use super::field::{Basis, Row, agree};
use super::rules::{ROW_MISSING, ROW_NOT_ON_PAGE, RULE_DIFFERS, TABLE_DIFFERS};

/// All tables of an operation.
pub(super) struct Tables<'a, 'f> {
    spec: &'a Written<'a>,
    page: &'a Imported,
    doubts: &'f mut Doubts,
    found: &'f mut Vec<Diagnostic>,
    /// Types that rows name on both sides and that were not looked at yet.
    open: Vec<Pair<'a>>,
    /// Whether the rows of now are of the request.
    way: Way,
    seen: HashSet<Pair<'a>>,
}

/// What the spec calls a type, and what the page does.
type Pair<'a> = (&'a TypeName, &'a TypeName);

/// The rows of one table.
struct Table<'a> {
    fields: Vec<&'a Field>,
    /// Where the table is.
    place: Span,
}

impl<'a> Table<'a> {
    fn of(object: &'a Object) -> Self {
        Self {
            fields: object.fields.iter().collect(),
            place: object.span,
        }
    }
}

impl<'a, 'f> Tables<'a, 'f> {
    pub(super) fn new(
        spec: &'a Written<'a>,
        page: &'a Imported,
        doubts: &'f mut Doubts,
        found: &'f mut Vec<Diagnostic>,
    ) -> Self {
        Self {
            spec,
            page,
            doubts,
            found,
            open: Vec::new(),
            way: Way::Request,
            seen: HashSet::new(),
        }
    }

    /// Compares parameters, bodies, and every type that both sides come to.
    pub(super) fn compare(mut self) {
        let (spec, page) = (self.spec.operation, &self.page.operation);
        for (place, owner) in [
            (ParameterPlace::Path, "the path"),
            (ParameterPlace::Query, "the query"),
            (ParameterPlace::Header, "the headers"),
        ] {
            self.numbers(owner, &numbers(spec, place), &numbers(page, place));
            let (spec, page) = (parameters(spec, place), parameters(page, place));
            self.rows(owner, &spec, &page, Basis::ThisPage);
        }
        let request = (spec.body.as_ref(), page.body.as_ref());
        self.objects("the request", request, (spec.path.span, page.path.span));
        // What is sent first, since its tables say what must be given.
        self.follow();
        self.way = Way::Answer;
        for written in &spec.responses {
            let read = page.responses.iter();
            let mut read = read.filter(|response| response.status == written.status);
            let Some(read) = read.next() else { continue };
            let owner = format!("response {}", written.status.value);
            let bodies = (written.body.as_ref(), read.body.as_ref());
            self.objects(&owner, bodies, (written.status.span, read.status.span));
        }
        self.follow();
    }

    /// Compares the types that rows named, and those that these name.
    fn follow(&mut self) {
        while let Some(names) = self.open.pop() {
            if self.seen.insert(names) {
                self.types(names);
            }
        }
    }

    fn objects(
        &mut self,
        owner: &str,
        (spec, page): (Option<&'a Object>, Option<&'a Object>),
        (spec_place, page_place): (Span, Span),
    ) {
        let table = |object: Option<&'a Object>, place: Span| match object {
            Some(object) => Table::of(object),
            None => Table {
                fields: Vec::new(),
                place,
            },
        };
        if let (Some(spec), Some(page)) = (spec, page) {
            let number = |object: &Object| object.table.iter().cloned().collect::<Vec<_>>();
            self.numbers(owner, &number(spec), &number(page));
            let (written, read) = ((&*spec.rules, spec.span), (&*page.rules, page.span));
            self.cross_field_rules(owner, written, read, Basis::ThisPage);
        }
        let (spec, page) = (table(spec, spec_place), table(page, page_place));
        self.rows(owner, &spec, &page, Basis::ThisPage);
    }

    /// What the page says of a type must be in the spec. The reverse holds only for a type of this page alone.
    fn types(&mut self, (name, read): Pair<'a>) {
        let of = |ty: &&&'a Type| ty.name.value == *name;
        let Some(spec) = self.spec.types.iter().find(of).copied() else {
            return;
        };
        let Some(page) = self.page.types.iter().find(|ty| ty.name.value == *read) else {
            return;
        };
        let basis = if self.is_of_this_page(spec) {
            Basis::ThisPage
        } else {
            Basis::SeveralPages(self.way)
        };
        let owner = format!("type `{name}`");
        if basis == Basis::ThisPage {
            self.numbers(&owner, &spec.tables, &page.tables);
        }
        let (written, read) = (
            (&*spec.rules, spec.name.span),
            (&*page.rules, page.name.span),
        );
        self.cross_field_rules(&owner, written, read, basis);
        let table = |ty: &'a Type| Table {
            fields: ty.fields.iter().collect(),
            place: ty.name.span,
        };
        self.rows(&owner, &table(spec), &table(page), basis);
    }

    /// Whether a type was transcribed from this page: it says so, or stands in the operation's own file.
    fn is_of_this_page(&self, ty: &Type) -> bool {
        let own = ty.name.span.file == self.spec.operation.span.file;
        let says = ty.source.is_some() || own;
        says && !self.is_elsewhere(ty.source.as_ref())
    }

    fn is_elsewhere(&self, source: Option<&Source>) -> bool {
        let own = &self.spec.operation.source.page;
        source.is_some_and(|source| source.page != *own)
    }

    /// The numbers of the tables that tell the same. A spec may leave them out.
    fn numbers(&mut self, owner: &str, spec: &[Located<u32>], page: &[Located<u32>]) {
        let (Some(first), Some(read)) = (spec.first(), page.first()) else {
            return;
        };
        let list = |numbers: &[Located<u32>]| {
            let mut numbers: Vec<u32> = numbers.iter().map(|number| number.value).collect();
            numbers.sort_unstable();
            numbers.dedup();
            let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
            format!("Table {}", numbers.join(", "))
        };
        let (one, other) = (list(spec), list(page));
        if one != other {
            let places = Places {
                spec: first.span,
                page: read.span,
            };
            let message = format!("{owner} stands in another table of the page");
            self.found
                .push(places.differ(&TABLE_DIFFERS, message, &one, &other));
        }
    }

    fn rows(&mut self, owner: &str, spec: &Table<'a>, page: &Table<'a>, basis: Basis) {
        let find = |table: &Table<'a>, name: &Field| {
            let mut fields = table.fields.iter().copied();
            fields.find(|field| field.name == name.name)
        };
        for written in &spec.fields {
            if self.is_elsewhere(written.source.as_deref()) {
                continue;
            }
            if let Some(read) = find(page, written) {
                self.row(owner, written, read, basis);
                continue;
            }
            if basis != Basis::ThisPage {
                continue;
            }
            let places = Places {
                spec: written.name.span,
                page: page.place,
            };
            let message = format!("the page has no `{}` in {owner}", written.name.value);
            let difference =
                places.differ(&ROW_NOT_ON_PAGE, message, "this row", "no such row here");
            self.found.push(difference);
        }
        for read in &page.fields {
            if find(spec, read).is_none() {
                let places = Places {
                    spec: spec.place,
                    page: read.name.span,
                };
                let message = format!("{owner} has no `{}`, which the page has", read.name.value);
                let difference =
                    places.differ(&ROW_MISSING, message, "no such row here", "this row");
                self.found.push(difference);
            }
        }
    }

    fn row(&mut self, owner: &str, spec: &'a Field, page: &'a Field, basis: Basis) {
        let row = Row {
            owner,
            spec,
            page,
            basis,
        };
        row.compare(self.doubts, self.found);
        match (spec.ty.named(), page.ty.named()) {
            // What is called otherwise is compared all the same, or the names could hide whatever is in the table.
            (Some(name), Some(read)) if agree(&spec.ty, &page.ty) => self.open.push((name, read)),
            (Some(name), None) => self.untabled(name, page),
            _ => {}
        }
    }

    /// A type whose table the spec tells of this page, and that has none there.
    fn untabled(&mut self, name: &TypeName, page: &Field) {
        let types = self.spec.types.iter();
        let mut types = types.filter(|ty| ty.name.value == *name && self.is_of_this_page(ty));
        let Some(number) = types.find_map(|ty| ty.tables.first()) else {
            return;
        };
        let places = Places {
            spec: number.span,
            page: page.ty.span,
        };
        let message = format!("the page has no table of the type `{name}`");
        let (one, other) = (format!("Table {}", number.value), "no table behind this");
        let difference = places.differ(&TABLE_DIFFERS, message, &one, other);
        if !self
            .found
            .iter()
            .any(|found| found.span() == difference.span())
        {
            self.found.push(difference);
        }
    }

    /// Every rule of the page is one of the spec, and the reverse, but for those that a person put into words: the page may
    /// say them in prose.
    fn cross_field_rules(
        &mut self,
        owner: &str,
        (spec, place): (&[CrossFieldRule], Span),
        (page, page_place): (&[CrossFieldRule], Span),
        basis: Basis,
    ) {
        let lacks = |rules: &[CrossFieldRule], rule: &CrossFieldRule| {
            rules.iter().all(|other| other.kind != rule.kind)
        };
        for read in page.iter().filter(|read| lacks(spec, read)) {
            let places = Places {
                spec: place,
                page: read.span,
            };
            let message = format!("{owner} lacks a rule of the page");
            let page = between(read);
            self.found
                .push(places.differ(&RULE_DIFFERS, message, "no such rule here", &page));
        }
        if basis != Basis::ThisPage || self.doubts.is_open("rule") {
            return;
        }
        let bare = spec.iter().filter(|rule| rule.description.is_none());
        for written in bare.filter(|written| lacks(page, written)) {
            let places = Places {
                spec: written.span,
                page: page_place,
            };
            let message = format!("the page tells no such rule of {owner}");
            let spec = between(written);
            self.found
                .push(places.differ(&RULE_DIFFERS, message, &spec, "no such rule here"));
        }
    }
}

/// A rule by the rows that it names.
fn between(rule: &CrossFieldRule) -> String {
    let names = rule.kind.fields();
    let names: Vec<&str> = names.iter().map(|name| name.as_str()).collect();
    format!("a rule between {}", names.join(", "))
}

fn parameters(operation: &Operation, place: ParameterPlace) -> Table<'_> {
    let rows = operation.parameters.iter();
    let fields = rows.filter(|row| row.place == place).map(|row| &row.field);
    let table = numbers(operation, place);
    Table {
        fields: fields.collect(),
        place: table
            .first()
            .map_or(operation.path.span, |table| table.span),
    }
}

fn numbers(operation: &Operation, place: ParameterPlace) -> Vec<Located<u32>> {
    let rows = operation.parameters.iter();
    let rows = rows.filter(|row| row.place == place);
    rows.filter_map(|row| row.table.clone()).collect()
}
