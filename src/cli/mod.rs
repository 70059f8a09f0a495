//! The command line: one subcommand a file.
//!
//! | question | file |
//! |---|---|
//! | what may be typed, and how is it explained? | `args`, `help`, `usage` |
//! | what went wrong, and which exit code says so? | `trouble`, `exit` |
//! | where is what, and what time is it? | `house`, `clock` |
//! | how does text leave the program? | `print` |

mod apply;
mod args;
mod begin;
mod check;
mod clock;
mod contest;
mod copy;
mod doctor;
mod exit;
mod export;
mod help;
mod house;
mod import;
mod keyring;
mod keys;
mod list;
mod logo;
mod manual;
mod new;
mod open;
mod papers;
mod print;
mod progress;
mod schema;
mod sealed;
mod show;
mod sign;
mod tally;
mod trouble;
mod usage;
mod verify;

pub use exit::Exit;

use crate::i18n::{Language, Words};
use crate::log;
use args::{Cli, Wanted};
use clap::FromArgMatches as _;
use clap::error::ErrorKind;
use house::House;
use print::Print;
use std::ffi::OsString;
use trouble::Trouble;

/// Runs the program with these arguments, the first being its own name, and says how it ended.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Exit {
    let args: Vec<OsString> = args.into_iter().collect();
    let words = Words::new(language(&args));
    log::begin(log::path());
    let mut print = Print::new();
    let ended = start(args, &words, &mut print).and_then(|exit| match print.finish() {
        // Whoever read the beginning wanted no more.
        Ok(()) | Err(Trouble::Pipe) => Ok(exit),
        Err(trouble) => Err(trouble),
    });
    let exit = match ended {
        Ok(exit) => exit,
        Err(trouble) => {
            trouble::tell(&words, &trouble);
            trouble.exit()
        }
    };
    log::note("program.ended", &[("code", exit.code().into())]);
    exit
}

fn start(args: Vec<OsString>, words: &Words, print: &mut Print) -> Result<Exit, Trouble> {
    let matches = help::command(words).try_get_matches_from(args);
    let cli = match matches.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(asked) if matches!(asked.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            print.line(asked.render().to_string().trim_end())?;
            return Ok(Exit::Done);
        }
        Err(error) => return Err(Trouble::Usage(Box::new(error))),
    };
    let house = House::new(cli.dir.as_deref(), words)?;
    log::note(cli.wanted.as_ref().map_or("command.start", Wanted::code), &[]);
    match cli.wanted {
        None => open::start(&house, cli.plain),
        Some(Wanted::Open(args)) => open::open(&house, &args, cli.plain),
        Some(Wanted::New(args)) => new::new(&house, &args, cli.plain, print),
        Some(Wanted::List(args)) => list::list(&house, &args, print),
        Some(Wanted::Show(args)) => show::show(&house, &args, print),
        Some(Wanted::Export(args)) => export::export(&house, &args, print),
        Some(Wanted::Bundle(args)) => export::bundle(&house, &args, print),
        Some(Wanted::Progress(args)) => progress::progress(&house, &args, print),
        Some(Wanted::Logo(args)) => logo::logo(&house, &args, print),
        Some(Wanted::Apply(args)) => apply::apply(&house, &args, print),
        Some(Wanted::Import(args)) => import::import(&house, &args, print),
        Some(Wanted::Check(args)) => check::check(&house, &args, print),
        Some(Wanted::Verify(args)) => verify::verify(&house, &args, print),
        Some(Wanted::Sign(args)) => sign::sign(&house, &args, print),
        Some(Wanted::Copy(args)) => copy::copy(&house, &args, print),
        Some(Wanted::Keys(args)) => keys::keys(&house, &args, print),
        Some(Wanted::Doctor(args)) => doctor::doctor(&house, &args, print),
        Some(Wanted::Tally(args)) => tally::tally(&house, &args, print),
        Some(Wanted::Schema(args)) => schema::schema(&args, print),
        Some(Wanted::Completions(args)) => manual::completions(words, args.shell, print),
        Some(Wanted::Man) => manual::man(words, print),
    }
}

/// The language to speak, found before the rest is understood, so that what cannot be understood is told in it too.
fn language(args: &[OsString]) -> Language {
    let mut flag = None;
    let mut words = args.iter().skip(1).map_while(|arg| (arg != "--").then(|| arg.to_str().unwrap_or_default()));
    while let Some(word) = words.next() {
        let value = match word.strip_prefix("--lang") {
            Some("") => words.next(),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        };
        flag = value.and_then(|value| value.parse().ok()).or(flag);
    }
    Language::detect(flag, |name| std::env::var(name).ok())
}
