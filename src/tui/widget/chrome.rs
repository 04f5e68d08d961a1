//! The frame around a screen: where one is, what is left this month, and the keys that work now.

use super::listing::draw_page;
use super::strip::strip;
use super::text::{cut, ends, line, span, width};
use crate::lang::screens;
use crate::report::sentences::short_date;
use crate::report::words::capitalised;
use crate::tui::keymap::{Command, MONTH};
use crate::tui::model::Model;
use crate::tui::remap::Bound;
use crate::tui::screen::Screen;
use crate::tui::theme::Theme;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

/// Least columns and rows.
pub const LEAST: (u16, u16) = (80, 24);

/// Draws the frame and returns what is left for the screen.
pub fn chrome(model: &Model, frame: &mut Frame<'_>, title: &str) -> Rect {
    let guide = strip(model, usize::from(frame.area().width).saturating_sub(2));
    let [head, rule, body, below, notice, foot] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(guide.len() as u16),
        Constraint::Length(1),
        Constraint::Length(1),
    ])
    .areas(frame.area());
    let theme = &model.theme;
    let columns = usize::from(head.width).saturating_sub(1);
    let right = standing(model);
    let room = columns.saturating_sub(right.iter().map(Span::width).sum::<usize>() + 2);
    let name = if room > width(title) + 12 { screens::balcony() } else { " " };
    let left = vec![span(name, theme.title), span(cut(title, room.saturating_sub(width(name))), theme.strong)];
    frame.render_widget(ends(left, right, columns), head);
    frame.render_widget(line("─".repeat(usize::from(rule.width)), theme.line), rule);
    if let Some(text) = &model.notice {
        let text = cut(text, usize::from(notice.width).saturating_sub(2));
        frame.render_widget(line(format!(" {text}"), theme.warn), notice);
    }
    frame.render_widget(keys(model, usize::from(foot.width)), foot);
    draw_page(frame, below.inner(ratatui::layout::Margin { horizontal: 1, vertical: 0 }), &guide, 0, theme);
    body.inner(ratatui::layout::Margin { horizontal: 1, vertical: 0 })
}

/// What a turn is in the game that is open: `month` or `round`.
pub fn turn(model: &Model) -> &'static str {
    model.session.as_ref().map_or(MONTH, |s| s.words().unit())
}

/// Month and means, for the right end of the head.
fn standing(model: &Model) -> Vec<Span<'static>> {
    let theme = &model.theme;
    let Some(session) = &model.session else { return Vec::new() };
    let session = match (&session.past, model.screen) {
        (Some(past), Screen::Past) => &past.session,
        _ => session,
    };
    let clock = &session.game.scenario().clock;
    let view = &session.view;
    if view.over {
        return vec![span(screens::the_game_is_over(), theme.dim)];
    }
    let has = usize::from(view.bandwidth);
    let spent = usize::from(clock.bandwidth).saturating_sub(has);
    let word = capitalised(session.words().unit());
    vec![
        span(screens::of_bandwidth(&word, view.round, clock.rounds, short_date(view.date)), theme.text),
        span("■".repeat(has), theme.gauge),
        span("□".repeat(spent), theme.dim),
        span(format!(" {has}"), theme.strong),
    ]
}

/// The keys that work now, as many as there is room for; the one that tells the rest is always among them.
fn keys(model: &Model, columns: usize) -> Line<'static> {
    let theme = &model.theme;
    let mut shown = model.keys.footer(model.place());
    let wide = |b: &Bound| width(&b.first()) + width(&b.label.text(turn(model))) + 3;
    let always = |b: &Bound| b.command == Command::Help;
    let kept: usize = shown.iter().filter(|b| always(b)).map(|b| wide(b)).sum();
    let mut left = (columns + 1).saturating_sub(kept);
    let mut full = false;
    shown.retain(|b| {
        let wide = if always(b) { 0 } else { wide(b) };
        full |= wide > left;
        left = left.saturating_sub(wide);
        wide == 0 || !full
    });
    let mut spans = vec![Span::raw(" ")];
    for b in shown {
        spans.extend([span(b.first(), theme.key), span(format!(" {}  ", b.label.text(turn(model))), theme.text)]);
    }
    Line::from(spans)
}

/// A framed area in the middle, cleared; returns its inside.
pub fn popup(model: &Model, frame: &mut Frame<'_>, title: &str, columns: u16, rows: u16) -> Rect {
    let area = frame.area();
    let wide = columns.min(area.width.saturating_sub(4)).max(1);
    let high = rows.min(area.height.saturating_sub(2)).max(1);
    let outer = area.centered(Constraint::Length(wide), Constraint::Length(high));
    // A column at each side stays free, so that no half word sticks to the frame.
    let around = Rect { x: outer.x.saturating_sub(1), width: outer.width + 2, ..outer };
    frame.render_widget(Clear, around.intersection(area));
    let block = ratatui::widgets::Block::bordered()
        .border_style(model.theme.line)
        .title(Line::from(format!(" {title} ")).style(model.theme.title));
    let inner = block.inner(outer);
    frame.render_widget(block, outer);
    inner.inner(ratatui::layout::Margin { horizontal: 1, vertical: 0 })
}

/// A heading with a rule after it.
pub fn head(text: &str, columns: usize, theme: &Theme) -> Line<'static> {
    let rest = columns.saturating_sub(width(text) + 1);
    Line::from(vec![span(format!("{text} "), theme.title), span("─".repeat(rest), theme.line)])
}

/// Two columns with a gap: the left of so many columns.
pub fn split(area: Rect, left: u16) -> [Rect; 2] {
    let [a, _, b] =
        Layout::horizontal([Constraint::Length(left), Constraint::Length(2), Constraint::Fill(1)]).areas(area);
    [a, b]
}
