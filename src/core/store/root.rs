//! Which folder holds the sessions.
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// The environment variable that names the folder.
pub const VARIABLE: &str = "MUSYAWARAH_DIR";

/// What the choice depends on.
#[derive(Debug, Clone, Copy, Default)]
pub struct Surroundings<'a> {
    /// The folder given by a flag.
    pub flag: Option<&'a Path>,
    /// The value of [`VARIABLE`].
    pub variable: Option<&'a OsStr>,
    /// Whether there is a folder `sessions` here.
    pub sessions_here: bool,
    /// Where this system keeps a user's data.
    pub data: Option<&'a Path>,
}

/// The folder of the sessions: the flag, else the variable, else `sessions` here if there is one, else the user's
/// data folder; where the system has none, `sessions` here.
#[must_use]
pub fn choose_root(surroundings: &Surroundings<'_>) -> PathBuf {
    let Surroundings { flag, variable, sessions_here, data } = *surroundings;
    let here = PathBuf::from("sessions");
    if let Some(flag) = flag {
        return flag.to_owned();
    }
    if let Some(variable) = variable.filter(|value| !value.is_empty()) {
        return PathBuf::from(variable);
    }
    match data {
        Some(data) if !sessions_here => data.join("musyawarah").join("sessions"),
        _ => here,
    }
}

/// The folder of the sessions on this machine, now. `flag` is what the user gave on the command line.
#[must_use]
pub fn root(flag: Option<&Path>) -> PathBuf {
    use etcetera::BaseStrategy as _;
    let data = etcetera::base_strategy::choose_native_strategy().ok().map(|strategy| strategy.data_dir());
    choose_root(&Surroundings {
        flag,
        variable: std::env::var_os(VARIABLE).as_deref(),
        sessions_here: Path::new("sessions").is_dir(),
        data: data.as_deref(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_wish_counts() {
        let all = Surroundings {
            flag: Some(Path::new("/rapat")),
            variable: Some(OsStr::new("/data/rapat")),
            sessions_here: true,
            data: Some(Path::new("/home/ratna/.local/share")),
        };
        let variable = Surroundings { flag: None, ..all };
        let empty = Surroundings { variable: Some(OsStr::new("")), ..variable };
        let here = Surroundings { variable: None, ..variable };
        let data = Surroundings { sessions_here: false, ..here };
        let none = Surroundings { data: None, ..data };
        for (surroundings, folder) in [
            (all, "/rapat"),
            (variable, "/data/rapat"),
            (empty, "sessions"),
            (here, "sessions"),
            (data, "/home/ratna/.local/share/musyawarah/sessions"),
            (none, "sessions"),
        ] {
            assert_eq!(choose_root(&surroundings), Path::new(folder), "{surroundings:?}");
        }
    }
}
