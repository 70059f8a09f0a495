//! `musyawarah progress`: the state of the actions back from another program. What would change is shown first; it is
//! recorded as one step, which one undo takes back.

use super::apply;
use super::args::Progress;
use super::exit::Exit;
use super::house::{self, House};
use super::papers::In;
use super::print::{self, Print};
use super::trouble::Trouble;
use crate::i18n::{Words, files, number, say};
use crate::interchange::Fault;
use crate::interchange::tasks::FILE_MOST;
use crate::meeting::{Context, Meeting};
use crate::report::exchange::{StatusReport, status_report, status_told};
use crate::store::{Session, Source};
use crate::text;
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
    status_told(words, meeting, &files::path(path), report).iter().try_for_each(|line| print.line(line))
}

fn count(words: &Words, number: usize) -> String {
    number::integer(words.language(), i64::try_from(number).unwrap_or(i64::MAX))
}
