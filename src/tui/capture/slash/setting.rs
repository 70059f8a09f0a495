//! What is there before the meeting begins: its head, its rules, who is invited, the agenda, the criteria.

use super::super::told::{Told, named};
use super::super::walk_in;
use super::super::will::Will;
use crate::capture::{self, Args, Label, Labelled, SlashName as Name};
use crate::i18n::{coded, date, domain, majority, money, quorum, say, time};
use crate::meeting::agenda::{AddItem, Topic};
use crate::meeting::details::{
    Area, AssignRole, Describe, Details, NameResourcePersons, Nature, Role, SetRules, UseProfile, Zone,
};
use crate::meeting::people::AddPerson;
use crate::meeting::record::{NameSigners, NamedSigner, Signer};
use crate::meeting::rules::{MeetingKind, Rules};
use crate::meeting::scoring::{Scale, SetCriteria, TieBreaker, Weighted};
use crate::meeting::{Command, CriterionId, Id as _, Line, ParticipantId, Rupiah};
use crate::text::fold;
use crate::tui::app::App;

pub fn meant(name: Name, args: &Args, told: &mut Told) -> Will {
    match (name, args) {
        (Name::Describe, Args::Pieces(pieces)) => describe(pieces, told),
        (Name::Rules, Args::Pieces(pieces)) => rules(pieces, told),
        (Name::Invite, Args::Newcomer(new)) => {
            let person = walk_in::invited(new, &told.app.words);
            told.does("line-invite");
            walk_in::tell(&person, told);
            if new.guest {
                told.hint(say!(told.app.words, "line-guest"));
            }
            Will::change(Command::AddPerson(AddPerson { person }))
        }
        (Name::Chair, Args::Person { number, .. }) => office(Role::Chair, *number, told),
        (Name::Secretary, Args::Person { number, .. }) => office(Role::Secretary, *number, told),
        (Name::Facilitator, Args::Person { number, .. }) => office(Role::Facilitator, *number, told),
        (Name::Resource, Args::People { numbers, .. }) => {
            told.does("line-resource");
            told.people(numbers);
            let participants = numbers.iter().map(|number| ParticipantId::from_number(*number)).collect();
            Will::change(Command::NameResourcePersons(NameResourcePersons { participants }))
        }
        (Name::Item, Args::Item { title, presenter, minutes }) => item(title, *presenter, *minutes, told),
        (Name::Criteria, Args::Pieces(pieces)) => criteria(pieces, told),
        _ => Will::Nothing,
    }
}

/// The line stays: this piece of it is not understood.
fn unclear(piece: &Labelled, told: &mut Told) -> Will {
    told.stays(say!(told.app.words, "line-unclear", typed = piece.text.as_str()))
}

/// What is named changes, the rest of the head stays; areas are named all or not at all.
fn describe(pieces: &[Labelled], told: &mut Told) -> Will {
    let app = told.app;
    let (words, language) = (&app.words, app.words.language());
    told.does("line-head");
    let mut details = app.meeting().details.clone();
    let mut areas = Vec::new();
    for piece in pieces {
        let text = piece.text.as_str();
        let line = || Line::from(text);
        match piece.label {
            Some(Label::Title) => details.title = line(),
            Some(Label::Number) => details.number = line(),
            Some(Label::Place) => details.place = line(),
            // What cannot be read is in doubt already, and keeps the line.
            Some(Label::Date) => details.date = capture::date(text, app.now.date_naive()).ok().or(details.date),
            Some(Label::Start) => details.start = capture::clock(text).ok().or(details.start),
            Some(Label::End) => details.end = capture::clock(text).ok().or(details.end),
            Some(Label::Ceiling) => details.ceiling = capture::money(text).ok().map(Rupiah).or(details.ceiling),
            Some(Label::Remark) => details.remark = text.into(),
            Some(Label::Zone) => {
                let named = |zone: &Zone| time::zone(zone.hours() * 60).eq_ignore_ascii_case(text);
                let Some(zone) = Zone::ALL.into_iter().find(named) else { return unclear(piece, told) };
                details.zone = zone;
            }
            Some(Label::Nature) => {
                let named = |nature: &Nature| fold(&domain::nature(words, *nature)).starts_with(&fold(text));
                let both = [Nature::Planned, Nature::Incidental];
                let Some(nature) = both.into_iter().find(named) else { return unclear(piece, told) };
                details.nature = nature;
            }
            _ => {
                let Some((kind, name)) = text.split_once(' ') else { return unclear(piece, told) };
                areas.push(Area { kind: kind.into(), name: name.trim().into() });
            }
        }
    }
    if !areas.is_empty() {
        details.areas = areas;
    }
    let facts = [
        details.title.to_string(),
        details.number.to_string(),
        details.date.map(|day| date::long(language, day)).unwrap_or_default(),
        hours(&details, told),
        details.place.to_string(),
        details.areas.iter().map(|area| format!("{} {}", area.kind, area.name)).collect::<Vec<_>>().join(", "),
        details.ceiling.map(|ceiling| money::rupiah(language, ceiling.0)).unwrap_or_default(),
        details.remark.to_string(),
    ];
    for fact in facts.into_iter().filter(|fact| !fact.is_empty()) {
        told.fact(fact);
    }
    Will::change(Command::Describe(Describe { details }))
}

/// `09.00–12.40 WIB`.
fn hours(details: &Details, told: &Told) -> String {
    let language = told.app.words.language();
    let Some(day) = details.date else { return String::new() };
    let at = |time: Option<chrono::NaiveTime>| time.map(|time| details.zone.moment(day, time));
    match (at(details.start), at(details.end)) {
        (Some(start), Some(end)) => {
            format!("{}–{}", time::clock(language, start), time::with_zone(language, end))
        }
        (Some(only), None) | (None, Some(only)) => time::with_zone(language, only),
        (None, None) => String::new(),
    }
}

/// The kind of that code or name.
fn kind(app: &App, typed: &str) -> Option<MeetingKind> {
    let folded = fold(typed);
    let code = serde_json::Value::String(folded.replace(' ', "_"));
    serde_json::from_value(code)
        .ok()
        .or_else(|| MeetingKind::ALL.into_iter().find(|kind| fold(&domain::kind(&app.words, *kind)) == folded))
}

/// A share: `2/3`.
fn share(typed: &str) -> Option<(u32, u32)> {
    let (part, whole) = typed.split_once('/')?;
    Some((part.trim().parse().ok()?, whole.trim().parse().ok()?))
}

/// A profile, if one is named, and what differs from it; else what differs from the rules as they are.
fn rules(pieces: &[Labelled], told: &mut Told) -> Will {
    let app = told.app;
    let words = &app.words;
    told.does("line-rules");
    let mut rules = app.meeting().rules.clone();
    let (mut profile, mut changed, mut reason) = (None, false, Line::default());
    for piece in pieces {
        let text = piece.text.as_str();
        changed |= piece.label.is_some_and(|label| label != Label::Reason);
        match piece.label {
            Some(Label::Basis) => rules.basis = text.into(),
            Some(Label::Group) => {
                let groups = text.split(',').map(str::trim).filter(|group| !group.is_empty());
                rules.constituencies = groups.map(|group| coded::constituency(words, group)).collect();
            }
            Some(Label::Quorum) => {
                let Some((part, whole)) = share(text) else { return unclear(piece, told) };
                (rules.quorum.numerator, rules.quorum.denominator) = (part, whole);
            }
            Some(Label::Rounds) => {
                let Ok(rounds) = text.parse() else { return unclear(piece, told) };
                rules.max_rounds = rounds;
            }
            Some(Label::Reason) => reason = text.into(),
            _ => {
                let Some(kind) = kind(app, text) else { return unclear(piece, told) };
                rules = Rules { basis: rules.basis, ..kind.rules() };
                profile = Some(kind);
                told.fact(domain::kind(words, kind));
            }
        }
    }
    told.fact(quorum::rule(words, &rules.quorum));
    told.fact(majority::rule(words, rules.majority));
    if !rules.basis.is_blank() {
        told.fact(rules.basis.as_str());
    }
    let mut commands: Vec<Command> = profile.map(|kind| Command::UseProfile(UseProfile { kind })).into_iter().collect();
    if changed || commands.is_empty() {
        commands.push(Command::SetRules(SetRules { rules, reason }));
    }
    Will::Change { commands, at: None }
}

fn office(role: Role, number: u32, told: &mut Told) -> Will {
    let app = told.app;
    told.verb(domain::role(&app.words, role));
    told.person(number);
    let before = app.meeting().roles.holder(role);
    if let Some(before) = before.filter(|before| before.number() != number) {
        told.hint(say!(app.words, "line-instead-of", person = named(app, before.number())));
    }
    let participant = Some(ParticipantId::from_number(number));
    let assign = Command::AssignRole(AssignRole { role, participant, reason: Line::default() });
    let commands = std::iter::once(assign).chain(signs(app, role, participant)).collect();
    Will::Change { commands, at: None }
}

/// Who takes an office when the papers are signed signs in it, where nobody is named for that yet.
fn signs(app: &App, role: Role, who: Option<ParticipantId>) -> Option<Command> {
    let capacity = match role {
        Role::Chair => "chair",
        Role::Secretary => "secretary",
        Role::Facilitator => return None,
    };
    let signers = &app.meeting().record.signers;
    let nameless = |signer: &Signer| signer.participant.is_none() && signer.capacity.as_str() == capacity;
    let named = |signer: &Signer| NamedSigner {
        capacity: signer.capacity.clone(),
        participant: if nameless(signer) { who } else { signer.participant },
        required: signer.required,
    };
    let names = NameSigners { signers: signers.iter().map(named).collect() };
    signers.iter().any(nameless).then_some(Command::NameSigners(names))
}

fn item(title: &str, presenter: Option<u32>, minutes: Option<u32>, told: &mut Told) -> Will {
    told.does("line-item");
    told.fact(title);
    told.people(presenter.as_slice());
    if let Some(minutes) = minutes {
        told.fact(say!(told.app.words, "line-minutes", n = minutes));
    }
    let presenter = presenter.map(ParticipantId::from_number);
    Will::change(Command::AddItem(AddItem { topic: Topic { title: title.into(), presenter, minutes, parent: None } }))
}

/// What decides between equal scores: a criterion by its number, or one of the others by a word of it.
fn tie_breaker(typed: &str) -> Option<TieBreaker> {
    let number = typed.strip_prefix(['C', 'c']).unwrap_or(typed);
    if let Ok(number) = number.parse::<u32>() {
        return Some(TieBreaker::Criterion { criterion: CriterionId::from_number(number) });
    }
    Some(match fold(typed).as_str() {
        "rtm" | "miskin" | "poor" => TieBreaker::PoorHouseholds,
        "penerima" | "manfaat" | "people" => TieBreaker::Beneficiaries,
        "biaya" | "murah" | "cost" => TieBreaker::LowerCost,
        "dulu" | "dahulu" | "earlier" => TieBreaker::EarlierProposal,
        _ => return None,
    })
}

/// The lowest and the highest mark: `1-5`.
fn scale(typed: &str) -> Option<Scale> {
    let (least, most) = typed.split_once(['-', '–'])?;
    Some(Scale { least: least.trim().parse().ok()?, most: most.trim().parse().ok()? })
}

/// A name and its weight; without a weight it counts once.
fn weighted(text: &str) -> Weighted {
    let weight = text.rsplit_once(' ').and_then(|(name, weight)| Some((name.trim(), weight.parse().ok()?)));
    let (name, weight) = weight.unwrap_or((text, 1));
    Weighted { name: name.into(), weight }
}

/// Criteria are named all or not at all; scale and tie-breakers stay where they are not named.
fn criteria(pieces: &[Labelled], told: &mut Told) -> Will {
    let app = told.app;
    told.does("act-priorities-criteria");
    let before = &app.meeting().scoring;
    let mut set = SetCriteria { criteria: Vec::new(), scale: before.scale, tie_breakers: before.tie_breakers.clone() };
    for piece in pieces {
        match piece.label {
            Some(Label::Scale) => {
                let Some(scale) = scale(&piece.text) else { return unclear(piece, told) };
                set.scale = scale;
            }
            Some(_) => {
                let named = piece.text.split(',').map(|name| tie_breaker(name.trim())).collect::<Option<Vec<_>>>();
                let Some(breakers) = named else { return unclear(piece, told) };
                set.tie_breakers = breakers;
            }
            None => set.criteria.push(weighted(&piece.text)),
        }
    }
    if set.criteria.is_empty() {
        let now = before.criteria.iter();
        set.criteria = now.map(|now| Weighted { name: now.name.clone(), weight: now.weight }).collect();
    }
    for criterion in &set.criteria {
        told.fact(format!("{} {}", criterion.name, criterion.weight));
    }
    told.fact(format!("{}–{}", set.scale.least, set.scale.most));
    for breaker in &set.tie_breakers {
        told.hint(domain::tie_breaker(&app.words, *breaker, &before.criteria));
    }
    Will::change(Command::SetCriteria(set))
}
