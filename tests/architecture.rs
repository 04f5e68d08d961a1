//! The rooms of the house, and which way the arrows point. What this protects: the engine stays pure, faces stay thin,
//! one file knows the terminal, and ARCHITECTURE.md tells the truth.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What each room may name. Rooms further down may use those above.
const ROOMS: [(&str, &[&str]); 11] = [
    ("engine", &[]),
    ("lang", &[]),
    ("pack", &["engine"]),
    ("game", &["lang", "engine", "pack"]),
    ("policy", &["engine", "pack"]),
    ("analysis", &["engine", "pack", "game", "policy"]),
    ("report", &["lang", "engine", "pack", "game", "policy", "analysis"]),
    ("plain", &["lang", "engine", "pack", "game", "policy", "analysis", "report"]),
    ("tui", &["lang", "engine", "pack", "game", "policy", "analysis", "report"]),
    ("store", &["lang", "engine", "pack", "game"]),
    ("cli", &["lang", "engine", "pack", "game", "policy", "analysis", "report", "plain", "tui", "store"]),
];

fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                found.push((path.clone(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

fn room_of(path: &Path) -> Option<String> {
    let second = path.components().nth(1)?.as_os_str().to_str()?;
    Some(second.trim_end_matches(".rs").to_owned())
}

/// Code without comments and without what follows `#[cfg(test)]`.
fn code(text: &str) -> String {
    let live = text.split("#[cfg(test)]").next().unwrap_or_default();
    live.lines().map(|l| l.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

fn foreign_rooms(path: &Path, text: &str, rooms: &BTreeMap<&str, &[&str]>) -> Vec<String> {
    let Some(room) = room_of(path) else { return Vec::new() };
    let Some(allowed) = rooms.get(room.as_str()) else { return Vec::new() };
    let code = code(text);
    rooms
        .keys()
        .filter(|other| **other != room && !allowed.contains(other))
        .filter(|other| code.contains(&format!("crate::{other}::")) || code.contains(&format!("crate::{other};")))
        .map(|other| format!("{} names crate::{other}", path.display()))
        .collect()
}

#[test]
fn arrows_point_one_way() {
    let rooms: BTreeMap<&str, &[&str]> = ROOMS.into_iter().collect();
    let wrong: Vec<String> = sources().iter().flat_map(|(path, text)| foreign_rooms(path, text, &rooms)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The detector itself must be able to fail.
#[test]
fn a_wrong_arrow_would_be_noticed() {
    let rooms: BTreeMap<&str, &[&str]> = ROOMS.into_iter().collect();
    let wrong = foreign_rooms(Path::new("src/engine/step.rs"), "use crate::pack::Pack;", &rooms);
    assert_eq!(wrong, ["src/engine/step.rs names crate::pack"]);
}

#[test]
fn the_engine_is_pure() {
    for (path, text) in sources() {
        if room_of(&path).as_deref() != Some("engine") {
            continue;
        }
        let code = code(&text);
        for word in [
            "std::fs",
            "std::io",
            "std::net",
            "std::env",
            "std::time",
            "std::thread",
            "HashMap",
            "f32",
            "f64",
            "println!",
            "serde",
        ] {
            assert!(!code.contains(word), "{} names {word}", path.display());
        }
    }
}

#[test]
fn one_file_knows_the_terminal_and_two_rooms_know_the_disk() {
    for (path, text) in sources() {
        let code = code(&text);
        if code.contains("crossterm") {
            assert_eq!(path, Path::new("src/cli/terminal.rs"));
        }
        if code.contains("std::fs") {
            let room = room_of(&path).unwrap();
            assert!(room == "store" || room == "cli", "{} touches the disk", path.display());
        }
    }
}

/// Nothing about Belarus is in the code: ids of its capitals stand in no string of it.
#[test]
fn the_code_knows_no_negotiation() {
    for (path, text) in sources() {
        let code = code(&text);
        for id in ["\"minsk\"", "\"warsaw\"", "\"vilnius\"", "\"moscow\"", "\"minsk_", "\"aviation\"", "\"potash\""] {
            assert!(!code.contains(id), "{} names {id}", path.display());
        }
    }
}

#[test]
fn no_file_needs_a_map() {
    for (path, text) in sources() {
        let lines = text.lines().count();
        // The written form of a pack is a table of types, and tables may be long.
        let table = path == Path::new("src/pack/raw.rs");
        assert!(table || lines <= 600, "{} has {lines} lines", path.display());
    }
}

#[test]
fn the_architecture_page_names_what_is_there() {
    let page = fs::read_to_string("ARCHITECTURE.md").unwrap();
    assert!(page.lines().count() < 120);
    let mut named = 0;
    for word in page.split(|c: char| c.is_whitespace() || "`(),;".contains(c)) {
        let word = word.trim_end_matches(['.', ':']);
        if ["src/", "assets/", "tests/", "benches/", "saves/", "docs/"].iter().any(|p| word.starts_with(p))
            && !word.contains('*')
        {
            named += 1;
            let there = Path::new(word).exists() || Path::new(&format!("{}.rs", word.trim_end_matches('/'))).exists();
            assert!(there, "ARCHITECTURE.md names {word}, which is not there");
        }
    }
    assert!(named > 10);
}
