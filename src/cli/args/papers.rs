//! Which papers and files are written, where to and how.

use crate::interchange::Format;
use crate::meeting::ContestId;
use crate::report::draw::{Delimiter, PaperFormat, Sheet};
use crate::report::{Exchange, PaperKind};
use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use std::path::PathBuf;

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

/// The formats of files, by their names.
fn form_of_file() -> impl TypedValueParser<Value = Form> {
    PossibleValuesParser::new(Form::all().map(Form::code))
        .try_map(|chosen| Form::all().find(|form| form.code() == chosen).ok_or("unknown"))
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
