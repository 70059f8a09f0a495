use super::*;
use crate::i18n::Language;
use crate::tui::app::{Place, Tab};
use crate::tui::key::KeyPress;
use std::collections::{BTreeSet, HashMap};

/// The scopes in which keys are looked up together, as the state says.
fn chains() -> Vec<Vec<Scope>> {
    let tabs = Tab::ALL.map(Place::Tab);
    let mut chains = vec![
        vec![Scope::Overlay, Scope::Global],
        vec![Scope::Capture, Scope::Workspace, Scope::Global],
        vec![Scope::Place(Place::Start), Scope::List, Scope::Global],
    ];
    chains.extend(tabs.map(|tab| vec![Scope::Place(tab), Scope::List, Scope::Workspace, Scope::Global]));
    chains
}

#[test]
fn no_key_means_two_things_in_one_place() {
    for chain in chains() {
        let mut taken: HashMap<KeyPress, &str> = HashMap::new();
        for action in all() {
            for (key, scope) in action.keys {
                if chain.contains(scope)
                    && let Some(other) = taken.insert(key.parse().unwrap(), action.id)
                {
                    panic!("{key} means {other} and {} in {chain:?}", action.id);
                }
            }
        }
    }
}

#[test]
fn keys_are_ones_that_terminals_send_and_typing_stays_typing() {
    for action in all() {
        for (key, scope) in action.keys {
            let press: KeyPress = key.parse().unwrap();
            assert_eq!(press.to_string(), *key, "{}: written as it is printed", action.id);
            assert!(!press.is_ambiguous(), "{}: {key} arrives as another key", action.id);
            if matches!(scope, Scope::Capture | Scope::Workspace | Scope::Global | Scope::Overlay) {
                assert!(press.typed().is_none(), "{}: {key} would swallow a typed letter", action.id);
            }
        }
    }
}

#[test]
fn every_action_has_one_id_and_its_words_in_both_languages() {
    let mut ids = BTreeSet::new();
    let languages = Language::ALL.map(Words::new);
    for action in all() {
        assert!(ids.insert(action.id), "{} stands twice", action.id);
        for words in &languages {
            for key in [action.label, action.help] {
                assert!(words.has(key), "{}: {key} is not said in {:?}", action.id, words.language());
            }
        }
    }
}

#[test]
fn the_way_to_every_action_needs_no_function_key() {
    let palette = find("app.palette").unwrap();
    assert!(palette.keys.iter().any(|(key, scope)| *scope == Scope::Global && !key.starts_with('f')));
    assert!(find("tab.go").unwrap().keys.iter().any(|(key, _)| !key.starts_with('f')));
}
