//! Events and the capitals' own moves: what is due, what is drawn, and how it is paced.
//!
//! Each month at most one capital moves first (scheduled answers and chains aside) and at most two events are drawn;
//! after two months with an adverse one no further adverse one is drawn until a relief came or three months passed.

use crate::engine::board::Board;
use crate::engine::draft::{Draft, Trigger};
use crate::engine::finding::{EventReport, NoteKind};
use crate::engine::ids::{CapitalId, EventId};
use crate::engine::luck::Purpose;
use crate::engine::rule::On;
use crate::engine::scenario::Tone;
use crate::engine::state::{OpenEvent, Scheduled, StandingKind};

/// Most events of the deck a month.
const DRAWN: usize = 2;
/// Most events a month, what a facilitator puts in apart: more than that nobody weighs.
const MOST: usize = 3;
/// Months for which a run of adverse events is broken off.
const RELIEF_WITHIN: u16 = 3;

/// Opens a round: bandwidth, then events due and drawn.
pub fn open_round(draft: &mut Draft<'_>) -> Vec<EventReport> {
    draft.next.bandwidth = draft.scenario.clock.bandwidth;
    let mut coming = injected(draft);
    let put_in = coming.len();
    let due = due(draft);
    coming.extend(due.into_iter().filter(|e| !draft.scenario.injects.contains(&(*e, round(draft)))));
    let room = (put_in + MOST).saturating_sub(coming.len());
    let drawn = drawn(draft, &coming, room);
    coming.extend(drawn);
    let mut crisis = false;
    let mut reports: Vec<EventReport> = Vec::new();
    let mut ordinary = 0;
    for (at, event) in coming.into_iter().enumerate() {
        let e = draft.scenario.event(event);
        let counts = at >= put_in;
        if (counts && ordinary == MOST) || (e.crisis && crisis) {
            postpone(draft, event);
            continue;
        }
        crisis |= e.crisis;
        ordinary += usize::from(counts);
        reports.push(happen(draft, event));
    }
    if crisis {
        draft.next.bandwidth = draft.next.bandwidth.saturating_sub(1);
    }
    reports
}

/// What a facilitator put into this round. It comes first, so that a crisis among it is not put off.
fn injected(draft: &Draft<'_>) -> Vec<EventId> {
    let now = round(draft);
    draft.scenario.injects.iter().filter(|(_, round)| *round == now).map(|(event, _)| *event).collect()
}

/// What a facilitator puts in by hand. It happens whatever its conditions; what was due of the same event has come with
/// it. A crisis takes its bandwidth once a month, as at the opening.
pub fn put_in(draft: &mut Draft<'_>, event: EventId) -> EventReport {
    let month = draft.next.month;
    let crises = (0..draft.scenario.events.len()).map(EventId::of).filter(|e| draft.scenario.event(*e).crisis);
    let had = crises.into_iter().any(|e| draft.next.fact(draft.scenario.facts.happened(e)).last == month);
    if draft.scenario.event(event).crisis && !had {
        draft.next.bandwidth = draft.next.bandwidth.saturating_sub(1);
    }
    draft.next.scheduled.retain(|s| s.event != event);
    happen(draft, event)
}

fn round(draft: &Draft<'_>) -> u16 {
    draft.scenario.clock.round_of(draft.next.month)
}

/// At most one crisis a month, and only so many events: another waits for the next month.
fn postpone(draft: &mut Draft<'_>, event: EventId) {
    let month = draft.next.month + 1;
    draft.next.scheduled.push(Scheduled { event, month, drawn: true });
}

/// Events that fall due: asked again, and stopped if they can no longer happen.
fn due(draft: &mut Draft<'_>) -> Vec<EventId> {
    let (scenario, month) = (draft.scenario, draft.next.month);
    let (now, later): (Vec<_>, Vec<_>) =
        std::mem::take(&mut draft.next.scheduled).into_iter().partition(|s| s.month <= month);
    draft.next.scheduled = later;
    let mut coming = Vec::new();
    for s in now {
        let e = scenario.event(s.event);
        let can = Board::new(scenario, &draft.next).holds(&e.when);
        // Odds of the deck are odds of being drawn; only what never is drawn asks its own when it falls due.
        let happens = can && (s.drawn || scenario.deck[s.event.ix()] || chance(draft, s.event, Purpose::Due));
        if happens {
            coming.push(s.event);
        } else {
            let id = e.id.clone();
            draft.note(None, NoteKind::Stopped, &id, None, s.drawn);
        }
    }
    coming
}

fn chance(draft: &Draft<'_>, event: EventId, purpose: Purpose) -> bool {
    let e = draft.scenario.event(event);
    let odds = e.odds.as_ref().map_or(1000, |odds| Board::new(draft.scenario, &draft.next).sum(odds));
    draft.luck.per_mille(draft.next.month, purpose, e.key) < odds
}

/// Draws the deck: at most two events, at most one capital's own move, and no more than there is room for.
fn drawn(draft: &mut Draft<'_>, due: &[EventId], room: usize) -> Vec<EventId> {
    let scenario = draft.scenario;
    let month = draft.next.month;
    let quiet = draft.next.pacing.adverse >= 2 && draft.next.pacing.since_relief < RELIEF_WITHIN;
    let mut fits: Vec<EventId> = (0..scenario.events.len())
        .map(EventId::of)
        .filter(|id| {
            let e = scenario.event(*id);
            scenario.deck[id.ix()]
                && !(quiet && e.tone == Tone::Adverse && e.by.is_none())
                && !due.contains(id)
                && rested(draft, *id)
                && Board::new(scenario, &draft.next).holds(&e.when)
                && e.odds.is_some()
                && chance(draft, *id, Purpose::Event)
        })
        .collect();
    fits.sort_by_key(|id| draft.luck.draw(month, Purpose::Precedence, scenario.event(*id).key));
    let (own, deck): (Vec<_>, Vec<_>) = fits.into_iter().partition(|id| scenario.event(*id).by.is_some());
    let mut coming: Vec<EventId> = deck.into_iter().take(DRAWN.min(room)).collect();
    pace(draft, &coming);
    if let Some(first) = own.into_iter().next() {
        let e = scenario.event(first);
        if e.notice == 0 {
            // Where there is no room left it is not drawn: nothing was announced, and it may come another month.
            coming.extend((coming.len() < room).then_some(first));
        } else {
            let due = month + e.notice;
            draft.next.scheduled.push(Scheduled { event: first, month: due, drawn: true });
            draft.note(None, NoteKind::Sign, &e.id, Some(e.notice), true);
        }
    }
    coming
}

fn rested(draft: &Draft<'_>, event: EventId) -> bool {
    let e = draft.scenario.event(event);
    let mark = draft.next.fact(draft.scenario.facts.happened(event));
    let scheduled = draft.next.scheduled.iter().any(|s| s.event == event);
    let open = draft.next.open.iter().any(|o| o.event == event);
    !scheduled && !open && (mark.times == 0 || (!e.once && draft.next.month > mark.last + e.rest))
}

fn pace(draft: &mut Draft<'_>, coming: &[EventId]) {
    let has = |tone| coming.iter().any(|id| draft.scenario.event(*id).tone == tone);
    let (adverse, relief) = (has(Tone::Adverse), has(Tone::Relief));
    let pacing = &mut draft.next.pacing;
    pacing.adverse = if adverse && !relief {
        pacing.adverse + 1
    } else if relief {
        0
    } else {
        pacing.adverse
    };
    pacing.since_relief = if relief { 0 } else { pacing.since_relief.saturating_add(1) };
    if pacing.since_relief >= RELIEF_WITHIN && !adverse {
        pacing.adverse = 0;
    }
}

/// An event happens: its rules fire, and its choices are put before the player.
fn happen(draft: &mut Draft<'_>, event: EventId) -> EventReport {
    let scenario = draft.scenario;
    let e = scenario.event(event);
    let fact = scenario.facts.happened(event);
    draft.mark(fact);
    let stood = draft.next.standing.len();
    let overture = |draft: &Draft<'_>, by: Option<CapitalId>| {
        let newest = draft.next.standing.iter().rev().find(|s| s.kind == StandingKind::Overture);
        newest.filter(|s| by.is_none_or(|c| c == s.by)).map(|s| (s.text, s.until))
    };
    let before = overture(draft, e.by);
    draft.fire_held(&e.rules, Trigger { now: &[fact], share: 1000, ..Trigger::default() });
    let on = if e.by.is_some() { On::Initiative } else { On::Event };
    draft.fire(on, Trigger { now: &[fact], share: 1000, ..Trigger::default() });
    draft.settle();
    if !e.options.is_empty() {
        draft.next.open.push(OpenEvent { event, choice: None });
    }
    let after = overture(draft, e.by);
    let offer = if draft.next.standing.len() > stood || after != before { after } else { None };
    let (findings, notes) = draft.take();
    EventReport { event, offer, findings, notes }
}
