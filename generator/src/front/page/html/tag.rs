//! What an element is to a reader of a page.

/// What a tag does to the text around it. Elements that are not told apart from text, such as `span`, have none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// The title.
    Title,
    /// A heading below the title.
    Heading,
    /// A paragraph or another block: text before it and behind it is not of one line.
    Block,
    /// The end of a line.
    Break,
    /// Text whose line breaks count.
    Pre,
    /// A list.
    List,
    /// An item of a list.
    Item,
    /// A table.
    Table,
    /// What is written above a table.
    Caption,
    /// A row.
    Row,
    /// A cell.
    Cell,
    /// A list of terms and what they mean.
    Terms,
    /// A term.
    Term,
    /// What it means.
    Told,
    /// Text that is struck out.
    Struck,
    /// Text above the line, such as an exponent.
    Raised,
    /// Text below the line, such as an index.
    Lowered,
    /// Something that is no text of the page, with all that is in it.
    Skipped,
}

impl Tag {
    /// What an element is, by its name in small letters.
    pub(super) fn of(name: &[u8]) -> Option<Self> {
        let tag = match name {
            b"h1" => Self::Title,
            b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => Self::Heading,
            b"br" => Self::Break,
            b"pre" | b"listing" | b"xmp" => Self::Pre,
            b"ul" | b"ol" | b"menu" | b"dir" => Self::List,
            b"li" => Self::Item,
            b"table" => Self::Table,
            b"caption" => Self::Caption,
            b"tr" => Self::Row,
            b"td" | b"th" => Self::Cell,
            b"dl" => Self::Terms,
            b"dt" => Self::Term,
            b"dd" => Self::Told,
            b"del" | b"s" | b"strike" => Self::Struck,
            b"sup" => Self::Raised,
            b"sub" => Self::Lowered,
            _ if skipped(name) => Self::Skipped,
            _ if block(name) => Self::Block,
            _ => return None,
        };
        Some(tag)
    }
}

fn skipped(name: &[u8]) -> bool {
    matches!(
        name,
        b"script"
            | b"style"
            | b"noscript"
            | b"template"
            | b"title"
            | b"textarea"
            | b"select"
            | b"button"
            | b"iframe"
            | b"svg"
            | b"nav"
            | b"footer"
    )
}

fn block(name: &[u8]) -> bool {
    matches!(
        name,
        b"html"
            | b"head"
            | b"body"
            | b"main"
            | b"article"
            | b"section"
            | b"header"
            | b"aside"
            | b"div"
            | b"p"
            | b"hr"
            | b"address"
            | b"blockquote"
            | b"center"
            | b"details"
            | b"summary"
            | b"figure"
            | b"figcaption"
            | b"fieldset"
            | b"legend"
            | b"form"
            | b"thead"
            | b"tbody"
            | b"tfoot"
            | b"colgroup"
            | b"col"
    )
}
