//! What ends a meeting: approval, survey, principles, the next meeting, signatures.

use super::super::told::{Told, named};
use super::super::will::Will;
use super::words;
use crate::capture::{Args, Label, Labelled, SlashName as Name, quantity};
use crate::i18n::{coded, date, domain, number, say, time};
use crate::meeting::agenda::ApproveAgenda;
use crate::meeting::record::{
    ApproveRecord, ApprovedBy, MarkPrinciples, MarkSignature, NameSigners, NamedSigner, NextMeeting, PlanNextMeeting,
    Principle, Question, RecordSurvey, SignatureState, Signer, Survey,
};
use crate::meeting::stage::BeginSigning;
use crate::meeting::{Command, Id as _, Line, ParticipantId, Quantity, Stage};
use crate::text::fold;
use crate::tui::app::App;
use crate::tui::effect::Asker;
use crate::tui::screens::ask_approval;
use crate::tui::words::told as word;
use chrono::{NaiveDate, NaiveTime};

pub fn meant(name: Name, args: &Args, told: &mut Told) -> Will {
    match (name, args) {
        (Name::Approve, _) => approve(words(args), told),
        (Name::Survey, Args::Pieces(pieces)) => survey(pieces, told),
        (Name::Principles, Args::Numbers(marks)) => principles(marks, told),
        (Name::Next, Args::Next { date, at, place, subject }) => next(*date, *at, place, subject, told),
        (Name::Signers, Args::Pieces(pieces)) => signers(pieces, told),
        (Name::Sign, Args::People { numbers, .. }) if numbers.is_empty() => {
            if told.app.meeting().stage == Stage::Signing {
                told.does("line-signed");
                return told.stays(say!(told.app.words, "line-who-signed", open = open_signers(told.app)));
            }
            told.does("act-stage-begin-signing");
            Will::change(Command::BeginSigning(BeginSigning {}))
        }
        (Name::Sign, Args::People { numbers, .. }) => sign(numbers, told),
        _ => Will::Nothing,
    }
}

/// While closing, the record; before, the agenda.
fn approve(typed: &str, told: &mut Told) -> Will {
    let app = told.app;
    if app.meeting().stage != Stage::Closing {
        told.does("act-agenda-approve");
        return Will::change(Command::ApproveAgenda(ApproveAgenda {}));
    }
    let most = ["sebagian besar", "sebagian", "most"].contains(&fold(typed.trim()).as_str());
    let by = if most { ApprovedBy::Most } else { ApprovedBy::All };
    told.does("act-record-approve");
    told.fact(domain::approved_by(&app.words, by));
    if !most && !typed.trim().is_empty() {
        return told.stays(word(&app.words, "line-approve-who"));
    }
    told.trial(&[Command::ApproveRecord(ApproveRecord { by })], None);
    Will::ask(move |app| ask_approval(app, by, Asker::Capture))
}

/// A text and the number behind it: `Kepuasan peserta 4,3`.
fn numbered(text: &str) -> Option<(&str, Quantity)> {
    let (text, number) = text.rsplit_once(' ')?;
    let amount = quantity(&format!("{number} x")).ok()?.amount;
    Some((text.trim_end_matches([':', '=']).trim_end(), Quantity(amount)))
}

fn survey(pieces: &[Labelled], told: &mut Told) -> Will {
    let app = told.app;
    told.does("act-record-survey");
    let before = app.meeting().record.survey.clone();
    let mut survey = Survey { scale: 5, ..before.unwrap_or_default() };
    let mut questions = Vec::new();
    for (place, piece) in pieces.iter().enumerate() {
        let text = piece.text.as_str();
        match piece.label {
            Some(Label::Scale) => match text.parse() {
                Ok(most) => survey.scale = most,
                Err(_) => return told.stays(say!(app.words, "line-unclear", typed = text)),
            },
            Some(_) => survey.comments = text.into(),
            None if place == 0 => match text.split(' ').next().and_then(|number| number.parse().ok()) {
                Some(respondents) => survey.respondents = respondents,
                None => return told.stays(say!(app.words, "line-unclear", typed = text)),
            },
            None => match numbered(text) {
                Some((text, mean)) => questions.push(Question { text: text.into(), mean }),
                None => return told.stays(say!(app.words, "line-unclear", typed = text)),
            },
        }
    }
    if !questions.is_empty() {
        survey.questions = questions;
    }
    told.fact(say!(app.words, "line-respondents", n = survey.respondents));
    for question in &survey.questions {
        told.fact(format!("{} {}", question.text, number::quantity(app.words.language(), question.mean.0)));
    }
    Will::change(Command::RecordSurvey(RecordSurvey { survey }))
}

/// One mark for each of the five, in their order.
fn principles(marks: &[u32], told: &mut Told) -> Will {
    let app = told.app;
    told.does("act-record-principles");
    for (principle, mark) in Principle::ALL.into_iter().zip(marks) {
        told.fact(format!("{} {mark}", domain::principle(&app.words, principle)));
    }
    if marks.len() != Principle::ALL.len() {
        return told.stays(word(&app.words, "line-five-marks"));
    }
    // A mark no scale has is refused by the meeting, with the scale.
    let marks = marks.iter().map(|mark| u8::try_from(*mark).unwrap_or(u8::MAX));
    Will::change(Command::MarkPrinciples(MarkPrinciples { marks: Principle::ALL.into_iter().zip(marks).collect() }))
}

fn next(day: NaiveDate, at: Option<NaiveTime>, place: &str, subject: &str, told: &mut Told) -> Will {
    let app = told.app;
    let language = app.words.language();
    told.does("act-record-next-meeting");
    told.fact(date::long(language, day));
    if let Some(at) = at {
        told.fact(time::with_zone(language, app.meeting().details.zone.moment(day, at)));
    }
    for fact in [place, subject].into_iter().filter(|fact| !fact.is_empty()) {
        told.fact(fact);
    }
    let next = NextMeeting { date: day, time: at, place: place.into(), subject: subject.into() };
    Will::change(Command::PlanNextMeeting(PlanNextMeeting { next: Some(next) }))
}

/// The capacity somebody typed: the one whose name has these words, else the words as they are.
fn capacity(app: &App, typed: &str) -> Line {
    let folded = fold(typed);
    let fits = |code: &&str| fold(&domain::capacity(&app.words, code)).contains(&folded);
    let mut found = coded::CAPACITIES.into_iter().filter(fits);
    match (found.next(), found.next()) {
        (Some(only), None) if !folded.is_empty() => only.into(),
        _ => coded::capacity(&app.words, typed),
    }
}

/// `notulis 2; masyarakat 18; masyarakat 22 tidak wajib`: all signers, in the order of the papers.
fn signers(pieces: &[Labelled], told: &mut Told) -> Will {
    const OPTIONAL: [&str; 2] = ["tidak wajib", "optional"];
    let app = told.app;
    told.does("line-signers");
    let mut signers = Vec::new();
    for piece in pieces {
        let folded = fold(&piece.text);
        let optional = OPTIONAL.iter().find(|word| folded.ends_with(*word));
        let words = piece.text.split_whitespace().collect::<Vec<_>>();
        let kept = words.len() - optional.map_or(0, |optional| optional.split(' ').count());
        let Some((number, capacity_words)) = words.get(..kept).and_then(<[&str]>::split_last) else { continue };
        let number = number.trim_start_matches(['P', 'p', '@']).parse::<u32>();
        let (Ok(number), false) = (number, capacity_words.is_empty()) else {
            return told.stays(say!(app.words, "line-signers-unclear", typed = piece.text.as_str()));
        };
        let capacity = capacity(app, &capacity_words.join(" "));
        told.fact(format!("{}: {}", domain::capacity(&app.words, &capacity), named(app, number)));
        let participant = Some(ParticipantId::from_number(number));
        signers.push(NamedSigner { capacity, participant, required: optional.is_none() });
    }
    Will::change(Command::NameSigners(NameSigners { signers }))
}

/// Those who have not signed yet, as they can be typed behind the command.
fn open_signers(app: &App) -> String {
    let open = |signer: &&Signer| !matches!(signer.state, SignatureState::Signed { .. });
    let signers = app.meeting().record.signers.iter().filter(open);
    let numbers: Vec<String> = signers.filter_map(|signer| Some(signer.participant?.number().to_string())).collect();
    numbers.join(" ")
}

fn sign(numbers: &[u32], told: &mut Told) -> Will {
    let app = told.app;
    told.does("line-signed");
    told.people(numbers);
    let signers = &app.meeting().record.signers;
    if signers.is_empty() {
        let refusal = crate::meeting::Refusal::WrongStage { stage: app.meeting().stage, allowed: vec![Stage::Signing] };
        return told.stays(crate::tui::words::refused(&app.words, app.meeting(), &refusal));
    }
    let mut commands = Vec::new();
    for number in numbers {
        let who = Some(ParticipantId::from_number(*number));
        let signed = |state: &SignatureState| matches!(state, SignatureState::Signed { .. });
        let places = signers.iter().enumerate().filter(|(_, s)| s.participant == who && !signed(&s.state));
        let before = commands.len();
        for (signer, found) in places {
            told.fact(domain::capacity(&app.words, &found.capacity));
            commands.push(Command::MarkSignature(MarkSignature { signer, signed: true, follows: None }));
        }
        if commands.len() == before {
            return told.stays(say!(app.words, "line-no-signer", person = named(app, *number)));
        }
    }
    Will::Change { commands, at: None }
}
