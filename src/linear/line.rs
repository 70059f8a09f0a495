//! Between questions: a line of the minutes or a command, as in the capture line of the screen, or one of a few single
//! letters, which the capture line has no other use for.

use super::house::House;
use crate::tui::action;
use crate::tui::app::{Focus, Tab};
use crate::tui::effect::Effect;
use crate::tui::screens;
use crate::tui::words::told;
use std::io;

impl House {
    pub fn line(&mut self) -> io::Result<()> {
        // Nothing is about a row that nobody chose.
        let rows = self.app.list_mut();
        rows.aside = true;
        rows.marks.clear();
        rows.filter.clear();
        self.read.clear();
        let here = self.app.place;
        if self.placed.replace(here) != Some(here) {
            self.say_place()?;
        }
        let place = told(&self.app.words, screens::of(here).words().title);
        let Some(line) = self.hear(&format!("{place} >"))? else {
            if let Some(cut) = self.cut.take() {
                self.app.capture.edit.take();
                self.app.capture.edit.paste(&cut);
            }
            return Ok(());
        };
        if std::mem::take(&mut self.sent) {
            self.app.capture.edit.take();
        }
        match line.trim().to_lowercase().as_str() {
            "" | "." => self.say_where(),
            "?" => self.say_what_can_be_done(),
            "m" => self.menu(""),
            "d" | "l" => self.list(),
            "u" => self.run_by_id("meeting.undo"),
            "b" => {
                self.asked(vec![Effect::CloseSession]);
                Ok(())
            }
            "q" => self.run_by_id("app.quit"),
            named if named.starts_with(':') => self.menu(named.trim_start_matches(':').trim()),
            _ => self.capture(&line),
        }
    }

    fn run_by_id(&mut self, id: &str) -> io::Result<()> {
        let effects = action::find(id).map(|action| self.app.run(action)).unwrap_or_default();
        self.asked(effects);
        Ok(())
    }

    /// The line is taken as the capture line of the screen takes it.
    fn capture(&mut self, line: &str) -> io::Result<()> {
        if line.trim().chars().nth(1).is_none() && self.app.tab() != Some(Tab::Attendance) {
            return self.say_key("linear-slip");
        }
        self.app.focus = Focus::Capture;
        self.app.capture.edit.take();
        self.app.capture.edit.paste(line);
        // Kept as what is being typed before anything is made of it.
        self.carry_out()?;
        let effects = self.app.commit_capture();
        self.sent = true;
        self.asked(effects);
        Ok(())
    }
}
