//! PrefLib.

use super::{Unfit, form, groups, has_gaps, names};
use crate::interchange::Format;
use crate::tally::profile::{Ballots, Profile};
use std::io::Write;

pub(super) fn write(profile: &Profile, format: Format, into: &mut impl Write) -> Result<(), Unfit> {
    let unfit = || Err(form(profile, format));
    let number = |option: usize| (option + 1).to_string();
    let group = |options: &[usize]| match options {
        [one] => number(*one),
        several => format!("{{{}}}", several.iter().map(|&option| number(option)).collect::<Vec<_>>().join(",")),
    };
    let orders: Vec<(u64, String)> = match &profile.ballots {
        Ballots::Approved(ballots) if format == Format::Cat => ballots
            .iter()
            .map(|ballot| {
                let rest = (0..profile.options()).filter(|option| !ballot.mark.contains(option)).collect::<Vec<_>>();
                (ballot.weight, format!("{},{}", group(&ballot.mark), group(&rest)))
            })
            .collect(),
        Ballots::Ranked(ballots) if format != Format::Cat => {
            let strict = matches!(format, Format::Soc | Format::Soi);
            let complete = matches!(format, Format::Soc | Format::Toc);
            let fits = ballots.iter().all(|ballot| {
                (!strict || ballot.mark.groups().all(|group| group.len() == 1))
                    && (!complete || ballot.mark.ranked().len() == profile.options())
            });
            if !fits || has_gaps(ballots) {
                return unfit();
            }
            ballots
                .iter()
                .map(|ballot| {
                    let groups: Vec<String> = groups(&ballot.mark).iter().map(|options| group(options)).collect();
                    (ballot.weight, groups.join(","))
                })
                .collect()
        }
        _ => return unfit(),
    };
    writeln!(into, "# TITLE: {}", profile.title)?;
    writeln!(into, "# DATA TYPE: {}", format.id())?;
    writeln!(into, "# MODIFICATION TYPE: original")?;
    writeln!(into, "# NUMBER ALTERNATIVES: {}", profile.options())?;
    writeln!(into, "# NUMBER VOTERS: {}", profile.voters())?;
    if format == Format::Cat {
        writeln!(into, "# NUMBER UNIQUE PREFERENCES: {}", orders.len())?;
        writeln!(into, "# NUMBER CATEGORIES: 2\n# CATEGORY NAME 1: Approved\n# CATEGORY NAME 2: Not approved")?;
    } else {
        writeln!(into, "# NUMBER UNIQUE ORDERS: {}", orders.len())?;
    }
    for (name, at) in names(profile).zip(1..) {
        writeln!(into, "# ALTERNATIVE NAME {at}: {name}")?;
    }
    for (weight, order) in orders {
        writeln!(into, "{}", format!("{weight}: {order}").trim_end())?;
    }
    Ok(())
}
