//! What a client can check about a value.

use std::fmt::Display;

use crate::model::{
    Bounds, Constraints, Format, ItemConstraints, ValueConstraints, ValueSet, ValueSetKind,
};
use crate::source::Located;

use super::node::{Entries, Layout, Node, Part, Style};
use super::{json, names, prose, word};

/// Adds the keys of a row's constraints.
pub(super) fn constraints(constraints: &Constraints, map: &mut Entries) {
    value(&constraints.value, map);
    let items = constraints.items.as_ref();
    map.maybe(
        "items",
        items.map(|all| Part::new(self::items(all)).cited(all.span)),
    );
    let inferred = constraints.inferred.iter();
    let inferred = inferred.map(|key| Part::new(Node::name(&key.value)).at(key.span));
    map.list("inferred", inferred.collect(), Layout::Line);
}

fn items(items: &ItemConstraints) -> Node {
    let mut map = Entries::new();
    map.maybe("count", bounds(items.count.as_ref()));
    map.maybe("unique", word(items.unique.as_ref()));
    map.maybe("unique_by", names(items.unique_by.as_ref()));
    value(&items.value, &mut map);
    map.line()
}

fn value(constraints: &ValueConstraints, map: &mut Entries) {
    let format = constraints.format.as_ref();
    map.maybe(
        "format",
        format.map(|format| Part::new(Node::word(format_word(format.value))).cited(format.span)),
    );
    map.maybe("length", bounds(constraints.length.as_ref()));
    map.maybe("bytes", bounds(constraints.bytes.as_ref()));
    map.maybe("range", bounds(constraints.range.as_ref()));
    map.maybe("forbid", exact(constraints.forbid.as_ref(), Style::Double));
    map.maybe(
        "pattern",
        exact(constraints.pattern.as_ref(), Style::Single),
    );
    let values = constraints.values.as_ref();
    map.maybe(
        "values",
        values.map(|set| Part::new(value_set(set)).cited(set.span)),
    );
    let equals = constraints.equals.as_ref();
    map.maybe(
        "equals",
        equals.map(|json| Part::new(json::value(json)).at(json.span)),
    );
    if let Some(alternatives) = &constraints.any_of {
        let each = alternatives.iter().map(|alternative| {
            let mut map = Entries::new();
            value(alternative, &mut map);
            Part::new(map.line()).at(alternative.span)
        });
        let list = Node::List(each.collect(), Layout::Line);
        map.put("any_of", Part::new(list).cited(alternatives.span));
    }
}

fn exact(text: Option<&Located<String>>, style: Style) -> Option<Part> {
    text.map(|text| Part::new(Node::Scalar(text.value.clone(), style)).cited(text.span))
}

fn bounds<T: Copy + Display>(bounds: Option<&Located<Bounds<T>>>) -> Option<Part> {
    let bounds = bounds?;
    let bound = |bound: Option<T>| bound.map(|bound| Part::new(Node::word(bound)).at(bounds.span));
    let mut map = Entries::new();
    map.maybe("min", bound(bounds.min));
    map.maybe("max", bound(bounds.max));
    Some(Part::new(map.line()).cited(bounds.span))
}

fn value_set(set: &ValueSet) -> Node {
    let kind = match *set.kind {
        ValueSetKind::Closed => "closed",
        ValueSetKind::Open => "open",
        ValueSetKind::Suggested => "suggested",
    };
    let mut map = Entries::new();
    map.put("set", Part::new(Node::word(kind)).at(set.kind.span));
    map.maybe("name", names(set.name.as_ref()));
    let values = set.values.iter().map(|named| {
        let mut map = Entries::new();
        map.put(
            "value",
            Part::new(Node::name(&named.value.value)).at(named.value.span),
        );
        map.maybe("description", prose(named.description.as_ref()));
        map.maybe("rust_name", names(named.rust_name.as_ref()));
        Part::new(map.line()).at(named.value.span)
    });
    map.put(
        "names",
        Part::new(Node::List(values.collect(), Layout::Block)),
    );
    map.block()
}

fn format_word(format: Format) -> &'static str {
    match format {
        Format::Uuid => "uuid",
        Format::Ipv4 => "ipv4",
        Format::Ipv6 => "ipv6",
        Format::Ip => "ip",
        Format::Cidr => "cidr",
        Format::IpOrCidr => "ip_or_cidr",
        Format::Mac => "mac",
        Format::DateTime => "date_time",
    }
}
