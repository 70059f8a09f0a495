//! The keys on this machine: files of OpenSSH in the user's settings folder, `musyawarah/keys`.

use super::trouble::Trouble;
use crate::seal::{Key, PublicKey};
use crate::text;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// The most bytes read from a key file.
const LIMIT: u64 = 16 << 10;

/// Why a key cannot be used or made.
#[derive(Debug, thiserror::Error)]
pub enum KeyTrouble {
    /// The system names no folder for settings.
    #[error("no settings folder")]
    NoPlace,
    /// There is no key of one's own yet.
    #[error("no key")]
    NoKey,
    /// There are several, and none was chosen.
    #[error("which key?")]
    Several(Vec<String>),
    /// There is none of this name.
    #[error("no key `{0}`")]
    NoSuch(String),
    /// The name is no name.
    #[error("no name: `{0}`")]
    NoName(String),
    /// There is one of this name already.
    #[error("key `{0}` exists")]
    Exists(String),
    /// The file is no key.
    #[error("{}: no key", .0.display())]
    NotAKey(PathBuf),
    /// Others may read the private file.
    #[error("{}: open to others", .0.display())]
    Open(PathBuf),
    /// A file cannot be read or written.
    #[error("{}: {error}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
}

/// A key that is known here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its name.
    pub name: String,
    /// The key.
    pub key: PublicKey,
    /// Whether it can sign here.
    pub own: bool,
}

/// The folder of the keys.
#[derive(Debug)]
pub struct Keyring(PathBuf);

impl Keyring {
    /// The user's.
    ///
    /// # Errors
    /// [`KeyTrouble::NoPlace`].
    pub fn of_user() -> Result<Self, Trouble> {
        let settings = dirs::config_dir().ok_or(KeyTrouble::NoPlace)?;
        Ok(Self(settings.join("musyawarah").join("keys")))
    }

    /// Every key, by name. What is no key is passed over.
    ///
    /// # Errors
    /// [`KeyTrouble::File`] if the folder cannot be read.
    pub fn known(&self) -> Result<Vec<Known>, Trouble> {
        let entries = match fs::read_dir(&self.0) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            read => read.map_err(|error| file(&self.0, error))?,
        };
        let mut known: Vec<Known> = entries
            .filter_map(|entry| {
                let name = entry.ok()?.file_name().to_str()?.strip_suffix(".pub")?.to_owned();
                let (key, _) = PublicKey::read(&read(&self.public(&name)).ok()?).ok()?;
                Some(Known { own: self.private(&name).is_file(), name, key })
            })
            .collect();
        known.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(known)
    }

    /// Makes a key of this name.
    ///
    /// # Errors
    /// [`KeyTrouble`].
    pub fn make(&self, name: &str) -> Result<Known, Trouble> {
        let name = self.free(name)?;
        let key = Key::random().map_err(|error| file(&self.0, error))?;
        write(&self.private(&name), &key.write(&name))?;
        self.publish(&name, key.public())?;
        Ok(Known { key: key.public(), name, own: true })
    }

    /// Takes over the public key of somebody else, named after its file.
    ///
    /// # Errors
    /// [`KeyTrouble`].
    pub fn trust(&self, path: &Path) -> Result<Known, Trouble> {
        let (key, _) = PublicKey::read(&read(path)?).map_err(|_| KeyTrouble::NotAKey(path.to_owned()))?;
        let name = self.free(&path.file_stem().unwrap_or_default().to_string_lossy())?;
        self.publish(&name, key)?;
        Ok(Known { key, name, own: false })
    }

    /// The key to sign with: the one named, or the only one.
    ///
    /// # Errors
    /// [`KeyTrouble`].
    pub fn signing(&self, name: Option<&str>) -> Result<(String, Key), Trouble> {
        let mut own: Vec<String> =
            self.known()?.into_iter().filter(|known| known.own).map(|known| known.name).collect();
        let name = match name {
            Some(name) if own.iter().any(|own| own == name) => name.to_owned(),
            Some(name) => return Err(KeyTrouble::NoSuch(name.to_owned()).into()),
            None if own.len() > 1 => return Err(KeyTrouble::Several(own).into()),
            None => own.pop().ok_or(KeyTrouble::NoKey)?,
        };
        let path = self.private(&name);
        if open_to_others(&path)? {
            return Err(KeyTrouble::Open(path).into());
        }
        let key = Key::read(&read(&path)?).map_err(|_| KeyTrouble::NotAKey(path))?;
        Ok((name, key))
    }

    fn private(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn public(&self, name: &str) -> PathBuf {
        self.0.join(format!("{name}.pub"))
    }

    /// A name as files have it, if no key has it yet.
    fn free(&self, name: &str) -> Result<String, Trouble> {
        if !text::clean_line(name).text.contains(char::is_alphanumeric) {
            return Err(KeyTrouble::NoName(name.to_owned()).into());
        }
        let name = text::slug(name);
        match self.private(&name).exists() || self.public(&name).exists() {
            true => Err(KeyTrouble::Exists(name).into()),
            false => Ok(name),
        }
    }

    fn publish(&self, name: &str, key: PublicKey) -> Result<(), Trouble> {
        write(&self.public(name), &format!("{key} {name}\n"))
    }
}

fn file(path: &Path, error: io::Error) -> Trouble {
    KeyTrouble::File { path: path.to_owned(), error }.into()
}

fn read(path: &Path) -> Result<String, Trouble> {
    let mut bytes = Vec::new();
    let opened = fs::File::open(path).and_then(|file| file.take(LIMIT).read_to_end(&mut bytes));
    opened.map_err(|error| file(path, error))?;
    String::from_utf8(bytes).map_err(|_| KeyTrouble::NotAKey(path.to_owned()).into())
}

/// Writes a new file that only its owner may read, in a folder that only they may enter.
fn write(path: &Path, text: &str) -> Result<(), Trouble> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let (mut making, mut options) = (DirBuilder::new(), OpenOptions::new());
    making.recursive(true);
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
        making.mode(0o700);
        options.mode(0o600);
    }
    let written = making.create(folder).and_then(|()| {
        let mut file = options.open(path)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()
    });
    written.map_err(|error| file(path, error))
}

#[cfg(unix)]
fn open_to_others(path: &Path) -> Result<bool, Trouble> {
    use std::os::unix::fs::PermissionsExt as _;
    let found = fs::metadata(path).map_err(|error| file(path, error))?;
    Ok(found.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn open_to_others(_: &Path) -> Result<bool, Trouble> {
    Ok(false)
}
