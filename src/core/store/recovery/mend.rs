//! What copies of the journal add to it: lost lines put in, longer copies taken, branches joined; and what is said of it.
use super::super::conflict::Conflict;
use super::super::disk::Handle;
use super::super::error::{Action, At, DiskFault};
use super::super::heal::Healed;
use super::super::join::{self, Main};
use super::super::line::LineFault;
use super::super::names::{CONFLICTS, JOURNAL};
use super::super::notice::Notice;
use super::super::scan::Damage;
use super::super::tidy;
use super::super::weave::{Branch, Woven};
use super::{Loaded, Opening, cannot_write};
use std::path::{Path, PathBuf};

impl Opening<'_> {
    /// Writes the journal as it should be; the journal as found is kept first, unless the new lines only follow.
    pub(super) fn mend(&self, healed: &Healed) -> Result<(Box<dyn Handle>, PathBuf), DiskFault> {
        let disk = &*self.place.disk;
        let original = self.beside.original;
        if healed.follows {
            let mut handle = disk.append(&self.path).at(Action::Open, &self.path)?;
            handle.write_all(&healed.bytes[original.len()..]).at(Action::Append, &self.path)?;
            handle.sync_all().at(Action::Sync, &self.path)?;
            return Ok((handle, self.path.clone()));
        }
        let kept = tidy::set_beside(disk, self.folder, JOURNAL, original)?;
        disk.replace(&self.path, &healed.bytes).at(Action::Replace, &self.path)?;
        Ok((disk.append(&self.path).at(Action::Open, &self.path)?, kept))
    }

    /// Says what the copies added; `kept` is where the journal as found is now.
    pub(super) fn say_healed(&self, loaded: &mut Loaded, healed: &Healed, kept: Option<PathBuf>) {
        let from: Vec<PathBuf> = healed.from.iter().map(|source| self.source(*source).to_owned()).collect();
        if !healed.filled.is_empty() {
            loaded.say(Notice::Mended { lines: healed.filled.clone(), from: from.clone(), kept: kept.clone() });
        }
        let added = (healed.foreign.len() - healed.filled.len()) as u64;
        if added > 0 {
            loaded.say(Notice::Continued { lines: added, from, kept: kept.clone() });
        }
        if healed.from.is_empty() {
            loaded.say(Notice::Reordered { kept });
        }
    }

    /// The damage that is told: what was only out of order is no damage once it stands in order.
    pub(super) fn damage(&self, is_mended: bool) -> Vec<Damage> {
        let displaced =
            |fault: &LineFault| matches!(fault, LineFault::Number { .. } | LineFault::Chain { .. }) && is_mended;
        self.beside.found.damage.iter().filter(|damage| !displaced(&damage.fault)).cloned().collect()
    }

    /// Joins the branches that were not joined before.
    pub(super) fn join(&self, loaded: &mut Loaded) {
        let Some(woven) = self.beside.woven else { return };
        for source in &woven.untied {
            loaded.say(Notice::Untied { path: self.source(*source).to_owned() });
        }
        let known = join::known(woven.chain.iter().map(|strand| strand.line));
        let branches: Vec<&Branch<'_>> = woven
            .branches
            .iter()
            .filter(|branch| branch.lines.iter().any(|strand| !known.contains_key(&strand.line.h)))
            .collect();
        if branches.is_empty() {
            return;
        }
        if loaded.handle.is_none() || loaded.meeting.stage.is_final() {
            branches.iter().for_each(|branch| loaded.say(self.left(branch)));
            return;
        }
        let mut main = Main {
            meeting: loaded.meeting.clone(),
            history: loaded.history.clone(),
            cids: loaded.cids.clone(),
            journal: loaded.journal.clone(),
            known,
        };
        let (notices, conflicts, bytes) = self.repeat(&mut main, woven, &branches);
        if bytes.is_empty() {
            return;
        }
        if let Err(fault) = self.append(loaded, &bytes) {
            loaded.handle = None;
            loaded.read_only = Some(cannot_write(fault));
            return;
        }
        let Main { meeting, history, cids, journal, .. } = main;
        (loaded.meeting, loaded.history, loaded.cids, loaded.journal) = (meeting, history, cids, journal);
        loaded.recovery.notices.extend(notices);
        loaded.recovery.conflicts = conflicts;
        // The journal holds them; this file is for people, so one that cannot be written loses nothing.
        let told: Vec<u8> = loaded.recovery.conflicts.iter().flat_map(told).collect();
        if !told.is_empty() {
            let _ = tidy::add(&*self.place.disk, &self.folder.join(CONFLICTS), &told);
        }
    }

    fn repeat(
        &self,
        main: &mut Main,
        woven: &Woven<'_>,
        branches: &[&Branch<'_>],
    ) -> (Vec<Notice>, Vec<Conflict>, Vec<u8>) {
        let wall = self.place.clock.wall().fixed_offset();
        let (mut notices, mut conflicts, mut bytes) = (Vec::new(), Vec::new(), Vec::new());
        for branch in branches {
            let shared = woven.chain.iter().take_while(|strand| strand.line.n <= branch.fork.n).count();
            if let Some((new, joined)) = main.join(&woven.chain[..shared], branch, wall) {
                let refused = joined.refused.len() as u64;
                let (fork, repeated) = (joined.fork.n, joined.repeated);
                notices.push(Notice::Joined { from: self.from(branch), fork, repeated, refused });
                conflicts.extend(joined.refused);
                bytes.extend(new);
            }
        }
        (notices, conflicts, bytes)
    }

    fn append(&self, loaded: &mut Loaded, bytes: &[u8]) -> Result<(), DiskFault> {
        let Some(handle) = &mut loaded.handle else { return Ok(()) };
        handle.write_all(bytes).at(Action::Append, &self.path)?;
        handle.sync_all().at(Action::Sync, &self.path)
    }

    fn left(&self, branch: &Branch<'_>) -> Notice {
        Notice::Branch { from: self.from(branch), fork: branch.fork.n, lines: branch.lines.len() as u64 }
    }

    fn from(&self, branch: &Branch<'_>) -> PathBuf {
        self.source(branch.lines.last().map_or(0, |strand| strand.source)).to_owned()
    }

    fn source(&self, source: usize) -> &Path {
        let copy = source.checked_sub(1).and_then(|at| self.beside.copies.get(at));
        copy.map_or(&self.path, |copy| &copy.path)
    }
}

/// A line for people who look into the folder.
fn told(conflict: &Conflict) -> Vec<u8> {
    let mut line = serde_json::to_vec(conflict).unwrap_or_default();
    line.push(b'\n');
    line
}
