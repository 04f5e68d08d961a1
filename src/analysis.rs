//! Many games: what a strategy is worth, over luck.

pub mod bench;
pub mod frontier;
pub mod robust;
pub mod sensitivity;
pub mod simulate;
pub mod tally;

/// Told now and then how far an analysis is: done, and of how many (0: not known yet). `false` stops it.
pub type Watch<'w> = dyn FnMut(u64, u64) -> bool + 'w;

/// Why an analysis came to nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfound {
    /// It was stopped.
    Stopped,
    /// It cannot be made; a sentence says why.
    Failed(String),
}
