//! `musyawarah tally` from outside: published elections counted again, every format, every kind of bad file.

use super::program::Program;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// Published elections beside the repository, or where `MUSYAWARAH_ELECTIONS` says. They are not ours to copy.
fn elections() -> Option<PathBuf> {
    let set = std::env::var_os("MUSYAWARAH_ELECTIONS").map(PathBuf::from);
    let near = ["../shared/elections", "../../shared/elections"].map(PathBuf::from);
    let found = set.into_iter().chain(near).find(|folder| folder.join("manifest.json").is_file());
    if found.is_none() {
        println!("NOT COMPARED: no published elections. Set MUSYAWARAH_ELECTIONS to the folder with manifest.json.");
    }
    found
}

fn count(file: &Path, rule: &str, more: &[&str]) -> Value {
    let file = fs::canonicalize(file).unwrap();
    let mut args = vec!["tally", file.to_str().unwrap(), "--rule", rule, "--json"];
    args.extend(more);
    Program::speaking("en").run(&args).with(0).whole()
}

/// Ids as text, however the manifest writes them.
fn ids(value: &Value) -> Value {
    match value {
        Value::Array(all) => all.iter().map(ids).collect(),
        Value::Number(id) => json!(id.to_string()),
        other => other.clone(),
    }
}

fn sorted(value: &Value) -> Value {
    let mut all = value.as_array().unwrap().clone();
    all.sort_by_key(Value::to_string);
    Value::Array(all)
}

fn texts(value: &Value) -> Value {
    match value {
        Value::Object(all) => all.iter().map(|(id, value)| (id.clone(), texts(value))).collect(),
        Value::Number(number) => json!(number.to_string()),
        other => other.clone(),
    }
}

/// Which rule and which options a key of the manifest means; `None` for keys that are no result of a rule.
fn meant(key: &str) -> Option<(&'static str, &'static [&'static str])> {
    Some(match key {
        "schulze_margins" => ("schulze", &["--strength", "margins"]),
        "schulze_winning_votes" => ("schulze", &["--strength", "winning-votes"]),
        "ranked_pairs_margins" => ("ranked-pairs", &["--strength", "margins"]),
        "copeland" => ("copeland", &[]),
        "borda_tournament" => ("borda", &["--borda", "tournament"]),
        "borda_pessimistic" => ("borda", &["--borda", "pessimistic"]),
        "borda_modified" => ("borda", &["--borda", "modified"]),
        "irv" => ("irv", &["--tie", "listing"]),
        "av" => ("approval", &[]),
        "seqpav" => ("seq-pav", &[]),
        "seqphragmen" => ("seq-phragmen", &[]),
        // What abcvoting does by default.
        "equal-shares" => ("equal-shares", &["--completion", "phragmen"]),
        "equal-shares-with-av-completion" => ("equal-shares", &["--completion", "greedy"]),
        "greedy_by_votes" => ("greedy", &[]),
        "mes_cost_plain" => ("equal-shares", &["--utility", "cost"]),
        "mes_cardinality_plain" => ("equal-shares", &["--utility", "cardinality"]),
        "phragmen" => ("phragmen", &[]),
        _ => return None,
    })
}

/// Holds a result to what the manifest says under one key.
fn must_agree(case: &str, key: &str, expected: &Value, result: &Value) {
    let told = |field: &str| expected.get(field).filter(|value| !value.is_null());
    let mut compared = 0;
    let mut same = |what: &str, ours: &Value, theirs: Value| {
        compared += 1;
        assert_eq!(*ours, theirs, "{case}, {key}: {what}");
    };
    for field in ["winners", "winners_tie_broken_by_listing_order"] {
        if let Some(winners) = told(field) {
            same(field, &result["winners"], ids(winners));
        }
    }
    if let Some(winner) = told("winner") {
        same("winner", &result["winners"], json!([ids(winner)]));
    }
    for field in ["tiers", "order"] {
        if let Some(tiers) = told(field) {
            same(field, &result["ranking"], ids(tiers));
        }
    }
    if let Some(scores) = told("scores") {
        same("scores", &result["scores"], texts(scores));
    }
    if let Some(selected) = told("selected") {
        same("selected", &sorted(&result["selected"]), sorted(selected));
    }
    if let Some(order) = told("in_order") {
        same("in_order", &result["selected"], order.clone());
    }
    if let Some(all) = told("winners_over_all_tie_orders") {
        let each: Vec<Value> = ids(all).as_array().unwrap().iter().map(|id| json!([id])).collect();
        same("over all ties", &result["outcomes"], Value::Array(each));
    }
    if let Some(all) = told("outcomes_over_all_tie_orders") {
        let each = result["outcomes"].as_array().unwrap().iter().map(sorted).collect();
        same("over all ties", &each, all.as_array().unwrap().iter().map(sorted).collect());
    }
    if let Some(rounds) = told("rounds").and_then(Value::as_array) {
        same("number of rounds", &json!(result["rounds"].as_array().unwrap().len()), json!(rounds.len()));
        for (ours, theirs) in result["rounds"].as_array().unwrap().iter().zip(rounds) {
            same("tally", &ours["tally"], texts(&theirs["tally"]));
            same("exhausted", &ours["exhausted"], texts(&theirs["exhausted"]));
            for field in ["eliminated", "elected"] {
                if let Some(id) = theirs.get(field) {
                    same(field, &ours[field], json!([ids(id)]));
                }
            }
        }
    }
    if expected.is_array() {
        let each = result["outcomes"].as_array().unwrap().iter().map(sorted).collect::<Value>();
        same("all committees", &sorted(&each), sorted(&ids(expected)));
    }
    assert!(compared > 0, "{case}, {key}: nothing was compared");
}

#[test]
fn every_published_election_gives_the_published_result() {
    let Some(folder) = elections() else { return };
    let manifest: Value = serde_json::from_slice(&fs::read(folder.join("manifest.json")).unwrap()).unwrap();
    let rules: Vec<String> = Program::speaking("en")
        .run(&["tally", "--list-rules", "--json"])
        .with(0)
        .whole()
        .as_array()
        .unwrap()
        .iter()
        .map(|rule| rule["id"].as_str().unwrap().to_owned())
        .collect();
    let (mut compared, mut missing) = (0, Vec::new());
    for case in manifest["cases"].as_array().unwrap() {
        let (id, file) = (case["id"].as_str().unwrap(), folder.join(case["file"].as_str().unwrap()));
        let expected = case["expected"].as_object().unwrap();
        let mut results: Vec<(&str, &Value)> = match expected.get("all_tied_committees") {
            Some(all) => all.as_object().unwrap().iter().map(|(key, value)| (key.as_str(), value)).collect(),
            None => expected.iter().map(|(key, value)| (key.as_str(), value)).collect(),
        };
        // Some cases are of one rule alone.
        match case["rule"].as_str().unwrap() {
            "irv" => results.push(("irv", &case["expected"])),
            "usg" => results.push(("usg", &case["expected"])),
            _ => {}
        }
        for (key, expected) in results {
            let (rule, more): (&str, &[&str]) = match (key, meant(key)) {
                ("usg", _) => ("usg", &[]),
                (_, Some(meant)) => meant,
                (_, None) => continue,
            };
            if !rules.iter().any(|known| known == rule) {
                missing.push(rule);
                continue;
            }
            must_agree(id, key, expected, &count(&file, rule, more));
            compared += 1;
        }
        if let Some(pairwise) = expected.get("pairwise") {
            assert_eq!(count(&file, "schulze", &[])["pairwise"], *pairwise, "{id}");
        }
        if let Some(voters) = expected.get("voters") {
            assert_eq!(count(&file, "schulze", &[])["voters"], *voters, "{id}");
        }
        if let Some(votes) = expected.get("votes") {
            assert_eq!(count(&file, "approval", &[])["scores"], *votes, "{id}");
        }
    }
    println!("{compared} results compared; rules that are not there: {missing:?}");
    assert!(compared >= 20 && missing.is_empty(), "{compared} compared, missing {missing:?}");
}

fn ballots(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/ballots").join(name)
}

#[test]
fn every_format_is_read_rightly_and_says_what_was_odd() {
    for (file, rule, voters, scores, odd) in [
        ("budget.pb", "approval", 6, json!({"S1": "5", "J2": "3", "L/3": "2", "X4": "1"}), 6),
        ("points.pb", "cumulative", 3, json!({"A": "5", "B": "9/2", "C": "9"}), 1),
        ("ties.toi", "plurality", 10, json!({"1": "4", "2": "4", "3": "1", "4": "1"}), 3),
        ("old.soi", "plurality", 5, json!({"1": "3", "2": "1", "3": "1"}), 2),
        ("grades.cat", "score", 5, json!({"1": "9", "2": "3", "3": "4"}), 0),
        ("committee.blt", "plurality", 11, json!({"budi": "4", "siti": "3/2", "wati": "5/2", "anto": "2"}), 2),
        ("spoken.csv", "plurality", 6, json!({"Melati": "3", "Mawar": "1", "Kenanga": "2"}), 0),
        ("wall.csv", "pairwise-matrix", 8, json!({"Air": "3/2", "Jalan": "1", "Gizi": "1/2"}), 0),
        ("approvals.json", "approval", 4, json!({"1": "2", "2": "1", "3": "2"}), 1),
    ] {
        let result = count(&ballots(file), rule, &[]);
        assert_eq!(result["voters"], json!(voters), "{file}");
        assert_eq!(result["scores"], scores, "{file}");
        let warnings = result["warnings"].as_array().map_or(0, Vec::len);
        assert_eq!(warnings, odd, "{file}: {}", result["warnings"]);
    }
    assert_eq!(count(&ballots("ties.toi"), "plurality", &[])["options"][0]["name"], "Air: sumur, pompa");
    assert_eq!(count(&ballots("budget.pb"), "approval", &[])["options"][0]["name"], "Sumur \"dalam\" RT 02; pompa");
    assert_eq!(count(&ballots("committee.blt"), "plurality", &[])["title"], "Panitia dusun");
}

#[test]
fn what_is_written_is_counted_as_what_was_read() {
    for (file, format, rule) in [
        ("ties.toi", "csv", "borda"),
        ("ties.toi", "blt", "borda"),
        ("committee.blt", "csv", "schulze"),
        ("spoken.csv", "soi", "irv"),
        ("budget.pb", "cat", "approval"),
        ("approvals.json", "csv", "approval"),
        ("points.pb", "csv", "cumulative"),
        ("points.pb", "pb", "cumulative"),
    ] {
        if file == "spoken.csv" {
            // A tie has no place in a strict format.
            let refused = Program::speaking("en").run(&["tally", ballots(file).to_str().unwrap(), "--to", format]);
            assert!(refused.with(1).err.contains(".soi"), "{file}");
            continue;
        }
        let written = Program::new().run(&["tally", ballots(file).to_str().unwrap(), "--to", format]).with(0).out;
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join(format!("copy.{format}"));
        fs::write(&copy, written).unwrap();
        let values = |file: &Path| {
            let result = count(file, rule, &[]);
            let order: Vec<String> =
                result["options"].as_array().unwrap().iter().map(|o| o["id"].to_string()).collect();
            let scores: Vec<Value> = order.iter().map(|id| result["scores"][id.trim_matches('"')].clone()).collect();
            (result["voters"].clone(), scores, result["pairwise"].clone())
        };
        assert_eq!(values(&copy), values(&ballots(file)), "{file} as {format}");
    }
}

/// A file, the place where reading stops, and words of the sentence.
const BAD: &[(&str, &str, &str, &str)] = &[
    ("pb", "", "", "empty"),
    ("pb", "VOTES\nvoter_id;vote\n1;A\n", "Line 1, column 1", "PROJECTS"),
    ("pb", "hello;x\n", "Line 1, column 1", "META"),
    ("pb", "META\nkey;value\nbudget;5\n", "Line 3", "PROJECTS"),
    ("pb", "META\nkey;value\nPROJECTS\nid;cost\nA;1\n", "Line 4, column 1", "project_id"),
    ("pb", "META\nkey;value\nPROJECTS\nproject_id;cost\nA;1\nA;2\nVOTES\n", "Line 6, column 1", "two options"),
    ("pb", "META\nkey;value\nPROJECTS\nproject_id;cost\nA;Rp 5\nVOTES\n", "Line 5, column 3", "not a number"),
    ("pb", "META\nkey;value\nPROJECTS\nproject_id;cost\nA;-5\nVOTES\n", "Line 5, column 3", "below zero"),
    (
        "pb",
        "META\nkey;value\nPROJECTS\nproject_id;cost\nA;99999999999999999999\nVOTES\n",
        "Line 5, column 3",
        "too large",
    ),
    ("pb", "META\nkey;value\nPROJECTS\nproject_id;cost\nA;1\n", "Line 5", "VOTES"),
    ("pb", "META\nkey;value\nPROJECTS\nproject_id;cost\nA;1\nVOTES\n", "Line 6", "voter_id"),
    ("pb", "META\nkey;value\nPROJECTS\nproject_id;cost\nA;1\nVOTES\nvoter_id;votes\n", "Line 7, column 1", "\"vote\""),
    (
        "pb",
        "META\nkey;value\nPROJECTS\nproject_id;cost\nA;1\nVOTES\nvoter_id;vote\n1;A, B\n",
        "Line 8, column 6",
        "\"B\"",
    ),
    (
        "pb",
        "META\nkey;value\nPROJECTS\nproject_id;cost\nA;1\nB;1\nVOTES\nvoter_id;vote\n1;A;B\n",
        "Line 9, column 5",
        "\"B\"",
    ),
    (
        "pb",
        "META\nkey;value\nvote_type;magic\nPROJECTS\nproject_id;cost\nA;1\nVOTES\nvoter_id;vote\n1;A\n",
        "Line 3, column 11",
        "magic",
    ),
    (
        "pb",
        "META\nkey;value\nvote_type;choose-1\nPROJECTS\nproject_id;cost\nA;1\nB;1\nVOTES\nvoter_id;vote\n1;A,B\n",
        "Line 10, column 3",
        "A,B",
    ),
    (
        "pb",
        "META\nkey;value\nvote_type;cumulative\nPROJECTS\nproject_id;cost\nA;1\nVOTES\nvoter_id;vote\n1;A\n",
        "Line 8, column 1",
        "points",
    ),
    (
        "pb",
        "META\nkey;value\nvote_type;cumulative\nPROJECTS\nproject_id;cost\nA;1\nB;1\nVOTES\nvoter_id;vote;points\n1;A,B;3\n",
        "Line 10, column 7",
        "2 options have 1 points",
    ),
    (
        "pb",
        "META\nkey;value\nvote_type;scoring\nPROJECTS\nproject_id;cost\nA;1\nVOTES\nvoter_id;vote;points\n1;A;x\n",
        "Line 9, column 5",
        "\"x\"",
    ),
    ("pb", "META\nkey;value\nPROJECTS\nproject_id;cost;name\nA;1;\"open\nVOTES\n", "Line 5, column 5", "never closed"),
    (
        "pb",
        "META\nkey;value\nPROJECTS\nproject_id;cost\nA;1\nVOTES\nvoter_id;vote\n1;A\nPROJECTS\n",
        "Line 9, column 1",
        "PROJECTS",
    ),
    (
        "pb",
        "META\nkey;value\nbudget;x\nPROJECTS\nproject_id;cost\nA;1\nVOTES\nvoter_id;vote\n",
        "Line 3, column 8",
        "not a number",
    ),
    ("soi", "# NUMBER ALTERNATIVES: two\n1: 1\n", "Line 1", "two"),
    ("soi", "# NUMBER ALTERNATIVES: 99999999\n1: 1\n", "Line 1", "10000"),
    ("soi", "# NUMBER ALTERNATIVES: 2\n", "", "irv"),
    ("soi", "# NUMBER ALTERNATIVES: 2\n1: 1,3\n", "Line 2, column 6", "\"3\""),
    ("soi", "# NUMBER ALTERNATIVES: 2\n1.5: 1\n", "Line 2, column 1", "whole"),
    ("soi", "# NUMBER ALTERNATIVES: 2\nx: 1\n", "Line 2, column 1", "not a number"),
    ("soi", "# NUMBER ALTERNATIVES: 2\n1,2\n", "Line 2, column 1", "3,1,{2,4}"),
    ("toi", "# NUMBER ALTERNATIVES: 3\n1: {1,2\n", "Line 2, column 4", "never closed"),
    ("toi", "# NUMBER ALTERNATIVES: 3\n1: 1 {2}\n", "Line 2, column 6", "\"{\""),
    ("toi", "# NUMBER ALTERNATIVES: 3\n1: {1,{2}}\n", "Line 2, column 7", "\"{\""),
    ("toi", "# NUMBER ALTERNATIVES: 3\n18446744073709551615: 1\n", "Line 2", "more ballots"),
    (
        "soi",
        "# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 1: B\n1: 1\n",
        "Line 3",
        "two options",
    ),
    ("soi", "2\n1;A\n", "Line 2, column 1", "1,Name"),
    ("soi", "2\n1,A\n2,B\n5,5\n", "Line 4, column 1", "voters,sum,orders"),
    ("blt", "4\n", "Line 1", "4 1"),
    ("blt", "2 x\n", "Line 1, column 3", "not a number"),
    ("blt", "2 1\n1.5 1 2 0\n0\n", "Line 2, column 1", "whole"),
    ("blt", "2 1\n3 1 2\n", "Line 2, column 1", "no 0"),
    ("blt", "2 1\n3 1 2\n4 2 1 0\n0\n", "Line 3, column 1", "\"4\""),
    ("blt", "3 1\n1 0 0 1 0\n0\n", "Line 2, column 5", "write -"),
    ("blt", "2 1\n-5\n1 1 0\n0\n", "Line 2, column 1", "\"5\""),
    ("blt", "2 1\n[nick a]\n1 a 0\n0\n", "Line 2, column 7", "1 where there should be 2"),
    ("blt", "2 1\n[withdrawn 1\n1 1 0\n", "Line 2, column 1", "never closed"),
    ("blt", "2 1\n1 = 1 0\n0\n", "Line 2, column 3", "\"=\""),
    ("blt", "2 1\n/* open\n1 1 0\n0\n", "Line 2, column 1", "never closed"),
    ("blt", "2 1\n(A1 1 0\n", "Line 2, column 1", "never closed"),
    ("blt", "2 1\n(A\"1 1 0\n", "Line 2, column 1", "never closed"),
    ("json", "{\"approvals\": [[18446744073709551615]]}", "", "10000"),
    ("csv", "# kind: guess\nA,B\n", "Line 1, column 1", "guess"),
    ("csv", "# kind: score\n", "Line 1", "A,B,C"),
    ("csv", "# kind: score\nA,B\n5,x1\n", "Line 3, column 3", "not a number"),
    ("csv", "# kind: approval\nA,B\nx,3\n", "Line 3, column 3", "\"3\""),
    ("csv", "# kind: ranks\nA,B\n1,0\n", "Line 3, column 3", "\"0\""),
    ("csv", "A,B\n1,2,3\n", "Line 2, column 5", "\"3\""),
    ("csv", "A,A\n1,2\n", "Line 1, column 3", "two options"),
    ("csv", "weight,ballot\n-1,A\n", "Line 2, column 1", "below zero"),
    ("csv", "ballot\nA>B==C\n", "Line 2, column 5", "="),
    ("csv", "# kind: pairs\n,A,B\nA,,2\n", "Line 3", "1 where there should be 2"),
    ("csv", "# kind: pairs\n,A,B\nA,,2\nC,1,\n", "Line 4, column 1", "\"C\""),
    ("json", "{\"approvals\": [[0], [9]], \"num_candidates\": 2}", "", "\"9\""),
    ("json", "{\"approvals\": [[0], \"x\"]}", "Line 1, column 23", "invalid type"),
    ("json", "{\"approvals\": [[0]", "Line 1, column 18", "EOF"),
    ("json", "{\"options\": [\"A\"]}", "", "approvals"),
    (
        "json",
        "{\"options\":[\"A\"],\"criteria\":[\"u\"],\"raters\":[\"r\"],\"values\":[[[1,2]]]}",
        "",
        "2 where there should be 1",
    ),
    ("txt", "hello\n", "", "--format"),
];

#[test]
fn a_bad_file_is_refused_with_its_place_and_what_to_do() {
    let (english, indonesian) = (Program::speaking("en"), Program::new());
    let folder = tempfile::tempdir().unwrap();
    for (at, (end, text, place, words)) in BAD.iter().enumerate() {
        let file = folder.path().join(format!("{at}.{end}"));
        fs::write(&file, text).unwrap();
        let args = ["tally", file.to_str().unwrap(), "--rule", "irv"];
        if *words == "irv" {
            // Nobody voted: that is a result, not a fault.
            assert!(english.run(&args).with(0).out.contains("tied"), "{text}");
            continue;
        }
        let refused = english.run(&args).with(4);
        assert_eq!(refused.out, "", "{text}");
        let place = if place.is_empty() { format!(".{end}: ") } else { format!(".{end}: {place}: ") };
        assert!(refused.err.contains(&place) && refused.err.contains(words), "{text:?}\n{}", refused.err);
        let same = indonesian.run(&args).with(4);
        let numbers = |text: &str| {
            text.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty()).map(str::to_owned).collect::<Vec<_>>()
        };
        assert_ne!(same.err, refused.err);
        assert_eq!(numbers(&same.err), numbers(&refused.err), "{text:?}");
    }
    assert!(BAD.len() >= 60);
}

#[test]
fn other_mistakes_have_their_own_exit_codes() {
    let program = Program::speaking("en");
    let file = ballots("ties.toi");
    let file = file.to_str().unwrap();
    assert!(program.run(&["tally", "nowhere.pb", "--rule", "greedy-or-so"]).with(2).err.contains("plurality"));
    assert!(program.run(&["tally", "nowhere.pb", "--rule", "approval"]).with(3).err.contains("nowhere.pb"));
    assert!(program.run(&["tally", file, "--rule", "approval"]).with(1).err.contains("borda"));
    assert!(program.run(&["tally", file]).with(2).err.contains("--rule"));
    assert!(program.run(&["tally", file, "--rule", "irv", "--tie", "clock"]).with(2).err.contains("lot:"));
    assert!(program.run(&["tally", file, "--rule", "irv", "--tie", "lot:"]).with(2).err.contains("lot:"));
    let unknown = program.run(&["tally", file, "--rule", "schulze", "--default-option", "9"]);
    assert!(unknown.with(2).err.contains("--default-option"));
    let idle = program.run(&["tally", file, "--rule", "irv", "--borda", "modified"]).with(0);
    assert!(idle.err.contains("--borda"), "{}", idle.err);
}

#[test]
fn ballots_come_through_a_pipe_too() {
    let text = fs::read_to_string(ballots("committee.blt")).unwrap();
    let result =
        Program::speaking("en").feed(&["tally", "-", "--rule", "irv", "--json"], text.as_bytes()).with(0).whole();
    assert_eq!(result["voters"], json!(11));
    let forced = Program::speaking("en").feed(&["tally", "-", "--rule", "irv", "--format", "soi"], text.as_bytes());
    assert!(forced.with(4).err.contains("Line 2, column 1"));
}

#[test]
fn ties_are_told_and_broken_only_as_declared() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tie.csv");
    fs::write(&file, "weight,ballot\n2,A>C\n2,B>C\n1,C\n").unwrap();
    let open = count(&file, "plurality", &[]);
    assert_eq!((&open["winners"], &open["open"]), (&json!(["A", "B"]), &json!(true)));
    let tie = &open["ties"][0];
    assert_eq!(
        (&tie["where"], &tie["between"], &tie["resolved_by"]),
        (&json!("winner"), &json!(["A", "B"]), &Value::Null)
    );
    assert_eq!(open["outcomes"], json!([["A"], ["B"]]));
    let listed = count(&file, "plurality", &["--tie", "listing"]);
    assert_eq!((&listed["winners"], &listed["ties"][0]["resolved_by"]), (&json!(["A"]), &json!("listing")));
    let drawn = count(&file, "plurality", &["--tie", "lot:sapi putih"]);
    let evidence = drawn["ties"][0]["evidence"].as_array().unwrap();
    assert_eq!((drawn["winners"].as_array().unwrap().len(), evidence.len()), (1, 2));
    assert_eq!(drawn["winners"][0], evidence[0]["id"]);
    assert!(evidence[0]["value"].as_str() < evidence[1]["value"].as_str());
    assert_eq!(drawn["ranking"].as_array().unwrap().len(), 3);
}

/// The short program of the manual draws the same lot.
#[test]
fn anyone_can_draw_the_lot_again() {
    let manual = include_str!("../../docs/voting.md");
    let program = manual.split("```python\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let script = folder.path().join("lot.py");
    fs::write(&script, program).unwrap();
    let file = folder.path().join("tie.csv");
    fs::write(&file, "weight,ballot\n2,A\n2,B\n").unwrap();
    for (contest, tie) in [("", "lot:sapi putih"), ("B01", "lot@B01:sapi putih")] {
        let run = std::process::Command::new("python3")
            .arg(&script)
            .args(["sapi putih", contest, "winner", "A", "B"])
            .output();
        let Ok(run) = run else {
            println!("NOT COMPARED: no python3");
            return;
        };
        let told = String::from_utf8(run.stdout).unwrap();
        let drawn = count(&file, "plurality", &["--tie", tie]);
        let evidence = drawn["ties"][0]["evidence"].as_array().unwrap();
        let ours: Vec<String> = evidence
            .iter()
            .map(|one| format!("{} {}", one["id"].as_str().unwrap(), one["value"].as_str().unwrap()))
            .collect();
        assert_eq!(told.lines().collect::<Vec<_>>(), ours);
    }
}

#[test]
fn the_result_fits_its_schema() {
    let schema = Program::new().run(&["schema", "tally"]).with(0).whole();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    for (file, rule) in [
        ("ties.toi", "schulze"),
        ("ties.toi", "irv"),
        ("budget.pb", "approval"),
        ("points.pb", "cumulative"),
        ("raters.json", "usg"),
        ("wall.csv", "pairwise-matrix"),
    ] {
        for more in [&[][..], &["--tie", "lot:x"]] {
            let result = count(&ballots(file), rule, more);
            let errors: Vec<String> = validator.iter_errors(&result).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{file} {rule}: {errors:?}");
            assert!(result["explanation"].as_array().unwrap().len() > 1 || result["open"] == json!(true), "{result}");
        }
    }
    let mut bad = count(&ballots("ties.toi"), "irv", &[]);
    bad["winners"] = json!([1]);
    assert!(!validator.is_valid(&bad));
}

#[test]
fn the_protocol_has_everything_needed_to_count_again() {
    for language in ["id", "en"] {
        let program = Program::speaking(language);
        let file = ballots("committee.blt");
        let args = ["tally", file.to_str().unwrap(), "--rule", "irv", "--protocol", "--tie", "lot:x", "--width", "100"];
        let protocol = program.run(&args).with(0).out;
        // sha256sum committee.blt
        let digest = sha256(&fs::read(&file).unwrap());
        let joined: String = protocol.split_whitespace().collect();
        assert!(joined.contains(&digest), "{protocol}");
        for part in ["budi > siti", "siti=wati > anto", "lot:x", "Budi \"Gendut\"", "Rules of Order"] {
            assert!(protocol.contains(part), "{part}: {protocol}");
        }
    }
}

fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest as _;
    sha2::Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn every_rule_is_listed_with_when_it_fits() {
    let (ours, theirs) = (Program::new(), Program::speaking("en"));
    let list = |program: &Program| program.run(&["tally", "--list-rules", "--json"]).with(0).whole();
    let (indonesian, english) = (list(&ours), list(&theirs));
    for (here, there) in indonesian.as_array().unwrap().iter().zip(english.as_array().unwrap()) {
        assert_eq!((&here["id"], &here["source"]), (&there["id"], &there["source"]));
        assert_ne!(here["fits"], there["fits"], "{here}");
        assert!(here["options"].as_array().unwrap().iter().all(|option| option.as_str().unwrap().starts_with("--")));
    }
    let text = theirs.run(&["tally", "--list-rules"]).with(0).out;
    assert!(text.lines().all(|line| !line.ends_with("--tie")), "an option was parted from its value: {text}");
    assert!(!text.contains('\u{a0}'), "options are copied from here: {text}");
    for rule in english.as_array().unwrap() {
        assert!(
            text.lines()
                .any(|line| line.split_once(": ").is_some_and(|(id, name)| rule["id"] == id && !name.is_empty())),
            "{}",
            rule["id"]
        );
    }
}

#[test]
fn a_question_about_options_is_answered_from_the_count_alone() {
    let file = ballots("committee.blt");
    let file = file.to_str().unwrap();
    let english = Program::speaking("en");
    let ask = |rule: &str, why: &str| english.run(&["tally", file, "--rule", rule, "--why", why]).with(0).out;
    let above = ask("borda", "siti,budi");
    assert_eq!(above.lines().count(), 1, "{above}");
    // By id or by name, and whichever is asked first: the one that stands above is named first.
    assert_eq!(above, ask("borda", "Budi \"Gendut\",Siti"));
    for rule in ["plurality", "borda", "copeland", "schulze", "ranked-pairs", "irv", "stv"] {
        for why in ["budi", "siti", "wati", "anto", "budi,anto", "anto,wati"] {
            let told = ask(rule, why);
            assert!(!told.is_empty() && !told.contains("RESULT"), "{rule} {why}: {told}");
        }
    }
    let json = count(Path::new(file), "irv", &["--why", "anto"]);
    assert!(json["answers"][0].as_str().unwrap().contains("Anto"), "{}", json["answers"]);
    let unknown = english.run(&["tally", file, "--rule", "irv", "--why", "joko,budi"]).with(2);
    assert!(unknown.err.contains("--why") && unknown.err.contains("joko"), "{}", unknown.err);
    assert!(english.run(&["tally", file, "--rule", "irv", "--why", "a,b,c"]).with(2).err.contains("--why"));
}

#[test]
fn how_firm_a_result_is_is_said_and_fits_its_schema() {
    let schema = Program::new().run(&["schema", "tally"]).with(0).whole();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    for (file, rule) in [
        ("ties.toi", "borda"),
        ("committee.blt", "irv"),
        ("spoken.csv", "plurality"),
        ("raters.json", "usg"),
        ("budget.pb", "greedy"),
        ("budget.pb", "equal-shares"),
        ("wall.csv", "schulze"),
    ] {
        let result = count(&ballots(file), rule, &["--firm"]);
        let errors: Vec<String> = validator.iter_errors(&result).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{file} {rule}: {errors:?}");
        let firm = &result["firm"];
        let mine = firm["rules"].as_array().unwrap().iter().find(|opinion| opinion["rule"] == rule).unwrap();
        assert_eq!(mine["winners"], result["winners"], "{file} {rule}");
        assert!(count(&ballots(file), rule, &[])["firm"].is_null());
    }
    let borda = count(&ballots("ties.toi"), "borda", &["--firm"]);
    assert_eq!(borda["firm"]["margin"]["least"], borda["firm"]["margin"]["most"]);
    let funded = count(&ballots("budget.pb"), "greedy", &["--firm"]);
    assert!(funded["firm"]["lacking"].as_array().is_none_or(|all| all.iter().all(|one| one["id"].is_string())));
    for language in ["id", "en"] {
        let file = ballots("committee.blt");
        let told =
            Program::speaking(language).run(&["tally", file.to_str().unwrap(), "--rule", "irv", "--firm"]).with(0);
        let heading = if language == "id" { "SEBERAPA KOKOH" } else { "HOW FIRM IT IS" };
        assert!(told.out.contains(heading) && told.out.contains("irv"), "{}", told.out);
    }
}

#[test]
fn groups_are_told_and_small_ones_are_not() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("desa.pb");
    let mut text =
        "META\nkey;value\nbudget;20\nvote_type;approval\nPROJECTS\nproject_id;cost\nA;10\nB;10\nC;10\nVOTES\n"
            .to_owned();
    text.push_str("voter_id;vote;sex;age;dusun\n");
    for voter in 0..6 {
        text.push_str(&format!("{voter};A,B;M;3{voter};Lor\n"));
    }
    for voter in 6..10 {
        text.push_str(&format!("{voter};C;F;2{voter};{}\n", if voter < 8 { "Kidul" } else { "Lor" }));
    }
    fs::write(&file, text).unwrap();
    let heard = |column: &str| count(&file, "greedy", &["--groups", column])["heard"].clone();
    let sex = heard("sex");
    assert_eq!((&sex["voters"], &sex["excluded"], &sex["hidden"]), (&json!(10), &json!(4), &json!(0)));
    let women = &sex["groups"][0];
    assert_eq!((&women["name"], &women["unheard"], &women["spending"]), (&json!("F"), &json!(true), &json!("0")));
    assert_eq!(women["support"], json!({"A": 0, "B": 0, "C": 4}));
    assert_eq!(sex["groups"][1]["spending"], json!("5/3"));
    assert!(sex["told"][0].as_str().unwrap().contains('F'), "{}", sex["told"]);
    // Two live in Kidul: neither they nor the rest are shown.
    let hamlets = heard("dusun");
    assert_eq!((&hamlets["hidden"], hamlets["groups"].as_array().unwrap().len()), (&json!(2), 0));
    let ages = heard("AGE");
    assert_eq!(ages["groups"][0]["name"], json!("20–29"));
    let none = Program::speaking("en").run(&["tally", file.to_str().unwrap(), "--rule", "greedy", "--groups", "shoe"]);
    assert!(none.with(2).err.contains("--groups"));
    let table = ballots("spoken.csv");
    let none = Program::new().run(&["tally", table.to_str().unwrap(), "--rule", "irv", "--groups", "sex"]);
    assert!(none.with(2).err.contains("--groups"));
}
