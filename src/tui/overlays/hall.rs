//! What the hall looks at: the item, the quorum, the ranking or the vote in large print over the whole screen. Nothing
//! of it is private: no notes, no names of voters, no count before it is closed.

use super::charts::{self, Bar};
use super::{Cmd, Outcome, Overlay};
use crate::i18n::{majority, money, say, time};
use crate::meeting::contests::Contest;
use crate::meeting::scoring::Ranked;
use crate::meeting::votes::Vote;
use crate::report::score_said;
use crate::tui::app::{App, Tab};
use crate::tui::key::KeyPress;
use crate::tui::screens::{contests, decisions};
use crate::tui::strip;
use crate::tui::widgets::{Frame, Move, Part, Role, bar, columns, large, row};
use crate::tui::words::told;
use ratatui::layout::Rect;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Page {
    Item,
    Quorum,
    Ranking,
    Vote,
}

impl Page {
    const ALL: [Self; 4] = [Self::Item, Self::Quorum, Self::Ranking, Self::Vote];

    const fn label(self) -> &'static str {
        match self {
            Self::Item => "hall-item",
            Self::Quorum => "hall-quorum",
            Self::Ranking => "hall-ranking",
            Self::Vote => "hall-vote",
        }
    }
}

struct Hall {
    page: usize,
    /// The line of the ranking that stands on top.
    first: usize,
}

/// Shows the hall what the tab is about.
pub fn hall(app: &App) -> Box<dyn Overlay> {
    let page = match app.tab() {
        Some(Tab::Attendance) => Page::Quorum,
        Some(Tab::Needs | Tab::Priorities) => Page::Ranking,
        Some(Tab::Decisions) => Page::Vote,
        _ => Page::Item,
    };
    Box::new(Hall { page: page as usize, first: 0 })
}

/// Rows a line of the ranking takes: a row of letters, what stands below it, and room.
const LINE: u16 = 6;
/// The columns of one of the narrower letters, and its rows.
const LETTER: u16 = 4;
const LETTERS: u16 = 4;

impl Hall {
    fn scroll(&mut self, way: Move, app: &App) {
        let last = app.ranking().lines.len().saturating_sub(1);
        self.first = match way {
            Move::Up => self.first.saturating_sub(1),
            Move::Down => self.first + 1,
            Move::PageUp => self.first.saturating_sub(3),
            Move::PageDown => self.first + 3,
            Move::Home => 0,
            Move::End => last,
        }
        .min(last);
    }
}

impl Overlay for Hall {
    fn takes(&self, command: Cmd) -> bool {
        matches!(command, Cmd::Next | Cmd::Previous | Cmd::Close)
            || matches!(command, Cmd::Go(_)) && Page::ALL[self.page] == Page::Ranking
    }

    fn covers_all(&self) -> bool {
        true
    }

    fn label(&self, command: Cmd) -> Option<&'static str> {
        matches!(command, Cmd::Next).then_some("hall-next")
    }

    fn command(&mut self, command: Cmd, app: &App) -> Outcome {
        let pages = Page::ALL.len();
        match command {
            Cmd::Close => return Outcome::Close,
            Cmd::Next => self.page = (self.page + 1) % pages,
            Cmd::Previous => self.page = (self.page + pages - 1) % pages,
            Cmd::Go(way) => self.scroll(way, app),
            _ => {}
        }
        Outcome::Stay
    }

    fn key(&mut self, press: KeyPress, _: &App) -> Outcome {
        let digit = press.typed().and_then(|c| c.to_digit(10)).and_then(|digit| usize::try_from(digit).ok());
        if let Some(page) = digit.and_then(|digit| digit.checked_sub(1)).filter(|page| *page < Page::ALL.len()) {
            self.page = page;
        }
        Outcome::Stay
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        frame.clear(area);
        let page = Page::ALL[self.page];
        let clock = Part::new(time::with_zone(app.words.language(), app.now), Role::Plain, 5);
        let pages = Page::ALL.into_iter().zip(1..).map(|(other, number)| {
            let role = if other == page { Role::TabActive } else { Role::Dim };
            Part::new(format!(" {number} {} ", told(&app.words, other.label())), role, 4)
        });
        let top = Rect { height: area.height.min(1), ..area };
        row(frame, top, &pages.collect::<Vec<_>>(), &[clock]);
        let inside = Rect { y: area.y + top.height, height: area.height - top.height, ..area };
        // A little room around the print.
        let inside = if inside.height > 12 { inside.inner(ratatui::layout::Margin::new(1, 1)) } else { inside };
        match page {
            Page::Item => item(app, frame, inside),
            Page::Quorum => quorum(app, frame, inside),
            Page::Ranking => ranking(app, frame, inside, self.first),
            Page::Vote => vote(app, frame, inside),
        }
    }
}

/// A text in large print, and below it others in what room each needs. The first has most of the room.
fn stacked(frame: &mut Frame, area: Rect, texts: &[(String, Role)]) {
    let mut left = area;
    for (place, (text, role)) in texts.iter().enumerate() {
        // Each later text keeps a row of letters, while that leaves half of the room.
        let behind = u16::try_from(texts.len() - 1 - place).unwrap_or(u16::MAX);
        let kept = behind.saturating_mul(LETTERS + 1).min(left.height / 2);
        let room = Rect { height: left.height - kept, ..left };
        let used = (large(frame, room, text, *role) + 1).min(left.height);
        left = Rect { y: left.y + used, height: left.height - used, ..left };
    }
}

fn item(app: &App, frame: &mut Frame, area: Rect) {
    let (words, summary) = (&app.words, &app.summary);
    let pause = strip::pause(app);
    if !pause.is_empty() {
        let lines: Vec<_> = pause.into_iter().take(3).map(|part| (part.text, part.role)).collect();
        return stacked(frame, area, &lines);
    }
    let Some(item) = &summary.item else {
        let stage = crate::i18n::domain::stage(words, summary.stage);
        return stacked(frame, area, &[(summary.title.clone(), Role::Strong), (stage, Role::Accent)]);
    };
    let title = format!("{} {}", item.label, item.title);
    if let Some(speaker) = &summary.floor.speaker {
        let mut lines = vec![(speaker.name.clone(), Role::Strong), strip::turn_clock(app, speaker)];
        if let Some((_, next)) = summary.floor.waiting.first() {
            lines.push((say!(words, "strip-next", people = next.as_str()), Role::Plain));
        }
        lines.push((title, Role::Dim));
        return stacked(frame, area, &lines);
    }
    let spent = item.spent(app.now);
    let clock = match item.minutes.map(i64::from) {
        Some(minutes) if spent > minutes => (strip::past_time(words, spent - minutes), Role::Warning),
        Some(minutes) => (say!(words, "status-time", spent = spent, minutes = minutes), Role::Plain),
        None => (say!(words, "status-time-open", spent = spent), Role::Plain),
    };
    stacked(frame, area, &[(title, Role::Strong), clock]);
}

fn quorum(app: &App, frame: &mut Frame, area: Rect) {
    let (words, quorum) = (&app.words, app.summary.quorum);
    if quorum.base == 0 {
        return stacked(frame, area, &[(told(words, "status-nobody-invited"), Role::Plain)]);
    }
    let counted = (format!("{}/{}", quorum.present, quorum.base), Role::Strong);
    let said = match (quorum.needed, quorum.met()) {
        (0, _) => (told(words, "hall-no-quorum"), Role::Plain),
        (needed, true) => (say!(words, "hall-quorum-met", needed = needed), Role::Good),
        (needed, false) => {
            let missing = needed.saturating_sub(quorum.present);
            (say!(words, "hall-quorum-missing", missing = missing, needed = needed), Role::Warning)
        }
    };
    let print = above_bars(app, frame, area, &charts::attendance(app));
    stacked(frame, print, &[counted, said]);
}

/// Fewer rows are left to the large print alone.
const ROWS_OF_PRINT: u16 = 10;
/// Rows of one bar with the room below it, where there is plenty.
const ROWS_OF_BAR: u16 = 3;

/// Draws bars with their numbers at the foot of the area, as thick as there is room, and returns what is left above.
fn above_bars(app: &App, frame: &mut Frame, area: Rect, bars: &[Bar]) -> Rect {
    let room = area.height.saturating_sub(ROWS_OF_PRINT).min(area.height / 3);
    let count = u16::try_from(bars.len()).unwrap_or(u16::MAX).min(room);
    if count == 0 {
        return area;
    }
    let each = (room / count).clamp(1, ROWS_OF_BAR);
    let shown = bars.get(..usize::from(count)).unwrap_or(bars);
    let widest = |of: fn(&Bar) -> &str| shown.iter().map(|bar| columns(of(bar))).max().unwrap_or(0);
    let numbers = widest(|bar| &bar.told).min(area.width / 3);
    let names = widest(|bar| &bar.name).min(area.width / 3);
    let length = area.width.saturating_sub(names + numbers + 4);
    let top = area.bottom() - each * count;
    for (one, y) in shown.iter().zip((top..).step_by(usize::from(each))) {
        let line = Rect { y, height: 1, ..area };
        frame.write(Rect { width: names, ..line }, &one.name, Role::Plain);
        frame.write_right(line, &one.told, Role::Strong);
        let glyphs = frame.theme.glyphs;
        let drawn = bar(one.value, one.most, length, (glyphs.full, glyphs.empty));
        for y in y..y + each.saturating_sub(1).max(1) {
            frame.write(Rect { x: area.x + names + 2, y, width: length, height: 1 }, &drawn, Role::Accent);
        }
    }
    if shown.len() < bars.len() {
        let left_out = say!(app.words, "hall-more-bars", n = bars.len() - shown.len());
        frame.write_right(Rect { y: top.saturating_sub(1), height: 1, ..area }, &left_out, Role::Dim);
    }
    Rect { height: top.saturating_sub(area.y + 1), ..area }
}

fn ranking(app: &App, frame: &mut Frame, area: Rect, first: usize) {
    let lines = &app.ranking().lines;
    if lines.is_empty() {
        return stacked(frame, area, &[(told(&app.words, "screen-priorities-empty"), Role::Plain)]);
    }
    let mut left = area;
    for line in lines.iter().skip(first) {
        if left.height < LINE.min(area.height) {
            break;
        }
        let used = ranked(app, frame, Rect { height: LINE.min(left.height), ..left }, line);
        left = Rect { y: left.y + used, height: left.height - used, ..left };
    }
}

fn ranked(app: &App, frame: &mut Frame, area: Rect, line: &Ranked) -> u16 {
    let (words, language) = (&app.words, app.words.language());
    let name = app.meeting().needs.get(line.place.id).map_or("", |need| need.proposal.activity.as_str());
    let role = if line.standing.is_priority() { Role::Strong } else { Role::Dim };
    let tied = if line.place.tied { "=" } else { "" };
    let score = score_said(language, line.place.points, app.ranking().weights);
    let said = say!(
        words,
        "hall-ranked",
        id = line.place.id.to_string(),
        score = score,
        cost = money::rupiah(language, line.cost.0)
    );
    let name = print_line(&format!("{}{tied} {name}", line.place.rank), area.width);
    // Just so wide that the print begins at the left.
    let width = u16::try_from(name.chars().count()).unwrap_or(u16::MAX).saturating_mul(LETTER).min(area.width);
    let used = large(frame, Rect { width, height: area.height.min(LETTERS), ..area }, &name, role);
    let below = Rect { y: area.y + used, height: area.height.saturating_sub(used).min(1), ..area };
    frame.write(below, &said, Role::Plain);
    area.height
}

/// What fits into one row of the narrower letters.
fn print_line(text: &str, columns: u16) -> String {
    let letters = usize::from(columns / LETTER);
    match text.chars().count() <= letters {
        true => text.to_owned(),
        false => crate::text::cut(text, letters.saturating_sub(2)).replace('…', "..."),
    }
}

/// The contest or vote begun last.
fn vote(app: &App, frame: &mut Frame, area: Rect) {
    let meeting = app.meeting();
    match (meeting.contests.last(), meeting.votes.last()) {
        (Some(contest), vote) if vote.is_none_or(|vote| vote.at <= contest.at) => {
            contest_shown(app, frame, area, contest)
        }
        (_, Some(vote)) => vote_shown(app, frame, area, vote),
        _ => stacked(frame, area, &[(told(&app.words, "hall-no-vote"), Role::Plain)]),
    }
}

fn contest_shown(app: &App, frame: &mut Frame, area: Rect, contest: &Contest) {
    let mut texts = vec![(contest.opened.question.to_string(), Role::Strong), contests::status(&app.words, contest)];
    let chosen = contest.standing().map(|result| result.chosen()).unwrap_or_default();
    let names =
        chosen.iter().filter_map(|option| contest.opened.choices.get(*option)).map(|choice| choice.name.as_str());
    let names: Vec<&str> = names.collect();
    if !names.is_empty() {
        texts.push((names.join(", "), Role::Good));
    }
    stacked(frame, area, &texts);
}

fn vote_shown(app: &App, frame: &mut Frame, area: Rect, vote: &Vote) {
    let words = &app.words;
    let area = above_bars(app, frame, area, &charts::options(words, vote));
    let mut texts = vec![(vote.call.question.to_string(), Role::Strong), decisions::vote_status(words, vote)];
    match vote.rounds.iter().rev().find_map(|round| round.result.as_ref()).filter(|_| !vote.is_counting()) {
        Some(result) => texts.push((decisions::counts(words, &result.counts), Role::Strong)),
        None => {
            let options = vote.call.options.iter().zip('A'..).map(|(option, letter)| format!("{letter} {option}"));
            texts.push((options.collect::<Vec<_>>().join(" · "), Role::Plain));
            if let Some(round) = vote.rounds.last().filter(|_| vote.is_counting()) {
                let base = app.meeting().majority_base(vote.call.majority, round.electorate.len());
                texts.push((majority::sentence(words, vote.call.majority, base), Role::Plain));
            }
        }
    }
    stacked(frame, area, &texts);
}
