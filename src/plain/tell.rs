//! What is said after a move: first what changed, then why, then what is left open.

use super::agreements;
use super::look::{self, mandate_failed};
use super::speech::{
    Moved, change, changes_in_short, crosses, distance, heaviest, moved, reason, stance_verb, when, words, worth,
};
use super::told::Told;
use crate::engine::{
    CapitalId, FlagId, Move, MoveReport, Note, NoteKind, Outcome, Probe, ProcessId, Reaction, Stance, StandingKind,
    View,
};
use crate::game::{Game, MoveRecord};
use crate::lang::plain;
use crate::report::words::{capitalised, joined};

/// Reasons told with the tracks they moved; the rest in short.
const WITH_REASON: usize = 3;

/// Says what a move did. `before` is what the player saw before it.
pub(super) fn after(game: &Game, before: &View, told: &mut Told) {
    let Some(record) = game.rounds().last().and_then(|r| r.moves.last()) else { return };
    let view = game.view();
    let report = &record.report;
    match &record.play.play {
        Move::Note => told.say(plain::noted()),
        Move::Forecast(c, stance, percent) => told.say(plain::forecast_written(
            words(game).capital(*c),
            crate::report::words::stance_verb(*stance),
            percent,
            means(*stance),
        )),
        Move::Probe(_) => {
            if let Some(found) = &report.found {
                probe(game, found, told);
            }
        }
        Move::DeclineCounter | Move::DeclineFrom(_) => told.say(plain::turned_down()),
        Move::Inject(event) => super::class::came(game, *event, told),
        Move::Withdraw => told.say(plain::withdrawn()),
        _ => acted(game, before, &view, record, told),
    }
}

/// What a forecast of a stance takes in besides.
fn means(stance: Stance) -> &'static str {
    match stance {
        Stance::Accept => plain::embrace_counts(),
        Stance::Counter => plain::changes_count(),
        Stance::Embrace => plain::mere_accept_does_not_count(),
        _ => "",
    }
}

fn acted(game: &Game, before: &View, view: &View, record: &MoveRecord, told: &mut Told) {
    let report = &record.report;
    told.say(headline(game, record));
    if let Some((capital, tell)) = report.learned {
        let w = words(game);
        let kind = w.find(&format!("tell.{}.kind", game.scenario().tells[tell.ix()])).unwrap_or(plain::something());
        told.say(plain::what_you_heard(w.capital(capital), super::speech::tell(game, capital, tell), kind));
    }
    reactions(game, record, told);
    counter(game, report, told);
    tracks(game, view, report, told);
    agreements::news(game, before, view, told);
    flags(game, before, view, told);
    notes(game, &report.notes, told);
    if let Some(round) = game.rounds().last().filter(|r| !r.moves.is_empty()) {
        let stays = crate::report::lineage::stays(&words(game), round, round.moves.len() - 1);
        stays.into_iter().for_each(|line| told.say(line));
    }
    if let Move::Offer(_) = record.play.play {
        left_standing(game, view, report, told);
    }
}

/// The first sentence: what was done, and how it came out.
fn headline(game: &Game, record: &MoveRecord) -> String {
    let w = words(game);
    match &record.play.play {
        Move::Offer(_) => match record.report.outcome {
            Outcome::Agreed => plain::offer_agreed().to_owned(),
            _ if record.report.counter.is_some() => plain::offer_countered().to_owned(),
            Outcome::Countered => plain::offer_near().to_owned(),
            Outcome::Stalled => plain::offer_put_off().to_owned(),
            _ => plain::offer_rejected().to_owned(),
        },
        Move::Consult(c) => plain::done_consult(w.consult(*c)),
        Move::Measure(m) => plain::done_measure(w.measure(*m)),
        Move::AcceptCounter | Move::AcceptFrom(_) => plain::agreed_by_taking().to_owned(),
        Move::Answer(e, c) => plain::answered_event(w.event(*e), w.choice(*e, *c)),
        Move::Respond(i, a) => plain::answered_breach(w.issue(*i), w.answer(*a)),
        Move::Deliver(i) => plain::delivered(w.issue(*i)),
        Move::Renew(i) => plain::renewed(w.issue(*i)),
        Move::Override(c, stance) => plain::the_facilitator_decides(w.capital(*c), stance_verb(*stance)),
        _ => plain::done().to_owned(),
    }
}

/// One paragraph for each capital that was moved; those that were not, together.
fn reactions(game: &Game, record: &MoveRecord, told: &mut Told) {
    let s = game.scenario();
    let text = match &record.play.play {
        Move::Offer(text) => Some(*text),
        Move::AcceptCounter | Move::AcceptFrom(_) => game.state().deals.last().map(|d| d.text),
        Move::Consult(_) | Move::Measure(_) | Move::Override(..) => None,
        _ => return,
    };
    let party = |c: CapitalId| text.is_some_and(|t| t.parties.has(c));
    let accepted = matches!(record.play.play, Move::AcceptCounter | Move::AcceptFrom(_));
    let (mut order, mut unmoved): (Vec<CapitalId>, Vec<String>) = (Vec::new(), Vec::new());
    for c in s.capital_ids() {
        let r = &record.report.reactions[c.ix()];
        if r.findings.is_empty() && !party(c) {
            unmoved.push(words(game).capital(c));
        } else if !(accepted && party(c)) {
            order.push(c);
        }
    }
    order.sort_by_key(|c| !party(*c));
    for c in order {
        told.say(reaction(game, record, c, party(c)));
    }
    if !unmoved.is_empty() && text.is_some() {
        told.say(plain::let_it_pass(unmoved.len(), joined(&unmoved)));
    }
}

fn reaction(game: &Game, record: &MoveRecord, c: CapitalId, party: bool) -> String {
    let (w, s) = (words(game), game.scenario());
    let r: &Reaction = &record.report.reactions[c.ix()];
    let mut text = format!("{} {}: {}.", w.capital(c), stance_verb(r.stance), worth(r.score));
    let offer = matches!(record.play.play, Move::Offer(_) | Move::AcceptCounter | Move::AcceptFrom(_));
    if offer || r.stance != Stance::Acquiesce {
        let key = format!("reply.{}.{}", s.capital(c).id, r.stance.word());
        if w.find(&key).is_some() {
            text.push_str(&format!(" {}", w.wording(&key, game.luck(), occasion(game))));
        }
    }
    w.decided(c, r).into_iter().for_each(|why| text.push_str(&format!(" {why}")));
    let (good, bad) = chief_reasons(game, c, r);
    let (first, second) = if r.stance.rank() > 0 { (good, bad.filter(|f| f.points <= -4)) } else { (bad, good) };
    let lead = |f: &crate::engine::Finding| if f.points > 0 { plain::for_it() } else { plain::against_it() };
    for finding in first.iter().chain(second.iter().filter(|_| party)) {
        text.push_str(&format!(" {}: {}.", lead(finding), reason(game, finding)));
    }
    if party && let Some(far) = distance(game, c, r, &s.numbers) {
        text.push_str(&format!(" {far}"));
    }
    text
}

/// What a wording is drawn by: the month and the number of the move, so that the same answer need not sound the same.
fn occasion(game: &Game) -> u16 {
    game.rounds().last().map_or(0, |r| r.month.wrapping_mul(64).wrapping_add(r.moves.len() as u16))
}

/// The strongest finding for, and the strongest against, a red line before any other.
fn chief_reasons(
    game: &Game,
    c: CapitalId,
    r: &Reaction,
) -> (Option<crate::engine::Finding>, Option<crate::engine::Finding>) {
    let mut all = heaviest(r, usize::MAX);
    all.sort_by_key(|f| !crosses(game, f, c));
    (all.iter().find(|f| f.points > 0).copied(), all.iter().find(|f| f.points < 0).copied())
}

/// Tracks that a move moved.
fn tracks(game: &Game, view: &View, report: &MoveReport, told: &mut Told) {
    let now: Vec<i16> = view.tracks.iter().map(|v| v.unwrap_or(0) as i16).collect();
    tracks_moved(game, moved(game, &report.findings), &now, told);
}

/// Tracks that moved: the largest, those of one reason together with it; the rest in one line.
pub(super) fn tracks_moved(game: &Game, all: Vec<Moved>, now: &[i16], told: &mut Told) {
    let mut groups: Vec<Vec<Moved>> = Vec::new();
    for m in all {
        match groups.iter_mut().find(|g| g[0].chief.rule == m.chief.rule) {
            Some(group) => group.push(m),
            None => groups.push(vec![m]),
        }
    }
    for group in groups.iter().take(WITH_REASON) {
        let parts: Vec<String> = group.iter().map(|m| change(game, m, i32::from(now[m.track.ix()]))).collect();
        told.say(format!("{}. {}", parts.join("; "), words(game).because(&group[0].chief)));
    }
    let rest: Vec<Moved> = groups.into_iter().skip(WITH_REASON).flatten().collect();
    if let Some(rest) = changes_in_short(game, &rest, now, 8) {
        told.say(plain::also(&rest));
    }
}

/// A counter-offer: its changes, and how to answer it.
fn counter(game: &Game, report: &MoveReport, told: &mut Told) {
    let Some(counter) = &report.counter else { return };
    let w = words(game);
    let who = w.capital(counter.by);
    let id = &game.scenario().capital(counter.by).id;
    told.say(plain::would_sign_with(counter.changes.len(), &who));
    for change in &counter.changes {
        told.say(format!("{}.", capitalised(&w.change(change))));
    }
    let until = game
        .view()
        .standing
        .iter()
        .rev()
        .find(|s| s.by == counter.by && s.kind == StandingKind::Counter)
        .map(|s| s.until);
    let until = until.map_or(String::new(), |m| plain::counter_stands_until(when(game, m)));
    look::owing(game, &counter.text).into_iter().for_each(|line| told.say(line));
    super::table::fatal(game, &counter.text).into_iter().for_each(|line| told.say(plain::mind(&line)));
    told.choice(plain::accept_counter(id, &until), format!("accept {id}"));
    told.choice(plain::decline_it(id), format!("decline {id}"));
    told.choice(plain::copy_counter().to_owned(), format!("table copy {id}"));
}

fn left_standing(game: &Game, view: &View, report: &MoveReport, told: &mut Told) {
    if report.outcome == Outcome::Stalled
        && let Some(waiting) = view.standing.iter().rev().find(|s| s.kind == StandingKind::Waiting)
    {
        told.say(plain::offer_waits(words(game).capital(waiting.by), when(game, waiting.until)));
    }
    let first = report.reactions.iter().position(|r| !r.findings.is_empty()).map_or(0, |c| c);
    let id = &game.scenario().capitals[first].id;
    let chair = match crate::report::chair::kept_back(game) {
        Some(_) => String::new(),
        None => plain::chair_tells_turn(id, super::speech::unit(game)),
    };
    told.say(plain::why_tells_reasons(id, &chair));
}

/// Flags that went up or down between two looks, however they got there.
pub(super) fn flags(game: &Game, before: &View, after: &View, told: &mut Told) {
    let w = words(game);
    let was = |flag: FlagId| before.flags.iter().find(|(f, _)| *f == flag).map(|(_, months)| before.month + months);
    for (flag, months) in after.flags.iter().filter(|(f, _)| !w.is_quiet(*f)) {
        let until = after.month + months;
        if was(*flag).is_none_or(|w| w < until) {
            told.say(plain::from_now_on(w.flag(*flag), look::still(*months)));
        }
    }
    for (flag, _) in before.flags.iter().filter(|(f, _)| !w.is_quiet(*f)) {
        if after.flags.iter().all(|(f, _)| f != flag) {
            told.say(plain::no_longer(w.flag(*flag)));
        }
    }
}

/// Notes the player was shown: the mandate, what ran out, warnings.
pub(super) fn notes(game: &Game, all: &[Note], told: &mut Told) {
    let (w, s) = (words(game), game.scenario());
    let by = |id: &str| s.find_capital(id).map(|c| w.capital(c)).unwrap_or_default();
    for note in all.iter().filter(|n| n.seen) {
        match note.kind {
            NoteKind::Expired => told.say(plain::offer_ran_out(by(&note.id))),
            NoteKind::Warning => told.say(plain::warning(w.text(&format!("warning.{}", note.id)))),
            NoteKind::MandateFailed => told.say(mandate_failed(game)),
            _ => {}
        }
    }
}

fn probe(game: &Game, found: &Probe, told: &mut Told) {
    let w = words(game);
    match &found.text {
        None => told.say(plain::probe_finds_nothing()),
        Some(_) if found.changes.is_empty() => told.say(plain::probe_as_it_stands()),
        Some(text) => {
            told.say(plain::probe_with_changes());
            for change in &found.changes {
                told.say(format!("{}.", capitalised(&w.change(change))));
            }
            super::table::fatal(game, text).into_iter().for_each(|line| told.say(plain::mind(&line)));
            told.choice(plain::put_probed_offer(), offer_order(game, text));
        }
    }
}

/// A move as it could be typed; nothing for one that takes more than a line.
pub(super) fn order(game: &Game, play: &Move) -> Option<String> {
    let s = game.scenario();
    let id = |c: CapitalId| s.capital(c).id.as_str();
    Some(match play {
        Move::Offer(text) => offer_order(game, text),
        Move::Probe(text) => offer_order(game, text).replacen("offer", "probe", 1),
        Move::Consult(c) => {
            let act = &s.consults[c.ix()];
            format!("consult {} {}", act.capital.as_deref()?, act.id)
        }
        Move::Measure(m) => format!("measure {}", s.measures[m.ix()].id),
        Move::AcceptCounter => "accept".to_owned(),
        Move::DeclineCounter => "decline".to_owned(),
        Move::AcceptFrom(c) => format!("accept {}", id(*c)),
        Move::DeclineFrom(c) => format!("decline {}", id(*c)),
        Move::Withdraw => "withdraw".to_owned(),
        Move::Answer(e, c) => {
            let name = crate::game::line::event_name(s, *e);
            format!("answer {name} {}", s.event(*e).options[c.ix()].id)
        }
        Move::Respond(i, a) => format!("respond {} {}", s.issue(*i).id, s.answers[a.ix()].id),
        Move::Deliver(i) => format!("deliver {}", s.issue(*i).id),
        Move::Renew(i) => format!("renew {}", s.issue(*i).id),
        Move::EndMonth => "end".to_owned(),
        Move::Note | Move::Forecast(..) | Move::Override(..) | Move::Inject(_) => return None,
    })
}

/// An offer as it could be typed.
pub(super) fn offer_order(game: &Game, text: &crate::engine::Offer) -> String {
    let s = game.scenario();
    let parties: Vec<&str> = text.parties.iter().map(|c| s.capital(c).id.as_str()).collect();
    let mut terms: Vec<String> =
        text.terms().map(|(i, o)| format!("{} {}", s.issue(i).id, s.issue(i).options[usize::from(o)])).collect();
    for (p, term) in s.process.iter().enumerate() {
        let chosen = usize::from(text.process(ProcessId::of(p)));
        if chosen > 0 {
            terms.push(format!("{} {}", term.id, term.options[chosen].id));
        }
    }
    format!("offer {}: {}", parties.join("+"), terms.join(", "))
}
