//! Lists and what is wrong with them, in words.

use super::{Column, Counts, Entry, Intake, Kind, Read, Standing};
use crate::i18n::{Words, domain, files, list, money, number, say, tally};
use crate::interchange::table::{Unreadable, cell_name, column_name};
use crate::interchange::{Fault, Why};
use crate::meeting::Meeting;
use crate::text;

/// Where a cell is: `undangan.xlsx, B7`; with the sheet where there are several, with the line where it is another number.
#[must_use]
pub fn place(words: &Words, file: &str, intake: &Intake, row: &Read, column: usize) -> String {
    let table = intake.table();
    let mut parts = vec![file.to_owned()];
    if table.sheets.len() > 1 {
        parts.push(table.sheet.clone());
    }
    parts.push(cell_name(column, row.number));
    if let Some(line) = row.line.filter(|line| *line != row.number) {
        parts.push(say!(words, "intake-line", line = line.to_string()));
    }
    parts.join(", ")
}

/// What is to be said of a row: its faults with their cells, what it doubles, what was read otherwise.
#[must_use]
pub fn sentences(words: &Words, file: &str, intake: &Intake, row: &Read) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for fault in &row.faults {
        let place = place(words, file, intake, row, fault.column);
        said.push(format!("{place}: {}", fault.why.sentence(words, intake.kind.needed())));
    }
    let needed = intake.columns().iter().position(|column| *column == Some(intake.kind.needed())).unwrap_or_default();
    let here = place(words, file, intake, row, needed);
    match &row.standing {
        Standing::Known(id) => said.push(format!("{here}: {}", say!(words, "intake-known", id = id.as_str()))),
        Standing::Twice(above) => {
            said.push(format!("{here}: {}", say!(words, "intake-twice", row = above.to_string())));
        }
        Standing::New => said.extend(row.notes.iter().map(|note| format!("{here}: {}", note.sentence(words)))),
        Standing::Wrong | Standing::NoEntry | Standing::LeftOut => {}
    }
    said
}

/// Why a file cannot be read as a list, and what to do.
#[must_use]
pub fn unreadable(words: &Words, why: &Unreadable) -> String {
    let language = words.language();
    let count = |count: usize| number::integer(language, i64::try_from(count).unwrap_or(i64::MAX));
    match why {
        Unreadable::Disk { kind, told } => files::system(words, *kind, told),
        Unreadable::TooLarge { limit } => say!(words, "intake-too-large", megabytes = count(limit >> 20)),
        Unreadable::TooManyRows { limit } => say!(words, "intake-too-many-rows", limit = count(*limit)),
        Unreadable::TooManyColumns { cell, limit } => {
            say!(words, "intake-too-many-columns", cell = cell.as_str(), limit = count(*limit))
        }
        Unreadable::Empty => say!(words, "intake-empty"),
        Unreadable::OldWorkbook => say!(words, "intake-old-workbook"),
        Unreadable::NoList => say!(words, "intake-no-list"),
        Unreadable::Damaged { part } => say!(words, "intake-damaged", part = part.as_str()),
        Unreadable::NoSheet { asked, known } if known.is_empty() => {
            say!(words, "intake-no-sheets", asked = asked.as_str())
        }
        Unreadable::NoSheet { asked, known } => {
            say!(words, "intake-no-sheet", asked = asked.as_str(), known = list::or(language, known))
        }
        Unreadable::Text(Fault { why: Why::LineTooLong { .. }, .. }) => say!(words, "intake-no-list"),
        Unreadable::Text(fault) => tally::fault(words, fault),
    }
}

/// The heads of what [`shown`] shows.
#[must_use]
pub fn shown_heads(words: &Words, kind: Kind) -> Vec<String> {
    let columns: &[Column] = match kind {
        Kind::Participants => &[Column::Name, Column::Sex, Column::Constituency, Column::Office, Column::Address],
        Kind::Recipients => &[Column::Name, Column::Card, Column::Address, Column::Initial, Column::Criteria],
        Kind::Needs => &[Column::Activity, Column::Place, Column::Quantity, Column::Cost, Column::Proposer],
    };
    columns.iter().map(|column| column.name(words)).collect()
}

/// The main things of a row, as they will stand in the meeting.
#[must_use]
pub fn shown(words: &Words, meeting: &Meeting, row: &Read) -> Vec<String> {
    let language = words.language();
    match &row.entry {
        _ if row.standing == Standing::NoEntry => vec![String::new(); 5],
        Entry::Person(person) => vec![
            person.name.to_string(),
            person.sex.map(|sex| domain::sex_letter(words, sex)).unwrap_or_default(),
            domain::constituency(words, &person.constituency),
            person.office.to_string(),
            person.address.to_string(),
        ],
        Entry::Household(household) => vec![
            household.name.to_string(),
            household.card.as_str().to_owned(),
            household.place.to_string(),
            domain::initial(words, household.initial),
            household.criteria.to_string(),
        ],
        Entry::Need(need) => {
            let quantity = need.quantity.map(|quantity| number::quantity(language, quantity.0)).unwrap_or_default();
            let proposer = need.proposer.and_then(|id| meeting.people.get(id));
            vec![
                need.activity.to_string(),
                need.place.to_string(),
                format!("{quantity} {}", need.unit).trim().to_owned(),
                need.cost.map(|cost| money::rupiah(language, cost.0)).unwrap_or_default(),
                proposer.map_or_else(|| need.origin.to_string(), |proposer| proposer.person.name.to_string()),
            ]
        }
    }
}

/// What becomes of a row, in a word or two.
#[must_use]
pub fn standing(words: &Words, standing: &Standing) -> String {
    match standing {
        Standing::New => say!(words, "intake-is-new"),
        Standing::Wrong => say!(words, "intake-is-wrong"),
        Standing::Known(_) => say!(words, "intake-is-known"),
        Standing::Twice(_) => say!(words, "intake-is-twice"),
        Standing::NoEntry => say!(words, "intake-is-none"),
        Standing::LeftOut => say!(words, "intake-is-left-out"),
    }
}

/// What each column was taken for: `B "Nama" = Nama`.
#[must_use]
pub fn columns(words: &Words, intake: &Intake) -> Vec<String> {
    let meant = intake.columns().iter().enumerate();
    meant.map(|(at, column)| column_taken(words, intake, at, *column)).collect()
}

fn column_taken(words: &Words, intake: &Intake, at: usize, meaning: Option<Column>) -> String {
    let head = match intake.head(at) {
        "" => String::new(),
        head => format!(" \"{}\"", text::cut(&head.replace('\n', " "), 24)),
    };
    let meaning = meaning.map_or_else(|| say!(words, "intake-column-none"), |column| column.name(words));
    format!("{}{head} = {meaning}", column_name(at))
}

/// How many rows stand how, in one sentence.
#[must_use]
pub fn counts(words: &Words, counts: Counts) -> String {
    say!(words, "intake-counts", new = counts.new, wrong = counts.wrong, doubled = counts.doubled)
}
