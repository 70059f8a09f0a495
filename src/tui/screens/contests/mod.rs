//! Choosing among options by a method: what is chosen, by which rule, how ballots come in, what came out.
//!
//! | step | file |
//! |---|---|
//! | what is chosen among | `begin` |
//! | by which rule | `methods` |
//! | with which settings, how collected | `how` |
//! | papers read out, names called | `papers`, `echo` |
//! | raised hands | `hands` |
//! | in secret at one keyboard | `urn`, `sheet` |
//! | closing, ties, calling off | `close` |
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
mod papers;
mod result;
mod sheet;
#[cfg(test)]
mod tests;
mod urn;

pub use actions::ACTIONS;
pub use begin::begin;
pub use detail::{detail, rule_name, status};

use crate::meeting::ContestId;
use crate::meeting::contests::{Collecting, Contest};
use crate::tui::app::App;
use crate::tui::effect::Effects;

/// Opens whatever takes the ballots of a contest.
fn collect(app: &mut App, id: ContestId) -> Effects {
    match app.meeting().contests.get(id).map(|contest| contest.opened.collecting) {
        Some(Collecting::Papers | Collecting::RollCall) => papers::open(app, id),
        Some(Collecting::Hands) => hands::open(app, id),
        Some(Collecting::Urn) => urn::open(app, id),
        None => Effects::new(),
    }
}

/// `3 K06 Posyandu`: an option by its place on the paper.
fn numbered(contest: &Contest, option: usize) -> String {
    match contest.opened.choices.get(option) {
        Some(choice) => format!("{} {} {}", option + 1, choice.id, choice.name),
        None => (option + 1).to_string(),
    }
}
