//! Forms. A form is made by a function from the state of the meeting; when saved it gives typed values to a closure that
//! makes commands of them. Everything else (moving, checking, drafts, refusals, drawing) is the same for all.
//!
//! ```ignore
//! pub fn new_item(app: &App) -> Form {
//!     let mut form = Form::new("agenda.new", "form-agenda-new");
//!     let title = form.line("column-title").required().add();
//!     let minutes = form.integer("column-planned", 1..=600).hint("hint-minutes").add();
//!     let presenter = form.person("column-presenter", app, None).add();
//!     form.saves(move |values| {
//!         let topic = Topic {
//!             title: values.get(&title).into(),
//!             minutes: values.get(&minutes),
//!             presenter: values.get(&presenter),
//!             parent: None,
//!         };
//!         vec![Command::AddItem(AddItem { topic })]
//!     })
//! }
//! // in an action: run: |app| app.open_form(new_item(app))
//! ```
//!
//! - The first argument of [`Form::new`] names the draft: give an edited thing its id (`need.edit.K03`).
//! - `required()` marks and checks a field; parsed fields check themselves and show what they understood.
//! - Tab, Shift-Tab, Up and Down move; Enter goes on and saves on the last field; Ctrl-S saves from anywhere; Esc
//!   leaves and keeps a draft, which comes back when a form of the same name is opened.
//! - In a text of several lines Ctrl-F looks for words; Enter and Down go on, Up goes back, Esc leads back to the text.
//! - A refused command is shown in the form and nothing is lost; several commands are all taken or none.

mod asked;
mod build;
mod dialog;
mod draw;
mod field;
mod find;
mod parse;
mod places;
mod typed;

pub use build::{Form, Handle, Values, people};
pub use dialog::{dialog, draft_name};
pub use parse::{Ground, decimal as parse_quantity};

#[cfg(test)]
mod tests;
