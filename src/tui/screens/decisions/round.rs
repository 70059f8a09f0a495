//! Opening a round of voting, where the rule is read first, and closing it with the counts.

use super::vote::{self, rule};
use crate::i18n::{majority, say};
use crate::meeting::votes::{CloseRound, OpenRound, RoundClosed, RoundOpened};
use crate::meeting::{Command, Event, VoteId};
use crate::tally::majority::Counts;
use crate::tui::app::App;
use crate::tui::effect::Effects;
use crate::tui::guard::{submit, would};
use crate::tui::overlays::{Ask, Cells, Number, Purpose};
use crate::tui::screens::facts::Facts;
use crate::tui::widgets::{Paragraph, Role};

pub fn open_command(id: VoteId) -> Command {
    Command::OpenRound(OpenRound { id })
}

/// Shows who may vote and what is needed, then opens the round.
pub fn open(app: &mut App, id: VoteId) -> Effects {
    let (words, meeting) = (&app.words, app.meeting());
    let Some(vote) = meeting.votes.get(id) else { return Effects::new() };
    let opened = would(app, &open_command(id), app.now).ok().and_then(|events| events.into_iter().next());
    let Some(Event::RoundOpened(RoundOpened { electorate, .. })) = opened else { return Effects::new() };
    let base = meeting.majority_base(vote.call.majority, electorate.len());
    let mut facts = Facts::new(words);
    let number = vote.rounds.len() + 1;
    rule(app, &mut facts, vote);
    facts.says(say!(words, "votes-may-vote", n = electorate.len()), Role::Strong);
    facts.says(majority::sentence(words, vote.call.majority, base), Role::Strong);
    facts.says(say!(words, "votes-frozen"), Role::Dim);
    let title = say!(words, "votes-open-title", round = number, vote = id.to_string());
    let text = facts.done();
    app.open(Ask::boxed(title, text, move |_| submit(open_command(id))))
}

/// Asks for the counts of the open round.
pub fn close(app: &mut App, id: VoteId) -> Effects {
    let words = &app.words;
    let Some(vote) = app.meeting().votes.get(id) else { return Effects::new() };
    let Some(round) = vote.rounds.last() else { return Effects::new() };
    let before = vote.rounds.iter().rev().find_map(|round| round.result.as_ref()).map(|result| &result.counts);
    let note = |votes: Option<u32>| votes.map(|n| say!(words, "votes-before", n = n)).unwrap_or_default();
    let options = vote.call.options.iter().zip('A'..).enumerate().map(|(index, (option, letter))| Number {
        label: format!("{letter} {option}"),
        note: note(before.and_then(|counts| counts.options.get(index).copied())),
        value: None,
    });
    let abstain =
        Number { label: say!(words, "ui-abstain"), note: note(before.map(|counts| counts.abstain)), value: None };
    let invalid = Number {
        label: say!(words, "votes-invalid-label"),
        note: note(before.map(|counts| counts.invalid)),
        value: None,
    };
    let numbers = options.chain([abstain, invalid]).collect();
    let electorate = u32::try_from(round.electorate.len()).unwrap_or(u32::MAX);
    let title = say!(words, "votes-close-title", round = vote.rounds.len(), vote = id.to_string());
    let name = format!("numbers:{id}:{}", vote.rounds.len());
    Cells::open(app, name, title, numbers, HIGHEST, Count { vote: id, electorate })
}

/// More can be typed than there are voters: what does not add up is said, not swallowed.
const HIGHEST: u32 = 99_999;

struct Count {
    vote: VoteId,
    electorate: u32,
}

/// What is left open counts as none.
fn counted(values: &[Option<u32>]) -> Counts {
    let mut values: Vec<u32> = values.iter().map(|value| value.unwrap_or(0)).collect();
    let invalid = values.pop().unwrap_or(0);
    let abstain = values.pop().unwrap_or(0);
    Counts { options: values, abstain, invalid }
}

impl Count {
    /// The sentence that would decide, as the meeting judges it.
    fn verdict(&self, app: &App, command: &Command) -> Option<String> {
        let events = would(app, command, app.now).ok()?;
        let Event::RoundClosed(RoundClosed { counts, verdict, .. }) = events.first()? else { return None };
        let meeting = app.meeting();
        let vote = meeting.votes.get(self.vote)?;
        let base = meeting.round_base(vote, vote.rounds.last()?, counts);
        Some(majority::verdict(&app.words, verdict, &vote.call, base))
    }
}

impl Purpose for Count {
    fn command(&self, values: &[Option<u32>]) -> Command {
        Command::CloseRound(CloseRound { id: self.vote, counts: counted(values), names: Vec::new() })
    }

    fn says(&self, app: &App, values: &[Option<u32>]) -> Vec<Paragraph> {
        let words = &app.words;
        let total = counted(values).total();
        let electorate = u64::from(self.electorate);
        if total == electorate {
            let sum = say!(words, "votes-sum-right", total = total, electorate = electorate);
            let verdict = self.verdict(app, &self.command(values)).unwrap_or_default();
            return vec![Paragraph::new(sum).role(Role::Good), Paragraph::new(verdict).role(Role::Strong)];
        }
        let sum = if total < electorate {
            say!(words, "votes-sum-short", total = total, electorate = electorate, n = electorate - total)
        } else {
            say!(words, "votes-sum-over", total = total, electorate = electorate, n = total - electorate)
        };
        vec![Paragraph::new(sum).role(Role::Warning), Paragraph::new("")]
    }

    fn asks(&self, app: &App, command: &Command) -> Option<Box<Ask>> {
        let words = &app.words;
        let mut facts = Facts::new(words);
        let vote = app.meeting().votes.get(self.vote)?;
        facts.says(vote.call.question.as_str(), Role::Plain);
        for (option, letter) in vote.call.options.iter().zip('A'..) {
            facts.named(letter.to_string(), option.as_str());
        }
        if let Command::CloseRound(close) = command {
            facts.fact("votes-counts", vote::counts(words, &close.counts));
        }
        facts.says(self.verdict(app, command)?, Role::Strong);
        let events = would(app, command, app.now).unwrap_or_default();
        if events.iter().any(|event| matches!(event, Event::DecisionRejected(_))) {
            facts.says(say!(words, "votes-rejects-draft", decision = vote.call.decision.to_string()), Role::Strong);
        }
        facts.says(say!(words, "decisions-final"), Role::Dim);
        let command = command.clone();
        let title = say!(words, "votes-close-title", round = vote.rounds.len(), vote = self.vote.to_string());
        Some(
            Ask::boxed(title, facts.done(), move |app| {
                // The counts below the question have done their work.
                app.overlays.pop();
                submit(command)
            })
            .word("step-word-vote"),
        )
    }

    fn then(self: Box<Self>, _: &mut App, command: Command) -> Effects {
        submit(command)
    }
}
