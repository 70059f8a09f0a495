//! `musyawarah tally FILE --to FORMAT`: the ballots in another format.

use crate::cli::exit::Exit;
use crate::cli::house::House;
use crate::cli::print::{self, Print};
use crate::cli::trouble::Trouble;
use crate::i18n::tally;
use crate::interchange::{BallotFile, Format, Heading, Unfit, write};
use crate::meeting::details::Zone;

/// Prints them; what was odd in the file is said beside.
pub(super) fn convert(
    house: &House<'_>,
    format: Format,
    ballots: &BallotFile,
    print: &mut Print,
) -> Result<Exit, Trouble> {
    let today = house.now(Zone::default()).date_naive();
    let heading = Heading {
        country: "Indonesia".to_owned(),
        unit: ballots.profile.title.clone(),
        instance: today.format("%Y").to_string(),
        day: today.format("%d.%m.%Y").to_string(),
    };
    let mut bytes = Vec::new();
    write(&ballots.profile, ballots.seats, format, &heading, &mut bytes).map_err(|unfit| match unfit {
        Unfit::Disk(error) => Trouble::Output(error),
        unfit => Trouble::Unfit { sentence: tally::unfit(house.words, &unfit) },
    })?;
    print.bytes(&bytes)?;
    for warning in &ballots.warnings.first {
        print::aside(&tally::oddity(house.words, warning));
    }
    Ok(Exit::Done)
}
