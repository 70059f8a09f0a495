//! What other programs say of the actions, beside what the meeting says: three states are compared, the one that went out,
//! the one that came back and the one that stands. What was changed out there alone is taken over; what was changed on both
//! sides to something else is a clash, and the whole action is left as it stands.

use super::identity::{Mark, uuid};
use super::standing::{Change, Standing, came_back, changes, clash, standing, state_at};
use super::tasks::{name_of, remarks};
use super::{Source, all_table_words};
use crate::i18n::Words;
use crate::interchange::tasks::{self as files, Found, FoundDue, Reading, TaskFile};
use crate::interchange::{Fault, Spot};
use crate::meeting::actions::{Action, ActionStatus, ReportProgress};
use crate::meeting::{ActionId, Command, Meeting, Text};
use std::collections::BTreeMap;

/// An action with what is to be taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    /// Which action.
    pub action: ActionId,
    /// Where in the file.
    pub at: Spot,
    /// What was changed.
    pub changes: Vec<Change>,
    /// The report that says so.
    pub report: ReportProgress,
}

/// Why an action is left as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clash {
    /// Changed on both sides, to something else.
    BothChanged {
        /// As it went out.
        before: Standing,
        /// As it stands.
        here: Standing,
        /// What was changed out there as well.
        there: Vec<Change>,
    },
    /// It differs, and the file does not say from which state it was made.
    UnknownState {
        /// What differs.
        there: Vec<Change>,
    },
    /// It stands in the file twice, with different contents.
    Twice {
        /// Where it stands first.
        first: Spot,
    },
}

/// Something that is not taken over, though it was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// The wording: it belongs to the record.
    Title,
    /// The due day was taken away: one can only be moved.
    DueTakenAway,
}

/// What a file comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusReport {
    /// How it was read.
    pub format: files::TaskFormat,
    /// What is to be taken over, in the order of the actions.
    pub updates: Vec<Update>,
    /// What clashes.
    pub clashes: Vec<(ActionId, Spot, Clash)>,
    /// What was changed and is not taken over.
    pub left: Vec<(ActionId, Spot, Left)>,
    /// How many actions came back as they stand.
    pub unchanged: usize,
    /// How many tasks are not of this meeting.
    pub others: usize,
}

impl StatusReport {
    /// How many actions of the meeting the file has.
    #[must_use]
    pub fn ours(&self) -> usize {
        self.updates.len() + self.clashes.len() + self.unchanged
    }

    /// The commands that take it over.
    #[must_use]
    pub fn commands(&self) -> Vec<Command> {
        self.updates.iter().map(|update| Command::ReportProgress(update.report.clone())).collect()
    }
}

/// Reads what another program says of the actions of this session (32 hexadecimal digits). `words` are of the language
/// in which wordings are compared.
///
/// # Errors
/// A [`Fault`] with its place, where something of ours cannot be understood; nothing is to be taken over then.
pub fn status_report(bytes: &[u8], meeting: &Meeting, session: &str, words: &Words) -> Result<StatusReport, Fault> {
    let uuids: BTreeMap<String, ActionId> =
        meeting.actions.iter().map(|action| (uuid(session, &name_of(action)), action.id)).collect();
    let marked = |word: &str| {
        let mark = word.parse::<Mark>().ok().filter(|mark| mark.is_of(session))?;
        meeting.actions.get(mark.action).map(|_| mark)
    };
    let tables = all_table_words();
    let ours = |word: &str| uuids.contains_key(word) || marked(word).is_some();
    let reading = Reading { zone: meeting.details.zone.offset(), ours: &ours, tables: &tables };
    let TaskFile { format, ours: found, others } = files::read(bytes, reading)?;
    let mut report =
        StatusReport { format, updates: Vec::new(), clashes: Vec::new(), left: Vec::new(), unchanged: 0, others };
    let mut by_action: BTreeMap<ActionId, Vec<(Found, Option<Mark>)>> = BTreeMap::new();
    for found in found {
        let mark = found.mark.as_deref().and_then(marked);
        let named = found.uuid.as_ref().and_then(|uuid| uuids.get(uuid)).copied();
        if let Some(action) = named.or(mark.as_ref().map(|mark| mark.action)) {
            let mark = mark.filter(|mark| mark.action == action);
            by_action.entry(action).or_default().push((found, mark));
        }
    }
    let source = Source { meeting, session, line: 0, words };
    for (id, found) in by_action {
        let (Some(action), Some((first, mark))) = (meeting.actions.get(id), found.first()) else { continue };
        let same = |other: &Found| Found { at: first.at, mark: first.mark.clone(), ..other.clone() } == *first;
        match found.iter().skip(1).find(|(other, _)| !same(other)) {
            Some((other, _)) => report.clashes.push((id, other.at, Clash::Twice { first: first.at })),
            None => report.take(&source, action, first, mark.as_ref()),
        }
    }
    Ok(report)
}

impl StatusReport {
    fn take(&mut self, source: &Source<'_>, action: &Action, found: &Found, mark: Option<&Mark>) {
        let here = standing(action);
        let before = match mark {
            Some(mark) => state_at(action, mark),
            // Nothing was reported yet, so there is only one state it can be from.
            None => (action.progress.is_empty() && action.revisions.is_empty()).then_some(here),
        };
        self.left.extend(left(source, action, found, before.unwrap_or(here)).map(|left| (action.id, found.at, left)));
        let there = before.map_or(here, |before| before);
        let mut there = came_back(there, found);
        let remarks = new_remarks(source, action, found);
        let Some(before) = before else {
            let changes = changes(here, there, &remarks);
            match changes.is_empty() {
                true => self.unchanged += 1,
                false => self.clashes.push((action.id, found.at, Clash::UnknownState { there: changes })),
            }
            return;
        };
        if clash(before, here, there) {
            let there = changes(here, there, &remarks);
            self.clashes.push((action.id, found.at, Clash::BothChanged { before, here, there }));
            return;
        }
        // What was not changed out there stays as it stands here.
        there = Standing {
            status: if there.status == before.status { here.status } else { there.status },
            percent: if there.percent == before.percent { here.percent } else { there.percent },
            due: if there.due == before.due { here.due } else { there.due },
        };
        // What is done is done wholly, where anybody counts.
        if there.status == ActionStatus::Done && here.status != ActionStatus::Done && there.percent == here.percent {
            there.percent = here.percent.map(|_| 100);
        }
        let changes = changes(here, there, &remarks);
        if changes.is_empty() {
            self.unchanged += 1;
            return;
        }
        let report = ReportProgress {
            id: action.id,
            status: there.status,
            percent: there.percent,
            obstacle: remarks.join("\n").as_str().into(),
            recommendation: Text::default(),
            new_due: there.due.filter(|_| there.due != here.due),
        };
        self.updates.push(Update { action: action.id, at: found.at, changes, report });
    }
}

/// Remarks that did not go out. Line breaks are lost on the way, so they say nothing.
fn new_remarks(source: &Source<'_>, action: &Action, found: &Found) -> Vec<String> {
    let known: Vec<String> = remarks(action)
        .flat_map(|(_, text)| [text.to_owned(), source.public(text)])
        .flat_map(|text| files::forms(&text))
        .collect();
    let new = found.remarks.iter().filter(|remark| !known.contains(&files::on_one_line(remark)));
    new.cloned().collect()
}

fn left(source: &Source<'_>, action: &Action, found: &Found, before: Standing) -> impl Iterator<Item = Left> + use<> {
    let ours = source.public(&action.plan.activity);
    // An earlier wording is no change; nor is what a format makes of a text to keep it from acting.
    let mut wordings = action.revisions.iter().map(|revision| source.public(&revision.plan.activity)).chain([ours]);
    let same = |title: &String| wordings.any(|ours| files::forms(&ours).contains(&files::on_one_line(title)));
    let title = found.title.as_ref().is_some_and(|title| !title.is_empty()) && !found.title.as_ref().is_some_and(same);
    let taken = found.due == FoundDue::Never && before.due.is_some();
    [title.then_some(Left::Title), taken.then_some(Left::DueTakenAway)].into_iter().flatten()
}
