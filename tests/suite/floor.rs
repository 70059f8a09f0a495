//! The speaking queue: who gets the floor when, and what ends a turn.

use super::hall::Hall;
use musyawarah::meeting::{Id as _, Meeting, Refusal};

fn order(meeting: &Meeting) -> Vec<u32> {
    meeting.speaking_order().into_iter().map(|id| id.number()).collect()
}

fn speaker(hall: &Hall) -> Option<u32> {
    hall.meeting.floor.speaking().map(|turn| turn.participant.number())
}

const NEXT: &str = r#"{"cmd":"floor.give"}"#;

fn ask(people: &str) -> String {
    let people: Vec<String> = people.split(' ').map(|number| format!("\"P0{number}\"")).collect();
    format!(r#"{{"cmd":"floor.ask","participants":[{}]}}"#, people.join(","))
}

#[test]
fn the_quiet_come_first_then_their_groups_then_those_who_asked_first() {
    let mut hall = Hall::in_session();
    hall.play(&ask("1 2 3"));
    assert_eq!(order(&hall.meeting), [1, 2, 3], "nobody has spoken: as they asked");
    hall.play(NEXT);
    assert_eq!((speaker(&hall), order(&hall.meeting)), (Some(1), vec![3, 2]), "P02 is of the group that was heard");
    hall.play(&ask("1"));
    assert_eq!(order(&hall.meeting), [3, 2, 1], "whoever spoke under this item comes last");
    hall.play(NEXT);
    hall.play(NEXT);
    hall.play(NEXT);
    assert_eq!((speaker(&hall), order(&hall.meeting)), (Some(1), vec![]));
    hall.play(r#"{"cmd":"agenda.start","id":"A02"}"#);
    assert_eq!(speaker(&hall), None, "another item ends the turn");
    hall.play(&ask("1 3 4"));
    assert_eq!(order(&hall.meeting), [4, 3, 1], "a new item: only the groups count");
}

#[test]
fn where_the_rules_say_so_it_is_as_they_asked() {
    let mut hall = Hall::in_session();
    let mut rules = serde_json::to_value(&hall.meeting.rules).unwrap();
    rules["quiet_first"] = false.into();
    rules["speaking_minutes"] = 0.into();
    hall.play(&format!(r#"{{"cmd":"rules.set","rules":{rules},"reason":"Kesepakatan"}}"#));
    hall.play(&ask("1"));
    hall.play(NEXT);
    hall.play(&ask("1 2 3").replace("\"P01\",", ""));
    assert_eq!(order(&hall.meeting), [2, 3]);
    let turn = hall.meeting.floor.speaking().unwrap();
    assert_eq!((turn.minutes, turn.left(turn.from)), (None, None), "no limit");
    assert_eq!(hall.give(r#"{"cmd":"floor.extend","minutes":1}"#), Err(Refusal::TurnUnlimited));
}

#[test]
fn a_turn_has_its_time_and_ends_with_a_recess_the_item_or_the_person() {
    let mut hall = Hall::in_session();
    hall.play(&ask("1 2 3 4"));
    hall.play(NEXT);
    hall.wait_seconds(150);
    hall.play(r#"{"cmd":"floor.extend","minutes":2}"#);
    let turn = hall.meeting.floor.speaking().unwrap();
    let now = turn.from + chrono::TimeDelta::seconds(150);
    assert_eq!(turn.left(now).map(|left| left.num_seconds()), Some(150), "of five minutes");
    hall.play(r#"{"cmd":"stage.recess"}"#);
    let turn = &hall.meeting.floor.turns[0];
    assert_eq!((turn.spent(now).num_seconds(), speaker(&hall)), (150, None));
    assert_eq!(order(&hall.meeting).len(), 3, "the queue waits through a recess");
    hall.play(r#"{"cmd":"stage.resume"}"#);
    hall.play(NEXT);
    let spoke = speaker(&hall).unwrap();
    let left =
        format!(r#"{{"cmd":"presence.mark","participants":["P0{spoke}","P04"],"presence":{{"change":"left"}}}}"#);
    hall.play(&left);
    assert_eq!((speaker(&hall), hall.meeting.floor.waiting.len()), (None, 1), "who left neither speaks nor waits");
    hall.play(r#"{"cmd":"agenda.finish"}"#);
    assert!(hall.meeting.floor.waiting.is_empty());
}

#[test]
fn whoever_waited_or_spoke_stays_on_the_list_of_people() {
    let mut hall = Hall::in_session();
    hall.play(r#"{"cmd":"person.add","person":{"name":"Tamu"}}"#);
    hall.play(r#"{"cmd":"floor.ask","participants":["P06"]}"#);
    assert!(matches!(hall.give(r#"{"cmd":"person.remove","id":"P06"}"#), Err(Refusal::StillNamed { .. })));
}

#[test]
fn minutes_without_turns_are_as_they_were_before_there_was_a_queue() {
    let hall = Hall::in_session();
    let json = serde_json::to_value(&hall.meeting).unwrap();
    assert!(json.get("floor").is_none());
    assert_eq!(serde_json::from_value::<Meeting>(json).unwrap(), hall.meeting);
}
