//! The whole sample meeting as capture lines alone, at the minutes at which they were typed. A line that begins with `=`
//! answers what the line before it asks.

use super::differences::differences;
use super::*;
use crate::tui::testing::moment;

/// Holds the meeting line by line and says where it is another one than its command script makes.
fn held(language: Language, lines: &str) -> Vec<String> {
    let mut hall = Hall::new(language);
    hall.app.now = moment("2026-06-08T19:00:00+07:00");
    hall.press("n").type_in("Contoh").press("enter");
    for line in lines.lines() {
        if let Some(answer) = line.strip_prefix('=') {
            assert!(!hall.app.overlays.is_empty(), "nothing asks for {answer}:\n{}", hall.screen());
            hall.type_in(answer.trim()).press("enter");
        } else {
            let (at, typed) = line.split_once(' ').unwrap();
            hall.app.now = moment(&format!("{at}+07:00"));
            hall.type_in(typed).press("enter");
        }
        let settled = hall.app.capture.edit.is_empty() || !hall.app.overlays.is_empty();
        assert!(settled, "not taken: {line}\n{}", hall.screen());
    }
    let oracle = Hall::sample(language, "23:59");
    let json = |hall: &Hall| serde_json::to_value(hall.app.meeting()).unwrap();
    let mut found = Vec::new();
    differences("", &json(&hall), &json(&oracle), &mut found);
    found
}

/// A line calls a vote and opens its first round in one step; the script did it within a minute.
const ONE_STEP: [&str; 1] = [".votes[0].at: typed \"2026-06-13T11:48:00+07:00\", told \"2026-06-13T11:47:00+07:00\""];

#[test]
fn the_sample_meeting_is_typed_as_lines_alone() {
    let found = held(Language::Indonesian, include_str!("../../../../tests/data/sample-lines-id.txt"));
    assert_eq!(found, ONE_STEP);
}

#[test]
fn the_same_meeting_is_typed_in_english() {
    let found = held(Language::English, include_str!("../../../../tests/data/sample-lines-en.txt"));
    assert_eq!(found, ONE_STEP);
}
