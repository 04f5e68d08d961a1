//! Very many random games: every pack, scenario, lens and mandate, without a panic, a broken law or a stuck month.
//!
//! Slow; run with `--profile checks -- --ignored`. `docs/analysis/million.sh` plays a million: `BALCONY_FROM` and
//! `BALCONY_GAMES` say which game is the first and how many follow, `--nocapture` shows how far it is.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

#[path = "common/sampler.rs"]
mod sampler;

use balcony::engine::{Luck, Move, Scenario, State, Step, aftermath, begin, scores, step};
use balcony::pack::{self, Pack};
use balcony::store::read_pack;
use sampler::{Sampler, sums_hold};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

/// Games where nothing is said.
const GAMES: u64 = 4_000;
/// Games after which it says how far it is.
const PROGRESS: u64 = 20_000;
/// Most moves of a game: nobody who plays at random gets near it, unless a month never ends.
const MOST: usize = 20_000;

fn packs() -> Vec<Pack> {
    let mut all = vec![pack::load(&pack::builtin())];
    all.extend([Path::new("tests/data/packs/harbour")].map(|folder| pack::load(&read_pack(folder).unwrap())));
    all.into_iter().map(|checked| checked.value.expect("the pack loads")).collect()
}

/// Every scenario under every lens and mandate of every pack, with its name.
fn scenarios(packs: &[Pack]) -> Vec<(String, Scenario)> {
    let mut all = Vec::new();
    for pack in packs {
        for scenario in pack.scenarios().iter() {
            for lens in pack.lenses().iter() {
                for mandate in pack.mandates().iter() {
                    let name = format!("{}, {scenario}, {lens}, {mandate}", pack.id);
                    all.push((name, pack.compile(scenario, lens, mandate).unwrap()));
                }
            }
        }
    }
    all
}

/// The laws that are cheap enough to ask of every step.
fn holds(scenario: &Scenario, state: &State, play: &Move, next: &Step) {
    sums_hold(scenario, state, next);
    if matches!(play, Move::EndMonth) {
        assert!(next.next.over || next.next.month > state.month, "a month that ends is over");
    }
}

fn play(scenario: &Scenario, game: u64) {
    let luck = Luck::new(game as u32);
    let (mut state, _) = begin(scenario, luck);
    let mut sampler = Sampler(game << 24);
    for _ in 0..MOST {
        if state.over {
            let after = aftermath(scenario, &state, luck);
            let scores = scores(scenario, &after.state, false);
            assert!(scores.by_objective.iter().all(|s| (0..=100).contains(s)), "scores are in bounds");
            return;
        }
        let play = sampler.pick(scenario, &state);
        let next = step(scenario, &state, &play, luck).expect("what the menu lists is legal");
        holds(scenario, &state, &play, &next);
        state = next.next;
    }
    panic!("a game that does not end");
}

#[test]
#[ignore = "slow"]
fn random_games_without_number() {
    let number = |name: &str| std::env::var(name).ok().map(|n| n.parse::<u64>().expect("a number of games"));
    let (from, games) = (number("BALCONY_FROM").unwrap_or(0), number("BALCONY_GAMES").unwrap_or(GAMES));
    let packs = packs();
    let all = scenarios(&packs);
    let (next, threads) = (AtomicU64::new(from), std::thread::available_parallelism().map_or(1, usize::from));
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let game = next.fetch_add(1, Ordering::Relaxed);
                    if game >= from + games {
                        return;
                    }
                    if game % PROGRESS == 0 && game > from {
                        println!("{} of {games} games", game - from);
                    }
                    let (name, scenario) = &all[(game % all.len() as u64) as usize];
                    let done = std::panic::catch_unwind(|| play(scenario, game));
                    assert!(done.is_ok(), "game {game} of {name}");
                }
            });
        }
    });
    let last = from + games - 1;
    println!("games {from} to {last} over {} worlds of {} packs, and every law held", all.len(), packs.len());
}
