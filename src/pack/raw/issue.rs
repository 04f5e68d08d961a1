//! As it is written: clusters of issues, and process terms.

use super::Cond;
use serde::Deserialize;

/// A cluster of issues.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cluster<'a> {
    /// The cluster's id.
    pub id: &'a str,
    /// Its issues, in catalogue order.
    #[serde(borrow)]
    pub issues: Vec<Issue<'a>>,
}

/// Something that can be agreed on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issue<'a> {
    /// The issue's id.
    pub id: &'a str,
    /// Who gives: a capital, `us` or `mutual`.
    pub gives: &'a str,
    /// Options in ascending order, `off` left out.
    #[serde(borrow)]
    pub options: Vec<&'a str>,
    /// Tags of the issue; `relief` marks what the player's side can let lapse.
    #[serde(borrow, default)]
    pub tags: Vec<&'a str>,
    /// Another issue that must be in the same offer.
    #[serde(default)]
    pub with: Option<&'a str>,
    /// What else must hold for it to be on the table.
    #[serde(default)]
    pub needs: Option<Cond<'a>>,
    /// Issues a counter may add when this one is on the table.
    #[serde(borrow, default)]
    pub safeguards: Vec<&'a str>,
    /// Political capital paid for each option at delivery (the player's terms only).
    #[serde(default)]
    pub capital: Vec<i32>,
    /// Months after agreement until it is due, where not the engine's usual number.
    #[serde(default)]
    pub due: Option<u16>,
    /// A named sum that stands for the giver's `comply` here.
    #[serde(default)]
    pub comply: Option<&'a str>,
    /// A named sum that stands for the giver's `detect` here.
    #[serde(default)]
    pub detect: Option<&'a str>,
}

/// A process term: how an offer is made, not what it holds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Process<'a> {
    /// The term's id.
    pub id: &'a str,
    /// Its options; the first is the default.
    #[serde(borrow)]
    pub options: Vec<ProcessOption<'a>>,
}

/// One option of a process term.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProcessOption<'a> {
    /// The option's id.
    pub id: &'a str,
    /// An issue that must be on the table.
    #[serde(default)]
    pub with: Option<&'a str>,
    /// What the engine does with it, where it does anything.
    #[serde(default)]
    pub mark: Option<Mark>,
}

/// Process options that the life of an agreement depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Mark {
    /// The player's relief is delivered in two tranches.
    Tranches,
    /// The player's relief runs for a number of months and lapses unless renewed.
    Reversible,
    /// A counter or an agreement is public.
    Public,
    /// A breach seen suspends the player's relief of the same deal by itself.
    Snapback,
    /// The player's relief is owed only once the other side's terms are kept.
    OnDelivery,
}
