//! Pabulib, as its checker wants it: every obligatory key, counts that are right, no blanks around cells.

use super::{Heading, Unfit, decimal, few_enough, form, has_gaps};
use crate::interchange::Format;
use crate::tally::ballot::Points;
use crate::tally::profile::{Ballots, Profile};
use std::io::Write;

pub(super) fn write(profile: &Profile, heading: &Heading, into: &mut impl Write) -> Result<(), Unfit> {
    let format = Format::Pb;
    few_enough(profile)?;
    let kind = match &profile.ballots {
        Ballots::Approved(_) => "approval",
        Ballots::One(_) => "choose-1",
        Ballots::Cumulative(_) => "cumulative",
        Ballots::Scored(_) => "scoring",
        Ballots::Ranked(ballots) => {
            let strict = ballots.iter().all(|ballot| ballot.mark.groups().all(|group| group.len() == 1));
            if !strict || has_gaps(ballots) {
                return Err(form(profile, format));
            }
            "ordinal"
        }
        Ballots::Pairs(_) | Ballots::Rated(_) => return Err(form(profile, format)),
    };
    let budget = profile.budget.ok_or(Unfit::Missing { format, part: "budget" })?;
    let title = |id: &str| ["META", "PROJECTS", "VOTES"].iter().any(|title| title.eq_ignore_ascii_case(id));
    if let Some(choice) = profile.choices.iter().find(|choice| choice.id.contains([',', ';', '"']) || title(&choice.id))
    {
        return Err(Unfit::Id { format, id: choice.id.clone() });
    }
    let money = |amount: u64| decimal(i64::try_from(amount).unwrap_or(i64::MAX), profile.money_unit);
    let said = |text: &str| if text.is_empty() { "-".to_owned() } else { cell(text) };
    writeln!(into, "META\nkey;value")?;
    // Without a title the key stands with nothing behind it, so that nothing is read where nothing was said.
    writeln!(into, "description;{}", cell(&profile.title))?;
    for (key, value) in [("country", &heading.country), ("unit", &heading.unit), ("instance", &heading.instance)] {
        writeln!(into, "{key};{}", said(value))?;
    }
    writeln!(into, "num_projects;{}\nnum_votes;{}", profile.options(), profile.voters())?;
    writeln!(into, "budget;{}\nvote_type;{kind}\nrule;unknown", money(budget))?;
    writeln!(into, "date_begin;{0}\ndate_end;{0}", said(&heading.day))?;
    if let Ballots::Cumulative(ballots) = &profile.ballots {
        let most = ballots.iter().map(|ballot| ballot.mark.iter().map(|(_, points)| points).sum::<i64>()).max();
        writeln!(into, "max_sum_points;{}", decimal(most.unwrap_or(0), profile.point_unit))?;
    }
    writeln!(into, "PROJECTS\nproject_id;cost;name")?;
    for choice in &profile.choices {
        let cost = choice.cost.ok_or(Unfit::Missing { format, part: "cost" })?;
        writeln!(into, "{};{};{}", choice.id, money(cost), cell(&choice.name))?;
    }
    let pointed = matches!(profile.ballots, Ballots::Cumulative(_) | Ballots::Scored(_));
    writeln!(into, "VOTES\nvoter_id;vote{}", if pointed { ";points" } else { "" })?;
    let mut voter = 0;
    let mut row = |weight: u64, vote: String| -> Result<(), Unfit> {
        for _ in 0..weight {
            voter += 1;
            writeln!(into, "{voter};{vote}")?;
        }
        Ok(())
    };
    let ids = |options: &[usize]| {
        options.iter().map(|&option| profile.choices[option].id.as_str()).collect::<Vec<_>>().join(",")
    };
    match &profile.ballots {
        Ballots::Approved(ballots) => ballots.iter().try_for_each(|ballot| row(ballot.weight, ids(&ballot.mark))),
        Ballots::One(ballots) => ballots.iter().try_for_each(|ballot| row(ballot.weight, ids(ballot.mark.as_slice()))),
        Ballots::Ranked(ballots) => ballots.iter().try_for_each(|ballot| {
            let order: Vec<usize> = ballot.mark.ranked().iter().map(|at| at.option).collect();
            row(ballot.weight, ids(&order))
        }),
        Ballots::Cumulative(ballots) | Ballots::Scored(ballots) => ballots.iter().try_for_each(|ballot| {
            let (vote, points) = points(profile, &ballot.mark);
            row(ballot.weight, format!("{vote};{points}"))
        }),
        Ballots::Pairs(_) | Ballots::Rated(_) => Ok(()),
    }
}

/// The options with the most points first, and their points.
fn points(profile: &Profile, mark: &Points) -> (String, String) {
    let mut mark = mark.clone();
    mark.sort_by_key(|&(option, points)| (std::cmp::Reverse(points), option));
    let ids: Vec<&str> = mark.iter().map(|&(option, _)| profile.choices[option].id.as_str()).collect();
    let points: Vec<String> = mark.iter().map(|&(_, points)| decimal(points, profile.point_unit)).collect();
    (ids.join(","), points.join(","))
}

/// A cell, in quotes where it would be torn apart without.
fn cell(text: &str) -> String {
    match text.contains([';', '"']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    }
}
