//! The fictional sample meeting, played from its command script, against every figure that was worked out for it by
//! hand.

use chrono::{FixedOffset, NaiveDate, TimeZone};
use musyawarah::meeting::needs::{NeedState, Outcome};
use musyawarah::meeting::notes::NoteKind;
use musyawarah::meeting::people::Sex;
use musyawarah::meeting::scoring::Standing;
use musyawarah::meeting::{Context, Event, Id, Meeting, Moment, NeedId, Rupiah, Scripted, Stage, Stamp, apply, decide};
use musyawarah::tally::majority::Verdict;
use std::collections::BTreeSet;

/// The commands of the sample meeting.
pub const SCRIPT: &str = include_str!("../data/sample.jsonl");

/// Plays the script up to the first command for which `stop` holds.
fn play_until(stop: impl Fn(&Scripted) -> bool) -> (Meeting, Vec<Event>) {
    let (mut meeting, mut facts) = (Meeting::default(), Vec::new());
    for (number, line) in SCRIPT.lines().enumerate() {
        let scripted: Scripted = line.parse().unwrap_or_else(|error| panic!("line {}: {error}", number + 1));
        if stop(&scripted) {
            break;
        }
        let context = Context { now: scripted.at.unwrap(), actor: scripted.actor.clone().unwrap() };
        let events = decide(&meeting, &scripted.command, &context)
            .unwrap_or_else(|refusal| panic!("line {}: {refusal}\n{line}", number + 1));
        let stamp = Stamp { n: number as u64 + 1, at: context.now, by: context.actor };
        for event in &events {
            apply(&mut meeting, &stamp, event);
        }
        facts.extend(events);
    }
    (meeting, facts)
}

/// The sample meeting as it stands at the end.
pub fn play() -> Meeting {
    play_until(|_| false).0
}

/// Every fact of the sample meeting.
pub fn facts() -> Vec<Event> {
    play_until(|_| false).1
}

fn at(hour: u32, minute: u32) -> Moment {
    FixedOffset::east_opt(7 * 3600).unwrap().with_ymd_and_hms(2026, 6, 13, hour, minute, 0).unwrap()
}

fn need(number: u32) -> NeedId {
    NeedId::from_number(number)
}

#[test]
fn the_quorum_can_be_asked_of_any_minute() {
    let meeting = play();
    for (hour, minute, present) in [(8, 29, 0), (9, 0, 14), (9, 20, 18), (10, 5, 23), (11, 19, 23), (11, 48, 22)] {
        let quorum = meeting.quorum_at(at(hour, minute));
        assert_eq!((quorum.base, quorum.present, quorum.needed), (25, present, 17), "{hour}.{minute:02}");
    }
    assert!(!meeting.quorum_at(at(9, 0)).met());
    assert!(meeting.quorum_at(at(9, 20)).met());
    assert_eq!(meeting.quorum_now().present, 22);
}

#[test]
fn twenty_three_of_twenty_five_came_eleven_of_them_women() {
    let meeting = play();
    let came = |sex| {
        let entitled = meeting.people.iter().filter(|p| p.person.invited && p.came(1));
        entitled.filter(|p| p.person.sex == Some(sex)).count()
    };
    assert_eq!((came(Sex::Male), came(Sex::Female)), (12, 11));
    let speakers: BTreeSet<_> = meeting
        .notes
        .iter()
        .filter(|note| note.remark.kind != NoteKind::Procedure)
        .filter_map(|note| note.remark.speaker)
        .collect();
    let women = speakers.iter().filter(|&&id| meeting.participant(id).unwrap().person.sex == Some(Sex::Female)).count();
    assert_eq!((speakers.len(), women), (10, 5));
}

#[test]
fn the_needs_add_up_before_and_after_the_change() {
    let total = |meeting: &Meeting| meeting.needs.iter().filter_map(|need| need.proposal.cost).sum::<Rupiah>();
    let (before, _) = play_until(|line| line.command.name() == "objection.raise");
    assert_eq!((before.needs.len(), total(&before)), (14, Rupiah(1_293_750_000)));
    let after = play();
    assert_eq!(total(&after), Rupiah(1_277_250_000));
    let road = after.need(need(3)).unwrap();
    assert_eq!(road.revisions.len(), 1);
    assert_eq!(road.revisions[0].proposal.cost, Some(Rupiah(118_000_000)));
    assert!(after.needs.iter().all(|need| need.proposal.missing().is_empty()));
}

#[test]
fn the_ranking_has_the_published_scores() {
    let meeting = play();
    let ranking = &meeting.scoring.announced.as_ref().unwrap().ranking;
    let expected = [
        (1, 465),
        (6, 405),
        (11, 385),
        (3, 380),
        (2, 375),
        (4, 370),
        (7, 355),
        (5, 350),
        (8, 335),
        (12, 320),
        (9, 280),
        (10, 250),
        (14, 185),
    ];
    assert_eq!(ranking.weights, 100);
    let found: Vec<_> = ranking.lines.iter().map(|line| (line.place.id.number(), line.place.points)).collect();
    assert_eq!(found, expected);
    let ranks: Vec<_> = ranking.lines.iter().map(|line| line.place.rank).collect();
    assert_eq!(ranks, (1..=13).collect::<Vec<_>>());
    assert_eq!(
        ranking,
        &Meeting {
            scoring: musyawarah::meeting::scoring::Scoring { choices: Default::default(), ..meeting.scoring.clone() },
            ..meeting.clone()
        }
        .ranking()
    );
}

#[test]
fn nothing_fills_what_is_left_of_the_ceiling_but_an_explicit_choice() {
    let (announced, _) = play_until(|line| line.command.name() == "scoring.choose");
    let before = announced.standing_ranking();
    assert_eq!((before.above, before.total, before.remaining), (10, Rupiah(672_250_000), Some(Rupiah(17_750_000))));
    assert_eq!(before.line(need(10)).unwrap().standing, Standing::Below);

    let after = play().standing_ranking();
    assert_eq!(after.priorities().count(), 11);
    assert_eq!((after.total, after.remaining), (Rupiah(689_750_000), Some(Rupiah(250_000))));
    assert_eq!(after.line(need(10)).unwrap().standing, Standing::TakenIn);
    let reserves: Vec<_> = after.reserves().map(|line| line.place.id.number()).collect();
    assert_eq!(reserves, [9, 14]);
}

#[test]
fn the_bridge_is_outside_the_village_authority() {
    let meeting = play();
    let bridge = meeting.need(need(13)).unwrap();
    assert!(matches!(bridge.state, NeedState::Forwarded { .. }));
    assert_eq!(bridge.settled.as_ref().unwrap().outcome, Outcome::Forwarded);
    assert!(meeting.standing_ranking().line(need(13)).is_none());
}

#[test]
fn the_objection_was_settled_by_all_twenty_three() {
    let meeting = play();
    let objection = meeting.objections.at(0).unwrap();
    let settled = objection.settled.as_ref().unwrap();
    assert_eq!((settled.present, settled.at), (23, at(11, 18)));
    assert_eq!(objection.answers.len(), 2);
}

#[test]
fn the_vote_took_two_rounds_against_the_same_threshold() {
    let meeting = play();
    let vote = meeting.votes.at(0).unwrap();
    let rounds: Vec<_> = vote.rounds.iter().map(|r| (r.electorate.len(), r.threshold, r.opened_at)).collect();
    assert_eq!(rounds, [(22, 12, at(11, 48)), (22, 12, at(11, 59))]);
    let verdicts: Vec<_> = vote.rounds.iter().map(|r| r.result.as_ref().unwrap().verdict.clone()).collect();
    assert_eq!(
        verdicts,
        [
            Verdict::Short { option: 0, votes: 10, threshold: 12, lacking: 2 },
            Verdict::Carried { option: 0, votes: 13, threshold: 12, margin: 1 },
        ]
    );
}

#[test]
fn five_decisions_are_numbered_as_they_were_spoken() {
    let meeting = play();
    let source: serde_json::Value = match std::fs::read_to_string("../shared/sample-meeting.json") {
        Ok(text) => serde_json::from_str(&text).unwrap(),
        Err(_) => serde_json::Value::Null,
    };
    let decided = meeting.decided();
    let texts: Vec<_> = decided.iter().map(|decision| decision.motion.text.as_str()).collect();
    assert_eq!(decided.iter().map(|d| d.number().unwrap()).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    assert_eq!(
        texts,
        [
            "Menetapkan 11 kegiatan prioritas RKP Desa 2027 senilai Rp689.750.000,00 (Lampiran III); K10 mengisi sisa pagu",
            "Menetapkan K09 dan K14 sebagai usulan cadangan",
            "Mengusulkan K13 ke Musrenbang Kecamatan",
            "Lokasi bank sampah: tanah kas desa, Dusun Krajan RT 03",
            "Menyetujui 8 rencana tindak lanjut (Lampiran IV)",
        ]
    );
    // Where the data the sample was made from lies beside the project, the texts are the same to the letter.
    if let Some(published) = source["keputusan"].as_array() {
        assert_eq!(published.iter().map(|d| d["isi"].as_str().unwrap()).collect::<Vec<_>>(), texts);
    }
}

#[test]
fn the_action_plan_costs_what_was_agreed() {
    let meeting = play();
    assert_eq!(meeting.actions.len(), 8);
    assert_eq!(meeting.actions.iter().filter_map(|a| a.plan.cost).sum::<Rupiah>(), Rupiah(8_320_000));
    assert!(meeting.actions.iter().all(|a| a.plan.owner.is_some() && a.plan.due.is_some()));
    let overdue = |day| meeting.actions.iter().filter(|a| a.is_overdue(day)).count();
    assert_eq!(overdue(NaiveDate::from_ymd_opt(2026, 6, 28).unwrap()), 3);
}

#[test]
fn recess_does_not_count_and_the_record_is_final() {
    let meeting = play();
    let minutes: Vec<_> = meeting.agenda.in_order().map(|item| item.spent(at(13, 0)).num_minutes()).collect();
    // Item 5 ran from 11.35 to 12.05 with a recess of eight minutes.
    assert_eq!(minutes, [17, 25, 45, 45, 22, 34]);
    assert_eq!(meeting.stage, Stage::Final);
    assert_eq!(meeting.first_at(Stage::Opened), Some(at(9, 22)));
    assert_eq!(meeting.first_at(Stage::Closed), Some(at(12, 40)));
    assert_eq!(meeting.record.signers.len(), 5);
}

#[test]
fn the_files_hold_every_fact_without_loss() {
    let (meeting, facts) = play_until(|_| false);
    let text = serde_json::to_string(&meeting).unwrap();
    assert_eq!(serde_json::from_str::<Meeting>(&text).unwrap(), meeting);
    for fact in facts {
        let text = serde_json::to_string(&fact).unwrap();
        assert_eq!(serde_json::from_str::<Event>(&text).unwrap(), fact, "{text}");
    }
}
