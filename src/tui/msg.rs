//! What can happen to the screens.

use super::keymap::Key;
use super::model::SaveLine;
use crate::game::Game;

/// A message.
#[derive(Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// The terminal has this size now: columns and rows.
    Resize(u16, u16),
    /// The saved games, newest first.
    Saves(Vec<SaveLine>),
    /// A game was opened or begun, and where it is kept; or why not.
    Opened(Result<(Box<Game>, String), String>),
    /// The game was written down, or why not.
    Kept(Result<(), String>),
    /// The game goes on as a branch of this name, or why not.
    Branched(Result<(Box<Game>, String), String>),
    /// A fresh seed.
    Seed(u32),
}
