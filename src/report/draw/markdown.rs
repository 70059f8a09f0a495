//! Markdown with the tables most readers know. Everything typed is escaped, so that it stays what was typed.

use super::{foot, inert};
use crate::i18n::Words;
use crate::report::document::Align;
use crate::report::document::{Block, Cell, Document, Fact, Level, Marks, RowRole, SignatureSlot, Signatures, Table};

pub(super) fn draw(document: &Document, words: &Words) -> Vec<u8> {
    let mut out = String::new();
    for line in &document.letterhead {
        out += &format!("**{}**\\\n", escaped(line));
    }
    if !document.letterhead.is_empty() {
        out.truncate(out.len() - 2);
        out += "\n\n---\n\n";
    }
    for block in &document.blocks {
        write(block, &mut out);
        out.push('\n');
    }
    let foot = foot(document, words);
    if !foot.is_empty() {
        out += &format!("---\n\n{}\n", escaped(&foot));
    }
    out.into_bytes()
}

fn write(block: &Block, out: &mut String) {
    match block {
        Block::Heading { level, text } => {
            let marks = match level {
                Level::Title => "# ",
                Level::Subtitle => "",
                Level::Section => "## ",
                Level::Part => "### ",
            };
            let text = escaped(&text.replace('\n', " "));
            *out += &if marks.is_empty() { format!("**{text}**\n") } else { format!("{marks}{text}\n") };
        }
        Block::Paragraph(text) => *out += &format!("{}\n", lines(text, "\\\n")),
        Block::List { marks, items } => list(*marks, items, out),
        Block::Facts(facts) => {
            for Fact { label, value } in facts {
                *out += &format!("- **{}**: {}\n", escaped(label), lines(&value.join("\n"), "\\\n  "));
            }
        }
        Block::Table(table) => write_table(table, out),
        Block::Rule | Block::PageBreak => *out += "---\n",
        Block::Signatures(signatures) => write_signatures(signatures, out),
    }
}

fn list(marks: Marks, items: &[String], out: &mut String) {
    for (number, item) in items.iter().enumerate() {
        let mark = if marks == Marks::Numbers { format!("{}. ", number + 1) } else { "- ".to_owned() };
        let indent = format!("\\\n{}", " ".repeat(mark.len()));
        *out += &format!("{mark}{}\n", lines(item, &indent));
    }
}

fn write_table(table: &Table, out: &mut String) {
    let row = |cells: &mut dyn Iterator<Item = String>, out: &mut String| {
        let cells: Vec<String> = cells.collect();
        *out += &format!("| {} |\n", cells.join(" | "));
    };
    row(&mut table.columns.iter().map(|column| lines(&column.title, "<br>")), out);
    let rules = table.columns.iter().map(|column| if column.align == Align::Right { "--:" } else { "---" });
    row(&mut rules.map(str::to_owned), out);
    let strong = |cell: &Cell| match cell.text.is_empty() {
        true => String::new(),
        false => format!("**{}**", lines(&cell.text, "<br>")),
    };
    for line in &table.rows {
        match line.role {
            RowRole::Item => row(&mut line.cells.iter().map(|cell| lines(&cell.text, "<br>")), out),
            RowRole::Sum => row(&mut line.cells.iter().map(strong), out),
            RowRole::Group => {
                let rest = table.columns.len().saturating_sub(line.cells.len());
                row(&mut line.cells.iter().map(strong).chain(std::iter::repeat_n(String::new(), rest)), out);
            }
        }
    }
    if let Some(foot) = &table.foot {
        row(&mut foot.iter().map(strong), out);
    }
}

fn write_signatures(signatures: &Signatures, out: &mut String) {
    if !signatures.place_and_date.is_empty() {
        *out += &format!("{}\n\n", escaped(&signatures.place_and_date));
    }
    for group in &signatures.groups {
        if !group.heading.is_empty() {
            *out += &format!("{}\n\n", escaped(&group.heading));
        }
        let rows: [fn(&SignatureSlot) -> &str; 4] = [
            |slot| &slot.capacity,
            |slot| if slot.state.is_empty() { "…………………………" } else { &slot.state },
            |slot| if slot.name.is_empty() { "…………………………" } else { &slot.name },
            |slot| &slot.office,
        ];
        for (place, part) in rows.iter().enumerate() {
            let cells: Vec<String> = group.slots.iter().map(|slot| escaped(part(slot))).collect();
            *out += &format!("| {} |\n", cells.join(" | "));
            if place == 0 {
                *out += &format!("|{}\n", "---|".repeat(cells.len()));
            }
        }
        out.push('\n');
    }
}

/// A text of several lines, each escaped.
fn lines(text: &str, between: &str) -> String {
    text.split('\n').map(escaped).collect::<Vec<_>>().join(between)
}

/// One line in which nothing means anything to a reader of Markdown.
fn escaped(text: &str) -> String {
    let text = inert(text);
    let mut out = String::with_capacity(text.len() + 8);
    let mut letters = text.chars().enumerate().peekable();
    while let Some((place, c)) = letters.next() {
        let anywhere = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '$' | '&');
        let at_start = place == 0 && matches!(c, '-' | '+' | '=' | ':');
        // A number with a point or bracket at the start would begin a list; a time of day would not.
        let numbers = matches!(c, '.' | ')')
            && place > 0
            && place < 10
            && letters.peek().is_none_or(|(_, next)| next.is_whitespace())
            && text.chars().take(place).all(|c| c.is_ascii_digit());
        if anywhere || at_start || numbers {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
