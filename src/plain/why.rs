//! Why things are as they are: findings with their rules and sources.

use super::history::{deed, deed_short};
use super::names::{Known, Unclear, any_of, find, near, words as said_words};
use super::speech::{crosses, distance, heaviest, in_round, moved, stance_verb, words, worth};
use super::told::Told;
use super::typed::Reader;
use crate::engine::{CapitalId, EventId, Finding, Giver, IssueId, Move, RuleId, Status, TrackId, What};
use crate::game::{Game, MoveRecord, Round, line::event_name};
use crate::lang::plain;
use crate::pack::SourceRef;
use crate::report::decided::chief;
use crate::report::words::{capitalised, joined, long_date, signed};

/// Reasons told of each capital when nothing is named.
const FIRST: usize = 3;

/// What can be asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Thing {
    Capital(CapitalId),
    Track(TrackId),
    Event(EventId),
    Rule(RuleId),
    Issue(IssueId),
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
        Ok(Thing::Issue(i)) => issue(game, i, told),
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
    let agreed = game.view().agreements;
    let issues: Vec<Known<Thing>> = reader
        .issues()
        .into_iter()
        .filter(|k| agreed.iter().any(|a| a.issue == k.what))
        .map(|k| Known::new(Thing::Issue(k.what), k.id, k.name))
        .collect();
    if let Ok(found) = find(rest, &issues) {
        return Ok(found);
    }
    if let Some(found) = game.pack().find_rule(&said_words(rest).join("_")).or_else(|| game.pack().find_rule(rest)) {
        return Ok(Thing::Rule(found));
    }
    if let Ok(i) = find(rest, &reader.issues()) {
        let (name, id) = (w.issue(i), &game.scenario().issue(i).id);
        return Err(plain::nothing_agreed_on(&name, id));
    }
    let close = near(rest, &known);
    Err(if close.is_empty() {
        plain::nothing_to_explain(rest)
    } else {
        plain::nothing_to_explain_near(rest, any_of(&close))
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
        told.say(plain::no_reaction_yet());
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
                if own { plain::had_put_it_on_the_table() } else { plain::was_not_touched_by_it() }
            ));
            continue;
        }
        told.say(format!("{} {}, {}.", w.capital(c), stance_verb(r.stance), worth(r.score)));
        w.decided(c, r).into_iter().for_each(|why| told.say(why));
        let chief = chief(s, c, r, FIRST);
        for f in &chief.first {
            let group: Vec<Finding> = r.findings.iter().filter(|g| g.rule == f.rule).copied().collect();
            told.say(format!("{}: {}.", signed(sum(&group)), reason_plain(game, &group)));
        }
        if chief.others > 0 {
            told.say(plain::more_reasons(chief.others, signed(chief.rest)));
        }
    }
    let first = s.capital_ids().find(|c| !record.report.reactions[c.ix()].findings.is_empty());
    if let Some(c) = first {
        told.say(plain::why_tells_all(&s.capital(c).id));
    }
}

/// Findings of one rule together, so that its sentence is read once; the heaviest first.
fn by_rule(findings: &[Finding]) -> Vec<Vec<Finding>> {
    let mut groups: Vec<Vec<Finding>> = Vec::new();
    for f in findings {
        match groups.iter_mut().find(|g| g[0].rule == f.rule) {
            Some(group) => group.push(*f),
            None => groups.push(vec![*f]),
        }
    }
    groups.sort_by_key(|g| -sum(g).abs());
    groups
}

fn sum(group: &[Finding]) -> i32 {
    group.iter().map(|f| f.points).sum()
}

fn reason_plain(game: &Game, group: &[Finding]) -> String {
    let w = words(game);
    let about: Vec<String> = group.iter().map(|f| w.about(f)).collect();
    format!("{} ({})", w.because(&group[0]).trim_end_matches('.'), joined(&about))
}

fn capital(game: &Game, c: CapitalId, told: &mut Told) {
    let (w, s) = (words(game), game.scenario());
    let touched = |m: &&MoveRecord| !m.report.reactions[c.ix()].findings.is_empty();
    let found = game.rounds().iter().rev().find_map(|r| r.moves.iter().rev().find(touched).map(|m| (r, m)));
    let Some((round, record)) = found else {
        told.say(plain::capital_has_not_reacted(w.capital(c)));
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
        told.say(plain::held_out_for(aspiration, reservation));
    }
    w.decided(c, r).into_iter().for_each(|why| told.say(why));
    if let Some(far) = distance(game, c, r, &s.numbers) {
        told.say(far);
    }
    let groups = by_rule(&heaviest(r, usize::MAX));
    told.say(plain::reasons_make_up_the_sum(groups.len()));
    for group in groups {
        told.say(finding_in_full(game, &group, Some(c)));
    }
    told.say(plain::why_and_rule());
}

/// What one rule did: points, reason, interests, source, confidence, lens, rule.
fn finding_in_full(game: &Game, group: &[Finding], c: Option<CapitalId>) -> String {
    let w = words(game);
    let finding = &group[0];
    let info = w.rule(finding.rule);
    let red = if c.is_some_and(|c| crosses(game, finding, c)) { plain::is_red_line() } else { "" };
    let lens = if finding.lens && !is_sealed(game) { plain::lens_changes_weight() } else { "" };
    let points = match group {
        [one] => format!("{}, {}", signed(one.points), w.about(one)),
        _ => {
            let each: Vec<String> = group.iter().map(|f| format!("{} {}", w.about(f), signed(f.points))).collect();
            // A capital's points add up to one number; those of several tracks do not.
            let all = if c.is_some() { plain::sum_in_all(signed(sum(group))) } else { String::new() };
            format!("{all}{}", joined(&each))
        }
    };
    plain::reason_in_full(
        &points,
        super::speech::ended(w.because(finding)),
        red,
        lens,
        source(game, finding.rule),
        confidence(info.confidence),
        &info.id,
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
            SourceRef::Design(_) => plain::the_designers().to_owned(),
            SourceRef::Engine => plain::the_engine().to_owned(),
        })
        .collect();
    ids.join(", ")
}

fn confidence(word: &str) -> &'static str {
    match word {
        "stated" => plain::stated_there(),
        "inferred" => plain::inferred_from_it(),
        _ => plain::our_judgement(),
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
        lines.extend(entry(game, t, &round.findings, &plain::end_of_turn(super::speech::unit(game))));
        let (from, to) = (round.opened[t.ix()], round.tracks[t.ix()]);
        if lines.is_empty() && from == to {
            quiet += 1;
            continue;
        }
        told.say(plain::track_moved_from_to(
            capitalised(&in_round(game, round.round)),
            long_date(round.date),
            from,
            to,
        ));
        for line in lines {
            told.say(line);
        }
    }
    if let Some(outcome) = game.outcome() {
        for line in entry(game, t, &outcome.aftermath.findings, plain::the_months_without_you()) {
            told.say(line);
        }
    }
    if quiet > 0 {
        told.say(plain::track_did_not_move(super::speech::unit(game), quiet));
    }
}

fn deed_of(game: &Game, m: &MoveRecord) -> String {
    match &m.play.play {
        Move::Offer(_) => plain::your_offer().to_owned(),
        Move::Answer(e, _) => plain::your_answer_to(words(game).event(*e)),
        Move::Deliver(i) => plain::delivering(words(game).issue(*i)),
        Move::Renew(i) => plain::renewing(words(game).issue(*i)),
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
        plain::by_rule(signed(sum), occasion, super::speech::ended(w.because(&f)), &w.rule(rule).id, source(game, rule))
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
        told.say(plain::precedent(year));
    }
    if moved(game, &record.report.findings).is_empty() {
        told.say(plain::event_moved_nothing());
    }
    let shown: Vec<Finding> =
        record.report.findings.iter().filter(|f| super::month::is_shown(game, f)).copied().collect();
    for group in by_rule(&shown) {
        told.say(finding_in_full(game, &group, None));
    }
}

/// What became of what was agreed on an issue, as far as it was seen, and what that hangs on.
fn issue(game: &Game, i: IssueId, told: &mut Told) {
    let (w, s, view) = (words(game), game.scenario(), game.view());
    for a in view.agreements.iter().filter(|a| a.issue == i) {
        told.say(format!("{}: {}.", super::agreements::title(game, a), super::agreements::standing(game, a)));
        let mut was = Status::Pending;
        for round in game.rounds().iter().filter(|r| r.closed) {
            let Some(o) = round.obligations.get(usize::from(a.at)) else { continue };
            if o.seen != was {
                was = o.seen;
                let word = plain::status(was.word());
                told.say(format!("{}, {}: {word}.", capitalised(&in_round(game, round.round)), long_date(round.date)));
            }
        }
    }
    if s.issue(i).giver == Giver::Player {
        return told.say(plain::why_own_promise());
    }
    w.broken(i).into_iter().for_each(|text| told.say(plain::broken_looks_like(text)));
    let guards: Vec<String> = s.issue(i).safeguards.iter().map(|g| w.issue(*g)).collect();
    let guarded = if guards.is_empty() { String::new() } else { plain::and_on_guards(joined(&guards)) };
    told.say(plain::why_promises_are_kept(&guarded));
}

/// A rule.
fn rule(game: &Game, r: RuleId, told: &mut Told) {
    let w = words(game);
    let info = w.rule(r);
    told.say(plain::rule(&info.id, w.pack.because(r)));
    if let Some(reversed) = w.pack.reversed(r) {
        told.say(plain::rule_reversed(reversed));
    }
    told.say(plain::source_of_rule(info.source.trim_end_matches('.'), confidence(info.confidence)));
    for id in info.sources.iter().filter_map(SourceRef::id) {
        told.choice(plain::read_in_the_library(id), format!("library {id}"));
    }
}
