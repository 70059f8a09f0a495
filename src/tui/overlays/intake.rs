//! A list that is to be taken in: what each column was taken for, what each row comes to, what is wrong with it. Nothing is
//! recorded before Enter, and then all of it in one step.

use super::{Cmd, Outcome, Overlay, framed, head};
use crate::i18n::say;
use crate::intake::{self, Intake, Kind, Standing, Table};
use crate::meeting::Event;
use crate::tui::app::App;
use crate::tui::asking::{self, Answer, Asks};
use crate::tui::effect::{Asker, Effect};
use crate::tui::key::{Key, KeyPress};
use crate::tui::notice::Level;
use crate::tui::overlays::Choice;
use crate::tui::rows;
use crate::tui::widgets::{
    Cell, Column, Frame, List, ListState, Move, Paragraph, Role, Row, ScrollState, height, text_view,
};
use crate::tui::words::told;
use ratatui::layout::Rect;

/// Rows of the overview of columns that are always seen.
const OVERVIEW: u16 = 4;
/// Rows for what there is to say of the selected row.
const SAID: u16 = 4;

struct Taking {
    /// Where the list comes from, as it is called in sentences.
    name: String,
    intake: Intake,
    /// The column whose meaning Tab changes.
    column: usize,
    state: ListState,
    /// Whether wrong rows are passed over.
    skips: bool,
    /// Why nothing was taken.
    refusal: String,
}

/// Shows what a list comes to in this meeting.
pub fn intake(app: &App, kind: Kind, name: String, table: Table) -> Box<dyn Overlay> {
    let intake = Intake::new(kind, table, app.meeting());
    let wrong = intake.rows().iter().position(|row| row.standing == Standing::Wrong);
    let state = ListState::at(wrong.unwrap_or(0));
    Box::new(Taking { name, intake, column: 0, state, skips: false, refusal: String::new() })
}

impl Taking {
    /// Gives the column the next meaning, or the one before: all of them in turn, and none.
    fn turn(&mut self, forward: bool, app: &App) {
        let all = self.intake.kind.columns();
        let now = self.intake.columns().get(self.column).copied().flatten();
        let place = now.and_then(|now| all.iter().position(|column| *column == now)).map_or(0, |place| place + 1);
        let turns = all.len() + 1;
        let next = if forward { (place + 1) % turns } else { (place + turns - 1) % turns };
        let meaning = next.checked_sub(1).and_then(|place| all.get(place)).copied();
        self.intake.take_as(self.column, meaning, app.meeting());
    }

    fn take(&mut self, app: &App) -> Outcome {
        let words = &app.words;
        let commands = self.intake.commands();
        self.refusal = if !self.intake.has_needed() {
            let column = self.intake.kind.needed().name(words);
            say!(words, "intake-needs-column-here", column = column)
        } else if self.intake.counts().wrong > 0 && !self.skips {
            say!(words, "intake-wrong-stay", count = self.intake.counts().wrong)
        } else if commands.is_empty() {
            say!(words, "intake-nothing-new")
        } else {
            return Outcome::StayAnd(vec![Effect::submit(commands, Asker::Form)]);
        };
        Outcome::Stay
    }

    /// Asks which column means something else, and what.
    fn ask_column(&self, app: &App) -> Outcome {
        let columns = intake::columns(&app.words, &self.intake);
        let meanings = self.intake.kind.columns().iter().map(|column| column.name(&app.words));
        let meanings: Vec<String> = meanings.chain([told(&app.words, "linear-intake-nothing")]).collect();
        let title = told(&app.words, "linear-intake-column");
        Outcome::Over(Choice::boxed(title.clone(), columns, move |app, column| {
            app.open(Choice::boxed(title, meanings, move |app, meaning| {
                let keys = [column, meaning].map(|place| place as rows::Key);
                app.with_top(|top, app| top.picked(keys.into(), app))
            }))
        }))
    }

    /// What each column was taken for, the one that Tab changes between brackets.
    fn overview(&self, app: &App) -> Paragraph {
        let columns = intake::columns(&app.words, &self.intake);
        let marked = columns.into_iter().enumerate().map(|(at, column)| match at == self.column {
            true => format!("[{column}]"),
            false => column,
        });
        Paragraph::new(marked.collect::<Vec<_>>().join("  "))
    }

    /// What there is to say: why nothing was taken, or what the selected row is about.
    fn said(&self, app: &App) -> Vec<Paragraph> {
        let row = self.intake.rows().get(self.state.selected);
        let about = row.map(|row| intake::sentences(&app.words, &self.name, &self.intake, row)).unwrap_or_default();
        let role = match row.map(|row| &row.standing) {
            Some(Standing::Wrong) => Role::Warning,
            _ => Role::Dim,
        };
        let refusal = Some(&self.refusal).filter(|refusal| !refusal.is_empty());
        let refusal = refusal.map(|refusal| Paragraph::new(refusal.as_str()).role(Role::Warning));
        let guessed = self.intake.table().guessed_letters.then(|| told(&app.words, "intake-guessed-letters"));
        let guessed = guessed.map(|text| Paragraph::new(text).role(Role::Warning));
        let about = about.into_iter().map(|text| Paragraph::new(text).role(role));
        refusal.into_iter().chain(about).chain(guessed).collect()
    }

    fn row<'a>(&self, app: &App, index: usize) -> Row<'a> {
        let Some(row) = self.intake.rows().get(index) else { return Row::default() };
        let role = match row.standing {
            Standing::New => Role::Plain,
            Standing::Wrong => Role::Warning,
            Standing::Known(_) | Standing::Twice(_) | Standing::NoEntry | Standing::LeftOut => Role::Dim,
        };
        let number = Cell::new(row.number.to_string(), Role::Dim);
        let status = Cell::new(intake::standing(&app.words, &row.standing), role);
        let shown = intake::shown(&app.words, app.meeting(), row).into_iter().map(|text| Cell::new(text, role));
        Row::new([number, status].into_iter().chain(shown).collect())
    }

    fn columns(&self, app: &App) -> Vec<Column> {
        let heads = intake::shown_heads(&app.words, self.intake.kind);
        let shown = heads.into_iter().zip(0_u8..).map(|(head, place)| match (self.intake.kind, place) {
            (_, 0) => Column::flex(head, 18, 3),
            (Kind::Participants, 1) => Column::fixed(head, 3).keep(8),
            (Kind::Recipients, 1) => Column::fixed(head, 6).keep(5),
            (Kind::Needs, 3) => Column::fixed(head, 14).right().keep(7),
            (Kind::Needs, 2) => Column::fixed(head, 10).keep(4),
            _ => Column::flex(head, 10, 1).keep(6 - place),
        });
        let number = Column::fixed(told(&app.words, "column-number"), 4).right().keep(8);
        let status = Column::fixed(told(&app.words, "column-status"), 10).keep(8);
        [number, status].into_iter().chain(shown).collect()
    }
}

impl Overlay for Taking {
    fn takes(&self, command: Cmd) -> bool {
        !matches!(command, Cmd::Save | Cmd::Edit | Cmd::Find)
    }

    fn label(&self, command: Cmd) -> Option<&'static str> {
        match command {
            Cmd::Accept => Some("intake-take"),
            Cmd::Next => Some("intake-meaning"),
            Cmd::Close => Some("dialog-cancel"),
            _ => None,
        }
    }

    fn command(&mut self, command: Cmd, app: &App) -> Outcome {
        self.refusal.clear();
        match command {
            Cmd::Close => return Outcome::Close,
            Cmd::Accept => return self.take(app),
            Cmd::Next => self.turn(true, app),
            Cmd::Previous => self.turn(false, app),
            Cmd::Go(way) => self.state.go(way, self.intake.rows().len()),
            Cmd::Save | Cmd::Edit | Cmd::Find => {}
        }
        Outcome::Stay
    }

    fn key(&mut self, press: KeyPress, app: &App) -> Outcome {
        self.refusal.clear();
        let columns = self.intake.columns().len().max(1);
        match press.key {
            Key::Right => self.column = (self.column + 1) % columns,
            Key::Left => self.column = (self.column + columns - 1) % columns,
            Key::Home => self.state.go(Move::Home, self.intake.rows().len()),
            Key::End => self.state.go(Move::End, self.intake.rows().len()),
            Key::Char('h') => {
                let row = self.intake.rows().get(self.state.selected).filter(|_| !self.intake.has_head());
                self.intake.take_head(row.map_or(0, |row| row.number), app.meeting());
                self.state.go(Move::Home, self.intake.rows().len());
            }
            Key::Char('x') => self.skips = !self.skips,
            Key::Char(' ') => {
                let number = self.intake.rows().get(self.state.selected).map(|row| row.number);
                number.into_iter().for_each(|number| self.intake.turn(number, app.meeting()));
                self.state.go(Move::Down, self.intake.rows().len());
            }
            _ => {}
        }
        Outcome::Stay
    }

    fn click(&mut self, row: usize, _: &App) -> Outcome {
        self.state.selected = row;
        Outcome::Stay
    }

    fn answered(&mut self, result: &Result<Vec<Event>, String>, _: &App) -> Outcome {
        match result {
            Ok(events) => {
                let (kind, count) = (self.intake.kind, events.len());
                Outcome::CloseAnd(Box::new(move |app| {
                    let text = match kind {
                        Kind::Participants => say!(app.words, "intake-taken-participants", count = count),
                        Kind::Needs => say!(app.words, "intake-taken-needs", count = count),
                        Kind::Recipients => say!(app.words, "intake-taken-recipients", count = count),
                    };
                    app.say(Level::Done, text);
                    Vec::new()
                }))
            }
            Err(refusal) => {
                self.refusal.clone_from(refusal);
                Outcome::Stay
            }
        }
    }

    fn asks(&self, app: &App) -> Option<Asks> {
        let words = &app.words;
        let columns = intake::columns(words, &self.intake);
        let rows = self.intake.rows().iter().filter(|row| row.standing == Standing::Wrong);
        let wrong = rows.flat_map(|row| intake::sentences(words, &self.name, &self.intake, row));
        let counts = intake::counts(words, self.intake.counts());
        let guessed = self.intake.table().guessed_letters.then(|| told(words, "intake-guessed-letters"));
        let wrong_rows = self.intake.counts().wrong;
        let refusal = match wrong_rows > 0 && !self.skips {
            _ if self.refusal.is_empty() => None,
            true => Some(say!(words, "linear-intake-wrong", count = wrong_rows)),
            false => Some(self.refusal.clone()),
        };
        let options = ["linear-intake-take", "linear-intake-skip", "linear-intake-column", "linear-intake-head"];
        let asks = Asks::one_of(self.name.as_str(), told(words, "linear-which"), options.map(|key| told(words, key)));
        Some(asks.saying(columns.into_iter().chain(wrong).chain([counts]).chain(guessed).chain(refusal)))
    }

    fn answer(&mut self, answer: Answer, app: &App) -> Outcome {
        self.refusal.clear();
        match asking::only(&answer) {
            Some(0) => self.take(app),
            Some(1) => {
                self.skips = true;
                self.take(app)
            }
            Some(2) => self.ask_column(app),
            Some(3) => self.key(KeyPress::plain(Key::Char('h')), app),
            _ => Outcome::Stay,
        }
    }

    /// The column, and the place of what it means among all meanings.
    fn picked(&mut self, keys: Vec<rows::Key>, app: &App) -> Outcome {
        let place = |key: Option<&rows::Key>| key.and_then(|key| usize::try_from(*key).ok());
        if let (Some(column), Some(meaning)) = (place(keys.first()), place(keys.get(1))) {
            self.intake.take_as(column, self.intake.kind.columns().get(meaning).copied(), app.meeting());
        }
        Outcome::Stay
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let words = &app.words;
        let note = match self.skips {
            true => told(words, "intake-skips"),
            false => String::new(),
        };
        let inside = framed(frame, area, 120, area.height, &self.name, &note);
        let overview = [self.overview(app)];
        let rows = height(&overview, inside.width).min(OVERVIEW).min(inside.height / 3);
        let scroll = ScrollState::default();
        text_view(frame, Rect { height: rows, ..inside }, &overview, &scroll);
        let rest = Rect { y: inside.y + rows, height: inside.height - rows, ..inside };
        let (keys, rest) = head(rest);
        frame.write(keys, &told(words, "intake-keys"), Role::Dim);
        let (counts, rest) = head(rest);
        frame.write(counts, &intake::counts(words, self.intake.counts()), Role::Strong);
        let said = self.said(app);
        let below = height(&said, rest.width).min(SAID).min(rest.height / 2);
        let list = Rect { height: rest.height - below, ..rest };
        let columns = self.columns(app);
        let row = |index: usize| self.row(app, index);
        let empty = told(words, "intake-empty");
        let len = self.intake.rows().len();
        List { columns: &columns, state: &self.state, len, row: &row, focused: true, empty: &empty }.draw(frame, list);
        text_view(frame, Rect { y: list.bottom(), height: below, ..rest }, &said, &ScrollState::default());
    }
}
