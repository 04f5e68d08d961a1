//! The line-by-line face: words in, sentences out. The whole game, append-only, for screen readers, pipes and whoever
//! likes it: no cursor is moved, no colour is needed, and everything a number can choose can also be typed.
//!
//! It knows no file and no argument: [`run`] gets a game, a [`Keeper`] and two streams. What was typed becomes an order
//! in `desk`, names are understood in `names`, and each of the other files says one kind of thing. Nothing here knows an
//! id of a pack.

mod agreements;
mod ask;
mod bench;
mod caution;
mod choose;
mod class;
mod debrief;
mod desk;
mod help;
mod history;
mod library;
mod look;
mod month;
mod names;
mod news;
mod own;
mod pick;
mod prefer;
mod refusal;
mod shelf;
mod speech;
mod table;
mod tell;
mod told;
mod typed;
mod verb;
mod voice;
mod why;

pub use choose::choose;

use crate::game::settings::{Item, Settings};
use crate::game::{Game, Keeper};
use desk::Desk;
use std::io::{self, BufRead, Write};
use voice::Voice;

/// How the lines are read and written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Columns at which lines are broken; 0: never.
    pub width: usize,
    /// Whether `> ` is written before each line is read: only where a person types.
    pub prompt: bool,
    /// Whether each line read is written down again after a `> `, as in a transcript.
    pub echo: bool,
    /// Lines of a long list before it waits for `more`; 0: never.
    pub page: usize,
    /// Whether only ASCII is written while a game is chosen; in a game [`Chosen`] says so.
    pub ascii: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { width: 78, prompt: false, echo: false, page: 24, ascii: false }
    }
}

/// What the player has chosen of how lines look, and who keeps a change.
pub struct Chosen<'k> {
    /// The settings.
    pub settings: Settings,
    /// Whether only ASCII is written.
    pub ascii: bool,
    /// Whether the locale, as far as it says, knows more than ASCII.
    pub unicode: bool,
    /// Keeps a setting, by the id of its value; or says why not.
    pub keep: &'k mut dyn FnMut(Item, &str) -> Result<(), String>,
}

/// Longest line that is read, in bytes; what is longer is refused, not cut.
const LONGEST: u64 = 16 << 10;

/// Plays a game line by line until `quit` or the end of the input. Either way the game is kept and handed back.
///
/// # Errors
///
/// When reading or writing fails. The game has been kept after its last move all the same.
pub fn run(
    game: Game,
    keeper: &mut dyn Keeper,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    options: &Options,
) -> io::Result<Game> {
    let settings = Settings { width: u16::try_from(options.width).unwrap_or(0), ..Settings::default() };
    let mut keep = |_: Item, _: &str| Ok(());
    run_chosen(game, keeper, Chosen { settings, ascii: false, unicode: true, keep: &mut keep }, input, output, options)
}

/// The same with settings, which hold over the options' width and can be changed while one plays.
///
/// # Errors
///
/// As [`run`].
pub fn run_chosen<'k>(
    game: Game,
    keeper: &'k mut dyn Keeper,
    chosen: Chosen<'k>,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    options: &Options,
) -> io::Result<Game> {
    let mut voice = Voice::new(output, usize::from(chosen.settings.width), chosen.ascii);
    let mut desk = Desk::new(game, keeper, chosen, options);
    voice.tell(&desk.open())?;
    while !desk.left() {
        if options.prompt {
            voice.prompt()?;
        }
        let line = match read_line(input)? {
            Read::End => break,
            Read::Line(line) => line,
            Read::TooLong => {
                voice.tell(&told::Told::of(crate::lang::plain::line_is_too_long()))?;
                continue;
            }
        };
        if options.echo {
            voice.echo(&line)?;
        }
        let told = desk.hear(&line);
        voice.heed(usize::from(desk.chosen.settings.width), desk.chosen.ascii);
        voice.tell(&told)?;
        if let Some(told) = desk.work() {
            voice.tell(&told)?;
        }
    }
    voice.tell(&desk.close())?;
    Ok(desk.into_game())
}

enum Read {
    Line(String),
    TooLong,
    End,
}

/// One line; bytes that are no text are replaced.
fn read_line(input: &mut dyn BufRead) -> io::Result<Read> {
    let mut bytes = Vec::new();
    let read = io::Read::take(&mut *input, LONGEST).read_until(b'\n', &mut bytes)?;
    if read == 0 {
        return Ok(Read::End);
    }
    if read as u64 == LONGEST && bytes.last() != Some(&b'\n') {
        skip_line(input)?;
        return Ok(Read::TooLong);
    }
    let line = String::from_utf8_lossy(&bytes);
    Ok(Read::Line(line.trim_end_matches(['\r', '\n']).to_owned()))
}

fn skip_line(input: &mut dyn BufRead) -> io::Result<()> {
    loop {
        let mut bytes = Vec::new();
        let read = io::Read::take(&mut *input, LONGEST).read_until(b'\n', &mut bytes)?;
        if read == 0 || bytes.last() == Some(&b'\n') {
            return Ok(());
        }
    }
}
