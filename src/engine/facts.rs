//! Slots of history: one for each thing that can have happened.

use super::ids::{CapitalId, EventId, FactId, IssueId};
use super::rule::Status;

/// Where each kind of fact starts in the slots of history.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    pub(crate) chose: Vec<u16>,
    pub(crate) bases: [u16; 11],
    pub(crate) issues: u16,
    pub(crate) answers: u16,
    pub(crate) len: u16,
}

impl Facts {
    /// Lays out the slots: sizes of the tables, and the number of choices of each event.
    #[must_use]
    pub fn new(
        consults: usize,
        measures: usize,
        choices: &[usize],
        issues: usize,
        capitals: usize,
        answers: usize,
    ) -> Self {
        let mut at = 0u16;
        let mut take = |n: usize| {
            let base = at;
            at += n as u16;
            base
        };
        let statuses = Status::ALL.len();
        let mut bases = [0; 11];
        bases[0] = take(consults);
        bases[1] = take(measures);
        bases[2] = take(choices.len());
        bases[3] = take(0);
        let chose = choices.iter().map(|n| take(*n)).collect();
        bases[4] = take(issues);
        bases[5] = take(capitals);
        bases[6] = take(issues * statuses);
        bases[7] = take(issues * statuses);
        bases[8] = take(issues);
        bases[9] = take(issues);
        bases[10] = take(issues * answers);
        Self { chose, bases, issues: issues as u16, answers: answers as u16, len: at }
    }

    /// How many slots there are.
    #[must_use]
    pub fn len(&self) -> usize {
        usize::from(self.len)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// A consultation took place.
    #[must_use]
    pub fn consulted(&self, consult: usize) -> FactId {
        FactId(self.bases[0] + consult as u16)
    }

    /// A measure was taken.
    #[must_use]
    pub fn done(&self, measure: usize) -> FactId {
        FactId(self.bases[1] + measure as u16)
    }

    /// An event happened.
    #[must_use]
    pub fn happened(&self, event: EventId) -> FactId {
        FactId(self.bases[2] + event.0)
    }

    /// A choice was made in an event.
    #[must_use]
    pub fn chose(&self, event: EventId, choice: usize) -> FactId {
        FactId(self.chose[event.ix()] + choice as u16)
    }

    /// An issue was agreed.
    #[must_use]
    pub fn agreed(&self, issue: IssueId) -> FactId {
        FactId(self.bases[4] + issue.0)
    }

    /// A capital refused an offer.
    #[must_use]
    pub fn refused(&self, capital: CapitalId) -> FactId {
        FactId(self.bases[5] + capital.0)
    }

    /// An agreement on the issue came to a status, as far as was seen.
    #[must_use]
    pub fn became(&self, issue: IssueId, status: Status) -> FactId {
        FactId(self.bases[6] + issue.0 * 7 + status as u16)
    }

    /// The same, seen or not.
    #[must_use]
    pub fn truly_became(&self, issue: IssueId, status: Status) -> FactId {
        FactId(self.bases[7] + issue.0 * 7 + status as u16)
    }

    /// The slot of the truth behind a slot of what was seen (itself, where there is no difference).
    #[must_use]
    pub fn truth(&self, fact: FactId) -> FactId {
        let seen = self.bases[6]..self.bases[7];
        if seen.contains(&fact.0) { FactId(fact.0 + self.issues * 7) } else { fact }
    }

    /// The player delivered an issue.
    #[must_use]
    pub fn delivered(&self, issue: IssueId) -> FactId {
        FactId(self.bases[8] + issue.0)
    }

    /// The player renewed an issue.
    #[must_use]
    pub fn renewed(&self, issue: IssueId) -> FactId {
        FactId(self.bases[9] + issue.0)
    }

    /// The player answered a breach of an issue so.
    #[must_use]
    pub fn responded(&self, issue: IssueId, answer: usize) -> FactId {
        FactId(self.bases[10] + issue.0 * self.answers + answer as u16)
    }
}
