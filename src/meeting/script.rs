//! Command scripts: one JSON object a line, as `musyawarah apply` reads them.
//!
//! `{"at": "2026-06-13T09:22:00+07:00", "actor": "P02", "cid": "import-7", "cmd": "stage.open"}`: `at`, `actor` and `cid` may
//! be left out; the rest is the [`Command`].

use super::{Command, Moment};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One line of a script.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Scripted {
    /// When it happened, where that is not now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Moment>,
    /// Who gave the command.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<String>,
    /// A name for this command; the same name is carried out only once in a session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cid: Option<String>,
    /// The command.
    #[serde(flatten)]
    pub command: Command,
}

impl std::str::FromStr for Scripted {
    type Err = serde_json::Error;

    fn from_str(line: &str) -> Result<Self, Self::Err> {
        serde_json::from_str(line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_whole_or_refused() {
        let line: Scripted = r#"{"actor":"P02","cmd":"agenda.start","id":"A01"}"#.parse().unwrap();
        assert_eq!(line.command.name(), "agenda.start");
        assert_eq!(line.actor.as_deref(), Some("P02"));
        for bad in [
            r#"{"cmd":"agenda.start","id":"A01","extra":1}"#,
            r#"{"cmd":"agenda.start"}"#,
            r#"{"cmd":"agenda.start","id":"K01"}"#,
            r#"{"cmd":"agenda.begin","id":"A01"}"#,
            r#"{"cmd":"undo","id":"A01"}"#,
            r#"{"id":"A01"}"#,
            r#"{"cmd":"stage.open","at":"yesterday"}"#,
            r#"["stage.open"]"#,
        ] {
            assert!(bad.parse::<Scripted>().is_err(), "{bad}");
        }
    }
}
