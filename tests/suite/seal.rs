//! Whether a later change of the record shows: codes, seals, signatures, checked by the program and by OpenSSH.

use super::program::{Ended, Program};
use serde_json::Value;
use std::fs;
use std::process::Command;

fn json(ended: &Ended) -> Value {
    serde_json::from_str(&ended.out).unwrap_or_else(|_| panic!("{ended:?}"))
}

/// A session, signed with a key of its own.
fn signed(program: &Program) -> String {
    let session = program.meeting();
    program.run(&["keys", "--new", "Sekretaris RT"]).with(0);
    program.run(&["sign", &session]).with(0);
    session
}

/// Writes one more line into the meeting.
fn go_on(program: &Program, session: &str) {
    let note = br#"{"cmd":"note.add","remark":{"kind":"opinion","text":"Setuju"}}"#;
    program.feed(&["apply", session], note).with(0);
}

#[test]
fn the_code_is_found_again_after_the_meeting_went_on() {
    let program = Program::new();
    let session = program.meeting();
    let shown = program.run(&["show", &session]).with(0).out;
    let line = shown.lines().rev().find(|line| line.starts_with("Kode notulen (baris 17)")).unwrap().to_owned();
    let before = json(&program.run(&["verify", &session, "--json"]).with(0));
    let (code, words) = (before["head"]["code"].as_str().unwrap(), before["head"]["words"].as_str().unwrap());
    assert!(line.contains(code), "{line}");
    assert!(shown.split_whitespace().collect::<Vec<_>>().join(" ").contains(words), "{shown}");
    go_on(&program, &session);
    for typed in [code, words, &code.to_uppercase()] {
        let found = program.run(&["verify", &session, "--code", typed]).with(0);
        assert!(found.out.contains("cocok dengan baris 17") && found.out.contains("1 baris ditambahkan"), "{found:?}");
    }
    let after = json(&program.run(&["verify", &session, "--json", "--code", code]).with(0));
    assert_eq!((&after["asked"]["n"], &after["head"]["n"]), (&Value::from(17), &Value::from(18)));
    let unknown = program.run(&["verify", &session, "--code", "0000-0000-0000-0000"]).with(4);
    assert!(unknown.out.contains("TIDAK ada di jurnal ini"), "{unknown:?}");
    assert!(program.run(&["verify", &session, "--code", "kode"]).with(2).err.contains("bukan kode notulen"));
}

#[test]
fn a_signature_is_checked_and_stays_good_while_lines_are_added() {
    let program = Program::new();
    let session = signed(&program);
    let found = json(&program.run(&["verify", &session, "--json"]).with(0));
    let seal = &found["seals"][0];
    assert_eq!((&seal["is"], &seal["n"], &seal["after"]), (&"holds".into(), &17.into(), &0.into()));
    assert_eq!(
        (&seal["signatures"][0]["is"], &seal["signatures"][0]["by"]),
        (&"by_known".into(), &"sekretaris-rt".into())
    );
    assert!(seal["files"].as_array().unwrap().iter().all(|file| file["same"] == true), "{seal}");
    go_on(&program, &session);
    let seal = json(&program.run(&["verify", &session, "--json"]).with(0))["seals"][0].take();
    assert_eq!((&seal["is"], &seal["after"], &seal["files"][0]["same"]), (&"holds".into(), &1.into(), &false.into()));
    // A second key signs the same state beside the first.
    program.run(&["keys", "--new", "ketua"]).with(0);
    assert!(program.run(&["sign", &session]).with(3).err.contains("ketua atau sekretaris-rt"));
    program.run(&["sign", &session, "--key", "ketua"]).with(0);
    program.run(&["sign", &session, "--key", "sekretaris-rt"]).with(0);
    let seals = json(&program.run(&["verify", &session, "--json"]).with(0))["seals"].take();
    assert_eq!((seals.as_array().unwrap().len(), seals[1]["signatures"].as_array().unwrap().len()), (2, 2));
}

#[test]
fn a_stranger_is_told_apart_from_somebody_known() {
    let (here, there) = (Program::new(), Program::new());
    let session = signed(&there);
    fs::create_dir_all(here.folder(&session)).unwrap();
    for file in fs::read_dir(there.folder(&session)).unwrap().flatten() {
        fs::copy(file.path(), here.folder(&session).join(file.file_name())).unwrap();
    }
    let told = here.run(&["verify", &session]).with(0).out;
    assert!(told.contains("kuncinya belum dikenal di sini: SHA256:"), "{told}");
    let public = there.home().join(".config/musyawarah/keys/sekretaris-rt.pub");
    here.run(&["keys", "--trust", public.to_str().unwrap()]).with(0);
    assert!(here.run(&["verify", &session]).with(0).out.contains("Tanda tangan sah: sekretaris-rt"));
    assert!(here.run(&["sign", &session]).with(3).err.contains("Belum ada kunci"));
}

#[test]
fn every_change_of_what_was_sealed_is_found() {
    type Change = (&'static str, fn(&str) -> String, &'static str);
    let changes: [Change; 5] = [
        ("journal.jsonl", |text| text.replacen("Mbah Karto", "Mbah Kasno", 1), "sidik jarinya"),
        ("seal-17.json", |text| text.replacen("\"n\": 17", "\"n\": 16", 1), "tidak dapat dibaca"),
        ("seal-17.json", |text| text.replacen("Rapat Warga", "Rapat warga", 1), "Tanda tangan TIDAK sah"),
        ("seal-17.json.sekretaris-rt.sig", |text| text.replacen("U1NIU0lH", "U1NIU0lI", 1), "Tanda tangan TIDAK sah"),
        ("minutes.json", |text| text.replacen("Mbah Karto", "Mbah Kasno", 1), "minutes.json"),
    ];
    for (file, change, said) in changes {
        let program = Program::new();
        let session = signed(&program);
        let path = program.folder(&session).join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert_ne!(change(&text), text, "{file}");
        fs::write(&path, change(&text)).unwrap();
        let found = program.run(&["verify", &session]).with(4);
        assert!(found.out.contains(said), "{file}: {found:?}");
    }
}

/// Who owns the laptop can write the whole chain anew; the seal and the code on paper then no longer fit.
#[test]
fn another_record_of_the_same_name_does_not_fit_the_seal() {
    let (first, second) = (Program::new(), Program::new());
    let session = signed(&first);
    let code = json(&first.run(&["verify", &session, "--json"]))["head"]["code"].as_str().unwrap().to_owned();
    second.meeting();
    for file in ["journal.jsonl", "minutes.json", "actions.json"] {
        fs::copy(second.folder(&session).join(file), first.folder(&session).join(file)).unwrap();
    }
    let found = first.run(&["verify", &session, "--code", &code]).with(4);
    assert!(found.out.contains("Semua utuh"), "the forged record is whole by itself: {found:?}");
    assert!(found.out.contains("bukan yang disegel") && found.out.contains("TIDAK ada di jurnal ini"), "{found:?}");
}

#[cfg(unix)]
#[test]
fn keys_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let program = Program::new();
    let session = program.meeting();
    assert!(program.run(&["sign", &session]).with(3).err.contains("keys --new"));
    program.run(&["keys", "--new", "ketua"]).with(0);
    let folder = program.home().join(".config/musyawarah/keys");
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&folder), mode(&folder.join("ketua"))), (0o700, 0o600));
    fs::set_permissions(folder.join("ketua"), fs::Permissions::from_mode(0o644)).unwrap();
    assert!(program.run(&["sign", &session]).with(3).err.contains("chmod 600"));
    for (args, said) in [
        (&["keys", "--new", "Ketua"][..], "sudah ada"),
        (&["keys", "--new", "../.."], "bukan nama kunci"),
        (&["keys", "--new", "\u{202e}"], "bukan nama kunci"),
        (&["keys", "--trust", "/etc/passwd"], "bukan kunci"),
        (&["keys", "--trust", "hilang.pub"], "tidak ada di sana"),
        (&["sign", &session, "--key", "../ketua"], "Tidak ada kunci"),
    ] {
        let ended = program.run(args).with(3);
        assert!(ended.err.contains(said), "{args:?}: {ended:?}");
    }
    let names: Vec<_> = fs::read_dir(&folder).unwrap().flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(names.len(), 2, "{names:?}");
}

/// OpenSSH itself reads the keys and checks the signature, and the program checks one that OpenSSH made.
#[test]
fn openssh_agrees() {
    let Ok(version) = Command::new("ssh-keygen").arg("-?").output() else {
        // The continuous run installs it; elsewhere its absence is no fault of this program.
        return;
    };
    drop(version);
    let program = Program::new();
    let session = signed(&program);
    let folder = program.folder(&session);
    let signers = program.home().join("allowed_signers");
    fs::write(&signers, program.run(&["keys"]).with(0).out).unwrap();
    let check = |sealed: &[u8], signature: &str| {
        let mut child = Command::new("ssh-keygen")
            .args(["-Y", "verify", "-I", "sekretaris-rt", "-n", "musyawarah", "-f"])
            .arg(&signers)
            .arg("-s")
            .arg(folder.join(signature))
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), sealed).unwrap();
        child.wait().unwrap().success()
    };
    let seal = fs::read(folder.join("seal-17.json")).unwrap();
    assert!(check(&seal, "seal-17.json.sekretaris-rt.sig"), "OpenSSH refuses our signature");
    assert!(!check(&[&seal[..], b" "].concat(), "seal-17.json.sekretaris-rt.sig"), "OpenSSH takes anything");
    let key = program.home().join(".config/musyawarah/keys/sekretaris-rt");
    let made = Command::new("ssh-keygen")
        .args(["-q", "-Y", "sign", "-n", "musyawarah", "-f"])
        .arg(&key)
        .arg(folder.join("seal-17.json"))
        .output()
        .unwrap();
    assert!(made.status.success(), "OpenSSH cannot use our key: {}", String::from_utf8_lossy(&made.stderr));
    fs::rename(folder.join("seal-17.json.sig"), folder.join("seal-17.json.openssh.sig")).unwrap();
    let seals = json(&program.run(&["verify", &session, "--json"]).with(0))["seals"].take();
    let all: Vec<_> = seals[0]["signatures"].as_array().unwrap().iter().map(|signing| &signing["is"]).collect();
    assert_eq!(all, ["by_known", "by_known"]);
}

/// Commands the sample never gives, one of each.
const OTHERS: &str = r#"
{"cmd":"action.edit","id":"R01","plan":{"activity":"Lain","owner":"P01"}}
{"cmd":"action.progress","id":"R01","status":"in_progress","percent":50}
{"cmd":"agenda.edit","id":"A01","topic":{"title":"Lain"}}
{"cmd":"agenda.finish"}
{"cmd":"agenda.move","id":"A01","to":1}
{"cmd":"agenda.remove","id":"A01"}
{"cmd":"agenda.shelve","id":"A01","status":"deferred","reason":"Lain"}
{"cmd":"contest.ballot","contest":"B01","mark":"blank"}
{"cmd":"contest.cancel","contest":"B01","reason":"Lain"}
{"cmd":"contest.close","contest":"B01"}
{"cmd":"contest.open","question":"Lain?","about":{"needs":["K01","K02"]},"method":{"rule":"schulze"},"collecting":"papers"}
{"cmd":"contest.revote","contest":"B01"}
{"cmd":"contest.settle","contest":"B01","order":[0,1],"reason":"Lain"}
{"cmd":"contest.strike","contest":"B01","ballot":1,"reason":"Lain"}
{"cmd":"contest.totals","contest":"B01","counter":1,"counts":{"options":[1,1],"abstain":0}}
{"cmd":"contest.voted","contest":"B01","participant":"P01"}
{"cmd":"decision.defer","id":"D01","reason":"Lain"}
{"cmd":"decision.drop","id":"D01"}
{"cmd":"decision.read","id":"D01"}
{"cmd":"decision.reopen","id":"D01","reason":"Lain"}
{"cmd":"floor.ask","participants":["P01"]}
{"cmd":"floor.end"}
{"cmd":"floor.extend","minutes":1}
{"cmd":"floor.give"}
{"cmd":"floor.leave","participants":["P01"]}
{"cmd":"need.merge","needs":["K01","K02"],"proposal":{"activity":"Lain"}}
{"cmd":"need.restore","id":"K01"}
{"cmd":"need.support","id":"K01","supporters":["P01"]}
{"cmd":"need.unmerge","id":"K01"}
{"cmd":"need.withdraw","id":"K01","reason":"Lain"}
{"cmd":"note.correct","id":"N01","remark":{"kind":"opinion","text":"Lain"}}
{"cmd":"note.withdraw","id":"N01"}
{"cmd":"objection.reopen","id":"O01","reason":"Lain"}
{"cmd":"person.edit","id":"P01","person":{"name":"Lain"}}
{"cmd":"person.remove","id":"P01"}
{"cmd":"person.walk_in","person":{"name":"Lain"}}
{"cmd":"presence.erase","participant":"P01","entry":0}
{"cmd":"recipient.add","household":{"name":"Lain"}}
{"cmd":"recipient.edit","id":"H01","household":{"name":"Lain"}}
{"cmd":"recipient.object","id":"H01","text":"Lain"}
{"cmd":"recipient.settle","id":"H01","finding":"stays"}
{"cmd":"recipient.withdraw","id":"H01","reason":"Lain"}
{"cmd":"record.addendum","reason":"Salah tulis","text":"Nama dusun yang benar: Krajan"}
{"cmd":"record.correct","text":"Lain"}
{"cmd":"scoring.reopen","reason":"Lain"}
{"cmd":"scoring.thaw","reason":"Lain"}
{"cmd":"stage.cancel","reason":"Lain"}
{"cmd":"stage.follow_up"}
{"cmd":"stage.postpone","date":"2026-07-01","reason":"Lain"}
{"cmd":"stage.reopen","reason":"Lain"}
{"cmd":"vote.end","id":"V01","reason":"Lain"}
"#;

/// What a final record still takes: each is a new line of the chain.
const STILL: [&str; 3] = ["record.addendum", "stage.follow_up", "action.progress"];

/// Every command there is, by name: one that the sample gives, or one of [`OTHERS`].
fn every_command() -> Vec<(String, Value)> {
    let schema: Value = serde_json::from_str(&fs::read_to_string("docs/schema/command.schema.json").unwrap()).unwrap();
    let name = |one: &Value| one["properties"]["cmd"]["const"].as_str().map(str::to_owned);
    let names: Vec<String> = schema["oneOf"].as_array().unwrap().iter().filter_map(name).collect();
    assert!(names.len() >= 88, "{}", names.len());
    let given: Vec<Value> = OTHERS
        .lines()
        .chain(crate::sample::SCRIPT.lines())
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let one = |name: &String| {
        let mut command = given.iter().find(|given| given["cmd"] == **name).unwrap_or_else(|| panic!("{name}")).clone();
        command.as_object_mut().unwrap().retain(|field, _| !["at", "actor", "cid"].contains(&field.as_str()));
        command
    };
    names
        .iter()
        .filter(|name| !["undo", "redo"].contains(&name.as_str()))
        .map(|name| (name.clone(), one(name)))
        .collect()
}

#[test]
fn a_final_record_takes_addenda_and_follow_up_and_nothing_else() {
    let program = Program::new();
    program.feed(&["apply", "--new", "Musdes", "--date", "2026-06-13"], crate::sample::SCRIPT.as_bytes()).with(0);
    let session = "2026-06-13-musdes";
    let journal = || fs::read(program.folder(session).join("journal.jsonl")).unwrap();
    let sealed = journal();
    let commands = every_command();
    let (still, never): (Vec<_>, Vec<_>) = commands.iter().partition(|(name, _)| STILL.contains(&name.as_str()));
    let script: String = never.iter().map(|(_, command)| format!("{command}\n")).collect();
    let answers =
        program.feed(&["apply", session], format!("{script}{{\"cmd\":\"undo\"}}\n").as_bytes()).with(1).answers();
    for ((name, _), answer) in never.iter().zip(&answers) {
        let code = answer["error"]["code"].as_str().unwrap_or_else(|| panic!("{name} was taken: {answer}"));
        assert!(["locked", "wrong_stage"].contains(&code), "{name}: {answer}");
    }
    assert_eq!((answers.len(), answers.last().unwrap()["ok"].as_bool()), (never.len() + 1, Some(false)), "undo");
    assert_eq!(journal(), sealed, "a sealed record was changed");
    let script: String = still.iter().map(|(_, command)| format!("{command}\n")).collect();
    program.feed(&["apply", session], script.as_bytes()).with(0);
    let grown = journal();
    assert!(grown.starts_with(&sealed) && grown.len() > sealed.len(), "an addendum is a new line of the chain");
    program.run(&["verify", session]).with(0);
}
