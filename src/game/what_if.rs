//! What if: the same month with one term of an offer changed. Nothing is written; the game asked about stays as it is.
//!
//! The answer is what a branch from there would show, and no more: its faces tell of it only what play would have shown.

use super::{Game, Play};
use crate::engine::{IssueId, Move, Offer, OptionNo, ProcessId, Refusal};

/// The term that is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// An issue's option; 0 takes it off the table.
    Issue(IssueId, OptionNo),
    /// A process term's.
    Process(ProcessId, OptionNo),
}

impl Change {
    /// The text with the term changed.
    #[must_use]
    pub fn apply(self, text: &Offer) -> Offer {
        let mut changed = *text;
        match self {
            Self::Issue(issue, option) => changed.set(issue, option),
            Self::Process(term, option) => changed.set_process(term, option),
        }
        changed
    }
}

/// The month as it would have been.
#[derive(Debug, Clone)]
pub struct Imagined {
    /// The game, up to the end of the month asked about, or to where it stands.
    pub game: Game,
    /// Where the offer stands in it: round and move, from 0.
    pub spot: (usize, usize),
    /// Later moves of the month that could not have been made.
    pub dropped: Vec<Play>,
}

/// Why a question has no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unanswered {
    /// Under a class code, before the debrief: [`HELD`].
    Held,
    /// No offer stands there.
    NoOffer,
    /// It is what was offered.
    Same,
    /// The text could not have been put on the table then.
    Refused(Refusal),
}

/// What is said of [`Unanswered::Held`].
pub const HELD: &str = "Under a class code, what-ifs are answered after the debrief: they would tell what other teams must \
find out.";

/// The newest offer of a game: round and move, from 0.
#[must_use]
pub fn last_offer(game: &Game) -> Option<(usize, usize)> {
    let rounds = game.rounds().iter().enumerate().rev();
    let offer = |m: &super::MoveRecord| matches!(m.play.play, Move::Offer(_)) && !m.void;
    rounds.filter_map(|(r, round)| round.moves.iter().rposition(offer).map(|m| (r, m))).next()
}

/// Plays the month of an offer again with one term of it changed. Its later moves are made again where they can be.
///
/// # Errors
///
/// Why there is no answer.
pub fn what_if(game: &Game, spot: (usize, usize), change: Change) -> Result<Imagined, Unanswered> {
    if game.header().code.is_some() && !game.is_over() {
        return Err(Unanswered::Held);
    }
    let (round, at) = spot;
    let record = game.rounds().get(round).and_then(|r| r.moves.get(at)).filter(|m| !m.void);
    let Some(Move::Offer(text)) = record.map(|m| &m.play.play) else { return Err(Unanswered::NoOffer) };
    let changed = change.apply(text);
    if changed == *text {
        return Err(Unanswered::Same);
    }
    // A prefix of a log always plays; were one not to, there would be no offer to ask about.
    let before = game.rounds()[..round].iter().flat_map(super::Round::plays);
    let mut imagined = game.again(before).ok_or(Unanswered::NoOffer)?;
    let asked = &game.rounds()[round];
    for record in asked.moves[..at].iter().filter(|m| !m.void) {
        imagined.play(record.play.clone()).map_err(Unanswered::Refused)?;
    }
    let spot = (round, imagined.rounds()[round].moves.len());
    imagined.play(Play::of(Move::Offer(changed))).map_err(Unanswered::Refused)?;
    let end = asked.closed.then(|| Play::of(Move::EndMonth));
    let later = asked.moves[at + 1..].iter().filter(|m| !m.void).map(|m| m.play.clone());
    let mut dropped = Vec::new();
    for play in later.chain(end) {
        if imagined.play(play.clone()).is_err() {
            dropped.push(play);
        }
    }
    Ok(Imagined { game: imagined, spot, dropped })
}
