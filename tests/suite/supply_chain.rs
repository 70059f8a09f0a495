//! The crates this program is made of: how many there are, where they come from, under which licences. Reads the same
//! `deny.toml` as cargo-deny, and needs nothing but cargo.

use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

/// What is made here.
const OURS: [&str; 2] = ["musyawarah", "musyawarah-core"];

#[derive(Deserialize)]
struct Rules {
    licenses: Licenses,
    bans: Bans,
    sources: Sources,
}

#[derive(Deserialize)]
struct Licenses {
    allow: BTreeSet<String>,
}

#[derive(Deserialize)]
struct Bans {
    deny: Vec<Banned>,
}

#[derive(Deserialize)]
struct Banned {
    name: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Sources {
    allow_registry: Vec<String>,
    allow_git: Vec<String>,
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    source: Option<String>,
    checksum: Option<String>,
}

fn rules() -> Rules {
    toml::from_str(&fs::read_to_string("deny.toml").unwrap()).unwrap()
}

fn lock() -> Vec<Locked> {
    toml::from_str::<Lock>(&fs::read_to_string("Cargo.lock").unwrap()).unwrap().package
}

/// The crates built on this kind of machine, with their licences.
fn built() -> Vec<Value> {
    let host = Command::new("rustc").arg("-vV").output().unwrap();
    let host = String::from_utf8(host.stdout).unwrap();
    let host = host.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let told = Command::new(env!("CARGO"))
        .args(["metadata", "--locked", "--offline", "--format-version", "1", "--filter-platform", host])
        .output()
        .unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    serde_json::from_slice::<Value>(&told.stdout).unwrap()["packages"].as_array().unwrap().clone()
}

/// Whether an SPDX expression can be met with what is allowed: `OR` is a choice (an old `/` too), `AND` asks for both.
fn allowed(expression: &str, allow: &BTreeSet<String>) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    either(&mut rest, allow) && rest.is_empty()
}

fn either(rest: &mut &[&str], allow: &BTreeSet<String>) -> bool {
    let mut met = both(rest, allow);
    while let ["OR", after @ ..] = *rest {
        *rest = after;
        met |= both(rest, allow);
    }
    met
}

fn both(rest: &mut &[&str], allow: &BTreeSet<String>) -> bool {
    let mut met = one(rest, allow);
    while let ["AND", after @ ..] = *rest {
        *rest = after;
        met &= one(rest, allow);
    }
    met
}

fn one(rest: &mut &[&str], allow: &BTreeSet<String>) -> bool {
    match *rest {
        ["(", after @ ..] => {
            *rest = after;
            let met = either(rest, allow);
            *rest = rest.strip_prefix(&[")"]).expect("a bracket without an end");
            met
        }
        [name, "WITH", exception, after @ ..] => {
            *rest = after;
            allow.contains(&format!("{name} WITH {exception}"))
        }
        [name, after @ ..] => {
            *rest = after;
            allow.contains(*name)
        }
        [] => false,
    }
}

#[test]
fn expressions_are_read_as_spdx_means_them() {
    let allow: BTreeSet<String> = ["MIT", "Unicode-3.0", "A WITH B"].map(str::to_owned).into();
    for (expression, met) in [
        ("MIT", true),
        ("GPL-3.0", false),
        ("GPL-3.0 OR MIT", true),
        ("GPL-3.0/MIT", true),
        ("GPL-3.0 AND MIT", false),
        ("(GPL-3.0 OR MIT) AND Unicode-3.0", true),
        ("(GPL-3.0 OR MIT) AND GPL-2.0", false),
        ("A", false),
        ("A WITH B", true),
        ("", false),
        ("MIT MIT", false),
    ] {
        assert_eq!(allowed(expression, &allow), met, "{expression}");
    }
}

#[test]
fn every_licence_is_one_we_allow() {
    let (rules, built) = (rules(), built());
    assert!(built.len() > 150, "{}", built.len());
    let wrong: Vec<String> = built
        .iter()
        .filter(|package| !allowed(package["license"].as_str().unwrap_or_default(), &rules.licenses.allow))
        .map(|package| format!("{}: {}", package["name"], package["license"]))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_crate_comes_from_the_registry_with_its_sum_and_none_is_banned() {
    let (rules, lock) = (rules(), lock());
    assert!(rules.sources.allow_git.is_empty());
    for Locked { name, source, checksum } in &lock {
        let known = rules.sources.allow_registry.iter().any(|allowed| {
            source.as_deref().and_then(|source| source.strip_prefix("registry+")) == Some(allowed.as_str())
        });
        assert!((known && checksum.is_some()) || OURS.contains(&name.as_str()), "{name} comes from {source:?}");
        assert!(!rules.bans.deny.iter().any(|banned| banned.name == *name), "{name} is banned");
    }
}

/// How many crates the document says there are: the first number of the line that begins so.
fn said(line: &str) -> usize {
    let text = fs::read_to_string("docs/supply-chain.md").unwrap();
    let found = text.lines().find_map(|row| row.strip_prefix(line)).unwrap_or_else(|| panic!("no line {line}"));
    found.split('|').nth(1).unwrap().trim().parse().unwrap()
}

#[test]
fn the_number_of_crates_is_known() {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--offline", "--edges", "normal", "--prefix", "none", "--format", "{p}"])
        .output()
        .unwrap();
    let tree = String::from_utf8(tree.stdout).unwrap();
    let name = |line: &str| line.trim_end_matches(" (*)").trim_end_matches(" (proc-macro)").to_owned();
    let shipped: BTreeSet<String> = tree.lines().filter(|line| !line.is_empty()).map(name).collect();
    let advice = "a crate came or went: say in docs/supply-chain.md which and why";
    assert_eq!(said("| in `Cargo.lock`"), lock().len() - OURS.len(), "{advice}");
    if cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        assert_eq!(said("| linked into the program on Linux"), shipped.len() - OURS.len(), "{advice}");
    }
}
