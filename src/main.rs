//! The `musyawarah` program.

use musyawarah::i18n::Language;
use musyawarah::tui::{Options, run};
use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    run(Options {
        language: Language::detect(None, |name| std::env::var(name).ok()),
        root: std::env::var_os("MUSYAWARAH_SESSIONS").map_or_else(|| PathBuf::from("sessions"), PathBuf::from),
        session: std::env::args_os().nth(1).map(PathBuf::from),
        ascii: false,
    })
}
