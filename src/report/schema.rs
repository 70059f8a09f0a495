//! The published JSON Schemas (draft 2020-12), made from the types themselves; `docs/schema/` holds a copy.

use super::count::TallyFile;
use super::{ActionsFile, MinutesFile, WriteError};
use crate::meeting::{Command, Event};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use std::fmt;
use std::str::FromStr;

/// A form with a published schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SchemaName {
    /// `minutes.json`.
    Minutes,
    /// `actions.json`.
    Actions,
    /// One command of a script: `{"cmd": "note.add", …}`.
    Command,
    /// One fact of the journal: `{"k": "note.added", "d": {…}}`.
    Event,
    /// The result of `musyawarah tally FILE --json`.
    Tally,
}

/// No schema has that name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no schema is called {0:?}: write minutes, actions, command, event or tally")]
pub struct UnknownSchema(
    /// What was written.
    pub String,
);

impl SchemaName {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Minutes, Self::Actions, Self::Command, Self::Event, Self::Tally];

    /// The name people write.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Minutes => "minutes",
            Self::Actions => "actions",
            Self::Command => "command",
            Self::Event => "event",
            Self::Tally => "tally",
        }
    }

    /// The name of its file in `docs/schema/`: `minutes.schema.json`.
    #[must_use]
    pub fn file_name(self) -> String {
        format!("{self}.schema.json")
    }

    /// The bytes of the schema: indented JSON ending with a line feed.
    ///
    /// # Errors
    /// [`WriteError`], which no schema is known to cause.
    pub fn json(self) -> Result<Vec<u8>, WriteError> {
        let schema = match self {
            Self::Minutes => {
                as_written::<MinutesFile<'static>>("minutes.json of musyawarah, form musyawarah-minutes/1")
            }
            Self::Actions => {
                as_written::<ActionsFile<'static>>("actions.json of musyawarah, form musyawarah-actions/1")
            }
            Self::Command => as_read::<Command>("A command to a meeting"),
            Self::Event => as_read::<Event>("A fact of a meeting"),
            Self::Tally => as_written::<TallyFile>("The result of a count, as musyawarah tally --json prints it"),
        };
        super::json(&schema)
    }
}

impl fmt::Display for SchemaName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for SchemaName {
    type Err = UnknownSchema;

    fn from_str(text: &str) -> Result<Self, UnknownSchema> {
        let name = Self::ALL.into_iter().find(|name| name.as_str() == text);
        name.ok_or_else(|| UnknownSchema(text.to_owned()))
    }
}

/// What readers of a file can rely on: every field the program always writes is required.
fn as_written<T: JsonSchema>(title: &str) -> schemars::Schema {
    titled(SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>(), title)
}

/// What the program accepts: fields with a default may be left out.
fn as_read<T: JsonSchema>(title: &str) -> schemars::Schema {
    titled(SchemaSettings::draft2020_12().for_deserialize().into_generator().into_root_schema_for::<T>(), title)
}

fn titled(mut schema: schemars::Schema, title: &str) -> schemars::Schema {
    schema.insert("title".to_owned(), title.into());
    schema
}
