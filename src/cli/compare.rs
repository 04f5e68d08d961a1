//! `balcony compare`: several teams side by side.

use super::report::{Form, read, read_or_kept, torn, write};
use super::{Global, Stop, output, world};
use crate::game::{Game, Overlay, replay};
use crate::lang::program;
use crate::pack::Pack;
use crate::report::compare::{Team, Terms, comparable, compare, compare_csv, compare_page};
use crate::report::paper::{page_html, page_markdown};
use crate::report::words::clean;
use crate::store::{Saves, read_text};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

const EXAMPLES: &str = "\
Examples:
  balcony compare red.ron blue.ron                      to read
  balcony compare saves/ --format html -o class.html    every save of a folder, on one page to print
  balcony compare *.ron --format csv -o gradebook.csv   a row a team
  balcony compare *.ron --no-scores                     without scores and endings: before the debrief";

const AFTER: &str = "\
Games are comparable that share scenario, lens, mandate, seed and pack. Others are named, with what differs, and left \
out; so are saves that can't be read. The rest is compared all the same, and the exit status is 1. Of games still being \
played only what was shown in play is told.";

/// What was typed.
#[derive(Debug, clap::Args)]
#[command(help_template = super::TEMPLATE, before_help = EXAMPLES, after_help = AFTER)]
pub struct Compare {
    /// The saves by path or name, or folders of saves
    #[arg(required = true, value_name = "SAVE")]
    saves: Vec<PathBuf>,
    /// The form of the result; without it Markdown, and on a terminal plain text
    #[arg(long, value_enum)]
    format: Option<Form>,
    /// Write it to this file instead; - is the output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Leave out scores and endings
    #[arg(long)]
    no_scores: bool,
    /// Call the teams Team 1, Team 2 and so on
    #[arg(long)]
    no_names: bool,
    /// Compare what is not the same game, too
    #[arg(long)]
    anyway: bool,
}

/// Compares saves.
pub fn run(global: &Global, typed: &Compare) -> Result<ExitCode, Stop> {
    let pack = world::pack(global)?;
    let mut whole = true;
    let mut object = |what: &str| {
        output::aside(what);
        whole = false;
    };
    let mut found: Vec<(PathBuf, Game)> = Vec::new();
    for path in listed(&typed.saves)? {
        match game(global, &pack, &path) {
            Ok(game) => found.push((path, game)),
            Err(why) => object(&why),
        }
    }
    if !typed.anyway {
        let terms: Vec<Terms> = found.iter().map(|(_, g)| Terms::of(g)).collect();
        let kept = comparable(&terms);
        for (at, (path, _)) in found.iter().enumerate().filter(|(at, _)| !kept.contains(at)) {
            let differs = kept.first().map(|k| terms[at].differences(&terms[*k])).unwrap_or_default();
            let cure = program::left_out_anyway_compares_it_all();
            object(&program::it_is_not_the_same_game(path.display(), differs.join("; "), cure));
        }
        let mut at = 0..;
        found.retain(|_| at.next().is_some_and(|n| kept.contains(&n)));
    }
    if found.len() < 2 {
        let left = found.len();
        return Err(Stop::Refused(program::there_are_not_two_games_to(left, typed.saves.len())));
    }
    let compared = compare(&teams(found, !typed.no_names), !typed.no_scores);
    let Some(compared) = compared else { return Ok(ExitCode::FAILURE) };
    let text = match typed.format {
        None => read_or_kept(&compare_page(&compared), typed.output.as_deref()),
        Some(Form::Md) => page_markdown(&compare_page(&compared)),
        Some(Form::Html) => page_html(&compare_page(&compared)),
        Some(Form::Csv) => compare_csv(&compared).map_err(|e| Stop::Output(std::io::Error::other(e)))?,
        Some(Form::Json) => {
            let value = json!({ "schema": 1, "comparison": &compared, "disclaimer": &compared.disclaimer });
            format!("{value:#}\n")
        }
    };
    write(&text, typed.output.as_deref(), &typed.saves)?;
    Ok(if whole { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The files: of a folder its saves, by name.
fn listed(named: &[PathBuf]) -> Result<Vec<PathBuf>, Stop> {
    let mut all: Vec<PathBuf> = Vec::new();
    for path in named {
        let more = if path.is_dir() { Saves::at(path)?.paths()? } else { vec![path.clone()] };
        all.extend(more);
    }
    Ok(all)
}

fn game(global: &Global, pack: &Arc<Pack>, path: &Path) -> Result<Game, String> {
    let name = path.display();
    // What is no file here may be the name of a save.
    let text = match read_text(path) {
        Ok(text) => text,
        Err(why) => read(global, path).map_err(|_| why.to_string())?.1,
    };
    let replayed = replay(pack, &text, &Overlay::default())
        .map_err(|why| program::left_out(&name, why.spot.line, why.spot.column, torn(&text), &why.what))?;
    if let Some(month) = replayed.differing.first() {
        output::aside(&program::month_does_not_end_as_its(&name, month));
    }
    Ok(replayed.game)
}

/// The teams by name: the players', else the file's; made to differ where they are alike.
fn teams(found: Vec<(PathBuf, Game)>, names: bool) -> Vec<Team> {
    let mut all: Vec<Team> = Vec::new();
    for (at, (path, game)) in found.into_iter().enumerate() {
        let own = game.header().players.as_deref().map(clean).filter(|n| !n.trim().is_empty());
        let file = || path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let name = if names { own.unwrap_or_else(|| clean(&file())) } else { program::team(at + 1) };
        let alike = all.iter().filter(|t| t.name == name).count();
        let name = if alike > 0 { format!("{name} ({})", at + 1) } else { name };
        all.push(Team { name, game });
    }
    all
}
