//! Published counts for several winners, made again: projects and committees. The files are read where they lie, beside
//! the repository or where `MUSYAWARAH_ELECTIONS` says; where they are missing the tests say so and pass.

use musyawarah::tally::ballot::Gathered;
use musyawarah::tally::outcome::{Outcome, Outcomes};
use musyawarah::tally::profile::{Ballots, Choice, Profile};
use musyawarah::tally::rule::find;
use musyawarah::tally::settings::{Completion, Settings, Utility};
use musyawarah::tally::ties::TieRule;
use serde_json::Value;
use std::path::PathBuf;

fn folder() -> Option<PathBuf> {
    let named = std::env::var_os("MUSYAWARAH_ELECTIONS").map(PathBuf::from);
    let beside = ["../shared/elections", "../../shared/elections"].map(PathBuf::from);
    let found = named.into_iter().chain(beside).find(|path| path.is_dir());
    if found.is_none() {
        println!("no folder of elections beside the repository: nothing was compared");
    }
    found
}

fn case(folder: &std::path::Path, id: &str) -> (Value, String) {
    let manifest: Value =
        serde_json::from_str(&std::fs::read_to_string(folder.join("manifest.json")).unwrap()).unwrap();
    let case = manifest["cases"].as_array().unwrap().iter().find(|case| case["id"] == id).unwrap();
    let file = folder.join(case["file"].as_str().unwrap());
    (case["expected"].clone(), std::fs::read_to_string(file).unwrap())
}

fn count(rule: &str, profile: &Profile, settings: &Settings) -> Outcome {
    (find(rule).unwrap().count)(profile, settings).unwrap()
}

fn approvals(choices: Vec<Choice>, marks: impl Iterator<Item = Vec<usize>>) -> Profile {
    let marks = marks.map(|mut mark| {
        mark.sort_unstable();
        (mark, 1)
    });
    Profile::new(choices, Ballots::Approved(marks.collect::<Gathered<_>>().ballots())).unwrap()
}

#[test]
fn every_tied_committee_is_the_published_one() {
    let Some(folder) = folder() else { return };
    let (expected, file) = case(&folder, "abc-instancel0012");
    let file: Value = serde_json::from_str(&file).unwrap();
    let options = file["num_candidates"].as_u64().unwrap();
    let choices = (0..options).map(|id| Choice { id: id.to_string(), ..Choice::default() }).collect();
    let marks = file["approvals"].as_array().unwrap().iter();
    let profile = approvals(choices, marks.map(|mark| serde_json::from_value(mark.clone()).unwrap()));
    let seats = file["committee_size"].as_u64().map(|seats| seats as usize);
    for (name, rule, completion) in [
        ("av", "approval", Completion::None),
        ("seqpav", "seq-pav", Completion::None),
        ("seqphragmen", "seq-phragmen", Completion::None),
        ("equal-shares", "equal-shares", Completion::Phragmen),
        ("equal-shares-with-av-completion", "equal-shares", Completion::Greedy),
    ] {
        let outcome = count(rule, &profile, &Settings { seats, completion, ..Settings::default() });
        let all: Vec<Vec<usize>> = serde_json::from_value(expected["all_tied_committees"][name].clone()).unwrap();
        assert_eq!(outcome.outcomes, Outcomes::All(all), "{name}");
    }
}

/// The projects and ballots of a file without surprises: the readers have tests of their own.
fn village(text: &str) -> Profile {
    let lines: Vec<&str> = text.lines().collect();
    let at = |title: &str| lines.iter().position(|line| *line == title).unwrap();
    let (projects, votes) = (at("PROJECTS"), at("VOTES"));
    let choices: Vec<Choice> = lines[projects + 2..votes]
        .iter()
        .map(|line| {
            let mut cells = line.split(';');
            let id = cells.next().unwrap().to_owned();
            Choice { id, name: String::new(), cost: Some(cells.next().unwrap().parse().unwrap()) }
        })
        .collect();
    let place = |id: &str| choices.iter().position(|choice| choice.id == id).unwrap();
    let marks: Vec<Vec<usize>> = lines[votes + 2..]
        .iter()
        .map(|line| line.rsplit(';').next().unwrap().split(',').map(place).collect())
        .collect();
    let mut profile = approvals(choices, marks.into_iter());
    let budget = lines.iter().find_map(|line| line.strip_prefix("budget;")).unwrap();
    profile.budget = Some(budget.parse().unwrap());
    profile
}

#[test]
fn every_way_to_spend_the_budget_is_the_published_one() {
    let Some(folder) = folder() else { return };
    let (expected, file) = case(&folder, "pb-desa-musyawarah");
    let profile = village(&file);
    let ids = |options: &[usize]| -> Vec<&str> {
        options.iter().map(|&option| profile.choices[option].id.as_str()).collect()
    };
    let cardinality = Settings { utility: Utility::Cardinality, ..Settings::default() };
    for (name, rule, settings) in [
        ("greedy_by_votes", "greedy", Settings::default()),
        ("mes_cost_plain", "equal-shares", Settings::default()),
        ("mes_cardinality_plain", "equal-shares", cardinality),
        ("phragmen", "phragmen", Settings { no_skip: true, ..Settings::default() }),
    ] {
        let outcome = count(rule, &profile, &settings);
        let strings = |value: &Value| -> Vec<String> { serde_json::from_value(value.clone()).unwrap() };
        assert_eq!(ids(&outcome.winners), strings(&expected[name]["selected"]), "{name}");
        if expected[name]["in_order"].is_array() {
            assert_eq!(ids(outcome.selected.as_deref().unwrap()), strings(&expected[name]["in_order"]), "{name}");
        }
        assert_eq!(outcome.outcomes, Outcomes::All(vec![outcome.winners.clone()]), "{name}");
        assert!(!outcome.is_open());
    }
    let votes = count("greedy", &profile, &Settings { ties: TieRule::listing(), ..Settings::default() });
    for (choice, score) in profile.choices.iter().zip(&votes.scores) {
        assert_eq!(expected["votes"][&choice.id], score.as_ref().unwrap().to_string());
    }
}
