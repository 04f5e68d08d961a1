//! `balcony simulate`: thousands of games by strategy cards.

use super::{Global, Stop, output, world};
use crate::analysis::simulate::{Plan, Row, Totals, run_compiled, shard};
use crate::analysis::tally::Differences;
use crate::engine::Scenario;
use crate::pack::{Card, Pack};
use crate::policy::{BUDGET, Policy, SEARCH};
use crate::report::simulation::{Run, columns, paired_json, record, run_json};
use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::io::Write;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

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
}

fn part(text: &str) -> Result<(u32, u32), String> {
    let parts = text.split_once('/').and_then(|(i, n)| Some((i.parse().ok()?, n.parse().ok()?)));
    match parts {
        Some((i, n)) if (1..=n).contains(&i) => Ok((i, n)),
        _ => Err("a part is written I/N, with I from 1 to N, as in 3/7".to_owned()),
    }
}

/// Simulates.
pub fn run(global: &Global, typed: &Simulate) -> Result<ExitCode, Stop> {
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
    let interrupted = Arc::new(AtomicBool::new(false));
    signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::clone(&interrupted))?;
    let (shard_no, shards) = typed.shard.unwrap_or((1, 1));
    let games = shard(typed.games, shard_no, shards);
    let total = u64::from(games.end - games.start) * players.len() as u64 * lenses.len() as u64;
    let job = Job {
        pack: &pack,
        typed,
        players: &players,
        scenario: &scenario,
        games,
        interrupted: &interrupted,
        bar: bar(total),
    };
    let text = match typed.format {
        Form::Csv => job.csv(&lenses)?,
        Form::Json => format!("{:#}\n", job.summaries(&lenses)?),
        Form::Text => table(&job.summaries(&lenses)?),
    };
    job.bar.finish_and_clear();
    match &typed.out {
        Some(path) => write_whole(path, text.as_bytes())?,
        None => output::result(&text)?,
    }
    if interrupted.load(Ordering::Relaxed) {
        output::aside("Stopped by Ctrl-C: the result holds the games that were done.");
        return Ok(ExitCode::from(130));
    }
    Ok(ExitCode::SUCCESS)
}

/// A card of the pack, or one read from a file; `None` is the player that looks ahead.
pub(super) fn card(pack: &Pack, name: &str) -> Result<Option<Card>, Stop> {
    if name == SEARCH {
        return Ok(None);
    }
    let file = name.ends_with(".ron") || name.contains(std::path::MAIN_SEPARATOR);
    if !file {
        return pack.card(name).cloned().map(Some).map_err(|unknown| Stop::Usage(format!("--policy: {unknown}")));
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
    let style = ProgressStyle::with_template("{human_pos} of {human_len} games, {per_sec}, {eta} left {wide_bar}");
    if let Ok(style) = style {
        bar.set_style(style);
    }
    bar
}

/// Writes a file whole or not at all: to a temporary name beside it, then renamed.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Stop> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let done = tempfile::NamedTempFile::new_in(folder).and_then(|mut file| {
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist(path).map(|_| ()).map_err(|e| e.error)
    });
    done.map_err(|e| {
        Stop::Refused(format!("error: cannot write {}: {e}; choose another place with --out", path.display()))
    })
}

struct Job<'a> {
    pack: &'a Pack,
    typed: &'a Simulate,
    players: &'a [Policy<'a>],
    scenario: &'a str,
    games: Range<u32>,
    interrupted: &'a AtomicBool,
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
        (start..end).step_by(size as usize).map(chunk).take_while(|_| !self.interrupted.load(Ordering::Relaxed))
    }

    fn csv(&self, lenses: &[String]) -> Result<String, Stop> {
        let mut out = csv::Writer::from_writer(Vec::new());
        let failed = |e: csv::Error| Stop::Output(std::io::Error::other(e));
        let mut headed = false;
        for lens in lenses {
            let scenario = self.compile(lens)?;
            if !std::mem::replace(&mut headed, true) {
                out.write_record(columns(&scenario)).map_err(failed)?;
            }
            for player in self.players {
                let run = self.run(*player, lens);
                for games in self.chunks() {
                    for row in self.play(&scenario, *player, lens, games) {
                        out.write_record(record(&run, &row)).map_err(failed)?;
                    }
                }
            }
        }
        let bytes = out.into_inner().map_err(|e| Stop::Output(std::io::Error::other(e.to_string())))?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    fn play(&self, scenario: &Scenario, policy: Policy<'_>, lens: &str, games: Range<u32>) -> Vec<Row> {
        let count = games.end - games.start;
        let rows = run_compiled(scenario, &self.plan(policy, lens), games);
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

/// The summaries to read.
fn table(summaries: &Value) -> String {
    let one = [summaries.clone()];
    let runs = summaries["runs"].as_array().map_or(&one[..], Vec::as_slice);
    let mut text = String::new();
    // Writing to a string cannot fail.
    for run in runs {
        let word = |key: &str| run[key].as_str().unwrap_or_default().to_owned();
        let _ = writeln!(
            text,
            "{} in {}, lens {}: {} games from seed {}.",
            word("policy"),
            word("scenario"),
            word("lens"),
            run["games"],
            run["seed"]
        );
        if let Some(scores) = run["scores"].as_object() {
            for (id, s) in scores {
                let number = |key: &str| s[key].as_f64().unwrap_or_default();
                let _ = writeln!(
                    text,
                    "  {id:<10} mean {:5.1}, sd {:4.1}, 5% {:3.0}, median {:3.0}, 95% {:3.0}",
                    number("mean"),
                    number("sd"),
                    number("p05"),
                    number("p50"),
                    number("p95")
                );
            }
        }
        let deals = run["deals"]["mean"].as_f64().unwrap_or_default();
        let kept = run["deals"]["kept_share"].as_f64().unwrap_or_default() * 100.0;
        let _ = writeln!(text, "  agreements {deals:.1} a game; {kept:.0}% of what was due was kept");
        let _ = writeln!(text, "  endings: {}\n", endings(&run["endings"]));
    }
    for pair in summaries["paired"].as_array().map_or(&[][..], Vec::as_slice) {
        let number = |key: &str| pair["overall"][key].as_f64().unwrap_or_default();
        let _ = writeln!(
            text,
            "{} less {}, lens {}, on the same luck: {:+.1} overall (95% interval {:+.1} to {:+.1}).",
            pair["a"].as_str().unwrap_or_default(),
            pair["b"].as_str().unwrap_or_default(),
            pair["lens"].as_str().unwrap_or_default(),
            number("mean"),
            number("lo"),
            number("hi")
        );
    }
    let _ = writeln!(text, "In this model only.");
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
