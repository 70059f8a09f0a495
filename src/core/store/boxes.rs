//! Where the box of a secret vote lies: with the journal. When the journal has to go elsewhere, the box goes with it as it
//! is, so that it can be counted there. Two boxes that differ would show by their difference who voted what in between; so
//! no ballot is added to one while another, left behind, cannot be overwritten.
use super::cast::UrnError;
use super::disk::Disk;
use super::error::{Action, At, DiskFault};
use super::names;
use super::refuge;
use super::session::Session;
use super::urn::{Kind, Unfit};
use crate::meeting::ContestId;
use crate::meeting::contests::Mark;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// More is no box.
const MOST: u64 = 64 << 20;

/// Takes the boxes along to another folder, as they are. One that cannot be read there is missed when it is counted.
pub(super) fn take_along(disk: &dyn Disk, from: &Path, to: &Path) {
    for name in disk.list(from).unwrap_or_default().iter().filter(|name| names::is_urn(name)) {
        if let Ok(bytes) = disk.read(&from.join(name), MOST) {
            // The time of change says nothing until the box is written anew.
            let _ = disk.replace_dated(&to.join(name), &bytes, SystemTime::UNIX_EPOCH);
        }
    }
}

fn is_there(disk: &dyn Disk, path: &Path) -> bool {
    !matches!(disk.stat(path), Err(error) if error.kind() == io::ErrorKind::NotFound)
}

impl Session {
    /// Where a box of this contest may lie, first where it belongs.
    pub(super) fn boxes(&self, contest: ContestId) -> Vec<PathBuf> {
        let (disk, id) = (&*self.place.disk, self.head().session);
        let home = self.progress.home(self.folder()).ok().flatten();
        let elsewhere = self.place.refuges.iter().flat_map(|place| refuge::folders(disk, place, id));
        let mut found: Vec<PathBuf> = Vec::new();
        for folder in home.into_iter().chain([self.folder().to_owned()]).chain(elsewhere) {
            let path = folder.join(names::urn(contest));
            if !found.contains(&path) {
                found.push(path);
            }
        }
        found
    }

    pub(super) fn urn(&self, contest: ContestId) -> Result<Urn<'_>, UrnError> {
        let contest = self.meeting().contest(contest)?;
        let disk = &*self.place.disk;
        let mut boxes = self.boxes(contest.opened.id);
        let path = boxes.remove(0);
        // A folder that is gone altogether may have a box in it all the same.
        let is_lost = |other: &PathBuf| other.parent() == Some(self.folder()) && !contest.voted.is_empty();
        boxes.retain(|other| is_there(disk, other) || is_lost(other) && !is_there(disk, self.folder()));
        Ok(Urn {
            disk,
            path,
            others: boxes,
            kind: Kind {
                session: self.head().session,
                contest: contest.opened.id,
                slots: contest.opened.electorate.len(),
                options: contest.opened.choices.len(),
            },
            voters: contest.voted.len() as u64,
            since: contest.at.into(),
        })
    }
}

/// The box of a contest on the disk.
pub(super) struct Urn<'a> {
    disk: &'a dyn Disk,
    /// Where it belongs.
    path: PathBuf,
    /// Boxes of this contest in other places.
    others: Vec<PathBuf>,
    kind: Kind,
    voters: u64,
    /// When the contest was opened: the only time the file shows.
    since: SystemTime,
}

impl Urn<'_> {
    /// The ballots. Of several boxes the fullest is the newest, for none is ever taken out.
    pub(super) fn ballots(&self) -> Result<Vec<Mark>, UrnError> {
        let own = self.read(&self.path);
        let others = self.others.iter().filter_map(|other| self.read(other).ok());
        match others.max_by_key(Vec::len) {
            Some(other) if own.as_ref().map_or(0, Vec::len) < other.len() => Ok(other),
            _ => own,
        }
    }

    fn read(&self, path: &Path) -> Result<Vec<Mark>, UrnError> {
        let bytes = match self.disk.read(path, self.kind.size() as u64) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) if error.kind() == io::ErrorKind::FileTooLarge => {
                return Err(UrnError::Damaged { path: path.to_owned() });
            }
            Err(error) => return Err(DiskFault::of(&error, Action::Read, path).into()),
        };
        self.kind.read(&bytes).map_err(|unfit| match unfit {
            Unfit::Damaged => UrnError::Damaged { path: path.to_owned() },
            Unfit::Foreign => UrnError::Foreign { path: path.to_owned() },
        })
    }

    /// The ballots, as many as people have voted.
    pub(super) fn counted(&self) -> Result<Vec<Mark>, UrnError> {
        let ballots = self.ballots()?;
        let found = ballots.len() as u64;
        match found == self.voters {
            true => Ok(ballots),
            false => Err(UrnError::Unaccounted { contest: self.kind.contest, ballots: found, voters: self.voters }),
        }
    }

    /// Adds a ballot to these, once there is no other box it could be compared with.
    pub(super) fn add(&self, mut ballots: Vec<Mark>, mark: Mark) -> Result<(), UrnError> {
        if !self.others.is_empty() && !ballots.is_empty() {
            self.write(&ballots)?;
        }
        for other in &self.others {
            self.disk.wipe(other).map_err(|_| UrnError::LeftBehind { path: other.clone() })?;
        }
        ballots.push(mark.canonical());
        self.write(&ballots)
    }

    fn write(&self, ballots: &[Mark]) -> Result<(), UrnError> {
        let bytes = self.kind.file(ballots, &self.path)?;
        Ok(self.disk.replace_dated(&self.path, &bytes, self.since).at(Action::Replace, &self.path)?)
    }
}
