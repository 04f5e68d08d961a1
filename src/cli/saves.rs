//! `balcony saves`: the saved games, listed and checked.

use super::{Format, Global, Stop, output, world};
use crate::lang::program;
use crate::store::{SaveInfo, StoreError, Verdict, read_text, verify};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  balcony saves list                 the last played first
  balcony saves path                 the folder they are in
  balcony saves verify               whether all of them are sound
  balcony saves rename NAME \"Team 3\"  another name for one
  balcony saves export NAME game.ron to take it elsewhere; `import` takes it in
  balcony saves delete NAME          to the trash; `empty-trash` empties it";

const AFTER: &str = "\
A save is named by its name, as `list` has it, or by its path. Nothing here writes over a file that is there, and a game \
that is being played is left alone. What branched off a save goes on naming it as it was called then.";

/// What was typed.
#[derive(Debug, clap::Args)]
#[command(help_template = super::TEMPLATE, before_help = EXAMPLES, after_help = AFTER)]
pub struct Saves {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// List saved games
    List {
        /// The form of the result
        #[arg(long, value_enum, default_value = "text")]
        format: Format,
    },
    /// Print the folder of saves
    Path {
        /// The form of the result
        #[arg(long, value_enum, default_value = "text")]
        format: Format,
    },
    /// Give a save another name
    Rename {
        /// The save
        #[arg(value_name = "SAVE")]
        save: PathBuf,
        /// Its new name
        #[arg(value_name = "NAME")]
        name: String,
    },
    /// Copy a save, under a name or one made of its own; not a game under a class code that is not over
    Duplicate {
        /// The save
        #[arg(value_name = "SAVE")]
        save: PathBuf,
        /// The copy's name
        #[arg(value_name = "NAME")]
        name: Option<String>,
    },
    /// Write a save to a file, to take it elsewhere
    Export {
        /// The save
        #[arg(value_name = "SAVE")]
        save: PathBuf,
        /// A file that is not there yet
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Take a save from a file into the folder
    Import {
        /// The file
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Move saves to the trash; `import` takes one out again
    Delete {
        /// The saves
        #[arg(value_name = "SAVE", required = true)]
        saves: Vec<PathBuf>,
    },
    /// Remove what is in the trash, for good
    EmptyTrash,
    /// Replay saves and say whether each is sound; exit 1 if one is not
    Verify {
        /// The saves, by path or by name; without one, all of the folder
        #[arg(value_name = "SAVE")]
        saves: Vec<PathBuf>,
        /// Keep what still plays of a damaged save, as a branch of it
        #[arg(long)]
        keep: bool,
        /// The form of the result
        #[arg(long, value_enum, default_value = "text")]
        format: Format,
    },
}

/// Lists, or checks.
pub fn run(global: &Global, typed: &Saves) -> Result<ExitCode, Stop> {
    match &typed.what {
        What::List { format } => list(global, *format),
        What::Path { format } => {
            let folder = world::saves(global)?.folder().to_owned();
            match format {
                Format::Text => output::result(&format!("{}\n", folder.display()))?,
                Format::Json => output::json(&json!({ "schema": 1, "path": path_json(&folder) }))?,
            }
            Ok(ExitCode::SUCCESS)
        }
        What::Rename { save, name } => placed(&world::saves(global)?.rename(save, name)?),
        What::Duplicate { save, name } => placed(&world::saves(global)?.duplicate(save, name.as_deref())?),
        What::Export { save, file } => {
            world::saves(global)?.export(save, file)?;
            placed(file)
        }
        What::Import { file } => placed(&world::saves(global)?.import(file)?),
        What::Delete { saves } => {
            let folder = world::saves(global)?;
            saves.iter().try_for_each(|save| placed(&folder.delete(save)?).map(|_| ()))?;
            Ok(ExitCode::SUCCESS)
        }
        What::EmptyTrash => {
            let gone = world::saves(global)?.empty_trash()?;
            output::aside(&program::removed_for_good(world::counted(gone, "save")));
            Ok(ExitCode::SUCCESS)
        }
        What::Verify { saves, keep, format } => verify_all(global, saves, *keep, *format),
    }
}

/// Prints where a save is now.
fn placed(path: &Path) -> Result<ExitCode, Stop> {
    output::result(&format!("{}\n", path.display()))?;
    Ok(ExitCode::SUCCESS)
}

fn list(global: &Global, format: Format) -> Result<ExitCode, Stop> {
    let folder = world::saves(global)?;
    let (saves, unreadable) = folder.list()?;
    match format {
        Format::Json => {
            let saves: Vec<Value> = saves.iter().map(save_json).collect();
            let unreadable: Vec<String> = unreadable.iter().map(ToString::to_string).collect();
            output::json(&json!({ "schema": 1, "saves": saves, "unreadable": unreadable }))?;
        }
        Format::Text => {
            if saves.is_empty() {
                output::aside(&program::no_saves_in_yet_balcony_play(folder.folder().display()));
            }
            let width = saves.iter().map(|s| s.name().chars().count()).max().unwrap_or(0);
            for save in &saves {
                output::result(&format!("{:<width$}  {}\n", save.name(), told(save)))?;
            }
            for why in &unreadable {
                output::aside(&why.to_string());
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn told(save: &SaveInfo) -> String {
    let state = if save.open { program::month(save.month) } else { program::over_months(save.month) };
    let mut text = program::lens_mandate_seed(&save.scenario, &save.lens, &save.mandate, save.seed, &state);
    let more = [
        ("players", &save.players),
        ("code", &save.code),
        (program::branch_of(), &save.parent),
        (program::last_played(), &save.touched),
    ];
    for (word, value) in more {
        if let Some(value) = value {
            text.push_str(&format!(", {word} {}", crate::pack::quote(value)));
        }
    }
    text
}

fn save_json(save: &SaveInfo) -> Value {
    json!({
        "path": path_json(&save.path),
        "name": save.name(),
        "pack": save.pack,
        "scenario": save.scenario,
        "lens": save.lens,
        "mandate": save.mandate,
        "seed": save.seed,
        "month": save.month,
        "over": !save.open,
        "code": save.code,
        "players": save.players,
        "parent": save.parent,
        "created": save.created,
        "touched": save.touched,
    })
}

fn path_json(path: &Path) -> Value {
    Value::String(path.to_string_lossy().into_owned())
}

fn verify_all(global: &Global, named: &[PathBuf], keep: bool, format: Format) -> Result<ExitCode, Stop> {
    let pack = world::pack(global)?;
    let folder = world::saves(global)?;
    let paths = if named.is_empty() { folder.paths()? } else { named.iter().map(|n| folder.find(n)).collect() };
    let (mut rows, mut bad) = (Vec::new(), 0usize);
    for path in &paths {
        let verdict = read_text(path).map(|text| verify(&pack, &text));
        bad += usize::from(!verdict.as_ref().is_ok_and(Verdict::is_sound));
        let kept = if keep && verdict.is_ok() { folder.rescue(path, &pack)? } else { None };
        match format {
            Format::Json => rows.push(verdict_json(path, &verdict, kept.as_deref())),
            Format::Text => output::result(&verdict_told(path, &verdict, kept.as_deref()))?,
        }
    }
    if format == Format::Json {
        output::json(&json!({ "schema": 1, "saves": rows }))?;
    }
    if bad == 0 {
        if named.is_empty() {
            output::aside(&program::in_all_sound(world::counted(paths.len(), "save"), folder.folder().display()));
        }
        return Ok(ExitCode::SUCCESS);
    }
    Err(Stop::Refused(program::not_all_sound(bad, world::counted(paths.len(), "save"))))
}

fn verdict_json(path: &Path, verdict: &Result<Verdict, StoreError>, kept: Option<&Path>) -> Value {
    match verdict {
        Ok(verdict) => json!({
            "path": path_json(path),
            "state": verdict.word(),
            "line": verdict.spot().map(|s| s.line),
            "column": verdict.spot().map(|s| s.column),
            "what": verdict.sentence(),
            "kept": kept.map(path_json),
        }),
        Err(why) => json!({ "path": path_json(path), "state": "unreadable", "what": why.to_string() }),
    }
}

fn verdict_told(path: &Path, verdict: &Result<Verdict, StoreError>, kept: Option<&Path>) -> String {
    let verdict = match verdict {
        Ok(verdict) => verdict,
        Err(why) => return format!("{why}\n"),
    };
    let place = verdict.spot().map_or(String::new(), |s| format!(":{}:{}", s.line, s.column));
    let more = match (kept, verdict) {
        (Some(kept), _) => program::what_plays_is_kept_as(kept.display()),
        (None, Verdict::Damaged { reaches: Some(_), .. }) => program::keep_keeps_that_as_a_branch().to_owned(),
        _ => String::new(),
    };
    format!("{}{place}: {}{more}\n", path.display(), verdict.sentence())
}
