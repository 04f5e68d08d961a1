//! `balcony frontier`: every outcome of a cluster, and the points that negotiation analysis names.

use super::rows::of_csv;
use super::{Global, Stop, output, world};
use crate::analysis::frontier::{Party, frontier};
use crate::engine::{Luck, Scenario, Seat, opening};
use crate::lang::program;
use crate::pack::nearest;
use crate::report::Words;
use crate::report::frontier::{frontier_json, rows, told};
use clap::ValueEnum;
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  balcony frontier --cluster security
  balcony frontier --cluster border --parties washington,minsk,vilnius --lens flank
  balcony frontier --cluster diplomatic --format csv > outcomes.csv";

/// What was typed.
#[derive(Debug, clap::Args)]
#[command(help_template = super::TEMPLATE, before_help = EXAMPLES)]
pub struct Frontier {
    /// The cluster of issues
    #[arg(long, value_name = "ID")]
    cluster: String,
    /// The scenario, at its start
    #[arg(long, value_name = "ID")]
    scenario: Option<String>,
    /// The lens to judge under
    #[arg(long, value_name = "ID")]
    lens: Option<String>,
    /// The parties; `washington` is the player's side
    #[arg(long, value_delimiter = ',', value_name = "A,B")]
    parties: Vec<String>,
    /// The form of the result
    #[arg(long, value_enum, default_value = "text")]
    format: Form,
}

/// The form of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// To read
    Text,
    /// For programs
    Json,
    /// A row an outcome
    Csv,
}

/// Prints a frontier.
pub fn run(global: &Global, typed: &Frontier) -> Result<ExitCode, Stop> {
    let pack = world::pack(global)?;
    let id = typed.scenario.clone().unwrap_or_else(|| pack.defaults.scenario.clone());
    let lens = typed.lens.clone().unwrap_or_else(|| pack.defaults.lens.clone());
    let compiled = pack.compile(&id, &lens, &pack.defaults.mandate);
    let scenario = compiled.map_err(|unknown| Stop::Usage(unknown.to_string()))?;
    let clusters: Vec<&str> = scenario.clusters.iter().map(|(id, _)| id.as_str()).collect();
    let cluster = clusters.iter().position(|c| *c == typed.cluster);
    let cluster = cluster.ok_or_else(|| unknown("--cluster", "cluster", &typed.cluster, &clusters))?;
    let parties = parties(&scenario, &typed.parties)?;
    // Before anything happened; the seed touches neither values nor expected reservations.
    let state = opening(&scenario, Luck::new(0));
    let found = frontier(&scenario, &state, cluster, &parties).map_err(|why| Stop::Refused(format!("error: {why}")))?;
    match typed.format {
        Form::Text => output::result(&told(&Words::new(&pack, &scenario), cluster, &found))?,
        Form::Json => output::json(&frontier_json(&scenario, cluster, &found))?,
        Form::Csv => {
            let (head, rows) = rows(&scenario, &found);
            let mut out = csv::Writer::from_writer(std::io::stdout().lock());
            out.write_record(head).map_err(of_csv)?;
            rows.iter().try_for_each(|row| out.write_record(row)).map_err(of_csv)?;
            out.flush()?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn parties(scenario: &Scenario, typed: &[String]) -> Result<Vec<Party>, Stop> {
    if typed.is_empty() {
        return Ok(vec![Party::Player, Party::Capital(scenario.counterpart)]);
    }
    let may = |c: &crate::engine::CapitalId| scenario.capital(*c).seat != Seat::Observer;
    let known: Vec<&str> = ["washington"]
        .into_iter()
        .chain(scenario.capital_ids().filter(may).map(|c| scenario.capital(c).id.as_str()))
        .collect();
    let mut found = Vec::new();
    for id in typed {
        let party = match id.as_str() {
            "washington" => Some(Party::Player),
            id => scenario.find_capital(id).filter(may).map(Party::Capital),
        };
        let party = party.ok_or_else(|| unknown("--parties", "party", id, &known))?;
        if !found.contains(&party) {
            found.push(party);
        }
    }
    Ok(found)
}

fn unknown(option: &str, kind: &str, id: &str, known: &[&str]) -> Stop {
    let quoted = crate::pack::quote(id);
    let meant = nearest(id, known.iter().copied()).map_or(String::new(), program::did_you_mean);
    Stop::Usage(program::unknown_one_of(option, kind, &quoted, known.join(", "), &meant))
}
