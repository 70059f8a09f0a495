//! `musyawarah apply`: commands from a file or a pipe, one JSON object a line, each answered by one line.
//!
//! An answer is printed only after the disk has confirmed its journal line. Lines that have already come are carried
//! out together and share one wait; nothing is waited for that has not come. Whatever the length of the script, only
//! what was read at once is held.

mod answer;
mod feed;
mod lines;
mod made;

use super::args::{Apply, Target};
use super::begin::{self, Wish};
use super::exit::Exit;
use super::house::{self, House};
use super::papers::In;
use super::print::{self, Print};
use super::trouble::Trouble;
use crate::i18n::{files, removed, say};
use crate::meeting::{Context, Scripted};
use crate::store::{Papers, Receipt, Session, Source};
use crate::text::{self, Removed};
use answer::{Answer, Fault, NAME_LIMIT};
use feed::{Came, Feed};
use lines::{Line, Lines};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long nothing must come before the files made from the journal are saved.
const PAUSE: Duration = Duration::from_secs(1);

/// Carries out the commands.
///
/// # Errors
/// [`Trouble`] if the session or the file cannot be opened, or the disk did not take what was recorded.
pub fn apply(house: &House<'_>, args: &Apply, print: &mut Print) -> Result<Exit, Trouble> {
    let (target, file) = args.target().map_err(Trouble::ExtraWord)?;
    let feed = Feed::open(file)?;
    let session = match target {
        Target::New(title) => {
            let session = begin::begin(house, &Wish { title: &title, date: args.date, ..Wish::default() })?;
            print::aside(&say!(house.words, "cli-apply-new", session = files::name(session.folder())));
            session
        }
        Target::Session(name) => open(house, &name)?,
    };
    let mut applying = Applying { house, args, session, refused: false, removed: Removed::default() };
    let ended = applying.run(feed, print);
    if let Some(sentence) = removed::sentence(house.words, &applying.removed) {
        print::aside(&sentence);
    }
    let closed = applying.close();
    let exit = ended?;
    closed?;
    Ok(exit)
}

/// The session of this name, to be written.
pub(super) fn open(house: &House<'_>, name: &str) -> Result<Session, Trouble> {
    let folder = house.find(name)?;
    let session = house.counted(|| Session::open_in(&house.place, &folder))?;
    for notice in &session.recovery().notices {
        print::aside(&files::notice(house.words, notice));
    }
    match session.read_only() {
        Some(why) => Err(Trouble::ReadOnly(why.clone())),
        None => Ok(session),
    }
}

/// A script being carried out.
struct Applying<'a> {
    house: &'a House<'a>,
    args: &'a Apply,
    session: Session,
    /// Whether any line led to nothing.
    refused: bool,
    /// What was taken out of the texts.
    removed: Removed,
}

impl Applying<'_> {
    fn run(&mut self, mut feed: Feed, print: &mut Print) -> Result<Exit, Trouble> {
        let mut lines = Lines::default();
        loop {
            // Someone who pauses may look at the files made from the journal.
            let came = feed.next(self.session.save_wait(Instant::now()).map(|wait| wait.max(PAUSE)))?;
            let mut answers = Vec::new();
            let mut take = |line: Line<'_>| self.take(line, &mut answers);
            let on = match came {
                Came::Bytes(bytes) => lines.feed(&bytes, &mut take),
                Came::Nothing => {
                    self.save()?;
                    true
                }
                Came::End => {
                    lines.end(&mut take);
                    false
                }
            };
            match self.answer(answers, print) {
                Err(Trouble::Pipe) => return Ok(Exit::Refused),
                answered => answered?,
            }
            if !on {
                return Ok(if self.refused { Exit::Refused } else { Exit::Done });
            }
        }
    }

    /// Carries out one line; says whether to go on.
    fn take(&mut self, line: Line<'_>, answers: &mut Vec<Answer>) -> bool {
        let (submitted, removed) = text::counted(|| self.submit(&line));
        let answer = match submitted {
            Ok(receipt) => Answer::done(line.number, &receipt, removed),
            Err(fault) => Answer::not(self.house.words, self.session.meeting(), line.number, &fault),
        };
        self.removed += removed;
        self.refused |= !answer.is_ok();
        let on = answer.is_ok() || !self.args.stop;
        answers.push(answer);
        on
    }

    fn submit(&mut self, line: &Line<'_>) -> Result<Receipt, Fault> {
        let scripted: Scripted = line.text.map_err(Fault::Line)?.parse().map_err(Fault::Script)?;
        let meeting = self.session.meeting();
        let actor = match scripted.actor.as_ref().or(self.args.actor.as_ref()) {
            Some(name) => named("actor", name)?,
            None => house::actor(meeting),
        };
        let cid = scripted.cid.as_deref().map(|cid| named("cid", cid)).transpose()?;
        let now = scripted.at.unwrap_or_else(|| self.house.now(meeting.details.zone));
        let context = Context { now, actor };
        self.session.submit(&scripted.command, &context, Source::Script, cid.as_deref()).map_err(Fault::Submit)
    }

    /// Waits for the disk once, then prints the answers.
    fn answer(&mut self, answers: Vec<Answer>, print: &mut Print) -> Result<(), Trouble> {
        let last = answers.iter().filter_map(Answer::needs).max();
        let failure = last.and_then(|n| self.session.wait_saved(n).err());
        for notice in self.session.take_notices() {
            print::aside(&files::notice(self.house.words, &notice));
        }
        let saved = self.session.saved_through();
        for answer in answers {
            let answer = match (&failure, answer.needs()) {
                (Some(failure), Some(n)) if n > saved => {
                    let fault = Fault::NotSaved(failure.clone());
                    Answer::not(self.house.words, self.session.meeting(), answer.line(), &fault)
                }
                _ => answer,
            };
            print.json_line(&answer)?;
        }
        print.flush()?;
        failure.map_or(Ok(()), |failure| Err(failure.into()))
    }

    /// Saves the files made from the journal in the background.
    fn save(&mut self) -> Result<(), Trouble> {
        Ok(self.session.save(self.papers())?)
    }

    fn papers(&self) -> Arc<dyn Papers> {
        Arc::new(In(self.house.words.language()))
    }

    /// Saves the files made from the journal, and frees the session.
    fn close(mut self) -> Result<(), Trouble> {
        let saved = match self.session.papers_at() == Some(self.session.head().mark.n) {
            true => Ok(()),
            false => self.session.save_now(self.papers()),
        };
        self.session.close()?;
        Ok(saved?)
    }
}

/// A name in its one spelling, if it is a name.
fn named(field: &'static str, name: &str) -> Result<String, Fault> {
    let cleaned = text::clean_line(name);
    let is_name = !cleaned.text.is_empty() && cleaned.text.len() <= NAME_LIMIT && cleaned.removed.is_empty();
    if is_name { Ok(cleaned.text) } else { Err(Fault::Name { field }) }
}
