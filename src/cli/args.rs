//! What may be typed after `musyawarah`. The words that explain it are put in at run time, by `help`.

use crate::i18n::Language;
use crate::intake::Kind;
use crate::interchange::Format;
use crate::meeting::ContestId;
use crate::meeting::details::Zone;
use crate::meeting::rules::MeetingKind;
use crate::report::draw::{Delimiter, PaperFormat, Sheet};
use crate::report::{Exchange, PaperKind, SchemaName};
use crate::tally::rule::RULES;
use crate::tally::settings::{Borda, Combine, Completion, Normalisation, Stop, Strength, Stv, Unranked, Utility};
use chrono::{Datelike as _, NaiveDate};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};
use clap_complete::Shell;
use std::fmt;
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

/// In which form something is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A paper.
    Paper(PaperFormat),
    /// The meeting for another program.
    Exchange(Exchange),
    /// The ballots of a contest with costs.
    Pabulib,
}

impl Form {
    /// All of them.
    fn all() -> impl Iterator<Item = Self> {
        let papers = PaperFormat::ALL.into_iter().map(Self::Paper);
        papers.chain(Exchange::ALL.into_iter().map(Self::Exchange)).chain([Self::Pabulib])
    }

    /// Its name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Paper(format) => format.code(),
            Self::Exchange(kind) => kind.code(),
            Self::Pabulib => Format::Pb.id(),
        }
    }
}

/// The formats that are of one paper, which must be named.
const PAPER_FORMATS: [(&str, &str); PaperFormat::ALL.len()] = {
    let mut all = [("format", ""); PaperFormat::ALL.len()];
    let mut place = 0;
    while place < all.len() {
        all[place].1 = PaperFormat::ALL[place].code();
        place += 1;
    }
    all
};

/// Which paper, in which form.
#[derive(Debug, Args)]
pub struct Export {
    /// Which session.
    #[arg(value_name = "SESSION")]
    pub session: String,
    /// The paper; the formats of other programs are of the whole meeting.
    #[arg(long, value_name = "PAPER", value_parser = paper(), ignore_case = true, required_if_eq_any = PAPER_FORMATS)]
    pub what: Option<PaperKind>,
    /// The format.
    #[arg(long = "as", value_name = "FORMAT", value_parser = form_of_file())]
    pub format: Form,
    /// The contest whose ballots are written.
    #[arg(long, value_name = "ID")]
    pub contest: Option<ContestId>,
    /// Where, and how large.
    #[command(flatten)]
    pub page: Page,
    /// What parts the cells of CSV.
    #[arg(long, value_name = "SIGN", value_parser = delimiter())]
    pub delimiter: Option<Delimiter>,
    /// Begin CSV with a byte order mark.
    #[arg(long)]
    pub bom: bool,
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

/// Whose papers.
#[derive(Debug, Args)]
pub struct Bundle {
    /// Which session.
    #[arg(value_name = "SESSION")]
    pub session: String,
    /// Where, and how large.
    #[command(flatten)]
    pub page: Page,
}

/// Where files go, and for which sheet they are made.
#[derive(Debug, Args)]
pub struct Page {
    /// The folder.
    #[arg(long, value_name = "FOLDER")]
    pub to: Option<PathBuf>,
    /// The sheet.
    #[arg(long = "paper", value_name = "SHEET", value_parser = sheet(), ignore_case = true, default_value = "a4")]
    pub sheet: Sheet,
    /// Write over files that are there.
    #[arg(long)]
    pub force: bool,
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

/// What to count, and by which rule.
#[derive(Debug, Args)]
pub struct Tally {
    /// The file of ballots; `-` for the pipe.
    #[arg(value_name = "FILE", required_unless_present = "list_rules")]
    pub file: Option<String>,
    /// The rule.
    #[arg(long, value_name = "RULE", value_parser = rule(), required_unless_present_any = ["list_rules", "to"])]
    pub rule: Option<String>,
    /// All rules instead of a count.
    #[arg(long, conflicts_with_all = ["file", "rule"])]
    pub list_rules: bool,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
    /// With everything needed to count again by hand.
    #[arg(long, conflicts_with = "json")]
    pub protocol: bool,
    /// Why an option is chosen or not, or why one stands above another.
    #[arg(long, value_name = "OPTION", value_delimiter = ',', num_args = 1, conflicts_with = "protocol")]
    pub why: Vec<String>,
    /// How firm the result is.
    #[arg(long)]
    pub firm: bool,
    /// Who is heard, by the groups in this column of the file.
    #[arg(long, value_name = "COLUMN")]
    pub groups: Option<String>,
    /// Columns of the text.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(40..=400))]
    pub width: Option<u16>,
    /// The format of the file, where neither name nor content say it.
    #[arg(long, value_name = "FORMAT", value_parser = format())]
    pub format: Option<Format>,
    /// Print the ballots in this format instead of counting.
    #[arg(long, value_name = "FORMAT", value_parser = format(), conflicts_with_all = ["rule", "json", "protocol", "why", "firm", "groups"])]
    pub to: Option<Format>,
    /// How ties are broken, in this order.
    #[arg(long, value_name = "RULE", value_parser = tie)]
    pub tie: Vec<TieWish>,
    /// How many are chosen.
    #[arg(long, value_name = "N", value_parser = seats)]
    pub seats: Option<usize>,
    /// The ceiling.
    #[arg(long, value_name = "X")]
    pub budget: Option<String>,
    /// How strong a victory is.
    #[arg(long, value_name = "WAY", value_parser = named(Strength::ALL, Strength::id))]
    pub strength: Option<Strength>,
    /// What being left unranked says.
    #[arg(long, value_name = "WAY", value_parser = named(Unranked::ALL, Unranked::id))]
    pub unranked: Option<Unranked>,
    /// How places become points.
    #[arg(long, value_name = "WAY", value_parser = named(Borda::ALL, Borda::id))]
    pub borda: Option<Borda>,
    /// Which single transferable vote.
    #[arg(long, value_name = "WAY", value_parser = named(Stv::ALL, Stv::id))]
    pub stv: Option<Stv>,
    /// What a funded project is worth.
    #[arg(long, value_name = "WAY", value_parser = named(Utility::ALL, Utility::id))]
    pub utility: Option<Utility>,
    /// What is done with money left over.
    #[arg(long, value_name = "WAY", value_parser = named(Completion::ALL, Completion::id))]
    pub completion: Option<Completion>,
    /// When raising the shares stops.
    #[arg(long, value_name = "WAY", value_parser = named(Stop::ALL, Stop::id))]
    pub stop: Option<Stop>,
    /// By how much shares are raised.
    #[arg(long, value_name = "X")]
    pub step: Option<String>,
    /// Stop at the first project that cannot be afforded.
    #[arg(long)]
    pub no_skip: bool,
    /// From how many votes or points on an option counts.
    #[arg(long, value_name = "N")]
    pub threshold: Option<String>,
    /// The option that others must beat.
    #[arg(long, value_name = "ID")]
    pub default_option: Option<String>,
    /// By how many votes at least.
    #[arg(long, value_name = "N")]
    pub quorum: Option<u64>,
    /// The rule of majority.
    #[arg(long, value_name = "FRACTION")]
    pub majority: Option<String>,
    /// How many are entitled.
    #[arg(long, value_name = "N")]
    pub entitled: Option<u32>,
    /// How criteria are put together.
    #[arg(long, value_name = "WAY", value_parser = named(Combine::ALL, Combine::id))]
    pub combine: Option<Combine>,
    /// How criteria are made comparable.
    #[arg(long, value_name = "WAY", value_parser = named(Normalisation::ALL, Normalisation::id))]
    pub normalisation: Option<Normalisation>,
}

/// How a tie is to be broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TieWish {
    /// Not at all: it is told.
    Report,
    /// By the order of the file.
    Listing,
    /// By earlier rounds.
    EarlierRounds,
    /// By lot: the words spoken, and for what it is drawn; may be empty.
    Lot { words: String, contest: String },
}

impl fmt::Display for TieWish {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Report => f.write_str("report"),
            Self::Listing => f.write_str("listing"),
            Self::EarlierRounds => f.write_str("earlier-rounds"),
            Self::Lot { words, contest } if contest.is_empty() => write!(f, "lot:{words}"),
            Self::Lot { words, contest } => write!(f, "lot@{contest}:{words}"),
        }
    }
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

fn rule() -> impl TypedValueParser<Value = String> {
    PossibleValuesParser::new(RULES.iter().map(|rule| rule.id)).map(|id| id)
}

fn format() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.map(Format::id)).try_map(|id| Format::find(&id).ok_or("unknown"))
}

/// The formats of files, by their names.
fn form_of_file() -> impl TypedValueParser<Value = Form> {
    PossibleValuesParser::new(Form::all().map(Form::code))
        .try_map(|chosen| Form::all().find(|form| form.code() == chosen).ok_or("unknown"))
}

/// One of the variants of a setting, by its name.
fn named<T: Copy + Send + Sync + 'static>(
    all: &'static [T],
    id: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(all.iter().map(|&value| id(value)))
        .try_map(move |chosen| all.iter().copied().find(|&value| id(value) == chosen).ok_or("unknown"))
}

/// A tie rule; a lot needs words, and may say for which contest it is drawn.
fn tie(text: &str) -> Result<TieWish, String> {
    match (text, text.split_once(':')) {
        ("report", _) => Ok(TieWish::Report),
        ("listing", _) => Ok(TieWish::Listing),
        ("earlier-rounds", _) => Ok(TieWish::EarlierRounds),
        (_, Some((lot, words))) if !words.trim().is_empty() => match (lot, lot.strip_prefix("lot@")) {
            ("lot", _) => Ok(TieWish::Lot { words: words.to_owned(), contest: String::new() }),
            (_, Some(contest)) => Ok(TieWish::Lot { words: words.to_owned(), contest: contest.to_owned() }),
            _ => Err(text.to_owned()),
        },
        _ => Err(text.to_owned()),
    }
}

fn seats(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|&seats| seats > 0).ok_or_else(|| text.to_owned())
}

fn form() -> impl TypedValueParser<Value = SchemaName> {
    PossibleValuesParser::new(SchemaName::ALL.map(SchemaName::as_str)).try_map(|name| name.parse())
}

/// The papers by the names offices use; the English ones are understood too.
fn paper() -> impl TypedValueParser<Value = PaperKind> {
    let value = |kind: PaperKind| PossibleValue::new(kind.code()).alias(kind.english());
    let found = |typed: String| {
        let named =
            |kind: &PaperKind| [kind.code(), kind.english()].iter().any(|name| name.eq_ignore_ascii_case(&typed));
        PaperKind::ALL.into_iter().find(named).ok_or("unknown")
    };
    PossibleValuesParser::new(PaperKind::ALL.map(value)).try_map(found)
}

fn sheet() -> impl TypedValueParser<Value = Sheet> {
    PossibleValuesParser::new(["a4", "f4"])
        .map(|typed| if typed.eq_ignore_ascii_case("f4") { Sheet::F4 } else { Sheet::A4 })
}

fn delimiter() -> impl TypedValueParser<Value = Delimiter> {
    PossibleValuesParser::new(["comma", "semicolon", "tab"]).map(|typed| match typed.as_str() {
        "semicolon" => Delimiter::Semicolon,
        "tab" => Delimiter::Tab,
        _ => Delimiter::Comma,
    })
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
    let name = |value: &T| match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name.to_lowercase(),
        _ => String::new(),
    };
    PossibleValuesParser::new(all.iter().map(name).map(PossibleValue::new))
        .try_map(move |chosen| all.iter().find(|value| name(value) == chosen.to_lowercase()).cloned().ok_or("unknown"))
}
