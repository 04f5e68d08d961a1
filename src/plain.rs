//! The line-by-line face: words in, sentences out. The whole game, append-only, for screen readers, pipes and whoever
//! likes it: no cursor is moved, no colour is needed, and everything a number can choose can also be typed.
//!
//! It knows no file and no argument: [`run`] gets a game, a [`Keeper`] and two streams. What was typed becomes an order
//! in `desk`, names are understood in `names`, and each of the other files says one kind of thing. Nothing here knows an
//! id of a pack.

mod agreements;
mod ask;
mod choose;
mod debrief;
mod desk;
mod help;
mod history;
mod library;
mod look;
mod month;
mod names;
mod refusal;
mod shelf;
mod speech;
mod table;
mod tell;
mod told;
mod typed;
mod voice;
mod why;

pub use choose::choose;

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
}

impl Default for Options {
    fn default() -> Self {
        Self { width: 78, prompt: false, echo: false, page: 24 }
    }
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
    let mut desk = Desk::new(game, keeper, options.page);
    let mut voice = Voice::new(output, options.width);
    voice.tell(&desk.open())?;
    while !desk.left() {
        if options.prompt {
            voice.prompt()?;
        }
        let line = match read_line(input)? {
            Read::End => break,
            Read::Line(line) => line,
            Read::TooLong => {
                voice.tell(&told::Told::of("That line is too long to be an order; nothing was done."))?;
                continue;
            }
        };
        if options.echo {
            voice.echo(&line)?;
        }
        voice.tell(&desk.hear(&line))?;
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
