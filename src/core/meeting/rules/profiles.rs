//! The twelve kinds of meeting that ship with rules. Defaults only: sources and how far each was verified stand in
//! `docs/rules.md`.

use super::{Quorum, QuorumBase, Rules, SecondSitting, SignerSlot, TieRule};
use crate::meeting::words::Line;
use crate::tally::majority::Majority;
use serde::{Deserialize, Serialize};

/// The built-in groups of participants (unsur), as codes; a meeting may name others freely.
pub const CONSTITUENCIES: [&str; 20] = [
    "bpd",
    "pemdes",
    "lkd",
    "tokoh_adat",
    "tokoh_agama",
    "tokoh_masyarakat",
    "tokoh_pendidik",
    "kelompok_tani",
    "kelompok_nelayan",
    "kelompok_perajin",
    "kelompok_perempuan",
    "pemerhati_anak",
    "keluarga_miskin",
    "disabilitas",
    "pemuda",
    "lansia",
    "pendamping",
    "pengurus",
    "anggota",
    "warga",
];

/// What kind of meeting it is; each has a profile of rules.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum MeetingKind {
    /// Musyawarah Desa: forum of the village council, the village government and the groups of the community.
    #[serde(rename = "musdes")]
    VillageDeliberation,
    /// The village council's own meeting.
    #[serde(rename = "bpd")]
    VillageCouncil,
    /// Musrenbang Desa.
    #[serde(rename = "musrenbang_desa")]
    VillagePlanning,
    /// Musrenbang Kelurahan.
    #[serde(rename = "musrenbang_kelurahan")]
    UrbanWardPlanning,
    /// Musrenbang Kecamatan.
    #[serde(rename = "musrenbang_kecamatan")]
    DistrictPlanning,
    /// Musyawarah dusun or of a group.
    #[serde(rename = "musdus")]
    HamletMeeting,
    /// Rembug Warga of an RW.
    #[serde(rename = "rembug_warga")]
    NeighbourhoodForum,
    /// Meeting of an RT or RW, usually one vote a household.
    #[serde(rename = "rt_rw")]
    NeighbourhoodMeeting,
    /// Special deliberation on the recipients of aid.
    #[serde(rename = "bansos")]
    SocialAid,
    /// Annual general meeting of a cooperative.
    #[serde(rename = "koperasi_rat")]
    CooperativeAnnual,
    /// Meeting of a youth organisation.
    #[serde(rename = "karang_taruna")]
    YouthOrganisation,
    /// Any other meeting.
    #[serde(rename = "umum")]
    #[default]
    General,
}

impl MeetingKind {
    /// All kinds, in the order they are offered.
    pub const ALL: [Self; 12] = [
        Self::VillageDeliberation,
        Self::VillageCouncil,
        Self::VillagePlanning,
        Self::UrbanWardPlanning,
        Self::DistrictPlanning,
        Self::HamletMeeting,
        Self::NeighbourhoodForum,
        Self::NeighbourhoodMeeting,
        Self::SocialAid,
        Self::CooperativeAnnual,
        Self::YouthOrganisation,
        Self::General,
    ];

    /// The rules it starts with.
    #[must_use]
    pub fn rules(self) -> Rules {
        Rules {
            basis: Line::default(),
            quorum: self.quorum(),
            majority: Majority::MORE_THAN_HALF,
            tie: TieRule::RecessThenRevote,
            max_rounds: 2,
            consensus_needs_quorum: !matches!(self.quorum().base, QuorumBase::None),
            walk_in_votes: matches!(self, Self::HamletMeeting | Self::NeighbourhoodForum | Self::General),
            represented_votes: matches!(self, Self::NeighbourhoodMeeting),
            speaking_minutes: 3,
            speaking_turns: 0,
            quiet_first: true,
            report_days: 7,
            signers: self.signers(),
            constituencies: self.constituencies().iter().map(|&code| code.into()).collect(),
        }
    }

    fn quorum(self) -> Quorum {
        let (base, numerator, denominator, strict) = match self {
            Self::VillageDeliberation | Self::SocialAid | Self::VillagePlanning | Self::VillageCouncil => {
                (QuorumBase::Invited, 2, 3, false)
            }
            Self::CooperativeAnnual | Self::YouthOrganisation | Self::NeighbourhoodMeeting => {
                (QuorumBase::Invited, 1, 2, true)
            }
            _ => (QuorumBase::None, 0, 1, false),
        };
        let second_sitting = match self {
            Self::VillageCouncil | Self::CooperativeAnnual | Self::YouthOrganisation => SecondSitting::SameQuorum,
            _ => SecondSitting::WhoeverIsThere,
        };
        Quorum {
            base,
            members: None,
            numerator,
            denominator,
            strict,
            represented_count: true,
            delay_minutes: 180,
            postpone_days: 3,
            second_sitting,
        }
    }

    fn signers(self) -> Vec<SignerSlot> {
        let slots: &[(&str, bool)] = match self {
            Self::VillageDeliberation | Self::VillagePlanning | Self::SocialAid => &[
                ("secretary", true),
                ("chair", true),
                ("village_head", true),
                ("community", true),
                ("community", false),
            ],
            Self::UrbanWardPlanning => {
                &[("community", true), ("hamlet_head", true), ("ward_head", true), ("facilitator", false)]
            }
            Self::DistrictPlanning => &[("chair", true), ("delegate", true), ("delegate", false)],
            Self::HamletMeeting => &[("chair", true), ("secretary", true), ("community", true)],
            Self::NeighbourhoodForum => &[("chair", true)],
            Self::CooperativeAnnual => &[("chair", true), ("secretary", true), ("member", true)],
            Self::VillageCouncil | Self::NeighbourhoodMeeting | Self::YouthOrganisation | Self::General => {
                &[("chair", true), ("secretary", true)]
            }
        };
        slots.iter().map(|&(capacity, required)| SignerSlot { capacity: capacity.into(), required }).collect()
    }

    fn constituencies(self) -> &'static [&'static str] {
        match self {
            Self::VillageDeliberation
            | Self::VillagePlanning
            | Self::SocialAid
            | Self::UrbanWardPlanning
            | Self::DistrictPlanning => &CONSTITUENCIES[..16],
            Self::VillageCouncil => &CONSTITUENCIES[..1],
            Self::CooperativeAnnual | Self::YouthOrganisation => &CONSTITUENCIES[17..19],
            Self::HamletMeeting | Self::NeighbourhoodForum | Self::NeighbourhoodMeeting => &CONSTITUENCIES[10..16],
            Self::General => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_profile_can_be_worked_with() {
        for kind in MeetingKind::ALL {
            assert_eq!(kind.rules().check(), Ok(()), "{kind:?}");
            assert!(kind.rules().signers.iter().any(|slot| slot.required), "{kind:?}");
        }
    }
}
