//! Calling a vote: question, options, why consensus failed, and the rule of majority with its number before anybody votes.

use crate::i18n::{domain, majority, say};
use crate::meeting::votes::{CallVote, Secrecy};
use crate::meeting::{Command, DecisionId, Line};
use crate::tally::majority::Majority;
use crate::tui::app::App;
use crate::tui::form::{Form, Ground};
use crate::tui::screens::majority_fields::{BASES, MajorityFields};
use crate::tui::widgets::Role;

pub fn form(app: &App, decision: DecisionId) -> Option<Form> {
    let (words, meeting) = (&app.words, app.meeting());
    let about = meeting.decisions.get(decision)?;
    let mut form = Form::new(format!("vote.call.{decision}"), "act-votes-call");
    let question = about.motion.text.lines().next().unwrap_or_default().to_owned();
    let question = form.line("votes-question").required().with(question).add();
    let usual = format!("{}\n{REJECTS} {}", say!(words, "ui-agree"), say!(words, "ui-disagree"));
    let options = form
        .lines("votes-options", |line, _| Ok(Choice::read(line)), judge_options)
        .required()
        .hint("votes-options-hint")
        .filled(&usual)
        .add();
    let reason = form.line("votes-reason").required().hint("votes-reason-hint").add();
    let ballots = [Secrecy::Open, Secrecy::Secret].map(|secrecy| (secrecy, domain::secrecy(words, secrecy)));
    let secrecy = form.choice("votes-secrecy", ballots.to_vec(), Some(Secrecy::Open)).add();
    let rule = MajorityFields::add(&mut form, words, meeting.rules.majority);
    let bases = BASES.map(|base| {
        let electorate = meeting.electorate_at(app.now).len();
        (base, meeting.majority_base(Majority { base, ..meeting.rules.majority }, electorate))
    });
    let (tie, rounds) = (domain::tie_rule(words, meeting.rules.tie), meeting.rules.max_rounds);
    let rule = std::rc::Rc::new(rule);
    let saying = std::rc::Rc::clone(&rule);
    let form = form.says(move |values| {
        let majority = saying.read(values);
        let base = bases.iter().find(|(base, _)| *base == majority.base).map_or(0, |(_, count)| *count);
        let words = values.ground.words;
        vec![
            (majority::sentence(words, majority, base), Role::Strong),
            (say!(words, "votes-tie-says", tie = tie.as_str(), rounds = rounds), Role::Dim),
        ]
    });
    Some(form.saves(move |values| {
        let options = values.get(&options);
        vec![Command::CallVote(CallVote {
            decision,
            question: values.get(&question).into(),
            reason: values.get(&reason).into(),
            secrecy: values.get(&secrecy).unwrap_or_default(),
            rejecting: options.iter().position(|option| option.rejects),
            options: options.into_iter().map(|option| option.text).collect(),
            majority: rule.read(values),
        })]
    }))
}

/// Stands before the option that rejects the draft.
const REJECTS: char = '-';

/// An option of the vote as it is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Choice {
    text: Line,
    rejects: bool,
}

impl Choice {
    fn read(line: &str) -> Self {
        match line.strip_prefix(REJECTS) {
            Some(text) => Self { text: text.trim().into(), rejects: true },
            None => Self { text: line.into(), rejects: false },
        }
    }
}

fn judge_options(options: &[Choice], ground: &Ground) -> Result<String, String> {
    let mut rejecting = options.iter().filter(|option| option.rejects).map(|option| option.text.as_str());
    match (rejecting.next(), rejecting.next()) {
        (Some(_), Some(_)) => Err(ground.told("votes-one-rejects")),
        (Some(option), None) => Ok(say!(ground.words, "votes-options-rejecting", n = options.len(), option = option)),
        (None, _) => Ok(say!(ground.words, "votes-options-count", n = options.len())),
    }
}
