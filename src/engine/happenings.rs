//! Acts of the player and events: what can be done, what can happen.

use super::ids::{CapitalId, RuleId};
use super::rule::{Condition, Sum};

/// A consultation, a measure, or an answer to a breach.
#[derive(Debug, Clone)]
pub struct Act {
    /// The capital spoken to, where one is; a name that need not have a seat.
    pub capital: Option<String>,
    /// Its id.
    pub id: String,
    /// When it can be done.
    pub when: Condition,
    /// Bandwidth.
    pub bandwidth: Sum,
    /// Political capital.
    pub price: Sum,
    /// What it does.
    pub rules: Vec<RuleId>,
}

/// Whether an event helps or hurts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "plain words")]
pub enum Tone {
    Adverse,
    Relief,
    Neutral,
}

/// An event, or a capital's own move.
#[derive(Debug, Clone)]
pub struct Event {
    /// Its id.
    pub id: String,
    /// The capital whose move it is.
    pub by: Option<CapitalId>,
    /// Its key of luck.
    pub key: u64,
    /// Whether it helps or hurts.
    pub tone: Tone,
    /// Whether it takes one bandwidth.
    pub crisis: bool,
    /// Months before it can happen again.
    pub rest: u16,
    /// Once at most.
    pub once: bool,
    /// The year of a precedent.
    pub precedent: Option<u16>,
    /// Months between sign and act.
    pub notice: u16,
    /// When it can happen.
    pub when: Condition,
    /// Per mille a month; `None`: surely, when scheduled.
    pub odds: Option<Sum>,
    /// What stops or dulls it.
    pub counters: Vec<Condition>,
    /// What it does.
    pub rules: Vec<RuleId>,
    /// The player's choices.
    pub options: Vec<Choice>,
    /// The choice when none is made.
    pub default: Option<usize>,
}

/// A choice in an event.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// When it can be chosen.
    pub needs: Condition,
    /// Bandwidth.
    pub bandwidth: Sum,
    /// Political capital.
    pub price: Sum,
    /// What it does.
    pub rules: Vec<RuleId>,
}
