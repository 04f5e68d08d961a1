//! As it is written: calendar, endings, mandates, scenarios and lenses.

use super::{Cond, Map};
use serde::Deserialize;

/// A known date.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarItem<'a> {
    /// The item's id.
    pub id: &'a str,
    /// Calendar months (1 to 12) in which it falls every year.
    #[serde(default)]
    pub every_year: Vec<u8>,
    /// Or the month it starts, as `2025-09`.
    #[serde(default)]
    pub from: Option<&'a str>,
    /// And how many months it lasts.
    #[serde(default)]
    pub months: Option<u16>,
    /// Scenarios it belongs to; empty: all.
    #[serde(borrow, default)]
    pub only: Vec<&'a str>,
}

/// How a game can end.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ending<'a> {
    /// The ending's id.
    pub id: &'a str,
    /// The lowest that holds is the ending.
    pub rank: u16,
    /// Worse than a cold thaw: it waits for its warnings.
    #[serde(default)]
    pub grim: bool,
    /// Whether it ends the game at once, and from which calendar month.
    #[serde(default)]
    pub early_from: Option<u16>,
    /// When it holds.
    #[serde(borrow)]
    pub when: Cond<'a>,
    /// Scenarios it belongs to; empty: all.
    #[serde(default)]
    pub only: Vec<&'a str>,
    /// What is shown before (three for a grim one): id and when.
    #[serde(default)]
    pub warnings: Vec<(&'a str, Cond<'a>)>,
    /// Conditions whose change of heart made it: what to name as the moves that mattered. Track ids.
    #[serde(default)]
    pub about: Vec<&'a str>,
}

/// What Washington wishes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mandate<'a> {
    /// The mandate's id.
    pub id: &'a str,
    /// Two objectives, per mille together.
    #[serde(borrow)]
    pub weights: Vec<(&'a str, i32)>,
    /// Political capital it costs to agree to what it won't hear of.
    pub price: i32,
    /// What it won't hear of, asked of the text that is agreed.
    pub refuses: Cond<'a>,
}

/// What Washington does when nobody steers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Habits<'a> {
    /// When it delivers what it owes.
    #[serde(borrow)]
    pub deliver: Cond<'a>,
    /// When it renews relief that is about to lapse.
    pub renew: Cond<'a>,
    /// How it answers a breach.
    pub respond: &'a str,
}

/// A scenario (`scenarios/*.ron`).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario<'a> {
    /// The scenario's id.
    pub id: &'a str,
    /// The first month, as `2025-09`.
    pub start: &'a str,
    /// Rounds.
    pub rounds: u16,
    /// Calendar months a round.
    pub span: u16,
    /// Bandwidth a round.
    pub bandwidth: u8,
    /// Months that run after the last.
    pub aftermath: u16,
    /// What Washington does then.
    #[serde(borrow)]
    pub habits: Habits<'a>,
    /// Tracks that start elsewhere.
    #[serde(default)]
    pub tracks: Map<'a, i32>,
    /// Flags up at the start, and for how many more months.
    #[serde(default)]
    pub flags: Map<'a, u16>,
    /// Events that are due: id and calendar month (from 1).
    #[serde(default)]
    pub events: Vec<(&'a str, u16)>,
    /// How issues, consultations and measures come into view.
    #[serde(default)]
    pub scenes: Vec<Scene<'a>>,
}

/// A stage of a scenario: what comes into view. It hides nothing for good; a key shows all.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scene<'a> {
    /// The scene's id; its text is `scene.SCENARIO.ID`.
    pub id: &'a str,
    /// The round from which it is in view.
    #[serde(default)]
    pub from: u16,
    /// Or what else brings it into view.
    #[serde(borrow, default)]
    pub when: Option<Cond<'a>>,
    /// Issues that come into view.
    pub issues: Vec<&'a str>,
}

/// A lens (`lenses/*.ron`): a set of assumptions laid over weights, priors and strengths.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lens<'a> {
    /// The lens's id.
    pub id: &'a str,
    /// Interests' weights that differ, by capital.
    #[serde(borrow, default)]
    pub weights: Map<'a, Map<'a, i32>>,
    /// Strength by rule id or tag, per mille; both multiply; a negative one flips, where a rule has `reversed`.
    #[serde(default)]
    pub strength: Vec<(&'a str, i32)>,
    /// How likely each disposition is, per mille, by capital.
    pub prior: Map<'a, Map<'a, i32>>,
    /// Constants rules can read.
    #[serde(default)]
    pub dials: Map<'a, i32>,
    /// Tracks that start elsewhere: what is added to the start (-100 to 100).
    #[serde(default)]
    pub tracks: Map<'a, i32>,
}
