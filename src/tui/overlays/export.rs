//! Papers as files: which one, in which form, and how it will read.

use super::{Cmd, Outcome, Overlay, framed};
use crate::i18n::Words;
use crate::report::draw::PaperFormat;
use crate::report::text::{RowKind, rows};
use crate::report::{PaperKind, paper};
use crate::tui::app::App;
use crate::tui::effect::Effect;
use crate::tui::key::KeyPress;
use crate::tui::widgets::{Cell, Column, Frame, List, ListState, Move, Paragraph, Role, Row, ScrollState, text_view};
use crate::tui::words::told;
use ratatui::layout::Rect;

/// The width of the preview: what fits beside the border on eighty columns.
const PAGE: usize = 76;
/// Rows of the list that are always seen; the rest is for the preview.
const LIST: u16 = 6;

struct Export {
    /// The papers the meeting has something for.
    kinds: Vec<PaperKind>,
    state: ListState,
    /// The form of each, by its place among those it can have.
    form: usize,
    preview: Vec<Paragraph>,
    scroll: ScrollState,
}

/// Asks which paper is to be written; the last row is all of them.
pub fn export(app: &App) -> Box<dyn Overlay> {
    let kinds: Vec<PaperKind> = PaperKind::ALL.into_iter().filter(|kind| kind.has_content(app.meeting())).collect();
    let mut export =
        Export { kinds, state: ListState::default(), form: 0, preview: Vec::new(), scroll: ScrollState::default() };
    export.look(app);
    Box::new(export)
}

impl Export {
    /// The paper chosen; none for all of them.
    fn kind(&self) -> Option<PaperKind> {
        self.kinds.get(self.state.selected).copied()
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
        self.preview = match self.kind() {
            Some(kind) => {
                let code = app.desk.code().map(|(_, code)| code);
                let role = |kind| match kind {
                    RowKind::Title | RowKind::Section => Role::Strong,
                    _ => Role::Plain,
                };
                let shown = rows(&paper(kind, app.meeting(), &app.words, code), PAGE);
                shown.into_iter().map(|row| Paragraph { role: role(row.kind), ..Paragraph::new(row.text) }).collect()
            }
            None => crate::report::missing(app.meeting(), &app.words).into_iter().map(Paragraph::new).collect(),
        };
    }

    fn name(&self, words: &Words, place: usize) -> String {
        self.kinds.get(place).map_or_else(|| told(words, "export-all"), |kind| kind.name(words))
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
                let wanted = self.kind().zip(self.format());
                return Outcome::CloseAnd(Box::new(move |_| vec![Effect::Export(wanted)]));
            }
            Cmd::Next => self.form = (self.form + 1) % forms,
            Cmd::Previous => self.form = (self.form + forms - 1) % forms,
            Cmd::Go(way @ (Move::Up | Move::Down)) => {
                self.state.go(way, self.kinds.len() + 1);
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

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        let format = match self.kind() {
            Some(_) => self.format().map_or("", PaperFormat::code).to_uppercase(),
            None => String::new(),
        };
        let inside = framed(frame, area, 80, area.height, &told(&app.words, "act-meeting-export"), &format);
        let list = Rect { height: LIST.min(inside.height), ..inside };
        let row = |index: usize| Row::new(vec![Cell::new(self.name(&app.words, index), Role::Plain)]);
        List {
            columns: &[Column::flex("", 12, 1)],
            state: &self.state,
            len: self.kinds.len() + 1,
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
