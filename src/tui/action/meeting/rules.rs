//! The rules of order filled in, every number of them; below stands what they mean for this meeting.

mod read;

use crate::i18n::{Words, domain, majority, number, quorum, say};
use crate::meeting::details::SetRules;
use crate::meeting::rules::{Quorum, QuorumBase, Rules, SecondSitting, SignerSlot, TieRule};
use crate::meeting::{Command, Line, Stage};
use crate::tally::majority::{Base, Majority};
use crate::tui::app::App;
use crate::tui::form::{Form, Handle, Values};
use crate::tui::screens::majority_fields::{BASES, MOST};
use crate::tui::widgets::Role;
use read::{
    constituencies, constituency, fraction, signer, signers, typed_constituencies, typed_fraction, typed_signers,
};

struct Fields {
    basis: Handle<String>,
    quorum: QuorumFields,
    majority: MajorityFields,
    tie: Handle<Option<TieRule>>,
    max_rounds: Handle<Option<u32>>,
    consensus_needs_quorum: Handle<bool>,
    walk_in_votes: Handle<bool>,
    represented_votes: Handle<bool>,
    speaking_minutes: Handle<Option<u32>>,
    speaking_turns: Handle<Option<u32>>,
    quiet_first: Handle<bool>,
    report_days: Handle<Option<u32>>,
    signers: Handle<Vec<SignerSlot>>,
    constituencies: Handle<Vec<Line>>,
}

struct QuorumFields {
    base: Handle<Option<QuorumBase>>,
    members: Handle<Option<u32>>,
    fraction: Handle<Option<(u32, u32)>>,
    strict: Handle<bool>,
    represented_count: Handle<bool>,
    delay_minutes: Handle<Option<u32>>,
    postpone_days: Handle<Option<u32>>,
    second_sitting: Handle<Option<SecondSitting>>,
}

impl QuorumFields {
    fn add(form: &mut Form, words: &Words, quorum: &Quorum) -> Self {
        let bases = [QuorumBase::Invited, QuorumBase::Members, QuorumBase::None];
        let bases = bases.map(|base| (base, domain::quorum_base(words, base))).to_vec();
        let seconds = [SecondSitting::WhoeverIsThere, SecondSitting::SameQuorum];
        let seconds = seconds.map(|second| (second, domain::second_sitting(words, second))).to_vec();
        let part = typed_fraction(quorum.numerator, quorum.denominator);
        Self {
            base: form.choice("rules-quorum-base", bases, Some(quorum.base)).required().add(),
            members: form.integer("rules-members", 1..=1_000_000).hint("rules-members-hint").with(quorum.members).add(),
            fraction: form.parsed("rules-quorum-part", fraction, read::show_fraction).required().filled(&part).add(),
            strict: form.toggle("rules-quorum-strict", quorum.strict).add(),
            represented_count: form.toggle("rules-represented-count", quorum.represented_count).add(),
            delay_minutes: form.integer("rules-delay", 0..=24 * 60).required().with(quorum.delay_minutes).add(),
            postpone_days: form.integer("rules-postpone", 0..=366).required().with(quorum.postpone_days).add(),
            second_sitting: form.choice("rules-second", seconds, Some(quorum.second_sitting)).required().add(),
        }
    }

    fn read(&self, values: &Values, before: &Quorum) -> Quorum {
        let (numerator, denominator) = values.get(&self.fraction).unwrap_or((before.numerator, before.denominator));
        Quorum {
            base: values.get(&self.base).unwrap_or(before.base),
            members: values.get(&self.members),
            numerator,
            denominator,
            strict: values.get(&self.strict),
            represented_count: values.get(&self.represented_count),
            delay_minutes: values.get(&self.delay_minutes).unwrap_or(before.delay_minutes),
            postpone_days: values.get(&self.postpone_days).unwrap_or(before.postpone_days),
            second_sitting: values.get(&self.second_sitting).unwrap_or(before.second_sitting),
        }
    }
}

struct MajorityFields {
    base: Handle<Option<Base>>,
    fraction: Handle<Option<(u32, u32)>>,
    strict: Handle<bool>,
    plus_one: Handle<bool>,
    least: Handle<Option<u32>>,
}

impl MajorityFields {
    fn add(form: &mut Form, words: &Words, majority: Majority) -> Self {
        let bases = BASES.map(|base| (base, majority::base(words, base))).to_vec();
        let part = typed_fraction(majority.numerator, majority.denominator);
        Self {
            base: form.choice("rules-majority-base", bases, Some(majority.base)).required().add(),
            fraction: form.parsed("rules-majority-part", fraction, read::show_fraction).required().filled(&part).add(),
            strict: form.toggle("rules-majority-strict", majority.strict).add(),
            plus_one: form.toggle("rules-plus-one", majority.plus_one).hint("rules-plus-one-hint").add(),
            least: form.integer("votes-least", 1..=MOST).hint("votes-least-hint").with(majority.least_yes).add(),
        }
    }

    fn read(&self, values: &Values, before: Majority) -> Majority {
        let (numerator, denominator) = values.get(&self.fraction).unwrap_or((before.numerator, before.denominator));
        Majority {
            base: values.get(&self.base).unwrap_or(before.base),
            numerator,
            denominator,
            strict: values.get(&self.strict),
            plus_one: values.get(&self.plus_one),
            least_yes: values.get(&self.least),
        }
    }
}

impl Fields {
    fn add(form: &mut Form, words: &Words, rules: &Rules) -> Self {
        let ties = [TieRule::RecessThenRevote, TieRule::Revote, TieRule::Defer];
        let ties = ties.map(|tie| (tie, domain::tie_rule(words, tie))).to_vec();
        Self {
            basis: form.line("rules-basis").hint("rules-basis-hint").with(rules.basis.to_string()).add(),
            quorum: QuorumFields::add(form, words, &rules.quorum),
            majority: MajorityFields::add(form, words, rules.majority),
            tie: form.choice("rules-tie", ties, Some(rules.tie)).required().add(),
            max_rounds: form.integer("rules-rounds", 1..=99).required().with(rules.max_rounds).add(),
            consensus_needs_quorum: form.toggle("rules-consensus-quorum", rules.consensus_needs_quorum).add(),
            walk_in_votes: form.toggle("rules-walk-in-votes", rules.walk_in_votes).add(),
            represented_votes: form.toggle("rules-represented-votes", rules.represented_votes).add(),
            speaking_minutes: form.integer("rules-speaking", 0..=24 * 60).with(rules.speaking_minutes).add(),
            speaking_turns: form
                .integer("rules-turns", 0..=99)
                .hint("rules-turns-hint")
                .with(rules.speaking_turns)
                .add(),
            quiet_first: form.toggle("rules-quiet-first", rules.quiet_first).hint("rules-quiet-first-hint").add(),
            report_days: form.integer("rules-report", 0..=366).with(rules.report_days).add(),
            signers: form
                .lines("rules-signers", signer, signers)
                .hint("rules-signers-hint")
                .filled(&typed_signers(words, &rules.signers))
                .add(),
            constituencies: form
                .lines("rules-constituencies", constituency, constituencies)
                .hint("rules-constituencies-hint")
                .filled(&typed_constituencies(words, &rules.constituencies))
                .add(),
        }
    }

    /// The rules as they are filled in; where a field cannot be read, as they were.
    fn read(&self, values: &Values, before: &Rules) -> Rules {
        Rules {
            basis: values.get(&self.basis).into(),
            quorum: self.quorum.read(values, &before.quorum),
            majority: self.majority.read(values, before.majority),
            tie: values.get(&self.tie).unwrap_or(before.tie),
            max_rounds: values.get(&self.max_rounds).unwrap_or(before.max_rounds),
            consensus_needs_quorum: values.get(&self.consensus_needs_quorum),
            walk_in_votes: values.get(&self.walk_in_votes),
            represented_votes: values.get(&self.represented_votes),
            speaking_minutes: values.get(&self.speaking_minutes).unwrap_or_default(),
            speaking_turns: values.get(&self.speaking_turns).unwrap_or_default(),
            quiet_first: values.get(&self.quiet_first),
            report_days: values.get(&self.report_days).unwrap_or_default(),
            signers: values.get(&self.signers),
            constituencies: values.get(&self.constituencies),
        }
    }
}

pub fn form(app: &App) -> Form {
    let meeting = app.meeting();
    let mut form = Form::new("meeting.rules", "act-meeting-rules");
    let fields = std::rc::Rc::new(Fields::add(&mut form, &app.words, &meeting.rules));
    let reason = form.line("column-reason").hint("rules-reason-hint");
    let reason = if meeting.stage == Stage::Draft { reason.add() } else { reason.required().add() };
    let before = meeting.rules.clone();
    let status = meeting.quorum_now();
    let voters = u32::try_from(meeting.electorate_at(app.now).len()).unwrap_or(u32::MAX);
    let (said_fields, said_before) = (std::rc::Rc::clone(&fields), before.clone());
    form.saves(move |values| {
        let rules = fields.read(values, &before);
        vec![Command::SetRules(SetRules { rules, reason: values.get(&reason).into() })]
    })
    .says(move |values| {
        let rules = said_fields.read(values, &said_before);
        meant(values.ground.words, &rules, status.base, voters)
    })
}

/// What the rules mean for this meeting: how many are needed of whom.
fn meant(words: &Words, rules: &Rules, invited: u32, voters: u32) -> Vec<(String, Role)> {
    let count = |people: u32| number::integer(words.language(), people.into());
    let base = match rules.quorum.base {
        QuorumBase::Members => rules.quorum.members.unwrap_or(invited),
        QuorumBase::Invited | QuorumBase::None => invited,
    };
    let rule = quorum::rule(words, &rules.quorum);
    let quorum = match rules.quorum.base {
        QuorumBase::None => say!(words, "rules-say-no-quorum"),
        // Before anybody is on the list there is nothing to count a part of.
        _ if base == 0 => say!(words, "rules-say-quorum-rule", rule = rule),
        _ => {
            let needed = count(rules.quorum.needed(base));
            say!(words, "rules-say-quorum", rule = rule, needed = needed, base = count(base))
        }
    };
    let of = match rules.majority.base {
        // Before people have come, the whole list shows what the rule means.
        Base::Electorate | Base::Cast | Base::Valid if voters == 0 => invited,
        Base::Electorate | Base::Cast | Base::Valid => voters,
        Base::Invited => invited,
        Base::Members => rules.quorum.members.unwrap_or(invited),
    };
    let vote = say!(words, "rules-say-vote", sentence = majority::sentence(words, rules.majority, of));
    vec![(quorum, Role::Accent), (vote, Role::Accent)]
}
