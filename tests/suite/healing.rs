//! What is done to a journal behind the program's back is found, named, and healed where anything proves how it was.

use super::program::Program;
use super::sample;
use musyawarah::store::Hash;
use std::fs;
use std::path::PathBuf;

/// A session of the sample meeting, with its journal's lines.
pub struct Held {
    pub program: Program,
    pub session: String,
    pub lines: Vec<String>,
}

impl Held {
    /// The whole sample meeting.
    pub fn sample() -> Self {
        let program = Program::new();
        let args = ["apply", "--new", "Musdes RKP Desa 2027", "--date", "2026-06-13"];
        program.feed(&args, sample::SCRIPT.as_bytes()).with(0);
        let session = "2026-06-13-musdes-rkp-desa-2027".to_owned();
        let journal = fs::read_to_string(program.folder(&session).join("journal.jsonl")).unwrap();
        Self { lines: journal.lines().map(str::to_owned).collect(), program, session }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.program.folder(&self.session).join(name)
    }

    /// Puts these lines in place of the journal.
    pub fn put(&self, lines: &[String]) {
        fs::write(self.path("journal.jsonl"), lines.join("\n") + "\n").unwrap();
    }

    /// Leaves only the journal.
    pub fn journal_alone(&self) {
        for name in ["minutes.json", "minutes.json.bak", "actions.json"] {
            let _ = fs::remove_file(self.path(name));
        }
    }
}

/// The same lines, linked and sealed anew from this one on, as somebody who knows how would do it.
pub fn resealed(lines: &[String], from: usize) -> Vec<String> {
    let mut sealed: Vec<String> = lines[..from].to_vec();
    for line in &lines[from..] {
        let before = sealed.last().map_or(Hash::ZERO.to_string(), |line| sum(line).to_owned());
        let (open, _) = line.rsplit_once(",\"p\":\"").unwrap();
        let body = format!("{open},\"p\":\"{before}\"");
        sealed.push(format!("{body},\"h\":\"{}\"}}", Hash::of(body.as_bytes())));
    }
    sealed
}

fn sum(line: &str) -> &str {
    &line[line.len() - 34..line.len() - 2]
}

#[test]
fn the_rules_lead_from_every_command_to_what_was_recorded() {
    let held = Held::sample();
    let told = held.program.run(&["check", &held.session, "--json"]).with(0).whole();
    assert_eq!((&told["edited_lines"], &told["silent_lines"]), (&serde_json::json!([]), &serde_json::json!(0)));
}

#[test]
fn an_edited_line_is_named_though_all_sums_were_made_anew() {
    let held = Held::sample();
    let at = held.lines.iter().position(|line| line.contains("\"k\":\"note.added\"")).unwrap();
    let mut lines = held.lines.clone();
    let text = lines[at].find("\"text\":\"").unwrap() + 8;
    lines[at].insert_str(text, "Bukan begitu: ");
    let mut lines = resealed(&lines, at);
    held.put(&lines);
    held.journal_alone();
    let told = held.program.run(&["check", &held.session, "--json"]).with(4).whole();
    assert_eq!(told["damaged_lines"], serde_json::json!([]), "the sums say nothing");
    assert_eq!(told["edited_lines"], serde_json::json!([at + 1]));
    let said = held.program.run(&["check", &held.session, "--lang", "en"]).with(4).out;
    assert!(said.contains(&format!("Line {} of the journal records something else", at + 1)), "{said}");

    // A line that does not tell its command cannot be judged, and is counted.
    let command = lines[at].find(",\"c\":").unwrap();
    let end = lines[at].rfind(",\"p\":").unwrap();
    lines[at].replace_range(command..end, "");
    lines = resealed(&lines, at);
    held.put(&lines);
    let told = held.program.run(&["check", &held.session, "--json"]).with(0).whole();
    assert_eq!(told["silent_lines"], 1);
}
