//! Papers as files: what each is called, and which a meeting leaves behind.

use super::document::Document;
use super::draw::{Options, PaperFormat, Sheet, draw, workbook};
use super::exchange::{Exchange, Origin, exchange_file};
use super::papers::{PaperKind, paper};
use crate::i18n::{Language, Words, say};
use crate::meeting::Meeting;
use crate::seal::Code;

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
    code: Option<Code>,
    options: Options,
) -> PaperFile {
    drawn(kind, format, &paper(kind, meeting, words, code), words, options)
}

/// Every paper the meeting has something for, but for those that name people in private, each in the formats it is used
/// in, all lists as one workbook, and the calendar, which any telephone takes.
#[must_use]
pub fn bundle(meeting: &Meeting, origin: &Origin, words: &Words, code: Option<Code>, sheet: Sheet) -> Vec<PaperFile> {
    let options = Options { sheet, ..Options::default() };
    let mut files = Vec::new();
    let mut lists: Vec<Document> = Vec::new();
    for kind in PaperKind::ALL.into_iter().filter(|kind| kind.has_content(meeting) && !kind.is_private()) {
        let document = paper(kind, meeting, words, code);
        files.extend(formats(kind).iter().map(|&format| drawn(kind, format, &document, words, options)));
        if kind.is_list() {
            lists.push(document);
        }
    }
    if !lists.is_empty() {
        let lists: Vec<&Document> = lists.iter().collect();
        files.push(PaperFile { name: say!(words, "export-workbook"), bytes: workbook(&lists, words, options) });
    }
    if Exchange::Calendar.has_content(meeting) {
        files.push(exchange_file(Exchange::Calendar, meeting, origin, words, options));
    }
    files
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
