//! CSV: a column for each option.

use super::{Unfit, decimal, form};
use crate::interchange::Format;
use crate::interchange::sheet::{Kind, is_taken};
use crate::tally::ballot::Ballot;
use crate::tally::profile::{Ballots, Profile};
use std::io::Write;

pub(super) fn write(profile: &Profile, seats: Option<usize>, into: &mut impl Write) -> Result<(), Unfit> {
    let format = Format::Csv;
    let kind = match &profile.ballots {
        Ballots::Ranked(_) => Kind::Ranks,
        Ballots::Approved(_) => Kind::Approval,
        Ballots::Scored(_) => Kind::Score,
        Ballots::Cumulative(_) => Kind::Dots,
        Ballots::One(_) => Kind::One,
        Ballots::Pairs(_) => Kind::Pairs,
        Ballots::Rated(_) => return Err(form(profile, format)),
    };
    if profile.options() == 0 {
        return Err(Unfit::Missing { format, part: "A,B,C" });
    }
    let named = |id: &str, name: &str| !name.is_empty() && id.contains(':');
    let wrong = |id: &str, name: &str| id.is_empty() || is_taken(id) || named(id, name);
    if let Some(choice) = profile.choices.iter().find(|choice| wrong(&choice.id, &choice.name)) {
        return Err(Unfit::Id { format, id: choice.id.clone() });
    }
    writeln!(into, "# kind: {}", kind.id())?;
    if !profile.title.is_empty() {
        writeln!(into, "{}", cell(&format!("# title: {}", profile.title)))?;
    }
    if let Some(seats) = seats {
        writeln!(into, "# seats: {seats}")?;
    }
    for choice in profile.choices.iter().filter(|choice| !choice.name.is_empty()) {
        writeln!(into, "{}", cell(&format!("# name {}: {}", choice.id, choice.name)))?;
    }
    let ids: Vec<String> = profile.choices.iter().map(|choice| cell(&choice.id)).collect();
    writeln!(into, "{},{}", if kind == Kind::Pairs { "" } else { "weight" }, ids.join(","))?;
    let mut row = |head: &str, cells: Vec<(usize, String)>| -> Result<(), Unfit> {
        let mut all = vec![String::new(); profile.options()];
        cells.into_iter().for_each(|(option, text)| all[option] = text);
        Ok(writeln!(into, "{head},{}", all.join(","))?)
    };
    match &profile.ballots {
        Ballots::Ranked(ballots) => ballots.iter().try_for_each(|Ballot { weight, mark }| {
            let ranks = mark.ranked().iter().map(|at| (at.option, (u64::from(at.rank) + 1).to_string()));
            row(&weight.to_string(), ranks.collect())
        }),
        Ballots::Approved(ballots) => ballots.iter().try_for_each(|Ballot { weight, mark }| {
            row(&weight.to_string(), mark.iter().map(|&option| (option, "x".to_owned())).collect())
        }),
        Ballots::One(ballots) => ballots.iter().try_for_each(|Ballot { weight, mark }| {
            row(&weight.to_string(), mark.iter().map(|&option| (option, "x".to_owned())).collect())
        }),
        Ballots::Scored(ballots) | Ballots::Cumulative(ballots) => {
            ballots.iter().try_for_each(|Ballot { weight, mark }| {
                let points = mark.iter().map(|&(option, points)| (option, decimal(points, profile.point_unit)));
                row(&weight.to_string(), points.collect())
            })
        }
        Ballots::Pairs(pairs) => pairs
            .rows()
            .zip(&ids)
            .try_for_each(|(votes, id)| row(id, votes.iter().map(ToString::to_string).enumerate().collect())),
        Ballots::Rated(_) => Ok(()),
    }
}

/// A cell, in quotes where any separator a reader may expect would tear it apart.
fn cell(text: &str) -> String {
    match text.contains([',', ';', '\t', '"']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    }
}
