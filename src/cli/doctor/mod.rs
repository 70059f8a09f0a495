//! `musyawarah doctor`: what this machine can promise to a meeting. Everything is tried, nothing is assumed: lines are
//! flushed, a file is renamed, a lock is asked for twice. Nothing is left behind, and nothing is asked of the terminal.

mod disk;
mod keys;
mod looks;
mod machine;

use super::args::Doctor;
use super::exit::Exit;
use super::house::House;
use super::print::Print;
use super::show::screen;
use super::trouble::Trouble;
use crate::i18n::say;
use crate::text;
use serde::Serialize;

/// How good a thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// As it should be.
    Good,
    /// A meeting can be held; something is better known before.
    Note,
    /// A meeting should not be held like this.
    Bad,
}

/// One thing that was found.
#[derive(Debug, Clone, Serialize)]
pub struct Finding {
    /// What it is about, for programs.
    about: &'static str,
    grade: Grade,
    /// What was found.
    found: String,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    advice: Option<String>,
    /// The figure behind it, where there is one: microseconds, bytes, columns.
    #[serde(skip_serializing_if = "Option::is_none")]
    figure: Option<u64>,
}

impl Finding {
    fn good(about: &'static str, found: String) -> Self {
        Self { about, grade: Grade::Good, found, advice: None, figure: None }
    }

    /// Better known before, and what to do about it is said with it.
    const fn noted(about: &'static str, found: String) -> Self {
        Self { about, grade: Grade::Note, found, advice: None, figure: None }
    }

    fn of(about: &'static str, grade: Grade, found: String, advice: String) -> Self {
        Self { about, grade, found, advice: Some(advice).filter(|_| grade > Grade::Good), figure: None }
    }

    fn figure(mut self, figure: u64) -> Self {
        self.figure = Some(figure);
        self
    }
}

/// Everything that was found, as JSON.
#[derive(Debug, Serialize)]
struct Told {
    verdict: Grade,
    message: String,
    findings: Vec<Finding>,
}

/// Looks at the folder of the sessions, the disk under it, the clock, and the terminal.
///
/// # Errors
/// [`Trouble`] only if it cannot be told; what is wrong with the machine is what is told.
pub fn doctor(house: &House<'_>, args: &Doctor, print: &mut Print) -> Result<Exit, Trouble> {
    let words = house.words;
    let mut findings = disk::findings(house);
    findings.extend(machine::findings(house));
    findings.extend(looks::findings(words));
    findings.extend(keys::findings(words));
    let verdict = findings.iter().map(|finding| finding.grade).max().unwrap_or(Grade::Good);
    let message = match verdict {
        Grade::Good => say!(words, "doctor-good"),
        Grade::Note => say!(words, "doctor-note"),
        Grade::Bad => say!(words, "doctor-bad"),
    };
    if args.json {
        print.json(&Told { verdict, message, findings })?;
    } else {
        for finding in &findings {
            let mark = match finding.grade {
                Grade::Good => "  ",
                Grade::Note => "! ",
                Grade::Bad => "X ",
            };
            paragraph(print, mark, &finding.found)?;
            if let Some(advice) = &finding.advice {
                paragraph(print, "    ", advice)?;
            }
        }
        paragraph(print, "", &message)?;
    }
    Ok(if verdict == Grade::Bad { Exit::Refused } else { Exit::Done })
}

/// A sentence behind its mark, in as many lines as the screen makes of it.
fn paragraph(print: &mut Print, mark: &str, text: &str) -> Result<(), Trouble> {
    let room = usize::from(screen()).saturating_sub(mark.len()).max(1);
    for (at, line) in text::wrap(text, room).into_iter().enumerate() {
        let before = if at == 0 { mark.to_owned() } else { " ".repeat(mark.len()) };
        print.line(&format!("{before}{}", &text[line]))?;
    }
    Ok(())
}
