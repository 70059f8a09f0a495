//! A closed contest as a count: its table, its protocol to count again by hand, its ballots for any program that counts.

use super::PaperFile;
use super::count::{self, Counted};
use super::document::{Document, Table};
use crate::i18n::{Words, contest as told, say};
use crate::interchange::{Format, Heading, Unfit, Warnings, write};
use crate::meeting::contests::{Contest, profile};
use crate::meeting::{ContestId, Line, Meeting};
use crate::tally::profile::Profile;

/// The ballots as they were counted, with the ceiling, and how many were to be chosen. None while the contest is open.
#[must_use]
pub fn ballots(contest: &Contest) -> Option<(Profile, Option<usize>)> {
    let counted = contest.counted.as_ref()?;
    let setting = |name: &str| contest.opened.method.settings.get(&Line::from(name));
    let mut profile = profile(&contest.opened, &counted.ballots);
    profile.budget = setting("budget").and_then(|budget| budget.parse().ok());
    Some((profile, setting("seats").and_then(|seats| seats.parse().ok())))
}

/// The ballots of a contest as a file of this format; none where there is no such contest or it is open.
#[must_use]
pub fn ballots_file(meeting: &Meeting, id: ContestId, format: Format) -> Option<Result<Vec<u8>, Unfit>> {
    let contest = meeting.contest(id).ok()?;
    let (profile, seats) = ballots(contest)?;
    let day = contest.at.date_naive();
    let heading = Heading {
        country: "Indonesia".to_owned(),
        unit: meeting.details.title.to_string(),
        instance: day.format("%Y").to_string(),
        day: day.format("%d.%m.%Y").to_string(),
    };
    let mut bytes = Vec::new();
    Some(write(&profile, seats, format, &heading, &mut bytes).map(|()| bytes))
}

/// The ballots of each choice under a ceiling that is closed, for Pabulib.
#[must_use]
pub fn pabulib_files(meeting: &Meeting) -> Vec<(ContestId, PaperFile)> {
    let file = |contest: &Contest| {
        let id = contest.opened.id;
        let bytes = ballots_file(meeting, id, Format::Pb)?.ok()?;
        Some((id, PaperFile { name: format!("{id}.{}", Format::Pb.id()), bytes }))
    };
    meeting.contests.iter().filter_map(file).collect()
}

/// Rank, option and what it came to; none where the contest is open or counts differently in this release.
pub(super) fn ranking(contest: &Contest, words: &Words) -> Option<Table> {
    with(contest, words, |counted| count::ranking(counted, words))
}

/// The protocol: options, every different ballot with its number, what was fixed before, every step, every tie and what
/// broke it. `source` says where the ballots stand. None as with [`ballots`], and where this release counts differently.
#[must_use]
pub fn protocol(contest: &Contest, source: &str, words: &Words) -> Option<Document> {
    with(contest, words, |counted| count::protocol(counted, source, words))
}

fn with<T>(contest: &Contest, words: &Words, tell: impl FnOnce(&Counted<'_>) -> T) -> Option<T> {
    let rule = contest.rule()?;
    let (profile, outcome) = contest.recount()?;
    let settings = &contest.opened.method.settings;
    let named = rule.settings.iter().filter_map(|&name| Some((name, settings.get(&Line::from(name))?.to_string())));
    let mut settings: Vec<(&'static str, String)> = named.collect();
    let chain = told::chain(words, contest);
    settings.push(("tie", if chain.is_empty() { "report".to_owned() } else { chain.join("; ") }));
    let mut remarks: Vec<String> = contest.counted.iter().map(|counted| told::counts(words, &counted.counts)).collect();
    remarks.extend(told::remarks(words, contest));
    if let Some(cancelled) = &contest.cancelled {
        remarks.push(say!(words, "contest-cancelled", reason = cancelled.reason.as_str()));
    }
    let warnings = Warnings::default();
    Some(tell(&Counted {
        rule,
        profile: &profile,
        outcome: &outcome,
        settings: &settings,
        warnings: &warnings,
        remarks: &remarks,
        answers: &[],
        firm: None,
        heard: None,
    }))
}
