//! Which key runs which action where. Built from the registry; a person's own keys come over it.

use super::action::{Action, Scope};
use super::key::KeyPress;
use std::collections::HashMap;

/// Key bindings, by scope.
#[derive(Debug, Default)]
pub struct Keymap {
    bound: HashMap<(Scope, KeyPress), &'static str>,
    /// The keys of an action, as they should be shown: the first one first.
    of_action: HashMap<&'static str, Vec<(Scope, KeyPress)>>,
}

impl Keymap {
    /// The bindings the actions come with.
    pub fn new<'a>(actions: impl IntoIterator<Item = &'a Action>) -> Self {
        let mut keymap = Self::default();
        for action in actions {
            for (key, scope) in action.keys {
                if let Ok(press) = key.parse() {
                    keymap.bind(*scope, press, action.id);
                }
            }
        }
        keymap
    }

    /// Takes all keys away from an action.
    pub fn release(&mut self, action: &str) {
        for key in self.of_action.remove(action).unwrap_or_default() {
            self.bound.remove(&key);
        }
    }

    /// Gives a key to an action, and takes it from whatever had it.
    pub fn bind(&mut self, scope: Scope, press: KeyPress, action: &'static str) {
        if let Some(before) = self.bound.insert((scope, press), action)
            && let Some(keys) = self.of_action.get_mut(before)
        {
            keys.retain(|key| *key != (scope, press));
        }
        self.of_action.entry(action).or_default().push((scope, press));
    }

    /// The action a key runs, looking through `scopes` in order.
    pub fn action(&self, scopes: &[Scope], press: KeyPress) -> Option<&'static str> {
        scopes.iter().find_map(|scope| self.bound.get(&(*scope, press)).copied())
    }

    /// The keys of an action that work in one of `scopes`.
    pub fn keys(&self, action: &str, scopes: &[Scope]) -> Vec<KeyPress> {
        let all = self.of_action.get(action).map(Vec::as_slice).unwrap_or_default();
        all.iter().filter(|(scope, _)| scopes.contains(scope)).map(|(_, press)| *press).collect()
    }
}
