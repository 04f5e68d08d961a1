//! What Balcony is built from keeps to `deny.toml`: licences, crates that come twice, crates that may not come at all, and
//! where they come from. It asks cargo for the tree of the program as it is built, so it needs no network.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use serde::Deserialize;
use spdx::{Expression, ParseMode};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

#[derive(Deserialize)]
struct Deny {
    licenses: Licenses,
    bans: Bans,
    sources: Sources,
}

#[derive(Deserialize)]
struct Licenses {
    allow: Vec<String>,
    exceptions: Vec<Exception>,
}

#[derive(Deserialize)]
struct Exception {
    #[serde(rename = "crate")]
    name: String,
    allow: Vec<String>,
}

#[derive(Deserialize)]
struct Bans {
    deny: Vec<String>,
    skip: Vec<Skip>,
}

#[derive(Deserialize)]
struct Skip {
    #[serde(rename = "crate")]
    name: String,
    reason: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Sources {
    unknown_registry: String,
    unknown_git: String,
}

/// A crate of the program.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    name: String,
    version: String,
    licence: String,
    /// Where it comes from, if not from the usual registry.
    source: Option<String>,
}

fn deny() -> Deny {
    basic_toml::from_str(&fs::read_to_string("deny.toml").unwrap()).expect("deny.toml has the parts asked for here")
}

/// The crates that end up in the program, ours apart.
fn parts() -> BTreeSet<Part> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let asked = ["tree", "--locked", "--edges", "normal", "--prefix", "none", "--no-dedupe", "--format", "{p}|{l}"];
    let told = Command::new(cargo).args(asked).output().expect("cargo runs");
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let lines = String::from_utf8(told.stdout).unwrap();
    lines.lines().filter(|line| !line.starts_with("balcony ")).map(part).collect()
}

/// `name v1.2.3 (source)|licence`; a macro says `(proc-macro)` where another says its source.
fn part(line: &str) -> Part {
    let (package, licence) = line.split_once('|').expect("the format asked for");
    let mut words = package.split(' ');
    let (name, version) = (words.next().unwrap(), words.next().unwrap());
    let source = words.find(|word| *word != "(proc-macro)").map(str::to_owned);
    let version = version.trim_start_matches('v').to_owned();
    Part { name: name.to_owned(), version, licence: licence.to_owned(), source }
}

#[test]
fn every_licence_is_allowed() {
    let deny = deny();
    let parts = parts();
    assert!(parts.len() > 50, "{parts:?}");
    for part in &parts {
        let own = deny.licenses.exceptions.iter().filter(|e| e.name == part.name).flat_map(|e| &e.allow);
        let allowed: BTreeSet<&String> = deny.licenses.allow.iter().chain(own).collect();
        let said = Expression::parse_mode(&part.licence, ParseMode::LAX).expect("a licence expression");
        let fits = said.evaluate(|one| one.license.id().is_some_and(|id| allowed.contains(&id.name.to_owned())));
        assert!(fits, "{} {} is under {}, which deny.toml does not allow", part.name, part.version, part.licence);
    }
    for exception in &deny.licenses.exceptions {
        let needed = parts.iter().any(|p| p.name == exception.name);
        assert!(needed, "deny.toml excepts {}, which is not used", exception.name);
    }
}

#[test]
fn nothing_comes_twice_unless_said() {
    let deny = deny();
    let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for part in parts() {
        versions.entry(part.name).or_default().insert(part.version);
    }
    let mut skipped = BTreeSet::new();
    for skip in &deny.bans.skip {
        assert!(!skip.reason.is_empty());
        let (name, major) = skip.name.split_once('@').expect("a crate and its version");
        let known = versions.get_mut(name).unwrap_or_else(|| panic!("deny.toml skips {name}, which is not used"));
        known.retain(|version| !(version == major || version.starts_with(&format!("{major}."))));
        skipped.insert(name);
    }
    let twice: Vec<_> = versions.iter().filter(|(_, v)| v.len() > 1).collect();
    assert!(twice.is_empty(), "{twice:?} come in several versions, and deny.toml says nothing of them");
}

#[test]
fn nothing_banned_or_from_elsewhere_is_in_it() {
    let deny = deny();
    assert_eq!((deny.sources.unknown_registry.as_str(), deny.sources.unknown_git.as_str()), ("deny", "deny"));
    for part in parts() {
        assert!(!deny.bans.deny.contains(&part.name), "{} is banned by deny.toml", part.name);
        assert_eq!(part.source, None, "{} comes from somewhere else", part.name);
    }
}
