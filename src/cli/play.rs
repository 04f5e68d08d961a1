//! `balcony play`, and `balcony` alone: a game, on the screens or line by line.

use super::player::{Stage, Start};
use super::signals::{self, Ending};
use super::terminal;
use super::wear::{self, Wear};
use super::{Global, Stop, output, world};
use crate::game::settings::{BOUNDS, Item, Settings};
use crate::game::{Game, Header, Setup, code};
use crate::lang::program;
use crate::pack::Pack;
use crate::plain::{self, Chosen};
use crate::report::ascii::ascii;
use crate::store::{FileKeeper, Gate, Saves};
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
    /// Colours of the screens: dark, light, high_contrast, monochrome or projector
    #[arg(long, value_name = "ID")]
    theme: Option<String>,
    /// Draw and write ASCII alone; chosen by itself where the locale is not UTF-8
    #[arg(long)]
    ascii: bool,
    /// Leave the mouse to the terminal
    #[arg(long)]
    no_mouse: bool,
    /// Show everything at once
    #[arg(long)]
    no_animations: bool,
}

impl Play {
    /// What was said of how it looks.
    fn wish(&self) -> Result<wear::Wish, Stop> {
        let theme = self.theme.as_deref().map(wear::look).transpose()?;
        let (ascii, no_mouse, no_animations) = (self.ascii, self.no_mouse, self.no_animations);
        Ok(wear::Wish { theme, ascii, no_mouse, no_animations })
    }
}

/// `balcony` alone: the game, where there is a terminal to open it on.
pub fn open(global: &Global) -> Result<ExitCode, Stop> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        let how = program::balcony_play_plain_plays_line_by();
        output::aside(&program::this_is_no_terminal_and_the(how));
        return Ok(ExitCode::from(2));
    }
    play(global, &Play::default(), false)
}

/// Plays.
pub fn run(global: &Global, typed: &Play) -> Result<ExitCode, Stop> {
    play(global, typed, true)
}

/// Plays; without `direct` the player is asked what to play: by the title screen, or line by line.
fn play(global: &Global, typed: &Play, direct: bool) -> Result<ExitCode, Stop> {
    let gate = Gate::new();
    // Before anything is read or written, so that no signal finds the program without an answer.
    signals::exit_on_signals(&gate, last_word)?;
    let pack = world::held(global)?;
    let saves = world::saves(global)?;
    saves.clean();
    let lines = wants_lines(typed);
    let wear = wear::of(global, &typed.wish()?)?;
    if !direct && !lines {
        return terminal::run(Stage { pack, saves, gate, wear }, Start::Title);
    }
    let pack = Arc::clone(&pack);
    let session = match &typed.resume {
        Some(which) => resume(&saves, which.as_deref(), &pack, &gate)?,
        None => {
            let (mut setup, mut coded) = (setup(typed, &pack)?, typed.code.is_some());
            if !direct {
                match choose(&saves, &pack, &setup, wear.ascii())? {
                    Some(chosen) => (setup, coded) = chosen,
                    None => return Ok(ExitCode::SUCCESS),
                }
            }
            begin(&saves, &setup, coded, &pack, &gate)?
        }
    };
    if lines {
        return line_mode(session, wear);
    }
    let Session { game, keeper, said, .. } = session;
    let start = Start::Game(Box::new(game), keeper, said);
    terminal::run(Stage { pack: pack.into(), saves, gate, wear }, start)
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
        Ending::Terminate => program::asked_to_end(),
        Ending::Hangup => program::the_terminal_is_gone(),
        Ending::Interrupt => "interrupted",
    };
    let _ = writeln!(io::stderr(), "{}", program::balcony(why, program::every_move_so_far_is_saved()));
}

/// A game to play, who keeps it, and what is to be said first.
struct Session {
    game: Game,
    keeper: FileKeeper,
    said: Vec<String>,
    continued: bool,
}

fn begin(saves: &Saves, setup: &Setup, coded: bool, pack: &Arc<Pack>, gate: &Gate) -> Result<Session, Stop> {
    let mut header = Header::new(pack, setup);
    header.code = if coded { code::encode(pack, setup) } else { None };
    let mut game = Game::with_header(Arc::clone(pack), header).map_err(|e| Stop::Usage(e.to_string()))?;
    let keeper = saves.start(&mut game, gate)?;
    Ok(Session { game, keeper, said: Vec::new(), continued: false })
}

fn resume(saves: &Saves, which: Option<&Path>, pack: &Arc<Pack>, gate: &Gate) -> Result<Session, Stop> {
    let path = match which {
        Some(name) => saves.find(name),
        None => saves.newest()?.map(|save| save.path).ok_or_else(|| {
            let folder = saves.folder().display();
            Stop::Refused(program::error_no_game_to_play_on(&folder))
        })?,
    };
    let opened = saves.open(&path, pack, gate)?;
    Ok(Session { game: opened.game, keeper: opened.keeper, said: opened.said, continued: true })
}

/// What a new game is to be a game of.
fn setup(typed: &Play, pack: &Pack) -> Result<Setup, Stop> {
    if let Some(typed) = &typed.code {
        return code::decode(pack, typed).map_err(|e| Stop::Usage(program::code_refused(&e)));
    }
    world::known("--scenario", "scenario", typed.scenario.as_ref(), pack.scenarios())?;
    world::known_lens(typed.lens.as_ref(), pack)?;
    world::known("--mandate", "mandate", typed.mandate.as_ref(), pack.mandates())?;
    let or = |typed: &Option<String>, default: &str| typed.clone().unwrap_or_else(|| default.to_owned());
    Ok(Setup {
        scenario: or(&typed.scenario, &pack.defaults.scenario),
        lens: or(&typed.lens, &pack.defaults.lens),
        mandate: or(&typed.mandate, &pack.defaults.mandate),
        seed: typed.seed.unwrap_or_else(rand::random),
    })
}

/// Has the player choose a new game line by line; `None` when the player leaves.
fn choose(saves: &Saves, pack: &Pack, proposed: &Setup, ascii: bool) -> Result<Option<(Setup, bool)>, Stop> {
    if let Some(save) = saves.newest()? {
        let name = save.name();
        output::aside(&program::a_game_waits_in_month_balcony(save.month, &name));
    }
    let (mut input, mut out) = (io::stdin().lock(), io::stdout());
    Ok(plain::choose(pack, proposed, &mut input, &mut out, &plain::Options { ascii, ..line_options() })?)
}

/// What game this is, and where it is kept.
fn greeting(session: &Session) -> String {
    let h = session.game.header();
    let code = session.game.code().map_or(String::new(), |code| program::with_code(&code));
    let how = if session.continued { program::playing_on() } else { program::a_new_game() };
    let place = session.keeper.path().display();
    let game = program::scenario_lens_mandate_seed(&h.scenario, &h.lens, &h.mandate, h.seed, &code);
    program::saved_in_after_every_move(how, &game, &place)
}

/// The game line by line.
fn line_mode(session: Session, wear: Wear) -> Result<ExitCode, Stop> {
    for line in session.said.iter().chain(&wear.said) {
        output::aside(line);
    }
    let hello = greeting(&session);
    output::result(&if wear.ascii() { ascii(&hello) } else { hello })?;
    let Session { game, mut keeper, .. } = session;
    let (mut input, mut out) = (io::stdin().lock(), io::stdout());
    let mut keep = |item: Item, value: &str| wear.keep(item, value);
    let settings = Settings { width: width(wear.settings), ..wear.settings };
    let chosen = Chosen { settings, ascii: wear.ascii(), unicode: wear.around.unicode, keep: &mut keep };
    plain::run_chosen(game, &mut keeper, chosen, &mut input, &mut out, &line_options())?;
    Ok(ExitCode::SUCCESS)
}

/// The width chosen; where it is as it was, that of `COLUMNS`.
fn width(settings: Settings) -> u16 {
    let (least, most) = BOUNDS;
    let columns = std::env::var("COLUMNS").ok().and_then(|c| c.parse().ok()).filter(|c| (least..=most).contains(c));
    let chosen = settings.width != Settings::default().width;
    columns.filter(|_| !chosen).unwrap_or(settings.width)
}

/// A person at a terminal gets prompts and pages, a pipe gets neither.
fn line_options() -> plain::Options {
    let person = io::stdin().is_terminal();
    let standard = plain::Options::default();
    plain::Options {
        width: usize::from(width(Settings::default())),
        prompt: person,
        page: if person { standard.page } else { 0 },
        ..standard
    }
}
