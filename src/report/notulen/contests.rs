//! Contests: how each was held, what came out, and why.

use super::Draft;
use crate::i18n::{contest as told, domain, say};
use crate::meeting::contests::{Collecting, Contest};
use crate::report::contest as counted;
use crate::report::document::{Fact, Level, Marks};
use crate::report::phrase;

impl Draft<'_> {
    pub(super) fn contests(&mut self) {
        let meeting = self.meeting;
        if !meeting.contests.is_empty() {
            self.section(say!(self.words, "report-section-contests"));
        }
        for contest in &meeting.contests {
            self.document.heading(Level::Part, format!("{}: {}", contest.opened.id, contest.opened.question));
            let facts = self.contest_facts(contest);
            self.document.facts(facts);
            if contest.cancelled.is_none() {
                if let Some(table) = counted::ranking(contest, self.words) {
                    self.document.table(table);
                }
                self.document.list(Marks::Dashes, told::reasons(self.words, contest));
            }
            self.document.list(Marks::Dashes, told::remarks(self.words, contest));
        }
    }

    fn contest_facts(&self, contest: &Contest) -> Vec<Fact> {
        let (words, opened) = (self.words, &contest.opened);
        let time = match contest.closed_at {
            Some(closed) => format!("{}–{}", self.clock(contest.at), self.clock(closed)),
            None => self.clock(contest.at),
        };
        let counts = contest.counted.as_ref().map(|counted| told::counts(words, &counted.counts));
        let named = |ballot: &crate::meeting::contests::ContestBallot| {
            let who = phrase::name(self.meeting, ballot.participant?);
            Some(format!("{who}: {}", told::mark(words, contest, &ballot.mark)))
        };
        let by_name = match opened.collecting {
            Collecting::RollCall if contest.closed_at.is_some() => {
                contest.standing_ballots().filter_map(named).collect()
            }
            _ => Vec::new(),
        };
        vec![
            Fact::new(say!(words, "report-contest-collected"), domain::collecting(words, opened.collecting)),
            Fact::new(say!(words, "report-contest-ballot"), told::instruction(words, contest)),
            Fact::new(say!(words, "report-contest-rule"), told::rule(words, contest)),
            Fact::new(say!(words, "report-tie-rule"), told::chain(words, contest).join("; ")),
            Fact::new(say!(words, "report-contest-time"), time),
            Fact::new(say!(words, "tally-ballots"), counts.unwrap_or_default()),
            Fact { label: say!(words, "report-contest-by-name"), value: by_name },
            Fact::new(say!(words, "tally-result"), told::result(words, contest)),
        ]
    }
}
