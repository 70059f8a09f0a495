//! BLT.

use super::{Unfit, form, groups, names};
use crate::interchange::Format;
use crate::tally::profile::{Ballots, Profile};
use std::io::Write;

pub(super) fn write(profile: &Profile, seats: Option<usize>, into: &mut impl Write) -> Result<(), Unfit> {
    let Ballots::Ranked(ballots) = &profile.ballots else { return Err(form(profile, Format::Blt)) };
    writeln!(into, "{} {}", profile.options(), seats.unwrap_or(1))?;
    for ballot in ballots {
        write!(into, "{}", ballot.weight)?;
        for group in groups(&ballot.mark) {
            let group: Vec<String> = group.iter().map(|option| (option + 1).to_string()).collect();
            write!(into, " {}", if group.is_empty() { "-".to_owned() } else { group.join("=") })?;
        }
        writeln!(into, " 0")?;
    }
    writeln!(into, "0")?;
    for name in names(profile).chain([profile.title.as_str()]) {
        writeln!(into, "\"{}\"", name.replace('"', "\"\""))?;
    }
    Ok(())
}
