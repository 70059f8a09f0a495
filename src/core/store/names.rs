//! What the files of a session are called, and how large they may be.

use crate::meeting::ContestId;

/// The journal: every event, one a line; the truth while the meeting runs.
pub const JOURNAL: &str = "journal.jsonl";
/// The whole meeting as of its last save.
pub const MINUTES: &str = "minutes.json";
/// The minutes saved before those.
pub const MINUTES_BEFORE: &str = "minutes.json.bak";
/// The prioritised action list.
pub const ACTIONS: &str = "actions.json";
/// Who is writing.
pub const LOCK: &str = ".lock";
/// Text typed and not yet submitted.
pub const DRAFTS: &str = "drafts.jsonl";
/// Where the unfinished end of a journal is put.
pub const TORN: &str = "journal.jsonl.torn";

/// What of other branches of a meeting could not be repeated, for the secretary.
pub const CONFLICTS: &str = "conflicts.jsonl";
/// Room kept for the moment the disk is full.
pub const BALLAST: &str = ".ballast";
/// Says where the journal went when its own file failed.
pub const MOVED: &str = "journal.moved.json";

/// The most bytes read from one JSON file.
pub const JSON_LIMIT: u64 = 64 << 20;
/// The most bytes of one journal: no more is read, and no more is written.
pub const JOURNAL_LIMIT: u64 = 64 << 20;
/// The most lines in one session.
pub const LINES_LIMIT: u64 = 200_000;
/// The most bytes of one event.
pub const EVENT_LIMIT: usize = 64 << 10;
/// The most bytes of one step of several events (a list of participants read in at once).
pub const BATCH_LIMIT: usize = 4 << 20;

/// The name of the file saved when things go wrong: `<name>.rusak-<k>`.
pub(super) fn damaged_copy(name: &str, k: u32) -> String {
    format!("{name}.rusak-{k}")
}

/// The name of the box of a secret vote.
pub(super) fn urn(contest: ContestId) -> String {
    format!("urn-{contest}.box")
}

/// Whether a file has the name of such a box.
pub(super) fn is_urn(name: &str) -> bool {
    name.starts_with("urn-") && name.ends_with(".box")
}

/// Whether a file of this name in a session's folder is one the program itself puts there.
pub(super) fn is_ours(name: &str) -> bool {
    let known = [JOURNAL, MINUTES, MINUTES_BEFORE, ACTIONS, DRAFTS, TORN, CONFLICTS, MOVED];
    name.starts_with('.') || known.contains(&name) || is_urn(name) || name.contains(".rusak-")
}

/// The name of the `k`th journal of a folder, counted from 1: a file that failed is never written again.
pub(super) fn journal(k: u32) -> String {
    if k < 2 { JOURNAL.to_owned() } else { format!("journal-{k}.jsonl") }
}
