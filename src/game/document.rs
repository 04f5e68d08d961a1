//! A script or a save: a header, moves month by month, and in a save the digest of each month.

use super::class::{Class, WrittenClass};
use super::line::{self, Line, Play};
use super::places::{self, Spot};
use super::{Game, Setup};
use crate::engine::{Move, Scenario};
use crate::pack::Pack;
use serde::Deserialize;
use std::fmt::Write as _;

/// The format this build writes and reads.
pub const FORMAT: u32 = 1;
/// Largest text read, in bytes.
pub const MOST_BYTES: usize = 4 << 20;
/// Most months, and most moves a month.
pub const MOST_MONTHS: usize = 600;
/// Most moves of one month.
pub const MOST_MOVES: usize = 500;

/// What a save is a save of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Header {
    /// The pack's id, version and hash.
    pub pack: (String, String, String),
    /// A scenario id.
    pub scenario: String,
    /// A lens id, or `sealed`.
    pub lens: String,
    /// A mandate id.
    pub mandate: String,
    /// The seed.
    pub seed: u32,
    /// The class code, if the game was started with one.
    pub code: Option<String>,
    /// The players' names, if given.
    pub players: Option<String>,
    /// When it was begun and last touched, as `2026-11-24T03:29:06Z`.
    pub created: Option<String>,
    /// See `created`.
    pub touched: Option<String>,
    /// The save it branched off, if it is a branch.
    pub parent: Option<String>,
    /// Where it branched off, and where what it branched off did, the oldest first.
    pub forks: Vec<Fork>,
    /// Whether a facilitator overrode a stance.
    pub adjudicated: bool,
    /// What a facilitator set, if the game is a class's.
    pub class: Option<Class>,
    /// The player's own page, if something is written on it.
    pub notebook: Option<String>,
    /// The step of the pack's guide it is played by, from 0, while it is.
    pub guide: Option<u16>,
}

/// A place at which a game left another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fork {
    /// The name of the save it left.
    pub from: String,
    /// The round in which it did, from 1.
    pub month: u16,
    /// After how many moves of it.
    pub moves: u16,
}

/// The same as a save has it.
#[derive(Debug, Deserialize)]
#[serde(rename = "fork", deny_unknown_fields)]
pub struct WrittenFork {
    from: String,
    month: u16,
    moves: u16,
}

impl From<&WrittenFork> for Fork {
    fn from(written: &WrittenFork) -> Self {
        Self { from: written.from.clone(), month: written.month, moves: written.moves }
    }
}

impl Header {
    /// The header of a new game.
    #[must_use]
    pub fn new(pack: &Pack, setup: &Setup) -> Self {
        Self {
            pack: (pack.id.clone(), pack.version.clone(), pack.hash.clone()),
            scenario: setup.scenario.clone(),
            lens: setup.lens.clone(),
            mandate: setup.mandate.clone(),
            seed: setup.seed,
            ..Self::default()
        }
    }
}

/// A save's content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The header.
    pub header: Header,
    /// Plays, month by month; the last month may be unfinished.
    pub months: Vec<Vec<Play>>,
    /// Whether the last month is unfinished.
    pub open: bool,
    /// The digest after each finished month.
    pub digests: Vec<u64>,
}

impl Document {
    /// The document of a game.
    #[must_use]
    pub fn of(game: &Game) -> Self {
        let mut header = game.header().clone();
        header.adjudicated = game.state().adjudicated;
        let plays = |r: &super::Round| r.moves.iter().filter(|m| !m.void).map(|m| m.play.clone()).collect();
        Self {
            header,
            months: game.rounds().iter().map(plays).collect(),
            open: game.rounds().last().is_some_and(|r| !r.closed),
            digests: game.rounds().iter().filter(|r| r.closed).map(|r| r.digest).collect(),
        }
    }
}

/// A script or save as written.
#[derive(Debug, Deserialize)]
#[serde(rename = "script", deny_unknown_fields)]
pub struct Written<'a> {
    /// Absent in scripts.
    #[serde(default)]
    pub format: Option<u32>,
    /// The pack's id.
    #[serde(borrow, default)]
    pub pack: Option<&'a str>,
    /// Its version.
    #[serde(default)]
    pub pack_version: Option<&'a str>,
    /// Its hash.
    #[serde(default)]
    pub pack_hash: Option<&'a str>,
    /// A scenario id.
    #[serde(default)]
    pub scenario: Option<&'a str>,
    /// A lens id, or `sealed`.
    #[serde(default)]
    pub lens: Option<&'a str>,
    /// A mandate id.
    #[serde(default)]
    pub mandate: Option<&'a str>,
    /// The seed.
    #[serde(default)]
    pub seed: Option<u32>,
    /// The class code.
    #[serde(default)]
    pub code: Option<String>,
    /// What a facilitator set.
    #[serde(default)]
    pub class: Option<WrittenClass<'a>>,
    /// The players' names.
    #[serde(default)]
    pub players: Option<String>,
    /// When it was begun.
    #[serde(default)]
    pub created: Option<String>,
    /// When it was last touched.
    #[serde(default)]
    pub touched: Option<String>,
    /// The save it branched off.
    #[serde(default)]
    pub parent: Option<String>,
    /// Where it branched off.
    #[serde(default)]
    pub forks: Vec<WrittenFork>,
    /// Whether a facilitator overrode a stance.
    #[serde(default)]
    pub adjudicated: bool,
    /// The player's own page.
    #[serde(default)]
    pub notebook: Option<String>,
    /// The step of the guide.
    #[serde(default)]
    pub guide: Option<u16>,
    /// Whether the last month is unfinished (saves).
    #[serde(default)]
    pub open: bool,
    /// Moves, month by month.
    #[serde(default)]
    pub months: Vec<Vec<Line<'a>>>,
    /// The digest after each finished month (saves), in hexadecimal.
    #[serde(default)]
    pub digests: Vec<&'a str>,
}

/// Why a text is no script or save: where and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Where.
    pub spot: Spot,
    /// What is wrong, and the cure.
    pub what: String,
}

impl Unreadable {
    /// What is wrong and where; what it quotes of the text is made fit to be shown.
    #[must_use]
    pub fn new(spot: Spot, what: impl AsRef<str>) -> Self {
        Self { spot, what: crate::pack::safe(what.as_ref()) }
    }
}

/// Reads a script or a save, without a look at what its names mean.
///
/// # Errors
///
/// Where and why it cannot be read. Sizes are bounded before anything is built.
pub fn read_document(text: &str) -> Result<Written<'_>, Unreadable> {
    let top = Spot { line: 1, column: 1 };
    if text.len() > MOST_BYTES {
        let what = format!("it is larger than {} MiB, which no game is", MOST_BYTES >> 20);
        return Err(Unreadable::new(top, what));
    }
    if text.trim().is_empty() {
        return Err(Unreadable::new(top, "it is empty; a script begins with \"(\""));
    }
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let written: Written<'_> = options.from_str(text).map_err(|e| {
        let spot = Spot { line: e.span.start.line, column: e.span.start.col };
        Unreadable::new(spot, format!("{}; {}", crate::pack::explain(&e.code), cure(&e.code)))
    })?;
    if let Some(format) = written.format.filter(|f| *f > FORMAT) {
        let what = format!("it is of format {format}, and this build reads up to {FORMAT}; a newer balcony opens it");
        return Err(Unreadable::new(top, what));
    }
    if written.months.len() > MOST_MONTHS || written.months.iter().any(|m| m.len() > MOST_MOVES) {
        let what = format!("it has more than {MOST_MONTHS} months or {MOST_MOVES} moves a month");
        return Err(Unreadable::new(top, what));
    }
    Ok(written)
}

/// What was expected instead.
fn cure(error: &ron::Error) -> &'static str {
    match error {
        ron::Error::IntegerOutOfBounds => "a seed is 0 to 4294967295, a probability 0 to 100",
        _ => "`balcony replay --help` shows the form of a script",
    }
}

/// The place of a move, both from 0; the top of the text where there is none.
#[must_use]
pub fn spot_of_move(text: &str, month: usize, play: usize) -> Spot {
    let spots = places::moves(text);
    spots.get(month).and_then(|m| m.get(play)).copied().unwrap_or(Spot { line: 1, column: 1 })
}

/// Writes a save: readable, small, the same for the same game.
#[must_use]
pub fn write(document: &Document, scenario: &Scenario) -> String {
    let mut text = String::from("// A game of Balcony. Each inner list is one month.\n(\n");
    let h = &document.header;
    // Writing to a string cannot fail; quoted strings come from ron itself.
    let mut field = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            let _ = writeln!(text, "    {name}: {},", quoted(value));
        }
    };
    field("pack", Some(&h.pack.0));
    field("pack_version", Some(&h.pack.1));
    field("pack_hash", Some(&h.pack.2));
    field("scenario", Some(&h.scenario));
    field("lens", Some(&h.lens));
    field("mandate", Some(&h.mandate));
    field("code", h.code.as_deref());
    field("players", h.players.as_deref());
    field("created", h.created.as_deref());
    field("touched", h.touched.as_deref());
    field("parent", h.parent.as_deref());
    if !h.forks.is_empty() {
        let fork = |f: &Fork| format!("(from: {}, month: {}, moves: {})", quoted(&f.from), f.month, f.moves);
        let _ = writeln!(text, "    forks: [{}],", h.forks.iter().map(fork).collect::<Vec<_>>().join(", "));
    }
    let _ = writeln!(text, "    format: {FORMAT}, seed: {},", h.seed);
    if let Some(class) = &h.class {
        let _ = writeln!(text, "    class: {},", class.written());
    }
    if h.adjudicated {
        text.push_str("    adjudicated: true,\n");
    }
    if let Some(notebook) = &h.notebook {
        let _ = writeln!(text, "    notebook: {},", quoted(notebook));
    }
    if let Some(step) = h.guide {
        let _ = writeln!(text, "    guide: {step},");
    }
    if document.open {
        text.push_str("    open: true,\n");
    }
    text.push_str("    months: [\n");
    for month in &document.months {
        text.push_str("        [\n");
        for play in month.iter().filter(|p| p.play != Move::EndMonth) {
            let written = line::write(play, scenario, |l| ron::to_string(l).unwrap_or_default());
            let _ = writeln!(text, "            {},", written.unwrap_or_default());
        }
        text.push_str("        ],\n");
    }
    text.push_str("    ],\n    digests: [");
    for (at, digest) in document.digests.iter().enumerate() {
        let _ = write!(text, "{}\"{digest:016x}\"", if at > 0 { ", " } else { "" });
    }
    text.push_str("],\n)\n");
    text
}

fn quoted(value: &str) -> String {
    ron::to_string(value).unwrap_or_default()
}
