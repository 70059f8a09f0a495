//! Where a journal goes when its own folder does not keep it any more, and where it is looked for afterwards.
//!
//! In each of these places a session has a folder like its own, so that it can be opened from there as well. The
//! folder's name ends with the beginning of the session's id: it is found whatever the session's own folder is called.
use super::disk::Disk;
use super::error::{Action, At, DiskFault};
use super::hash::SessionId;
use crate::text;
use std::io;
use std::path::{Path, PathBuf};

/// The environment variable that names places, tried before the others; separated as in `PATH`.
pub const VARIABLE: &str = "MUSYAWARAH_REFUGE";

/// The places on this machine: those the user names, where the system keeps a program's state, the user's home.
pub(super) fn of_this_machine() -> Vec<PathBuf> {
    let mut places: Vec<PathBuf> = std::env::var_os(VARIABLE)
        .map(|named| std::env::split_paths(&named).filter(|path| path.is_absolute()).collect())
        .unwrap_or_default();
    // A system without a place for state has them among the data, where `sessions` may be the folder of the sessions.
    let state = dirs::state_dir().map(|state| state.join("musyawarah").join("sessions"));
    places.extend(state.or_else(|| dirs::data_dir().map(|data| data.join("musyawarah").join("refuge"))));
    places.extend(dirs::home_dir().map(|home| home.join("musyawarah-sessions")));
    places
}

/// The folder of a session in one of these places.
pub(super) fn folder(place: &Path, own: &Path, id: SessionId) -> PathBuf {
    let name = text::slug(&own.file_name().unwrap_or_default().to_string_lossy());
    let name = name.get(..48).unwrap_or(&name).trim_end_matches('-');
    place.join(format!("{name}{}", ending(id)))
}

/// The folders of a session in one of these places, whatever its own folder was called when they were made.
pub(super) fn folders(disk: &dyn Disk, place: &Path, id: SessionId) -> Vec<PathBuf> {
    let ending = ending(id);
    let names = disk.list(place).unwrap_or_default();
    names.into_iter().filter(|name| name.ends_with(&ending)).map(|name| place.join(name)).collect()
}

fn ending(id: SessionId) -> String {
    let id = id.to_string();
    format!("-{}", id.get(..8).unwrap_or(&id))
}

/// Makes a folder and those above it, where missing, each confirmed before the next.
pub(super) fn make(disk: &dyn Disk, folder: &Path) -> Result<(), DiskFault> {
    if disk.stat(folder).is_ok_and(|found| found.is_dir) {
        return Ok(());
    }
    if let Some(above) = folder.parent().filter(|above| !above.as_os_str().is_empty()) {
        make(disk, above)?;
    }
    match disk.create_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        made => made.at(Action::CreateFolder, folder),
    }
}
