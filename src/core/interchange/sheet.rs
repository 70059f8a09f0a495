//! Ballots in a table (CSV), as a spreadsheet saves it: `,`, `;` or tabs between the cells.
//!
//! Lines `# key: value` may stand first: `kind`, `title`, `seats`, `name A` (of the option `A`). Then one line of heads:
//!
//! - `ballot`: each cell is a ballot as it is read out, `3>1=2>4`. Options are those that come up.
//! - `1`, `2`, `3` …: each cell is the option on that rank; several with `=` between them share it.
//! - otherwise every head is an option and each cell says what the voter gave it: an `x`, points, dots, or (with
//!   `# kind: ranks`) its rank.
//!
//! `weight` (or `count`, `jumlah`) says how many such ballots there are, `voter` (or `pemilih`) is passed over. With
//! `# kind: pairs` the first cell of each row is an option too, and the others say how many prefer it to the option above.

use super::fault::{Fault, Oddity, Spot, Why, shown};
use super::gather::{Pointed, Roster, Weight};
use super::number::{self, Decimal};
use super::rows::{Row, Rows, separator};
use super::{BallotFile, Format};
use crate::tally::ballot::{Ballot, Gathered, Ranked, Ranking};
use crate::tally::pairwise::Pairwise;
use crate::tally::profile::Ballots;
use crate::text;
use std::io::BufRead;

/// What the cells of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Ranking,
    Ranks,
    Approval,
    Score,
    Dots,
    One,
    Pairs,
}

impl Kind {
    const ALL: [Self; 7] =
        [Self::Ranking, Self::Ranks, Self::Approval, Self::Score, Self::Dots, Self::One, Self::Pairs];

    /// Its name in the file.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Ranking => "ranking",
            Self::Ranks => "ranks",
            Self::Approval => "approval",
            Self::Score => "score",
            Self::Dots => "dots",
            Self::One => "one",
            Self::Pairs => "pairs",
        }
    }
}

const WEIGHT: &[&str] = &["weight", "count", "jumlah", "bobot"];
const VOTER: &[&str] = &["voter", "pemilih"];
const BALLOT: &[&str] = &["ballot", "suara"];
const YES: &[&str] = &["x", "v", "✓", "✔", "ya", "y", "yes"];
const NO: &[&str] = &["", "-", "tidak", "t", "no", "n"];

/// Whether a head means something else than an option.
pub(super) fn is_taken(head: &str) -> bool {
    let head = head.to_lowercase();
    [WEIGHT, VOTER, BALLOT].concat().contains(&head.as_str())
}

/// What stands before the ballots.
struct Heads {
    kind: Option<Kind>,
    title: String,
    seats: Option<usize>,
    weight: Option<usize>,
    ballot: Option<usize>,
    /// Columns that are options, or ranks.
    columns: Vec<usize>,
    are_ranks: bool,
    found: bool,
    at: Spot,
    /// How many cells a row may have.
    width: usize,
}

/// Reads the file.
pub(super) fn read(source: impl BufRead) -> Result<BallotFile, Fault> {
    let mut rows = Rows::new(source, b',');
    let mut row = Row::default();
    let mut roster = Roster::default();
    let heads = heads(&mut rows, &mut row, &mut roster)?;
    if !heads.found {
        return Err(Fault::new(Spot::line(rows.lines.number()), Why::Missing { part: "A,B,C" }));
    }
    let (ballots, point_unit) = match (heads.kind, heads.ballot) {
        (Some(Kind::Pairs), _) => (pairs(&mut rows, &mut row, &heads, &roster)?, 1),
        (kind, Some(at)) => (spoken(&mut rows, &mut row, &heads, &mut roster, at, kind)?, 1),
        (kind, None) if heads.are_ranks => {
            let ranked = places(&mut rows, &mut row, &heads, &mut roster)?;
            (one_or_ranked(ranked, kind, heads.at)?, 1)
        }
        (kind, None) => cells(&mut rows, &mut row, &heads, kind)?,
    };
    let mut profile = super::profile(roster.choices, ballots)?;
    profile.title = heads.title;
    profile.point_unit = point_unit;
    Ok(BallotFile { format: Format::Csv, profile, seats: heads.seats, warnings: rows.lines.warnings, groups: None })
}

/// Reads the `#` lines and the line of heads; what separates the cells is seen in the latter.
fn heads<R: BufRead>(rows: &mut Rows<R>, row: &mut Row, roster: &mut Roster) -> Result<Heads, Fault> {
    let mut names: Vec<(Spot, String, String)> = Vec::new();
    let mut heads = Heads {
        kind: None,
        title: String::new(),
        seats: None,
        weight: None,
        ballot: None,
        columns: Vec::new(),
        are_ranks: false,
        found: false,
        at: Spot::line(1),
        width: 0,
    };
    loop {
        if !rows.next(row)? {
            return Ok(heads);
        }
        let Some(line) = row.cell(0).strip_prefix('#') else { break };
        // A spreadsheet fills the line up with separators, or puts it between quotes.
        let text = if row.is_quoted(0) { line } else { line.trim_end_matches([';', '\t', ',', ' ']) }.trim();
        let Some((key, value)) = text.split_once(':') else { continue };
        let value = value.trim();
        let fault = |why| Fault::new(row.spot(0), why);
        match key.trim().to_ascii_lowercase().as_str() {
            "kind" => {
                let kind = Kind::ALL.into_iter().find(|kind| kind.id() == value.to_ascii_lowercase());
                heads.kind = Some(kind.ok_or_else(|| fault(Why::Unsupported { found: shown(value) }))?);
            }
            "title" => {
                heads.title = text::clean_line(value).text;
            }
            "seats" => {
                let seats = number::whole(value).map_err(fault)?;
                heads.seats = usize::try_from(seats).ok().filter(|&seats| seats > 0);
            }
            key if key.starts_with("name ") => {
                // The id as it is written, not in lower case.
                let id = text.split_once(':').map_or("", |(key, _)| key.trim()["name ".len()..].trim());
                names.push((row.spot(0), id.to_owned(), value.to_owned()));
            }
            _ => {}
        }
    }
    rows.separator = separator(row.raw(), usize::MAX);
    rows.divide(row)?;
    (heads.found, heads.at, heads.width) = (true, row.spot(0), row.len());
    let mut options: Vec<(usize, String)> = Vec::new();
    for at in 0..row.len() {
        let name = row.cell(at);
        let lower = name.to_lowercase();
        if WEIGHT.contains(&lower.as_str()) && heads.weight.is_none() {
            heads.weight = Some(at);
        } else if BALLOT.contains(&lower.as_str()) && heads.ballot.is_none() {
            heads.ballot = Some(at);
        } else if VOTER.contains(&lower.as_str()) || (at == 0 && (name.is_empty() || heads.kind == Some(Kind::Pairs))) {
            // Passed over: who voted is nobody's business here.
        } else if name.is_empty() {
            if !row.is_blank_from(at) {
                return Err(Fault::new(row.spot(at), Why::Missing { part: "A,B,C" }));
            }
            break;
        } else {
            options.push((at, name.to_owned()));
        }
    }
    heads.columns = options.iter().map(|(at, _)| *at).collect();
    heads.are_ranks = heads.ballot.is_none()
        && matches!(heads.kind, None | Some(Kind::Ranking))
        && !options.is_empty()
        && options.iter().zip(1..).all(|((_, name), rank)| *name == rank.to_string());
    if heads.ballot.is_none() && !heads.are_ranks {
        if options.is_empty() {
            return Err(Fault::new(row.spot(0), Why::Missing { part: "A,B,C" }));
        }
        for (at, name) in &options {
            roster.add(row.spot(*at), name, "")?;
        }
        for (at, id, name) in names {
            let option = roster.place(|| at, &id)?;
            roster.choices[option].name = text::clean_line(&name).text;
        }
    }
    Ok(heads)
}

/// How many ballots a row stands for.
fn weight(row: &Row, heads: &Heads, votes: &mut Weight) -> Result<u64, Fault> {
    let weight = match heads.weight.map(|at| (at, row.cell(at))) {
        None | Some((_, "")) => 1,
        Some((at, text)) => number::whole(text).map_err(|why| Fault::new(row.spot(at), why))?,
    };
    votes.add(|| row.spot(heads.weight.unwrap_or(0)), weight)?;
    Ok(weight)
}

/// A row with more cells than heads: something was torn apart.
fn fits(row: &Row, heads: &Heads) -> Result<(), Fault> {
    if row.len() <= heads.width || row.is_blank_from(heads.width) {
        return Ok(());
    }
    let found = shown(row.cell(heads.width));
    Err(Fault::new(row.spot(heads.width), Why::Unexpected { found, wanted: "A;B;C" }))
}

fn add_or_find(roster: &mut Roster, at: Spot, id: &str) -> Result<usize, Fault> {
    match roster.find(id) {
        Some(option) => Ok(option),
        None => roster.add(at, id, ""),
    }
}

/// Ballots as they are read out: `3>1=2>4`.
fn spoken<R: BufRead>(
    rows: &mut Rows<R>,
    row: &mut Row,
    heads: &Heads,
    roster: &mut Roster,
    at: usize,
    kind: Option<Kind>,
) -> Result<Ballots, Fault> {
    let mut gathered = Gathered::default();
    let mut votes = Weight::default();
    while rows.next(row)? {
        fits(row, heads)?;
        let weight = weight(row, heads, &mut votes)?;
        roster.begin();
        let cell = row.cell(at);
        let mut groups: Vec<Vec<usize>> = Vec::new();
        let mut byte = 0;
        for group in cell.split('>') {
            let mut members = Vec::new();
            let mut inner = byte;
            for id in group.split('=') {
                let spot = row.spot_inside(at, inner + id.len() - id.trim_start().len());
                if id.trim().is_empty() {
                    if group.contains('=') {
                        return Err(Fault::new(spot, Why::Unexpected { found: "=".to_owned(), wanted: "3>1=2>4" }));
                    }
                } else {
                    let option = add_or_find(roster, spot, id.trim())?;
                    if roster.is_new(option, || spot, &mut rows.lines.warnings) {
                        members.push(option);
                    }
                }
                inner += id.len() + 1;
            }
            groups.push(members);
            byte += group.len() + 1;
        }
        gathered.add(Ranking::of_groups(&groups), weight);
    }
    one_or_ranked(gathered, kind, heads.at)
}

/// Ballots with the options in columns of ranks.
fn places<R: BufRead>(
    rows: &mut Rows<R>,
    row: &mut Row,
    heads: &Heads,
    roster: &mut Roster,
) -> Result<Gathered<Ranking>, Fault> {
    let mut gathered = Gathered::default();
    let mut votes = Weight::default();
    while rows.next(row)? {
        fits(row, heads)?;
        let weight = weight(row, heads, &mut votes)?;
        roster.begin();
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for &at in &heads.columns {
            let mut members = Vec::new();
            for id in row.cell(at).split('=').map(str::trim).filter(|id| !id.is_empty()) {
                let option = add_or_find(roster, row.spot(at), id)?;
                if roster.is_new(option, || row.spot(at), &mut rows.lines.warnings) {
                    members.push(option);
                }
            }
            groups.push(members);
        }
        gathered.add(Ranking::of_groups(&groups), weight);
    }
    Ok(gathered)
}

/// Rankings, or one choice each where the file says so.
fn one_or_ranked(gathered: Gathered<Ranking>, kind: Option<Kind>, at: Spot) -> Result<Ballots, Fault> {
    let ballots = gathered.ballots();
    match kind {
        None | Some(Kind::Ranking) => Ok(Ballots::Ranked(ballots)),
        Some(Kind::One) => {
            let mut one = Gathered::default();
            for ballot in ballots {
                match ballot.mark.ranked() {
                    [] => one.add(None, ballot.weight),
                    [only] => one.add(Some(only.option), ballot.weight),
                    _ => return Err(Fault::new(at, Why::Unsupported { found: "A>B".to_owned() })),
                }
            }
            Ok(Ballots::One(one.ballots()))
        }
        Some(kind) => {
            let found = format!("ballot, kind: {}", kind.id());
            Err(Fault::new(at, Why::Unsupported { found }))
        }
    }
}

/// Ballots with a column for each option.
fn cells<R: BufRead>(
    rows: &mut Rows<R>,
    row: &mut Row,
    heads: &Heads,
    kind: Option<Kind>,
) -> Result<(Ballots, u64), Fault> {
    let mut given = Pointed::default();
    let mut votes = Weight::default();
    let mut all_marks = true;
    while rows.next(row)? {
        fits(row, heads)?;
        let weight = weight(row, heads, &mut votes)?;
        let mut values: Vec<(usize, Decimal)> = Vec::new();
        for (option, &at) in heads.columns.iter().enumerate() {
            let cell = row.cell(at);
            let lower = cell.to_lowercase();
            let one = Decimal { digits: 1, decimals: 0 };
            if cell.is_empty() || cell == "-" {
                continue;
            }
            let value = if YES.contains(&lower.as_str()) && !matches!(kind, Some(Kind::Score | Kind::Dots)) {
                one
            } else if NO.contains(&lower.as_str()) {
                Decimal::default()
            } else {
                let (value, odd) = number::decimal(cell).map_err(|why| Fault::new(row.spot(at), why))?;
                if let Some(odd) = odd {
                    rows.lines.warnings.add(row.spot(at), odd);
                }
                all_marks &= value == one || value == Decimal::default();
                value
            };
            let ranked = matches!(kind, Some(Kind::Ranking | Kind::Ranks));
            let is_mark = value == one || value == Decimal::default();
            if (matches!(kind, Some(Kind::Approval | Kind::One)) && !is_mark)
                || (ranked && (value.decimals > 0 || value.digits < 1))
            {
                let wanted = if ranked { "1" } else { "x" };
                return Err(Fault::new(row.spot(at), Why::Unexpected { found: shown(cell), wanted }));
            }
            values.push((option, value));
        }
        if kind == Some(Kind::One) && values.iter().filter(|(_, value)| value.digits > 0).count() > 1 {
            return Err(Fault::new(row.spot(0), Why::Unexpected { found: "x x".to_owned(), wanted: "x" }));
        }
        given.add(|| row.spot(0), &values, weight)?;
    }
    let kind = kind.unwrap_or_else(|| {
        let kind = if all_marks { Kind::Approval } else { Kind::Score };
        rows.lines.warnings.add(heads.at, Oddity::KindGuessed { kind: kind.id() });
        kind
    });
    let (ballots, unit) = given.finish();
    let marked = |mark: &[(usize, i64)]| -> Vec<usize> {
        mark.iter().filter(|(_, points)| *points > 0).map(|(option, _)| *option).collect()
    };
    Ok(match kind {
        Kind::Approval => {
            let all = ballots.into_iter().map(|Ballot { weight, mark }| (marked(&mark), weight));
            (Ballots::Approved(all.collect::<Gathered<_>>().ballots()), 1)
        }
        Kind::One => {
            let all = ballots.into_iter().map(|Ballot { weight, mark }| (marked(&mark).first().copied(), weight));
            (Ballots::One(all.collect::<Gathered<_>>().ballots()), 1)
        }
        Kind::Ranking | Kind::Ranks => {
            let ranking = |mark: Vec<(usize, i64)>| {
                let ranked = mark
                    .into_iter()
                    .map(|(option, rank)| Ranked { rank: u32::try_from(rank - 1).unwrap_or(u32::MAX), option });
                Ranking::new(ranked.collect())
            };
            let all = ballots.into_iter().map(|Ballot { weight, mark }| (ranking(mark), weight));
            (Ballots::Ranked(all.collect::<Gathered<_>>().ballots()), 1)
        }
        Kind::Dots => (Ballots::Cumulative(ballots), unit),
        Kind::Score | Kind::Pairs => (Ballots::Scored(ballots), unit),
    })
}

/// The wall: a row and a column for each option.
fn pairs<R: BufRead>(rows: &mut Rows<R>, row: &mut Row, heads: &Heads, roster: &Roster) -> Result<Ballots, Fault> {
    let options = roster.choices.len();
    let mut votes = vec![0; options * options];
    let mut told = vec![false; options];
    while rows.next(row)? {
        fits(row, heads)?;
        let option = roster.place(|| row.spot(0), row.cell(0))?;
        if std::mem::replace(&mut told[option], true) {
            return Err(Fault::new(row.spot(0), Why::SameId { id: shown(row.cell(0)) }));
        }
        for (other, &at) in heads.columns.iter().enumerate() {
            votes[option * options + other] = match row.cell(at) {
                "" | "-" => 0,
                _ if other == option => 0,
                cell => number::whole(cell).map_err(|why| Fault::new(row.spot(at), why))?,
            };
        }
    }
    if let Some(found) = told.iter().position(|told| !told) {
        let at = Spot::line(rows.lines.number());
        return Err(Fault::new(at, Why::OtherSize { expected: options, found }));
    }
    // One cell for each two options.
    Pairwise::of_rows(options, votes)
        .map(Ballots::Pairs)
        .ok_or(Fault::new(heads.at, Why::OtherSize { expected: options, found: 0 }))
}
