//! The matrix on the village wall: two options at a time, one key each, the whole matrix below. Circles in what was said
//! are named as they come up, for the hall to talk about; none is repaired.

use super::numbered;
use super::papers::{done_with, draft, strike, waiting};
use super::wall::Wall;
use crate::i18n::{Words, domain, say, tally};
use crate::meeting::contests::{BallotForm, CastBallot, Collecting, Contest, Judged, Pile, profile};
use crate::meeting::{Command, ContestId, Event, Id as _, ParticipantId};
use crate::tally::outcome::Outcome as Counted;
use crate::tally::rule;
use crate::tally::settings::Settings;
use crate::tally::step::Step;
use crate::text;
use crate::tui::app::App;
use crate::tui::asking::{self, Answer, Asks};
use crate::tui::effect::{Asker, Effect, Effects};
use crate::tui::key::{Key, KeyPress};
use crate::tui::notice::Level;
use crate::tui::overlays::{Cmd, Outcome, Overlay, framed, head};
use crate::tui::screens::facts::name;
use crate::tui::widgets::{Frame, Move, Role};
use ratatui::layout::Rect;

const WIDTH: u16 = 100;
/// The columns of a cell, of the cells won, and the most for the name of a row.
const CELL: u16 = 3;
const WON: u16 = 8;
const NAME: u16 = 30;
/// The rows of what is said below the matrix.
const FOOT: u16 = 3;
/// How many circles are named.
const FEW: usize = 3;

struct Pairs {
    contest: ContestId,
    wall: Wall,
    /// Who is called, in a roll call.
    voter: Option<ParticipantId>,
    /// The cells won by each option so far, and the circles.
    won: Vec<String>,
    circles: Vec<[usize; 3]>,
    /// What is said of the circles.
    told: String,
    /// Whether it was said that pairs are left.
    warned: bool,
    refusal: Option<String>,
}

/// Opens the matrix, as far as it was filled in.
pub fn open(app: &mut App, contest: ContestId) -> Effects {
    let Some(options) = app.meeting().contests.get(contest).map(|contest| contest.opened.choices.len()) else {
        return Effects::new();
    };
    let mut pairs = Pairs {
        contest,
        wall: Wall::read(options, app.desk.draft(&draft(contest)).unwrap_or_default()),
        voter: None,
        won: Vec::new(),
        circles: Vec::new(),
        told: String::new(),
        warned: false,
        refusal: None,
    };
    pairs.call(app);
    pairs.count(app);
    app.open(Box::new(pairs))
}

impl Pairs {
    fn contest<'a>(&self, app: &'a App) -> Option<&'a Contest> {
        app.meeting().contests.get(self.contest)
    }

    /// The first of those who have not been called, in a roll call.
    fn call(&mut self, app: &App) {
        self.voter = self.contest(app).map(waiting).and_then(|waiting| waiting.first().copied());
    }

    /// Counts the sheet as it stands, by the rule of the wall.
    fn count(&mut self, app: &App) {
        let Some(contest) = self.contest(app) else { return };
        let sheet = [Pile { mark: self.wall.mark(), count: 1 }];
        let profile = profile(&contest.opened, &sheet);
        let counted = rule::find("pairwise-matrix").and_then(|rule| (rule.count)(&profile, &Settings::default()).ok());
        let Some(counted) = counted else { return };
        let won = counted.scores.iter().map(|won| won.as_ref().map(|won| tally::exact(&app.words, won)));
        self.won = won.map(Option::unwrap_or_default).collect();
        self.hear(&app.words, &counted);
    }

    /// The circles; what is not judged yet needs no sentence while it is being judged.
    fn hear(&mut self, words: &Words, counted: &Counted) {
        let found = counted.trace.iter().find_map(|step| match step {
            Step::Consistency(found) => Some(found),
            _ => None,
        });
        self.circles = found.iter().flat_map(|found| found.examples.iter().copied()).collect();
        self.told = match &found {
            Some(found) if found.circles > 0 => {
                // By their numbers, which stand beside the matrix: names would not fit.
                let examples = found.examples.iter().take(FEW);
                let examples =
                    examples.map(|[a, b, c]| [a, b, c, a].map(|option| (option + 1).to_string()).join(" > "));
                let examples = examples.collect::<Vec<_>>().join("; ");
                say!(words, "contests-pairs-circles", n = found.circles, examples = examples)
            }
            Some(_) if !self.wall.is_empty() => say!(words, "tally-no-circles"),
            _ => String::new(),
        };
    }

    fn changed(&mut self, app: &App) -> Outcome {
        self.refusal = None;
        self.warned = false;
        self.count(app);
        Outcome::StayAnd(vec![Effect::SaveDraft { name: draft(self.contest), text: self.wall.kept() }])
    }

    fn record(&mut self, app: &App) -> Outcome {
        let left = self.wall.unjudged();
        if self.wall.is_empty() {
            self.refusal = Some(say!(app.words, "contests-pairs-none"));
            return Outcome::Stay;
        }
        if left > 0 && !self.warned {
            self.warned = true;
            self.refusal = Some(say!(app.words, "contests-pairs-left", n = left));
            return Outcome::Stay;
        }
        let (contest, mark, participant) = (self.contest, self.wall.mark(), self.voter);
        let commands = vec![Command::CastBallot(CastBallot { contest, mark, participant })];
        Outcome::StayAnd(vec![Effect::Submit { commands, asker: Asker::Form, at: None, draft: Some(draft(contest)) }])
    }

    /// The sheet that was recorded last is struck, with a reason.
    fn strike(&self, app: &App) -> Outcome {
        let last = self.contest(app).and_then(|contest| contest.standing_ballots().last().map(|ballot| ballot.number));
        last.map_or(Outcome::Stay, |number| strike(self.contest, number))
    }

    /// One of the two that are asked, called by its number or by its letter.
    fn called(&self, app: &App, typed: char) -> Option<Judged> {
        let (a, b) = self.wall.asked()?;
        let contest = self.contest(app)?;
        let is = |option: usize| {
            let id = contest.opened.choices.get(option).map_or("", |choice| choice.id.as_str());
            (option + 1).to_string() == typed.to_string() || id.eq_ignore_ascii_case(&typed.to_string())
        };
        match (is(a), is(b)) {
            (true, _) => Some(Judged::First),
            (_, true) => Some(Judged::Second),
            (false, false) => None,
        }
    }

    fn in_circle(&self, a: usize, b: usize) -> bool {
        self.circles.iter().any(|circle| circle.contains(&a) && circle.contains(&b))
    }
}

impl Overlay for Pairs {
    fn takes(&self, command: Cmd) -> bool {
        matches!(command, Cmd::Accept | Cmd::Close | Cmd::Go(_))
    }

    fn command(&mut self, command: Cmd, app: &App) -> Outcome {
        self.refusal = None;
        match command {
            Cmd::Close => return Outcome::Close,
            Cmd::Accept => return self.record(app),
            Cmd::Go(Move::Up) => self.wall.go(false),
            Cmd::Go(Move::Down) => self.wall.go(true),
            Cmd::Go(Move::PageUp | Move::Home) => self.wall.begin(),
            Cmd::Go(Move::PageDown | Move::End) => self.wall.end(),
            _ => {}
        }
        Outcome::Stay
    }

    fn label(&self, command: Cmd) -> Option<&'static str> {
        (command == Cmd::Accept).then_some("dialog-record")
    }

    fn key(&mut self, press: KeyPress, app: &App) -> Outcome {
        let judged = match press.key {
            Key::Backspace => {
                self.wall.go(false);
                return Outcome::Stay;
            }
            Key::Left => Some(Judged::First),
            Key::Right => Some(Judged::Second),
            Key::Delete if self.wall.is_empty() => return self.strike(app),
            Key::Char('=' | '0') => Some(Judged::Level),
            Key::Char(' ' | '-') => None,
            _ => match press.typed().and_then(|typed| self.called(app, typed)) {
                Some(judged) => Some(judged),
                None => return Outcome::Stay,
            },
        };
        self.wall.judge(judged);
        self.changed(app)
    }

    fn answered(&mut self, result: &Result<Vec<Event>, String>, app: &App) -> Outcome {
        match result {
            Err(refusal) => self.refusal = Some(refusal.clone()),
            Ok(events) if events.iter().any(|event| matches!(event, Event::BallotCast(_))) => {
                let Some(contest) = self.contest(app) else { return Outcome::Close };
                self.wall = Wall::new(contest.opened.choices.len());
                self.warned = false;
                self.count(app);
                self.call(app);
                let done = vec![done_with(self.contest)];
                if self.voter.is_some() {
                    return Outcome::StayAnd(done);
                }
                return Outcome::CloseAnd(Box::new(|app| {
                    let text = say!(app.words, "contests-pairs-recorded");
                    app.say(Level::Done, text);
                    done
                }));
            }
            Ok(_) => self.refusal = None,
        }
        Outcome::Stay
    }

    fn asks(&self, app: &App) -> Option<Asks> {
        let words = &app.words;
        let contest = self.contest(app)?;
        let title = format!("{} {}", self.contest, contest.opened.question);
        let called = self.voter.map(|voter| {
            let called = format!("{} {}", voter.number(), name(app.meeting(), voter));
            say!(words, "contests-pairs-called", voter = called)
        });
        let circles = Some(self.told.clone()).filter(|_| !self.circles.is_empty());
        let (name, options) = match self.wall.asked() {
            Some((a, b)) => {
                let (number, all) = self.wall.place();
                let place = say!(words, "contests-pairs-place", n = number.min(all), of = all);
                let pair = [numbered(contest, a), numbered(contest, b)];
                let rest = [say!(words, "linear-pair-level"), say!(words, "linear-pair-skip")];
                (say!(words, "linear-pair", place = place), pair.into_iter().chain(rest).collect::<Vec<_>>())
            }
            None => {
                let ends = [say!(words, "dialog-record"), say!(words, "linear-pair-again")];
                (say!(words, "linear-pairs-walked"), ends.into())
            }
        };
        let form = domain::ballot_form(words, BallotForm::Pairs);
        let says = [self.refusal.clone(), called, circles].into_iter().flatten();
        Some(Asks::one_of(title, name, options).opening([form]).saying(says))
    }

    fn answer(&mut self, answer: Answer, app: &App) -> Outcome {
        let Some(place) = asking::only(&answer) else { return Outcome::Stay };
        self.refusal = None;
        if self.wall.asked().is_none() {
            if place == 0 {
                return self.record(app);
            }
            self.wall.begin();
            return Outcome::Stay;
        }
        self.wall.judge([Judged::First, Judged::Second, Judged::Level].get(place).copied());
        self.changed(app)
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let words = &app.words;
        let Some(contest) = self.contest(app) else { return };
        let title = format!("{} {}", self.contest, contest.opened.question);
        let (number, all) = self.wall.place();
        let note = say!(words, "contests-pairs-place", n = number.min(all), of = all);
        let inside = framed(frame, area, WIDTH, area.height, &title, &note);
        let (mut line, mut rest) = head(inside);
        if let Some(voter) = self.voter.filter(|_| contest.opened.collecting == Collecting::RollCall) {
            let called = format!("{} {}", voter.number(), name(app.meeting(), voter));
            frame.write(line, &say!(words, "contests-pairs-called", voter = called), Role::Strong);
            (line, rest) = head(rest);
        }
        frame.write(line, &domain::ballot_form(words, BallotForm::Pairs), Role::Dim);
        (line, rest) = head(rest);
        match self.wall.asked() {
            Some((a, b)) => {
                frame.write(line, &format!(" ←  {}", numbered(contest, a)), Role::Accent);
                (line, rest) = head(rest);
                frame.write(line, &format!(" →  {}", numbered(contest, b)), Role::Accent);
            }
            None => {
                frame.write(line, &say!(words, "contests-pairs-walked"), Role::Strong);
                (_, rest) = head(rest);
            }
        }
        (line, rest) = head(rest);
        frame.write(line, &say!(words, "contests-pairs-keys"), Role::Dim);
        (line, rest) = head(rest);
        frame.write(line, &frame.theme.glyphs.horizontal.repeat(usize::from(line.width)), Role::Border);
        let foot = FOOT.min(rest.height.saturating_sub(2));
        self.draw_matrix(words, contest, frame, Rect { height: rest.height - foot, ..rest });
        let below = Rect { y: rest.bottom() - foot, height: foot, ..rest };
        let (said, role) = match &self.refusal {
            Some(refusal) => (refusal.as_str(), Role::Warning),
            None if self.circles.is_empty() => (self.told.as_str(), Role::Dim),
            None => (self.told.as_str(), Role::Warning),
        };
        for (range, y) in text::wrap(said, usize::from(below.width).max(1)).into_iter().zip(below.y..below.bottom()) {
            frame.write(Rect { y, height: 1, ..below }, &said[range], role);
        }
    }
}

impl Pairs {
    /// The upper half of the matrix, as on the wall: in a cell stands who is favoured. What is asked is always in sight.
    fn draw_matrix(&self, words: &Words, contest: &Contest, frame: &mut Frame, area: Rect) {
        let options = contest.opened.choices.len();
        let (row_at, column_at) = self.wall.asked().unwrap_or((0, options.saturating_sub(1)));
        let label = NAME.min(area.width / 3);
        let columns = usize::from(area.width.saturating_sub(label + WON) / CELL).min(options);
        let first = (column_at + 1).saturating_sub(columns);
        let rows = usize::from(area.height.saturating_sub(1)).min(options);
        let top = (row_at + 1).saturating_sub(rows);
        let cell = |place: usize, y: u16| {
            let x = area.x + label + CELL * u16::try_from(place).unwrap_or(u16::MAX / CELL);
            Rect { x, y, width: CELL, height: 1 }.intersection(area)
        };
        let (line, below) = head(area);
        for (place, option) in (first..options).take(columns).enumerate() {
            frame.write_right(cell(place, line.y), &(option + 1).to_string(), Role::Dim);
        }
        let won = Rect { x: area.right().saturating_sub(WON), width: WON.min(area.width), ..line };
        frame.write_right(won, &say!(words, "contests-pairs-won"), Role::Dim);
        for (a, y) in (top..options).zip(below.y..below.bottom()) {
            let role =
                if self.wall.asked().is_some_and(|(x, y)| x == a || y == a) { Role::Accent } else { Role::Plain };
            let named = Rect { y, width: label.saturating_sub(1), height: 1, ..area };
            frame.write(named, &numbered(contest, a), role);
            for (place, b) in (first..options).take(columns).enumerate().filter(|&(_, b)| b > a) {
                let (said, role) = self.cell(frame, a, b);
                frame.write_right(cell(place, y), &said, role);
            }
            frame.write_right(Rect { y, ..won }, self.won.get(a).map_or("", String::as_str), Role::Strong);
        }
    }

    fn cell(&self, frame: &Frame, a: usize, b: usize) -> (String, Role) {
        let said = match self.wall.said(a, b) {
            Some(Judged::First) => (a + 1).to_string(),
            Some(Judged::Second) => (b + 1).to_string(),
            Some(Judged::Level) => "=".to_owned(),
            None => frame.theme.glyphs.between.trim().to_owned(),
        };
        let role = match self.wall.said(a, b) {
            _ if self.wall.asked() == Some((a, b)) => Role::Selected,
            None => Role::Dim,
            Some(_) if self.in_circle(a, b) => Role::Warning,
            Some(_) => Role::Plain,
        };
        (said, role)
    }
}
