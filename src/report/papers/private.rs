//! Numbers by which a person could be called or traced (telephone, NIK, KK) leave no meeting on paper, wherever somebody
//! typed them.

use crate::report::document::{Block, Document};
use chrono::NaiveDate;

/// Puts `instead` in place of every such number in the paper.
pub(super) fn hide(document: &mut Document, instead: &str) {
    let mut texts: Vec<&mut String> = vec![&mut document.title];
    texts.extend(&mut document.letterhead);
    for block in &mut document.blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) => texts.push(text),
            Block::List { items, .. } => texts.extend(items),
            Block::Facts(facts) => {
                texts.extend(facts.iter_mut().flat_map(|fact| fact.value.iter_mut().chain([&mut fact.label])));
            }
            Block::Table(table) => {
                let rows = table.rows.iter_mut().flat_map(|row| &mut row.cells);
                texts.extend(rows.chain(table.foot.iter_mut().flatten()).map(|cell| &mut cell.text));
                texts.extend(table.columns.iter_mut().map(|column| &mut column.title));
            }
            Block::Signatures(signatures) => {
                let slots = signatures.groups.iter_mut().flat_map(|group| &mut group.slots);
                texts.extend(slots.flat_map(|slot| [&mut slot.capacity, &mut slot.name, &mut slot.office]));
            }
            Block::Rule | Block::PageBreak => {}
        }
    }
    for text in texts {
        if let Some(hidden) = hidden(text, instead) {
            *text = hidden;
        }
    }
}

/// The text without such numbers; none where it has none.
pub(in crate::report) fn hidden(text: &str, instead: &str) -> Option<String> {
    let mut kept = String::new();
    let mut from = 0;
    let mut at = 0;
    while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit() || c == '+').map(|start| at + start) {
        // The digits of one number stand together, or in groups parted by a single blank, dash or dot.
        let (mut end, mut digits, mut last) = (start, String::new(), None);
        for (place, c) in text[start..].char_indices() {
            match c {
                '0'..='9' => {
                    digits.push(c);
                    end = start + place + 1;
                }
                '+' if place == 0 => {}
                ' ' | '-' | '.' if last.is_some_and(|last: char| last.is_ascii_digit()) => {}
                _ => break,
            }
            last = Some(c);
        }
        if is_personal(&text[start..end.max(start)], &digits) {
            kept.push_str(&text[from..start]);
            kept.push_str(instead);
            from = end;
        }
        at = end.max(start + 1);
    }
    (from > 0).then(|| kept + &text[from..])
}

/// A mobile or foreign telephone number, or the sixteen digits of NIK and KK. Amounts begin neither with 0 nor with +.
fn is_personal(written: &str, digits: &str) -> bool {
    let telephone = written.starts_with("08") || written.starts_with("+62") || written.starts_with("628");
    let dates = || written.split(' ').all(|part| part.parse::<NaiveDate>().is_ok());
    (telephone && (9..=15).contains(&digits.len())) || (digits.len() == 16 && !written.contains('.') && !dates())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_people_are_hidden_and_numbers_of_the_meeting_are_not() {
        for (text, expected) in [
            ("Hubungi 0812-3456-7890 sore", Some("Hubungi … sore")),
            ("HP 081234567890.", Some("HP ….")),
            ("+62 812 3456 7890", Some("…")),
            ("NIK 3301234567890123, RT 07", Some("NIK …, RT 07")),
            ("2026-06-27 2026-07-11", None),
            ("2026-06-27-2026-07-11", Some("…")),
            ("dua: 08123456789 dan 08129876543", Some("dua: … dan …")),
            ("Rp1.293.750.000,00", None),
            ("1293750000 rupiah", None),
            ("005/BA-MUSDES/BPD-BW/VI/2026", None),
            ("08.30 sampai 09.22 dan 13/06/2026", None),
            ("KK 24 KPM × Rp300.000,00 × 12", None),
            ("Rp1.000.000.000.000.000", None),
            ("", None),
        ] {
            assert_eq!(hidden(text, "…").as_deref(), expected, "{text}");
        }
    }
}
