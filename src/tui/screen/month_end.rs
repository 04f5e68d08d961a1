//! The end of a month on one screen: what moved and why, what was kept or broken, what is new, what is due.

use super::room::page_over_region;
use crate::engine::{Finding, NoteKind, TrackId, What};
use crate::game::Round;
use crate::game::slip::Slip;
use crate::lang::screens;
use crate::report::Words;
use crate::report::sentences::{sum_by_track, telling};
use crate::report::words::clean;
use crate::tui::model::{Model, Session};
use crate::tui::theme::Theme;
use crate::tui::widget::chrome::{chrome, head, turn};
use crate::tui::widget::gauge::{TREND, trend};
use crate::tui::widget::listing::draw_page;
use crate::tui::widget::reasons;
use crate::tui::widget::text::{fit, line, span};
use ratatui::Frame;
use ratatui::text::Line;

/// Columns of a track's name.
const NAME: usize = 26;

/// Draws the screen.
pub fn view(model: &Model, session: &Session, frame: &mut Frame<'_>) {
    let body = chrome(model, frame, &screens::end_of_the_turn(turn(model)));
    let all = lines(model, session, usize::from(body.width).saturating_sub(1));
    if all.len() < usize::from(body.height) {
        return page_over_region(model, session, frame, body, &all);
    }
    draw_page(frame, body, &all, model.cursor(), &model.theme);
}

/// The screen's lines.
pub fn lines(model: &Model, session: &Session, columns: usize) -> Vec<Line<'static>> {
    let rounds = session.game.rounds();
    let at = session.ended.or_else(|| rounds.iter().rposition(|r| r.closed));
    let Some(round) = at.and_then(|at| rounds.get(at)).filter(|r| r.closed) else {
        return vec![line(screens::no_turn_has_ended_yet(session.words().unit()), model.theme.dim)];
    };
    let (theme, words) = (&model.theme, session.words());
    let mut all = vec![line(over(&words, round), theme.strong)];
    let crisis = session.game.taken_by_crisis();
    if crisis > 0 {
        let text = screens::a_crisis_takes_bandwidth_of_the(crisis, words.unit());
        all.extend(lines_in(&text, columns, theme.warn));
    }
    if session.game.header().class.is_some() {
        let team = clean(session.game.header().players.as_deref().unwrap_or_default());
        let slip = screens::your_line_for_the_board(Slip::of(&session.game, &team).line());
        all.extend(lines_in(&slip, columns, theme.dim));
    }
    all.extend(happenings(&words, round, columns, theme));
    all.push(Line::default());
    all.push(head(&screens::what_moved_over_the_whole_turn(words.unit()), columns, theme));
    all.extend(moved(model, session, round, columns));
    all.push(Line::default());
    all.push(head(screens::before_you_now(), columns, theme));
    all.extend(ahead(session, columns, theme));
    all
}

/// That a turn is over, by its months.
fn over(words: &Words<'_>, round: &Round) -> String {
    screens::are_over(words.scenario.clock.span, words.stretch(round.date))
}

/// Promises, defaults, warnings: what the notes tell.
fn happenings(words: &Words<'_>, round: &Round, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let mut all = Vec::new();
    for event in round.events.iter().filter(|e| e.by_default) {
        if let Some(choice) = event.choice {
            let text =
                screens::left_unanswered(words.event(event.report.event), words.choice(event.report.event, choice));
            all.extend(lines_in(&text, columns, theme.warn));
        }
    }
    let mut told: Vec<(String, bool)> = Vec::new();
    for note in telling(&round.notes) {
        let Some(text) = words.note(note) else { continue };
        if !told.iter().any(|(before, _)| *before == text) {
            let bad = matches!(note.kind, NoteKind::Warning | NoteKind::Breached | NoteKind::BreachSeen);
            told.push((text, bad));
        }
    }
    for (text, bad) in told {
        all.extend(lines_in(&text, columns, if bad { theme.bad } else { theme.text }));
    }
    if !all.is_empty() {
        all.insert(0, Line::default());
        all.insert(1, head(screens::kept_broken_noticed(), columns, theme));
    }
    all
}

fn lines_in(text: &str, columns: usize, style: ratatui::style::Style) -> Vec<Line<'static>> {
    crate::tui::widget::text::lines(text, columns, 0, style)
}

/// Findings of a whole round: events, moves, month's end.
pub fn findings(round: &Round) -> impl Iterator<Item = &Finding> {
    let events = round.events.iter().flat_map(|e| &e.report.findings);
    let moves = round.moves.iter().flat_map(|m| &m.report.findings);
    events.chain(moves).chain(&round.findings)
}

fn moved(model: &Model, session: &Session, round: &Round, columns: usize) -> Vec<Line<'static>> {
    let (theme, words) = (&model.theme, session.words());
    let sums: Vec<(TrackId, i32)> = sum_by_track(findings(round));
    if sums.is_empty() {
        return vec![line(screens::nothing_that_can_be_seen(), theme.dim)];
    }
    let rest = columns.saturating_sub(TREND + NAME);
    let mut all = Vec::new();
    for (track, sum) in sums {
        let (mark, style) = trend(sum, session.game.scenario().tracks[track.ix()].good, theme);
        let mut row = vec![span(fit(&mark, TREND), style), span(fit(&words.track(track), NAME), theme.strong)];
        let told = because(&words, findings(round).filter(|f| f.what == What::Track(track)));
        for text in crate::tui::widget::text::wrap(&told, rest) {
            row.push(span(text, theme.dim));
            all.push(Line::from(std::mem::replace(&mut row, vec![span(" ".repeat(TREND + NAME), theme.dim)])));
        }
        if row.len() > 1 {
            all.push(Line::from(row));
        }
    }
    all
}

/// Why a track moved: the sentence of the rule that did it; of several the two strongest on the side that it moved to, each
/// with its part of the sum.
pub fn because<'f>(words: &Words<'_>, findings: impl Iterator<Item = &'f Finding>) -> String {
    const MOST: usize = 2;
    let mut rules = reasons::by_rule(findings);
    let sum: i32 = rules.iter().map(|f| f.points).sum();
    rules.sort_by_key(|f| f.points.signum() != sum.signum());
    if let [only] = rules.as_slice() {
        return words.because(only).to_owned();
    }
    let told: Vec<String> = rules.iter().take(MOST).map(|f| format!("{:+} {}", f.points, words.because(f))).collect();
    match rules.get(MOST..).unwrap_or_default() {
        [] => told.join(" "),
        rest => match rest.iter().map(|f| f.points).sum::<i32>() {
            0 => told.join(" "),
            sum => screens::from_elsewhere(told.join(" "), format_args!("{:+}", sum)),
        },
    }
}

fn ahead(session: &Session, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    if session.view.over {
        return vec![line(screens::the_game_is_over_go_on(), theme.strong)];
    }
    let words = session.words();
    let mut all = Vec::new();
    let events = session.game.rounds().last().map_or(&[][..], |r| &r.events);
    for event in events {
        let ask = !session.game.scenario().event(event.report.event).options.is_empty();
        let tail = if ask { screens::choose_key_e() } else { "" };
        all.extend(lines_in(&screens::news(words.event(event.report.event), tail), columns, theme.text));
    }
    for breach in &session.view.breaches {
        if let Some(a) = session.view.agreements.get(usize::from(breach.obligation)) {
            let text = screens::broken_and_you_may_answer_it(words.issue(a.issue));
            all.extend(lines_in(&text, columns, theme.bad));
        }
    }
    for s in &session.view.standing {
        all.extend(lines_in(&screens::on_the_table_a_text_of(words.capital(s.by)), columns, theme.text));
    }
    let date = |m: u16| crate::report::sentences::short_date(session.game.scenario().clock.date(m));
    for at in (0..session.view.agreements.len()).filter(|at| super::room::owed(session, *at)) {
        let a = &session.view.agreements[at];
        all.extend(lines_in(&screens::you_owe_by(words.issue(a.issue), date(a.due)), columns, theme.warn));
    }
    if all.is_empty() {
        all.push(line(screens::nothing_presses(), theme.dim));
    }
    all
}
