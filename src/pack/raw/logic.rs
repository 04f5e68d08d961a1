//! As it is written: conditions, quantities, facts and sums.

use serde::Deserialize;

/// A condition.
#[derive(Debug, Clone, Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
pub enum Cond<'a> {
    /// Every one holds (an empty list: always).
    All(Vec<Cond<'a>>),
    /// At least one holds.
    Any(Vec<Cond<'a>>),
    /// It does not hold.
    Not(Box<Cond<'a>>),
    /// The quantity is at least that.
    AtLeast(Quantity<'a>, i32),
    /// The quantity is at most that.
    AtMost(Quantity<'a>, i32),
    /// The text at hand has the issue at this option or a later one (a process term: exactly at it).
    Term(&'a str, &'a str),
    /// The issue (or any issue of a tag, with `any` for the option) is agreed and pending, kept or late, at this option or a later one.
    Force(&'a str, &'a str),
    /// The flag is up.
    Raised(&'a str),
    /// The very occasion that set the rule off.
    Now(Fact<'a>),
    /// It happened within the last months (0: this month).
    Within(u16, Fact<'a>),
    /// The capital is a party to the text at hand.
    Party(&'a str),
    /// The beneficiary at hand.
    For(&'a str),
    /// The breach at hand has been seen.
    Seen,
    /// The capital is of this disposition (never in points).
    Is(&'a str, &'a str),
    /// The scenario being played.
    Scenario(&'a str),
}

/// A number the game can be asked for.
#[derive(Debug, Clone, Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
pub enum Quantity<'a> {
    /// A track's value.
    Track(&'a str),
    /// Months a flag stays up.
    Flag(&'a str),
    /// Calendar months since the start, from 1.
    Month,
    /// Calendar months left, this one included.
    MonthsLeft,
    /// Months until a calendar item (0 while it lasts, 99 when there is none to come).
    Until(&'a str),
    /// Months in a row for which the issue (or the best of a tag) has been kept.
    KeptFor(&'a str),
    /// Issues of a tag in the text at hand.
    Count(&'a str),
    /// Months since the fact (999 never).
    Since(Fact<'a>),
    /// How often it happened.
    Times(Fact<'a>),
    /// The player's terms that are past due.
    Overdue,
    /// Points so far of a tag, for the capital at hand.
    Worth(&'a str),
    /// The capital's stance to the move at hand: -3 to 1 for bystanders, -2 to 2 for parties.
    Stance(&'a str),
    /// The capital's score less its aspiration.
    Gap(&'a str),
    /// Refusals it remembers of offers worth no less to it than this one.
    Repeats(&'a str),
    /// Lowballs in a row.
    Lowballs(&'a str),
    /// A constant of the lens.
    Dial(&'a str),
    /// A named sum.
    Sum(&'a str),
}

/// Something that happened.
#[derive(Debug, Clone, Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
pub enum Fact<'a> {
    /// A consultation: capital and message.
    Consulted(&'a str, &'a str),
    /// A measure.
    Done(&'a str),
    /// An event or a capital's own move.
    Happened(&'a str),
    /// A choice in an event.
    Chose(&'a str, &'a str),
    /// An issue (or any of a tag) was agreed.
    Agreed(&'a str),
    /// The capital refused an offer.
    Refused(&'a str),
    /// An agreement on the issue (or any of a tag) came to this status.
    Became(&'a str, Status),
    /// The player delivered it.
    Delivered(&'a str),
    /// The player renewed it.
    Renewed(&'a str),
    /// The player answered a breach of it so.
    Responded(&'a str, &'a str),
}

/// The status of an agreed term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the words of the contract, which defines them")]
pub enum Status {
    Pending,
    Kept,
    Late,
    Breached,
    Suspended,
    Lapsed,
    Ended,
}

/// A number made from numbers: base and parts, in exact thousandths, clamped, rounded once, half away from zero.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sum<'a> {
    /// Where it starts.
    #[serde(default)]
    pub base: i32,
    /// What is added.
    #[serde(borrow, default)]
    pub add: Vec<Part<'a>>,
    /// Its bounds.
    #[serde(default)]
    pub between: Option<(i32, i32)>,
}

/// A part of a [`Sum`].
#[derive(Debug, Clone, Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
pub enum Part<'a> {
    /// So much when the condition holds.
    When(Cond<'a>, i32),
    /// `n` for each `per` of the quantity (in proportion; `per` divides 1000).
    Each(Quantity<'a>, i32, i32),
    /// Straight between knots, flat outside.
    Curve(Quantity<'a>, Vec<(i32, i32)>),
}

/// A named sum (`sums/*.ron`).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedSum<'a> {
    /// The sum's id.
    pub id: &'a str,
    /// See [`Sum::base`].
    #[serde(default)]
    pub base: i32,
    /// See [`Sum::add`].
    #[serde(borrow, default)]
    pub add: Vec<Part<'a>>,
    /// See [`Sum::between`].
    #[serde(default)]
    pub between: Option<(i32, i32)>,
}

/// One of the five scores (`objectives.ron`): a sum between 0 and 100.
pub type Objective<'a> = NamedSum<'a>;
