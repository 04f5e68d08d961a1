//! `balcony simulate`: thousands of games by strategy cards.

use super::rows::{Csv, Rows};
use super::signals::{Ending, Halt};
use super::sink::{Sink, write_whole};
use super::{Global, Stop, output, world};
use crate::analysis::simulate::{Plan, Row, Totals, run_compiled, shard};
use crate::analysis::tally::Differences;
use crate::engine::Scenario;
use crate::lang::program;
use crate::pack::{Card, Pack};
use crate::policy::{BUDGET, Policy, SEARCH};
use crate::report::simulation::{Run, paired_json, run_json, table};
use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressState, ProgressStyle};
use serde_json::{Value, json};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  balcony simulate --policy roadmap --games 400
  balcony simulate --policy roadmap drift max_pressure --lens brief flank --format json
  balcony simulate --policy mine.ron --games 10000 --format csv --out mine.csv
  balcony simulate --policy roadmap --games 10000 --shard 3/7 --format csv --out part3.csv";

/// Games between two looks at the clock and at Ctrl-C.
const CHUNK: u32 = 256;
/// The same where a player thinks.
const SLOW_CHUNK: u32 = 8;

/// What was typed.
#[derive(Debug, clap::Args)]
#[command(help_template = super::TEMPLATE, before_help = EXAMPLES)]
pub struct Simulate {
    /// Strategy cards: ids of the pack, or files of your own; or `search`, which looks ahead from them
    #[arg(long, required = true, num_args = 1.., value_name = "ID|FILE")]
    policy: Vec<String>,
    /// Futures that `search` plays out a decision
    #[arg(long, default_value_t = BUDGET, value_parser = clap::value_parser!(u32).range(2..=100_000))]
    budget: u32,
    /// Games to play
    #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..=10_000_000))]
    games: u32,
    /// The seed of the first game; each has one more than the one before
    #[arg(long, default_value_t = 1)]
    seed: u32,
    /// The scenario
    #[arg(long, value_name = "ID")]
    scenario: Option<String>,
    /// Lenses to judge under
    #[arg(long, num_args = 1.., value_name = "ID")]
    lens: Vec<String>,
    /// Play only this part of the games, as 3/7
    #[arg(long, value_name = "I/N", value_parser = part)]
    shard: Option<(u32, u32)>,
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
    /// For programs, a summary
    Json,
    /// A row a game
    Csv,
    /// A row a game, with the columns' types
    #[cfg_attr(not(feature = "parquet"), value(hide = true))]
    Parquet,
}

impl Form {
    /// Whether it has a row a game.
    fn has_rows(self) -> bool {
        matches!(self, Self::Csv | Self::Parquet)
    }
}

fn part(text: &str) -> Result<(u32, u32), String> {
    let parts = text.split_once('/').and_then(|(i, n)| Some((i.parse().ok()?, n.parse().ok()?)));
    match parts {
        Some((i, n)) if (1..=n).contains(&i) => Ok((i, n)),
        _ => Err(program::a_part_is_written_i_n().to_owned()),
    }
}

/// Simulates.
pub fn run(global: &Global, typed: &Simulate) -> Result<ExitCode, Stop> {
    if typed.format == Form::Parquet && !cfg!(feature = "parquet") {
        return Err(Stop::Usage(program::built_without_parquet().to_owned()));
    }
    let pack = world::pack(global)?;
    let own: Vec<Option<Card>> = typed.policy.iter().map(|p| card(&pack, p)).collect::<Result<_, _>>()?;
    let search = Policy::Search { cards: &pack.cards, budget: typed.budget };
    let players: Vec<Policy<'_>> = own.iter().map(|c| c.as_ref().map_or(search, Policy::Card)).collect();
    let scenario = typed.scenario.clone().unwrap_or_else(|| pack.defaults.scenario.clone());
    world::known("--scenario", "scenario", Some(&scenario), pack.scenarios())?;
    let lenses = if typed.lens.is_empty() { vec![pack.defaults.lens.clone()] } else { typed.lens.clone() };
    for lens in &lenses {
        world::known("--lens", "lens", Some(lens), pack.lenses())?;
    }
    once("--policy", players.iter().map(|p| p.id()))?;
    once("--lens", lenses.iter().map(String::as_str))?;
    let halt = Halt::listen()?;
    let rows = if typed.format.has_rows() { Some(Sink::open(typed.out.as_deref())?) } else { None };
    let (shard_no, shards) = typed.shard.unwrap_or((1, 1));
    let games = shard(typed.games, shard_no, shards);
    let total = u64::from(games.end - games.start) * players.len() as u64 * lenses.len() as u64;
    // Rows that are read as they come leave no place for a bar.
    let watched = rows.as_ref().is_some_and(Sink::is_terminal);
    if watched && typed.format == Form::Parquet {
        return Err(Stop::Usage(program::format_parquet_is_not_for_reading().to_owned()));
    }
    let job = Job {
        pack: &pack,
        typed,
        players: &players,
        scenario: &scenario,
        games,
        halt,
        played: Cell::new(0),
        bar: if watched { ProgressBar::hidden() } else { bar(total) },
    };
    match rows {
        Some(sink) => job.rows(&lenses, sink)?,
        None => {
            let summaries = job.summaries(&lenses)?;
            let text = if typed.format == Form::Json { format!("{summaries:#}\n") } else { table(&summaries) };
            job.bar.finish_and_clear();
            write_whole(typed.out.as_deref(), text.as_bytes())?;
        }
    }
    Ok(job.halt.asked().map_or(ExitCode::SUCCESS, |ending| job.cut_short(ending, total)))
}

/// Refuses what is named twice: in a result it could not be told apart.
fn once<'a>(option: &str, ids: impl Iterator<Item = &'a str>) -> Result<(), Stop> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(Stop::Usage(program::stands_there_twice_name_each_once(option, id)));
        }
    }
    Ok(())
}

/// A card of the pack, or one read from a file; `None` is the player that looks ahead.
pub(super) fn card(pack: &Pack, name: &str) -> Result<Option<Card>, Stop> {
    if name == SEARCH {
        return Ok(None);
    }
    let file = name.ends_with(".ron") || name.contains(std::path::MAIN_SEPARATOR);
    if !file {
        return pack.card(name).cloned().map(Some).map_err(|unknown| Stop::Usage(program::policy(&unknown)));
    }
    let text = crate::store::read_text(Path::new(name))?;
    let checked = pack.read_card(name, &text);
    let problems = crate::pack::problem::render(&checked.problems);
    match checked.value {
        Some(card) if !checked.problems.iter().any(|p| p.severity == crate::pack::Severity::Error) => Ok(Some(card)),
        _ => Err(Stop::Refused(problems.trim_end().to_owned())),
    }
}

/// Progress on stderr, with rate and time left.
pub(super) fn bar(total: u64) -> ProgressBar {
    // Hidden by itself where stderr is no terminal.
    let bar = ProgressBar::new(total);
    let style =
        ProgressStyle::with_template("{human_pos} of {human_len} games, {rate} a second, {eta} left {wide_bar}");
    if let Ok(style) = style {
        let rate = |state: &ProgressState, out: &mut dyn std::fmt::Write| {
            // A bar that cannot be drawn is not drawn.
            let _ = write!(out, "{:.0}", state.per_sec());
        };
        bar.set_style(style.with_key("rate", rate));
    }
    bar
}

struct Job<'a> {
    pack: &'a Pack,
    typed: &'a Simulate,
    players: &'a [Policy<'a>],
    scenario: &'a str,
    games: Range<u32>,
    halt: Halt,
    played: Cell<u64>,
    bar: ProgressBar,
}

impl Job<'_> {
    fn plan<'c>(&'c self, policy: Policy<'c>, lens: &'c str) -> Plan<'c> {
        Plan { policy, scenario: self.scenario, lens, mandate: &self.pack.defaults.mandate, seed: self.typed.seed }
    }

    fn run(&self, policy: Policy<'_>, lens: &str) -> Run {
        Run {
            policy: policy.id().to_owned(),
            scenario: self.scenario.to_owned(),
            lens: lens.to_owned(),
            pack_hash: self.pack.hash.clone(),
            games: self.typed.games,
            seed: self.typed.seed,
        }
    }

    fn compile(&self, lens: &str) -> Result<Scenario, Stop> {
        let compiled = self.pack.compile(self.scenario, lens, &self.pack.defaults.mandate);
        compiled.map_err(|unknown| Stop::Usage(unknown.to_string()))
    }

    fn chunks(&self) -> impl Iterator<Item = Range<u32>> + '_ {
        let Range { start, end } = self.games;
        let thinks = self.players.iter().any(|p| matches!(p, Policy::Search { .. }));
        let size = if thinks { SLOW_CHUNK } else { CHUNK };
        let chunk = move |from: u32| from..end.min(from.saturating_add(size));
        (start..end).step_by(size as usize).map(chunk).take_while(|_| self.halt.asked().is_none())
    }

    /// Plays, and writes each portion of games as it comes.
    fn rows(&self, lenses: &[String], sink: Sink) -> Result<(), Stop> {
        let scenarios: Vec<Scenario> = lenses.iter().map(|lens| self.compile(lens)).collect::<Result<_, _>>()?;
        let Some(first) = scenarios.first() else { return sink.done() };
        let mut out: Box<dyn Rows> = match self.typed.format {
            #[cfg(feature = "parquet")]
            Form::Parquet => Box::new(super::parquet::Parquet::begin(first, sink)?),
            _ => Box::new(Csv::begin(first, sink)?),
        };
        for (lens, scenario) in lenses.iter().zip(&scenarios) {
            for player in self.players {
                let run = self.run(*player, lens);
                for games in self.chunks() {
                    self.play(scenario, *player, lens, games).iter().try_for_each(|row| out.put(&run, row))?;
                    out.show()?;
                }
            }
        }
        self.bar.finish_and_clear();
        out.end()?.done()
    }

    /// A word that not all was played, if so; the exit status.
    fn cut_short(&self, ending: Ending, total: u64) -> ExitCode {
        let done = self.played.get();
        if done == total {
            return ExitCode::SUCCESS;
        }
        let by = if ending == Ending::Interrupt { program::by_ctrl_c() } else { program::by_a_signal() };
        output::aside(&program::stopped_after_of_games_the_result(by, done, total));
        u8::try_from(ending.status()).map_or(ExitCode::FAILURE, ExitCode::from)
    }

    fn play(&self, scenario: &Scenario, policy: Policy<'_>, lens: &str, games: Range<u32>) -> Vec<Row> {
        let count = games.end - games.start;
        let rows = run_compiled(scenario, &self.plan(policy, lens), games);
        self.played.set(self.played.get() + u64::from(count));
        self.bar.inc(u64::from(count));
        rows
    }

    /// Runs every card under every lens on the same luck; one run alone, or all of them with paired differences.
    #[allow(clippy::disallowed_types, reason = "how long it took is told, and nothing depends on it")]
    fn summaries(&self, lenses: &[String]) -> Result<Value, Stop> {
        let (mut runs, mut paired) = (Vec::new(), Vec::new());
        for lens in lenses {
            let scenario = self.compile(lens)?;
            let mut totals = vec![Totals::default(); self.players.len()];
            let mut spent = vec![0.0; self.players.len()];
            let mut pairs: Vec<(usize, usize, Differences)> = (0..self.players.len())
                .flat_map(|a| (a + 1..self.players.len()).map(move |b| (a, b, Differences::default())))
                .collect();
            for games in self.chunks() {
                let mut all = Vec::with_capacity(self.players.len());
                for (at, player) in self.players.iter().enumerate() {
                    let begun = std::time::Instant::now();
                    all.push(self.play(&scenario, *player, lens, games.clone()));
                    spent[at] += begun.elapsed().as_secs_f64();
                }
                for (total, rows) in totals.iter_mut().zip(&all) {
                    rows.iter().for_each(|row| total.add(row));
                }
                for (a, b, differences) in &mut pairs {
                    all[*a].iter().zip(&all[*b]).for_each(|(x, y)| differences.add(x.overall - y.overall));
                }
            }
            for ((player, total), spent) in self.players.iter().zip(&totals).zip(spent) {
                runs.push(run_json(&self.run(*player, lens), &scenario, &total.summary(), spent));
            }
            paired.extend(
                pairs.iter().map(|(a, b, d)| paired_json(self.players[*a].id(), self.players[*b].id(), lens, d)),
            );
        }
        Ok(if runs.len() == 1 { runs.remove(0) } else { json!({ "schema": 1, "runs": runs, "paired": paired }) })
    }
}
