//! Why something cannot be counted, and what to do.

use super::label;
use crate::i18n::{Words, list, say};
use crate::tally::profile::{Form, Profile};
use crate::tally::rule::Trouble;

/// The sentence. `others` are the rules that could count these ballots.
#[must_use]
pub fn trouble(words: &Words, profile: &Profile, others: &[&str], trouble: &Trouble) -> String {
    match trouble {
        Trouble::Unsuitable { rule, form } => {
            let form = form_said(words, *form);
            match others {
                [] => say!(words, "tally-unsuitable-all", rule = *rule, form = form),
                _ => say!(
                    words,
                    "tally-unsuitable",
                    rule = *rule,
                    form = form,
                    others = list::or(words.language(), others)
                ),
            }
        }
        Trouble::Missing { rule, setting } => say!(words, "tally-missing", rule = *rule, setting = *setting),
        Trouble::OutOfRange { rule, setting } => say!(words, "tally-out-of-range", rule = *rule, setting = *setting),
        Trouble::TooManyOptions { rule, most } => say!(words, "tally-too-many", rule = *rule, most = *most),
        Trouble::NoCost { rule, option } => {
            say!(words, "tally-no-cost", rule = *rule, option = label(profile, *option))
        }
    }
}

/// What ballots of a form are.
pub(super) fn form_said(words: &Words, form: Form) -> String {
    match form {
        Form::Ranked => say!(words, "tally-form-ranked"),
        Form::Approved => say!(words, "tally-form-approved"),
        Form::Scored => say!(words, "tally-form-scored"),
        Form::Cumulative => say!(words, "tally-form-cumulative"),
        Form::One => say!(words, "tally-form-one"),
        Form::Pairs => say!(words, "tally-form-pairs"),
        Form::Rated => say!(words, "tally-form-rated"),
    }
}
