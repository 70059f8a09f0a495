//! The end of a contest: closed and counted, a tie settled, called off. What is recorded for good is asked with a word.

use super::{numbered, result, revote};
use crate::i18n::say;
use crate::meeting::contests::{Awaited, BallotForm, CancelContest, CloseContest, Collecting, SettleContest};
use crate::meeting::{Command, ContestId, Event, Line};
use crate::tui::app::App;
use crate::tui::asking::Asks;
use crate::tui::effect::{Effect, Effects};
use crate::tui::guard::{allows, submit_form};
use crate::tui::key::KeyPress;
use crate::tui::overlays::{Ask, Choice, Cmd, Outcome, Overlay, Prompt, TextBox};
use crate::tui::screens::facts::Facts;
use crate::tui::widgets::{Frame, Paragraph, Role};
use ratatui::layout::Rect;

pub fn command(contest: ContestId, words: Line) -> Command {
    Command::CloseContest(CloseContest { contest, ballots: Vec::new(), words })
}

/// Asks for the words of the lot where they are spoken now, then shows what is in, and closes.
pub fn close(app: &mut App, id: ContestId) -> Effects {
    let Some(contest) = app.meeting().contests.get(id) else { return Effects::new() };
    if !contest.opened.needs_words() {
        return ask(app, id, Line::default());
    }
    let about = say!(app.words, "contests-lot-about");
    app.open(Prompt::boxed("contests-lot-words", move |app, words| ask(app, id, words.into())).about(about))
}

/// Nothing of the result is seen before it is recorded.
fn ask(app: &mut App, id: ContestId, lot: Line) -> Effects {
    let words = &app.words;
    let Some(contest) = app.meeting().contests.get(id) else { return Effects::new() };
    let mut facts = Facts::new(words);
    facts.says(contest.opened.question.as_str(), Role::Strong);
    facts.fact("tally-rule", super::rule_name(words, contest));
    let progress = contest.progress();
    let (received, expected) = (progress.received, progress.expected);
    if contest.opened.form() == BallotForm::Pairs {
        // One matrix may be that of the whole hall.
        facts.fact("contests-ballots", say!(words, "contests-sheets", n = received));
    } else if contest.opened.collecting != Collecting::Hands {
        facts.fact("contests-ballots", say!(words, "contests-progress", received = received, expected = expected));
        if received < expected {
            facts.says(say!(words, "contests-not-all", n = expected - received), Role::Warning);
        }
    }
    facts.fact("contests-lot-words", lot.as_str());
    facts.says(say!(words, "contests-close-asks"), Role::Plain);
    facts.says(say!(words, "contests-final"), Role::Dim);
    let secret = contest.opened.collecting == Collecting::Urn;
    let title = format!("{} {id}", say!(words, "act-contests-close"));
    let ask = Ask::boxed(title, facts.done(), move |app| {
        app.overlays.push(Announced::boxed(app, id));
        match secret {
            true => vec![Effect::OpenBox { contest: id, words: lot }],
            false => submit_form(command(id, lot)),
        }
    });
    app.open(ask.word("step-word-vote"))
}

/// Asks who is favoured, then why; the meeting says whose word it waits for.
pub fn settle(app: &mut App, id: ContestId) -> Effects {
    let Some(contest) = app.meeting().contests.get(id) else { return Effects::new() };
    let Some((_, by, between)) = contest.awaits() else { return Effects::new() };
    let between = between.to_vec();
    if by == Awaited::Revote && allows(app, &revote::command(id, None)).is_ok() {
        let ways = [say!(app.words, "contests-revote-now"), say!(app.words, "contests-revote-held")].to_vec();
        let title = say!(app.words, "contests-revote-title");
        return app.open(Choice::boxed(title, ways, move |app, way| match way {
            0 => match app.meeting().contests.get(id).map(|contest| revote::form(app, contest, &between)) {
                Some(form) => app.open_form(form),
                None => Effects::new(),
            },
            _ => favour(app, id, by, Vec::new(), between),
        }));
    }
    favour(app, id, by, Vec::new(), between)
}

/// One after the other, the favoured first; the last one needs no question.
fn favour(app: &mut App, id: ContestId, by: Awaited, mut order: Vec<usize>, left: Vec<usize>) -> Effects {
    if left.len() < 2 {
        order.extend(left);
        let question = match by {
            Awaited::Chair => "contests-chair-reason",
            Awaited::Revote => "contests-revote-reason",
        };
        return app.open(Prompt::boxed(question, move |app, reason| {
            app.overlays.push(Announced::boxed(app, id));
            let settle = SettleContest { contest: id, order, reason: reason.into() };
            submit_form(Command::SettleContest(settle))
        }));
    }
    let Some(contest) = app.meeting().contests.get(id) else { return Effects::new() };
    let names = left.iter().map(|option| numbered(contest, *option)).collect();
    let title = match by {
        Awaited::Chair => say!(app.words, "contests-chair-asks", n = order.len() + 1),
        Awaited::Revote => say!(app.words, "contests-revote-asks", n = order.len() + 1),
    };
    app.open(Choice::boxed(title, names, move |app, place| {
        let mut left = left;
        if place < left.len() {
            order.push(left.remove(place));
        }
        favour(app, id, by, order, left)
    }))
}

/// Asks why it does not count.
pub fn cancel(app: &mut App, id: ContestId) -> Effects {
    app.open(Prompt::boxed("contests-cancel-reason", move |_, reason| {
        crate::tui::guard::submit(cancel_command(id, reason.into()))
    }))
}

pub fn cancel_command(contest: ContestId, reason: Line) -> Command {
    Command::CancelContest(CancelContest { contest, reason })
}

/// The page of the result: empty until the meeting has taken it.
struct Announced {
    contest: ContestId,
    page: Box<TextBox>,
}

impl Announced {
    fn boxed(app: &App, contest: ContestId) -> Box<Self> {
        Box::new(Self { contest, page: TextBox::boxed(title(app, contest), Vec::new()) })
    }

    fn show(&mut self, app: &App, text: Vec<Paragraph>) {
        self.page = TextBox::boxed(title(app, self.contest), text);
    }
}

fn title(app: &App, contest: ContestId) -> String {
    format!("{} {contest}", say!(app.words, "contests-result"))
}

impl Overlay for Announced {
    fn takes(&self, command: Cmd) -> bool {
        self.page.takes(command)
    }

    fn command(&mut self, command: Cmd, app: &App) -> Outcome {
        self.page.command(command, app)
    }

    fn key(&mut self, press: KeyPress, app: &App) -> Outcome {
        self.page.key(press, app)
    }

    fn answered(&mut self, answer: &Result<Vec<Event>, String>, app: &App) -> Outcome {
        let text = match answer {
            Ok(_) => result::page(app, self.contest),
            Err(refusal) => vec![Paragraph::new(refusal.as_str()).role(Role::Warning)],
        };
        self.show(app, text);
        Outcome::Stay
    }

    fn asks(&self, app: &App) -> Option<Asks> {
        self.page.asks(app)
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        self.page.view(app, frame, area);
    }
}
