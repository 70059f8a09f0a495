//! What counting costs where it could cost most: 200 options held against each other, tens of thousands of papers, a town's
//! budget vote, and the answer to how firm a result is, which is given while people wait.
//!
//! Ballots are made by one linear congruential generator (Knuth, MMIX), so that other programs can make the same.
#![allow(clippy::unwrap_used, reason = "a benchmark stops at the first surprise")]

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use musyawarah::interchange;
use musyawarah::tally::ballot::{Ballot, Gathered, Ranking};
use musyawarah::tally::firmness::Firmness;
use musyawarah::tally::firmness::agreement::agreement;
use musyawarah::tally::firmness::ballots::deciding;
use musyawarah::tally::firmness::margin::margin;
use musyawarah::tally::firmness::weights::reach;
use musyawarah::tally::outcome::Outcome;
use musyawarah::tally::pairwise::Pairwise;
use musyawarah::tally::profile::{Ballots, Choice, Profile};
use musyawarah::tally::rule::find;
use musyawarah::tally::settings::{Completion, Settings, Stop, Unranked};
use musyawarah::tally::ties::TieRule;
use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Duration;

struct Draw(u64);

impl Draw {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }

    fn order(&mut self, options: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..options).collect();
        for at in (1..options).rev() {
            order.swap(at, self.below(at + 1));
        }
        order
    }
}

fn choices(options: usize) -> Vec<Choice> {
    (1..=options).map(|id| Choice { id: id.to_string(), ..Choice::default() }).collect()
}

/// So many voters, each with an order of all options, or of the first `named` of it.
fn ranked(options: usize, voters: usize, named: usize) -> Profile {
    let mut draw = Draw(options as u64);
    let marks = (0..voters).map(|_| (Ranking::of_order(&draw.order(options)[..named]), 1));
    let ballots = marks.collect::<Gathered<_>>().ballots();
    Profile::new(choices(options), Ballots::Ranked(ballots)).unwrap()
}

/// A town: few favourites, many small wishes, costs from 10,000 to 1,010,000 under a ceiling of 9,000,000.
fn town(projects: usize, voters: usize) -> String {
    let mut draw = Draw(projects as u64);
    let mut file = format!(
        "META\nkey;value\ndescription;town\ncountry;Indonesia\nunit;town\ninstance;1\nnum_projects;{projects}\n\
         num_votes;{voters}\nbudget;9000000\nvote_type;approval\nrule;unknown\ndate_begin;2026\ndate_end;2026\n\
         PROJECTS\nproject_id;cost\n"
    );
    for project in 1..=projects {
        writeln!(file, "{project};{}", 10_000 + draw.below(1_000) * 1_000).unwrap();
    }
    file.push_str("VOTES\nvoter_id;vote\n");
    for voter in 1..=voters {
        let mut marks: Vec<usize> = (0..1 + draw.below(6))
            .map(|_| {
                let reach = 1 + draw.below(projects);
                1 + draw.below(reach)
            })
            .collect();
        marks.sort_unstable();
        marks.dedup();
        let marks: Vec<String> = marks.iter().map(ToString::to_string).collect();
        writeln!(file, "{voter};{}", marks.join(",")).unwrap();
    }
    file
}

fn count(rule: &str, profile: &Profile, settings: &Settings) -> Outcome {
    (find(rule).unwrap().count)(profile, settings).unwrap()
}

fn duels(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("tally/duels");
    for options in [20, 100, 200] {
        let profile = ranked(options, 1_000, options);
        let Ballots::Ranked(ballots) = &profile.ballots else { return };
        group.bench_function(BenchmarkId::new("matrix", options), |bench| {
            bench.iter(|| Pairwise::count(options, black_box(ballots), Unranked::Last));
        });
        let pairs = Profile::new(choices(options), Ballots::Pairs(Pairwise::count(options, ballots, Unranked::Last)));
        let pairs = pairs.unwrap();
        for rule in ["schulze", "ranked-pairs"] {
            group.bench_function(BenchmarkId::new(rule, options), |bench| {
                bench.iter(|| count(rule, black_box(&pairs), &Settings::default()));
            });
        }
    }
}

fn rounds(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("tally/rounds");
    let listing = Settings { ties: TieRule::listing(), ..Settings::default() };
    for (name, options, voters) in [("irv", 20, 100), ("irv", 200, 1_000)] {
        let profile = ranked(options, voters, options);
        group.bench_function(BenchmarkId::new(name, options), |bench| {
            bench.iter(|| count("irv", black_box(&profile), &listing));
        });
    }
    let level = ranked(40, 40, 40);
    group.bench_function("irv with ties in every round", |bench| {
        bench.iter(|| count("irv", black_box(&level), &Settings::default()));
    });
    for voters in [10_000, 40_000] {
        let profile = ranked(9, voters, 4);
        let seats = Settings { seats: Some(4), ..listing.clone() };
        group.bench_function(BenchmarkId::new("stv", voters), |bench| {
            bench.iter(|| count("stv", black_box(&profile), &seats));
        });
    }
}

fn budgets(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("tally/budget");
    group.sample_size(10).measurement_time(Duration::from_secs(8));
    let file = town(160, 90_000);
    group.bench_function("read 90,000 votes", |bench| {
        bench.iter(|| interchange::read(black_box(file.as_bytes()), "town.pb", None).unwrap());
    });
    let profile = interchange::read(file.as_bytes(), "town.pb", None).unwrap().profile;
    let listing = Settings { ties: TieRule::listing(), ..Settings::default() };
    let add1 = Settings { completion: Completion::Add1, stop: Stop::Exhaustive, ..listing.clone() };
    for (name, rule, settings) in [
        ("greedy", "greedy", &listing),
        ("equal shares", "equal-shares", &listing),
        ("equal shares, raised", "equal-shares", &add1),
        ("phragmen", "phragmen", &listing),
    ] {
        group.bench_function(name, |bench| bench.iter(|| count(rule, black_box(&profile), settings)));
    }
}

fn firmness(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("tally/without each ballot");
    group.sample_size(10);
    let profile = ranked(20, 100, 20);
    for rule in ["borda", "schulze", "ranked-pairs", "irv"] {
        let found = find(rule).unwrap();
        group.bench_function(rule, |bench| bench.iter(|| deciding(found, black_box(&profile), &Settings::default())));
    }
    let mut draw = Draw(7);
    let mark = |draw: &mut Draw| {
        let mut mark: Vec<usize> = (0..4).map(|_| draw.below(20)).collect();
        mark.sort_unstable();
        mark.dedup();
        mark
    };
    let ballots = (0..100).map(|_| Ballot { weight: 1, mark: mark(&mut draw) }).collect();
    let mut hall = Profile::new(choices(20), Ballots::Approved(ballots)).unwrap();
    (hall.choices.iter_mut().zip(1..)).for_each(|(choice, n)| choice.cost = Some(10 + 7 * n % 60));
    hall.budget = Some(300);
    for rule in ["greedy", "equal-shares", "phragmen"] {
        let found = find(rule).unwrap();
        group.bench_function(rule, |bench| bench.iter(|| deciding(found, black_box(&hall), &Settings::default())));
    }
}

/// 200 needs and 100 voters: the result, and how firm it is, while the hall looks at the screen.
fn in_the_hall(bench: &mut Criterion) {
    let mut group = bench.benchmark_group("tally/200 needs, 100 voters");
    group.sample_size(10);
    let listing = Settings { ties: TieRule::listing(), ..Settings::default() };
    let rankings = ranked(200, 100, 10);
    let mut draw = Draw(11);
    let mut marks = |most: usize| {
        (0..100)
            .map(|_| {
                let mut mark: Vec<usize> = (0..most).map(|_| draw.below(200)).collect();
                mark.sort_unstable();
                mark.dedup();
                Ballot { weight: 1, mark }
            })
            .collect::<Vec<_>>()
    };
    let approvals = Profile::new(choices(200), Ballots::Approved(marks(12))).unwrap();
    let scored = marks(40).into_iter().map(|ballot| {
        let mark = ballot.mark.iter().map(|&option| (option, (option % 6) as i64)).collect();
        Ballot { weight: ballot.weight, mark }
    });
    let scored = Profile::new(choices(200), Ballots::Scored(scored.collect())).unwrap();
    let all_named = ranked(200, 100, 200);
    let on_rankings =
        ["plurality", "two-round", "borda", "copeland", "minimax", "schulze", "ranked-pairs", "irv", "stv"];
    let cases = [("approval", "12 approved", &approvals), ("plurality", "12 approved", &approvals)].into_iter();
    let cases = cases.chain(["score", "star", "majority-judgment"].map(|rule| (rule, "40 marked", &scored)));
    let cases = cases.chain(on_rankings.map(|rule| (rule, "10 ranked", &rankings)));
    for (rule, marked, profile) in cases.chain(on_rankings.map(|rule| (rule, "all ranked", &all_named))) {
        let found = find(rule).unwrap();
        let Ok(outcome) = (found.count)(profile, &listing) else { continue };
        let named = |what: &str| BenchmarkId::new(what, format!("{rule}, {marked}"));
        group.bench_function(named("ranking"), |bench| {
            bench.iter(|| count(rule, black_box(profile), &listing));
        });
        group.bench_function(named("how firm"), |bench| {
            bench.iter(|| Firmness::of(found, black_box(profile), &listing, &outcome));
        });
        group.bench_function(named("margin"), |bench| {
            bench.iter(|| margin(black_box(profile), &listing, &outcome));
        });
    }
    for (name, profile) in [("approvals", &approvals), ("points", &scored), ("rankings", &rankings)] {
        group.bench_function(BenchmarkId::new("other rules", name), |bench| {
            bench.iter(|| agreement(black_box(profile), &listing, false));
        });
    }
    // The list of priorities: five criteria, all weights moved by a tenth.
    let values: Vec<Vec<i64>> = (0..200).map(|_| (0..5).map(|_| 1 + draw.below(5) as i64).collect()).collect();
    group.bench_function("ranks while weights move", |bench| {
        bench.iter(|| reach(&[30, 25, 20, 15, 10], black_box(&values), 10));
    });
}

criterion_group!(benches, duels, rounds, budgets, firmness, in_the_hall);
criterion_main!(benches);
