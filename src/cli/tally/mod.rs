//! `musyawarah tally`: counts a file of ballots by a rule, prints it in another format, or lists the rules.

mod answers;
mod convert;
mod rules;
mod settings;

use super::args::Tally;
use super::exit::Exit;
use super::house::House;
use super::print::{self, Print};
use super::show::screen;
use super::trouble::Trouble;
use crate::i18n::{files, say, tally as said};
use crate::interchange::{self, BallotFile, Fault};
use crate::report::count::{Counted, paper, protocol, tally_json};
use crate::report::text as drawn;
use crate::tally::firmness::Firmness;
use crate::tally::inclusion::inclusion;
use crate::tally::profile::Profile;
use crate::tally::rule::{self, RULES, Rule};
use crate::tally::settings::Settings;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

/// Counts, or lists.
///
/// # Errors
/// [`Trouble::Ballots`] if the file cannot be read, [`Trouble::Count`] if the rule cannot count it,
/// [`Trouble::CountOption`] if an option makes no sense for it.
pub fn tally(house: &House<'_>, args: &Tally, print: &mut Print) -> Result<Exit, Trouble> {
    let Some(file) = &args.file else { return rules::list(house.words, args.json, print) };
    let (ballots, digest) = read(file, args)?;
    let Some(rule) = args.rule.as_deref().and_then(rule::find) else {
        return convert::convert(house, args.to.unwrap_or(ballots.format), &ballots, print);
    };
    let BallotFile { mut profile, seats, warnings, groups, .. } = ballots;
    let groups = match (&args.groups, groups) {
        (Some(column), None) => return Err(Trouble::CountOption { name: "groups", value: column.clone() }),
        (_, groups) => groups,
    };
    let seats = args.seats.or(seats);
    let unpriced = rule.settings.contains(&"budget") && settings::one_each(&mut profile, seats);
    let profile = &profile;
    let mut wanted =
        settings::settings(house.words, args, rule, profile, settings::Seats { number: seats, are_ceiling: unpriced })?;
    if unpriced {
        wanted.remarks.push(say!(house.words, "tally-unit-costs"));
    }
    let outcome = (rule.count)(profile, &wanted.settings).map_err(|trouble| {
        let others = others(profile, &wanted.settings);
        Trouble::Count { sentence: said::trouble(house.words, profile, &others, &trouble), trouble }
    })?;
    let answers = answers::answers(house.words, profile, &outcome, &args.why)?;
    let firm = args.firm.then(|| Firmness::beside_others(rule, profile, &wanted.settings, &outcome));
    let heard = groups.map(|groups| inclusion(profile, &wanted.settings, &outcome, &groups));
    let counted = Counted {
        rule,
        profile,
        outcome: &outcome,
        settings: &wanted.told,
        warnings: &warnings,
        remarks: &wanted.remarks,
        answers: &answers,
        firm: firm.as_ref(),
        heard: heard.as_ref(),
    };
    if args.json {
        print.bytes(&tally_json(&counted, house.words).map_err(|error| Trouble::Output(io::Error::other(error)))?)?;
    } else if !answers.is_empty() {
        for answer in &answers {
            print.line(answer)?;
        }
    } else {
        let paper = match args.protocol {
            true => protocol(&counted, &format!("{} sha256:{digest}", files::path(Path::new(file))), house.words),
            false => paper(&counted, house.words),
        };
        let width = usize::from(args.width.unwrap_or_else(screen));
        print.line(drawn::render(&paper, width).trim_end())?;
    }
    for remark in &wanted.remarks {
        print::aside(remark);
    }
    Ok(Exit::Done)
}

/// The ballots, and the fingerprint of the file where the protocol needs it.
fn read(file: &str, args: &Tally) -> Result<(BallotFile, String), Trouble> {
    let trouble = |fault| Trouble::Ballots { path: file.into(), fault };
    let source: Box<dyn Read> = match file {
        "-" => Box::new(io::stdin().lock()),
        path => Box::new(File::open(path).map_err(|error| trouble(Fault::disk(0, &error)))?),
    };
    let mut source = Fingerprint { source, hash: args.protocol.then(Sha256::new) };
    let ballots =
        interchange::read_by(BufReader::with_capacity(1 << 16, &mut source), file, args.format, args.groups.as_deref());
    let mut digest = String::new();
    for byte in source.hash.map(|hash| hash.finalize().to_vec()).unwrap_or_default() {
        // Writing into a string cannot fail.
        let _ = write!(digest, "{byte:02x}");
    }
    Ok((ballots.map_err(trouble)?, digest))
}

/// Takes the fingerprint of what goes through.
struct Fingerprint {
    source: Box<dyn Read>,
    hash: Option<Sha256>,
}

impl Read for Fingerprint {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(into)?;
        if let Some(hash) = &mut self.hash {
            hash.update(&into[..read]);
        }
        Ok(read)
    }
}

/// The rules that could count these ballots, found on a profile of the same form without ballots.
fn others(profile: &Profile, settings: &Settings) -> Vec<&'static str> {
    let suits = |rule: &&&Rule| !matches!((rule.count)(profile, settings), Err(rule::Trouble::Unsuitable { .. }));
    if profile.options() > 50 {
        return Vec::new();
    }
    RULES.iter().filter(suits).map(|rule| rule.id).collect()
}
