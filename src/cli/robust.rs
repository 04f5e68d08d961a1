//! `balcony robust`: in how many worlds a card, or a game that was played, meets its objectives, and what breaks it.

use super::simulate::{bar, card};
use super::sink::write_whole;
use super::{Global, Stop, world};
use crate::analysis::robust::{Trial, play_all, shares, worlds};
use crate::engine::Move;
use crate::game::{Overlay, replay};
use crate::policy::Policy;
use crate::report::robust::{Robust, robust_csv, robust_json, robust_text};
use clap::ValueEnum;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  balcony robust --policy roadmap
  balcony robust --save game.ron --met 60
  balcony robust --policy roadmap --lens brief flank --seeds 5 --format json";

/// Worlds between two looks at the clock.
const CHUNK: usize = 16;

/// What was typed.
#[derive(Debug, clap::Args)]
#[command(help_template = super::TEMPLATE, before_help = EXAMPLES)]
#[command(group(clap::ArgGroup::new("who").required(true).args(["policy", "save"])))]
pub struct RobustArgs {
    /// A strategy card: an id of the pack, or a file of your own
    #[arg(long, value_name = "ID|FILE")]
    policy: Option<String>,
    /// A save: its moves are made again in every world, as far as they can be
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
    /// The score at which an objective counts as met
    #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(i32).range(0..=100))]
    met: i32,
    /// Games in each world
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u32).range(1..=1000))]
    seeds: u32,
    /// The seed of the first
    #[arg(long, default_value_t = 1)]
    seed: u32,
    /// The scenario; a save brings its own
    #[arg(long, value_name = "ID", conflicts_with = "save")]
    scenario: Option<String>,
    /// Lenses; all of them unless some are named
    #[arg(long, num_args = 1.., value_name = "ID")]
    lens: Vec<String>,
    /// The form of the result
    #[arg(long, value_enum, default_value = "text")]
    format: Form,
    /// Write the result to this file, whole or not at all
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// The form of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// To read
    Text,
    /// For programs
    Json,
    /// A row a condition and objective
    Csv,
}

/// Plays every world.
pub fn run(global: &Global, typed: &RobustArgs) -> Result<ExitCode, Stop> {
    let pack = world::pack(global)?;
    let mut scenario = typed.scenario.clone().unwrap_or_else(|| pack.defaults.scenario.clone());
    let mut mandate = pack.defaults.mandate.clone();
    let own = typed.policy.as_deref().map(|name| card(&pack, name)).transpose()?;
    let mut rounds = Vec::new();
    if let Some(path) = &typed.save {
        let played = played(&pack, path)?;
        (scenario, mandate, rounds) = played;
    }
    let policy = match &own {
        Some(Some(card)) => Policy::Card(card),
        Some(None) => Policy::Search { cards: &pack.cards, budget: crate::policy::BUDGET },
        None => Policy::Listed(&rounds),
    };
    let lenses =
        if typed.lens.is_empty() { pack.lenses().iter().map(str::to_owned).collect() } else { typed.lens.clone() };
    let trial = Trial {
        pack: &pack,
        scenario: &scenario,
        lenses: &lenses,
        mandate: &mandate,
        policy,
        seed: typed.seed,
        seeds: typed.seeds,
        met: typed.met,
    };
    let (scenarios, all) = worlds(&trial).map_err(|unknown| Stop::Usage(unknown.to_string()))?;
    let progress = bar(all.len() as u64 * u64::from(typed.seeds));
    let mut rows = Vec::with_capacity(all.len());
    for some in all.chunks(CHUNK) {
        rows.extend(play_all(&trial, &scenarios, some));
        progress.inc(some.len() as u64 * u64::from(typed.seeds));
    }
    progress.finish_and_clear();
    let found = shares(&trial, &all, &rows);
    let told = Robust { trial: &trial, scenario: &scenarios[0], worlds: all.len(), shares: &found };
    let text = match typed.format {
        Form::Text => robust_text(&told),
        Form::Json => format!("{:#}\n", robust_json(&told)),
        Form::Csv => robust_csv(&told).map_err(|e| Stop::Output(std::io::Error::other(e)))?,
    };
    write_whole(typed.out.as_deref(), text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

/// The scenario, the mandate and the moves of a save.
fn played(pack: &std::sync::Arc<crate::pack::Pack>, path: &Path) -> Result<(String, String, Vec<Vec<Move>>), Stop> {
    let name = path.display();
    let text = crate::store::read_text(path)?;
    let replayed = replay(pack, &text, &Overlay::default()).map_err(|stopped| {
        Stop::Refused(format!("{name}:{}:{}: {}", stopped.spot.line, stopped.spot.column, stopped.what))
    })?;
    let game = replayed.game;
    let header = &game.scenario().header;
    Ok((header.scenario.clone(), header.mandate.clone(), game.deeds()))
}
