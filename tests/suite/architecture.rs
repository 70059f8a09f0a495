//! Who may import whom: the table in the crate's documentation, held.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The rooms each room may import.
const MAY: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("json", &[]),
    ("tally", &[]),
    ("interchange", &["tally", "text", "json"]),
    ("capture", &["text"]),
    ("meeting", &["tally", "text"]),
    ("store", &["meeting", "text", "json"]),
    ("seal", &[]),
    ("log", &[]),
    ("tui", &["meeting", "tally", "text", "json", "i18n", "intake", "report", "store", "capture", "seal", "log"]),
    ("i18n", &["meeting", "tally", "interchange", "capture", "store", "text"]),
    ("report", &["meeting", "tally", "interchange", "text", "json", "i18n", "seal"]),
    ("intake", &["meeting", "interchange", "capture", "text", "i18n"]),
    ("linear", &["meeting", "tally", "text", "i18n", "intake", "report", "store", "capture", "seal", "log", "tui"]),
    (
        "cli",
        &[
            "meeting",
            "tally",
            "interchange",
            "text",
            "json",
            "i18n",
            "intake",
            "report",
            "store",
            "capture",
            "seal",
            "log",
            "tui",
            "linear",
        ],
    ),
];

/// Rooms inside the terminal program that know less than the rest of it.
const NEVER: &[(&str, &[&str])] = &[
    ("src/tui/widgets", &["crate::meeting", "crate::store", "crate::cli", "crossterm"]),
    ("src/tui/theme.rs", &["crate::meeting", "crate::store", "crossterm"]),
    ("src/tui/screens", &["crate::store", "crossterm"]),
    ("src/tui/overlays", &["crate::store", "crossterm"]),
    ("src/linear", &["crossterm", "ratatui", "tui::view", "tui::terminal", "std::fs"]),
    ("src/tui/update.rs", &["crossterm", "std::fs"]),
    ("src/core/meeting", &["std::fs", "std::time", "Utc::now", "Local::now", "rand", "getrandom"]),
    ("src/core/seal", &["std::fs", "std::time", "f32", "f64"]),
    ("src/core/tally", &["std::fs", "std::time", "f32", "f64"]),
    ("src/core/interchange", &["std::fs", "std::time", "f32", "f64"]),
    ("src/intake", &["std::fs", "std::time", "f32", "f64"]),
];

/// The folder of a room, or its one file.
fn place(room: &str) -> PathBuf {
    let places = ["src", "src/core"].map(|crate_| Path::new(crate_).join(room));
    let mut places = places.iter().flat_map(|place| [place.clone(), place.with_extension("rs")]);
    places.find(|place| place.exists()).unwrap_or_else(|| panic!("no room {room}"))
}

fn sources(path: &Path, into: &mut Vec<PathBuf>) {
    if path.is_file() {
        into.push(path.to_owned());
        return;
    }
    for entry in std::fs::read_dir(path).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() || path.extension().is_some_and(|e| e == "rs") {
            sources(&path, into);
        }
    }
}

/// The lines of a file that are code: comments left out.
fn code(path: &Path) -> Vec<(usize, String)> {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines()
        .enumerate()
        .map(|(number, line)| (number + 1, line.split("//").next().unwrap_or_default().to_owned()))
        .collect()
}

#[test]
fn every_room_imports_only_what_the_table_allows() {
    let may: BTreeMap<_, _> = MAY.iter().copied().collect();
    let (mut seen, mut wrong) = (0, Vec::new());
    for (room, allowed) in &may {
        let mut files = Vec::new();
        sources(&place(room), &mut files);
        assert!(!files.is_empty(), "{room}");
        for file in files {
            for (number, line) in code(&file) {
                for after in line.split("crate::").skip(1) {
                    let name: String = after.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                    if may.contains_key(name.as_str()) && name != *room {
                        seen += 1;
                        if !allowed.contains(&name.as_str()) {
                            wrong.push(format!("{}:{number}: {room} imports {name}", file.display()));
                        }
                    }
                }
            }
        }
    }
    assert!(seen > 50, "the reader of imports found only {seen}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_inner_rooms_know_what_they_should_and_no_more() {
    let mut wrong = Vec::new();
    for (path, never) in NEVER {
        let mut files = Vec::new();
        sources(Path::new(path), &mut files);
        // Tests may look behind what they test.
        files.retain(|file| !file.ends_with("tests.rs"));
        for file in files {
            for (number, line) in code(&file) {
                for name in never.iter().filter(|name| line.contains(**name)) {
                    wrong.push(format!("{}:{number}: {name}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every other way of writing JSON is compiled once more for every type.
#[test]
fn one_serializer_writes_all_json() {
    let mut files = Vec::new();
    sources(Path::new("src"), &mut files);
    files.retain(|file| *file != place("json"));
    let others = ["to_vec_pretty", "to_string_pretty", "to_writer_pretty", "serde_json::to_value"];
    for file in files {
        let lines = code(&file);
        let tests = lines.iter().position(|(_, line)| line.contains("#[cfg(test)]")).unwrap_or(lines.len());
        for (number, line) in &lines[..tests] {
            let is_test = file.components().any(|part| part.as_os_str().to_string_lossy().contains("test"));
            assert!(is_test || !others.iter().any(|way| line.contains(way)), "{}:{number}: {line}", file.display());
        }
    }
}

#[test]
fn nothing_is_counted_in_floats() {
    let mut files = Vec::new();
    for room in ["meeting", "tally", "interchange", "intake", "store", "report", "capture", "i18n"] {
        sources(&place(room), &mut files);
    }
    for file in files {
        for (number, line) in code(&file) {
            let words: Vec<_> = line.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
            assert!(!words.contains(&"f32") && !words.contains(&"f64"), "{}:{number}: {line}", file.display());
        }
    }
}
