//! Lists from files, recipients of aid, and the way back to a step, in lines through the real program.

use super::program::Program;
use serde_json::Value;
use std::fs;

/// What the program says when this is typed into a meeting that is there, its lines joined.
#[track_caller]
fn typed(program: &Program, session: &str, lines: &[&str]) -> String {
    let input: String = lines.iter().map(|line| format!("{line}\n")).collect();
    program.feed(&["open", session, "--plain"], input.as_bytes()).with(0).out.replace('\n', " ")
}

fn names(meeting: &Value, list: &str, name: &str) -> Vec<String> {
    let all = meeting.pointer(list).and_then(Value::as_array).cloned().unwrap_or_default();
    all.iter().map(|one| one.pointer(name).and_then(Value::as_str).unwrap_or_default().to_owned()).collect()
}

#[test]
fn a_list_of_participants_is_taken_from_a_file() {
    let program = Program::new();
    let session = program.meeting();
    let before = names(&program.saved(&session), "/people", "/person/name");
    let list = "Nama,L/P,Unsur\nRina Dewanti,P,Kelompok tani\nJoko,X,BPD\n,L,Warga\nYuni,P,PKK\n";
    fs::write(program.home().join("undangan.csv"), list).unwrap();

    // What is no file is said, and the question is left.
    let said = typed(&program, &session, &[":1", ":people.import", "tidak-ada.csv"]);
    assert!(said.contains("tidak-ada.csv: tidak ada di sana"), "{said}");
    assert!(!said.contains("tempel"), "nothing can be pasted here: {said}");

    let said = typed(&program, &session, &[":1", ":people.import", "undangan.csv", "1", "b"]);
    assert!(said.contains("undangan.csv, B3: \"X\" bukan L atau P."), "{said}");
    assert!(said.contains("2 baris salah. Pilih 2 untuk melewatinya, 3 untuk mengubah arti kolom"), "{said}");
    assert_eq!(names(&program.saved(&session), "/people", "/person/name"), before, "nothing is taken in part");

    let said = typed(&program, &session, &[":1", ":people.import", "undangan.csv", "2", "d", ""]);
    assert!(said.contains("2 undangan masuk daftar."), "{said}");
    let after = names(&program.saved(&session), "/people", "/person/name");
    assert_eq!(after, [before.as_slice(), &["Rina Dewanti".to_owned(), "Yuni".to_owned()]].concat());

    // A column may mean something else; one step takes the list in, and one takes it back.
    let said = typed(&program, &session, &[":1", ":people.import", "undangan.csv", "3", "3", "jabatan", "2", "u"]);
    assert!(said.contains("C \"Unsur\" = Jabatan"), "{said}");
    program.run(&["check", &session]).with(0);
}

#[test]
fn recipients_of_aid_are_kept_and_examined() {
    let program = Program::new();
    let session = program.meeting();
    fs::write(program.home().join("calon.csv"), "Nama,Dusun,Keterangan\nYohanes Wicaksono,RT 05,sakit\n").unwrap();
    let listed = [
        &[":2", ":meeting.recipients", "1"][..],
        &["Zulaikha Permatasari", "RT 02", "3301234567890123", "1", "lansia tunggal", "s"],
    ]
    .concat();
    let said = typed(&program, &session, &listed);
    assert!(said.contains("H01. Zulaikha Permatasari; RT 02"), "{said}");
    let household = program.saved(&session).pointer("/recipients/0").unwrap().to_string();
    assert!(household.contains("0123") && !household.contains("33012345"), "{household}");

    let examined = [":2", ":meeting.recipients", "H01", "1", "?", "1", "s", "b"];
    let said = typed(&program, &session, &examined);
    assert!(said.contains("Hasil pemeriksaan."), "{said}");
    let found = program.saved(&session).pointer("/recipients/0/found/finding").cloned();
    assert_eq!(found, Some(Value::from("stays")), "{said}");

    let said = typed(&program, &session, &[":2", ":meeting.recipients", "2", "calon.csv", "1"]);
    assert!(said.contains("Yohanes Wicaksono") || said.contains("1 baru"), "{said}");
    assert_eq!(
        names(&program.saved(&session), "/recipients", "/household/name"),
        ["Zulaikha Permatasari", "Yohanes Wicaksono"],
        "{said}"
    );
    program.run(&["check", &session]).with(0);
}

#[test]
fn the_history_leads_back_to_a_step_and_forward_again() {
    let program = Program::new();
    let session = program.meeting();
    let texts = |program: &Program| names(&program.saved(&session), "/notes", "/remark/text");
    let before = texts(&program);
    typed(&program, &session, &["kata yang pertama", "kata yang kedua", "kata yang ketiga"]);
    assert_eq!(texts(&program).len(), before.len() + 3);

    // What is asked is told, though the history and the question have one title.
    let said = typed(&program, &session, &[":riwayat", "kata yang pertama", "1"]);
    assert!(said.contains("Kembali ke sini: 2 langkah sesudahnya diurungkan."), "{said}");
    assert_eq!(texts(&program), [before.as_slice(), &["kata yang pertama".to_owned()]].concat());

    let said = typed(&program, &session, &[":riwayat", "kata yang ketiga", "1"]);
    assert!(said.contains("Munculkan lagi 2 langkah"), "{said}");
    assert_eq!(texts(&program).len(), before.len() + 3);

    let said = typed(&program, &session, &[":riwayat", "kata yang kedua", "2"]);
    assert!(said.contains("Kembali ke sini: 1 langkah"), "{said}");
    assert_eq!(texts(&program).len(), before.len() + 3, "no was said");
    program.run(&["check", &session]).with(0);
}
