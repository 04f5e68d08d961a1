//! How a month opens and how it ends.

use super::agreements;
use super::look;
use super::news;
use super::speech::{away, changes_in_short, closes, ended, in_round, moved, moved_as, unit, when, words};
use super::tell;
use super::told::{Line, Told};
use super::typed::Reader;
use crate::engine::{
    ChoiceId, EventId, Finding, MonthReport, Move, Note, StandingKind, Status, View, What, own_terms_hit,
};
use crate::game::{EventRecord, Game, Round, line::event_name};
use crate::lang::plain;
use crate::report::counters::counters;
use crate::report::words::{capitalised, clean};

/// The line that opens a month. Only to be said once a save that names this month as current is kept.
pub(super) fn header(game: &Game, kept: bool, told: &mut Told) {
    let view = game.view();
    if kept {
        told.lines.push(Line::Month(view.round, view.date));
    } else {
        told.say(plain::it_is_now(crate::report::words::long_date(view.date), in_round(game, view.round)));
    }
}

/// What the month opens with: means, what is new, what is open, what could be done.
pub(super) fn opening(game: &Game, before: Option<&View>, told: &mut Told) {
    told.fresh = true;
    let view = game.view();
    means(game, &view, told);
    if let Some(round) = game.rounds().last() {
        news::all(game, round, told);
    }
    told.gap();
    if let Some(before) = before {
        tell::flags(game, before, &view, told);
    }
    signs(game, &view, before, told);
    calendar(game, &view, told);
    told.gap();
    open_matters(game, &view, told);
    told.gap();
    what_now(game, &view, told);
}

fn means(game: &Game, view: &View, told: &mut Told) {
    let (w, s) = (words(game), game.scenario());
    let purse = view.tracks[s.purse.ix()].unwrap_or(0);
    let unit = unit(game);
    let left = match s.clock.rounds.saturating_sub(view.round) + 1 {
        1 => plain::last_turn(unit),
        n => plain::turns_are_left(unit, n),
    };
    told.say(plain::bandwidth_this_turn(view.bandwidth, s.clock.bandwidth, unit, w.track(s.purse), purse, &left));
    match game.taken_by_crisis() {
        0 => {}
        n => told.say(plain::crisis_takes_bandwidth(n, unit)),
    }
}

/// One event of a round: what it was, and that it was put in, where it was.
pub(super) fn happened(game: &Game, round: &Round, record: &EventRecord, now: &mut [i16], told: &mut Told) {
    let report = &record.report;
    arrived(game, round, report.event, (&report.findings, &report.notes), now, told);
}

/// An event: its text, what it changed, and its choices while it is not answered.
pub(super) fn arrived(
    game: &Game,
    round: &Round,
    event: EventId,
    (findings, notes): (&[Finding], &[Note]),
    now: &mut [i16],
    told: &mut Told,
) {
    let (w, s) = (words(game), game.scenario());
    let key = w.event_key(event);
    let body = w.wording(&format!("event.{key}.body"), game.luck(), round.month);
    told.say(format!("{}. {}", w.event(event).trim_end_matches('.'), ended(&body)));
    let waits = !round.closed && game.state().open.iter().any(|o| o.event == event && o.choice.is_none());
    if game.injected(round.round, event) {
        told.say(plain::facilitator_put_this_in());
    }
    let choices = !s.event(event).options.is_empty();
    if !choices && let Some(after) = w.find(&format!("event.{key}.after")) {
        told.say(after);
    }
    for f in findings {
        if let What::Track(t) = f.what {
            now[t.ix()] += f.points as i16;
        }
    }
    if let Some(line) = changes_in_short(game, &moved(game, findings), now, 4) {
        told.say(plain::what_it_changed(&line));
    }
    tell::notes(game, notes, told);
    if waits && choices {
        event_choices(game, event, told);
    }
}

/// The choices of an event before the player.
pub(super) fn event_choices(game: &Game, event: EventId, told: &mut Told) {
    let (w, s) = (words(game), game.scenario());
    let (key, name) = (w.event_key(event), event_name(s, event));
    told.say(plain::your_answer(&name));
    let e = s.event(event);
    for (at, option) in e.options.iter().enumerate() {
        let choice = ChoiceId::of(at);
        let text = w
            .find(&format!("choice.{key}.{}.text", option.id))
            .map_or(String::new(), |t| format!(": {}", t.trim_end_matches('.')));
        let mut more = look::price_of_choice(game, event, choice);
        let broken = w.breaks(&own_terms_hit(s, game.state(), &Move::Answer(event, choice)));
        let text = broken.map_or(text.clone(), |warning| format!("{text}. {}", warning.trim_end_matches('.')));
        if e.default == Some(at) {
            more.push_str(plain::goes_so_if_you_say_nothing());
        }
        told.choice(format!("{}{more}{text}.", w.choice(event, choice)), format!("answer {name} {}", option.id));
    }
}

fn signs(game: &Game, view: &View, before: Option<&View>, told: &mut Told) {
    let w = words(game);
    for (event, month) in &view.signs {
        if before.is_some_and(|b| b.signs.iter().any(|(e, _)| e == event)) {
            continue;
        }
        if let Some(sign) = w.find(&format!("event.{}.sign", w.event_key(*event))) {
            let due = match month.saturating_sub(view.month) {
                0 => plain::soon().to_owned(),
                months => away(i32::from(months)),
            };
            told.say(plain::a_sign(ended(sign), &due));
            let dulled = counters(&w, *event);
            if !dulled.is_empty() {
                told.say(plain::sign_would_be_dulled(capitalised(&dulled.join("; "))));
            }
        }
    }
}

fn calendar(game: &Game, view: &View, told: &mut Told) {
    let w = words(game);
    let mut near: Vec<(i32, String)> =
        view.calendar.iter().enumerate().filter(|(_, m)| **m <= 3).map(|(at, m)| (*m, w.calendar(at))).collect();
    near.sort_by_key(|(months, _)| *months);
    if !near.is_empty() {
        let items: Vec<String> = near.iter().map(|(m, name)| format!("{name} {}", away(*m))).collect();
        told.say(plain::on_the_calendar(items.join("; ")));
    }
}

/// Counters, overtures, what waits, breaches, deliveries owed, relief about to lapse.
pub(super) fn open_matters(game: &Game, view: &View, told: &mut Told) {
    let (w, s) = (words(game), game.scenario());
    for standing in &view.standing {
        let (who, id) = (w.capital(standing.by), &s.capital(standing.by).id);
        let until = when(game, standing.until);
        match standing.kind {
            StandingKind::Waiting => {
                told.say(plain::own_offer_waits(&who, &until, w.offer(&standing.text)));
            }
            kind => {
                let what = if kind == StandingKind::Counter { "counter" } else { "own" };
                told.say(plain::stands_on_the_table(what, &who, w.offer(&standing.text), &until));
                for line in look::costs(game, &standing.text) {
                    told.say(line);
                }
                told.choice(plain::accept_it(id), format!("accept {id}"));
                told.choice(plain::decline_it(id), format!("decline {id}"));
            }
        }
    }
    for (issue, line) in look::breaches(game, view) {
        told.choice(line, format!("respond {}", s.issue(issue).id));
    }
    agreements::owed(game, view, told);
}

/// Turns in which what can always be done is said.
const TAUGHT: usize = 3;

/// A few things that could be done now, with what to type: the most pressing first.
pub(super) fn what_now(game: &Game, view: &View, told: &mut Told) {
    if game.is_over() {
        return;
    }
    told.say(plain::what_now());
    // What can always be done needs no saying every time.
    let usual = if game.rounds().len() <= TAUGHT { usual(game, view) } else { Vec::new() };
    for hint in pressing(game, view).into_iter().chain(usual).take(5) {
        told.say(hint);
    }
    told.say(match view.bandwidth {
        0 => plain::what_now_nothing_left(unit(game)),
        _ => plain::end_closes_turn(unit(game)),
    });
}

/// What will not wait.
fn pressing(game: &Game, view: &View) -> Vec<String> {
    let s = game.scenario();
    let mut hints = Vec::new();
    if view.events.iter().any(|e| e.choice.is_none() && !s.event(e.event).options.is_empty()) {
        hints.push(plain::what_now_answer().to_owned());
    }
    if !view.breaches.is_empty() {
        hints.push(plain::what_now_respond().to_owned());
    }
    if view.standing.iter().any(|x| x.kind != StandingKind::Waiting) {
        hints.push(plain::what_now_accept().to_owned());
    }
    hints.extend(agreements::deliverable(view).into_iter().find_map(|i| agreements::press(game, view, i)));
    if let Some(issue) = agreements::lapsing(game, view, s.clock.span - 1).first() {
        hints.push(plain::what_now_renew(&s.issue(*issue).id, unit(game)));
    }
    hints
}

/// What can always be done.
fn usual(game: &Game, view: &View) -> Vec<String> {
    let s = game.scenario();
    let mut hints = Vec::new();
    if view.bandwidth >= s.numbers.move_cost && view.capitals.iter().any(|c| c.heard.len() < 2) {
        hints.push(plain::what_now_consult(least_heard(game, view), s.numbers.move_cost));
    }
    if view.bandwidth >= s.numbers.offer_cost {
        hints.push(plain::what_now_table(Reader::new(game).example(), s.numbers.offer_cost));
    }
    hints.push(plain::what_now_look().to_owned());
    hints
}

fn least_heard(game: &Game, view: &View) -> String {
    let s = game.scenario();
    let speaks = |c: &crate::engine::CapitalId| {
        s.consults.iter().any(|act| act.capital.as_deref() == Some(s.capital(*c).id.as_str()))
    };
    let least = s.capital_ids().filter(speaks).min_by_key(|c| view.capitals[c.ix()].heard.len());
    least.map_or(String::new(), |c| s.capital(c).id.clone())
}

/// What the end of a month brought: defaults, what was seen of promises, drift.
pub(super) fn end(game: &Game, before: &View, report: &MonthReport, told: &mut Told) {
    let w = words(game);
    let closed = game.rounds().iter().rev().find(|r| r.closed);
    told.say(closes(game, before.round, before.month));
    for default in &report.defaults {
        told.say(plain::event_went_its_way(w.event(default.event), w.choice(default.event, default.choice)));
        tell::notes(game, &default.notes, told);
    }
    for (issue, _) in look::breaches(game, before).into_iter().filter(|(i, _)| passed(game, before, *i)) {
        told.say(plain::breach_went_unanswered(w.issue(issue)));
    }
    let after = closed.map(|r| agreements_at_close(game, r, before)).unwrap_or_default();
    for line in after {
        told.say(line);
    }
    tell::notes(game, &report.notes, told);
    let Some(round) = closed else { return };
    let findings = report.findings.iter().chain(report.defaults.iter().flat_map(|d| &d.findings));
    // The last month's end is told as the others were: what was hidden is the debrief's to tell.
    tell::tracks_moved(game, moved_as(game, findings, false), &round.tracks, told);
}

/// Whether the time to answer a breach ran out with the month.
fn passed(game: &Game, before: &View, issue: crate::engine::IssueId) -> bool {
    let last = |b: &crate::engine::OpenBreach| {
        b.until < before.month + game.scenario().clock.span
            && before.agreements.iter().any(|a| a.at == b.obligation && a.issue == issue)
    };
    before.breaches.iter().any(last)
}

/// What was seen of promises in the month that ended.
fn agreements_at_close(game: &Game, round: &Round, before: &View) -> Vec<String> {
    let mut lines = Vec::new();
    let view = game.view();
    for a in &view.agreements {
        let Some(o) = round.obligations.get(usize::from(a.at)) else { continue };
        let was = before.agreements.iter().find(|b| b.at == a.at);
        let changed = was.is_none_or(|b| b.status != o.seen);
        if changed && o.seen == a.status {
            let title = agreements::title(game, a);
            lines.push(match a.status {
                Status::Kept if was.is_some_and(|b| b.status == Status::Breached) => plain::broken_is_kept_now(&title),
                Status::Kept => plain::seen_to_be_kept(&title),
                Status::Breached if a.by == crate::engine::Giver::Player => plain::you_have_broken_a_promise(&title),
                Status::Breached => {
                    let what = words(game).broken(a.issue).map_or_else(String::new, |text| format!(" {text}"));
                    plain::breach_came_to_light(&title, &what)
                }
                _ => format!("{title}: {}.", agreements::standing(game, a)),
            });
        }
    }
    lines
}

/// What is said when a game begins.
pub(super) fn briefing(game: &Game, whole: bool, told: &mut Told) {
    let w = words(game);
    let scenario = &game.scenario().header.scenario;
    let text = w.text(&format!("scenario.{scenario}.briefing"));
    match (whole, text.split_once("\n\n")) {
        (false, Some((first, _))) => told.say(first),
        _ => told.say(text),
    }
}

/// Who plays what: the first lines of all.
pub(super) fn title(game: &Game, told: &mut Told) {
    let w = words(game);
    let header = game.header();
    let title = w.find("pack.title").unwrap_or(&w.pack.id);
    told.say(format!("{title}. {}", w.find("pack.subtitle").unwrap_or_default()).trim_end().to_owned());
    let lens = if header.lens == crate::game::SEALED && !game.is_over() {
        plain::sealed().to_owned()
    } else {
        w.text(&format!("lens.{}.name", header.lens))
    };
    told.say(plain::game_begun_with(
        w.text(&format!("scenario.{}.name", header.scenario)),
        &lens,
        w.text(&format!("mandate.{}.name", header.mandate)),
        header.seed,
    ));
    if let Some(players) = &header.players {
        told.say(plain::players(clean(players)));
    }
}

/// Whether a finding is a change the player was shown.
pub(super) fn is_shown(game: &Game, finding: &Finding) -> bool {
    matches!(finding.what, What::Track(_)) && (finding.seen || game.is_over())
}
