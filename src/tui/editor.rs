//! A text in the person's own editor (`$VISUAL`, `$EDITOR`), through a file only they can read.

use crate::text;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Lets the person edit `text`; returns it as it was saved.
///
/// # Errors
/// When no editor is named or it cannot be run, ends with an error, or the file cannot be written or read.
pub fn edit(before: &str) -> io::Result<String> {
    let editor = ["VISUAL", "EDITOR"].into_iter().filter_map(|name| std::env::var(name).ok());
    let editor = editor.into_iter().find(|value| !value.trim().is_empty()).ok_or(io::ErrorKind::NotFound)?;
    let path = write_private(before)?;
    let edited = run(&editor, &path).and_then(|()| fs::read(&path));
    let removed = fs::remove_file(&path);
    let bytes = edited?;
    removed?;
    Ok(text::clean_bytes(&bytes).text)
}

/// No shell is involved: the words of the variable are the program and its arguments.
fn run(editor: &str, path: &Path) -> io::Result<()> {
    let mut words = editor.split_whitespace();
    let program = words.next().ok_or(io::ErrorKind::NotFound)?;
    let status = Command::new(program).args(words).arg(path).status()?;
    if status.success() { Ok(()) } else { Err(io::Error::other(status.to_string())) }
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
