//! What the screens ask of the world outside.

use crate::analysis::bench::Job;
use crate::game::settings::Item;
use crate::game::shelf::Tidy;
use crate::game::{Game, Setup};

/// An effect; whoever runs the screens performs it.
#[derive(Debug)]
pub enum Effect {
    /// Write the game down. Answered by [`Msg::Kept`](super::Msg::Kept).
    Keep,
    /// Go on under a new name. Answered by [`Msg::Branched`](super::Msg::Branched).
    Branch(Box<Game>),
    /// Keep the game in another folder from now on. Answered by [`Msg::Moved`](super::Msg::Moved).
    Elsewhere(String),
    /// Leave the game that is open.
    Close,
    /// List the saved games by their headers, for the title. Answered by [`Msg::Saves`](super::Msg::Saves).
    Glance,
    /// List the saved games, each replayed. Answered by [`Msg::Saves`](super::Msg::Saves).
    List,
    /// Open a saved game. Answered by [`Msg::Opened`](super::Msg::Opened).
    Open(String),
    /// Read a saved game to look at it. Answered by [`Msg::Looked`](super::Msg::Looked).
    Look(String),
    /// Tidy the saved games. Answered by [`Msg::Tidied`](super::Msg::Tidied).
    Tidy(Tidy),
    /// Begin a game; `true`: under its class code. Answered by [`Msg::Opened`](super::Msg::Opened).
    Begin(Setup, bool),
    /// Begin the game of the pack's guide. Answered by [`Msg::Opened`](super::Msg::Opened).
    Learn,
    /// Write down how the open game has just ended. Answered by [`Msg::Found`](super::Msg::Found).
    Found,
    /// Draw a seed. Answered by [`Msg::Seed`](super::Msg::Seed).
    Seed,
    /// Keep a setting, by the id of its value. Answered by [`Msg::Settled`](super::Msg::Settled).
    Settle(Item, String),
    /// Work something out aside, instead of what is being worked out now. Answered by
    /// [`Msg::Progress`](super::Msg::Progress) now and then, and by [`Msg::Analyzed`](super::Msg::Analyzed).
    Analyze(Box<Job>),
    /// Think aside of what the desk would try. Answered by [`Msg::Thought`](super::Msg::Thought).
    Think(Box<Game>),
    /// Stop working out what is being worked out.
    Halt,
    /// Draw everything again.
    Redraw,
    /// Give the terminal back to the shell for a while.
    Suspend,
    /// Leave.
    Quit,
}
