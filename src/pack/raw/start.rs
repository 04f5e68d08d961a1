//! As it is written: drafts to begin from, and the guide for a first game.

use super::Map;
use serde::Deserialize;

/// One entry of `templates.ron`: a draft to begin from.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template<'a> {
    /// Its id.
    pub id: &'a str,
    /// To whom it goes.
    #[serde(borrow)]
    pub parties: Vec<&'a str>,
    /// Issues and process terms.
    pub terms: Map<'a, &'a str>,
}

/// `guide.ron`: a game to learn by, and the steps through it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide<'a> {
    /// The scenario it is played in.
    pub scenario: &'a str,
    /// Its lens.
    pub lens: &'a str,
    /// Its mandate.
    pub mandate: &'a str,
    /// Its seed.
    pub seed: u32,
    /// The steps, in order.
    #[serde(borrow)]
    pub steps: Vec<Step<'a>>,
}

/// A step of a [`Guide`].
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step<'a> {
    /// Its id.
    pub id: &'a str,
    /// What the player does for it to be over.
    pub until: Until,
}

/// What ends a step of a guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Until {
    /// The player asks for the next one.
    GoOn,
    /// A capital's page is read.
    Capital,
    /// A capital is consulted.
    Consulted,
    /// Something is in the draft.
    Drafted,
    /// A forecast is made.
    Forecast,
    /// An offer is sent.
    Offered,
    /// The reasons of an answer are read.
    Why,
    /// The agreements are looked at.
    Agreements,
    /// The events are looked at.
    Events,
    /// A month is ended.
    MonthEnded,
    /// A note is written.
    Noted,
    /// The log is looked at.
    Log,
    /// The library is opened.
    Library,
}
