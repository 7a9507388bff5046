// Made by `tabella generate` from spec/long-names/service.yaml. Do not edit.

//! What builders require: a builder's `build` compiles once each of its markers is met.

use tabella_runtime::IsSet;

/// `a_field_with_thirty_two_letters` is set.
#[diagnostic::on_unimplemented(
    message = "the required field `a_field_with_thirty_two_letters` is not set",
    label = "call `.a_field_with_thirty_two_letters(...)` before `.build()`"
)]
pub trait RequiredAFieldWithThirtyTwoLetters {}

impl RequiredAFieldWithThirtyTwoLetters for IsSet<true> {}

/// `another_with_thirty_four_letters` is set.
#[diagnostic::on_unimplemented(
    message = "the required field `another_with_thirty_four_letters` is not set",
    label = "call `.another_with_thirty_four_letters(...)` before `.build()`"
)]
pub trait RequiredAnotherWithThirtyFourLetters {}

impl RequiredAnotherWithThirtyFourLetters for IsSet<true> {}
