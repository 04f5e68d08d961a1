//! `balcony sensitivity`: which rules and weights decide a conclusion.

use super::simulate::{bar, card};
use super::sink::write_whole;
use super::{Global, Stop, world};
use crate::analysis::sensitivity::{Effect, Factor, Kind, Question, baseline, effect, factors, rank};
use crate::lang::program;
use crate::policy::Policy;
use crate::report::sensitivity::{sensitivity_csv, sensitivity_json, sensitivity_text, tornado};
use clap::ValueEnum;
use std::path::PathBuf;
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  balcony sensitivity --policy roadmap --against max_pressure
  balcony sensitivity --policy roadmap --by weight confidence --games 100
  balcony sensitivity --policy roadmap --against drift --format svg --out tornado.svg";

/// What was typed.
#[derive(Debug, clap::Args)]
#[command(help_template = super::TEMPLATE, before_help = EXAMPLES)]
pub struct Sensitivity {
    /// The strategy card whose overall score is asked about: an id of the pack, or a file of your own
    #[arg(long, value_name = "ID|FILE")]
    policy: String,
    /// Ask instead what it gains on this one
    #[arg(long, value_name = "ID|FILE")]
    against: Option<String>,
    /// What is turned
    #[arg(long, value_enum, num_args = 1.., default_values = ["weight", "trigger", "confidence", "tag", "rule"])]
    by: Vec<By>,
    /// Rules turned one by one: those with most to say in these games
    #[arg(long, default_value_t = 20, value_name = "N")]
    rules: usize,
    /// How far each is turned down and up, in per cent
    #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..=100))]
    share: u32,
    /// Games a reading
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u32).range(2..=100_000))]
    games: u32,
    /// The seed of the first game
    #[arg(long, default_value_t = 1)]
    seed: u32,
    /// The scenario
    #[arg(long, value_name = "ID")]
    scenario: Option<String>,
    /// The lens
    #[arg(long, value_name = "ID")]
    lens: Option<String>,
    /// The form of the result
    #[arg(long, value_enum, default_value = "text")]
    format: Form,
    /// Write the result to this file, whole or not at all
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// What is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum By {
    /// The weights of interests, one by one
    Weight,
    /// All rules of a trigger
    Trigger,
    /// All rules of a confidence
    Confidence,
    /// All rules of a tag
    Tag,
    /// Rules, one by one
    Rule,
}

impl By {
    fn kind(self) -> Kind {
        match self {
            Self::Weight => Kind::Weight,
            Self::Trigger => Kind::Trigger,
            Self::Confidence => Kind::Confidence,
            Self::Tag => Kind::Tag,
            Self::Rule => Kind::Rule,
        }
    }
}

/// The form of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// To read
    Text,
    /// For programs
    Json,
    /// A row a factor
    Csv,
    /// A tornado chart
    Svg,
}

/// Turns every factor, and ranks them.
pub fn run(global: &Global, typed: &Sensitivity) -> Result<ExitCode, Stop> {
    let pack = world::pack(global)?;
    let read = |name: &str| {
        let found = card(&pack, name)?;
        found.ok_or_else(|| Stop::Usage(program::policy_thinks_too_long_for_this(name)))
    };
    let policy = read(&typed.policy)?;
    let against = typed.against.as_deref().map(read).transpose()?;
    let scenario = typed.scenario.clone().unwrap_or_else(|| pack.defaults.scenario.clone());
    let lens = typed.lens.clone().unwrap_or_else(|| pack.defaults.lens.clone());
    let question = Question {
        pack: &pack,
        scenario: &scenario,
        lens: &lens,
        mandate: &pack.defaults.mandate,
        policy: Policy::Card(&policy),
        against: against.as_ref().map(Policy::Card),
        seed: typed.seed,
        games: typed.games,
        share: typed.share,
    };
    let unknown = |unknown: crate::pack::UnknownId| Stop::Usage(unknown.to_string());
    let (base, heard) = baseline(&question).map_err(unknown)?;
    let wanted = |factor: &Factor| typed.by.iter().any(|by| by.kind() == factor.kind);
    let turned: Vec<Factor> = factors(&question, &heard, typed.rules).into_iter().filter(wanted).collect();
    let progress = bar(turned.len() as u64 * 2 * u64::from(typed.games));
    let mut effects: Vec<Effect> = Vec::with_capacity(turned.len());
    for factor in &turned {
        effects.push(effect(&question, factor).map_err(unknown)?);
        progress.inc(2 * u64::from(typed.games));
    }
    progress.finish_and_clear();
    rank(&mut effects);
    let text = match typed.format {
        Form::Text => sensitivity_text(&question, &base, &effects),
        Form::Json => format!("{:#}\n", sensitivity_json(&question, &base, &effects)),
        Form::Csv => sensitivity_csv(&effects).map_err(|e| Stop::Output(std::io::Error::other(e)))?,
        Form::Svg => tornado(&question, &base, &effects),
    };
    write_whole(typed.out.as_deref(), text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
