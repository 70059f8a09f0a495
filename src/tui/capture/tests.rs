use super::*;
use crate::i18n::Language;
use crate::tui::app::Focus;
use crate::tui::testing::Hall;
use serde_json::Value;

mod beside;
#[path = "../../../tests/suite/differences.rs"]
mod differences;
mod door;
mod guided;
mod lines;
mod meeting;
mod stories;

fn texts(parts: &[Part]) -> String {
    parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join(" · ")
}

/// What stands under the line when this is typed.
fn read(hall: &mut Hall, line: &str) -> String {
    hall.app.capture.edit.set(line);
    let _ = hall.app.settle();
    texts(&hall.app.capture.reading)
}

/// A command without what is empty in it.
fn brief(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let full = map.into_iter().map(|(key, value)| (key, brief(value)));
            Value::Object(full.filter(|(_, value)| !is_empty(value)).collect())
        }
        other => other,
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

/// What Enter asks of the meeting, command by command, and at what time; or what dialog it opens.
fn enter(hall: &mut Hall, line: &str) -> String {
    hall.app.capture.edit.set(line);
    let _ = hall.app.settle();
    let mut said = Vec::new();
    for effect in hall.app.commit_capture() {
        match effect {
            Effect::Submit { commands, at, .. } => {
                said.extend(commands.iter().map(|command| brief(serde_json::to_value(command).unwrap()).to_string()));
                said.extend(at.map(|at| at.format("@%H.%M").to_string()));
            }
            other => said.push(format!("{other:?}")),
        }
    }
    if !hall.app.overlays.is_empty() {
        hall.app.overlays.clear();
        said.push("asks".to_owned());
    }
    said.join(" ")
}

/// Each line with its reading and what Enter does.
fn check(hall: &mut Hall, table: &[(&str, &str, &str)]) {
    let mut wrong = Vec::new();
    for (line, reading, does) in table {
        let got = (read(hall, line), enter(hall, line));
        if (got.0.as_str(), got.1.as_str()) != (*reading, *does) {
            wrong.push(format!(
                "{line}\n  expected {reading}\n           {does}\n  got      {}\n           {}",
                got.0, got.1
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
