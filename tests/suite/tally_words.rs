//! Every fact of every rule, counted from every form of ballots it takes, is told in both languages.

use musyawarah::i18n::{Language, Words, tally};
use musyawarah::tally::ballot::{Ballot, Ranking};
use musyawarah::tally::firmness::Firmness;
use musyawarah::tally::outcome::Outcome;
use musyawarah::tally::pairwise::Pairwise;
use musyawarah::tally::profile::{Ballots, Choice, Profile};
use musyawarah::tally::ratings::{Criterion, Ratings};
use musyawarah::tally::rule::RULES;
use musyawarah::tally::settings::{Completion, Settings, Stop, Stv};
use musyawarah::tally::step::Step;
use musyawarah::tally::ties::TieRule;
use std::collections::BTreeSet;

fn profile(costs: [u64; 4], ballots: Ballots) -> Profile {
    let names = ["Air bersih", "Jalan tani", "Posyandu", "Lampu"];
    let choices = names.iter().zip(costs).zip(["A", "B", "C", "D"]);
    let choices = choices.map(|((name, cost), id)| Choice { id: id.into(), name: (*name).into(), cost: Some(cost) });
    Profile { budget: Some(50), ..Profile::new(choices.collect(), ballots).unwrap() }
}

fn ballots<M: Clone>(marks: &[(u64, M)]) -> Vec<Ballot<M>> {
    marks.iter().map(|(weight, mark)| Ballot { weight: *weight, mark: mark.clone() }).collect()
}

/// Small profiles of every form, with circles, ties, surpluses, costs that do not fit.
fn profiles() -> Vec<Profile> {
    let order = |orders: &[(u64, &[usize])]| {
        Ballots::Ranked(
            orders.iter().map(|&(weight, order)| Ballot { weight, mark: Ranking::of_order(order) }).collect(),
        )
    };
    let costs = [20, 25, 30, 60];
    let criteria = ["urgency", "seriousness", "growth"].map(Criterion::plain).to_vec();
    let value = |cell: i64| (cell != 5).then_some(1 + cell * 7 % 5);
    let same = [3, 4, 3, 2, 3, 5, 3, 1].map(Some).to_vec();
    let two = ["same", "other"].map(Criterion::plain).to_vec();
    vec![
        profile(costs, order(&[(4, &[0, 1, 2]), (3, &[1, 2, 0]), (2, &[2, 0, 1]), (1, &[3])])),
        profile(costs, order(&[(6, &[0, 1]), (3, &[1, 0, 2]), (2, &[2, 1]), (1, &[3, 2]), (2, &[])])),
        profile(costs, order(&[(2, &[0]), (2, &[1]), (2, &[2]), (2, &[3])])),
        profile(costs, Ballots::Approved(ballots(&[(5, vec![0, 1]), (3, vec![2]), (2, vec![1, 3]), (1, vec![])]))),
        profile([20; 4], Ballots::Approved(ballots(&[(5, vec![0]), (3, vec![1, 2]), (3, vec![2]), (1, vec![3])]))),
        profile(costs, Ballots::Scored(ballots(&[(3, vec![(0, 5), (1, 2)]), (2, vec![(1, 4), (2, 5), (3, 1)])]))),
        profile(costs, Ballots::Cumulative(ballots(&[(3, vec![(0, 3), (1, 2)]), (2, vec![(2, 4), (3, 1)])]))),
        profile(costs, Ballots::One(ballots(&[(5, Some(0)), (4, Some(1)), (1, Some(2)), (1, None)]))),
        profile(costs, Ballots::One(ballots(&[(3, Some(0)), (3, Some(1))]))),
        profile(
            costs,
            Ballots::Pairs(Pairwise::of_rows(4, vec![0, 3, 1, 2, 1, 0, 3, 2, 3, 1, 0, 2, 0, 0, 0, 0]).unwrap()),
        ),
        profile(costs, Ballots::Rated(Ratings::new(criteria, 2, (0..24).map(value).collect()).unwrap())),
        profile(costs, Ballots::Rated(Ratings::new(two, 1, same).unwrap())),
    ]
}

fn variants() -> Vec<Settings> {
    let base = Settings { seats: Some(2), ..Settings::default() };
    let lot = TieRule::lot("sapi putih");
    let mut all = vec![
        base.clone(),
        Settings { seats: Some(1), ties: TieRule::listing(), ..base.clone() },
        Settings { ties: lot.clone(), no_skip: true, ..base.clone() },
        Settings { threshold: Some(2), ties: lot.clone(), ..base.clone() },
        Settings { default_option: Some(1), quorum: 2, ties: lot.clone(), ..base.clone() },
        Settings { normalisation: musyawarah::tally::settings::Normalisation::MinMax, ..base.clone() },
    ];
    all.extend([Stv::Wigm, Stv::Meek].map(|stv| Settings { stv, ties: lot.clone(), ..base.clone() }));
    for completion in Completion::ALL {
        for stop in Stop::ALL {
            all.push(Settings { completion: *completion, stop: *stop, ties: lot.clone(), ..base.clone() });
        }
    }
    all
}

/// The name of a fact, as it stands in the code.
fn kind(step: &Step) -> String {
    let told = format!("{step:?}");
    told.chars().take_while(|c| c.is_alphanumeric()).collect()
}

/// Facts that stand in the tables or in the answers, and have no sentence of their own.
const IN_TABLES: [&str; 2] = ["Totals", "Paths"];

const FACTS: [&str; 26] = [
    "Totals",
    "CondorcetWinner",
    "CondorcetLoser",
    "Smith",
    "Duel",
    "Round",
    "Surplus",
    "Keep",
    "Seat",
    "Funded",
    "PassedOver",
    "NotReached",
    "AboveCeiling",
    "BelowThreshold",
    "Share",
    "Bought",
    "Loaded",
    "Lacked",
    "BelowDefault",
    "Paths",
    "Victories",
    "Grades",
    "Consistency",
    "Parts",
    "SameForAll",
    "Majority",
];

fn is_whole(sentence: &str) {
    let broken = ["No localization", "{ $", "{$", "Unknown", "  "];
    assert!(!sentence.is_empty() && broken.iter().all(|part| !sentence.contains(part)), "{sentence:?}");
}

fn tell(words: &Words, profile: &Profile, outcome: &Outcome) -> Vec<String> {
    let mut told = tally::explain(words, profile, outcome);
    for option in 0..profile.options() {
        let why = tally::why(words, profile, outcome, option);
        assert!(!why.is_empty(), "{}: nothing about option {option}", outcome.rule);
        told.extend(why);
        let other = (option + 1) % profile.options();
        let compared = tally::compared(words, profile, outcome, option, other);
        assert!(!compared.is_empty(), "{}: nothing about {option} and {other}", outcome.rule);
        told.extend(compared);
    }
    told
}

#[test]
fn every_fact_of_every_rule_has_words_in_both_languages() {
    let (indonesian, english) = (Words::new(Language::Indonesian), Words::new(Language::English));
    let (mut met, mut said, mut counts) = (BTreeSet::new(), BTreeSet::new(), 0);
    for profile in profiles() {
        for settings in variants() {
            for rule in RULES {
                let Ok(outcome) = (rule.count)(&profile, &settings) else { continue };
                counts += 1;
                for step in &outcome.trace {
                    met.insert(kind(step));
                    let told = tally::step(&indonesian, &profile, &outcome, step);
                    assert_eq!(told.is_some(), tally::step(&english, &profile, &outcome, step).is_some());
                    if told.is_some() {
                        said.insert(kind(step));
                    }
                }
                let (here, there) = (tell(&indonesian, &profile, &outcome), tell(&english, &profile, &outcome));
                here.iter().chain(&there).for_each(|sentence| is_whole(sentence));
                assert_eq!(here.len(), there.len(), "{}", rule.id);
                assert_ne!(here, there, "{}", rule.id);
            }
        }
    }
    assert!(counts > 500, "{counts}");
    let missing: Vec<_> = FACTS.iter().filter(|fact| !met.contains(**fact)).collect();
    assert!(missing.is_empty(), "never met: {missing:?}");
    let unsaid: Vec<_> =
        met.iter().filter(|fact| !said.contains(*fact) && !IN_TABLES.contains(&fact.as_str())).collect();
    assert!(unsaid.is_empty(), "without words: {unsaid:?}");
}

#[test]
fn how_firm_every_result_is_has_words_in_both_languages() {
    let (indonesian, english) = (Words::new(Language::Indonesian), Words::new(Language::English));
    let settings = Settings { seats: Some(1), ..Settings::default() };
    for profile in profiles() {
        for rule in RULES {
            let Ok(outcome) = (rule.count)(&profile, &settings) else { continue };
            let firm = Firmness::beside_others(rule, &profile, &settings, &outcome);
            let (here, there) = (tally::firm(&indonesian, &profile, &firm), tally::firm(&english, &profile, &firm));
            here.iter().chain(&there).for_each(|sentence| is_whole(sentence));
            assert_eq!(here.len(), there.len(), "{}", rule.id);
            assert!(here.len() > 1, "{}", rule.id);
        }
    }
}
