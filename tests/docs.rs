//! Pages of `docs/` that say what the pack says are made from it, so that they cannot go out of date.
//!
//! After a change that was meant, `BALCONY_REFRESH=1 cargo test --test docs` writes them anew.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use balcony::pack::{self, Pack};
use std::fmt::Write as _;
use std::fs;

fn pack() -> Pack {
    pack::load(&pack::builtin()).value.expect("the built-in pack loads")
}

fn same(path: &str, made: &str) {
    if std::env::var_os("BALCONY_REFRESH").is_some() {
        fs::write(path, made).unwrap();
    }
    assert_eq!(fs::read_to_string(path).unwrap(), made, "{path} is out of date");
}

#[test]
fn how_realistic_is_this() {
    let pack = pack();
    let mut page = String::from("# How realistic is this?\n");
    for (title, key) in [
        ("", "intro"),
        ("What is modelled", "modelled"),
        ("What is not", "not_modelled"),
        ("Which numbers are judgement", "judgement"),
        ("Where the lenses disagree", "lenses"),
        ("How to disagree", "disagree"),
    ] {
        let text = pack.first(&format!("realistic.{key}")).expect("the page is written").to_owned();
        if !title.is_empty() {
            write!(page, "\n## {title}\n").unwrap();
        }
        write!(page, "\n{text}\n").unwrap();
    }
    let claims = |kind: &str| pack.rules.iter().filter(|r| r.confidence == kind).count();
    write!(
        page,
        "\n## In numbers\n\nOf {} rules, {} say what a source states, {} follow from what a source says, and {} are the \
         designers' judgement. {} claims and counter-claims are carried by rules; {} are listed as not modelled, each with \
         its reason, in `assets/packs/belarus/library/not_modelled.ron`.\n",
        pack.rules.len(),
        claims("stated"),
        claims("inferred"),
        claims("judgement"),
        pack.library.claims.len() + pack.library.counters.len() - pack.library.not_modelled.len(),
        pack.library.not_modelled.len(),
    )
    .unwrap();
    write!(page, "\n{}\n", pack.name("pack.disclaimer")).unwrap();
    same("docs/realism.md", &page);
}

/// The front page's commands are commands, and its files are there.
#[test]
fn the_front_page_names_what_is_there() {
    let page = fs::read_to_string("README.md").unwrap();
    assert!(page.contains("cargo run --release") && page.contains("cargo test"));
    for path in
        ["docs/pictures/room.svg", "assets/packs/belarus/BALANCE.md", "LICENSE", "ARCHITECTURE.md", "CHANGELOG.md"]
    {
        assert!(page.contains(path), "README.md does not name {path}");
        assert!(fs::exists(path).unwrap(), "{path} is not there");
    }
}
