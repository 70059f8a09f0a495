//! `musyawarah show SESSION --contest ID`: the protocol of a contest, or its ballots as a file that can be counted again.

use super::exit::Exit;
use super::house::House;
use super::print::Print;
use super::show::screen;
use super::trouble::Trouble;
use crate::i18n::{files, say, tally};
use crate::interchange::{Format, Unfit};
use crate::meeting::{ContestId, Refusal};
use crate::report::{contest as counted, text as paper};
use crate::store::Session;

/// Prints it.
///
/// # Errors
/// [`Trouble::Refused`] where there is no such contest or it is open, [`Trouble::Unfit`] where the format cannot hold the
/// ballots, or the contest counts differently in this release.
pub(super) fn contest(
    house: &House<'_>,
    session: &Session,
    id: ContestId,
    to: Option<Format>,
    width: Option<u16>,
    print: &mut Print,
) -> Result<Exit, Trouble> {
    let words = house.words;
    let contest = session.meeting().contest(id)?;
    if counted::ballots(contest).is_none() {
        return Err(Refusal::ContestOpen { contest: id }.into());
    }
    let Some(format) = to else {
        let head = session.head().mark;
        let source = format!("{} {id}, {} {}", files::name(session.folder()), head.n, head.h);
        let differs = || Trouble::Unfit { sentence: say!(words, "contest-counts-differently") };
        let document = counted::protocol(contest, &source, words).ok_or_else(differs)?;
        print.line(paper::render(&document, usize::from(width.unwrap_or_else(screen))).trim_end())?;
        return Ok(Exit::Done);
    };
    print.bytes(&ballots(house, session, id, format)?)?;
    Ok(Exit::Done)
}

/// The ballots of a closed contest as a file.
///
/// # Errors
/// As [`contest`].
pub(super) fn ballots(house: &House<'_>, session: &Session, id: ContestId, format: Format) -> Result<Vec<u8>, Trouble> {
    session.meeting().contest(id)?;
    match counted::ballots_file(session.meeting(), id, format) {
        None => Err(Refusal::ContestOpen { contest: id }.into()),
        Some(Ok(bytes)) => Ok(bytes),
        Some(Err(Unfit::Disk(error))) => Err(Trouble::Output(error)),
        Some(Err(unfit)) => Err(Trouble::Unfit { sentence: tally::unfit(house.words, &unfit) }),
    }
}
