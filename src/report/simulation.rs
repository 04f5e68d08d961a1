//! What a simulation came to, in the shapes of CONTRACT.md: JSON for a run, a row a game for CSV and Parquet.

use crate::analysis::simulate::{Row, Summary};
use crate::analysis::tally::{Differences, Spread};
use crate::engine::Scenario;
use crate::lang::report;
use serde_json::{Map, Value, json};
use statrs::distribution::{ContinuousCDF as _, StudentsT};
use std::fmt::{self, Write as _};

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

/// A column of a row a game.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its head.
    pub id: String,
    /// What stands in it.
    pub kind: Kind,
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An id or a hash.
    Word,
    /// A whole number.
    Number,
    /// A share from 0 to 1, or nothing.
    Share,
}

/// What stands in one column of one row; its text is what CSV holds.
#[derive(Debug, Clone, Copy, PartialEq)]
#[allow(missing_docs, reason = "as the kinds of columns")]
pub enum Cell<'a> {
    Word(&'a str),
    Number(i64),
    Share(Option<f64>),
}

impl fmt::Display for Cell<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word(word) => f.write_str(word),
            Self::Number(number) => write!(f, "{number}"),
            Self::Share(Some(share)) => write!(f, "{share}"),
            Self::Share(None) => Ok(()),
        }
    }
}

/// The columns of a row a game.
#[must_use]
pub fn columns(scenario: &Scenario) -> Vec<Column> {
    let column = |id: &str, kind| Column { id: id.to_owned(), kind };
    let word = |id: &str| column(id, Kind::Word);
    let number = |id: &str| column(id, Kind::Number);
    let mut all: Vec<Column> = ["policy", "scenario", "lens", "pack_hash"].into_iter().map(word).collect();
    all.extend(["games", "game", "seed"].into_iter().map(number));
    all.extend([word("ending"), number("overall")]);
    all.extend(scenario.objectives.iter().map(|(id, _)| number(id)));
    all.extend([number("deals"), column("kept", Kind::Share)]);
    all.extend(scenario.tracks.iter().map(|t| number(&t.id)));
    all
}

/// One game as a row, a cell a column.
#[must_use]
pub fn cells<'a>(run: &'a Run, row: &'a Row) -> Vec<Cell<'a>> {
    let number = |n: u32| Cell::Number(i64::from(n));
    let share = match row.kept {
        (_, 0) => None,
        (kept, due) => Some(f64::from(kept) / f64::from(due)),
    };
    let mut all: Vec<Cell<'a>> =
        [&run.policy, &run.scenario, &run.lens, &run.pack_hash].into_iter().map(|w| Cell::Word(w)).collect();
    all.extend([number(run.games), number(row.game), number(row.seed), Cell::Word(&row.ending)]);
    all.push(Cell::Number(i64::from(row.overall)));
    all.extend(row.scores.iter().map(|s| Cell::Number(i64::from(*s))));
    all.extend([number(row.deals), Cell::Share(share)]);
    all.extend(row.tracks.iter().map(|t| Cell::Number(i64::from(*t))));
    all
}

/// The summaries to read.
#[must_use]
pub fn table(summaries: &Value) -> String {
    let one = [summaries.clone()];
    let runs = summaries["runs"].as_array().map_or(&one[..], Vec::as_slice);
    let mut text = String::new();
    // Writing to a string cannot fail.
    for run in runs {
        let word = |key: &str| run[key].as_str().unwrap_or_default().to_owned();
        let _ = writeln!(
            text,
            "{}",
            report::in_lens_games_from_seed(
                word("policy"),
                word("scenario"),
                word("lens"),
                run["games"].as_u64().unwrap_or_default(),
                &run["seed"]
            )
        );
        if let Some(scores) = run["scores"].as_object() {
            for (id, s) in scores {
                let number = |key: &str| s[key].as_f64().unwrap_or_default();
                let _ = writeln!(
                    text,
                    "{}",
                    report::mean_sd_median(
                        format_args!("{:<10}", id),
                        format_args!("{:5.1}", number("mean")),
                        format_args!("{:4.1}", number("sd")),
                        format_args!("{:3.0}", number("p05")),
                        format_args!("{:3.0}", number("p50")),
                        format_args!("{:3.0}", number("p95"))
                    )
                );
            }
        }
        let deals = run["deals"]["mean"].as_f64().unwrap_or_default();
        let kept = run["deals"]["kept_share"].as_f64().unwrap_or_default() * 100.0;
        let _ = writeln!(
            text,
            "{}",
            report::agreements_a_game_of_what_was(format_args!("{:.1}", deals), format_args!("{:.0}", kept))
        );
        let _ = writeln!(text, "{}\n", report::the_endings(endings(&run["endings"])));
    }
    for pair in summaries["paired"].as_array().map_or(&[][..], Vec::as_slice) {
        let number = |key: &str| pair["overall"][key].as_f64().unwrap_or_default();
        let _ = writeln!(
            text,
            "{}",
            report::less_lens_on_the_same_luck(
                pair["a"].as_str().unwrap_or_default(),
                pair["b"].as_str().unwrap_or_default(),
                pair["lens"].as_str().unwrap_or_default(),
                format_args!("{:+.1}", number("mean")),
                format_args!("{:+.1}", number("lo")),
                format_args!("{:+.1}", number("hi"))
            )
        );
    }
    let _ = writeln!(text, "{}", report::in_this_model_only());
    text
}

fn endings(endings: &Value) -> String {
    let mut all: Vec<(String, u64)> = endings
        .as_object()
        .into_iter()
        .flatten()
        .map(|(id, count)| (id.clone(), count.as_u64().unwrap_or_default()))
        .collect();
    all.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    all.iter().map(|(id, count)| format!("{id} {count}")).collect::<Vec<_>>().join(", ")
}
