//! `musyawarah completions` and `musyawarah man`.

use super::exit::Exit;
use super::help;
use super::print::Print;
use super::trouble::Trouble;
use crate::i18n::{Words, say};
use clap_complete::Shell;
use clap_mangen::Man;
use std::io;

/// Prints what a shell needs to complete a command line.
///
/// # Errors
/// [`Trouble::Output`].
pub fn completions(words: &Words, shell: Shell, print: &mut Print) -> Result<Exit, Trouble> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut help::command(words), "musyawarah", &mut script);
    print.bytes(&script)?;
    Ok(Exit::Done)
}

/// Prints the manual page: the program, then every subcommand.
///
/// # Errors
/// [`Trouble::Output`].
pub fn man(words: &Words, print: &mut Print) -> Result<Exit, Trouble> {
    print.bytes(page(words).map_err(Trouble::Output)?.as_bytes())?;
    Ok(Exit::Done)
}

fn page(words: &Words) -> io::Result<String> {
    let root = help::command(words);
    // Before the whole is built, a subcommand has only the options of its own.
    let subcommands: Vec<_> = root.get_subcommands().cloned().collect();
    let root = Man::new(root);
    let mut page = rendered(|out| {
        root.render_title(out)?;
        root.render_name_section(out)?;
        root.render_synopsis_section(out)?;
        root.render_options_section(out)
    })?;
    for command in subcommands {
        let name = format!("musyawarah {}", command.get_name());
        let command = Man::new(command.bin_name(name.clone()).disable_help_flag(true).disable_version_flag(true));
        let told = rendered(|out| {
            command.render_description_section(out)?;
            command.render_synopsis_section(out)?;
            command.render_options_section(out)
        })?;
        page.push_str(&format!(".SH \"{}\"\n", name.to_uppercase()));
        // Under one heading its parts are told apart by a blank line.
        page.extend(told.lines().map(|line| match line.starts_with(".SH ") {
            true => ".PP\n".to_owned(),
            false => format!("{line}\n"),
        }));
    }
    page.push_str(&rendered(|out| root.render_extra_section(out))?);
    // Every part came with the definition of the apostrophe; once is enough.
    let (first, rest) = page.split_at(page.find(".TH").unwrap_or_default());
    let rest = rest.lines().filter(|line| !line.starts_with(".ie ") && !line.starts_with(".el "));
    Ok(first.lines().chain(rest).map(|line| heading(words, line) + "\n").collect())
}

fn rendered(render: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> io::Result<String> {
    let mut out = Vec::new();
    render(&mut out)?;
    Ok(String::from_utf8_lossy(&out).into_owned())
}

/// A line of the page; the headings that the renderer knows only in English in the language of the page.
fn heading(words: &Words, line: &str) -> String {
    let own = match line {
        ".SH NAME" => say!(words, "cli-man-name"),
        ".SH SYNOPSIS" => say!(words, "cli-man-synopsis"),
        ".SH EXTRA" => say!(words, "cli-man-more"),
        _ => return line.to_owned(),
    };
    format!(".SH \"{}\"", own.to_uppercase())
}
