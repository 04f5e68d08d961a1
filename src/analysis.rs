//! Many games: what a strategy is worth, over luck.

pub mod frontier;
pub mod robust;
pub mod sensitivity;
pub mod simulate;
pub mod tally;
