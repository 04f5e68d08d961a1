//! What a simulation came to, in the shapes of CONTRACT.md: JSON for a run, a row a game for CSV.

use crate::analysis::simulate::{Row, Summary};
use crate::analysis::tally::{Differences, Spread};
use crate::engine::Scenario;
use serde_json::{Map, Value, json};
use statrs::distribution::{ContinuousCDF as _, StudentsT};

/// A run: who played what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The card's id.
    pub policy: String,
    /// The scenario's id.
    pub scenario: String,
    /// The lens's id.
    pub lens: String,
    /// The pack's hash.
    pub pack_hash: String,
    /// Games of the whole run, shards together.
    pub games: u32,
    /// The seed of game 0.
    pub seed: u32,
}

/// One run in JSON. `elapsed`: seconds it took.
#[must_use]
pub fn run_json(run: &Run, scenario: &Scenario, summary: &Summary, elapsed: f64) -> Value {
    let mut scores = Map::new();
    scores.insert("overall".to_owned(), spread_json(&summary.overall));
    for ((id, _), spread) in scenario.objectives.iter().zip(&summary.scores) {
        scores.insert(id.clone(), spread_json(spread));
    }
    let tracks: Map<String, Value> = scenario
        .tracks
        .iter()
        .zip(&summary.tracks)
        .map(|(t, s)| (t.id.clone(), json!({ "mean": s.mean, "sd": s.sd })))
        .collect();
    json!({
        "schema": 1,
        "policy": run.policy,
        "scenario": run.scenario,
        "lens": run.lens,
        "games": summary.games,
        "seed": run.seed,
        "endings": summary.endings,
        "scores": scores,
        "tracks": tracks,
        "deals": { "mean": summary.deals, "kept_share": summary.kept_share },
        "elapsed_s": elapsed,
        "games_per_s": if elapsed > 0.0 { f64::from(summary.games) / elapsed } else { 0.0 },
    })
}

fn spread_json(spread: &Spread) -> Value {
    json!({ "mean": spread.mean, "sd": spread.sd, "p05": spread.p05, "p50": spread.p50, "p95": spread.p95 })
}

/// A difference of two players on the same luck, with its 95 per cent interval.
#[must_use]
pub fn paired_json(a: &str, b: &str, lens: &str, differences: &Differences) -> Value {
    let (lo, hi) = interval(differences);
    json!({ "a": a, "b": b, "lens": lens, "overall": { "mean": differences.mean(), "lo": lo, "hi": hi } })
}

/// The 95 per cent interval of a mean difference, by Student's t; the mean itself for fewer than two games.
#[must_use]
pub fn interval(differences: &Differences) -> (f64, f64) {
    let n = differences.count();
    let freedom = (n.max(2) - 1) as f64;
    let quantile = StudentsT::new(0.0, 1.0, freedom).map_or(0.0, |t| t.inverse_cdf(0.975));
    let half = quantile * differences.error();
    (differences.mean() - half, differences.mean() + half)
}

/// The columns of a row a game.
#[must_use]
pub fn columns(scenario: &Scenario) -> Vec<String> {
    let fixed = ["policy", "scenario", "lens", "pack_hash", "games", "game", "seed", "ending", "overall"];
    let objectives = scenario.objectives.iter().map(|(id, _)| id.as_str());
    let tracks = scenario.tracks.iter().map(|t| t.id.as_str());
    fixed.into_iter().chain(objectives).chain(["deals", "kept"]).chain(tracks).map(str::to_owned).collect()
}

/// One game as a row.
#[must_use]
pub fn record(run: &Run, row: &Row) -> Vec<String> {
    let share = match row.kept {
        (_, 0) => String::new(),
        (kept, due) => format!("{}", f64::from(kept) / f64::from(due)),
    };
    let mut record = vec![
        run.policy.clone(),
        run.scenario.clone(),
        run.lens.clone(),
        run.pack_hash.clone(),
        run.games.to_string(),
        row.game.to_string(),
        row.seed.to_string(),
        row.ending.clone(),
        row.overall.to_string(),
    ];
    record.extend(row.scores.iter().map(i32::to_string));
    record.extend([row.deals.to_string(), share]);
    record.extend(row.tracks.iter().map(i16::to_string));
    record
}
