//! `balcony check`: whether a pack can be played, and what is wrong with it.

use super::{Stop, output, world::counted};
use crate::lang::program;
use crate::pack::load;
use crate::pack::problem::render;
use crate::store::read_pack;
use std::path::PathBuf;
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  balcony check assets/packs/belarus
  balcony check my_pack && balcony play --pack my_pack";

const AFTER: &str =
    "Problems go to stdout, a line each: file:line:column: error or warning: what. Errors exit 1, warnings 0.";

/// What was typed.
#[derive(Debug, clap::Args)]
#[command(help_template = super::TEMPLATE, before_help = EXAMPLES, after_help = AFTER)]
pub struct Check {
    /// The folder of the pack, with its pack.ron
    #[arg(value_name = "PACK_DIR")]
    folder: PathBuf,
}

/// Checks a pack.
pub fn run(check: &Check) -> Result<ExitCode, Stop> {
    let files = read_pack(&check.folder)?;
    let checked = load(&files);
    let errors = checked.errors();
    let warnings = checked.problems.len() - errors;
    output::result(&render(&checked.problems))?;
    let folder = check.folder.display();
    if errors > 0 {
        let more = if warnings > 0 { program::and(counted(warnings, "warning")) } else { String::new() };
        return Err(Stop::Refused(program::error_cant_be_played(&folder, counted(errors, "error"), &more)));
    }
    let Some(pack) = checked.value else { return Err(Stop::Refused(program::cant_be_played_at_all(&folder))) };
    let s = pack.template();
    output::result(&program::pack_can_be_played(
        &folder,
        &pack.id,
        &pack.version,
        counted(files.len(), "file"),
        counted(pack.rules.len(), "rule"),
        counted(s.issues.len(), "issue"),
        counted(s.events.len(), "event"),
        counted(pack.scenarios().len(), "scenario"),
        counted(warnings, "warning"),
    ))?;
    Ok(ExitCode::SUCCESS)
}
