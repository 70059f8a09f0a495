//! Berita acara: the signed record of what was decided.

use crate::i18n::{date, list, money, number_words, say, time};
use crate::meeting::needs::{Need, NeedState, Outcome};
use crate::meeting::{Rupiah, Stage};
use crate::report::document::{Align, Block, Fact, Level, Marks, Table};
use crate::report::notulen::{Draft, Place};
use crate::report::papers::PaperKind;
use crate::report::phrase::{clause, within};
use chrono::Datelike as _;

impl Draft<'_> {
    pub(super) fn official_record(&mut self) {
        let words = self.words;
        self.letterhead();
        self.title(say!(words, "paper-title-official", kind = self.kind()));
        if !self.meeting.details.number.is_blank() {
            let number = say!(words, "paper-number-is", number = self.meeting.details.number.as_str());
            self.document.heading(Level::Subtitle, number);
        }
        let opening = self.opening();
        self.document.paragraph(opening);
        let facts = self.official_facts();
        self.document.facts(facts);
        self.matters();
        self.leaders();
        self.quorum();
        self.decisions();
        self.sums();
        self.aid();
        self.objections();
        self.beyond_authority();
        self.exceptions();
        self.document.paragraph(say!(words, "paper-official-closing"));
        self.signing();
        self.annexes();
    }

    /// *Pada hari ini, …*
    fn opening(&self) -> String {
        let (words, details, language) = (self.words, &self.meeting.details, self.language());
        let groups = self.computed.attendance.constituencies.iter().filter(|group| group.people.came > 0);
        let groups: Vec<String> = groups.map(|group| within(&group.name)).filter(|name| !name.is_empty()).collect();
        let blank = || say!(words, "paper-blank");
        let or_blank = |text: String| if text.is_empty() { blank() } else { text };
        // Where people came and nobody was asked for a group, there is nothing to fill in by hand.
        let people = match groups.is_empty() && self.computed.attendance.everyone.came > 0 {
            true => say!(words, "paper-official-people"),
            false => say!(words, "paper-official-groups", groups = or_blank(list::and(language, &groups))),
        };
        let (weekday, day) = match details.date {
            Some(day) => (date::weekday(language, day.weekday()).to_owned(), date::in_words(language, day)),
            None => (blank(), blank()),
        };
        say!(
            words,
            "paper-official-opening",
            weekday = weekday,
            day = day,
            place = or_blank(details.place.to_string()),
            meeting = self.called(),
            people = people
        )
    }

    fn official_facts(&self) -> Vec<Fact> {
        let (words, count) = (self.words, &self.computed.attendance.entitled);
        let people = say!(
            words,
            "paper-people",
            came = count.came,
            listed = count.listed,
            men = count.men,
            women = count.women,
            unknown = count.sex_unknown
        );
        let mut facts = self.meeting_facts();
        facts.remove(0);
        facts.push(Fact::new(say!(words, "paper-participants"), people));
        facts.push(Fact::new(say!(words, "report-basis"), self.meeting.rules.basis.as_str()));
        facts
    }

    fn matters(&mut self) {
        let items: Vec<String> = self
            .meeting
            .agenda
            .in_order()
            .filter(|item| item.topic.parent.is_none())
            .map(|item| match self.left_open(item) {
                Some(left) => format!("{} ({left})", item.topic.title),
                None => item.topic.title.to_string(),
            })
            .collect();
        if !items.is_empty() {
            self.section(say!(self.words, "paper-section-matters"));
            self.document.list(Marks::Numbers, items);
        }
    }

    fn leaders(&mut self) {
        let (words, roles) = (self.words, &self.meeting.roles);
        let told = |label: String, id| Fact::new(label, self.name_and_office(id));
        let mut facts = Vec::new();
        facts.extend(roles.chair.map(|id| told(say!(words, "paper-leader"), id)));
        facts.extend(roles.secretary.map(|id| told(say!(words, "capacity-secretary"), id)));
        for (number, &id) in roles.resource_persons.iter().enumerate() {
            facts.push(told(say!(words, "paper-resource-person", number = number + 1), id));
        }
        facts.extend(roles.facilitator.map(|id| told(say!(words, "paper-facilitator"), id)));
        if !facts.is_empty() {
            self.section(say!(words, "paper-section-leaders"));
            self.document.facts(facts);
        }
    }

    fn quorum(&mut self) {
        let words = self.words;
        let met = self.computed.quorum.timeline.iter().find(|moment| moment.met && moment.needed > 0);
        let met = met.map(|moment| {
            let (at, present) = (time::with_zone(self.language(), moment.at), moment.present);
            say!(words, "paper-quorum-met", time = at, present = present, needed = moment.needed)
        });
        let delays = self.meeting.stages.iter().filter(|entry| entry.change.to == Stage::Delayed).map(|entry| {
            let until = entry.change.until.map(|until| self.clock(until)).unwrap_or_default();
            let reason = clause(&entry.change.reason).to_owned();
            say!(words, "paper-delay", from = self.clock(entry.at), until = until, reason = reason)
        });
        let facts = vec![
            Fact::new(say!(words, "paper-quorum-state"), met.unwrap_or_default()),
            Fact { label: say!(words, "paper-delays"), value: delays.collect() },
        ];
        let (rule, counts) = (self.quorum_rule(), self.counts());
        self.section(say!(words, "paper-section-quorum"));
        self.document.paragraph(rule);
        self.document.paragraph(counts);
        self.document.facts(facts);
    }

    /// The sums behind the decisions, in figures and words, as formal papers have them.
    fn sums(&mut self) {
        let (words, language) = (self.words, self.language());
        let said = |amount: Rupiah| {
            let (figures, spoken) =
                (money::rupiah_document(language, amount.0), number_words::rupiah_words(language, amount.0));
            format!("{figures} ({spoken})")
        };
        let mut facts = Vec::new();
        // Values that were never announced were agreed by nobody.
        let announced = self.computed.ranking.as_ref().filter(|ranking| ranking.announced.is_some());
        if let Some(ranking) = announced.filter(|ranking| ranking.priorities > 0) {
            let label = say!(words, "paper-sum-priorities", count = ranking.priorities);
            facts.push(Fact::new(label, said(ranking.total)));
            facts.extend(ranking.ceiling.map(|amount| Fact::new(say!(words, "ui-ceiling"), said(amount))));
            facts.extend(ranking.remaining.map(|amount| Fact::new(say!(words, "paper-sum-remaining"), said(amount))));
        }
        if self.computed.actions.count > 0 {
            let label = say!(words, "paper-sum-actions", count = self.computed.actions.count);
            facts.push(Fact::new(label, said(self.computed.actions.cost)));
        }
        if !facts.is_empty() {
            self.section(say!(words, "paper-section-sums"));
            self.document.facts(facts);
        }
    }

    /// How many households get aid; who they are stands in a list of its own.
    fn aid(&mut self) {
        if let Some(totals) = self.computed.recipients.clone() {
            self.section(say!(self.words, "paper-name-recipients"));
            let facts = self.recipient_facts(&totals);
            self.document.facts(facts);
        }
    }

    fn beyond_authority(&mut self) {
        let settled = |need: &Need| need.settled.as_ref().is_some_and(|settled| settled.outcome == Outcome::Forwarded);
        let told = self.meeting.needs.iter().filter_map(|need| {
            let activity = &need.proposal.activity;
            match &need.state {
                NeedState::Forwarded { to, reason } => {
                    let (to, reason) = (clause(to).to_owned(), clause(reason).to_owned());
                    let place = say!(self.words, "paper-forwarded", to = to, reason = reason);
                    Some(format!("{} {activity}: {place}", need.id))
                }
                _ if settled(need) => Some(format!("{} {activity}", need.id)),
                _ => None,
            }
        });
        let told: Vec<String> = told.collect();
        if !told.is_empty() {
            self.section(say!(self.words, "paper-section-beyond"));
            self.document.list(Marks::Dashes, told);
        }
    }

    fn signing(&mut self) {
        let words = self.words;
        let signatures = self.signatures(&[Place::Hosts, Place::Witnesses]);
        self.document.add(Block::Signatures(signatures));
        let slots = self.slots(Place::Representatives);
        if slots.is_empty() {
            return;
        }
        let mut table = Table::new([
            (say!(words, "report-no"), Align::Right),
            (say!(words, "paper-name"), Align::Left),
            (say!(words, "paper-group-or-address"), Align::Left),
        ])
        .signed_under(say!(words, "paper-signature"));
        for (number, slot) in slots.into_iter().enumerate() {
            let standing = if slot.office.is_empty() { slot.capacity } else { slot.office };
            table.push([(number + 1).to_string(), slot.name, standing, slot.state]);
        }
        self.document.paragraph(say!(words, "paper-representatives"));
        self.document.table(table);
    }

    fn annexes(&mut self) {
        let words = self.words;
        self.document.paragraph(say!(words, "paper-annexes"));
        let annexes = [
            (PaperKind::Attendance, say!(words, "paper-name-attendance")),
            (PaperKind::Needs, say!(words, "paper-name-needs")),
            (PaperKind::Priorities, say!(words, "paper-annex-priorities")),
            (PaperKind::ActionPlan, say!(words, "paper-name-plan")),
            (PaperKind::Minutes, say!(words, "paper-name-minutes")),
            (PaperKind::Recipients, say!(words, "paper-name-recipients")),
        ];
        // What is signed names no paper that does not exist.
        let there = annexes.into_iter().filter(|(kind, _)| kind.has_content(self.meeting)).map(|(_, name)| name);
        let numbered = there.zip(["I", "II", "III", "IV", "V", "VI"]);
        self.document.facts(numbered.map(|(name, number)| Fact::new(number, name)).collect());
    }
}
