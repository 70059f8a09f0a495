//! Pabulib `.pb`: three sections, `META`, `PROJECTS` and `VOTES`, each a table with `;` between its cells.
//!
//! Points and money may have decimals: the profile counts in the smallest unit met. A ballot that names a project twice
//! keeps the first; in ordinal ballots the order of the list is the ranking; projects without points have `default_score`.

use super::fault::{Fault, Oddity, Spot, Why, shown};
use super::gather::{Pointed, Roster, Weight};
use super::number::{self, Decimal};
use super::rows::{Row, Rows};
use super::{BallotFile, Format};
use crate::tally::ballot::{Gathered, Ranking};
use crate::tally::inclusion::Group;
use crate::tally::profile::Ballots;
use crate::text;
use std::collections::BTreeMap;
use std::io::BufRead;

/// The cost that some towns give to projects that were withdrawn.
const WITHDRAWN: i64 = 999_999_999;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Section {
    Meta,
    Projects,
    Votes,
}

impl Section {
    fn of(row: &Row) -> Option<Self> {
        let title = |name: &str| row.cell(0).eq_ignore_ascii_case(name) && row.is_blank_from(1);
        match () {
            () if title("META") => Some(Self::Meta),
            () if title("PROJECTS") => Some(Self::Projects),
            () if title("VOTES") => Some(Self::Votes),
            () => None,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Approval,
    One,
    Ordinal,
    Cumulative,
    Scoring,
}

impl Kind {
    fn find(name: &str) -> Option<Self> {
        Some(match name.to_ascii_lowercase().as_str() {
            "approval" => Self::Approval,
            "choose-1" => Self::One,
            "ordinal" => Self::Ordinal,
            "cumulative" => Self::Cumulative,
            "scoring" => Self::Scoring,
            _ => return None,
        })
    }
}

/// The columns of a section, by name.
#[derive(Debug, Default)]
struct Columns(Vec<String>);

impl Columns {
    fn of(row: &Row) -> Self {
        Self(row.cells().map(|cell| cell.trim_end_matches(':').to_ascii_lowercase()).collect())
    }

    fn find(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|column| column == name)
    }
}

/// A project as listed: its money and what the file tells of its votes.
#[derive(Debug)]
struct Listed {
    at: Spot,
    cost: Option<Decimal>,
    votes: Option<u64>,
}

/// The voters by what stands in one of their columns.
#[derive(Debug)]
struct Grouping {
    column: String,
    place: Option<usize>,
    groups: BTreeMap<String, Gathered<Vec<usize>>>,
}

impl Grouping {
    fn new(column: &str) -> Self {
        Self { column: column.to_ascii_lowercase(), place: None, groups: BTreeMap::new() }
    }

    fn add(&mut self, row: &Row, marks: &[usize]) {
        let Some(place) = self.place else { return };
        let name = text::clean_line(row.cell(place)).text;
        let name = match name.parse::<u32>() {
            Ok(age) if self.column == "age" => format!("{}–{}", age / 10 * 10, age / 10 * 10 + 9),
            _ => name,
        };
        let mut marks = marks.to_vec();
        marks.sort_unstable();
        self.groups.entry(name).or_default().add(marks, 1);
    }

    fn finish(self) -> Option<Vec<Group>> {
        self.place?;
        let group = |(name, ballots): (String, Gathered<_>)| Group { name, ballots: ballots.ballots(), people: None };
        Some(self.groups.into_iter().map(group).collect())
    }
}

struct Reader<R> {
    rows: Rows<R>,
    meta: BTreeMap<String, (Spot, String)>,
    roster: Roster,
    listed: Vec<Listed>,
    votes: u64,
    named: Vec<u64>,
    weight: Weight,
    grouping: Option<Grouping>,
}

/// Reads the file, with the voters grouped by a column where one is named.
pub(super) fn read(source: impl BufRead, column: Option<&str>) -> Result<BallotFile, Fault> {
    let mut reader = Reader {
        rows: Rows::new(source, b';'),
        meta: BTreeMap::new(),
        roster: Roster::default(),
        listed: Vec::new(),
        votes: 0,
        named: Vec::new(),
        weight: Weight::default(),
        grouping: column.map(Grouping::new),
    };
    reader.head()?;
    let (ballots, point_unit) = reader.ballots()?;
    reader.finish(ballots, point_unit)
}

impl<R: BufRead> Reader<R> {
    fn warn(&mut self, at: Spot, odd: Oddity) {
        self.rows.lines.warnings.add(at, odd);
    }

    /// Everything before the ballots.
    fn head(&mut self) -> Result<(), Fault> {
        let mut row = Row::default();
        let mut section = None;
        let mut columns: Option<Columns> = None;
        let mut seen = (false, false);
        while self.rows.next(&mut row)? {
            if let Some(next) = Section::of(&row) {
                seen.0 |= next == Section::Meta;
                seen.1 |= next == Section::Projects;
                if next == Section::Votes {
                    if !seen.1 {
                        return Err(Fault::new(row.spot(0), Why::Missing { part: "PROJECTS" }));
                    }
                    if !seen.0 {
                        self.warn(Spot::line(1), Oddity::NoHead { part: "META" });
                    }
                    return Ok(());
                }
                (section, columns) = (Some(next), None);
                continue;
            }
            match (section, &columns) {
                (None, _) => {
                    return Err(Fault::new(row.spot(0), Why::Unexpected { found: shown(row.cell(0)), wanted: "META" }));
                }
                (Some(Section::Meta), None) => {
                    let read = Columns::of(&row);
                    if read.find("key") != Some(0) {
                        self.warn(row.spot(0), Oddity::NoHead { part: "key;value" });
                        self.meta_row(&row);
                    }
                    columns = Some(read);
                }
                (Some(_), None) => {
                    let read = Columns::of(&row);
                    if read.find("project_id").is_none() {
                        return Err(Fault::new(row.spot(0), Why::Missing { part: "project_id" }));
                    }
                    if read.find("cost").is_none() {
                        self.warn(row.spot(0), Oddity::NoHead { part: "cost" });
                    }
                    columns = Some(read);
                }
                (Some(Section::Meta), Some(_)) => self.meta_row(&row),
                (Some(_), Some(columns)) => {
                    let listed = self.project(&row, columns)?;
                    self.listed.push(listed);
                }
            }
        }
        let part = if seen.1 { "VOTES" } else { "PROJECTS" };
        Err(Fault::new(Spot::line(self.rows.lines.number()), Why::Missing { part }))
    }

    fn meta_row(&mut self, row: &Row) {
        let cell = row.cell(0);
        // `rule: greedy` instead of `rule;greedy`, as in an example that many copied.
        let (key, value) = match cell.split_once(':') {
            Some((key, value)) if row.is_blank_from(1) => (key.trim(), value.trim()),
            _ => (cell.trim_end_matches(':'), row.cell(1)),
        };
        let key = key.to_ascii_lowercase();
        if !row.is_blank_from(2) {
            self.warn(row.spot(2), Oddity::ExtraCells { cells: row.len() - 2 });
        }
        self.meta.entry(key).or_insert_with(|| (row.spot(1), value.to_owned()));
    }

    fn project(&mut self, row: &Row, columns: &Columns) -> Result<Listed, Fault> {
        let column = |name: &str| columns.find(name).unwrap_or(usize::MAX);
        let at = column("project_id");
        if row.cell(at).is_empty() {
            return Err(Fault::new(row.spot(at), Why::Missing { part: "project_id" }));
        }
        if row.len() > columns.0.len() && !row.is_blank_from(columns.0.len()) {
            self.warn(row.spot(columns.0.len()), Oddity::ExtraCells { cells: row.len() - columns.0.len() });
        }
        self.roster.add(row.spot(at), row.cell(at), row.cell(column("name")))?;
        let id = || text::clean_line(row.cell(at)).text;
        let cost = match row.cell(column("cost")) {
            "" => {
                if columns.find("cost").is_some() {
                    self.warn(row.spot(column("cost")), Oddity::NoCost { id: id() });
                }
                None
            }
            cost => {
                let cost = self.money(row.spot(column("cost")), cost)?;
                if (cost.digits, cost.decimals) == (WITHDRAWN, 0) {
                    self.warn(row.spot(column("cost")), Oddity::Withdrawn { id: id() });
                }
                Some(cost)
            }
        };
        let votes = number::whole(row.cell(column("votes"))).ok();
        Ok(Listed { at: row.spot(column("votes")), cost, votes })
    }

    fn money(&mut self, at: Spot, text: &str) -> Result<Decimal, Fault> {
        let (number, odd) = number::decimal(text).map_err(|why| Fault::new(at, why))?;
        if number.digits < 0 {
            return Err(Fault::new(at, Why::Negative { found: shown(text) }));
        }
        if let Some(odd) = odd {
            self.warn(at, odd);
        }
        Ok(number)
    }

    /// What `META` says under a key, where it says anything.
    fn said(&self, key: &str) -> Option<(Spot, &str)> {
        self.meta.get(key).map(|(at, value)| (*at, value.as_str())).filter(|(_, value)| !value.is_empty())
    }

    /// A number `META` says.
    fn limit(&self, key: &str) -> Option<Decimal> {
        self.said(key).and_then(|(_, value)| number::decimal(value).ok()).map(|(number, _)| number)
    }

    fn kind(&mut self, columns: &Columns, at: Spot) -> Result<Kind, Fault> {
        match self.said("vote_type") {
            Some((at, name)) => Kind::find(name).ok_or_else(|| Fault::new(at, Why::Unsupported { found: shown(name) })),
            None => {
                let (kind, name) = match columns.find("points") {
                    Some(_) => (Kind::Cumulative, "cumulative"),
                    None => (Kind::Approval, "approval"),
                };
                self.warn(at, Oddity::KindGuessed { kind: name });
                Ok(kind)
            }
        }
    }

    fn ballots(&mut self) -> Result<(Ballots, u64), Fault> {
        let mut row = Row::default();
        if !self.rows.next(&mut row)? {
            let at = Spot::line(self.rows.lines.number());
            return Err(Fault::new(at, Why::Missing { part: "voter_id" }));
        }
        let columns = Columns::of(&row);
        let Some(vote) = columns.find("vote") else {
            return Err(Fault::new(row.spot(0), Why::Missing { part: "vote" }));
        };
        if let Some(grouping) = &mut self.grouping {
            grouping.place = columns.find(&grouping.column);
        }
        let kind = self.kind(&columns, row.spot(0))?;
        let pointed = matches!(kind, Kind::Cumulative | Kind::Scoring);
        let points = match columns.find("points") {
            None if pointed => return Err(Fault::new(row.spot(0), Why::Missing { part: "points" })),
            points => points.unwrap_or(usize::MAX),
        };
        let default =
            if kind == Kind::Scoring { self.limit("default_score").unwrap_or_default() } else { Decimal::default() };
        let mut limits = Limits::new(self);
        self.named = vec![0; self.roster.choices.len()];
        let (mut approved, mut one, mut ranked, mut given) =
            (Gathered::default(), Gathered::default(), Gathered::default(), Pointed::default());
        let mut marks: Vec<usize> = Vec::new();
        let mut values: Vec<(usize, Decimal)> = Vec::new();
        while self.rows.next(&mut row)? {
            if let Some(section) = Section::of(&row) {
                let found = shown(row.cell(0));
                self.warn(row.spot(0), Oddity::Junk { found });
                if section == Section::Votes {
                    continue;
                }
                return Err(Fault::new(
                    row.spot(0),
                    Why::Unexpected { found: shown(row.cell(0)), wanted: "V01;P1,P2" },
                ));
            }
            if row.len() > columns.0.len() && !row.is_blank_from(columns.0.len()) {
                // The usual reason: a vote with semicolons between its projects, of which all but the first would be lost.
                let found = shown(row.cell(columns.0.len()));
                return Err(Fault::new(row.spot(columns.0.len()), Why::Unexpected { found, wanted: "P1,P2" }));
            }
            self.votes += 1;
            marks.clear();
            values.clear();
            self.roster.begin();
            let mut number = row.pieces(points);
            let (mut options, mut count) = (0, 0);
            for (byte, id) in row.pieces(vote) {
                let option = self.roster.place(|| row.spot_inside(vote, byte), id)?;
                options += 1;
                let value = match number.next() {
                    Some((byte, text)) if pointed => {
                        count += 1;
                        let read = number::decimal(text);
                        read.map_err(|why| Fault::new(row.spot_inside(points, byte), why))?.0
                    }
                    _ => Decimal::default(),
                };
                if self.roster.is_new(option, || row.spot_inside(vote, byte), &mut self.rows.lines.warnings) {
                    marks.push(option);
                    values.push((option, value));
                    self.named[option] += 1;
                }
            }
            count += number.count();
            if pointed && count != options {
                return Err(Fault::new(row.spot(points), Why::PointsForOptions { options, points: count }));
            }
            limits.look(&marks, &values, pointed);
            if let Some(grouping) = &mut self.grouping {
                grouping.add(&row, &marks);
            }
            self.weight.add(|| row.spot(0), 1)?;
            match kind {
                Kind::Approval => {
                    marks.sort_unstable();
                    approved.add(marks.clone(), 1);
                }
                Kind::One if marks.len() > 1 => {
                    let found = shown(row.cell(vote));
                    return Err(Fault::new(row.spot(vote), Why::Unexpected { found, wanted: "P1" }));
                }
                Kind::One => one.add(marks.first().copied(), 1),
                Kind::Ordinal => ranked.add(Ranking::of_order(&marks), 1),
                Kind::Cumulative | Kind::Scoring => {
                    if default.digits != 0 {
                        let named: Vec<usize> = marks.clone();
                        let rest = (0..self.roster.choices.len()).filter(|option| !named.contains(option));
                        values.extend(rest.map(|option| (option, default)));
                    }
                    given.add(|| row.spot(points), &values, 1)?;
                }
            }
        }
        limits.tell(self);
        Ok(match kind {
            Kind::Approval => (Ballots::Approved(approved.ballots()), 1),
            Kind::One => (Ballots::One(one.ballots()), 1),
            Kind::Ordinal => (Ballots::Ranked(ranked.ballots()), 1),
            Kind::Cumulative | Kind::Scoring => {
                let (ballots, unit) = given.finish();
                let ballots =
                    if kind == Kind::Scoring { Ballots::Scored(ballots) } else { Ballots::Cumulative(ballots) };
                (ballots, unit)
            }
        })
    }

    fn finish(mut self, ballots: Ballots, point_unit: u64) -> Result<BallotFile, Fault> {
        let budget = match self.said("budget").map(|(at, value)| (at, value.to_owned())) {
            Some((at, value)) => Some((at, self.money(at, &value)?)),
            None => None,
        };
        for (part, found) in [("num_projects", self.roster.choices.len() as u64), ("num_votes", self.votes)] {
            if let Some((at, said)) = self.said(part).map(|(at, value)| (at, number::whole(value)))
                && said != Ok(found)
            {
                self.warn(at, Oddity::OtherCount { part, said: said.unwrap_or(0), found });
            }
        }
        let differing: Vec<(Spot, usize, u64)> = self
            .listed
            .iter()
            .enumerate()
            .filter_map(|(option, listed)| Some((listed.at, option, listed.votes?)))
            .filter(|&(_, option, said)| said != self.named[option])
            .collect();
        if let Some(&(at, option, said)) = differing.first() {
            let id = self.roster.choices[option].id.clone();
            let odd =
                Oddity::OtherVotes { id, said: said.to_string(), found: self.named[option], options: differing.len() };
            self.warn(at, odd);
        }
        let costs = self.listed.iter().filter_map(|listed| listed.cost);
        let decimals = costs.chain(budget.map(|(_, budget)| budget)).map(|money| money.decimals).max().unwrap_or(0);
        let money = |at: Spot, money: Decimal| {
            let scaled = money.scaled(decimals).and_then(|scaled| u64::try_from(scaled).ok());
            scaled.ok_or_else(|| Fault::new(at, Why::TooLarge { found: money.digits.to_string() }))
        };
        for (choice, listed) in self.roster.choices.iter_mut().zip(&self.listed) {
            choice.cost = listed.cost.map(|cost| money(listed.at, cost)).transpose()?;
        }
        let title = self.said("description").map_or_else(String::new, |(_, title)| text::clean_line(title).text);
        let budget = budget.map(|(at, budget)| money(at, budget)).transpose()?;
        let mut profile = super::profile(self.roster.choices, ballots)?;
        profile.title = title;
        profile.budget = budget;
        profile.money_unit = 10u64.saturating_pow(decimals);
        profile.point_unit = point_unit;
        let groups = self.grouping.and_then(Grouping::finish);
        Ok(BallotFile { format: Format::Pb, profile, seats: None, warnings: self.rows.lines.warnings, groups })
    }
}

/// Limits the file sets to its own ballots, and how many ballots break each.
struct Limits(Vec<(&'static str, Decimal, u64)>);

impl Limits {
    fn new<R: BufRead>(reader: &Reader<R>) -> Self {
        let keys = ["min_length", "max_length", "min_sum_points", "max_sum_points", "max_points"];
        Self(keys.into_iter().filter_map(|key| reader.limit(key).map(|limit| (key, limit, 0))).collect())
    }

    fn look(&mut self, marks: &[usize], values: &[(usize, Decimal)], pointed: bool) {
        // In billionths, so that every number of decimals fits.
        let fine = |number: Decimal| i128::from(number.digits) * 10i128.pow(9u32.saturating_sub(number.decimals));
        let sum = || values.iter().map(|&(_, points)| fine(points)).sum::<i128>();
        for (key, limit, broken) in &mut self.0 {
            let breaks = match *key {
                "min_length" => (marks.len() as i128) * 1_000_000_000 < fine(*limit) && !marks.is_empty(),
                "max_length" => (marks.len() as i128) * 1_000_000_000 > fine(*limit),
                "min_sum_points" => pointed && !marks.is_empty() && sum() < fine(*limit),
                "max_sum_points" => pointed && sum() > fine(*limit),
                _ => pointed && values.iter().any(|&(_, points)| fine(points) > fine(*limit)),
            };
            *broken += u64::from(breaks);
        }
    }

    fn tell<R: BufRead>(self, reader: &mut Reader<R>) {
        for (limit, _, ballots) in self.0.into_iter().filter(|(.., broken)| *broken > 0) {
            let at = reader.said(limit).map_or(Spot::default(), |(at, _)| at);
            reader.warn(at, Oddity::OverLimit { limit, ballots });
        }
    }
}
