//! As it is written: strategy cards.

use super::{Cond, Habits, Map};
use serde::Deserialize;

/// A strategy card (`policies/*.ron`).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card<'a> {
    /// The card's id.
    pub id: &'a str,
    /// What it delivers, renews and answers without being told.
    #[serde(borrow, default)]
    pub habits: Option<Habits<'a>>,
    /// Tried from the top each month until bandwidth is spent.
    #[serde(default)]
    pub plays: Vec<Play<'a>>,
    /// A fixed list of moves, month by month, instead.
    #[serde(default)]
    pub script: Vec<Vec<Do<'a>>>,
    /// Whether it plays uniformly random legal moves instead.
    #[serde(default)]
    pub random: bool,
}

/// One play of a card.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Play<'a> {
    /// The play's id.
    pub id: &'a str,
    /// When it is tried.
    #[serde(borrow, default)]
    pub when: Option<Cond<'a>>,
    /// The move.
    #[serde(rename = "do")]
    pub act: Do<'a>,
    /// Months after which it may be played again; absent: once.
    #[serde(default)]
    pub again: Option<u16>,
    /// What to do about the answer.
    #[serde(default)]
    pub answers: Vec<Reply<'a>>,
}

/// A move a card makes.
#[derive(Debug, Clone, Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
pub enum Do<'a> {
    /// Consult a capital.
    Consult(&'a str, &'a str),
    /// Take a measure.
    Measure(&'a str),
    /// Make an offer.
    Offer {
        /// To whom.
        parties: Vec<&'a str>,
        /// Issues and process terms.
        terms: Map<'a, &'a str>,
    },
    /// Answer an event.
    Answer(&'a str, &'a str),
    /// Take a capital's overture.
    AcceptFrom(&'a str),
    /// Turn a capital's overture down.
    DeclineFrom(&'a str),
}

/// An answer to an answer.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply<'a> {
    /// Outcomes it fits.
    pub to: Vec<Outcome>,
    /// And when.
    #[serde(borrow, default)]
    pub when: Option<Cond<'a>>,
    /// What to do.
    pub reply: Response<'a>,
}

/// How an offer came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the words of the contract, which defines them")]
pub enum Outcome {
    Agreed,
    Countered,
    Stalled,
    Rejected,
}

/// What a card does about an outcome.
#[derive(Debug, Clone, Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
pub enum Response<'a> {
    /// Take the counter.
    Take,
    /// Put the offer again with these options changed.
    Change(Map<'a, &'a str>),
    /// Put it again without these issues.
    Drop(Vec<&'a str>),
    /// Put it again after so many months.
    Wait(u16),
}
