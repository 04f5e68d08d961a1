//! Which way the capitals lean: cases drawn from the claims, their critics and the dated record, held against the pack.
//!
//! Each case of `data/directions.ron` is a state, a move, and per capital the band its score should fall in, under one
//! lens or all of them. Bands were set from the sources first (one sign about 8 points, two about 20, three about 35); where
//! the pack disagreed, case and pack were judged again, and most often the pack was mended. What a lens expects may differ:
//! that is the point of lenses.
//!
//! `DIRECTIONS=1 cargo test --test directions -- --nocapture` prints every score beside its band.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

mod common;

use balcony::engine::{Move, Report, State, step};
use balcony::game::line::{self, Line};
use common::{LENSES, Table, force, load, table};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case<'a> {
    /// Its name; the first word is often the claim.
    id: &'a str,
    /// What it rests on: ids of the library.
    #[serde(borrow)]
    source: Vec<&'a str>,
    /// The state before, on top of the opening of `reset`.
    #[serde(default, borrow)]
    given: Given<'a>,
    /// The move that is judged.
    #[serde(borrow)]
    play: Line<'a>,
    /// Lens (or `all`, or several joined with `+`) to capital to band.
    #[serde(default, borrow)]
    expect: BTreeMap<&'a str, BTreeMap<&'a str, &'a str>>,
    /// Another way to do it, and by how much better (or, below zero, worse) the move above is for a capital, at least.
    #[serde(default, borrow)]
    against: Option<Against<'a>>,
    /// A word to the reader.
    #[serde(default)]
    note: &'a str,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Against<'a> {
    #[serde(default, borrow)]
    given: Option<Given<'a>>,
    #[serde(default, borrow)]
    play: Option<Line<'a>>,
    #[serde(borrow)]
    gains: BTreeMap<&'a str, BTreeMap<&'a str, Gain>>,
}

/// Bounds of a difference.
#[derive(Deserialize, Clone, Copy)]
#[serde(deny_unknown_fields)]
enum Gain {
    /// At least this much better.
    Up(i32),
    /// At least this much worse.
    Down(i32),
    /// Within this much.
    Same(i32),
}

#[derive(Deserialize, Default, Clone)]
#[serde(deny_unknown_fields)]
struct Given<'a> {
    /// Moves played, a list a month; the case's own move follows in the month of the last list.
    #[serde(default, borrow)]
    script: Vec<Vec<Line<'a>>>,
    /// Tracks set just before the move.
    #[serde(default, borrow)]
    tracks: BTreeMap<&'a str, i16>,
    /// Flags raised (months left) or, with 0, lowered.
    #[serde(default, borrow)]
    flags: BTreeMap<&'a str, u16>,
    /// Terms in force, and for how many months they have been kept.
    #[serde(default, borrow)]
    held: BTreeMap<&'a str, (&'a str, u16)>,
}

/// Bands of the contract's scale, weakest to strongest.
const BANDS: [(&str, i32, i32); 7] = [
    ("---", -100, -31),
    ("--", -30, -16),
    ("-", -15, -6),
    ("0", -5, 5),
    ("+", 6, 15),
    ("++", 16, 30),
    ("+++", 31, 100),
];

fn band(word: &str) -> (i32, i32) {
    let one = |w: &str| {
        let found = BANDS.iter().find(|b| b.0 == w);
        found.map(|b| (b.1, b.2)).unwrap_or_else(|| panic!("\"{w}\" is no band"))
    };
    match word.split_once("..") {
        Some((from, to)) => (one(from).0, one(to).1),
        None => one(word),
    }
}

fn state_of(table: &Table, given: &Given<'_>) -> State {
    let scenario = &table.scenario;
    let mut state = table.opening.clone();
    for (at, month) in given.script.iter().enumerate() {
        if at > 0 {
            state = step(scenario, &state, &Move::EndMonth, table.luck)
                .unwrap_or_else(|r| panic!("{}", r.describe(scenario)))
                .next;
        }
        for written in month {
            let play = line::read(written, scenario, Some(&state)).unwrap_or_else(|u| panic!("{u}")).play;
            state = step(scenario, &state, &play, table.luck)
                .unwrap_or_else(|r| panic!("{written:?}: {}", r.describe(scenario)))
                .next;
        }
    }
    for (id, value) in &given.tracks {
        state.tracks[table.track(id)] = *value;
    }
    for (id, months) in &given.flags {
        state.flags[table.flag(id)] = *months;
    }
    for (issue, (option, months)) in &given.held {
        force(table, &mut state, issue, option, *months);
    }
    state
}

fn scores(table: &Table, given: &Given<'_>, play: &Line<'_>) -> BTreeMap<String, i32> {
    let scenario = &table.scenario;
    let mut state = state_of(table, given);
    state.bandwidth = state.bandwidth.max(4);
    let play = line::read(play, scenario, Some(&state)).unwrap_or_else(|u| panic!("{u}")).play;
    let step = step(scenario, &state, &play, table.luck).unwrap_or_else(|r| panic!("{}", r.describe(scenario)));
    let Report::Move(report) = step.report else { panic!("a month end is no move") };
    scenario.capitals.iter().zip(&report.reactions).map(|(c, r)| (c.id.clone(), r.score)).collect()
}

fn lenses_of(word: &str) -> Vec<&str> {
    if word == "all" { LENSES.to_vec() } else { word.split('+').collect() }
}

#[test]
fn capitals_lean_as_claims_critics_and_record_have_it() {
    let text = include_str!("data/directions.ron");
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let cases: Vec<Case<'_>> = options.from_str(text).unwrap_or_else(|e| panic!("data/directions.ron:{e}"));
    assert!(cases.len() >= 120, "{} cases", cases.len());
    let tell = std::env::var_os("DIRECTIONS").is_some();
    let pack = load();
    let library = &pack.library;
    let mut failures = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    let tables: BTreeMap<&str, Table> = LENSES.iter().map(|lens| (*lens, table(&pack, lens))).collect();
    for case in &cases {
        assert!(seen.insert(case.id), "two cases are called {}", case.id);
        assert!(
            !case.source.is_empty() && !case.expect.is_empty() | case.against.is_some(),
            "{} says nothing",
            case.id
        );
        for id in &case.source {
            let known = library.claim(id).is_some() || library.counter(id).is_some() || library.entry(id).is_some();
            assert!(known, "{}: the library has no {id}", case.id);
        }
        for (word, capitals) in &case.expect {
            for lens in lenses_of(word) {
                let got = scores(&tables[lens], &case.given, &case.play);
                for (capital, wanted) in capitals {
                    // What is said of one lens goes before what is said of all.
                    let own =
                        |w: &&str| *w != "all" && lenses_of(w).contains(&lens) && case.expect[*w].contains_key(capital);
                    if *word == "all" && case.expect.keys().any(own) {
                        continue;
                    }
                    let (lo, hi) = band(wanted);
                    let score = got[*capital];
                    let ok = (lo..=hi).contains(&score);
                    if tell {
                        println!(
                            "{} {:58} {lens:10} {capital:8} {wanted:>7} {score:4}",
                            if ok { "  " } else { "X " },
                            case.id
                        );
                    }
                    if !ok {
                        failures
                            .push(format!("{} ({lens}): {capital} {score}, expected {wanted}. {}", case.id, case.note));
                    }
                }
            }
        }
        let Some(against) = &case.against else { continue };
        for (word, capitals) in &against.gains {
            for lens in lenses_of(word) {
                let table = &tables[lens];
                let here = scores(table, &case.given, &case.play);
                let there = scores(
                    table,
                    against.given.as_ref().unwrap_or(&case.given),
                    against.play.as_ref().unwrap_or(&case.play),
                );
                for (capital, gain) in capitals {
                    let difference = here[*capital] - there[*capital];
                    let (ok, wanted) = match gain {
                        Gain::Up(n) => (difference >= *n, format!(">=+{n}")),
                        Gain::Down(n) => (difference <= -*n, format!("<=-{n}")),
                        Gain::Same(n) => (difference.abs() <= *n, format!("within {n}")),
                    };
                    if tell {
                        let name = format!("{} (against)", case.id);
                        println!(
                            "{} {name:58} {lens:10} {capital:8} {wanted:>7} {difference:4}",
                            if ok { "  " } else { "X " }
                        );
                    }
                    if !ok {
                        failures.push(format!(
                            "{} ({lens}): {capital} differs by {difference}, expected {wanted}. {}",
                            case.id, case.note
                        ));
                    }
                }
            }
        }
    }
    assert!(failures.is_empty(), "{} of the leanings are not as expected:\n{}", failures.len(), failures.join("\n"));
}

/// Every option alone, for those who tune: `cargo test --test directions -- --ignored --nocapture matrix`.
#[test]
#[ignore = "prints a table"]
fn matrix() {
    let pack = load();
    let tables: Vec<Table> = ["brief", "flank", "dependence"].iter().map(|lens| table(&pack, lens)).collect();
    for (name, script) in [
        ("untold", vec![]),
        (
            "told",
            vec![
                vec![
                    Line::Consult("warsaw", "convey_discreetly"),
                    Line::Consult("vilnius", "convey_discreetly"),
                    Line::Consult("moscow", "convey_intent"),
                ],
                vec![],
            ],
        ),
    ] {
        println!("== {name} (for each lens: Minsk, Warsaw, Vilnius, Moscow)");
        let given = Given { script, ..Given::default() };
        let scenario = &tables[0].scenario;
        for issue in &scenario.issues {
            for option in &issue.options[1..] {
                let mut terms = BTreeMap::from([(issue.id.as_str(), option.as_str())]);
                if let Some(with) = issue.with {
                    let with = scenario.issue(with);
                    terms.insert(&with.id, &with.options[1]);
                }
                let mut parties = vec!["minsk"];
                for capital in ["warsaw", "vilnius"] {
                    if matches!(issue.giver, balcony::engine::Giver::Capital(c) if scenario.capital(c).id == capital)
                        || issue.id == "flank_assurance"
                    {
                        parties.push(capital);
                    }
                }
                let play = Line::Offer { parties, terms };
                print!("{:45}", format!("{}: {}", issue.id, option));
                for table in &tables {
                    let mut given = given.clone();
                    if issue.id == "truck_return" {
                        given.flags.insert("trucks_stranded", 3);
                    }
                    let s = scores(table, &given, &play);
                    print!(" | {:4} {:4} {:4} {:4}", s["minsk"], s["warsaw"], s["vilnius"], s["moscow"]);
                }
                println!();
            }
        }
    }
    let scenario = &tables[0].scenario;
    println!("== acts");
    let mut plays: Vec<(String, Line<'_>)> = Vec::new();
    for act in scenario.consults.iter() {
        let capital = act.capital.as_deref().unwrap_or_default();
        plays.push((format!("{capital} {}", act.id), Line::Consult(capital, &act.id)));
    }
    for act in scenario.measures.iter() {
        plays.push((act.id.clone(), Line::Measure(&act.id)));
    }
    for (name, play) in plays {
        print!("{name:45}");
        let mut given = Given::default();
        if name.contains("share_findings") {
            given.held.insert("verification", ("observers", 1));
        }
        if name.contains("unmirror") {
            given.script = vec![vec![]];
        }
        for table in &tables {
            let s = scores(table, &given, &play);
            print!(" | {:4} {:4} {:4} {:4}", s["minsk"], s["warsaw"], s["vilnius"], s["moscow"]);
        }
        println!();
    }
}
