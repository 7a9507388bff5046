//! In which language a page is.

use crate::diagnostic::Diagnostic;
use crate::front::page::words::folded;
use crate::front::page::{Part, Row};
use crate::front::rules;
use crate::source::Span;

/// One letter of so many in another script makes a page one in another language. A page in Chinese has far more, one in
/// English has none but in a value here and there.
const FEW: usize = 8;

/// No heading of another language has more bytes.
const LONGEST: usize = 40;

/// A script that English is not written in, and who writes in it.
#[derive(Clone, Copy, PartialEq)]
enum Script {
    Han,
    Kana,
    Hangul,
    Cyrillic,
    Arabic,
    Thai,
}

/// Headings of languages that are written as English is.
const HEADINGS: [(&str, &[&str]); 6] = [
    (
        "Spanish",
        &[
            "función",
            "parámetros de solicitud",
            "parámetros de la solicitud",
            "parámetros de respuesta",
            "códigos de estado",
            "códigos de error",
        ],
    ),
    (
        "Portuguese",
        &[
            "função",
            "parâmetros de solicitação",
            "parâmetros da solicitação",
            "parâmetros de resposta",
            "códigos de status",
            "códigos de erro",
        ],
    ),
    (
        "French",
        &[
            "fonction",
            "paramètres de requête",
            "paramètres de la requête",
            "paramètres de réponse",
            "codes d'état",
            "codes d'erreur",
        ],
    ),
    (
        "German",
        &[
            "funktion",
            "anfrageparameter",
            "anforderungsparameter",
            "antwortparameter",
            "statuscodes",
            "fehlercodes",
        ],
    ),
    (
        "Indonesian",
        &[
            "fungsi",
            "parameter permintaan",
            "parameter respons",
            "kode status",
            "kode kesalahan",
        ],
    ),
    (
        "Turkish",
        &[
            "işlev",
            "istek parametreleri",
            "yanıt parametreleri",
            "durum kodları",
            "hata kodları",
        ],
    ),
];

/// Why a page is refused, if it is not in English.
pub(super) fn refusal(parts: &[Part]) -> Option<Diagnostic> {
    let mut letters = 0;
    let mut foreign: Vec<(Script, Span)> = Vec::new();
    for (text, span) in parts.iter().flat_map(texts) {
        if text.is_ascii() {
            letters += text.len();
            continue;
        }
        for letter in text.chars().filter(|letter| letter.is_alphabetic()) {
            letters += 1;
            foreign.extend(script(letter).map(|script| (script, span)));
        }
    }
    if let Some((_, first)) = foreign.first().filter(|_| foreign.len() > letters / FEW) {
        return Some(refuse(language(&foreign), *first));
    }
    // A heading that is not known may have been taken for words of the table above it.
    let mut texts = parts.iter().flat_map(texts);
    texts.find_map(|(text, span)| heading(text).map(|language| refuse(Some(language), span)))
}

/// The refusal of a page in a language, if it has a name here.
pub(super) fn refuse(language: Option<&str>, span: Span) -> Diagnostic {
    let message = match language {
        Some(language) => format!("the page is in {language}, and only English ones are read"),
        None => "the page is in another language than English".to_owned(),
    };
    Diagnostic::error(&rules::PAGE_LANGUAGE, span, message)
        .help("save the page in English: most web sites have a switch for it")
}

fn heading(text: &str) -> Option<&'static str> {
    if text.len() > LONGEST {
        return None;
    }
    let text = folded(text)?;
    let is_heading = |(_, headings): &&(&str, &[&str])| headings.contains(&&*text);
    HEADINGS.iter().find(is_heading).map(|found| found.0)
}

/// Which language most letters of another script are from. Japanese has Han letters as well.
fn language(foreign: &[(Script, Span)]) -> Option<&'static str> {
    let count = |script| foreign.iter().filter(|letter| letter.0 == script).count();
    let kana = count(Script::Kana);
    let counts = [
        ("Chinese", if kana > 0 { 0 } else { count(Script::Han) }),
        (
            "Japanese",
            if kana > 0 {
                kana + count(Script::Han)
            } else {
                0
            },
        ),
        ("Korean", count(Script::Hangul)),
        ("Russian", count(Script::Cyrillic)),
        ("Arabic", count(Script::Arabic)),
        ("Thai", count(Script::Thai)),
    ];
    let most = counts.iter().max_by_key(|(_, count)| *count)?;
    Some(most.0)
}

fn script(letter: char) -> Option<Script> {
    Some(match letter {
        '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' => Script::Han,
        '\u{3041}'..='\u{30FF}' => Script::Kana,
        '\u{AC00}'..='\u{D7AF}' => Script::Hangul,
        '\u{0400}'..='\u{04FF}' => Script::Cyrillic,
        '\u{0600}'..='\u{06FF}' => Script::Arabic,
        '\u{0E00}'..='\u{0E7F}' => Script::Thai,
        _ => return None,
    })
}

/// Everything that is written on a page but code, in which texts of any language may stand.
fn texts(part: &Part) -> Vec<(&str, Span)> {
    match part {
        Part::Line(line) => vec![(&line.text, line.span)],
        Part::Code(_) => Vec::new(),
        Part::Table(table) => {
            let described = table.rows.iter().flat_map(|row: &Row| &row.description);
            let lines = described.chain(&table.stray);
            lines.map(|line| (&*line.text, line.span)).collect()
        }
    }
}
