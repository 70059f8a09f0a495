//! The rows of one place: which there are, in what order, which is selected and marked. Recomputed only when the
//! meeting, the filter or the order changed; the selection stays on its thing, not on its line.

use super::app::App;
use super::screens::Screen;
use super::widgets::{Divider, ListState, Move, Paragraph, ScrollState};
use crate::i18n::Language;
use std::collections::BTreeSet;

/// Names a row within its place: the number in the id of the thing it shows.
pub type Key = u64;

/// What rows are made from: when it is the same, so are they.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    pub meeting: u64,
    pub listed: u64,
    pub language: Language,
}

#[derive(Default)]
pub struct Rows {
    pub state: ListState,
    /// What is looked for; matched without regard to case.
    pub filter: String,
    /// Which of the screen's orders.
    pub sort: usize,
    pub marks: BTreeSet<Key>,
    /// Nobody looks at a row: none counts as selected.
    pub aside: bool,
    shown: Vec<Key>,
    /// All rows in order, before filtering.
    all: Vec<Key>,
    /// What `all` was made from, and with which filter `shown`.
    source: Option<(Source, usize)>,
    filtered: Option<String>,
    dividers: Vec<Divider>,
    selected: Option<Key>,
    detail: Vec<Paragraph>,
    detail_of: Option<(Option<Key>, Source)>,
    pub scroll: ScrollState,
}

impl Rows {
    pub fn len(&self) -> usize {
        self.shown.len()
    }

    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// How many rows there are without the filter.
    pub fn total(&self) -> usize {
        self.all.len()
    }

    pub fn key(&self, index: usize) -> Option<Key> {
        self.shown.get(index).copied()
    }

    /// The selected row.
    pub fn selected(&self) -> Option<Key> {
        self.key(self.state.selected).filter(|_| !self.aside)
    }

    /// The marked rows that are there, or the selected one when none is marked.
    pub fn chosen(&self) -> Vec<Key> {
        if self.marks.is_empty() {
            self.selected().into_iter().collect()
        } else {
            self.all.iter().copied().filter(|key| self.marks.contains(key)).collect()
        }
    }

    /// What is known of the selected row.
    pub fn detail(&self) -> &[Paragraph] {
        &self.detail
    }

    /// The lines between the rows.
    pub fn dividers(&self) -> &[Divider] {
        &self.dividers
    }

    pub fn go(&mut self, way: Move) {
        self.state.go(way, self.shown.len());
        self.selected = self.selected();
    }

    pub fn select(&mut self, index: usize) {
        self.state.selected = index.min(self.shown.len().saturating_sub(1));
        self.selected = self.selected();
    }

    /// Selects the row with this key, now or when it appears.
    pub fn select_key(&mut self, key: Key) {
        self.selected = Some(key);
        self.restore_selection();
    }

    /// Selects the row with this key and shows it at the top.
    pub fn begin_at(&mut self, key: Key) {
        self.select_key(key);
        self.state.to_top();
    }

    pub fn toggle_mark(&mut self) {
        if let Some(key) = self.selected()
            && !self.marks.remove(&key)
        {
            self.marks.insert(key);
        }
    }

    /// Marks every row that is shown; those marked all take their marks off.
    pub fn mark_all(&mut self) {
        match self.shown.iter().all(|key| self.marks.contains(key)) {
            true => self.shown.iter().for_each(|key| {
                self.marks.remove(key);
            }),
            false => self.marks.extend(self.shown.iter().copied()),
        }
    }

    pub fn scroll_detail(&mut self, way: Move) {
        self.scroll.go(way, &self.detail);
    }

    /// Brings rows and detail up to date with what the screen says of the state now.
    pub fn settle(&mut self, source: Source, screen: &dyn Screen, app: &App) {
        if self.source != Some((source, self.sort)) {
            self.source = Some((source, self.sort));
            self.all = screen.keys(app, self.sort);
            self.marks.retain(|key| self.all.contains(key));
            self.filtered = None;
        }
        if self.filtered.as_deref() != Some(self.filter.as_str()) {
            let at_end = screen.follows_end() && self.state.selected + 1 >= self.shown.len();
            self.filter(screen, app);
            if at_end {
                self.go(Move::End);
            } else {
                self.restore_selection();
            }
        }
        let wanted = (self.selected(), source);
        if self.detail_of != Some(wanted) {
            if self.detail_of.is_none_or(|(before, _)| before != wanted.0) {
                self.scroll.reset();
            }
            self.detail_of = Some(wanted);
            self.detail = self.selected().map(|key| screen.detail(app, key)).unwrap_or_default();
        }
    }

    fn filter(&mut self, screen: &dyn Screen, app: &App) {
        let needle = self.filter.trim().to_lowercase();
        // A longer filter can only take rows away from a shorter one.
        let narrower = self.filtered.as_ref().is_some_and(|before| self.filter.starts_with(before.as_str()));
        let from = if narrower { &self.shown } else { &self.all };
        self.shown = if needle.is_empty() {
            self.all.clone()
        } else {
            from.iter().copied().filter(|key| screen.matches(app, *key, &needle)).collect()
        };
        self.filtered = Some(self.filter.clone());
        self.dividers = screen.dividers(app, &self.shown);
    }

    fn restore_selection(&mut self) {
        let at = self.selected.and_then(|wanted| self.shown.iter().position(|key| *key == wanted));
        self.state.selected = at.unwrap_or(self.state.selected).min(self.shown.len().saturating_sub(1));
    }
}
