//! A frontier in the shape of CONTRACT.md, as a table, and in words.

use crate::analysis::frontier::{Frontier, Party};
use crate::engine::Scenario;
use crate::game::line::terms_of;
use crate::lang::report;
use crate::report::Words;
use serde_json::{Map, Value, json};
use std::fmt::Write as _;

/// The id of the player's side in results.
pub(super) const PLAYER: &str = "washington";

/// The id of a party.
#[must_use]
pub fn party_id(scenario: &Scenario, party: Party) -> &str {
    match party {
        Party::Player => PLAYER,
        Party::Capital(c) => &scenario.capital(c).id,
    }
}

/// The frontier in JSON.
#[must_use]
pub fn frontier_json(scenario: &Scenario, cluster: usize, frontier: &Frontier) -> Value {
    let ids: Vec<&str> = frontier.parties.iter().map(|p| party_id(scenario, *p)).collect();
    let by_party = |values: &[i32]| -> Map<String, Value> {
        ids.iter().zip(values).map(|(id, v)| ((*id).to_owned(), json!(v))).collect()
    };
    let outcomes: Vec<Value> = frontier
        .outcomes
        .iter()
        .map(|o| json!({ "terms": terms_of(&o.text, scenario, false), "values": by_party(&o.values) }))
        .collect();
    json!({
        "schema": 1,
        "cluster": scenario.clusters[cluster].0,
        "scenario": scenario.header.scenario,
        "lens": scenario.header.lens,
        "parties": ids,
        "reservation": by_party(&frontier.reservations),
        "issues": frontier.issues.iter().map(|i| &scenario.issue(*i).id).collect::<Vec<_>>(),
        "outcomes": outcomes,
        "pareto": frontier.pareto,
        "nash": frontier.nash,
        "kalai_smorodinsky": frontier.kalai_smorodinsky,
        "utilitarian": frontier.utilitarian,
        "zopa": frontier.zopa,
    })
}

/// The columns of a row an outcome, and the rows.
#[must_use]
pub fn rows(scenario: &Scenario, frontier: &Frontier) -> (Vec<String>, Vec<Vec<String>>) {
    let issues = frontier.issues.iter().map(|i| scenario.issue(*i).id.clone());
    let parties = frontier.parties.iter().map(|p| party_id(scenario, *p).to_owned());
    let head = ["index".to_owned()].into_iter().chain(issues).chain(parties).chain(["pareto".to_owned()]).collect();
    let row = |(at, o): (usize, &crate::analysis::frontier::OutcomeRow)| {
        let options =
            frontier.issues.iter().map(|i| scenario.issue(*i).options[usize::from(o.text.option(*i))].clone());
        let values = o.values.iter().map(i32::to_string);
        let front = frontier.pareto.binary_search(&at).is_ok().to_string();
        [at.to_string()].into_iter().chain(options).chain(values).chain([front]).collect()
    };
    (head, frontier.outcomes.iter().enumerate().map(row).collect())
}

/// The frontier in words.
#[must_use]
pub fn told(words: &Words<'_>, cluster: usize, frontier: &Frontier) -> String {
    let scenario = words.scenario;
    let cluster = words.text(&format!("cluster.{}.name", scenario.clusters[cluster].0));
    let name = |p: Party| match p {
        Party::Player => report::washington().to_owned(),
        Party::Capital(c) => words.capital(c),
    };
    let mut text = report::outcomes_of_them_at_or_above(&cluster, frontier.outcomes.len(), frontier.zopa);
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{}", report::on_the_pareto_frontier(frontier.pareto.len()));
    for (party, reservation) in frontier.parties.iter().zip(&frontier.reservations) {
        let _ = writeln!(text, "{}", report::walks_away_below(name(*party), reservation));
    }
    let points = [
        (report::nash(), frontier.nash),
        (report::kalai_smorodinsky(), frontier.kalai_smorodinsky),
        (report::utilitarian(), frontier.utilitarian),
    ];
    for (title, at) in points {
        let Some(outcome) = at.and_then(|i| frontier.outcomes.get(i)) else {
            let _ = writeln!(text, "{}", report::none_no_outcome_suits_everybody(title));
            continue;
        };
        let values: Vec<String> =
            frontier.parties.iter().zip(&outcome.values).map(|(p, v)| format!("{} {v:+}", name(*p))).collect();
        let terms: Vec<String> = outcome.text.terms().map(|(i, o)| words.term(i, o)).collect();
        let _ = writeln!(text, "{title} ({}): {}.", values.join(", "), terms.join("; "));
    }
    text.push_str(report::in_this_model_only_line());
    text
}
