//! Findings are the product: every point and every change of a track, with the rule that caused it.

use super::ids::{CapitalId, ChoiceId, EndingId, EventId, InterestId, IssueId, OptionNo, RuleId, TellId, TrackId};
use super::offer::Offer;
use super::probe::Probe;
use super::reaction::Reaction;

/// What a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Points of a capital, from one of its interests or from the whole.
    Points(CapitalId, Option<InterestId>),
    /// A change of a track.
    Track(TrackId),
}

/// One point or one change, and the rule that caused it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: RuleId,
    /// What it is about.
    pub what: What,
    /// How much: reaction points, or steps of a track.
    pub points: i32,
    /// Whether the player was shown it at the time.
    pub seen: bool,
    /// Whether the lens changed it.
    pub lens: bool,
}

/// What is neither points nor a track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The rule, where one did it.
    pub rule: Option<RuleId>,
    /// What kind of thing.
    pub kind: NoteKind,
    /// The id of what it is about.
    pub id: String,
    /// Months it concerns.
    pub months: Option<u16>,
    /// To whom what it tells of is owed, where it tells of a term owed to a capital.
    pub party: Option<CapitalId>,
    /// Whether the player was shown it.
    pub seen: bool,
}

/// Kinds of notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is its own word")]
pub enum NoteKind {
    FlagUp,
    FlagDown,
    Scheduled,
    Stopped,
    Sign,
    Pending,
    Kept,
    Late,
    Breached,
    Suspended,
    Lapsed,
    Ended,
    BreachSeen,
    Overture,
    Evidence,
    Warning,
    Expired,
    MandateFailed,
}

impl NoteKind {
    /// The word written in a replay.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::FlagUp => "flag_up",
            Self::FlagDown => "flag_down",
            Self::Scheduled => "scheduled",
            Self::Stopped => "stopped",
            Self::Sign => "sign",
            Self::Pending => "pending",
            Self::Kept => "kept",
            Self::Late => "late",
            Self::Breached => "breached",
            Self::Suspended => "suspended",
            Self::Lapsed => "lapsed",
            Self::Ended => "ended",
            Self::BreachSeen => "breach_seen",
            Self::Overture => "overture",
            Self::Evidence => "evidence",
            Self::Warning => "warning",
            Self::Expired => "expired",
            Self::MandateFailed => "mandate_failed",
        }
    }
}

/// How a move came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the words of the contract, which defines them")]
pub enum Outcome {
    Agreed,
    Countered,
    Stalled,
    Rejected,
    Done,
}

impl Outcome {
    /// The word of the contract.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::Countered => "countered",
            Self::Stalled => "stalled",
            Self::Rejected => "rejected",
            Self::Done => "done",
        }
    }
}

/// A counter-offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counter {
    /// The capital that makes it.
    pub by: CapitalId,
    /// Its text.
    pub text: Offer,
    /// What it changes: issue, from, to.
    pub changes: Vec<(IssueId, OptionNo, OptionNo)>,
}

/// What a move did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveReport {
    /// The reactions, by capital.
    pub reactions: Vec<Reaction>,
    /// Changes of tracks.
    pub findings: Vec<Finding>,
    /// And the rest.
    pub notes: Vec<Note>,
    /// How it came out.
    pub outcome: Outcome,
    /// A counter-offer it met.
    pub counter: Option<Counter>,
    /// What a sounding picked up.
    pub learned: Option<(CapitalId, TellId)>,
    /// What a probe found.
    pub found: Option<Probe>,
}

/// What an event did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventReport {
    /// The event.
    pub event: EventId,
    /// An offer that came with it, and the last month it stands in.
    pub offer: Option<(Offer, u16)>,
    /// Changes of tracks.
    pub findings: Vec<Finding>,
    /// And the rest.
    pub notes: Vec<Note>,
}

/// A choice the player did not make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DefaultReport {
    /// The event.
    pub event: EventId,
    /// Its default.
    pub choice: ChoiceId,
    /// Changes of tracks.
    pub findings: Vec<Finding>,
    /// And the rest.
    pub notes: Vec<Note>,
}

/// What the end of a round did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthReport {
    /// The round that ended, from 1.
    pub round: u16,
    /// Choices not made.
    pub defaults: Vec<DefaultReport>,
    /// Changes of tracks.
    pub findings: Vec<Finding>,
    /// And the rest.
    pub notes: Vec<Note>,
    /// An early ending.
    pub ended: Option<EndingId>,
    /// Events with which the next round opens.
    pub events: Vec<EventReport>,
}

/// What a step did.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::large_enum_variant, reason = "one of each a step; never stored in bulk by value")]
pub enum Report {
    /// A move.
    Move(MoveReport),
    /// The end of a round.
    Month(MonthReport),
}
