//! `14 u PMT balita; empat posyandu; 32 anak; 43,2jt DD; 15/17/21`: a need, and the line that says who asked for it.

use super::super::told::Told;
use super::super::will::Will;
use super::{Said, remark, whole};
use crate::capture::{Fields, Role};
use crate::i18n::{money, number, say};
use crate::meeting::needs::{AddNeed, Beneficiaries, Proposal};
use crate::meeting::notes::{AddNote, NoteKind};
use crate::meeting::{Command, Field, Id as _, ParticipantId, Quantity, Rupiah};

/// Fields a need has no place for.
pub const UNUSED: &[Role] = &[Role::Date, Role::Time, Role::Need];

/// What is missing and can be typed in the line.
const TYPED: [Field; 6] =
    [Field::Place, Field::Quantity, Field::Cost, Field::Source, Field::Beneficiaries, Field::Proposer];

pub fn meant(said: &Said, left_over: &[&str], told: &mut Told) -> Will {
    let app = told.app;
    let proposal = proposal(said);
    let id = app.meeting().needs.next_id();
    told.verb(say!(app.words, "line-proposal", id = id.to_string()));
    told.people(said.speaker.as_slice());
    if said.fields.person != said.speaker {
        told.people(said.fields.person.as_slice());
    }
    facts(&proposal, said.fields, told);
    let missing: Vec<Field> = proposal.missing().into_iter().filter(|field| TYPED.contains(field)).collect();
    told.missing(&missing);
    let mut text = whole(said.text, left_over);
    for more in &said.fields.money_more {
        text.push_str("; ");
        text.push_str(&money::rupiah(app.words.language(), *more));
    }
    let note = crate::meeting::notes::Remark { need: Some(id), ..remark(said, NoteKind::Proposal, &text) };
    let commands =
        vec![Command::AddNeed(AddNeed { proposal }), Command::AddNote(AddNote { remark: note, agenda: None })];
    Will::Change { commands, at: None }
}

/// The need itself. The first free piece is the place, what follows says why it is needed.
fn proposal(said: &Said) -> Proposal {
    let fields = said.fields;
    let (place, problem) = fields.rest.split_first().map_or(("", &[][..]), |(place, rest)| (place.as_str(), rest));
    let (quantity, unit) = match &fields.quantity {
        Some(quantity) => (Some(Quantity(quantity.amount)), quantity.unit.as_str()),
        None => (None, ""),
    };
    Proposal {
        activity: said.text.into(),
        problem: problem.join("; ").into(),
        sector: fields.sector.as_deref().unwrap_or_default().into(),
        place: place.into(),
        quantity,
        unit: unit.into(),
        cost: fields.money.map(Rupiah),
        source: fields.source.as_deref().unwrap_or_default().into(),
        beneficiaries: fields.beneficiaries.map(|three| Beneficiaries {
            men: three.men,
            women: three.women,
            poor_households: three.poor_households,
        }),
        proposer: fields.person.or(said.speaker).map(ParticipantId::from_number),
        ..Proposal::default()
    }
}

fn facts(proposal: &Proposal, fields: &Fields, told: &mut Told) {
    let words = &told.app.words;
    let language = words.language();
    let mut facts = Vec::new();
    facts.extend(proposal.cost.map(|cost| money::rupiah(language, cost.0)));
    facts.push(proposal.source.to_string());
    facts.extend(proposal.quantity.map(|q| format!("{} {}", number::quantity(language, q.0), proposal.unit)));
    facts.push(proposal.place.to_string());
    facts.extend(fields.beneficiaries.map(|three| {
        say!(words, "line-beneficiaries", men = three.men, women = three.women, poor = three.poor_households)
    }));
    facts.extend(fields.sector.as_ref().map(|sector| format!("#{sector}")));
    if !proposal.problem.is_blank() {
        facts.push(say!(words, "line-problem", problem = proposal.problem.as_str()));
    }
    for fact in facts.into_iter().filter(|fact| !fact.is_empty()) {
        told.fact(fact);
    }
}
