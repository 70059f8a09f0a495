//! PrefLib: `.soc .soi .toc .toi` (orders, strict or with ties, complete or not) and `.cat` (categories).
//!
//! Lines of the head begin with `#`; each ballot is `count: 3,1,{2,4}`. An empty pair of braces is a rank the voter
//! skipped, or a category nobody is in. With two categories the first approves; with more, the first is worth most points
//! and the last none. Equal orders on several lines add up. Missing lines of the head are made up for from the ballots.

use super::fault::{Fault, Oddity, Spot, Warnings, Why, shown};
use super::gather::{MOST_OPTIONS, Pointed, Roster, Weight};
use super::lines::Lines;
use super::number::{self, Decimal};
use super::{BallotFile, Format, preflib_old};
use crate::tally::ballot::{Gathered, Ranking};
use crate::tally::profile::{Ballots, Choice};
use crate::text;
use std::collections::BTreeMap;
use std::io::BufRead;

/// What the head says.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub(super) title: String,
    pub(super) kind: Option<(Spot, String)>,
    pub(super) alternatives: Option<(Spot, u64)>,
    pub(super) voters: Option<(Spot, u64)>,
    pub(super) orders: Option<(Spot, u64)>,
    pub(super) categories: Option<u64>,
    pub(super) names: BTreeMap<u64, (Spot, String)>,
}

impl Head {
    /// Takes a line of the head; others are for people.
    fn take(&mut self, at: Spot, line: &str) -> Result<(), Fault> {
        let Some((key, value)) = line.trim_start_matches('#').split_once(':') else { return Ok(()) };
        let (key, value) = (key.trim().to_ascii_uppercase(), value.trim());
        let number = || number::whole(value).map_err(|why| Fault::new(at, why));
        match key.as_str() {
            "TITLE" => self.title = text::clean_line(value).text,
            "DATA TYPE" => self.kind = Some((at, value.to_ascii_lowercase())),
            "NUMBER ALTERNATIVES" => self.alternatives = Some((at, number()?)),
            "NUMBER VOTERS" => self.voters = Some((at, number()?)),
            "NUMBER UNIQUE ORDERS" | "NUMBER UNIQUE PREFERENCES" => self.orders = Some((at, number()?)),
            "NUMBER CATEGORIES" => self.categories = Some(number()?),
            _ => {
                if let Some(id) = key.strip_prefix("ALTERNATIVE NAME").and_then(|id| id.trim().parse().ok()) {
                    let again = self.names.insert(id, (at, value.to_owned()));
                    if again.is_some() {
                        return Err(Fault::new(at, Why::SameId { id: id.to_string() }));
                    }
                }
            }
        }
        Ok(())
    }

    /// The options: as many as are said, and those that have a name; none where the head says nothing.
    pub(super) fn roster(&self, warnings: &mut Warnings) -> Result<Option<Roster>, Fault> {
        let said = self.alternatives.map(|(_, said)| said);
        if said.is_none() && self.names.is_empty() {
            return Ok(None);
        }
        if let Some((at, said)) = self.alternatives {
            if said > MOST_OPTIONS as u64 {
                return Err(Fault::new(at, Why::TooManyOptions { limit: MOST_OPTIONS }));
            }
            let found = self.names.len() as u64;
            if found != said {
                warnings.add(at, Oddity::OtherCount { part: "ALTERNATIVE NAME", said, found });
            }
        }
        let mut roster = Roster::default();
        let mut ids: Vec<u64> = self.names.keys().copied().collect();
        // Names from 0 on count as the options; numbers only fill up where names are missing.
        let first = u64::from(!self.names.contains_key(&0));
        if ids.len() < usize::try_from(said.unwrap_or(0)).unwrap_or(usize::MAX) {
            ids.extend((first..first + said.unwrap_or(0)).filter(|id| !self.names.contains_key(id)));
        }
        ids.sort_unstable();
        for id in ids {
            let (at, name) = self.names.get(&id).map_or((Spot::default(), ""), |(at, name)| (*at, name.as_str()));
            roster.add(at, &id.to_string(), name)?;
        }
        Ok(Some(roster))
    }
}

/// Groups of options as they stand in a ballot, each option with its byte in the line.
#[derive(Debug, Default)]
pub(super) struct Groups {
    options: Vec<usize>,
    ends: Vec<usize>,
}

impl Groups {
    fn iter(&self) -> impl Iterator<Item = &[usize]> {
        self.ends.iter().scan(0, |start, &end| self.options.get(std::mem::replace(start, end)..end))
    }

    fn clear(&mut self) {
        self.options.clear();
        self.ends.clear();
    }
}

/// The ballots read so far.
#[derive(Debug, Default)]
pub(super) struct Body {
    pub(super) roster: Roster,
    /// The options are those that come up.
    pub(super) open: bool,
    weight: Weight,
    orders: u64,
    ranked: Gathered<Vec<Vec<usize>>>,
    groups: Groups,
    with_ties: bool,
    incomplete: bool,
}

impl Body {
    /// Takes the groups of one ballot, which begin at this byte of the line.
    pub(super) fn ballot(
        &mut self,
        line: &str,
        number: usize,
        start: usize,
        weight: u64,
        warnings: &mut Warnings,
    ) -> Result<(), Fault> {
        let spot = |byte: usize| Spot::inside(number, line, byte);
        self.weight.add(|| Spot::line(number), weight)?;
        self.orders += 1;
        self.roster.begin();
        self.groups.clear();
        let bytes = line.as_bytes();
        let mut at = start;
        let mut brace = None;
        // After an option or a group stands a comma or the end.
        let mut wants_comma = false;
        loop {
            while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
                at += 1;
            }
            match bytes.get(at) {
                None => break,
                Some(b',') => {
                    if !wants_comma && brace.is_none() {
                        self.groups.ends.push(self.groups.options.len());
                    }
                    wants_comma = false;
                    at += 1;
                    // A comma at the end leaves the last category empty.
                    if brace.is_none() && line[at..].trim().is_empty() {
                        self.groups.ends.push(self.groups.options.len());
                    }
                }
                Some(b'{') if brace.is_none() && !wants_comma => {
                    brace = Some(at);
                    at += 1;
                }
                Some(b'}') if brace.is_some() => {
                    self.groups.ends.push(self.groups.options.len());
                    (brace, wants_comma) = (None, true);
                    at += 1;
                }
                Some(_) => {
                    let end = line[at..].find([',', '{', '}']).map_or(line.len(), |end| at + end);
                    let id = line[at..end].trim_end();
                    if wants_comma || id.is_empty() {
                        let rest = line[at..].chars().next().map(String::from).unwrap_or_default();
                        return Err(Fault::new(spot(at), Why::Unexpected { found: shown(&rest), wanted: "," }));
                    }
                    let option = self.option(id, || spot(at))?;
                    if self.roster.is_new(option, || spot(at), warnings) {
                        self.groups.options.push(option);
                    }
                    if brace.is_none() {
                        self.groups.ends.push(self.groups.options.len());
                    }
                    wants_comma = true;
                    at = end;
                }
            }
        }
        if let Some(open) = brace {
            return Err(Fault::new(spot(open), Why::Unclosed { mark: "{" }));
        }
        self.with_ties |= self.groups.iter().any(|group| group.len() > 1);
        self.incomplete |= self.groups.options.len() < self.roster.choices.len();
        if weight > 0 {
            self.ranked.add(self.groups.iter().map(<[usize]>::to_vec).collect(), weight);
        }
        Ok(())
    }

    fn option(&mut self, id: &str, at: impl Fn() -> Spot) -> Result<usize, Fault> {
        match self.roster.find(id) {
            None if self.open => {
                number::whole(id).map_err(|why| Fault::new(at(), why))?;
                self.roster.add(at(), id, "")
            }
            _ => self.roster.place(at, id),
        }
    }

    /// Says where counts and kind are not as the head says.
    pub(super) fn compare(&self, head: &Head, format: Format, warnings: &mut Warnings) {
        for (said, part, found) in
            [(head.voters, "NUMBER VOTERS", self.weight.0), (head.orders, "NUMBER UNIQUE ORDERS", self.orders)]
        {
            if let Some((at, said)) = said
                && said != found
            {
                warnings.add(at, Oddity::OtherCount { part, said, found });
            }
        }
        if format == Format::Cat {
            return;
        }
        let found = match (self.with_ties, self.incomplete) {
            (false, false) => "soc",
            (false, true) => "soi",
            (true, false) => "toc",
            (true, true) => "toi",
        };
        let fits = |said: &str| match said {
            "soc" => found == "soc",
            "soi" => !self.with_ties,
            "toc" => !self.incomplete,
            _ => said == "toi",
        };
        let (at, said) = head.kind.clone().unwrap_or((Spot::default(), format.id().to_owned()));
        if !fits(&said) {
            warnings.add(at, Oddity::OtherKind { said: shown(&said), found: found.to_owned() });
        }
    }

    /// Everything together.
    pub(super) fn finish(mut self, head: Head, format: Format, warnings: Warnings) -> Result<BallotFile, Fault> {
        let categories = self.categories(&head);
        let mut order: Vec<usize> = (0..self.roster.choices.len()).collect();
        if self.open {
            // Options that came up with the ballots stand in the order of their numbers, not of the ballots.
            order.sort_by_key(|&option| self.roster.choices[option].id.parse::<u64>().unwrap_or(u64::MAX));
        }
        let mut place = vec![0; order.len()];
        order.iter().enumerate().for_each(|(to, &from)| place[from] = to);
        let choices: Vec<Choice> = order.iter().map(|&from| std::mem::take(&mut self.roster.choices[from])).collect();
        let ballots = self.ranked.ballots().into_iter().map(|mut ballot| {
            ballot.mark.iter_mut().flatten().for_each(|option| *option = place[*option]);
            ballot
        });
        let ballots = match (format, categories) {
            (Format::Cat, 0..=2) => {
                let approved = ballots.map(|ballot| {
                    let mut first = ballot.mark.into_iter().next().unwrap_or_default();
                    first.sort_unstable();
                    (first, ballot.weight)
                });
                Ballots::Approved(approved.collect::<Gathered<_>>().ballots())
            }
            (Format::Cat, categories) => {
                let mut given = Pointed::default();
                for ballot in ballots {
                    let points = |at: usize| i64::try_from(categories - 1 - at.min(categories - 1)).unwrap_or(0);
                    let marks = ballot.mark.iter().enumerate().flat_map(|(at, group)| {
                        group.iter().map(move |&option| (option, Decimal { digits: points(at), decimals: 0 }))
                    });
                    given.add(Spot::default, &marks.collect::<Vec<_>>(), ballot.weight)?;
                }
                Ballots::Scored(given.finish().0)
            }
            _ => {
                let ranked = ballots.map(|ballot| (Ranking::of_groups(&ballot.mark), ballot.weight));
                Ballots::Ranked(ranked.collect::<Gathered<_>>().ballots())
            }
        };
        let mut profile = super::profile(choices, ballots)?;
        profile.title = head.title;
        Ok(BallotFile { format, profile, seats: None, warnings, groups: None })
    }

    fn categories(&mut self, head: &Head) -> usize {
        let ranked = std::mem::take(&mut self.ranked).ballots();
        let found = ranked.iter().map(|ballot| ballot.mark.len()).max().unwrap_or(0);
        self.ranked = ranked.into_iter().map(|ballot| (ballot.mark, ballot.weight)).collect();
        head.categories.and_then(|said| usize::try_from(said).ok()).unwrap_or(0).min(1 << 20).max(found)
    }
}

/// Reads the file.
pub(super) fn read(source: impl BufRead, format: Format) -> Result<BallotFile, Fault> {
    let mut lines = Lines::new(source);
    let mut head = Head::default();
    let mut body: Option<Body> = None;
    let mut line = String::new();
    while lines.next(&mut line)? {
        let number = lines.number();
        let text = line.trim();
        if text.is_empty() {
            continue;
        }
        if text.starts_with('#') {
            head.take(Spot::line(number), text)?;
            continue;
        }
        let Some(colon) = line.find(':') else {
            if body.is_none() && head.alternatives.is_none() && text.bytes().all(|byte| byte.is_ascii_digit()) {
                return preflib_old::read(lines, text, format);
            }
            let found = shown(text);
            return Err(Fault::new(
                Spot { line: number, column: 1 },
                Why::Unexpected { found, wanted: "12: 3,1,{2,4}" },
            ));
        };
        let blanks = line.len() - line.trim_start().len();
        let weight =
            number::whole(&line[..colon]).map_err(|why| Fault::new(Spot::inside(number, &line, blanks), why))?;
        if body.is_none() {
            let made = match head.roster(&mut lines.warnings)? {
                Some(roster) => Body { roster, ..Body::default() },
                None => {
                    lines.warnings.add(Spot::line(1), Oddity::NoHead { part: "NUMBER ALTERNATIVES" });
                    Body { open: true, ..Body::default() }
                }
            };
            body = Some(made);
        }
        if let Some(body) = &mut body {
            body.ballot(&line, number, colon + 1, weight, &mut lines.warnings)?;
        }
    }
    let said_cat = head.categories.is_some() || head.kind.as_ref().is_some_and(|(_, kind)| kind == "cat");
    let format = if said_cat && format == Format::Toi { Format::Cat } else { format };
    let mut warnings = std::mem::take(&mut lines.warnings);
    let body = match body {
        Some(body) => body,
        None => {
            let none = || Fault::new(Spot::line(lines.number()), Why::Missing { part: "12: 3,1,{2,4}" });
            Body { roster: head.roster(&mut warnings)?.ok_or_else(none)?, ..Body::default() }
        }
    };
    body.compare(&head, format, &mut warnings);
    body.finish(head, format, warnings)
}
