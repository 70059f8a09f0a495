//! Draws a screen of the program as SVG: `cargo run --example picture -- SESSION TAB [WIDTH HEIGHT [LANG [NOW [TYPED]]]]`.
//!
//! The session is copied first, so that it stays as it is.

use musyawarah::tui::{Shot, picture};
use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let argument = |at: usize, default: &str| arguments.get(at).map_or(default, String::as_str).to_owned();
    let folder = std::env::temp_dir().join(format!("musyawarah-picture-{}", std::process::id()));
    let session = argument(0, "sessions");
    let name = Path::new(&session).file_name().ok_or("name a session folder")?;
    let copy = folder.join(name);
    std::fs::create_dir_all(&copy)?;
    for entry in std::fs::read_dir(&session)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            std::fs::copy(entry.path(), copy.join(entry.file_name()))?;
        }
    }
    let drawn = picture(&Shot {
        session: &copy,
        tab: argument(1, "3").parse()?,
        size: (argument(2, "120").parse()?, argument(3, "36").parse()?),
        language: argument(4, "id").parse()?,
        now: argument(5, "2026-06-13T12:46:00+07:00").parse()?,
        typed: &argument(6, ""),
    });
    std::fs::remove_dir_all(&folder)?;
    print!("{}", drawn?);
    Ok(())
}
