//! `/ubah K03 Jalan 2,5 m; 101,5jt; alasan lebar dikurangi`: what the line names changes, the rest stays.

use super::super::note::{action, decided, motion, proposal};
use super::super::told::Told;
use super::super::will::Will;
use crate::capture::{Args, EntryId, Fields};
use crate::i18n::say;
use crate::meeting::actions::EditAction;
use crate::meeting::decisions::WordDecision;
use crate::meeting::needs::EditNeed;
use crate::meeting::{ActionId, Command, DecisionId, Id as _, Line, NeedId};

pub fn meant(args: &Args, told: &mut Told) -> Will {
    let Args::Edit { entry, text, fields } = args else { return Will::Nothing };
    told.does("line-edit");
    told.fact(format!("{}{:02}", entry.letter, entry.number));
    match edited(*entry, text.as_deref(), fields, told) {
        Some(Command::EditAction(_)) if fields.reason.is_some() => {
            told.stays(say!(told.app.words, "line-edit-no-reason"))
        }
        Some(command) => {
            if let Some(reason) = &fields.reason {
                told.fact(reason.as_str());
            }
            Will::change(command)
        }
        None => told.stays(say!(told.app.words, "line-no-such-entry")),
    }
}

/// The command that changes the entry; `None` where there is no such entry.
fn edited(entry: EntryId, text: Option<&str>, fields: &Fields, told: &mut Told) -> Option<Command> {
    let meeting = told.app.meeting();
    let reason: Line = fields.reason.as_deref().unwrap_or_default().into();
    let needs: Vec<NeedId> = fields.needs.iter().map(|number| NeedId::from_number(*number)).collect();
    Some(match entry.letter {
        'K' => {
            let id = NeedId::from_number(entry.number);
            let proposal = proposal::filled(meeting.needs.get(id)?.proposal.clone(), text, fields);
            told.fact(proposal.activity.as_str());
            proposal::facts(&proposal, told);
            Command::EditNeed(EditNeed { id, proposal, reason })
        }
        'R' => {
            let id = ActionId::from_number(entry.number);
            let before = meeting.actions.get(id)?.plan.clone();
            let plan = action::filled(before, text, fields, &needs, &[], told);
            told.fact(plan.activity.as_str());
            action::tell(&plan, told);
            Command::EditAction(EditAction { id, plan })
        }
        _ => {
            let id = DecisionId::from_number(entry.number);
            let motion = motion(meeting.decisions.get(id)?.motion.clone(), text, fields, &needs);
            told.fact(motion.text.lines().next().unwrap_or_default());
            decided(&motion, told);
            Command::WordDecision(WordDecision { id, motion, reason })
        }
    })
}
