//! The player that looks ahead: it knows nothing it may not know, plays equally with equal arguments, and is worth having.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

#[path = "common/scrambled.rs"]
mod scrambled;

use balcony::analysis::simulate::{Plan, Row, run};
use balcony::engine::{Luck, Move, Report, Scenario, State, begin, imagine, observe, step};
use balcony::game::{Game, Play, Setup};
use balcony::pack::{self, Files, Pack};
use balcony::policy::{Player as _, Policy, Search, play_out, weigh};
use balcony::report::hint::hint;
use scrambled::scrambled;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

fn belarus() -> Arc<Pack> {
    Arc::new(pack::load(&pack::builtin()).value.expect("the built-in pack loads"))
}

/// A small pack, on which looking ahead costs little.
fn harbour() -> Arc<Pack> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/packs/harbour");
    let mut files = Files::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                files.insert(name, std::fs::read_to_string(&path).unwrap()).unwrap();
            }
        }
    }
    Arc::new(pack::load(&files).value.expect("the small pack loads"))
}

fn compiled(pack: &Pack) -> Scenario {
    let d = &pack.defaults;
    pack.compile(&d.scenario, &d.lens, &d.mandate).unwrap()
}

/// States along games of a card.
fn along(pack: &Pack, card: &str, seeds: std::ops::Range<u32>) -> Vec<State> {
    let scenario = compiled(pack);
    let mut states = Vec::new();
    for seed in seeds {
        let luck = Luck::new(seed);
        let (mut state, _) = begin(&scenario, luck);
        let mut moves = Vec::new();
        play_out(&scenario, luck, &mut *Policy::Card(pack.card(card).unwrap()).player(luck), |m| moves.push(m.clone()));
        for play in moves {
            states.push(state.clone());
            state = step(&scenario, &state, &play, luck).unwrap().next;
        }
    }
    states
}

#[test]
fn an_imagined_world_shows_the_same_view_and_knows_nothing_of_the_truth() {
    let pack = belarus();
    let scenario = compiled(&pack);
    for (at, state) in along(&pack, "roadmap", 1..4).iter().enumerate() {
        let luck = Luck::new(at as u32 + 900);
        let world = imagine(&scenario, state, luck);
        assert_eq!(observe(&scenario, state), observe(&scenario, &world), "state {at}");
        assert!(world == imagine(&scenario, &scrambled(&scenario, state), luck), "state {at}: the truth shows through");
    }
}

/// The teeth of the test above: if nothing were scrambled it would prove nothing.
#[test]
fn scrambling_changes_the_truth() {
    let pack = belarus();
    let scenario = compiled(&pack);
    let states = along(&pack, "roadmap", 1..2);
    assert!(states.iter().all(|s| *s != scrambled(&scenario, s)));
    assert!(states.iter().any(|s| s.obligations != scrambled(&scenario, s).obligations));
}

#[test]
fn it_chooses_alike_whatever_is_hidden() {
    for (pack, card, budget, every) in [(harbour(), "steady", 24, 3), (belarus(), "roadmap", 4, 41)] {
        let scenario = compiled(&pack);
        for state in along(&pack, card, 5..6).iter().step_by(every) {
            let choose = |state: &State| Search::new(&pack.cards, budget).next(&scenario, state);
            let other = scrambled(&scenario, state);
            assert_eq!(choose(state), choose(&other));
            assert_eq!(weigh(&scenario, state, &pack.cards, budget), weigh(&scenario, &other, &pack.cards, budget));
        }
    }
}

#[test]
fn equal_budgets_play_equal_games_and_every_move_is_legal() {
    let pack = harbour();
    let scenario = compiled(&pack);
    let game = || {
        let luck = Luck::new(11);
        let (mut state, _) = begin(&scenario, luck);
        let mut player = Search::new(&pack.cards, 16);
        let mut moves = Vec::new();
        while !state.over {
            let play = player.next(&scenario, &state);
            let made = step(&scenario, &state, &play, luck).expect("it asks the menu");
            state = made.next;
            if let Report::Move(report) = &made.report {
                player.told(&scenario, &state, &play, report);
            }
            moves.push(play);
            assert!(moves.len() < 500, "it goes on and on");
        }
        moves
    };
    let moves = game();
    assert_eq!(moves, game());
    assert!(moves.iter().any(|m| *m != Move::EndMonth), "it does nothing");
}

#[test]
fn a_hint_can_be_played_and_says_why() {
    let pack = harbour();
    let d = &pack.defaults;
    let setup = Setup { scenario: d.scenario.clone(), lens: d.lens.clone(), mandate: d.mandate.clone(), seed: 3 };
    let mut game = Game::new(Arc::clone(&pack), &setup).unwrap();
    let mut differ = 0;
    while !game.is_over() {
        let said = hint(&game, 16).expect("the game is on");
        assert_eq!(Some(&said), hint(&game, 16).as_ref());
        if said.play.play != Move::EndMonth {
            assert!(said.sentences.iter().any(|s| s.contains("Against ending the month")), "{:?}", said.sentences);
            differ += 1;
        }
        let end = said.play.play == Move::EndMonth || differ > 30;
        game.play(if end { Play::of(Move::EndMonth) } else { said.play }).expect("a hint is legal");
    }
    assert!(differ > 0);
    assert_eq!(hint(&game, 16), None);
}

/// Games a player plays here under the first lens, and under each other: few, for each takes a second or two.
const GAMES: (u32, u32) = (24, 8);
/// Futures a decision here: fewer than in play, so that what holds here holds there.
const FUTURES: u32 = 24;

fn overall(pack: &Pack, policy: Policy<'_>, lens: &str, games: u32) -> Vec<f64> {
    let plan = Plan { policy, scenario: "reset", lens, mandate: "balanced", seed: 1 };
    run(pack, &plan, 0..games).unwrap().iter().map(|r: &Row| f64::from(r.overall)).collect()
}

/// The mean of paired differences, and its standard error.
fn paired(a: &[f64], b: &[f64]) -> (f64, f64) {
    let n = a.len() as f64;
    let gains: Vec<f64> = a.iter().zip(b).map(|(a, b)| a - b).collect();
    let mean = gains.iter().sum::<f64>() / n;
    let squares: f64 = gains.iter().map(|g| (g - mean).powi(2)).sum();
    (mean, (squares / (n - 1.0) / n).sqrt())
}

#[test]
#[ignore = "many games"]
fn it_beats_every_card_under_the_first_lens_and_is_nowhere_worse() {
    let pack = belarus();
    let search = Policy::Search { cards: &pack.cards, budget: FUTURES };
    for lens in ["brief", "flank", "dependence", "european", "civic"] {
        let games = if lens == "brief" { GAMES.0 } else { GAMES.1 };
        let own = overall(&pack, search, lens, games);
        let cards: BTreeMap<&str, Vec<f64>> = pack
            .cards
            .iter()
            .filter(|c| !c.random)
            .map(|c| (c.id.as_str(), overall(&pack, c.into(), lens, games)))
            .collect();
        for (card, theirs) in &cards {
            let (gain, error) = paired(&own, theirs);
            if lens == "brief" {
                assert!(gain > 2.0 * error, "{card}: {gain:.2}, standard error {error:.2}");
            } else {
                assert!(gain > -2.0 * error, "{lens}, {card}: {gain:.2}, standard error {error:.2}");
            }
        }
    }
}
