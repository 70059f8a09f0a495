//! JSON: approvals (`num_candidates`, `approvals`, as abcvoting keeps them; `committee_size`, `names`, `numbering`), and
//! matrices of raters (`options`, `criteria`, `raters`, `values[option][criterion][rater]`; `names`, `weights`,
//! `less_is_better`, one for each criterion).
//!
//! Approvals are counted as they are read.

use super::fault::{Fault, Oddity, Spot, Warnings, Why, shown};
use super::gather::{MOST_OPTIONS, Roster};
use super::{BallotFile, Format};
use crate::tally::ballot::Gathered;
use crate::tally::profile::{Ballots, MOST_VOTES};
use crate::tally::ratings::{Criterion, Ratings};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;
use std::io::BufRead;

/// Reads the file.
pub(super) fn read(source: impl BufRead) -> Result<BallotFile, Fault> {
    let mut found = Found::default();
    let mut source = serde_json::Deserializer::from_reader(WithoutMark::new(source));
    let done = (&mut source).deserialize_map(Fields(&mut found)).and_then(|()| source.end());
    if let Err(error) = done {
        let told = error.to_string();
        let told = told.rsplit_once(" at line").map_or(told.as_str(), |(told, _)| told);
        let at = Spot { line: error.line(), column: error.column() };
        if error.is_io() {
            return Err(Fault::new(
                at,
                Why::Disk { kind: error.io_error_kind().unwrap_or(std::io::ErrorKind::Other), told: shown(told) },
            ));
        }
        return Err(Fault::new(
            at,
            Why::Json { told: crate::text::cut(&crate::text::clean_line(told).text, 120).into_owned() },
        ));
    }
    found.finish()
}

/// The bytes without the mark some programs begin a file with.
struct WithoutMark<R> {
    source: R,
    begun: bool,
}

impl<R> WithoutMark<R> {
    fn new(source: R) -> Self {
        Self { source, begun: false }
    }
}

impl<R: BufRead> std::io::Read for WithoutMark<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if !std::mem::replace(&mut self.begun, true) && self.source.fill_buf()?.starts_with("\u{feff}".as_bytes()) {
            self.source.consume(3);
        }
        self.source.read(into)
    }
}

#[derive(Debug, Default)]
struct Found {
    candidates: Option<u64>,
    seats: Option<u64>,
    title: String,
    names: Vec<String>,
    from_one: bool,
    approvals: Option<Gathered<Vec<u64>>>,
    repeated: Option<u64>,
    options: Vec<String>,
    criteria: Vec<String>,
    raters: Vec<String>,
    weights: Vec<u64>,
    less_is_better: Vec<bool>,
    values: Option<Vec<Vec<Vec<Option<i64>>>>>,
}

struct Fields<'a>(&'a mut Found);

impl<'de> Visitor<'de> for Fields<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with \"approvals\" or \"values\"")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let found = self.0;
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "num_candidates" => found.candidates = Some(map.next_value()?),
                "committee_size" | "seats" => found.seats = map.next_value()?,
                "title" => found.title = map.next_value()?,
                "names" => found.names = map.next_value()?,
                "numbering" => found.from_one = map.next_value::<String>()?.contains("from 1"),
                "approvals" => {
                    let mut gathered = Gathered::default();
                    map.next_value_seed(Approvals { into: &mut gathered, repeated: &mut found.repeated })?;
                    found.approvals = Some(gathered);
                }
                "options" => found.options = map.next_value()?,
                "criteria" => found.criteria = map.next_value()?,
                "raters" => found.raters = map.next_value()?,
                "weights" => found.weights = map.next_value()?,
                "less_is_better" => found.less_is_better = map.next_value()?,
                "values" => found.values = Some(map.next_value()?),
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

/// The list of ballots, each counted as it comes.
struct Approvals<'a> {
    into: &'a mut Gathered<Vec<u64>>,
    /// The first option that a ballot names twice.
    repeated: &'a mut Option<u64>,
}

impl<'de> DeserializeSeed<'de> for Approvals<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Approvals<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of ballots, each a list of numbers")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while let Some(mut ballot) = seq.next_element::<Vec<u64>>()? {
            ballot.sort_unstable();
            let twice = ballot.windows(2).find(|pair| pair[0] == pair[1]).map(|pair| pair[0]);
            *self.repeated = self.repeated.or(twice);
            ballot.dedup();
            self.into.add(ballot, 1);
        }
        Ok(())
    }
}

impl Found {
    fn finish(mut self) -> Result<BallotFile, Fault> {
        let whole = Spot::default();
        let seats = self.seats.and_then(|seats| usize::try_from(seats).ok()).filter(|&seats| seats > 0);
        let mut roster = Roster::default();
        let mut warnings = Warnings::default();
        let ballots = if let Some(approvals) = self.approvals.take() {
            let ballots = approvals.ballots();
            let first = u64::from(self.from_one);
            let said = self.candidates.unwrap_or(self.names.len() as u64);
            let said = match self.candidates.is_none() && self.names.is_empty() {
                true => ballots
                    .iter()
                    .flat_map(|ballot| ballot.mark.iter().max())
                    .max()
                    .map_or(0, |most| most.saturating_add(1) - first),
                false => said,
            };
            if said > MOST_OPTIONS as u64 {
                return Err(Fault::new(whole, Why::TooManyOptions { limit: MOST_OPTIONS }));
            }
            for id in first..first + said {
                let name = usize::try_from(id - first).ok().and_then(|at| self.names.get(at));
                roster.add(whole, &id.to_string(), name.map_or("", String::as_str))?;
            }
            if let Some(id) = self.repeated {
                warnings.add(whole, Oddity::Twice { id: id.to_string() });
            }
            let mut approved = Gathered::default();
            for ballot in ballots {
                let mut mark = Vec::with_capacity(ballot.mark.len());
                for id in ballot.mark {
                    match id.checked_sub(first).filter(|&option| option < said).and_then(|o| usize::try_from(o).ok()) {
                        Some(option) => mark.push(option),
                        None => return Err(Fault::new(whole, Why::UnknownOption { found: id.to_string() })),
                    }
                }
                approved.add(mark, ballot.weight.min(MOST_VOTES));
            }
            Ballots::Approved(approved.ballots())
        } else if let Some(values) = self.values.take() {
            self.rated(&mut roster, values)?
        } else {
            return Err(Fault::new(whole, Why::Missing { part: "\"approvals\"" }));
        };
        let mut profile = super::profile(roster.choices, ballots)?;
        profile.title = crate::text::clean_line(&self.title).text;
        Ok(BallotFile { format: Format::Json, profile, seats, warnings, groups: None })
    }

    fn rated(&self, roster: &mut Roster, values: Vec<Vec<Vec<Option<i64>>>>) -> Result<Ballots, Fault> {
        let whole = Spot::default();
        let same = |expected: usize, found: usize| match expected == found {
            true => Ok(()),
            false => Err(Fault::new(whole, Why::OtherSize { expected, found })),
        };
        for (at, option) in self.options.iter().enumerate() {
            roster.add(whole, option, self.names.get(at).map_or("", String::as_str))?;
        }
        same(self.options.len(), values.len())?;
        let raters = match self.raters.len() {
            0 => values.iter().flatten().map(Vec::len).max().unwrap_or(0),
            raters => raters,
        };
        for given in [self.weights.len(), self.less_is_better.len()].into_iter().filter(|&given| given > 0) {
            same(self.criteria.len(), given)?;
        }
        let criteria: Vec<Criterion> = self
            .criteria
            .iter()
            .enumerate()
            .map(|(at, name)| Criterion {
                weight: self.weights.get(at).copied().unwrap_or(1),
                less_is_better: self.less_is_better.get(at).copied().unwrap_or(false),
                ..Criterion::plain(crate::text::clean_line(name).text)
            })
            .collect();
        for option in &values {
            same(criteria.len(), option.len())?;
            option.iter().try_for_each(|cell| same(raters, cell.len()))?;
        }
        let cells = values.into_iter().flatten().flatten().collect();
        let none = || Fault::new(whole, Why::Missing { part: "\"criteria\"" });
        Ratings::new(criteria, raters, cells).map(Ballots::Rated).ok_or_else(none)
    }
}
