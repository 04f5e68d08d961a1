//! Simulation: a card plays many games, game i with seed S + i, and the results are put together.
//!
//! The numbers depend on the arguments only, never on threads or shards.

use crate::engine::{Luck, Obligation, Scenario, State, Status, aftermath, scores};
use crate::pack::{Card, Pack, UnknownId};
use crate::policy::{play_out, player_of};
use std::collections::BTreeMap;

/// What is simulated.
#[derive(Debug, Clone, Copy)]
pub struct Plan<'a> {
    /// The card.
    pub card: &'a Card,
    /// A scenario id.
    pub scenario: &'a str,
    /// A lens id.
    pub lens: &'a str,
    /// A mandate id.
    pub mandate: &'a str,
    /// The seed of game 0.
    pub seed: u32,
}

/// One game's result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its index, from 0.
    pub game: u32,
    /// Its seed.
    pub seed: u32,
    /// The ending's id.
    pub ending: String,
    /// The overall score, then the objectives' in order.
    pub overall: i32,
    /// Scores by objective.
    pub scores: Vec<i32>,
    /// Agreements reached.
    pub deals: u32,
    /// Obligations kept, and due.
    pub kept: (u32, u32),
    /// Tracks at the very end.
    pub tracks: Vec<i16>,
}

/// Plays the games of a range of indices, in order.
///
/// # Errors
///
/// An id the pack does not have.
pub fn run(pack: &Pack, plan: &Plan<'_>, games: std::ops::Range<u32>) -> Result<Vec<Row>, UnknownId> {
    let scenario = pack.compile(plan.scenario, plan.lens, plan.mandate)?;
    let play = |game: u32| play_one(&scenario, plan, game);
    #[cfg(feature = "threads")]
    {
        use rayon::prelude::*;
        Ok(games.into_par_iter().map(play).collect())
    }
    #[cfg(not(feature = "threads"))]
    Ok(games.map(play).collect())
}

/// Plays one game.
#[must_use]
pub fn play_one(scenario: &Scenario, plan: &Plan<'_>, game: u32) -> Row {
    let seed = plan.seed.wrapping_add(game);
    let luck = Luck::new(seed);
    let state = play_out(scenario, luck, &mut *player_of(plan.card, luck), |_| {});
    row(scenario, luck, &state, game)
}

/// The result of a game that is over.
#[must_use]
pub fn row(scenario: &Scenario, luck: Luck, state: &State, game: u32) -> Row {
    let after = aftermath(scenario, state, luck);
    let scores = scores(scenario, &after.state, false);
    Row {
        game,
        seed: luck.seed(),
        ending: scenario.endings[after.ending.ix()].id.clone(),
        overall: scores.overall,
        scores: scores.by_objective,
        deals: state.deals.len() as u32,
        kept: kept(&after.state),
        tracks: after.state.tracks,
    }
}

/// Obligations kept over those that came due: kept at least once, and not left broken.
fn kept(state: &State) -> (u32, u32) {
    let due = |o: &&Obligation| o.first > 0 || matches!(o.status, Status::Late | Status::Breached);
    let held = state.obligations.iter().filter(due);
    let good = held.clone().filter(|o| o.first > 0 && !o.tarnished);
    (good.count() as u32, held.count() as u32)
}

/// Mean, spread and percentiles of a number over games.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// The mean, not rounded.
    pub mean: f64,
    /// The sample standard deviation.
    pub sd: f64,
    /// The 5th percentile (nearest rank).
    pub p05: f64,
    /// The median.
    pub p50: f64,
    /// The 95th percentile.
    pub p95: f64,
}

/// The spread of some numbers; all zero when there are none.
#[must_use]
pub fn spread(numbers: impl Iterator<Item = f64>) -> Spread {
    let mut all: Vec<f64> = numbers.collect();
    all.sort_by(f64::total_cmp);
    let n = all.len();
    if n == 0 {
        return Spread { mean: 0.0, sd: 0.0, p05: 0.0, p50: 0.0, p95: 0.0 };
    }
    let mean = all.iter().sum::<f64>() / n as f64;
    let squares: f64 = all.iter().map(|x| (x - mean).powi(2)).sum();
    let sd = if n > 1 { (squares / (n - 1) as f64).sqrt() } else { 0.0 };
    let rank = |share: usize| all[((n * share).div_ceil(100)).clamp(1, n) - 1];
    Spread { mean, sd, p05: rank(5), p50: rank(50), p95: rank(95) }
}

/// What many games come to.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// Games played.
    pub games: u32,
    /// How often each ending came.
    pub endings: BTreeMap<String, u32>,
    /// The overall score.
    pub overall: Spread,
    /// The objectives' scores, in order.
    pub scores: Vec<Spread>,
    /// Tracks at the end, in order.
    pub tracks: Vec<Spread>,
    /// Agreements a game.
    pub deals: f64,
    /// Obligations kept over all due in the run; 0 with nothing due.
    pub kept_share: f64,
}

/// Puts results together.
#[must_use]
pub fn summarise(scenario: &Scenario, rows: &[Row]) -> Summary {
    let mut endings = BTreeMap::new();
    for row in rows {
        *endings.entry(row.ending.clone()).or_insert(0) += 1;
    }
    let (kept, due) = rows.iter().fold((0u32, 0u32), |(k, d), r| (k + r.kept.0, d + r.kept.1));
    Summary {
        games: rows.len() as u32,
        endings,
        overall: spread(rows.iter().map(|r| f64::from(r.overall))),
        scores: (0..scenario.objectives.len()).map(|o| spread(rows.iter().map(|r| f64::from(r.scores[o])))).collect(),
        tracks: (0..scenario.tracks.len()).map(|t| spread(rows.iter().map(|r| f64::from(r.tracks[t])))).collect(),
        deals: rows.iter().map(|r| f64::from(r.deals)).sum::<f64>() / rows.len().max(1) as f64,
        kept_share: if due == 0 { 0.0 } else { f64::from(kept) / f64::from(due) },
    }
}
