//! What the disk in memory may be found to hold when the power is back.
use super::{Contents, Kept, Node, SimDisk, State};
use crate::store::progress::lock;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

/// More than this unconfirmed is left whole or not at all: nothing is read from such a file.
const LARGE: usize = 128 << 10;

impl SimDisk {
    /// The disk as it is found when the power is back.
    pub fn after_crash(&self, kept: Kept) -> Self {
        let mut state = lock(&self.0).clone();
        if kept != Kept::Everything {
            state.names = state.durable.clone();
        }
        for file in &mut state.files {
            file.now = file.left(kept);
        }
        state.restarted()
    }

    /// Every state the disk may be found in when the power goes now: names as any choice of the changes not confirmed,
    /// and of each file any of `steps` beginnings of what was not confirmed, cut there or filled up with zeros.
    pub fn crash_states(&self, steps: usize) -> Vec<Self> {
        let state = lock(&self.0).clone();
        let mut states = vec![(state.durable.clone(), state.files.clone())];
        for change in &state.unconfirmed {
            let mut more = states.clone();
            for (names, _) in &mut more {
                for (path, node) in change {
                    match node {
                        Some(node) => names.insert(path.clone(), *node),
                        None => names.remove(path),
                    };
                }
            }
            states.extend(more);
        }
        for (id, file) in state.files.iter().enumerate() {
            let choices = file.choices(steps);
            states = states
                .into_iter()
                .flat_map(|(names, files)| {
                    let named = names.values().any(|node| *node == Node::File(id));
                    // What no name leads to is not seen.
                    let seen = if named { &choices[..] } else { &choices[..1] };
                    seen.iter()
                        .map(|left| {
                            let mut files = files.clone();
                            files[id].now.clone_from(left);
                            (names.clone(), files)
                        })
                        .collect::<Vec<_>>()
                })
                .collect();
        }
        let tells_little = state.tells_little;
        let found = |(names, files)| State { names, files, tells_little, ..State::default() }.restarted();
        states.into_iter().map(found).collect()
    }
}

impl Contents {
    /// What may be left of it: first what was confirmed, then each beginning of the rest, cut or filled with zeros.
    fn choices(&self, steps: usize) -> Vec<Vec<u8>> {
        let mut choices = vec![self.confirmed.clone()];
        let (old, len) = (self.confirmed.len(), self.now.len());
        if !self.now.starts_with(&self.confirmed) {
            choices.push(self.now.clone());
            return choices;
        }
        let new = len - old;
        if new > LARGE {
            choices.push(self.now.clone());
            return choices;
        }
        for step in 0..=steps.min(new) {
            let at = old + new * step / steps.min(new).max(1);
            for zeros in [false, true] {
                let mut left = self.now[..at].to_vec();
                left.resize(if zeros { len } else { at }, 0);
                choices.push(left);
            }
        }
        choices.sort();
        choices.dedup();
        let confirmed = choices.iter().position(|choice| *choice == self.confirmed).unwrap();
        choices.swap(0, confirmed);
        choices
    }

    fn left(&self, kept: Kept) -> Vec<u8> {
        let new = self.now.len().saturating_sub(self.confirmed.len());
        let half = self.confirmed.len() + new / 2;
        match kept {
            Kept::Nothing => self.confirmed.clone(),
            Kept::Half if new > 0 => self.now[..half].to_vec(),
            Kept::HalfThenZeros if new > 0 => {
                let mut left = self.now[..half].to_vec();
                left.resize(self.now.len(), 0);
                left
            }
            _ => self.now.clone(),
        }
    }
}

impl State {
    /// As the disk is found when the power is back.
    fn restarted(self) -> SimDisk {
        let Self { mut names, mut files, tells_little, .. } = self;
        // What lies in a folder that is gone is gone; names are in order, so folders come before what lies in them.
        let mut folders = BTreeSet::new();
        names.retain(|path, node| {
            let there = path.parent().is_none_or(|above| folders.contains(above));
            if there && *node == Node::Folder {
                folders.insert(path.clone());
            }
            there
        });
        for file in &mut files {
            file.confirmed = file.now.clone();
            file.lost.clear();
        }
        SimDisk(Arc::new(Mutex::new(Self { durable: names.clone(), names, files, tells_little, ..Self::default() })))
    }
}
