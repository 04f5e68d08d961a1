//! The log: every move so far, month by month, searched and filtered. A month can be looked at as it was, or played
//! again from here, as a branch.

use super::page::content;
use super::room::page_over_region;
use crate::engine::Outcome;
use crate::lang::screens;
use crate::report::log::{Entry, count, entries, narrowed};
use crate::report::words::clean;
use crate::tui::model::{Model, Page, Session};
use crate::tui::theme::Theme;
use crate::tui::widget::chrome::{chrome, split};
use crate::tui::widget::listing::{GUTTER, Listing};
use crate::tui::widget::text::{cut, ends, line, lines, span};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// The rows: what the log is narrowed to.
pub fn rows(session: &Session) -> Vec<Entry> {
    let (kind, typed) = &session.narrowed;
    entries(&session.game, *kind, typed)
}

/// Draws the screen.
pub fn view(model: &Model, session: &Session, frame: &mut Frame<'_>) {
    let body = chrome(model, frame, screens::log());
    let theme = &model.theme;
    let [body, aside] = if body.width >= WIDE { split(body, body.width * 11 / 20) } else { [body, Rect::default()] };
    let columns = usize::from(body.width).saturating_sub(GUTTER + 2);
    let mut list = Listing::default();
    let rows = rows(session);
    let (kind, typed) = &session.narrowed;
    if let Some(told) = narrowed(*kind, &clean(typed), count(&rows)) {
        list.text(lines(&screens::x_turns_to_the_next_kind(&told), columns, 0, theme.key));
    }
    let focused = rows.get(model.cursor().min(rows.len().saturating_sub(1))).copied();
    for entry in rows {
        let row = match entry {
            Entry::Month(round) => {
                list.gap();
                month(session, round, columns, theme)
            }
            Entry::Event(round, at) => event(session, round, at, columns, theme),
            Entry::Move(round, at) => deed(session, round, at, columns, theme),
        };
        list.row([row]);
    }
    if session.last_move().is_none() {
        list.gap();
        list.text([line(screens::no_move_has_been_made_yet(), theme.text)]);
    }
    list.draw(frame, body, model.cursor(), theme);
    if let Some(entry) = focused.filter(|_| !aside.is_empty()) {
        let page = match entry {
            Entry::Month(round) => Page::MonthEnd(round),
            Entry::Event(round, at) => Page::Happened(round, at),
            Entry::Move(round, at) => Page::Changes(round, at),
        };
        let columns = usize::from(aside.width).saturating_sub(1);
        page_over_region(model, session, frame, aside, &content(model, &page, columns));
    }
}

/// Columns from which what is focused is told beside the list.
const WIDE: u16 = 150;

fn month(session: &Session, round: usize, columns: usize, theme: &Theme) -> Line<'static> {
    let date = session.game.rounds().get(round).map_or_else(String::new, |r| session.words().stretch(r.date));
    let rule = "─".repeat(columns.saturating_sub(date.chars().count() + 1));
    ends(vec![span(format!("{date} "), theme.title), span(rule, theme.line)], Vec::new(), columns)
}

fn event(session: &Session, round: usize, at: usize, columns: usize, theme: &Theme) -> Line<'static> {
    let Some(r) = session.game.rounds().get(round) else { return Line::default() };
    let Some(event) = r.events.get(at) else { return Line::default() };
    let words = session.words();
    let by_plan = session.game.scenario().injects.contains(&(event.report.event, r.round));
    let by = if by_plan { screens::put_in_by_the_plan() } else { "" };
    // What the player answered is an entry of its own.
    let told = event.choice.filter(|_| event.by_default);
    let choice = told.map_or(String::new(), |c| screens::unanswered(words.choice(event.report.event, c)));
    line(cut(&format!("  {}{by}{choice}", words.event(event.report.event)), columns), theme.dim)
}

fn deed(session: &Session, round: usize, at: usize, columns: usize, theme: &Theme) -> Line<'static> {
    let Some(record) = session.record((round, at)) else { return Line::default() };
    let (outcome, style) = match record.report.outcome {
        Outcome::Done => ("", theme.dim),
        Outcome::Agreed => (screens::agreed(), theme.good),
        Outcome::Countered => (screens::countered(), theme.dim),
        Outcome::Stalled => (screens::stalled(), theme.dim),
        Outcome::Rejected => (screens::refused(), theme.bad),
    };
    let text = cut(&session.words().play(&record.play), columns.saturating_sub(13));
    ends(vec![span(text, theme.text)], vec![span(outcome, style)], columns)
}
