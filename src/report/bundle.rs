//! Papers as files: what each is called, and which a meeting leaves behind.

use super::document::Document;
use super::draw::{Options, PaperFormat, Sheet, draw, workbook};
use super::exchange::{Exchange, Origin, exchange_file};
use super::imprint::Imprint;
use super::papers::{PaperKind, paper};
use crate::i18n::{Language, Words, say};
use crate::meeting::Meeting;

/// A paper as a file that is not written yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperFile {
    /// Its name: small letters, digits, dashes and one point.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// One paper in one format. Its name is in the language it is written in, so that both fit in one folder.
#[must_use]
pub fn paper_file(
    kind: PaperKind,
    format: PaperFormat,
    meeting: &Meeting,
    words: &Words,
    imprint: &Imprint,
    options: Options,
) -> PaperFile {
    drawn(kind, format, &printed(kind, meeting, words, imprint), words, options)
}

/// One file of all those that reviewers ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BundlePart {
    /// A paper.
    Paper(PaperKind, PaperFormat),
    /// All lists as one workbook.
    Workbook,
    /// The calendar, which any telephone takes.
    Calendar,
}

/// Every paper the meeting has something for, but for those that name people in private, each in the formats it is used
/// in, all lists as one workbook, and the calendar.
#[must_use]
pub fn bundle_parts(meeting: &Meeting) -> Vec<BundlePart> {
    let papers = public(meeting).flat_map(|kind| formats(kind).iter().map(move |&it| BundlePart::Paper(kind, it)));
    let workbook = public(meeting).any(PaperKind::is_list).then_some(BundlePart::Workbook);
    let calendar = Exchange::Calendar.has_content(meeting).then_some(BundlePart::Calendar);
    papers.chain(workbook).chain(calendar).collect()
}

/// One of them as a file.
#[must_use]
pub fn part_file(
    part: BundlePart,
    meeting: &Meeting,
    origin: &Origin,
    words: &Words,
    imprint: &Imprint,
    sheet: Sheet,
) -> PaperFile {
    let options = Options { sheet, ..Options::default() };
    match part {
        BundlePart::Paper(kind, format) => paper_file(kind, format, meeting, words, imprint, options),
        BundlePart::Workbook => {
            let lists = public(meeting).filter(|kind| kind.is_list());
            let lists: Vec<Document> = lists.map(|kind| printed(kind, meeting, words, imprint)).collect();
            let lists: Vec<&Document> = lists.iter().collect();
            PaperFile { name: say!(words, "export-workbook"), bytes: workbook(&lists, words, options) }
        }
        BundlePart::Calendar => exchange_file(Exchange::Calendar, meeting, origin, words, options),
    }
}

/// All of them.
#[must_use]
pub fn bundle(meeting: &Meeting, origin: &Origin, words: &Words, imprint: &Imprint, sheet: Sheet) -> Vec<PaperFile> {
    let parts = bundle_parts(meeting).into_iter();
    parts.map(|part| part_file(part, meeting, origin, words, imprint, sheet)).collect()
}

fn public(meeting: &Meeting) -> impl Iterator<Item = PaperKind> {
    PaperKind::ALL.into_iter().filter(|kind| kind.has_content(meeting) && !kind.is_private())
}

fn printed(kind: PaperKind, meeting: &Meeting, words: &Words, imprint: &Imprint) -> Document {
    Document { logo: imprint.logo.clone(), ..paper(kind, meeting, words, imprint.code) }
}

/// The folder for papers inside that of the session.
#[must_use]
pub fn paper_folder(words: &Words) -> String {
    say!(words, "export-folder")
}

/// What people do with a paper: print and sign it, go on with it, or send it to a chat group. Lists stand in the
/// workbook too.
fn formats(kind: PaperKind) -> &'static [PaperFormat] {
    match kind {
        PaperKind::Summary => &[PaperFormat::Text],
        _ => &[PaperFormat::Pdf, PaperFormat::Docx],
    }
}

fn drawn(kind: PaperKind, format: PaperFormat, document: &Document, words: &Words, options: Options) -> PaperFile {
    let stem = match words.language() {
        Language::Indonesian => kind.code(),
        Language::English => kind.english(),
    };
    let options = Options { unwrapped: options.unwrapped || kind == PaperKind::Summary, ..options };
    PaperFile { name: format!("{stem}.{}", format.code()), bytes: draw(document, format, words, options) }
}
