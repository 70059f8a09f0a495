//! The box and the journal together: whatever the disk does, every ballot that was shown as cast is there once.
use super::fault_tests::{context, folder, hall, place};
use super::sim::{Kept, Op, SimDisk};
use super::*;
use crate::meeting::contests::{Mark, MarkVoted, Pile};
use crate::meeting::{Command, ContestId, Id as _, Line, ParticipantId, Scripted};
use std::io::ErrorKind;
use std::path::PathBuf;

const OPENED: &str = r#"
{"cmd":"meeting.describe","details":{"kind":"musdus","title":"Musdus","place":"Balai","date":"2026-06-13","start":"09:00:00"}}
{"cmd":"person.add","person":{"name":"Adi"}}
{"cmd":"person.add","person":{"name":"Budi"}}
{"cmd":"person.add","person":{"name":"Citra"}}
{"cmd":"agenda.add","topic":{"title":"Pemilihan"}}
{"cmd":"stage.register"}
{"cmd":"presence.mark","participants":["P01","P02","P03"],"presence":{"change":"arrived"}}
{"cmd":"stage.open"}
{"cmd":"contest.open","question":"Siapa?","about":{"lines":[{"name":"Rina"},{"name":"Sari"},{"name":"Tono"}]},"method":{"rule":"approval"},"collecting":"urn"}
"#;

fn contest_id() -> ContestId {
    ContestId::from_number(1)
}

fn command(json: &str) -> Command {
    json.parse::<Scripted>().unwrap().command
}

/// A hall in which three may vote in secret.
fn opened(disk: &SimDisk) -> Session {
    let mut session = Session::create_in(&place(disk), folder(), &super::fault_tests::beginning()).unwrap();
    for line in OPENED.lines().filter(|line| !line.is_empty()) {
        session.submit(&command(line), &context(), Source::Tui, None).unwrap();
    }
    session.wait_saved(session.head().mark.n).unwrap();
    session
}

fn voter(number: u32) -> ParticipantId {
    ParticipantId::from_number(number)
}

/// What each of the three says: different things, so that a doubled or lost ballot shows.
fn mark(number: u32) -> Mark {
    match number {
        1 => Mark::Approval(vec![0, 1]),
        2 => Mark::Approval(vec![2]),
        _ => Mark::Blank,
    }
}

fn cast(session: &mut Session, number: u32) -> Result<Receipt, UrnError> {
    session.cast(contest_id(), voter(number), mark(number), &context(), Source::Tui)
}

fn close(session: &mut Session) -> Result<Receipt, UrnError> {
    session.close_urn(contest_id(), Line::default(), &context(), Source::Tui)
}

fn path() -> PathBuf {
    folder().join("urn-B01.box")
}

fn all() -> Vec<Pile> {
    crate::meeting::contests::piles((1..=3).map(|number| (mark(number), 1)))
}

/// How far a hall had come: ballots shown as cast, and whether the result was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Shown {
    cast: u32,
    closed: bool,
}

fn vote(session: &mut Session) -> Shown {
    for number in 1..=3 {
        if cast(session, number).is_err() {
            return Shown { cast: number - 1, closed: false };
        }
    }
    Shown { cast: 3, closed: close(session).is_ok() }
}

/// The hall goes on with what it finds. Why it cannot, or what is not as it was shown.
fn broken(disk: &SimDisk, shown: Shown) -> Option<String> {
    let mut session = match Session::open_in(&place(disk), folder()) {
        Ok(session) => session,
        Err(error) => return Some(error.to_string()),
    };
    let contest = session.meeting().contest(contest_id()).unwrap().clone();
    if contest.is_open() {
        if shown.closed {
            return Some("the announced result is gone".to_owned());
        }
        let (ballots, voters) = match session.urn_count(contest_id()) {
            Ok(ballots) => (ballots, contest.voted.len() as u64),
            Err(error) => return Some(error.to_string()),
        };
        if voters < shown.cast.into() || !(ballots == voters || ballots == voters + 1) {
            return Some(format!("{shown:?}: {ballots} ballots, {voters} voters"));
        }
        let last = u32::try_from(ballots).unwrap();
        if ballots == voters + 1 {
            if !matches!(cast(&mut session, last), Err(UrnError::Unaccounted { .. })) {
                return Some("a ballot was taken beside one that is not accounted for".to_owned());
            }
            let voted = Command::MarkVoted(MarkVoted { contest: contest_id(), participant: voter(last) });
            session.submit(&voted, &context(), Source::Tui, None).unwrap();
        }
        for number in last + 1..=3 {
            if let Err(error) = cast(&mut session, number) {
                return Some(format!("{number}: {error}"));
            }
        }
        if let Err(error) = close(&mut session) {
            return Some(format!("closing: {error}"));
        }
    }
    let contest = session.meeting().contest(contest_id()).unwrap();
    let counted = contest.counted.as_ref().map(|counted| counted.ballots.clone());
    if counted != Some(all()) {
        return Some(format!("counted {counted:?}"));
    }
    disk.stat(&path()).is_ok().then(|| "the box is still there".to_owned())
}

#[test]
fn a_vote_goes_through_and_leaves_no_box() {
    let disk = hall();
    let mut session = opened(&disk);
    assert_eq!(session.urn_count(contest_id()), Ok(0));
    let size = |disk: &SimDisk| disk.stat(&path()).unwrap().len;
    cast(&mut session, 1).unwrap();
    let first = size(&disk);
    cast(&mut session, 2).unwrap();
    assert_eq!((size(&disk), session.urn_count(contest_id())), (first, Ok(2)));
    assert!(matches!(
        cast(&mut session, 2),
        Err(UrnError::Submit(SubmitError::Refused(crate::meeting::Refusal::HasVoted { .. })))
    ));
    cast(&mut session, 3).unwrap();
    close(&mut session).unwrap();
    assert!(disk.stat(&path()).is_err());
    assert_eq!(session.meeting().contest(contest_id()).unwrap().standing().unwrap().winners, [0, 1, 2]);
    assert_eq!(session.undoable(), Err(crate::meeting::Refusal::ContestAnnounced { contest: contest_id() }));
}

#[test]
fn a_ballot_cannot_be_taken_back() {
    let disk = hall();
    let mut session = opened(&disk);
    cast(&mut session, 1).unwrap();
    assert_eq!(session.undoable(), Err(crate::meeting::Refusal::CastInSecret));
}

#[test]
fn a_crash_at_any_change_loses_no_ballot_and_counts_none_twice() {
    let whole = hall();
    let mut session = opened(&whole);
    let before = whole.changes();
    assert_eq!(vote(&mut session), Shown { cast: 3, closed: true });
    drop(session);
    let changes = whole.changes() - before;
    let (mut tried, mut bad) = (0, Vec::new());
    for power in 0..=changes {
        let disk = hall();
        disk.tell_little_room();
        let mut session = opened(&disk);
        disk.power_for(power);
        let shown = vote(&mut session);
        drop(session);
        for found in disk.crash_states(2) {
            tried += 1;
            bad.extend(broken(&found, shown).map(|why| format!("power for {power}, {shown:?}: {why}")));
        }
    }
    println!("crash states of a secret vote: {tried} tried, {} bad", bad.len());
    assert_eq!(bad, Vec::<String>::new());
    assert!(tried > 300, "{tried}");
}

#[test]
fn a_refused_operation_loses_no_ballot() {
    let whole = hall();
    let mut session = opened(&whole);
    let before = [Op::Write, Op::Sync, Op::Name].map(|op| (op, whole.count(op)));
    vote(&mut session);
    drop(session);
    let (mut tried, mut bad) = (0, Vec::new());
    for (op, before) in before {
        for after in 0..whole.count(op) - before {
            for kind in [ErrorKind::Other, ErrorKind::StorageFull] {
                let disk = hall();
                let mut session = opened(&disk);
                disk.refuse(op, after, kind);
                let shown = vote(&mut session);
                drop(session);
                for kept in Kept::ALL {
                    tried += 1;
                    let why = broken(&disk.after_crash(kept), shown);
                    bad.extend(why.map(|why| format!("{op:?} {after} {kind:?} {kept:?}, {shown:?}: {why}")));
                }
            }
        }
    }
    println!("refused operations of a secret vote: {tried} tried, {} bad", bad.len());
    assert_eq!(bad, Vec::<String>::new());
    assert!(tried > 100, "{tried}");
}

#[test]
fn a_bad_box_is_refused_and_kept() {
    let disk = hall();
    let mut session = opened(&disk);
    cast(&mut session, 1).unwrap();
    let good = disk.read(&path(), u64::MAX).unwrap();
    let torn = good[..good.len() / 2].to_vec();
    let other = String::from_utf8(good.clone()).unwrap().replace(" B01 ", " B02 ");
    let sum = other.len() - 33;
    let foreign = format!("{}{}\n", &other[..sum], Hash::of(&other.as_bytes()[..sum])).into_bytes();
    let long = [good.clone(), b"x".to_vec()].concat();
    for (bytes, expected) in [
        (torn, UrnError::Damaged { path: path() }),
        (long, UrnError::Damaged { path: path() }),
        (b"hello\n".to_vec(), UrnError::Damaged { path: path() }),
        (foreign, UrnError::Foreign { path: path() }),
    ] {
        disk.meddle(&path(), &bytes);
        assert_eq!(cast(&mut session, 2), Err(expected.clone()));
        assert_eq!(session.urn_count(contest_id()), Err(expected.clone()));
        assert_eq!(close(&mut session), Err(expected));
        assert_eq!(disk.read(&path(), u64::MAX).unwrap(), bytes);
    }
    disk.remove(&path()).unwrap();
    let gone = UrnError::Unaccounted { contest: contest_id(), ballots: 0, voters: 1 };
    assert_eq!(cast(&mut session, 2), Err(gone));
    disk.meddle(&path(), &good);
    cast(&mut session, 2).unwrap();
    assert_eq!(session.urn_count(contest_id()), Ok(2));
}

#[test]
fn the_box_of_a_contest_called_off_is_removed() {
    let disk = hall();
    let mut session = opened(&disk);
    cast(&mut session, 1).unwrap();
    let off = r#"{"cmd":"contest.cancel","contest":"B01","reason":"Daftar pemilih keliru"}"#;
    session.submit(&command(off), &context(), Source::Tui, None).unwrap();
    assert!(disk.stat(&path()).is_err());
}

#[test]
fn a_box_goes_with_the_journal_and_takes_no_ballot_beside_one_that_is_left_behind() {
    let disk = hall();
    let mut session = opened(&disk);
    cast(&mut session, 1).unwrap();
    disk.break_at(super::fault_tests::FOLDER, Op::Sync, 0, ErrorKind::Other);
    let n = session
        .submit(&command(r#"{"cmd":"person.add","person":{"name":"Dewi"}}"#), &context(), Source::Tui, None)
        .unwrap()
        .n;
    session.wait_saved(n).unwrap();
    let home = session.progress.home(folder()).unwrap().unwrap();
    let there = home.join("urn-B01.box");
    assert_eq!(disk.read(&there, u64::MAX).unwrap(), disk.read(&path(), u64::MAX).unwrap(), "nothing to compare");
    assert_eq!(cast(&mut session, 2), Err(UrnError::LeftBehind { path: path() }));
    assert_eq!(session.urn_count(contest_id()), Ok(1));
    assert_eq!(session.meeting().contest(contest_id()).unwrap().voted.len(), 1);
    drop(session);

    // Where the first folder is gone, the other is counted alone.
    let found = disk.after_crash(Kept::Nothing);
    let mut there = Session::open_in(&crate::store::Place { refuges: Vec::new(), ..place(&found) }, &home).unwrap();
    close(&mut there).unwrap();
    assert_eq!(
        there.meeting().contest(contest_id()).unwrap().counted.as_ref().map(|counted| counted.counts.ballots),
        Some(1)
    );

    // Where it is whole again, the vote goes on in it, and one box is left.
    let found = disk.after_crash(Kept::Nothing);
    let mut session = Session::open_in(&place(&found), folder()).unwrap();
    cast(&mut session, 2).unwrap();
    cast(&mut session, 3).unwrap();
    assert!(found.stat(&home.join("urn-B01.box")).is_err());
    assert_eq!(session.take_urn(contest_id()), Ok(all()));
    close(&mut session).unwrap();
    assert!(found.stat(&path()).is_err());
}
