//! How what one sentence states goes together with what another one did.

use crate::front::page::About;
use crate::model::{Bounds, Format, ItemConstraints, NamedValue, ValueSet, ValueSetKind};
use crate::source::{Located, Span};

use super::found::Found;

impl Found<'_> {
    /// Characters of a text.
    pub(super) fn length(&mut self, bounds: Bounds<u64>, span: Span) {
        self.read.state(About::Length, span);
        let slot = self.meaning.constraints.value.length.take();
        let joined = self.join(About::Length, slot, bounds, span);
        self.meaning.constraints.value.length = joined;
    }

    /// Bytes of a text.
    pub(super) fn bytes(&mut self, bounds: Bounds<u64>, span: Span) {
        self.read.state(About::Length, span);
        let slot = self.meaning.constraints.value.bytes.take();
        let joined = self.join(About::Length, slot, bounds, span);
        self.meaning.constraints.value.bytes = joined;
    }

    /// Between which numbers the value lies.
    pub(super) fn range(&mut self, bounds: Bounds<i64>, span: Span) {
        self.read.state(About::Range, span);
        let slot = self.meaning.constraints.value.range.take();
        let joined = self.join(About::Range, slot, bounds, span);
        self.meaning.constraints.value.range = joined;
    }

    /// Characters of each text of a list.
    pub(super) fn length_of_items(&mut self, bounds: Bounds<u64>, span: Span) {
        self.read.state(About::Length, span);
        let slot = self.items(span).value.length.take();
        let joined = self.join(About::Length, slot, bounds, span);
        self.items(span).value.length = joined;
        self.forget_empty_items();
    }

    /// How many items a list has.
    pub(super) fn count(&mut self, bounds: Bounds<u64>, span: Span) {
        self.read.state(About::Count, span);
        let slot = self.items(span).count.take();
        let joined = self.join(About::Count, slot, bounds, span);
        self.items(span).count = joined;
        self.forget_empty_items();
    }

    fn forget_empty_items(&mut self) {
        let nothing = ItemConstraints::default();
        let items = &mut self.meaning.constraints.items;
        *items = items.take().filter(|items| items.value != nothing);
    }

    /// No item may occur twice.
    pub(super) fn unique(&mut self, span: Span) {
        self.items(span).unique = Some(Located::new(true, span));
    }

    /// No two items may have this field in common.
    pub(super) fn unique_by(&mut self, key: &str, span: Span) {
        self.items(span).unique_by = Some(Located::new(key.to_owned(), span));
    }

    /// One of the forms that a text can have. An address and a block of addresses are one format of the vocabulary.
    pub(super) fn alternative(&mut self, format: Format, span: Span) {
        let slot = &mut self.meaning.constraints.value.format;
        let Some(known) = slot else {
            return self.format(format, span);
        };
        match (known.value, format) {
            (Format::Ip, Format::Cidr) | (Format::Cidr, Format::Ip) => {
                known.value = Format::IpOrCidr;
            }
            (Format::Ipv4, Format::Ipv6) | (Format::Ipv6, Format::Ipv4) => known.value = Format::Ip,
            (Format::IpOrCidr, Format::Ip | Format::Cidr)
            | (Format::Ip, Format::Ipv4 | Format::Ipv6) => {}
            _ => self.format(format, span),
        }
    }

    pub(super) fn items(&mut self, span: Span) -> &mut ItemConstraints {
        let items = &mut self.meaning.constraints.items;
        let empty = || Located::new(ItemConstraints::default(), span);
        &mut items.get_or_insert_with(empty).value
    }

    /// Two statements about one thing. What one leaves open the other fills; a side on which they differ has no bound, and
    /// gets none from what is said later.
    fn join<T: Copy + Ord>(
        &mut self,
        about: About,
        slot: Option<Located<Bounds<T>>>,
        bounds: Bounds<T>,
        span: Span,
    ) -> Option<Located<Bounds<T>>> {
        let nothing = Bounds {
            min: None,
            max: None,
        };
        let known = slot.unwrap_or(Located::new(nothing, span));
        let min = known.value.min.or(bounds.min);
        let max = known.value.max.or(bounds.max);
        let crossed = matches!((min, max), (Some(min), Some(max)) if min > max);
        for (side, differs) in [
            (Side::Least, differ(known.value.min, bounds.min)),
            (Side::Greatest, differ(known.value.max, bounds.max)),
        ] {
            if differs || crossed {
                let text = "the row states two different bounds; neither is taken";
                self.question(about, span, text);
                self.read.drop(about);
                if !self.disputed.contains(&(about, side)) {
                    self.disputed.push((about, side));
                }
            }
        }
        let settled = |side: Side| !self.disputed.contains(&(about, side));
        let bounds = Bounds {
            min: min.filter(|_| settled(Side::Least)),
            max: max.filter(|_| settled(Side::Greatest)),
        };
        let some = bounds.min.is_some() || bounds.max.is_some();
        some.then(|| Located::new(bounds, known.span))
    }

    /// A syntax of a text. Two different ones are none.
    pub(super) fn format(&mut self, format: Format, span: Span) {
        self.read.state(About::Format, span);
        if self.contested.contains(&About::Format) {
            return;
        }
        let slot = &mut self.meaning.constraints.value.format;
        match slot {
            Some(known) if known.value != format => {
                *slot = None;
                self.contested.push(About::Format);
                self.read.drop(About::Format);
                self.question(About::Format, span, "the row states two different formats");
            }
            Some(_) => {}
            None => *slot = Some(Located::new(format, span)),
        }
    }

    /// Named values. Two different lists are none.
    pub(super) fn values(&mut self, kind: ValueSetKind, values: Vec<NamedValue>, span: Span) {
        self.read.state(About::Values, span);
        for value in &values {
            self.read.state(About::Values, value.value.span);
        }
        if self.contested.contains(&About::Values) {
            return;
        }
        let slot = &mut self.meaning.constraints.value.values;
        let Some(known) = slot else {
            let set = ValueSet {
                kind: Located::new(kind, span),
                name: None,
                values,
            };
            *slot = Some(Located::new(set, span));
            return;
        };
        let texts = |values: &[NamedValue]| {
            let mut texts: Vec<String> =
                values.iter().map(|each| each.value.value.clone()).collect();
            texts.sort();
            texts
        };
        if texts(&known.values) != texts(&values) {
            *slot = None;
            self.contested.push(About::Values);
            self.read.drop(About::Values);
            let text = "the row has two different lists of values";
            self.question(About::Values, span, text);
            return;
        }
        if kind == ValueSetKind::Suggested {
            known.value.kind.value = kind;
        }
        for (known, other) in known.value.values.iter_mut().zip(values) {
            if known.value == other.value && known.description.is_none() {
                known.description = other.description;
            }
        }
    }
}

/// One side of bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// The least.
    Least,
    /// The greatest.
    Greatest,
}

fn differ<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one != other)
}
