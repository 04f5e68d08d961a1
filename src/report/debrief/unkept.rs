//! Promises that were broken, and how far that was seen: what an ending's own text cannot know.

use crate::engine::{Giver, Obligation, Status};
use crate::game::{Game, Round};
use crate::lang::report;
use crate::report::sentences::long_date;
use crate::report::words::Words;

/// What was promised and broken, a sentence each: what nobody saw first, then what came to light. Nothing while the game
/// goes on, since what was not seen is told by it.
#[must_use]
pub fn unkept(game: &Game) -> Vec<String> {
    if !game.is_over() {
        return Vec::new();
    }
    let words = Words::new(game.pack(), game.scenario());
    let owed = 0..game.state().obligations.len();
    let mut all: Vec<(bool, String)> = owed.filter_map(|at| broken(game, &words, at)).collect();
    all.sort_by_key(|(seen, _)| *seen);
    all.dedup();
    all.into_iter().map(|(_, text)| text).collect()
}

/// What became of one promise, if it was broken: whether that was seen, and a sentence.
fn broken(game: &Game, words: &Words<'_>, at: usize) -> Option<(bool, String)> {
    let closed = || game.rounds().iter().filter_map(|r| Some((r, r.obligations.get(at)?)));
    let (round, o) = closed().find(|(_, o)| o.status == Status::Breached)?;
    let when = during(words, round);
    let light = closed().find(|(_, o)| o.seen == Status::Breached).map(|(r, _)| during(words, r));
    let last = closed().next_back().map_or(o, |(_, o)| o);
    let later = match last.status {
        Status::Kept => report::later_it_was_kept(),
        Status::Breached if light.is_some() && last.seen != Status::Breached => report::at_the_end_it_was_broken(),
        Status::Ended => report::later_another_agreement_took_its_place(),
        _ => "",
    };
    let what = format!("{}, {}", words.term(o.issue, o.option), from(words, o));
    let text = match &light {
        None => report::broken_and_nobody_saw_it(&what, &when, later),
        Some(light) if *light == when => report::what_was_broken(&what, &when, later),
        Some(light) => report::broken_it_came_to_light(&what, &when, light, later),
    };
    Some((light.is_some(), text))
}

/// `in November 2025`; in a round of several months its number, since which of them it was is not kept.
fn during(words: &Words<'_>, round: &Round) -> String {
    if words.scenario.clock.span == 1 { report::in_word(long_date(round.date)) } else { report::in_round(round.round) }
}

/// Who owed it to whom.
pub(super) fn from(words: &Words<'_>, o: &Obligation) -> String {
    match o.by {
        Giver::Mutual => report::between_both_sides().to_owned(),
        by => report::to(words.giver(by), towards(words, o)),
    }
}

/// To whom a promise is made: what the player's side gives without a neighbour at the table goes to the counterpart.
pub(super) fn towards(words: &Words<'_>, o: &Obligation) -> String {
    match (o.by, o.beneficiary) {
        (Giver::Capital(_), None) => words.player(),
        (_, None) => words.capital(words.scenario.counterpart),
        (_, Some(c)) => words.capital(c),
    }
}
