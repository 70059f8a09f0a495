//! What is said about a rule of majority before a vote, and what is said after it, is what is counted: the sentences are
//! read here from their words alone, and worked out again.

use musyawarah::i18n::{Language, Words, majority as said};
use musyawarah::meeting::votes::{CallVote, Secrecy};
use musyawarah::meeting::{DecisionId, Id as _};
use musyawarah::tally::majority::{Base, Counts, Majority, judge};
use std::collections::HashMap;

/// What a sentence asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Asked {
    numerator: u64,
    denominator: u64,
    kind: Kind,
    least: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    MoreThan,
    AtLeast,
    PlusOne,
}

impl Asked {
    fn is_met(&self, votes: u64, base: u64) -> bool {
        let (have, need) = (votes * self.denominator, base * self.numerator);
        votes >= self.least.max(1)
            && match self.kind {
                Kind::MoreThan => have > need,
                Kind::AtLeast => have >= need,
                Kind::PlusOne => have >= need + self.denominator,
            }
    }
}

/// The words of a language that the sentences are made of.
struct Grammar {
    needs: &'static str,
    more_than: &'static str,
    at_least: &'static str,
    all: &'static str,
    plus_one: &'static str,
    least: (&'static str, &'static str),
    of: &'static str,
    halves: [(&'static str, u64, u64); 5],
    carried: &'static str,
    short: &'static str,
    threshold: &'static str,
}

const ENGLISH: Grammar = Grammar {
    needs: "Needs ",
    more_than: "more than ",
    at_least: "at least ",
    all: "every vote of ",
    plus_one: " plus one",
    least: (" and at least ", " votes"),
    of: " of ",
    halves: [
        ("half of ", 1, 2),
        ("one third of ", 1, 3),
        ("two thirds of ", 2, 3),
        ("one quarter of ", 1, 4),
        ("three quarters of ", 3, 4),
    ],
    carried: "CARRIED: ",
    short: "NOT CARRIED: ",
    threshold: "threshold ",
};

const INDONESIAN: Grammar = Grammar {
    needs: "Perlu ",
    more_than: "lebih dari ",
    at_least: "sedikitnya ",
    all: "semua suara dari ",
    plus_one: " ditambah satu",
    least: (" dan paling sedikit ", " suara"),
    of: " dari ",
    halves: [
        ("setengah ", 1, 2),
        ("sepertiga ", 1, 3),
        ("dua pertiga ", 2, 3),
        ("seperempat ", 1, 4),
        ("tiga perempat ", 3, 4),
    ],
    carried: "LULUS: ",
    short: "BELUM LULUS: ",
    threshold: "ambang ",
};

fn number(text: &str) -> u64 {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(text.len());
    let digits: String = text[..end].chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_else(|_| panic!("no number: {text:?}"))
}

/// The words of a rule, and the two numbers behind them where the sentence has them.
fn split<'a>(grammar: &Grammar, sentence: &'a str) -> (&'a str, Option<(u64, u64)>) {
    let rest = sentence.strip_prefix(grammar.needs).unwrap_or_else(|| panic!("{sentence:?}"));
    match rest.split_once(": ") {
        Some((rule, numbers)) => {
            let (threshold, base) = numbers.split_once(grammar.of).unwrap();
            (rule, Some((number(threshold), number(base))))
        }
        None => (rest.split_once("; ").unwrap().0, None),
    }
}

/// What the words of a rule ask for.
fn read(grammar: &Grammar, rule: &str) -> Asked {
    let (rule, least) = match rule.rsplit_once(grammar.least.0) {
        Some((rule, least)) if least.ends_with(grammar.least.1) => (rule, number(least)),
        _ => (rule, 0),
    };
    let (rule, plus_one) = rule.strip_suffix(grammar.plus_one).map_or((rule, false), |rule| (rule, true));
    let (kind, rule) = match (rule.strip_prefix(grammar.more_than), rule.strip_prefix(grammar.at_least)) {
        (Some(rule), _) => (Kind::MoreThan, rule),
        (None, Some(rule)) => (Kind::AtLeast, rule),
        (None, None) if plus_one => (Kind::PlusOne, rule),
        (None, None) => (Kind::AtLeast, rule),
    };
    let (numerator, denominator) = match rule.starts_with(grammar.all) {
        true => (1, 1),
        false => match grammar.halves.iter().find(|(words, ..)| rule.starts_with(words)) {
            Some(&(_, numerator, denominator)) => (numerator, denominator),
            None => {
                let (numerator, rest) = rule.split_once('/').unwrap_or_else(|| panic!("{rule:?}"));
                (number(numerator), number(rest))
            }
        },
    };
    Asked { numerator, denominator, kind, least }
}

/// Whether a result says that it is carried, with the votes, the base and the threshold it names.
fn result(grammar: &Grammar, sentence: &str) -> (bool, u64, u64, u64) {
    let (carried, rest) = match (sentence.strip_prefix(grammar.short), sentence.strip_prefix(grammar.carried)) {
        (Some(rest), _) => (false, rest),
        (None, Some(rest)) => (true, rest),
        (None, None) => panic!("{sentence:?}"),
    };
    let (votes, base) = rest.split_once(grammar.of).unwrap();
    let threshold = rest.split_once(grammar.threshold).unwrap().1;
    (carried, number(votes), number(base), number(threshold))
}

/// Every fraction, asked as more than it, at least it, and one more than it, with a least number of votes and without:
/// each of another base in turn, so that all are met.
fn rules() -> Vec<Majority> {
    let mut all = Vec::new();
    for (at, (numerator, denominator)) in
        [(1, 2), (2, 3), (3, 4), (1, 3), (1, 4), (3, 5), (1, 1)].into_iter().enumerate()
    {
        for (strict, plus_one) in [(true, false), (false, false), (false, true)] {
            let base = BASES[(at + usize::from(strict)) % BASES.len()];
            let least_yes = (at % 2 == 1 && strict).then_some(40);
            all.push(Majority { base, numerator, denominator, strict, plus_one, least_yes });
        }
    }
    all
}

const BASES: [Base; 5] = [Base::Electorate, Base::Cast, Base::Valid, Base::Invited, Base::Members];

fn call(majority: Majority) -> CallVote {
    CallVote {
        decision: DecisionId::from_number(1),
        question: "Jadi?".into(),
        reason: "Tidak sepakat".into(),
        secrecy: Secrecy::Open,
        options: vec!["Setuju".into(), "Tidak setuju".into()],
        rejecting: None,
        majority,
    }
}

/// The same words are read once; the numbers of every sentence are read.
struct Reader<'a> {
    grammar: &'a Grammar,
    known: HashMap<String, Asked>,
}

impl Reader<'_> {
    fn read(&mut self, sentence: &str) -> (Asked, Option<(u64, u64)>) {
        let (rule, numbers) = split(self.grammar, sentence);
        let asked = match self.known.get(rule) {
            Some(asked) => *asked,
            None => *self.known.entry(rule.to_owned()).or_insert_with(|| read(self.grammar, rule)),
        };
        (asked, numbers)
    }

    /// One rule and one number of voters: what is asked before the vote, and what is said after it of the last number
    /// that is too few and of the first that is enough. Between these nothing can be otherwise: more votes never ask
    /// for more.
    fn compare(&mut self, words: &Words, call: &CallVote, base: u32) {
        let majority = call.majority;
        let sentence = said::sentence(words, majority, base);
        let (asked, numbers) = self.read(&sentence);
        let threshold = majority.threshold(base);
        if let Some(told) = numbers {
            assert_eq!(told, (threshold.into(), base.into()), "{sentence}");
        }
        for votes in [threshold - 1, threshold] {
            let is_met = asked.is_met(votes.into(), base.into());
            assert_eq!(is_met, votes == threshold, "{votes}: {sentence}");
            // What stands in the record: the one or the other in turn.
            if votes > 0 && is_met == base.is_multiple_of(2) {
                let verdict = judge(&Counts { options: vec![votes, 0], abstain: 0, invalid: 0 }, threshold);
                let sentence = said::verdict(words, &verdict, call, base);
                let told = result(self.grammar, &sentence);
                assert_eq!(told, (is_met, votes.into(), base.into(), threshold.into()), "{sentence}");
            }
        }
    }
}

/// Every rule with every number of voters; all its other bases and least numbers here and there.
fn holds(words: &Words, grammar: &Grammar) {
    let mut reader = Reader { grammar, known: HashMap::new() };
    for majority in rules() {
        let call = call(majority);
        (1..=10_000).for_each(|base| reader.compare(words, &call, base));
        for base in BASES {
            for least_yes in [None, Some(1), Some(250), Some(10_001)] {
                let call = self::call(Majority { base, least_yes, ..majority });
                (1..=10_000).step_by(1_409).for_each(|base| reader.compare(words, &call, base));
            }
        }
    }
    // Seven fractions in three ways over five bases with four least numbers.
    assert!(reader.known.len() >= 7 * 3 * 5 * 4, "{}", reader.known.len());
}

#[test]
fn what_is_said_in_english_is_what_is_counted() {
    holds(&Words::new(Language::English), &ENGLISH);
}

#[test]
fn what_is_said_in_indonesian_is_what_is_counted() {
    holds(&Words::new(Language::Indonesian), &INDONESIAN);
}
