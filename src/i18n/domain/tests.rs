//! Names a reader would stumble over are caught here; that every value has one is held by the compiler.

use super::*;
use crate::i18n::{Language, Words};
use crate::meeting::actions::ActionStatus;
use crate::meeting::details::Role;
use crate::meeting::needs::{Authority, NeedState, Outcome};
use crate::meeting::notes::NoteKind;
use crate::meeting::objections::Subject;
use crate::meeting::people::Presence;
use crate::meeting::record::{Principle, SignatureState};
use crate::meeting::rules::{CONSTITUENCIES, MeetingKind};
use crate::meeting::scoring::{Criterion, TieBreaker};
use crate::meeting::{CriterionId, Id, NeedId, Stage};
use std::collections::BTreeSet;

fn both(name: impl Fn(&Words) -> String) -> [String; 2] {
    Language::ALL.map(|language| name(&Words::new(language)))
}

/// Names of one type are told apart in both languages.
fn distinct<T: Copy>(all: &[T], name: fn(&Words, T) -> String) {
    for language in Language::ALL {
        let words = Words::new(language);
        let names: BTreeSet<String> = all.iter().map(|&value| name(&words, value)).collect();
        assert_eq!(names.len(), all.len(), "{language:?}: {names:?}");
    }
}

#[test]
fn values_of_one_type_are_told_apart() {
    distinct(&MeetingKind::ALL, kind);
    distinct(&NoteKind::ALL, note_kind);
    distinct(&Outcome::ALL, outcome);
    distinct(&Authority::ALL, authority);
    distinct(&ActionStatus::ALL, action_status);
    distinct(&Principle::ALL, principle);
    distinct(&Role::ALL, role);
    distinct(&[1, 2, 3, 4, 5, 9], budget_field);
    distinct(&(1..=19).collect::<Vec<u8>>(), village_goal);
    distinct(&CONSTITUENCIES, constituency);
}

#[test]
fn names_as_people_say_them() {
    for (name, expected) in [
        (both(|words| stage(words, Stage::Recess)), ["Diskors", "In recess"]),
        (both(|words| kind(words, MeetingKind::VillageDeliberation)), ["Musyawarah Desa", "Village deliberation"]),
        (both(|words| presence(words, &Presence::Arrived {})), ["Datang", "Arrived"]),
        (both(|words| signature(words, &SignatureState::ToFollow { by: None })), ["Menyusul", "To follow"]),
        (
            both(|words| need_state(words, &NeedState::Merged { into: NeedId::from_number(3) })),
            ["Digabung ke K03", "Merged into K03"],
        ),
        (both(|words| subject(words, &Subject::Need(NeedId::from_number(3)))), ["Usulan K03", "Need K03"]),
        (both(|words| subject(words, &Subject::Matter("tata tertib".into()))), ["tata tertib", "tata tertib"]),
        (both(|words| budget_field(words, 2)), ["Pembangunan", "Development"]),
        (both(|words| budget_field(words, 6)), ["6", "6"]),
        (
            both(|words| village_goal(words, 6)),
            ["Desa layak air bersih dan sanitasi", "Clean water and sanitation for the village"],
        ),
        (both(|words| village_goal(words, 19)), ["19", "19"]),
    ] {
        assert_eq!(name, expected);
    }
}

#[test]
fn built_in_codes_are_written_out_and_free_words_stay() {
    for language in Language::ALL {
        let words = Words::new(language);
        for code in CONSTITUENCIES {
            assert_ne!(constituency(&words, code), code);
        }
        for slot in MeetingKind::ALL.into_iter().flat_map(|kind| kind.rules().signers) {
            assert_ne!(capacity(&words, &slot.capacity), slot.capacity.as_str());
        }
        assert_eq!(constituency(&words, "Paguyuban Seni"), "Paguyuban Seni");
        assert_eq!(capacity(&words, "Camat"), "Camat");
        assert_eq!(vulnerable_group(&words, "ibu hamil"), "ibu hamil");
        assert_eq!(funding_source(&words, "hibah"), "hibah");
    }
    assert_eq!(both(|words| vulnerable_group(words, "lansia")), ["Lansia", "Older people"]);
    assert_eq!(both(|words| funding_source(words, "DD")), ["Dana Desa", "Village Fund"]);
}

#[test]
fn a_tie_breaker_calls_its_criterion_by_name() {
    let id = CriterionId::from_number(2);
    let criteria = [Criterion { id, name: "sering terjadi".into(), weight: 15 }];
    let breaker = TieBreaker::Criterion { criterion: id };
    let named = both(|words| tie_breaker(words, breaker, &criteria));
    assert_eq!(named, ["Nilai sering terjadi lebih tinggi", "Higher value for sering terjadi"]);
    assert_eq!(tie_breaker(&Words::new(Language::Indonesian), breaker, &[]), "Nilai C02 lebih tinggi");
}
