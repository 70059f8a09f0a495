//! What comes next, and what is said while a tie is open.

use super::super::detail;
use super::*;

/// The key the hints offer first.
fn first_hint(hall: &mut Hall) -> String {
    let hints = hall.rows().pop().unwrap_or_default();
    hints.split_whitespace().next().unwrap_or_default().to_owned()
}

#[test]
fn closing_is_offered_first_once_every_ballot_is_in() {
    let mut hall = opened(Language::Indonesian, "plurality", Collecting::Papers, Vec::new());
    let voters = contest(&hall).opened.electorate.len();
    for voter in 0..voters {
        assert_ne!(first_hint(&mut hall), "H", "{voter} of {voters} papers are in");
        hall.press("B").type_in("1").press("enter esc");
    }
    assert_eq!(first_hint(&mut hall), "H", "{}", hall.screen());
    close(&mut hall);
    hall.press("esc");
    assert_ne!(first_hint(&mut hall), "H", "{}", hall.screen());
}

#[test]
fn closing_is_offered_first_once_both_counters_of_hands_agree() {
    let mut hall = opened(Language::Indonesian, "plurality", Collecting::Hands, Vec::new());
    hall.press("B");
    for votes in ["10", "5", "4", "1", "2", "0", "9", "6", "4", "1", "2", "0"] {
        hall.type_in(votes).press("enter");
    }
    hall.press("esc");
    assert_ne!(first_hint(&mut hall), "H", "they differ: {}", hall.screen());
    hall.press("B 2");
    for votes in ["10", "5", "4", "1", "2", "0"] {
        hall.type_in(votes).press("enter");
    }
    assert_eq!(first_hint(&mut hall), "H", "{}", hall.screen());
}

#[test]
fn a_tie_may_be_left_tied_and_more_is_asked_only_where_it_is_not() {
    let mut hall = hall(Tab::Needs);
    hall.press("home space space space C ctrl-s");
    choose(&mut hall, "Schulze");
    hall.press("enter tab tab");
    assert!(hall.shows("Masih seri") && hall.shows("dibiarkan seri") && !hall.shows("Tetap seri"), "{}", hall.screen());
    // From the new vote, the first of the ways, back to none of them; and on again.
    hall.press("left");
    assert!(hall.shows("< dibiarkan seri >") && !hall.shows("Masih seri"), "{}", hall.screen());
    hall.press("right tab right");
    assert!(hall.shows("Tetap seri"), "{}", hall.screen());
    hall.press("shift-tab left ctrl-s");
    assert_eq!(contest(&hall).opened.ties, [], "a step that is not shown is not asked either");
}

#[test]
fn a_result_counted_in_rounds_shows_them_also_while_a_tie_is_open() {
    for (rule, width, height) in [("irv", 80, 24), ("stv", 80, 24), ("irv", 120, 36)] {
        let mut hall =
            opened(Language::Indonesian, rule, Collecting::Papers, vec![TieStep::Chair]).sized(width, height);
        hall.press("B");
        for ballot in ["1>2", "1>2", "1>2", "1>2", "2>1", "2>1", "2>1", "3>2", "3>2", "3>2", "4>1"] {
            hall.type_in(ballot).press("enter");
        }
        hall.press("esc");
        close(&mut hall);
        assert!(contest(&hall).awaits().is_some(), "{}", hall.screen());
        insta::assert_snapshot!(format!("rounds_open_{rule}_{width}"), hall.screen());
        let page = detail(&hall.app, first());
        let rounds = page.iter().position(|paragraph| paragraph.text == "Babak").unwrap();
        assert_eq!(page[rounds + 1].label, "Pilihan");
        assert!(page.iter().any(|paragraph| paragraph.text.starts_with("Babak 1: ")), "{page:?}");
    }
}
