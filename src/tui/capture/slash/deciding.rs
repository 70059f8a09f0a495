//! Needs, scores and decisions.

use super::super::told::{Told, needs};
use super::super::will::Will;
use super::{course, words};
use crate::capture::{Args, EntryId, SlashName as Name};
use crate::i18n::{list, say};
use crate::meeting::actions::{ActionStatus, ReportProgress};
use crate::meeting::agenda::{RemoveItem, Shelf};
use crate::meeting::decisions::{Decision, DecisionStatus, DeferDecision, DropDecision, MinorityNote, NoteMinority};
use crate::meeting::needs::{ForwardNeed, MergeNeeds, WithdrawNeed};
use crate::meeting::notes::WithdrawNote;
use crate::meeting::objections::{SettleObjection, Settlement};
use crate::meeting::people::RemovePerson;
use crate::meeting::scoring::{ChooseNeed, FreezeCriteria, ScoreNeed};
use crate::meeting::votes::EndVote;
use crate::meeting::{
    ActionId, AgendaItemId, Command, DecisionId, Id as _, NeedId, NoteId, ObjectionId, ParticipantId, VoteId,
};
use crate::tui::app::App;
use crate::tui::effect::Asker;
use crate::tui::screens::contests::begin;
use crate::tui::screens::notes::ask_withdraw;
use crate::tui::words::told as word;

mod vote;

pub fn meant(name: Name, args: &Args, told: &mut Told) -> Will {
    match (name, args) {
        (Name::Defer, _) => defer(words(args), told),
        (Name::Consensus, Args::Agreed { entry: Some(entry), number }) if entry.letter == 'O' => {
            vote::settled(ObjectionId::from_number(entry.number), *number, told)
        }
        (Name::Consensus, Args::Agreed { entry, number }) => {
            vote::consensus(entry.map(|entry| DecisionId::from_number(entry.number)), *number, told)
        }
        (Name::Vote, Args::Tally(tally)) => vote::counts(tally, told),
        (Name::CallVote, Args::Call { decision, reason, question, options }) => {
            let decision = decision.map(DecisionId::from_number);
            vote::call(decision, reason, question.as_deref(), options, told)
        }
        (Name::Choose, _) => {
            let question = words(args).to_owned();
            told.does("act-contests-new");
            told.fact(question.as_str());
            Will::run(move |app| begin(app, &question, &[]))
        }
        (Name::Revote, _) => vote::again(told),
        (Name::Freeze, _) => {
            told.does("line-freeze");
            Will::change(Command::FreezeCriteria(FreezeCriteria {}))
        }
        (Name::Score, Args::Scores { need, values }) => score(*need, values, told),
        (Name::Announce, _) => vote::announce(told),
        (Name::Merge, Args::Merge { into, from }) => merge(*into, from, told),
        (Name::Withdraw, Args::Entry { entry, words }) => withdraw(*entry, words.as_deref().unwrap_or_default(), told),
        (Name::Forward, Args::Entry { entry, words }) => {
            forward(entry.number, words.as_deref().unwrap_or_default(), told)
        }
        (Name::Include | Name::Exclude, Args::Entry { entry, words }) => {
            let reason = words.as_deref().unwrap_or_default();
            told.does(if name == Name::Include { "line-include" } else { "line-exclude" });
            told.fact(needs(told.app, &[entry.number]));
            told.fact(reason);
            let (need, include) = (NeedId::from_number(entry.number), Some(name == Name::Include));
            Will::change(Command::ChooseNeed(ChooseNeed { need, include, reason: reason.into() }))
        }
        (Name::Minority, Args::Entry { entry, words }) => {
            minority(DecisionId::from_number(entry.number), words.as_deref().unwrap_or_default(), told)
        }
        _ => Will::Nothing,
    }
}

/// Where to, and why behind a semicolon.
fn forward(need: u32, words: &str, told: &mut Told) -> Will {
    let (to, reason) = words.split_once(';').unwrap_or((words, ""));
    let (to, reason) = (to.trim(), reason.trim());
    told.does("line-forward");
    told.fact(needs(told.app, &[need]));
    told.fact(say!(told.app.words, "line-to", to = to));
    if !reason.is_empty() {
        told.fact(reason);
    }
    let id = NeedId::from_number(need);
    Will::change(Command::ForwardNeed(ForwardNeed { id, to: to.into(), reason: reason.into() }))
}

/// Whose view before a colon, and the view.
fn minority(id: DecisionId, words: &str, told: &mut Told) -> Will {
    let (by, text) = words.split_once(':').unwrap_or(("", words));
    told.does("line-minority");
    told.fact(id.to_string());
    let by = holders(told.app, by.trim());
    for fact in [by.as_str(), text.trim()].into_iter().filter(|fact| !fact.is_empty()) {
        told.fact(fact);
    }
    let note = MinorityNote { by: by.as_str().into(), text: text.trim().into() };
    Will::change(Command::NoteMinority(NoteMinority { id, note }))
}

/// Who holds a view: numbers alone stand for people and become their names, anything else is said in words already.
fn holders(app: &App, typed: &str) -> String {
    let numbers = typed.split([' ', ',', ';']).filter(|word| !word.is_empty());
    let name = |word: &str| {
        let number = word.trim_start_matches(['@', 'P', 'p']).parse().ok()?;
        app.meeting().people.get(ParticipantId::from_number(number)).map(|one| one.person.name.to_string())
    };
    match numbers.map(name).collect::<Option<Vec<_>>>() {
        Some(names) if !names.is_empty() => list::and(app.words.language(), &names),
        _ => typed.to_owned(),
    }
}

/// The decisions being talked about: those under the active item; with none active, all of them.
fn under_item(app: &App, fits: impl Fn(&Decision) -> bool) -> Vec<DecisionId> {
    let agenda = app.meeting().agenda.active().map(|item| item.id);
    let here = |decision: &&Decision| agenda.is_none() || decision.agenda == agenda;
    app.meeting().decisions.iter().filter(|decision| fits(decision)).filter(here).map(|decision| decision.id).collect()
}

fn is_draft(decision: &Decision) -> bool {
    decision.status == DecisionStatus::Draft
}

/// The one draft under the item being dealt with.
pub fn draft_under_item(app: &App) -> Option<DecisionId> {
    match under_item(app, is_draft).as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

/// The one decision under the item that is not decided yet; where there is none, the item itself.
fn defer(reason: &str, told: &mut Told) -> Will {
    let open = |decision: &Decision| matches!(decision.status, DecisionStatus::Draft | DecisionStatus::Voting { .. });
    told.does("act-agenda-defer");
    let will = match under_item(told.app, open).as_slice() {
        [only] => {
            told.fact(only.to_string());
            Will::change(Command::DeferDecision(DeferDecision { id: *only, reason: reason.into() }))
        }
        [] => course::shelve(Shelf::Deferred, reason, told),
        several => {
            let ids: Vec<String> = several.iter().map(ToString::to_string).collect();
            told.stays(say!(told.app.words, "line-several-drafts", ids = ids.join(", ")))
        }
    };
    told.fact(reason);
    will
}

fn score(need: u32, values: &[u32], told: &mut Told) -> Will {
    told.does("line-score");
    told.fact(needs(told.app, &[need]));
    let scoring = &told.app.meeting().scoring;
    for (criterion, value) in scoring.criteria.iter().zip(values) {
        told.fact(format!("{} {value}", criterion.name));
    }
    // A value no scale has is refused by the meeting, with the scale.
    let values = values.iter().map(|value| Some(u8::try_from(*value).unwrap_or(u8::MAX))).collect();
    Will::change(Command::ScoreNeed(ScoreNeed { need: NeedId::from_number(need), values }))
}

/// The first one stays: the others become parts of it.
fn merge(into: u32, from: &[u32], told: &mut Told) -> Will {
    let app = told.app;
    told.does("line-merge");
    told.fact(needs(app, &[&[into], from].concat()));
    let id = NeedId::from_number(into);
    let Some(need) = app.meeting().needs.get(id) else {
        return Will::stays(app, "reason-empty-list");
    };
    told.fact(need.proposal.activity.as_str());
    let needs = std::iter::once(id).chain(from.iter().map(|number| NeedId::from_number(*number))).collect();
    Will::change(Command::MergeNeeds(MergeNeeds { needs, proposal: need.proposal.clone() }))
}

/// Takes back what the letter of the id stands for.
fn withdraw(entry: EntryId, reason: &str, told: &mut Told) -> Will {
    let (number, reason) = (entry.number, reason.trim());
    told.does("line-withdraw");
    told.fact(format!("{}{number:02}", entry.letter));
    if !reason.is_empty() {
        told.fact(reason);
    }
    if entry.letter == 'N' {
        let id = NoteId::from_number(number);
        told.trial(&[Command::WithdrawNote(WithdrawNote { id })], None);
        return match told.app.meeting().notes.contains(id) {
            true => Will::ask(move |app| ask_withdraw(app, id, Asker::Capture)),
            false => Will::change(Command::WithdrawNote(WithdrawNote { id })),
        };
    }
    Will::change(match entry.letter {
        'K' => Command::WithdrawNeed(WithdrawNeed { id: NeedId::from_number(number), reason: reason.into() }),
        'O' => Command::SettleObjection(SettleObjection {
            id: ObjectionId::from_number(number),
            settlement: Settlement::Withdrawn {},
        }),
        'D' => Command::DropDecision(DropDecision { id: DecisionId::from_number(number) }),
        'V' => Command::EndVote(EndVote { id: VoteId::from_number(number), reason: reason.into() }),
        'A' => Command::RemoveItem(RemoveItem { id: AgendaItemId::from_number(number) }),
        'P' => Command::RemovePerson(RemovePerson { id: ParticipantId::from_number(number) }),
        'R' => Command::ReportProgress(ReportProgress {
            id: ActionId::from_number(number),
            status: ActionStatus::Dropped,
            percent: None,
            obstacle: reason.into(),
            recommendation: "".into(),
            new_due: None,
        }),
        _ => {
            return told.stays(word(&told.app.words, "line-no-entry"));
        }
    })
}
