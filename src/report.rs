//! What is told of a game: names and sentences shared by the faces, the referee's record, debriefs.

pub mod advice;
pub mod ascii;
pub mod bench;
#[cfg(feature = "terminal")]
pub mod board;
pub mod calibration;
#[cfg(feature = "terminal")]
pub mod catalog;
pub mod chair;
#[cfg(feature = "terminal")]
pub mod compare;
pub mod counters;
pub mod debrief;
pub mod decided;
pub mod endings;
#[cfg(feature = "terminal")]
pub mod frontier;
pub mod guide;
#[cfg(feature = "terminal")]
pub mod handout;
pub mod hint;
pub mod library;
pub mod lineage;
pub mod log;
pub mod needs;
#[cfg(feature = "terminal")]
pub mod paper;
pub mod parting;
#[cfg(feature = "terminal")]
pub mod record;
#[cfg(feature = "terminal")]
pub mod robust;
#[cfg(feature = "terminal")]
pub mod sensitivity;
pub mod sentences;
pub mod shelf;
#[cfg(feature = "terminal")]
pub mod simulation;
pub mod start;
pub mod summary;
mod turn;
pub mod warnings;
pub mod what_if;
pub mod words;

pub use words::Words;
