//! What can be done with decisions, objections and votes. An action works on the selected row and on what belongs to
//! it: the decision of a vote, the vote on a decision.

use super::commands::{
    defer, drop_draft, end, read, reopen, some_answer, some_draft, some_minority, some_objection, some_offer,
};
use super::reach::{NOT_HERE, chosen, on_decision, on_objection, on_vote, with_decision, with_objection, with_vote};
use super::thing::{Thing, selected, subject};
use super::{agree, call, replies, round, settle};
use crate::meeting::decisions::{Motion, WordDecision};
use crate::meeting::objections::Settlement;
use crate::meeting::votes::{CallVote, CloseRound, Secrecy};
use crate::meeting::{Command, ObjectionId};
use crate::tally::majority::Counts;
use crate::tui::action::{Action, Reason};
use crate::tui::app::App;
use crate::tui::effect::Effects;
use crate::tui::guard::{SOME_TEXT, allows, submit};
use crate::tui::overlays::Prompt;
use crate::tui::screens::{drafting, objecting};

pub const ACTIONS: &[Action] = &[
    on_tab!(
        Decisions,
        "decisions.new",
        "act-decisions-new",
        "act-decisions-new-help",
        "n",
        3,
        |app| allows(app, &some_draft()),
        |app| {
            let next = Thing::Decision(app.meeting().decisions.next_id());
            app.list_mut().select_key(next.key());
            app.fill(|app| drafting::new(app, &Motion::default()))
        },
    ),
    on_tab!(Decisions, "decisions.edit", "act-decisions-edit", "act-decisions-edit-help", "e", 0, may_edit, edit,),
    on_tab!(
        Decisions,
        "decisions.read",
        "act-decisions-read",
        "act-decisions-read-help",
        "b",
        0,
        |app| on_decision(app, read),
        |app| with_decision(app, |_, id| submit(read(id))),
    ),
    on_tab!(
        Decisions,
        "decisions.agree",
        "act-decisions-agree",
        "act-decisions-agree-help",
        "a",
        3,
        |app| on_decision(app, |id| agree::command(id, None, SOME_TEXT.into())),
        |app| with_decision(app, agree::begin),
    ),
    on_tab!(
        Decisions,
        "decisions.defer",
        "act-decisions-defer",
        "act-decisions-defer-help",
        "d",
        0,
        |app| on_decision(app, |id| defer(id, SOME_TEXT.into())),
        |app| with_decision(app, |app, id| {
            app.open(Prompt::boxed("decisions-defer-reason", move |_, reason| submit(defer(id, reason.into()))))
        }),
    ),
    on_tab!(
        Decisions,
        "decisions.drop",
        "act-decisions-drop",
        "act-decisions-drop-help",
        "x",
        0,
        |app| on_decision(app, drop_draft),
        |app| with_decision(app, |_, id| submit(drop_draft(id))),
    ),
    on_tab!(
        Decisions,
        "decisions.reopen",
        "act-decisions-reopen",
        "act-decisions-reopen-help",
        "r",
        0,
        |app| allows(app, &reopen(chosen(app)?, SOME_TEXT.into(), app).ok_or(NOT_HERE)?),
        |app| {
            let Some(thing) = selected(app) else { return Effects::new() };
            app.open(Prompt::boxed("decisions-reopen-reason", move |app, reason| {
                reopen(thing, reason.into(), app).map(submit).unwrap_or_default()
            }))
        },
    ),
    on_tab!(
        Decisions,
        "decisions.minority",
        "act-decisions-minority",
        "act-decisions-minority-help",
        "m",
        0,
        |app| on_decision(app, some_minority),
        |app| with_decision(app, |app, id| app.open_form(replies::minority(id))),
    ),
    on_tab!(
        Decisions,
        "objections.new",
        "act-objections-new",
        "act-objections-new-help",
        "o",
        0,
        |app| allows(app, &some_objection(app)),
        |app| {
            let next = Thing::Objection(app.meeting().objections.next_id());
            let form = objecting::raise(app, subject(app));
            app.list_mut().select_key(next.key());
            app.open_form(form)
        },
    ),
    on_tab!(
        Decisions,
        "objections.answer",
        "act-objections-answer",
        "act-objections-answer-help",
        "t",
        4,
        |app| on_objection(app, some_answer),
        |app| with_objection(app, |app, id| app.fill(|app| replies::answer(app, id))),
    ),
    on_tab!(
        Decisions,
        "objections.offer",
        "act-objections-offer",
        "act-objections-offer-help",
        "p",
        0,
        |app| on_objection(app, some_offer),
        |app| with_objection(app, offer),
    ),
    on_tab!(
        Decisions,
        "objections.settle",
        "act-objections-settle",
        "act-objections-settle-help",
        "l",
        4,
        |app| on_objection(app, |id| settle::command(id, Settlement::LeftToVote {})),
        |app| with_objection(app, settle::begin),
    ),
    on_tab!(Decisions, "votes.call", "act-votes-call", "act-votes-call-help", "v", 4, may_call, |app| with_decision(
        app,
        |app, id| {
            let next = Thing::Vote(app.meeting().votes.next_id());
            let form = call::form(app, id);
            app.list_mut().select_key(next.key());
            form.map(|form| app.open_form(form)).unwrap_or_default()
        }
    ),),
    on_tab!(
        Decisions,
        "votes.open-round",
        "act-votes-open-round",
        "act-votes-open-round-help",
        "c",
        4,
        |app| on_vote(app, round::open_command),
        |app| with_vote(app, round::open),
    ),
    on_tab!(
        Decisions,
        "votes.close-round",
        "act-votes-close-round",
        "act-votes-close-round-help",
        "h",
        4,
        may_count,
        |app| with_vote(app, round::close),
    ),
    on_tab!(
        Decisions,
        "votes.end",
        "act-votes-end",
        "act-votes-end-help",
        "X",
        0,
        |app| on_vote(app, |id| end(id, SOME_TEXT.into())),
        |app| with_vote(app, |app, id| {
            app.open(Prompt::boxed("votes-end-reason", move |_, reason| submit(end(id, reason.into()))))
        }),
    ),
];

/// A decision is worded anew; of an objection it is the offer that changes.
fn may_edit(app: &App) -> Result<(), Reason> {
    if let Thing::Objection(id) = chosen(app)? {
        return allows(app, &some_offer(id));
    }
    on_decision(app, |id| {
        let motion = app.meeting().decisions.get(id).map(|decision| decision.motion.clone()).unwrap_or_default();
        Command::WordDecision(WordDecision { id, motion, reason: SOME_TEXT.into() })
    })
}

fn edit(app: &mut App) -> Effects {
    if let Some(Thing::Objection(id)) = selected(app) {
        return offer(app, id);
    }
    with_decision(app, |app, id| drafting::reword(app, id).map(|form| app.open_form(form)).unwrap_or_default())
}

fn offer(app: &mut App, id: ObjectionId) -> Effects {
    replies::offer(app, id).map(|form| app.open_form(form)).unwrap_or_default()
}

fn may_call(app: &App) -> Result<(), Reason> {
    on_decision(app, |decision| {
        Command::CallVote(CallVote {
            decision,
            question: SOME_TEXT.into(),
            reason: SOME_TEXT.into(),
            secrecy: Secrecy::Open,
            options: vec![SOME_TEXT.into(); 2],
            rejecting: None,
            majority: app.meeting().rules.majority,
        })
    })
}

/// Whether a round is open to be counted: everybody abstaining stands in for the counts.
fn may_count(app: &App) -> Result<(), Reason> {
    on_vote(app, |id| {
        let vote = app.meeting().votes.get(id);
        let options = vote.map_or(0, |vote| vote.call.options.len());
        let electorate = vote.and_then(|vote| vote.rounds.last()).map_or(0, |round| round.electorate.len());
        let abstain = u32::try_from(electorate).unwrap_or(u32::MAX);
        let counts = Counts { options: vec![0; options], abstain, invalid: 0 };
        Command::CloseRound(CloseRound { id, counts, names: Vec::new() })
    })
}
