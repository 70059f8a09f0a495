//! The lines typed before: Up brings them back, the last one first.

use std::collections::VecDeque;

/// Enough for the lines somebody still remembers.
const KEPT: usize = 200;

#[derive(Debug, Default)]
pub struct History {
    lines: VecDeque<String>,
    /// How many lines back, from 1; 0 is what is being typed.
    back: usize,
    /// What was being typed when the first line was brought back.
    typed: String,
}

impl History {
    /// Keeps a line that was sent off.
    pub fn keep(&mut self, line: &str) {
        self.back = 0;
        self.typed.clear();
        if line.trim().is_empty() || self.lines.back().is_some_and(|last| last == line) {
            return;
        }
        self.lines.push_back(line.to_owned());
        if self.lines.len() > KEPT {
            self.lines.pop_front();
        }
    }

    /// The line before the one shown, which is `now`.
    pub fn previous(&mut self, now: &str) -> Option<&str> {
        let back = self.back + 1;
        let at = self.lines.len().checked_sub(back)?;
        self.remember(now);
        self.back = back;
        self.lines.get(at).map(String::as_str)
    }

    /// The line after the one shown; behind the last one stands what was being typed.
    pub fn next(&mut self, now: &str) -> Option<&str> {
        let back = self.back.checked_sub(1)?;
        self.remember(now);
        self.back = back;
        match back {
            0 => Some(&self.typed),
            _ => self.lines.get(self.lines.len() - back).map(String::as_str),
        }
    }

    /// What was changed in a line brought back stays changed, so that going on does not lose it.
    fn remember(&mut self, now: &str) {
        match self.back {
            0 => now.clone_into(&mut self.typed),
            back => {
                let at = self.lines.len() - back;
                if let Some(line) = self.lines.get_mut(at) {
                    now.clone_into(line);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_come_back_and_what_was_being_typed_stands_behind_them() {
        let mut history = History::default();
        assert_eq!(history.previous("x"), None);
        for line in ["a", "b", "b", " ", "c"] {
            history.keep(line);
        }
        assert_eq!(history.previous("draft"), Some("c"));
        assert_eq!(history.previous("c"), Some("b"));
        assert_eq!(history.previous("b changed"), Some("a"));
        assert_eq!(history.previous("a"), None);
        assert_eq!(history.next("a"), Some("b changed"));
        assert_eq!(history.next("b changed"), Some("c"));
        assert_eq!(history.next("c"), Some("draft"));
        assert_eq!(history.next("draft"), None);
    }

    #[test]
    fn a_line_sent_off_is_the_last_one() {
        let mut history = History::default();
        for number in 0..KEPT + 5 {
            history.keep(&number.to_string());
        }
        assert_eq!(history.lines.len(), KEPT);
        assert_eq!(history.previous(""), Some((KEPT + 4).to_string().as_str()));
        history.keep("sent");
        assert_eq!(history.next(""), None);
        assert_eq!(history.previous(""), Some("sent"));
    }
}
