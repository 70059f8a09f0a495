//! Everything that is known of one need: what is asked for, how it got there, what became of it.

use crate::i18n::{Words, domain, list, number, ordinal, say, time};
use crate::meeting::needs::{Need, NeedState, Proposal};
use crate::meeting::objections::Subject;
use crate::meeting::{Meeting, Moment};
use crate::tui::screens::facts::{Fact, Facts, changes, ids, name, names, rupiah};
use crate::tui::widgets::{Paragraph, Role};

pub fn detail(meeting: &Meeting, words: &Words, need: &Need) -> Vec<Paragraph> {
    let mut facts = Facts::new(words);
    facts.heading(format!("{} {}", need.id, need.proposal.activity));
    standing(&mut facts, meeting, need);
    facts.facts(proposal(meeting, words, &need.proposal).into_iter().skip(1));
    people(&mut facts, meeting, need);
    trace(&mut facts, meeting, need);
    history(&mut facts, meeting, need);
    facts.done()
}

/// Where it stands and what was decided; what is missing to judge it.
fn standing(facts: &mut Facts, meeting: &Meeting, need: &Need) {
    let words = facts.words;
    if !need.is_listed() {
        facts.fact_in("column-status", domain::need_state(words, &need.state), Role::Warning);
    }
    if let NeedState::Withdrawn { reason } | NeedState::Forwarded { reason, .. } = &need.state {
        facts.fact("column-reason", reason.as_str());
    }
    if let Some(outcome) = outcome(meeting, words, need) {
        facts.fact_in("needs-settled", outcome, Role::Good);
    }
    let missing: Vec<String> = need.proposal.missing().into_iter().map(|field| domain::field(words, field)).collect();
    if need.is_listed() && !missing.is_empty() {
        facts.fact_in("column-missing", list::and(words.language(), &missing), Role::Warning);
    }
}

/// What the meeting decided about a need, and by which decision: `Prioritas (KESATU)`.
pub fn outcome(meeting: &Meeting, words: &Words, need: &Need) -> Option<String> {
    let settled = need.settled.as_ref()?;
    let decision = meeting.decisions.get(settled.decision).and_then(|decision| decision.number());
    let decision =
        decision.map_or_else(|| settled.decision.to_string(), |number| ordinal::decision(words.language(), number));
    Some(format!("{} ({decision})", domain::outcome(words, settled.outcome)))
}

/// The fields of a proposal in the order in which they are asked for.
pub fn proposal(meeting: &Meeting, words: &Words, proposal: &Proposal) -> Vec<Fact> {
    let quantity = proposal.quantity.map(|quantity| number::quantity(words.language(), quantity.0));
    let quantity = format!("{} {}", quantity.unwrap_or_default(), proposal.unit);
    let people = proposal.beneficiaries.map(|people| {
        say!(words, "needs-people", men = people.men, women = people.women, poor = people.poor_households)
    });
    let proposer = proposal.proposer.map(|id| name(meeting, id)).unwrap_or_default();
    let authority = proposal.authority.map(|level| domain::authority(words, level)).unwrap_or_default();
    vec![
        ("column-activity", proposal.activity.to_string()),
        ("column-problem", proposal.problem.to_string()),
        ("needs-potential", proposal.potential.to_string()),
        ("needs-field", proposal.field.map(|field| domain::budget_field(words, field)).unwrap_or_default()),
        (
            "needs-goal",
            proposal.goal.map(|goal| format!("{goal} {}", domain::village_goal(words, goal))).unwrap_or_default(),
        ),
        ("needs-sector", proposal.sector.to_string()),
        ("column-place", proposal.place.to_string()),
        ("column-quantity", quantity.trim().to_owned()),
        ("column-cost", rupiah(words, proposal.cost)),
        ("column-source", domain::funding_source(words, &proposal.source)),
        ("needs-beneficiaries", people.unwrap_or_default()),
        ("column-proposer", proposer),
        ("needs-origin", proposal.origin.to_string()),
        ("needs-authority", authority),
        ("needs-data", proposal.data_source.to_string()),
    ]
}

fn people(facts: &mut Facts, meeting: &Meeting, need: &Need) {
    let others: Vec<_> = need.proposers.iter().copied().filter(|id| Some(*id) != need.proposal.proposer).collect();
    facts.fact("needs-proposers", names(meeting, &others));
    facts.fact("needs-supporters", names(meeting, &need.supporters));
}

/// What else in the meeting speaks of it.
fn trace(facts: &mut Facts, meeting: &Meeting, need: &Need) {
    let words = facts.words;
    facts.fact("needs-parts", ids(&need.parts));
    for objection in meeting.objections.iter().filter(|objection| objection.subject == Subject::Need(need.id)) {
        let text = format!("{} {}", name(meeting, objection.by), objection.reason);
        let role = if objection.is_open() { Role::Warning } else { Role::Plain };
        let state = objection.settled.as_ref().map(|settled| domain::settlement(words, &settled.settlement));
        let state = state.unwrap_or_else(|| say!(words, "decisions-objection-open"));
        facts.fact_in("ui-objection", format!("{} {text} ({state})", objection.id), role);
    }
    let decisions: Vec<_> = meeting.decisions.iter().filter(|d| d.motion.needs.contains(&need.id)).collect();
    facts.fact("needs-decisions", ids(&decisions.iter().map(|decision| decision.id).collect::<Vec<_>>()));
    let actions: Vec<_> = meeting.actions.iter().filter(|action| action.plan.needs.contains(&need.id)).collect();
    facts.fact("needs-actions", ids(&actions.iter().map(|action| action.id).collect::<Vec<_>>()));
}

/// Every change, oldest first: when, why, from what to what.
fn history(facts: &mut Facts, meeting: &Meeting, need: &Need) {
    let words = facts.words;
    let clock = |at: Moment| time::clock(words.language(), at);
    facts.section("needs-history");
    facts.named(clock(need.at), say!(words, "needs-proposed"));
    let forms: Vec<&Proposal> =
        need.revisions.iter().map(|revision| &revision.proposal).chain([&need.proposal]).collect();
    for (revision, pair) in need.revisions.iter().zip(forms.windows(2)) {
        let said = |form: &Proposal| proposal(meeting, words, form);
        let mut what = changes(words, &said(pair[0]), &said(pair[1]));
        if what.is_empty() {
            what.push(say!(words, "needs-saved-unchanged"));
        }
        if !revision.reason.is_blank() {
            what.push(say!(words, "needs-because", reason = revision.reason.as_str()));
        }
        facts.named(clock(revision.at), what.join("; "));
    }
}
