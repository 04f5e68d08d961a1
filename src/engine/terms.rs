//! Issues and process terms: what can be agreed on, and how.

use super::ids::{CapitalId, IssueId, SumId};
use super::rule::Condition;

/// Who gives a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Giver {
    /// The player's side.
    Player,
    /// Both sides.
    Mutual,
    /// A capital.
    Capital(CapitalId),
}

/// An issue.
#[derive(Debug, Clone)]
pub struct Issue {
    /// Its id.
    pub id: String,
    /// Who gives.
    pub giver: Giver,
    /// Option ids, `off` first.
    pub options: Vec<String>,
    /// Whether it is relief: what can be reversible, delivered in tranches, suspended.
    pub relief: bool,
    /// Another issue that must be in the same offer.
    pub with: Option<IssueId>,
    /// What else must hold.
    pub needs: Condition,
    /// Issues a counter may add.
    pub safeguards: Vec<IssueId>,
    /// Political capital by option (`off` first, 0).
    pub capital: Vec<i32>,
    /// Months until it is due.
    pub due: Option<u16>,
    /// Stands for the giver's own.
    pub comply: Option<SumId>,
    /// Stands for the giver's own.
    pub detect: Option<SumId>,
}

/// A process term.
#[derive(Debug, Clone)]
pub struct Process {
    /// Its id.
    pub id: String,
    /// Its options; the first is the default.
    pub options: Vec<ProcessOption>,
}

/// An option of a process term.
#[derive(Debug, Clone)]
pub struct ProcessOption {
    /// Its id.
    pub id: String,
    /// An issue that must be on the table.
    pub with: Option<IssueId>,
    /// What the engine does with it.
    pub mark: Option<Mark>,
}

/// Process options the life of an agreement depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Relief is delivered in two tranches.
    Tranches,
    /// Relief runs for some months and lapses unless renewed.
    Reversible,
    /// The agreement is public.
    Public,
    /// A breach seen suspends the relief of the same deal.
    Snapback,
    /// Relief is owed only once the other side's terms are kept.
    OnDelivery,
}
