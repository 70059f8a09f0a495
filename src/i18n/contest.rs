//! A contest in words: how it is counted, what a ballot says, what came out and why.

use super::{Words, domain, list, number, say, tally};
use crate::meeting::contests::{Awaited, BallotCounts, BallotForm, Contest, Judged, Mark, Settlement, TieStep};

/// The rule with the settings it was opened with: `schulze (strength winning-votes)`.
#[must_use]
pub fn rule(words: &Words, contest: &Contest) -> String {
    let method = &contest.opened.method;
    let settings: Vec<String> = method.settings.iter().map(|(name, value)| format!("{name} {value}")).collect();
    match settings.is_empty() {
        true => method.rule.to_string(),
        false => format!("{} ({})", method.rule, list::and(words.language(), &settings)),
    }
}

/// What breaks ties, in the order asked; empty where nothing does.
#[must_use]
pub fn chain(words: &Words, contest: &Contest) -> Vec<String> {
    let named = |step: &_| {
        let frozen = contest
            .opened
            .criteria
            .iter()
            .find(|frozen| matches!(step, TieStep::Criterion { criterion } if *criterion == frozen.criterion));
        domain::tie_step(words, step, frozen.map_or("", |frozen| frozen.name.as_str()))
    };
    contest.opened.ties.iter().map(named).collect()
}

/// What a ballot asks, with its limit.
#[must_use]
pub fn instruction(words: &Words, contest: &Contest) -> String {
    let (form, most) = (contest.opened.form(), contest.opened.most());
    let asked = domain::ballot_form(words, form);
    let most = number::integer(words.language(), most.into());
    match form {
        BallotForm::One | BallotForm::Pairs => asked,
        BallotForm::Score => say!(words, "contest-instruction-score", asked = asked, most = most),
        BallotForm::Points => say!(words, "contest-instruction-points", asked = asked, most = most),
        BallotForm::Approval | BallotForm::Ranking
            if contest.opened.most() as usize >= contest.opened.choices.len() =>
        {
            asked
        }
        BallotForm::Approval | BallotForm::Ranking => {
            say!(words, "contest-instruction-most", asked = asked, most = most)
        }
    }
}

/// What a ballot says, in the ids of the options: `A > B = C`.
#[must_use]
pub fn mark(words: &Words, contest: &Contest, mark: &Mark) -> String {
    let id = |option: &usize| contest.opened.choices.get(*option).map_or("?", |choice| choice.id.as_str());
    let join = |options: &[usize], between: &str| options.iter().map(id).collect::<Vec<_>>().join(between);
    match mark {
        Mark::One(option) => id(option).to_owned(),
        Mark::Approval(options) => join(options, ", "),
        Mark::Ranking(groups) => groups.iter().map(|group| join(group, " = ")).collect::<Vec<_>>().join(" > "),
        Mark::Score(points) | Mark::Points(points) => {
            points.iter().map(|(option, points)| format!("{} {points}", id(option))).collect::<Vec<_>>().join(", ")
        }
        Mark::Pairs(pairs) => {
            let pair = |(a, b, judged): &(usize, usize, Judged)| {
                let sign = match judged {
                    Judged::First => ">",
                    Judged::Second => "<",
                    Judged::Level => "=",
                };
                format!("{} {sign} {}", id(a), id(b))
            };
            pairs.iter().map(pair).collect::<Vec<_>>().join(", ")
        }
        Mark::Blank => say!(words, "contest-blank"),
        Mark::Spoiled => say!(words, "contest-spoiled"),
    }
}

/// How many ballots, and of which kind.
#[must_use]
pub fn counts(words: &Words, counts: &BallotCounts) -> String {
    let count = |n: u32| number::integer(words.language(), n.into());
    say!(
        words,
        "contest-counts",
        electorate = count(counts.electorate),
        ballots = count(counts.ballots),
        valid = count(counts.valid),
        blank = count(counts.blank),
        spoiled = count(counts.spoiled)
    )
}

/// What came out, in one sentence; empty while the contest is open.
#[must_use]
pub fn result(words: &Words, contest: &Contest) -> String {
    if let Some(cancelled) = &contest.cancelled {
        return say!(words, "contest-cancelled", reason = cancelled.reason.as_str());
    }
    let Some(result) = &contest.result else { return String::new() };
    let name = |option: &usize| contest.opened.choices.get(*option).map_or("?", |choice| choice.name.as_str());
    let told = match contest.recount() {
        Some((profile, outcome)) => tally::winners(words, &profile, &outcome),
        None => {
            let names: Vec<String> = result.chosen().iter().map(|option| name(option).to_owned()).collect();
            say!(words, "contest-announced", options = list::and(words.language(), &names))
        }
    };
    match result.awaits() {
        Some((_, Awaited::Chair, _)) => format!("{told} {}", say!(words, "contest-awaits-chair")),
        Some((_, Awaited::Revote, _)) => format!("{told} {}", say!(words, "contest-awaits-revote")),
        None => told,
    }
}

/// Why, sentence by sentence: what happened, every tie and what broke it, why the others are not chosen.
#[must_use]
pub fn reasons(words: &Words, contest: &Contest) -> Vec<String> {
    match (contest.recount(), &contest.result) {
        (Some((profile, outcome)), _) => tally::explain(words, &profile, &outcome).into_iter().skip(1).collect(),
        (None, Some(_)) => vec![say!(words, "contest-counts-differently")],
        (None, None) => Vec::new(),
    }
}

/// The options in the order of a settlement, by name: `Balai > Sumur = Gapura`.
#[must_use]
pub fn order(contest: &Contest, settled: &Settlement) -> String {
    let name = |option: &usize| contest.opened.choices.get(*option).map_or("?", |choice| choice.name.as_str());
    let level = |group: &Vec<usize>| group.iter().map(name).collect::<Vec<_>>().join(" = ");
    settled.groups().iter().map(level).collect::<Vec<_>>().join(" > ")
}

/// Over what a lot was drawn, for everybody who wants to draw it again; nothing where no lot decided.
fn drawn(words: &Words, contest: &Contest) -> Option<String> {
    let result = contest.result.as_ref()?;
    let tie = result.ties.iter().find(|tie| tie.broken.iter().any(|broken| broken.by == "lot"))?;
    let (said, about) = contest.opened.ties.iter().find_map(|step| match step {
        TieStep::Lot { words, contest: about } => Some((if words.is_blank() { &contest.words } else { words }, about)),
        _ => None,
    })?;
    let (said, about, tie) = (said.as_str(), about.as_str(), tie.at.as_str());
    Some(say!(words, "contest-lot-drawn", said = said, contest = about, tie = tie))
}

/// What else happened: words of the lot, ties settled, ballots struck.
#[must_use]
pub fn remarks(words: &Words, contest: &Contest) -> Vec<String> {
    let mut told = Vec::new();
    if !contest.words.is_blank() {
        told.push(say!(words, "contest-lot-words", said = contest.words.as_str()));
    }
    told.extend(drawn(words, contest));
    for settled in &contest.settlements {
        let (tie, order) = (tally::tie_place(words, &settled.tie), order(contest, settled));
        let reason = settled.reason.as_str();
        told.push(match (settled.revote, settled.by) {
            (Some(vote), _) => {
                say!(words, "contest-settled-by-vote", tie = tie, order = order, contest = vote.to_string())
            }
            (None, Awaited::Chair) => say!(words, "contest-settled-chair", tie = tie, order = order, reason = reason),
            (None, Awaited::Revote) => {
                say!(words, "contest-settled-revote", tie = tie, order = order, reason = reason)
            }
        });
    }
    for ballot in &contest.ballots {
        if let Some(reason) = &ballot.struck {
            told.push(say!(words, "contest-struck", ballot = ballot.number, reason = reason.as_str()));
        }
    }
    told
}
