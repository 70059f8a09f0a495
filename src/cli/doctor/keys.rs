//! The person's own keys: what in their file cannot be used is better known before the meeting.

use super::Finding;
use crate::cli::open::own_keys;
use crate::i18n::{Words, files, say};
use crate::tui;

pub fn findings(words: &Words) -> Vec<Finding> {
    match own_keys() {
        Ok(None) => Vec::new(),
        Ok(Some((file, source))) => {
            let told = tui::key_faults(words, &file, &source);
            if told.is_empty() {
                return vec![Finding::good("keys_file", say!(words, "doctor-keymap", file = files::path(&file)))];
            }
            told.into_iter().map(|fault| Finding::noted("keys_file", fault)).collect()
        }
        Err(trouble) => trouble.sentence(words).map(|why| Finding::noted("keys_file", why)).into_iter().collect(),
    }
}
