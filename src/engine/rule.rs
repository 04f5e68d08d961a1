//! Rules, the one way anything happens; and what they are made of: conditions, quantities, sums and effects.
//!
//! This is the compiled form: names are numbers, tags are bits, lenses are folded in. How it is written is the pack's
//! affair (`pack::raw`), how it is read against a state is [`board`](super::board)'s.

use super::ids::{
    CalendarId, CapitalId, ChoiceId, ConsultId, DispositionId, EventId, FactId, FlagId, InterestId, IssueId, IssueSet,
    MeasureId, OptionNo, ProcessId, SumId, Tags, TrackId,
};
use super::offer::Offer;

/// What sets a rule off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(
    missing_docs,
    reason = "DESIGN's words: offers, stances, agreements, deliveries, breaches, consultations, measures, events, initiatives, months"
)]
pub enum On {
    Offer,
    Stance,
    Agreement,
    Delivery,
    Breach,
    Consultation,
    Measure,
    Event,
    Initiative,
    Month,
}

impl On {
    /// All triggers, in order.
    pub const ALL: [Self; 10] = [
        Self::Offer,
        Self::Stance,
        Self::Agreement,
        Self::Delivery,
        Self::Breach,
        Self::Consultation,
        Self::Measure,
        Self::Event,
        Self::Initiative,
        Self::Month,
    ];

    /// What capitals judge.
    pub const JUDGED: [Self; 3] = [Self::Offer, Self::Consultation, Self::Measure];
}

/// A rule.
#[derive(Debug, Clone)]
pub struct Rule {
    /// What sets it off; `None` for the engine's own, which only name findings.
    pub on: Option<On>,
    /// When it applies.
    pub when: Condition,
    /// What it does.
    pub then: Vec<Effect>,
    /// Multiplies the numbers of its points and tracks, per mille; `None` is 1000.
    pub by: Option<Sum>,
    /// Tags of its points.
    pub tags: Tags,
    /// Whether it reads what the text is worth so far, and so runs after those that don't.
    pub reads_worth: bool,
    /// The holder of a rule written inside an event, choice, consultation, measure or answer; `None` for global ones.
    pub holder: Option<Holder>,
}

/// Where a rule was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// In an event.
    Event(EventId),
    /// In a choice of an event.
    Choice(EventId, ChoiceId),
    /// In a consultation.
    Consult(ConsultId),
    /// In a measure.
    Measure(MeasureId),
    /// In an answer to a breach.
    Answer(super::ids::AnswerId),
}

/// A condition over the state and the occasion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// Always holds.
    Always,
    /// Every one holds.
    All(Box<[Condition]>),
    /// At least one holds.
    Any(Box<[Condition]>),
    /// It does not hold.
    Not(Box<Condition>),
    /// The quantity is at least that.
    AtLeast(Quantity, i32),
    /// The quantity is at most that.
    AtMost(Quantity, i32),
    /// The text at hand has the issue at this option or a later one.
    Term(IssueId, OptionNo),
    /// The text at hand has exactly this option of a process term.
    Process(ProcessId, OptionNo),
    /// One of the issues is agreed and pending, kept or late, at this option or a later one.
    Force(IssueSet, OptionNo),
    /// The flag is up.
    Raised(FlagId),
    /// The occasion is one of these.
    Now(Box<[FactId]>),
    /// One of these happened within so many months (0: this month).
    Within(u16, Box<[FactId]>),
    /// The capital is a party to the text at hand.
    Party(CapitalId),
    /// The beneficiary at hand.
    For(CapitalId),
    /// The breach at hand has been seen.
    Seen,
    /// The capital is of this disposition.
    Is(CapitalId, DispositionId),
    /// This scenario (by its place in the pack) is being played.
    Playing(u16),
}

/// A number the game can be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Quantity {
    /// A constant of the lens: an index into [`Scenario::dials`](super::Scenario::dials).
    Dial(u16),
    /// A track's value (0 to 100).
    Track(TrackId),
    /// Months a flag stays up.
    Flag(FlagId),
    /// Calendar months since the start, from 1.
    Month,
    /// Calendar months left, this one included.
    MonthsLeft,
    /// Months until a calendar item (0 while it lasts, 99 none to come).
    Until(CalendarId),
    /// Most months in a row for which one of the issues has been kept.
    KeptFor(IssueSet),
    /// How many of the issues are in the text at hand.
    Count(IssueSet),
    /// Months since the latest of the facts (999 never).
    Since(Box<[FactId]>),
    /// How often the facts happened.
    Times(Box<[FactId]>),
    /// The player's terms that are past due.
    Overdue,
    /// Points so far of the tags, for the capital at hand.
    Worth(Tags),
    /// The capital's stance to the move at hand.
    Stance(CapitalId),
    /// The capital's score less its aspiration.
    Gap(CapitalId),
    /// Refusals it remembers of offers worth no less to it than this one.
    Repeats(CapitalId),
    /// Lowballs in a row.
    Lowballs(CapitalId),
    /// A named sum.
    Sum(SumId),
}

/// A number from numbers: base and parts in exact thousandths, clamped, rounded once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sum {
    /// Where it starts.
    pub base: i32,
    /// What is added.
    pub add: Box<[Part]>,
    /// Its bounds, if any.
    pub between: Option<(i32, i32)>,
}

/// A part of a [`Sum`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// So much when the condition holds.
    When(Condition, i32),
    /// `n` for each `per` of the quantity, in proportion.
    Each(Quantity, i32, i32),
    /// Straight between knots (sorted by x), flat outside.
    Curve(Quantity, Box<[(i32, i32)]>),
}

/// What a rule does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Points to an interest of a capital, before weight, strength and `by`.
    Points(CapitalId, InterestId, i32),
    /// A track changes.
    Track(TrackId, i32),
    /// A flag goes up for the rest of this month and so many more; 0 lowers it.
    Flag(FlagId, u16),
    /// An event falls due in so many months (0: at once).
    Event(EventId, u16),
    /// What the tags are worth to a capital is scaled, per mille.
    Scale(CapitalId, Tags, i32),
    /// What the tags are worth to a capital is capped, in points.
    Cap(CapitalId, Tags, i32),
    /// The capital rejects, and its positive points are cut.
    RedLine(CapitalId),
    /// The status of issues in force changes, for so many months where it passes.
    Turn(IssueSet, Status, u16),
    /// A capital puts an offer on the table for so many months.
    Propose(Box<Offer>, u16),
    /// A sounding of a capital; the sum says how honest it is, per mille.
    Sound(CapitalId, SumId),
}

impl Effect {
    /// The capital in whose reaction it counts, if it counts in one.
    #[must_use]
    pub fn judged_capital(&self) -> Option<CapitalId> {
        match self {
            Self::Points(c, ..) | Self::Scale(c, ..) | Self::Cap(c, ..) | Self::RedLine(c) => Some(*c),
            _ => None,
        }
    }

    /// Whether it scales or caps what others are worth.
    #[must_use]
    pub fn is_gate(&self) -> bool {
        matches!(self, Self::Scale(..) | Self::Cap(..))
    }
}

/// The status of an agreed term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Status {
    /// Agreed, and not yet due or waiting.
    Pending,
    /// Delivered, or kept this month.
    Kept,
    /// Past due, or kept in part.
    Late,
    /// Broken.
    Breached,
    /// On hold.
    Suspended,
    /// Ran out.
    Lapsed,
    /// Over.
    Ended,
}

impl Status {
    /// All statuses, in order.
    pub const ALL: [Self; 7] =
        [Self::Pending, Self::Kept, Self::Late, Self::Breached, Self::Suspended, Self::Lapsed, Self::Ended];

    /// Whether a term of this status counts as in force.
    #[must_use]
    pub fn in_force(self) -> bool {
        matches!(self, Self::Pending | Self::Kept | Self::Late)
    }

    /// Whether nothing more will happen to it.
    #[must_use]
    pub fn is_final(self) -> bool {
        matches!(self, Self::Lapsed | Self::Ended)
    }

    /// The word of the contract.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Kept => "kept",
            Self::Late => "late",
            Self::Breached => "breached",
            Self::Suspended => "suspended",
            Self::Lapsed => "lapsed",
            Self::Ended => "ended",
        }
    }
}
