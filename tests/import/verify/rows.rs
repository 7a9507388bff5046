//! Rows that are gone, renamed, of another type, or no longer mandatory.

use tabella::model::{CrossFieldRule, RuleKind, Source, Type, TypeExpr, TypeName, WireName};
use tabella::source::{Located, Span};

use super::sides::{Found, Sides, fields};

#[test]
fn the_first_spec_says_what_its_page_says() {
    let sides = Sides::first();
    assert_eq!(sides.after(|_, _| {}), []);
    assert_eq!(sides.rows().len(), 39);
}

#[test]
fn every_row_is_missed() {
    let sides = Sides::first();
    for (at, field, line) in sides.rows() {
        let found = sides.after(|operation, types| {
            // Taken for good: no row has this name on either side.
            fields(operation, types)[at].source = Some(Box::new(elsewhere()));
            fields(operation, types)[at].name.value = WireName::new("elsewhere");
        });
        let [one] = &found[..] else {
            panic!("{}: {found:?}", field.name.value);
        };
        assert_eq!(
            (one.code, one.line),
            ("T0803", line),
            "{}",
            field.name.value
        );
    }
}

fn elsewhere() -> Source {
    Source {
        page: Located::new("Another Page".to_owned(), tabella::source::Span::default()),
        updated: None,
    }
}

#[test]
fn every_renamed_row_is_found_on_both_sides() {
    let sides = Sides::first();
    for (at, field, line) in sides.rows() {
        let found = sides.after(|operation, types| {
            fields(operation, types)[at].name.value = WireName::new("renamed");
        });
        let mut codes: Vec<&str> = found.iter().map(|found| found.code).collect();
        codes.sort_unstable();
        assert_eq!(codes, ["T0803", "T0804"], "{}", field.name.value);
        let missing = found.iter().find(|found| found.code == "T0803").unwrap();
        assert_eq!(missing.line, line, "{}", field.name.value);
        let surplus = found.iter().find(|found| found.code == "T0804").unwrap();
        assert_eq!(surplus.spec, field.name.span);
    }
}

#[test]
fn a_row_that_no_page_has_is_found_at_its_table() {
    let sides = Sides::first();
    let found = sides.after(|_, types| {
        let ty = types
            .iter_mut()
            .find(|ty| ty.name.as_str() == "SubNetworkInterface");
        let mut fields = ty.unwrap().fields.iter_mut();
        let row = fields.find(|field| field.name.as_str() == "updated_at");
        row.unwrap().source = None;
    });
    let [one] = &found[..] else {
        panic!("{found:?}");
    };
    assert_eq!((one.code, one.line), ("T0804", sides.caption(6)));
}

#[test]
fn every_other_type_is_found() {
    let sides = Sides::first();
    let named = |name: &str| TypeExpr::Named(TypeName::new(name));
    for (at, field, line) in sides.rows() {
        let other = match &field.ty.value {
            TypeExpr::String => TypeExpr::Integer,
            TypeExpr::Array(item) => item.as_ref().clone(),
            TypeExpr::Named(_) => named("ResponseTag"),
            _ => TypeExpr::String,
        };
        let list = TypeExpr::Array(Box::new(field.ty.value.clone()));
        for other in [other, list, TypeExpr::Json] {
            let found = sides.after(|operation, types| {
                fields(operation, types)[at].ty.value = other.clone();
            });
            let [one] = &found[..] else {
                panic!("{} as {other:?}: {found:?}", field.name.value);
            };
            assert_eq!((one.code, one.spec), ("T0805", field.ty.span));
            // The type stands below the name, with `Yes` or `No` between them in tables of requests.
            assert!([line + 2, line + 4].contains(&one.line), "{}", one.line);
        }
    }
}

/// The importer puts words in front of a name that another type of the spec has.
#[test]
fn a_type_with_words_in_front_of_its_name_is_the_pages() {
    let sides = Sides::first();
    let called = |own: &'static str| {
        sides.after(|operation, types| {
            for ty in types
                .iter_mut()
                .filter(|ty| ty.name.as_str() == "ResponseTag")
            {
                ty.name.value = TypeName::new(own);
            }
            for field in fields(operation, types) {
                if field
                    .ty
                    .named()
                    .is_some_and(|name| name.as_str() == "ResponseTag")
                {
                    let own = Box::new(TypeExpr::Named(TypeName::new(own)));
                    field.ty.value = TypeExpr::Array(own);
                }
            }
        })
    };
    assert_eq!(called("ResponseTag"), []);
    assert_eq!(called("PortResponseTag"), []);
    assert_eq!(called("PortsResponseTag2"), []);
    let codes: Vec<&str> = called("ResponseTagPort")
        .iter()
        .map(|one| one.code)
        .collect();
    assert_eq!(codes, ["T0805"]);
}

#[test]
fn every_flag_is_found() {
    let sides = Sides::first();
    for (at, field, line) in sides.rows() {
        let found = sides.after(|operation, types| {
            let field = &mut *fields(operation, types)[at];
            field.required = !field.required;
        });
        let expected = Found {
            code: "T0806",
            line,
            spec: field.name.span,
        };
        assert_eq!(found, [expected], "{}", field.name.value);
    }
}

#[test]
fn every_number_of_a_table_is_found() {
    let sides = Sides::first();
    for at in 0..sides.types.len() {
        let first = sides.types[at].tables[0].clone();
        let found = sides.after(|_, types| types[at].tables[0].value = 99);
        let expected = Found {
            code: "T0802",
            line: sides.caption(first.value),
            spec: first.span,
        };
        assert_eq!(found, [expected], "Table {}", first.value);
    }
    let found = sides.after(|operation, _| {
        operation.parameters[0].table.as_mut().unwrap().value = 99;
        operation
            .body
            .as_mut()
            .unwrap()
            .table
            .as_mut()
            .unwrap()
            .value = 99;
        let answer = operation.responses[0].body.as_mut().unwrap();
        answer.table.as_mut().unwrap().value = 99;
    });
    let found: Vec<_> = found.iter().map(|found| (found.code, found.line)).collect();
    let lines = [1, 2, 5].map(|table| ("T0802", sides.caption(table)));
    assert_eq!(found, lines);
}

type Change = fn(&mut Type);

/// The page of the creation tables the address pairs that are sent, which stand in a file of types.
#[test]
fn a_type_in_a_file_of_another_page_is_compared_with_what_this_page_says_of_it() {
    let sides = Sides::first();
    let shared = |change: Change| {
        sides.after(|_, types| {
            for ty in types.iter_mut().filter(|ty| ty.source.is_some()) {
                ty.source = Some(elsewhere());
            }
            let named = |ty: &&mut Type| ty.name.as_str() == "AllowedAddressPair";
            change(types.iter_mut().find(named).unwrap());
        })
    };
    let more = |ty: &mut Type| {
        let mut field = ty.fields[0].clone();
        field.name.value = WireName::new("more");
        ty.fields.push(field);
        ty.tables[0].value = 99;
        ty.fields[1].constraints.value.bytes = ty.fields[1].constraints.value.length.clone();
        ty.fields[1].constraints.inferred.clear();
    };
    assert_eq!(shared(more), [], "another page may have it");
    let wrong: [(Change, &str, &str); 4] = [
        (|ty| drop(ty.fields.remove(0)), "T0803", "ip_address"),
        (
            |ty| ty.fields[0].ty.value = TypeExpr::Integer,
            "T0805",
            "ip_address",
        ),
        (|ty| ty.fields[1].required = true, "T0806", "mac_address"),
        (
            |ty| ty.fields[0].constraints.value.format = None,
            "T0808",
            "ip_address",
        ),
    ];
    for (change, code, name) in wrong {
        let found = shared(change);
        let [one] = &found[..] else {
            panic!("{code}: {found:?}");
        };
        assert_eq!(one.code, code);
        let line = sides.line(4, name);
        assert!((line..line + 20).contains(&one.line), "{one:?}");
    }
}

#[test]
fn a_body_that_is_gone_is_found_row_by_row() {
    let sides = Sides::first();
    let found = sides.after(|operation, _| operation.body = None);
    let rows: Vec<_> = found.iter().map(|found| (found.code, found.line)).collect();
    let lines = ["dry_run", "sub_network_interface"].map(|name| ("T0803", sides.line(2, name)));
    assert_eq!(rows, lines);
}

/// One that a person put into words may have been read in the page's prose.
#[test]
fn a_rule_that_the_page_does_not_tell_is_found_if_it_has_no_words() {
    let sides = Sides::first();
    let names = ["private_ip_address", "ipv6_ip_address"];
    let names = names.map(|name| Located::new(WireName::new(name), Span::default()));
    let with = |description: Option<Located<String>>| {
        sides.after(|_, types| {
            let ty = types.iter_mut();
            let mut ty = ty.filter(|ty| ty.name.as_str() == "CreateSubNetworkInterfaceOption");
            let ty = ty.next().unwrap();
            ty.rules = vec![CrossFieldRule {
                kind: RuleKind::AtMostOneOf(names.to_vec()),
                description,
                span: ty.name.span,
            }];
        })
    };
    let found: Vec<_> = with(None).iter().map(|found| found.code).collect();
    assert_eq!(found, ["T0811"]);
    let words = Located::new("One family.".to_owned(), Span::default());
    assert_eq!(with(Some(words)), []);
}
