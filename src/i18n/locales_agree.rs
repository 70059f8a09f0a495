//! Holds the two language files to each other and to the code.

use super::words::Locales;
use super::{Language, Words};
use fluent_bundle::FluentResource;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Marks of direction, joiners and blanks that a reader cannot see and a search does not find.
const UNSEEN: [char; 16] = [
    '\u{ad}', '\u{a0}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{200e}', '\u{200f}', '\u{202a}', '\u{202b}', '\u{202c}',
    '\u{202d}', '\u{202e}', '\u{2060}', '\u{2066}', '\u{2069}', '\u{feff}',
];

fn source(language: Language) -> String {
    let file = Locales::get(&format!("{}/musyawarah.ftl", language.code())).unwrap();
    String::from_utf8(file.data.into_owned()).unwrap()
}

/// Every message in file order: its key and its text, the lines of a longer one joined.
fn messages(language: Language) -> Vec<(String, String)> {
    let mut messages: Vec<(String, String)> = Vec::new();
    for line in source(language).lines().filter(|line| !line.starts_with('#')) {
        match line.split_once('=') {
            Some((key, text)) if !line.starts_with(' ') => {
                messages.push((key.trim().to_owned(), text.trim().to_owned()));
            }
            _ => {
                if let Some((_, text)) = messages.last_mut() {
                    text.push('\n');
                    text.push_str(line.trim());
                }
            }
        }
    }
    messages
}

fn arguments(text: &str) -> BTreeSet<String> {
    let name = |rest: &str| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '-').collect();
    text.split('$').skip(1).map(name).collect()
}

/// All code of the crate, one text a file.
fn code() -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                files.push((path.display().to_string(), text));
            }
        }
    }
    files
}

#[test]
fn both_files_are_valid_and_say_something_under_every_key_once() {
    for language in Language::ALL {
        let parsed = FluentResource::try_new(source(language));
        assert!(parsed.is_ok(), "{language:?}: {:?}", parsed.err());
        let messages = messages(language);
        let mut seen = BTreeSet::new();
        for (key, text) in &messages {
            assert!(seen.insert(key), "{language:?}: {key} stands twice");
            assert!(!text.trim().is_empty(), "{language:?}: {key} is empty");
            let unseen = |c: char| (c.is_control() && c != '\n') || UNSEEN.contains(&c);
            assert!(!text.contains(unseen), "{language:?}: {key} has a character nobody sees");
        }
        assert_eq!(
            parsed.unwrap().entries().filter(|entry| format!("{entry:?}").starts_with("Message")).count(),
            messages.len(),
            "{language:?}: this test reads the file otherwise than Fluent does"
        );
    }
}

#[test]
fn both_files_have_the_same_keys_with_the_same_arguments() {
    let [indonesian, english] = Language::ALL.map(|language| {
        messages(language).into_iter().map(|(key, text)| (key, arguments(&text))).collect::<BTreeMap<_, _>>()
    });
    for (key, arguments) in &indonesian {
        assert_eq!(english.get(key), Some(arguments), "{key}: English differs");
    }
    for key in english.keys() {
        assert!(indonesian.contains_key(key), "{key}: not in Indonesian");
    }
}

#[test]
fn every_key_is_used() {
    let code = code();
    let quoted: BTreeSet<&str> = code.iter().flat_map(|(_, text)| text.split('"')).collect();
    let unused: Vec<String> = messages(Language::Indonesian)
        .into_iter()
        .map(|(key, _)| key)
        .filter(|key| !quoted.contains(key.as_str()))
        .collect();
    assert!(unused.is_empty(), "said nowhere: {unused:#?}");
}

/// The build checks arguments only where at least one is given; where all are left out, this does.
#[test]
fn no_sentence_is_said_without_its_arguments() {
    let wanting: BTreeSet<String> = messages(Language::Indonesian)
        .into_iter()
        .filter(|(_, text)| !arguments(text).is_empty())
        .map(|(key, _)| key)
        .collect();
    for (file, text) in code() {
        for call in text.split("say!(").skip(1) {
            let mut parts = call.splitn(3, '"').skip(1);
            let (Some(key), Some(rest)) = (parts.next(), parts.next()) else {
                continue;
            };
            let rest = rest.trim_start().trim_start_matches(',').trim_start();
            assert!(!(rest.starts_with(')') && wanting.contains(key)), "{file}: {key} is said without its arguments");
        }
    }
}

#[test]
fn words_speak_their_language_without_invisible_marks() {
    for (language, expected) in
        [(Language::Indonesian, "Kurang 3 orang lagi"), (Language::English, "3 more people needed")]
    {
        let words = Words::new(language);
        assert_eq!(words.language(), language);
        assert_eq!(super::say!(words, "ui-quorum-short", n = 3), expected);
    }
    let words = Words::new(Language::English);
    assert_eq!(super::say!(words, "ui-quorum-short", n = 1), "1 more person needed");
    assert_eq!(super::say!(&words, "ui-save"), "Save");
}
