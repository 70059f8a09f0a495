//! Calling a vote: question, options, why consensus failed, and the rule of majority with its number before anybody votes.

use crate::i18n::{Words, domain, majority, say};
use crate::meeting::votes::{CallVote, Secrecy};
use crate::meeting::{Command, DecisionId, Line};
use crate::tally::majority::{Base, Majority};
use crate::tui::app::App;
use crate::tui::form::{Form, Ground, Handle, Values};
use crate::tui::widgets::Role;

/// How the votes are held against the fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Against {
    MoreThan,
    AtLeast,
    PlusOne,
}

const BASES: [Base; 5] = [Base::Electorate, Base::Valid, Base::Invited, Base::Members, Base::Cast];

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
    let rule = rule_fields(&mut form, words, meeting.rules.majority);
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

/// The rule of majority in three fields.
struct Rule {
    base: Handle<Option<Base>>,
    fraction: Handle<Option<(u32, u32)>>,
    against: Handle<Option<Against>>,
    usual: Majority,
}

fn rule_fields(form: &mut Form, words: &Words, usual: Majority) -> Rule {
    let against = match (usual.plus_one, usual.strict) {
        (true, _) => Against::PlusOne,
        (false, true) => Against::MoreThan,
        (false, false) => Against::AtLeast,
    };
    let ways = [Against::MoreThan, Against::AtLeast, Against::PlusOne].map(|way| (way, against_in(words, way)));
    let bases = BASES.map(|base| (base, base_in(words, base)));
    Rule {
        against: form.choice("votes-against", ways.to_vec(), Some(against)).add(),
        fraction: form
            .parsed("votes-fraction", fraction, |(n, d), _| format!("{n}/{d}"))
            .required()
            .hint("votes-fraction-hint")
            .filled(&format!("{}/{}", usual.numerator, usual.denominator))
            .add(),
        base: form.choice("votes-base", bases.to_vec(), Some(usual.base)).add(),
        usual,
    }
}

impl Rule {
    fn read(&self, values: &Values) -> Majority {
        let (numerator, denominator) =
            values.get(&self.fraction).unwrap_or((self.usual.numerator, self.usual.denominator));
        let against = values.get(&self.against).unwrap_or(Against::MoreThan);
        Majority {
            base: values.get(&self.base).unwrap_or(self.usual.base),
            numerator,
            denominator,
            strict: against == Against::MoreThan,
            plus_one: against == Against::PlusOne,
            least_yes: self.usual.least_yes,
        }
    }
}

fn against_in(words: &Words, against: Against) -> String {
    match against {
        Against::MoreThan => say!(words, "votes-more-than"),
        Against::AtLeast => say!(words, "votes-at-least"),
        Against::PlusOne => say!(words, "votes-plus-one"),
    }
}

fn base_in(words: &Words, base: Base) -> String {
    match base {
        Base::Electorate => say!(words, "majority-base-electorate"),
        Base::Cast => say!(words, "majority-base-cast"),
        Base::Valid => say!(words, "majority-base-valid"),
        Base::Invited => say!(words, "quorum-base-invited"),
        Base::Members => say!(words, "quorum-base-members"),
    }
}

fn fraction(typed: &str, ground: &Ground) -> Result<(u32, u32), String> {
    let parts = typed.split_once('/').and_then(|(n, d)| Some((n.trim().parse().ok()?, d.trim().parse().ok()?)));
    let sound = |(numerator, denominator): &(u32, u32)| 0 < *numerator && numerator <= denominator;
    parts.filter(sound).ok_or_else(|| ground.told("votes-fraction-hint"))
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
