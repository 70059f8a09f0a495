//! `musyawarah verify`: whether the record is the one that was read, printed and signed.

use super::args::Verify;
use super::check;
use super::exit::Exit;
use super::house::House;
use super::keyring::Keyring;
use super::print::Print;
use super::sealed::{self, Found, Signed, Standing};
use super::trouble::Trouble;
use crate::i18n::{Words, say};
use crate::seal::Code;
use crate::store::{self, Session};
use serde::Serialize;

/// Checks the files, every seal and signature, and where one was asked for, the code on the paper.
///
/// # Errors
/// [`Trouble`] if there is no session, or it cannot be read at all.
pub fn verify(house: &House<'_>, args: &Verify, print: &mut Print) -> Result<Exit, Trouble> {
    let asked = args.code.as_deref().map(|typed| Code::read(typed).ok_or_else(|| Trouble::NoCode(typed.to_owned())));
    let asked = asked.transpose()?;
    let folder = house.find(&args.session)?;
    let found = store::check(&house.place, &folder, &check::papers(house, &folder))?;
    let session = Session::view_in(&house.place, &folder)?;
    let known = Keyring::of_user().and_then(|keyring| keyring.known()).unwrap_or_default();
    let seals = sealed::all(&*house.place.disk, &session, &known);
    let at = asked.map(|code| (code, line_of(&session, code)));
    let sound = found.is_sound() && seals.iter().all(Found::is_sound) && at.is_none_or(|(_, line)| line.is_some());
    if args.json {
        let told = Told {
            verified: sound,
            head: Head::of(&session),
            asked: at.map(|(code, line)| Asked { code: code.to_string(), n: line }),
            seals: &seals,
            files: check::Told::of(house.words, &found),
        };
        print.json(&told)?;
    } else {
        print.line(&check::report(house.words, &found))?;
        for line in seals.iter().flat_map(|seal| told(house.words, seal)) {
            print.line(&line)?;
        }
        if seals.is_empty() {
            print.line(&say!(house.words, "verify-no-seal"))?;
        }
        if let Some((code, line)) = at {
            print.line(&of_code(house.words, &session, code, line))?;
        }
        if let Some(Head { n, code, words, .. }) = Head::of(&session) {
            print.line(&say!(house.words, "code-is", n = n.to_string(), code = code, words = words))?;
        }
    }
    Ok(if sound { Exit::Done } else { Exit::Damaged })
}

/// The line whose sum has this code.
fn line_of(session: &Session, code: Code) -> Option<u64> {
    let of = |n: u64| session.sum(n).and_then(|sum| Code::of(&sum.to_string()));
    session.numbers().rev().find(|n| of(*n) == Some(code))
}

fn of_code(words: &Words, session: &Session, code: Code, line: Option<u64>) -> String {
    let code = code.to_string();
    match line {
        Some(n) => {
            let after = session.head().mark.n - n;
            say!(words, "verify-code-found", code = code, n = n.to_string(), after = after.to_string())
        }
        None => say!(words, "verify-code-unknown", code = code),
    }
}

/// A seal, a sentence for each thing about it.
fn told(words: &Words, seal: &Found) -> Vec<String> {
    let (file, n, after) = (seal.file.clone(), seal.n.to_string(), seal.after.to_string());
    let mut said = vec![match seal.is {
        Standing::Holds => {
            say!(words, "verify-seal-holds", file = file, n = n, after = after, code = seal.code.clone())
        }
        Standing::Broken => say!(words, "verify-seal-broken", file = file, n = n),
        Standing::Unreadable => say!(words, "verify-seal-unreadable", file = file),
    }];
    said.extend(seal.signatures.iter().map(|signing| {
        let fingerprint = signing.fingerprint.clone().unwrap_or_default();
        match (signing.is, &signing.by) {
            (Signed::ByKnown, Some(name)) => {
                say!(words, "verify-signed-known", name = name.as_str(), fingerprint = fingerprint)
            }
            (Signed::ByKnown | Signed::ByStranger, _) => {
                say!(words, "verify-signed-stranger", fingerprint = fingerprint)
            }
            (Signed::Bad, _) => say!(words, "verify-signed-bad", file = signing.file.as_str()),
        }
    }));
    let changed = seal.files.iter().filter(|file| !file.same);
    said.extend(changed.map(|file| say!(words, "verify-file-since", file = file.name.as_str())));
    said
}

/// What was found, as JSON.
#[derive(Debug, Serialize)]
struct Told<'a> {
    verified: bool,
    head: Option<Head>,
    #[serde(skip_serializing_if = "Option::is_none")]
    asked: Option<Asked>,
    seals: &'a [Found],
    files: check::Told,
}

#[derive(Debug, Serialize)]
struct Asked {
    code: String,
    n: Option<u64>,
}

#[derive(Debug, Serialize)]
struct Head {
    n: u64,
    h: String,
    code: String,
    words: String,
}

impl Head {
    fn of(session: &Session) -> Option<Self> {
        let mark = session.head().mark;
        let code = Code::of(&mark.h.to_string())?;
        Some(Self { n: mark.n, h: mark.h.to_string(), code: code.to_string(), words: code.words() })
    }
}
