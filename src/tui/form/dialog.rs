//! An open form: moving, checking, saving, drafts.

use super::asked;
use super::build::{Form, Values};
use super::draw;
use super::field::{Field, Kind, shown};
use super::find::Find;
use super::parse::Ground;
use crate::meeting::Event;
use crate::tui::app::App;
use crate::tui::asking::{Answer, Asks};
use crate::tui::effect::{Asker, Effect, Effects};
use crate::tui::key::{Key as Press, KeyPress};
use crate::tui::notice::Level;
use crate::tui::overlays::{Cmd, Outcome, Overlay, Picker};
use crate::tui::rows::Key;
use crate::tui::widgets::{Frame, Move};
use crate::tui::words::told;
use ratatui::layout::Rect;
use ratatui_textarea::TextArea;
use std::collections::BTreeMap;

pub struct Dialog {
    pub form: Form,
    /// The field that has the keys.
    pub focus: usize,
    /// The first field shown; kept by drawing.
    pub first: std::cell::Cell<usize>,
    /// Why the meeting refused it.
    pub refusal: Option<String>,
    /// What stood in the fields when the form was made.
    before: Vec<String>,
    /// The draft as it was kept last.
    kept: String,
    /// How the answer before was understood, where that is said.
    pub heard: Option<String>,
    /// Words that are looked for in the text that has the keys.
    pub find: Find,
    /// What was cut or copied here last.
    clip: String,
}

impl App {
    /// Opens the form made of the state as it is.
    pub fn fill(&mut self, make: impl FnOnce(&Self) -> Form) -> Effects {
        let form = make(self);
        self.open_form(form)
    }

    /// Opens a form, with its draft if one was kept.
    pub fn open_form(&mut self, form: Form) -> Effects {
        let dialog = Dialog::with_draft(form, self);
        if !dialog.kept.is_empty() {
            let text = told(&self.words, "form-draft-restored");
            self.say(Level::Done, text);
        }
        self.open(Box::new(dialog))
    }
}

/// A form as a dialog, with its draft if one was kept; for forms that follow on another dialog.
pub fn dialog(form: Form, app: &App) -> Box<dyn Overlay> {
    Box::new(Dialog::with_draft(form, app))
}

/// The name the draft of a form is kept under.
pub fn draft_name(form: &str) -> String {
    format!("form:{form}")
}

fn ground(app: &App) -> Ground<'_> {
    Ground { words: &app.words, today: app.now.date_naive() }
}

impl Dialog {
    fn new(form: Form) -> Self {
        let before = form.fields.iter().map(Field::content).collect();
        Self {
            form,
            focus: 0,
            first: 0.into(),
            refusal: None,
            before,
            kept: String::new(),
            heard: None,
            find: Find::default(),
            clip: String::new(),
        }
    }

    fn with_draft(form: Form, app: &App) -> Self {
        let mut dialog = Self::new(form);
        if let Some(draft) = app.desk.draft(&dialog.draft_name()) {
            dialog.restore(draft.to_owned());
        }
        dialog
    }

    fn draft_name(&self) -> String {
        draft_name(&self.form.name)
    }

    /// What differs from the form as it was made, by label; empty when nothing does.
    fn draft(&self) -> String {
        let fields = self.form.fields.iter().zip(&self.before);
        let changed: BTreeMap<&str, String> = fields
            .filter_map(|(field, before)| Some((field.label, field.content())).filter(|(_, now)| now != before))
            .collect();
        if changed.is_empty() { String::new() } else { serde_json::to_string(&changed).unwrap_or_default() }
    }

    fn restore(&mut self, draft: String) {
        let contents: BTreeMap<String, String> = serde_json::from_str(&draft).unwrap_or_default();
        for field in &mut self.form.fields {
            if let Some(content) = contents.get(field.label) {
                field.fill(content);
            }
        }
        self.kept = draft;
    }

    /// Keeps the draft, if it changed.
    fn changed(&mut self) -> Outcome {
        let draft = self.draft();
        if draft == self.kept {
            return Outcome::Stay;
        }
        self.kept.clone_from(&draft);
        Outcome::StayAnd(vec![Effect::SaveDraft { name: self.draft_name(), text: draft }])
    }

    fn leave_field(&mut self, app: &App) {
        if let Some(field) = self.form.fields.get_mut(self.focus) {
            // An empty field is only called missing when the form is saved.
            let wrong = field.check(&ground(app)).err();
            field.problem = wrong.filter(|_| !field.content().trim().is_empty());
        }
    }

    fn focus_on(&mut self, index: usize, app: &App) {
        self.find.end();
        self.leave_field(app);
        self.focus = index.min(self.form.fields.len().saturating_sub(1));
    }

    fn next(&mut self, app: &App) {
        let shown = shown(&self.form.fields);
        let next = shown.iter().find(|&&index| index > self.focus).or(shown.first());
        self.focus_on(next.copied().unwrap_or(0), app);
    }

    fn previous(&mut self, app: &App) {
        self.heard = None;
        let shown = shown(&self.form.fields);
        let before = shown.iter().rfind(|&&index| index < self.focus).or(shown.last());
        self.focus_on(before.copied().unwrap_or(0), app);
    }

    /// Whether a text of several lines has the keys.
    fn is_in_text(&self) -> bool {
        self.form.fields.get(self.focus).is_some_and(Field::is_text)
    }

    /// Whether no field comes after the one that has the keys.
    pub fn is_last(&self) -> bool {
        shown(&self.form.fields).last().is_none_or(|&last| last <= self.focus)
    }

    fn save(&mut self, app: &App) -> Outcome {
        let ground = ground(app);
        self.refusal = None;
        let shown = shown(&self.form.fields);
        for (index, field) in self.form.fields.iter_mut().enumerate() {
            field.problem = if shown.contains(&index) { field.check(&ground).err() } else { None };
        }
        for index in shown {
            if self.form.fields.get(index).is_some_and(|field| field.is_lacking(&self.form.fields)) {
                self.form.fields[index].problem = Some(ground.told("form-required"));
            }
        }
        if let Some(wrong) = self.form.fields.iter().position(|field| field.problem.is_some()) {
            self.focus = wrong;
            return Outcome::Stay;
        }
        if let Some(leads) = &self.form.leads {
            return match leads(&Values { fields: &self.form.fields, ground }, app) {
                Ok(next) => Outcome::Over(next),
                Err(problem) => {
                    self.refusal = Some(problem);
                    Outcome::Stay
                }
            };
        }
        let commands = (self.form.saves)(&Values { fields: &self.form.fields, ground });
        if commands.is_empty() {
            let unchanged = self.draft().is_empty().then(|| told(&app.words, "form-nothing-changed"));
            return self.finished(unchanged);
        }
        let draft = Some(self.draft_name());
        Outcome::StayAnd(vec![Effect::Submit { commands, asker: Asker::Form, at: None, draft }])
    }

    fn finished(&mut self, says: Option<String>) -> Outcome {
        let (name, then) = (self.draft_name(), self.form.then.take());
        Outcome::CloseAnd(Box::new(move |app| {
            if let Some(text) = says {
                app.say(Level::Done, text);
            }
            let mut effects = vec![Effect::SaveDraft { name, text: String::new() }];
            effects.extend(then.map(|then| then(app)).unwrap_or_default());
            effects
        }))
    }

    fn accept(&mut self, app: &App) -> Outcome {
        let last = self.is_last();
        let Some(field) = self.form.fields.get_mut(self.focus) else { return Outcome::Close };
        match &mut field.input {
            Kind::Text(area) => {
                area.insert_newline();
                self.changed()
            }
            Kind::Pick { chosen, .. } if chosen.is_empty() && field.required => self.pick(app, None),
            _ if last => self.save(app),
            _ => {
                self.next(app);
                Outcome::Stay
            }
        }
    }

    /// The text that has the keys, and what is being looked for in it.
    fn finding(&mut self) -> Option<(&mut Find, &mut TextArea<'static>)> {
        let area = self.form.fields.get_mut(self.focus).and_then(Field::text);
        Some(&mut self.find).filter(|find| find.is_on()).zip(area)
    }

    /// Ctrl-X and Ctrl-C with what is selected, for other programs too, and Ctrl-V with what they took.
    fn clips(&mut self, press: KeyPress, app: &App) -> Option<Outcome> {
        let field = self.form.fields.get_mut(self.focus).filter(|field| press.ctrl && field.is_written())?;
        let clip = match press.key {
            Press::Char('x') => field.clip(false)?,
            Press::Char('c') => field.clip(true)?,
            Press::Char('v') => {
                let clip = self.clip.clone();
                return Some(if clip.is_empty() { Outcome::Stay } else { self.paste(&clip, app) });
            }
            _ => return None,
        };
        self.clip.clone_from(&clip);
        let copied = Effect::Copy(clip);
        Some(match self.changed() {
            Outcome::StayAnd(mut effects) => {
                effects.push(copied);
                Outcome::StayAnd(effects)
            }
            _ => Outcome::StayAnd(vec![copied]),
        })
    }

    /// Opens the list to pick from, beginning with what was typed.
    fn pick(&self, app: &App, typed: Option<KeyPress>) -> Outcome {
        let Some(field) = self.form.fields.get(self.focus) else { return Outcome::Stay };
        let Kind::Pick { items, chosen, several } = &field.input else { return Outcome::Stay };
        let title = told(&app.words, field.label);
        let mut picker = if *several {
            let back = |app: &mut App, keys: Vec<Key>| app.with_top(|top, app| top.picked(keys, app));
            Picker::several(title, items.clone(), chosen.iter().copied().collect(), back)
        } else {
            let back = |app: &mut App, key: Key| app.with_top(|top, app| top.picked(vec![key], app));
            Picker::one(title, items.clone(), back)
        };
        if let Some(press) = typed {
            picker.key(press, app);
        }
        Outcome::Over(picker)
    }
}

impl Overlay for Dialog {
    fn takes(&self, command: Cmd) -> bool {
        match command {
            Cmd::Edit => self.is_in_text() && !self.find.is_on(),
            Cmd::Find => self.is_in_text(),
            Cmd::Go(way) if self.find.is_on() => matches!(way, Move::Down | Move::Up),
            _ => true,
        }
    }

    fn wants(&self, press: KeyPress) -> bool {
        let selected = || self.form.fields.get(self.focus).is_some_and(Field::has_selection);
        press.ctrl && matches!(press.key, Press::Char('x' | 'c')) && !self.find.is_on() && selected()
    }

    fn command(&mut self, command: Cmd, app: &App) -> Outcome {
        if self.finding().is_some_and(|(find, area)| find.command(command, area)) {
            return Outcome::Stay;
        }
        match command {
            Cmd::Close => return Outcome::Close,
            Cmd::Save => return self.save(app),
            Cmd::Find => {
                if let Some(area) = self.form.fields.get_mut(self.focus).and_then(Field::text) {
                    self.find.begin(area);
                }
            }
            Cmd::Accept => return self.accept(app),
            Cmd::Next => self.next(app),
            Cmd::Previous => self.previous(app),
            Cmd::Go(way) => {
                let inside = self.form.fields.get_mut(self.focus).is_some_and(|field| field.go(way));
                let shown = shown(&self.form.fields);
                let to = match way {
                    _ if inside => None,
                    Move::Down => shown.iter().find(|&&index| index > self.focus),
                    Move::Up => shown.iter().rfind(|&&index| index < self.focus),
                    Move::PageUp | Move::Home => shown.first(),
                    Move::PageDown | Move::End => shown.last(),
                };
                if let Some(&to) = to {
                    self.focus_on(to, app);
                }
            }
            Cmd::Edit => {
                let text = self.form.fields.get(self.focus).map(Field::content).unwrap_or_default();
                return Outcome::StayAnd(vec![Effect::EditExternally { text }]);
            }
        }
        Outcome::Stay
    }

    fn label(&self, command: Cmd) -> Option<&'static str> {
        if self.find.is_on() {
            return Find::label(command);
        }
        let field = self.form.fields.get(self.focus).filter(|_| command == Cmd::Accept)?;
        match &field.input {
            Kind::Text(_) => Some("dialog-new-line"),
            Kind::Pick { chosen, .. } if chosen.is_empty() && field.required => None,
            _ if self.is_last() => Some("act-dialog-save"),
            _ => Some("act-dialog-next"),
        }
    }

    fn key(&mut self, press: KeyPress, app: &App) -> Outcome {
        if let Some((find, area)) = self.finding() {
            find.key(press, area);
            return Outcome::Stay;
        }
        if let Some(outcome) = self.clips(press, app) {
            return outcome;
        }
        let Some(field) = self.form.fields.get_mut(self.focus) else { return Outcome::Stay };
        let picks = matches!(field.input, Kind::Pick { .. });
        if picks && press.typed().is_some() {
            return self.pick(app, Some(press).filter(|press| press.key != Press::Char(' ')));
        }
        if field.key(press) {
            field.problem = None;
            return self.changed();
        }
        if press.typed().is_some() && field.is_written() {
            field.problem = Some(told(&app.words, "tui-line-full"));
        }
        Outcome::Stay
    }

    fn paste(&mut self, text: &str, app: &App) -> Outcome {
        if let Some((find, area)) = self.finding() {
            find.paste(text, area);
            return Outcome::Stay;
        }
        let Some(field) = self.form.fields.get_mut(self.focus) else { return Outcome::Stay };
        field.problem = if field.paste(text) { None } else { Some(told(&app.words, "form-paste-cut")) };
        self.changed()
    }

    fn click(&mut self, row: usize, app: &App) -> Outcome {
        self.focus_on(row, app);
        Outcome::Stay
    }

    fn picked(&mut self, keys: Vec<Key>, _: &App) -> Outcome {
        if let Some(field) = self.form.fields.get_mut(self.focus) {
            if let Kind::Pick { chosen, .. } = &mut field.input {
                *chosen = keys;
            }
            field.problem = None;
        }
        self.changed()
    }

    fn edited(&mut self, text: &str, _: &App) -> Outcome {
        self.find.end();
        if let Some(field) = self.form.fields.get_mut(self.focus) {
            field.take_edited(text.trim_end_matches('\n'));
        }
        self.changed()
    }

    fn answered(&mut self, result: &Result<Vec<Event>, String>, _: &App) -> Outcome {
        match result {
            Ok(_) => self.finished(None),
            Err(refusal) => {
                self.refusal = Some(refusal.clone());
                Outcome::Stay
            }
        }
    }

    fn asks(&self, app: &App) -> Option<Asks> {
        asked::asks(self, &ground(app))
    }

    fn answer(&mut self, answer: Answer, app: &App) -> Outcome {
        let ground = ground(app);
        let Some(field) = self.form.fields.get_mut(self.focus) else { return Outcome::Close };
        field.problem = if field.answer(answer) { None } else { Some(ground.told("form-paste-cut")) };
        match field.check(&ground) {
            Ok(_) if field.problem.is_some() => return self.changed(),
            Ok(heard) => self.heard = heard.map(|heard| format!("{}: {heard}", ground.told(field.label))),
            Err(problem) => {
                field.problem = Some(problem);
                return self.changed();
            }
        }
        // Only now: what was answered may have called for another field.
        if !self.is_last() {
            self.next(app);
            return self.changed();
        }
        match self.save(app) {
            Outcome::StayAnd(effects) => match self.changed() {
                Outcome::StayAnd(mut kept) => {
                    kept.extend(effects);
                    Outcome::StayAnd(kept)
                }
                _ => Outcome::StayAnd(effects),
            },
            Outcome::Stay => self.changed(),
            saved => saved,
        }
    }

    fn view(&self, app: &App, frame: &mut Frame, area: Rect) {
        draw::draw(self, &ground(app), &app.keymap, frame, area);
    }
}
