//! What reviewers ask to see and this record cannot show yet.

use super::PaperKind;
use crate::i18n::{Words, list, say};
use crate::meeting::Meeting;
use crate::meeting::record::SignatureState;
use crate::meeting::rules::MeetingKind;
use crate::report::minutes::{Computed, RecordStatus};
use crate::report::phrase::name;

/// A sentence for each thing that is missing, in the order of the papers; photographs always, since the record holds
/// none.
#[must_use]
pub fn missing(meeting: &Meeting, words: &Words) -> Vec<String> {
    let (details, computed) = (&meeting.details, Computed::of(meeting, words));
    let language = words.language();
    let mut told = Vec::new();
    let mut tell = |wanting: bool, sentence: String| {
        if wanting {
            told.push(sentence);
        }
    };
    let nobody_invited = !meeting.people.iter().any(|participant| participant.person.invited);
    tell(nobody_invited, say!(words, "missing-invited"));
    tell(details.number.is_blank(), say!(words, "missing-number"));
    tell(details.date.is_none(), say!(words, "missing-date"));
    tell(details.place.is_blank(), say!(words, "missing-place"));
    tell(meeting.agenda.items.is_empty(), say!(words, "missing-agenda"));
    tell(computed.attendance.everyone.came == 0, say!(words, "missing-attendance"));
    let asked = computed.attendance.constituencies.iter();
    let asked = asked.filter(|group| meeting.rules.constituencies.contains(&group.code) && group.people.came == 0);
    let groups: Vec<String> = asked.map(|group| group.name.clone()).collect();
    tell(!groups.is_empty(), say!(words, "missing-groups", groups = list::and(language, &groups)));
    let unknown = computed.attendance.everyone.sex_unknown;
    tell(unknown > 0, say!(words, "missing-sex", count = unknown));
    tell(meeting.notes.is_empty(), say!(words, "missing-notes"));
    tell(meeting.needs.is_empty(), say!(words, "missing-needs"));
    let incomplete: Vec<String> = computed.needs.incomplete.iter().map(|need| need.id.to_string()).collect();
    tell(!incomplete.is_empty(), say!(words, "missing-in-needs", needs = list::and(language, &incomplete)));
    tell(!meeting.needs.is_empty() && meeting.scoring.announced.is_none(), say!(words, "missing-ranking"));
    let recipients = || meeting.recipients.iter().filter(|recipient| recipient.stands());
    let aid = details.kind == MeetingKind::SocialAid;
    tell(aid && computed.recipients.is_none(), say!(words, "missing-recipients"));
    let open: Vec<String> = recipients().filter(|it| it.found.is_none()).map(|it| it.id.to_string()).collect();
    tell(!open.is_empty(), say!(words, "missing-findings", recipients = list::and(language, &open)));
    let paper = PaperKind::RecipientsInFull.code();
    tell(computed.recipients.is_some(), say!(words, "missing-recipients-in-full", paper = paper));
    tell(computed.decisions.is_empty(), say!(words, "missing-decisions"));
    tell(meeting.actions.is_empty(), say!(words, "missing-actions"));
    let owing = meeting.actions.iter().filter(|action| action.status.is_open() && action.plan.owner.is_none());
    let owing: Vec<String> = owing.map(|action| action.id.to_string()).collect();
    tell(!owing.is_empty(), say!(words, "missing-owners", actions = list::and(language, &owing)));
    let undated = meeting.actions.iter().filter(|action| action.status.is_open() && action.due().is_none());
    let undated: Vec<String> = undated.map(|action| action.id.to_string()).collect();
    tell(!undated.is_empty(), say!(words, "missing-dues", actions = list::and(language, &undated)));
    tell(computed.status == RecordStatus::Draft, say!(words, "missing-final"));
    let open = meeting.record.signers.iter().filter(|signer| !matches!(signer.state, SignatureState::Signed { .. }));
    let open: Vec<String> = open
        .map(|signer| {
            let capacity = crate::i18n::domain::capacity(words, &signer.capacity);
            signer.participant.map_or(capacity, |id| name(meeting, id))
        })
        .collect();
    tell(!open.is_empty(), say!(words, "missing-signatures", names = list::and(language, &open)));
    tell(true, say!(words, "missing-photographs"));
    told
}
