//! As it is written: consultations, measures, answers, events and choices.

use super::{Cond, Rule, Sum};
use serde::Deserialize;

/// What a move or an option costs, beyond the usual.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Cost<'a> {
    /// Bandwidth; absent: the usual.
    #[serde(borrow)]
    pub bandwidth: Option<Sum<'a>>,
    /// Political capital; absent: none.
    pub capital: Option<Sum<'a>>,
}

/// A consultation, a measure, or an answer to a breach.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act<'a> {
    /// The capital spoken to (consultations only).
    #[serde(default)]
    pub capital: Option<&'a str>,
    /// The act's id.
    pub id: &'a str,
    /// When it can be done.
    #[serde(borrow, default)]
    pub when: Option<Cond<'a>>,
    /// What it costs.
    #[serde(default)]
    pub cost: Cost<'a>,
    /// What it does.
    pub rules: Vec<Rule<'a>>,
}

/// Whether an event helps or hurts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "plain words")]
pub enum Tone {
    Adverse,
    Relief,
    Neutral,
}

/// An event, or a capital's own move (`by`).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event<'a> {
    /// The event's id; with `by`, others name it `capital.id` where it is not unique.
    pub id: &'a str,
    /// The capital whose move it is.
    #[serde(default)]
    pub by: Option<&'a str>,
    /// Whether it helps or hurts.
    pub tone: Tone,
    /// Whether it takes one bandwidth of its month.
    #[serde(default)]
    pub crisis: bool,
    /// Months before it can happen again.
    #[serde(default)]
    pub rest: u16,
    /// Happens once at most.
    #[serde(default)]
    pub once: bool,
    /// Scenarios it belongs to; empty: all.
    #[serde(borrow, default)]
    pub only: Vec<&'a str>,
    /// The year of a precedent.
    #[serde(default)]
    pub precedent: Option<u16>,
    /// Months between the sign and the act.
    #[serde(default)]
    pub notice: u16,
    /// Whether it is drawn; otherwise it only comes when scheduled.
    #[serde(default = "yes")]
    pub deck: bool,
    /// When it can happen; asked again when it falls due.
    #[serde(default)]
    pub when: Option<Cond<'a>>,
    /// Per mille a month; absent: only when scheduled, and then surely.
    #[serde(default)]
    pub odds: Option<Sum<'a>>,
    /// What the player can do beforehand to stop or dull it.
    #[serde(default)]
    pub counters: Vec<Cond<'a>>,
    /// What it does.
    pub rules: Vec<Rule<'a>>,
    /// The player's choices.
    #[serde(default)]
    pub options: Vec<Choice<'a>>,
    /// The choice when the player makes none.
    #[serde(default)]
    pub default: Option<&'a str>,
}

fn yes() -> bool {
    true
}

/// A choice in an event.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice<'a> {
    /// The choice's id.
    pub id: &'a str,
    /// When it can be chosen.
    #[serde(borrow, default)]
    pub needs: Option<Cond<'a>>,
    /// What it costs (absent: nothing).
    #[serde(default)]
    pub cost: Cost<'a>,
    /// What it does.
    pub rules: Vec<Rule<'a>>,
}
