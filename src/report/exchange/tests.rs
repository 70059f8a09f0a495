//! Three states compared: the one that went out, the one that came back, the one that stands.

use super::*;
use crate::interchange::tasks::TaskFormat;
use crate::meeting::actions::ActionStatus;
use crate::meeting::{Command, Context, Stamp, apply, decide};
use chrono::{FixedOffset, NaiveDate, TimeDelta, TimeZone};

const SESSION: &str = "9c1f03ab5557a4a7ab8edfcd48ea461e";

/// A meeting in which a hall of one has promised three things.
struct Hall {
    meeting: Meeting,
    now: Moment,
    line: u64,
}

impl Hall {
    fn new() -> Self {
        let now = FixedOffset::east_opt(7 * 3600).unwrap().with_ymd_and_hms(2026, 7, 6, 19, 0, 0).unwrap();
        let mut hall = Self { meeting: Meeting::default(), now, line: 0 };
        for command in [
            r#"{"cmd":"meeting.describe","details":{"title":"Rapat Warga","place":"Balai","date":"2026-07-06","start":"19:00:00"}}"#,
            r#"{"cmd":"person.add","person":{"name":"Wahyuni"}}"#,
            r#"{"cmd":"action.add","plan":{"activity":"Survei lapangan","owner":"P01","due":"2026-08-01"}}"#,
            r#"{"cmd":"action.add","plan":{"activity":"Surat hibah","owner":"P01"}}"#,
            r#"{"cmd":"action.add","plan":{"activity":"Kerja bakti","owner":"P01","form":"schedule","start":"2026-07-12","time":"07:00:00"}}"#,
        ] {
            hall.give(command);
        }
        hall
    }

    fn give(&mut self, command: &str) {
        let command: Command = serde_json::from_str(command).unwrap_or_else(|error| panic!("{error}\n{command}"));
        self.submit(&command);
    }

    fn submit(&mut self, command: &Command) {
        self.now += TimeDelta::hours(1);
        self.line += 1;
        let context = Context { now: self.now, actor: "P01".to_owned() };
        let stamp = Stamp { n: self.line, at: self.now, by: context.actor.clone() };
        for event in decide(&self.meeting, command, &context).unwrap() {
            apply(&mut self.meeting, &stamp, &event);
        }
    }

    fn file(&self, kind: Exchange) -> String {
        let words = Words::new(Language::Indonesian);
        let origin = Origin { session: SESSION.to_owned(), line: self.line };
        let file = exchange_file(kind, &self.meeting, &origin, &words, Options::default());
        String::from_utf8(file.bytes).unwrap()
    }

    fn read(&self, text: &str) -> StatusReport {
        let words = Words::new(Language::Indonesian);
        status_report(text.as_bytes(), &self.meeting, SESSION, &words).unwrap_or_else(|fault| panic!("{fault}\n{text}"))
    }

    fn take(&mut self, report: &StatusReport) {
        report.commands().iter().for_each(|command| self.submit(command));
    }

    fn standing(&self, place: usize) -> (ActionStatus, Option<u8>, Option<NaiveDate>) {
        let action = self.meeting.actions.at(place).unwrap();
        (action.status, action.progress.last().and_then(|progress| progress.report.percent), action.due())
    }
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// The formats tasks come back in.
const BACK: [Exchange; 4] = [Exchange::Calendar, Exchange::Taskwarrior, Exchange::TodoTxt, Exchange::TaskTable];

#[test]
fn what_comes_back_as_it_went_out_changes_nothing() {
    let mut hall = Hall::new();
    for step in 0..4 {
        for kind in BACK {
            let report = hall.read(&hall.file(kind));
            assert_eq!((report.updates.len(), report.clashes.len(), report.left.len()), (0, 0, 0), "{kind:?} {step}");
            assert_eq!((report.unchanged, report.others), (3, 0), "{kind:?} {step}");
        }
        hall.give(match step {
            0 => {
                r#"{"cmd":"action.progress","id":"R01","status":"in_progress","percent":40,"obstacle":"Hujan,\nlicin"}"#
            }
            1 => r#"{"cmd":"action.progress","id":"R02","status":"done","new_due":"2026-09-01"}"#,
            _ => r#"{"cmd":"action.progress","id":"R03","status":"dropped","recommendation":"Ulangi"}"#,
        });
    }
}

#[test]
fn exactly_what_was_changed_out_there_is_taken_over() {
    let mut hall = Hall::new();
    let todo = hall.file(Exchange::TodoTxt);
    let changed = todo
        .replace("due:2026-08-01", "due:2026-08-15 percent:25")
        .replace("2026-07-06 Surat", "x 2026-07-09 2026-07-06 Surat");
    let report = hall.read(&changed);
    assert_eq!(report.format, TaskFormat::TodoTxt);
    assert_eq!(
        report.updates.iter().map(|update| &update.changes[..]).collect::<Vec<_>>(),
        [
            &[Change::Percent { from: None, to: 25 }, Change::Due { from: Some(day(8, 1)), to: day(8, 15) }][..],
            &[Change::Status { from: ActionStatus::Planned, to: ActionStatus::Done }],
        ]
    );
    hall.take(&report);
    assert_eq!(hall.standing(0), (ActionStatus::Planned, Some(25), Some(day(8, 15))));
    assert_eq!(hall.standing(1), (ActionStatus::Done, None, None));
    assert_eq!(hall.standing(2), (ActionStatus::Planned, None, None));
    // The same file again: here it was taken over already.
    let again = hall.read(&changed);
    assert_eq!((again.updates.len(), again.clashes.len(), again.unchanged), (0, 0, 3));
}

#[test]
fn changes_on_both_sides_meet_unless_they_say_something_else() {
    let mut hall = Hall::new();
    let table = hall.file(Exchange::TaskTable);
    hall.give(r#"{"cmd":"action.progress","id":"R01","status":"in_progress"}"#);
    // Here it was begun, there the day was moved: both stay.
    let report = hall.read(&table.replace("2026-08-01", "2026-08-20"));
    assert_eq!(report.clashes, []);
    hall.take(&report);
    assert_eq!(hall.standing(0), (ActionStatus::InProgress, None, Some(day(8, 20))));
    // Here it was begun, there given up: nothing of the action is taken over, not even the day.
    let row = "2026-08-01,Belum dimulai";
    assert!(table.contains(row));
    let report = hall.read(&table.replace(row, "2026-08-25,Dihentikan"));
    assert_eq!(report.updates, []);
    let [(action, at, Clash::BothChanged { before, here, there })] = &report.clashes[..] else { panic!("{report:?}") };
    assert_eq!((action.to_string(), at.line), ("R01".to_owned(), 2));
    assert_eq!((before.status, here.status), (ActionStatus::Planned, ActionStatus::InProgress));
    assert_eq!(there.len(), 2);
}

#[test]
fn a_plan_that_was_changed_here_is_no_change_out_there() {
    let mut hall = Hall::new();
    let old: Vec<String> = BACK.map(|kind| hall.file(kind)).into();
    hall.give(r#"{"cmd":"action.edit","id":"R01","plan":{"activity":"Survei dua lapangan","owner":"P01","due":"2026-09-09"}}"#);
    for file in old {
        let report = hall.read(&file);
        assert_eq!((report.updates.len(), report.clashes.len(), report.left.len()), (0, 0, 0), "{file}");
    }
}

#[test]
fn where_the_state_it_was_made_from_is_not_told_nothing_is_guessed() {
    let mut hall = Hall::new();
    let unmarked = |file: &str| -> String {
        file.lines().filter(|line| !line.starts_with("X-MUSYAWARAH")).map(|line| format!("{line}\r\n")).collect()
    };
    let done = unmarked(&hall.file(Exchange::Calendar)).replace("NEEDS-ACTION", "COMPLETED");
    // Nothing was reported, so there was only one state.
    assert_eq!(hall.read(&done).updates.len(), 3);
    hall.give(r#"{"cmd":"action.progress","id":"R01","status":"in_progress"}"#);
    let report = hall.read(&done);
    assert_eq!(report.updates.len(), 2);
    assert!(matches!(report.clashes[..], [(_, _, Clash::UnknownState { .. })]), "{report:?}");
    // A state that was taken back since is none either.
    let later = Hall::new().read(&hall.file(Exchange::TodoTxt));
    assert!(matches!(later.clashes[..], [(_, _, Clash::UnknownState { .. })]), "{later:?}");
}

#[test]
fn what_belongs_to_the_record_is_left_and_said() {
    let hall = Hall::new();
    let file = hall.file(Exchange::TodoTxt).replace("Survei lapangan", "Survei laut").replace("due:2026-08-01 ", "");
    let report = hall.read(&file);
    assert_eq!(
        report.left.iter().map(|(_, at, left)| (at.line, *left)).collect::<Vec<_>>(),
        [(1, Left::Title), (1, Left::DueTakenAway)]
    );
    assert_eq!((report.updates.len(), report.unchanged), (0, 3));
}

#[test]
fn an_action_twice_is_taken_only_where_both_say_the_same() {
    let hall = Hall::new();
    let file = hall.file(Exchange::TodoTxt);
    assert_eq!(hall.read(&format!("{file}{file}")).unchanged, 3);
    let ticked = file.replace("2026-07-06 Survei", "x 2026-07-08 2026-07-06 Survei");
    let report = hall.read(&format!("{file}{ticked}"));
    assert_eq!((report.updates.len(), report.unchanged), (0, 2));
    assert!(matches!(report.clashes[..], [(_, _, Clash::Twice { first })] if first.line == 1), "{report:?}");
}

#[test]
fn tasks_of_another_meeting_are_others() {
    let hall = Hall::new();
    let words = Words::new(Language::Indonesian);
    for kind in BACK {
        let origin = Origin { session: SESSION.replace('9', "8"), line: 0 };
        let other = exchange_file(kind, &hall.meeting, &origin, &words, Options::default());
        let report = status_report(&other.bytes, &hall.meeting, SESSION, &words).unwrap();
        assert_eq!((report.ours(), report.others), (0, 3), "{kind:?}");
    }
}

#[test]
fn a_remark_is_taken_over_once() {
    let mut hall = Hall::new();
    let noted =
        |file: &str| file.replacen("STATUS:NEEDS-ACTION", "COMMENT:Hujan\\, dua\\nhari\r\nSTATUS:NEEDS-ACTION", 1);
    let file = noted(&hall.file(Exchange::Calendar));
    let report = hall.read(&file);
    assert_eq!(report.updates[0].changes, [Change::Remark("Hujan, dua\nhari".into())]);
    hall.take(&report);
    assert_eq!(hall.read(&file).unchanged, 3);
    assert_eq!(hall.read(&hall.file(Exchange::Taskwarrior)).unchanged, 3);
}

#[test]
fn done_is_done_wholly_where_anybody_counts() {
    let mut hall = Hall::new();
    hall.give(r#"{"cmd":"action.progress","id":"R01","status":"in_progress","percent":40}"#);
    let done = hall.file(Exchange::Taskwarrior).replace("\"pending\"", "\"completed\"");
    let report = hall.read(&done);
    hall.take(&report);
    assert_eq!(hall.standing(0).1, Some(100));
    assert_eq!(hall.standing(1), (ActionStatus::Done, None, None));
}

#[test]
fn a_zero_where_nobody_counts_is_no_change() {
    let hall = Hall::new();
    let zero =
        hall.file(Exchange::Calendar).replace("STATUS:NEEDS-ACTION", "PERCENT-COMPLETE:0\r\nSTATUS:NEEDS-ACTION");
    assert_eq!(hall.read(&zero).unchanged, 3);
}

#[test]
fn the_schedule_stands_in_the_calendar_and_moves_with_the_reports() {
    let mut hall = Hall::new();
    let before = hall.file(Exchange::Calendar);
    assert!(before.contains("DTSTART;TZID=Asia/Jakarta:20260712T070000\r\nSUMMARY:Kerja bakti"), "{before}");
    hall.give(r#"{"cmd":"action.progress","id":"R03","status":"planned","new_due":"2026-07-19"}"#);
    let after = hall.file(Exchange::Calendar);
    assert!(
        after.contains("SEQUENCE:6\r\nDTSTART;TZID=Asia/Jakarta:20260719T070000\r\nSUMMARY:Kerja bakti"),
        "{after}"
    );
    let uids = |file: &str| file.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect::<Vec<_>>();
    let (mut before, mut after) = (uids(&before), uids(&after));
    before.sort();
    after.sort();
    assert_eq!(before, after);
    after.dedup();
    assert_eq!(after.len(), 5);
}
