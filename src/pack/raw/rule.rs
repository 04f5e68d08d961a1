//! As it is written: effects, rules, and tables of values.

use super::{Cond, Map, Status, Sum};
use serde::Deserialize;

/// What a rule does.
#[derive(Debug, Clone, Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
pub enum Effect<'a> {
    /// Points to an interest of a capital.
    Points(&'a str, &'a str, i32),
    /// A track changes.
    Track(&'a str, i32),
    /// A flag goes up for the rest of this month and so many more; 0 lowers it.
    Flag(&'a str, u16),
    /// An event is due in so many months.
    Event(&'a str, u16),
    /// What a tag is worth to a capital is scaled, per mille.
    Scale(&'a str, &'a str, i32),
    /// What a tag is worth to a capital is capped, in points.
    Cap(&'a str, &'a str, i32),
    /// The capital rejects, and its positive points are cut.
    RedLine(&'a str),
    /// The status of an issue (or of every issue of a tag): for so many months, or for good where the status is final.
    Turn(&'a str, Status, u16),
    /// A capital puts an offer on the table.
    Propose(Proposal<'a>),
    /// A sounding: the capital, and the named sum that says how honest it is (per mille).
    Sound(&'a str, &'a str),
}

/// An overture: an offer made by a capital.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal<'a> {
    /// Its parties.
    #[serde(borrow)]
    pub parties: Vec<&'a str>,
    /// Issues and process terms with their options.
    pub terms: Map<'a, &'a str>,
    /// Months for which it stands.
    pub months: u16,
}

/// What sets a rule off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[allow(missing_docs, reason = "the words of the design, which defines them")]
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

/// Where a rule comes from.
#[derive(Debug, Clone, Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
pub enum Source<'a> {
    /// A claim of the brief, by its id in `library/claims.ron`.
    Claim(&'a str),
    /// A counter-claim, by its id in `library/counters.ron`.
    Counter(&'a str),
    /// An entry of the dated record, by its id in `library/record.ron`.
    Record(&'a str),
    /// Our own decision, and why.
    Design(&'a str),
}

/// How sure the source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// The source says so.
    Stated,
    /// It follows from what the source says.
    Inferred,
    /// The designers' judgement.
    Judgement,
}

/// A rule.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule<'a> {
    /// The rule's id, unique in the pack.
    pub id: &'a str,
    /// What sets it off; left out inside an event, option, consultation or measure.
    #[serde(default)]
    pub on: Option<On>,
    /// When it applies.
    #[serde(borrow, default)]
    pub when: Option<Cond<'a>>,
    /// What it does.
    pub then: Vec<Effect<'a>>,
    /// Multiplies the numbers of `Points` and `Track`, per mille.
    #[serde(default)]
    pub by: Option<Sum<'a>>,
    /// Tags of its points, and what a lens may turn.
    #[serde(default)]
    pub tags: Vec<&'a str>,
    /// One sentence a player can read.
    pub because: String,
    /// The sentence when a lens flips it.
    #[serde(default)]
    pub reversed: Option<String>,
    /// Where it comes from.
    pub source: Vec<Source<'a>>,
    /// How sure that is.
    pub confidence: Confidence,
}

/// A value table: what each option of an issue is worth. Each row is a rule named `issue.capital.interest` or `issue.track`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table<'a> {
    /// The issue.
    pub issue: &'a str,
    /// `Offer`, `Agreement` (when agreed), `Delivery` (when delivered or first kept) or `Month` (each month in force).
    pub on: On,
    /// Tags of every row.
    #[serde(borrow, default)]
    pub tags: Vec<&'a str>,
    /// The rows.
    pub rows: Vec<Row<'a>>,
}

/// One row of a [`Table`].
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row<'a> {
    /// To whom or what.
    #[serde(borrow)]
    pub to: Target<'a>,
    /// Added to the row's id where two rows of an issue have the same target.
    #[serde(default)]
    pub as_: Option<&'a str>,
    /// The whole worth of each option, in catalogue order.
    pub worth: Vec<i32>,
    /// When the row applies.
    #[serde(default)]
    pub when: Option<Cond<'a>>,
    /// Tags of this row.
    #[serde(default)]
    pub tags: Vec<&'a str>,
    /// One sentence a player can read.
    pub because: String,
    /// The sentence when a lens flips it.
    #[serde(default)]
    pub reversed: Option<String>,
    /// Where it comes from.
    pub source: Vec<Source<'a>>,
    /// How sure that is.
    pub confidence: Confidence,
}

/// The target of a row.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
pub enum Target<'a> {
    /// A capital's interest.
    Capital(&'a str, &'a str),
    /// A track.
    Track(&'a str),
}
