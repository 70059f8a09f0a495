//! `14 u PMT balita; empat posyandu; 32 anak; 43,2jt DD; 15/17/21`: a need, and the line that says who asked for it.

use super::super::told::Told;
use super::super::will::Will;
use super::{Said, remark, whole};
use crate::capture::{self, Fields, Level, Role};
use crate::i18n::{domain, money, number, say};
use crate::meeting::needs::{AddNeed, Authority, Beneficiaries, Proposal};
use crate::meeting::notes::{AddNote, NoteKind};
use crate::meeting::{Command, Field, Id as _, Line, ParticipantId, Quantity, Rupiah, Text};

/// Fields a need has no place for.
pub const UNUSED: &[Role] = &[Role::Date, Role::Time, Role::Need];

/// What is missing and can be typed in the line.
const TYPED: [Field; 6] =
    [Field::Place, Field::Quantity, Field::Cost, Field::Source, Field::Beneficiaries, Field::Proposer];

pub fn meant(said: &Said, left_over: &[&str], told: &mut Told) -> Will {
    let app = told.app;
    let before = Proposal { proposer: said.speaker.map(ParticipantId::from_number), ..Proposal::default() };
    let proposal = filled(before, Some(said.text), said.fields);
    let id = app.meeting().needs.next_id();
    told.verb(say!(app.words, "line-proposal", id = id.to_string()));
    told.people(said.speaker.as_slice());
    if said.fields.person != said.speaker {
        told.people(said.fields.person.as_slice());
    }
    facts(&proposal, told);
    let missing: Vec<Field> = proposal.missing().into_iter().filter(|field| TYPED.contains(field)).collect();
    told.missing(&missing);
    let mut text = whole(said.text, left_over);
    for more in &said.fields.money_more {
        text.push_str("; ");
        text.push_str(&money::rupiah(app.words.language(), *more));
    }
    let mut commands = vec![Command::AddNeed(AddNeed { proposal })];
    // What nobody is heard to say is only put on the list, unless something of it has no place there.
    if said.speaker.is_some() || text != said.text {
        let remark = remark(said, NoteKind::Proposal, &text, app.meeting());
        let remark = crate::meeting::notes::Remark { need: Some(id), ..remark };
        commands.push(Command::AddNote(AddNote { remark, agenda: None }));
    }
    Will::Change { commands, at: None }
}

/// The need with what is named in the line; the rest stays as it was. The first free piece is the place, what follows
/// says why it is needed.
pub fn filled(before: Proposal, text: Option<&str>, fields: &Fields) -> Proposal {
    let (first, rest) = match (&fields.place, fields.rest.split_first()) {
        (None, Some((first, rest))) => (Some(first), rest),
        (named, _) => (named.as_ref(), fields.rest.as_slice()),
    };
    let problem: Vec<&str> = fields.problem.iter().chain(rest).map(String::as_str).collect();
    let problem = (!problem.is_empty()).then(|| problem.join("; "));
    let (quantity, unit) = match &fields.quantity {
        Some(quantity) => (Some(Quantity(quantity.amount)), quantity.unit.as_str().into()),
        None => (before.quantity, before.unit),
    };
    let line = |given: Option<&String>, before: Line| given.map_or(before, |given| given.as_str().into());
    let text_of = |given: Option<&String>, before: Text| given.map_or(before, |given| given.as_str().into());
    Proposal {
        activity: text.map_or(before.activity, Line::from),
        problem: text_of(problem.as_ref(), before.problem),
        potential: text_of(fields.potential.as_ref(), before.potential),
        field: fields.budget_field.or(before.field),
        goal: before.goal,
        sector: line(fields.sector.as_ref(), before.sector),
        place: line(first, before.place),
        quantity,
        unit,
        cost: fields.money.map(Rupiah).or(before.cost),
        source: line(fields.source.as_ref(), before.source),
        beneficiaries: fields.beneficiaries.map(beneficiaries).or(before.beneficiaries),
        proposer: fields.person.map(ParticipantId::from_number).or(before.proposer),
        authority: fields.authority.map(authority).or(before.authority),
        origin: before.origin,
        data_source: before.data_source,
    }
}

fn beneficiaries(three: capture::Beneficiaries) -> Beneficiaries {
    Beneficiaries { men: three.men, women: three.women, poor_households: three.poor_households }
}

fn authority(level: Level) -> Authority {
    match level {
        Level::Own => Authority::Own,
        Level::District => Authority::District,
        Level::Regency => Authority::Regency,
        Level::Province => Authority::Province,
    }
}

/// What is known of a need, as it stands under the line.
pub fn facts(proposal: &Proposal, told: &mut Told) {
    let words = &told.app.words;
    let language = words.language();
    let mut facts = Vec::new();
    facts.extend(proposal.cost.map(|cost| money::rupiah(language, cost.0)));
    facts.push(proposal.source.to_string());
    facts.extend(proposal.quantity.map(|q| format!("{} {}", number::quantity(language, q.0), proposal.unit)));
    facts.push(proposal.place.to_string());
    facts.extend(proposal.beneficiaries.map(|three| {
        say!(words, "line-beneficiaries", men = three.men, women = three.women, poor = three.poor_households)
    }));
    if !proposal.sector.is_blank() {
        facts.push(format!("#{}", proposal.sector));
    }
    facts.extend(proposal.field.map(|field| domain::budget_field(words, field)));
    facts.extend(proposal.authority.map(|level| domain::authority(words, level)));
    if !proposal.problem.is_blank() {
        facts.push(say!(words, "line-problem", problem = proposal.problem.as_str()));
    }
    if !proposal.potential.is_blank() {
        facts.push(say!(words, "line-potential", potential = proposal.potential.as_str()));
    }
    for fact in facts.into_iter().filter(|fact| !fact.is_empty()) {
        told.fact(fact);
    }
}
