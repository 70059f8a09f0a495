//! Who signs: one at a time, the others stay as they are.

use super::lines::signers;
use crate::i18n::coded::CAPACITIES;
use crate::i18n::domain;
use crate::meeting::record::{MarkSignature, NameSigners, NamedSigner, Signer};
use crate::meeting::{Command, Meeting};
use crate::tui::app::App;
use crate::tui::form::Form;
use chrono::NaiveDate;

fn named(signer: &Signer) -> NamedSigner {
    NamedSigner { capacity: signer.capacity.clone(), participant: signer.participant, required: signer.required }
}

fn all(meeting: &Meeting) -> Vec<NamedSigner> {
    signers(meeting).iter().map(named).collect()
}

/// The signers as they are: whether they could be named now.
pub fn unchanged(meeting: &Meeting) -> Command {
    Command::NameSigners(NameSigners { signers: all(meeting) })
}

/// The signers without one.
pub fn without(meeting: &Meeting, at: usize) -> Command {
    let mut signers = all(meeting);
    if at < signers.len() {
        signers.remove(at);
    }
    Command::NameSigners(NameSigners { signers })
}

/// One more signer, or another one in a place.
pub fn form(app: &App, at: Option<usize>) -> Form {
    let others = all(app.meeting());
    let now = at.and_then(|at| others.get(at).cloned());
    let name = at.map_or_else(|| "signer.new".to_owned(), |at| format!("signer.edit.{at}"));
    let mut form = Form::new(name, "act-record-signer-new");
    let known = CAPACITIES.map(|code| (code, domain::capacity(&app.words, code))).to_vec();
    let code = now.as_ref().and_then(|now| CAPACITIES.into_iter().find(|code| *code == now.capacity.as_str()));
    let other = now.as_ref().filter(|_| code.is_none()).map(|now| now.capacity.to_string());
    let capacity = form.choice("record-capacity", known, code).hint("record-capacity-hint").add();
    let other = form.line("record-other-capacity").hint("record-other-capacity-hint").with(other).add();
    let who = now.as_ref().and_then(|now| now.participant);
    let who = form.person("column-name", app, who).add();
    let required = form.toggle("record-is-required", now.is_none_or(|now| now.required)).add();
    form.saves(move |values| {
        let other: String = values.get(&other);
        let code = values.get(&capacity).unwrap_or_default();
        let signer = NamedSigner {
            capacity: if other.is_empty() { code.into() } else { other.into() },
            participant: values.get(&who),
            required: values.get(&required),
        };
        let mut signers = others.clone();
        match at.and_then(|at| signers.get_mut(at)) {
            Some(place) => *place = signer,
            None => signers.push(signer),
        }
        vec![Command::NameSigners(NameSigners { signers })]
    })
}

pub fn mark(signer: usize, signed: bool, follows: Option<NaiveDate>) -> Command {
    Command::MarkSignature(MarkSignature { signer, signed, follows })
}

/// By which day a signature will follow.
pub fn follows(at: usize) -> Form {
    let mut form = Form::new(format!("signer.follows.{at}"), "act-record-follows");
    let day = form.date("record-follows-by").add();
    form.saves(move |values| vec![mark(at, false, values.get(&day))])
}
