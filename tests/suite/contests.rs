//! Contests: their guards as a table, and what they come to.

use super::rules::{
    CALLED, DECISION, DRAFT, NEEDS, OPEN, REGISTRATION, ROUND, RUNNING, SCORED, answer, command, given, step,
};
use musyawarah::meeting::contests::{Awaited, Contest, Mark, Pile, TieStep};
use musyawarah::meeting::{Command, ContestId, Event, Id as _, Meeting};
use musyawarah::tally::majority::Counts;
use musyawarah::tally::profile::Ballots;
use musyawarah::tally::step::Step;

/// Three may vote.
const THREE_CAME: &str =
    r#"{"cmd":"presence.mark","participants":["P01","P02","P03"],"presence":{"change":"arrived"}}"#;
const HALL: [&str; 5] = [DRAFT, REGISTRATION, THREE_CAME, OPEN, RUNNING];

/// Opens a contest about three free options.
fn open(rule: &str, collecting: &str, more: &str) -> String {
    format!(
        r#"{{"cmd":"contest.open","question":"Hari gotong royong?","about":{{"lines":[{{"name":"Jumat"}},{{"name":"Sabtu"}},{{"name":"Minggu"}}]}},"method":{{"rule":"{rule}"}},"collecting":"{collecting}"{more}}}"#
    )
}

fn ballot(mark: &str) -> String {
    format!(r#"{{"cmd":"contest.ballot","contest":"B01","mark":{mark}}}"#)
}

fn called(person: &str, mark: &str) -> String {
    format!(r#"{{"cmd":"contest.ballot","contest":"B01","participant":"{person}","mark":{mark}}}"#)
}

fn totals(counter: u8, options: &str, abstain: u32) -> String {
    format!(
        r#"{{"cmd":"contest.totals","contest":"B01","counter":{counter},"counts":{{"options":{options},"abstain":{abstain}}}}}"#
    )
}

fn voted(person: &str) -> String {
    format!(r#"{{"cmd":"contest.voted","contest":"B01","participant":"{person}"}}"#)
}

const CLOSE: &str = r#"{"cmd":"contest.close","contest":"B01"}"#;
const CANCEL: &str = r#"{"cmd":"contest.cancel","contest":"B01","reason":"Surat suara tertukar"}"#;

const REVOTE: &str = r#"{"cmd":"contest.revote","contest":"B01"}"#;

/// The same of the second contest.
fn second(command: &str) -> String {
    command.replace("B01", "B02")
}

/// The first two options level, under this chain.
fn tied(chain: &str) -> Vec<String> {
    vec![
        open("plurality", "papers", &format!(r#","ties":[{chain}]"#)),
        ballot(r#"{"one":0}"#),
        ballot(r#"{"one":1}"#),
        CLOSE.to_owned(),
    ]
}

/// The hall, then these commands, all accepted; and the minute after.
fn held(commands: &[String]) -> (Meeting, u32) {
    given(&HALL.into_iter().chain(commands.iter().map(String::as_str)).collect::<Vec<_>>())
}

fn after(commands: &[String]) -> Meeting {
    held(commands).0
}

fn contest(meeting: &Meeting) -> &Contest {
    meeting.contest(ContestId::from_number(1)).unwrap()
}

#[test]
fn the_guards_hold() {
    let papers = || open("schulze", "papers", "");
    let roll = || open("irv", "roll_call", "");
    let hands = || open("plurality", "hands", "");
    let urn = || open("approval", "urn", "");
    let lot = || open("plurality", "papers", r#","ties":[{"by":"lot"}]"#);
    let abc = r#"{"ranking":[[0],[1],[2]]}"#;
    let three = || vec![papers(), ballot(abc), ballot(abc), ballot("\"blank\"")];
    let by = |step: &str| open("plurality", "papers", &format!(r#","ties":[{step}]"#));
    let with = |settings: &str| {
        open("schulze", "papers", "").replace(
            r#""method":{"rule":"schulze"}"#,
            &format!(r#""method":{{"rule":"equal-shares","settings":{settings}}}"#),
        )
    };
    let needs = |ids: &str, rule: &str| {
        format!(
            r#"{{"cmd":"contest.open","question":"Usulan mana?","about":{{"needs":[{ids}]}},"method":{{"rule":"{rule}"}},"collecting":"papers"}}"#
        )
    };
    let listed = || vec![NEEDS.to_owned()];
    let table: Vec<(Vec<String>, String, &str)> = vec![
        // Opening.
        (vec![], papers(), "ok"),
        (vec![], open("dice", "papers", ""), "rule_unknown"),
        (vec![], open("usg", "papers", ""), "rule_unsuitable"),
        (vec![], open("schulze", "hands", ""), "rule_unsuitable"),
        (vec![], open("two-round", "hands", ""), "ok"),
        (vec![], open("schulze", "urn", r#","live":true"#), "live_secret"),
        (vec![], open("greedy", "papers", ""), "missing"),
        (vec![], papers().replace("Hari gotong royong?", " "), "missing"),
        (vec![], papers().replace("Sabtu", "Jumat"), "choice_twice"),
        (vec![], papers().replace("Sabtu", " "), "missing"),
        (vec![], papers().replace(r#",{"name":"Sabtu"},{"name":"Minggu"}"#, ""), "out_of_range"),
        (vec![], with(r#"{"seats":"2"}"#), "ok"),
        (vec![], with(r#"{"seats":"2","strength":"margins"}"#), "setting_idle"),
        (vec![], with(r#"{"seats":"4"}"#), "setting_unusable"),
        (vec![], with("{}"), "ok"),
        (vec![], by(r#"{"by":"criterion","criterion":"C01"}"#), "unknown"),
        (vec![], by(r#"{"by":"chair"},{"by":"revote"},{"by":"lot"}"#), "ok"),
        (vec![], by(&[r#"{"by":"listing"}"#; 9].join(",")), "too_many"),
        (vec![], needs("\"K01\",\"K02\"", "schulze"), "unknown"),
        (listed(), needs("\"K01\",\"K02\"", "schulze"), "ok"),
        (listed(), needs("\"K01\",\"K02\"", "equal-shares"), "ok"),
        (listed(), needs("\"K01\",\"K01\"", "schulze"), "choice_twice"),
        (vec![papers()], papers(), "contest_open"),
        (vec![papers()], r#"{"cmd":"stage.recess"}"#.into(), "contest_open"),
        (vec![papers()], r#"{"cmd":"stage.begin_closing","override_reason":"Waktu habis"}"#.into(), "contest_open"),
        (vec![papers(), DECISION.into(), CALLED.into()], ROUND.into(), "contest_open"),
        (vec![DECISION.into(), CALLED.into(), ROUND.into()], papers(), "vote_open"),
        (
            vec![r#"{"cmd":"presence.mark","participants":["P01","P02"],"presence":{"change":"left"}}"#.into()],
            papers(),
            "quorum_short",
        ),
        // Papers.
        (vec![], ballot(abc), "unknown"),
        (vec![papers()], ballot(abc), "ok"),
        (vec![papers()], ballot(r#"{"ranking":[[0],[3]]}"#), "mark_unfit"),
        (vec![papers()], ballot(r#"{"approval":[0]}"#), "mark_unfit"),
        (vec![papers()], called("P01", abc), "secret_vote_has_no_names"),
        (three(), ballot(abc), "all_have_voted"),
        (three(), r#"{"cmd":"contest.strike","contest":"B01","ballot":2,"reason":"Salah baca"}"#.into(), "ok"),
        (three(), r#"{"cmd":"contest.strike","contest":"B01","ballot":2,"reason":" "}"#.into(), "missing"),
        (three(), r#"{"cmd":"contest.strike","contest":"B01","ballot":4,"reason":"Salah baca"}"#.into(), "unknown"),
        (three(), totals(1, "[1,1,1]", 0), "other_collecting"),
        (three(), voted("P01"), "other_collecting"),
        (three(), CLOSE.into(), "ok"),
        (vec![papers()], CLOSE.into(), "ok"),
        (
            three(),
            r#"{"cmd":"contest.close","contest":"B01","ballots":[{"mark":"blank","count":3}]}"#.into(),
            "other_collecting",
        ),
        (vec![lot()], CLOSE.into(), "missing"),
        (vec![lot()], r#"{"cmd":"contest.close","contest":"B01","words":"sapi putih"}"#.into(), "ok"),
        (vec![papers(), CLOSE.into()], ballot(abc), "contest_not_open"),
        (vec![papers(), CLOSE.into()], CLOSE.into(), "contest_not_open"),
        (vec![papers(), CLOSE.into()], CANCEL.into(), "ok"),
        (vec![papers(), CANCEL.into()], CANCEL.into(), "contest_not_open"),
        (vec![papers(), CANCEL.into()], papers(), "ok"),
        (
            vec![papers(), CLOSE.into()],
            r#"{"cmd":"contest.settle","contest":"B01","order":[0,1,2],"reason":"x"}"#.into(),
            "nothing_to_settle",
        ),
        // Pairs.
        (vec![], open("pairwise-matrix", "urn", ""), "rule_unsuitable"),
        (vec![], open("pairwise-matrix", "hands", ""), "rule_unsuitable"),
        (vec![open("pairwise-matrix", "papers", "")], ballot(r#"{"pairs":[[0,1,"first"],[2,1,"level"]]}"#), "ok"),
        (
            vec![open("pairwise-matrix", "papers", "")],
            ballot(r#"{"pairs":[[0,1,"first"],[1,0,"level"]]}"#),
            "mark_unfit",
        ),
        (vec![open("pairwise-matrix", "papers", "")], ballot(r#"{"pairs":[[0,3,"first"]]}"#), "mark_unfit"),
        (vec![open("pairwise-matrix", "papers", "")], ballot(abc), "mark_unfit"),
        (vec![open("pairwise-matrix", "roll_call", "")], called("P01", r#"{"pairs":[[0,1,"second"]]}"#), "ok"),
        // A new vote.
        (vec![papers()], REVOTE.into(), "contest_open"),
        (vec![papers(), CLOSE.into()], REVOTE.into(), "nothing_to_settle"),
        (tied(r#"{"by":"chair"}"#), REVOTE.into(), "nothing_to_settle"),
        (tied(r#"{"by":"revote"}"#), REVOTE.into(), "ok"),
        (
            tied(r#"{"by":"revote"}"#),
            REVOTE.replace('}', r#","collecting":"urn","method":{"rule":"dice"}}"#),
            "rule_unknown",
        ),
        ([tied(r#"{"by":"revote"}"#), vec![REVOTE.into()]].concat(), REVOTE.into(), "contest_open"),
        (
            [tied(r#"{"by":"revote"}"#), vec![REVOTE.into(), second(&ballot(r#"{"one":1}"#)), second(CLOSE)]].concat(),
            second(CANCEL),
            "contest_taken",
        ),
        (
            [
                tied(r#"{"by":"revote"}"#),
                vec![REVOTE.into(), second(&ballot(r#"{"one":1}"#)), second(CLOSE), CANCEL.into()],
            ]
            .concat(),
            second(CANCEL),
            "ok",
        ),
        // Roll call.
        (vec![roll()], ballot(abc), "missing"),
        (vec![roll()], called("P01", abc), "ok"),
        (vec![roll()], called("P04", abc), "not_in_electorate"),
        (vec![roll(), called("P01", abc)], called("P01", abc), "has_voted"),
        (
            vec![
                roll(),
                called("P01", abc),
                r#"{"cmd":"contest.strike","contest":"B01","ballot":1,"reason":"Salah dengar"}"#.into(),
            ],
            called("P01", abc),
            "ok",
        ),
        // Hands.
        (vec![hands()], ballot(r#"{"one":0}"#), "other_collecting"),
        (vec![hands()], totals(3, "[1,1,1]", 0), "out_of_range"),
        (vec![hands()], totals(1, "[1,1]", 0), "wrong_count"),
        (vec![hands()], totals(1, "[1,1,1]", 1), "counts_differ"),
        (vec![hands()], totals(1, "[1,1,0]", 0), "counts_differ"),
        (vec![hands()], CLOSE.into(), "counter_missing"),
        (vec![hands(), totals(1, "[1,1,1]", 0)], CLOSE.into(), "counter_missing"),
        (vec![hands(), totals(1, "[1,1,1]", 0), totals(2, "[2,1,0]", 0)], CLOSE.into(), "counters_differ"),
        (vec![hands(), totals(1, "[1,1,1]", 0), totals(2, "[1,1,1]", 0)], CLOSE.into(), "ok"),
        (vec![open("approval", "hands", "")], totals(1, "[3,3,2]", 0), "ok"),
        (vec![open("approval", "hands", "")], totals(1, "[3,3,2]", 1), "counts_differ"),
        // Urn.
        (vec![urn()], ballot(r#"{"approval":[0]}"#), "other_collecting"),
        (vec![urn()], voted("P01"), "ok"),
        (vec![urn()], voted("P04"), "not_in_electorate"),
        (vec![urn(), voted("P01")], voted("P01"), "has_voted"),
        (vec![urn(), voted("P01")], CLOSE.into(), "ballots_differ"),
        (
            vec![urn(), voted("P01"), voted("P02")],
            r#"{"cmd":"contest.close","contest":"B01","ballots":[{"mark":{"approval":[0]},"count":1}]}"#.into(),
            "ballots_differ",
        ),
        (
            vec![urn(), voted("P01")],
            r#"{"cmd":"contest.close","contest":"B01","ballots":[{"mark":{"one":0},"count":1}]}"#.into(),
            "mark_unfit",
        ),
        (
            vec![urn(), voted("P01"), voted("P02")],
            r#"{"cmd":"contest.close","contest":"B01","ballots":[{"mark":{"approval":[0]},"count":2}]}"#.into(),
            "ok",
        ),
    ];
    let mut wrong = Vec::new();
    for (commands, when, expected) in &table {
        let all: Vec<&str> = HALL.into_iter().chain(commands.iter().map(String::as_str)).collect();
        let found = answer(&all, when);
        if found != *expected {
            wrong.push(format!("{when}\n  expected {expected}, answered {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_result_stands_as_announced_with_the_ballots_it_was_counted_from() {
    let ballots = [r#"{"ranking":[[0],[1],[2]]}"#, r#"{"ranking":[[0],[2,1]]}"#, r#"{"ranking":[[1],[2],[0]]}"#];
    let mut commands = vec![open("schulze", "papers", "")];
    commands.extend(ballots.map(ballot));
    commands.push(r#"{"cmd":"contest.strike","contest":"B01","ballot":1,"reason":"Salah baca"}"#.into());
    commands.push(ballot("\"spoiled\""));
    commands.push(CLOSE.into());
    let meeting = after(&commands);
    let contest = contest(&meeting);
    let counted = contest.counted.as_ref().unwrap();
    assert_eq!(
        counted.ballots,
        [
            Pile { mark: Mark::Ranking(vec![vec![0], vec![1, 2]]), count: 1 },
            Pile { mark: Mark::Ranking(vec![vec![1], vec![2], vec![0]]), count: 1 },
            Pile { mark: Mark::Spoiled, count: 1 },
        ]
    );
    let counts = counted.counts;
    assert_eq!((counts.electorate, counts.ballots, counts.valid, counts.blank, counts.spoiled), (3, 3, 2, 0, 1));
    let result = contest.standing().unwrap();
    assert_eq!((result.rule.as_str(), result.winners.as_slice(), result.open), ("schulze/1", [0, 1].as_slice(), true));
    let again = musyawarah::meeting::contests::count(&contest.opened, &counted.ballots, &contest.said()).unwrap();
    assert_eq!(again.winners, result.winners);
}

#[test]
fn counters_who_differ_are_told_both_numbers_and_a_recount_replaces() {
    let (mut meeting, minute) =
        held(&[open("plurality", "hands", ""), totals(1, "[2,1,0]", 0), totals(2, "[1,2,0]", 0)]);
    let refusal = serde_json::to_value(step(&mut meeting, &command(CLOSE), minute).unwrap_err()).unwrap();
    assert_eq!((&refusal["choice"], &refusal["first"], &refusal["second"]), (&"Jumat".into(), &2.into(), &1.into()));
    step(&mut meeting, &command(&totals(2, "[2,1,0]", 0)), minute + 1).unwrap();
    step(&mut meeting, &command(CLOSE), minute + 2).unwrap();
    let contest = contest(&meeting);
    assert_eq!(contest.standing().unwrap().winners, [0]);
    let totals = Counts { options: vec![2, 1, 0], abstain: 0, invalid: 0 };
    assert_eq!(contest.counted.as_ref().unwrap().totals, Some(totals));
}

#[test]
fn a_tie_waits_for_the_chair_and_for_a_new_vote() {
    for (step_name, awaited) in [("chair", Awaited::Chair), ("revote", Awaited::Revote)] {
        let ties = format!(r#","ties":[{{"by":"{step_name}"}}]"#);
        let (mut meeting, minute) = held(&[
            open("plurality", "papers", &ties),
            ballot(r#"{"one":0}"#),
            ballot(r#"{"one":1}"#),
            CLOSE.to_owned(),
        ]);
        assert_eq!(contest(&meeting).awaits(), Some(("winner", awaited, [0, 1].as_slice())));
        let settle = |order: &str| {
            command(&format!(
                r#"{{"cmd":"contest.settle","contest":"B01","order":{order},"reason":"Usulan lebih dulu"}}"#
            ))
        };
        for wrong in ["[0]", "[0,2]", "[0,0]", "[0,1,2]"] {
            let refusal = step(&mut meeting, &settle(wrong), minute).unwrap_err();
            assert_eq!(serde_json::to_value(&refusal).unwrap()["code"], "wrong_count", "{wrong}");
        }
        step(&mut meeting, &settle("[1,0]"), minute).unwrap();
        let contest = contest(&meeting);
        let result = contest.standing().unwrap();
        assert_eq!((result.winners.as_slice(), result.open, contest.awaits()), ([1].as_slice(), false, None));
        assert_eq!(result.ties[0].broken[0].by, step_name);
        assert_eq!(contest.settlements[0].order, [1, 0]);
    }
}

#[test]
fn a_lot_is_drawn_over_the_words_spoken_at_the_closing() {
    let close = r#"{"cmd":"contest.close","contest":"B01","words":"sapi putih"}"#;
    let meeting = after(&[
        open("plurality", "papers", r#","ties":[{"by":"lot"}]"#),
        ballot(r#"{"one":0}"#),
        ballot(r#"{"one":1}"#),
        close.into(),
    ]);
    let contest = contest(&meeting);
    let result = contest.standing().unwrap();
    let draw = |about: &str, id: &str| musyawarah::tally::ties::lot("sapi putih", about, "winner", id);
    let favoured = |about: &str| usize::from(draw(about, "B") < draw(about, "A"));
    assert_eq!((contest.words.as_str(), result.winners.as_slice()), ("sapi putih", [favoured("B01")].as_slice()));
    assert_eq!(result.ties[0].broken[0].evidence[0].1, draw("B01", ["A", "B"][favoured("B01")]));
    // A record of before lots were drawn for a contest keeps its meaning.
    let mut old = serde_json::to_value(contest).unwrap();
    assert_eq!(old["ties"][0]["contest"].take(), "B01");
    old["ties"][0].as_object_mut().unwrap().remove("contest");
    let old: Contest = serde_json::from_value(old).unwrap();
    let counted = &old.counted.as_ref().unwrap().ballots;
    let again = musyawarah::meeting::contests::count(&old.opened, counted, &old.said()).unwrap();
    assert_eq!(again.winners, [favoured("")]);
    assert_eq!(again.ties[0].resolved[0].evidence[0].1, draw("", ["A", "B"][favoured("")]));
}

#[test]
fn pairs_are_put_together_as_on_the_wall() {
    let sheet = |first: &str| ballot(&format!(r#"{{"pairs":[[0,1,"{first}"],[1,2,"first"],[0,2,"second"]]}}"#));
    let meeting = after(&[open("pairwise-matrix", "papers", ""), sheet("first"), CLOSE.into()]);
    let (_, outcome) = contest(&meeting).recount().unwrap();
    // Friday over Saturday over Sunday over Friday.
    assert_eq!(outcome.ranking, [[0, 1, 2]]);
    assert!(outcome.trace.iter().any(|step| matches!(step, Step::Consistency(found) if found.circles == 1)));
    let meeting = after(&[open("pairwise-matrix", "papers", ""), sheet("second"), sheet("level"), CLOSE.into()]);
    let contest = contest(&meeting);
    let (profile, outcome) = contest.recount().unwrap();
    assert_eq!(
        (outcome.winners.as_slice(), &contest.standing().unwrap().ranking),
        (&[1][..], &vec![vec![1], vec![2], vec![0]])
    );
    let Ballots::Pairs(pairs) = &profile.ballots else { panic!("{profile:?}") };
    assert_eq!(pairs.rows().map(<[u64]>::to_vec).collect::<Vec<_>>(), [[0, 1, 0], [2, 0, 2], [2, 0, 0]]);
}

#[test]
fn a_new_vote_among_the_tied_settles_what_waits_for_it() {
    let chain = r#"{"by":"revote"},{"by":"lot"}"#;
    let meeting = after(&[
        open("plurality", "papers", &format!(r#","ties":[{chain}]"#)),
        ballot(r#"{"one":0}"#),
        ballot(r#"{"one":2}"#),
        r#"{"cmd":"contest.close","contest":"B01","words":"sapi putih"}"#.into(),
        REVOTE.into(),
        second(&ballot(r#"{"one":1}"#)),
        r#"{"cmd":"contest.close","contest":"B02","words":"kuda"}"#.into(),
    ]);
    let new = &meeting.contest(ContestId::from_number(2)).unwrap().opened;
    let choices: Vec<&str> = new.choices.iter().map(|choice| choice.id.as_str()).collect();
    assert_eq!((choices, new.electorate.len(), new.method.rule.as_str()), (vec!["A", "C"], 3, "plurality"));
    assert_eq!(new.ties, [TieStep::Lot { words: "".into(), contest: "B02".into() }], "the chain goes on behind it");
    assert_eq!(
        new.revote.as_ref().map(|revote| (revote.tie.as_str(), &revote.options[..])),
        Some(("winner", &[0, 2][..]))
    );
    let contest = contest(&meeting);
    let result = contest.standing().unwrap();
    assert_eq!((result.winners.as_slice(), result.open, contest.awaits()), (&[2][..], false, None));
    assert_eq!(result.ties[0].broken[0].by, "revote");
    let settled = &contest.settlements[0];
    assert_eq!((settled.order.as_slice(), settled.revote), (&[2, 0][..], Some(ContestId::from_number(2))));
    assert!(contest.recount().is_some());
}

#[test]
fn a_new_vote_that_is_level_again_is_followed_by_another() {
    let third = |command: &str| command.replace("B01", "B03");
    let mut commands = tied(r#"{"by":"revote"}"#);
    commands.extend([REVOTE.into(), second(CLOSE), second(REVOTE), third(&ballot(r#"{"one":0}"#)), third(CLOSE)]);
    let meeting = after(&commands);
    for contest in &meeting.contests {
        let result = contest.standing().unwrap();
        assert_eq!((result.winners.as_slice(), result.open), (&[0][..], false), "{}", contest.opened.id);
        assert!(contest.recount().is_some());
    }
    assert_eq!(meeting.contests.iter().map(|contest| contest.settlements.len()).collect::<Vec<_>>(), [1, 1, 0]);
}

#[test]
fn where_several_of_the_tied_are_chosen_the_new_vote_asks_for_as_many() {
    let meeting = after(&[
        open("approval", "papers", r#","ties":[{"by":"revote"}]"#)
            .replace(r#""rule":"approval""#, r#""rule":"approval","settings":{"seats":"2"}"#),
        ballot(r#"{"approval":[0,1,2]}"#),
        CLOSE.into(),
        REVOTE.into(),
        second(&ballot(r#"{"approval":[0,2]}"#)),
        second(CLOSE),
    ]);
    let new = &meeting.contest(ContestId::from_number(2)).unwrap().opened.method;
    assert_eq!(
        (new.rule.as_str(), new.settings.get(&"seats".into()).map(|seats| seats.as_str())),
        ("approval", Some("2"))
    );
    let contest = contest(&meeting);
    assert_eq!(contest.standing().unwrap().winners, [0, 2]);
    assert_eq!(contest.settlements[0].level, [[0, 2]], "who of the two is ahead was not asked");
}

#[test]
fn criteria_and_costs_are_frozen_at_the_opening() {
    let open = r#"{"cmd":"contest.open","question":"Usulan mana?","about":{"needs":["K01","K02","K03"]},"method":{"rule":"greedy"},"ties":[{"by":"criterion","criterion":"C01"}],"collecting":"papers"}"#;
    let meeting = after(&[
        NEEDS.into(),
        SCORED.into(),
        open.into(),
        r#"{"cmd":"need.edit","id":"K01","proposal":{"activity":"Jalan besar","cost":100},"reason":"Harga naik"}"#
            .into(),
        r#"{"cmd":"scoring.score","need":"K01","values":[1]}"#.into(),
        ballot(r#"{"approval":[0,1]}"#),
        CLOSE.into(),
    ]);
    let contest = contest(&meeting);
    assert_eq!(contest.opened.criteria[0].values, [5, 4, 3]);
    assert_eq!(contest.opened.choices[0].name.as_str(), "Jalan");
    assert_eq!(contest.opened.method.settings[&"budget".into()].as_str(), "100");
    let result = contest.standing().unwrap();
    assert_eq!((result.selected.clone(), result.cost.unwrap().0), (Some(vec![0, 2]), 100));
}

#[test]
fn running_totals_are_seen_only_where_that_was_said() {
    let one = ballot(r#"{"one":2}"#);
    let hidden = after(&[open("plurality", "papers", ""), one.clone()]);
    assert_eq!(contest(&hidden).preview(), None);
    let live = after(&[open("plurality", "papers", r#","live":true"#), one]);
    assert_eq!(contest(&live).preview().unwrap().winners, [2]);
    assert_eq!((contest(&live).progress().received, contest(&live).progress().expected), (1, 3));
}

#[test]
fn a_majority_counts_everybody_who_might_have_voted_unless_said_otherwise() {
    let open = |majority: &str| {
        open("majority", "papers", "").replace(
            r#"{"rule":"majority"}"#,
            &format!(r#"{{"rule":"majority","settings":{{"majority":"{majority}"}}}}"#),
        )
    };
    for (majority, ballots, winners) in [
        (">1/2", ["{\"one\":0}", "{\"one\":0}", "\"blank\""].as_slice(), vec![0]),
        (">1/2", ["{\"one\":0}"].as_slice(), vec![]),
        (">1/2 cast", ["{\"one\":0}"].as_slice(), vec![0]),
        (">1/2 cast", ["{\"one\":0}", "\"spoiled\""].as_slice(), vec![]),
        (">1/2 valid", ["{\"one\":0}", "\"spoiled\""].as_slice(), vec![0]),
        (">1/2 valid least 2", ["{\"one\":0}", "\"spoiled\""].as_slice(), vec![]),
        (">=2/3 members", ["{\"one\":0}", "{\"one\":0}"].as_slice(), vec![0]),
    ] {
        let mut commands = vec![open(majority)];
        commands.extend(ballots.iter().map(|mark| ballot(mark)));
        commands.push(CLOSE.into());
        let meeting = after(&commands);
        assert_eq!(contest(&meeting).standing().unwrap().winners, winners, "{majority} {ballots:?}");
    }
}

#[test]
fn who_has_voted_in_secret_is_kept_without_an_order() {
    let forth = after(&[open("approval", "urn", ""), voted("P01"), voted("P03")]);
    let back = after(&[open("approval", "urn", ""), voted("P03"), voted("P01")]);
    assert_eq!(contest(&forth), contest(&back));
    let event = Event::VotedInSecret(musyawarah::meeting::contests::MarkVoted {
        contest: ContestId::from_number(1),
        participant: musyawarah::meeting::ParticipantId::from_number(3),
    });
    let told = serde_json::to_string(&event).unwrap();
    assert_eq!(told, r#"{"k":"contest.voted","d":{"contest":"B01","participant":"P03"}}"#);
}

/// What may be asked of contests, in the right order or not.
fn pool() -> Vec<String> {
    let ties = r#","ties":[{"by":"chair"},{"by":"revote"},{"by":"listing"}],"live":true"#;
    let mut pool = vec![
        open("schulze", "papers", ties),
        open("irv", "roll_call", r#","ties":[{"by":"earlier-rounds"},{"by":"lot"}]"#),
        open("plurality", "hands", ties),
        open("approval", "urn", ""),
        open("pairwise-matrix", "papers", ties),
        REVOTE.to_owned(),
        totals(1, "[1,1,1]", 0),
        totals(2, "[1,1,1]", 0),
        totals(2, "[2,0,1]", 0),
        CLOSE.to_owned(),
        CANCEL.to_owned(),
        r#"{"cmd":"contest.close","contest":"B01","words":"sapi putih"}"#.to_owned(),
        r#"{"cmd":"contest.close","contest":"B01","ballots":[{"mark":{"approval":[1]},"count":1}]}"#.to_owned(),
        r#"{"cmd":"contest.strike","contest":"B01","ballot":1,"reason":"Salah baca"}"#.to_owned(),
        r#"{"cmd":"stage.recess"}"#.to_owned(),
        r#"{"cmd":"stage.resume"}"#.to_owned(),
    ];
    for order in ["[0,1]", "[1,0]", "[2,0]", "[0,1,2]", "[2,1,0]"] {
        pool.push(format!(r#"{{"cmd":"contest.settle","contest":"B01","order":{order},"reason":"Disepakati"}}"#));
    }
    for mark in [
        r#"{"ranking":[[0],[1],[2]]}"#,
        r#"{"ranking":[[1,2]]}"#,
        r#"{"approval":[0]}"#,
        r#"{"one":1}"#,
        r#"{"pairs":[[0,1,"first"],[2,1,"level"]]}"#,
        "\"blank\"",
        "\"spoiled\"",
    ] {
        pool.push(ballot(mark));
        pool.push(called("P01", mark));
        pool.push(called("P02", mark));
    }
    pool.extend(["P01", "P02", "P03"].map(voted));
    // Of a second contest as well as of the first.
    let second: Vec<String> =
        pool.iter().filter(|line| line.contains("B01")).map(|line| line.replace("B01", "B02")).collect();
    pool.extend(second);
    pool
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_is_asked_in_whatever_order_a_result_can_be_counted_again(
        picks in proptest::collection::vec(proptest::prelude::any::<proptest::sample::Index>(), 1..80),
    ) {
        let commands: Vec<Command> = pool().iter().map(|line| command(line)).collect();
        let (mut meeting, mut minute) = held(&[]);
        for pick in picks {
            let before = meeting.clone();
            if step(&mut meeting, &commands[pick.index(commands.len())], minute).is_err() {
                proptest::prop_assert_eq!(&meeting, &before);
            }
            minute += 1;
            proptest::prop_assert!(meeting.contests.iter().filter(|contest| contest.is_open()).count() <= 1);
            for contest in &meeting.contests {
                proptest::prop_assert_eq!(contest.result.is_some(), contest.recount().is_some());
                let progress = contest.progress();
                proptest::prop_assert!(progress.received <= progress.expected);
                let counted = contest.counted.as_ref().map_or(0, |counted| counted.counts.ballots);
                proptest::prop_assert!(counted <= 3);
            }
        }
        let text = serde_json::to_string(&meeting).unwrap();
        proptest::prop_assert_eq!(serde_json::from_str::<Meeting>(&text).unwrap(), meeting);
    }
}

mod on_paper {
    //! What the papers and the command line say of a contest.

    use super::super::program::Program;
    use super::{CLOSE, ballot, called, open};
    use serde_json::Value;

    const CAME: &str = r#"{"cmd":"presence.mark","participants":["P05"],"presence":{"change":"arrived"}}"#;

    /// A meeting of five with these commands after it, by the name of its session.
    fn held(program: &Program, commands: &[String]) -> String {
        let session = program.meeting();
        let script = [CAME.to_owned()].into_iter().chain(commands.iter().cloned()).collect::<Vec<_>>().join("\n");
        let applied = program.feed(&["apply", &session], script.as_bytes()).with(0);
        assert_eq!(applied.answers().len(), commands.len() + 1);
        session
    }

    /// Winners as the program names them when it counts the file again, with these options of `tally`.
    fn counted_again(program: &Program, session: &str, format: &str, options: &[&str]) -> Vec<String> {
        let file = program.run(&["show", session, "--contest", "B01", "--to", format]).with(0).out;
        let args: Vec<&str> = ["tally", "-", "--json", "--format", format].iter().chain(options).copied().collect();
        let told = program.feed(&args, file.as_bytes()).with(0).whole();
        let chosen = told.get("selected").filter(|selected| selected.is_array()).unwrap_or(&told["winners"]);
        chosen.as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
    }

    fn announced(program: &Program, session: &str) -> Vec<String> {
        let contest = program.saved(session)["contests"][0].clone();
        let result = &contest["result"];
        let chosen = result.get("selected").filter(|selected| selected.is_array()).unwrap_or(&result["winners"]);
        let id = |option: &Value| {
            let place = usize::try_from(option.as_u64().unwrap()).unwrap();
            contest["choices"][place]["id"].as_str().unwrap().to_owned()
        };
        chosen.as_array().unwrap().iter().map(id).collect()
    }

    #[test]
    fn ballots_counted_again_by_the_command_line_come_to_the_same() {
        let ranked = ["[[0],[1],[2]]", "[[1],[2],[0]]", "[[2],[0,1]]", "[[1]]"];
        let marks = |name: &str, all: &[&str]| {
            all.iter().map(|mark| ballot(&format!(r#"{{"{name}":{mark}}}"#))).collect::<Vec<_>>()
        };
        let lot = r#","ties":[{"by":"earlier-rounds"},{"by":"lot","words":"sapi putih"}]"#;
        let by_lot = ["--tie", "earlier-rounds", "--tie", "lot@B01:sapi putih"];
        let priced = open("equal-shares", "papers", "")
            .replace(r#""Jumat""#, r#""Jumat","cost":4000000"#)
            .replace(r#""Sabtu""#, r#""Sabtu","cost":6000000"#)
            .replace(r#""Minggu""#, r#""Minggu","cost":5000000"#);
        let approved = ["[0,1]", "[0]", "[1,2]", "[2]"];
        for (opening, ballots, format, options) in [
            (open("schulze", "papers", ""), marks("ranking", &ranked), "csv", vec!["--rule", "schulze"]),
            (open("irv", "papers", lot), marks("ranking", &ranked), "csv", [&["--rule", "irv"][..], &by_lot].concat()),
            (
                open("plurality", "papers", lot),
                marks("one", &["0", "1", "2", "1", "0"]),
                "csv",
                [&["--rule", "plurality"][..], &by_lot].concat(),
            ),
            (open("approval", "papers", ""), marks("approval", &approved), "csv", vec!["--rule", "approval"]),
            (
                open("score", "papers", ""),
                marks("score", &["[[0,5],[1,3]]", "[[2,4],[0,0]]", "[[1,5]]"]),
                "csv",
                vec!["--rule", "score"],
            ),
            (
                open("cumulative", "papers", ""),
                marks("points", &["[[0,7],[1,3]]", "[[2,10]]"]),
                "csv",
                vec!["--rule", "cumulative"],
            ),
            (
                open("pairwise-matrix", "papers", ""),
                marks("pairs", &[r#"[[0,1,"first"],[0,2,"level"]]"#, r#"[[0,1,"second"],[1,2,"first"]]"#]),
                "csv",
                vec!["--rule", "pairwise-matrix"],
            ),
            (priced, marks("approval", &approved), "pb", vec!["--rule", "equal-shares"]),
        ] {
            let program = Program::new();
            let mut commands = vec![opening.clone()];
            commands.extend(ballots);
            commands.push(CLOSE.to_owned());
            let session = held(&program, &commands);
            let (again, told) = (counted_again(&program, &session, format, &options), announced(&program, &session));
            assert!(!told.is_empty());
            assert_eq!(again, told, "{opening}");
        }
    }

    #[test]
    fn the_record_tells_how_it_went_in_both_languages() {
        let commands = [
            open("schulze", "roll_call", r#","ties":[{"by":"listing"}]"#),
            called("P01", r#"{"ranking":[[0],[1]]}"#),
            called("P02", r#"{"ranking":[[1],[0]]}"#),
            called("P03", "\"blank\""),
            called("P04", "\"spoiled\""),
            r#"{"cmd":"contest.strike","contest":"B01","ballot":4,"reason":"Salah dengar"}"#.to_owned(),
            called("P04", r#"{"ranking":[[1]]}"#),
            CLOSE.to_owned(),
        ];
        for (language, needles) in [
            (
                "id",
                ["PEMILIHAN DENGAN ATURAN", "schulze", "Pemilih 5, suara masuk 4", "Sabtu", "Salah dengar", "B > A"],
            ),
            ("en", ["CHOICES BY A RULE", "schulze", "5 voters, 4 ballots", "Sabtu", "Salah dengar", "B > A"]),
        ] {
            let program = Program::speaking(language);
            let session = held(&program, &commands);
            let record = program.run(&["show", &session, "--width", "100"]).with(0).out;
            for needle in needles {
                assert!(record.contains(needle), "{needle}\n{record}");
            }
            let protocol = program.run(&["show", &session, "--contest", "B01"]).with(0).out;
            for needle in ["schulze", "A > B", "B > A", "Sabtu"] {
                assert!(protocol.contains(needle), "{needle}\n{protocol}");
            }
            let report = &program.whole_minutes(&session)["computed"]["contests"][0];
            assert_eq!((&report["counts"]["valid"], &report["choices"][1]["chosen"]), (&3.into(), &true.into()));
        }
    }

    #[test]
    fn an_open_contest_has_no_protocol_and_an_unknown_one_is_refused() {
        let program = Program::speaking("en");
        let session = held(&program, &[open("schulze", "papers", "")]);
        let open = program.run(&["show", &session, "--contest", "B01"]).with(1);
        assert!(open.err.contains("still open"), "{}", open.err);
        let unknown = program.run(&["show", &session, "--contest", "B02", "--to", "csv"]).with(1);
        assert!(unknown.err.contains("B02"), "{}", unknown.err);
        program.run(&["show", &session, "--to", "csv"]).with(2);
        program.run(&["show", &session, "--contest", "x"]).with(2);
    }
}
