//! `balcony replay`: a move script or a save, without a screen.

use super::{Format, Global, Stop, output, world};
use crate::engine::Luck;
use crate::game::document::MOST_BYTES;
use crate::game::{Overlay, SEALED, Stopped, lens_in_force, read_document, replay, replay_leniently};
use crate::lang::program;
use crate::pack::Pack;
use crate::report::{record, summary::summary};
use crate::store::{read_text, text_of};
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

const EXAMPLES: &str = "\
Examples:
  balcony replay moves.ron                    month by month, to read
  balcony replay moves.ron --lens flank       the same moves under other assumptions
  balcony replay moves.ron --all-lenses --format json
  echo '(seed: 7, months: [[Consult(\"minsk\", \"sound_out\")]])' | balcony replay -";

const AFTER: &str = "\
A script is (scenario: ID, lens: ID, mandate: ID, seed: N, months: [ [MOVE, ...], ... ]), each inner list a month; \
what is left out takes the pack's default, and months that are missing are played empty. A save is a script with more \
in its header. `balcony catalog` lists the ids.";

/// What was typed.
#[derive(Debug, clap::Args)]
#[command(help_template = super::TEMPLATE, before_help = EXAMPLES, after_help = AFTER)]
pub struct Replay {
    /// The script or save; - reads it from the input
    file: PathBuf,
    /// The scenario, instead of the script's own
    #[arg(long, value_name = "ID")]
    scenario: Option<String>,
    /// The lens, instead of the script's own; `sealed` lets the seed draw one
    #[arg(long, value_name = "ID", conflicts_with = "all_lenses")]
    lens: Option<String>,
    /// The seed, instead of the script's own
    #[arg(long, value_name = "N")]
    seed: Option<u32>,
    /// Judge the script under every lens; a move without object under one is passed over there
    #[arg(long)]
    all_lenses: bool,
    /// The form of the result
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

/// Replays.
pub fn run(global: &Global, typed: &Replay) -> Result<ExitCode, Stop> {
    let pack = world::pack(global)?;
    world::known("--scenario", "scenario", typed.scenario.as_ref(), pack.scenarios())?;
    world::known_lens(typed.lens.as_ref(), &pack)?;
    let script = Script::read(&typed.file)?;
    let overlay =
        Overlay { scenario: typed.scenario.clone(), lens: typed.lens.clone(), mandate: None, seed: typed.seed };
    if typed.all_lenses {
        return all_lenses(&pack, &script, &overlay, typed.format);
    }
    let replayed = replay(&pack, &script.text, &overlay).map_err(|why| script.refusal(&why))?;
    script.remark(replayed.skipped);
    let as_written = typed.scenario.is_none() && typed.lens.is_none() && typed.seed.is_none();
    if let (true, Some(month)) = (as_written, replayed.differing.first()) {
        let name = &script.name;
        let cure = program::balcony_saves_verify_tells_why(name);
        output::aside(&program::it_does_not_end_as_its_digest(name, month, &cure));
    }
    match typed.format {
        Format::Text => output::result(&summary(&replayed.game))?,
        Format::Json => output::json(&record::replay(&replayed.game))?,
    }
    Ok(ExitCode::SUCCESS)
}

/// A script and what it is called.
struct Script {
    name: String,
    text: String,
}

impl Script {
    fn read(file: &Path) -> Result<Self, Stop> {
        if file == Path::new("-") {
            let name = "<stdin>".to_owned();
            let text = text_of(Path::new(&name), std::io::stdin().lock(), MOST_BYTES)?;
            return Ok(Self { name, text });
        }
        if !file.exists() {
            let name = file.display();
            let cure = program::balcony_saves_list_lists_saves_and();
            return Err(Stop::Refused(program::there_is_no_such_file(&name, cure)));
        }
        Ok(Self { name: file.display().to_string(), text: read_text(file)? })
    }

    fn refusal(&self, why: &Stopped) -> Stop {
        Stop::Refused(format!("{}:{}:{}: {}", self.name, why.spot.line, why.spot.column, why.what))
    }

    fn remark(&self, skipped: usize) {
        if skipped > 0 {
            let months = world::counted(skipped, "month");
            output::aside(&program::the_game_ended_early_after_its(&self.name, &months));
        }
    }
}

/// One script under every lens, strictly under its own.
fn all_lenses(pack: &Arc<Pack>, script: &Script, overlay: &Overlay, format: Format) -> Result<ExitCode, Stop> {
    let written = read_document(&script.text).map_err(|why| script.refusal(&why.into()))?;
    let lens = written.lens.unwrap_or(&pack.defaults.lens);
    let seed = overlay.seed.or(written.seed).unwrap_or(0);
    let own = if lens == SEALED { lens_in_force(pack, SEALED, Luck::new(seed)) } else { lens.to_owned() };
    // Refused moves are the script's mistake under its own lens only.
    let strict = Overlay { lens: Some(own.clone()), ..overlay.clone() };
    let first = replay(pack, &script.text, &strict).map_err(|why| script.refusal(&why))?;
    script.remark(first.skipped);
    let mut lenses = Map::new();
    let mut text = String::new();
    for lens in pack.lenses().iter() {
        let overlay = Overlay { lens: Some(lens.to_owned()), ..overlay.clone() };
        let game = if lens == own {
            first.game.clone()
        } else {
            replay_leniently(pack, &script.text, &overlay).map_err(|why| script.refusal(&why))?.game
        };
        match format {
            Format::Json => {
                lenses.insert(lens.to_owned(), record::replay(&game));
            }
            Format::Text => text.push_str(&format!("=== {lens}\n\n{}\n", summary(&game))),
        }
    }
    match format {
        Format::Json => output::json(&json!({ "schema": 1, "lenses": Value::Object(lenses) }))?,
        Format::Text => output::result(&text)?,
    }
    Ok(ExitCode::SUCCESS)
}
