//! The state → one frame. Pure: it reads the state and draws, nothing else.

use super::action::{self, Action};
use super::app::{App, Focus, Tab};
use super::desk::Saving;
use super::notice::Level;
use super::overlays::Cmd;
use super::screens::{self, contests};
use super::strip;
use super::widgets::{self, Beside, CaptureLine, Frame, Part, Role};
use super::words::told;
use crate::i18n::{date, domain, say, time};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws everything into a frame of this size.
pub fn view(app: &App, area: Rect) -> Frame {
    view_on(Buffer::default(), app, area)
}

/// The same on the cells of an older frame.
pub fn view_on(sheet: Buffer, app: &App, area: Rect) -> Frame {
    let mut frame = Frame::new(sheet, area, app.theme);
    if area.is_empty() {
        return frame;
    }
    let strip = if app.tab().is_some() { strip::strip(app) } else { Vec::new() };
    let guide = app.tour.as_ref().map(|tour| tour.said(app)).unwrap_or_default();
    let guided = crate::text::wrap(&guide, usize::from(area.width.saturating_sub(2)));
    let guided = if guide.is_empty() { Vec::new() } else { guided };
    let above = u16::try_from(guided.len()).unwrap_or(u16::MAX).saturating_add(u16::from(!strip.is_empty()));
    let mut rows = Rows::of(area, app.tab().is_some(), above);
    rows.make_room(app);
    title(app, &mut frame, rows.title);
    if app.tab().is_some() {
        status(app, &mut frame, rows.status);
        tabs(app, &mut frame, rows.tabs);
        for (line, y) in guided.into_iter().zip(rows.strip.y..rows.strip.bottom()) {
            let place = Rect { x: area.x + 1, y, width: area.width.saturating_sub(2), height: 1 };
            frame.write(place, &guide[line], Role::Accent);
        }
        if !strip.is_empty() && rows.strip.height == above {
            let last = Rect { y: rows.strip.bottom() - 1, height: 1, ..rows.strip };
            widgets::dotted_row(&mut frame, last, &strip, &[]);
        }
    }
    app.screen().view(app, &mut frame, rows.pane);
    if app.tab().is_some() {
        capture(app, &mut frame, rows.capture, Beside::fits(rows.above_foot()));
    }
    for overlay in &app.overlays {
        // What lies below a dialog has no cursor and cannot be clicked.
        frame.cursor = None;
        frame.hits.clear();
        let place = rows.pane.union(rows.capture);
        let above = if overlay.covers_all() { rows.above() } else { Rect::ZERO };
        overlay.view(app, &mut frame, if above.is_empty() { place } else { above.union(place) });
    }
    toast(app, &mut frame, &rows);
    if let Some(offers) = app.capture.offers().filter(|_| app.captures()) {
        let column = CaptureLine::text(rows.capture).x + app.capture.edit.column(offers.begins());
        let row = |index: usize| offers.said(app, index);
        Beside { len: offers.len(), marked: offers.shown(), row: &row }.draw(&mut frame, rows.above_foot(), column);
    }
    hints(app, &mut frame, rows.hints);
    frame
}

/// What stands where. Small screens give up the rows that only inform, from the outside in.
struct Rows {
    title: Rect,
    status: Rect,
    tabs: Rect,
    /// What counts just now.
    strip: Rect,
    pane: Rect,
    /// The rows of a message that has no room on the border of the pane.
    message: Rect,
    capture: Rect,
    hints: Rect,
}

/// A pane this high shows a few rows still.
const LEAST_PANE: u16 = 6;

/// The rows of a message at the foot of this pane.
fn wrapped(text: &str, pane: Rect) -> Vec<std::ops::Range<usize>> {
    crate::text::wrap(text, usize::from(pane.width.saturating_sub(4)))
}

impl Rows {
    /// A message of several rows stands below the pane, which is shorter for that while: no row of a list lies under it.
    fn make_room(&mut self, app: &App) {
        let message = app.notices.shown(app.now).filter(|_| app.overlays.is_empty());
        let rows = message.map_or(0, |notice| wrapped(&notice.text, self.pane).len());
        let more = u16::try_from(rows.saturating_sub(1)).unwrap_or(u16::MAX);
        self.message = Rect { y: self.pane.bottom(), height: 0, ..self.pane };
        if self.pane.height >= more.saturating_add(LEAST_PANE) {
            self.pane.height -= more;
            self.message = Rect { y: self.pane.bottom(), height: more, ..self.pane };
        }
    }

    /// The pane without its foot, where messages stand.
    fn above_foot(&self) -> Rect {
        Rect { height: self.pane.height.saturating_sub(1), ..self.pane }
    }

    /// Everything above the pane.
    fn above(&self) -> Rect {
        self.title.union(self.status).union(self.tabs).union(self.strip)
    }

    fn of(area: Rect, workspace: bool, strip: u16) -> Self {
        let height = area.height;
        let inform = u16::from(workspace);
        let capture = match (workspace, height) {
            (false, _) | (_, 0..=1) => 0,
            (true, 2..=9) => 1,
            (true, _) => 2,
        };
        let heights = [
            u16::from(height >= 12),
            inform * u16::from(height >= 8),
            inform * u16::from(height >= 6),
            if height >= 10 { strip.min(height - 9) } else { 0 },
            0,
            capture,
            u16::from(height >= 4),
        ];
        let pane = height - heights.iter().sum::<u16>().min(height);
        let mut y = area.y;
        let mut next = |height: u16| {
            let row = Rect { y, height, ..area };
            y += height;
            row
        };
        Self {
            title: next(heights[0]),
            status: next(heights[1]),
            tabs: next(heights[2]),
            strip: next(heights[3]),
            pane: next(pane),
            message: Rect::ZERO,
            capture: next(heights[5]),
            hints: next(heights[6]),
        }
    }
}

fn title(app: &App, frame: &mut Frame, area: Rect) {
    let name = if app.desk.is_open() { app.summary.title.clone() } else { told(&app.words, "app-name") };
    let language = app.words.language();
    let day = Part::new(date::long(language, app.now.date_naive()), Role::Dim, 3);
    // Without a session nothing changes by itself, so no clock is shown that would have to be kept right.
    let clock = if app.desk.is_open() { time::with_zone(language, app.now) } else { String::new() };
    widgets::row(frame, area, &[Part::new(name, Role::Strong, 9)], &[day, Part::new(clock, Role::Plain, 5)]);
}

fn status(app: &App, frame: &mut Frame, area: Rect) {
    let (words, summary, glyphs) = (&app.words, &app.summary, frame.theme.glyphs);
    let stage = Part::new(format!("{} {}", glyphs.dot, domain::stage(words, summary.stage)), Role::Accent, 8);
    let mut left = vec![stage, presence(app, frame, area.width)];
    if let Some(item) = &summary.item {
        let spent = item.spent(app.now);
        let over = item.minutes.is_some_and(|minutes| spent > i64::from(minutes));
        let clock = match item.minutes {
            Some(minutes) if over => strip::past_time(words, spent - i64::from(minutes)),
            Some(minutes) => say!(words, "status-time", spent = spent, minutes = minutes),
            None => say!(words, "status-time-open", spent = spent),
        };
        left.push(Part::new(format!("{}/{} {}", item.label, item.of, item.title), Role::Plain, 5).shrinks_to(7));
        left.push(Part::new(clock, if over { Role::Warning } else { Role::Plain }, 4));
    }
    widgets::row(frame, area, &left, &[saving(app, frame, area.width)]);
}

/// From this width on the status has room for everything; below, a quorum that is met gives way to the agenda item.
const ROOMY: u16 = 96;
/// Below this width only marks and numbers have room.
const NARROW: u16 = 50;

fn presence(app: &App, frame: &Frame, width: u16) -> Part {
    let (words, quorum) = (&app.words, app.summary.quorum);
    let glyphs = frame.theme.glyphs;
    if quorum.base == 0 {
        return Part::new(told(words, "status-nobody-invited"), Role::Dim, 7);
    }
    let counted = say!(words, "status-present", present = quorum.present, base = quorum.base);
    if quorum.needed == 0 {
        return Part::new(counted, Role::Plain, 7);
    }
    let needed = say!(words, "status-quorum", needed = quorum.needed);
    let (text, role) = match quorum.met() {
        true if width < ROOMY && app.summary.item.is_some() => (format!("{counted} {}", glyphs.check), Role::Good),
        true => (format!("{counted} {} {needed}", glyphs.check), Role::Good),
        false => (format!("{counted} {} {needed}", glyphs.cross), Role::Warning),
    };
    Part::new(text, role, 7)
}

fn saving(app: &App, frame: &Frame, width: u16) -> Part {
    let (words, glyphs) = (&app.words, frame.theme.glyphs);
    match app.desk.saving() {
        Saving::Saved => {
            let at = app.saved_at.map(|at| time::clock_seconds(words.language(), at)).unwrap_or_default();
            let said = if width < NARROW { at } else { say!(words, "status-saved", time = at) };
            Part::new(format!("{} {said}", glyphs.check), Role::Good, 9)
        }
        Saving::Pending => Part::new(told(words, "status-saving"), Role::Warning, 9),
        Saving::Failed => Part::new(format!("{} {}", glyphs.cross, told(words, "status-not-saved")), Role::Danger, 9),
        Saving::ReadOnly => Part::new(told(words, "status-read-only"), Role::Warning, 9),
    }
}

/// The tabs, each with the key that leads there from where we are: typed into a line, a digit is part of a line.
fn tabs(app: &App, frame: &mut Frame, area: Rect) {
    let scopes = app.scopes_below();
    let tabs: Vec<widgets::Tab> = Tab::ALL
        .into_iter()
        .map(|tab| {
            let (words, action) = (screens::of_tab(tab).words(), action::tab_of(tab));
            let key = app.keymap.keys(action, &scopes).first().map(|key| key.short()).unwrap_or_default();
            widgets::Tab { key, label: told(&app.words, words.title), short: told(&app.words, words.short), action }
        })
        .collect();
    widgets::tabs(frame, area, &tabs, app.tab().map_or(0, |tab| tab as usize));
}

/// The capture line. What could stand in place of a word is named under it where it has no room beside it.
fn capture(app: &App, frame: &mut Frame, area: Rect, has_room: bool) {
    let at_door = app.tab() == Some(Tab::Attendance);
    let placeholder = match app.meeting().stage {
        _ if app.desk.saving() == Saving::ReadOnly => "capture-placeholder-read-only",
        stage if !stage.takes_content() => "capture-placeholder-over",
        _ if app.focus == Focus::List => "capture-placeholder-list",
        _ if at_door => "capture-placeholder-door",
        _ => "capture-placeholder",
    };
    let offers = app.capture.offers().filter(|offers| !has_room && offers.shown().is_some());
    let named = offers.map(|offers| offers.parts(app));
    CaptureLine {
        edit: &app.capture.edit,
        spans: &app.capture.spans,
        reading: named.as_deref().unwrap_or(&app.capture.reading),
        target: &app.capture.target,
        placeholder: &told(&app.words, placeholder),
        focused: app.captures(),
    }
    .draw(frame, area);
}

/// The message of the moment: at the foot of the screen, above a dialog so that it hides nothing being filled in. What the
/// whole hall reads is not covered by what went well.
fn toast(app: &App, frame: &mut Frame, rows: &Rows) {
    let Some(notice) = app.notices.shown(app.now) else { return };
    let covered = app.overlays.last().is_some_and(|top| top.covers_all());
    if covered && notice.level == Level::Done {
        return;
    }
    let above = rows.above();
    let on_pane = app.overlays.is_empty() || above.is_empty() || covered;
    let pane = if on_pane { rows.pane.union(rows.message) } else { above };
    let rows = wrapped(&notice.text, pane);
    let height = u16::try_from(rows.len()).unwrap_or(u16::MAX).min(pane.height);
    let widest = rows.iter().map(|row| crate::text::width(&notice.text[row.clone()])).max().unwrap_or(0);
    let width = if on_pane { u16::try_from(widest + 2).unwrap_or(u16::MAX).min(pane.width) } else { pane.width };
    let place = Rect { x: pane.right() - width, y: pane.bottom() - height, width, height };
    frame.clear(place);
    for (row, y) in rows.into_iter().zip(place.y..place.bottom()) {
        let line = Rect { y, height: 1, ..place };
        frame.write(line, &format!(" {} ", &notice.text[row]), notice.level.role());
    }
}

/// What an action is called in the hints: a dialog may know better what Enter does in it, and the next step has a name.
fn label(app: &App, action: &Action) -> String {
    if action.id == "stage.next"
        && let Some(step) = action::stage::next_label(app)
    {
        return step;
    }
    let command = match action.id {
        "dialog.accept" => Some(Cmd::Accept),
        "dialog.next" => Some(Cmd::Next),
        "dialog.close" => Some(Cmd::Close),
        _ => None,
    };
    let said = command.zip(app.overlays.last()).and_then(|(command, top)| top.label(command));
    said.map_or_else(|| action.label_in(&app.words), |key| told(&app.words, key))
}

fn hints(app: &App, frame: &mut Frame, area: Rect) {
    let scopes = app.scopes();
    let next_step = contests::next_step(app);
    let mut shown: Vec<_> = action::all()
        .filter(|action| action.hint > 0)
        .filter_map(|action| {
            let key = app.keymap.keys(action.id, &scopes).first()?.short();
            // Asked only of what is offered here: the meeting itself may have to be asked.
            (action.enabled)(app).ok()?;
            // What comes next stands before all the rest, and so fits on any screen.
            let place = if next_step == Some(action.id) { 0 } else { action.hint };
            Some((place, (key, label(app, action), action.id)))
        })
        .collect();
    shown.sort_by_key(|(place, _)| *place);
    let pairs: Vec<_> = shown.into_iter().map(|(_, pair)| pair).collect();
    widgets::hints(frame, area, &pairs);
}
