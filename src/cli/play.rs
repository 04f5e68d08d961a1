//! `balcony play`, and `balcony` alone: a game, on the screens or line by line.

use super::signals::{self, Ending};
use super::terminal::{self, Stage, Start};
use super::{Color, Global, Stop, output, world};
use crate::game::{Game, Header, Setup, code};
use crate::pack::Pack;
use crate::store::{FileKeeper, Gate};
use crate::tui::Theme;
use std::ffi::OsStr;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

const EXAMPLES: &str = "\
Examples:
  balcony play                               a game with a seed of its own
  balcony play --plain                       line by line: for screen readers and pipes
  balcony play --scenario reset --lens sealed --seed 7
  balcony play --code CODE                   the game your facilitator set
  balcony play --continue                    where you left off";

const AFTER: &str = "\
What is not said takes the pack's default, and the seed is drawn; both are printed, with a class code that begins the \
same game anywhere. `balcony catalog` lists scenarios, lenses and mandates. Every accepted move is saved at once.";

/// What was typed.
#[derive(Debug, Default, clap::Args)]
#[command(help_template = super::TEMPLATE, before_help = EXAMPLES, after_help = AFTER)]
pub struct Play {
    /// The scenario
    #[arg(long, value_name = "ID")]
    scenario: Option<String>,
    /// The lens; `sealed` lets the seed draw one and shows it in the debrief
    #[arg(long, value_name = "ID")]
    lens: Option<String>,
    /// What Washington wishes
    #[arg(long, value_name = "ID")]
    mandate: Option<String>,
    /// The seed of all luck, 0 to 4294967295
    #[arg(long, value_name = "N")]
    seed: Option<u32>,
    /// A class code, which fixes all four
    #[arg(long, value_name = "CODE", conflicts_with_all = ["scenario", "lens", "mandate", "seed"])]
    code: Option<String>,
    /// Play on the last game, or the save of this path or name
    #[arg(
        long = "continue",
        value_name = "SAVE",
        num_args = 0..=1,
        conflicts_with_all = ["scenario", "lens", "mandate", "seed", "code"]
    )]
    resume: Option<Option<PathBuf>>,
    /// Line by line, without moving the cursor
    #[arg(long)]
    plain: bool,
}

/// `balcony` alone: the game, where there is a terminal to open it on.
pub fn open(global: &Global) -> Result<ExitCode, Stop> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        let how = "`balcony play --plain` plays line by line, through pipes too";
        output::aside(&format!("This is no terminal, and the game opens on one; {how}."));
        return Ok(ExitCode::from(2));
    }
    if wants_lines(&Play::default()) {
        return run(global, &Play::default());
    }
    let gate = Gate::new();
    signals::exit_on_signals(&gate, last_word)?;
    let (pack, saves) = (world::pack(global)?, world::saves(global)?);
    saves.clean();
    terminal::run(Stage { pack, saves, gate, theme: theme(global) }, Start::Title)
}

/// The colours asked for; none at all under `NO_COLOR`.
fn theme(global: &Global) -> Theme {
    let plain = std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty());
    match global.color {
        Color::Never => Theme::mono(),
        Color::Auto if plain => Theme::mono(),
        Color::Auto | Color::Always => Theme::standard(),
    }
}

/// Plays.
pub fn run(global: &Global, typed: &Play) -> Result<ExitCode, Stop> {
    let gate = Gate::new();
    // Before anything is read or written, so that no signal finds the program without an answer.
    signals::exit_on_signals(&gate, last_word)?;
    let pack = world::pack(global)?;
    let mut session = begin(global, typed, &pack, &gate)?;
    if !wants_lines(typed) {
        let Session { game, keeper, said, .. } = session;
        let stage = Stage { pack, saves: world::saves(global)?, gate, theme: theme(global) };
        return terminal::run(stage, Start::Game(Box::new(game), keeper, said));
    }
    for line in &session.said {
        output::aside(line);
    }
    greet(&session)?;
    line_mode(&mut session)?;
    Ok(ExitCode::SUCCESS)
}

/// Line mode was asked for, or is all that can be had.
fn wants_lines(typed: &Play) -> bool {
    let set = |name: &str| std::env::var_os(name).filter(|v| !v.is_empty() && v != OsStr::new("0"));
    typed.plain
        || set("BALCONY_PLAIN").is_some()
        || set("TERM").is_some_and(|t| t == OsStr::new("dumb"))
        || !io::stdin().is_terminal()
        || !io::stdout().is_terminal()
}

fn last_word(ending: Ending) {
    terminal::restore();
    let why = match ending {
        Ending::Terminate => "asked to end",
        Ending::Hangup => "the terminal is gone",
        Ending::Interrupt => "interrupted",
    };
    let _ = writeln!(io::stderr(), "\nBalcony: {why}; every move so far is saved. `balcony play --continue` plays on.");
}

/// A game to play, who keeps it, and what is to be said first.
struct Session {
    game: Game,
    keeper: FileKeeper,
    said: Vec<String>,
    continued: bool,
}

fn begin(global: &Global, typed: &Play, pack: &Arc<Pack>, gate: &Gate) -> Result<Session, Stop> {
    if let Some(which) = &typed.resume {
        return resume(global, which.as_deref(), pack, gate);
    }
    let header = header(typed, pack)?;
    let saves = world::saves(global)?;
    saves.clean();
    let mut game = Game::with_header(Arc::clone(pack), header).map_err(|e| Stop::Usage(e.to_string()))?;
    let keeper = saves.start(&mut game, gate)?;
    Ok(Session { game, keeper, said: Vec::new(), continued: false })
}

fn resume(global: &Global, which: Option<&Path>, pack: &Arc<Pack>, gate: &Gate) -> Result<Session, Stop> {
    let saves = world::saves(global)?;
    saves.clean();
    let path = match which {
        Some(name) => saves.find(name),
        None => saves.newest()?.map(|save| save.path).ok_or_else(|| {
            let folder = saves.folder().display();
            Stop::Refused(format!("error: no game to play on in {folder}; `balcony play` begins one"))
        })?,
    };
    let opened = saves.open(&path, pack, gate)?;
    if opened.game.is_over() {
        let path = path.display();
        let cure = format!("`balcony replay {path}` tells it, `balcony play` begins another");
        return Err(Stop::Refused(format!("error: {path} is over; {cure}")));
    }
    Ok(Session { game: opened.game, keeper: opened.keeper, said: opened.said, continued: true })
}

/// The header of a new game.
fn header(typed: &Play, pack: &Pack) -> Result<Header, Stop> {
    if let Some(typed) = &typed.code {
        let setup = code::decode(pack, typed).map_err(|e| Stop::Usage(format!("--code: {e}")))?;
        let mut header = Header::new(pack, &setup);
        header.code = code::encode(pack, &setup);
        return Ok(header);
    }
    world::known("--scenario", "scenario", typed.scenario.as_ref(), pack.scenarios())?;
    world::known_lens(typed.lens.as_ref(), pack)?;
    world::known("--mandate", "mandate", typed.mandate.as_ref(), pack.mandates())?;
    let or = |typed: &Option<String>, default: &str| typed.clone().unwrap_or_else(|| default.to_owned());
    let setup = Setup {
        scenario: or(&typed.scenario, &pack.defaults.scenario),
        lens: or(&typed.lens, &pack.defaults.lens),
        mandate: or(&typed.mandate, &pack.defaults.mandate),
        seed: typed.seed.unwrap_or_else(rand::random),
    };
    Ok(Header::new(pack, &setup))
}

/// What game this is, and where it is kept.
fn greet(session: &Session) -> Result<(), Stop> {
    let h = session.game.header();
    let setup = Setup { scenario: h.scenario.clone(), lens: h.lens.clone(), mandate: h.mandate.clone(), seed: h.seed };
    let code = code::encode(session.game.pack(), &setup).map_or(String::new(), |code| format!(", code {code}"));
    let how = if session.continued { "Playing on" } else { "A new game" };
    let game = format!("scenario {}, lens {}, mandate {}, seed {}{code}", h.scenario, h.lens, h.mandate, h.seed);
    let mut text = format!("{how}: {game}.\n");
    text.push_str(&format!("Saved in {} after every move.\n", session.keeper.path().display()));
    output::result(&text)
}

/// The game line by line.
fn line_mode(session: &mut Session) -> Result<(), Stop> {
    use crate::engine::Move;
    use crate::game::{Keeper as _, Play};
    for line in io::stdin().lines() {
        if line? == "end" {
            let _ = session.game.play(Play::of(Move::EndMonth));
            session.keeper.keep(&session.game).map_err(Stop::Refused)?;
        }
    }
    Ok(())
}
