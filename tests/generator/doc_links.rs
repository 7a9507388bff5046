//! The crates' documentation, as who reads it without that of other crates sees it.

use std::fs;
use std::path::Path;

use crate::case::entries;

/// What traits of other crates say of themselves, and what rustdoc shows of it where a type has these traits.
const OF_OTHERS: &[&str] = &[
    "crate::Span",
    "dispatcher#setting-the-default-subscriber",
    "futures_core::stream::Stream",
    "Stream::poll_next",
    "super::Span::current()",
    "super::Subscriber",
    // Names in brackets.
    "Span",
    "Stream",
    "StreamExt::fold",
    "StreamExt::map",
    "TryStream",
    "TryStream::try_poll_next",
    "WithDispatch",
    // Brackets that the text of a spec has of its own, in the case `prose`.
    "Self::foo",
    "a_b",
];

/// The links of a crate's pages that lead to an item and not to a page, and the names in brackets that became no link.
pub(crate) fn dead_links(documentation: &Path) -> Vec<String> {
    let mut dead = Vec::new();
    each_page(documentation, &mut |page| {
        let text = fs::read_to_string(page).unwrap();
        let dead_targets = between(&text, "href=\"", '"').filter(|link| is_dead(link));
        let names = between(&text, "[<code>", '<').filter(|name| !OF_OTHERS.contains(name));
        for link in dead_targets.chain(names) {
            dead.push(format!("{}: {link}", page.display()));
        }
    });
    dead
}

/// What only made crates call: the page, and the function.
const MACHINERY: &[(&str, &str)] = &[
    ("struct.BlockingCore.html", "new"),
    ("struct.BlockingCore.html", "send"),
    ("struct.ClientBuilder.html", "new"),
    ("struct.ClientCore.html", "request"),
    ("struct.ClientCore.html", "send"),
    ("struct.DryRun.html", "new"),
    ("struct.Items.html", "new"),
    ("struct.Pages.html", "new"),
    ("struct.Wait.html", "until_status"),
    ("struct.Wait.html", "until_value"),
];

/// Pages, and the feature without which there is nothing of what they tell.
const OF_FEATURES: &[(&str, &str)] = &[
    ("struct.BlockingCore.html", "blocking"),
    ("struct.HyperTransport.html", "hyper"),
    ("struct.HyperTransportBuilder.html", "hyper"),
    ("struct.HyperTransportBuilder.html", "http2"),
    ("struct.ProfileCredentials.html", "files"),
    ("struct.Proxy.html", "hyper"),
    ("struct.TokioClock.html", "hyper"),
    ("testing/index.html", "testing"),
    ("v1/struct.Client.html", "blocking"),
    ("v1/type.BlockingClient.html", "blocking"),
];

/// The pages that do not name their feature.
pub(crate) fn features_unnamed(documentation: &Path) -> Vec<String> {
    let unnamed = OF_FEATURES.iter().filter(|(page, feature)| {
        let text = fs::read_to_string(documentation.join(page)).unwrap();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        !text.contains(&format!("Needs the feature <code>{feature}</code>"))
    });
    unnamed
        .map(|(page, feature)| format!("{page} does not name `{feature}`"))
        .collect()
}

/// What of it is shown to those who have no use for it.
pub(crate) fn machinery(documentation: &Path) -> Vec<String> {
    let shown = MACHINERY.iter().filter(|(page, function)| {
        let text = fs::read_to_string(documentation.join(page)).unwrap();
        text.contains(&format!("\"method.{function}\""))
    });
    shown
        .map(|(page, function)| format!("{page} shows `{function}`"))
        .collect()
}

fn each_page(folder: &Path, look: &mut impl FnMut(&Path)) {
    for path in entries(folder) {
        if path.is_dir() {
            each_page(&path, look);
        } else if path.extension().is_some_and(|ending| ending == "html") {
            look(&path);
        }
    }
}

fn between<'a>(page: &'a str, start: &'a str, end: char) -> impl Iterator<Item = &'a str> {
    let after = page.split(start).skip(1);
    after.filter_map(move |rest| rest.split(end).next())
}

/// Whether a link is the path of an item, as it is written in the source.
fn is_dead(link: &str) -> bool {
    let is_page = link.contains("://") || link.contains(".html") || link.starts_with(['#', '.']);
    let is_item = link.contains("::") || link.starts_with(|c: char| c.is_ascii_uppercase());
    !is_page && is_item && !OF_OTHERS.contains(&link)
}

#[test]
fn dead_links_are_seen() {
    let folder = tempfile::tempdir().unwrap();
    let page = r##"<a href="crate::Clock">a</a> <a href="trait.Clock.html">b</a> <a href="Self::INFO">c</a>
        <a href="#method.send">d</a> <a href="https://example.com/a::b">e</a> <a href="crate::Span">f</a> [<code>Code</code>]"##;
    fs::create_dir(folder.path().join("inner")).unwrap();
    let path = folder.path().join("inner/page.html");
    fs::write(&path, page).unwrap();
    let line = |link: &str| format!("{}: {link}", path.display());
    assert_eq!(
        dead_links(folder.path()),
        [line("crate::Clock"), line("Self::INFO"), line("Code")]
    );
}
