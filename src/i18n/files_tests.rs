//! Sentences about files: they name the place and what to do, and let nothing through that could steer a terminal.

use super::*;
use crate::i18n::Language;
use std::path::PathBuf;

fn both(say: impl Fn(&Words) -> String) -> [String; 2] {
    Language::ALL.map(|language| say(&Words::new(language)))
}

fn fault(action: Action, kind: ErrorKind) -> DiskFault {
    DiskFault { action, path: "/rapat/2026-06-13-musdes/journal.jsonl".into(), kind, text: "os error 28".to_owned() }
}

#[test]
fn a_disk_fault_says_what_where_and_what_to_do() {
    let full = fault(Action::Append, ErrorKind::StorageFull);
    assert_eq!(
        both(|words| disk_fault(words, &full)),
        [
            "/rapat/2026-06-13-musdes/journal.jsonl tidak dapat ditulis: ruang disk habis. Kosongkan ruang, lalu coba lagi.",
            "/rapat/2026-06-13-musdes/journal.jsonl cannot be written: the disk is full. Make room, then try again.",
        ]
    );
    let other = fault(Action::Sync, ErrorKind::Other);
    for said in both(|words| disk_fault(words, &other)) {
        assert!(said.contains("journal.jsonl") && said.contains("os error 28"), "{said}");
    }
}

#[test]
fn a_locked_session_names_who_writes_it() {
    let holder = Holder {
        pid: 4711,
        host: "laptop-bpd".to_owned(),
        user: "ratna\u{1b}[2J\u{202e}".to_owned(),
        since: "2026-06-13T09:00:00+07:00".to_owned(),
        app: "musyawarah 0.1.0".to_owned(),
    };
    let folder = PathBuf::from("/rapat/2026-06-13-musdes");
    let error = OpenError::Locked { folder, holder: Some(Box::new(holder)) };
    for said in both(|words| open_error(words, &error)) {
        for part in ["2026-06-13-musdes", "ratna", "laptop-bpd", "4711", "13 Jun", "2026", "WIB"] {
            assert!(said.contains(part), "{part}: {said}");
        }
        assert!(!said.contains(['\u{1b}', '\u{202e}']), "{said:?}");
    }
}

#[test]
fn no_session_says_where_it_was_looked_for() {
    let error = FindError::Unknown { argument: "../x\u{7}".to_owned(), root: "/rapat".into() };
    assert_eq!(
        both(|words| find_error(words, &error)),
        [
            "Tidak ada sesi \"../x\" di /rapat. Lihat daftarnya dengan: musyawarah list",
            "There is no session \"../x\" in /rapat. See the list with: musyawarah list",
        ]
    );
    let names = vec!["2026-06-13-musdes".to_owned(), "2026-06-20-musdes".to_owned()];
    let error = FindError::Ambiguous { argument: "2026-06".to_owned(), names };
    for said in both(|words| find_error(words, &error)) {
        assert!(said.contains("2026-06-13-musdes") && said.contains("2026-06-20-musdes"), "{said}");
    }
}

#[test]
fn damage_names_its_line() {
    let sum = Damage { line: 212, bytes: 0..9, fault: LineFault::Sum };
    assert_eq!(
        both(|words| damage(words, &sum)),
        [
            "Baris 212 jurnal rusak: isinya tidak cocok dengan sidik jarinya.",
            "Line 212 of the journal is damaged: its contents do not match its fingerprint.",
        ]
    );
    let lost = OpenError::Lost { folder: "/rapat/x".into(), damage: vec![sum] };
    for said in both(|words| open_error(words, &lost)) {
        assert!(said.contains("/rapat/x") && said.contains("212"), "{said}");
    }
}

#[test]
fn what_was_found_at_opening_says_where_the_original_is() {
    let kept = Some(PathBuf::from("/rapat/x/journal.jsonl.rusak-1"));
    let restored = Notice::Restored { from: "/rapat/x/minutes.json".into(), saved_at: 230, after: 4, kept };
    for said in both(|words| notice(words, &restored)) {
        for part in ["minutes.json", "230", "4", "journal.jsonl.rusak-1"] {
            assert!(said.contains(part), "{part}: {said}");
        }
    }
}
