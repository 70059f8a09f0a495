//! The form PrefLib had before 2022, which still goes round: the number of options, a line `1,Name` for each, the line
//! `voters,sum,orders`, and a line `count,3,1,{2,4}` for each order.

use super::fault::{Fault, Oddity, Spot, Why, shown};
use super::gather::MOST_OPTIONS;
use super::lines::Lines;
use super::number;
use super::preflib::{Body, Head};
use super::{BallotFile, Format};
use std::io::BufRead;

/// Reads on behind the first line.
pub(super) fn read<R: BufRead>(mut lines: Lines<R>, first: &str, format: Format) -> Result<BallotFile, Fault> {
    let mut head = Head::default();
    let at = Spot::line(lines.number());
    let options = number::whole(first).map_err(|why| Fault::new(at, why))?;
    if options > MOST_OPTIONS as u64 {
        return Err(Fault::new(at, Why::TooManyOptions { limit: MOST_OPTIONS }));
    }
    head.alternatives = Some((at, options));
    lines.warnings.add(at, Oddity::OldForm);
    let mut line = String::new();
    let mut named = 0;
    while named < options && next(&mut lines, &mut line)? {
        let spot = Spot { line: lines.number(), column: 1 };
        let unexpected = || Fault::new(spot, Why::Unexpected { found: shown(&line), wanted: "1,Name" });
        let (id, name) = line.split_once(',').ok_or_else(unexpected)?;
        let id = number::whole(id).map_err(|why| Fault::new(spot, why))?;
        if head.names.insert(id, (spot, name.trim().to_owned())).is_some() {
            return Err(Fault::new(spot, Why::SameId { id: id.to_string() }));
        }
        named += 1;
    }
    if !next(&mut lines, &mut line)? {
        return Err(Fault::new(Spot::line(lines.number()), Why::Missing { part: "voters,sum,orders" }));
    }
    let spot = Spot { line: lines.number(), column: 1 };
    let sums: Result<Vec<u64>, Why> = line.split(',').map(number::whole).collect();
    match sums.map_err(|why| Fault::new(spot, why))?[..] {
        [_, voters, orders] => (head.voters, head.orders) = (Some((spot, voters)), Some((spot, orders))),
        _ => return Err(Fault::new(spot, Why::Unexpected { found: shown(&line), wanted: "voters,sum,orders" })),
    }
    let mut body = Body::default();
    if let Some(roster) = head.roster(&mut lines.warnings)? {
        body.roster = roster;
    }
    while next(&mut lines, &mut line)? {
        let number = lines.number();
        let comma = line.find(',').unwrap_or(line.len());
        let weight = number::whole(&line[..comma]).map_err(|why| Fault::new(Spot { line: number, column: 1 }, why))?;
        body.ballot(&line, number, (comma + 1).min(line.len()), weight, &mut lines.warnings)?;
    }
    let mut warnings = std::mem::take(&mut lines.warnings);
    body.compare(&head, format, &mut warnings);
    body.finish(head, format, warnings)
}

/// The next line that is not empty.
fn next<R: BufRead>(lines: &mut Lines<R>, line: &mut String) -> Result<bool, Fault> {
    while lines.next(line)? {
        if !line.trim().is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}
