//! What happened, month by month: what was done and what came of it.

use super::speech::{changes_in_short, in_round, moved, stance_verb, unit, words};
use super::told::Told;
use crate::engine::{Move, Outcome, Stance};
use crate::game::{EventRecord, Game, MoveRecord, Round};
use crate::lang::plain;
use crate::report::log::{Entry, Kind, count, entries, narrowed};
use crate::report::words::{capitalised, clean, joined, long_date};

/// Tells the log: all of it, or one round of it.
pub(super) fn tell(game: &Game, rest: &str, told: &mut Told) {
    let number = ["month", "round"].iter().find_map(|w| rest.strip_prefix(w)).unwrap_or(rest).trim();
    let wanted: Option<u16> = match number.parse() {
        Ok(n) => Some(n),
        Err(_) if rest.is_empty() || rest == "all" => None,
        Err(_) => return search(game, rest, told),
    };
    let rounds: Vec<&Round> = game.rounds().iter().filter(|r| wanted.is_none_or(|n| n == r.round)).collect();
    if rounds.is_empty() {
        told.say(match game.rounds().len() {
            1 => plain::log_first_alone(unit(game)),
            n => plain::log_no_such_turn(unit(game), n),
        });
        return;
    }
    told.long = wanted.is_none();
    for r in rounds {
        told.gap();
        round(game, r, if wanted.is_some() { usize::MAX } else { 4 }, told);
    }
}

/// A kind of entries, words to be searched for, or both: `offers`, `potash`, `offers potash`.
fn search(game: &Game, rest: &str, told: &mut Told) {
    let (first, more) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let (kind, typed) = Kind::of(first).map_or((Kind::All, rest), |kind| (kind, more.trim()));
    let found = entries(game, kind, typed);
    if let Some(line) = narrowed(kind, &clean(typed), count(&found)) {
        told.say(line);
    }
    told.long = true;
    for entry in found {
        match entry {
            Entry::Month(at) => {
                let r = &game.rounds()[at];
                told.gap();
                told.say(format!("{}, {}:", capitalised(&in_round(game, r.round)), long_date(r.date)));
            }
            Entry::Event(at, event) => {
                let r = &game.rounds()[at];
                told.say(happening(game, r, &r.events[event]));
            }
            Entry::Move(at, deed) => told.say(done(game, &game.rounds()[at].moves[deed])),
        }
    }
    if told.lines.len() == 1 {
        told.say(plain::log_kinds());
    }
}

/// How things stood when a round ended: in short, or one of the lists.
pub(super) fn as_of(game: &Game, rest: &str) -> Told {
    let (month, what) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let months = game.rounds().len();
    let at = month.parse::<usize>().ok().and_then(|m| m.checked_sub(1));
    let Some(then) = at.and_then(|at| game.as_of(at)) else {
        return Told::of(match months {
            1 => plain::as_of_first_alone(unit(game)),
            n => plain::as_of_say_which(unit(game), n),
        });
    };
    let mut told = Told { long: true, ..Told::default() };
    told.say(plain::looking_back(in_round(game, at.map_or(0, |at| at as u16 + 1)), month));
    match what.trim() {
        "" => super::look::status(&then, false, &mut told),
        "all" => super::look::status(&then, true, &mut told),
        "capitals" => super::look::capitals(&then, None, &mut told),
        "agreements" => super::agreements::tell(&then, &mut told),
        "map" => super::look::map(&then, &mut told),
        other => told.say(plain::cannot_look_back_at(other)),
    }
    // What was told of that month chooses nothing now.
    told.choices.clear();
    told.fresh = true;
    for line in &mut told.lines {
        if let super::told::Line::Choice(_, text) = line {
            *line = super::told::Line::Text(std::mem::take(text));
        }
    }
    told
}

/// An event and what was chosen.
fn happening(game: &Game, r: &Round, event: &EventRecord) -> String {
    let w = words(game);
    let by_plan = game.scenario().injects.contains(&(event.report.event, r.round));
    let by = if by_plan { plain::put_in_by_plan() } else { "" };
    let choice = match (event.choice, event.by_default) {
        (Some(c), false) => plain::answered_with(w.choice(event.report.event, c)),
        (Some(c), true) => plain::not_answered_so(w.choice(event.report.event, c)),
        (None, _) => String::new(),
    };
    format!("{}.{by}{choice}", w.event(event.report.event).trim_end_matches('.'))
}

/// A move and what came of it.
fn done(game: &Game, record: &MoveRecord) -> String {
    let line = format!("{}{}", capitalised(&deed(game, record)), came_of(game, record));
    if line.ends_with(".\"") { line } else { format!("{line}.") }
}

fn round(game: &Game, r: &Round, most: usize, told: &mut Told) {
    told.say(format!("{}, {}:", capitalised(&in_round(game, r.round)), long_date(r.date)));
    r.events.iter().for_each(|event| told.say(happening(game, r, event)));
    let told_above = |m: &&MoveRecord| matches!(m.play.play, Move::Answer(..));
    for record in r.moves.iter().filter(|m| !told_above(m)) {
        told.say(done(game, record));
    }
    if r.moves.is_empty() {
        told.say(if r.closed { plain::you_did_nothing() } else { plain::you_have_done_nothing_yet() });
    }
    if let Some(line) = changes_in_short(game, &moved(game, &r.findings), &r.tracks, most).filter(|_| r.closed) {
        told.say(plain::at_its_end(&line));
    }
}

/// What a move was, as "you offered Minsk ...".
pub(super) fn deed(game: &Game, record: &MoveRecord) -> String {
    let w = words(game);
    let words_of = || clean(record.play.text.as_deref().unwrap_or_default());
    match &record.play.play {
        Move::Offer(text) => plain::you_made_an_offer(w.offer(text)),
        Move::Probe(text) => plain::you_probed(w.offer(text)),
        Move::Consult(c) => plain::you_spoke_to(w.addressee(*c), w.consult(*c)),
        Move::Measure(m) => plain::you_acted_alone(w.measure(*m)),
        Move::AcceptCounter => plain::you_took_counter().to_owned(),
        Move::DeclineCounter => plain::you_declined_counter().to_owned(),
        Move::AcceptFrom(c) => plain::you_took_what_a_capital_had(w.capital(*c)),
        Move::DeclineFrom(c) => plain::you_declined_what_a_capital_had(w.capital(*c)),
        Move::Withdraw => plain::you_took_your_offer_back().to_owned(),
        Move::Answer(e, c) => plain::you_answered_event(w.event(*e), w.choice(*e, *c)),
        Move::Respond(i, a) => plain::you_answered_breach(w.issue(*i), w.answer(*a)),
        Move::Deliver(i) => plain::you_delivered(w.issue(*i)),
        Move::Renew(i) => plain::you_renewed(w.issue(*i)),
        Move::Note => plain::you_noted(words_of()),
        Move::Forecast(c, stance, percent) => {
            let verb = crate::report::words::stance_verb(*stance);
            plain::you_forecast(w.capital(*c), verb, percent)
        }
        Move::Override(c, stance) => plain::facilitator_decided(w.capital(*c), stance_verb(*stance), words_of()),
        Move::Inject(e) => plain::facilitator_put_in(w.event(*e)),
        Move::EndMonth => plain::you_ended_turn(unit(game)),
    }
}

/// What a move was, as a noun: "your offer", "Sound out Minsk".
pub(super) fn deed_short(game: &Game, record: &MoveRecord) -> String {
    let w = words(game);
    match &record.play.play {
        Move::Offer(text) => {
            let parties: Vec<String> = text.parties.iter().map(|c| w.capital(c)).collect();
            let first = text.terms().next().map_or(String::new(), |(i, _)| w.issue(i));
            let more = match text.terms().count() {
                0 | 1 => String::new(),
                n => plain::and_more(n - 1),
            };
            plain::your_offer_to(joined(&parties), &first, &more)
        }
        Move::Consult(c) => format!("\"{}\"", w.consult(*c)),
        Move::Measure(m) => format!("\"{}\"", w.measure(*m)),
        Move::AcceptCounter | Move::AcceptFrom(_) => plain::the_agreement_you_took().to_owned(),
        _ => plain::your_last_move().to_owned(),
    }
}

/// What came of it, as the end of a sentence.
fn came_of(game: &Game, record: &MoveRecord) -> String {
    let w = words(game);
    let outcome = match record.report.outcome {
        Outcome::Agreed => plain::came_agreed(),
        Outcome::Countered if record.report.counter.is_some() => plain::came_countered(),
        Outcome::Countered => plain::came_near(),
        Outcome::Stalled => plain::came_put_off(),
        Outcome::Rejected => plain::came_rejected(),
        Outcome::Done => "",
    };
    let mut told = Vec::new();
    for (r, c) in record.report.reactions.iter().zip(game.scenario().capital_ids()) {
        if !r.findings.is_empty() && r.stance != Stance::Acquiesce {
            told.push(format!("{} {}", w.capital(c), plain::stance_short(r.stance.word())));
        }
    }
    let stances = if told.is_empty() { String::new() } else { format!("; {}", joined(&told)) };
    format!("{outcome}{stances}")
}

/// The last thing that was done, for `undo`.
pub(super) fn last_deed(game: &Game) -> String {
    let Some(round) = game.rounds().last() else { return plain::nothing().to_owned() };
    match round.moves.iter().rev().find(|m| !m.void) {
        Some(record) if !round.closed => deed(game, record),
        _ => {
            let ended = game.rounds().iter().rev().find(|r| r.closed);
            ended.map_or_else(|| plain::nothing().to_owned(), |r| plain::the_end_of(long_date(r.date)))
        }
    }
}
