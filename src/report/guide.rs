//! The guide for a first game: where it stands, what its steps say, and which of them a game has passed.

use super::words::Words;
use crate::engine::Move;
use crate::game::{Game, Header, Setup};
use crate::pack::{Guide, Pack, Until};

/// The step a game has come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its number, from 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
    /// What ends it.
    pub until: Until,
    /// Its title.
    pub title: String,
    /// What it says.
    pub text: String,
}

/// The step a game has come to; nothing where it is not played by the guide, or the pack has none.
#[must_use]
pub fn step(game: &Game) -> Option<Step> {
    let at = usize::from(game.header().guide?);
    let steps = &game.pack().guide.as_ref()?.steps;
    let (id, until) = steps.get(at)?;
    let words = Words::new(game.pack(), game.scenario());
    Some(Step {
        number: at + 1,
        of: steps.len(),
        until: *until,
        title: words.text(&format!("tutorial.{id}.title")),
        text: words.text(&format!("tutorial.{id}.text")),
    })
}

/// Whether a game's moves alone say that a step is over; steps that ask for a look are the faces' to judge.
#[must_use]
pub fn is_done(game: &Game, until: Until) -> bool {
    let any = |wanted: fn(&Move) -> bool| game.plays().any(|p| wanted(&p.play));
    match until {
        Until::Consulted => any(|m| matches!(m, Move::Consult(_))),
        Until::Forecast => any(|m| matches!(m, Move::Forecast(..))),
        Until::Offered => any(|m| matches!(m, Move::Offer(_))),
        Until::Noted => any(|m| matches!(m, Move::Note)),
        Until::MonthEnded => any(|m| matches!(m, Move::EndMonth)),
        Until::GoOn
        | Until::Capital
        | Until::Drafted
        | Until::Why
        | Until::Agreements
        | Until::Events
        | Until::Log
        | Until::Library => false,
    }
}

/// Goes on to the next step, and past those that are over already; after the last the guide leaves the game.
pub fn go_on(game: &mut Game) {
    let Some(at) = game.header().guide else { return };
    game.header_mut().guide = Some(at.saturating_add(1));
    pass(game);
}

/// Goes past the steps that the moves so far have ended; whether anything changed.
pub fn pass(game: &mut Game) -> bool {
    let before = game.header().guide;
    while let Some(now) = step(game).filter(|s| is_done(game, s.until)) {
        game.header_mut().guide = Some(now.number as u16);
    }
    if step(game).is_none() {
        game.header_mut().guide = None;
    }
    game.header().guide != before
}

/// The header of a game played by a guide.
#[must_use]
pub fn header(pack: &Pack, guide: &Guide) -> Header {
    let (scenario, lens, mandate) = (guide.scenario.clone(), guide.lens.clone(), guide.mandate.clone());
    let setup = Setup { scenario, lens, mandate, seed: guide.seed };
    Header { guide: Some(0), ..Header::new(pack, &setup) }
}
