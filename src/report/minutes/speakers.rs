//! Who spoke and who proposed: whether everybody was heard.

use super::voices::{Voices, voices};
use crate::i18n::Words;
use crate::meeting::needs::NeedState;
use crate::meeting::notes::NoteKind;
use crate::meeting::people::Sex;
use crate::meeting::{Line, Meeting, ParticipantId};
use crate::report::exact::Share;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// How many of those who share the most turns are watched.
const FEW: usize = 5;

/// Distinct people, by sex.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct BySex {
    /// All of them.
    pub people: u32,
    /// Men.
    pub men: u32,
    /// Women.
    pub women: u32,
    /// Those whose sex is not on the list.
    pub sex_unknown: u32,
    /// Women, of all of them.
    pub women_share: Share,
}

impl BySex {
    pub(super) fn of(meeting: &Meeting, ids: impl Iterator<Item = ParticipantId>) -> Self {
        let mut count = Self::default();
        for id in ids {
            count.people += 1;
            match meeting.people.get(id).and_then(|participant| participant.person.sex) {
                Some(Sex::Male) => count.men += 1,
                Some(Sex::Female) => count.women += 1,
                None => count.sex_unknown += 1,
            }
        }
        count.women_share = Share::of(count.women.into(), count.people.into());
        count
    }
}

/// Somebody who spoke.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Speaker {
    /// Who.
    pub id: ParticipantId,
    /// The name.
    pub name: Line,
    /// How often.
    pub turns: u64,
    /// Of all turns.
    pub share: Share,
}

/// Voice, beside presence. Running the meeting (procedure) is not counted as speaking.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SpeakerReport {
    /// Distinct people who spoke.
    pub speakers: BySex,
    /// Invited and entitled speakers, of the invited and entitled who came.
    pub of_those_who_came: Share,
    /// Turns altogether.
    pub turns: u64,
    /// What share of the turns the five who spoke most had.
    pub top_five: Share,
    /// Everybody who spoke, most turns first.
    pub list: Vec<Speaker>,
    /// Distinct people who proposed a need.
    pub proposers: BySex,
    /// Both by group. Groups of fewer than three who came are hidden, and so is one that could be found by subtraction.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Voices>,
}

pub(super) fn speakers(meeting: &Meeting, words: &Words) -> SpeakerReport {
    let mut turns: BTreeMap<ParticipantId, u64> = BTreeMap::new();
    for note in meeting.notes.iter().filter(|note| note.remark.kind != NoteKind::Procedure) {
        if let Some(speaker) = note.remark.speaker {
            *turns.entry(speaker).or_default() += 1;
        }
    }
    let all: u64 = turns.values().sum();
    let mut list: Vec<Speaker> = turns
        .iter()
        .filter_map(|(&id, &turns)| {
            let name = meeting.people.get(id)?.person.name.clone();
            Some(Speaker { id, name, turns, share: Share::of(turns, all) })
        })
        .collect();
    list.sort_by_key(|speaker| (std::cmp::Reverse(speaker.turns), speaker.id));

    let proposers = proposers(meeting);
    let entitled_who_came = || {
        meeting.people.iter().filter(|p| p.person.invited && p.person.votes && p.came(meeting.sitting)).map(|p| p.id)
    };
    let spoke = entitled_who_came().filter(|id| turns.contains_key(id)).count();
    SpeakerReport {
        speakers: BySex::of(meeting, turns.keys().copied()),
        of_those_who_came: Share::of(spoke as u64, entitled_who_came().count() as u64),
        turns: all,
        top_five: Share::of(list.iter().take(FEW).map(|speaker| speaker.turns).sum(), all),
        list,
        groups: voices(meeting, words, &turns.keys().copied().collect(), &proposers),
        proposers: BySex::of(meeting, proposers.iter().copied()),
    }
}

fn proposers(meeting: &Meeting) -> BTreeSet<ParticipantId> {
    let standing = meeting.needs.iter().filter(|need| need.state != NeedState::Unmerged);
    standing.flat_map(|need| &need.proposers).copied().collect()
}
