//! `musyawarah sign`: seals a session as it stands and signs the seal.

use super::args::Sign;
use super::exit::Exit;
use super::house::House;
use super::keyring::Keyring;
use super::papers::In;
use super::print::{self, Print};
use super::sealed;
use super::trouble::Trouble;
use crate::i18n::{domain, say};
use crate::json;
use crate::meeting::Stage;
use crate::seal::{Code, Digest, SEAL_FORMAT, Seal};
use crate::store::names::{ACTIONS, JSON_LIMIT, MINUTES};
use crate::store::{Action, DiskFault, SaveError, Session};
use std::io;
use std::path::Path;
use std::sync::Arc;

/// Writes the seal of the last line, if there is none yet, and a signature beside it.
///
/// # Errors
/// [`Trouble`] if the session cannot be written, or there is no key.
pub fn sign(house: &House<'_>, args: &Sign, print: &mut Print) -> Result<Exit, Trouble> {
    let (name, key) = Keyring::of_user()?.signing(args.key.as_deref())?;
    let mut session = Session::open_in(&house.place, &house.find(&args.session)?)?;
    if let Some(why) = session.read_only() {
        return Err(Trouble::ReadOnly(why.clone()));
    }
    if session.papers_at() != Some(session.head().mark.n) {
        session.save_now(Arc::new(In(house.words.language())))?;
    }
    let n = session.head().mark.n;
    let path = session.folder().join(sealed::name(n));
    let disk = &*house.place.disk;
    let sealed = match disk.read(&path, JSON_LIMIT) {
        // Another key signs the same seal, not another one.
        Ok(bytes) => bytes,
        Err(_) => {
            let bytes = seal(house, &session)?;
            disk.replace(&path, &bytes).map_err(|error| fault(&error, Action::Replace, &path))?;
            bytes
        }
    };
    let signature = session.folder().join(sealed::signature_name(n, &name));
    let signed = key.sign(&sealed).write();
    disk.replace(&signature, signed.as_bytes()).map_err(|error| fault(&error, Action::Replace, &signature))?;
    let meeting = session.meeting();
    if !matches!(meeting.stage, Stage::Final | Stage::FollowUp) {
        print::aside(&say!(house.words, "sign-not-final", stage = domain::stage(house.words, meeting.stage)));
    }
    print.line(&say!(house.words, "sign-done", key = name, n = n.to_string(), seal = sealed::name(n)))?;
    if let Some(code) = Code::of(&session.head().mark.h.to_string()) {
        print.line(&say!(house.words, "code-is", n = n.to_string(), code = code.to_string(), words = code.words()))?;
    }
    session.close()?;
    Ok(Exit::Done)
}

fn fault(error: &io::Error, action: Action, path: &Path) -> Trouble {
    SaveError::Disk(DiskFault::of(error, action, path)).into()
}

fn seal(house: &House<'_>, session: &Session) -> Result<Vec<u8>, Trouble> {
    let head = session.head();
    let h = head.mark.h.to_string();
    let code = Code::of(&h);
    let stage = json::value(&session.meeting().stage).map_err(Trouble::json)?;
    let mut files = Vec::new();
    for name in [MINUTES, ACTIONS] {
        let path = session.folder().join(name);
        let bytes = house.place.disk.read(&path, JSON_LIMIT).map_err(|error| fault(&error, Action::Read, &path))?;
        files.push(Digest::of(name, &bytes));
    }
    let seal = Seal {
        format: SEAL_FORMAT.to_owned(),
        session: head.session.to_string(),
        title: session.meeting().details.title.to_string(),
        stage: stage.as_str().unwrap_or_default().to_owned(),
        n: head.mark.n,
        h,
        code: code.map(|code| code.to_string()).unwrap_or_default(),
        words: code.map(Code::words).unwrap_or_default(),
        files,
    };
    let mut bytes = json::indented(&seal).map_err(Trouble::json)?;
    bytes.push(b'\n');
    Ok(bytes)
}
