//! What each fuzz target does with its bytes. The targets and the tests share this file, so that what was found once is
//! tried at every commit.
#![allow(dead_code, reason = "each target uses one of these")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a finding is a panic")]

use chrono::NaiveDate;
use musyawarah::capture::{self, Asks, Choice, Meaning, Person, Vocabulary};
use musyawarah::i18n::{Language, Words, tally};
use musyawarah::intake::{self, Intake, Kind, Standing};
use musyawarah::interchange::{self, Format, Heading, crc32, table};
use musyawarah::meeting::{Context, Event, Meeting, Moment, Scripted, Stamp, apply as fold, decide};
use musyawarah::report::{self, text as paper};
use musyawarah::store::{
    Beginning, Disk, FileName, Handle, Head, Lock, Paper, Papers, Place, RealClock, Session, Source, Stat, check,
};
use musyawarah::tally::inclusion::{FLOOR, inclusion};
use musyawarah::tally::rule::RULES;
use musyawarah::tally::settings::Settings;
use musyawarah::tally::ties::TieRule;
use musyawarah::text::{LINE_LIMIT, TEXT_LIMIT, clean_block, clean_bytes, clean_line};
use musyawarah::tui::Offscreen;
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

/// A body, by its name.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const TARGETS: [Target; 8] = [
    ("journal", journal),
    ("minutes", minutes),
    ("capture", capture),
    ("keys", keys),
    ("apply", apply),
    ("text", text),
    ("ballots", ballots),
    ("tables", tables),
];

/// The most bytes one run looks at, so that it stays short.
const MOST: usize = 64 << 10;

// ---- text

/// What nobody may ever see in a text that was cleaned.
fn is_hostile(c: char) -> bool {
    let steers = c.is_control() && !matches!(c, '\n' | '\t');
    let turns = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let hides = matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}' | '\u{fdd0}'..='\u{fdef}');
    steers || turns || hides || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Any bytes become a text that is safe, short enough, and stays as it is when cleaned again.
pub fn text(data: &[u8]) {
    let data = &data[..data.len().min(MOST)];
    let block = clean_bytes(data);
    assert!(!block.text.contains(is_hostile) && block.text.len() <= TEXT_LIMIT);
    assert_eq!(clean_block(&block.text).text, block.text);
    let line = clean_line(&String::from_utf8_lossy(data));
    assert!(!line.text.contains(is_hostile) && !line.text.contains(['\n', '\t']) && line.text.len() <= LINE_LIMIT);
    assert_eq!(clean_line(&line.text).text, line.text);
    assert!(clean_line(&line.text).removed.is_empty());
    for width in [1, 7, 80] {
        let kept = musyawarah::text::cut(&line.text, width);
        assert!(musyawarah::text::width(&kept) <= width, "{kept:?}");
        for row in musyawarah::text::wrap(&block.text, width) {
            assert!(block.text.get(row).is_some());
        }
    }
    let slug = musyawarah::text::slug(&line.text);
    assert!((1..=60).contains(&slug.len()) && slug.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-')));
}

// ---- capture

/// Any line has a reading whose parts lie in it, and whose texts are clean.
pub fn capture(data: &[u8]) {
    let line = String::from_utf8_lossy(&data[..data.len().min(4096)]);
    let people = [
        Person { number: 1, name: "Sutrisno" },
        Person { number: 2, name: "Siti Aminah" },
        Person { number: 14, name: "Sulastri Wulandari" },
    ];
    let today = NaiveDate::from_ymd_opt(2026, 6, 13).unwrap();
    let vocabulary = Vocabulary { people: &people, needs: &[1, 2, 3], today };
    let reading = capture::read(&line, &vocabulary);
    let mut end = 0;
    for span in &reading.spans {
        assert!(span.range.start >= end && line.get(span.range.clone()).is_some());
        end = span.range.end;
    }
    match &reading.meaning {
        Meaning::Invalid(error) => assert!(line.get(error.range()).is_some()),
        Meaning::Note { text, .. } => assert!(!text.contains(is_hostile)),
        Meaning::WalkIn(new) => assert!(!new.name.contains(is_hostile)),
        Meaning::Empty | Meaning::Command(_) => {}
    }
    let paper = [("K01", "Jalan Dusun Krajan"), ("K03", "Posyandu"), ("B", "Kotak kosong")];
    let paper = paper.map(|(id, name)| Choice { id, name });
    for asks in [Asks::Ranking, Asks::Several, Asks::Points, Asks::One] {
        match capture::ballot(&line, &paper, asks) {
            Ok(marked) => {
                let written = capture::written(&marked);
                // What only holds points nobody gave is written as nothing.
                assert!(written.is_empty() || capture::ballot(&written, &paper, asks) == Ok(marked));
            }
            Err(error) => assert!(line.get(error.range()).is_some()),
        }
    }
    for cursor in [0, line.len() / 2, line.len()] {
        for completion in capture::complete(&line, cursor, &vocabulary) {
            assert!(line.get(completion.range).is_some());
        }
    }
    for correction in capture::corrections(&line, &reading) {
        assert!(line.get(correction.range).is_some());
    }
}

// ---- ballots

/// The formats, by the first byte; any other byte leaves it to the content.
const FORMATS: [Format; 9] = [
    Format::Pb,
    Format::Soc,
    Format::Soi,
    Format::Toc,
    Format::Toi,
    Format::Cat,
    Format::Blt,
    Format::Csv,
    Format::Json,
];

/// Any file of ballots is read or refused with a reason; what was read is clean, can be counted by every rule without
/// fail, told, and comes back from whatever format it can be written in.
pub fn ballots(data: &[u8]) {
    let Some((&first, bytes)) = data[..data.len().min(MOST)].split_first() else { return };
    let format = FORMATS.get(usize::from(first.wrapping_sub(b'0'))).copied();
    static WORDS: OnceLock<Words> = OnceLock::new();
    let words = WORDS.get_or_init(|| Words::new(Language::English));
    let read = match interchange::read_by(bytes, "", format, Some("sex")) {
        Ok(read) => read,
        Err(fault) => {
            assert!(!tally::fault(words, &fault).contains(is_hostile));
            return;
        }
    };
    let profile = &read.profile;
    let clean = |text: &str| assert!(!text.contains(is_hostile), "{text:?}");
    clean(&profile.title);
    profile.choices.iter().for_each(|choice| {
        clean(&choice.id);
        clean(&choice.name);
    });
    read.warnings.first.iter().for_each(|warning| clean(&tally::oddity(words, warning)));
    if profile.options() <= 24 {
        let settings = Settings { seats: Some(2), ties: TieRule::lot("sapi"), ..Settings::default() };
        for rule in RULES {
            let Ok(outcome) = (rule.count)(profile, &settings) else { continue };
            tally::explain(words, profile, &outcome).iter().for_each(|sentence| clean(sentence));
            let known = |option: &usize| *option < profile.options();
            assert!(outcome.winners.iter().all(known) && outcome.ranking.iter().flatten().all(known), "{}", rule.id);
            if let Some(groups) = &read.groups {
                let heard = inclusion(profile, &settings, &outcome, groups);
                assert!(heard.groups.iter().all(|group| group.voters >= FLOOR));
            }
        }
    }
    let heading = Heading {
        country: "Indonesia".to_owned(),
        unit: "Desa".to_owned(),
        instance: "2026".to_owned(),
        day: "13.06.2026".to_owned(),
    };
    for format in FORMATS {
        let mut written = Vec::new();
        if interchange::write(profile, read.seats, format, &heading, &mut written).is_ok() {
            let again = interchange::read(&written[..], "", Some(format));
            let again = again.unwrap_or_else(|fault| {
                panic!("{}: {}: {}", format.id(), tally::fault(words, &fault), String::from_utf8_lossy(&written))
            });
            assert_eq!(again.profile.voters(), profile.voters(), "{}", format.id());
            assert_eq!(again.profile.options(), profile.options(), "{}", format.id());
        }
    }
}

// ---- tables

/// A workbook with this as its only sheet: the parts around it are as they should be, so that what lies behind the sums
/// of an archive is reached too.
fn workbook(sheet: &[u8]) -> Vec<u8> {
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let head = br#"<workbook xmlns="x"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    let related = format!(
        r#"<Relationships><Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
    );
    let root = format!(
        r#"<Relationships><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let parts: [(&str, &[u8]); 4] = [
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", head),
        ("xl/_rels/workbook.xml.rels", related.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    let four = |number: usize| u32::try_from(number).unwrap().to_le_bytes();
    for (name, bytes) in parts {
        let at = out.len();
        let mut head = vec![20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0];
        head.extend(crc32(bytes).to_le_bytes());
        head.extend(four(bytes.len()));
        head.extend(four(bytes.len()));
        head.extend(&four(name.len())[..2]);
        head.extend([0, 0]);
        out.extend(b"PK\x03\x04");
        out.extend(&head);
        out.extend(name.as_bytes());
        out.extend(bytes);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&head);
        directory.extend([0; 10]);
        directory.extend(four(at));
        directory.extend(name.as_bytes());
    }
    let at = out.len();
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0\x04\0\x04\0");
    out.extend(four(directory.len()));
    out.extend(four(at));
    out.extend([0, 0]);
    out
}

/// Any bytes are a list within its limits, or are refused in words; whatever is taken from it the meeting takes. A first
/// line `#` makes the rest the sheet of a workbook.
pub fn tables(data: &[u8]) {
    static WORDS: OnceLock<Words> = OnceLock::new();
    let words = WORDS.get_or_init(|| Words::new(Language::Indonesian));
    let data = &data[..data.len().min(MOST)];
    let read = match data.strip_prefix(b"#\n") {
        Some(sheet) => table::read(&workbook(sheet)[..], None),
        None => table::read(data, None),
    };
    let table = match read {
        Ok(table) => table,
        Err(why) => {
            let said = intake::unreadable(words, &why);
            assert!(!said.is_empty() && !said.contains(is_hostile), "{said:?}");
            return;
        }
    };
    assert!(!table.rows.is_empty() && table.rows.len() <= table::ROWS_MOST && table.width() <= table::COLUMNS_MOST);
    for kind in Kind::ALL {
        let mut meeting = hall().clone();
        let mut list = Intake::new(kind, table.clone(), &meeting);
        for row in list.rows() {
            intake::sentences(words, "daftar.csv", &list, row)
                .iter()
                .for_each(|said| assert!(!said.contains('\u{1b}')));
            assert_eq!(row.standing == Standing::Wrong, !row.faults.is_empty(), "{row:?}");
        }
        let first = list.rows().first().map(|row| (row.number, row.standing.clone()));
        if let Some((number, before)) = first {
            list.turn(number, &meeting);
            list.turn(number, &meeting);
            assert_eq!(list.rows()[0].standing, before, "turned twice is as it was");
        }
        let commands = list.commands();
        assert_eq!(commands.len(), list.counts().new);
        for (command, n) in commands.iter().zip(100..) {
            let context = Context { now: at(), actor: "P02".to_owned() };
            let events = decide(&meeting, command, &context).unwrap_or_else(|no| panic!("{no}: {command:?}"));
            let stamp = Stamp { n, at: context.now, by: context.actor };
            events.iter().for_each(|event| fold(&mut meeting, &stamp, event));
        }
    }
}

// ---- apply

/// A neighbourhood meeting in session.
const MEETING: &str = include_str!("hall.jsonl");

fn at() -> Moment {
    Moment::parse_from_rfc3339("2026-07-06T19:30:00+07:00").unwrap()
}

/// Carries out one line of a script; says whether it was taken.
fn give(meeting: &mut Meeting, n: u64, line: &str) -> bool {
    let Ok(scripted) = line.parse::<Scripted>() else { return false };
    let context = Context { now: scripted.at.unwrap_or_else(at), actor: "P02".to_owned() };
    let Ok(events) = decide(meeting, &scripted.command, &context) else { return false };
    let stamp = Stamp { n, at: context.now, by: context.actor };
    for event in &events {
        let written = serde_json::to_string(event).expect("a fact can be written");
        let read: Event = serde_json::from_str(&written).unwrap_or_else(|error| panic!("{error}: {written}"));
        assert!(read == *event, "{written} does not come back");
        fold(meeting, &stamp, event);
    }
    true
}

fn hall() -> &'static Meeting {
    static HALL: OnceLock<Meeting> = OnceLock::new();
    HALL.get_or_init(|| {
        let mut meeting = Meeting::default();
        for (line, n) in MEETING.lines().zip(1..) {
            assert!(give(&mut meeting, n, line), "{line}");
        }
        meeting
    })
}

/// Any script changes a meeting only through facts that can be written and read back, and so can the meeting.
pub fn apply(data: &[u8]) {
    let script = String::from_utf8_lossy(&data[..data.len().min(MOST)]);
    let mut meeting = hall().clone();
    let taken = script.lines().zip(100..).filter(|(line, n)| give(&mut meeting, *n, line)).count();
    if taken > 0 {
        let written = serde_json::to_string(&meeting).expect("a meeting can be written");
        let read: Meeting = serde_json::from_str(&written).unwrap_or_else(|error| panic!("{error}: {written}"));
        assert!(read == meeting, "the meeting does not come back");
        is_shown(&meeting);
    }
}

/// The paper of any meeting can be made, and holds nothing that steers a terminal.
fn is_shown(meeting: &Meeting) {
    static WORDS: OnceLock<Words> = OnceLock::new();
    let words = WORDS.get_or_init(|| Words::new(Language::Indonesian));
    let shown = paper::render(&report::notulen(meeting, words), 60);
    assert!(!shown.contains(is_hostile), "{shown:?}");
}

// ---- files

/// A disk that holds some files and takes no others.
#[derive(Debug)]
struct Shelf(BTreeMap<PathBuf, Vec<u8>>);

fn no<T>() -> io::Result<T> {
    Err(ErrorKind::ReadOnlyFilesystem.into())
}

impl Shelf {
    fn get(&self, path: &Path) -> io::Result<&Vec<u8>> {
        self.0.get(path).ok_or_else(|| ErrorKind::NotFound.into())
    }
}

impl Disk for Shelf {
    fn create_dir(&self, _: &Path) -> io::Result<()> {
        no()
    }

    fn create_dirs(&self, _: &Path) -> io::Result<()> {
        no()
    }

    fn create_new(&self, _: &Path) -> io::Result<Box<dyn Handle>> {
        no()
    }

    fn append(&self, _: &Path) -> io::Result<Box<dyn Handle>> {
        no()
    }

    fn read(&self, path: &Path, _: u64) -> io::Result<Vec<u8>> {
        self.get(path).cloned()
    }

    fn read_start(&self, path: &Path, _: u64) -> io::Result<Vec<u8>> {
        self.get(path).cloned()
    }

    fn rename(&self, _: &Path, _: &Path) -> io::Result<()> {
        no()
    }

    fn remove(&self, _: &Path) -> io::Result<()> {
        no()
    }

    fn sync_dir(&self, _: &Path) -> io::Result<()> {
        no()
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        self.get(path).map(|bytes| Stat { len: bytes.len() as u64, id: None, is_dir: false })
    }

    fn list(&self, _: &Path) -> io::Result<Vec<String>> {
        Ok(self.0.keys().filter_map(|path| Some(path.file_name()?.to_str()?.to_owned())).collect())
    }

    fn lock(&self, _: &Path, _: &[u8]) -> io::Result<Option<Box<dyn Lock>>> {
        no()
    }
}

const FOLDER: &str = "/rapat/2026-07-06-rapat";

fn place(name: &str, bytes: &[u8]) -> Place {
    let files = BTreeMap::from([(Path::new(FOLDER).join(name), bytes.to_vec())]);
    Place { disk: Arc::new(Shelf(files)), clock: Arc::new(RealClock), refuges: Vec::new() }
}

struct Both;

impl Papers for Both {
    fn render(&self, meeting: &Meeting, head: &Head) -> Result<Vec<Paper>, Box<dyn Error + Send + Sync>> {
        let words = Words::new(Language::Indonesian);
        let (session, h) = (head.session.to_string(), head.mark.h.to_string());
        let minutes = report::minutes_json(meeting, &session, head.mark.n, &h, &words)?;
        let actions = report::actions_json(meeting, &session, &words)?;
        Ok(vec![
            Paper { name: FileName::minutes(), bytes: minutes },
            Paper { name: FileName::actions(), bytes: actions },
        ])
    }
}

/// Whatever opens can be shown and saved, and its minutes alone give the same meeting back.
fn opens(place: &Place) {
    let Ok(session) = Session::view_in(place, Path::new(FOLDER)) else { return };
    is_shown(session.meeting());
    let papers = Both.render(session.meeting(), &session.head()).expect("whatever opens can be saved");
    let alone = self::place("minutes.json", &papers[0].bytes);
    let again = Session::view_in(&alone, Path::new(FOLDER)).expect("what was saved can be opened");
    assert!(again.meeting() == session.meeting(), "the minutes hold another meeting");
}

/// The bytes as `minutes.json`.
pub fn minutes(data: &[u8]) {
    if data.len() <= MOST {
        opens(&place("minutes.json", data));
    }
}

/// The bytes as a journal; or, with a first line `#`, each further line as the inside of a journal line
/// (`"k":…,"d":…`), so that what lies behind the sums is reached too.
pub fn journal(data: &[u8]) {
    if data.len() > MOST {
        return;
    }
    let journal = match data.strip_prefix(b"#\n") {
        Some(lines) => sealed(lines),
        None => data.to_vec(),
    };
    let place = place("journal.jsonl", &journal);
    let _ = check(&place, Path::new(FOLDER), &Both);
    opens(&place);
}

/// A journal whose sums are right.
fn sealed(lines: &[u8]) -> Vec<u8> {
    const OPEN: &[u8] = br#""k":"session.open","d":{"id":"398080b1999c3bd6e0950080bfdb5d87","app":"musyawarah 0.1.0","format":"musyawarah-journal/1","zone":"+07:00","title":"Rapat"}"#;
    let (mut journal, mut before) = (Vec::new(), "0".repeat(32));
    let lines = lines.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).take(200);
    for (inside, n) in std::iter::once(OPEN).chain(lines).zip(1_u64..) {
        let head = format!(r#"{{"v":1,"n":{n},"t":"2026-07-06T19:00:00.000+07:00","m":{n},"by":"P02","src":"tui","#);
        let mut line = head.into_bytes();
        line.extend_from_slice(inside);
        line.extend_from_slice(format!(r#","p":"{before}""#).as_bytes());
        before = Sha256::digest(&line)[..16].iter().map(|byte| format!("{byte:02x}")).collect();
        line.extend_from_slice(format!(r#","h":"{before}"}}"#).as_bytes());
        journal.extend(line);
        journal.push(b'\n');
    }
    journal
}

// ---- keys

/// A disk in memory that can be written, and tells what of it was flushed.
#[derive(Debug, Clone, Default)]
struct Cabinet(Arc<Mutex<Drawers>>);

#[derive(Debug, Clone, Default)]
struct Drawers {
    files: BTreeMap<PathBuf, (Vec<u8>, usize)>,
    folders: BTreeSet<PathBuf>,
}

impl Cabinet {
    fn open(&self) -> MutexGuard<'_, Drawers> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many whole lines of a file were flushed.
    fn flushed_lines(&self, path: &Path) -> u64 {
        let drawers = self.open();
        let flushed = drawers.files.get(path).map(|(bytes, flushed)| &bytes[..*flushed]).unwrap_or_default();
        flushed.iter().filter(|byte| **byte == b'\n').count() as u64
    }
}

#[derive(Debug)]
struct Sheet {
    cabinet: Cabinet,
    path: PathBuf,
}

impl Sheet {
    fn with<T>(&self, each: impl FnOnce(&mut (Vec<u8>, usize)) -> T) -> io::Result<T> {
        self.cabinet.open().files.get_mut(&self.path).map(each).ok_or_else(|| ErrorKind::NotFound.into())
    }
}

impl Handle for Sheet {
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.with(|(file, _)| file.extend_from_slice(bytes))
    }

    fn sync_data(&mut self) -> io::Result<()> {
        self.with(|(file, flushed)| *flushed = file.len())
    }

    fn sync_all(&mut self) -> io::Result<()> {
        self.sync_data()
    }

    fn set_len(&mut self, len: u64) -> io::Result<()> {
        self.with(|(file, flushed)| {
            file.resize(usize::try_from(len).unwrap_or(usize::MAX), 0);
            *flushed = (*flushed).min(file.len());
        })
    }

    fn stat(&self) -> io::Result<Stat> {
        self.with(|(file, _)| Stat { len: file.len() as u64, id: None, is_dir: false })
    }
}

#[derive(Debug)]
struct Key;

impl Lock for Key {}

impl Disk for Cabinet {
    fn create_dir(&self, path: &Path) -> io::Result<()> {
        let new = self.open().folders.insert(path.to_owned());
        if new { Ok(()) } else { Err(ErrorKind::AlreadyExists.into()) }
    }

    fn create_dirs(&self, path: &Path) -> io::Result<()> {
        self.open().folders.extend(path.ancestors().map(Path::to_owned));
        Ok(())
    }

    fn create_new(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        if self.open().files.contains_key(path) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        self.open().files.insert(path.to_owned(), (Vec::new(), 0));
        self.append(path)
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        self.stat(path)?;
        Ok(Box::new(Sheet { cabinet: self.clone(), path: path.to_owned() }))
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let bytes = self.open().files.get(path).map(|(bytes, _)| bytes.clone()).ok_or(ErrorKind::NotFound)?;
        if bytes.len() as u64 > limit { Err(ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
    }

    fn read_start(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        let mut bytes = self.read(path, u64::MAX)?;
        bytes.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        Ok(bytes)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let file = self.open().files.remove(from).ok_or(ErrorKind::NotFound)?;
        self.open().files.insert(to.to_owned(), file);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.open().files.remove(path).map(|_| ()).ok_or_else(|| ErrorKind::NotFound.into())
    }

    fn sync_dir(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        let drawers = self.open();
        match drawers.files.get(path) {
            Some((bytes, _)) => Ok(Stat { len: bytes.len() as u64, id: None, is_dir: false }),
            None if drawers.folders.contains(path) => Ok(Stat { len: 0, id: None, is_dir: true }),
            None => Err(ErrorKind::NotFound.into()),
        }
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        let drawers = self.open();
        let all = drawers.files.keys().chain(&drawers.folders).filter(|path| path.parent() == Some(dir));
        let names: BTreeSet<String> = all.filter_map(|path| Some(path.file_name()?.to_str()?.to_owned())).collect();
        Ok(names.into_iter().collect())
    }

    fn lock(&self, _: &Path, _: &[u8]) -> io::Result<Option<Box<dyn Lock>>> {
        Ok(Some(Box::new(Key)))
    }
}

/// A cabinet with the neighbourhood meeting in session.
fn cabinet() -> Cabinet {
    static FIRST: OnceLock<Drawers> = OnceLock::new();
    let drawers = FIRST.get_or_init(|| {
        let cabinet = Cabinet::default();
        let place = Place { disk: Arc::new(cabinet.clone()), clock: Arc::new(RealClock), refuges: Vec::new() };
        cabinet.create_dirs(Path::new(FOLDER).parent().unwrap()).unwrap();
        let beginning =
            Beginning { title: "Rapat".to_owned(), now: at(), actor: "P02".to_owned(), source: Source::Tui };
        let mut session = Session::create_in(&place, Path::new(FOLDER), &beginning).unwrap();
        for line in MEETING.lines() {
            let scripted: Scripted = line.parse().unwrap();
            let context = Context { now: scripted.at.unwrap_or_else(at), actor: "P02".to_owned() };
            session.submit(&scripted.command, &context, Source::Tui, None).unwrap();
        }
        session.close().unwrap();
        cabinet.open().clone()
    });
    Cabinet(Arc::new(Mutex::new(drawers.clone())))
}

/// So many bytes between two looks at the screen, so many in all, and so many times Esc to come home.
const LOOK: usize = 8;
const HANDS: usize = 2 << 10;
const HOME: usize = 12;

/// Whatever hands do, every frame fits its screen, what is shown as saved is flushed, and Esc leads out of every dialog.
/// The first byte says how the program is started.
pub fn keys(data: &[u8]) {
    let Some((&first, bytes)) = data[..data.len().min(HANDS)].split_first() else { return };
    let cabinet = cabinet();
    let place = Place { disk: Arc::new(cabinet.clone()), clock: Arc::new(RealClock), refuges: Vec::new() };
    let root = Path::new(FOLDER).parent().unwrap().to_owned();
    let session = (first & 1 == 0).then_some(Path::new(FOLDER));
    let size = if first & 2 == 0 { (80, 24) } else { (120, 36) };
    let language = if first & 4 == 0 { Language::Indonesian } else { Language::English };
    let mut screen = Offscreen::start_in(place, root, session, size, language, at()).unwrap();
    for bytes in bytes.chunks(LOOK) {
        screen.play(bytes);
        screen.paint();
        assert_eq!(screen.fault(), None);
        if let (Some(line), Some(folder)) = (screen.shown_saved(), screen.folder()) {
            let flushed = cabinet.flushed_lines(&folder.join("journal.jsonl"));
            assert!(flushed >= line, "{line} lines are shown as saved, {flushed} are flushed");
        }
    }
    assert!(screen.escapes(HOME), "Esc does not lead out");
    assert_eq!(screen.fault(), None);
}
