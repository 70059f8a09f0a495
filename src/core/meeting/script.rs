//! Command scripts: one JSON object a line, as `musyawarah apply` reads them.
//!
//! `{"at": "2026-06-13T09:22:00+07:00", "actor": "P02", "cid": "import-7", "cmd": "stage.open"}`: `at`, `actor` and `cid` may
//! be left out; the rest is the [`Command`].
//!
//! A line is read in two steps, so that what is wrong can be told with its place: first the four fields around the
//! command, then, with those blanked out, the command's own.

use super::{Command, Moment};
use serde::de::{DeserializeOwned, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::error::Category;
use serde_json::value::RawValue;
use std::fmt;
use std::ops::Range;

/// One line of a script.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Scripted {
    /// When it happened, where that is not now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Moment>,
    /// Who gave the command.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor: Option<String>,
    /// A name for this command; the same name is carried out only once in a session.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cid: Option<String>,
    /// The command.
    #[serde(flatten)]
    pub command: Command,
}

/// A line that is not a command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("column {column}: {fault}")]
pub struct ScriptError {
    /// What is wrong.
    #[serde(flatten)]
    pub fault: ScriptFault,
    /// Where reading stopped: the character of the line, from 1.
    pub column: usize,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum ScriptFault {
    /// It is not JSON, or is cut off.
    #[error("not JSON: {detail}")]
    NotJson {
        /// The reader's own words, in English.
        detail: String,
    },
    /// It is JSON, but not an object.
    #[error("not a JSON object")]
    NotAnObject,
    /// No such command.
    #[error("unknown command `{command}`")]
    UnknownCommand {
        /// What was asked for.
        command: String,
    },
    /// A field the command does not have.
    #[error("unknown field `{name}`")]
    UnknownField {
        /// Its name.
        name: String,
    },
    /// A field that must be there.
    #[error("field `{name}` is missing")]
    MissingField {
        /// Its name.
        name: String,
    },
    /// A field given twice.
    #[error("field `{name}` is given twice")]
    DoubledField {
        /// Its name.
        name: String,
    },
    /// A value of the wrong kind or out of range.
    #[error("unusable value: {detail}")]
    BadValue {
        /// The reader's own words, in English.
        detail: String,
    },
}

impl std::str::FromStr for Scripted {
    type Err = ScriptError;

    fn from_str(line: &str) -> Result<Self, Self::Err> {
        let mut around = Around::read(line)?;
        let name: String = around.take("cmd")?.ok_or_else(|| missing("cmd", line))?;
        let (at, actor, cid) = (around.take("at")?, around.take("actor")?, around.take("cid")?);
        let place = around.place("cmd");
        let payload = around.rest();
        let command = Command::read(&name, &payload)
            .ok_or_else(|| ScriptFault::UnknownCommand { command: name }.at(place))?
            .map_err(|error| explain(&error, line))?;
        Ok(Self { at, actor, cid, command })
    }
}

impl ScriptFault {
    fn at(self, column: usize) -> ScriptError {
        ScriptError { fault: self, column }
    }
}

/// One member of the line's object, as written.
struct Member<'a> {
    key: &'a str,
    value: &'a RawValue,
}

/// The line and the members of its object.
struct Around<'a> {
    line: &'a str,
    members: Vec<Member<'a>>,
}

impl<'a> Around<'a> {
    fn read(line: &'a str) -> Result<Self, ScriptError> {
        if !line.trim_start().starts_with('{') {
            let is_json: Result<&RawValue, _> = serde_json::from_str(line);
            return Err(match is_json {
                Ok(_) => ScriptFault::NotAnObject.at(1),
                Err(error) => explain(&error, line),
            });
        }
        let Members(members) = serde_json::from_str(line).map_err(|error| explain(&error, line))?;
        Ok(Self { line, members })
    }

    /// Where in the line a text stands that was borrowed from it.
    fn span(&self, text: &str) -> Range<usize> {
        let start = (text.as_ptr() as usize).saturating_sub(self.line.as_ptr() as usize);
        start..start + text.len()
    }

    fn member(&self, name: &str) -> Option<&Member<'a>> {
        self.members.iter().find(|member| member.is(name))
    }

    /// The character at which the value of that member begins.
    fn place(&self, name: &str) -> usize {
        self.member(name).map_or(1, |member| column(self.line, self.span(member.value.get()).start))
    }

    /// The value of one of the four; `None` if it is not there or `null`.
    fn take<T: DeserializeOwned>(&mut self, name: &str) -> Result<Option<T>, ScriptError> {
        if let Some(second) = self.members.iter().filter(|member| member.is(name)).nth(1) {
            let place = column(self.line, self.span(second.key).start);
            return Err(ScriptFault::DoubledField { name: name.to_owned() }.at(place));
        }
        let Some(member) = self.member(name) else { return Ok(None) };
        serde_json::from_str(member.value.get()).map_err(|error| {
            let detail = format!("`{name}`: {}", words(&error));
            ScriptFault::BadValue { detail }.at(self.place(name))
        })
    }

    /// The line with the four blanked out, so that every other byte keeps its place.
    fn rest(&self) -> String {
        let mut bytes = self.line.as_bytes().to_vec();
        for member in self.members.iter().filter(|member| AROUND.iter().any(|name| member.is(name))) {
            let (key, value) = (self.span(member.key), self.span(member.value.get()));
            bytes[key.start..value.end].fill(b' ');
            let blank = |byte: &u8| byte.is_ascii_whitespace();
            let after = value.end + bytes[value.end..].iter().take_while(|byte| blank(byte)).count();
            if bytes.get(after) == Some(&b',') {
                bytes[after] = b' ';
            } else if let Some(before) = bytes[..key.start].iter().rposition(|byte| !blank(byte))
                && bytes[before] == b','
            {
                bytes[before] = b' ';
            }
        }
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

/// The fields around a command.
const AROUND: [&str; 4] = ["at", "actor", "cid", "cmd"];

impl Member<'_> {
    /// Whether it has this name, which is plain ASCII, however that is spelt.
    fn is(&self, name: &str) -> bool {
        let inner = self.key.trim_matches('"');
        inner == name || (inner.contains('\\') && serde_json::from_str::<String>(self.key).is_ok_and(|key| key == name))
    }
}

/// The members of an object, keys with their quotes.
struct Members<'a>(Vec<Member<'a>>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Members<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some((key, value)) = map.next_entry::<&RawValue, &RawValue>()? {
                    members.push(Member { key: key.get(), value });
                }
                Ok(Members(members))
            }
        }
        input.deserialize_map(Collect)
    }
}

fn missing(name: &str, line: &str) -> ScriptError {
    ScriptFault::MissingField { name: name.to_owned() }.at(column(line, line.trim_end().len().saturating_sub(1)))
}

/// The character, from 1, at a byte of the line.
fn column(line: &str, byte: usize) -> usize {
    line.char_indices().take_while(|(at, _)| *at < byte).count() + 1
}

/// The reader's words without the place it names.
fn words(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rfind(" at line ") {
        Some(end) => text[..end].to_owned(),
        None => text,
    }
}

fn explain(error: &serde_json::Error, line: &str) -> ScriptError {
    let text = words(error);
    let named = |before: &str| {
        let name = text.strip_prefix(before)?.split('`').next()?;
        Some(name.to_owned())
    };
    let fault = if error.classify() != Category::Data {
        ScriptFault::NotJson { detail: text }
    } else if let Some(name) = named("unknown field `") {
        ScriptFault::UnknownField { name }
    } else if let Some(name) = named("missing field `") {
        ScriptFault::MissingField { name }
    } else if let Some(name) = named("duplicate field `") {
        ScriptFault::DoubledField { name }
    } else {
        ScriptFault::BadValue { detail: text }
    };
    fault.at(column(line, error.column().saturating_sub(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_whole_or_refused() {
        let line: Scripted = r#"{"actor":"P02","cmd":"agenda.start","id":"A01"}"#.parse().unwrap();
        assert_eq!(line.command.name(), "agenda.start");
        assert_eq!(line.actor.as_deref(), Some("P02"));
        for (bad, code, column) in [
            (r#"{"cmd":"agenda.start","id":"A01","extra":1}"#, "unknown_field", 40),
            (r#"{"cmd":"agenda.start","id":"A01","é":1}"#, "unknown_field", 36),
            (r#"{"cmd":"agenda.start"}"#, "missing_field", 22),
            (r#"{"cmd":"agenda.start","id":"K01"}"#, "bad_value", 33),
            (r#"{"cmd":"agenda.begin","id":"A01"}"#, "unknown_command", 8),
            (r#"{"cmd":"undo","id":"A01"}"#, "unknown_field", 18),
            (r#"{"id":"A01"}"#, "missing_field", 12),
            (r#"{"cmd":null}"#, "missing_field", 12),
            (r#"{"cmd":"stage.open","at":"yesterday"}"#, "bad_value", 26),
            (r#"{"cmd":"stage.open","at":7}"#, "bad_value", 26),
            (r#"{"cmd":"stage.open","cmd":"stage.close"}"#, "doubled_field", 21),
            (r#"{"cmd":"stage.open","\u0063md":"stage.close"}"#, "doubled_field", 21),
            (r#"{"cmd":"agenda.start","id":"A01","id":"A02"}"#, "doubled_field", 37),
            (r#"["stage.open"]"#, "not_an_object", 1),
            ("12", "not_an_object", 1),
            ("stage.open", "not_json", 1),
            (r#"{"cmd":"stage.open""#, "not_json", 19),
            (r#"{"cmd":"stage.open"} {}"#, "not_json", 22),
            (r#"{"cmd":"stage.open",}"#, "not_json", 21),
        ] {
            let error = bad.parse::<Scripted>().unwrap_err();
            let told = serde_json::to_value(&error).unwrap();
            assert_eq!((told["code"].as_str().unwrap(), error.column), (code, column), "{bad}: {error}");
        }
    }

    #[test]
    fn the_fields_around_a_command_may_stand_anywhere() {
        let command = r#"{"cmd":"agenda.start","id":"A01"}"#.parse::<Scripted>().unwrap().command;
        for line in [
            r#" { "id" : "A01" , "cmd" : "agenda.start" } "#,
            r#"{"id":"A01","at":"2026-06-13T09:22:00+07:00","cmd":"agenda.start","cid":"x"}"#,
            r#"{"cid":null,"actor":"{\",\"}","cmd":"agenda.start","id":"A01"}"#,
            r#"{"\u0063md":"agenda.start","id":"A01","at":null}"#,
        ] {
            assert_eq!(line.parse::<Scripted>().unwrap().command, command, "{line}");
        }
    }

    #[test]
    fn a_line_read_here_is_the_line_serde_reads() {
        for line in include_str!("../../../tests/data/sample.jsonl").lines() {
            let read: Scripted = line.parse().unwrap();
            assert_eq!(read.command, serde_json::from_str(&serde_json::to_string(&read.command).unwrap()).unwrap());
            assert_eq!(serde_json::to_string(&read).unwrap().parse::<Scripted>().unwrap(), read);
        }
    }
}
