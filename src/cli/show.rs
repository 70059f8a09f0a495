//! `musyawarah show`: the record of a session as text, a draft or final; or one contest of it.

use super::args::Show;
use super::contest::contest;
use super::exit::Exit;
use super::house::House;
use super::print::{self, Print};
use super::trouble::Trouble;
use crate::i18n::files;
use crate::report::document::{Block, Document, Level};
use crate::report::{notulen, notulen_with_code, text as paper};
use crate::seal::Code;
use crate::store::{Notice, Session};
use crate::text;
use std::io::{IsTerminal as _, stdout};

/// How wide the text is where there is no screen to ask.
const WIDTH: u16 = 80;
/// Wider than this a line is hard to follow.
const WIDEST: u16 = 120;

/// Prints the record.
///
/// # Errors
/// [`Trouble::Find`], [`Trouble::Open`], or [`Trouble::Section`] if no section is called as asked; for a contest those of
/// [`contest`].
pub fn show(house: &House<'_>, args: &Show, print: &mut Print) -> Result<Exit, Trouble> {
    let session = house.view(&args.session)?;
    if let Some(id) = args.contest {
        return contest(house, &session, id, args.to, args.width, print);
    }
    let mark = session.head().mark;
    let mut document = match Code::of(&mark.h.to_string()) {
        Some(code) => notulen_with_code(session.meeting(), house.words, mark.n, code),
        None => notulen(session.meeting(), house.words),
    };
    if !args.section.is_empty() {
        document = only(document, &args.section)?;
    }
    let width = usize::from(args.width.unwrap_or_else(screen));
    print.line(paper::render(&document, width).trim_end())?;
    Ok(remark(house, &session))
}

/// Says beside the record what it may lack.
fn remark(house: &House<'_>, session: &Session) -> Exit {
    let damage = &session.recovery().damage;
    let quiet = |notice: &&Notice| matches!(notice, Notice::NoMinutes | Notice::NoLock | Notice::Broken { .. });
    for notice in session.recovery().notices.iter().filter(|notice| !quiet(notice)) {
        print::aside(&files::notice(house.words, notice));
    }
    for place in damage.iter().take(10) {
        print::aside(&files::damage(house.words, place));
    }
    if damage.is_empty() { Exit::Done } else { Exit::Damaged }
}

/// As wide as the screen.
pub(super) fn screen() -> u16 {
    match crossterm::terminal::size() {
        Ok((columns, _)) if stdout().is_terminal() && columns > 0 => columns.min(WIDEST),
        _ => WIDTH,
    }
}

/// The sections whose headings hold one of these words.
fn only(document: Document, asked: &[String]) -> Result<Document, Trouble> {
    let mut sections: Vec<(String, Vec<Block>)> = Vec::new();
    for block in document.blocks {
        if let Block::Heading { level: Level::Section, text } = &block {
            sections.push((text.clone(), Vec::new()));
        }
        // Behind the rule stand the signatures, which are of the whole.
        if matches!(block, Block::Rule) {
            break;
        }
        if let Some((_, blocks)) = sections.last_mut() {
            blocks.push(block);
        }
    }
    let holds = |heading: &str, word: &String| text::fold(heading).contains(&text::fold(word));
    for word in asked {
        if word.trim().is_empty() || !sections.iter().any(|(heading, _)| holds(heading, word)) {
            let known = sections.into_iter().map(|(heading, _)| heading).collect();
            return Err(Trouble::Section { asked: word.clone(), known });
        }
    }
    let blocks = sections
        .into_iter()
        .filter(|(heading, _)| asked.iter().any(|word| holds(heading, word)))
        .flat_map(|(_, blocks)| blocks)
        .collect();
    Ok(Document { blocks, ..document })
}
