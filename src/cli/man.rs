//! `balcony man`: the manual page.

use super::{Args, Stop, output};
use clap::CommandFactory as _;
use clap_mangen::Man as Page;
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  balcony man | man -l -
  balcony man play > balcony-play.1";

/// What was typed.
#[derive(Debug, clap::Args)]
#[command(help_template = super::TEMPLATE, before_help = EXAMPLES)]
pub struct Man {
    /// The page of one command
    command: Option<String>,
}

/// Prints the page.
pub fn run(man: &Man) -> Result<ExitCode, Stop> {
    let mut whole = Args::command();
    whole.build();
    let command = match &man.command {
        None => whole,
        Some(name) => {
            let known: Vec<&str> = whole.get_subcommands().map(clap::Command::get_name).collect();
            let found = whole.find_subcommand(name).cloned();
            found.ok_or_else(|| {
                let name = crate::pack::quote(name);
                Stop::Usage(crate::pack::problem::unknown("command", &name, known.into_iter()))
            })?
        }
    };
    let mut page = Vec::new();
    Page::new(command).render(&mut page)?;
    output::result(&String::from_utf8_lossy(&page))?;
    Ok(ExitCode::SUCCESS)
}
