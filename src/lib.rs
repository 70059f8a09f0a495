//! **musyawarah** holds a community meeting: live minutes, open prioritisation, decisions, action plan.
//!
//! The rooms that know what a meeting is are a crate of their own, `musyawarah-core`, without words for people; they are
//! shown here as rooms of this one. The binary is thin. Data takes one way:
//!
//! ```text
//! key, palette, capture line, CLI, import    everything that wants to change a meeting is a Command
//!         ▼
//! meeting::decide   ──► Refusal (typed; said in the user's language by i18n)
//!         ▼ events
//! store             journal append + flush; nothing is shown as saved before that returns
//!         ▼
//! meeting::apply    total, cannot fail
//!         ▼
//! screens, minutes.json, actions.json, papers    all are folds of the same state
//! ```
//!
//! # Rooms and who may import whom
//!
//! | room | what it owns | may import |
//! |---|---|---|
//! | [`text`] | every text from outside, cleaned once | small pure crates |
//! | [`json`] | JSON in other shapes than one line | small pure crates |
//! | [`tally`] | how votes are counted; exact | small pure crates |
//! | [`interchange`] | other people's files: ballots in and out, lists in, tasks out and back, votes out | `tally`, `text`, `json` |
//! | [`capture`] | one typed line, understood | `text` |
//! | [`meeting`] | what a meeting is; pure | `tally`, `text` |
//! | [`store`] | where sessions live; journal, lock, recovery | `meeting`, `text`, `json` |
//! | [`seal`] | the code of the record, seals, signatures; pure | small pure crates |
//! | [`log`] | what the program did: codes and numbers, nothing anybody said | small pure crates |
//! | [`i18n`] | every word a person reads; numbers, dates, money | `meeting`, `tally`, `interchange`, `capture`, `store` (to name their errors) |
//! | [`report`] | meeting → documents (`minutes.json`, `actions.json`, preview) | `meeting`, `tally`, `interchange`, `text`, `json`, `i18n`, `seal` |
//! | [`intake`] | list → commands: what columns mean, what each row comes to | `meeting`, `interchange`, `capture`, `text`, `i18n` |
//! | [`cli`] | one subcommand a file | everything; starts `tui` and `linear` from one place |
//! | [`tui`] | the terminal program | everything but `cli` and `linear` |
//! | [`linear`] | the same program in lines, for screen readers; draws nothing | everything but `cli` |
//!
//! A test in `tests/suite` reads the `use crate::` lines and holds this table.

pub mod cli;
pub mod i18n;
pub mod intake;
pub mod linear;
pub mod report;
pub mod tui;

pub use musyawarah_core::{capture, interchange, json, log, meeting, seal, store, tally, text};
