//! The program run as a command, in a folder of its own and without anything of this machine's settings.

use assert_cmd::Command;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};
use tempfile::TempDir;

/// The time every run begins at: the evening after the sample meeting.
pub const NOW: &str = "2026-06-14T19:00:00+07:00";

/// A neighbourhood meeting in session: five people, two agenda items, the first begun.
pub const MEETING: &str = r#"
{"cmd":"rules.profile","kind":"rt_rw"}
{"cmd":"meeting.describe","details":{"kind":"rt_rw","title":"Rapat Warga RT 05","place":"Balai RT 05","date":"2026-07-06","start":"19:00:00","ceiling":10000000,"areas":[{"kind":"RT","name":"05"}]}}
{"cmd":"person.add","person":{"name":"Sutrisno","sex":"L","office":"Ketua RT"}}
{"cmd":"person.add","person":{"name":"Wahyuni","sex":"P","office":"Sekretaris RT"}}
{"cmd":"person.add","person":{"name":"Mbah Karto","sex":"L"}}
{"cmd":"person.add","person":{"name":"Lestari","sex":"P"}}
{"cmd":"person.add","person":{"name":"Anto"}}
{"cmd":"role.assign","role":"secretary","participant":"P02"}
{"cmd":"agenda.add","topic":{"title":"Kas dan kerja bakti","minutes":30}}
{"cmd":"agenda.add","topic":{"title":"Usulan warga","minutes":20}}
{"cmd":"stage.register"}
{"at":"2026-06-14T18:30:00+07:00","cmd":"presence.mark","participants":["P01","P02","P03","P04"],"presence":{"change":"arrived"}}
{"cmd":"stage.open"}
{"cmd":"agenda.start","id":"A01"}
{"cmd":"note.add","remark":{"speaker":"P02","kind":"explanation","text":"Kas RT Rp1.250.000."}}
"#;

/// The command line, a folder for its sessions, and a language.
#[derive(Debug)]
pub struct Program {
    dir: TempDir,
    language: &'static str,
}

/// How a run ended.
#[derive(Debug)]
pub struct Ended {
    /// The exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Ended {
    /// Holds the run to an exit code; what it said is shown if it differs.
    #[track_caller]
    pub fn with(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{}\n{}", self.out, self.err);
        self
    }

    /// What it printed, each line as JSON.
    #[track_caller]
    pub fn answers(&self) -> Vec<serde_json::Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}"))).collect()
    }
}

impl Ended {
    /// What it printed, as one JSON document.
    #[track_caller]
    pub fn whole(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|_| panic!("{}", self.out))
    }
}

impl Program {
    /// The program, speaking Indonesian as it does when nobody asks for another language.
    pub fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap(), language: "" }
    }

    /// The same, speaking this language.
    pub fn speaking(language: &'static str) -> Self {
        Self { language, ..Self::new() }
    }

    /// The folder that is its home and where it stands.
    pub fn home(&self) -> &Path {
        self.dir.path()
    }

    /// Where its sessions are.
    pub fn sessions(&self) -> PathBuf {
        self.home().join("rapat")
    }

    /// The folder of a session.
    pub fn folder(&self, session: &str) -> PathBuf {
        self.sessions().join(session)
    }

    /// The command, to be given more.
    pub fn command(&self, args: &[&str]) -> std::process::Command {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_musyawarah"));
        command.args(args).env_clear().current_dir(self.home());
        for (name, value) in
            [("MUSYAWARAH_DIR", "rapat"), ("MUSYAWARAH_NOW", NOW), ("MUSYAWARAH_LANG", self.language), ("LANG", "C")]
        {
            command.env(name, value);
        }
        command.env("HOME", self.home());
        command
    }

    /// Runs it with nothing to read.
    pub fn run(&self, args: &[&str]) -> Ended {
        self.feed(args, b"")
    }

    /// Runs it with this to read.
    pub fn feed(&self, args: &[&str], input: &[u8]) -> Ended {
        ended(self.command(args), input)
    }

    /// A session holding [`MEETING`], by name.
    pub fn meeting(&self) -> String {
        let made = self.feed(&["apply", "--new", "Rapat Warga RT 05"], MEETING.as_bytes()).with(0);
        assert_eq!(made.answers().len(), 15);
        "2026-06-14-rapat-warga-rt-05".to_owned()
    }

    /// Starts `apply` on a session and keeps its input open.
    pub fn applying(&self, session: &str) -> Applying {
        let mut command = self.command(&["apply", session]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let (input, output) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        Applying { child, input, output: std::io::BufReader::new(output) }
    }

    /// `minutes.json` as saved.
    pub fn whole_minutes(&self, session: &str) -> serde_json::Value {
        serde_json::from_slice(&fs::read(self.folder(session).join("minutes.json")).unwrap()).unwrap()
    }

    /// The meeting as saved in `minutes.json`.
    pub fn saved(&self, session: &str) -> serde_json::Value {
        self.whole_minutes(session)["meeting"].take()
    }
}

/// Runs a prepared command with this to read.
pub fn ended(command: std::process::Command, input: &[u8]) -> Ended {
    let output = Command::from_std(command).write_stdin(input).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ended { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
}

/// A running `apply`.
pub struct Applying {
    /// The process.
    pub child: Child,
    /// Where commands go.
    pub input: ChildStdin,
    /// Where answers come from.
    pub output: std::io::BufReader<ChildStdout>,
}

impl Applying {
    /// Gives one command and waits for its answer.
    pub fn ask(&mut self, line: &str) -> serde_json::Value {
        use std::io::{BufRead as _, Write as _};
        writeln!(self.input, "{line}").unwrap();
        let mut answer = String::new();
        self.output.read_line(&mut answer).unwrap();
        serde_json::from_str(&answer).unwrap_or_else(|_| panic!("{answer}"))
    }

    /// Ends its input and waits for its end.
    pub fn end(self) -> i32 {
        let Self { mut child, input, output } = self;
        drop(input);
        let code = child.wait().unwrap().code().unwrap_or(-1);
        drop(output);
        code
    }
}
