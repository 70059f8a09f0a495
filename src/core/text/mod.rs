//! Every text from outside goes through here once.
//!
//! Whatever is typed, pasted, imported or read from a file passes [`clean_line`], [`clean_block`] or [`clean_bytes`]
//! before anything stores or shows it. After that a text is NFC, holds no control or direction character, and has a
//! bounded size. The room also owns how wide a text is on a terminal ([`width`], [`cut`], [`pad_right`], [`wrap`]),
//! when two names may be one person ([`fold`], [`same_person_hint`]) and what a file may be called ([`slug`]).

mod clean;
mod measure;
mod names;
mod slug;

pub use clean::{
    Cleaned, LINE_LIMIT, Removed, TEXT_LIMIT, clean_block, clean_bytes, clean_line, counted, is_harmful, shorten,
};
pub use measure::{cut, pad_right, width, wrap};
pub use names::{fold, person_key, same_person_hint};
pub use slug::slug;
