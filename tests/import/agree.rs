//! Whether what was read stands where it is said to stand.

use serde_json::Value;

use crate::reading::{Body, Case, Example, Kind, Place, Table, cases};

#[test]
fn every_page_was_read() {
    let names: Vec<String> = cases().into_iter().map(|case| case.name).collect();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/import/pages");
    let mut pages: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .map(|name| name.trim_end_matches(".txt").to_owned())
        .collect();
    pages.sort();
    assert_eq!(names, pages);
    assert_eq!(pages.len(), 13);
}

#[test]
fn titles_and_request_lines_stand_on_their_pages() {
    for case in cases() {
        let reading = &case.reading;
        let has = |line: &str| case.lines.iter().any(|other| other.trim() == line);
        assert!(has(&reading.page), "{}", case.name);
        let request = format!("{} {}", reading.method, reading.path);
        assert!(has(&request), "{}: {request}", case.name);
        if let Some(day) = &reading.updated {
            let line = format!("Updated on {day} GMT+08:00");
            assert!(has(&line), "{}: {line}", case.name);
        }
        if let Some(id) = &reading.operation {
            let page = case.lines.join("\n");
            let mut call = id.clone();
            call[..1].make_ascii_lowercase();
            assert!(page.contains(&format!(".{call}(")), "{}: {call}", case.name);
        }
    }
}

#[test]
fn captions_stand_in_their_lines() {
    for case in cases() {
        let mut captions: Vec<&str> = case.lines.iter().map(|line| line.trim()).collect();
        captions.retain(|line| is_caption(line));
        let mut read: Vec<(usize, String)> = Vec::new();
        for Table {
            number,
            line,
            caption,
            ..
        } in &case.reading.tables
        {
            let text = format!("Table {number} {caption}");
            assert_eq!(case.line(*line), text, "{} line {line}", case.name);
            read.push((*line, text));
        }
        for other in &case.reading.not_read {
            read.push((other.line, case.line(other.line).to_owned()));
        }
        read.sort();
        let read: Vec<&str> = read.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(read, captions, "{}", case.name);
    }
}

/// `Table 3 Name`, and no sentence.
fn is_caption(line: &str) -> bool {
    line.strip_prefix("Table ")
        .and_then(|rest| rest.split_once(' '))
        .is_some_and(|(number, name)| number.parse::<u32>().is_ok() && !name.ends_with('.'))
}

#[test]
fn rows_stand_in_their_lines() {
    for case in cases() {
        for table in &case.reading.tables {
            let asks = matches!(table.place, Place::Path | Place::Query | Place::Body);
            for row in &table.rows {
                let at = format!("{} line {}", case.name, row.line);
                assert_eq!(case.line(row.line), row.name, "{at}");
                let (_, next) = case.after(row.line);
                match next {
                    "Yes" => assert!(row.required, "{at}"),
                    "No" => assert!(!row.required, "{at}"),
                    _ => assert!(!asks && !row.required, "{at}: {next}"),
                }
                for line in &row.server {
                    assert!(
                        *line > row.line && !case.line(*line).is_empty(),
                        "{at}: {line}"
                    );
                }
            }
        }
    }
}

#[test]
fn what_is_read_is_in_the_order_of_the_page() {
    for case in cases() {
        let mut before = 0;
        for table in &case.reading.tables {
            for line in [table.line]
                .into_iter()
                .chain(table.rows.iter().map(|row| row.line))
            {
                assert!(line > before, "{} line {line}", case.name);
                before = line;
            }
        }
    }
}

#[test]
fn examples_stand_in_their_lines() {
    for case in cases() {
        for example in &case.reading.examples {
            stands(&case, example);
        }
    }
}

fn stands(case: &Case, example: &Example) {
    let at = format!("{} line {}", case.name, example.line);
    let line = case.line(example.line);
    let body = match example.kind {
        Kind::Request => body_from(case, behind_request_line(case, example)),
        Kind::Response => {
            let status = example.status.unwrap().to_string();
            assert!(line.contains(&status), "{at}: {line}");
            let mut next = case.after(example.line);
            while !next.1.is_empty() && !next.1.starts_with(['{', '[']) && next.1 != "None" {
                next = case.after(next.0);
            }
            body_from(case, next.0)
        }
    };
    let json = body.map(|text| serde_json::from_str::<Value>(&text).is_ok());
    let expected = match example.body {
        Body::Valid => Some(true),
        Body::Broken => Some(false),
        Body::None => None,
    };
    assert_eq!(json, expected, "{at}");
}

/// The line behind the method and the address, which may stand in one line or in two. A page may have neither.
fn behind_request_line(case: &Case, example: &Example) -> usize {
    let (Some(method), Some(url)) = (&example.method, &example.url) else {
        return example.line;
    };
    let line = case.line(example.line);
    let next = case.after(example.line);
    if line == method {
        assert_eq!(next.1, url, "{} line {}", case.name, example.line);
        return case.after(next.0).0;
    }
    assert_eq!(line, format!("{method} {url}"), "{}", case.name);
    next.0
}

/// The block that begins in this line, if it looks like JSON.
fn body_from(case: &Case, first: usize) -> Option<String> {
    if !case.line(first).starts_with(['{', '[']) {
        return None;
    }
    let lines = case.lines.get(first - 1..)?;
    let block: Vec<&str> = lines
        .iter()
        .map(String::as_str)
        .take_while(|line| !line.trim().is_empty())
        .collect();
    Some(block.join("\n"))
}

#[test]
fn the_rest_is_told_in_full() {
    for case in cases() {
        for question in &case.reading.questions {
            assert!(
                !case.line(question.line).is_empty(),
                "{} line {}",
                case.name,
                question.line
            );
            assert!(!question.about.is_empty() && !question.why.is_empty());
        }
        for Table {
            status,
            place,
            rules,
            ..
        } in &case.reading.tables
        {
            let answer = matches!(place, Place::Response | Place::Error);
            assert_eq!(status.is_some(), answer, "{}", case.name);
            assert!(
                rules.iter().all(|rule| rule["line"].is_u64()),
                "{}",
                case.name
            );
        }
        if let Some(paging) = &case.reading.paging {
            assert!(paging["style"].is_string(), "{}", case.name);
        }
        for other in &case.reading.not_read {
            assert!(!other.why.is_empty(), "{}", case.name);
        }
        assert!(!case.reading.statuses.is_empty(), "{}", case.name);
        if let Some(dry_run) = &case.reading.dry_run {
            assert!(dry_run["field"].is_string(), "{}", case.name);
        }
    }
}
