//! The terminal program.
//!
//! # How state flows
//!
//! ```text
//! terminal ─ input ─► Msg ─► update(App, Msg) ─► Effects ─► carry (store, settings) or run (terminal) ─► Msg …
//!                              │ finds the action of a key (keymap), checks `enabled`, runs it
//!                              ▼
//!                     App::settle: derived state, once a batch, only where its source changed
//!                              ▼
//!                     view(App) ─► Frame ─► terminal (paint: only what differs is sent)
//! ```
//!
//! `update`, the actions and the views do no I/O. What the outside should do is an `effect::Effect`; what came of it
//! is a `msg::Msg`. The meeting is read through `app::App::meeting` and changed only by `Effect::Submit`.
//! `run` waits without a timer while nothing on the screen can change by itself.
//!
//! | question | file |
//! |---|---|
//! | what can be done, with which key, where? | `action/*`, `screens/*` (their `ACTIONS`), `keymap`, `key` |
//! | what is on a tab? | `screens/<tab>`; the list they share: `rows`, `widgets/list` |
//! | what has the keys? | the top of `App::overlays`, else `App::focus` (capture line or list) |
//! | what does a dialog ask, apart from how it looks? | `asking`; said in lines by `crate::linear` |
//! | what does it look like? | `theme` (roles), `widgets/*` (data in, cells out), `view` (what stands where) |
//! | who enters and leaves the terminal? | `terminal`, and nobody else |
//!
//! # To add an action
//!
//! Add an `Action` to the `ACTIONS` of its screen (scope `Scope::Place(Place::Tab(…))`) or of `action/*`: id, keys of
//! its words (`act-…`, `act-…-help`, in both locales), keys, `enabled`, `run`. Hint bar, palette and help have it then.
//! A test finds keys that mean two things in one place, keys that terminals mix up, and words that are not said.
//!
//! # To add or fill a screen
//!
//! Implement `screens::Screen`: which rows (`keys`, the numbers in the ids), `columns`, one `row`, the `detail` of a
//! row, `actions`. Selection, marks, filter, order, details beside the list and Enter come by themselves. Draw
//! something else by overriding `view`. `app.list().selected()` and `.chosen()` say what an action is about.
//!
//! # To add a form
//!
//! Write a function from `&App` to `form::Form`: its fields, and a closure from their typed values to commands; open
//! it with `app.open_form(…)` in an action. See `form` for an example and for what every form does by itself.
//!
//! # To add a dialog
//!
//! Implement `overlays::Overlay`: how it is drawn and takes keys, and in `asks` and `answer` the same in words, so that it
//! can be used without a screen.
//!
//! # Keys
//!
//! In the capture line typing is typing; Esc goes to the list and `i` or Esc back, and the text stays. In a list single
//! keys act, and arrows and `j`/`k` move. `1`–`8`, Tab and F2–F9 change the tab; Ctrl-G shows them all, from anywhere.

pub(crate) mod action;
pub(crate) mod app;
pub(crate) mod asking;
pub(crate) mod capture;
pub(crate) mod carry;
mod counting;
pub(crate) mod desk;
mod editor;
pub(crate) mod effect;
mod figures;
mod form;
mod guard;
mod input;
mod key;
mod keyboard;
mod keyfile;
mod keymap;
mod lists;
pub(crate) mod msg;
pub(crate) mod notice;
mod offscreen;
pub(crate) mod overlays;
mod paint;
mod papers;
mod picture;
mod reference;
pub(crate) mod rows;
mod run;
pub(crate) mod screens;
mod settings;
mod shield;
mod statuses;
mod strip;
mod study;
mod summary;
mod terminal;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
pub(crate) mod theme;
mod tour;
pub(crate) mod update;
mod view;
pub(crate) mod widgets;
pub(crate) mod words;
mod work;

pub use keyfile::said as key_faults;
pub use offscreen::Offscreen;
pub use picture::{Shot, picture};
pub use reference::key_reference;
pub use run::{Options, run};
