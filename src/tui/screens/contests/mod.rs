//! Choosing among options by a method: what is chosen, by which rule, how ballots come in, what came out.
//!
//! | step | file |
//! |---|---|
//! | what is chosen among | `begin` |
//! | by which rule | `methods` |
//! | with which settings, how collected | `how` |
//! | papers read out, names called | `papers`, `echo` |
//! | the matrix on the wall, pair by pair | `pairs`, `wall` |
//! | raised hands | `hands` |
//! | in secret at one keyboard | `urn`, `sheet` |
//! | closing, ties, calling off | `close` |
//! | a new vote among the tied | `revote` |
//! | what is known of one | `detail`, `result` |
//!
//! Contests are rows of the tab of decisions; what can be done with them stands in `actions`.

mod actions;
mod begin;
mod close;
mod detail;
mod echo;
mod hands;
mod how;
mod methods;
mod pairs;
mod papers;
mod result;
mod revote;
mod sheet;
#[cfg(test)]
mod tests;
mod urn;
mod wall;

pub use actions::{ACTIONS, next_step};
pub use begin::begin;
pub use detail::{detail, rule_name, status};

use crate::i18n::{Words, say};
use crate::meeting::ContestId;
use crate::meeting::contests::{BallotForm, Collecting, Contest};
use crate::tui::app::App;
use crate::tui::effect::Effects;

/// Opens whatever takes the ballots of a contest.
fn collect(app: &mut App, id: ContestId) -> Effects {
    let Some(opened) = app.meeting().contests.get(id).map(|contest| &contest.opened) else { return Effects::new() };
    if opened.form() == BallotForm::Pairs {
        return pairs::open(app, id);
    }
    match opened.collecting {
        Collecting::Papers | Collecting::RollCall => papers::open(app, id),
        Collecting::Hands => hands::open(app, id),
        Collecting::Urn => urn::open(app, id),
    }
}

/// The question of a contest; of a new vote among the tied whose it is.
pub fn question(words: &Words, contest: &Contest) -> String {
    match &contest.opened.revote {
        Some(revote) => {
            let (of, question) = (revote.contest.to_string(), contest.opened.question.as_str());
            say!(words, "contests-revote-row", contest = of, question = question)
        }
        None => contest.opened.question.to_string(),
    }
}

/// `3 K06 Posyandu`: an option by its place on the paper.
fn numbered(contest: &Contest, option: usize) -> String {
    match contest.opened.choices.get(option) {
        Some(choice) => format!("{} {} {}", option + 1, choice.id, choice.name),
        None => (option + 1).to_string(),
    }
}
