//! `musyawarah keys`: the keys on this machine, a new one, one of somebody else.

use super::args::Keys;
use super::exit::Exit;
use super::house::House;
use super::keyring::{Keyring, Known};
use super::print::{self, Print};
use super::trouble::Trouble;
use crate::i18n::say;
use crate::seal::NAMESPACE;
use serde::Serialize;

/// A key as JSON.
#[derive(Debug, Serialize)]
struct Told {
    name: String,
    own: bool,
    fingerprint: String,
    key: String,
}

/// Lists the keys as `ssh-keygen -Y verify` wants them in its file of allowed signers; makes or takes over one before
/// where asked.
///
/// # Errors
/// [`Trouble::Key`].
pub fn keys(house: &House<'_>, args: &Keys, print: &mut Print) -> Result<Exit, Trouble> {
    let keyring = Keyring::of_user()?;
    let added = match (&args.new, &args.trust) {
        (Some(name), _) => Some(keyring.make(name)?),
        (None, Some(path)) => Some(keyring.trust(path)?),
        (None, None) => None,
    };
    let known = match added {
        Some(one) => vec![one],
        None => keyring.known()?,
    };
    if args.json {
        let told: Vec<Told> = known.into_iter().map(Told::of).collect();
        print.json(&told)?;
        return Ok(Exit::Done);
    }
    if known.is_empty() {
        print::aside(&say!(house.words, "keys-none"));
    }
    for Known { name, key, own } in known {
        let fingerprint = key.fingerprint();
        print.line(&match own {
            true => say!(house.words, "keys-own", fingerprint = fingerprint),
            false => say!(house.words, "keys-trusted", fingerprint = fingerprint),
        })?;
        print.line(&format!("{name} namespaces=\"{NAMESPACE}\" {key}"))?;
    }
    Ok(Exit::Done)
}

impl Told {
    fn of(known: Known) -> Self {
        Self { fingerprint: known.key.fingerprint(), key: known.key.to_string(), name: known.name, own: known.own }
    }
}
