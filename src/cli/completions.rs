//! `balcony completions`: the completions of a shell.

use super::{Args, Stop, output};
use clap::CommandFactory as _;
use clap_complete::Shell;
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  balcony completions bash > ~/.local/share/bash-completion/completions/balcony
  balcony completions fish > ~/.config/fish/completions/balcony.fish";

/// What was typed.
#[derive(Debug, clap::Args)]
#[command(help_template = super::TEMPLATE, before_help = EXAMPLES)]
pub struct Completions {
    /// The shell
    shell: Shell,
}

/// Prints the completions.
pub fn run(completions: &Completions) -> Result<ExitCode, Stop> {
    let mut script = Vec::new();
    clap_complete::generate(completions.shell, &mut Args::command(), "balcony", &mut script);
    output::result(&String::from_utf8_lossy(&script))?;
    Ok(ExitCode::SUCCESS)
}
