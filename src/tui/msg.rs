//! What can happen to the screens.

use super::bench::Stand;
use super::keymap::Key;
use crate::analysis::Unfound;
use crate::analysis::bench::Found;
use crate::game::Game;
use crate::game::shelf::Kept;

/// A game, and where it is kept.
#[derive(Debug)]
pub struct Placed {
    /// The game.
    pub game: Game,
    /// Where it is kept, in words.
    pub place: String,
    /// The name it is kept under; empty where there are none.
    pub name: String,
    /// What the player should know of it, a sentence each.
    pub said: Vec<String>,
}

/// A message.
#[derive(Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// A button of the mouse was pressed at this column and line, from 0.
    Click(u16, u16),
    /// The wheel was turned, up or down.
    Wheel(bool),
    /// Text was pasted.
    Paste(String),
    /// The terminal has this size now: columns and rows.
    Resize(u16, u16),
    /// The saved games, newest first, then the sample games.
    Saves(Vec<Kept>),
    /// A game was opened or begun; or why not.
    Opened(Result<Box<Placed>, String>),
    /// A saved game was read, with its name; or why not.
    Looked(Result<(String, Box<Game>), String>),
    /// The saved games were tidied, and how; or why not.
    Tidied(Result<String, String>),
    /// The game was written down, or why not.
    Kept(Result<(), String>),
    /// The game goes on as a branch, or why not.
    Branched(Result<Box<Placed>, String>),
    /// The game is kept elsewhere: where in words, and a sentence about it; or why not.
    Moved(Result<(String, String), String>),
    /// The ids of the endings found so far, over games; or why they are not known.
    Found(Result<Vec<String>, String>),
    /// A fresh seed.
    Seed(u32),
    /// Something the player should know.
    Told(String),
    /// A moment has passed while something moves.
    Tick,
    /// How far the analysis of that number is: done, and of how many.
    Progress(u64, (u64, u64)),
    /// What came of the analysis of that number.
    Analyzed(u64, Box<Result<Found, Unfound>>),
    /// What the desk would try, a sentence each, in a game that stood so.
    Thought(Stand, Vec<String>),
    /// A setting was kept, or why not.
    Settled(Result<(), String>),
}
