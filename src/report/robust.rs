//! In how many worlds a plan meets its objectives, and what breaks it: to read and for programs.

use crate::analysis::robust::{Given, Share, Trial, Under, breakers};
use crate::engine::Scenario;
use crate::lang::report;
use serde_json::{Map, Value, json};
use statrs::distribution::{Beta, ContinuousCDF as _};
use std::fmt::Write as _;

/// How much lower a share must be for a condition to count as breaking an objective.
const BREAKS: f64 = 0.1;
/// Conditions told of each objective.
const TOLD: usize = 6;

/// What is told.
#[derive(Debug, Clone, Copy)]
pub struct Robust<'a> {
    /// The trial.
    pub trial: &'a Trial<'a>,
    /// Its scenario, under any lens: for names.
    pub scenario: &'a Scenario,
    /// How many worlds there are.
    pub worlds: usize,
    /// Shares met: over all worlds first.
    pub shares: &'a [Under],
}

impl Robust<'_> {
    fn given(&self, given: &[Given]) -> Vec<(String, String)> {
        let one = |g: &Given| match g {
            Given::Lens(lens) => ("lens".to_owned(), self.trial.lenses[*lens].clone()),
            Given::Is(capital, disposition) => {
                let capital = &self.scenario.capitals[*capital];
                (capital.id.clone(), capital.dispositions[*disposition].id.clone())
            }
        };
        given.iter().map(one).collect()
    }

    fn phrase(&self, given: &[Given]) -> String {
        let parts: Vec<String> = self.given(given).iter().map(|(what, is)| format!("{what} {is}")).collect();
        parts.join(report::and_joined())
    }

    fn objectives(&self) -> impl Iterator<Item = (usize, &str)> {
        self.scenario.objectives.iter().enumerate().map(|(at, (id, _))| (at, id.as_str()))
    }
}

/// The exact 95 per cent interval of a share (Clopper and Pearson 1934), by the beta distribution.
#[must_use]
pub fn share_interval(share: Share) -> (f64, f64) {
    let (met, missed) = (f64::from(share.met), f64::from(share.of - share.met));
    let at = |a: f64, b: f64, p: f64| Beta::new(a, b).map_or(0.0, |beta| beta.inverse_cdf(p));
    let lo = if share.met == 0 { 0.0 } else { at(met, missed + 1.0, 0.025) };
    let hi = if share.met == share.of { 1.0 } else { at(met + 1.0, missed, 0.975) };
    (lo, hi)
}

fn share_json(share: Share) -> Value {
    let (lo, hi) = share_interval(share);
    json!({ "met": share.met, "games": share.of, "share": share.value(), "lo": lo, "hi": hi })
}

/// In JSON: every objective's share over all worlds and under every single condition, and what breaks it.
#[must_use]
pub fn robust_json(told: &Robust<'_>) -> Value {
    let mut objectives = Map::new();
    for (at, id) in told.objectives() {
        let of = |under: &Under| {
            let given: Map<String, Value> = told.given(&under.given).into_iter().map(|(k, v)| (k, json!(v))).collect();
            let mut entry = share_json(under.met[at]);
            entry["given"] = Value::Object(given);
            entry
        };
        let singles: Vec<Value> = told.shares.iter().filter(|u| u.given.len() == 1).map(of).collect();
        let breaks: Vec<Value> = breakers(told.shares, at, BREAKS).into_iter().map(of).collect();
        let whole = told.shares.first().map_or(Value::Null, |u| share_json(u.met[at]));
        objectives.insert(id.to_owned(), json!({ "all": whole, "conditions": singles, "breaks": breaks }));
    }
    json!({
        "schema": 1,
        "policy": told.trial.policy.id(),
        "scenario": told.trial.scenario,
        "lenses": told.trial.lenses,
        "worlds": told.worlds,
        "seeds": told.trial.seeds,
        "seed": told.trial.seed,
        "met": told.trial.met,
        "objectives": objectives,
    })
}

/// As rows: every condition, single or paired, and every objective.
///
/// # Errors
///
/// What the writer of CSV says.
pub fn robust_csv(told: &Robust<'_>) -> Result<String, csv::Error> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(["given", "objective", "met", "games", "share", "lo", "hi"])?;
    for under in told.shares {
        let given = if under.given.is_empty() { "all".to_owned() } else { told.phrase(&under.given) };
        for (at, id) in told.objectives() {
            let share = under.met[at];
            let (lo, hi) = share_interval(share);
            let counts = [share.met.to_string(), share.of.to_string()];
            let numbers = [share.value(), lo, hi].map(|n| n.to_string());
            out.write_record(
                [given.as_str(), id].into_iter().chain(counts.iter().chain(&numbers).map(String::as_str)),
            )?;
        }
    }
    let bytes = out.into_inner().map_err(|e| std::io::Error::other(e.to_string()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// To read.
#[must_use]
pub fn robust_text(told: &Robust<'_>) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(
        text,
        "{}",
        report::in_worlds_lenses_everything_each_capital(
            told.trial.policy.id(),
            told.trial.scenario,
            told.worlds,
            told.trial.lenses.join(", "),
            told.trial.seeds,
            told.trial.met
        )
    );
    let Some(whole) = told.shares.first() else { return text };
    for (at, id) in told.objectives() {
        let (lo, hi) = share_interval(whole.met[at]);
        let percent = |n: f64| n * 100.0;
        let share = percent(whole.met[at].value());
        let _ = writeln!(
            text,
            "{}",
            report::met_in_interval_to(
                id,
                format_args!("{:.0}", share),
                format_args!("{:.0}", percent(lo)),
                format_args!("{:.0}", percent(hi))
            )
        );
        let found = breakers(told.shares, at, BREAKS);
        for under in found.iter().take(TOLD) {
            let _ = writeln!(
                text,
                "{}",
                report::share_with(format_args!("{:.0}", percent(under.met[at].value())), told.phrase(&under.given))
            );
        }
        if found.is_empty() {
            let _ = writeln!(text, "{}", report::no_lens_and_no_disposition_lowers());
        }
    }
    let _ = writeln!(text, "{}", report::every_world_counts_alike_however_likely());
    text
}
