//! An offer: a choice of option for some issues, the parties it is put to, and its process terms.

use super::ids::{IssueId, IssueSet, OptionNo, Parties, ProcessId};
use std::hash::{Hash, Hasher};

/// Most issues a pack may have.
pub const MAX_ISSUES: usize = 64;
/// Most process terms a pack may have.
pub const MAX_PROCESS: usize = 8;

/// A text on the table. Whether it is legal is [`Menu`](super::Menu)'s to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// To whom it is put.
    pub parties: Parties,
    /// The issues whose option is not 0: known, since rules ask for them all the time.
    on: IssueSet,
    options: [OptionNo; MAX_ISSUES],
    process: [OptionNo; MAX_PROCESS],
}

/// Digests are of what was chosen, and the set of issues says nothing that the options don't.
impl Hash for Offer {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.parties, self.options, self.process).hash(state);
    }
}

impl Offer {
    /// A text without terms; process terms hold the catalogue's first option.
    #[must_use]
    pub fn new(parties: Parties) -> Self {
        Self { parties, on: IssueSet::default(), options: [0; MAX_ISSUES], process: [0; MAX_PROCESS] }
    }

    /// The option of an issue (0: not on the table).
    #[must_use]
    pub fn option(&self, issue: IssueId) -> OptionNo {
        self.options[issue.ix()]
    }

    /// Sets an issue's option (0 takes it off the table).
    pub fn set(&mut self, issue: IssueId, option: OptionNo) {
        self.options[issue.ix()] = option;
        let bit = IssueSet::one(issue).0;
        self.on.0 = if option > 0 { self.on.0 | bit } else { self.on.0 & !bit };
    }

    /// The same text with one option changed.
    #[must_use]
    pub fn with(mut self, issue: IssueId, option: OptionNo) -> Self {
        self.set(issue, option);
        self
    }

    /// The option of a process term.
    #[must_use]
    pub fn process(&self, term: ProcessId) -> OptionNo {
        self.process[term.ix()]
    }

    /// Sets a process term.
    pub fn set_process(&mut self, term: ProcessId, option: OptionNo) {
        self.process[term.ix()] = option;
    }

    /// The issues on the table and their options, in catalogue order.
    pub fn terms(&self) -> impl Iterator<Item = (IssueId, OptionNo)> + '_ {
        self.on.iter().map(|i| (i, self.options[i.ix()]))
    }

    /// The issues on the table.
    #[must_use]
    pub fn issues(&self) -> IssueSet {
        self.on
    }

    /// Whether no issue is on the table.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.on.0 == 0
    }

    /// Issues whose options differ: issue, here, there.
    #[must_use]
    pub fn changes_to(&self, other: &Self) -> Vec<(IssueId, OptionNo, OptionNo)> {
        (0..MAX_ISSUES)
            .filter(|i| self.options[*i] != other.options[*i])
            .map(|i| (IssueId::of(i), self.options[i], other.options[i]))
            .collect()
    }
}
