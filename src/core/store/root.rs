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
    /// Where the user keeps documents, if there is such a folder.
    pub documents: Option<&'a Path>,
    /// Where this system keeps a user's data.
    pub data: Option<&'a Path>,
    /// Whether there are sessions among that data.
    pub sessions_in_data: bool,
}

/// The folder of the sessions: the flag, else the variable, else `sessions` here if there is one. Else the sessions among
/// the user's data if there are any, else `musyawarah` among the documents, where somebody who looks for the papers looks
/// first; without documents the data folder, and where the system has none, `sessions` here.
#[must_use]
pub fn choose_root(surroundings: &Surroundings<'_>) -> PathBuf {
    let Surroundings { flag, variable, sessions_here, documents, data, sessions_in_data } = *surroundings;
    if let Some(flag) = flag {
        return flag.to_owned();
    }
    if let Some(variable) = variable.filter(|value| !value.is_empty()) {
        return PathBuf::from(variable);
    }
    let here = PathBuf::from("sessions");
    if sessions_here {
        return here;
    }
    let data = data.map(in_data);
    let begun = data.clone().filter(|_| sessions_in_data);
    begun.or_else(|| documents.map(|folder| folder.join("musyawarah"))).or(data).unwrap_or(here)
}

fn in_data(data: &Path) -> PathBuf {
    data.join("musyawarah").join("sessions")
}

/// The folder of the sessions on this machine, now. `flag` is what the user gave on the command line.
#[must_use]
pub fn root(flag: Option<&Path>) -> PathBuf {
    let data = dirs::data_dir();
    let documents = dirs::document_dir().filter(|folder| folder.is_dir());
    choose_root(&Surroundings {
        flag,
        variable: std::env::var_os(VARIABLE).as_deref(),
        sessions_here: Path::new("sessions").is_dir(),
        documents: documents.as_deref(),
        data: data.as_deref(),
        sessions_in_data: data.as_deref().is_some_and(|data| in_data(data).is_dir()),
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
            documents: Some(Path::new("/home/ratna/Dokumen")),
            data: Some(Path::new("/home/ratna/.local/share")),
            sessions_in_data: true,
        };
        let variable = Surroundings { flag: None, ..all };
        let empty = Surroundings { variable: Some(OsStr::new("")), ..variable };
        let here = Surroundings { variable: None, ..variable };
        let data = Surroundings { sessions_here: false, ..here };
        let documents = Surroundings { sessions_in_data: false, ..data };
        let only_documents = Surroundings { data: None, ..documents };
        let only_data = Surroundings { documents: None, ..documents };
        let none = Surroundings { documents: None, data: None, ..documents };
        for (surroundings, folder) in [
            (all, "/rapat"),
            (variable, "/data/rapat"),
            (empty, "sessions"),
            (here, "sessions"),
            (data, "/home/ratna/.local/share/musyawarah/sessions"),
            (documents, "/home/ratna/Dokumen/musyawarah"),
            (only_documents, "/home/ratna/Dokumen/musyawarah"),
            (only_data, "/home/ratna/.local/share/musyawarah/sessions"),
            (none, "sessions"),
        ] {
            assert_eq!(choose_root(&surroundings), Path::new(folder), "{surroundings:?}");
        }
    }
}
