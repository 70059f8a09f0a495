//! Consensus, votes and announcements. Before something is announced it is shown as it will be recorded.

use super::super::super::told::Told;
use super::super::super::will::Will;
use super::{draft_under_item, is_draft, under_item};
use crate::i18n::{domain, majority, say};
use crate::meeting::Id as _;
use crate::meeting::objections::{SettleObjection, Settlement};
use crate::meeting::scoring::AnnounceRanking;
use crate::meeting::votes::{CallVote, CloseRound, OpenRound, Secrecy, Vote};
use crate::meeting::{Command, DecisionId, Event, Line, Meeting, ObjectionId, VoteId};
use crate::tally::majority::Counts;
use crate::text::fold;
use crate::tui::action::stage;
use crate::tui::app::App;
use crate::tui::effect::{Asker, Effect, Effects};
use crate::tui::guard;
use crate::tui::overlays::{Ask, Item, Picker};
use crate::tui::screens::decisions::{agree, ask_agreement};
use crate::tui::widgets::{Paragraph, Role};
use crate::tui::words::{refused, told as word};

/// The sentence that is decided, first row.
fn text_of(meeting: &Meeting, id: DecisionId) -> String {
    let decision = meeting.decisions.get(id);
    decision.and_then(|decision| decision.motion.text.lines().next()).unwrap_or_default().to_owned()
}

/// All agree about an objection: what was offered, and the number, before it is recorded.
pub fn settled(id: ObjectionId, agreed: Option<u32>, told: &mut Told) -> Will {
    let app = told.app;
    told.does("line-consensus");
    told.fact(id.to_string());
    let agreed = agreed.unwrap_or_else(|| app.meeting().entitled_present(app.now));
    let settle = Command::SettleObjection(SettleObjection { id, settlement: Settlement::Consensus { agreed } });
    told.fact(agreed.to_string());
    told.trial(std::slice::from_ref(&settle), None);
    if let Some(objection) = app.meeting().objections.get(id) {
        told.fact(objection.reason.as_str());
    }
    Will::ask(move |app| {
        let words = &app.words;
        let Some(objection) = app.meeting().objections.get(id) else { return Effects::new() };
        let mut text = vec![Paragraph::new(objection.reason.as_str()).role(Role::Strong), Paragraph::new("")];
        for (key, offered) in [("decisions-change", &objection.change), ("decisions-condition", &objection.condition)] {
            if !offered.is_blank() {
                text.push(Paragraph::labelled(word(words, key), offered.as_str()));
            }
        }
        text.push(Paragraph::new(say!(words, "line-all-agree", present = agreed)));
        let title = say!(words, "line-ask-consensus", id = id.to_string());
        app.open(Ask::boxed(title, text, move |_| vec![Effect::submit(vec![settle], Asker::Capture)]))
    })
}

pub fn consensus(named: Option<DecisionId>, agreed: Option<u32>, told: &mut Told) -> Will {
    told.does("line-consensus");
    if let Some(id) = named.or_else(|| draft_under_item(told.app)) {
        told.fact(id.to_string());
        told.fact(text_of(told.app.meeting(), id));
        let agree = agree(id, agreed, Line::default());
        match guard::would(told.app, &agree, told.app.now) {
            Err(refusal) if stage::may_be_passed_over(&refusal) => {
                told.trial(&[agree], None);
                told.asks_reason();
            }
            // Nobody is asked to confirm what the meeting will not take.
            Err(refusal) => return told.stays(refused(&told.app.words, told.app.meeting(), &refusal)),
            Ok(_) => {}
        }
        return Will::ask(move |app| ask_agreement(app, id, agreed, Asker::Capture));
    }
    let drafts = under_item(told.app, is_draft);
    if drafts.is_empty() {
        return told.stays(say!(told.app.words, "line-no-draft"));
    }
    Will::ask(move |app| {
        let item = |id: &DecisionId| Item {
            key: id.number().into(),
            id: id.to_string(),
            name: text_of(app.meeting(), *id),
            note: String::new(),
        };
        let items = drafts.iter().map(item).collect();
        let title = say!(app.words, "line-which-draft");
        app.open(Picker::one(title, items, move |app, key| {
            let id = u32::try_from(key).map(DecisionId::from_number);
            id.map(|id| ask_agreement(app, id, agreed, Asker::Capture)).unwrap_or_default()
        }))
    })
}

/// Calls a vote on the one draft, open, between the options named or yes and no, by the rule of the meeting, and opens its
/// first round.
pub fn call(
    named: Option<DecisionId>,
    reason: &str,
    question: Option<&str>,
    options: &[String],
    told: &mut Told,
) -> Will {
    let app = told.app;
    told.does("line-call-vote");
    let Some(decision) = named.or_else(|| draft_under_item(app)) else {
        return told.stays(say!(app.words, "line-no-single-draft"));
    };
    let meeting = app.meeting();
    told.fact(decision.to_string());
    let question = question.map_or_else(|| text_of(meeting, decision), str::to_owned);
    told.fact(question.as_str());
    for (option, letter) in options.iter().zip('A'..='Z') {
        told.fact(format!("{letter} {option}"));
    }
    let yes_or_no = options.is_empty();
    let call = CallVote {
        decision,
        question: question.into(),
        reason: reason.into(),
        secrecy: Secrecy::Open,
        options: if yes_or_no {
            vec![say!(app.words, "ui-agree").into(), say!(app.words, "ui-disagree").into()]
        } else {
            options.iter().map(|option| option.as_str().into()).collect()
        },
        majority: meeting.rules.majority,
        rejecting: yes_or_no.then_some(1),
    };
    let commands = vec![Command::CallVote(call.clone()), Command::OpenRound(OpenRound { id: meeting.votes.next_id() })];
    told.trial(&commands, None);
    Will::ask(move |app| {
        let text = before(app, &call);
        let title = say!(app.words, "line-ask-vote", id = call.decision.to_string());
        app.open(Ask::boxed(title, text, move |_| vec![Effect::submit(commands, Asker::Capture)]))
    })
}

/// What has to be said before a vote: the question, who may vote, the threshold.
fn before(app: &App, call: &CallVote) -> Vec<Paragraph> {
    let (words, meeting) = (&app.words, app.meeting());
    let electorate = meeting.electorate_at(app.now).len();
    let base = meeting.majority_base(call.majority, electorate);
    let options: Vec<&str> = call.options.iter().map(Line::as_str).collect();
    let fact = |key, text: String| Paragraph::labelled(word(words, key), text);
    vec![
        Paragraph::new(call.question.as_str()).role(Role::Strong),
        Paragraph::new(""),
        fact("line-options", options.join(" / ")),
        fact("line-manner", domain::secrecy(words, call.secrecy)),
        fact("line-electorate", electorate.to_string()),
        fact("line-threshold", majority::sentence(words, call.majority, base)),
        fact("column-reason", call.reason.to_string()),
    ]
}

fn counting(meeting: &Meeting) -> Option<&Vote> {
    meeting.votes.iter().find(|vote| vote.is_counting())
}

/// Another round of the vote that has not carried.
pub fn again(told: &mut Told) -> Will {
    told.does("line-revote");
    let open = |vote: &&Vote| !vote.ended && !vote.is_carried() && !vote.is_counting();
    match told.app.meeting().votes.iter().rev().find(open).map(|vote| (vote.id, vote.call.question.clone())) {
        Some((id, question)) => {
            told.fact(id.to_string());
            told.fact(question.as_str());
            Will::change(Command::OpenRound(OpenRound { id }))
        }
        None => told.stays(say!(told.app.words, "line-no-vote")),
    }
}

/// The option meant: by its letter, or by how its text begins.
fn option(vote: &Vote, typed: &str) -> Option<usize> {
    let typed = fold(typed.trim());
    let mut letters = typed.chars();
    if let (Some(letter @ 'a'..='z'), None) = (letters.next(), letters.next()) {
        let place = letter as usize - 'a' as usize;
        return Some(place).filter(|place| *place < vote.call.options.len());
    }
    let options = || vote.call.options.iter().map(|option| fold(option));
    options().position(|option| option == typed).or_else(|| {
        let mut begins = options().enumerate().filter(|(_, option)| option.starts_with(&typed)).map(|(place, _)| place);
        let first = begins.next();
        first.filter(|_| begins.next().is_none())
    })
}

const ABSTAIN: [&str; 3] = ["abstain", "abstention", "abstensi"];
const INVALID: [&str; 5] = ["tidak sah", "rusak", "batal", "invalid", "spoiled"];

/// The counts, as they were called out.
fn counted(vote: &Vote, tally: &[(String, u32)]) -> Result<Counts, String> {
    let mut counts = Counts { options: vec![0; vote.call.options.len()], abstain: 0, invalid: 0 };
    for (name, number) in tally {
        let typed = fold(name.trim());
        let place = if ABSTAIN.contains(&typed.as_str()) {
            Some(&mut counts.abstain)
        } else if INVALID.contains(&typed.as_str()) {
            Some(&mut counts.invalid)
        } else {
            option(vote, name).and_then(|place| counts.options.get_mut(place))
        };
        match place {
            Some(place) => *place = place.saturating_add(*number),
            None => return Err(name.clone()),
        }
    }
    Ok(counts)
}

pub fn counts(tally: &[(String, u32)], told: &mut Told) -> Will {
    told.does("line-counts");
    let Some(vote) = counting(told.app.meeting()) else {
        return told.stays(say!(told.app.words, "line-no-round"));
    };
    let (id, call) = (vote.id, vote.call.clone());
    let counts = match counted(vote, tally) {
        Ok(counts) => counts,
        Err(unknown) => return told.stays(say!(told.app.words, "line-no-option", typed = unknown)),
    };
    for (option, count) in call.options.iter().zip(&counts.options) {
        told.fact(format!("{option} {count}"));
    }
    for (key, count) in [("ui-abstain", counts.abstain), ("line-invalid", counts.invalid)] {
        if count > 0 {
            told.fact(format!("{} {count}", word(&told.app.words, key)));
        }
    }
    let close = Command::CloseRound(CloseRound { id, counts: counts.clone(), names: Vec::new() });
    match result(told.app, id, &close) {
        Some(verdict) => told.fact(verdict),
        // The meeting says what is wrong with the counts.
        None => return Will::change(close),
    }
    Will::ask(move |app| {
        let (words, options) = (&app.words, call.options.iter().zip(&counts.options));
        let mut text = vec![Paragraph::new(call.question.as_str()).role(Role::Strong), Paragraph::new("")];
        text.extend(options.map(|(option, count)| Paragraph::labelled(option.as_str(), count.to_string())));
        text.push(Paragraph::labelled(word(words, "ui-abstain"), counts.abstain.to_string()));
        text.push(Paragraph::labelled(word(words, "line-invalid"), counts.invalid.to_string()));
        text.push(Paragraph::new(""));
        text.push(Paragraph::new(result(app, id, &close).unwrap_or_default()).role(Role::Strong));
        let title = say!(words, "line-ask-counts", id = id.to_string());
        let ask = Ask::boxed(title, text, move |_| vec![Effect::submit(vec![close], Asker::Capture)]);
        app.open(ask.word("step-word-vote"))
    })
}

/// The result these counts would have, as it will be announced.
fn result(app: &App, id: VoteId, close: &Command) -> Option<String> {
    let meeting = app.meeting();
    let vote = meeting.votes.get(id)?;
    let events = guard::would(app, close, app.now).ok()?;
    events.into_iter().find_map(|event| match event {
        Event::RoundClosed(closed) => {
            let base = meeting.round_base(vote, vote.rounds.last()?, &closed.counts);
            Some(majority::verdict(&app.words, &closed.verdict, &vote.call, base))
        }
        _ => None,
    })
}

pub fn announce(told: &mut Told) -> Will {
    told.does("line-announce");
    let announce = Command::AnnounceRanking(AnnounceRanking {});
    told.trial(std::slice::from_ref(&announce), None);
    Will::ask(move |app| {
        let above = app.ranking().lines.iter().filter(|line| line.standing.is_priority());
        let mut text = vec![Paragraph::new(say!(app.words, "line-announce-asks"))];
        text.extend(above.map(|line| {
            let activity = app.meeting().needs.get(line.place.id).map_or("", |need| need.proposal.activity.as_str());
            Paragraph::labelled(format!("{}. {}", line.place.rank, line.place.id), activity)
        }));
        let title = say!(app.words, "line-announce");
        app.open(Ask::boxed(title, text, move |_| vec![Effect::submit(vec![announce], Asker::Capture)]))
    })
}
