//! From one page to the next.

/// Whether the list goes on behind a page, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Turn {
    /// It does not.
    End,
    /// Behind a marker.
    Marker {
        /// The marker with which the page was asked for; none for the first page.
        from: Option<String>,
        /// That of the page behind it.
        to: String,
    },
    /// Behind so many items.
    Offset(i64),
}

impl Turn {
    /// Lets a call begin at the marker that a page gives. The list ends with a page that gives none, or an empty one.
    pub fn by_marker(start: &mut impl Start<String>, next: Option<&String>) -> Self {
        let Some(to) = next.filter(|next| !next.is_empty()) else {
            return Self::End;
        };
        let from = start.get().cloned();
        start.set(to.clone());
        Self::Marker {
            from,
            to: to.clone(),
        }
    }

    /// Lets a call begin behind the items of a page. The list ends with a page that has none, and where its items make up
    /// the total that the page gives.
    pub fn by_offset(start: &mut impl Start<i64>, items: usize, total: Option<&i64>) -> Self {
        let before = start.get().copied().unwrap_or_default();
        let after = before.saturating_add(i64::try_from(items).unwrap_or(i64::MAX));
        if items == 0 || total.is_some_and(|total| after >= *total) {
            return Self::End;
        }
        start.set(after);
        Self::Offset(after)
    }
}

/// The parameter of a call that says where a page begins.
pub trait Start<T> {
    /// What it says, if it is set.
    fn get(&self) -> Option<&T>;

    /// Sets it.
    fn set(&mut self, value: T);
}

impl<T> Start<T> for Option<T> {
    fn get(&self) -> Option<&T> {
        self.as_ref()
    }

    fn set(&mut self, value: T) {
        *self = Some(value);
    }
}

impl Start<Self> for String {
    fn get(&self) -> Option<&Self> {
        Some(self)
    }

    fn set(&mut self, value: Self) {
        *self = value;
    }
}

impl Start<Self> for i64 {
    fn get(&self) -> Option<&Self> {
        Some(self)
    }

    fn set(&mut self, value: Self) {
        *self = value;
    }
}
