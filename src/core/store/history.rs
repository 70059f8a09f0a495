//! Which steps count: undo and redo as a line, pure.
//!
//! Taking back moves the last step that counts aside; bringing back moves the step set aside last back again;
//! a new step forgets what was set aside. Steps that count are therefore always in the order of their numbers.

/// The steps of a session by the number of their line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct History {
    done: Vec<u64>,
    aside: Vec<u64>,
}

impl History {
    /// Records a new step.
    pub fn step(&mut self, n: u64) {
        self.done.push(n);
        self.aside.clear();
    }

    /// The step that undo would take back.
    pub fn last(&self) -> Option<u64> {
        self.done.last().copied()
    }

    /// The step that redo would bring back.
    pub fn next(&self) -> Option<u64> {
        self.aside.last().copied()
    }

    /// Takes back step `of`; false if it is not the last that counts.
    pub fn undo(&mut self, of: u64) -> bool {
        let due = self.last() == Some(of);
        if due {
            self.done.pop();
            self.aside.push(of);
        }
        due
    }

    /// Brings back step `of`; false if it is not the one set aside last.
    pub fn redo(&mut self, of: u64) -> bool {
        let due = self.next() == Some(of);
        if due {
            self.aside.pop();
            self.done.push(of);
        }
        due
    }

    /// The steps that count, in order.
    pub fn done(&self) -> &[u64] {
        &self.done
    }

    /// The steps after `n` that count, in order.
    pub fn after(&self, n: u64) -> &[u64] {
        &self.done[self.done.partition_point(|step| *step <= n)..]
    }

    /// How many steps to bring back until `n` counts again; `None` if it was not set aside.
    pub fn until(&self, n: u64) -> Option<usize> {
        self.aside.iter().rev().position(|step| *step == n).map(|before| before + 1)
    }

    /// Whether step `n` counts.
    pub fn counts(&self, n: u64) -> bool {
        self.done.binary_search(&n).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undo_and_redo_are_a_line() {
        let mut history = History::default();
        assert_eq!((history.last(), history.next()), (None, None));
        for n in [2, 3, 4] {
            history.step(n);
        }
        assert!(!history.undo(3), "only the last step");
        assert!(history.undo(4) && history.undo(3));
        assert_eq!(history.done(), [2]);
        assert!(!history.redo(4), "only the step set aside last");
        assert!(history.redo(3));
        assert_eq!((history.last(), history.next()), (Some(3), Some(4)));
        assert!(history.counts(3) && !history.counts(4));
        assert_eq!((history.after(2), history.after(3)), ([3].as_slice(), [].as_slice()));
        assert_eq!((history.until(4), history.until(3)), (Some(1), None));
        assert!(history.undo(3));
        assert_eq!((history.until(3), history.until(4)), (Some(1), Some(2)));
    }

    #[test]
    fn a_new_step_forgets_what_was_set_aside() {
        let mut history = History::default();
        history.step(2);
        assert!(history.undo(2));
        history.step(4);
        assert_eq!(history.next(), None);
        assert!(!history.redo(2));
        assert_eq!(history.done(), [4]);
    }
}
