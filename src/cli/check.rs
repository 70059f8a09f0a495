//! `musyawarah check`: whether a session's files are whole and tell the same.

use super::args;
use super::exit::Exit;
use super::house::House;
use super::papers::In;
use super::print::Print;
use super::trouble::Trouble;
use crate::i18n::{Words, files, number, say};
use crate::store::{self, Agreement, Check, Conflict, Papers, names};
use serde::Serialize;
use std::path::Path;
use std::sync::Arc;

/// Checks the session and, where asked, writes the files made from the journal anew.
///
/// # Errors
/// [`Trouble`] if there is no session, or it cannot be written.
pub fn check(house: &House<'_>, args: &args::Check, print: &mut Print) -> Result<Exit, Trouble> {
    let folder = house.find(&args.session)?;
    let found = match args.rebuild {
        true => {
            let papers: Arc<dyn Papers> = Arc::new(In(house.words.language()));
            store::rebuild(&house.place, &folder, &papers)?
        }
        false => store::check(&house.place, &folder, &papers(house, &folder))?,
    };
    match args.json {
        true => {
            print.json(&Told::of(house.words, &found))?;
        }
        false => print.line(&report(house.words, &found))?,
    }
    Ok(if found.is_sound() { Exit::Done } else { Exit::Damaged })
}

/// The papers in the language the saved ones speak, so that they are compared with their own like.
pub fn papers(house: &House<'_>, folder: &Path) -> In {
    #[derive(serde::Deserialize)]
    struct Spoken {
        language: String,
    }
    let minutes = house.place.disk.read(&folder.join(names::MINUTES), names::JSON_LIMIT);
    let spoken = minutes.ok().and_then(|bytes| serde_json::from_slice::<Spoken>(&bytes).ok());
    In(spoken.and_then(|spoken| spoken.language.parse().ok()).unwrap_or(house.words.language()))
}

/// What was found, a line each.
pub fn report(words: &Words, found: &Check) -> String {
    let lines = number::integer(words.language(), i64::try_from(found.lines).unwrap_or(i64::MAX));
    let mut said = vec![say!(words, "cli-check-head", session = files::name(&found.folder), lines = lines)];
    said.extend(broken(words, found));
    said.push(files::agreement(words, names::MINUTES, &found.minutes));
    said.push(files::agreement(words, names::ACTIONS, &found.actions));
    said.push(match found.is_sound() {
        true => say!(words, "cli-check-sound", code = found.head.h.code()),
        false => say!(words, "cli-check-unsound"),
    });
    said.join("\n")
}

/// What is wrong with the journal, a sentence each.
fn broken(words: &Words, found: &Check) -> Vec<String> {
    let torn = found.torn.map(|line| say!(words, "cli-check-torn", line = line.to_string()));
    let unknown = found.unknown.as_ref().map(|(line, fault)| {
        say!(words, "cli-check-unknown", line = line.to_string(), fault = files::line_fault(words, fault))
    });
    let odd = found.odd.iter().map(|line| say!(words, "files-odd", line = line.to_string()));
    let edited = found.edited.iter().map(|line| say!(words, "cli-check-edited", line = line.to_string()));
    let damage = found.damage.iter().map(|place| files::damage(words, place));
    let mendable = (!found.mendable.is_empty())
        .then(|| say!(words, "cli-check-mendable", lines = files::numbers(words, &found.mendable)));
    let branches = found.branches.iter().map(|way| files::branch(words, way));
    let conflicts = found.conflicts.iter().map(|conflict| files::conflict(words, conflict));
    damage
        .chain(odd)
        .chain(torn)
        .chain(unknown)
        .chain(edited)
        .chain(mendable)
        .chain(branches)
        .chain(conflicts)
        .collect()
}

/// What was found, as JSON.
#[derive(Debug, Serialize)]
pub struct Told {
    session: String,
    sound: bool,
    lines: u64,
    head: Head,
    damaged_lines: Vec<u64>,
    odd_lines: Vec<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    torn_line: Option<u64>,
    edited_lines: Vec<u64>,
    silent_lines: u64,
    mendable_lines: Vec<u64>,
    branches: Vec<Way>,
    conflicts: Vec<Conflict>,
    minutes: Standing,
    actions: Standing,
    messages: Vec<String>,
}

/// A branch that was not joined.
#[derive(Debug, Serialize)]
struct Way {
    file: String,
    fork: u64,
    lines: u64,
}

impl Way {
    fn of(way: &store::Way) -> Self {
        Self { file: files::name(&way.from), fork: way.fork, lines: way.lines }
    }
}

/// The last line that follows from the first.
#[derive(Debug, Serialize)]
struct Head {
    n: u64,
    h: String,
}

/// How a file stands to the journal.
#[derive(Debug, Serialize)]
struct Standing {
    is: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    n: Option<u64>,
}

impl Told {
    /// What a check found.
    pub fn of(words: &Words, found: &Check) -> Self {
        Self {
            session: files::name(&found.folder),
            sound: found.is_sound(),
            lines: found.lines,
            head: Head { n: found.head.n, h: found.head.h.to_string() },
            damaged_lines: found.damage.iter().map(|place| place.line).collect(),
            odd_lines: found.odd.clone(),
            torn_line: found.torn,
            edited_lines: found.edited.clone(),
            silent_lines: found.silent,
            mendable_lines: found.mendable.clone(),
            branches: found.branches.iter().map(Way::of).collect(),
            conflicts: found.conflicts.clone(),
            minutes: Standing::of(&found.minutes),
            actions: Standing::of(&found.actions),
            messages: broken(words, found),
        }
    }
}

impl Standing {
    fn of(agreement: &Agreement) -> Self {
        let (is, n) = match agreement {
            Agreement::Current => ("current", None),
            Agreement::Older { n } => ("older", Some(*n)),
            Agreement::Differs { n } => ("differs", Some(*n)),
            Agreement::Foreign { n } => ("foreign", Some(*n)),
            Agreement::Unreadable(_) => ("unreadable", None),
            Agreement::Missing => ("missing", None),
            Agreement::Unknown => ("unknown", None),
        };
        Self { is, n }
    }
}
