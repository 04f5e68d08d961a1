//! The command line: one command a file, and the only door to the system besides the store.
//!
//! What was typed becomes [`Args`]; [`run`] chooses. Results go to stdout, everything else to stderr; [`Stop`] says how
//! a command ends that could not do its work.

mod catalog;
mod check;
mod compare;
mod completions;
mod facilitate;
mod frontier;
mod handout;
mod man;
mod merge;
mod output;
#[cfg(feature = "parquet")]
mod parquet;
mod play;
pub mod player;
mod replay;
mod report;
mod robust;
mod rows;
mod saves;
mod screenshot;
mod sensitivity;
pub mod signals;
mod simulate;
mod sink;
mod stop;
pub mod terminal;
mod watch;
pub mod wear;
mod worker;
mod world;

pub use stop::Stop;

use clap::{ColorChoice, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// Help with examples first.
const TEMPLATE: &str = "{about-with-newline}\n{before-help}{usage-heading} {usage}\n\n{all-args}{after-help}";

const EXAMPLES: &str = "\
Examples:
  balcony                        the game
  balcony play --plain           the game line by line: for screen readers and pipes
  balcony play --seed 7          the same luck for everyone who types 7
  balcony play --continue        where you left off
  balcony replay moves.ron       what a script of moves leads to";

const AFTER: &str = "\
Saves live in your data folder (`balcony saves path`). Line mode is also chosen by BALCONY_PLAIN=1, by TERM=dumb, \
and when input is no terminal. Exit status: 0 done; 1 understood and refused; 2 wrong command line.";

/// What was typed.
#[derive(Debug, Parser)]
#[command(
    name = "balcony",
    version,
    about,
    help_template = TEMPLATE,
    before_help = EXAMPLES,
    after_help = AFTER,
    disable_help_subcommand = true
)]
pub struct Args {
    /// Options of every command.
    #[command(flatten)]
    pub global: Global,
    /// The command; without one the game opens.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options that stand before or after the command.
#[derive(Debug, Clone, Default, clap::Args)]
#[command(next_help_heading = "Options of every command")]
pub struct Global {
    /// Play the pack in this folder instead of the one built in
    #[arg(long, global = true, value_name = "DIR")]
    pub pack: Option<PathBuf>,
    /// Keep saves in this folder (also BALCONY_DATA_DIR); it is made when missing
    #[arg(long, global = true, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// When to use colour; NO_COLOR is respected
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", hide_default_value = true)]
    pub color: Color,
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
#[allow(missing_docs, reason = "each is its own word")]
pub enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

/// The form of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Format {
    /// To read
    #[default]
    Text,
    /// For programs
    Json,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Play a game
    Play(play::Play),
    /// Run a move script or a save without a screen
    Replay(replay::Replay),
    /// Write the debrief of a game
    Report(report::Report),
    /// Put several teams side by side
    Compare(compare::Compare),
    /// Make start files for teams from a plan
    Facilitate(facilitate::Facilitate),
    /// Show how teams stand: the facilitator's board
    Watch(watch::Watch),
    /// Print the facilitator's kit: guide, role sheets, glossary, quiz
    Handout(handout::Handout),
    /// List what the pack holds
    Catalog(catalog::Catalog),
    /// Play many games by strategy cards
    Simulate(simulate::Simulate),
    /// Join the parts of one simulation
    Merge(merge::Merge),
    /// List every outcome of a cluster, with the Pareto frontier
    Frontier(frontier::Frontier),
    /// Which rules and weights decide a conclusion
    Sensitivity(sensitivity::Sensitivity),
    /// In how many worlds a plan meets its objectives, and what breaks it
    Robust(robust::RobustArgs),
    /// Check a pack of your own
    Check(check::Check),
    /// List and check saved games
    Saves(saves::Saves),
    /// Draw a screen as a picture
    Screenshot(screenshot::Screenshot),
    /// Print the completions of a shell
    Completions(completions::Completions),
    /// Print the manual page
    Man(man::Man),
}

/// Reads a command line.
///
/// # Errors
///
/// What is wrong with it; a call for help or for the version is one too.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Args, Stop> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let command = Args::command().color(color_of(&arguments));
    let matches = command.try_get_matches_from(arguments).map_err(Stop::CommandLine)?;
    Args::from_arg_matches(&matches).map_err(Stop::CommandLine)
}

/// The colour of help and of what is said about a wrong command line, which are printed before all of it is read.
fn color_of(arguments: &[OsString]) -> ColorChoice {
    let mut words = arguments.iter().filter_map(|a| a.to_str());
    let mut choice = ColorChoice::Auto;
    while let Some(word) = words.next() {
        let value = if word == "--color" { words.next() } else { word.strip_prefix("--color=") };
        choice = match value {
            Some("always") => ColorChoice::Always,
            Some("never") => ColorChoice::Never,
            _ => choice,
        };
    }
    choice
}

/// Does what was typed.
///
/// # Errors
///
/// How the command ends that could not do its work.
pub fn run(args: &Args) -> Result<ExitCode, Stop> {
    let global = &args.global;
    wear::speak_as(global);
    match &args.command {
        None => play::open(global),
        Some(Command::Play(play)) => play::run(global, play),
        Some(Command::Replay(replay)) => replay::run(global, replay),
        Some(Command::Report(report)) => report::run(global, report),
        Some(Command::Compare(compare)) => compare::run(global, compare),
        Some(Command::Facilitate(facilitate)) => facilitate::run(global, facilitate),
        Some(Command::Watch(watch)) => watch::run(global, watch),
        Some(Command::Handout(handout)) => handout::run(global, handout),
        Some(Command::Catalog(catalog)) => catalog::run(global, catalog),
        Some(Command::Simulate(simulate)) => simulate::run(global, simulate),
        Some(Command::Merge(merge)) => merge::run(merge),
        Some(Command::Frontier(frontier)) => frontier::run(global, frontier),
        Some(Command::Sensitivity(sensitivity)) => sensitivity::run(global, sensitivity),
        Some(Command::Robust(robust)) => robust::run(global, robust),
        Some(Command::Check(check)) => check::run(check),
        Some(Command::Saves(saves)) => saves::run(global, saves),
        Some(Command::Screenshot(screenshot)) => screenshot::run(global, screenshot),
        Some(Command::Completions(completions)) => completions::run(completions),
        Some(Command::Man(man)) => man::run(man),
    }
}
