//! What may be typed after `musyawarah`. The words that explain it are put in at run time, by `help`.

mod papers;
mod tally;

pub use papers::{Bundle, Export, Form, Page};
pub use tally::{Tally, TieWish};

use crate::i18n::Language;
use crate::intake::Kind;
use crate::interchange::Format;
use crate::json;
use crate::meeting::ContestId;
use crate::meeting::details::Zone;
use crate::meeting::rules::MeetingKind;
use crate::report::SchemaName;
use chrono::{Datelike as _, NaiveDate};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};
use clap_complete::Shell;
use std::path::PathBuf;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "musyawarah", version, disable_help_subcommand = true)]
pub struct Cli {
    /// The folder that holds the sessions.
    #[arg(long, global = true, value_name = "FOLDER")]
    pub dir: Option<PathBuf>,
    /// The language.
    #[arg(long, global = true, value_name = "id|en", value_parser = language())]
    pub lang: Option<Language>,
    /// In lines, without a screen.
    #[arg(long, global = true)]
    pub plain: bool,
    /// What to do; the start screen when nothing is named.
    #[command(subcommand)]
    pub wanted: Option<Wanted>,
}

/// One subcommand.
#[derive(Debug, Subcommand)]
pub enum Wanted {
    /// The screen of one session.
    Open(Open),
    /// Makes a session.
    New(New),
    /// All sessions.
    List(List),
    /// The record as text.
    Show(Show),
    /// One paper as a file.
    Export(Export),
    /// All papers as files.
    Bundle(Bundle),
    /// The mark for the letterhead.
    Logo(Logo),
    /// The state of the actions from another program.
    Progress(Progress),
    /// Commands from a file or a pipe.
    Apply(Apply),
    /// A list from a file.
    Import(Import),
    /// Whether the files are whole and agree.
    Check(Check),
    /// Whether the record is the one that was signed.
    Verify(Verify),
    /// Seals and signs the record.
    Sign(Sign),
    /// The keys to sign with.
    Keys(Keys),
    /// A copy of a session in another folder.
    Copy(CopyTo),
    /// What this machine can promise.
    Doctor(Doctor),
    /// The result of a count of ballots.
    Tally(Box<Tally>),
    /// The form of the files.
    Schema(Schema),
    /// Completions for a shell.
    Completions(Completions),
    /// The manual page.
    Man,
}

impl Wanted {
    /// What it is called in the log.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Open(_) => "command.open",
            Self::New(_) => "command.new",
            Self::List(_) => "command.list",
            Self::Show(_) => "command.show",
            Self::Export(_) => "command.export",
            Self::Bundle(_) => "command.bundle",
            Self::Logo(_) => "command.logo",
            Self::Progress(_) => "command.progress",
            Self::Apply(_) => "command.apply",
            Self::Import(_) => "command.import",
            Self::Check(_) => "command.check",
            Self::Verify(_) => "command.verify",
            Self::Sign(_) => "command.sign",
            Self::Keys(_) => "command.keys",
            Self::Copy(_) => "command.copy",
            Self::Doctor(_) => "command.doctor",
            Self::Tally(_) => "command.tally",
            Self::Schema(_) => "command.schema",
            Self::Completions(_) => "command.completions",
            Self::Man => "command.man",
        }
    }
}

/// Which session.
#[derive(Debug, Args)]
pub struct Open {
    /// Its name, or the beginning of it.
    #[arg(value_name = "SESSION")]
    pub session: String,
}

/// A session to be made.
#[derive(Debug, Args)]
pub struct New {
    /// The title.
    #[arg(long, value_name = "TITLE")]
    pub title: String,
    /// The kind of meeting.
    #[arg(long, value_name = "KIND", value_parser = kind(), ignore_case = true)]
    pub kind: Option<MeetingKind>,
    /// The day; today where none is given.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub date: Option<NaiveDate>,
    /// The hall.
    #[arg(long, value_name = "PLACE")]
    pub place: Option<String>,
    /// The zone of all times.
    #[arg(long, value_name = "ZONE", value_parser = zone(), ignore_case = true)]
    pub zone: Option<Zone>,
    /// The session to make it like.
    #[arg(long, value_name = "SESSION")]
    pub from: Option<String>,
    /// Open the screen at once.
    #[arg(long)]
    pub open: bool,
}

/// How to list.
#[derive(Debug, Args)]
pub struct List {
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// What to show.
#[derive(Debug, Args)]
pub struct Show {
    /// Which session.
    #[arg(value_name = "SESSION")]
    pub session: String,
    /// Only these parts.
    #[arg(long, value_name = "SECTION", value_delimiter = ',')]
    pub section: Vec<String>,
    /// The protocol of this contest instead.
    #[arg(long, value_name = "ID", conflicts_with = "section")]
    pub contest: Option<ContestId>,
    /// Its ballots in this format instead, to count them again.
    #[arg(long, value_name = "FORMAT", value_parser = format(), requires = "contest")]
    pub to: Option<Format>,
    /// Columns of the text.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(40..=400))]
    pub width: Option<u16>,
}

/// Which picture, for which session.
#[derive(Debug, Args)]
pub struct Logo {
    /// Which session.
    #[arg(value_name = "SESSION")]
    pub session: String,
    /// The picture.
    #[arg(value_name = "FILE", required_unless_present = "remove", conflicts_with = "remove")]
    pub file: Option<PathBuf>,
    /// Take it away.
    #[arg(long)]
    pub remove: bool,
}

/// What to read back, into what.
#[derive(Debug, Args)]
pub struct Progress {
    /// Which session.
    #[arg(value_name = "SESSION")]
    pub session: String,
    /// The file; `-` for the pipe.
    #[arg(value_name = "FILE")]
    pub file: String,
    /// Only show what would change.
    #[arg(long)]
    pub dry_run: bool,
    /// Do not ask.
    #[arg(long, conflicts_with = "dry_run")]
    pub yes: bool,
    /// Who reports.
    #[arg(long, value_name = "NAME")]
    pub actor: Option<String>,
}

/// What to apply, to what.
#[derive(Debug, Args)]
pub struct Apply {
    /// Which session; the file, where the session is new.
    #[arg(value_name = "SESSION", required_unless_present = "new")]
    session: Option<String>,
    /// The file of commands; `-` or nothing for the pipe.
    #[arg(value_name = "FILE")]
    file: Option<String>,
    /// Make a new session of this title.
    #[arg(long, value_name = "TITLE")]
    new: Option<String>,
    /// The day of the new session; today where none is given.
    #[arg(long, value_name = "YYYY-MM-DD", requires = "new", value_parser = day)]
    pub date: Option<NaiveDate>,
    /// Who gives the commands that name nobody.
    #[arg(long, value_name = "NAME")]
    pub actor: Option<String>,
    /// Stop at the first command that is refused.
    #[arg(long)]
    pub stop: bool,
}

/// The session commands are for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// One that is there.
    Session(String),
    /// A new one of this title.
    New(String),
}

impl Apply {
    /// The session and the file, `None` for standard input. A new session takes no name, so its first word is the file.
    ///
    /// # Errors
    /// The word that is one too many.
    pub fn target(&self) -> Result<(Target, Option<PathBuf>), String> {
        let (target, file) = match (&self.new, &self.session, &self.file) {
            (Some(_), _, Some(extra)) => return Err(extra.clone()),
            (Some(title), file, None) => (Target::New(title.clone()), file),
            (None, session, file) => (Target::Session(session.clone().unwrap_or_default()), file),
        };
        Ok((target, file.as_ref().filter(|file| *file != "-").map(PathBuf::from)))
    }
}

/// Which list, for which session.
#[derive(Debug, Args)]
pub struct Import {
    /// Which session.
    #[arg(value_name = "SESSION")]
    pub session: String,
    /// The list; `-` for the pipe.
    #[arg(value_name = "FILE")]
    pub file: String,
    /// What is on it.
    #[arg(long = "as", value_name = "KIND", value_parser = named(&Kind::ALL, Kind::code))]
    pub kind: Kind,
    /// The sheet of a workbook.
    #[arg(long = "sheet", value_name = "NAME")]
    pub worksheet: Option<String>,
    /// The row with the heads of the columns.
    #[arg(long, value_name = "N")]
    pub head: Option<usize>,
    /// What columns mean.
    #[arg(long = "column", value_name = "B=MEANING")]
    pub columns: Vec<String>,
    /// Only show what would be taken.
    #[arg(long)]
    pub dry_run: bool,
    /// Pass over the rows that are wrong.
    #[arg(long)]
    pub skip_wrong: bool,
}

/// What to copy, and where to.
#[derive(Debug, Args)]
pub struct CopyTo {
    /// Which session.
    #[arg(value_name = "SESSION")]
    pub session: String,
    /// The folder the copy is put into.
    #[arg(value_name = "FOLDER")]
    pub into: PathBuf,
}

/// What to check.
#[derive(Debug, Args)]
pub struct Check {
    /// Which session.
    #[arg(value_name = "SESSION")]
    pub session: String,
    /// Write the files made from the journal anew.
    #[arg(long)]
    pub rebuild: bool,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// What to verify.
#[derive(Debug, Args)]
pub struct Verify {
    /// Which session.
    #[arg(value_name = "SESSION")]
    pub session: String,
    /// The code on the paper.
    #[arg(long, value_name = "CODE")]
    pub code: Option<String>,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// What to sign.
#[derive(Debug, Args)]
pub struct Sign {
    /// Which session.
    #[arg(value_name = "SESSION")]
    pub session: String,
    /// With which key.
    #[arg(long, value_name = "NAME")]
    pub key: Option<String>,
}

/// Which keys.
#[derive(Debug, Args)]
pub struct Keys {
    /// Make one of this name.
    #[arg(long, value_name = "NAME", conflicts_with = "trust")]
    pub new: Option<String>,
    /// Take over the public key of somebody else.
    #[arg(long, value_name = "FILE")]
    pub trust: Option<PathBuf>,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// How to tell what was found.
#[derive(Debug, Args)]
pub struct Doctor {
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// Which form.
#[derive(Debug, Args)]
pub struct Schema {
    /// Of what.
    #[arg(value_name = "WHAT", value_parser = form())]
    pub of: SchemaName,
}

/// For which shell.
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell.
    #[arg(value_name = "SHELL")]
    pub shell: Shell,
}

/// A day of the years 1000 to 9999: folders are named by it, and sorted by their names.
fn day(text: &str) -> Result<NaiveDate, String> {
    let day: NaiveDate = text.parse().map_err(|_| text.to_owned())?;
    if (1000..=9999).contains(&day.year()) { Ok(day) } else { Err(text.to_owned()) }
}

fn language() -> impl TypedValueParser<Value = Language> {
    let codes = Language::ALL.map(|language| PossibleValue::new(language.code()));
    PossibleValuesParser::new(codes).try_map(|code| code.parse())
}

fn format() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.map(Format::id)).try_map(|id| Format::find(&id).ok_or("unknown"))
}

/// One of the variants of a setting, by its name.
fn named<T: Copy + Send + Sync + 'static>(
    all: &'static [T],
    id: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(all.iter().map(|&value| id(value)))
        .try_map(move |chosen| all.iter().copied().find(|&value| id(value) == chosen).ok_or("unknown"))
}

fn form() -> impl TypedValueParser<Value = SchemaName> {
    PossibleValuesParser::new(SchemaName::ALL.map(SchemaName::as_str)).try_map(|name| name.parse())
}

fn zone() -> impl TypedValueParser<Value = Zone> {
    choice(&Zone::ALL)
}

fn kind() -> impl TypedValueParser<Value = MeetingKind> {
    choice(&MeetingKind::ALL)
}

/// One of these, called as in the files.
fn choice<T>(all: &'static [T]) -> impl TypedValueParser<Value = T>
where
    T: serde::Serialize + serde::de::DeserializeOwned + Clone + Send + Sync,
{
    let name = |value: &T| match json::value(value) {
        Ok(serde_json::Value::String(name)) => name.to_lowercase(),
        _ => String::new(),
    };
    PossibleValuesParser::new(all.iter().map(name).map(PossibleValue::new))
        .try_map(move |chosen| all.iter().find(|value| name(value) == chosen.to_lowercase()).cloned().ok_or("unknown"))
}
