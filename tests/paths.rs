//! Our perft: how many paths a small pack has to each depth, and a digest of where they lead.
//!
//! A changed count means that legality changed; a changed digest alone means that arithmetic changed. Expected lines
//! stand in `tests/data/paths/`; after a change that was meant, `BALCONY_REFRESH=1 cargo test --test paths` writes them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use balcony::engine::{Luck, Menu, Move, Scenario, State, begin, digest, step};
use balcony::pack::{self, Files};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Offers tried at each node, evenly spaced over all there are: a menu can count them, nobody can walk them.
const OFFERS: u128 = 5;

fn harbour() -> pack::Pack {
    let root = Path::new("tests/data/packs/harbour");
    let mut files = Files::new();
    let mut folders = vec![PathBuf::from(root)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                files.insert(name, fs::read_to_string(&path).unwrap()).unwrap();
            }
        }
    }
    pack::load(&files).value.expect("the harbour loads")
}

fn moves(scenario: &Scenario, state: &State) -> (u128, Vec<Move>) {
    let menu = Menu::new(scenario, state);
    let mut moves = menu.plain_moves();
    let (plain, all) = (moves.len() as u128, menu.count());
    let offers = all - plain;
    moves.extend((0..OFFERS.min(offers)).map(|k| menu.nth(plain + k * offers / OFFERS.min(offers)).unwrap()));
    (all, moves)
}

/// Paths of this depth, the sum of the menus' counts at their ends, and a digest over the states they lead to.
fn count_paths(scenario: &Scenario, state: &State, luck: Luck, depth: u32) -> (u64, u128, u64) {
    let (all, moves) = moves(scenario, state);
    if depth == 0 || state.over {
        return (1, all, digest(state));
    }
    let mut total = (0u64, 0u128, 0xCBF2_9CE4_8422_2325u64);
    for play in moves {
        let next = step(scenario, state, &play, luck).unwrap().next;
        let (count, menus, sum) = count_paths(scenario, &next, luck, depth - 1);
        total.0 += count;
        total.1 += menus;
        total.2 = (total.2 ^ sum).wrapping_mul(0x0000_0100_0000_01B3);
    }
    total
}

#[test]
fn the_harbour_has_as_many_paths_as_it_had() {
    let pack = harbour();
    let mut lines = String::from("# scenario lens seed depth: paths, moves at their ends, digest\n");
    for lens in pack.lenses().iter() {
        let scenario = pack.compile(&pack.defaults.scenario, lens, &pack.defaults.mandate).unwrap();
        for seed in [1, 2] {
            let luck = Luck::new(seed);
            let (state, _) = begin(&scenario, luck);
            for depth in 0..=3 {
                let (count, menus, sum) = count_paths(&scenario, &state, luck, depth);
                writeln!(lines, "{} {lens} {seed} {depth}: {count} {menus} {sum:016x}", pack.defaults.scenario)
                    .unwrap();
            }
        }
    }
    let path = "tests/data/paths/harbour.txt";
    if std::env::var_os("BALCONY_REFRESH").is_some() {
        fs::write(path, &lines).unwrap();
    }
    assert_eq!(lines, fs::read_to_string(path).unwrap());
}
