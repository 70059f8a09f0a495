//! Daftar penerima bantuan: for everybody initials and counts, for the committee the households themselves.

use crate::i18n::{domain, say};
use crate::meeting::recipients::{CardEnding, Recipient};
use crate::report::document::{Align, Cell, Fact, Table};
use crate::report::minutes::RecipientsReport;
use crate::report::notulen::Draft;

/// How many digits of a card number are never kept.
const HIDDEN: usize = 12;

impl Draft<'_> {
    /// What may hang on the wall of the village hall.
    pub(super) fn recipients_list(&mut self) {
        let words = self.words;
        self.letterhead();
        self.title(say!(words, "paper-title-recipients", kind = self.kind()));
        let facts = self.meeting_facts();
        self.document.facts(facts);
        let mut table = Table::new([
            (say!(words, "report-no"), Align::Right),
            (say!(words, "paper-initials"), Align::Left),
            (say!(words, "paper-initial"), Align::Left),
            (say!(words, "paper-finding"), Align::Left),
        ]);
        for (number, recipient) in (1_i64..).zip(self.on_the_list()) {
            table.push::<Cell>([
                Cell::whole(self.language(), number),
                initials(&recipient.household.name).into(),
                domain::initial(words, recipient.household.initial).into(),
                self.finding(recipient).into(),
            ]);
        }
        self.document.table(table);
        self.recipients_in_totals();
        self.document.paragraph(say!(words, "paper-recipients-masked"));
        self.hosts_sign();
    }

    /// What the committee and the village government work with.
    pub(super) fn recipients_in_full(&mut self) {
        let words = self.words;
        self.letterhead();
        self.document.landscape = true;
        self.title(say!(words, "paper-title-recipients-full", kind = self.kind()));
        self.document.paragraph(say!(words, "paper-recipients-private"));
        let facts = self.meeting_facts();
        self.document.facts(facts);
        let mut table = Table::new([
            (say!(words, "report-no"), Align::Right),
            (say!(words, "report-code"), Align::Left),
            (say!(words, "paper-household"), Align::Left),
            (say!(words, "paper-card"), Align::Left),
            (say!(words, "paper-hamlet"), Align::Left),
            (say!(words, "paper-initial"), Align::Left),
            (say!(words, "paper-criteria-met"), Align::Left),
            (say!(words, "paper-finding"), Align::Left),
            (say!(words, "column-reason"), Align::Left),
            (say!(words, "paper-contested"), Align::Left),
        ]);
        for (number, recipient) in (1_i64..).zip(self.on_the_list()) {
            let household = &recipient.household;
            let reason = recipient.found.as_ref().map(|found| found.reason.to_string());
            table.push::<Cell>([
                Cell::whole(self.language(), number),
                recipient.id.to_string().into(),
                household.name.as_str().into(),
                masked(&household.card).into(),
                household.place.as_str().into(),
                domain::initial(words, household.initial).into(),
                household.criteria.as_str().into(),
                self.finding(recipient).into(),
                reason.unwrap_or_default().into(),
                recipient.objection.as_str().into(),
            ]);
        }
        self.document.table(table);
        self.recipients_in_totals();
        self.hosts_sign();
    }

    fn on_the_list(&self) -> impl Iterator<Item = &Recipient> {
        self.meeting.recipients.iter().filter(|recipient| recipient.stands())
    }

    fn finding(&self, recipient: &Recipient) -> String {
        match &recipient.found {
            Some(found) => domain::finding(self.words, found.finding, recipient.household.initial),
            None => say!(self.words, "recipient-open"),
        }
    }

    fn recipients_in_totals(&mut self) {
        if let Some(totals) = self.computed.recipients.clone() {
            let facts = self.recipient_facts(&totals);
            self.document.facts(facts);
        }
    }

    /// The totals, also for the official record; what there is none of is not told.
    pub(super) fn recipient_facts(&self, totals: &RecipientsReport) -> Vec<Fact> {
        let words = self.words;
        let told = |label: String, count: u32| (count > 0).then(|| Fact::new(label, self.households(count)));
        [
            told(say!(words, "paper-recipients-listed"), totals.listed),
            told(say!(words, "paper-recipients-proposed"), totals.proposed),
            told(say!(words, "recipient-stays"), totals.stays),
            told(say!(words, "recipient-enters"), totals.enters),
            told(say!(words, "recipient-leaves"), totals.leaves),
            told(say!(words, "recipient-not-taken"), totals.not_taken),
            told(say!(words, "recipient-reserve"), totals.reserve),
            told(say!(words, "recipient-open"), totals.open),
            told(say!(words, "paper-recipients-receiving"), totals.receiving()),
            told(say!(words, "paper-contested"), totals.objections),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn households(&self, count: u32) -> String {
        say!(self.words, "paper-households", count = count)
    }
}

/// The first letters of a name, without the degrees behind it: `Siti Aminah, S.Pd.` is `S.A.`
fn initials(name: &str) -> String {
    let name = name.split(',').next().unwrap_or_default();
    let letters = name.split(|c: char| !c.is_alphabetic()).filter_map(|word| word.chars().next());
    letters.flat_map(|letter| letter.to_uppercase().chain(['.'])).collect()
}

/// A card number of which only the end is known.
fn masked(card: &CardEnding) -> String {
    match card.as_str() {
        "" => String::new(),
        digits => format!("{}{digits}", "·".repeat(HIDDEN)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_name_only_its_first_letters_are_left() {
        for (name, expected) in [
            ("Siti Aminah", "S.A."),
            ("Hj. Nur'aini binti Saleh, S.Pd., M.M.", "H.N.A.B.S."),
            ("karto", "K."),
            ("Ögmundur 3301234567890123", "Ö."),
            ("  ", ""),
            ("123", ""),
        ] {
            assert_eq!(initials(name), expected, "{name}");
        }
    }

    #[test]
    fn of_a_card_only_its_end_is_shown() {
        assert_eq!(masked(&"3301234567890123".into()), "············0123");
        assert_eq!(masked(&"".into()), "");
    }
}
