//! Numbers as lengths: who came of each group, who spoke and how long, how the votes fell. Every bar has its number
//! beside it, so nothing is lost to whoever does not see the bars.

use super::{Cmd, Outcome, Overlay};
use crate::i18n::{Words, domain, number, say, time};
use crate::meeting::people::Participant;
use crate::meeting::votes::Vote;
use crate::meeting::{Id as _, Meeting, ParticipantId};
use crate::tui::app::{App, Tab};
use crate::tui::asking::Asks;
use crate::tui::key::KeyPress;
use crate::tui::widgets::{Cell, Column, Frame, List, ListState, Role, Row, bar};
use crate::tui::words::told;
use ratatui::layout::Rect;
use std::collections::BTreeMap;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Page {
    Attendance,
    Speaking,
    Votes,
}

impl Page {
    const ALL: [Self; 3] = [Self::Attendance, Self::Speaking, Self::Votes];

    const fn title(self) -> &'static str {
        match self {
            Self::Attendance => "charts-attendance",
            Self::Speaking => "charts-speaking",
            Self::Votes => "charts-votes",
        }
    }
}

/// A bar with its name and its number.
pub(super) struct Bar {
    pub name: String,
    pub value: u64,
    pub most: u64,
    pub told: String,
}

struct Charts {
    page: usize,
    bars: Vec<Bar>,
    state: ListState,
}

/// Shows what the tab is about.
pub fn charts(app: &App) -> Box<dyn Overlay> {
    let page = match app.tab() {
        Some(Tab::Attendance) => Page::Attendance,
        Some(Tab::Decisions) => Page::Votes,
        _ => Page::Speaking,
    };
    Box::new(Charts { page: page as usize, bars: bars(app, page), state: ListState::default() })
}

fn bars(app: &App, page: Page) -> Vec<Bar> {
    match page {
        Page::Attendance => attendance(app),
        Page::Speaking => speaking(app),
        Page::Votes => votes(app),
    }
}

fn share(words: &Words, part: u64, whole: u64) -> String {
    format!("{part}/{whole} {}", number::percent_tenths(words.language(), part, whole))
}

/// How many of each group came, of those on the list; the largest groups first.
pub(super) fn attendance(app: &App) -> Vec<Bar> {
    let (words, meeting) = (&app.words, app.meeting());
    let mut groups: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    for one in meeting.people.iter() {
        let (came, all) = groups.entry(group(words, one)).or_default();
        *came += u64::from(one.came(meeting.sitting));
        *all += 1;
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_key(|(_, (_, all))| std::cmp::Reverse(*all));
    let bar = |(name, (came, all))| Bar { name, value: came, most: all, told: share(words, came, all) };
    groups.into_iter().map(bar).collect()
}

fn group(words: &Words, one: &Participant) -> String {
    match one.person.constituency.is_blank() {
        true => told(words, "charts-no-group"),
        false => domain::constituency(words, &one.person.constituency),
    }
}

/// Whose share of the talk it was: by the time on the floor where turns were kept, else by the lines of the minutes.
fn speaking(app: &App) -> Vec<Bar> {
    let (words, meeting) = (&app.words, app.meeting());
    let name = |id: ParticipantId| {
        let name = meeting.people.get(id).map_or("", |one| one.person.name.as_str());
        format!("{} {name}", id.number())
    };
    if meeting.floor.turns.is_empty() {
        let report = &app.computed().speakers;
        let bars = report.list.iter().map(|speaker| Bar {
            name: name(speaker.id),
            value: speaker.turns,
            most: report.turns,
            told: share(words, speaker.turns, report.turns),
        });
        return bars.collect();
    }
    let mut spoken: BTreeMap<ParticipantId, u64> = BTreeMap::new();
    for turn in &meeting.floor.turns {
        *spoken.entry(turn.participant).or_default() += u64::try_from(turn.spent(app.now).num_seconds()).unwrap_or(0);
    }
    let all: u64 = spoken.values().sum();
    let mut spoken: Vec<_> = spoken.into_iter().collect();
    spoken.sort_by_key(|(_, seconds)| std::cmp::Reverse(*seconds));
    let bar = |(id, seconds)| Bar {
        name: name(id),
        value: seconds,
        most: all,
        told: format!(
            "{} {}",
            time::running(i64::try_from(seconds).unwrap_or(i64::MAX)),
            number::percent_tenths(words.language(), seconds, all)
        ),
    };
    spoken.into_iter().map(bar).collect()
}

/// The last round of each vote, the newest vote first.
fn votes(app: &App) -> Vec<Bar> {
    let meeting: &Meeting = app.meeting();
    let votes: Vec<&Vote> = meeting.votes.iter().collect();
    let named = |vote: &Vote| {
        let id = vote.id;
        options(&app.words, vote).into_iter().map(move |bar| Bar { name: format!("{id} {}", bar.name), ..bar })
    };
    votes.into_iter().rev().flat_map(named).collect()
}

/// How many chose each option in the last round. While votes are being counted nothing is shown.
pub(super) fn options(words: &Words, vote: &Vote) -> Vec<Bar> {
    if vote.is_counting() {
        return Vec::new();
    }
    let Some(result) = vote.rounds.iter().rev().find_map(|round| round.result.as_ref()) else { return Vec::new() };
    let (counts, whole) = (&result.counts, result.counts.total());
    let bar = |name: String, votes: u32| {
        let votes = u64::from(votes);
        Bar { name, value: votes, most: whole, told: share(words, votes, whole) }
    };
    let options = vote.call.options.iter().zip(&counts.options).map(|(option, votes)| bar(option.to_string(), *votes));
    options.chain([bar(say!(words, "ui-abstain"), counts.abstain)]).collect()
}

impl Charts {
    fn turn(&mut self, page: usize, app: &App) {
        self.page = page % Page::ALL.len();
        self.bars = bars(app, Page::ALL[self.page]);
        self.state = ListState::default();
    }
}

impl Overlay for Charts {
    fn takes(&self, command: Cmd) -> bool {
        matches!(command, Cmd::Next | Cmd::Previous | Cmd::Close | Cmd::Go(_))
    }

    fn covers_all(&self) -> bool {
        true
    }

    fn label(&self, command: Cmd) -> Option<&'static str> {
        matches!(command, Cmd::Next).then_some("hall-next")
    }

    fn command(&mut self, command: Cmd, app: &App) -> Outcome {
        match command {
            Cmd::Close => return Outcome::Close,
            Cmd::Next => self.turn(self.page + 1, app),
            Cmd::Previous => self.turn(self.page + Page::ALL.len() - 1, app),
            Cmd::Go(way) => self.state.go(way, self.bars.len()),
            _ => {}
        }
        Outcome::Stay
    }

    fn key(&mut self, press: KeyPress, app: &App) -> Outcome {
        let digit = press.typed().and_then(|c| c.to_digit(10)).and_then(|digit| usize::try_from(digit).ok());
        if let Some(page) = digit.and_then(|digit| digit.checked_sub(1)).filter(|page| *page < Page::ALL.len()) {
            self.turn(page, app);
        }
        Outcome::Stay
    }

    /// All pages one after the other, with the numbers alone.
    fn asks(&self, app: &App) -> Option<Asks> {
        let page = |page: Page| {
            let bars = bars(app, page).into_iter().map(|bar| format!("{}: {}", bar.name, bar.told));
            std::iter::once(told(&app.words, page.title())).chain(bars)
        };
        let says = Page::ALL.into_iter().flat_map(page).collect();
        Some(Asks { title: told(&app.words, "act-app-charts"), says, ..Asks::default() })
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        frame.clear(area);
        let pages = Page::ALL.iter().zip(1..).map(|(page, number)| {
            let title = told(&app.words, page.title());
            if *page == Page::ALL[self.page] { format!("[{number} {title}]") } else { format!(" {number} {title} ") }
        });
        let title = pages.collect::<Vec<_>>().join(" ");
        let inside = frame.pane(area, &title, "", true);
        let (glyphs, width) = (frame.theme.glyphs, (inside.width / 3).clamp(4, 60));
        let told_width = self.bars.iter().map(|bar| bar.told.chars().count()).max().unwrap_or(0);
        let row = |index: usize| {
            let Some(one) = self.bars.get(index) else { return Row::default() };
            let drawn = bar(one.value, one.most, width, (glyphs.full, glyphs.empty));
            Row::new(vec![one.name.as_str().into(), Cell::new(drawn, Role::Accent), one.told.as_str().into()])
        };
        let columns = [
            Column::flex("", 8, 1),
            Column::fixed("", width).keep(2),
            Column::fixed("", u16::try_from(told_width).unwrap_or(u16::MAX)).right().keep(8),
        ];
        List {
            columns: &columns,
            state: &self.state,
            len: self.bars.len(),
            row: &row,
            focused: true,
            empty: &told(&app.words, "charts-nothing"),
        }
        .draw(frame, inside);
    }
}
