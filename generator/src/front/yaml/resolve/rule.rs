//! Rules between fields.

use std::collections::BTreeMap;

use crate::front::yaml::at::At;
use crate::front::yaml::problems::Range;
use crate::front::yaml::raw::{CrossFieldRule as RawRule, List, RequiredWhen};
use crate::model::{CrossFieldRule, Field, RuleKind, TypeExpr, WireName};
use crate::source::Located;

use super::{Resolver, each};

/// The types of the fields of an object, by their names.
type Types<'a> = BTreeMap<&'a str, &'a TypeExpr>;

impl Resolver<'_> {
    /// The rules of a table whose rows are known.
    pub(super) fn rules(
        self,
        rules: Option<&At<List<RawRule>>>,
        fields: &[Field],
    ) -> Vec<CrossFieldRule> {
        let types = fields
            .iter()
            .map(|field| (field.name.as_str(), &field.ty.value));
        let types: Types<'_> = types.collect();
        each(rules, |rule, range| self.rule(rule, range, &types))
    }

    fn rule(self, rule: &RawRule, range: Range, types: &Types<'_>) -> Option<CrossFieldRule> {
        let lists = [
            &rule.at_most_one_of,
            &rule.exactly_one_of,
            &rule.at_least_one_of,
            &rule.required_together,
        ];
        let given = lists.iter().filter(|list| list.is_some()).count()
            + usize::from(rule.required_when.is_some());
        if given != 1 {
            let message = format!("a rule says one thing, and this one says {given}");
            let help = "write one of `at_most_one_of`, `exactly_one_of`, `at_least_one_of`, `required_together`, `required_when`";
            self.problems
                .push(self.bad_value(self.first_line(range), message).help(help));
            return None;
        }
        let kind = if let Some(list) = &rule.at_most_one_of {
            RuleKind::AtMostOneOf(self.at_least_two(list)?)
        } else if let Some(list) = &rule.exactly_one_of {
            RuleKind::ExactlyOneOf(self.at_least_two(list)?)
        } else if let Some(list) = &rule.at_least_one_of {
            RuleKind::AtLeastOneOf(self.at_least_two(list)?)
        } else if let Some(list) = &rule.required_together {
            RuleKind::RequiredTogether(self.at_least_two(list)?)
        } else {
            self.required_when(rule.required_when.as_ref()?, types)?
        };
        Some(CrossFieldRule {
            kind,
            description: self.maybe_text(rule.description.as_ref()),
            span: self.span(range),
        })
    }

    fn at_least_two(self, list: &At<List<String>>) -> Option<Vec<Located<WireName>>> {
        let (given, range) = list.pair()?;
        if given.len() < 2 {
            self.problems
                .push(self.bad_value(range, "the rule names less than two fields"));
            return None;
        }
        Some(self.wire_names(list))
    }

    fn required_when(self, at: &At<RequiredWhen>, types: &Types<'_>) -> Option<RuleKind> {
        let (rule, range) = at.pair()?;
        let field = self.wire_name(&rule.field, "field", range);
        let when = self.wire_name(&rule.when, "when", range);
        let equals = self.need(&rule.equals, "equals", range);
        let (when, (equals, place)) = (when?, equals?);
        // The value is of the type of the field that decides.
        let decides = types.get(when.as_str()).copied();
        let json = equals.to_json(decides);
        Some(RuleKind::RequiredWhen {
            field: field?,
            when,
            equals: self.located(json, place),
        })
    }
}
