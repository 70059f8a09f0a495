//! Every format: what is written is read again as it was; no bytes make a reader panic.

use super::*;
use crate::tally::ballot::{Gathered, Points, Ranked, Ranking};
use crate::tally::pairwise::Pairwise;
use crate::tally::ratings::{Criterion, Ratings};
use proptest::collection::vec;
use proptest::prelude::*;

fn names(options: usize) -> impl Strategy<Value = Vec<String>> {
    let name = "[A-Za-z0-9,;:\"'#&éü(){}=>-]{0,3}( [a-z\"#,]{1,4})?";
    vec(name, options).prop_map(|names| names.into_iter().map(|name| crate::text::clean_line(&name).text).collect())
}

fn choices(names: Vec<String>, priced: bool) -> Vec<Choice> {
    let choice = |(at, name): (usize, String)| Choice {
        id: (at + 1).to_string(),
        name,
        cost: priced.then_some(at as u64 * 700 + 3),
    };
    names.into_iter().enumerate().map(choice).collect()
}

/// Ranks from 0, each option at most once; `None` leaves it out.
fn ranking(options: usize, strict: bool, gaps: bool) -> impl Strategy<Value = Ranking> {
    vec(proptest::option::of(0u32..5), options).prop_map(move |ranks| {
        let mut ranked: Vec<Ranked> =
            ranks.into_iter().enumerate().filter_map(|(option, rank)| Some(Ranked { rank: rank?, option })).collect();
        ranked.sort_unstable();
        if strict {
            ranked.iter_mut().zip(0..).for_each(|(at, rank)| at.rank = rank);
        } else if !gaps {
            let mut ranks: Vec<u32> = ranked.iter().map(|at| at.rank).collect();
            ranks.dedup();
            for at in &mut ranked {
                at.rank = ranks.partition_point(|&rank| rank < at.rank) as u32;
            }
        } else {
            // A gap says nothing about how large it is.
            let mut last = (0, 0);
            for at in &mut ranked {
                let next = last.1 + (at.rank - last.0).min(2);
                last = (at.rank, next);
                at.rank = next;
            }
            if let Some(first) = ranked.first().map(|at| at.rank.saturating_sub(1)) {
                ranked.iter_mut().for_each(|at| at.rank -= first);
            }
        }
        Ranking::new(ranked)
    })
}

fn gathered<M: Ord>(marks: Vec<(M, u64)>) -> Vec<crate::tally::ballot::Ballot<M>> {
    marks.into_iter().collect::<Gathered<_>>().ballots()
}

fn again(profile: &Profile, format: Format) -> BallotFile {
    let mut bytes = Vec::new();
    write(profile, Some(2), format, &Heading::default(), &mut bytes).unwrap();
    let name = format!("x.{}", format.id());
    read(&bytes[..], &name, None).unwrap_or_else(|fault| panic!("{fault}\n{}", String::from_utf8_lossy(&bytes)))
}

fn points(options: usize) -> impl Strategy<Value = Points> {
    vec(proptest::option::of(-50i64..100), options).prop_map(|given| {
        given.into_iter().enumerate().filter_map(|(option, points)| Some((option, points?))).collect()
    })
}

fn marks(options: usize) -> impl Strategy<Value = Vec<usize>> {
    vec(any::<bool>(), options)
        .prop_map(|marked| marked.into_iter().enumerate().filter(|(_, marked)| *marked).map(|(at, _)| at).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn rankings_come_back(
        (names, ballots, soft, gappy) in (1usize..6).prop_flat_map(|n| (
            names(n),
            vec((ranking(n, true, false), 1u64..1000), 0..8),
            vec((ranking(n, false, false), 1u64..1000), 0..8),
            vec((ranking(n, false, true), 1u64..1000), 0..8),
        )),
        title in "[A-Za-z,;\" ]{0,12}",
    ) {
        for (marks, formats) in [
            (ballots, &[Format::Soi, Format::Toi, Format::Blt, Format::Csv, Format::Pb][..]),
            (soft, &[Format::Toi, Format::Blt, Format::Csv][..]),
            (gappy, &[Format::Blt, Format::Csv][..]),
        ] {
            for &format in formats {
                let weights = if format == Format::Pb { 3 } else { u64::MAX };
                let marks = marks.iter().map(|(mark, weight)| (mark.clone(), (*weight).min(weights))).collect();
                let mut profile =
                    Profile::new(choices(names.clone(), format == Format::Pb), Ballots::Ranked(gathered(marks))).unwrap();
                profile.title = crate::text::clean_line(&title).text;
                profile.budget = (format == Format::Pb).then_some(12_345);
                let file = again(&profile, format);
                prop_assert_eq!(&file.profile, &profile, "{:?}", format);
                prop_assert!(file.warnings.first.is_empty(), "{:?} {:?}", format, file.warnings);
            }
        }
    }

    #[test]
    fn marks_and_points_come_back(
        (names, approved, given) in (1usize..6).prop_flat_map(|n| (
            names(n), vec((marks(n), 1u64..4), 0..8), vec((points(n), 1u64..4), 0..8),
        )),
        unit in prop_oneof![Just(1u64), Just(10), Just(100)],
    ) {
        let profile = |ballots, priced, unit| {
            let mut profile = Profile::new(choices(names.clone(), priced), ballots).unwrap();
            profile.budget = priced.then_some(99);
            profile.point_unit = unit;
            profile
        };
        let approved = gathered(approved);
        for format in [Format::Pb, Format::Cat, Format::Csv, Format::Json] {
            let profile = profile(Ballots::Approved(approved.clone()), format == Format::Pb, 1);
            prop_assert_eq!(&again(&profile, format).profile, &profile, "{:?}", format);
        }
        let one = approved.iter().map(|ballot| (ballot.mark.first().copied(), ballot.weight)).collect();
        let one = Ballots::One(gathered(one));
        for format in [Format::Pb, Format::Csv] {
            let profile = profile(one.clone(), format == Format::Pb, 1);
            prop_assert_eq!(&again(&profile, format).profile, &profile, "{:?}", format);
        }
        let given = gathered(given);
        // The unit read is the smallest that is needed.
        let needs = |unit: u64| given.iter().flat_map(|b| &b.mark).all(|&(_, p)| p % unit as i64 == 0);
        let least = if needs(unit) { 1 } else if unit == 100 && needs(10) { 10 } else { unit };
        let scaled: Vec<_> = given
            .iter()
            .map(|b| (b.mark.iter().map(|&(o, p)| (o, p / (unit / least) as i64)).collect::<Points>(), b.weight))
            .collect();
        let scaled = gathered(scaled);
        for format in [Format::Pb, Format::Csv] {
            for ballots in [Ballots::Scored(scaled.clone()), Ballots::Cumulative(scaled.clone())] {
                let profile = profile(ballots, format == Format::Pb, least);
                prop_assert_eq!(&again(&profile, format).profile, &profile, "{:?}", format);
            }
        }
    }

    #[test]
    fn matrices_come_back(
        (names, votes, values, criteria) in (1usize..5, 1usize..4).prop_flat_map(|(n, c)| (
            names(n), vec(0u64..99, n * n), vec(proptest::option::of(1i64..6), n * c * 2),
            vec((1u64..9, any::<bool>()), c),
        )),
    ) {
        let pairs = Ballots::Pairs(Pairwise::of_rows(names.len(), votes).unwrap());
        let profile = Profile::new(choices(names.clone(), false), pairs).unwrap();
        prop_assert_eq!(&again(&profile, Format::Csv).profile, &profile);
        let criteria = criteria.into_iter().zip(1..).map(|((weight, less_is_better), at)| Criterion {
            name: format!("K{at}"), weight, less_is_better,
        });
        let rated = Ballots::Rated(Ratings::new(criteria.collect(), 2, values).unwrap());
        let profile = Profile::new(choices(names, false), rated).unwrap();
        prop_assert_eq!(&again(&profile, Format::Json).profile, &profile);
    }

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in vec(any::<u8>(), 0..400)) {
        for format in Format::ALL {
            let _ = read(&bytes[..], "x", Some(format)).map(|file| file.profile.voters());
        }
    }

    #[test]
    fn no_damage_to_a_file_makes_a_reader_panic(
        which in 0usize..FILES.len(),
        hurts in vec((any::<prop::sample::Index>(), 0u8..5, any::<u8>()), 1..6),
    ) {
        let (format, text) = FILES[which];
        let mut bytes = text.as_bytes().to_vec();
        for (at, how, byte) in hurts {
            let at = at.index(bytes.len().max(1)).min(bytes.len().saturating_sub(1));
            match how {
                0 => bytes.insert(at, byte),
                1 => bytes.truncate(at),
                2 => drop(bytes.splice(at..at, bytes.clone()[at / 2..at].to_vec())),
                3 => bytes.insert(at, b"0,;:{}=()[]\"\n-#"[byte as usize % 15]),
                _ => bytes[at] = byte,
            }
            if bytes.is_empty() {
                bytes.push(b'0');
            }
        }
        match read(&bytes[..], "x", Some(format)) {
            Ok(file) => prop_assert!(file.profile.options() <= bytes.len() + 10_000),
            Err(fault) => prop_assert!(!fault.to_string().is_empty()),
        }
    }
}

const FILES: &[(Format, &str)] = &[
    (Format::Pb, include_str!("../../../tests/data/ballots/budget.pb")),
    (Format::Pb, include_str!("../../../tests/data/ballots/points.pb")),
    (Format::Toi, include_str!("../../../tests/data/ballots/ties.toi")),
    (Format::Toi, include_str!("../../../tests/data/ballots/old.soi")),
    (Format::Cat, include_str!("../../../tests/data/ballots/grades.cat")),
    (Format::Blt, include_str!("../../../tests/data/ballots/committee.blt")),
    (Format::Csv, include_str!("../../../tests/data/ballots/spoken.csv")),
    (Format::Csv, include_str!("../../../tests/data/ballots/wall.csv")),
    (Format::Json, include_str!("../../../tests/data/ballots/approvals.json")),
    (Format::Json, include_str!("../../../tests/data/ballots/raters.json")),
];
