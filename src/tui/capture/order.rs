//! Which commands are offered first, and by which name: behind a bare slash what the meeting waits for, then what belongs
//! to its stage, then the others in the order of a meeting; in the language of the screen where that begins as typed.

use super::Ideas;
use super::slash::spelling;
use crate::capture::{self, Completion, SlashName, Suggests};
use crate::meeting::Stage;
use crate::tui::app::App;

/// The same offers, those of commands named and ordered as they are wanted now.
pub fn ordered(app: &App, typed: &str, mut offers: Vec<Completion>) -> Vec<Completion> {
    let language = app.words.language();
    for offer in &mut offers {
        if let Some(spec) = command(offer).and_then(|name| capture::names().find(|spec| spec.name == name)) {
            offer.insert = format!("{} ", spelling(spec, typed, language));
        }
    }
    if typed.is_empty() {
        let waited = waited_for(app);
        let stage = app.meeting().stage;
        offers.sort_by_key(|offer| {
            let name = command(offer);
            let place = name.and_then(|name| waited.iter().position(|waited| *waited == name));
            (place.unwrap_or(waited.len()), !name.is_some_and(|name| belongs(name, stage)))
        });
    }
    offers
}

const fn command(offer: &Completion) -> Option<SlashName> {
    match offer.suggests {
        Suggests::Command(name) => Some(name),
        Suggests::Person(_) | Suggests::Words => None,
    }
}

/// The commands that are named as what can be typed next.
fn waited_for(app: &App) -> Vec<SlashName> {
    let ideas = Ideas::of(app).texts();
    let names = ideas.iter().flat_map(|idea| idea.split_whitespace()).filter_map(|word| word.strip_prefix('/'));
    names.filter_map(|name| Some(capture::named(name)?.name)).collect()
}

/// Whether a command is of use in this part of a meeting.
const fn belongs(name: SlashName, stage: Stage) -> bool {
    use SlashName as Name;
    match stage {
        Stage::Draft | Stage::Postponed | Stage::Registration | Stage::Delayed => matches!(
            name,
            Name::Describe
                | Name::Rules
                | Name::Invite
                | Name::Chair
                | Name::Secretary
                | Name::Facilitator
                | Name::Resource
                | Name::Item
                | Name::Present
                | Name::Represented
                | Name::Excused
                | Name::Delay
                | Name::Postpone
                | Name::Prepare
                | Name::Register
                | Name::Open
        ),
        Stage::Opened | Stage::Running | Stage::Recess => matches!(
            name,
            Name::Present
                | Name::Left
                | Name::Returned
                | Name::Recess
                | Name::Resume
                | Name::AskFloor
                | Name::GiveFloor
                | Name::Agenda
                | Name::Finish
                | Name::Park
                | Name::Defer
                | Name::Answer
                | Name::Offer
                | Name::Consensus
                | Name::Vote
                | Name::CallVote
                | Name::Choose
                | Name::Revote
                | Name::Freeze
                | Name::Score
                | Name::Announce
                | Name::Edit
                | Name::Minority
                | Name::Withdraw
                | Name::Close
        ),
        Stage::Closing => matches!(
            name,
            Name::Read | Name::Approve | Name::Survey | Name::Principles | Name::Next | Name::Signers | Name::Close
        ),
        Stage::Closed | Stage::Signing => {
            matches!(name, Name::Chair | Name::Secretary | Name::Signers | Name::Sign | Name::Final | Name::Papers)
        }
        Stage::Final | Stage::FollowUp | Stage::Cancelled => matches!(name, Name::Papers | Name::Edit | Name::Find),
    }
}
