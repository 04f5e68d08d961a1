//! Moves: played, kept, shown.

use super::menu::number;
use super::{ask, branches, go_to, open};
use crate::engine::{Move, Report};
use crate::game::{HELD, Play, Undone};
use crate::lang::screens;
use crate::report::calibration::calibration;
use crate::report::log::Entry;
use crate::report::sentences::sum_by_track;
use crate::tui::effect::Effect;
use crate::tui::keymap::{Command, Key};
use crate::tui::model::{Ask, Draft, Model, Page, Popup, Session};
use crate::tui::screen::{Screen, agreements, answer, events, history, log, room, talk};
use crate::tui::widget::text::width;

/// Plays a move; the model then shows what came of it.
pub(super) fn play(model: &mut Model, play: Play) -> Vec<Effect> {
    let Some(session) = &mut model.session else { return Vec::new() };
    let what = play.play.clone();
    let tested = calibration(&session.game).tested;
    match session.game.play(play) {
        Ok(report) => {
            session.refresh();
            session.shown = None;
            let judged = calibration(&session.game).just_tested(tested);
            after(model, &what, &report);
            if !judged.is_empty() {
                model.notice = Some(judged.join(" "));
            }
            let over = model.session.as_ref().is_some_and(|s| s.view.over);
            // The debrief says which branches left the game.
            if over { vec![Effect::Keep, Effect::List, Effect::Found] } else { vec![Effect::Keep] }
        }
        Err(refusal) => {
            let words = session.words();
            let all: Vec<String> = refusal.reasons.into_iter().map(|r| words.reason(r)).collect();
            model.notice = Some(all.join(" "));
            Vec::new()
        }
    }
}

fn after(model: &mut Model, play: &Move, report: &Report) {
    let Some(session) = &mut model.session else { return };
    match (play, report) {
        (Move::EndMonth, _) => {
            session.ended = session.game.rounds().iter().rposition(|r| r.closed);
            model.cursors = [0; Screen::COUNT];
            go_to(model, Screen::MonthEnd, 0);
        }
        (Move::Note, _) => model.notice = Some(screens::noted().to_owned()),
        (Move::Forecast(..), _) => model.notice = Some(screens::the_forecast_stands_in_the_log().to_owned()),
        (Move::DeclineCounter | Move::DeclineFrom(_), _) => {
            model.notice = Some(screens::turned_down().to_owned());
            super::clamp(model);
        }
        (Move::Withdraw, _) => {
            model.notice = Some(screens::the_offer_is_taken_back().to_owned());
            super::clamp(model);
        }
        (Move::Offer(_), Report::Move(done)) => {
            if done.outcome == crate::engine::Outcome::Agreed {
                session.draft = Draft::new(session.game.scenario(), session.view.in_view);
            }
            model.reveal = model.settings.animations.then_some(0);
            go_to(model, Screen::Answer, 0);
        }
        (Move::Answer(..) | Move::Respond(..) | Move::Deliver(_) | Move::Renew(_), Report::Move(done)) => {
            let sums = sum_by_track(done.findings.iter());
            let words = session.words();
            let told = |most| {
                let changed = match most {
                    0 => screens::nothing_seen_moved().to_owned(),
                    most => words.changes(&sums, most),
                };
                screens::r_says_why(&changed)
            };
            // As many as fit in the line.
            let room = usize::from(model.size.0).saturating_sub(2);
            let most = (1..=sums.len().min(3)).rev().find(|n| width(&told(*n)) <= room);
            model.notice = Some(told(most.unwrap_or(sums.len().min(1))));
            if let Move::Answer(event, _) = play {
                stay_on(model, *event);
            }
            super::clamp(model);
        }
        (Move::Inject(event), _) => {
            let rows = events::rows(session);
            let at = rows.iter().position(|(row, _)| *row == events::Row::Event(*event)).unwrap_or(0);
            go_to(model, Screen::Events, at);
        }
        _ => go_to(model, Screen::Answer, 0),
    }
}

/// Goes to the events, with the mark on the first that waits for an answer unless it stands among the choices of one.
pub(super) fn to_what_waits(model: &mut Model) {
    let Some(session) = &model.session else { return };
    let rows = events::rows(session);
    let is_choice = |at: usize| matches!(rows.get(at), Some((events::Row::Choice(..), _)));
    let at = model.cursors[Screen::Events as usize];
    let first = (0..rows.len()).find(|at| is_choice(*at)).map_or(at, |at| at.saturating_sub(1));
    let to = if is_choice(at) || is_choice(at + 1) { at } else { first };
    go_to(model, Screen::Events, to);
}

/// Keeps the focus on an event whose choices have just gone from the list.
fn stay_on(model: &mut Model, event: crate::engine::EventId) {
    let Some(session) = &model.session else { return };
    let at = events::rows(session).iter().position(|(row, _)| *row == events::Row::Event(event));
    model.cursors[Screen::Events as usize] = at.unwrap_or(0);
}

/// Takes the last move back: freely, or as a branch.
pub(super) fn undo(model: &mut Model) -> Vec<Effect> {
    let Some(session) = &mut model.session else { return Vec::new() };
    let mut game = session.game.clone();
    match game.undo() {
        Undone::Nothing => {
            model.notice = Some(screens::there_is_nothing_to_take_back().to_owned());
            Vec::new()
        }
        Undone::Held => {
            model.notice = Some(HELD.to_owned());
            Vec::new()
        }
        Undone::Free => {
            session.game = game;
            session.refresh();
            session.shown = None;
            super::clamp(model);
            model.notice = Some(screens::taken_back().to_owned());
            vec![Effect::Keep]
        }
        Undone::Branch => vec![Effect::Branch(Box::new(game))],
    }
}

/// A key on a screen of the game, the table apart.
pub(super) fn press(model: &mut Model, command: Command, key: Key) -> Vec<Effect> {
    let at = model.cursor();
    let Some(session) = &model.session else { return Vec::new() };
    match (model.screen, command) {
        (Screen::History, Command::Choose) => mark(model, at),
        (Screen::History, Command::Why) => {
            let all = history::rows(session);
            if let Some(track) = all.get(at.min(all.len().saturating_sub(1))).copied() {
                open(model, Page::Ledger(track));
            }
        }
        (Screen::Room, Command::Choose) => enter_room(model, at),
        (Screen::Room, Command::Why) => why_in_room(model, at),
        (Screen::Answer, Command::Choose) => return enter_answer(model, at),
        (Screen::Answer, Command::Digit) => return number(key).map_or_else(Vec::new, |n| enter_answer(model, n)),
        (Screen::Answer, Command::Why) => why(model, at),
        (Screen::Agreements, Command::Choose) => return act_on(model, at),
        (Screen::Agreements, Command::Why) => {
            model.notice = Some(screens::what_was_agreed_and_what_came().to_owned());
        }
        (Screen::Talk, Command::Choose) => {
            let rows = talk::rows(session);
            if let Some((row, _)) = rows.get(at.min(rows.len().saturating_sub(1))) {
                return play(model, Play::of(talk::play(*row)));
            }
        }
        (Screen::Events, Command::Choose) => return enter_event(model, at),
        (Screen::Events, Command::Digit) => return number(key).map_or_else(Vec::new, |n| pick_choice(model, at, n)),
        (Screen::MonthEnd, Command::Choose) => {
            let over = session.view.over;
            go_to(model, if over { Screen::Debrief } else { Screen::Room }, 0);
        }
        (Screen::MonthEnd, Command::Why) => {
            if let Some(round) = session.ended.or_else(|| session.game.rounds().iter().rposition(|r| r.closed)) {
                open(model, Page::MonthEnd(round));
            }
        }
        (Screen::Debrief, Command::Why) => open(model, Page::Scores),
        (Screen::Debrief, Command::Choose) => super::back(model),
        (Screen::Log, Command::Choose) => show_logged(model, at),
        (Screen::Log, Command::Fork) => return branches::fork(model, at),
        (Screen::Branches, _) => return branches::press(model, command, at),
        (Screen::Beside, Command::Choose) => super::back(model),
        (Screen::Answer, Command::WhatIf) => branches::ask(model),
        (Screen::WhatIf, Command::Why) => open(model, Page::Tried),
        (Screen::WhatIf, Command::Left) => branches::turn(model, at, -1),
        (Screen::WhatIf, Command::Right) => branches::turn(model, at, 1),
        (Screen::Log, Command::Why) => {
            let rows = log::rows(session);
            match rows.get(at.min(rows.len().saturating_sub(1))).copied() {
                Some(Entry::Move(round, m)) => open(model, Page::Changes(round, m)),
                Some(Entry::Month(round)) => open(model, Page::MonthEnd(round)),
                Some(Entry::Event(round, e)) => open(model, Page::Happened(round, e)),
                None => {}
            }
        }
        _ => {}
    }
    Vec::new()
}

/// Marks a track for the chart, or takes the mark off.
fn mark(model: &mut Model, at: usize) {
    let Some(session) = &mut model.session else { return };
    let all = history::rows(session);
    let Some(track) = all.get(at.min(all.len().saturating_sub(1))).copied() else { return };
    match session.charted.iter().position(|t| *t == track) {
        Some(marked) => {
            session.charted.remove(marked);
        }
        None => session.charted.push(track),
    }
}

/// Why a capital answered as it last did, or what an event changed; elsewhere what Enter would open.
fn why_in_room(model: &mut Model, at: usize) {
    let Some(session) = &model.session else { return };
    let rows = room::rows(session);
    let round = session.game.rounds().len().saturating_sub(1);
    let happened = |e| {
        let events = &session.game.rounds().get(round)?.events;
        Some(Page::Happened(round, events.iter().position(|r| r.report.event == e)?))
    };
    match rows.get(at.min(rows.len().saturating_sub(1))).copied() {
        Some(room::Row::Capital(c)) => match session.last_answer(c) {
            Some((round, m)) => open(model, Page::Answer(round, m, c)),
            None => {
                let name = session.words().capital(c);
                model.notice = Some(screens::has_answered_nothing_yet_enter_says(&name));
            }
        },
        Some(room::Row::Event(e) | room::Row::News(e)) => happened(e).into_iter().for_each(|page| open(model, page)),
        _ => enter_room(model, at),
    }
}

fn enter_room(model: &mut Model, at: usize) {
    let Some(session) = &model.session else { return };
    let rows = room::rows(session);
    let Some(row) = rows.get(at.min(rows.len().saturating_sub(1))).copied() else { return };
    let find = |wanted: events::Row| events::rows(session).iter().position(|(r, _)| *r == wanted).unwrap_or(0);
    let agreed = |wanted: usize| agreements::rows(session).iter().position(|(a, _)| *a == wanted).unwrap_or(0);
    match row {
        room::Row::Capital(c) => open(model, Page::Capital(c)),
        room::Row::Briefing => open(model, Page::Briefing),
        room::Row::Breach(issue) => model.popups.push(Popup::Breach(issue, 0)),
        room::Row::Event(e) | room::Row::News(e) => {
            let to = find(events::Row::Event(e));
            go_to(model, Screen::Events, to);
        }
        room::Row::Standing(s) => {
            let to = find(events::Row::Standing(s));
            go_to(model, Screen::Events, to);
        }
        room::Row::Sign(e) => {
            let to = find(events::Row::Sign(e));
            go_to(model, Screen::Events, to);
        }
        room::Row::Due(a) | room::Row::Lapsing(a) => {
            let to = agreed(a);
            go_to(model, Screen::Agreements, to);
        }
        room::Row::Warning(w) => {
            let warning = session.view.warnings.get(w).map(|(e, which, _)| session.words().warning(*e, *which));
            model.notice = warning;
        }
        room::Row::Date(d) => {
            let id = &session.game.scenario().calendar[d].id;
            model.notice = session.words().find(&format!("calendar.{id}.text")).map(str::to_owned);
        }
    }
}

fn enter_answer(model: &mut Model, at: usize) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    match answer::rows(session).get(at).copied() {
        Some(answer::Row::Take(c)) => ask(model, Ask::Take(c)),
        Some(answer::Row::Decline(c)) => return play(model, Play::of(Move::DeclineFrom(c))),
        Some(answer::Row::Work(s)) => work_on(model, s),
        Some(answer::Row::Found) => {
            let found = answer::shown(session).and_then(|(_, m)| m.report.found.as_ref()).and_then(|f| f.text);
            if let (Some(text), Some(session)) = (found, &mut model.session) {
                let scenario = session.game.scenario().clone();
                session.draft.take(&scenario, &text);
                go_to(model, Screen::Table, 0);
            }
        }
        Some(answer::Row::Capital(_) | answer::Row::Changes) => why(model, at),
        None => {}
    }
    Vec::new()
}

fn why(model: &mut Model, at: usize) {
    let Some(session) = &model.session else { return };
    let Some(((round, m), _)) = answer::shown(session) else { return };
    let page = match answer::rows(session).get(at) {
        Some(answer::Row::Capital(c)) => Page::Answer(round, m, *c),
        _ => Page::Changes(round, m),
    };
    open(model, page);
}

/// Opens a standing text at the table.
fn work_on(model: &mut Model, at: usize) {
    if let Some(session) = &mut model.session
        && let Some(standing) = session.view.standing.get(at)
    {
        let text = standing.text;
        let scenario = session.game.scenario().clone();
        session.draft.take(&scenario, &text);
        go_to(model, Screen::Table, 0);
        model.notice = Some(screens::it_lies_before_you_change_it().to_owned());
    }
}

fn act_on(model: &mut Model, at: usize) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let rows = agreements::rows(session);
    let Some((place, _)) = rows.get(at.min(rows.len().saturating_sub(1))) else { return Vec::new() };
    match agreements::deed(session, *place) {
        Some(agreements::Deed::Respond(issue)) => model.popups.push(Popup::Breach(issue, 0)),
        // What can't be done says why at once; what can is asked for first, since it is paid and not taken back.
        Some(agreements::Deed::Deliver(issue)) => return once(model, Ask::Deliver(issue), Move::Deliver(issue)),
        Some(agreements::Deed::Renew(issue)) => return once(model, Ask::Renew(issue), Move::Renew(issue)),
        None => model.notice = Some(screens::nothing_to_do_here_now().to_owned()),
    }
    Vec::new()
}

/// Asks before something that is possible, and says at once what stands in the way of something that is not.
fn once(model: &mut Model, asked: Ask, what: Move) -> Vec<Effect> {
    let possible = model.session.as_ref().is_some_and(|s| s.game.menu().check(&what).is_ok());
    if !possible {
        return play(model, Play::of(what));
    }
    ask(model, asked);
    Vec::new()
}

fn enter_event(model: &mut Model, at: usize) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let rows = events::rows(session);
    match rows.get(at.min(rows.len().saturating_sub(1))).map(|(r, _)| *r) {
        Some(events::Row::Choice(e, c)) => return play(model, Play::of(Move::Answer(e, c))),
        Some(events::Row::Take(c)) => ask(model, Ask::Take(c)),
        Some(events::Row::Decline(c)) => return play(model, Play::of(Move::DeclineFrom(c))),
        Some(events::Row::Work(s)) => work_on(model, s),
        Some(events::Row::Withdraw) => return play(model, Play::of(Move::Withdraw)),
        Some(events::Row::Standing(s)) => open(model, Page::Standing(s)),
        Some(events::Row::Event(e)) if waits(session, e) => {
            model.notice = Some(screens::choose_one_of_the_answers_below().to_owned());
        }
        Some(events::Row::Event(_)) => {
            model.notice = Some(screens::it_has_been_dealt_with_what().to_owned());
        }
        Some(events::Row::Sign(_)) => {
            model.notice = Some(screens::it_cannot_be_answered_before_it().to_owned());
        }
        _ => {}
    }
    Vec::new()
}

fn waits(session: &Session, event: crate::engine::EventId) -> bool {
    events::rows(session).iter().any(|(r, _)| matches!(r, events::Row::Choice(e, _) if *e == event))
}

/// A digit chooses in the focused event.
fn pick_choice(model: &mut Model, at: usize, number: usize) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let event = match events::rows(session).get(at).map(|(r, _)| *r) {
        Some(events::Row::Event(e) | events::Row::Choice(e, _)) => e,
        _ => return Vec::new(),
    };
    let count = session.game.scenario().event(event).options.len();
    if !waits(session, event) || number >= count {
        return Vec::new();
    }
    play(model, Play::of(Move::Answer(event, crate::engine::ChoiceId::of(number))))
}

fn show_logged(model: &mut Model, at: usize) {
    let Some(session) = &mut model.session else { return };
    let rows = log::rows(session);
    match rows.get(at.min(rows.len().saturating_sub(1))).copied() {
        Some(Entry::Move(round, m)) => {
            session.shown = Some((round, m));
            go_to(model, Screen::Answer, 0);
        }
        Some(Entry::Month(round)) => open(model, Page::MonthEnd(round)),
        Some(Entry::Event(round, e)) => open(model, Page::Happened(round, e)),
        None => {}
    }
}
