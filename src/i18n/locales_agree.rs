//! Holds the two language files to each other and to the code.

use super::words::source;
use super::{Language, Words};
use fluent_bundle::FluentResource;
use proc_macro2::{Spacing, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Marks of direction, joiners and blanks that a reader cannot see and a search does not find.
const UNSEEN: [char; 16] = [
    '\u{ad}', '\u{a0}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{200e}', '\u{200f}', '\u{202a}', '\u{202b}', '\u{202c}',
    '\u{202d}', '\u{202e}', '\u{2060}', '\u{2066}', '\u{2069}', '\u{feff}',
];

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
        let parsed = FluentResource::try_new(source(language).to_owned());
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

/// One `say!`: its key and the names of its arguments.
type Said = (String, BTreeSet<String>);

/// Every `say!` in `tokens`, also inside of others.
fn said(tokens: TokenStream, found: &mut Vec<Said>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        let is_said = matches!(&tokens[..at], [.., TokenTree::Ident(name), TokenTree::Punct(mark)]
            if name == "say" && mark.as_char() == '!');
        if is_said {
            found.push(said_once(group.stream()));
        }
        said(group.stream(), found);
    }
}

/// What stands between the parentheses of a `say!`: words, key, `argument = value`, ….
fn said_once(inside: TokenStream) -> Said {
    let tokens: Vec<TokenTree> = inside.into_iter().collect();
    let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ',');
    let mut parts = tokens.split(is_comma);
    let key = match parts.nth(1) {
        Some([TokenTree::Literal(key)]) => key.to_string().trim_matches('"').to_owned(),
        other => panic!("no key: {other:?}"),
    };
    let arguments = parts.filter_map(|part| match part {
        [TokenTree::Ident(name), TokenTree::Punct(mark), ..]
            if mark.as_char() == '=' && mark.spacing() == Spacing::Alone =>
        {
            Some(name.to_string())
        }
        _ => None,
    });
    (key, arguments.collect())
}

#[test]
fn every_sentence_is_said_under_its_key_with_its_arguments() {
    let wanted: BTreeMap<String, BTreeSet<String>> =
        messages(Language::Indonesian).into_iter().map(|(key, text)| (key, arguments(&text))).collect();
    let mut count = 0;
    for (file, text) in code() {
        let mut found = Vec::new();
        said(text.parse().unwrap(), &mut found);
        count += found.len();
        for (key, arguments) in found {
            assert_eq!(Some(&arguments), wanted.get(&key), "{file}: how {key} is said, and how it is written");
        }
    }
    assert!(count > 1_000, "{count}");
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
