//! Capitals: what they care about, what they may turn out to be.

use super::ids::{InterestId, IssueId, OptionNo, SumId, TellId, TrackId};
use super::rule::{Condition, Sum};

/// How a capital can stand to an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seat {
    /// The one across the table.
    Counterpart,
    /// May be a party, and promises are made to it.
    Neighbour,
    /// Never a party.
    Observer,
}

/// A capital.
#[derive(Debug, Clone)]
pub struct Capital {
    /// Its id.
    pub id: String,
    /// How it can stand to an offer.
    pub seat: Seat,
    /// Interests: id and weight per mille of the capital's mean weight under the lens.
    pub interests: Vec<(String, i32)>,
    /// The weights as written, before the mean is taken.
    pub written_weights: Vec<i32>,
    /// Whether the lens gives an interest another weight than the pack does.
    pub reweighted: Vec<bool>,
    /// While this holds it stalls at best.
    pub stalls: Condition,
    /// What no deal is worth to it, before its disposition.
    pub reservation: Sum,
    /// How far above it the aspiration starts.
    pub aspiration: Sum,
    /// How much it needs a deal (0 to 100).
    pub need: Sum,
    /// Per mille with which it keeps a promise in a month; `None`: always.
    pub comply: Option<SumId>,
    /// Per mille above it within which it is late.
    pub drift: Option<SumId>,
    /// Per mille with which its breach is seen in a month.
    pub detect: Option<SumId>,
    /// The two meters shown for it.
    pub meters: Vec<TrackId>,
    /// What it may turn out to be.
    pub dispositions: Vec<Disposition>,
}

impl Capital {
    /// The weight of an interest, per mille.
    #[must_use]
    pub fn weight(&self, interest: InterestId) -> i32 {
        self.interests[interest.ix()].1
    }
}

/// What a capital may turn out to be.
#[derive(Debug, Clone)]
pub struct Disposition {
    /// Its id.
    pub id: String,
    /// How likely it is under the lens, per mille.
    pub prior: i32,
    /// Points added to the reservation (-8 to 8).
    pub reservation: i32,
    /// Per mille of the usual pace of concession.
    pub pace: i32,
    /// Reciprocity, need and clock, per mille together.
    pub mix: (i32, i32, i32),
    /// Months for which it remembers a refusal.
    pub memory: u16,
    /// Per mille added to its compliance.
    pub comply: i32,
    /// What it would ask for in a counter.
    pub asks: Vec<(IssueId, OptionNo)>,
    /// What a sounding may pick up.
    pub tells: Vec<TellId>,
}
