//! Rules about several fields of one object: which of them may, or must, be set together.

use super::Checker;

/// The names of fields and whether they are set.
type Fields<'a> = [(&'a str, bool)];

impl Checker {
    /// At most one of the fields is set.
    pub fn at_most_one_of(&mut self, fields: &Fields<'_>) {
        let limit = || format!("at most one of {}", names(fields));
        // The first one that is set may stay; each further one is too many.
        for (name, _) in fields.iter().filter(|(_, set)| *set).skip(1) {
            self.report_group(name, "at_most_one_of", limit());
        }
    }

    /// One of the fields is set, and no other.
    pub fn exactly_one_of(&mut self, fields: &Fields<'_>) {
        let limit = || format!("exactly one of {}", names(fields));
        if let (Some((name, _)), false) = (fields.first(), any(fields)) {
            self.report_group(name, "exactly_one_of", limit());
        }
        for (name, _) in fields.iter().filter(|(_, set)| *set).skip(1) {
            self.report_group(name, "exactly_one_of", limit());
        }
    }

    /// At least one of the fields is set.
    pub fn at_least_one_of(&mut self, fields: &Fields<'_>) {
        if let (Some((name, _)), false) = (fields.first(), any(fields)) {
            self.report_group(
                name,
                "at_least_one_of",
                format!("at least one of {}", names(fields)),
            );
        }
    }

    /// Either all of the fields are set or none is.
    pub fn required_together(&mut self, fields: &Fields<'_>) {
        if !any(fields) {
            return;
        }
        for (name, _) in fields.iter().filter(|(_, set)| !*set) {
            self.report_group(
                name,
                "required_together",
                format!("all or none of {}", names(fields)),
            );
        }
    }

    /// A field is set whenever another one has a certain value.
    pub fn required_when(
        &mut self,
        name: &str,
        set: bool,
        other: &str,
        applies: bool,
        value: &str,
    ) {
        if applies && !set {
            self.report_group(
                name,
                "required_when",
                format!("a value, since `{other}` is `{value}`"),
            );
        }
    }
}

fn any(fields: &Fields<'_>) -> bool {
    fields.iter().any(|(_, set)| *set)
}

fn names(fields: &Fields<'_>) -> String {
    fields
        .iter()
        .map(|(name, _)| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(", ")
}
