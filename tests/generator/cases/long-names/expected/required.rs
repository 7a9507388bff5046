// Made by `tabella generate` from spec/long-names/service.yaml. Do not edit.

//! What builders require: a builder's `build` compiles once each of its markers is met.

use tabella_runtime::Set;

/// `a_field_with_a_name_of_sixty_characters_as_some_pages_have_it` is set.
#[diagnostic::on_unimplemented(
    message = "the required field `a_field_with_a_name_of_sixty_characters_as_some_pages_have_it` is not set",
    label = "call `.a_field_with_a_name_of_sixty_characters_as_some_pages_have_it(...)` before `.build()`"
)]
pub trait RequiredAFieldWithANameOfSixtyCharactersAsSomePagesHaveIt {}
impl RequiredAFieldWithANameOfSixtyCharactersAsSomePagesHaveIt for Set {}
/// `another_field_with_a_name_of_sixty_characters_for_a_second_one` is set.
#[diagnostic::on_unimplemented(
    message = "the required field `another_field_with_a_name_of_sixty_characters_for_a_second_one` is not set",
    label = "call `.another_field_with_a_name_of_sixty_characters_for_a_second_one(...)` before `.build()`"
)]
pub trait RequiredAnotherFieldWithANameOfSixtyCharactersForASecondOne {}
impl RequiredAnotherFieldWithANameOfSixtyCharactersForASecondOne for Set {}
