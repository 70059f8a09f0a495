//! Whole lines, as they are typed in a meeting.

use super::*;
use chrono::NaiveDate;
use std::fmt::Write;

mod commands;
mod corrections;
mod lines;
mod nasty;
mod properties;

const PEOPLE: &[Person] = &[
    Person { number: 1, name: "Sugeng Prabawa" },
    Person { number: 2, name: "Ratna Kusumawardhini" },
    Person { number: 4, name: "Endang Purwaningrum" },
    Person { number: 5, name: "Bambang Sasmitra" },
    Person { number: 7, name: "Agus Trihandaka" },
    Person { number: 8, name: "Siti Maryamah" },
    Person { number: 12, name: "Dedi Kurnianta" },
    Person { number: 14, name: "Sulastri Handayati" },
    Person { number: 16, name: "Fauzan Hakimuddin" },
    Person { number: 17, name: "Theresia Wulandaru" },
    Person { number: 22, name: "Dewi Anggarini" },
    Person { number: 23, name: "Hendra Gunadarma" },
    Person { number: 24, name: "Marwan Sudira" },
];

fn vocabulary() -> Vocabulary<'static> {
    Vocabulary {
        people: PEOPLE,
        needs: &[1, 2, 3, 4, 6, 8, 11, 13],
        // A Saturday.
        today: NaiveDate::from_ymd_opt(2026, 6, 13).unwrap(),
    }
}

/// The meaning in one line: only what is there, in a fixed order.
fn show(reading: &Reading) -> String {
    let mut out = String::new();
    match &reading.meaning {
        Meaning::Empty => out.push_str("empty"),
        Meaning::Note { speaker, kind, about, text, fields } => {
            out.push_str("note");
            speaker.iter().for_each(|n| write!(out, " by={n}").unwrap());
            kind.iter().for_each(|k| write!(out, " {k:?}").unwrap());
            about.iter().for_each(|e| write!(out, " {}{:02}:", e.letter, e.number).unwrap());
            write!(out, " '{text}'").unwrap();
            show_fields(fields, &mut out);
        }
        Meaning::WalkIn(new) => {
            out.push_str("walk-in");
            show_newcomer(new, &mut out);
        }
        Meaning::Command(SlashCommand { name, args: Args::Newcomer(new) }) => {
            write!(out, "/{name:?}").unwrap();
            show_newcomer(new, &mut out);
        }
        Meaning::Command(SlashCommand { name, args: Args::Edit { entry, text, fields } }) => {
            write!(out, "/{name:?} {}{:02}", entry.letter, entry.number).unwrap();
            text.iter().for_each(|t| write!(out, " '{t}'").unwrap());
            show_fields(fields, &mut out);
        }
        Meaning::Command(SlashCommand { name, args: Args::Pieces(pieces) }) => {
            write!(out, "/{name:?}").unwrap();
            for Labelled { label, text } in pieces {
                label.iter().for_each(|l| write!(out, " {l:?}").unwrap());
                write!(out, " '{text}'").unwrap();
            }
        }
        Meaning::Command(SlashCommand { name, args }) => write!(out, "/{name:?} {args:?}").unwrap(),
        Meaning::Invalid(error) => write!(out, "invalid {:?} {error}", error.range()).unwrap(),
    }
    for doubt in &reading.ambiguous {
        match doubt {
            Ambiguity::Person { range, candidates, .. } => write!(out, " ?{range:?}={candidates:?}"),
            Ambiguity::SpeakerOrCount { range, number } => write!(out, " ?{range:?} count or {number}"),
            Ambiguity::BareNumber { range, typed } => write!(out, " ?{range:?} bare {typed}"),
            Ambiguity::KindSlip { range, kind } => write!(out, " ?{range:?} or {kind:?}"),
            Ambiguity::InText { range, role } => write!(out, " ?{range:?} {role:?} in the text"),
            Ambiguity::Repeated { range, role } => write!(out, " ?{range:?} again {role:?}"),
            Ambiguity::Unreadable(error) => write!(out, " ?{:?} {error}", error.range()),
        }
        .unwrap();
    }
    out
}

fn show_fields(fields: &Fields, out: &mut String) {
    let Fields {
        money, money_more, source, quantity, dates, times, sector, beneficiaries, needs, person, rest, ..
    } = fields;
    if fields.no_needs {
        out.push_str(" K-");
    }
    fields.actions.iter().for_each(|r| write!(out, " R{r:02}").unwrap());
    fields.budget_field.iter().for_each(|n| write!(out, " field={n}").unwrap());
    fields.authority.iter().for_each(|l| write!(out, " level={l:?}").unwrap());
    fields.outcome.iter().for_each(|o| write!(out, " outcome={o:?}").unwrap());
    for (name, text) in [
        ("problem", &fields.problem),
        ("potential", &fields.potential),
        ("place", &fields.place),
        ("indicator", &fields.indicator),
        ("purpose", &fields.purpose),
        ("reason", &fields.reason),
    ] {
        text.iter().for_each(|t| write!(out, " {name}='{t}'").unwrap());
    }
    money.iter().chain(money_more).for_each(|m| write!(out, " Rp{m}").unwrap());
    source.iter().for_each(|s| write!(out, " from={s}").unwrap());
    quantity.iter().for_each(|q| write!(out, " qty={q}").unwrap());
    dates.iter().for_each(|d| write!(out, " {d}").unwrap());
    times.iter().for_each(|t| write!(out, " {}", t.format("%H:%M")).unwrap());
    sector.iter().for_each(|s| write!(out, " #{s}").unwrap());
    beneficiaries.iter().for_each(|b| write!(out, " {}L/{}P/{}RTM", b.men, b.women, b.poor_households).unwrap());
    needs.iter().for_each(|k| write!(out, " K{k:02}").unwrap());
    person.iter().for_each(|p| write!(out, " who={p}").unwrap());
    rest.iter().for_each(|r| write!(out, " +'{r}'").unwrap());
}

fn show_newcomer(new: &Newcomer, out: &mut String) {
    write!(out, " '{}'", new.name).unwrap();
    new.sex.iter().for_each(|s| write!(out, " {s:?}").unwrap());
    for (name, text) in [
        ("address", &new.address),
        ("for", &new.constituency),
        ("office", &new.office),
        ("vulnerable", &new.vulnerable),
        ("remark", &new.remark),
    ] {
        text.iter().for_each(|t| write!(out, " {name}='{t}'").unwrap());
    }
    if new.guest {
        out.push_str(" guest");
    }
}

fn check(table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(line, expected)| {
            let got = show(&read(line, &vocabulary()));
            (got != *expected).then(|| format!("{line}\n  expected {expected}\n  got      {got}"))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn roles(line: &str) -> Vec<(&str, Role)> {
    read(line, &vocabulary()).spans.into_iter().map(|s| (&line[s.range], s.role)).collect()
}

#[test]
fn spans_show_how_the_line_was_understood() {
    use Role::*;
    assert_eq!(
        roles(" 14: u PMT, lihat K01 dan K02; 43,2jt DD; 27/6 09.00; #gizi; 1/2/3; K03; 12; RT 05; 31/2"),
        [
            ("14", Speaker),
            ("u", Kind),
            ("PMT, lihat", Text),
            ("K01", Need),
            ("dan", Text),
            ("K02", Need),
            ("43,2jt", Money),
            ("DD", Source),
            ("27/6", Date),
            ("09.00", Time),
            ("#gizi", Sector),
            ("1/2/3", Beneficiaries),
            ("K03", Need),
            ("12", Person),
            ("RT 05", Text),
            ("31/2", Error),
        ]
    );
    assert_eq!(roles("/hadir 7 @de"), [("/hadir", Command), ("7", Person), ("@de", Error)]);
    assert_eq!(roles("/nilai K01 5 x"), [("/nilai", Command), ("K01", Need), ("5", Argument), ("x", Error)]);
    assert_eq!(roles("/hadri 7"), [("hadri", Error)]);
    assert_eq!(roles("+ Joko, L"), [("+", Command), ("Joko", Person), ("L", Argument)]);
}

#[test]
fn settled_means_it_can_be_taken() {
    for (line, settled) in [
        ("", false),
        ("14 u", false),
        ("14 u PMT", true),
        ("14 u PMT; 43", false),
        ("14 u PMT; 31/2", false),
        ("@de u PMT", false),
        ("12 orang hadir", true),
        ("u PMT; 5jt; 6jt", true),
        ("/hadir 7", true),
        ("/hadir", false),
        ("+ Joko", true),
    ] {
        assert_eq!(read(line, &vocabulary()).is_settled(), settled, "{line}");
    }
}

#[test]
fn texts_are_cleaned_and_it_is_said() {
    let reading = read("14 u PMT\u{202E} balita\u{7}; Kra\u{200B}jan", &vocabulary());
    assert_eq!(show(&reading), "note by=14 Proposal 'PMT balita' +'Krajan'");
    let removed = reading.removed;
    assert_eq!((removed.bidi, removed.invisible), (1, 1));
    let pasted = read("14 baris satu\r\nbaris dua", &vocabulary());
    assert_eq!(show(&pasted), "note by=14 'baris satu\nbaris dua'");
    let long = read(&"kata ".repeat(9000), &vocabulary());
    assert!(long.removed.truncated > 0);
}

#[test]
fn completions() {
    let at = |line: &str, cursor| {
        complete(line, cursor, &vocabulary())
            .into_iter()
            .map(|c| format!("{:?} {}", c.range, c.insert))
            .collect::<Vec<_>>()
    };
    assert_eq!(at("/pu", 3), ["0..3 /pulang ", "0..3 /pungut "]);
    assert_eq!(at("/cons", 5), ["0..5 /consensus "]);
    assert_eq!(at("/hadirx 7", 4), ["0..7 /hadir "]);
    assert_eq!(at("/", 1).len(), names().count());
    assert_eq!(at("x /pu", 5), Vec::<String>::new());
    assert_eq!(at("@de", 3), ["0..3 @12 ", "0..3 @22 "]);
    assert_eq!(at("@", 1).len(), PEOPLE.len());
    assert_eq!(at("/hadir 7 @sul", 13), ["9..13 @14 "]);
    assert_eq!(at("a lapor;@rat; 5", 12), ["8..12 @2 "]);
    assert_eq!(at("halo", 4), Vec::<String>::new());
    assert_eq!(at("é@", 1), Vec::<String>::new());
    assert_eq!(at("@sul", 999), ["0..4 @14 "]);
}
