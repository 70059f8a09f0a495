//! The capture line: what is being typed, how it was understood, what was typed before.

use super::app::App;
use super::effect::{Effect, Effects};
use super::widgets::{LineEdit, Part, Role};
use std::ops::Range;

/// The name the draft of the capture line is kept under.
pub const DRAFT: &str = "capture";

#[derive(Default)]
pub struct Capture {
    pub edit: LineEdit,
    /// What the rest was made from.
    read: Option<String>,
    pub spans: Vec<(Range<usize>, Role)>,
    pub reading: Vec<Part>,
    /// The text sent off, to come back if it is refused.
    sent: String,
    /// What is kept as the draft.
    kept: String,
}

impl Capture {
    /// With the text of a draft.
    pub fn restored(draft: &str) -> Self {
        Self { edit: LineEdit::new(draft), kept: draft.to_owned(), ..Self::default() }
    }

    /// Reads the line anew if it, or the meeting it speaks of, changed.
    pub fn settle(&mut self, meeting_changed: bool) {
        if meeting_changed || self.read.as_deref() != Some(self.edit.text()) {
            self.read = Some(self.edit.text().to_owned());
            self.spans.clear();
            self.reading.clear();
        }
    }

    /// Keeps what is typed, if that is not kept yet.
    pub fn draft(&mut self) -> Effects {
        if self.kept == self.edit.text() {
            return Effects::new();
        }
        self.kept = self.edit.text().to_owned();
        vec![Effect::SaveDraft { name: DRAFT.to_owned(), text: self.kept.clone() }]
    }
}

impl App {
    /// Enter on the capture line.
    pub fn commit_capture(&mut self) -> Effects {
        Effects::new()
    }

    /// Tab on the capture line.
    pub fn complete_capture(&mut self) -> Effects {
        Effects::new()
    }

    /// The text of a refused line comes back, unless something else was typed meanwhile.
    pub fn capture_refused(&mut self) {
        if self.capture.edit.is_empty() {
            self.capture.edit.set(std::mem::take(&mut self.capture.sent));
        }
    }
}
