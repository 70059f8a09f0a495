//! The real program in a real (pseudo) terminal: keys in, screen out. Waits for what should appear, never for time.

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// How long something may take to appear before the test fails; generous, because it is only reached on failure.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running program and what its terminal shows.
pub struct Terminal {
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    bytes: Receiver<Vec<u8>>,
    parser: vt100::Parser,
    /// Every byte the program wrote.
    pub written: Vec<u8>,
}

impl Terminal {
    /// Starts `musyawarah` with `arguments` in a terminal of `columns` × `rows`; sessions live in `folder`. The
    /// rehearsal clock starts at `now`.
    pub fn start(folder: &Path, arguments: &[&str], size: (u16, u16), now: &str) -> Self {
        Self::start_under(|_| Vec::new(), folder, arguments, size, now)
    }

    /// As [`Terminal::start`], by another program whose words are made of the terminal's path.
    pub fn start_under(
        before: impl FnOnce(&Path) -> Vec<String>,
        folder: &Path,
        arguments: &[&str],
        (columns, rows): (u16, u16),
        now: &str,
    ) -> Self {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut words = before(&pair.master.tty_name().unwrap());
        words.push(env!("CARGO_BIN_EXE_musyawarah").to_owned());
        let path = std::env::var_os("PATH").unwrap_or_default();
        let mut command = CommandBuilder::from_argv(words.into_iter().map(Into::into).collect());
        command.args(arguments);
        command.env_clear();
        for (name, value) in [("TERM", "xterm-256color"), ("LANG", "C.UTF-8"), ("MUSYAWARAH_NOW", now)] {
            command.env(name, value);
        }
        command.env("PATH", path);
        command.env("MUSYAWARAH_DIR", folder);
        command.env("HOME", folder);
        command.cwd(folder);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (send, bytes) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 65_536];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if send.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        let writer = pair.master.take_writer().unwrap();
        let parser = vt100::Parser::new(rows.try_into().unwrap(), columns.try_into().unwrap(), 0);
        Self { master: pair.master, writer, child, bytes, parser, written: Vec::new() }
    }

    /// Types text as it is; `<Enter>`, `<Esc>`, `<Tab>`, `<C-s>` and the like are keys.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        let mut bytes = Vec::new();
        let mut rest = keys;
        while let Some(first) = rest.chars().next() {
            let named = rest
                .strip_prefix('<')
                .and_then(|r| r.split_once('>'))
                .and_then(|(name, after)| Some((key(name)?, after)));
            match named {
                Some((code, after)) => {
                    bytes.extend_from_slice(&code);
                    rest = after;
                }
                None => {
                    bytes.extend_from_slice(first.to_string().as_bytes());
                    rest = &rest[first.len_utf8()..];
                }
            }
        }
        self.send(&bytes)
    }

    /// Sends bytes as they are.
    pub fn send(&mut self, bytes: &[u8]) -> &mut Self {
        self.writer.write_all(bytes).unwrap();
        self.writer.flush().unwrap();
        self
    }

    /// Waits until the screen satisfies `holds`.
    pub fn wait(&mut self, what: &str, holds: impl Fn(&str) -> bool) -> &mut Self {
        self.wait_drawn(what, |screen| holds(&screen.contents()))
    }

    /// The same, of what is drawn where.
    pub fn wait_drawn(&mut self, what: &str, holds: impl Fn(&vt100::Screen) -> bool) -> &mut Self {
        let until = Instant::now() + PATIENCE;
        loop {
            let screen = self.screen();
            if holds(self.parser.screen()) {
                return self;
            }
            let left = until.saturating_duration_since(Instant::now());
            match self.bytes.recv_timeout(left) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Timeout) => panic!("waited for {what} in vain:\n{screen}"),
                Err(RecvTimeoutError::Disconnected) => panic!("the program ended before {what}:\n{screen}"),
            }
        }
    }

    /// Waits until the screen shows `text`.
    pub fn see(&mut self, text: &str) -> &mut Self {
        self.wait(text, |screen| screen.contains(text))
    }

    /// Presses keys again and again until the screen shows `text`: right behind a paste they are not heard.
    pub fn insist(&mut self, keys: &str, text: &str) -> &mut Self {
        let until = Instant::now() + PATIENCE;
        while !self.screen().contains(text) {
            assert!(Instant::now() < until, "waited for {text} in vain:\n{}", self.screen());
            self.keys(keys);
            while let Ok(bytes) = self.bytes.recv_timeout(Duration::from_millis(400)) {
                self.take(&bytes);
            }
        }
        self
    }

    /// What the screen shows now.
    pub fn screen(&mut self) -> String {
        while let Ok(bytes) = self.bytes.try_recv() {
            self.take(&bytes);
        }
        self.parser.screen().contents()
    }

    /// What is drawn now.
    pub fn drawn(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    fn take(&mut self, bytes: &[u8]) {
        self.parser.process(bytes);
        self.written.extend_from_slice(bytes);
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.master.resize(PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }).unwrap();
        self.parser.screen_mut().set_size(rows.max(1).try_into().unwrap(), columns.max(1).try_into().unwrap());
        self
    }

    /// Forgets what the screen shows, as a terminal does that another program used.
    pub fn wiped(&mut self) -> &mut Self {
        let _ = self.screen();
        self.parser.process(b"\x1b[2J");
        self
    }

    /// The number of the program's process.
    pub fn pid(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Sends a signal to the program.
    pub fn signal(&mut self, signal: i32) -> &mut Self {
        let pid = self.child.process_id().unwrap().to_string();
        let sent = std::process::Command::new("kill").args([format!("-{signal}"), pid]).status().unwrap();
        assert!(sent.success());
        self
    }

    /// Types on until the program ends.
    pub fn type_until_it_ends(&mut self) {
        let until = Instant::now() + PATIENCE;
        while self.child.try_wait().unwrap().is_none() {
            assert!(Instant::now() < until, "the program does not end:\n{}", self.screen());
            // Once it has ended nobody takes what is typed.
            let _ = self.writer.write_all(b"a").and_then(|()| self.writer.flush());
            if let Ok(bytes) = self.bytes.recv_timeout(Duration::from_millis(20)) {
                self.take(&bytes);
            }
        }
    }

    /// Waits for the program to end; says whether it ended well.
    pub fn end(&mut self) -> bool {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                while let Ok(bytes) = self.bytes.recv_timeout(Duration::from_millis(200)) {
                    self.take(&bytes);
                }
                return status.success();
            }
            assert!(Instant::now() < until, "the program does not end:\n{}", self.screen());
            if let Ok(bytes) = self.bytes.recv_timeout(Duration::from_millis(20)) {
                self.take(&bytes);
            }
        }
    }

    /// Ends the program at once, as a power cut would.
    pub fn kill(mut self) {
        self.signal(9);
        self.child.wait().unwrap();
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // Only reached with the program alive when a test failed.
        let _ = self.child.kill();
    }
}

fn key(name: &str) -> Option<Vec<u8>> {
    let code: &[u8] = match name {
        "Enter" => b"\r",
        "Esc" => b"\x1b",
        "Tab" => b"\t",
        "S-Tab" => b"\x1b[Z",
        "Up" => b"\x1b[A",
        "Down" => b"\x1b[B",
        "Right" => b"\x1b[C",
        "Left" => b"\x1b[D",
        "Home" => b"\x1b[H",
        "End" => b"\x1b[F",
        "PageUp" => b"\x1b[5~",
        "PageDown" => b"\x1b[6~",
        "Delete" => b"\x1b[3~",
        "Backspace" => b"\x7f",
        "F1" => b"\x1bOP",
        "F2" => b"\x1bOQ",
        "Space" => b" ",
        "Lt" => b"<",
        _ => {
            let control = name.strip_prefix("C-")?.bytes().next()?;
            return Some(vec![control & 0x1f]);
        }
    };
    Some(code.to_vec())
}
