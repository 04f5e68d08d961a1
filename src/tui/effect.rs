//! What the screens ask of the world outside.

use crate::game::{Game, Setup};

/// An effect; whoever runs the screens performs it.
#[derive(Debug)]
pub enum Effect {
    /// Write the game down. Answered by [`Msg::Kept`](super::Msg::Kept).
    Keep,
    /// Go on under a new name. Answered by [`Msg::Branched`](super::Msg::Branched).
    Branch(Box<Game>),
    /// List the saved games. Answered by [`Msg::Saves`](super::Msg::Saves).
    List,
    /// Open a saved game. Answered by [`Msg::Opened`](super::Msg::Opened).
    Open(String),
    /// Begin a game. Answered by [`Msg::Opened`](super::Msg::Opened).
    Begin(Setup),
    /// Draw a seed. Answered by [`Msg::Seed`](super::Msg::Seed).
    Seed,
    /// Draw everything again.
    Redraw,
    /// Give the terminal back to the shell for a while.
    Suspend,
    /// Leave.
    Quit,
}
