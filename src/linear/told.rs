//! Where we are and what can be done, as sentences.

use super::house::House;
use super::places::{NEEDS_A_ROW, actions, listed};
use super::question::sentence;
use crate::i18n::{date, domain, files, quorum, say, time};
use crate::tui::action::Scope;
use crate::tui::app::Place;
use crate::tui::capture::Ideas;
use crate::tui::desk::Saving;
use crate::tui::screens;
use crate::tui::words::told;
use std::io;

impl House {
    /// The session that was opened, and what was being typed in it.
    pub fn say_opened(&mut self) -> io::Result<()> {
        self.say_where()?;
        let typed = self.app.capture.edit.text().trim().to_owned();
        if typed.is_empty() {
            return Ok(());
        }
        let text = say!(self.app.words, "linear-typed-before", line = typed);
        self.say(&text)
    }

    /// Title, stage, quorum, agenda item, time, and how saving stands.
    pub fn say_where(&mut self) -> io::Result<()> {
        let (app, words) = (&self.app, &self.app.words);
        let language = words.language();
        let now = say!(
            words,
            "linear-now",
            day = date::long(language, app.now.date_naive()),
            time = time::with_zone(language, app.now)
        );
        if !app.desk.is_open() {
            return self.say(&now);
        }
        let mut texts = vec![
            sentence(&app.summary.title),
            say!(words, "tui-stage-now", stage = domain::stage(words, app.summary.stage)),
            quorum::sentence(words, app.summary.quorum),
        ];
        texts.push(match &app.summary.item {
            None => told(words, "linear-no-item"),
            Some(item) => {
                let spent = item.spent(app.now);
                let clock = match item.minutes {
                    Some(minutes) => say!(words, "linear-item-planned", spent = spent, minutes = minutes),
                    None => say!(words, "linear-item-open", spent = spent),
                };
                let (number, title) = (item.label.as_str(), item.title.as_str());
                say!(words, "linear-item", number = number, of = item.of, title = title, clock = clock)
            }
        });
        texts.push(now);
        let saved = app.saved_at.map(|at| time::clock_seconds(language, at)).unwrap_or_default();
        let trouble = app.desk.trouble(words);
        texts.push(match (app.saving(), trouble) {
            (_, Some(trouble)) => trouble,
            (Saving::ReadOnly, None) => sentence(&told(words, "status-read-only")),
            (Saving::Saved, None) => {
                let folder = app.desk.folder().map(files::path).unwrap_or_default();
                say!(words, "linear-all-saved-at", time = saved, folder = folder)
            }
            (Saving::Pending | Saving::Failed, None) => sentence(&told(words, "status-not-saved")),
        });
        if let Place::Tab(tab) = app.place {
            texts.push(say!(words, "linear-here", place = told(words, screens::of_tab(tab).words().title)));
        }
        for text in texts {
            self.say(&text)?;
        }
        Ok(())
    }

    /// The place we came to: how many rows it has, and what can be typed there.
    pub fn say_place(&mut self) -> io::Result<()> {
        let words = &self.app.words;
        let ideas = if self.app.desk.is_open() { Ideas::of(&self.app).texts() } else { Vec::new() };
        let place = told(words, self.app.screen().words().title);
        let text = say!(words, "linear-place", place = place, rows = listed(&self.app).len(), ideas = ideas.join("; "));
        self.say(&text)
    }

    /// What can be typed and done here; and of what cannot be done, why.
    pub fn say_what_can_be_done(&mut self) -> io::Result<()> {
        let (app, words) = (&self.app, &self.app.words);
        let mut texts: Vec<String> = told(words, "linear-help").lines().map(str::to_owned).collect();
        let found = actions(app, &[Scope::Place(app.place), Scope::Workspace, Scope::Global]);
        let (can, cannot): (Vec<_>, Vec<_>) = found.into_iter().partition(|(_, enabled)| enabled.is_ok());
        texts.push(told(words, "linear-can"));
        texts.extend(
            can.iter().map(|(action, _)| format!("{} {}", sentence(&action.label_in(words)), action.help_in(words))),
        );
        texts.push(told(words, "linear-cannot"));
        texts.extend(cannot.iter().filter_map(|(action, enabled)| {
            let reason = enabled.as_ref().err().filter(|reason| **reason != NEEDS_A_ROW)?.said(app);
            Some(format!("{} {reason}", sentence(&action.label_in(words))))
        }));
        self.read_out(&texts).map(|_| ())
    }
}
