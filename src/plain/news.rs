//! What has happened, read again: the events of a month with their stories and what they changed.

use super::month;
use super::speech::{in_round, words};
use super::told::Told;
use crate::game::{Game, Round};
use crate::lang::plain;
use crate::report::words::{capitalised, long_date};

/// Answers `news`, and `news 2` for an earlier month.
pub(super) fn tell(game: &Game, rest: &str) -> Told {
    let rounds = game.rounds();
    let at = match rest {
        "" => rounds.len().checked_sub(1),
        number => number.parse::<usize>().ok().and_then(|n| n.checked_sub(1)),
    };
    let Some(round) = at.and_then(|at| rounds.get(at)) else {
        return Told::of(match rounds.len() {
            1 => plain::news_first_alone().to_owned(),
            n => plain::news_say_which(n),
        });
    };
    let mut told = Told { long: true, ..Told::default() };
    told.say(format!("{}, {}:", capitalised(&in_round(game, round.round)), long_date(round.date)));
    all(game, round, &mut told);
    if round.events.is_empty() {
        told.say(plain::nothing_happened());
    }
    told
}

/// Every event of a round.
pub(super) fn all(game: &Game, round: &Round, told: &mut Told) {
    let mut now = round.opened.clone();
    for event in &round.events {
        told.gap();
        month::happened(game, round, event, &mut now, told);
    }
}

/// Those that wait for an answer.
pub(super) fn open(game: &Game, told: &mut Told) {
    let Some(round) = game.rounds().last() else { return };
    let waits = |event| game.state().open.iter().any(|o| o.event == event && o.choice.is_none());
    let mut now = round.opened.clone();
    for record in &round.events {
        let event = record.report.event;
        if waits(event) && !words(game).scenario.event(event).options.is_empty() {
            told.gap();
            month::happened(game, round, record, &mut now, told);
        } else {
            month::happened(game, round, record, &mut now, &mut Told::default());
        }
    }
}
