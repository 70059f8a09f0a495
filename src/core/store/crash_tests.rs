//! Every place a meeting may be cut off or refused at, and every state the disk may then be found in: counted.
use super::fault_tests::{FOLDER, broken, hall, hold};
use super::sim::{Kept, Op, SimDisk};
use std::io::ErrorKind;

/// A meeting on a disk with one fault: how many lines it had confirmed at the end, and which states it may be found in.
fn every_fault(prepare: impl Fn(&SimDisk, Op, u64), bad: &mut Vec<String>) -> u64 {
    let whole = {
        let disk = hall();
        let seen = hold(&disk);
        assert_eq!(seen.confirmed, *seen.states.keys().next_back().unwrap());
        disk
    };
    let mut tried = 0;
    for op in [Op::Sync, Op::Write] {
        for after in 0..whole.count(op) {
            let disk = hall();
            prepare(&disk, op, after);
            let seen = hold(&disk);
            let last = *seen.states.keys().next_back().unwrap();
            // Where not even the first line can be written, no meeting begins.
            if last > 1 && seen.confirmed != last {
                bad.push(format!("{op:?} {after}: the meeting did not go on: {} of {last}", seen.confirmed));
            }
            for kept in Kept::ALL {
                tried += 1;
                let found = disk.after_crash(kept);
                bad.extend(broken(&found, &seen).map(|why| format!("{op:?} {after}, {kept:?}: {why}")));
            }
        }
    }
    tried
}

const FAULTS: [ErrorKind; 3] = [ErrorKind::Other, ErrorKind::StorageFull, ErrorKind::PermissionDenied];

#[test]
fn every_refused_write_and_flush_loses_nothing_and_the_meeting_goes_on() {
    let (mut tried, mut bad) = (0, Vec::new());
    for kind in FAULTS {
        tried += every_fault(|disk, op, after| disk.refuse(op, after, kind), &mut bad);
        tried += every_fault(|disk, op, after| disk.break_at(FOLDER, op, after, kind), &mut bad);
    }
    println!("one refused operation, then a crash: {tried} states tried, {} bad", bad.len());
    assert_eq!(bad, Vec::<String>::new());
    assert!(tried > 500, "{tried}");
}

#[test]
fn a_flush_that_is_asked_for_again_is_found_out_by_these_tests() {
    let mut bad = Vec::new();
    let again = |disk: &SimDisk, op, after| {
        disk.ask_again();
        disk.refuse(op, after, ErrorKind::Other);
    };
    let tried = every_fault(again, &mut bad);
    println!("negative control, a failed flush asked for again: {tried} states tried, {} bad", bad.len());
    assert!(!bad.is_empty());
}

/// Every state the disk may be in after every change of a meeting; `prepare` adds a fault.
fn every_crash(steps: usize, prepare: impl Fn(&SimDisk)) -> (u64, Vec<String>) {
    let (mut tried, mut bad) = (0, Vec::new());
    let whole = hall();
    prepare(&whole);
    hold(&whole);
    for power in 0..=whole.changes() {
        let disk = hall();
        // Room kept for the end plays no part here.
        disk.tell_little_room();
        prepare(&disk);
        disk.power_for(power);
        let seen = hold(&disk);
        for found in disk.crash_states(steps) {
            tried += 1;
            bad.extend(broken(&found, &seen).map(|why| format!("power for {power}: {why}")));
        }
    }
    (tried, bad)
}

#[test]
fn every_state_a_crash_can_leave_shows_all_that_was_confirmed() {
    crash_everywhere(1);
}

/// The same with eight cuts in all that was not confirmed: some minutes.
#[test]
#[ignore = "takes minutes; docs/reliability.md says when to run it"]
fn every_state_a_crash_can_leave_at_length() {
    crash_everywhere(8);
}

fn crash_everywhere(steps: usize) {
    let (tried, bad) = every_crash(steps, |_| ());
    println!("crash states of a meeting: {tried} tried, {} bad", bad.len());
    assert_eq!(bad, Vec::<String>::new());
    assert!(tried > 500, "{tried}");
}

#[test]
fn a_disk_that_keeps_nothing_is_found_out_at_every_moment() {
    let whole = hall();
    hold(&whole);
    let (mut tried, mut bad) = (0, 0);
    for power in 0..=whole.changes() {
        let disk = hall();
        disk.lie();
        disk.power_for(power);
        let seen = hold(&disk);
        for kept in Kept::ALL {
            tried += 1;
            bad += u64::from(broken(&disk.after_crash(kept), &seen).is_some());
        }
    }
    println!("negative control, a disk that keeps nothing: {tried} tried, {bad} bad");
    assert!(bad > tried / 4, "{bad} of {tried}");
}

#[test]
fn every_state_a_crash_can_leave_while_the_journal_moves_shows_all_that_was_confirmed() {
    // Early, with nothing but the journal; and when there are papers and drafts to take along.
    crash_while_moving(&[5, 16], 1);
}

/// The same with the fault at every flush of the meeting.
#[test]
#[ignore = "takes minutes; docs/reliability.md says when to run it"]
fn every_state_a_crash_can_leave_while_the_journal_moves_at_length() {
    let whole = hall();
    hold(&whole);
    crash_while_moving(&(0..whole.count(Op::Sync)).collect::<Vec<_>>(), 2);
}

fn crash_while_moving(flushes: &[u64], steps: usize) {
    let (mut all, mut wrong) = (0, Vec::new());
    for after in flushes {
        for folder_too in [false, true] {
            let fault = |disk: &SimDisk| match folder_too {
                true => disk.break_at(FOLDER, Op::Sync, *after, ErrorKind::Other),
                false => disk.refuse(Op::Sync, *after, ErrorKind::Other),
            };
            let (tried, bad) = every_crash(steps, fault);
            all += tried;
            wrong.extend(bad.into_iter().map(|why| format!("flush {after}, folder too {folder_too}: {why}")));
        }
    }
    println!("crash states of a meeting whose journal moves: {all} tried, {} bad", wrong.len());
    assert_eq!(wrong, Vec::<String>::new());
    assert!(all > 500, "{all}");
}
