//! Published elections, counted again. They are read where they lie, beside the repository; where they are missing the
//! tests say so and pass.

use musyawarah::tally::ballot::{Ballot, Ranked, Ranking};
use musyawarah::tally::outcome::Outcome;
use musyawarah::tally::profile::{Ballots, Choice, Profile};
use musyawarah::tally::ratings::{Criterion, Ratings};
use musyawarah::tally::rule::find;
use musyawarah::tally::settings::{Borda, Settings, Strength};
use musyawarah::tally::step::{Round, Step};
use musyawarah::tally::ties::TieRule;
use serde_json::Value;
use std::path::Path;

fn folder() -> Option<&'static Path> {
    let found = ["../shared/elections", "../../shared/elections"].map(Path::new).into_iter().find(|path| path.is_dir());
    if found.is_none() {
        println!("no folder of elections beside the repository: nothing was compared");
    }
    found
}

fn read(file: &str) -> Option<String> {
    folder().and_then(|folder| std::fs::read_to_string(folder.join(file)).ok())
}

fn expected(case: &str) -> Value {
    let manifest: Value = serde_json::from_str(&read("manifest.json").unwrap()).unwrap();
    let cases = manifest["cases"].as_array().unwrap();
    cases.iter().find(|found| found["id"] == case).unwrap()["expected"].clone()
}

/// Strict orders of options numbered from 1: `count: 3,1,2`, or `count 3 1 2 0`.
fn ranked(text: &str) -> Profile {
    let mut ballots = Vec::new();
    let mut options = 0;
    for line in text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())) {
        let numbers: Vec<u64> = line.split([':', ',', ' ']).filter_map(|number| number.trim().parse().ok()).collect();
        let [weight, order @ ..] = numbers.as_slice() else { continue };
        let order = order.iter().filter(|&&number| number > 0);
        let mark: Vec<Ranked> =
            order.zip(0..).map(|(&number, rank)| Ranked { rank, option: number as usize - 1 }).collect();
        let is_size = mark.len() == 1 && text.starts_with(line) && line.split(' ').count() == 2;
        if !mark.is_empty() && !is_size {
            options = options.max(mark.iter().map(|at| at.option + 1).max().unwrap_or(0));
            ballots.push(Ballot { weight: *weight, mark: Ranking::new(mark) });
        }
    }
    let choices = (1..=options).map(|id| Choice { id: id.to_string(), ..Choice::default() }).collect();
    Profile::new(choices, Ballots::Ranked(ballots)).unwrap()
}

fn count(rule: &str, profile: &Profile, settings: &Settings) -> Outcome {
    (find(rule).unwrap().count)(profile, settings).unwrap()
}

fn ids(profile: &Profile, options: &[usize]) -> Vec<u64> {
    options.iter().map(|&option| profile.choices[option].id.parse().unwrap()).collect()
}

fn tiers(profile: &Profile, outcome: &Outcome) -> Value {
    outcome.ranking.iter().map(|tier| Value::from(ids(profile, tier))).collect()
}

fn scores(profile: &Profile, outcome: &Outcome) -> Value {
    let score = |option: usize| outcome.scores[option].as_ref().map(ToString::to_string);
    (0..profile.options()).map(|option| (profile.choices[option].id.clone(), Value::from(score(option)))).collect()
}

fn strings(scores: &Value) -> Value {
    let said = |value: &Value| value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
    scores.as_object().unwrap().iter().map(|(id, value)| (id.clone(), Value::from(said(value)))).collect()
}

#[test]
fn instant_runoff_goes_round_by_round_as_published() {
    for (case, file) in [
        ("irv-ireland-1990", "irv-ireland-1990.soi"),
        ("irv-nsw-terrigal-2023", "irv-nsw-terrigal-2023.soi"),
        ("tennessee-blt", "tennessee.blt"),
    ] {
        let Some(text) = read(file) else { continue };
        let mut expected = expected(case);
        if case == "tennessee-blt" {
            expected = expected["irv"].clone();
        }
        let profile = ranked(&text);
        let outcome = count("irv", &profile, &Settings { ties: TieRule::listing(), ..Settings::default() });
        assert_eq!(Value::from(ids(&profile, &outcome.winners)), expected["winners_over_all_tie_orders"], "{case}");
        let rounds: Vec<&Round> = outcome
            .trace
            .iter()
            .filter_map(|step| if let Step::Round(round) = step { Some(round) } else { None })
            .collect();
        let published = expected["rounds"].as_array().unwrap();
        assert_eq!(rounds.len(), published.len(), "{case}");
        for (round, published) in rounds.iter().zip(published) {
            let tally: Value = (round.tally.iter().enumerate())
                .filter_map(|(option, votes)| {
                    Some((profile.choices[option].id.clone(), Value::from(votes.as_ref()?.to_string())))
                })
                .collect();
            assert_eq!(tally, strings(&published["tally"]), "{case}");
            assert_eq!(round.exhausted.to_string(), published["exhausted"].to_string(), "{case}");
            let eliminated = ids(&profile, &round.eliminated).first().map_or(Value::Null, |&id| Value::from(id));
            assert_eq!(eliminated, published["eliminated"], "{case}");
        }
    }
}

#[test]
fn duels_and_points_come_out_as_published() {
    for (case, file) in [
        ("condorcet-nsw-terrigal-2023", "irv-nsw-terrigal-2023.soi"),
        ("schulze-45-voters", "schulze-45-voters.soc"),
        ("tennessee-blt", "tennessee.blt"),
    ] {
        let Some(text) = read(file) else { continue };
        let (expected, profile) = (expected(case), ranked(&text));
        let plain = Settings::default();
        let winning = Settings { strength: Strength::WinningVotes, ..Settings::default() };
        assert_eq!(Value::from(profile.voters()), expected["voters"], "{case}");
        let outcome = count("schulze", &profile, &plain);
        let pairwise: Value = outcome.pairwise.iter().flat_map(|pairs| pairs.rows()).map(Value::from).collect();
        assert_eq!(pairwise, expected["pairwise"], "{case}");
        let condorcet =
            outcome.trace.iter().find_map(|step| if let Step::CondorcetWinner(at) = step { Some(*at) } else { None });
        assert_eq!(
            condorcet.map_or(Value::Null, |at| Value::from(ids(&profile, &[at])[0])),
            expected["condorcet_winner"]
        );
        for (rule, settings, name, list) in [
            ("schulze", &plain, "schulze_margins", "tiers"),
            ("schulze", &winning, "schulze_winning_votes", "tiers"),
            ("ranked-pairs", &plain, "ranked_pairs_margins", "order"),
            ("copeland", &plain, "copeland", "tiers"),
            ("borda", &plain, "borda_tournament", "tiers"),
        ] {
            let outcome = count(rule, &profile, settings);
            assert_eq!(tiers(&profile, &outcome), expected[name][list], "{case}: {name}");
            if let Some(published) = expected[name].get("scores") {
                assert_eq!(scores(&profile, &outcome), strings(published), "{case}: {name}");
            }
        }
        for (borda, name) in [(Borda::Pessimistic, "borda_pessimistic"), (Borda::Modified, "borda_modified")] {
            let outcome = count("borda", &profile, &Settings { borda, ..Settings::default() });
            assert_eq!(scores(&profile, &outcome), strings(&expected[name]["scores"]), "{case}: {name}");
        }
        let ranked_pairs = count("ranked-pairs", &profile, &plain);
        let skipped: Vec<Value> = (ranked_pairs.trace.iter())
            .flat_map(|step| if let Step::Victories(victories) = step { victories.as_slice() } else { &[] })
            .filter(|victory| !victory.stands)
            .map(|victory| Value::from(ids(&profile, &[victory.winner, victory.loser])))
            .collect();
        assert_eq!(Value::from(skipped), expected["ranked_pairs_margins"]["skipped_as_cycle"], "{case}");
    }
}

#[test]
fn urgency_seriousness_and_growth_are_means_over_raters_added_up() {
    let Some(text) = read("usg-raters.json") else { return };
    let file: Value = serde_json::from_str(&text).unwrap();
    let names = |key: &str| -> Vec<String> {
        file[key].as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
    };
    let values = file["values"].as_array().unwrap().iter().flat_map(|of| of.as_array().unwrap());
    let values = values.flat_map(|of| of.as_array().unwrap()).map(Value::as_i64).collect();
    let criteria = names("criteria").into_iter().map(Criterion::plain).collect();
    let ratings = Ratings::new(criteria, names("raters").len(), values).unwrap();
    let choices = names("options").into_iter().map(|id| Choice { id, ..Choice::default() }).collect();
    let profile = Profile::new(choices, Ballots::Rated(ratings)).unwrap();
    let outcome = count("usg", &profile, &Settings::default());
    let expected = expected("usg-raters");
    assert_eq!(scores(&profile, &outcome), expected["scores"]);
    let tiers: Value = (outcome.ranking.iter())
        .map(|tier| tier.iter().map(|&option| Value::from(profile.choices[option].id.clone())).collect::<Value>())
        .collect();
    assert_eq!(tiers, expected["tiers"]);
}
