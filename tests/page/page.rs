//! A page's tables as data.

/// A page of the API reference.
pub(crate) struct Page {
    pub(crate) title: String,
    pub(crate) updated: String,
    pub(crate) tables: Vec<Table>,
}

/// One table. The spec's own tables have this shape too, so that the two can be compared.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// Its number. 0 stands for none, which no table of a page has.
    pub(crate) number: u32,
    pub(crate) title: String,
    pub(crate) rows: Vec<Row>,
}

/// One row.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) name: String,
    /// The type in the words of the page.
    pub(crate) ty: String,
    /// What the column Mandatory says, where there is one.
    pub(crate) mandatory: Option<bool>,
}

impl Table {
    pub(crate) fn row(&self, name: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.name == name)
    }

    pub(crate) fn names(&self) -> Vec<&str> {
        self.rows.iter().map(|row| row.name.as_str()).collect()
    }
}

impl Page {
    /// The page of the creation.
    pub(crate) fn first() -> Self {
        Self::read(include_str!("pages/create.txt"))
    }

    /// The page that a text transcribes. Where it does not say when it was updated, that is empty.
    pub(crate) fn read(text: &str) -> Self {
        let mut page = Self {
            title: String::new(),
            updated: String::new(),
            tables: Vec::new(),
        };
        for line in text
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
        {
            page.add(line);
        }
        page
    }

    fn add(&mut self, line: &str) {
        if let Some(title) = line.strip_prefix("page: ") {
            title.clone_into(&mut self.title);
        } else if let Some(updated) = line.strip_prefix("updated: ") {
            updated.clone_into(&mut self.updated);
        } else if let Some(caption) = line.strip_prefix("Table ") {
            self.tables.push(table(caption));
        } else {
            self.tables.last_mut().unwrap().rows.push(row(line));
        }
    }
}

/// Older pages have other captions over the tables of parameters.
fn table(caption: &str) -> Table {
    let (number, title) = caption.split_once(' ').unwrap();
    let title = match title {
        "Parameter description" => "Path Parameters",
        "Query parameters" => "Query Parameters",
        other => other,
    };
    Table {
        number: number.parse().unwrap(),
        title: title.to_owned(),
        rows: Vec::new(),
    }
}

fn row(line: &str) -> Row {
    let cells: Vec<&str> = line.split(" | ").collect();
    let [name, ty, mandatory] = cells[..] else {
        panic!("not a row: {line}");
    };
    Row {
        name: name.to_owned(),
        ty: ty.to_owned(),
        mandatory: match mandatory {
            "Yes" => Some(true),
            "No" => Some(false),
            "-" => None,
            other => panic!("{other} in: {line}"),
        },
    }
}
