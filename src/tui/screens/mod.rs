//! One screen a tab, and the start screen. A screen says which rows there are and what they look like; the list,
//! its selection, filter and detail pane are the same everywhere.

/// An action of a tab: its id, the keys of its words, its key, its place in the hint bar, when it is possible, what it
/// does.
macro_rules! on_tab {
    (
        $tab:ident, $id:literal, $label:literal, $help:literal, $key:literal, $hint:literal, $enabled:expr, $run:expr $(,)?
    ) => {
        crate::tui::action::Action {
            id: $id,
            label: $label,
            help: $help,
            scope: crate::tui::action::Scope::Place(crate::tui::app::Place::Tab(crate::tui::app::Tab::$tab)),
            keys: &[($key, crate::tui::action::Scope::Place(crate::tui::app::Place::Tab(crate::tui::app::Tab::$tab)))],
            hint: $hint,
            enabled: $enabled,
            run: $run,
        }
    };
}

mod actions;
mod agenda;
mod attendance;
pub mod contests;
pub mod decisions;
mod drafting;
mod facts;
pub mod majority_fields;
mod needs;
pub mod notes;
mod objecting;
mod pick;
mod priorities;
mod start;
mod summary;
#[cfg(test)]
mod tests;

use super::action::Action;
use super::app::{App, Place, Tab};
use super::effect::Effects;
use super::overlays;
use super::rows::Key;
use super::widgets::{Column, Divider, Frame, Hit, List, Paragraph, Row, text_view};
use super::words::told;
use ratatui::layout::Rect;

pub use summary::{RecordLine, ask_approval, record_lines};

/// The keys of the words of a screen.
#[derive(Debug, Clone, Copy)]
pub struct ScreenWords {
    pub title: &'static str,
    /// For narrow screens.
    pub short: &'static str,
    /// What to do when there are no rows.
    pub empty: &'static str,
}

pub trait Screen: Sync {
    /// The keys of its words in the locales.
    fn words(&self) -> ScreenWords;

    /// What can be done here, besides what every list can do.
    fn actions(&self) -> &'static [Action] {
        &[]
    }

    /// The keys of the names of its orders; `sort` is an index into them.
    fn sorts(&self) -> &'static [&'static str] {
        &[]
    }

    /// All rows, in the order asked for.
    fn keys(&self, app: &App, sort: usize) -> Vec<Key>;

    /// The lines between rows, for the rows that are shown: headings of sections, a limit.
    fn dividers(&self, _app: &App, _shown: &[Key]) -> Vec<Divider> {
        Vec::new()
    }

    /// Whether new rows come at the end and are what one wants to see: then the selection goes along with the end.
    fn follows_end(&self) -> bool {
        false
    }

    fn columns(&self, app: &App) -> Vec<Column>;

    /// One row; asked only for rows on the screen.
    fn row<'a>(&self, app: &'a App, key: Key) -> Row<'a>;

    /// Whether a row has what the filter looks for (in lower case): in the texts of its cells, unless said otherwise.
    fn matches(&self, app: &App, key: Key, needle: &str) -> bool {
        self.row(app, key).cells.iter().any(|cell| contains(&cell.text, needle))
    }

    /// What is known of one row, for the pane beside the list.
    fn detail(&self, app: &App, key: Key) -> Vec<Paragraph>;

    /// Enter on a row: shows it whole.
    fn open(&self, app: &mut App) -> Effects {
        app.open(overlays::detail(app))
    }

    /// How wide the list is where the detail stands beside it: a wide screen shows no fewer columns than a narrow one.
    fn list_width(&self, width: u16) -> u16 {
        (width * 3 / 5).max(PAGE)
    }

    /// Draws the screen into `area`.
    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        list_and_detail(&self.title(app), self, app, frame, area);
    }

    /// The heading of the list.
    fn title(&self, app: &App) -> String {
        told(&app.words, self.words().title)
    }
}

/// Every screen, in the order of the tabs; the start screen last.
pub const ALL: [&dyn Screen; 9] = [
    &attendance::People,
    &agenda::Agenda,
    &notes::Notes,
    &needs::Needs,
    &priorities::Priorities,
    &decisions::Decisions,
    &actions::Actions,
    &summary::Summary,
    &start::Start,
];

pub fn of(place: Place) -> &'static dyn Screen {
    ALL[place.index()]
}

pub fn of_tab(tab: Tab) -> &'static dyn Screen {
    ALL[tab as usize]
}

/// Whether `text` contains `needle`, which is in lower case.
pub fn contains(text: &str, needle: &str) -> bool {
    // Most texts and filters are ASCII: those are compared without making a copy.
    if text.is_ascii() && needle.is_ascii() {
        let (text, needle) = (text.as_bytes(), needle.as_bytes());
        return needle.is_empty() || text.windows(needle.len()).any(|part| part.eq_ignore_ascii_case(needle));
    }
    text.to_lowercase().contains(needle)
}

/// From this width on the detail stands beside the list; narrower screens show it on Enter.
const TWO_PANES: u16 = 112;
/// The columns of a usual terminal, on which every list has its own.
const PAGE: u16 = 80;

/// The common look: a list, and beside it what is known of the selected row.
pub fn list_and_detail<S: Screen + ?Sized>(title: &str, screen: &S, app: &App, frame: &mut Frame, area: Rect) {
    let rows = app.list();
    let focused = app.overlays.is_empty() && !app.captures();
    let (left, right) = if area.width >= TWO_PANES && !rows.detail().is_empty() {
        let chosen = app.settings.list.map(|percent| u32::from(area.width) * u32::from(percent) / 100);
        let chosen = chosen.and_then(|width| u16::try_from(width).ok());
        let width = chosen.unwrap_or_else(|| screen.list_width(area.width)).min(area.width);
        (Rect { width, ..area }, Rect { x: area.x + width, width: area.width - width, ..area })
    } else {
        (area, Rect::ZERO)
    };
    let filtered = !rows.filter.is_empty();
    let title = if filtered { format!("{title} /{}", rows.filter) } else { title.to_owned() };
    let place = format!("{}/{}", rows.state.selected + 1, rows.len());
    let note = match (rows.is_empty(), filtered) {
        (true, _) => String::new(),
        (false, false) => place,
        (false, true) => format!("{place} ({})", rows.total()),
    };
    let inside = frame.pane(left, &title, &note, focused);
    let empty = match (app.waiting, filtered) {
        (true, _) => "tui-waiting",
        (false, true) => "list-nothing-found",
        (false, false) => screen.words().empty,
    };
    let empty = told(&app.words, empty);
    let columns = screen.columns(app);
    let row = |index: usize| {
        let Some(key) = rows.key(index) else { return Row::default() };
        Row { marked: rows.marks.contains(&key), ..screen.row(app, key) }
    };
    List { columns: &columns, state: &rows.state, len: rows.len(), row: &row, focused, empty: &empty }.draw_divided(
        rows.dividers(),
        frame,
        inside,
    );
    if !right.is_empty() {
        let inside = frame.pane(right, "", "", false);
        text_view(frame, inside, rows.detail(), &rows.scroll);
        frame.hit(right, Hit::Detail);
        let border = Rect { x: right.x.saturating_sub(1), width: 2, ..area };
        frame.hit(border.intersection(area), Hit::Split { left: area.x, width: area.width });
    }
}
