//! `musyawarah progress`: the state of the actions back from another program. What would change is shown first; it is
//! recorded as one step, which one undo takes back.

use super::apply;
use super::args::Progress;
use super::exit::Exit;
use super::house::{self, House};
use super::papers::In;
use super::print::{self, Print};
use super::trouble::Trouble;
use crate::i18n::{Words, date, domain, files, list, number, say, tasks};
use crate::interchange::tasks::FILE_MOST;
use crate::interchange::{Fault, Spot};
use crate::meeting::{ActionId, Context, Meeting};
use crate::report::exchange::{Change, Clash, Left, Standing, StatusReport, status_report};
use crate::store::{Session, Source};
use crate::text;
use chrono::NaiveDate;
use std::fs::File;
use std::io::{self, IsTerminal as _, Read, stdin};
use std::path::Path;
use std::sync::Arc;

/// Reads the file, shows what would change, and records it.
///
/// # Errors
/// [`Trouble::Tasks`] if the file cannot be read, [`Trouble::Unfit`] if it holds nothing of the meeting or nobody can be
/// asked; nothing is recorded then.
pub fn progress(house: &House<'_>, args: &Progress, print: &mut Print) -> Result<Exit, Trouble> {
    let session = match args.dry_run {
        true => house.view(&args.session)?,
        false => apply::open(house, &args.session)?,
    };
    let ended = taken_over(house, args, session, print);
    if let Err(Trouble::Pipe) = ended { Ok(Exit::Refused) } else { ended }
}

fn taken_over(house: &House<'_>, args: &Progress, mut session: Session, print: &mut Print) -> Result<Exit, Trouble> {
    let (words, meeting) = (house.words, session.meeting());
    let path = Path::new(&args.file);
    let id = session.head().session.to_string();
    let bytes = read(path).map_err(|error| fault(path, Fault::disk(0, &error)))?;
    let report = house.counted(|| status_report(&bytes, meeting, &id, words)).map_err(|error| fault(path, error))?;
    if report.ours() == 0 {
        let others = count(words, report.others);
        return Err(Trouble::Unfit {
            sentence: say!(words, "progress-nothing", file = files::path(path), others = others),
        });
    }
    show(words, meeting, path, &report, print)?;
    let exit = if report.clashes.is_empty() { Exit::Done } else { Exit::Refused };
    if report.updates.is_empty() || args.dry_run {
        return Ok(exit);
    }
    if !args.yes {
        print.flush()?;
        match agreed(words, path)? {
            Some(true) => {}
            Some(false) => {
                print::aside(&say!(words, "progress-not-taken"));
                return Ok(Exit::Refused);
            }
            None => return Err(Trouble::Unfit { sentence: say!(words, "progress-not-asked") }),
        }
    }
    let actor = args.actor.as_ref().map(|name| text::clean_line(name).text).filter(|name| !name.is_empty());
    let context =
        Context { now: house.now(meeting.details.zone), actor: actor.unwrap_or_else(|| house::actor(meeting)) };
    let receipt = session
        .submit_all(&report.commands(), &context, Source::Import, None)
        .map_err(|refused| Trouble::Submit(refused.error))?;
    session.wait_saved(receipt.n)?;
    session.save_now(Arc::new(In(words.language())))?;
    session.close()?;
    print.line(&say!(words, "progress-done", updates = count(words, report.updates.len())))?;
    Ok(exit)
}

fn fault(path: &Path, fault: Fault) -> Trouble {
    Trouble::Tasks { path: path.to_owned(), fault }
}

/// A byte more than may be, at most, by which it is seen to be too much.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    let source: Box<dyn Read> = match path == Path::new("-") {
        true => Box::new(stdin().lock()),
        false => Box::new(File::open(path)?),
    };
    let mut bytes = Vec::new();
    source.take(FILE_MOST as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether the person wants it; none where nobody can be asked.
fn agreed(words: &Words, path: &Path) -> Result<Option<bool>, Trouble> {
    if path == Path::new("-") || !stdin().is_terminal() {
        return Ok(None);
    }
    print::aside(&say!(words, "progress-ask"));
    let mut answer = String::new();
    let read = stdin().read_line(&mut answer);
    read.map_err(|error| Trouble::Input { path: "-".into(), error })?;
    let yes = say!(words, "ui-yes").to_lowercase();
    let answer = answer.trim().to_lowercase();
    Ok(Some(!answer.is_empty() && (answer == "y" || yes.starts_with(&answer))))
}

fn show(
    words: &Words,
    meeting: &Meeting,
    path: &Path,
    report: &StatusReport,
    print: &mut Print,
) -> Result<(), Trouble> {
    let (ours, others) = (count(words, report.ours()), count(words, report.others));
    print.line(&say!(words, "progress-head", file = files::path(path), ours = ours, others = others))?;
    for update in &report.updates {
        let activity = meeting.actions.get(update.action).map(|action| action.plan.activity.to_string());
        let id = update.action.to_string();
        print.line(&say!(words, "progress-action", id = id, activity = activity.unwrap_or_default()))?;
        for change in &update.changes {
            print.line(&format!("    {}", told(words, change)))?;
        }
    }
    for (action, at, clash) in &report.clashes {
        print.line(&clashing(words, *action, *at, clash))?;
    }
    for (action, at, left) in &report.left {
        let (id, at) = (action.to_string(), tasks::place(words, *at));
        print.line(&match left {
            Left::Title => say!(words, "progress-left-title", at = at, id = id),
            Left::DueTakenAway => say!(words, "progress-left-due", at = at, id = id),
        })?;
    }
    if report.updates.is_empty() && report.clashes.is_empty() {
        return print.line(&say!(words, "progress-unchanged"));
    }
    print.line(&say!(
        words,
        "progress-summary",
        updates = count(words, report.updates.len()),
        clashes = count(words, report.clashes.len()),
        unchanged = count(words, report.unchanged)
    ))
}

fn told(words: &Words, change: &Change) -> String {
    match change {
        Change::Status { from, to } => {
            let said = |status| domain::action_status(words, status);
            say!(words, "progress-status", from = said(*from), to = said(*to))
        }
        Change::Percent { from, to } => {
            say!(words, "progress-percent", from = percent(words, *from), to = percent(words, Some(*to)))
        }
        Change::Due { from, to } => say!(words, "progress-due", from = day(words, *from), to = day(words, Some(*to))),
        Change::Remark(text) => say!(words, "progress-remark", text = text::clean_line(text).text),
    }
}

fn clashing(words: &Words, action: ActionId, at: Spot, clash: &Clash) -> String {
    let (id, at) = (action.to_string(), tasks::place(words, at));
    let all = |changes: &[Change]| {
        let told: Vec<String> = changes.iter().map(|change| told(words, change)).collect();
        list::and(words.language(), &told)
    };
    match clash {
        Clash::BothChanged { before, here, there } => say!(
            words,
            "progress-clash-both",
            at = at,
            id = id,
            before = standing(words, before),
            here = standing(words, here),
            there = all(there)
        ),
        Clash::UnknownState { there } => say!(words, "progress-clash-unknown", at = at, id = id, there = all(there)),
        Clash::Twice { first } => {
            let first = tasks::place(words, *first);
            say!(words, "progress-clash-twice", at = at, id = id, first = first.trim_end_matches(':'))
        }
    }
}

fn standing(words: &Words, standing: &Standing) -> String {
    let status = domain::action_status(words, standing.status);
    let (percent, due) = (percent(words, standing.percent), day(words, standing.due));
    say!(words, "progress-standing", status = status, percent = percent, due = due)
}

fn percent(words: &Words, percent: Option<u8>) -> String {
    percent.map_or_else(|| say!(words, "progress-none"), |percent| format!("{percent}%"))
}

fn day(words: &Words, day: Option<NaiveDate>) -> String {
    day.map_or_else(|| say!(words, "progress-none"), |day| date::without_weekday(words.language(), day))
}

fn count(words: &Words, number: usize) -> String {
    number::integer(words.language(), i64::try_from(number).unwrap_or(i64::MAX))
}
