//! The sample meeting from draft to final with keys only, in a real terminal; the record is the one its command script
//! makes. What is typed comes from that script, so that the two cannot drift apart.

use super::differences::differences;
use super::program::Program;
use super::sample::SCRIPT;
use super::terminal::Terminal;
use serde_json::Value;
use std::path::Path;

const SIZE: (u16, u16) = (120, 36);
const START: &str = "2026-06-13T08:20:00+07:00";
/// What the last line of the screen says while a list, a dialog or the capture line has the keys.
const LIST: &str = "i Menulis";
const DIALOG: [&str; 2] = ["Esc Tutup", "Esc Batal"];
const LINE: &str = "Enter Simpan";
/// What an empty capture line says, at the door and elsewhere.
const EMPTY: [&str; 3] = ["Nomor atau dua huruf", "Ketik catatan", "Isi rapat sudah"];
/// A signer of the community who has no name yet.
const COMMUNITY: &str = "Wakil masyarakat: Belum";
/// Clears a text, which has no key that does.
const TEXT: usize = 400;

/// Every command of the script with this name, in order.
pub fn script(name: &str) -> Vec<Value> {
    let commands = SCRIPT.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    commands.filter(|command| command["cmd"] == name).collect()
}

/// A value as it is typed.
pub fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The values of a list as they are typed.
pub fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(text).collect()
}

/// The place of a code among those a choice offers.
fn place(code: &Value, codes: &[&str]) -> usize {
    codes.iter().position(|known| code == known).unwrap()
}

/// Chooses the option at a place, where nothing is chosen yet.
fn option(place: usize) -> String {
    "<Right>".repeat(place + 1)
}

fn optional(code: &Value, codes: &[&str]) -> String {
    if code.is_null() { String::new() } else { option(place(code, codes)) }
}

/// The first word, for looking it up in a list that may cut the rest.
fn first_word(text: &str) -> &str {
    text.split(' ').next().unwrap()
}

struct Hall {
    terminal: Terminal,
    people: Vec<String>,
}

impl Hall {
    /// Waits until the list has the keys again and shows this.
    fn listed(&mut self, shows: &str) {
        self.terminal.wait(shows, |screen| screen.contains(LIST) && screen.contains(shows));
    }

    /// Keys given to a list, and what shows then.
    fn press(&mut self, keys: &str, shows: &str) {
        self.terminal.keys(keys);
        self.listed(shows);
    }

    /// Another tab, by its number.
    fn tab(&mut self, number: usize) {
        const NAMES: [&str; 8] =
            ["Hadir", "Agenda", "Catatan", "Usulan", "Prioritas", "Keputusan", "Tindak lanjut", "Ringkasan"];
        self.press(&number.to_string(), &format!("─ {}", NAMES[number - 1]));
    }

    /// A form or another dialog, opened by `open`, and all that is typed into it.
    fn dialog(&mut self, open: &str, typed: &str, shows: &str) {
        let open_now = |screen: &str| DIALOG.iter().any(|hint| screen.contains(hint));
        self.terminal.keys(open).wait("a dialog", open_now).keys(typed);
        self.listed(shows);
    }

    /// A form filled in field by field and saved.
    fn form(&mut self, open: &str, fields: &[String], shows: &str) {
        self.dialog(open, &format!("{}<C-s>", fields.join("<Tab>")), shows);
    }

    /// Lines typed into the capture line, with what each makes the screen show.
    fn write<S: AsRef<str>>(&mut self, lines: impl IntoIterator<Item = (S, String)>) {
        self.terminal.keys("i").see(LINE);
        for (line, shows) in lines {
            self.terminal.keys(line.as_ref()).keys("<Enter>");
            self.terminal
                .wait(&shows, |screen| EMPTY.iter().any(|line| screen.contains(line)) && screen.contains(&shows));
        }
        self.terminal.keys("<Esc>").see(LIST);
    }

    /// Picks somebody by name, from an id of the script.
    fn person(&self, id: &Value) -> String {
        match id.as_str() {
            Some(id) => format!("{}<Enter>", self.people[id[1..].parse::<usize>().unwrap() - 1]),
            None => String::new(),
        }
    }

    /// Marks people as they come, by number; `present` entitled people are there at the end.
    fn arrive(&mut self, from: &str, to: &str) {
        self.tab(1);
        let all = script("presence.mark");
        let number = |mark: &Value| text(&mark["participants"][0])[1..].to_owned();
        let came = |mark: &&Value| mark["presence"]["change"] == "arrived";
        let (mut there, mut lines) = (0, Vec::new());
        for mark in all.iter().filter(came).take_while(|mark| text(&mark["at"]).as_str() < to) {
            // The one who is no guest does not count towards the quorum.
            there += usize::from(number(mark) != "26");
            if text(&mark["at"]).as_str() >= from {
                lines.push((number(mark), format!("Hadir {there}/25")));
            }
        }
        self.write(lines);
    }

    /// A note of the script, filled in.
    fn note(&mut self, nth: usize, active: bool) {
        let note = &script("note.add")[nth];
        let remark = &note["remark"];
        const KINDS: [&str; 7] =
            ["procedure", "explanation", "opinion", "question", "response", "proposal", "objection"];
        let pick = |id: &Value| if id.is_null() { String::new() } else { format!("{}<Enter>", text(id)) };
        let fields = [
            text(&remark["text"]),
            self.person(&remark["speaker"]),
            "<Backspace>".to_owned() + &option(place(&remark["kind"], &KINDS)),
            pick(&remark["need"]),
            pick(&remark["objection"]),
            if active { String::new() } else { option(0) },
        ];
        self.tab(3);
        self.form("n", &fields, first_word(&fields[0]));
    }

    /// Starts an agenda item, by its number.
    fn item(&mut self, number: usize) {
        self.tab(2);
        self.press(&format!("<Home>{}m", "<Down>".repeat(number - 1)), &format!("{number}/6"));
    }

    /// A decision drafted from the script.
    fn draft(&mut self, nth: usize) {
        let motion = &script("decision.draft")[nth]["motion"];
        const OUTCOMES: [&str; 3] = ["priority", "reserve", "forwarded"];
        let fields = [
            text(&motion["text"]),
            picks(&motion["needs"]),
            optional(&motion["outcome"], &OUTCOMES),
            picks(&motion["actions"]),
        ];
        self.tab(6);
        self.form("n", &fields, &format!("D{:02}", nth + 1));
    }
}

/// Marks several things in a list to pick from.
fn picks(ids: &Value) -> String {
    let ids = texts(ids);
    let marks: Vec<String> = ids.iter().map(|id| format!("{id}<Tab>")).collect();
    if ids.is_empty() { String::new() } else { format!("{}<Enter>", marks.join("<C-u>")) }
}

fn begin(hall: &mut Hall) {
    let head = &script("meeting.describe")[0]["details"];
    hall.terminal.see("Daftar rapat").keys("n").see("Judul rapat baru").keys(&text(&head["title"]));
    hall.terminal.keys("<Enter>").see(LINE).keys("<Esc>").see(LIST);
    hall.tab(8);
    hall.dialog("M", "Musyawarah Desa<Enter><Enter>", "Ringkasan");
    let areas: Vec<String> = head["areas"].as_array().unwrap().iter().map(area).collect();
    let fields = [
        String::new(),
        String::new(),
        "09.00".to_owned(),
        "12.40".to_owned(),
        String::new(),
        text(&head["place"]),
        text(&head["number"]),
        String::new(),
        String::new(),
        areas.join("<Enter>"),
        text(&head["ceiling"]),
        text(&head["remark"]),
    ];
    hall.form("H", &fields, "Balai Desa");
    let rules = &script("rules.set")[0]["rules"];
    let groups: Vec<String> = texts(&rules["constituencies"]).iter().map(|code| code.replace('_', " ")).collect();
    let cleared = "<Backspace>".repeat(TEXT);
    let typed = format!("{}<S-Tab><S-Tab>{cleared}{}<C-s>", text(&rules["basis"]), groups.join("<Enter>"));
    hall.dialog("O", &typed, "Dasar aturan");
}

fn area(area: &Value) -> String {
    format!("{} {}", text(&area["kind"]), text(&area["name"]))
}

fn invite(hall: &mut Hall) {
    hall.tab(1);
    for command in script("person.add") {
        let person = &command["person"];
        let no_guest = if person["invited"] == false { "<Space>" } else { "" };
        let fields = [
            text(&person["name"]),
            option(place(&person["sex"], &["L", "P"])),
            text(&person["constituency"]).replace('_', " "),
            text(&person["office"]),
            text(&person["address"]),
            texts(&person["vulnerable"]).join(", ").replace('_', " "),
            text(&person["remark"]),
            no_guest.to_owned(),
            no_guest.to_owned(),
        ];
        hall.people.push(text(&person["name"]));
        hall.form("n", &fields, &format!("/{} ─", hall.people.len()));
    }
    let offices = script("role.assign");
    let mut fields: Vec<String> = offices.iter().map(|office| hall.person(&office["participant"])).collect();
    let presenters = texts(&script("role.resource_persons")[0]["participants"]);
    let names = presenters.iter().map(|id| hall.person(&id.as_str().into()).replace("<Enter>", "<Tab>"));
    fields.push(format!("{}<Enter>", names.collect::<Vec<_>>().join("<C-u>")));
    hall.tab(8);
    hall.form("E", &fields, "Fasilitator");
    hall.tab(2);
    for command in script("agenda.add") {
        let topic = &command["topic"];
        let fields = [text(&topic["title"]), hall.person(&topic["presenter"]), text(&topic["minutes"])];
        hall.form("n", &fields, first_word(&text(&topic["title"])));
    }
    let criteria = &script("scoring.criteria")[0]["criteria"];
    let lines = criteria.as_array().unwrap().iter().map(|c| format!("{}; {}", text(&c["name"]), text(&c["weight"])));
    let lines = "<Backspace>".repeat(TEXT) + &lines.collect::<Vec<_>>().join("<Enter>");
    let none = "<Backspace>".to_owned();
    let breaker = |place: usize| none.clone() + &option(place);
    let fields = [lines, String::new(), String::new(), breaker(1), breaker(0), breaker(5), none.clone(), none.clone()];
    hall.tab(5);
    hall.form("c", &fields, "Prioritas");
}

fn gather(hall: &mut Hall) {
    hall.tab(2);
    hall.press("R", "Registrasi");
    hall.arrive("", "2026-06-13T09:00:30");
    hall.write([("15 izin sakit", "Ki Darmo".to_owned())]);
    hall.note(0, false);
    hall.tab(2);
    hall.form("W", &["09.30".to_owned(), "Kuorum belum tercapai".to_owned()], "Diundur");
    hall.arrive("2026-06-13T09:00:30", "2026-06-13T09:21");
    hall.note(1, false);
    hall.tab(2);
    hall.press("B", "Dibuka");
    hall.item(1);
    hall.press("A", "Tersimpan");
    hall.arrive("2026-06-13T09:21", "2026-06-13T09:41");
    hall.item(2);
    hall.arrive("2026-06-13T09:41", "2026-06-13T09:45");
    hall.note(2, true);
    hall.arrive("2026-06-13T09:45", "2026-06-13T10:06");
    hall.item(3);
}

/// A need as it is typed into the form, up to the sector.
fn need(hall: &Hall, proposal: &Value) -> Vec<String> {
    let people = &proposal["beneficiaries"];
    let people = ["men", "women", "poor_households"].map(|who| text(&people[who]));
    let level = place(&proposal["authority"], &["own", "district"]);
    let field = usize::try_from(proposal["field"].as_u64().unwrap()).unwrap();
    vec![
        text(&proposal["activity"]),
        text(&proposal["place"]),
        format!("{} {}", text(&proposal["quantity"]), text(&proposal["unit"])),
        text(&proposal["cost"]),
        text(&proposal["source"]),
        people.join("/"),
        hall.person(&proposal["proposer"]),
        text(&proposal["problem"]),
        option(field - 1),
        option(level),
        text(&proposal["sector"]),
    ]
}

fn propose(hall: &mut Hall) {
    hall.tab(4);
    for (command, number) in script("need.add").iter().zip(1..) {
        let fields = need(hall, &command["proposal"]);
        hall.form("n", &fields, &format!("K{number:02}"));
    }
    (3..9).for_each(|nth| hall.note(nth, true));
    hall.tab(4);
    let forward = &script("need.forward")[0];
    let fields = [text(&forward["to"]), text(&forward["reason"])];
    hall.form(&format!("<Home>{}f", "<Down>".repeat(12)), &fields, "K13");
    hall.item(4);
    let scores = script("scoring.score");
    let line = |score: &Value| format!("/nilai {} {}", text(&score["need"]), texts(&score["values"]).join(" "));
    let lines = scores.iter().map(|score| (line(score), text(&score["need"])));
    hall.write([("/kunci".to_owned(), "Tersimpan".to_owned())].into_iter().chain(lines));
}

fn object(hall: &mut Hall) {
    hall.tab(6);
    let raised = &script("objection.raise")[0];
    let fields = [hall.person(&raised["by"]), "K03<Enter>".to_owned(), String::new(), text(&raised["reason"])];
    hall.form("o", &fields, "O01");
    (9..11).for_each(|nth| hall.note(nth, true));
    hall.tab(6);
    for answer in script("objection.answer") {
        let fields = [hall.person(&answer["by"]), text(&answer["text"])];
        hall.form("<End>t", &fields, first_word(&text(&answer["text"])));
    }
    let offer = &script("objection.offer")[0];
    hall.form("p", &[text(&offer["change"]), text(&offer["condition"])], "O01");
    hall.tab(4);
    let edit = &script("need.edit")[0];
    let (activity, cost) = (text(&edit["proposal"]["activity"]), text(&edit["proposal"]["cost"]));
    let typed =
        format!("<C-u>{activity}<Tab><Tab><Tab><C-u>{cost}{}{}<C-s>", "<S-Tab>".repeat(4), text(&edit["reason"]));
    hall.dialog("<Home><Down><Down>e", &typed, "101");
    hall.tab(6);
    hall.dialog("<End>l", "<Enter><Enter>", "O01");
    hall.tab(1);
    hall.write([("16 pulang izin pimpinan", "Hadir 22/25".to_owned())]);
}

fn decide(hall: &mut Hall) {
    hall.tab(5);
    hall.dialog("A", "<Enter>", "Prioritas");
    let reason = text(&script("scoring.choose")[0]["reason"]);
    hall.dialog(&format!("<Home>{}a", "<Down>".repeat(11)), &format!("{reason}<Enter>"), "K10");
    let motion = &script("decision.draft")[0]["motion"];
    hall.form("d", &["<Backspace>".repeat(TEXT) + &text(&motion["text"])], "Prioritas");
    hall.draft(1);
    hall.draft(2);
    (0..3).for_each(|at| hall.dialog(&format!("<Home>{}a", "<Down>".repeat(at)), "<Enter>", "D03"));
    hall.item(5);
    hall.note(11, true);
    hall.draft(3);
    let call = &script("vote.call")[0];
    let options = "<Backspace>".repeat(TEXT) + &texts(&call["options"]).join("<Enter>");
    let fields = [format!("<C-u>{}", text(&call["question"])), options, text(&call["reason"])];
    hall.form("<Home><Down><Down><Down>v", &fields, "V01");
    hall.dialog("<End>c", "<Enter>", "V01");
    hall.dialog("<End>h", "10<Down>9<Down>3<C-s>hitung<Enter>", "V01");
    hall.tab(2);
    hall.form("S", &[text(&script("stage.recess")[0]["reason"]), "11.57".to_owned()], "Diskors");
    hall.press("L", "Berjalan");
    hall.tab(6);
    hall.dialog("<End>c", "<Enter>", "V01");
    hall.dialog("<End>h", "13<Down>8<Down>1<C-s>hitung<Enter>", "V01");
    let word = &script("decision.word")[0];
    let fields = ["<Backspace>".repeat(TEXT) + &text(&word["motion"]["text"]), text(&word["reason"])];
    hall.form("<Home><Down><Down><Down>e", &fields, "D04");
    let minority = &script("decision.minority")[0]["note"];
    hall.form("m", &[text(&minority["by"]), text(&minority["text"])], "D04");
}

fn plan(hall: &mut Hall) {
    hall.item(6);
    hall.tab(7);
    for (command, number) in script("action.add").iter().zip(1..) {
        let plan = &command["plan"];
        let due = text(&plan["due"]);
        let day: Vec<&str> = due.split('-').rev().collect();
        let fields = [
            text(&plan["activity"]),
            hall.person(&plan["owner"]),
            day.join("/"),
            text(&plan["cost"]),
            text(&plan["source"]),
            text(&plan["indicator"]["name"]),
            String::new(),
            String::new(),
            String::new(),
            picks(&plan["needs"]),
        ];
        hall.form("n", &fields, &format!("R{number:02}"));
    }
    hall.draft(4);
    hall.dialog("<Home><Down><Down><Down><Down>a", "<Enter>", "D05");
}

fn close(hall: &mut Hall) {
    hall.tab(8);
    hall.press("P", "Penutupan");
    hall.press("b", "dibacakan pukul");
    hall.dialog("a", "<Enter><Enter>", "Disetujui semua");
    let survey = &script("record.survey")[0]["survey"];
    let question = &survey["questions"][0];
    let question = format!("{}; {}", text(&question["text"]), text(&question["mean"]).replace('.', ","));
    hall.form("q", &[text(&survey["respondents"]), String::new(), question], "18");
    hall.dialog("p", "44544<Enter>", "Ringkasan");
    let next = &script("record.next_meeting")[0]["next"];
    let fields = ["12/09/2026".to_owned(), "09.00".to_owned(), text(&next["place"]), text(&next["subject"])];
    hall.form("m", &fields, "12 September 2026");
    hall.dialog("X", "tutup<Enter>", "Ditutup");
    hall.press("D", "Penandatanganan");
    for (row, who, required) in
        [("Kepala Desa: belum", "P05", ""), (COMMUNITY, "P18", ""), (COMMUNITY, "P22", "<Space>")]
    {
        hall.dialog("/", &format!("{row}<Enter>"), row);
        let fields = [String::new(), String::new(), hall.person(&who.into()), required.to_owned()];
        hall.form("<Home>e", &fields, row);
        hall.press("<Backspace>", "Naskah");
    }
    hall.dialog("/", "Belum ditandatangani<Enter>", "Belum ditandatangani");
    (1..5).rev().for_each(|left| hall.press("<Home>v", &format!(" 1/{left} ")));
    hall.press("<Home>v<Backspace>", "Naskah");
    hall.dialog("F", "sah<Enter>", "Sah");
}

/// Puts one word for every moment: whether something has a time is compared, which one is not.
fn without_times(value: &mut Value) {
    match value {
        Value::Object(map) => map.values_mut().for_each(without_times),
        Value::Array(all) => all.iter_mut().for_each(without_times),
        Value::String(text) if chrono::DateTime::parse_from_rfc3339(text).is_ok() => *value = "a moment".into(),
        _ => {}
    }
}

/// What a session folder has of the meeting, times aside.
pub fn saved(folder: &Path) -> Value {
    let session = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.join("minutes.json").exists());
    let session = session.unwrap();
    let read = |name| serde_json::from_slice::<Value>(&std::fs::read(session.join(name)).unwrap()).unwrap();
    let (mut minutes, mut actions) = (read("minutes.json"), read("actions.json"));
    let mut both = serde_json::json!({ "meeting": minutes["meeting"].take(), "actions": actions["actions"].take() });
    without_times(&mut both);
    both
}

#[test]
fn the_sample_meeting_is_held_with_keys_alone() {
    let folder = tempfile::tempdir().unwrap();
    let terminal = Terminal::start(folder.path(), &[], SIZE, START);
    let mut hall = Hall { terminal, people: Vec::new() };
    for part in [begin, invite, gather, propose, object, decide, plan, close] {
        part(&mut hall);
    }
    hall.terminal.keys("<C-q>");
    assert!(hall.terminal.end());

    let program = Program::new();
    let title = text(&script("meeting.describe")[0]["details"]["title"]);
    program.feed(&["apply", "--new", &title], SCRIPT.as_bytes()).with(0);
    let mut found = Vec::new();
    differences("", &saved(folder.path()), &saved(&program.sessions()), &mut found);
    assert!(found.is_empty(), "{}", found.join("\n"));
}
