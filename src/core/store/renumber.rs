//! What a branch called `K05` may be `K06` on the other way: ids are given in order, on each way by itself. So before
//! a command of a branch is decided again, its ids are exchanged for those the same things were given here.
use crate::json;
use crate::meeting::{Command, Event};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;

/// No id of any kind, but as long as one.
const NO_ID: &str = "-00";

/// Which id of the branch is which id here; `None` for what is not here.
#[derive(Debug, Clone, Default)]
pub(super) struct Renumber(BTreeMap<String, Option<String>>);

impl Renumber {
    /// The command with the ids it has here; `None` if it is about something that is not here.
    pub fn command(&self, command: &Command) -> Option<Command> {
        let there = json::value(command).ok()?;
        serde_json::from_value(self.exchanged::<Command>(there)?).ok()
    }

    /// Who did it, by the id they have here.
    pub fn name<'a>(&'a self, name: &'a str) -> &'a str {
        self.0.get(name).and_then(Option::as_deref).unwrap_or(name)
    }

    /// These facts are not here, nor are the things they made. What a command names was there before it.
    pub fn lose(&mut self, there: &[Event], commands: &[Command]) {
        let commands = serde_json::to_string(commands).unwrap_or_default();
        for fact in there.iter().filter_map(|event| json::value(event).ok()) {
            if let Value::String(id) = &fact["d"]["id"]
                && !commands.contains(&format!("\"{id}\""))
            {
                self.0.insert(id.clone(), None);
            }
        }
    }

    /// Whether these facts are those, but for ids that were given anew; if so, these are remembered.
    pub fn learn(&mut self, there: &[Event], here: &[Event]) -> bool {
        let mut learned = self.clone();
        let same = there.len() == here.len()
            && there.iter().zip(here).all(|(there, here)| {
                let (Ok(there), Ok(here)) = (json::value(there), json::value(here)) else {
                    return false;
                };
                learned.given(&there["d"]["id"], &here["d"]["id"]);
                learned.exchanged::<Event>(there) == Some(here)
            });
        if same {
            *self = learned;
        }
        same
    }

    fn given(&mut self, there: &Value, here: &Value) {
        if let (Value::String(there), Value::String(here)) = (there, here)
            && there.get(..1) == here.get(..1)
        {
            self.0.entry(there.clone()).or_insert_with(|| Some(here.clone()));
        }
    }

    /// The same with the ids of here; `None` if it is about something that is not here. Text that only looks like an
    /// id stays as it is: where no id may stand, anything is text.
    fn exchanged<T: DeserializeOwned>(&self, mut value: Value) -> Option<Value> {
        for place in places(&value) {
            let Some(Value::String(text)) = value.pointer(&place) else { continue };
            let Some(here) = self.0.get(text).cloned() else { continue };
            let mut probe = value.clone();
            if let Some(slot) = probe.pointer_mut(&place) {
                *slot = NO_ID.into();
            }
            let is_id = serde_json::from_value::<T>(probe).is_err();
            if let Some(slot) = value.pointer_mut(&place).filter(|_| is_id) {
                *slot = here?.into();
            }
        }
        Some(value)
    }
}

/// The places of all texts, as JSON pointers.
fn places(value: &Value) -> Vec<String> {
    fn walk(value: &Value, at: &str, out: &mut Vec<String>) {
        match value {
            Value::String(_) => out.push(at.to_owned()),
            Value::Array(items) => items.iter().enumerate().for_each(|(k, item)| walk(item, &format!("{at}/{k}"), out)),
            Value::Object(fields) => fields.iter().for_each(|(key, item)| {
                walk(item, &format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), out);
            }),
            _ => {}
        }
    }
    let mut out = Vec::new();
    walk(value, "", &mut out);
    out
}
