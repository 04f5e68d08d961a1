//! The frontier: what can be agreed over a cluster of issues, what it is worth to both sides, and where one's own offers
//! fell.

use super::analysis::progress;
use crate::analysis::bench::{Ask, Plot};
use crate::lang::{report, screens};
use crate::report::bench::{fell, named, own_sign, summary, terms, worth};
use crate::tui::bench::{Bench, Row};
use crate::tui::model::{Model, Session};
use crate::tui::screen::room::page_over_region;
use crate::tui::theme::Theme;
use crate::tui::widget::chrome::{chrome, head, split};
use crate::tui::widget::listing::{GUTTER, Listing, draw_page};
use crate::tui::widget::scatter::{Dot, scatter};
use crate::tui::widget::text::{cut, ends, line, lines, span};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

/// The sign of the frontier.
const EDGE: char = 'o';
/// The sign of the focused point.
const MARK: char = 'X';

/// The rows.
pub fn rows(session: &Session) -> Vec<Row> {
    session.bench.rows(session.game.scenario().clusters.len())
}

/// Draws the screen.
pub fn view(model: &Model, session: &Session, frame: &mut Frame<'_>) {
    let body = chrome(model, frame, screens::frontier_what_can_be_agreed());
    let [list, right] = split(body, if body.width >= 110 { 44 } else { 27 });
    let all = rows(session);
    let row = all.get(model.cursor().min(all.len().saturating_sub(1))).copied().unwrap_or(Row::Cluster(0));
    draw_list(model, session, frame, list, &all);
    let columns = usize::from(right.width).saturating_sub(1);
    let said = said(model, session, row, columns);
    let Some(plot) = session.bench.plot().filter(|plot| plot.outcomes > 0) else {
        return page_over_region(model, session, frame, right, &said);
    };
    let key = key(plot, columns, &model.theme);
    // The same whatever is focused, so that the scatter stays where it is.
    let text = (right.height * 2 / 5).min(11);
    let all = [Constraint::Fill(1), Constraint::Length(key.len() as u16), Constraint::Length(text)];
    let [top, signs, low] = Layout::vertical(all).areas(right);
    let words = session.words();
    let (us, them) = (words.player(), words.capital(plot.capital));
    scatter(frame, top, plot, [&us, &them], &dots(&session.bench, plot, row, &model.theme), &model.theme);
    draw_page(frame, signs, &key, 0, &model.theme);
    draw_page(frame, low, &said, 0, &model.theme);
}

/// Everything with a sign of its own; what matters most comes last, and so on top.
fn dots(bench: &Bench, plot: &Plot, row: Row, theme: &Theme) -> Vec<Dot> {
    let edge = plot.pareto.iter().map(|p| Dot { values: p.values, sign: EDGE, style: theme.good });
    let points = named(plot).into_iter().rev();
    let points = points.filter_map(|n| n.point.map(|p| Dot { values: p.values, sign: n.sign, style: theme.title }));
    let own = plot.offers.iter().enumerate();
    let own = own.map(|(at, fell)| Dot { values: fell.point.values, sign: own_sign(at), style: theme.warn });
    let mark = bench.point(row).map(|(values, _)| Dot { values, sign: MARK, style: theme.strong });
    edge.chain(points).chain(own).chain(mark).collect()
}

/// What the signs mean.
fn key(plot: &Plot, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let own = match plot.offers.len() {
        0 => String::new(),
        n => screens::yours(n, own_sign(n - 1)),
    };
    let text = screens::outcome_frontier_mark(EDGE, &own, MARK);
    lines(&text, columns, 0, theme.dim)
}

fn draw_list(model: &Model, session: &Session, frame: &mut Frame<'_>, area: Rect, all: &[Row]) {
    let (theme, words, bench) = (&model.theme, session.words(), &session.bench);
    let columns = usize::from(area.width).saturating_sub(GUTTER + 1);
    let mut list = Listing::default();
    list.line(head(screens::issues(), columns + GUTTER, theme));
    let mut before = Row::Cluster(0);
    for row in all {
        match (before, row) {
            (Row::Cluster(_), Row::Named(_) | Row::Own(_) | Row::Pareto(_)) => {
                list.gap();
                let (us, them) = (words.player(), bench.plot().map_or_else(String::new, |p| words.capital(p.capital)));
                list.line(head(&format!("{us}, {them}"), columns + GUTTER, theme));
            }
            (Row::Named(_) | Row::Own(_), Row::Pareto(_)) => {
                list.line(head(screens::the_frontier(), columns + GUTTER, theme));
            }
            _ => {}
        }
        before = *row;
        list.row([told(session, *row, columns, theme)]);
    }
    list.draw(frame, area, model.cursor(), theme);
}

/// A row of the list.
fn told(session: &Session, row: Row, columns: usize, theme: &Theme) -> Line<'static> {
    let (bench, words) = (&session.bench, session.words());
    if let Row::Cluster(at) = row {
        let state = match bench.job {
            Some(job) if job.ask == Ask::Frontier(at) => format!("{}%", job.percent()),
            _ if bench.shown == Some(at) => screens::in_view().to_owned(),
            _ if bench.plots.contains_key(&at) => screens::drawn().to_owned(),
            _ => String::new(),
        };
        let room = columns.saturating_sub(state.len() + 1);
        return ends(vec![span(cut(&words.cluster(at), room), theme.text)], vec![span(state, theme.dim)], columns);
    }
    let (sign, name) = match (row, bench.plot()) {
        (Row::Named(at), Some(plot)) => (named(plot)[at].sign, named(plot)[at].name.to_owned()),
        (Row::Own(at), Some(plot)) => {
            let fell = &plot.offers[at];
            (own_sign(at), screens::you(words.unit(), fell.round))
        }
        _ => (EDGE, String::new()),
    };
    let values = bench.point(row).map_or_else(String::new, |([ours, theirs], _)| format!("{ours:+}, {theirs:+}"));
    let room = columns.saturating_sub(values.len() + 3);
    let style = match row {
        Row::Own(_) => theme.warn,
        Row::Pareto(_) => theme.good,
        _ => theme.title,
    };
    let left = vec![span(format!("{sign} "), style), span(cut(&name, room), theme.text)];
    ends(left, vec![span(values, theme.text)], columns)
}

/// What is said of the focused row.
fn said(model: &Model, session: &Session, row: Row, columns: usize) -> Vec<Line<'static>> {
    let (theme, words, bench) = (&model.theme, session.words(), &session.bench);
    let text = |all: &[String]| -> Vec<Line<'static>> {
        all.iter().flat_map(|text| lines(text, columns, 0, theme.text)).collect()
    };
    if let Row::Cluster(at) = row {
        let ask = Ask::Frontier(at);
        return match (&bench.job, &bench.said, bench.plots.get(&at)) {
            (Some(job), ..) if job.ask == ask => progress(job, screens::combinations(), columns, theme),
            (_, Some((asked, why)), _) if *asked == ask => lines(why, columns, 0, theme.warn),
            (_, _, Some(plot)) => {
                let mut all = text(&summary(&words, plot));
                all.extend(lines(report::in_this_model_only(), columns, 0, theme.dim));
                all
            }
            _ => lines(screens::enter_draws_what_can_be_agreed(), columns, 0, theme.dim),
        };
    }
    let Some(plot) = bench.plot() else { return Vec::new() };
    let (title, point) = match row {
        Row::Named(at) => {
            let named = named(plot)[at];
            (format!("{}: {}.", named.name, named.about), named.point)
        }
        Row::Own(at) => {
            let made = &plot.offers[at];
            let title = format!("{}.", fell(&words, plot, made));
            (title, Some(&made.point))
        }
        Row::Pareto(at) => (screens::on_the_frontier_neither_side_can().to_owned(), plot.pareto.get(at)),
        Row::Cluster(_) => return Vec::new(),
    };
    let mut all = lines(&title, columns, 0, theme.strong);
    if let Some(point) = point {
        if !matches!(row, Row::Own(_)) {
            all.push(line(format!("{}.", worth(&words, plot, point.values)), theme.text));
        }
        all.extend(lines(&format!("{}.", terms(&words, point).join("; ")), columns, 0, theme.text));
    }
    all
}
