//! Why things are as they are: findings with their rules and sources.

use super::history::{deed, deed_short};
use super::names::{Known, Unclear, any_of, find, near, words as said_words};
use super::speech::{crosses, distance, heaviest, in_round, moved, stance_verb, words, worth};
use super::told::Told;
use super::typed::Reader;
use crate::engine::{CapitalId, EventId, Finding, Move, RuleId, TrackId, What};
use crate::game::{Game, MoveRecord, Round, line::event_name};
use crate::pack::SourceRef;
use crate::report::words::{capitalised, long_date, signed};

/// Reasons told of each capital when nothing is named.
const FIRST: usize = 3;

/// What can be asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Thing {
    Capital(CapitalId),
    Track(TrackId),
    Event(EventId),
    Rule(RuleId),
}

/// Answers `why` and what stands behind it.
pub(super) fn tell(game: &Game, rest: &str, told: &mut Told) {
    if rest.is_empty() {
        return last_move(game, told);
    }
    match thing(game, rest) {
        Ok(Thing::Capital(c)) => capital(game, c, told),
        Ok(Thing::Track(t)) => track(game, t, told),
        Ok(Thing::Event(e)) => event(game, e, told),
        Ok(Thing::Rule(r)) => rule(game, r, told),
        Err(why) => told.say(why),
    }
}

fn thing(game: &Game, rest: &str) -> Result<Thing, String> {
    let reader = Reader::new(game);
    let w = words(game);
    let mut known: Vec<Known<Thing>> =
        reader.capitals().into_iter().map(|k| Known::new(Thing::Capital(k.what), k.id, k.name)).collect();
    known.extend(reader.tracks().into_iter().map(|k| Known::new(Thing::Track(k.what), k.id, k.name)));
    if let Ok(found) = find(rest, &known[..game.scenario().capitals.len()]) {
        return Ok(found);
    }
    let mut seen: Vec<EventId> = game.rounds().iter().flat_map(|r| r.events.iter().map(|e| e.report.event)).collect();
    seen.sort_unstable();
    seen.dedup();
    known.extend(seen.into_iter().map(|e| Known::new(Thing::Event(e), event_name(game.scenario(), e), w.event(e))));
    match find(rest, &known) {
        Ok(found) => return Ok(found),
        Err(Unclear::Many(fits)) => return Err(Unclear::Many(fits).sentence("thing", rest)),
        Err(Unclear::Unknown(_)) => {}
    }
    if let Some(found) = game.pack().find_rule(&said_words(rest).join("_")).or_else(|| game.pack().find_rule(rest)) {
        return Ok(Thing::Rule(found));
    }
    let close = near(rest, &known);
    Err(if close.is_empty() {
        format!(
            "I know nothing called \"{rest}\" to explain. 'why' takes a capital, a track, an event that happened, or a rule's id."
        )
    } else {
        format!("I know nothing called \"{rest}\" to explain. Did you mean {}?", any_of(&close))
    })
}

/// The last move anybody reacted to, and its round.
fn last_scored(game: &Game) -> Option<(&Round, &MoveRecord)> {
    let scored = |m: &&MoveRecord| m.report.reactions.iter().any(|r| !r.findings.is_empty());
    game.rounds().iter().rev().find_map(|r| r.moves.iter().rev().find(scored).map(|m| (r, m)))
}

fn last_move(game: &Game, told: &mut Told) {
    let (w, s) = (words(game), game.scenario());
    let Some((round, record)) = last_scored(game) else {
        told.say("Nobody has had anything to react to yet. After a move, 'why' tells the first three reasons of each capital.");
        return;
    };
    told.say(format!("{}, {}:", capitalised(&in_round(game, round.round)), deed_short(game, record)));
    for c in s.capital_ids() {
        let r = &record.report.reactions[c.ix()];
        if r.findings.is_empty() {
            let own = matches!(record.play.play, Move::AcceptCounter | Move::AcceptFrom(_)) && r.stance.is_party();
            told.say(format!(
                "{} {}.",
                w.capital(c),
                if own { "had put it on the table or could live with it" } else { "was not touched by it" }
            ));
            continue;
        }
        told.say(format!("{} {}, {}.", w.capital(c), stance_verb(r.stance), worth(r.score)));
        for finding in heaviest(r, FIRST) {
            told.say(format!("{}: {}.", signed(finding.points), reason_plain(game, &finding)));
        }
    }
    let first = s.capital_ids().find(|c| !record.report.reactions[c.ix()].findings.is_empty());
    if let Some(c) = first {
        told.say(format!("'why {}' tells all its reasons, with sources.", s.capital(c).id));
    }
}

fn reason_plain(game: &Game, finding: &Finding) -> String {
    let w = words(game);
    format!("{} ({})", w.because(finding).trim_end_matches('.'), w.about(finding))
}

fn capital(game: &Game, c: CapitalId, told: &mut Told) {
    let (w, s) = (words(game), game.scenario());
    let touched = |m: &&MoveRecord| !m.report.reactions[c.ix()].findings.is_empty();
    let found = game.rounds().iter().rev().find_map(|r| r.moves.iter().rev().find(touched).map(|m| (r, m)));
    let Some((round, record)) = found else {
        told.say(format!("{} has had nothing to react to yet.", w.capital(c)));
        return;
    };
    let r = &record.report.reactions[c.ix()];
    told.say(format!(
        "{}, {}: {}.",
        capitalised(&in_round(game, round.round)),
        long_date(round.date),
        deed(game, record)
    ));
    told.say(format!("{} {}: {}.", w.capital(c), stance_verb(r.stance), worth(r.score)));
    if let (Some(reservation), Some(aspiration)) = (r.reservation, r.aspiration) {
        told.say(format!("It held out for {aspiration}, and below {reservation} would rather have had no deal."));
    }
    if let Some(far) = distance(game, c, r, &s.numbers) {
        told.say(far);
    }
    told.say(format!(
        "{}:",
        super::speech::count(r.findings.len(), "reason makes up the sum", "reasons make up the sum")
    ));
    for finding in heaviest(r, usize::MAX) {
        told.say(finding_in_full(game, &finding, Some(c)));
    }
    told.say(
        "'why' and a rule's id, as written after each, tells more of it; 'library' and a source's id what it rests on.",
    );
}

/// A finding: points, reason, interest, source, confidence, lens, rule.
fn finding_in_full(game: &Game, finding: &Finding, c: Option<CapitalId>) -> String {
    let w = words(game);
    let info = w.rule(finding.rule);
    let red = if c.is_some_and(|c| crosses(game, finding, c)) { " This is a red line." } else { "" };
    let lens = if finding.lens && !is_sealed(game) { " The lens changes its weight." } else { "" };
    format!(
        "{}, {}: {}{red}{lens} Source: {}, {}. Rule {}.",
        signed(finding.points),
        w.about(finding),
        super::speech::ended(w.because(finding)),
        source(game, finding.rule),
        confidence(info.confidence),
        info.id
    )
}

fn is_sealed(game: &Game) -> bool {
    game.header().lens == crate::game::SEALED && !game.is_over()
}

/// A rule's sources by id, short enough to be heard.
pub(super) fn source(game: &Game, rule: RuleId) -> String {
    let info = words(game).rule(rule);
    let ids: Vec<String> = info
        .sources
        .iter()
        .map(|s| match s {
            SourceRef::Claim(id) | SourceRef::Counter(id) | SourceRef::Record(id) => id.clone(),
            SourceRef::Design(_) => "the designers".to_owned(),
            SourceRef::Engine => "the engine".to_owned(),
        })
        .collect();
    ids.join(", ")
}

fn confidence(word: &str) -> &'static str {
    match word {
        "stated" => "stated there",
        "inferred" => "inferred from it",
        _ => "our judgement",
    }
}

/// A track's ledger, month by month.
fn track(game: &Game, t: TrackId, told: &mut Told) {
    let (w, s) = (words(game), game.scenario());
    told.long = true;
    if let Some(text) = w.find(&format!("track.{}.text", s.tracks[t.ix()].id)) {
        told.say(format!("{}: {text}", w.track(t)));
    }
    let mut quiet = 0;
    for round in game.rounds() {
        let mut lines = Vec::new();
        for e in &round.events {
            lines.extend(entry(game, t, &e.report.findings, &format!("\"{}\"", w.event(e.report.event))));
        }
        for m in &round.moves {
            lines.extend(entry(game, t, &m.report.findings, &deed_of(game, m)));
        }
        lines.extend(entry(game, t, &round.findings, "the month's end"));
        let (from, to) = (round.opened[t.ix()], round.tracks[t.ix()]);
        if lines.is_empty() && from == to {
            quiet += 1;
            continue;
        }
        told.say(format!(
            "{}, {}: from {from} to {to}.",
            capitalised(&in_round(game, round.round)),
            long_date(round.date)
        ));
        for line in lines {
            told.say(line);
        }
    }
    if let Some(outcome) = game.outcome() {
        for line in entry(game, t, &outcome.aftermath.findings, "the months without you") {
            told.say(line);
        }
    }
    if quiet > 0 {
        told.say(format!("It did not move in {}.", super::speech::count(quiet, "month", "months")));
    }
}

fn deed_of(game: &Game, m: &MoveRecord) -> String {
    match &m.play.play {
        Move::Offer(_) => "your offer".to_owned(),
        Move::Answer(e, _) => format!("your answer to \"{}\"", words(game).event(*e)),
        Move::Deliver(i) => format!("delivering {}", words(game).issue(*i)),
        Move::Renew(i) => format!("renewing {}", words(game).issue(*i)),
        _ => deed_short(game, m),
    }
}

/// What one occasion did to a track, a line for each rule.
fn entry(game: &Game, t: TrackId, findings: &[Finding], occasion: &str) -> Vec<String> {
    let w = words(game);
    let mut sums: Vec<(RuleId, i32, Finding)> = Vec::new();
    for f in findings.iter().filter(|f| f.what == What::Track(t) && super::month::is_shown(game, f)) {
        match sums.iter_mut().find(|(rule, ..)| *rule == f.rule) {
            Some((_, sum, _)) => *sum += f.points,
            None => sums.push((f.rule, f.points, *f)),
        }
    }
    let line = |(rule, sum, f): (RuleId, i32, Finding)| {
        format!(
            "{} by {occasion}: {} Rule {}, {}.",
            signed(sum),
            super::speech::ended(w.because(&f)),
            w.rule(rule).id,
            source(game, rule)
        )
    };
    sums.into_iter().filter(|(_, sum, _)| *sum != 0).map(line).collect()
}

/// What an event changed.
fn event(game: &Game, e: EventId, told: &mut Told) {
    let w = words(game);
    let found = game.rounds().iter().rev().find_map(|r| r.events.iter().find(|x| x.report.event == e).map(|x| (r, x)));
    let Some((round, record)) = found else { return };
    told.say(format!("{}, {}: {}.", w.event(e), in_round(game, round.round), long_date(round.date)));
    if let Some(year) = game.scenario().event(e).precedent {
        told.say(format!("Something like it happened in {year}."));
    }
    if moved(game, &record.report.findings).is_empty() {
        told.say("It moved no track that you were shown.");
    }
    for f in record.report.findings.iter().filter(|f| super::month::is_shown(game, f)) {
        told.say(finding_in_full(game, f, None));
    }
}

/// A rule.
fn rule(game: &Game, r: RuleId, told: &mut Told) {
    let w = words(game);
    let info = w.rule(r);
    told.say(format!("Rule {}: {}", info.id, w.pack.because(r)));
    if let Some(reversed) = w.pack.reversed(r) {
        told.say(format!("Under a lens that turns it: {reversed}"));
    }
    told.say(format!("Source: {}; {}.", info.source.trim_end_matches('.'), confidence(info.confidence)));
    for id in info.sources.iter().filter_map(SourceRef::id) {
        told.choice(format!("Read {id} in the library."), format!("library {id}"));
    }
}
