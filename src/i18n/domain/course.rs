//! The course of a meeting: its kind, its stage, its agenda, its quorum.

use crate::i18n::{Words, say};
use crate::meeting::Stage;
use crate::meeting::agenda::ItemStatus;
use crate::meeting::details::Nature;
use crate::meeting::rules::{MeetingKind, QuorumBase, SecondSitting};
use crate::meeting::stage::Guard;

/// The kind of meeting, as it stands in a title.
#[must_use]
pub fn kind(words: &Words, kind: MeetingKind) -> String {
    match kind {
        MeetingKind::VillageDeliberation => say!(words, "kind-village-deliberation"),
        MeetingKind::VillageCouncil => say!(words, "kind-village-council"),
        MeetingKind::VillagePlanning => say!(words, "kind-village-planning"),
        MeetingKind::UrbanWardPlanning => say!(words, "kind-urban-ward-planning"),
        MeetingKind::DistrictPlanning => say!(words, "kind-district-planning"),
        MeetingKind::HamletMeeting => say!(words, "kind-hamlet"),
        MeetingKind::NeighbourhoodForum => say!(words, "kind-neighbourhood-forum"),
        MeetingKind::NeighbourhoodMeeting => say!(words, "kind-neighbourhood-meeting"),
        MeetingKind::SocialAid => say!(words, "kind-social-aid"),
        MeetingKind::CooperativeAnnual => say!(words, "kind-cooperative-annual"),
        MeetingKind::YouthOrganisation => say!(words, "kind-youth-organisation"),
        MeetingKind::General => say!(words, "kind-general"),
    }
}

/// Whether the meeting was scheduled.
#[must_use]
pub fn nature(words: &Words, nature: Nature) -> String {
    match nature {
        Nature::Planned => say!(words, "nature-planned"),
        Nature::Incidental => say!(words, "nature-incidental"),
    }
}

/// Where the meeting stands.
#[must_use]
pub fn stage(words: &Words, stage: Stage) -> String {
    match stage {
        Stage::Draft => say!(words, "stage-draft"),
        Stage::Registration => say!(words, "stage-registration"),
        Stage::Delayed => say!(words, "stage-delayed"),
        Stage::Postponed => say!(words, "stage-postponed"),
        Stage::Opened => say!(words, "stage-opened"),
        Stage::Running => say!(words, "stage-running"),
        Stage::Recess => say!(words, "stage-recess"),
        Stage::Closing => say!(words, "stage-closing"),
        Stage::Closed => say!(words, "stage-closed"),
        Stage::Signing => say!(words, "stage-signing"),
        Stage::Final => say!(words, "stage-final"),
        Stage::FollowUp => say!(words, "stage-follow-up"),
        Stage::Cancelled => say!(words, "stage-cancelled"),
    }
}

/// The rule that was passed over with a reason.
#[must_use]
pub fn guard(words: &Words, guard: Guard) -> String {
    match guard {
        Guard::Quorum => say!(words, "guard-quorum"),
        Guard::DelayLimit => say!(words, "guard-delay-limit"),
        Guard::PostponeLimit => say!(words, "guard-postpone-limit"),
        Guard::OpenAgenda => say!(words, "guard-open-agenda"),
        Guard::RecordApproved => say!(words, "guard-record-approved"),
    }
}

/// How far an agenda item is.
#[must_use]
pub fn item_status(words: &Words, status: ItemStatus) -> String {
    match status {
        ItemStatus::Planned => say!(words, "agenda-item-planned"),
        ItemStatus::Active => say!(words, "agenda-item-active"),
        ItemStatus::Done => say!(words, "agenda-item-done"),
        ItemStatus::Parked => say!(words, "agenda-item-parked"),
        ItemStatus::Deferred => say!(words, "agenda-item-deferred"),
    }
}

/// What a second sitting needs.
#[must_use]
pub fn second_sitting(words: &Words, rule: SecondSitting) -> String {
    match rule {
        SecondSitting::WhoeverIsThere => say!(words, "second-sitting-whoever-is-there"),
        SecondSitting::SameQuorum => say!(words, "second-sitting-same-quorum"),
    }
}

/// Whom the quorum is a part of.
#[must_use]
pub fn quorum_base(words: &Words, base: QuorumBase) -> String {
    match base {
        QuorumBase::Invited => say!(words, "quorum-base-invited"),
        QuorumBase::Members => say!(words, "quorum-base-members"),
        QuorumBase::None => say!(words, "quorum-base-none"),
    }
}
