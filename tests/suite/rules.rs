//! The guards of the meeting, as a table: after these commands, that command is answered so.

use musyawarah::meeting::rules::MeetingKind;
use musyawarah::meeting::{Command, Context, Event, Meeting, Moment, Refusal, Scripted, Stamp, apply, decide};
use proptest::prelude::*;

pub fn at(minute: u32) -> Moment {
    let start: Moment = "2026-06-13T09:00:00+07:00".parse().unwrap();
    start + chrono::TimeDelta::minutes(minute.into())
}

pub fn command(json: &str) -> Command {
    json.parse::<Scripted>().unwrap_or_else(|error| panic!("{json}: {error}")).command
}

pub fn step(meeting: &mut Meeting, command: &Command, minute: u32) -> Result<Vec<Event>, Refusal> {
    let context = Context { now: at(minute), actor: "P02".to_owned() };
    let events = decide(meeting, command, &context)?;
    let stamp = Stamp { n: u64::from(minute), at: context.now, by: context.actor };
    events.iter().for_each(|event| apply(meeting, &stamp, event));
    Ok(events)
}

/// Plays commands a minute apart; each must be accepted.
pub fn given(commands: &[&str]) -> (Meeting, u32) {
    let mut meeting = Meeting::default();
    let mut minute = 0;
    for json in commands.iter().flat_map(|block| block.lines()).map(str::trim).filter(|line| !line.is_empty()) {
        minute += 1;
        step(&mut meeting, &command(json), minute).unwrap_or_else(|refusal| panic!("{json}: {refusal}"));
    }
    (meeting, minute + 1)
}

pub const DRAFT: &str = r#"
{"cmd":"rules.profile","kind":"musdes"}
{"cmd":"meeting.describe","details":{"kind":"musdes","title":"Musdes","place":"Balai","date":"2026-06-13","start":"09:00:00","ceiling":100}}
{"cmd":"person.add","person":{"name":"Adi","sex":"L"}}
{"cmd":"person.add","person":{"name":"Budi","sex":"L"}}
{"cmd":"person.add","person":{"name":"Citra","sex":"P"}}
{"cmd":"person.add","person":{"name":"Wartawan","invited":false,"votes":false,"speaks":false}}
{"cmd":"agenda.add","topic":{"title":"Pembukaan"}}
{"cmd":"agenda.add","topic":{"title":"Usulan"}}
"#;
pub const REGISTRATION: &str = r#"{"cmd":"stage.register"}"#;
const TWO_CAME: &str = r#"{"cmd":"presence.mark","participants":["P01","P02"],"presence":{"change":"arrived"}}"#;
pub const OPEN: &str = r#"{"cmd":"stage.open"}"#;
pub const RUNNING: &str = r#"{"cmd":"agenda.start","id":"A01"}"#;
pub const DECISION: &str = r#"{"cmd":"decision.draft","motion":{"text":"Menyetujui"}}"#;
const OBJECTION: &str = r#"{"cmd":"objection.raise","by":"P01","subject":{"decision":"D01"},"reason":"Belum jelas"}"#;
pub const CALLED: &str = r#"{"cmd":"vote.call","decision":"D01","question":"Setuju?","reason":"Tidak mufakat","options":["Ya","Tidak"],"majority":{"base":"electorate","numerator":1,"denominator":2,"strict":true,"plus_one":false}}"#;
pub const ROUND: &str = r#"{"cmd":"vote.open_round","id":"V01"}"#;
const TIE: &str = r#"{"cmd":"vote.close_round","id":"V01","counts":{"options":[1,1],"abstain":0}}"#;
const ASKED: &str = r#"{"cmd":"floor.ask","participants":["P01"]}"#;
const FLOOR: &str = r#"{"cmd":"floor.give","participant":"P01"}"#;
pub const NEEDS: &str = r#"
{"cmd":"need.add","proposal":{"activity":"Jalan","cost":60}}
{"cmd":"need.add","proposal":{"activity":"Drainase","cost":50}}
{"cmd":"need.add","proposal":{"activity":"Buku","cost":40}}
{"cmd":"scoring.criteria","criteria":[{"name":"Mendesak","weight":1}],"tie_breakers":[]}
"#;
pub const SCORED: &str = r#"
{"cmd":"scoring.freeze"}
{"cmd":"scoring.score","need":"K01","values":[5]}
{"cmd":"scoring.score","need":"K02","values":[4]}
{"cmd":"scoring.score","need":"K03","values":[3]}
"#;
const AID: &str = r#"
{"cmd":"recipient.add","household":{"name":"Siti"}}
{"cmd":"recipient.add","household":{"name":"Budi","initial":"proposed"}}
"#;
const ANNOUNCED: &str = r#"{"cmd":"scoring.announce"}"#;
const CLOSED: &str = r#"
{"cmd":"stage.begin_closing","override_reason":"Waktu habis"}
{"cmd":"record.read"}
{"cmd":"record.approve","by":"all"}
{"cmd":"stage.close"}
"#;
const SIGNED: &str = r#"
{"cmd":"stage.begin_signing"}
{"cmd":"record.signers","signers":[{"capacity":"chair","participant":"P01","required":true}]}
{"cmd":"record.sign","signer":0,"signed":true}
{"cmd":"stage.finalise"}
"#;

/// The code of the answer: `ok`, or the refusal's.
pub fn answer(given_commands: &[&str], when: &str) -> String {
    let (mut meeting, minute) = given(given_commands);
    let before = meeting.clone();
    match step(&mut meeting, &command(when), minute) {
        Ok(_) => "ok".to_owned(),
        Err(refusal) => {
            assert_eq!(meeting, before, "a refusal changes nothing");
            serde_json::to_value(&refusal).unwrap()["code"].as_str().unwrap().to_owned()
        }
    }
}

#[test]
fn the_guards_hold() {
    let running = [DRAFT, REGISTRATION, TWO_CAME, OPEN, RUNNING];
    let with = |more: &[&'static str]| running.iter().chain(more).copied().collect::<Vec<_>>();
    let table: Vec<(Vec<&str>, &str, &str)> = vec![
        // Stages.
        (vec![], REGISTRATION, "not_ready"),
        (vec![DRAFT], OPEN, "wrong_stage"),
        (vec![DRAFT], REGISTRATION, "ok"),
        (vec![DRAFT], TWO_CAME, "ok"),
        (vec![DRAFT, REGISTRATION], OPEN, "quorum_short"),
        (vec![DRAFT, REGISTRATION], r#"{"cmd":"stage.open","override_reason":"Tokoh masyarakat setuju"}"#, "ok"),
        (vec![DRAFT, REGISTRATION, TWO_CAME], OPEN, "ok"),
        (
            vec![DRAFT, REGISTRATION],
            r#"{"cmd":"stage.delay","until":"2026-06-13T09:30:00+07:00","reason":"Kuorum"}"#,
            "ok",
        ),
        (
            vec![DRAFT, REGISTRATION],
            r#"{"cmd":"stage.delay","until":"2026-06-13T09:30:00+07:00","reason":" "}"#,
            "missing",
        ),
        (
            vec![DRAFT, REGISTRATION],
            r#"{"cmd":"stage.delay","until":"2026-06-13T08:30:00+07:00","reason":"Kuorum"}"#,
            "not_in_future",
        ),
        (
            vec![DRAFT, REGISTRATION],
            r#"{"cmd":"stage.delay","until":"2026-06-13T12:30:00+07:00","reason":"Kuorum"}"#,
            "delay_too_long",
        ),
        (
            vec![DRAFT, REGISTRATION],
            r#"{"cmd":"stage.delay","until":"2026-06-13T12:30:00+07:00","reason":"Kuorum","override_reason":"Hujan"}"#,
            "ok",
        ),
        (vec![DRAFT, REGISTRATION], r#"{"cmd":"stage.postpone","date":"2026-06-16","reason":"Kuorum"}"#, "ok"),
        (
            vec![DRAFT, REGISTRATION],
            r#"{"cmd":"stage.postpone","date":"2026-06-17","reason":"Kuorum"}"#,
            "postponed_too_far",
        ),
        (
            vec![DRAFT, REGISTRATION],
            r#"{"cmd":"stage.postpone","date":"2026-06-13","reason":"Kuorum"}"#,
            "not_in_future",
        ),
        (running.to_vec(), r#"{"cmd":"stage.recess"}"#, "ok"),
        (with(&[r#"{"cmd":"stage.recess"}"#]), RUNNING, "wrong_stage"),
        (with(&[r#"{"cmd":"stage.recess"}"#]), r#"{"cmd":"stage.resume"}"#, "ok"),
        (running.to_vec(), r#"{"cmd":"stage.begin_closing"}"#, "agenda_untouched"),
        (
            with(&[r#"{"cmd":"stage.begin_closing","override_reason":"Waktu habis"}"#]),
            r#"{"cmd":"stage.close"}"#,
            "record_not_approved",
        ),
        (
            with(&[r#"{"cmd":"stage.begin_closing","override_reason":"Waktu habis"}"#]),
            r#"{"cmd":"record.approve","by":"all"}"#,
            "record_not_read",
        ),
        (with(&[CLOSED]), r#"{"cmd":"note.add","remark":{"text":"Terlambat"}}"#, "content_closed"),
        (with(&[CLOSED]), r#"{"cmd":"stage.reopen","reason":"Nama keliru"}"#, "ok"),
        (with(&[CLOSED]), r#"{"cmd":"stage.reopen","reason":""}"#, "missing"),
        (with(&[CLOSED, r#"{"cmd":"stage.begin_signing"}"#]), r#"{"cmd":"stage.finalise"}"#, "signatures_missing"),
        (
            with(&[CLOSED, r#"{"cmd":"stage.begin_signing"}"#]),
            r#"{"cmd":"record.sign","signer":0,"signed":true}"#,
            "signer_unnamed",
        ),
        (with(&[CLOSED, SIGNED]), r#"{"cmd":"note.add","remark":{"text":"Terlambat"}}"#, "locked"),
        (with(&[CLOSED, SIGNED]), r#"{"cmd":"stage.cancel","reason":"Batal"}"#, "locked"),
        (with(&[CLOSED, SIGNED]), r#"{"cmd":"stage.reopen","reason":"Keliru"}"#, "locked"),
        (with(&[CLOSED, SIGNED]), r#"{"cmd":"record.addendum","reason":"Salah ketik","text":"Nama P01"}"#, "ok"),
        (running.to_vec(), r#"{"cmd":"record.addendum","reason":"Salah ketik","text":"Nama P01"}"#, "wrong_stage"),
        (running.to_vec(), r#"{"cmd":"stage.cancel","reason":"Banjir"}"#, "ok"),
        // People.
        (vec![DRAFT], r#"{"cmd":"person.add","person":{"name":"  "}}"#, "missing"),
        (vec![DRAFT], r#"{"cmd":"presence.mark","participants":["P09"],"presence":{"change":"arrived"}}"#, "unknown"),
        (vec![DRAFT], r#"{"cmd":"presence.mark","participants":[],"presence":{"change":"arrived"}}"#, "missing"),
        (
            vec![DRAFT],
            r#"{"cmd":"presence.mark","participants":["P01","P01"],"presence":{"change":"arrived"}}"#,
            "named_twice",
        ),
        (vec![DRAFT, TWO_CAME], TWO_CAME, "already_present"),
        (
            vec![DRAFT, TWO_CAME],
            r#"{"cmd":"presence.mark","participants":["P03"],"presence":{"change":"left"}}"#,
            "not_present",
        ),
        (
            vec![DRAFT, TWO_CAME],
            r#"{"cmd":"presence.mark","participants":["P03"],"presence":{"change":"represented","by":""}}"#,
            "missing",
        ),
        (vec![DRAFT, TWO_CAME], r#"{"cmd":"person.remove","id":"P01"}"#, "still_named"),
        (vec![DRAFT, TWO_CAME], r#"{"cmd":"person.remove","id":"P03"}"#, "ok"),
        (vec![DRAFT], r#"{"cmd":"person.walk_in","person":{"name":"Rina Dewanti","sex":"P"}}"#, "ok"),
        // Agenda and notes.
        (running.to_vec(), RUNNING, "item_already_active"),
        (running.to_vec(), r#"{"cmd":"agenda.move","id":"A01","to":2}"#, "out_of_range"),
        (running.to_vec(), r#"{"cmd":"agenda.remove","id":"A01"}"#, "still_named"),
        (running.to_vec(), r#"{"cmd":"agenda.shelve","id":"A02","status":"deferred"}"#, "missing"),
        (running.to_vec(), r#"{"cmd":"agenda.edit","id":"A01","topic":{"title":"X","parent":"A01"}}"#, "not_a_parent"),
        (running.to_vec(), r#"{"cmd":"note.add","remark":{"speaker":"P04","text":"Halo"}}"#, "no_speaking_right"),
        (running.to_vec(), r#"{"cmd":"note.add","remark":{"speaker":"P01","text":" \n "}}"#, "missing"),
        (running.to_vec(), r#"{"cmd":"note.withdraw","id":"N01"}"#, "unknown"),
        // Needs and scoring.
        (vec![DRAFT], r#"{"cmd":"need.add","proposal":{"activity":"Jalan","cost":-1}}"#, "amount_out_of_range"),
        (vec![DRAFT], r#"{"cmd":"need.add","proposal":{"activity":"Jalan","field":6}}"#, "out_of_range"),
        (vec![DRAFT, NEEDS], r#"{"cmd":"need.edit","id":"K01","proposal":{"activity":"Jalan","cost":61}}"#, "missing"),
        (
            vec![DRAFT, NEEDS],
            r#"{"cmd":"need.merge","needs":["K01","K01"],"proposal":{"activity":"Jalan"}}"#,
            "merge_needs_two",
        ),
        (vec![DRAFT, NEEDS], r#"{"cmd":"need.unmerge","id":"K01"}"#, "not_merged"),
        (vec![DRAFT, NEEDS], r#"{"cmd":"scoring.score","need":"K01","values":[5]}"#, "criteria_not_frozen"),
        (
            vec![DRAFT, NEEDS, SCORED],
            r#"{"cmd":"scoring.criteria","criteria":[{"name":"X","weight":1}]}"#,
            "criteria_frozen",
        ),
        (vec![DRAFT, NEEDS, SCORED], r#"{"cmd":"scoring.score","need":"K01","values":[6]}"#, "out_of_range"),
        (vec![DRAFT, NEEDS, SCORED], r#"{"cmd":"scoring.score","need":"K01","values":[5,5]}"#, "wrong_count"),
        (vec![DRAFT, NEEDS, r#"{"cmd":"scoring.freeze"}"#], ANNOUNCED, "unscored"),
        (
            vec![DRAFT, NEEDS, SCORED, ANNOUNCED],
            r#"{"cmd":"scoring.score","need":"K01","values":[1]}"#,
            "ranking_announced",
        ),
        // Recipients of aid.
        (running.to_vec(), r#"{"cmd":"recipient.add","household":{"name":" "}}"#, "missing"),
        (running.to_vec(), r#"{"cmd":"recipient.add","household":{"name":"Siti"}}"#, "ok"),
        (running.to_vec(), r#"{"cmd":"recipient.edit","id":"H01","household":{"name":"Siti"}}"#, "unknown"),
        (with(&[AID]), r#"{"cmd":"recipient.settle","id":"H01","finding":"stays"}"#, "ok"),
        (with(&[AID]), r#"{"cmd":"recipient.settle","id":"H01","finding":"leaves"}"#, "missing"),
        (with(&[AID]), r#"{"cmd":"recipient.settle","id":"H01","finding":"leaves","reason":"Pindah"}"#, "ok"),
        (
            with(&[AID]),
            r#"{"cmd":"recipient.settle","id":"H01","finding":"enters","reason":"Layak"}"#,
            "finding_does_not_fit",
        ),
        (with(&[AID]), r#"{"cmd":"recipient.settle","id":"H02","finding":"stays"}"#, "finding_does_not_fit"),
        (with(&[AID]), r#"{"cmd":"recipient.settle","id":"H02","finding":"enters"}"#, "missing"),
        (
            with(&[AID, r#"{"cmd":"recipient.settle","id":"H01","finding":"stays"}"#]),
            r#"{"cmd":"recipient.edit","id":"H01","household":{"name":"Siti","initial":"proposed"}}"#,
            "finding_does_not_fit",
        ),
        (with(&[AID]), r#"{"cmd":"recipient.object","id":"H01","text":"Punya sawah"}"#, "ok"),
        (with(&[AID]), r#"{"cmd":"recipient.withdraw","id":"H01","reason":""}"#, "missing"),
        (
            with(&[AID, r#"{"cmd":"recipient.withdraw","id":"H01","reason":"Salah orang"}"#]),
            r#"{"cmd":"recipient.settle","id":"H01","finding":"stays"}"#,
            "recipient_withdrawn",
        ),
        (with(&[AID, CLOSED]), r#"{"cmd":"recipient.settle","id":"H01","finding":"stays"}"#, "content_closed"),
        (
            vec![DRAFT, NEEDS, SCORED, ANNOUNCED],
            r#"{"cmd":"need.withdraw","id":"K01","reason":"Ganti"}"#,
            "ranking_announced",
        ),
        (
            vec![DRAFT, NEEDS, SCORED],
            r#"{"cmd":"scoring.choose","need":"K02","include":true,"reason":"Perlu"}"#,
            "over_ceiling",
        ),
        (
            vec![DRAFT, NEEDS, SCORED],
            r#"{"cmd":"scoring.choose","need":"K03","include":true,"reason":"Sisa pagu cukup"}"#,
            "ok",
        ),
        (
            vec![DRAFT, NEEDS, SCORED],
            r#"{"cmd":"scoring.choose","need":"K01","include":true,"reason":"Perlu"}"#,
            "already_priority",
        ),
        (vec![DRAFT, NEEDS, SCORED], r#"{"cmd":"scoring.reopen","reason":"Keliru"}"#, "ranking_not_announced"),
        // Decisions, objections, votes.
        (with(&[DECISION, OBJECTION]), r#"{"cmd":"decision.agree","id":"D01"}"#, "objection_open"),
        (
            with(&[DECISION, OBJECTION, r#"{"cmd":"objection.settle","id":"O01","settlement":{"how":"withdrawn"}}"#]),
            r#"{"cmd":"decision.agree","id":"D01"}"#,
            "ok",
        ),
        (
            with(&[DECISION, OBJECTION]),
            r#"{"cmd":"objection.settle","id":"O01","settlement":{"how":"consensus","agreed":1}}"#,
            "not_all_agree",
        ),
        (with(&[DECISION]), r#"{"cmd":"decision.agree","id":"D01","agreed":1}"#, "not_all_agree"),
        (
            with(&[DECISION, r#"{"cmd":"presence.mark","participants":["P02"],"presence":{"change":"left"}}"#]),
            r#"{"cmd":"decision.agree","id":"D01"}"#,
            "quorum_short",
        ),
        (
            with(&[DECISION, r#"{"cmd":"decision.agree","id":"D01"}"#]),
            r#"{"cmd":"decision.agree","id":"D01"}"#,
            "not_a_draft",
        ),
        (
            with(&[DECISION, r#"{"cmd":"decision.agree","id":"D01"}"#]),
            r#"{"cmd":"decision.word","id":"D01","motion":{"text":"Lain"}}"#,
            "missing",
        ),
        (with(&[DECISION]), r#"{"cmd":"decision.reopen","id":"D01","reason":"X"}"#, "still_a_draft"),
        (with(&[DECISION, CALLED]), r#"{"cmd":"decision.agree","id":"D01"}"#, "vote_under_way"),
        (with(&[DECISION, CALLED]), TIE, "no_round_open"),
        (
            with(&[DECISION, CALLED, ROUND]),
            r#"{"cmd":"vote.close_round","id":"V01","counts":{"options":[2,1],"abstain":0}}"#,
            "counts_differ",
        ),
        (
            with(&[DECISION, CALLED, ROUND]),
            r#"{"cmd":"vote.close_round","id":"V01","counts":{"options":[2],"abstain":0}}"#,
            "wrong_count",
        ),
        (with(&[DECISION, CALLED, ROUND]), r#"{"cmd":"stage.recess"}"#, "vote_open"),
        (with(&[DECISION, CALLED, ROUND]), ROUND, "vote_open"),
        (with(&[DECISION, CALLED, ROUND, TIE, ROUND, TIE]), ROUND, "no_more_rounds"),
        (
            with(&[DECISION, CALLED, ROUND, TIE, ROUND, TIE]),
            r#"{"cmd":"decision.defer","id":"D01","reason":"Suara sama"}"#,
            "ok",
        ),
        (
            with(&[
                DECISION,
                CALLED,
                ROUND,
                r#"{"cmd":"vote.close_round","id":"V01","counts":{"options":[2,0],"abstain":0}}"#,
            ]),
            ROUND,
            "vote_ended",
        ),
        (
            with(&[DECISION, CALLED, ROUND]),
            r#"{"cmd":"vote.close_round","id":"V01","counts":{"options":[1,1],"abstain":0},"names":[{"participant":"P01","option":0},{"participant":"P03","option":1}]}"#,
            "not_in_electorate",
        ),
        (
            with(&[DECISION, CALLED, ROUND]),
            r#"{"cmd":"vote.close_round","id":"V01","counts":{"options":[1,1],"abstain":0},"names":[{"participant":"P01","option":0},{"participant":"P02","option":1}]}"#,
            "ok",
        ),
        // The floor.
        (vec![DRAFT, REGISTRATION, TWO_CAME], r#"{"cmd":"floor.ask","participants":["P01"]}"#, "wrong_stage"),
        (running.to_vec(), r#"{"cmd":"floor.ask","participants":["P01","P03"]}"#, "ok"),
        (running.to_vec(), r#"{"cmd":"floor.ask","participants":[]}"#, "missing"),
        (running.to_vec(), r#"{"cmd":"floor.ask","participants":["P01","P01"]}"#, "named_twice"),
        (running.to_vec(), r#"{"cmd":"floor.ask","participants":["P04"]}"#, "no_speaking_right"),
        (with(&[ASKED]), ASKED, "already_waiting"),
        (with(&[ASKED]), r#"{"cmd":"floor.leave","participants":["P01"]}"#, "ok"),
        (with(&[ASKED]), r#"{"cmd":"floor.leave","participants":["P02"]}"#, "not_waiting"),
        (running.to_vec(), r#"{"cmd":"floor.give"}"#, "nobody_waits"),
        (with(&[ASKED]), r#"{"cmd":"floor.give"}"#, "ok"),
        (with(&[ASKED, r#"{"cmd":"stage.recess"}"#]), r#"{"cmd":"floor.give"}"#, "wrong_stage"),
        (running.to_vec(), FLOOR, "ok"),
        (with(&[FLOOR]), FLOOR, "has_the_floor"),
        (running.to_vec(), r#"{"cmd":"floor.give","participant":"P04"}"#, "no_speaking_right"),
        (running.to_vec(), r#"{"cmd":"floor.extend","minutes":1}"#, "nobody_speaks"),
        (with(&[FLOOR]), r#"{"cmd":"floor.extend","minutes":1}"#, "ok"),
        (with(&[FLOOR]), r#"{"cmd":"floor.extend","minutes":0}"#, "out_of_range"),
        (with(&[FLOOR]), r#"{"cmd":"floor.end"}"#, "ok"),
        (with(&[FLOOR, r#"{"cmd":"floor.end"}"#]), r#"{"cmd":"floor.end"}"#, "nobody_speaks"),
        // Actions.
        (running.to_vec(), r#"{"cmd":"action.add","plan":{"activity":"Survei"}}"#, "owner_missing"),
        (
            running.to_vec(),
            r#"{"cmd":"action.add","plan":{"activity":"Survei","owner":"P01","start":"2026-07-02","due":"2026-07-01"}}"#,
            "due_before_start",
        ),
        (
            running.to_vec(),
            r#"{"cmd":"action.add","plan":{"form":"schedule","activity":"Survei","owner":"P01"}}"#,
            "missing",
        ),
    ];
    let mut wrong = Vec::new();
    for (commands, when, expected) in &table {
        let found = answer(commands, when);
        if found != *expected {
            wrong.push(format!("{when}\n  expected {expected}, answered {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_no_that_carries_does_not_adopt_the_draft() {
    let called = CALLED.replace(r#""majority""#, r#""rejecting":1,"majority""#);
    let (mut meeting, minute) = given(&[DRAFT, REGISTRATION, TWO_CAME, OPEN, RUNNING, DECISION, &called, ROUND]);
    let no = r#"{"cmd":"vote.close_round","id":"V01","counts":{"options":[0,2],"abstain":0}}"#;
    step(&mut meeting, &command(no), minute).unwrap();
    assert!(meeting.decided().is_empty());
    assert!(matches!(
        meeting.decisions.at(0).unwrap().status,
        musyawarah::meeting::decisions::DecisionStatus::Rejected { .. }
    ));
    let again = r#"{"cmd":"decision.reopen","id":"D01","reason":"Data baru"}"#;
    step(&mut meeting, &command(again), minute + 1).unwrap();
    step(&mut meeting, &command(r#"{"cmd":"decision.agree","id":"D01"}"#), minute + 2).unwrap();
    assert_eq!(meeting.decided().len(), 1);
}

#[test]
fn withdrawn_words_leave_no_trace() {
    let (mut meeting, minute) = given(&[DRAFT, REGISTRATION, TWO_CAME, OPEN, RUNNING]);
    step(&mut meeting, &command(r#"{"cmd":"note.add","remark":{"speaker":"P01","text":"Kata kasar"}}"#), minute)
        .unwrap();
    step(
        &mut meeting,
        &command(r#"{"cmd":"note.correct","id":"N01","remark":{"speaker":"P01","text":"Kata yang kasar"}}"#),
        minute,
    )
    .unwrap();
    step(&mut meeting, &command(r#"{"cmd":"note.withdraw","id":"N01"}"#), minute).unwrap();
    assert!(!serde_json::to_string(&meeting).unwrap().contains("asar"));
}

#[test]
fn merging_keeps_the_originals_and_unmerging_brings_them_back() {
    let (mut meeting, minute) = given(&[
        DRAFT,
        r#"{"cmd":"need.add","proposal":{"activity":"Jalan utara","cost":10,"proposer":"P01"}}"#,
        r#"{"cmd":"need.add","proposal":{"activity":"Jalan selatan","cost":20,"proposer":"P02"}}"#,
        r#"{"cmd":"need.support","id":"K01","supporters":["P03"]}"#,
    ]);
    let before = meeting.clone();
    step(
        &mut meeting,
        &command(r#"{"cmd":"need.merge","needs":["K01","K02"],"proposal":{"activity":"Jalan","cost":25}}"#),
        minute,
    )
    .unwrap();
    let merged = meeting.needs.at(2).unwrap();
    assert_eq!(merged.proposers.iter().map(ToString::to_string).collect::<Vec<_>>(), ["P01", "P02"]);
    assert_eq!(merged.supporters.iter().map(ToString::to_string).collect::<Vec<_>>(), ["P03"]);
    assert_eq!(meeting.needs.iter().filter(|need| need.is_listed()).count(), 1);
    step(&mut meeting, &command(r#"{"cmd":"need.unmerge","id":"K03"}"#), minute).unwrap();
    for id in [0, 1] {
        assert_eq!(meeting.needs.at(id), before.needs.at(id));
    }
}

#[test]
fn a_wrong_reason_is_put_right_by_saying_it_again() {
    let edit = |cost: u32, reason: &str| {
        format!(
            r#"{{"cmd":"need.edit","id":"K01","proposal":{{"activity":"Jalan","cost":{cost}}},"reason":"{reason}"}}"#
        )
    };
    let told = |edits: &[String]| {
        let all: Vec<&str> = [DRAFT, NEEDS].into_iter().chain(edits.iter().map(String::as_str)).collect();
        let (meeting, _) = given(&all);
        let revisions = &meeting.needs.at(0).unwrap().revisions;
        revisions.iter().map(|revision| revision.reason.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(told(&[edit(61, "/rapat pagu"), edit(61, "Harga pasir naik")]), ["Harga pasir naik"]);
    assert_eq!(told(&[edit(61, "Harga naik"), edit(61, ""), edit(62, "Upah")]), ["Harga naik", "", "Upah"]);
}

#[test]
fn a_second_sitting_opens_with_whoever_is_there() {
    let (mut meeting, minute) = given(&[
        DRAFT,
        REGISTRATION,
        r#"{"cmd":"stage.postpone","date":"2026-06-15","reason":"Kuorum tidak tercapai"}"#,
        REGISTRATION,
        r#"{"cmd":"presence.mark","participants":["P01"],"presence":{"change":"arrived"}}"#,
    ]);
    assert_eq!(meeting.sitting, 2);
    assert!(!meeting.quorum_now().met());
    step(&mut meeting, &command(OPEN), minute).unwrap();
}

#[test]
fn a_tie_at_the_line_takes_nobody_in() {
    let (meeting, _) = given(&[
        DRAFT,
        NEEDS,
        r#"{"cmd":"scoring.freeze"}
           {"cmd":"scoring.score","need":"K01","values":[4]}
           {"cmd":"scoring.score","need":"K02","values":[4]}
           {"cmd":"scoring.score","need":"K03","values":[3]}"#,
    ]);
    let ranking = meeting.ranking();
    assert_eq!((ranking.above, ranking.line_cuts_tie), (0, true));
    assert!(ranking.lines[0].place.tied && ranking.lines[1].place.tied);
}

#[test]
fn reopening_keeps_the_spoken_number() {
    let (mut meeting, minute) = given(&[
        DRAFT,
        REGISTRATION,
        TWO_CAME,
        OPEN,
        RUNNING,
        DECISION,
        DECISION,
        r#"{"cmd":"decision.agree","id":"D01"}
           {"cmd":"decision.reopen","id":"D01","reason":"Ada keberatan"}
           {"cmd":"decision.agree","id":"D02"}
           {"cmd":"decision.agree","id":"D01"}"#,
    ]);
    let numbers: Vec<_> = meeting.decisions.iter().map(|decision| decision.number().unwrap()).collect();
    assert_eq!(numbers, [1, 2]);
    step(&mut meeting, &command(CLOSED.trim().lines().next().unwrap()), minute).unwrap();
}

#[test]
fn every_profile_can_hold_a_meeting() {
    for kind in MeetingKind::ALL {
        let name = serde_json::to_string(&kind).unwrap();
        let profile = format!(r#"{{"cmd":"rules.profile","kind":{name}}}"#);
        let (mut meeting, minute) = given(&[&DRAFT.replace(r#"{"cmd":"rules.profile","kind":"musdes"}"#, &profile)]);
        for json in [
            REGISTRATION,
            r#"{"cmd":"presence.mark","participants":["P01","P02","P03"],"presence":{"change":"arrived"}}"#,
            OPEN,
            RUNNING,
            DECISION,
            r#"{"cmd":"decision.agree","id":"D01"}"#,
        ] {
            step(&mut meeting, &command(json), minute).unwrap_or_else(|refusal| panic!("{name} {json}: {refusal}"));
        }
    }
}

proptest! {
    /// Whatever is asked in whatever order, a refusal changes nothing and what is kept survives its own file.
    #[test]
    fn any_order_of_commands_leaves_a_sound_meeting(picks in proptest::collection::vec(any::<prop::sample::Index>(), 1..120)) {
        let script: Vec<Command> = crate::sample::SCRIPT.lines().map(|line| line.parse::<Scripted>().unwrap().command).collect();
        let mut meeting = Meeting::default();
        for (minute, pick) in picks.iter().enumerate() {
            let before = meeting.clone();
            if step(&mut meeting, &script[pick.index(script.len())], minute as u32).is_err() {
                prop_assert_eq!(&meeting, &before);
            }
            prop_assert!(meeting.agenda.items.iter().filter(|i| i.status == musyawarah::meeting::agenda::ItemStatus::Active).count() <= 1);
            prop_assert!(meeting.agenda.order.len() == meeting.agenda.items.len());
        }
        let text = serde_json::to_string(&meeting).unwrap();
        prop_assert_eq!(serde_json::from_str::<Meeting>(&text).unwrap(), meeting);
    }
}
