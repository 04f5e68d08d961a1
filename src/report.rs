//! What is told of a game: names and sentences shared by the faces, the referee's record, debriefs.

pub mod catalog;
pub mod record;
pub mod sentences;
pub mod words;

pub use words::Words;
