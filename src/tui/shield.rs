//! A panic in the program's own code: noted, and caught where the meeting can go on without what failed.

use crate::{log, text};
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind};

thread_local! {
    static CATCHING: Cell<bool> = const { Cell::new(false) };
}

/// Runs `work`; `None` if it panicked. What it only reads is as it was; what it was changing must not be used again.
pub fn caught<T>(work: impl FnOnce() -> T) -> Option<T> {
    let before = CATCHING.replace(true);
    let done = catch_unwind(AssertUnwindSafe(work)).ok();
    CATCHING.set(before);
    done
}

/// Notes a panic; the sentence to tell on the terminal, where nobody catches it. What the panic says may hold
/// somebody's words, so it is cleaned, and never noted.
pub fn noted(panic: &PanicHookInfo<'_>) -> Option<String> {
    log::panicked(panic.location());
    if CATCHING.get() {
        return None;
    }
    let payload = panic.payload();
    let said = payload.downcast_ref::<String>().map(String::as_str).or(payload.downcast_ref::<&str>().copied());
    let at = panic.location().map(|at| format!(" ({}:{})", at.file(), at.line())).unwrap_or_default();
    Some(format!("musyawarah: {}{at}", text::clean_line(said.unwrap_or("panic")).text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_costs_only_what_panicked() {
        assert_eq!(caught(|| 7), Some(7));
        assert_eq!(caught(|| -> u8 { panic!("expected by this test") }), None);
        assert!(!CATCHING.get());
        let inner = caught(|| caught(|| -> u8 { panic!("expected by this test") }).is_none() && CATCHING.get());
        assert_eq!(inner, Some(true));
    }
}
