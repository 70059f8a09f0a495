//! What a session is saved with: `minutes.json` and `actions.json`, in one language.

use crate::i18n::{Language, Words};
use crate::meeting::Meeting;
use crate::report;
use crate::store::{FileName, Head, Paper, Papers};
use std::error::Error;

/// Both files in this language.
#[derive(Debug, Clone, Copy)]
pub struct In(pub Language);

impl Papers for In {
    fn render(&self, meeting: &Meeting, head: &Head) -> Result<Vec<Paper>, Box<dyn Error + Send + Sync>> {
        let words = Words::new(self.0);
        let (session, h) = (head.session.to_string(), head.mark.h.to_string());
        Ok(vec![
            Paper {
                name: FileName::minutes(),
                bytes: report::minutes_json(meeting, &session, head.mark.n, &h, &words)?,
            },
            Paper { name: FileName::actions(), bytes: report::actions_json(meeting, &session, &words)? },
        ])
    }
}
