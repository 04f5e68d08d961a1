//! How everything that is measured came to stand where it does: a chart of any tracks, what happened beside it, and the
//! focused track's ledger by month.

use super::page::ledger;
use super::room::{history, reading};
use crate::engine::{Outcome, TrackId};
use crate::game::settings::Signs;
use crate::lang::screens;
use crate::report::sentences::short_date;
use crate::tui::model::{Model, Session};
use crate::tui::theme::Theme;
use crate::tui::widget::chrome::{chrome, head, split};
use crate::tui::widget::gauge::{WORD, gauge, sparkline};
use crate::tui::widget::listing::{GUTTER, Listing, draw_page};
use crate::tui::widget::text::{cut, fit, line, span};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::{Color, Style};
use ratatui::symbols::Marker;
use ratatui::text::Line;
use ratatui::widgets::canvas::{Canvas, Line as Stroke};

/// Letters that mark the tracks in the chart; no more are drawn at once.
const LETTERS: [&str; 4] = ["a", "b", "c", "d"];

/// The rows: every track that is shown.
pub fn rows(session: &Session) -> Vec<TrackId> {
    let all = (0..session.game.scenario().tracks.len()).map(TrackId::of);
    all.filter(|t| session.view.tracks[t.ix()].is_some()).collect()
}

/// The tracks in the chart: the focused one, then those that were marked.
fn charted(model: &Model, session: &Session) -> Vec<TrackId> {
    let all = rows(session);
    let focused = all.get(model.cursor().min(all.len().saturating_sub(1))).copied();
    let marked = session.charted.iter().copied().filter(|t| Some(*t) != focused);
    focused.into_iter().chain(marked).take(LETTERS.len()).collect()
}

/// Draws the screen.
pub fn view(model: &Model, session: &Session, frame: &mut Frame<'_>) {
    let body = chrome(model, frame, screens::history());
    let theme = &model.theme;
    let [list, right] = split(body, if body.width >= 110 { 52 } else { 36 });
    let columns = usize::from(list.width).saturating_sub(GUTTER + 2);
    let tracks = charted(model, session);
    draw_list(model, session, frame, list, &tracks);
    let high = (right.height / 2).clamp(8, 26);
    let [top, low] = Layout::vertical([Constraint::Length(high), Constraint::Fill(1)]).areas(right);
    draw_chart(model, session, frame, top, &tracks);
    if let Some(first) = tracks.first() {
        let columns = usize::from(low.width).saturating_sub(1).min(columns.max(96));
        draw_page(frame, low, &ledger(model, session, *first, columns), 0, theme);
    }
}

fn draw_list(model: &Model, session: &Session, frame: &mut Frame<'_>, area: Rect, tracks: &[TrackId]) {
    let (theme, words) = (&model.theme, session.words());
    let columns = usize::from(area.width).saturating_sub(GUTTER + 2);
    let spark = if columns >= 48 { 12 } else { 0 };
    let name = columns.saturating_sub(WORD + 4 + spark);
    let mut list = Listing::default();
    list.line(head(screens::space_marks_one_for_the_chart(), columns + GUTTER, theme));
    for track in rows(session) {
        let letter = tracks.iter().position(|t| *t == track).map_or(" ", |at| LETTERS[at]);
        // The bar of the gauge has no room here; its word and trend have.
        let told = gauge(reading(session, track), 0, model.digits, theme);
        let mut row = vec![
            span(format!("{letter} "), colour(theme, tracks.iter().position(|t| *t == track).unwrap_or(0))),
            span(fit(&words.track(track), name), theme.text),
        ];
        row.extend(told.into_iter().skip(2).take(1));
        row.push(span(format!(" {}", sparkline(&history(session, track), spark)), theme.gauge));
        list.row([Line::from(row)]);
    }
    list.draw(frame, area, model.cursor(), theme);
}

fn colour(theme: &Theme, at: usize) -> Style {
    [theme.key, theme.warn, theme.good, theme.bad][at % LETTERS.len()]
}

/// The chart: a letter a month, joined by strokes; below it what happened, and when.
fn draw_chart(model: &Model, session: &Session, frame: &mut Frame<'_>, area: Rect, tracks: &[TrackId]) {
    let theme = &model.theme;
    if area.height < 6 || area.width < 16 {
        return;
    }
    let values: Vec<Vec<i32>> = tracks.iter().map(|t| history(session, *t)).collect();
    let points = values.iter().map(Vec::len).max().unwrap_or(0).max(2);
    let [plot, marks, dates, key] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(1), Constraint::Length(1), Constraint::Length(1)])
            .areas(area);
    let inner = Rect { x: plot.x + 4, width: plot.width.saturating_sub(6), ..plot };
    for (label, y) in [("100", plot.y), (" 50", plot.y + plot.height / 2), ("  0", plot.bottom() - 1)] {
        frame.render_widget(line(label, theme.dim), Rect { y, height: 1, ..plot });
    }
    let marker = if model.settings.signs == Signs::Dots { Marker::Dot } else { Marker::Braille };
    let canvas =
        Canvas::default().marker(marker).x_bounds([0.0, (points - 1) as f64]).y_bounds([0.0, 100.0]).paint(|context| {
            // The focused track last, over the others.
            for (at, all) in values.iter().enumerate().rev() {
                let style = colour(theme, at);
                for (x, pair) in all.windows(2).enumerate() {
                    let (x1, x2) = (x as f64, x as f64 + 1.0);
                    let color = style.fg.unwrap_or(Color::Reset);
                    context.draw(&Stroke { x1, y1: f64::from(pair[0]), x2, y2: f64::from(pair[1]), color });
                }
                for (x, value) in all.iter().enumerate() {
                    context.print(x as f64, f64::from(*value), line(LETTERS[at], style));
                }
            }
        });
    frame.render_widget(canvas, inner);
    draw_marks(session, frame, (marks, dates), inner, points, theme);
    let names = session.words();
    let told = tracks.iter().enumerate().flat_map(|(at, t)| {
        let name = cut(&names.track(*t), 24);
        [span(format!("{} ", LETTERS[at]), colour(theme, at)), span(format!("{name}  "), theme.text)]
    });
    frame.render_widget(Line::from(told.collect::<Vec<_>>()), key);
}

/// What happened in each month: `*` an event, `+` an agreement, `-` a refusal, several as the gravest of them.
fn draw_marks(
    session: &Session,
    frame: &mut Frame<'_>,
    (marks, dates): (Rect, Rect),
    inner: Rect,
    points: usize,
    theme: &Theme,
) {
    let place = |at: usize| inner.x + (at * usize::from(inner.width.saturating_sub(1)) / (points - 1)) as u16;
    let mut free = dates.x;
    for (at, round) in session.game.rounds().iter().enumerate().take(points) {
        let came = |o: Outcome| round.moves.iter().any(|m| m.report.outcome == o);
        let (sign, style) = match () {
            () if came(Outcome::Agreed) => ("+", theme.good),
            () if came(Outcome::Rejected) => ("-", theme.bad),
            () if !round.events.is_empty() => ("*", theme.warn),
            () => (" ", theme.dim),
        };
        let x = place(at);
        frame.render_widget(line(sign, style), Rect { x, width: 1, ..marks });
        let date = short_date(round.date);
        let wide = date.len() as u16;
        if x >= free && x + wide <= dates.right() {
            frame.render_widget(line(date, theme.dim), Rect { x, width: wide, ..dates });
            free = x + wide + 2;
        }
    }
}
