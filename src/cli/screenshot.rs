//! `balcony screenshot`: any screen as a picture.

use super::wear::look;
use super::{Global, Stop, output, world};
use crate::game::{Game, Overlay, Setup, replay};
use crate::lang::program;
use crate::pack::Pack;
use crate::report::hint::{FUTURES, hint};
use crate::store::read_text;
use crate::tui::bench::stand;
use crate::tui::theme::Depth;
use crate::tui::{Effect, Model, Msg, Screen, Theme, picture, remap, update, view};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

const EXAMPLES: &str = "\
Examples:
  balcony screenshot --screen room -o room.svg
  balcony screenshot --screen table --size 120x40 --save game.ron -o table.svg
  balcony screenshot --screen room --keys \"t z\" -o templates.svg        a list over the table";

/// What was typed.
#[derive(Debug, clap::Args)]
#[command(help_template = super::TEMPLATE, before_help = EXAMPLES)]
pub struct Screenshot {
    /// The screen: title, new_game, load, room, table, reaction, agreements, consult, events, month_end, debrief, log, branches, beside, what_if, history, as_of, frontier, analysis
    #[arg(long, value_name = "ID")]
    screen: String,
    /// Columns and rows
    #[arg(long, value_name = "WxH", default_value = "80x24")]
    size: String,
    /// The theme: dark, light, high_contrast, monochrome or projector
    #[arg(long, value_name = "ID", default_value = "dark")]
    theme: String,
    /// Draw in ASCII alone
    #[arg(long)]
    ascii: bool,
    /// A save, or a script, that says where the game stands; without it, the first month of seed 7
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
    /// Keys pressed on it first, with blanks between them, as the help names them: for pop-ups
    #[arg(long, value_name = "KEYS", default_value = "")]
    keys: String,
    /// Where to write the picture; - is standard output
    #[arg(short, long, value_name = "FILE.svg")]
    output: PathBuf,
}

/// Draws the picture.
pub fn run(global: &Global, typed: &Screenshot) -> Result<ExitCode, Stop> {
    let ids = || Screen::ALL.iter().map(|(_, id)| *id);
    let screen = Screen::of(&typed.screen).ok_or_else(|| {
        let quoted = crate::pack::quote(&typed.screen);
        Stop::Usage(program::screen(crate::pack::problem::unknown("screen", &quoted, ids())))
    })?;
    let theme = Theme::new(look(&typed.theme)?, Depth::Many);
    let size = size(&typed.size)?;
    let pack = world::pack(global)?;
    let mut model = match &typed.save {
        None if matches!(screen, Screen::Title | Screen::NewGame | Screen::Load) => Model::new(pack, theme, size),
        None => Model::of_game(fresh(&pack)?, program::this_picture().to_owned(), theme, size),
        Some(path) => Model::of_game(stood(&pack, path)?, path.display().to_string(), theme, size),
    };
    model.screen = screen;
    model.ascii = typed.ascii;
    for name in typed.keys.split_whitespace() {
        let key = remap::key_of(name).map_err(|(_, what)| Stop::Usage(program::keys(&what)))?;
        // What a key asks of the world outside is left undone, since a picture keeps nothing; but analyses are made.
        for effect in update(&mut model, Msg::Key(key)) {
            let found = match effect {
                Effect::Analyze(job) => Msg::Analyzed(job.number, Box::new(job.run(&mut |_, _| true))),
                Effect::Think(game) => {
                    Msg::Thought(stand(&game), hint(&game, FUTURES).map_or_else(Vec::new, |hint| hint.sentences))
                }
                _ => continue,
            };
            update(&mut model, found);
        }
    }
    let svg = draw(&model, size)?;
    if typed.output == Path::new("-") {
        output::result(&svg)?;
    } else {
        std::fs::write(&typed.output, svg).map_err(crate::store::StoreError::io("write", &typed.output))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn draw(model: &Model, (columns, rows): (u16, u16)) -> Result<String, Stop> {
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).map_err(std::io::Error::other)?;
    terminal.draw(|frame| view(model, frame)).map_err(std::io::Error::other)?;
    Ok(picture::svg(terminal.backend().buffer()))
}

fn size(text: &str) -> Result<(u16, u16), Stop> {
    let parts = text.split_once('x').and_then(|(w, h)| Some((w.parse().ok()?, h.parse().ok()?)));
    match parts {
        Some((w @ 1..=500, h @ 1..=300)) => Ok((w, h)),
        _ => Err(Stop::Usage(program::size_columns_and_rows_as_in().to_owned())),
    }
}

fn fresh(pack: &Arc<Pack>) -> Result<Game, Stop> {
    let d = &pack.defaults;
    let setup = Setup { scenario: d.scenario.clone(), lens: d.lens.clone(), mandate: d.mandate.clone(), seed: 7 };
    Game::new(Arc::clone(pack), &setup).map_err(|e| Stop::Refused(format!("error: {e}")))
}

fn stood(pack: &Arc<Pack>, path: &Path) -> Result<Game, Stop> {
    let text = read_text(path)?;
    let replayed = replay(pack, &text, &Overlay::default()).map_err(|stopped| {
        let spot = stopped.spot;
        Stop::Refused(format!("{}:{}:{}: {}", path.display(), spot.line, spot.column, stopped.what))
    })?;
    Ok(replayed.game)
}
