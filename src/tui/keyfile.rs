//! A person's own keys, in TOML, over the ones the program comes with.
//!
//! ```toml
//! [keys]
//! "meeting.find" = ["ctrl-f", "F"]    # these keys instead of its own
//! list.sort = "o"                     # one key; dots need no quotes
//! "list.mark" = []                    # none: it stays in the palette
//! ```
//!
//! The ids are those of the key reference. Whatever cannot be used is told with its line, and everything else counts.

use super::action::{self, Action, Scope};
use super::key::KeyPress;
use super::keymap::Keymap;
use super::words::told;
use crate::i18n::{Words, say};
use crate::text;
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What cannot be used, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    pub why: Why,
}

/// Why something in the file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The file is no TOML from here on; in the words of the reader.
    Syntax(String),
    /// Nothing is set by this name.
    Unknown(String),
    /// Neither a key nor a list of keys.
    NoKeys(String),
    /// No key is called so.
    NoKey(String),
    /// Terminals send the same for another key.
    Ambiguous(String),
    /// There it would be typed.
    Typed(String),
    /// This key has an action already, given in that line.
    Twice { key: String, other: &'static str, line: usize },
    /// Without this one nobody finds the way out.
    Needed(&'static str),
}

/// The keys of a file, over those of the registry, and what in it cannot be used.
pub fn merged(source: &str) -> (Keymap, Vec<Fault>) {
    let mut reader = Reader { source, keymap: Keymap::new(action::all()), given: BTreeMap::new(), faults: Vec::new() };
    match DeTable::parse(source) {
        Ok(table) => reader.settings(table.get_ref()),
        Err(error) => {
            let why = Why::Syntax(text::clean_line(error.message()).text);
            reader.fault(error.span().unwrap_or_default(), why);
        }
    }
    reader.faults.sort_by_key(|fault| fault.line);
    (reader.keymap, reader.faults)
}

/// What cannot be used of a file of keys, in sentences, as they stand in it.
#[must_use]
pub fn said(words: &Words, file: &Path, source: &str) -> Vec<String> {
    merged(source).1.iter().map(|fault| fault.said(words, file)).collect()
}

struct Reader<'a> {
    source: &'a str,
    keymap: Keymap,
    /// Which action a key was given to in which line.
    given: BTreeMap<(Scope, KeyPress), (&'static str, usize)>,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn line(&self, at: &Range<usize>) -> usize {
        self.source.bytes().take(at.start).filter(|byte| *byte == b'\n').count() + 1
    }

    fn fault(&mut self, at: Range<usize>, why: Why) {
        let fault = Fault { line: self.line(&at), why };
        // An action may work in several places, and be in the way of another in all of them.
        if !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
    }

    fn settings(&mut self, table: &DeTable<'_>) {
        for (name, value) in table {
            match (name.get_ref().as_ref(), value.get_ref()) {
                ("keys", DeValue::Table(keys)) => {
                    let mut named = Vec::new();
                    names("", keys, &mut named);
                    // As they stand in the file: the first of two that want one key has it.
                    named.sort_by_key(|(_, name, _)| name.start);
                    named.into_iter().for_each(|(id, name, keys)| self.action(id, name, keys));
                }
                (other, _) => self.fault(name.span(), Why::Unknown(text::clean_line(other).text)),
            }
        }
    }

    fn action(&mut self, id: String, name: Range<usize>, keys: &Spanned<DeValue<'_>>) {
        match (action::find(&id), keys_in(keys.get_ref())) {
            (None, _) => self.fault(name, Why::Unknown(text::clean_line(&id).text)),
            (_, None) => self.fault(keys.span(), Why::NoKeys(id)),
            (Some(action), Some(given)) => self.bind(action, &given, &keys.span()),
        }
    }

    fn bind(&mut self, action: &'static Action, keys: &[String], at: &Range<usize>) {
        if keys.is_empty() && (action.scope == Scope::Overlay || action.id == "app.palette") {
            return self.fault(at.clone(), Why::Needed(action.id));
        }
        let mut wanted = Vec::new();
        for key in keys {
            match usable(action, key) {
                Ok((scopes, press)) => wanted.extend(scopes.into_iter().map(|scope| (scope, press))),
                Err(why) => self.fault(at.clone(), why),
            }
        }
        if wanted.is_empty() && !keys.is_empty() {
            return;
        }
        self.keymap.release(action.id);
        let line = self.line(at);
        for (scope, press) in wanted {
            let others = self.given.iter().filter(|((held, key), _)| *key == press && held.meets(scope));
            match others.map(|(_, given)| *given).find(|(other, _)| *other != action.id) {
                Some((other, line)) => {
                    self.fault(at.clone(), Why::Twice { key: press.to_string(), other, line });
                }
                None => {
                    self.given.insert((scope, press), (action.id, line));
                    self.keymap.bind(scope, press, action.id);
                }
            }
        }
    }
}

/// The names in a table and those in it, each with its place and what it stands for.
fn names<'a, 'b>(
    before: &str,
    table: &'a DeTable<'b>,
    into: &mut Vec<(String, Range<usize>, &'a Spanned<DeValue<'b>>)>,
) {
    for (name, value) in table {
        let id = format!("{before}{}", name.get_ref());
        match value.get_ref() {
            DeValue::Table(inner) => names(&format!("{id}."), inner, into),
            _ => into.push((id, name.span(), value)),
        }
    }
}

/// One key, or a list of them.
fn keys_in(value: &DeValue<'_>) -> Option<Vec<String>> {
    match value {
        DeValue::String(key) => Some(vec![key.to_string()]),
        DeValue::Array(keys) => {
            keys.iter().map(|key| key.get_ref().as_str().map(str::to_owned)).collect::<Option<Vec<_>>>()
        }
        _ => None,
    }
}

/// Where this key may run the action.
fn usable(action: &Action, key: &str) -> Result<(Vec<Scope>, KeyPress), Why> {
    let press: KeyPress = key.parse().map_err(|_| Why::NoKey(text::clean_line(key).text))?;
    if press.is_ambiguous() {
        return Err(Why::Ambiguous(press.to_string()));
    }
    let mut scopes: Vec<Scope> = action.keys.iter().map(|(_, scope)| *scope).collect();
    if scopes.is_empty() {
        scopes.push(action.scope);
    }
    if press.typed().is_some() {
        // Where one types, a character is a character.
        scopes.retain(|scope| matches!(scope, Scope::List | Scope::Place(_)));
        if scopes.is_empty() && matches!(action.scope, Scope::Workspace | Scope::Global) {
            scopes.push(Scope::List);
        }
        if scopes.is_empty() {
            return Err(Why::Typed(press.to_string()));
        }
    }
    scopes.dedup();
    Ok((scopes, press))
}

impl Fault {
    /// The sentence that says what, where and what to do.
    pub fn said(&self, words: &Words, file: &Path) -> String {
        let why = match &self.why {
            Why::Syntax(told) => say!(words, "keyfile-syntax", told = told.as_str()),
            Why::Unknown(name) => say!(words, "keyfile-unknown", name = name.as_str()),
            Why::NoKeys(name) => say!(words, "keyfile-no-keys", name = name.as_str()),
            Why::NoKey(key) => say!(words, "keyfile-no-key", key = key.as_str()),
            Why::Ambiguous(key) => say!(words, "keyfile-ambiguous", key = key.as_str()),
            Why::Typed(key) => say!(words, "keyfile-typed", key = key.as_str()),
            Why::Twice { key, other, line } => {
                say!(words, "keyfile-twice", key = key.as_str(), other = *other, line = line.to_string())
            }
            Why::Needed(action) => {
                let label = action::find(action).map(|action| told(words, action.label)).unwrap_or_default();
                say!(words, "keyfile-needed", action = label)
            }
        };
        let file = text::clean_line(&file.display().to_string()).text;
        say!(words, "keyfile-fault", file = file, line = self.line.to_string(), why = why)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::tui::app::{Place, Tab};

    fn press(key: &str) -> KeyPress {
        key.parse().unwrap()
    }

    fn faults(source: &str) -> Vec<Fault> {
        merged(source).1
    }

    #[test]
    fn own_keys_stand_in_for_those_of_the_program() {
        let (keymap, faults) =
            merged("[keys]\n\"list.sort\" = [\"o\", \"f6\"]\nmeeting.find = \"ctrl-y\"\nlist.mark = []\n");
        assert_eq!(faults, []);
        let list = [Scope::Place(Place::Tab(Tab::Notes)), Scope::List, Scope::Workspace, Scope::Global];
        assert_eq!(keymap.action(&list, press("o")), Some("list.sort"));
        assert_eq!(keymap.action(&list, press("f6")), Some("list.sort"));
        assert_eq!(keymap.action(&list, press("s")), None);
        assert_eq!(keymap.action(&list, press("ctrl-y")), Some("meeting.find"));
        assert_eq!(keymap.action(&list, press("space")), None);
        assert!(keymap.keys("list.mark", &list).is_empty());
        // What nobody named stays.
        assert_eq!(keymap.action(&list, press("j")), Some("list.down"));
    }

    #[test]
    fn a_key_taken_from_another_action_is_no_longer_that_ones() {
        let (keymap, faults) = merged("[keys]\n\"list.sort\" = \"j\"");
        assert_eq!(faults, []);
        assert_eq!(keymap.action(&[Scope::List], press("j")), Some("list.sort"));
        assert_eq!(keymap.keys("list.down", &[Scope::List]), [press("down")]);
    }

    #[test]
    fn a_key_given_to_two_actions_that_meet_somewhere_is_told() {
        let (keymap, faults) = merged("[keys]\n\"app.palette\" = \"ctrl-g\"\n\"tab.go\" = \"ctrl-g\"");
        let twice = Why::Twice { key: "ctrl-g".to_owned(), other: "app.palette", line: 2 };
        assert_eq!(faults, [Fault { line: 3, why: twice }]);
        assert_eq!(
            keymap.action(&[Scope::List, Scope::Workspace, Scope::Global], press("ctrl-g")),
            Some("app.palette")
        );
        let places = [Tab::Notes, Tab::Needs].map(|tab| Scope::Place(Place::Tab(tab)));
        assert!(!places[0].meets(places[1]) && places[0].meets(Scope::List) && !Scope::List.meets(Scope::Capture));
    }

    #[test]
    fn a_character_for_an_action_of_the_workspace_works_in_lists_only() {
        let (keymap, faults) = merged("[keys]\n\"meeting.save\" = \"W\"");
        assert_eq!(faults, []);
        assert_eq!(keymap.action(&[Scope::List], press("W")), Some("meeting.save"));
        assert_eq!(keymap.action(&[Scope::Capture, Scope::Workspace, Scope::Global], press("W")), None);
    }

    #[test]
    fn what_cannot_be_used_is_named_with_its_line_and_the_rest_counts() {
        let source = "[keys]\n\"list.sort\" = \"o\"\n\"list.open\" = \"o\"\n\"list.fly\" = \"z\"\n\"list.mark\" = 7\n\
                      \"list.up\" = \"hyper-x\"\n\"list.first\" = \"ctrl-i\"\n\"dialog.accept\" = []\n[colours]\n";
        let (keymap, faults) = merged(source);
        let twice = Why::Twice { key: "o".to_owned(), other: "list.sort", line: 2 };
        let found: Vec<(usize, Why)> = faults.into_iter().map(|fault| (fault.line, fault.why)).collect();
        for expected in [
            (3, twice),
            (4, Why::Unknown("list.fly".to_owned())),
            (5, Why::NoKeys("list.mark".to_owned())),
            (6, Why::NoKey("hyper-x".to_owned())),
            (7, Why::Ambiguous("ctrl-i".to_owned())),
            (8, Why::Needed("dialog.accept")),
            (9, Why::Unknown("colours".to_owned())),
        ] {
            assert!(found.contains(&expected), "{expected:?} in {found:?}");
        }
        assert_eq!(found.len(), 7);
        assert_eq!(keymap.action(&[Scope::List], press("o")), Some("list.sort"));
        assert_eq!(keymap.action(&[Scope::List], press("up")), Some("list.up"), "a bad line changes nothing");
        assert_eq!(keymap.action(&[Scope::Overlay], press("enter")), Some("dialog.accept"));
    }

    #[test]
    fn a_file_that_is_no_toml_leaves_the_keys_as_they_are() {
        let (keymap, faults) = merged("[keys]\nlist.sort = \n");
        assert!(matches!(&faults[..], [Fault { line: 2, why: Why::Syntax(_) }]), "{faults:?}");
        assert_eq!(keymap.action(&[Scope::List], press("s")), Some("list.sort"));
        for language in Language::ALL {
            let said = faults[0].said(&Words::new(language), Path::new("/x/\u{202e}tombol.toml"));
            assert!(said.contains("/x/tombol.toml") && said.contains('2'), "{said}");
        }
    }

    #[test]
    fn every_fault_has_words() {
        let whys = [
            Why::Syntax("x".to_owned()),
            Why::Unknown("x".to_owned()),
            Why::NoKeys("x".to_owned()),
            Why::NoKey("x".to_owned()),
            Why::Ambiguous("x".to_owned()),
            Why::Typed("x".to_owned()),
            Why::Twice { key: "x".to_owned(), other: "list.sort", line: 4 },
            Why::Needed("dialog.accept"),
        ];
        for language in Language::ALL {
            for why in &whys {
                let said = Fault { line: 12, why: why.clone() }.said(&Words::new(language), Path::new("t.toml"));
                assert!(said.contains("12") && said.contains("t.toml") && said.len() > 20, "{said}");
            }
        }
    }

    #[test]
    fn no_bytes_make_it_panic() {
        for source in
            ["", "\u{feff}", "[keys]", "keys = 3", "[keys]\na.b.c.d = {}", "[[keys]]\n", "[keys]\n\"\" = \"\""]
        {
            let _ = faults(source);
        }
    }
}
