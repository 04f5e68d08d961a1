//! Branches share their luck draw by draw. What this protects: two games that differ in one move differ only by what that
//! move decided, so that a what-if is one, and a class can lay two branches side by side.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use balcony::engine::{
    Board, CapitalId, Effect, EventId, Luck, Menu, Move, Purpose, Report, Scenario, State, Tone, begin, step,
};
use balcony::game::{Game, Play, Setup};
use balcony::pack::{self, Pack};
use std::sync::Arc;

const SEEDS: u32 = 4;

fn pack() -> Arc<Pack> {
    Arc::new(pack::load(&pack::builtin()).value.unwrap())
}

/// A move picked for a place in a game: the same for the same seed, month and turn, where it can be played.
fn pick(scenario: &Scenario, state: &State, seed: u32, turn: u64) -> Option<Move> {
    let menu = Menu::new(scenario, state);
    let luck = Luck::new(seed ^ 0x5eed);
    let plain: Vec<Move> = menu.plain_moves().into_iter().filter(|m| *m != Move::EndMonth).collect();
    let at = luck.below(plain.len().max(1), state.month, Purpose::Policy, turn);
    plain.get(at).cloned()
}

/// The moves of a game of three moves a month.
fn moves(scenario: &Scenario, seed: u32) -> Vec<Move> {
    let luck = Luck::new(seed);
    let (mut state, _) = begin(scenario, luck);
    let mut moves = Vec::new();
    while !state.over {
        let chosen = (0..3).filter_map(|turn| pick(scenario, &state, seed, turn)).next();
        for play in chosen.into_iter().chain([Move::EndMonth]) {
            if let Ok(next) = step(scenario, &state, &play, luck) {
                state = next.next;
                moves.push(play);
            }
        }
    }
    moves
}

/// One opening of a month: the state before its end was played, and the month's report with the state it led to.
struct Opened {
    before: State,
    after: State,
    events: Vec<EventId>,
    learned: Vec<(CapitalId, balcony::engine::TellId)>,
}

/// Plays what can be played of these moves, month by month; moves that are refused are passed over.
fn run(scenario: &Scenario, moves: &[Move], luck: Luck) -> Vec<Opened> {
    let (mut state, _) = begin(scenario, luck);
    let (mut opened, mut learned) = (Vec::new(), Vec::new());
    for play in moves {
        if state.over {
            break;
        }
        let Ok(next) = step(scenario, &state, play, luck) else { continue };
        match next.report {
            Report::Month(month) => {
                let events = month.events.iter().map(|e| e.event).collect();
                let learned = std::mem::take(&mut learned);
                opened.push(Opened { before: state, after: next.next.clone(), events, learned });
            }
            Report::Move(done) => learned.extend(done.learned),
        }
        state = next.next;
    }
    opened
}

/// Every game of every lens, with the same game of one move changed: the k-th month's first move made another.
fn for_each_fork(mut check: impl FnMut(&Scenario, Luck, usize, &[Opened], &[Opened])) {
    let pack = pack();
    for lens in pack.lenses().iter() {
        let scenario = pack.compile(&pack.defaults.scenario, lens, &pack.defaults.mandate).unwrap();
        for seed in 0..SEEDS {
            let (luck, trunk) = (Luck::new(seed), moves(&scenario, seed));
            let played = run(&scenario, &trunk, luck);
            for month in [1, 3, 6] {
                let ends = trunk.iter().enumerate().filter(|(_, m)| **m == Move::EndMonth).map(|(at, _)| at);
                let Some(start) = ends.clone().nth(month - 1).map(|at| at + 1) else { continue };
                let mut forked = trunk.clone();
                let Some(opening) = played.get(month - 1).map(|o| &o.after).filter(|s| !s.over) else { continue };
                let other = (3..40).filter_map(|turn| pick(&scenario, opening, seed, turn));
                let Some(other) = other.into_iter().find(|m| Some(m) != forked.get(start)) else { continue };
                if forked.get(start) == Some(&Move::EndMonth) {
                    forked.insert(start, other);
                } else if let Some(place) = forked.get_mut(start) {
                    *place = other;
                }
                check(&scenario, luck, month, &played, &run(&scenario, &forked, luck));
            }
        }
    }
}

/// The odds of an event of the deck, where it can happen.
fn odds(scenario: &Scenario, state: &State, event: EventId) -> Option<i32> {
    let (board, e) = (Board::new(scenario, state), scenario.event(event));
    let sum = e.odds.as_ref().filter(|_| scenario.deck[event.ix()] && e.by.is_none() && board.holds(&e.when))?;
    Some(board.sum(sum))
}

/// Whether nothing but luck and odds keeps an event from being drawn in this month: no rest, no pacing, no crowd.
fn is_free(scenario: &Scenario, month: &Opened, event: EventId) -> bool {
    let (state, e) = (&month.before, scenario.event(event));
    let quiet = state.pacing.adverse >= 2 && state.pacing.since_relief < 3 && e.tone == Tone::Adverse;
    let known = state.facts[scenario.facts.happened(event).ix()].times > 0
        || state.scheduled.iter().any(|s| s.event == event)
        || state.open.iter().any(|o| o.event == event);
    let crowded = month.events.len() >= 2 || e.crisis && month.events.iter().any(|other| scenario.event(*other).crisis);
    !quiet && !known && !crowded
}

#[test]
fn before_the_fork_nothing_differs() {
    let mut forks = 0;
    for_each_fork(|_, _, month, trunk, branch| {
        forks += 1;
        for (a, b) in trunk.iter().zip(branch).take(month) {
            assert_eq!((&a.after, &a.events, &a.learned), (&b.after, &b.events, &b.learned));
        }
    });
    assert!(forks > 30, "{forks}");
}

/// Dispositions are drawn before the first month, and no move draws them again.
#[test]
fn no_move_changes_what_was_dealt() {
    for_each_fork(|_, _, _, trunk, branch| {
        for (a, b) in trunk.iter().zip(branch) {
            assert_eq!(a.after.dispositions, b.after.dispositions);
        }
    });
}

/// An event that is as likely in both branches, and free to come in both, comes in both or in neither.
/// "As likely" is asked before and after the month turned, since the moment of the draw is inside.
#[test]
fn as_likely_is_as_drawn() {
    let (mut come, mut stay_away) = (0, 0);
    for_each_fork(|scenario, luck, fork, trunk, branch| {
        for (a, b) in trunk.iter().zip(branch).skip(fork).filter(|(a, b)| !a.after.over && !b.after.over) {
            for event in (0..scenario.events.len()).map(EventId::of) {
                let likely = [&a.before, &a.after, &b.before, &b.after].map(|state| odds(scenario, state, event));
                let Some(chance) = likely[0].filter(|_| likely.iter().all(|o| *o == likely[0])) else { continue };
                let (in_a, in_b) = (a.events.contains(&event), b.events.contains(&event));
                let free = (in_a || is_free(scenario, a, event)) && (in_b || is_free(scenario, b, event));
                // What was scheduled falls due, and is not drawn.
                let due = [a, b].iter().any(|m| m.before.scheduled.iter().any(|s| s.event == event));
                if a.before == b.before || !free || due {
                    continue;
                }
                let e = scenario.event(event);
                let drawn = luck.per_mille(a.after.month, Purpose::Event, e.key) < chance;
                assert_eq!((in_a, in_b), (drawn, drawn), "{} in month {}", e.id, a.after.month);
                come += u32::from(in_a);
                stay_away += u32::from(!in_a);
            }
        }
    });
    assert!(come > 20 && stay_away > 500, "{come}, {stay_away}");
}

/// Who is sounded in the same month tells the same, whatever else was done, unless the odds of candour changed.
#[test]
fn a_sounding_tells_the_same() {
    let pack = pack();
    let mut compared = 0;
    for lens in pack.lenses().iter() {
        let scenario = pack.compile(&pack.defaults.scenario, lens, &pack.defaults.mandate).unwrap();
        let chance = |state: &State, capital: CapitalId| -> Vec<i32> {
            let effects = scenario.rules.iter().flat_map(|r| &r.then);
            effects
                .filter_map(|e: &Effect| match e {
                    Effect::Sound(c, sum) if *c == capital => {
                        Some(Board::new(&scenario, state).sum(&scenario.sums[sum.ix()]))
                    }
                    _ => None,
                })
                .collect::<Vec<_>>()
        };
        for seed in 0..SEEDS {
            let luck = Luck::new(seed);
            let mut state = begin(&scenario, luck).0;
            while !state.over {
                // Every other move that fits before the sounding, and the sounding alone.
                let plain: Vec<Move> = Menu::new(&scenario, &state).plain_moves();
                let soundings = plain.iter().filter_map(|m| {
                    let Report::Move(told) = step(&scenario, &state, m, luck).ok()?.report else { return None };
                    told.learned.map(|learned| (m, learned))
                });
                for (sounding, learned) in soundings {
                    for other in plain.iter().filter(|m| *m != sounding && **m != Move::EndMonth) {
                        let Ok(changed) = step(&scenario, &state, other, luck) else { continue };
                        let Ok(next) = step(&scenario, &changed.next, sounding, luck) else { continue };
                        let Report::Move(told) = next.report else { continue };
                        if chance(&state, learned.0) == chance(&changed.next, learned.0) {
                            assert_eq!(told.learned, Some(learned), "{sounding:?} after {other:?}");
                            compared += 1;
                        }
                    }
                }
                let played = pick(&scenario, &state, seed, 0).and_then(|m| step(&scenario, &state, &m, luck).ok());
                state = played.map_or(state, |next| next.next);
                state = step(&scenario, &state, &Move::EndMonth, luck).unwrap().next;
            }
        }
    }
    assert!(compared > 1000, "{compared}");
}

/// What costs nothing and tells nothing to anybody leaves the rest of the game as it is.
#[test]
fn a_note_changes_nothing() {
    let pack = pack();
    let d = &pack.defaults;
    let setup = Setup { scenario: d.scenario.clone(), lens: d.lens.clone(), mandate: d.mandate.clone(), seed: 7 };
    let [mut trunk, mut branch] = [(); 2].map(|()| Game::new(Arc::clone(&pack), &setup).unwrap());
    for play in moves(trunk.scenario(), setup.seed) {
        branch.play(Play { play: Move::Note, text: Some("a thought".to_owned()) }).unwrap();
        trunk.play(Play::of(play.clone())).unwrap();
        branch.play(Play::of(play)).unwrap();
    }
    assert!(trunk.is_over());
    assert_eq!((trunk.digest(), trunk.outcome()), (branch.digest(), branch.outcome()));
    for (a, b) in trunk.rounds().iter().zip(branch.rounds()) {
        assert_eq!((&a.events, &a.findings, &a.tracks, a.digest), (&b.events, &b.findings, &b.tracks, b.digest));
    }
}

/// A game that is over knows more of itself than one that goes on; beside one that goes on it is measured as that one is.
#[test]
fn months_in_common_score_the_same_side_by_side() {
    let pack = pack();
    for seed in 10..14 {
        let setup = Setup { scenario: "reset".into(), lens: "brief".into(), mandate: "balanced".into(), seed };
        let begin = || Game::new(Arc::clone(&pack), &setup).unwrap();
        let (mut over, mut open) = (begin(), begin());
        let played = moves(over.scenario(), seed);
        let ends: Vec<usize> = (0..played.len()).filter(|at| played[*at] == Move::EndMonth).collect();
        let parted = ends[ends.len() / 2];
        for (at, play) in played.iter().enumerate() {
            over.play(Play::of(play.clone())).unwrap();
            if at <= parted {
                open.play(Play::of(play.clone())).unwrap();
            }
        }
        assert!(over.is_over() && !open.is_over());
        let beside = balcony::report::parting::beside(&over, &open);
        let closed = open.rounds().iter().filter(|r| r.closed).count();
        assert!(closed > 3);
        for month in &beside.months[..closed] {
            let scores = [0, 1].map(|s| month.sides[s].as_ref().unwrap().overall);
            assert_eq!(scores[0], scores[1], "seed {seed}, month {}", month.month);
        }
    }
}
