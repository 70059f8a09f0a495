//! Contests: how ballots are collected, what they ask, what breaks ties, what is wrong with a ballot.

use crate::i18n::{Words, number, say};
use crate::meeting::contests::{BallotForm, Collecting, MarkFault, TieStep};

/// How ballots are collected.
#[must_use]
pub fn collecting(words: &Words, collecting: Collecting) -> String {
    match collecting {
        Collecting::Hands => say!(words, "contest-hands"),
        Collecting::Papers => say!(words, "contest-papers"),
        Collecting::RollCall => say!(words, "contest-roll-call"),
        Collecting::Urn => say!(words, "contest-urn"),
    }
}

/// What a ballot asks, as an instruction that stands after "please".
#[must_use]
pub fn ballot_form(words: &Words, form: BallotForm) -> String {
    match form {
        BallotForm::One => say!(words, "contest-form-one"),
        BallotForm::Approval => say!(words, "contest-form-approval"),
        BallotForm::Ranking => say!(words, "contest-form-ranking"),
        BallotForm::Score => say!(words, "contest-form-score"),
        BallotForm::Points => say!(words, "contest-form-points"),
        BallotForm::Pairs => say!(words, "contest-form-pairs"),
    }
}

/// A step of the chain that breaks ties; a criterion is called `criterion` where its name is known.
#[must_use]
pub fn tie_step(words: &Words, step: &TieStep, criterion: &str) -> String {
    match step {
        TieStep::Listing => say!(words, "contest-tie-listing"),
        TieStep::EarlierRounds => say!(words, "contest-tie-earlier-rounds"),
        TieStep::Criterion { criterion: id } => {
            let id = id.to_string();
            say!(words, "contest-tie-criterion", criterion = if criterion.is_empty() { &id } else { criterion })
        }
        TieStep::Chair => say!(words, "contest-tie-chair"),
        TieStep::Revote => say!(words, "contest-tie-revote"),
        TieStep::Lot { .. } => say!(words, "contest-tie-lot"),
    }
}

/// What is wrong with a ballot, as a sentence.
#[must_use]
pub fn mark_fault(words: &Words, fault: MarkFault) -> String {
    let count = |n: u32| number::integer(words.language(), n.into());
    match fault {
        MarkFault::WrongForm { wanted } => {
            say!(words, "contest-mark-wrong-form", form = ballot_form(words, wanted))
        }
        MarkFault::NoSuchOption { option } => say!(words, "contest-mark-no-such-option", option = option.to_string()),
        MarkFault::Twice { option } => say!(words, "contest-mark-twice", option = option.to_string()),
        MarkFault::SamePair { options: [a, b] } => {
            say!(words, "contest-mark-same-pair", a = a.to_string(), b = b.to_string())
        }
        MarkFault::TooMany { most } => say!(words, "contest-mark-too-many", most = count(most)),
        MarkFault::OutOfScale { most } => say!(words, "contest-mark-out-of-scale", most = count(most)),
        MarkFault::OverPurse { most } => say!(words, "contest-mark-over-purse", most = count(most)),
    }
}
