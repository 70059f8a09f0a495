//! An attacker who has every file of a session, before and after a secret vote is counted: nothing tells who voted what.

use super::store::{beginning, real_papers};
use musyawarah::meeting::contests::Mark;
use musyawarah::meeting::{Command, ContestId, Context, Id as _, Line, Moment, ParticipantId, Scripted};
use musyawarah::store::{Session, Source};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;
use tempfile::TempDir;

const VOTERS: u32 = 5;
const OPENING: &str = "2026-06-13T09:20:00+07:00";

fn at(text: &str) -> Moment {
    Moment::parse_from_rfc3339(text).unwrap()
}

fn context() -> Context {
    Context { now: at(OPENING), actor: "P02".to_owned() }
}

fn contest() -> ContestId {
    ContestId::from_number(1)
}

/// A hall in which five may vote in secret.
fn opened(folder: &Path) -> Session {
    let mut session = Session::create(folder, &beginning()).unwrap();
    let mut script = String::from(
        r#"{"cmd":"meeting.describe","details":{"kind":"musdus","title":"Musdus","place":"Balai","date":"2026-06-13","start":"09:00:00"}}"#,
    );
    for name in ["Adi", "Budi", "Citra", "Dewi", "Eko"] {
        script.push_str(&format!("\n{{\"cmd\":\"person.add\",\"person\":{{\"name\":\"{name}\"}}}}"));
    }
    script.push_str(
        r#"
        {"cmd":"agenda.add","topic":{"title":"Pemilihan"}}
        {"cmd":"stage.register"}
        {"cmd":"presence.mark","participants":["P01","P02","P03","P04","P05"],"presence":{"change":"arrived"}}
        {"cmd":"stage.open"}
        {"cmd":"contest.open","question":"Siapa?","about":{"lines":[{"name":"Rina"},{"name":"Sari"},{"name":"Tono"}]},"method":{"rule":"schulze"},"collecting":"urn"}"#,
    );
    for line in script.lines() {
        let command: Command = line.trim().parse::<Scripted>().unwrap().command;
        session.submit(&command, &context(), Source::Tui, None).unwrap();
    }
    session
}

/// Five ballots, all different: whoever links one links a voter.
fn ballots() -> [Mark; VOTERS as usize] {
    [
        Mark::Ranking(vec![vec![0], vec![1], vec![2]]),
        Mark::Ranking(vec![vec![2], vec![1], vec![0]]),
        Mark::Ranking(vec![vec![1], vec![0, 2]]),
        Mark::Blank,
        Mark::Ranking(vec![vec![2]]),
    ]
}

/// Everybody votes, one after the other: voter `k` casts the ballot `order[k]`.
fn vote(session: &mut Session, order: [usize; VOTERS as usize]) {
    for (voter, ballot) in (1..=VOTERS).zip(order) {
        let (voter, mark) = (ParticipantId::from_number(voter), ballots()[ballot].clone());
        session.cast(contest(), voter, mark, &context(), Source::Tui).unwrap();
    }
    session.save_draft("baris", "14 u PMT");
    session.save_now(real_papers()).unwrap();
}

/// Every file of the session, in a form in which only what two sessions always differ in is left out: names given at
/// random, times of the clock, and the sums over them.
fn seen(folder: &Path) -> BTreeMap<String, Vec<String>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
        let told = match name.as_str() {
            // The size of a box is of the file; its slots are in no order, and what is left is a set.
            "urn-B01.box" => {
                let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
                lines.pop();
                lines[0] = lines[0].split(' ').skip(2).collect();
                lines.push(text.len().to_string());
                lines.sort();
                lines
            }
            ".ballast" => vec![fs::metadata(&path).unwrap().len().to_string()],
            ".lock" => Vec::new(),
            _ => text
                .lines()
                .map(without_chance)
                .filter(|line| !line.contains("\"session\":") && !line.contains("\"h\": "))
                .collect(),
        };
        files.insert(name, told);
    }
    files
}

/// A line of the journal without what two sessions always differ in; any other line as it is.
fn without_chance(line: &str) -> String {
    let Ok(Value::Object(mut told)) = serde_json::from_str::<Value>(line) else { return line.to_owned() };
    for own in ["t", "m", "p", "h"] {
        told.remove(own);
    }
    if told.get("n") == Some(&Value::from(1)) {
        told.remove("d");
    }
    Value::Object(told).to_string()
}

#[test]
fn ballots_exchanged_between_voters_leave_the_same_files() {
    let orders = [[0, 1, 2, 3, 4], [4, 2, 0, 1, 3], [3, 4, 1, 2, 0]];
    let mut before: Vec<BTreeMap<String, Vec<String>>> = Vec::new();
    let mut after = Vec::new();
    for order in orders {
        let dir = TempDir::new().unwrap();
        let folder = dir.path().join("2026-06-13-musdus");
        let mut session = opened(&folder);
        vote(&mut session, order);
        let open = seen(&folder);
        assert!(open.contains_key("urn-B01.box") && open.contains_key("minutes.json"), "{:?}", open.keys());
        for (name, lines) in &open {
            let tells = lines.iter().any(|line| line.contains("{\"ranking\":[[") || line.contains("\"ranking\": ["));
            assert_eq!(tells, name == "urn-B01.box", "{name}");
        }
        let changed = fs::metadata(folder.join("urn-B01.box")).unwrap().modified().unwrap();
        assert_eq!(changed, SystemTime::from(at(OPENING)));
        let copy = session.copy_to(&dir.path().join("stik")).unwrap();
        assert!(copy.join("journal.jsonl").exists() && !copy.join("urn-B01.box").exists());
        session.close_urn(contest(), Line::default(), &context(), Source::Tui).unwrap();
        session.save_now(real_papers()).unwrap();
        let closed = seen(&folder);
        assert!(!closed.contains_key("urn-B01.box"), "{:?}", closed.keys());
        assert!(closed["journal.jsonl"].iter().any(|line| line.contains("contest.counted")));
        before.push(open);
        after.push(closed);
    }
    for files in [before, after] {
        for other in &files[1..] {
            assert_eq!(other, &files[0]);
        }
    }
}

#[cfg(unix)]
#[test]
fn the_box_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = TempDir::new().unwrap();
    let folder = dir.path().join("2026-06-13-musdus");
    let mut session = opened(&folder);
    vote(&mut session, [0, 1, 2, 3, 4]);
    let mode = fs::metadata(folder.join("urn-B01.box")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_guess_by_the_order_in_the_box_is_no_better_than_chance() {
    const HALLS: u32 = 30;
    let [mut forward, mut backward] = [0u32; 2];
    for _ in 0..HALLS {
        let dir = TempDir::new().unwrap();
        let folder = dir.path().join("2026-06-13-musdus");
        let mut session = opened(&folder);
        vote(&mut session, [0, 1, 2, 3, 4]);
        let text = fs::read_to_string(folder.join("urn-B01.box")).unwrap();
        let lines = text.lines().skip(1).take(VOTERS as usize);
        let found: Vec<Mark> = lines.map(|line| serde_json::from_str(line).unwrap()).collect();
        let hits =
            |guess: &mut dyn Iterator<Item = &Mark>| guess.zip(&ballots()).filter(|(a, b)| a == b).count() as u32;
        forward += hits(&mut found.iter());
        backward += hits(&mut found.iter().rev());
    }
    // A guess hits one voter of a hall on average, with a variance of one: six standard deviations are 33.
    println!("{HALLS} halls of {VOTERS}: {forward} hits forward, {backward} backward, {HALLS} expected by chance");
    assert!(forward <= HALLS + 33 && backward <= HALLS + 33, "{forward} {backward}");
}
