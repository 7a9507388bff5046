//! Rules between the rows of one table.

use crate::model::{CrossFieldRule, Field, RuleKind, WireName};

use super::{About, Remark};

/// Those of the rules that rows state which are about rows of their own table, each once.
pub(super) fn settle(
    stated: Vec<CrossFieldRule>,
    fields: &[Field],
    remarks: &mut Vec<Remark>,
) -> Vec<CrossFieldRule> {
    let mut rules: Vec<CrossFieldRule> = Vec::new();
    for rule in stated {
        let known = |name: &WireName| fields.iter().any(|field| field.name.value == *name);
        let foreign = rule.kind.fields().into_iter().find(|name| !known(name));
        if let Some(name) = foreign {
            let text = format!(
                "a rule names `{}`, which is no row of this table",
                name.value
            );
            remarks.push(Remark::question(About::Rule, rule.span, text));
        } else if !rules.iter().any(|other| same(&other.kind, &rule.kind)) {
            rules.push(rule);
        }
    }
    rules
}

/// Whether two rules demand the same; most do not depend on the order of the names.
fn same(first: &RuleKind, second: &RuleKind) -> bool {
    let ordered = matches!(first, RuleKind::RequiredWhen { .. });
    let kind = std::mem::discriminant(first) == std::mem::discriminant(second);
    let names = |rule: &RuleKind| {
        let mut names: Vec<String> = rule.fields().iter().map(|name| name.to_string()).collect();
        names.sort();
        names
    };
    first == second || (!ordered && kind && names(first) == names(second))
}
