//! `balcony facilitate`: a plan becomes a start file a team.

use super::{Global, Stop, output, world};
use crate::game::class::read_plan;
use crate::lang::program;
use crate::store::{StoreError, read_text};
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  balcony facilitate plan.ron --out teams     a start file a team, in the folder teams
  balcony play --continue teams/Red.ron       what a team then types
  balcony watch teams                         the facilitator's board";

const AFTER: &str = concat!(
    r#"A plan:

  (
      scenario: "seminar", lens: "sealed", mandate: "balanced", seed: 7,
      months: 4,            // rounds played; all, if left out
      minutes: 7,           // a round, for the clock of `balcony watch`
      injects: [(month: 3, event: "migrant_surge")],
      forecasts: true,      // whether teams may make them, and the board counts them
      hold: true,           // whether slips and board keep answers back until revealed
      chairs: false,        // whether a month may be seen from another capital before the debrief
      teams: ["Red", "Blue", "Green", "Gold"],
  )

"#,
    "At the table an event is put in by `inject EVENT` and an answer decided by `override CAPITAL STANCE REASON`, \
     in line mode; on screens by F9 and F10. Both stand in the log and mark the save.\n\n",
    "`code: \"...\"` may stand instead of scenario, lens, mandate and seed; what else is left out takes the \
     pack's default. An inject happens in its round whatever else does, in every team's game, and stands in the \
     save, the log and the debrief. `balcony catalog` lists events. No file is written over.\n\n",
    "A team's name is its file's too: 1 to 40 characters, letters, digits, blanks, '-' and '_'; a letter or digit \
     first, no blank at an end; no two alike but for capitals.",
);

/// What was typed.
#[derive(Debug, clap::Args)]
#[command(help_template = super::TEMPLATE, before_help = EXAMPLES, after_help = AFTER)]
pub struct Facilitate {
    /// The plan
    plan: PathBuf,
    /// The folder for the start files; it is made when missing
    #[arg(long, value_name = "DIR", default_value = ".")]
    out: PathBuf,
}

/// Writes start files.
pub fn run(global: &Global, typed: &Facilitate) -> Result<ExitCode, Stop> {
    let pack = world::pack(global)?;
    let name = typed.plan.display();
    let text = read_text(&typed.plan)?;
    let plan = read_plan(&pack, &text)
        .map_err(|why| Stop::Refused(format!("{name}:{}:{}: {}", why.spot.line, why.spot.column, why.what)))?;
    fs::create_dir_all(&typed.out).map_err(StoreError::io("make", &typed.out))?;
    let mut files = Vec::new();
    for team in &plan.teams {
        let path = typed.out.join(format!("{team}.ron"));
        if path.exists() {
            let what = program::there_is_such_a_file_already();
            return Err(Stop::Refused(program::nothing_was_written(path.display(), what)));
        }
        let game = plan.game(&pack, team).map_err(|unknown| Stop::Refused(format!("{name}:1:1: {unknown}")))?;
        files.push((path, game.to_text()));
    }
    for (path, text) in files {
        let file = OpenOptions::new().write(true).create_new(true).open(&path);
        file.and_then(|mut file| file.write_all(text.as_bytes())).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => Stop::Refused(program::that_file_is_there_already(path.display())),
            _ => Stop::Store(StoreError::io("write", &path)(error)),
        })?;
        output::result(&format!("{}\n", path.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}
