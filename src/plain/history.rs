//! What happened, month by month: what was done and what came of it.

use super::speech::{changes_in_short, in_round, moved, stance_verb, unit, words};
use super::told::Told;
use crate::engine::{Move, Outcome, Stance};
use crate::game::{EventRecord, Game, MoveRecord, Round};
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
            1 => format!("There is only the first {} yet.", unit(game)),
            n => format!("There is no such {} in the log yet; it goes from 1 to {n}.", unit(game)),
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
        told.say(
            "'log' tells everything; offers, reactions, events and notes are kinds, any other word is searched for.",
        );
    }
}

/// How things stood when a round ended: in short, or one of the lists.
pub(super) fn as_of(game: &Game, rest: &str) -> Told {
    let (month, what) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let months = game.rounds().len();
    let at = month.parse::<usize>().ok().and_then(|m| m.checked_sub(1));
    let Some(then) = at.and_then(|at| game.as_of(at)) else {
        return Told::of(match months {
            1 => format!("There is only the first {} yet: 'as-of 1', or 'as-of 1 capitals'.", unit(game)),
            n => format!("Say which {}, from 1 to {n}: 'as-of 1', or 'as-of 1 capitals'.", unit(game)),
        });
    };
    let mut told = Told { long: true, ..Told::default() };
    told.say(format!(
        "Looking back, as it stood {} before its end; what the end then moved, 'log {month}' tells. Nothing is changed.",
        in_round(game, at.map_or(0, |at| at as u16 + 1))
    ));
    match what.trim() {
        "" => super::look::status(&then, false, &mut told),
        "all" => super::look::status(&then, true, &mut told),
        "capitals" => super::look::capitals(&then, None, &mut told),
        "agreements" => super::agreements::tell(&then, &mut told),
        "map" => super::look::map(&then, &mut told),
        other => told.say(format!("\"{other}\" cannot be looked back at: say all, capitals, agreements or map.")),
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
    let by = if by_plan { " The facilitator's plan put it in." } else { "" };
    let choice = match (event.choice, event.by_default) {
        (Some(c), false) => format!(" You answered: {}.", w.choice(event.report.event, c)),
        (Some(c), true) => format!(" You did not answer, so: {}.", w.choice(event.report.event, c)),
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
        told.say(if r.closed { "You did nothing." } else { "You have done nothing yet." });
    }
    if let Some(line) = changes_in_short(game, &moved(game, &r.findings), &r.tracks, most).filter(|_| r.closed) {
        told.say(format!("At its end: {line}"));
    }
}

/// What a move was, as "you offered Minsk ...".
pub(super) fn deed(game: &Game, record: &MoveRecord) -> String {
    let w = words(game);
    let words_of = || clean(record.play.text.as_deref().unwrap_or_default());
    match &record.play.play {
        Move::Offer(text) => format!("you made an offer {}", w.offer(text)),
        Move::Probe(text) => format!("you asked your desk about an offer {}", w.offer(text)),
        Move::Consult(c) => format!("you spoke to {}: {}", w.addressee(*c), w.consult(*c)),
        Move::Measure(m) => format!("you acted alone: {}", w.measure(*m)),
        Move::AcceptCounter => "you took the counter-offer or overture on the table".to_owned(),
        Move::DeclineCounter => "you declined what was on the table".to_owned(),
        Move::AcceptFrom(c) => format!("you took what {} had on the table", w.capital(*c)),
        Move::DeclineFrom(c) => format!("you declined what {} had on the table", w.capital(*c)),
        Move::Withdraw => "you took your offer back".to_owned(),
        Move::Answer(e, c) => format!("you answered \"{}\" with \"{}\"", w.event(*e), w.choice(*e, *c)),
        Move::Respond(i, a) => format!("you answered the breach of {} with \"{}\"", w.issue(*i), w.answer(*a)),
        Move::Deliver(i) => format!("you delivered {}", w.issue(*i)),
        Move::Renew(i) => format!("you renewed {}", w.issue(*i)),
        Move::Note => format!("you noted: \"{}\"", words_of()),
        Move::Forecast(c, stance, percent) => {
            let verb = crate::report::words::stance_verb(*stance);
            format!("you forecast that {} {verb}, {percent} in a hundred", w.capital(*c))
        }
        Move::Override(c, stance) => {
            format!("the facilitator decided that {} {}: \"{}\"", w.capital(*c), stance_verb(*stance), words_of())
        }
        Move::Inject(e) => format!("the facilitator put in \"{}\"", w.event(*e)),
        Move::EndMonth => format!("you ended the {}", unit(game)),
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
                n => format!(" and {} more", n - 1),
            };
            format!("your offer to {} ({first}{more})", joined(&parties))
        }
        Move::Consult(c) => format!("\"{}\"", w.consult(*c)),
        Move::Measure(m) => format!("\"{}\"", w.measure(*m)),
        Move::AcceptCounter | Move::AcceptFrom(_) => "the agreement you took".to_owned(),
        _ => "your last move".to_owned(),
    }
}

/// What came of it, as the end of a sentence.
fn came_of(game: &Game, record: &MoveRecord) -> String {
    let w = words(game);
    let outcome = match record.report.outcome {
        Outcome::Agreed => "; agreed",
        Outcome::Countered if record.report.counter.is_some() => "; met by a counter-offer",
        Outcome::Countered => "; near, but not agreed",
        Outcome::Stalled => "; put off",
        Outcome::Rejected => "; rejected",
        Outcome::Done => "",
    };
    let mut told = Vec::new();
    for (r, c) in record.report.reactions.iter().zip(game.scenario().capital_ids()) {
        if !r.findings.is_empty() && r.stance != Stance::Acquiesce {
            told.push(format!("{} {}", w.capital(c), stance_verb(r.stance).trim_end_matches(" it")));
        }
    }
    let stances = if told.is_empty() { String::new() } else { format!("; {}", joined(&told)) };
    format!("{outcome}{stances}")
}

/// The last thing that was done, for `undo`.
pub(super) fn last_deed(game: &Game) -> String {
    let Some(round) = game.rounds().last() else { return "nothing".to_owned() };
    match round.moves.iter().rev().find(|m| !m.void) {
        Some(record) if !round.closed => deed(game, record),
        _ => {
            let ended = game.rounds().iter().rev().find(|r| r.closed);
            ended.map_or("nothing".to_owned(), |r| format!("the end of {}", long_date(r.date)))
        }
    }
}
