//! Many games: what a strategy is worth, over luck.

pub mod simulate;
pub mod tally;
