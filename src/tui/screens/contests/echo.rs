//! A ballot between the line, the paper and the person: read, turned into what the meeting keeps, said back.

use crate::capture::{self, Asks, BallotError, Choice, Marked};
use crate::i18n::{Words, ballot_error, say};
use crate::meeting::contests::{BallotForm, Contest, Judged, Mark};

const fn asks(form: BallotForm) -> Asks {
    match form {
        BallotForm::One => Asks::One,
        BallotForm::Approval => Asks::Several,
        // A matrix is filled in pair by pair; an order typed in its stead is refused by the meeting, which says so.
        BallotForm::Ranking | BallotForm::Pairs => Asks::Ranking,
        BallotForm::Score | BallotForm::Points => Asks::Points,
    }
}

fn choices(contest: &Contest) -> Vec<Choice<'_>> {
    contest.opened.choices.iter().map(|choice| Choice { id: &choice.id, name: &choice.name }).collect()
}

/// Reads a line as a ballot of this contest.
pub fn read(contest: &Contest, line: &str) -> Result<Mark, BallotError> {
    let form = contest.opened.form();
    Ok(match capture::ballot(line, &choices(contest), asks(form))? {
        Marked::Ranking(groups) => Mark::Ranking(groups),
        Marked::Several(options) => Mark::Approval(options),
        Marked::Points(points) if form == BallotForm::Points => Mark::Points(points),
        Marked::Points(points) => Mark::Score(points),
        Marked::One(option) => Mark::One(option),
        Marked::Blank => Mark::Blank,
        Marked::Spoiled => Mark::Spoiled,
    })
}

/// Why a line is no ballot.
pub fn wrong(words: &Words, contest: &Contest, error: &BallotError) -> String {
    ballot_error::sentence(words, error, &choices(contest))
}

/// A ballot with the names of its options.
pub fn said(words: &Words, contest: &Contest, mark: &Mark) -> String {
    let name = |option: &usize| contest.opened.choices.get(*option).map_or("", |choice| choice.name.as_str());
    in_words(words, mark, |option| format!("{} {}", option + 1, name(option)))
}

/// A ballot in short, with the ids of its options.
pub fn short(words: &Words, contest: &Contest, mark: &Mark) -> String {
    in_words(words, mark, |option| {
        contest.opened.choices.get(*option).map_or("", |choice| choice.id.as_str()).to_owned()
    })
}

fn in_words(words: &Words, mark: &Mark, name: impl Fn(&usize) -> String) -> String {
    let named = |options: &[usize], between| options.iter().map(&name).collect::<Vec<_>>().join(between);
    match mark {
        Mark::One(option) => name(option),
        Mark::Approval(options) => named(options, " + "),
        Mark::Ranking(groups) => groups.iter().map(|group| named(group, " = ")).collect::<Vec<_>>().join(" > "),
        Mark::Score(points) | Mark::Points(points) => {
            let given = points.iter().map(|(option, points)| format!("{}: {points}", name(option)));
            given.collect::<Vec<_>>().join(" · ")
        }
        Mark::Pairs(pairs) => {
            let pair = |(a, b, judged): &(usize, usize, Judged)| match judged {
                Judged::First => format!("{} > {}", name(a), name(b)),
                Judged::Second => format!("{} < {}", name(a), name(b)),
                Judged::Level => format!("{} = {}", name(a), name(b)),
            };
            pairs.iter().map(pair).collect::<Vec<_>>().join(" · ")
        }
        Mark::Blank => say!(words, "contests-blank"),
        Mark::Spoiled => say!(words, "contests-spoiled"),
    }
}
