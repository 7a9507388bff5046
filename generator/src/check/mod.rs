//! The model -> [`Checked`]: everything that is wrong with a spec beyond its form.
//!
//! Each rule is a file whose module documentation is its manual page. A rule looks at the whole model through a
//! `View` and puts what it finds into a sink; no rule depends on another one, and each stays silent about what
//! another one reports. Checks of form (YAML, keys, scalars) are the front's and not here.

mod bad_endpoint;
mod bad_package_name;
mod bad_package_version;
mod bad_status;
mod bad_wire_name;
mod body_on_get;
mod constraint_not_for_type;
mod default_outside_constraint;
mod deviations;
mod dry_run_field;
mod duplicate_field;
mod duplicate_operation_id;
mod duplicate_path_parameter;
mod duplicate_type;
mod example_breaks_spec;
mod example_status_undocumented;
mod example_url_mismatch;
mod field_without_description;
mod identifier_unknown;
mod misspelt_wire_name;
mod no_success_response;
mod operation_without_summary;
mod paging_field;
mod parameter_not_plain;
mod path_parameter_missing;
mod path_parameter_optional;
mod path_parameter_unused;
mod pattern_does_not_compile;
mod range_upside_down;
mod recursion_without_end;
mod rule_contradiction;
mod rule_too_small;
mod rule_unknown_field;
mod same_path_not_distinguished;
mod unknown_type;
mod unused_type;
mod value_outside_constraint;
mod values_duplicate;
mod values_empty;
mod waiter_field;
mod waiter_not_repeatable;

mod conform;
mod conform_rule;
mod conform_value;
mod follow;
mod form;
mod keys;
mod place;
mod rows;
mod syntax;
mod view;
mod words;

use rayon::prelude::*;

use crate::diagnostic::{Diagnostics, Rule, Sink};
use crate::model::Api;
use crate::names::{self, Names};

pub use deviations::{Deviating, Side, deviations};
pub(crate) use form::{Forms, Scope};
use view::View;

/// A model that keeps every rule, with the names of its parts. Only [`check`] makes one.
#[derive(Clone, Debug)]
pub struct Checked {
    api: Api,
    names: Names,
}

impl Checked {
    /// The model.
    #[must_use]
    pub fn api(&self) -> &Api {
        &self.api
    }

    /// The Rust names of its parts.
    #[must_use]
    pub fn names(&self) -> &Names {
        &self.names
    }
}

/// A rule and what looks for it.
type Check = (&'static Rule, fn(&View<'_>, &mut Sink));

/// In the order of their codes.
static CHECKS: &[Check] = &[
    (&unknown_type::RULE, unknown_type::check),
    (&duplicate_type::RULE, duplicate_type::check),
    (&duplicate_operation_id::RULE, duplicate_operation_id::check),
    (&duplicate_field::RULE, duplicate_field::check),
    (&path_parameter_missing::RULE, path_parameter_missing::check),
    (&path_parameter_unused::RULE, path_parameter_unused::check),
    (
        &path_parameter_optional::RULE,
        path_parameter_optional::check,
    ),
    (
        &duplicate_path_parameter::RULE,
        duplicate_path_parameter::check,
    ),
    (
        &same_path_not_distinguished::RULE,
        same_path_not_distinguished::check,
    ),
    (&recursion_without_end::RULE, recursion_without_end::check),
    (&rule_unknown_field::RULE, rule_unknown_field::check),
    (&rule_too_small::RULE, rule_too_small::check),
    (&rule_contradiction::RULE, rule_contradiction::check),
    (&bad_status::RULE, bad_status::check),
    (&no_success_response::RULE, no_success_response::check),
    (&body_on_get::RULE, body_on_get::check),
    (&dry_run_field::RULE, dry_run_field::check),
    (&paging_field::RULE, paging_field::check),
    (&identifier_unknown::RULE, identifier_unknown::check),
    (&bad_package_name::RULE, bad_package_name::check),
    (&bad_package_version::RULE, bad_package_version::check),
    (&bad_endpoint::RULE, bad_endpoint::check),
    (&bad_wire_name::RULE, bad_wire_name::check),
    (&parameter_not_plain::RULE, parameter_not_plain::check),
    (&waiter_field::RULE, waiter_field::check),
    (&waiter_not_repeatable::RULE, waiter_not_repeatable::check),
    (&range_upside_down::RULE, range_upside_down::check),
    (
        &constraint_not_for_type::RULE,
        constraint_not_for_type::check,
    ),
    (
        &pattern_does_not_compile::RULE,
        pattern_does_not_compile::check,
    ),
    (
        &default_outside_constraint::RULE,
        default_outside_constraint::check,
    ),
    (
        &value_outside_constraint::RULE,
        value_outside_constraint::check,
    ),
    (&values_empty::RULE, values_empty::check),
    (&values_duplicate::RULE, values_duplicate::check),
    (&example_breaks_spec::RULE, example_breaks_spec::check),
    (
        &example_status_undocumented::RULE,
        example_status_undocumented::check,
    ),
    (&example_url_mismatch::RULE, example_url_mismatch::check),
    (&unused_type::RULE, unused_type::check),
    (
        &field_without_description::RULE,
        field_without_description::check,
    ),
    (
        &operation_without_summary::RULE,
        operation_without_summary::check,
    ),
    (&misspelt_wire_name::RULE, misspelt_wire_name::check),
];

/// The rules of this module, in the order of their codes.
pub static RULES: &[&Rule] = &rules();

const fn rules() -> [&'static Rule; CHECKS.len()] {
    let mut rules = [CHECKS[0].0; CHECKS.len()];
    let mut at = 0;
    while at < rules.len() {
        rules[at] = CHECKS[at].0;
        at += 1;
    }
    rules
}

/// Holds a model against every rule and gives its parts their names.
///
/// The sink may have problems of the front. If one of them is an error, the model has holes, and what the rules said of
/// it would be about the holes: nothing is looked at then.
///
/// # Errors
///
/// Everything that is wrong with the model, if something is; warnings alone are no error.
pub fn check(api: Api, mut sink: Sink) -> Result<(Checked, Diagnostics), Diagnostics> {
    if sink.has_errors() {
        return match sink.finish(()) {
            Ok(((), problems)) | Err(problems) => Err(problems),
        };
    }
    let names = look(&api, &mut sink);
    sink.finish(Checked { api, names })
}

/// Rules do not know of each other, so they look at the same time. Their problems are put together in the order of the
/// rules, and sorted by place at the end.
fn look(api: &Api, sink: &mut Sink) -> Names {
    let view = View::new(api);
    let rules = || {
        CHECKS
            .par_iter()
            .map(|(_, check)| one(*check, &view))
            .collect()
    };
    let (found, (names, meeting)): (Vec<Sink>, _) = rayon::join(rules, || named(api));
    for problems in found {
        sink.absorb(problems);
    }
    // What has a name twice also has a Rust name twice; saying it once is enough.
    sink.absorb_elsewhere(meeting);
    names
}

fn one(check: fn(&View<'_>, &mut Sink), view: &View<'_>) -> Sink {
    let mut sink = Sink::new();
    check(view, &mut sink);
    sink
}

fn named(api: &Api) -> (Names, Sink) {
    let mut sink = Sink::new();
    let names = names::assign(api, &mut sink);
    (names, sink)
}
