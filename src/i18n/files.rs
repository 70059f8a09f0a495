//! What happened to a session's files, as sentences: what, where, what to do.

use super::{Words, date, list, number, refusal, say, time};
use crate::meeting::Moment;
use crate::store::{
    Action, Agreement, Conflict, Damage, DiskFault, Failure, FindError, Holder, LineFault, Notice, OpenError, ReadOnly,
    RebuildError, SaveError, SubmitError, Unreadable, UrnError, Way, Why,
};
use crate::text;
use chrono::DateTime;
use serde_json::Value;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// A path, cleaned for showing.
#[must_use]
pub fn path(path: &Path) -> String {
    text::clean_line(&path.display().to_string()).text
}

/// The last part of a path, cleaned for showing.
#[must_use]
pub fn name(of: &Path) -> String {
    of.file_name().map_or_else(|| path(of), |name| text::clean_line(&name.to_string_lossy()).text)
}

/// Words from outside (the system, a parser, a lock file), cleaned and not too many.
fn quoted(words: &str) -> String {
    text::cut(&text::clean_line(words).text, 200).into_owned()
}

fn size(words: &Words, bytes: usize) -> String {
    number::integer(words.language(), i64::try_from(bytes).unwrap_or(i64::MAX))
}

/// An operation the disk refused.
#[must_use]
pub fn disk_fault(words: &Words, fault: &DiskFault) -> String {
    let at = path(&fault.path);
    let what = match fault.action {
        Action::CreateFolder => say!(words, "files-cannot-make-folder", path = at),
        Action::Create | Action::Append | Action::Cut | Action::Replace | Action::Keep => {
            say!(words, "files-cannot-write", path = at)
        }
        Action::Open | Action::Read | Action::Stat => say!(words, "files-cannot-read", path = at),
        Action::Sync => say!(words, "files-cannot-confirm", path = at),
        Action::Remove => say!(words, "files-cannot-remove", path = at),
        Action::List => say!(words, "files-cannot-list", path = at),
        Action::Lock => say!(words, "files-cannot-lock", path = at),
        Action::Random => say!(words, "files-cannot-random"),
    };
    let why = system(words, fault.kind, &fault.text);
    say!(words, "files-fault", what = what, why = why)
}

/// Why the system refused; `told` are its own words.
#[must_use]
pub fn system(words: &Words, kind: ErrorKind, told: &str) -> String {
    match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => say!(words, "files-why-space"),
        ErrorKind::PermissionDenied => say!(words, "files-why-permission"),
        ErrorKind::ReadOnlyFilesystem => say!(words, "files-why-read-only"),
        ErrorKind::NotFound => say!(words, "files-why-missing"),
        ErrorKind::IsADirectory => say!(words, "files-why-folder"),
        ErrorKind::NotADirectory => say!(words, "files-why-no-folder"),
        ErrorKind::FileTooLarge => say!(words, "files-why-too-large"),
        _ => say!(words, "files-why-other", told = quoted(told)),
    }
}

/// Why a session cannot be opened or made.
#[must_use]
pub fn open_error(words: &Words, error: &OpenError) -> String {
    match error {
        OpenError::Disk(fault) => disk_fault(words, fault),
        OpenError::Locked { folder, holder } => match holder.as_deref() {
            Some(holder) => locked(words, &name(folder), holder),
            None => say!(words, "files-locked", session = name(folder)),
        },
        OpenError::NotASession { folder } => say!(words, "files-not-a-session", path = path(folder)),
        OpenError::Exists { folder } => say!(words, "files-exists", path = path(folder)),
        OpenError::TooLarge { path: at, found, limit } => {
            let whole = |number: u64| size(words, usize::try_from(number).unwrap_or(usize::MAX));
            say!(words, "files-too-large", path = path(at), found = whole(*found), limit = whole(*limit))
        }
        OpenError::Lost { folder, damage } => {
            let lost = say!(words, "files-lost", path = path(folder));
            std::iter::once(lost)
                .chain(damage.iter().take(3).map(|place| self::damage(words, place)))
                .collect::<Vec<_>>()
                .join(" ")
        }
    }
}

fn locked(words: &Words, session: &str, holder: &Holder) -> String {
    let since = match DateTime::parse_from_rfc3339(&holder.since) {
        Ok(since) => {
            let language = words.language();
            format!("{}, {}", date::long(language, since.date_naive()), time::with_zone(language, since))
        }
        Err(_) => quoted(&holder.since),
    };
    let who = [&holder.user, &holder.host].into_iter().filter(|part| !part.is_empty()).map(|part| quoted(part));
    let who = who.collect::<Vec<_>>().join("@");
    say!(words, "files-locked-by", session = session, who = who, pid = holder.pid.to_string(), since = since)
}

/// Why what the user typed names no session.
#[must_use]
pub fn find_error(words: &Words, error: &FindError) -> String {
    match error {
        FindError::Unknown { argument, root } => {
            say!(words, "files-find-unknown", argument = quoted(argument), folder = path(root))
        }
        FindError::Ambiguous { argument, names } => {
            let names: Vec<_> = names.iter().take(5).map(|name| quoted(name)).collect();
            let names = list::and(words.language(), &names);
            say!(words, "files-find-ambiguous", argument = quoted(argument), names = names)
        }
        FindError::NotASession { path: at } => say!(words, "files-not-a-session", path = path(at)),
        FindError::Disk(fault) => disk_fault(words, fault),
    }
}

/// Why a saved minutes file restores nothing.
#[must_use]
pub fn unreadable(words: &Words, why: &Unreadable) -> String {
    match why {
        Unreadable::Disk(fault) => disk_fault(words, fault),
        Unreadable::Json(detail) => say!(words, "files-unreadable", detail = quoted(detail)),
        Unreadable::Format(found) => say!(words, "files-unknown-form", found = quoted(found)),
    }
}

/// Why a command was not recorded.
#[must_use]
pub fn submit_error(words: &Words, error: &SubmitError) -> String {
    match error {
        SubmitError::Refused(refused) => refusal::sentence(words, refused),
        SubmitError::ReadOnly(why) => read_only(words, why),
        SubmitError::TooLong { limit, .. } => say!(words, "files-step-too-long", limit = size(words, *limit)),
        SubmitError::Full { limit } => {
            say!(words, "files-full", limit = size(words, usize::try_from(*limit).unwrap_or(usize::MAX)))
        }
        SubmitError::Time => say!(words, "files-time"),
        SubmitError::Refold { n } => say!(words, "files-refold", line = n.to_string()),
    }
}

/// Why a secret ballot was not taken, or its box not opened.
#[must_use]
pub fn urn_error(words: &Words, error: &UrnError) -> String {
    let count = |n: u64| number::integer(words.language(), i64::try_from(n).unwrap_or(i64::MAX));
    match error {
        UrnError::Disk(fault) => say!(words, "urn-disk", fault = disk_fault(words, fault)),
        UrnError::Submit(error) => submit_error(words, error),
        UrnError::NotSaved(why) => say!(words, "urn-not-saved", fault = failure(words, why)),
        UrnError::NotRecorded(why) => say!(words, "urn-not-recorded", fault = failure(words, why)),
        UrnError::Damaged { path: of } => say!(words, "urn-damaged", file = path(of)),
        UrnError::Foreign { path: of } => say!(words, "urn-foreign", file = path(of)),
        UrnError::LeftBehind { path: of } => say!(words, "urn-left-behind", file = path(of)),
        UrnError::Unaccounted { contest, ballots, voters } if *ballots == voters + 1 => {
            say!(
                words,
                "urn-one-more",
                contest = contest.to_string(),
                ballots = count(*ballots),
                voters = count(*voters)
            )
        }
        UrnError::Unaccounted { contest, ballots, voters } => {
            say!(
                words,
                "urn-differs",
                contest = contest.to_string(),
                ballots = count(*ballots),
                voters = count(*voters)
            )
        }
    }
}

/// Why nothing more is confirmed as saved.
#[must_use]
pub fn failure(words: &Words, failure: &Failure) -> String {
    match failure {
        Failure::Write(fault) | Failure::Sync(fault) => {
            say!(words, "files-not-saved", why = disk_fault(words, fault))
        }
        Failure::Nowhere { why, .. } => say!(words, "files-nowhere", why = cause(words, why)),
        Failure::Fence { path: at, .. } => say!(words, "files-fence", path = path(at)),
        Failure::Stopped => say!(words, "files-stopped"),
    }
}

/// What failed, whatever came of it.
fn cause(words: &Words, failed: &Failure) -> String {
    match failed {
        Failure::Write(fault) | Failure::Sync(fault) => disk_fault(words, fault),
        other => failure(words, other),
    }
}

/// Why the papers were not saved.
#[must_use]
pub fn save_error(words: &Words, error: &SaveError) -> String {
    match error {
        SaveError::Disk(fault) => say!(words, "files-papers-not-saved", why = disk_fault(words, fault)),
        SaveError::Render(why) | SaveError::NotRestorable(why) => {
            let why = say!(words, "files-why-other", told = quoted(why));
            say!(words, "files-papers-not-saved", why = why)
        }
        SaveError::ReadOnly => say!(words, "files-read-only"),
        SaveError::Unsafe(failed) => failure(words, failed),
        SaveError::Stopped => say!(words, "files-stopped"),
    }
}

/// Why saved files were not written anew.
#[must_use]
pub fn rebuild_error(words: &Words, error: &RebuildError) -> String {
    match error {
        RebuildError::Open(error) => open_error(words, error),
        RebuildError::ReadOnly(why) => read_only(words, why),
        RebuildError::Save(error) => save_error(words, error),
    }
}

/// Why a session is open for reading only.
#[must_use]
pub fn read_only(words: &Words, why: &ReadOnly) -> String {
    match why {
        ReadOnly::Asked => say!(words, "files-read-only"),
        ReadOnly::Place(fault) => say!(words, "files-read-only-place", why = disk_fault(words, fault)),
        ReadOnly::Unconfirmed(fault) => say!(words, "files-read-only-unconfirmed", why = disk_fault(words, fault)),
        ReadOnly::Damaged => say!(words, "files-read-only-damaged"),
        ReadOnly::NewerMinutes { form } => say!(words, "files-read-only-newer-minutes", form = quoted(form)),
        ReadOnly::Newer { line, fault } => {
            say!(words, "files-read-only-newer", line = line.to_string(), fault = line_fault(words, fault))
        }
    }
}

/// A damaged place of a journal.
#[must_use]
pub fn damage(words: &Words, place: &Damage) -> String {
    say!(words, "files-damage", line = place.line.to_string(), fault = line_fault(words, &place.fault))
}

/// What is wrong with a line of a journal; inside a sentence.
#[must_use]
pub fn line_fault(words: &Words, fault: &LineFault) -> String {
    match fault {
        LineFault::Shape => say!(words, "files-line-shape"),
        LineFault::Sum => say!(words, "files-line-sum"),
        LineFault::Json(detail) => say!(words, "files-line-json", detail = quoted(detail)),
        LineFault::Version(found) => say!(words, "files-line-version", found = found.to_string()),
        LineFault::Number { expected, found } => {
            say!(words, "files-line-number", expected = expected.to_string(), found = found.to_string())
        }
        LineFault::Chain { .. } => say!(words, "files-line-chain"),
        LineFault::Unknown { kind, .. } => say!(words, "files-line-unknown", kind = quoted(kind)),
        LineFault::History { of } => say!(words, "files-line-history", of = of.to_string()),
    }
}

/// Something found at opening that people should be told.
#[must_use]
pub fn notice(words: &Words, notice: &Notice) -> String {
    match notice {
        Notice::TornTail { line, kept, .. } => {
            say!(words, "files-torn", line = line.to_string(), kept = name(kept))
        }
        Notice::Broken { lines, whole } => {
            let whole = size(words, usize::try_from(*whole).unwrap_or(usize::MAX));
            say!(words, "files-broken", lines = numbers(words, lines), whole = whole)
        }
        Notice::Mended { lines, from, kept } => {
            let said = say!(words, "files-mended", lines = numbers(words, lines), from = names(words, from));
            with_copy(words, said, kept.as_deref())
        }
        Notice::Continued { lines, from, kept } => {
            let said = say!(words, "files-continued", lines = *lines, from = names(words, from));
            with_copy(words, said, kept.as_deref())
        }
        Notice::Reordered { kept } => with_copy(words, say!(words, "files-reordered"), kept.as_deref()),
        Notice::Joined { from, fork, repeated, refused } => {
            let said = say!(words, "files-joined", from = name(from), line = fork.to_string(), repeated = *repeated);
            match refused {
                0 => said,
                _ => format!("{said} {}", say!(words, "files-joined-refused", refused = *refused)),
            }
        }
        Notice::Branch { from, fork, lines } => {
            say!(words, "files-branch", from = name(from), line = fork.to_string(), lines = *lines)
        }
        Notice::Untied { path } => say!(words, "files-untied", file = name(path)),
        Notice::CopyUnread(fault) => disk_fault(words, fault),
        Notice::Odd { line } => say!(words, "files-odd", line = line.to_string()),
        Notice::Restored { from, saved_at, after, kept } => {
            let line = saved_at.to_string();
            let said = say!(words, "files-restored", from = name(from), line = line, after = after.to_string());
            with_copy(words, said, kept.as_deref())
        }
        Notice::Salvaged { n, kept } => {
            with_copy(words, say!(words, "files-salvaged", line = n.to_string()), kept.as_deref())
        }
        Notice::Moved { to, why } if why.is_foreign() => say!(words, "files-moved-apart", path = path(to)),
        Notice::Moved { to, why } => say!(words, "files-moved", why = cause(words, why), path = path(to)),
        Notice::Away { path: at, n } => say!(words, "files-away", path = path(at), line = n.to_string()),
        Notice::LittleRoom { free } => {
            let megabytes = usize::try_from(free >> 20).unwrap_or(usize::MAX);
            say!(words, "files-little-room", free = size(words, megabytes))
        }
        Notice::ClockBack { before, now } => {
            let shown = |moment: Moment| {
                format!("{} {}", date::table(moment.date_naive()), time::clock(words.language(), moment))
            };
            say!(words, "files-clock-back", before = shown(*before), now = shown(*now))
        }
        Notice::NoLock => say!(words, "files-no-lock"),
        Notice::NoMinutes => say!(words, "files-no-minutes"),
        Notice::MinutesUnreadable { path, why, kept } => {
            let said = say!(words, "files-minutes-unreadable", file = name(path), why = unreadable(words, why));
            with_copy(words, said, kept.as_deref())
        }
        Notice::MinutesDiffer { path, n, kept } => {
            let said = say!(words, "files-minutes-differ", file = name(path), line = n.to_string());
            with_copy(words, said, kept.as_deref())
        }
    }
}

/// A step of another branch that was not repeated: when, by whom, what, and why.
#[must_use]
pub fn conflict(words: &Words, conflict: &Conflict) -> String {
    let why = match &conflict.why {
        Why::Refused(refused) => refusal::sentence(words, refused),
        Why::Told { code } => say!(words, "conflict-told", code = quoted(code)),
        Why::Otherwise => say!(words, "conflict-otherwise"),
        Why::Both => say!(words, "conflict-both"),
        Why::Silent => say!(words, "conflict-silent"),
        Why::Unreadable => say!(words, "conflict-unreadable"),
        Why::Missing => say!(words, "conflict-missing"),
        Why::TakenBack { of } => say!(words, "conflict-taken-back", line = of.to_string()),
        Why::BroughtBack { of } => say!(words, "conflict-brought-back", line = of.to_string()),
    };
    let (line, at, by) = (conflict.n.to_string(), time::with_zone(words.language(), conflict.at), quoted(&conflict.by));
    say!(words, "conflict", line = line, at = at, by = by, what = quoted(&gist(&conflict.what)), why = why)
}

/// The name of a command and the texts in it.
fn gist(command: &Value) -> String {
    match command {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(gist).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", "),
        Value::Object(fields) => {
            let first = ["cmd", "k"].into_iter().find_map(|name| fields.get(name)).map(gist);
            let rest =
                fields.iter().filter(|(name, _)| !matches!(name.as_str(), "cmd" | "k")).map(|(_, item)| gist(item));
            first.into_iter().chain(rest).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
        }
        _ => String::new(),
    }
}

/// A branch of the meeting that was not joined.
#[must_use]
pub fn branch(words: &Words, way: &Way) -> String {
    say!(words, "files-branch", from = name(&way.from), line = way.fork.to_string(), lines = way.lines)
}

/// Numbers of lines, the first few of many.
#[must_use]
pub fn numbers(words: &Words, lines: &[u64]) -> String {
    let mut said: Vec<String> = lines.iter().take(5).map(u64::to_string).collect();
    if lines.len() > 5 {
        said.push("…".to_owned());
    }
    list::and(words.language(), &said)
}

fn names(words: &Words, paths: &[PathBuf]) -> String {
    list::and(words.language(), &paths.iter().map(|path| name(path)).collect::<Vec<_>>())
}

fn with_copy(words: &Words, said: String, kept: Option<&Path>) -> String {
    match kept {
        Some(kept) => format!("{said} {}", say!(words, "files-kept", copy = name(kept))),
        None => said,
    }
}

/// How a saved file stands to the journal.
#[must_use]
pub fn agreement(words: &Words, file: &str, standing: &Agreement) -> String {
    match standing {
        Agreement::Current => say!(words, "files-agrees", file = file),
        Agreement::Older { n } => say!(words, "files-older", file = file, line = n.to_string()),
        Agreement::Differs { n } => say!(words, "files-differs", file = file, line = n.to_string()),
        Agreement::Foreign { n } => say!(words, "files-foreign", file = file, line = n.to_string()),
        Agreement::Unreadable(why) => {
            say!(words, "files-minutes-unreadable", file = file, why = unreadable(words, why))
        }
        Agreement::Missing => say!(words, "files-missing", file = file),
        Agreement::Unknown => say!(words, "files-not-compared", file = file),
    }
}

#[cfg(test)]
#[path = "files_tests.rs"]
mod tests;
