//! A text in the person's own editor (`$VISUAL`, `$EDITOR`, else what the system has), through a file only they can
//! read. What the editor saved counts, however it ended.

use crate::i18n::{Words, files, say};
use crate::text;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};

/// Looked for in this order where no editor is named.
const USUAL: &[&str] = if cfg!(windows) { &["notepad"] } else { &["editor", "nano", "vi"] };

/// A text as the editor saved it.
#[derive(Debug, PartialEq, Eq)]
pub struct Edited {
    pub text: String,
    /// Where all of it stands, if it was too much.
    pub all: Option<PathBuf>,
    /// The editor did not end with an error and was not killed.
    pub well: bool,
}

/// Why a text did not come back; it stays as it was.
#[derive(Debug)]
pub enum Fault {
    /// None is named, and none of the usual ones is there.
    NoEditor,
    /// The one that was named cannot be started.
    NotStarted(String, io::Error),
    /// It ended with an error and had saved nothing new.
    Failed(String, ExitStatus),
    /// The file between us cannot be written or read.
    File(io::Error),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::File(error)
    }
}

impl Fault {
    /// What happened and what to do, for the person.
    pub fn said(&self, words: &Words) -> String {
        let why = |error: &io::Error| files::system(words, error.kind(), &error.to_string());
        match self {
            Self::NoEditor => say!(words, "tui-no-editor"),
            Self::NotStarted(program, error) => {
                say!(words, "editor-not-started", program = text::clean_line(program).text, why = why(error))
            }
            Self::Failed(program, status) => {
                say!(words, "editor-failed", program = text::clean_line(program).text, status = status.to_string())
            }
            Self::File(error) => say!(words, "editor-file", why = why(error)),
        }
    }
}

/// Lets the person edit `text`; returns it as it was saved.
///
/// # Errors
/// [`Fault`] when there is no editor, it cannot be run, or it ends with an error before it saved anything.
pub fn edit(before: &str) -> Result<Edited, Fault> {
    let named = ["VISUAL", "EDITOR"].into_iter().filter_map(|name| std::env::var(name).ok());
    edit_in(named.into_iter().find(|value| !value.trim().is_empty()).as_deref(), before)
}

fn edit_in(named: Option<&str>, before: &str) -> Result<Edited, Fault> {
    let path = write_private(before)?;
    let edited = edit_file(named, &path, before);
    match &edited {
        Ok(Edited { all: Some(_), .. }) => {}
        _ => match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        },
    }
    edited
}

fn edit_file(named: Option<&str>, path: &Path, before: &str) -> Result<Edited, Fault> {
    let (program, status) = match named {
        Some(named) => {
            (named.to_owned(), run(named, path).map_err(|error| Fault::NotStarted(named.to_owned(), error))?)
        }
        None => run_usual(path)?,
    };
    let bytes = fs::read(path)?;
    if !status.success() && bytes == before.as_bytes() {
        return Err(Fault::Failed(program, status));
    }
    let cleaned = text::clean_bytes(&bytes);
    let all = (cleaned.removed.truncated > 0).then(|| path.to_owned());
    Ok(Edited { text: cleaned.text, all, well: status.success() })
}

fn run_usual(path: &Path) -> Result<(String, ExitStatus), Fault> {
    for program in USUAL {
        match run(program, path) {
            Ok(status) => return Ok(((*program).to_owned(), status)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(Fault::NotStarted((*program).to_owned(), error)),
        }
    }
    Err(Fault::NoEditor)
}

/// No shell is involved: the words of the variable are the program and its arguments, if it is not the path of a program
/// as it stands.
fn run(editor: &str, path: &Path) -> io::Result<ExitStatus> {
    if Path::new(editor).is_file() {
        return Command::new(editor).arg(path).status();
    }
    let mut words = editor.split_whitespace();
    let program = words.next().ok_or(io::ErrorKind::NotFound)?;
    Command::new(program).args(words).arg(path).status()
}

fn write_private(text: &str) -> io::Result<PathBuf> {
    let mut random = [0; 8];
    getrandom::fill(&mut random).map_err(io::Error::other)?;
    let name = format!("musyawarah-{:016x}.txt", u64::from_ne_bytes(random));
    let path = std::env::temp_dir().join(name);
    let mut file: File = private(OpenOptions::new().write(true).create_new(true)).open(&path)?;
    file.write_all(text.as_bytes())?;
    Ok(path)
}

#[cfg(unix)]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt as _;
    options.mode(0o600)
}

#[cfg(not(unix))]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    /// An editor that does what the script says; `$1` is the file.
    struct Script(tempfile::TempDir);

    impl Script {
        fn new(script: &str) -> Self {
            let folder = tempfile::tempdir().unwrap();
            fs::write(folder.path().join("editor.sh"), script).unwrap();
            Self(folder)
        }

        fn edit(&self, before: &str) -> Result<Edited, Fault> {
            edit_in(Some(&format!("sh {}", self.0.path().join("editor.sh").display())), before)
        }

        /// What stands in a file the script wrote into its own folder.
        fn noted(&self) -> String {
            fs::read_to_string(self.0.path().join("noted")).unwrap()
        }
    }

    fn edited(text: &str) -> Edited {
        Edited { text: text.to_owned(), all: None, well: true }
    }

    #[test]
    fn the_text_comes_back_as_it_was_saved_and_the_file_is_gone() {
        let editor = Script::new(
            "printf '%s' \"$1\" > \"${0%/*}/noted\"; ls -l \"$1\" > \"${0%/*}/mode\"; printf 'dua\\n' >> \"$1\"",
        );
        assert_eq!(editor.edit("satu\n").unwrap(), edited("satu\ndua\n"));
        assert!(!Path::new(&editor.noted()).exists());
        let mode = fs::read_to_string(editor.0.path().join("mode")).unwrap();
        assert!(mode.starts_with("-rw-------"), "{mode}");
    }

    #[test]
    fn what_was_saved_counts_even_if_the_editor_was_killed() {
        let killed = Script::new("printf 'tersimpan' > \"$1\"; kill -9 $$").edit("semula").unwrap();
        assert_eq!(killed, Edited { well: false, ..edited("tersimpan") });
        let fault = Script::new("kill -9 $$").edit("semula").unwrap_err();
        assert!(matches!(fault, Fault::Failed(..)), "{fault:?}");
    }

    #[test]
    fn each_fault_says_what_happened_and_that_the_text_stays() {
        let words = Words::new(Language::Indonesian);
        let failed = Script::new("exit 3").edit("semula").unwrap_err().said(&words);
        assert!(failed.contains("editor.sh") && failed.contains('3') && failed.contains("tetap"), "{failed}");
        let absent = edit_in(Some("/tidak/ada"), "semula").unwrap_err().said(&words);
        assert!(absent.contains("/tidak/ada") && absent.contains("tetap"), "{absent}");
        let removed = Script::new("rm \"$1\"").edit("semula").unwrap_err().said(&words);
        assert!(removed.contains("tetap"), "{removed}");
    }

    #[test]
    fn what_is_too_much_stays_in_the_file() {
        let editor = Script::new(&format!("head -c {} /dev/zero | tr '\\0' x > \"$1\"", text::TEXT_LIMIT + 1));
        let long = editor.edit("").unwrap();
        let all = long.all.unwrap();
        assert_eq!(
            (long.text.len(), fs::metadata(&all).unwrap().len()),
            (text::TEXT_LIMIT, text::TEXT_LIMIT as u64 + 1)
        );
        fs::remove_file(all).unwrap();
    }

    #[test]
    fn a_program_whose_path_has_a_blank_is_one_program() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("my editor");
        std::os::unix::fs::symlink("/bin/true", &path).unwrap();
        assert_eq!(edit_in(path.to_str(), "tetap").unwrap(), edited("tetap"));
    }
}
