//! Simulation: a player plays many games, game i with seed S + i, and the results are put together.
//!
//! The numbers depend on the arguments only, never on threads or shards.

use super::tally::{Spread, Tally};
use crate::engine::{Luck, Obligation, Scenario, State, Status, aftermath, scores};
use crate::pack::{Pack, UnknownId};
use crate::policy::{Policy, play_out};
use std::collections::BTreeMap;
use std::ops::Range;

/// What is simulated.
#[derive(Debug, Clone, Copy)]
pub struct Plan<'a> {
    /// Who plays.
    pub policy: Policy<'a>,
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
    /// The overall score.
    pub overall: i32,
    /// Scores by objective, in the pack's order.
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
pub fn run(pack: &Pack, plan: &Plan<'_>, games: Range<u32>) -> Result<Vec<Row>, UnknownId> {
    let scenario = pack.compile(plan.scenario, plan.lens, plan.mandate)?;
    Ok(run_compiled(&scenario, plan, games))
}

/// The same, for a scenario that is compiled already.
#[must_use]
pub fn run_compiled(scenario: &Scenario, plan: &Plan<'_>, games: Range<u32>) -> Vec<Row> {
    let play = |game: u32| play_one(scenario, plan, game);
    #[cfg(feature = "threads")]
    {
        use rayon::prelude::*;
        games.into_par_iter().map(play).collect()
    }
    #[cfg(not(feature = "threads"))]
    games.map(play).collect()
}

/// Plays one game.
#[must_use]
pub fn play_one(scenario: &Scenario, plan: &Plan<'_>, game: u32) -> Row {
    let luck = Luck::new(plan.seed.wrapping_add(game));
    let state = play_out(scenario, luck, &mut *plan.policy.player(luck), |_| {});
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

/// The games of shard `shard` of `shards` (from 1): contiguous, and together all of them.
#[must_use]
pub fn shard(games: u32, shard: u32, shards: u32) -> Range<u32> {
    let at = |k: u32| (u64::from(games) * u64::from(k) / u64::from(shards.max(1))) as u32;
    at(shard.saturating_sub(1))..at(shard)
}

/// Results put together as they come, in memory that does not grow with them.
#[derive(Debug, Clone, Default)]
pub struct Totals {
    games: u32,
    endings: BTreeMap<String, u32>,
    overall: Tally,
    scores: Vec<Tally>,
    tracks: Vec<Tally>,
    deals: u64,
    kept: (u64, u64),
}

impl Totals {
    /// Adds one game.
    pub fn add(&mut self, row: &Row) {
        self.games += 1;
        *self.endings.entry(row.ending.clone()).or_insert(0) += 1;
        self.overall.add(row.overall);
        self.scores.resize(row.scores.len(), Tally::default());
        self.scores.iter_mut().zip(&row.scores).for_each(|(tally, score)| tally.add(*score));
        self.tracks.resize(row.tracks.len(), Tally::default());
        self.tracks.iter_mut().zip(&row.tracks).for_each(|(tally, track)| tally.add(i32::from(*track)));
        self.deals += u64::from(row.deals);
        self.kept.0 += u64::from(row.kept.0);
        self.kept.1 += u64::from(row.kept.1);
    }

    /// What they come to.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let (kept, due) = self.kept;
        Summary {
            games: self.games,
            endings: self.endings.clone(),
            overall: self.overall.spread(),
            scores: self.scores.iter().map(Tally::spread).collect(),
            tracks: self.tracks.iter().map(Tally::spread).collect(),
            deals: self.deals as f64 / f64::from(self.games.max(1)),
            kept_share: if due == 0 { 0.0 } else { kept as f64 / due as f64 },
        }
    }
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
pub fn summarise(rows: &[Row]) -> Summary {
    let mut totals = Totals::default();
    rows.iter().for_each(|row| totals.add(row));
    totals.summary()
}

#[cfg(test)]
mod tests {
    use super::shard;

    #[test]
    fn shards_are_whole_and_apart() {
        for games in [0, 1, 7, 100] {
            let all: Vec<u32> = (1..=7).flat_map(|k| shard(games, k, 7)).collect();
            assert_eq!(all, (0..games).collect::<Vec<_>>());
        }
    }
}
