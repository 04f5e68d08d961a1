//! Ids: small numbers into the tables of a [`Scenario`](crate::engine::Scenario). They mean nothing without it.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u16);

        impl $name {
            /// The id as an index into its table.
            #[must_use]
            pub fn ix(self) -> usize {
                usize::from(self.0)
            }

            /// The id of an index; tables hold fewer than 65,536 entries, which the pack's checker enforces.
            #[must_use]
            pub fn of(ix: usize) -> Self {
                Self(ix as u16)
            }
        }
    )*};
}

ids! {
    /// A capital.
    CapitalId,
    /// An interest, within its capital.
    InterestId,
    /// A disposition, within its capital.
    DispositionId,
    /// A track.
    TrackId,
    /// A flag.
    FlagId,
    /// An issue, in catalogue order.
    IssueId,
    /// A process term.
    ProcessId,
    /// A consultation: a capital and a message.
    ConsultId,
    /// A measure.
    MeasureId,
    /// An answer to a breach.
    AnswerId,
    /// An event or a capital's own move.
    EventId,
    /// A choice, within its event.
    ChoiceId,
    /// A rule; rules are sorted by the bytes of their ids, so the order of numbers is the order of application.
    RuleId,
    /// A named sum.
    SumId,
    /// A calendar item.
    CalendarId,
    /// An ending.
    EndingId,
    /// A tell: what a sounding may pick up.
    TellId,
    /// Something that can have happened: one slot of history.
    FactId,
}

/// An option of an issue: 0 is `off`, then the catalogue's order; of a process term: its place in the catalogue.
pub type OptionNo = u8;

/// A set of issues.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct IssueSet(pub u64);

impl IssueSet {
    /// The set of one issue.
    #[must_use]
    pub fn one(issue: IssueId) -> Self {
        Self(1 << issue.0)
    }

    /// Whether the issue is in it.
    #[must_use]
    pub fn has(self, issue: IssueId) -> bool {
        self.0 >> issue.0 & 1 == 1
    }

    /// The issues that are in both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// How many it holds.
    #[must_use]
    pub fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// Its issues, in catalogue order.
    pub fn iter(self) -> impl Iterator<Item = IssueId> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let issue = (left != 0).then(|| IssueId(left.trailing_zeros() as u16));
            left &= left.wrapping_sub(1);
            issue
        })
    }
}

/// A set of capitals: the parties to an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Parties(pub u8);

impl Parties {
    /// The set of these capitals.
    #[must_use]
    pub fn of(capitals: &[CapitalId]) -> Self {
        Self(capitals.iter().fold(0, |set, c| set | 1 << c.0))
    }

    /// Whether the capital is one of them.
    #[must_use]
    pub fn has(self, capital: CapitalId) -> bool {
        self.0 >> capital.0 & 1 == 1
    }

    /// The capitals, in catalogue order.
    pub fn iter(self) -> impl Iterator<Item = CapitalId> {
        (0..8).filter(move |i| self.0 >> i & 1 == 1).map(CapitalId)
    }
}

/// Tags of points that gates, caps and process terms read: one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Tags(pub u32);

impl Tags {
    /// Whether they share a tag.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}
