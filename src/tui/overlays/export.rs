//! Papers as files: which one, in which form, and how it will read; below them the files for other programs.

use super::{Cmd, Outcome, Overlay, framed};
use crate::i18n::{Words, say};
use crate::meeting::ContestId;
use crate::report::contest::pabulib_files;
use crate::report::draw::{Options, PaperFormat};
use crate::report::text::{RowKind, rows};
use crate::report::{Exchange, PaperKind, exchange_file, paper};
use crate::tui::app::App;
use crate::tui::asking::{self, Answer, Asks};
use crate::tui::effect::{Effect, Wanted};
use crate::tui::key::KeyPress;
use crate::tui::overlays;
use crate::tui::widgets::{Cell, Column, Frame, List, ListState, Move, Paragraph, Role, Row, ScrollState, text_view};
use crate::tui::words::told;
use ratatui::layout::Rect;

/// The width of the preview: what fits beside the border on eighty columns.
const PAGE: usize = 76;
/// Rows of the list that are always seen; the rest is for the preview.
const LIST: u16 = 6;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Paper(PaperKind),
    Exchange(Exchange),
    Ballots(ContestId),
    Everything,
}

struct Export {
    /// What the meeting has something for: papers, all of them at once, then files for other programs.
    choices: Vec<Choice>,
    state: ListState,
    /// The form of each, by its place among those it can have.
    form: usize,
    preview: Vec<Paragraph>,
    scroll: ScrollState,
}

/// Asks what is to be written.
pub fn export(app: &App) -> Box<dyn Overlay> {
    let meeting = app.meeting();
    let papers = PaperKind::ALL.into_iter().filter(|kind| kind.has_content(meeting)).map(Choice::Paper);
    let others = Exchange::ALL.into_iter().filter(|kind| kind.has_content(meeting)).map(Choice::Exchange);
    let ballots = pabulib_files(meeting).into_iter().map(|(id, _)| Choice::Ballots(id));
    let choices = papers.chain([Choice::Everything]).chain(others).chain(ballots).collect();
    let mut export =
        Export { choices, state: ListState::default(), form: 0, preview: Vec::new(), scroll: ScrollState::default() };
    // Once nothing is added any more the record is what is wanted.
    let record = export.choices.iter().position(|choice| *choice == Choice::Paper(PaperKind::OfficialRecord));
    export.state.selected = record.filter(|_| !meeting.stage.takes_content()).unwrap_or(0);
    export.look(app);
    Box::new(export)
}

impl Export {
    fn choice(&self) -> Choice {
        self.choices.get(self.state.selected).copied().unwrap_or(Choice::Everything)
    }

    /// The paper chosen; none for anything else.
    fn kind(&self) -> Option<PaperKind> {
        match self.choice() {
            Choice::Paper(kind) => Some(kind),
            Choice::Exchange(_) | Choice::Ballots(_) | Choice::Everything => None,
        }
    }

    fn forms(&self) -> Vec<PaperFormat> {
        let is_list = self.kind().is_some_and(PaperKind::is_list);
        PaperFormat::ALL.into_iter().filter(|format| is_list || !format.is_for_lists()).collect()
    }

    fn format(&self) -> Option<PaperFormat> {
        let forms = self.forms();
        // PDF first: most papers are printed.
        let pdf = forms.iter().position(|format| *format == PaperFormat::Pdf).unwrap_or(0);
        forms.get((pdf + self.form) % forms.len().max(1)).copied()
    }

    /// Makes the preview anew.
    fn look(&mut self, app: &App) {
        self.scroll.reset();
        self.preview = match self.choice() {
            Choice::Paper(kind) => {
                let code = app.desk.code().map(|(_, code)| code);
                let role = |kind| match kind {
                    RowKind::Title | RowKind::Section => Role::Strong,
                    _ => Role::Plain,
                };
                let shown = rows(&paper(kind, app.meeting(), &app.words, code), PAGE);
                shown.into_iter().map(|row| Paragraph { role: role(row.kind), ..Paragraph::new(row.text) }).collect()
            }
            Choice::Exchange(kind) => {
                let origin = app.desk.origin().unwrap_or_default();
                let file = exchange_file(kind, app.meeting(), &origin, &app.words, Options::default());
                String::from_utf8_lossy(&file.bytes).lines().map(|line| Paragraph::new(line.to_owned())).collect()
            }
            Choice::Ballots(id) => {
                let file = pabulib_files(app.meeting()).into_iter().find(|(contest, _)| *contest == id);
                let bytes = file.map(|(_, file)| file.bytes).unwrap_or_default();
                String::from_utf8_lossy(&bytes).lines().map(|line| Paragraph::new(line.to_owned())).collect()
            }
            Choice::Everything => {
                crate::report::missing(app.meeting(), &app.words).into_iter().map(Paragraph::new).collect()
            }
        };
    }

    fn name(&self, words: &Words, place: usize) -> String {
        match self.choices.get(place) {
            Some(Choice::Paper(kind)) => kind.name(words),
            Some(Choice::Exchange(kind)) => kind.name(words),
            Some(Choice::Ballots(id)) => say!(words, "exchange-name-pabulib", contest = id.to_string()),
            Some(Choice::Everything) | None => told(words, "export-all"),
        }
    }
}

impl Overlay for Export {
    fn takes(&self, command: Cmd) -> bool {
        match command {
            Cmd::Accept | Cmd::Close | Cmd::Go(Move::Up | Move::Down | Move::PageUp | Move::PageDown) => true,
            Cmd::Next | Cmd::Previous => self.kind().is_some(),
            _ => false,
        }
    }

    fn label(&self, command: Cmd) -> Option<&'static str> {
        match command {
            Cmd::Accept => Some("export-write"),
            Cmd::Next => Some("export-format"),
            _ => None,
        }
    }

    fn command(&mut self, command: Cmd, app: &App) -> Outcome {
        let forms = self.forms().len().max(1);
        match command {
            Cmd::Close => return Outcome::Close,
            Cmd::Accept => {
                let wanted = match (self.choice(), self.format()) {
                    (Choice::Paper(kind), Some(format)) => Wanted::Paper(kind, format),
                    (Choice::Exchange(kind), _) => Wanted::Exchange(kind),
                    (Choice::Ballots(id), _) => Wanted::Ballots(id),
                    (Choice::Everything, _) | (Choice::Paper(_), None) => Wanted::Everything,
                };
                return Outcome::CloseAnd(Box::new(move |_| vec![Effect::Export(wanted)]));
            }
            Cmd::Next => self.form = (self.form + 1) % forms,
            Cmd::Previous => self.form = (self.form + forms - 1) % forms,
            Cmd::Go(way @ (Move::Up | Move::Down)) => {
                self.state.go(way, self.choices.len());
                self.form = 0;
                self.look(app);
            }
            Cmd::Go(way) => self.scroll.go(way, &self.preview),
            _ => {}
        }
        Outcome::Stay
    }

    fn key(&mut self, _: KeyPress, _: &App) -> Outcome {
        Outcome::Stay
    }

    fn click(&mut self, row: usize, app: &App) -> Outcome {
        self.state.selected = row;
        self.form = 0;
        self.look(app);
        Outcome::Stay
    }

    fn asks(&self, app: &App) -> Option<Asks> {
        let names = (0..self.choices.len()).map(|place| self.name(&app.words, place));
        Some(Asks::one_of(told(&app.words, "act-meeting-export"), told(&app.words, "linear-which-paper"), names))
    }

    /// A paper is asked for its form; this stays below, so that several can be written one after another.
    fn answer(&mut self, answer: Answer, app: &App) -> Outcome {
        let Some(place) = asking::only(&answer) else { return Outcome::Stay };
        self.state.selected = place;
        match self.choice() {
            Choice::Paper(kind) => {
                let forms = self.forms();
                let names = forms.iter().map(|form| form.code().to_uppercase()).collect();
                let title = self.name(&app.words, place);
                Outcome::Over(overlays::Choice::boxed(title, names, move |_, form| {
                    let form = forms.get(form).map(|form| Effect::Export(Wanted::Paper(kind, *form)));
                    form.into_iter().collect()
                }))
            }
            Choice::Exchange(kind) => Outcome::StayAnd(vec![Effect::Export(Wanted::Exchange(kind))]),
            Choice::Ballots(id) => Outcome::StayAnd(vec![Effect::Export(Wanted::Ballots(id))]),
            Choice::Everything => Outcome::StayAnd(vec![Effect::Export(Wanted::Everything)]),
        }
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let format = match self.choice() {
            Choice::Paper(_) => self.format().map_or("", PaperFormat::code).to_uppercase(),
            Choice::Exchange(kind) => kind.code().to_uppercase(),
            Choice::Ballots(_) => "PB".to_owned(),
            Choice::Everything => String::new(),
        };
        let inside = framed(frame, area, 80, area.height, &told(&app.words, "act-meeting-export"), &format);
        let list = Rect { height: LIST.min(inside.height), ..inside };
        let row = |index: usize| Row::new(vec![Cell::new(self.name(&app.words, index), Role::Plain)]);
        List {
            columns: &[Column::flex("", 12, 1)],
            state: &self.state,
            len: self.choices.len(),
            row: &row,
            focused: true,
            empty: "",
        }
        .draw(frame, list);
        let rest = Rect { y: inside.y + list.height, height: inside.height - list.height, ..inside };
        let title = self.name(&app.words, self.state.selected);
        let page = frame.pane(rest, &title, "", false);
        text_view(frame, page, &self.preview, &self.scroll);
    }
}
