//! Rules of a plan as rules of the runtime.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use tabella_runtime::{Pattern, Rule};

use crate::lower::plan::{BoundsRule, PlainRule, RuleItem};

/// Regular expressions that were met, since compiling one takes longer than all the rest of a request.
#[derive(Default)]
pub(super) struct Patterns(RefCell<BTreeMap<String, Rc<Pattern>>>);

impl Patterns {
    fn get(&self, text: &str) -> Rc<Pattern> {
        let mut known = self.0.borrow_mut();
        let pattern = known
            .entry(text.to_owned())
            .or_insert_with(|| Rc::new(Pattern::owned(text.to_owned())));
        Rc::clone(pattern)
    }
}

/// What is done with rules. They borrow from each other, so they are shown rather than given.
type Look<'l> = dyn FnMut(&[Rule<'_>]) + 'l;

/// Shows rules of a plan as rules of the runtime.
pub(super) fn with_rules(items: &[RuleItem], patterns: &Patterns, look: &mut Look<'_>) {
    add(items, &[], patterns, look);
}

/// Makes one more rule, and the rest while it lives.
fn add(items: &[RuleItem], made: &[Rule<'_>], patterns: &Patterns, look: &mut Look<'_>) {
    let Some((item, rest)) = items.split_first() else {
        look(made);
        return;
    };
    let go_on = &mut |rule: Rule<'_>| {
        let mut made = made.to_vec();
        made.push(rule);
        add(rest, &made, patterns, look);
    };
    match item {
        RuleItem::Plain(rule) => go_on(plain(*rule)),
        RuleItem::Bounds(rule, min, max) => go_on(bounds(*rule, *min, *max)),
        RuleItem::Forbid(characters) => go_on(Rule::Forbid(characters)),
        RuleItem::Pattern(_, text) => go_on(Rule::Pattern(&patterns.get(text))),
        RuleItem::OneOf(values) => {
            let values: Vec<&str> = values.iter().map(String::as_str).collect();
            go_on(Rule::OneOf(&values));
        }
        RuleItem::Each(inner) => {
            with_rules(inner, patterns, &mut |rules| go_on(Rule::Each(rules)));
        }
        RuleItem::AnyOf(lists) => {
            add_list(lists, &[], patterns, &mut |lists| go_on(Rule::AnyOf(lists)));
        }
    }
}

/// The same for alternatives, each a list of rules.
fn add_list(
    lists: &[Vec<RuleItem>],
    made: &[&[Rule<'_>]],
    patterns: &Patterns,
    look: &mut dyn FnMut(&[&[Rule<'_>]]),
) {
    let Some((list, rest)) = lists.split_first() else {
        look(made);
        return;
    };
    with_rules(list, patterns, &mut |rules| {
        let mut made = made.to_vec();
        made.push(rules);
        add_list(rest, &made, patterns, look);
    });
}

fn plain(rule: PlainRule) -> Rule<'static> {
    match rule {
        PlainRule::Uuid => Rule::Uuid,
        PlainRule::Ipv4 => Rule::Ipv4,
        PlainRule::Ipv6 => Rule::Ipv6,
        PlainRule::Ip => Rule::Ip,
        PlainRule::Cidr => Rule::Cidr,
        PlainRule::IpOrCidr => Rule::IpOrCidr,
        PlainRule::Mac => Rule::Mac,
        PlainRule::DateTime => Rule::DateTime,
        PlainRule::Unique => Rule::Unique,
    }
}

fn bounds(rule: BoundsRule, min: Option<i64>, max: Option<i64>) -> Rule<'static> {
    let count = |limit: Option<i64>| limit.and_then(|limit| usize::try_from(limit).ok());
    match rule {
        BoundsRule::Length => Rule::Length(count(min), count(max)),
        BoundsRule::Bytes => Rule::Bytes(count(min), count(max)),
        BoundsRule::Count => Rule::Count(count(min), count(max)),
        BoundsRule::Range => Rule::Range(min, max),
        BoundsRule::IntegerText => Rule::IntegerText(min, max),
    }
}
