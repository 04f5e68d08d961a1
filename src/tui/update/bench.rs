//! The analyst's bench: starting, hearing how far it is, stopping. What is worked out for another screen, another game or
//! another state of this one is stopped, and what still comes of it is not heard.

use super::{clamp, go};
use crate::analysis::Unfound;
use crate::analysis::bench::{Ask, Found, Job};
use crate::engine::Scenario;
use crate::lang::screens;
use crate::tui::bench::{ASKS, Bench, Row, Running, stand};
use crate::tui::effect::Effect;
use crate::tui::keymap::Command;
use crate::tui::model::{Model, Session};
use crate::tui::screen::{Screen, table};

const SCREENS: [Screen; 2] = [Screen::Frontier, Screen::Analysis];

/// Goes to the frontier, and draws that of the cluster one was at.
pub(super) fn frontier(model: &mut Model) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let at_table = (model.screen == Screen::Table).then(|| cluster_at(session, model.cursor())).flatten();
    enter(model, Screen::Frontier);
    let Some(session) = &mut model.session else { return Vec::new() };
    let asked = at_table.or(session.bench.shown).or_else(|| tabled(session)).unwrap_or(0);
    model.cursors[Screen::Frontier as usize] = asked;
    draw(model, asked)
}

/// Goes to the analyses.
pub(super) fn analysis(model: &mut Model) -> Vec<Effect> {
    enter(model, Screen::Analysis);
    Vec::new()
}

/// Puts away what was found before the game went on.
fn put_away(session: &mut Session) {
    let stand = stand(&session.game);
    if session.bench.stand != stand {
        session.bench = Bench { stand, from: session.bench.from, ..Bench::default() };
    }
}

/// Goes to a screen of the bench.
fn enter(model: &mut Model, screen: Screen) {
    let here = model.screen;
    let Some(session) = &mut model.session else { return };
    put_away(session);
    if !SCREENS.contains(&here) {
        session.bench.from = Some(here);
    }
    session.bench.scroll = 0;
    go(model, screen);
}

/// The cluster of a row of the table.
fn cluster_at(session: &Session, row: usize) -> Option<usize> {
    match table::rows(session).get(row)? {
        table::Row::Cluster(at) => Some(*at),
        table::Row::Issue(issue) => {
            session.game.scenario().clusters.iter().position(|(_, issues)| issues.contains(issue))
        }
        _ => None,
    }
}

/// The cluster that most of the draft speaks of, or else of the last offer.
fn tabled(session: &Session) -> Option<usize> {
    let last = crate::game::what_if::last_offer(&session.game).and_then(|spot| session.record(spot));
    let last = last.and_then(|m| match &m.play.play {
        crate::engine::Move::Offer(text) => Some(*text),
        _ => None,
    });
    let scenario: &Scenario = session.game.scenario();
    let most = |text: crate::engine::Offer| {
        let terms = |issues: &[crate::engine::IssueId]| issues.iter().filter(|i| text.option(**i) > 0).count();
        let all = scenario.clusters.iter().enumerate().map(|(at, (_, issues))| (terms(issues), at));
        all.filter(|(terms, _)| *terms > 0).max_by_key(|(terms, at)| (*terms, std::cmp::Reverse(*at)))
    };
    most(session.offer()).or_else(|| last.and_then(most)).map(|(_, at)| at)
}

/// A key on one of the two screens.
pub(super) fn press(model: &mut Model, command: Command) -> Vec<Effect> {
    let at = model.cursor();
    match (command, model.screen) {
        (Command::Stop, _) => stop(model),
        (Command::Choose, Screen::Frontier) => {
            let Some(session) = &model.session else { return Vec::new() };
            match session.bench.rows(session.game.scenario().clusters.len()).get(at) {
                Some(Row::Cluster(cluster)) => draw(model, *cluster),
                _ => Vec::new(),
            }
        }
        (Command::Choose, _) => match ASKS.get(at.min(ASKS.len() - 1)) {
            Some(Some(ask)) => start(model, *ask),
            _ => frontier(model),
        },
        _ => Vec::new(),
    }
}

/// Scrolls a result; whether the command was one that does here.
pub(super) fn scrolls(model: &mut Model, command: Command) -> bool {
    if model.screen != Screen::Analysis {
        return false;
    }
    let page = usize::from(model.size.1.saturating_sub(12)).max(1);
    let last = crate::tui::screen::analysis::last(model);
    let Some(session) = &mut model.session else { return false };
    let at = session.bench.scroll.min(last);
    session.bench.scroll = match command {
        Command::PageUp => at.saturating_sub(page),
        Command::PageDown => (at + page).min(last),
        _ => {
            // The next row has a result of its own.
            session.bench.scroll = 0;
            return false;
        }
    };
    true
}

/// Shows a cluster's frontier: at once if it is known, else when it is drawn.
fn draw(model: &mut Model, cluster: usize) -> Vec<Effect> {
    let Some(session) = &mut model.session else { return Vec::new() };
    if session.bench.has(Ask::Frontier(cluster)) {
        session.bench.shown = Some(cluster);
        clamp(model);
        return Vec::new();
    }
    start(model, Ask::Frontier(cluster))
}

/// Starts something, unless it is being worked out already. What was being worked out before is stopped by whoever works.
fn start(model: &mut Model, ask: Ask) -> Vec<Effect> {
    let number = model.jobs + 1;
    let Some(session) = &mut model.session else { return Vec::new() };
    if session.bench.job.is_some_and(|job| job.ask == ask) {
        return Vec::new();
    }
    put_away(session);
    session.bench.said = None;
    match Job::of(&session.game, number, ask) {
        Ok(job) => {
            session.bench.job = Some(Running { number, ask, progress: (0, 0) });
            (model.jobs, model.working) = (number, Some(number));
            vec![Effect::Analyze(Box::new(job))]
        }
        Err(why) => {
            session.bench.said = Some((ask, why.to_string()));
            Vec::new()
        }
    }
}

fn stop(model: &mut Model) -> Vec<Effect> {
    let job = model.session.as_mut().and_then(|s| s.bench.job.take());
    let Some((job, session)) = job.zip(model.session.as_mut()) else {
        model.notice = Some(screens::nothing_is_being_worked_out().to_owned());
        return Vec::new();
    };
    session.bench.said = Some((job.ask, screens::stopped_at_per_cent_enter_starts(job.percent())));
    model.working = None;
    vec![Effect::Halt]
}

/// Hears how far a job is.
pub(super) fn progress(model: &mut Model, number: u64, progress: (u64, u64)) {
    let Some(job) = model.session.as_mut().and_then(|s| s.bench.job.as_mut()) else { return };
    if job.number == number && job.progress != progress {
        job.progress = progress;
        model.revision += 1;
    }
}

/// Hears what came of a job.
pub(super) fn found(model: &mut Model, number: u64, result: Result<Found, Unfound>) {
    let Some(session) = &mut model.session else { return };
    let bench = &mut session.bench;
    let Some(job) = bench.job.take_if(|job| job.number == number) else { return };
    match result {
        Ok(found) => bench.take(found),
        Err(Unfound::Stopped) => bench.said = Some((job.ask, screens::it_was_stopped_enter_starts_it().to_owned())),
        Err(Unfound::Failed(why)) => bench.said = Some((job.ask, crate::report::words::capitalised(&why))),
    }
    model.working = None;
    model.revision += 1;
    clamp(model);
}

/// After every message: what nobody waits for any more is stopped.
pub(super) fn watch(model: &mut Model) -> Option<Effect> {
    let number = model.working?;
    let screen = model.screen;
    let waited_for = |session: &Session| {
        let here = session.bench.job.is_some_and(|job| job.number == number && job.screen() == screen);
        here && session.bench.stand == stand(&session.game)
    };
    if model.session.as_ref().is_some_and(waited_for) {
        return None;
    }
    if let Some(session) = &mut model.session {
        session.bench.job = None;
    }
    model.working = None;
    Some(Effect::Halt)
}
