//! A text file that stays small: when it is full it is set aside, and the oldest one goes.

use chrono::{SecondsFormat, Utc};
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The most bytes of one file.
pub const FULL: u64 = 256 << 10;
/// How many full files are kept beside the one being written.
pub const KEPT: u32 = 2;

/// The file being written.
#[derive(Debug)]
pub struct LogFile {
    path: PathBuf,
    file: Option<File>,
    /// Whether writing failed: it is not tried again.
    failed: bool,
}

impl LogFile {
    /// At this place; nothing is made before the first line.
    pub fn at(path: PathBuf) -> Self {
        Self { path, file: None, failed: false }
    }

    /// Adds a line with time and process.
    pub fn write(&mut self, text: &str) {
        if !self.failed {
            let now = Utc::now().to_rfc3339_opts(SecondsFormat::Secs, true);
            let line = format!("{now} {} {text}\n", std::process::id());
            self.failed = self.add(&line).is_err();
        }
    }

    fn add(&mut self, line: &str) -> io::Result<()> {
        let full = |file: &File| file.metadata().is_ok_and(|file| file.len() + line.len() as u64 > FULL);
        if self.file.as_ref().is_none_or(full) {
            self.file = None;
            let mut file = open(&self.path)?;
            if full(&file) {
                drop(file);
                set_aside(&self.path)?;
                file = open(&self.path)?;
            }
            self.file = Some(file);
        }
        // In one piece, so that lines of two programs never mix.
        self.file.as_mut().map_or(Ok(()), |file| file.write_all(line.as_bytes()))
    }
}

fn aside(path: &Path, number: u32) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{number}"));
    PathBuf::from(name)
}

fn set_aside(path: &Path) -> io::Result<()> {
    for number in (1..KEPT).rev() {
        // The first times there is nothing to move yet.
        let _ = fs::rename(aside(path, number), aside(path, number + 1));
    }
    fs::rename(path, aside(path, 1))
}

fn open(path: &Path) -> io::Result<File> {
    let (mut folder, mut options) = (DirBuilder::new(), OpenOptions::new());
    folder.recursive(true);
    options.create(true).append(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
        folder.mode(0o700);
        options.mode(0o600);
    }
    if let Some(parent) = path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        folder.create(parent)?;
    }
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_files_are_set_aside_and_the_oldest_goes() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("log").join("musyawarah.log");
        let mut log = LogFile::at(path.clone());
        let lines = 4 * FULL / 1000;
        for n in 0..lines {
            log.write(&format!("line n={n} {}", "x".repeat(1000)));
        }
        let read = |path: PathBuf| fs::read_to_string(path).unwrap();
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 3);
        let kept = [aside(&path, 2), aside(&path, 1), path].map(read);
        assert!(kept.iter().all(|text| text.len() as u64 <= FULL && text.ends_with("x\n")));
        assert!(kept[2].contains(&format!("n={} ", lines - 1)), "the newest line stands in the file itself");
        let first = |text: &str| text.split("n=").nth(1).unwrap().split(' ').next().unwrap().parse::<u64>().unwrap();
        assert!(first(&kept[0]) < first(&kept[1]) && first(&kept[1]) < first(&kept[2]));
    }

    #[test]
    fn what_cannot_be_written_keeps_nobody() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("file"), "").unwrap();
        let mut log = LogFile::at(dir.path().join("file").join("log"));
        log.write("first");
        log.write("second");
        assert!(log.failed);
    }
}
