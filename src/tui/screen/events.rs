//! Events and overtures: what happened, what may be chosen, what lies on the table from others.

use super::room::{nothing_yet, page_over_region};
use crate::engine::{CapitalId, ChoiceId, EventId, Finding, Move, StandingKind, own_terms_hit};
use crate::game::EventRecord;
use crate::lang::{report, screens};
use crate::report::counters::counters;
use crate::report::sentences::{short_date, sum_by_track};
use crate::report::words::capitalised;
use crate::tui::model::{Model, Session};
use crate::tui::theme::Theme;
use crate::tui::widget::chrome::{chrome, head, split};
use crate::tui::widget::listing::{GUTTER, Listing};
use crate::tui::widget::reasons;
use crate::tui::widget::text::{cut, ends, line, lines, span};
use ratatui::Frame;
use ratatui::text::Line;

/// A row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// An event of this month.
    Event(EventId),
    /// One of its choices.
    Choice(EventId, ChoiceId),
    /// A text on the table.
    Standing(usize),
    /// Takes it.
    Take(CapitalId),
    /// Turns it down.
    Decline(CapitalId),
    /// Opens it at the table.
    Work(usize),
    /// Takes the player's own offer back.
    Withdraw,
    /// A sign of what is coming.
    Sign(EventId),
}

/// The rows, and the group of each.
pub fn rows(session: &Session) -> Vec<(Row, usize)> {
    let mut rows = Vec::new();
    let mut group = 0;
    for record in events(session) {
        let event = record.report.event;
        rows.push((Row::Event(event), group));
        if record.choice.is_none() && session.view.events.iter().any(|e| e.event == event) {
            let choices = session.game.scenario().event(event).options.len();
            rows.extend((0..choices).map(|c| (Row::Choice(event, ChoiceId::of(c)), group)));
        }
        group += 1;
    }
    for (at, s) in session.view.standing.iter().enumerate() {
        rows.push((Row::Standing(at), group));
        if s.kind == StandingKind::Waiting {
            rows.push((Row::Withdraw, group));
        } else {
            rows.extend([(Row::Take(s.by), group), (Row::Work(at), group), (Row::Decline(s.by), group)]);
        }
        group += 1;
    }
    rows.extend(session.view.signs.iter().map(|(event, _)| (Row::Sign(*event), group)));
    rows
}

fn events(session: &Session) -> &[EventRecord] {
    session.game.rounds().last().map_or(&[], |r| &r.events)
}

/// Draws the screen.
pub fn view(model: &Model, session: &Session, frame: &mut Frame<'_>) {
    let body = chrome(model, frame, screens::events_and_overtures());
    let theme = &model.theme;
    let all = rows(session);
    if all.is_empty() {
        return nothing_yet(model, session, frame, body, screens::nothing_has_happened_of_late_that());
    }
    let left = if body.width >= 110 { 56 } else { 41 };
    let [list, aside] = split(body, left);
    let columns = usize::from(list.width).saturating_sub(GUTTER + 2);
    let mut listing = Listing::default();
    let mut last = String::new();
    let mut number = 0;
    for (row, _) in &all {
        let heading = match row {
            Row::Event(_) | Row::Choice(..) => screens::this_turn(session.words().unit()),
            Row::Sign(_) => screens::signs().to_owned(),
            _ => screens::on_the_table().to_owned(),
        };
        if heading != last {
            listing.line(head(&heading, columns + GUTTER, theme));
            last = heading;
        }
        number = if matches!(row, Row::Choice(..)) { number + 1 } else { 0 };
        listing.row([entry(session, *row, number, columns, theme)]);
    }
    listing.draw(frame, list, model.cursor(), theme);
    let columns = usize::from(aside.width).saturating_sub(1);
    if let Some((row, _)) = all.get(model.cursor().min(all.len() - 1)) {
        page_over_region(model, session, frame, aside, &detail(model, session, *row, columns));
    }
}

fn entry(session: &Session, row: Row, number: usize, columns: usize, theme: &Theme) -> Line<'static> {
    let words = session.words();
    match row {
        Row::Event(e) => {
            let record = events(session).iter().find(|r| r.report.event == e);
            let state = match record {
                Some(r) if r.choice.is_some() => report::answered(),
                Some(_) if session.game.scenario().event(e).options.is_empty() => "",
                _ => screens::to_choose(),
            };
            let title = cut(&words.event(e), columns.saturating_sub(9));
            ends(vec![span(title, theme.strong)], vec![span(state, theme.warn)], columns)
        }
        Row::Choice(e, c) => {
            let can = session.game.menu().check(&Move::Answer(e, c)).is_ok();
            let style = if can { theme.text } else { theme.dim };
            let name = cut(&words.choice(e, c), columns.saturating_sub(6));
            Line::from(vec![span(format!("  {number} "), theme.key), span(name, style)])
        }
        Row::Standing(at) => line(cut(&standing(session, at), columns), theme.strong),
        Row::Take(c) => line(screens::row_take_s_text(words.capital(c)), theme.text),
        Row::Decline(_) => line(screens::row_turn_it_down(), theme.text),
        Row::Work(_) => line(screens::open_it_at_the_table(), theme.text),
        Row::Withdraw => line(screens::take_the_offer_back(), theme.text),
        Row::Sign(e) => line(cut(&super::room::sign(session, e), columns), theme.text),
    }
}

/// A text on the table, in a line.
fn standing(session: &Session, at: usize) -> String {
    let words = session.words();
    let Some(s) = session.view.standing.get(at) else { return String::new() };
    let who = words.capital(s.by);
    match s.kind {
        StandingKind::Counter => screens::counters(&who),
        StandingKind::Overture => screens::proposes(&who),
        StandingKind::Waiting => screens::your_offer_stalls(&who),
    }
}

fn detail(model: &Model, session: &Session, row: Row, columns: usize) -> Vec<Line<'static>> {
    let theme = &model.theme;
    match row {
        Row::Event(e) => event(session, e, columns, theme),
        Row::Choice(e, c) => choice(session, e, c, columns, theme),
        Row::Sign(e) => {
            let mut all = vec![head(screens::a_sign(), columns, theme)];
            all.extend(lines(&super::room::sign(session, e), columns, 0, theme.text));
            all.push(Line::default());
            all.extend(lines(screens::something_is_on_its_way_it(), columns, 0, theme.dim));
            let dulled = counters(&session.words(), e);
            if !dulled.is_empty() {
                all.push(Line::default());
                all.extend(lines(screens::what_would_stop_or_dull_it(), columns, 0, theme.strong));
                all.extend(dulled.iter().flat_map(|c| lines(&capitalised(c), columns, 2, theme.text)));
            }
            all
        }
        Row::Standing(at) | Row::Work(at) => paper(session, at, columns, theme),
        Row::Take(c) | Row::Decline(c) => {
            let at = session.view.standing.iter().position(|s| s.by == c && s.kind != StandingKind::Waiting);
            at.map_or_else(Vec::new, |at| paper(session, at, columns, theme))
        }
        Row::Withdraw => {
            let at = session.view.standing.iter().position(|s| s.kind == StandingKind::Waiting);
            let mut all = at.map_or_else(Vec::new, |at| paper(session, at, columns, theme));
            all.push(Line::default());
            all.extend(lines(screens::taken_back_it_is_forgotten_by(), columns, 0, theme.dim));
            all
        }
    }
}

/// A standing text in full, and what it changes of the player's own.
pub fn paper(session: &Session, at: usize, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let words = session.words();
    let Some(s) = session.view.standing.get(at) else { return Vec::new() };
    let until = short_date(session.game.scenario().clock.date(s.until));
    let mut all = vec![head(&standing(session, at), columns, theme)];
    all.push(line(screens::stands_to_the_end_of(&until), theme.dim));
    if let Some(own) = &s.answers {
        all.push(line(screens::what_it_changes_of_your_offer(), theme.strong));
        for change in own.changes_to(&s.text) {
            all.extend(lines(&words.change(&change), columns, 2, theme.text));
        }
    }
    all.push(line(screens::the_whole_text(), theme.strong));
    all.extend(super::table::text(&words, &s.text, columns, theme));
    all
}

fn event(session: &Session, e: EventId, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let words = session.words();
    let key = words.event_key(e);
    let mut all = vec![head(&words.event(e), columns, theme)];
    let body = words.wording(&format!("event.{key}.body"), session.game.luck(), session.view.month);
    all.extend(lines(&body, columns, 0, theme.text));
    let Some(record) = events(session).iter().find(|r| r.report.event == e) else { return all };
    let silent = session.game.scenario().event(e).options.is_empty();
    if let Some(after) = words.find(&format!("event.{key}.after")).filter(|_| silent) {
        all.push(Line::default());
        all.extend(lines(after, columns, 0, theme.text));
    }
    all.extend(what_changed(session, screens::what_it_changed(), &record.report.findings, columns, theme));
    if let Some(choice) = record.choice {
        all.push(Line::default());
        all.extend(lines(&screens::your_answer(words.choice(e, choice)), columns, 0, theme.strong));
        let id = &session.game.scenario().event(e).options[choice.ix()].id;
        let text = words.find(&format!("choice.{key}.{id}.text")).unwrap_or_default();
        all.extend(lines(text, columns, 0, theme.text));
        let answered = session
            .game
            .rounds()
            .last()
            .and_then(|r| r.moves.iter().rev().find(|m| matches!(m.play.play, Move::Answer(of, _) if of == e)));
        if let Some(done) = answered {
            all.extend(what_changed(
                session,
                screens::what_your_answer_changed(),
                &done.report.findings,
                columns,
                theme,
            ));
        }
    }
    all
}

fn what_changed(
    session: &Session,
    title: &str,
    findings: &[Finding],
    columns: usize,
    theme: &Theme,
) -> Vec<Line<'static>> {
    if sum_by_track(findings.iter()).is_empty() {
        return Vec::new();
    }
    let mut all = vec![Line::default(), line(title.to_owned(), theme.title)];
    all.extend(reasons::grouped(&session.words(), findings, columns, theme));
    all
}

fn choice(session: &Session, e: EventId, c: ChoiceId, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let words = session.words();
    let scenario = session.game.scenario();
    let option = &scenario.event(e).options[c.ix()];
    let mut all = vec![head(&words.choice(e, c), columns, theme)];
    let text = words.find(&format!("choice.{}.{}.text", words.event_key(e), option.id)).unwrap_or_default();
    all.extend(lines(text, columns, 0, theme.text));
    let board = crate::engine::Board::new(scenario, session.game.state());
    let (bandwidth, price) = (board.sum(&option.bandwidth).max(0), board.sum(&option.price).max(0));
    all.push(Line::default());
    all.extend(lines(&screens::price(words.cost(bandwidth, price)), columns, 0, theme.text));
    if scenario.event(e).default == Some(c.ix()) {
        let turn = words.unit();
        let text = screens::this_is_what_happens_if_you(turn);
        all.extend(lines(&text, columns, 0, theme.dim));
    }
    if let Some(warning) = words.breaks(&own_terms_hit(scenario, session.game.state(), &Move::Answer(e, c))) {
        all.extend(lines(&format!("! {warning}"), columns, 2, theme.bad));
    }
    match session.game.menu().check(&Move::Answer(e, c)) {
        Ok(()) => all.extend(lines(screens::enter_chooses_it(), columns, 0, theme.key)),
        Err(refusal) => {
            for reason in refusal.reasons {
                all.extend(lines(&words.reason(reason), columns, 0, theme.warn));
            }
        }
    }
    all
}
