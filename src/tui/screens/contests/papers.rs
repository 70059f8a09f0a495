//! Ballots as fast as they are read out: one line each, said back before Enter; a wrong one is struck with a reason. In a
//! roll call the voter is named.

use super::{echo, numbered, question};
use crate::i18n::{Words, domain, say};
use crate::meeting::contests::{BallotForm, CastBallot, Collecting, Contest, ContestBallot, Mark, StrikeBallot};
use crate::meeting::{Command, ContestId, Event, Id as _, ParticipantId};
use crate::text;
use crate::tui::app::App;
use crate::tui::asking::{Answer, Asks, Line, Wants};
use crate::tui::effect::{Asker, Effect, Effects};
use crate::tui::guard::would;
use crate::tui::key::{Key, KeyPress};
use crate::tui::overlays::{Cmd, Outcome, Overlay, Prompt, framed, head};
use crate::tui::screens::facts::name;
use crate::tui::widgets::{Cell, Column, Frame, LineEdit, List, ListState, Move, Role, Row};
use crate::tui::words::{refused, told};
use ratatui::layout::Rect;

const WIDTH: u16 = 100;
/// The rows the options may take, and the columns each of them needs.
const PAPER: (u16, u16) = (6, 24);

struct Papers {
    contest: ContestId,
    edit: LineEdit,
    /// What is kept as the draft.
    kept: String,
    state: ListState,
    /// Who is called, in a roll call.
    voter: Option<ParticipantId>,
    /// What the meeting said against the last line.
    refusal: Option<String>,
    /// Where it stands, if that may be seen before the end.
    leading: Option<String>,
}

/// Opens the entry of ballots, with the line that was being typed.
pub fn open(app: &mut App, contest: ContestId) -> Effects {
    let draft = app.desk.draft(&draft(contest)).unwrap_or_default().to_owned();
    let mut papers = Papers {
        contest,
        edit: LineEdit::new(draft.clone()),
        kept: draft,
        state: ListState::default(),
        voter: None,
        refusal: None,
        leading: None,
    };
    papers.refresh(app);
    app.open(Box::new(papers))
}

pub(super) fn draft(contest: ContestId) -> String {
    format!("ballot:{contest}")
}

/// What was typed is in the record: opened again, the line is empty.
pub(super) fn done_with(contest: ContestId) -> Effect {
    Effect::SaveDraft { name: draft(contest), text: String::new() }
}

/// Those who have not been called, in the order of the list.
pub(super) fn waiting(contest: &Contest) -> Vec<ParticipantId> {
    if contest.opened.collecting != Collecting::RollCall {
        return Vec::new();
    }
    contest.opened.electorate.iter().copied().filter(|voter| !contest.has_voted(*voter)).collect()
}

/// Asks why a ballot does not count.
pub(super) fn strike(contest: ContestId, ballot: u32) -> Outcome {
    Outcome::Over(Prompt::boxed("contests-strike-reason", move |_, reason| {
        let strike = StrikeBallot { contest, ballot, reason: reason.into() };
        vec![Effect::submit(vec![Command::StrikeBallot(strike)], Asker::Form)]
    }))
}

impl Papers {
    fn contest<'a>(&self, app: &'a App) -> Option<&'a Contest> {
        app.meeting().contests.get(self.contest)
    }

    /// The last ballot is selected, and the next voter called.
    fn refresh(&mut self, app: &App) {
        let Some(contest) = self.contest(app) else { return };
        self.leading = super::detail::leading(&app.words, contest);
        self.state.selected = contest.ballots.len().saturating_sub(1);
        let waiting = waiting(contest);
        self.voter = self.voter.filter(|voter| waiting.contains(voter)).or_else(|| waiting.first().copied());
    }

    /// Calls the next or the previous of those who have not voted.
    fn call(&mut self, app: &App, by: isize) {
        let Some(waiting) = self.contest(app).map(waiting).filter(|waiting| !waiting.is_empty()) else { return };
        let at = waiting.iter().position(|voter| Some(*voter) == self.voter).unwrap_or(0);
        let len = waiting.len();
        let next = at.checked_add_signed(by).map_or(len - 1, |next| next % len);
        self.voter = waiting.get(next).copied();
    }

    fn cast(&self, mark: Mark) -> Command {
        Command::CastBallot(CastBallot { contest: self.contest, mark, participant: self.voter })
    }

    fn commit(&mut self, app: &App) -> Outcome {
        let Some(contest) = self.contest(app) else { return Outcome::Close };
        match echo::read(contest, self.edit.text()) {
            Ok(mark) => {
                let (commands, draft) = (vec![self.cast(mark)], Some(draft(self.contest)));
                Outcome::StayAnd(vec![Effect::Submit { commands, asker: Asker::Form, at: None, draft }])
            }
            Err(error) => {
                self.refusal = Some(echo::wrong(&app.words, contest, &error));
                Outcome::Stay
            }
        }
    }

    /// Asks why the selected ballot does not count.
    fn strike(&self, app: &App) -> Outcome {
        let ballot = self.contest(app).and_then(|contest| contest.ballots.get(self.state.selected));
        let Some(number) = ballot.filter(|ballot| ballot.struck.is_none()).map(|ballot| ballot.number) else {
            return Outcome::Stay;
        };
        strike(self.contest, number)
    }

    /// Keeps the line as a draft, if it changed.
    fn changed(&mut self) -> Outcome {
        self.refusal = None;
        if self.kept == self.edit.text() {
            return Outcome::Stay;
        }
        self.kept = self.edit.text().to_owned();
        Outcome::StayAnd(vec![Effect::SaveDraft { name: draft(self.contest), text: self.kept.clone() }])
    }

    /// How the line is understood, or what is wrong with it.
    fn understood(&self, app: &App, contest: &Contest) -> (String, Role) {
        let words = &app.words;
        if let Some(refusal) = &self.refusal {
            return (refusal.clone(), Role::Warning);
        }
        if self.edit.text().trim().is_empty() {
            let keys = || say!(words, "contests-papers-keys");
            return (self.leading.clone().unwrap_or_else(keys), Role::Dim);
        }
        match echo::read(contest, self.edit.text()) {
            Err(error) => (echo::wrong(words, contest, &error), Role::Warning),
            Ok(mark) => match would(app, &self.cast(mark.clone()), app.now) {
                Err(refusal) => (refused(words, app.meeting(), &refusal), Role::Warning),
                Ok(_) => (echo::said(words, contest, &mark), Role::Good),
            },
        }
    }

    fn draw_ballots(&self, app: &App, contest: &Contest, frame: &mut Frame, area: Rect) {
        let words = &app.words;
        let row =
            |at: usize| contest.ballots.get(at).map(|ballot| ballot_row(app, contest, ballot)).unwrap_or_default();
        let called = contest.opened.collecting == Collecting::RollCall;
        let mut columns = vec![Column::fixed("", 4).right().keep(8)];
        columns.extend(called.then(|| Column::fixed("", 20).keep(7)));
        columns.extend([Column::flex("", 12, 1), Column::fixed("", 24).keep(1)]);
        List {
            columns: &columns,
            state: &self.state,
            len: contest.ballots.len(),
            row: &row,
            focused: false,
            empty: &told(words, "contests-no-ballots"),
        }
        .draw(frame, area);
    }
}

fn ballot_row<'a>(app: &'a App, contest: &Contest, ballot: &'a ContestBallot) -> Row<'a> {
    let words = &app.words;
    let role = if ballot.struck.is_some() { Role::Dim } else { Role::Plain };
    let mut cells = vec![Cell::new(ballot.number.to_string(), Role::Dim)];
    if contest.opened.collecting == Collecting::RollCall {
        let voter = ballot.participant.map(|voter| name(app.meeting(), voter)).unwrap_or_default();
        cells.push(Cell::new(voter, role));
    }
    cells.push(Cell::new(echo::short(words, contest, &ballot.mark), role));
    let struck = ballot.struck.as_ref().map(|reason| say!(words, "contests-struck", reason = reason.as_str()));
    cells.push(Cell::new(struck.unwrap_or_default(), Role::Warning));
    Row::new(cells)
}

/// How a ballot of this kind is typed.
pub(super) fn example(words: &Words, form: BallotForm) -> String {
    match form {
        BallotForm::One => say!(words, "contests-example-one"),
        BallotForm::Approval => say!(words, "contests-example-approval"),
        BallotForm::Ranking => say!(words, "contests-example-ranking"),
        BallotForm::Score => say!(words, "contests-example-score"),
        BallotForm::Points => say!(words, "contests-example-points"),
        BallotForm::Pairs => say!(words, "contests-pairs-keys"),
    }
}

/// The options in as many columns as there is room for.
fn draw_paper(contest: &Contest, frame: &mut Frame, area: Rect) {
    let len = u16::try_from(contest.opened.choices.len()).unwrap_or(u16::MAX);
    let rows = area.height.max(1);
    let columns = len.div_ceil(rows).clamp(1, (area.width / 8).max(1));
    let width = area.width / columns;
    for (option, at) in (0..contest.opened.choices.len()).zip(0..columns * rows) {
        let (column, row) = (at / rows, at % rows);
        let place = Rect { x: area.x + column * width, y: area.y + row, width: width.saturating_sub(1), height: 1 };
        frame.write(place.intersection(area), &numbered(contest, option), Role::Plain);
    }
}

impl Overlay for Papers {
    fn takes(&self, command: Cmd) -> bool {
        match command {
            Cmd::Accept | Cmd::Close | Cmd::Go(Move::Up | Move::Down | Move::PageUp | Move::PageDown) => true,
            Cmd::Next | Cmd::Previous => self.voter.is_some(),
            _ => false,
        }
    }

    fn command(&mut self, command: Cmd, app: &App) -> Outcome {
        match command {
            Cmd::Close => return Outcome::Close,
            Cmd::Accept => return self.commit(app),
            Cmd::Next => self.call(app, 1),
            Cmd::Previous => self.call(app, -1),
            Cmd::Go(way) => self.state.go(way, self.contest(app).map_or(0, |contest| contest.ballots.len())),
            _ => {}
        }
        Outcome::Stay
    }

    fn label(&self, command: Cmd) -> Option<&'static str> {
        (command == Cmd::Accept).then_some("dialog-record")
    }

    fn key(&mut self, press: KeyPress, app: &App) -> Outcome {
        if press.key == Key::Delete && self.edit.is_empty() {
            return self.strike(app);
        }
        self.edit.key(press);
        self.changed()
    }

    fn paste(&mut self, text: &str, _: &App) -> Outcome {
        self.edit.paste(text);
        self.changed()
    }

    fn click(&mut self, row: usize, _: &App) -> Outcome {
        self.state.selected = row;
        Outcome::Stay
    }

    fn answered(&mut self, result: &Result<Vec<Event>, String>, app: &App) -> Outcome {
        match result {
            Ok(events) => {
                let cast = events.iter().any(|event| matches!(event, Event::BallotCast(_)));
                if cast {
                    self.edit.take();
                    self.kept.clear();
                }
                self.refusal = None;
                self.refresh(app);
                if cast {
                    return Outcome::StayAnd(vec![done_with(self.contest)]);
                }
            }
            Err(refusal) => self.refusal = Some(refusal.clone()),
        }
        Outcome::Stay
    }

    fn asks(&self, app: &App) -> Option<Asks> {
        let words = &app.words;
        let contest = self.contest(app)?;
        let (form, progress) = (contest.opened.form(), contest.progress());
        let title = format!("{} {}", self.contest, question(words, contest));
        let options = (0..contest.opened.choices.len()).map(|option| numbered(contest, option));
        let asked = format!("{}: {}", domain::ballot_form(words, form), example(words, form));
        let ways = match self.voter {
            Some(_) => say!(words, "linear-roll-call"),
            None => say!(words, "linear-papers"),
        };
        let opens = [asked].into_iter().chain(options).chain([ways]);
        let last = contest.ballots.last().map(|last| {
            let said = echo::short(words, contest, &last.mark);
            let struck = last.struck.as_ref().map(|reason| say!(words, "contests-struck", reason = reason.as_str()));
            format!("{}: {said} {}", last.number, struck.unwrap_or_default()).trim_end().to_owned()
        });
        let counted = say!(words, "contests-progress", received = progress.received, expected = progress.expected);
        let says = [self.refusal.clone(), last, Some(counted), self.leading.clone()].into_iter().flatten();
        let name = match self.voter {
            Some(voter) => {
                let called = format!("{} {}", voter.number(), name(app.meeting(), voter));
                say!(words, "linear-called", voter = called)
            }
            None => say!(words, "linear-paper", n = contest.ballots.last().map_or(0, |last| last.number) + 1),
        };
        let line = Line { name, now: self.edit.text().to_owned(), optional: self.voter.is_some(), ..Line::default() };
        let asks = Asks { title, wants: Wants::Line(line), ..Asks::default() };
        Some(asks.opening(opens).saying(says))
    }

    fn answer(&mut self, answer: Answer, app: &App) -> Outcome {
        self.refusal = None;
        match answer {
            Answer::Line(line) if line.is_empty() => self.strike(app),
            Answer::Line(line) => {
                self.edit.set(line);
                let committed = self.commit(app);
                if self.refusal.is_some() {
                    // Asked again, it is typed again.
                    self.edit.take();
                }
                committed
            }
            Answer::Keep if !self.edit.is_empty() => self.commit(app),
            Answer::Keep | Answer::Chosen(_) => {
                self.call(app, 1);
                Outcome::Stay
            }
        }
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let words = &app.words;
        let Some(contest) = self.contest(app) else { return };
        let progress = contest.progress();
        let title = format!("{} {}", self.contest, question(words, contest));
        let note = say!(words, "contests-progress", received = progress.received, expected = progress.expected);
        let inside = framed(frame, area, WIDTH, area.height, &title, &note);
        let (line, rest) = head(inside);
        let form = contest.opened.form();
        let asked = format!("{}: {}", domain::ballot_form(words, form), example(words, form));
        frame.write(line, &asked, Role::Dim);
        // From below: how it is understood, the line itself; in a roll call who is called.
        let echo = 2.min(rest.height.saturating_sub(1));
        let foot = 1 + echo + u16::from(self.voter.is_some());
        let foot = foot.min(rest.height);
        let above = Rect { height: rest.height - foot, ..rest };
        let columns = (above.width / PAPER.1).max(1);
        let options = u16::try_from(contest.opened.choices.len()).unwrap_or(u16::MAX);
        let paper = options.div_ceil(columns).min(PAPER.0).min(above.height / 2);
        draw_paper(contest, frame, Rect { height: paper, ..above });
        let between = Rect { y: above.y + paper, height: 1.min(above.height - paper), ..above };
        frame.write(between, &frame.theme.glyphs.horizontal.repeat(usize::from(above.width)), Role::Border);
        let ballots = Rect { y: between.bottom(), height: above.bottom() - between.bottom(), ..above };
        self.draw_ballots(app, contest, frame, ballots);
        let (mut line, mut rest) = head(Rect { y: above.bottom(), height: foot, ..rest });
        if let Some(voter) = self.voter {
            let called = format!("{} {}", voter.number(), name(app.meeting(), voter));
            frame.write(line, &say!(words, "contests-called", voter = called), Role::Strong);
            (line, rest) = head(rest);
        }
        let number = contest.ballots.last().map_or(0, |last| last.number) + 1;
        let used = frame.write(line, &format!("{number} {} ", frame.theme.glyphs.pointer), Role::Accent);
        let indent = used.min(line.width);
        self.edit.draw(frame, Rect { x: line.x + indent, width: line.width - indent, ..line }, &[], true);
        let (said, role) = self.understood(app, contest);
        let wrapped = text::wrap(&said, usize::from(rest.width.saturating_sub(indent)).max(1));
        for (range, y) in wrapped.into_iter().zip(rest.y..rest.bottom()) {
            let place = Rect { x: rest.x + indent, y, width: rest.width - indent.min(rest.width), height: 1 };
            frame.write(place, &said[range], role);
        }
    }
}
