use super::*;
use crate::i18n::Language;
use crate::meeting::{Id as _, Scripted};
use crate::tui::app::Tab;
use crate::tui::screens::decisions::thing::Thing;
use crate::tui::testing::Hall;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};

fn first() -> ContestId {
    ContestId::from_number(1)
}

fn contest(hall: &Hall) -> Contest {
    hall.app.meeting().contest(first()).unwrap().clone()
}

/// A closed contest over four places by this rule, each of these ballots once; its row is selected.
fn closed(rule: &str, ballots: &[&str]) -> Hall {
    let mut hall = Hall::sample(Language::Indonesian, "11:29").at(Tab::Decisions);
    let open = format!(
        r#"{{"cmd":"contest.open","question":"Di mana?","about":{{"lines":[{{"name":"Balai"}},{{"name":"Lapangan"}},{{"name":"Sumur"}},{{"name":"Gapura"}}]}},"method":{{"rule":"{rule}"}},"ties":[{{"by":"chair"}}],"collecting":"papers"}}"#
    );
    let ballot = |mark: &&str| format!(r#"{{"cmd":"contest.ballot","contest":"B01","mark":{mark}}}"#);
    let close = r#"{"cmd":"contest.close","contest":"B01","words":""}"#.to_owned();
    let now = hall.app.now;
    for line in std::iter::once(open).chain(ballots.iter().map(ballot)).chain([close]) {
        let scripted: Scripted = line.parse().unwrap();
        hall.app.desk.submit(&[scripted.command], now).unwrap_or_else(|error| panic!("{line}: {error}"));
    }
    hall.press("esc");
    hall.app.list_mut().select_key(Thing::Contest(first()).key());
    hall.press("l h");
    assert!(contest(&hall).result.is_some());
    hall
}

/// Begins a study that goes on only when the gate is opened, and says when it is done.
fn gated(hall: &mut Hall, asked: Asked) -> (Sender<()>, Receiver<()>) {
    let (go, gate) = mpsc::channel::<()>();
    let (tell, woken) = mpsc::channel::<()>();
    let tell = std::sync::Mutex::new(tell);
    let wake = Arc::new(move || {
        let _ = tell.lock().unwrap().send(());
    });
    let look = move |contest: &Contest, asked: Asked| {
        gate.recv().unwrap();
        Found::of(contest, asked)
    };
    let contest = contest(hall);
    hall.app.studies.begin(&contest, asked, wake, look).unwrap();
    (go, woken)
}

/// What the box on top says.
fn said(hall: &Hall) -> Vec<String> {
    hall.app.overlays.last().and_then(|top| top.asks(&hall.app)).map(|asks| asks.says).unwrap_or_default()
}

fn waits(hall: &Hall) -> bool {
    hall.app.overlays.last().is_some_and(|top| top.waits())
}

const RANKINGS: [&str; 5] = [
    r#"{"ranking":[[0],[1],[2]]}"#,
    r#"{"ranking":[[1],[2],[0]]}"#,
    r#"{"ranking":[[2],[0],[1]]}"#,
    r#"{"ranking":[[0],[2]]}"#,
    r#"{"ranking":[[3],[0]]}"#,
];

#[test]
fn keys_go_on_while_it_is_worked_out_and_it_is_worked_out_once() {
    let mut hall = closed("schulze", &RANKINGS);
    let (go, woken) = gated(&mut hall, Asked::Firm);
    hall.press("F");
    assert!(waits(&hall) && hall.shows("Sedang dihitung"), "{}", hall.screen());
    hall.press("down esc 3");
    assert!(hall.app.overlays.is_empty() && hall.app.tab() == Some(Tab::Notes), "{}", hall.screen());
    hall.press("6 F");
    assert!(waits(&hall) && hall.app.studies.0.len() == 1, "{}", hall.screen());
    go.send(()).unwrap();
    woken.recv().unwrap();
    hall.finish();
    let once = Found::of(&contest(&hall), Asked::Firm).told(&hall.app.words);
    assert_eq!(said(&hall), once);
    assert!(!once.is_empty() && hall.shows(once[0].split(' ').next().unwrap()), "{}", hall.screen());
    hall.press("esc F");
    assert!(!waits(&hall), "it is kept: {}", hall.screen());
    assert_eq!(said(&hall), once);
}

#[test]
fn what_is_worked_out_beside_the_screen_is_what_is_worked_out_at_once() {
    for rule in ["schulze", "ranked-pairs", "irv", "stv", "borda", "two-round"] {
        let mut hall = closed(rule, &RANKINGS);
        for (key, asked) in [("F", Asked::Firm), ("=", Asked::Others)] {
            hall.press(key).finish();
            let at_once = Found::of(&contest(&hall), asked);
            assert_ne!(at_once, Found::Nothing);
            assert_eq!(said(&hall), at_once.told(&hall.app.words), "{rule}");
            hall.press("esc");
        }
    }
}

#[test]
fn what_was_begun_before_the_contest_changed_is_not_shown() {
    // Level, and settled by the chair while it is worked out how firm the tie was.
    let mut hall = closed("plurality", &[r#"{"one":0}"#, r#"{"one":2}"#]);
    let before = Found::of(&contest(&hall), Asked::Firm).told(&hall.app.words);
    let (go, woken) = gated(&mut hall, Asked::Firm);
    hall.press("F");
    assert!(waits(&hall));
    hall.press("esc T 2").type_in("Lebih dekat").press("enter esc");
    assert_eq!(contest(&hall).result.unwrap().winners, [2]);
    assert!(hall.app.studies.0.is_empty(), "the study was of another contest");
    hall.press("F").finish();
    let now = said(&hall);
    assert_eq!(now, Found::of(&contest(&hall), Asked::Firm).told(&hall.app.words));
    go.send(()).unwrap();
    woken.recv().unwrap();
    hall.press("esc F").finish();
    assert_eq!((said(&hall), hall.app.studies.0.len()), (now, 1), "{before:?}");
}

#[test]
fn a_box_whose_study_was_forgotten_has_it_begun_again() {
    let mut hall = closed("borda", &RANKINGS);
    let (go, woken) = gated(&mut hall, Asked::Firm);
    hall.press("F");
    hall.app.studies = Studies::default();
    go.send(()).unwrap();
    woken.recv().unwrap();
    hall.finish();
    assert_eq!(said(&hall), Found::of(&contest(&hall), Asked::Firm).told(&hall.app.words));
}

#[test]
fn a_study_that_fails_says_so() {
    let mut hall = closed("borda", &RANKINGS);
    let broken = |_: &Contest, _: Asked| -> Found { panic!("expected by this test") };
    let contest = contest(&hall);
    hall.app.studies.begin(&contest, Asked::Firm, Arc::new(|| {}), broken).unwrap();
    hall.press("F").finish();
    assert_eq!(said(&hall), [say!(hall.app.words, "contests-study-failed")]);
}
