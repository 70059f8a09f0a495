//! The program in lines, held by its pipe: what is typed goes in, what is said comes out, and between both stands nothing.

use super::by_keys::{saved, script, text, texts};
use super::differences::differences;
use super::program::{NOW, Program};
use super::sample::SCRIPT;
use super::terminal::Terminal;
use serde_json::Value;
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

const START: &str = "2026-06-13T08:20:00+07:00";

/// The program and whoever types.
pub struct Talk {
    child: Child,
    input: Option<ChildStdin>,
    output: ChildStdout,
    /// Everything that was said.
    pub said: String,
}

impl Talk {
    /// Starts it and hears it until the first prompt.
    pub fn start(program: &Program, args: &[&str], now: &str) -> Self {
        let mut command = program.command(args);
        command.env("MUSYAWARAH_NOW", now);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (input, output) = (child.stdin.take(), child.stdout.take().unwrap());
        let mut talk = Self { child, input, output, said: String::new() };
        talk.hear();
        talk
    }

    /// Hears until something is waited for: a prompt ends with a blank and no line does.
    fn hear(&mut self) -> String {
        let mut heard = Vec::new();
        let mut some = [0; 4096];
        while heard.last() != Some(&b' ') {
            let n = self.output.read(&mut some).unwrap();
            if n == 0 {
                break;
            }
            heard.extend_from_slice(&some[..n]);
        }
        let heard = String::from_utf8(heard).unwrap();
        self.said.push_str(&heard);
        heard
    }

    /// Types a line and hears what is said to it.
    pub fn say(&mut self, line: &str) -> String {
        self.said.push_str(&format!("<<{line}>>"));
        let input = self.input.as_mut().unwrap();
        input.write_all(line.as_bytes()).unwrap();
        input.write_all(b"\n").unwrap();
        self.hear()
    }

    /// Types a line whose answer holds this.
    #[track_caller]
    pub fn tell(&mut self, line: &str, shows: &str) -> &mut Self {
        let heard = self.say(line).replace('\n', " ");
        assert!(heard.contains(shows), "“{shows}” was not said to “{line}”:\n{}", self.tail());
        self
    }

    /// Several lines; the answer to the last one holds this.
    #[track_caller]
    pub fn all(&mut self, lines: &[&str], shows: &str) -> &mut Self {
        let (last, before) = lines.split_last().unwrap();
        for line in before {
            self.say(line);
        }
        self.tell(last, shows)
    }

    fn tail(&self) -> &str {
        let from = self.said.len().saturating_sub(6000);
        &self.said[(from..).find(|at| self.said.is_char_boundary(*at)).unwrap()..]
    }

    /// Ends the input, and says how the program ended.
    pub fn end(mut self) -> (i32, String) {
        self.input = None;
        self.output.read_to_string(&mut self.said).unwrap();
        (self.child.wait().unwrap().code().unwrap_or(-1), self.said)
    }
}

/// The number of a code among those a choice offers, from 1.
fn place(code: &Value, codes: &[&str]) -> String {
    if code.is_null() { String::new() } else { (codes.iter().position(|known| code == known).unwrap() + 1).to_string() }
}

/// A person by number.
fn person(id: &Value) -> String {
    text(id).trim_start_matches(['P', '0']).to_owned()
}

/// The sample meeting in lines.
struct Meeting {
    talk: Talk,
}

impl Meeting {
    /// A form, field by field; a text of several lines ends with a full stop.
    #[track_caller]
    fn form(&mut self, open: &str, fields: &[String]) {
        self.talk.say(open);
        self.fields(fields);
    }

    /// The fields of the form that is open; the others stay as they are.
    #[track_caller]
    fn fields(&mut self, fields: &[String]) {
        let (last, before) = fields.split_last().unwrap();
        before.iter().for_each(|field| self.field(field));
        let heard: String = last.split('\n').map(|line| self.talk.say(line)).collect();
        if !heard.contains("Tersimpan 0") {
            self.talk.tell("s", "Tersimpan 0");
        }
    }

    fn field(&mut self, field: &str) {
        for line in field.split('\n') {
            let heard = self.talk.say(line);
            assert!(!heard.contains("Tersimpan 0"), "too early, at {field:?}:\n{}", self.talk.tail());
        }
    }

    /// The text of a field with several lines.
    fn long(text: &str) -> String {
        if text.is_empty() { String::new() } else { format!("{text}\n.") }
    }

    fn tab(&mut self, number: usize) {
        self.talk.say(&format!(":{number}"));
    }

    fn row(&mut self, row: &str, action: &str) {
        self.talk.say("d");
        self.talk.say(row);
        self.talk.say(action);
    }

    fn arrive(&mut self, from: &str, to: &str) {
        self.tab(1);
        for mark in script("presence.mark") {
            let at = text(&mark["at"]);
            if mark["presence"]["change"] == "arrived" && at.as_str() >= from && at.as_str() < to {
                self.talk.tell(&person(&mark["participants"][0]), "Tersimpan 0");
            }
        }
    }

    fn note(&mut self, nth: usize, active: bool) {
        let remark = &script("note.add")[nth]["remark"];
        const KINDS: [&str; 7] =
            ["procedure", "explanation", "opinion", "question", "response", "proposal", "objection"];
        self.tab(3);
        let fields = [
            Self::long(&text(&remark["text"])),
            person(&remark["speaker"]),
            place(&remark["kind"], &KINDS),
            text(&remark["need"]),
            text(&remark["objection"]),
            if active { String::new() } else { "1".to_owned() },
        ];
        self.form(":notes.new", &fields);
    }

    fn item(&mut self, number: usize) {
        self.tab(2);
        self.row(&number.to_string(), "mulai");
        assert!(
            self.talk.say(".").replace('\n', " ").contains(&format!("Agenda {number} dari 6")),
            "{}",
            self.talk.tail()
        );
    }

    fn draft(&mut self, nth: usize) {
        let motion = &script("decision.draft")[nth]["motion"];
        const OUTCOMES: [&str; 3] = ["priority", "reserve", "forwarded"];
        self.tab(6);
        let fields = [
            Self::long(&text(&motion["text"])),
            texts(&motion["needs"]).join(" "),
            place(&motion["outcome"], &OUTCOMES),
            texts(&motion["actions"]).join(" "),
        ];
        self.form(":decisions.new", &fields);
    }

    fn agree(&mut self, decision: &str) {
        self.tab(6);
        self.row(decision, "mufakat");
        self.talk.tell("1", "Tersimpan 0");
    }

    fn begin(&mut self) {
        let head = &script("meeting.describe")[0]["details"];
        self.talk.tell("rapat baru", "Judul");
        self.talk.tell(&text(&head["title"]), "Tahap sekarang");
        self.talk.all(&[":meeting.profile", "Musyawarah Desa", "1"], "Tersimpan 0");
        let areas = head["areas"].as_array().unwrap().iter();
        let areas: Vec<String> = areas.map(|area| format!("{} {}", text(&area["kind"]), text(&area["name"]))).collect();
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
            Self::long(&areas.join("\n")),
            text(&head["ceiling"]),
            Self::long(&text(&head["remark"])),
        ];
        self.form(":meeting.head", &fields);
        let rules = &script("rules.set")[0]["rules"];
        let groups: Vec<String> = texts(&rules["constituencies"]).iter().map(|code| code.replace('_', " ")).collect();
        // All the numbers of the profile are right: from the first field back over the last one.
        let back = || "<".to_owned();
        let fields = [text(&rules["basis"]), back(), back(), back(), Self::long(&groups.join("\n"))];
        self.form(":meeting.rules", &fields);
    }

    fn invite(&mut self) {
        self.tab(1);
        for command in script("person.add") {
            let person = &command["person"];
            let no_guest = if person["invited"] == false { "tidak" } else { "" };
            let fields = [
                text(&person["name"]),
                place(&person["sex"], &["L", "P"]),
                text(&person["constituency"]).replace('_', " "),
                text(&person["office"]),
                text(&person["address"]),
                texts(&person["vulnerable"]).join(", ").replace('_', " "),
                text(&person["remark"]),
                no_guest.to_owned(),
                no_guest.to_owned(),
            ];
            self.form(":people.new", &fields);
        }
        let offices = script("role.assign");
        let mut fields: Vec<String> = offices.iter().map(|office| person(&office["participant"])).collect();
        let presenters = &script("role.resource_persons")[0]["participants"];
        fields.push(presenters.as_array().unwrap().iter().map(person).collect::<Vec<_>>().join(" "));
        self.form(":meeting.roles", &fields);
        self.tab(2);
        for command in script("agenda.add") {
            let topic = &command["topic"];
            self.form(":agenda.new", &[text(&topic["title"]), person(&topic["presenter"]), text(&topic["minutes"])]);
        }
        let criteria = &script("scoring.criteria")[0]["criteria"];
        let lines =
            criteria.as_array().unwrap().iter().map(|c| format!("{}; {}", text(&c["name"]), text(&c["weight"])));
        let lines = Self::long(&lines.collect::<Vec<_>>().join("\n"));
        self.tab(5);
        let rest = ["", "", "2", "1", "6", "-", "-"].map(str::to_owned);
        let all: Vec<String> = [lines].into_iter().chain(rest).collect();
        self.form(":priorities.criteria", &all);
    }

    fn gather(&mut self) {
        self.talk.tell(":stage.register", "Registrasi");
        self.arrive("", "2026-06-13T09:00:30");
        self.talk.tell("15 izin sakit", "Ki Darmo");
        self.note(0, false);
        self.form(":stage.delay", &["09.30".to_owned(), "Kuorum belum tercapai".to_owned()]);
        self.arrive("2026-06-13T09:00:30", "2026-06-13T09:21");
        self.note(1, false);
        self.talk.tell(":buka musyawarah", "Tahap sekarang: Dibuka");
        self.item(1);
        self.tab(2);
        self.talk.tell(":agenda.approve", "Tersimpan 0");
        self.arrive("2026-06-13T09:21", "2026-06-13T09:41");
        self.item(2);
        self.arrive("2026-06-13T09:41", "2026-06-13T09:45");
        self.note(2, true);
        self.arrive("2026-06-13T09:45", "2026-06-13T10:06");
        self.item(3);
    }

    fn propose(&mut self) {
        self.tab(4);
        for command in script("need.add") {
            let proposal = &command["proposal"];
            let people = &proposal["beneficiaries"];
            let people = ["men", "women", "poor_households"].map(|who| text(&people[who]));
            let fields = [
                text(&proposal["activity"]),
                text(&proposal["place"]),
                format!("{} {}", text(&proposal["quantity"]), text(&proposal["unit"])),
                text(&proposal["cost"]),
                text(&proposal["source"]),
                people.join("/"),
                person(&proposal["proposer"]),
                Self::long(&text(&proposal["problem"])),
                text(&proposal["field"]),
                place(&proposal["authority"], &["own", "district"]),
                text(&proposal["sector"]),
            ];
            self.form(":needs.new", &fields);
        }
        (3..9).for_each(|nth| self.note(nth, true));
        self.tab(4);
        let forward = &script("need.forward")[0];
        self.row("K13", "needs.forward");
        self.fields(&[text(&forward["to"]), text(&forward["reason"])]);
        self.item(4);
        self.talk.tell("/kunci", "Tersimpan 0");
        for score in script("scoring.score") {
            let line = format!("/nilai {} {}", text(&score["need"]), texts(&score["values"]).join(" "));
            self.talk.tell(&line, "Tersimpan 0");
        }
    }

    fn object(&mut self) {
        self.tab(6);
        let raised = &script("objection.raise")[0];
        let fields = [person(&raised["by"]), "K03".to_owned(), String::new(), Self::long(&text(&raised["reason"]))];
        self.form(":objections.new", &fields);
        (9..11).for_each(|nth| self.note(nth, true));
        self.tab(6);
        for answer in script("objection.answer") {
            self.row("O01", "objections.answer");
            self.fields(&[person(&answer["by"]), Self::long(&text(&answer["text"]))]);
        }
        let offer = &script("objection.offer")[0];
        self.row("O01", "objections.offer");
        self.fields(&[Self::long(&text(&offer["change"])), Self::long(&text(&offer["condition"]))]);
        self.tab(4);
        let edit = &script("need.edit")[0];
        let mut fields = vec![String::new(); 16];
        fields[0] = text(&edit["proposal"]["activity"]);
        fields[3] = text(&edit["proposal"]["cost"]);
        fields[15] = text(&edit["reason"]);
        self.row("K03", "needs.edit");
        self.fields(&fields);
        self.tab(6);
        self.row("O01", "objections.settle");
        self.talk.all(&["1", "1"], "Tersimpan 0");
        self.tab(1);
        self.talk.tell("16 pulang izin pimpinan", "Tersimpan 0");
    }

    fn decide(&mut self) {
        self.tab(5);
        self.talk.all(&[":priorities.announce", "1"], "Tersimpan 0");
        let reason = text(&script("scoring.choose")[0]["reason"]);
        self.talk.say("d");
        let row = self.row_of("K10");
        self.talk.all(&[&row, "priorities.take-in", &reason], "Tersimpan 0");
        let motion = &script("decision.draft")[0]["motion"];
        self.form(":priorities.draft", &[Self::long(&text(&motion["text"]))]);
        self.draft(1);
        self.draft(2);
        ["D01", "D02", "D03"].iter().for_each(|decision| self.agree(decision));
        self.item(5);
        self.note(11, true);
        self.draft(3);
        let call = &script("vote.call")[0];
        let options = Self::long(&texts(&call["options"]).join("\n"));
        self.row("D04", "votes.call");
        self.fields(&[text(&call["question"]), options, text(&call["reason"])]);
        self.round("10 9 3 0");
        self.form(":stage.recess", &[text(&script("stage.recess")[0]["reason"]), "11.57".to_owned()]);
        self.talk.tell(":stage.resume", "Berjalan");
        self.tab(6);
        self.round("13 8 1 0");
        let word = &script("decision.word")[0];
        self.row("D04", "decisions.edit");
        self.fields(&[Self::long(&text(&word["motion"]["text"])), text(&word["reason"])]);
        let minority = &script("decision.minority")[0]["note"];
        self.row("D04", "decisions.minority");
        self.fields(&[text(&minority["by"]), Self::long(&text(&minority["text"]))]);
    }

    fn round(&mut self, votes: &str) {
        self.tab(6);
        self.row("V01", "votes.open-round");
        self.talk.tell("1", "Tersimpan 0");
        self.row("V01", "votes.close-round");
        self.talk.all(&[votes, "hitung"], "Tersimpan 0");
    }

    /// The number of the row that was read out with this in it.
    fn row_of(&self, part: &str) -> String {
        let read = &self.talk.said[self.talk.said.rfind("<<d>>").unwrap()..];
        let row = read.lines().find(|line| line.contains(part)).unwrap_or_else(|| panic!("{part}: {read}"));
        row.trim_start_matches("<<d>>").split('.').next().unwrap().to_owned()
    }

    fn plan(&mut self) {
        self.item(6);
        self.tab(7);
        for command in script("action.add") {
            let plan = &command["plan"];
            let due = text(&plan["due"]);
            let day: Vec<&str> = due.split('-').rev().collect();
            let fields = [
                text(&plan["activity"]),
                person(&plan["owner"]),
                day.join("/"),
                text(&plan["cost"]),
                text(&plan["source"]),
                text(&plan["indicator"]["name"]),
                String::new(),
                String::new(),
                String::new(),
                texts(&plan["needs"]).join(" "),
            ];
            self.form(":actions.new", &fields);
        }
        self.draft(4);
        self.agree("D05");
    }

    fn close(&mut self) {
        self.tab(8);
        self.talk.tell(":stage.begin-closing", "Penutupan");
        self.talk.tell(":record.read", "Tersimpan 0");
        self.talk.all(&[":record.approve", "1", "1"], "Tersimpan 0");
        let survey = &script("record.survey")[0]["survey"];
        let question = &survey["questions"][0];
        let question = format!("{}; {}", text(&question["text"]), text(&question["mean"]).replace('.', ","));
        self.form(":record.survey", &[text(&survey["respondents"]), String::new(), Self::long(&question)]);
        self.talk.all(&[":record.principles", "4 4 5 4 4"], "Tersimpan 0");
        let next = &script("record.next_meeting")[0]["next"];
        let fields = ["12/09/2026".to_owned(), "09.00".to_owned(), text(&next["place"]), text(&next["subject"])];
        self.form(":record.next-meeting", &fields);
        self.talk.all(&[":stage.close", "tutup"], "Tahap sekarang: Ditutup");
        self.talk.tell(":stage.begin-signing", "Penandatanganan");
        for (row, who, optional) in
            [("Kepala Desa: ", "5", ""), ("Wakil masyarakat: ", "18", ""), ("Wakil masyarakat: ", "22", "ya")]
        {
            self.talk.say("d");
            let read = &self.talk.said[self.talk.said.rfind("<<d>>").unwrap()..];
            let unnamed =
                read.lines().find(|line| line.contains(row) && line.to_lowercase().contains("belum ada nama"));
            let number = unnamed.unwrap_or_else(|| panic!("{row}: {read}")).split('.').next().unwrap().to_owned();
            self.talk.all(&[&number, "record.edit"], ":");
            self.fields(&["", "", who, optional].map(str::to_owned));
        }
        for _ in 0..5 {
            self.talk.say("d");
            let number = self.row_of("Belum ditandatangani");
            self.talk.all(&[&number, "record.sign"], "Tersimpan 0");
        }
        self.talk.all(&[":stage.final", "sah"], "Tahap sekarang: Sah");
    }
}

/// Nothing but text, in lines that fit: what a screen reader reads and an old terminal shows.
#[track_caller]
fn only_lines(said: &str) {
    let harmful = said.chars().find(|c| *c != '\n' && musyawarah::text::is_harmful(*c));
    assert_eq!(harmful, None);
    for line in said.lines() {
        assert!(musyawarah::text::width(line) <= 80, "{line}");
    }
}

/// What the program said, without what was typed.
fn heard(said: &str) -> String {
    said.split("<<").map(|piece| piece.split_once(">>").map_or(piece, |(_, heard)| heard)).collect()
}

#[test]
fn the_sample_meeting_is_held_in_lines_alone() {
    let program = Program::new();
    let mut meeting = Meeting { talk: Talk::start(&program, &["--plain"], START) };
    for part in [
        Meeting::begin,
        Meeting::invite,
        Meeting::gather,
        Meeting::propose,
        Meeting::object,
        Meeting::decide,
        Meeting::plan,
        Meeting::close,
    ] {
        part(&mut meeting);
    }
    meeting.talk.say("?");
    let (code, said) = meeting.talk.end();
    assert_eq!(code, 0);
    only_lines(&heard(&said));

    let told = Program::new();
    let title = text(&script("meeting.describe")[0]["details"]["title"]);
    told.feed(&["apply", "--new", &title], SCRIPT.as_bytes()).with(0);
    let mut found = Vec::new();
    differences("", &saved(&program.sessions()), &saved(&told.sessions()), &mut found);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// A meeting of three items, as somebody types it who reads nothing but what is said.
const NEIGHBOURS: [(&str, &str); 65] = [
    ("new session", "itle"),
    ("Neighbours' meeting", "Stage now: Preparation"),
    (":meeting.profile", "Choose a number or a name"),
    ("neighbour", "fits 2 choices"),
    ("8", "Record"),
    ("1", "Saved 0"),
    (":meeting.head", "s saves now"),
    ("", "Day, now 13/06/2026"),
    ("", ""),
    ("19.00", ""),
    ("", ""),
    ("", ""),
    ("Hall of RT 05", ""),
    ("s", "Saved 0"),
    (":attendance", "+ Rina"),
    (":people.new", "Name, required:"),
    ("Wahyuni", ""),
    ("female", ""),
    ("s", "Saved 0"),
    (":people.new", ""),
    ("Sutrisno", ""),
    ("s", "Saved 0"),
    (":people.new", ""),
    ("Lestari", ""),
    ("s", "Saved 0"),
    (":agenda", "Agenda: rows: 0"),
    (":agenda.new", ""),
    ("Cash report", ""),
    ("s", "Saved 0"),
    (":agenda.new", ""),
    ("Night watch", ""),
    ("s", "Saved 0"),
    (":agenda.new", ""),
    ("Drain", ""),
    ("s", "Saved 0"),
    (":stage.register", "Registration"),
    (":attendance", ""),
    ("1", "1 Wahyuni"),
    ("su", "2 Sutrisno"),
    ("3", "3 Lestari"),
    ("+ Anto, L, RT 05", "Saved 0"),
    (":stage.open", "Opened"),
    ("/agenda 1", "1 Cash report"),
    (":notes", ""),
    ("1 j The cash stands at 1.25jt", "Saved 0"),
    ("/agenda 2", "2 Night watch"),
    ("2 u Two watch posts; 5jt", "K01"),
    ("d Two people keep watch each night", "Saved 0"),
    ("/mufakat", "Record"),
    ("1", "Saved 0"),
    ("/agenda 3", "3 Drain"),
    ("a Buy cement; 2; 27/6; 1,5jt", "Saved 0"),
    (":stage.begin-closing", "Closing"),
    (":summary", ""),
    (":record.read", "Saved 0"),
    (":record.approve", ""),
    ("1", ""),
    ("1", "Saved 0"),
    (":stage.close", "Type"),
    ("close", "Closed"),
    (":stage.begin-signing", "Signing"),
    (":meeting.export", "Which file"),
    ("minutes", ""),
    ("b", ""),
    ("b", "Summary >"),
];

#[test]
fn a_meeting_of_three_items_is_held_in_english() {
    let program = Program::speaking("en");
    let mut talk = Talk::start(&program, &["--plain"], START);
    for (typed, shows) in NEIGHBOURS {
        talk.tell(typed, shows);
    }
    let (code, said) = talk.end();
    assert_eq!(code, 0);
    only_lines(&heard(&said));
    let session = "2026-06-13-neighbours-meeting";
    let meeting = program.saved(session);
    assert_eq!(meeting["stage"], "signing");
    let lists = ["/people", "/agenda/items", "/notes", "/needs", "/decisions", "/actions"];
    for (list, len) in lists.into_iter().zip([4, 3, 2, 1, 1, 1]) {
        assert_eq!(meeting.pointer(list).and_then(Value::as_array).map(Vec::len), Some(len), "{list}: {meeting}");
    }
    program.run(&["check", session]).with(0);
}

/// Lines that lead through every kind of question; each may be the last.
const WALK: [&str; 46] = [
    "rapat baru",
    "Rapat",
    "?",
    ".",
    "",
    "m",
    "b",
    ":1",
    ":people.new",
    "?",
    "Sulastri",
    "9",
    "P",
    "<",
    "-",
    "\\s",
    "bukan",
    "s",
    ":people.new",
    "Sulastri Dewi",
    "s",
    "d",
    "sulastri",
    "1 2",
    "?",
    "",
    "+ Rina, P, RT 05",
    ":3",
    "@su p tertulis apa adanya",
    "1",
    "tanggal 32/13",
    "u",
    "/ulangi",
    "/cari",
    "tertulis",
    "1",
    "",
    ":4",
    "2 u Jalan; 5jt",
    "d",
    "K01",
    "ubah",
    "Jalan tani",
    "b",
    ":riwayat",
    "3",
];

#[test]
fn the_input_may_end_at_every_question() {
    for end in 0..=WALK.len() {
        let program = Program::new();
        let whole: String = WALK[..end].iter().map(|line| format!("{line}\n")).collect();
        let cut = WALK.get(end).map_or("", |line| line);
        let ended = program.feed(&["--plain"], format!("{whole}{cut}").as_bytes()).with(0);
        only_lines(&ended.out);
        let last = ended.out.lines().last().unwrap();
        assert!(last.ends_with("Sampai jumpa."), "after {whole}: {}", ended.out);
        if end >= 2 {
            program.run(&["check", "2026-06-14-rapat"]).with(0);
        }
    }
}

#[test]
fn what_was_typed_and_not_sent_is_there_again() {
    let program = Program::new();
    let session = program.meeting();
    let open = ["open", &session, "--plain"];
    let cut = program.feed(&open, b"2 j Kas sudah dihit").with(0);
    assert!(cut.out.contains("disimpan sebagai draf: 2 j Kas sudah dihit"), "{}", cut.out);
    let form = program.feed(&open, b":4\n:needs.new\nTalud sungai\nRT 05\n").with(0);
    assert!(form.out.contains("Baris ini belum dikirim waktu itu: 2 j Kas sudah dihit"), "{}", form.out);
    let again = program.feed(&open, b":4\n:needs.new\n").with(0);
    assert!(again.out.replace('\n', " ").contains("sekarang Talud sungai"), "{}", again.out);
    assert_eq!(program.saved(&session)["notes"].as_array().map(Vec::len), Some(1), "nothing of it was recorded");
}

#[test]
fn nothing_said_to_be_saved_is_lost_by_kill_9() {
    let program = Program::new();
    let session = program.meeting();
    let mut talk = Talk::start(&program, &["open", &session, "--plain"], NOW);
    talk.tell("3 p Air kurang di musim kering", "Tersimpan").tell("4 p Pipa bocor", "Tersimpan");
    talk.tell(":4", "Usulan").all(&[":needs.new", "Pipa baru"], "Lokasi");
    talk.child.kill().unwrap();
    talk.child.wait().unwrap();
    let after = program.feed(&["open", &session, "--plain"], b":3\nd\n").with(0);
    assert!(after.out.contains("Air kurang di musim kering") && after.out.contains("Pipa bocor"), "{}", after.out);
    program.run(&["check", &session]).with(0);
}

#[test]
fn a_dumb_terminal_is_spoken_to_in_lines_and_ctrl_c_leaves_it() {
    let folder = tempfile::tempdir().unwrap();
    let dumb = |_: &Path| vec!["env".to_owned(), "TERM=dumb".to_owned()];
    let mut terminal = Terminal::start_under(dumb, folder.path(), &[], (80, 24), START);
    terminal.see("Pilih nomor atau nama").keys("1<Enter>").see("Judul rapat baru").keys("Rapat warga<Enter>");
    terminal.see("Catatan >").keys("Dibuka dengan doa bersama<Enter>").see("Tersimpan").keys("<C-c>");
    assert!(terminal.end());
    let written = String::from_utf8_lossy(&terminal.written).replace('\r', "");
    // The terminal itself shows Ctrl-C as ^C.
    only_lines(&written);
    assert!(written.contains("Semua tersimpan di"), "{written}");
}

#[test]
fn a_terminal_gets_lines_when_it_asks_for_them_and_pages_of_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(folder.path(), &["--plain"], (80, 24), START);
    terminal.see("Pilih nomor atau nama").keys("1<Enter>").see("Judul rapat baru").keys("Rapat warga<Enter>");
    terminal.see("Catatan >").keys("?<Enter>").see("Enter melanjutkan").keys("b<Enter>");
    terminal.wait("the prompt", |screen| screen.trim_end().ends_with("Catatan >"));
    // Who has heard enough goes on typing: that line is not lost.
    terminal.keys("?<Enter>").see("Enter melanjutkan").keys("Warga minta sumur bor<Enter>").see("Tersimpan");
    terminal.wait("the prompt", |screen| screen.trim_end().ends_with("Catatan >")).keys("q<Enter>");
    assert!(terminal.end());
    let written = String::from_utf8_lossy(&terminal.written).replace('\r', "");
    only_lines(&written);
    assert!(written.contains("Catatan > Warga minta sumur bor"), "{written}");
}

#[test]
fn hostile_texts_are_said_harmlessly() {
    let program = Program::new();
    let session = program.meeting();
    let typed = "3 p \u{1b}[31mmerah\u{1b}]0;judul\u{7} \u{202e}kanan\u{9b}2J\u{0}\n:4\n:needs.new\n\u{1b}c\u{202e}Talud\nd\n\n\ns\nd\n";
    let ended = program.feed(&["open", &session, "--plain"], typed.as_bytes()).with(0);
    only_lines(&ended.out);
    assert!(ended.out.contains("Tersimpan"), "{}", ended.out);
    let long = [b"3 p ".to_vec(), vec![b'a'; 3 << 20], b"\n?\n".to_vec()].concat();
    let ended = program.feed(&["open", &session, "--plain"], &long).with(0);
    only_lines(&ended.out);
}

/// The result of a contest as saved: who won.
fn winners(program: &Program, session: &str, contest: usize) -> Vec<u64> {
    let contest = program.saved(session)["contests"][contest].take();
    contest["result"]["winners"].as_array().into_iter().flatten().filter_map(Value::as_u64).collect()
}

#[test]
fn contests_are_held_in_lines() {
    let program = Program::new();
    let session = program.meeting();
    let mut talk = Talk::start(&program, &["open", &session, "--plain"], NOW);
    let begin = |talk: &mut Talk, question: &str, rule: &str, how: &str, shows: &str| {
        talk.all(&[":contests.new", question, "", "Balai", "Lapangan", "Sekolah", ".", rule], "umpulkan");
        talk.say(how);
        talk.tell("s", shows);
    };
    let close = |talk: &mut Talk| {
        talk.tell("tutup", "hitung").tell("hitung", "terpilih").tell("", "Keputusan >");
    };
    // Papers read out, one of them struck.
    begin(&mut talk, "Tempat rapat", "suara terbanyak", "surat", "Surat 1");
    talk.tell("1", "1 dari 4").tell("9", "bukan pilihan").tell("2", "2 dari 4").tell("2", "3 dari 4");
    talk.tell("-", "Mengapa").tell("salah baca", "dicoret").tell("1", "3 dari 4").tell("b", "Lakukan apa");
    close(&mut talk);
    // Hands counted twice.
    begin(&mut talk, "Warna cat", "suara terbanyak", "angkat tangan", "Penghitung 1");
    talk.tell("0 3 1 0 0", "Penghitung 2").tell("0 3 1 0 0", "cocok");
    close(&mut talk);
    // Names called, one passed over for now.
    begin(&mut talk, "Ketua panitia", "suara terbanyak", "panggilan", "Memanggil 1 Sutrisno");
    talk.tell("3", "Memanggil 2").tell("", "Memanggil 3").tell("3", "Memanggil 2").tell("3", "Memanggil 4");
    talk.tell("1", "4 dari 4").tell("b", "Lakukan apa");
    close(&mut talk);
    // Two at a time on the wall.
    begin(&mut talk, "Mana dulu", "banding dua", "1", "pasangan 1 dari 3");
    talk.tell("balai", "pasangan 2")
        .tell("1", "pasangan 3")
        .tell("sama", "sudah dilewati")
        .tell("catat", "Lakukan apa");
    close(&mut talk);
    let (code, said) = talk.end();
    assert_eq!(code, 0);
    only_lines(&heard(&said));
    let won: Vec<_> = (0..4).map(|contest| winners(&program, &session, contest)).collect();
    assert_eq!(won, [[0], [1], [2], [0]]);
    program.run(&["check", &session]).with(0);
}

#[test]
fn a_secret_ballot_is_neither_shown_nor_read_back() {
    let program = Program::new();
    let session = program.meeting();
    let open = b":contests.new\nKetua panitia\n\nAnto\nLestari\n.\nsuara terbanyak\nkotak\ns\nb\n";
    let piped = program.feed(&["open", &session, "--plain"], open).with(0);
    assert!(piped.out.contains("menyembunyikan"), "a pipe cannot hide what is typed: {}", piped.out);
    let mut terminal = Terminal::start(&program.sessions(), &["open", &session, "--plain"], (80, 50), NOW);
    let prompt = |terminal: &mut Terminal, ends: &str| {
        // What is typed before the prompt would be shown before it.
        terminal.wait(ends, |screen| screen.replace('\n', " ").trim_end().ends_with(ends));
    };
    prompt(&mut terminal, "Catatan >");
    terminal.keys(":contests.collect<Enter>").see("3. Mbah Karto");
    prompt(&mut terminal, "dipanggil:");
    terminal.keys("1<Enter>").see("1. Mulai");
    prompt(&mut terminal, "melanjutkan:");
    terminal.keys("1<Enter>").see("Suara Anda");
    prompt(&mut terminal, ":");
    terminal.keys("lestari<Enter>").see("Isinya tidak dibacakan");
    prompt(&mut terminal, ":");
    terminal.keys("1<Enter>").see("kotak");
    prompt(&mut terminal, ":");
    terminal.keys("<C-c>");
    assert!(terminal.end());
    let written = String::from_utf8_lossy(&terminal.written).replace('\r', "");
    only_lines(&written);
    assert!(!written.contains("lestari"), "{written}");
    let contest = program.saved(&session)["contests"][0].take();
    assert_eq!(contest["voted"], serde_json::json!(["P01"]), "{contest}");
    program.run(&["check", &session]).with(0);
}
