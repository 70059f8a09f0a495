//! The secret urn at one keyboard: somebody is called, stands alone before the screen, marks the own ballot and puts it in.
//!
//! While it is open no other key works, so that nobody is led away by a slip; the secretary ends it with a typed word. What
//! a voter marks lives in this dialog only and is dropped with the page: no draft, no history, no undo, nothing behind it.

use super::papers::example;
use super::sheet::Sheet;
use super::{echo, numbered};
use crate::i18n::{Words, domain, say};
use crate::meeting::contests::{BallotForm, Contest, MarkVoted};
use crate::meeting::{Command, ContestId, Event, Id as _, ParticipantId};
use crate::text;
use crate::tui::app::App;
use crate::tui::asking::{self, Answer, Asks, Choice, Line, Offer, Wants};
use crate::tui::effect::{Effect, Effects};
use crate::tui::guard::submit_form;
use crate::tui::key::KeyPress;
use crate::tui::overlays::{Cmd, Outcome, Overlay, head};
use crate::tui::screens::facts::name;
use crate::tui::widgets::{Cell, Column, Frame, LineEdit, List, ListState, Move, Role, Row};
use crate::tui::words::told;
use ratatui::layout::Rect;

/// What is on the screen.
enum Page {
    /// Who is called next; typing finds a name.
    Calling { edit: LineEdit },
    /// The screen is handed over.
    HandOver { voter: ParticipantId },
    /// The voter marks the ballot.
    Marking { voter: ParticipantId, sheet: Sheet },
    /// The voter looks at the ballot once more.
    Sure { voter: ParticipantId, sheet: Sheet },
    /// The ballot is in the box.
    Cast,
    /// The secretary ends it.
    Ending { edit: LineEdit, wrong: bool },
}

struct Urn {
    contest: ContestId,
    page: Page,
    state: ListState,
    /// Whether the box has one ballot more than people who have voted: it was put in when the program stopped.
    one_more: bool,
    /// Why something was not taken.
    refusal: Option<String>,
}

/// Opens the urn of a contest.
pub fn open(app: &mut App, contest: ContestId) -> Effects {
    let mut urn = Urn {
        contest,
        page: Page::Calling { edit: LineEdit::default() },
        state: ListState::default(),
        one_more: false,
        refusal: None,
    };
    urn.call(app);
    app.open(Box::new(urn))
}

/// The electorate as it is called: those who have not voted first.
fn called(app: &App, contest: &Contest, typed: &str) -> Vec<ParticipantId> {
    let fits = |voter: &ParticipantId| {
        let text = text::fold(&format!("{} {}", voter.number(), name(app.meeting(), *voter)));
        text::fold(typed).split_whitespace().all(|part| text.split_whitespace().any(|word| word.starts_with(part)))
    };
    let mut found: Vec<ParticipantId> = contest.opened.electorate.iter().copied().filter(fits).collect();
    found.sort_by_key(|voter| contest.has_voted(*voter));
    found
}

impl Urn {
    fn contest<'a>(&self, app: &'a App) -> Option<&'a Contest> {
        app.meeting().contests.get(self.contest)
    }

    fn shown(&self, app: &App) -> Vec<ParticipantId> {
        let typed = if let Page::Calling { edit } = &self.page { edit.text() } else { "" };
        self.contest(app).map(|contest| called(app, contest, typed)).unwrap_or_default()
    }

    fn turn(&mut self, page: Page) {
        self.page = page;
        self.refusal = None;
    }

    fn accept(&mut self, app: &App) -> Outcome {
        let Some(contest) = self.contest(app) else { return Outcome::Close };
        match std::mem::replace(&mut self.page, Page::Cast) {
            Page::Calling { edit } => {
                self.page = Page::Calling { edit };
                let Some(voter) = self.shown(app).get(self.state.selected).copied() else { return Outcome::Stay };
                if contest.has_voted(voter) {
                    let who = name(app.meeting(), voter);
                    self.refusal = Some(say!(app.words, "contests-has-voted", name = who));
                } else if self.one_more {
                    // The box is the truth: whose ballot it was is asked, not what it says.
                    let voted = MarkVoted { contest: self.contest, participant: voter };
                    return Outcome::StayAnd(submit_form(Command::MarkVoted(voted)));
                } else {
                    self.turn(Page::HandOver { voter });
                }
            }
            Page::HandOver { voter } => {
                let opened = &contest.opened;
                let sheet = Sheet::new(opened.form(), opened.most(), opened.choices.len());
                self.turn(Page::Marking { voter, sheet });
            }
            Page::Marking { voter, sheet } => self.turn(Page::Sure { voter, sheet }),
            Page::Sure { voter, sheet } => {
                let (contest, mark) = (self.contest, sheet.said());
                self.page = Page::Sure { voter, sheet };
                return Outcome::StayAnd(vec![Effect::CastSecret { contest, participant: voter, mark }]);
            }
            Page::Cast => self.call(app),
            Page::Ending { edit, .. } => {
                if text::fold(edit.text().trim()) == text::fold(&told(&app.words, "step-word-urn")) {
                    return Outcome::Close;
                }
                self.page = Page::Ending { edit, wrong: true };
            }
        }
        Outcome::Stay
    }

    /// The next one is called: the first who has not voted.
    fn call(&mut self, app: &App) {
        let voted = self.contest(app).map_or(0, |contest| contest.voted.len() as u64);
        self.one_more = app.desk.urn_count(self.contest).is_some_and(|ballots| ballots > voted);
        self.turn(Page::Calling { edit: LineEdit::default() });
        self.state = ListState::default();
    }

    /// One page back; the ballot of a voter who goes back is dropped.
    fn back(&mut self, app: &App) {
        match std::mem::replace(&mut self.page, Page::Cast) {
            Page::Calling { .. } => self.turn(Page::Ending { edit: LineEdit::default(), wrong: false }),
            Page::Marking { voter, .. } => self.turn(Page::HandOver { voter }),
            Page::Sure { voter, sheet } => self.turn(Page::Marking { voter, sheet }),
            Page::HandOver { .. } | Page::Cast | Page::Ending { .. } => self.call(app),
        }
    }
}

impl Overlay for Urn {
    fn is_alone(&self) -> bool {
        true
    }

    fn takes(&self, command: Cmd) -> bool {
        match command {
            Cmd::Accept | Cmd::Close => true,
            Cmd::Go(_) => matches!(self.page, Page::Calling { .. } | Page::Marking { .. }),
            _ => false,
        }
    }

    fn command(&mut self, command: Cmd, app: &App) -> Outcome {
        match (command, &mut self.page) {
            (Cmd::Accept, _) => return self.accept(app),
            (Cmd::Close, _) => self.back(app),
            (Cmd::Go(way), Page::Marking { sheet, .. }) => match way {
                Move::Up => sheet.go(false),
                Move::Down => sheet.go(true),
                Move::PageUp | Move::Home => sheet.select(0),
                Move::PageDown | Move::End => sheet.select(usize::MAX),
            },
            (Cmd::Go(way), Page::Calling { .. }) => {
                let len = self.shown(app).len();
                self.state.go(way, len);
            }
            _ => {}
        }
        Outcome::Stay
    }

    fn label(&self, command: Cmd) -> Option<&'static str> {
        match (command, &self.page) {
            (Cmd::Accept, Page::Calling { .. }) => Some("contests-urn-call"),
            (Cmd::Accept, Page::HandOver { .. }) => Some("contests-urn-begin"),
            (Cmd::Accept, Page::Marking { .. }) => Some("contests-urn-done"),
            (Cmd::Accept, Page::Sure { .. }) => Some("contests-urn-cast"),
            (Cmd::Accept, Page::Cast) => Some("contests-urn-next"),
            (Cmd::Close, Page::Calling { .. }) => Some("contests-urn-end"),
            (Cmd::Close, _) => Some("contests-urn-back"),
            _ => None,
        }
    }

    fn key(&mut self, press: KeyPress, _: &App) -> Outcome {
        match &mut self.page {
            Page::Calling { edit } => {
                if edit.key(press) {
                    self.state.selected = 0;
                }
            }
            Page::Marking { sheet, .. } => sheet.key(press),
            Page::Ending { edit, wrong } => {
                *wrong = false;
                edit.key(press);
            }
            Page::HandOver { .. } | Page::Sure { .. } | Page::Cast => {}
        }
        self.refusal = None;
        Outcome::Stay
    }

    fn click(&mut self, row: usize, _: &App) -> Outcome {
        match &mut self.page {
            Page::Marking { sheet, .. } => sheet.select(row),
            Page::Calling { .. } => self.state.selected = row,
            _ => {}
        }
        Outcome::Stay
    }

    fn answered(&mut self, result: &Result<Vec<Event>, String>, app: &App) -> Outcome {
        match (result, &self.page) {
            (Ok(_), Page::Sure { .. }) => self.turn(Page::Cast),
            (Ok(_), _) => self.call(app),
            (Err(refusal), _) => self.refusal = Some(refusal.clone()),
        }
        Outcome::Stay
    }

    /// What a voter types is not said back: it would stand in the lines above, for whoever comes next.
    fn asks(&self, app: &App) -> Option<Asks> {
        let words = &app.words;
        let contest = self.contest(app)?;
        let title = contest.opened.question.to_string();
        let progress = contest.progress();
        let counted = say!(words, "contests-progress", received = progress.received, expected = progress.expected);
        let asks = match &self.page {
            Page::Calling { .. } => {
                let offer = |voter: &ParticipantId| Offer {
                    id: voter.number().to_string(),
                    name: name(app.meeting(), *voter),
                    why_not: contest
                        .has_voted(*voter)
                        .then(|| say!(words, "contests-has-voted", name = name(app.meeting(), *voter))),
                    ..Offer::default()
                };
                let asked = if self.one_more { "contests-urn-one-more" } else { "linear-urn-who" };
                let options = self.shown(app).iter().map(offer).collect();
                let wants = Wants::Choice(Choice { name: told(words, asked), options, ..Choice::default() });
                Asks { title, wants, ..Asks::default() }.saying([counted])
            }
            Page::HandOver { voter } => {
                let who = name(app.meeting(), *voter);
                goes_on(words, title, "contests-urn-begin").saying([say!(words, "contests-urn-hand-over", name = who)])
            }
            Page::Marking { .. } => {
                let form = contest.opened.form();
                let options = (0..contest.opened.choices.len()).map(|option| numbered(contest, option));
                let name = say!(words, "linear-urn-ballot", example = example(words, form));
                let line = Line { name, hidden: true, ..Line::default() };
                let asks = Asks { title, wants: Wants::Line(line), ..Asks::default() };
                asks.saying([domain::ballot_form(words, form)])
                    .saying(options)
                    .saying([say!(words, "linear-urn-hidden")])
            }
            Page::Sure { .. } => {
                let ways = ["contests-urn-cast", "linear-urn-again"].map(|way| told(words, way));
                Asks::one_of(title, told(words, "linear-which"), ways).saying([say!(words, "linear-urn-read")])
            }
            Page::Cast => goes_on(words, title, "contests-urn-next").saying([say!(words, "contests-urn-in-box")]),
            Page::Ending { wrong, .. } => {
                let asked = say!(words, "linear-type-word", word = told(words, "step-word-urn"));
                let wrong = wrong.then(|| told(words, "linear-wrong-word"));
                Asks::line(title, asked).saying([say!(words, "contests-urn-ending")]).saying(wrong)
            }
        };
        Some(Asks { private: true, ..asks.saying(self.refusal.clone()) })
    }

    fn answer(&mut self, answer: Answer, app: &App) -> Outcome {
        self.refusal = None;
        match (&mut self.page, asking::only(&answer)) {
            (Page::Calling { .. }, Some(place)) => self.state.selected = place,
            (Page::Sure { .. }, Some(1)) => {
                self.back(app);
                return Outcome::Stay;
            }
            (Page::Sure { .. }, Some(_)) | (Page::HandOver { .. } | Page::Cast, _) => {}
            (Page::Marking { sheet, .. }, _) => {
                let typed = asking::line(answer);
                let opened = app.meeting().contests.get(self.contest);
                match opened.map(|contest| echo::read(contest, &typed)) {
                    Some(Ok(mark)) => sheet.take(mark),
                    // What is wrong with it would say what was typed.
                    _ => {
                        self.refusal = Some(say!(app.words, "linear-urn-unclear"));
                        return Outcome::Stay;
                    }
                }
            }
            (Page::Ending { edit, .. }, _) => edit.set(asking::line(answer)),
            _ => return Outcome::Stay,
        }
        self.accept(app)
    }

    /// Everything behind it is covered.
    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let words = &app.words;
        let Some(contest) = self.contest(app) else { return };
        frame.clear(area);
        let progress = contest.progress();
        let note = say!(words, "contests-progress", received = progress.received, expected = progress.expected);
        let inside = frame.pane(area, &contest.opened.question, &note, true);
        let rest = said(frame, inside, self.refusal.as_deref().unwrap_or_default(), Role::Warning);
        match &self.page {
            Page::Calling { edit } => self.draw_calling(app, contest, edit, frame, rest),
            Page::HandOver { voter } => {
                let who = name(app.meeting(), *voter);
                let rest = said(frame, rest, &say!(words, "contests-urn-hand-over", name = who), Role::Strong);
                frame.put_cursor(rest, 0);
            }
            Page::Marking { sheet, .. } => draw_sheet(words, contest, sheet, frame, rest),
            Page::Sure { sheet, .. } => {
                let ballot = echo::said(words, contest, &sheet.said());
                let rest = said(frame, rest, &say!(words, "contests-urn-yours"), Role::Plain);
                let rest = said(frame, rest, &ballot, Role::Strong);
                let rest = said(frame, rest, &say!(words, "contests-urn-sure"), Role::Plain);
                frame.put_cursor(rest, 0);
            }
            Page::Cast => {
                let rest = said(frame, rest, &say!(words, "contests-urn-in-box"), Role::Strong);
                frame.put_cursor(rest, 0);
            }
            Page::Ending { edit, wrong } => {
                let rest = said(frame, rest, &say!(words, "contests-urn-ending"), Role::Plain);
                let word = told(words, "step-word-urn");
                let (asked, role) = match wrong {
                    true => (say!(words, "confirm-wrong", word = word), Role::Warning),
                    false => (say!(words, "confirm-type", word = word), Role::Dim),
                };
                let used = frame.write(rest, &format!("{asked} "), role).min(rest.width);
                let line = Rect { x: rest.x + used, width: rest.width - used, height: rest.height.min(1), ..rest };
                edit.draw(frame, line, &[], true);
            }
        }
    }
}

impl Urn {
    fn draw_calling(&self, app: &App, contest: &Contest, edit: &LineEdit, frame: &mut Frame, area: Rect) {
        let words = &app.words;
        let progress = contest.progress();
        let (asked, role) = match self.one_more {
            true => ("contests-urn-one-more", Role::Warning),
            false if progress.received >= progress.expected => ("contests-urn-all", Role::Strong),
            false => ("contests-urn-who", Role::Plain),
        };
        let rest = said(frame, area, &told(words, asked), role);
        let (line, rest) = head(rest);
        frame.write(line, frame.theme.glyphs.pointer, Role::Accent);
        let indent = 2.min(line.width);
        edit.draw(frame, Rect { x: line.x + indent, width: line.width - indent, ..line }, &[], true);
        let shown = self.shown(app);
        let check = frame.theme.glyphs.check;
        let row = |at: usize| {
            let Some(voter) = shown.get(at) else { return Row::default() };
            let voted = contest.has_voted(*voter);
            let role = if voted { Role::Dim } else { Role::Plain };
            let note = if voted { format!("{check} {}", told(words, "contests-voted")) } else { String::new() };
            Row::new(vec![
                Cell::new(voter.number().to_string(), Role::Dim),
                Cell::new(name(app.meeting(), *voter), role),
                Cell::new(note, Role::Good),
            ])
        };
        List {
            columns: &[Column::fixed("", 4).right(), Column::flex("", 16, 1), Column::fixed("", 20)],
            state: &self.state,
            len: shown.len(),
            row: &row,
            focused: false,
            empty: &told(words, "list-nothing-found"),
        }
        .draw(frame, rest);
    }
}

/// Only one way on: Enter is enough.
fn goes_on(words: &Words, title: String, way: &str) -> Asks {
    let options = vec![Offer::named(told(words, way))];
    let choice = Choice { name: told(words, "linear-go-on"), options, optional: true, ..Choice::default() };
    Asks { title, wants: Wants::Choice(choice), ..Asks::default() }
}

/// How a ballot of this kind is marked at the keyboard.
fn keys(words: &Words, form: BallotForm) -> String {
    match form {
        // Pairs are never marked in secret: the meeting refuses such a contest.
        BallotForm::One | BallotForm::Approval | BallotForm::Ranking | BallotForm::Pairs => {
            say!(words, "contests-urn-keys-number")
        }
        BallotForm::Score | BallotForm::Points => say!(words, "contests-urn-keys-points"),
    }
}

fn draw_sheet(words: &Words, contest: &Contest, sheet: &Sheet, frame: &mut Frame, area: Rect) {
    let form = contest.opened.form();
    let rest = said(frame, area, &domain::ballot_form(words, form), Role::Strong);
    let left = sheet.left().map(|left| say!(words, "contests-urn-left", n = left));
    let keys = [left, Some(keys(words, form))].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let rest = said(frame, rest, &keys, Role::Dim);
    let choices = &contest.opened.choices;
    let row = |at: usize| {
        let Some(choice) = choices.get(at) else { return Row::default() };
        Row::new(vec![
            Cell::new(sheet.cell(at), Role::Accent),
            Cell::new((at + 1).to_string(), Role::Dim),
            Cell::new(choice.name.as_str(), Role::Plain),
        ])
    };
    List {
        columns: &[Column::fixed("", 6).right(), Column::fixed("", 3).right(), Column::flex("", 20, 1)],
        state: &ListState::at(sheet.selected),
        len: choices.len(),
        row: &row,
        focused: true,
        empty: "",
    }
    .draw(frame, rest);
}

/// Writes a sentence over as many rows as it needs, and a blank one; returns what is left.
fn said(frame: &mut Frame, area: Rect, sentence: &str, role: Role) -> Rect {
    if sentence.is_empty() {
        return area;
    }
    let mut rest = area;
    for range in text::wrap(sentence, usize::from(area.width.saturating_sub(2)).max(1)) {
        let (line, below) = head(rest);
        frame.write(
            Rect { x: line.x + 1.min(line.width), width: line.width.saturating_sub(1), ..line },
            &sentence[range],
            role,
        );
        rest = below;
    }
    head(rest).1
}
