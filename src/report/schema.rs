//! The published JSON Schemas (draft 2020-12), made from the types themselves; `docs/schema/` holds a copy.

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

    /// The schema: indented JSON ending with a line feed.
    #[must_use]
    pub const fn json(self) -> &'static str {
        match self {
            Self::Minutes => include_str!("../../docs/schema/minutes.schema.json"),
            Self::Actions => include_str!("../../docs/schema/actions.schema.json"),
            Self::Command => include_str!("../../docs/schema/command.schema.json"),
            Self::Event => include_str!("../../docs/schema/event.schema.json"),
            Self::Tally => include_str!("../../docs/schema/tally.schema.json"),
        }
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

#[cfg(test)]
mod tests {
    use super::super::count::TallyFile;
    use super::super::{ActionsFile, MinutesFile, json};
    use super::SchemaName;
    use crate::meeting::{Command, Event};
    use schemars::generate::SchemaSettings;
    use schemars::{JsonSchema, Schema};

    /// What readers of a file can rely on: every field the program always writes is required.
    fn as_written<T: JsonSchema>() -> Schema {
        SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>()
    }

    /// What the program accepts: fields with a default may be left out.
    fn as_read<T: JsonSchema>() -> Schema {
        SchemaSettings::draft2020_12().for_deserialize().into_generator().into_root_schema_for::<T>()
    }

    fn made(name: SchemaName) -> String {
        let (mut schema, title) = match name {
            SchemaName::Minutes => {
                (as_written::<MinutesFile<'static>>(), "minutes.json of musyawarah, form musyawarah-minutes/1")
            }
            SchemaName::Actions => {
                (as_written::<ActionsFile<'static>>(), "actions.json of musyawarah, form musyawarah-actions/1")
            }
            SchemaName::Command => (as_read::<Command>(), "A command to a meeting"),
            SchemaName::Event => (as_read::<Event>(), "A fact of a meeting"),
            SchemaName::Tally => {
                (as_written::<TallyFile>(), "The result of a count, as musyawarah tally --json prints it")
            }
        };
        schema.insert("title".to_owned(), title.into());
        String::from_utf8(json(&schema).unwrap()).unwrap()
    }

    #[test]
    fn the_published_schemas_are_those_of_the_types() {
        for name in SchemaName::ALL {
            let made = made(name);
            if std::env::var_os("UPDATE_SCHEMAS").is_some() {
                let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schema");
                std::fs::write(folder.join(name.file_name()), &made).unwrap();
            } else {
                assert!(
                    name.json() == made,
                    "docs/schema/{} is out of date: run this test with UPDATE_SCHEMAS=1, then look at the difference",
                    name.file_name()
                );
            }
        }
    }
}
