//! The library: a list that is searched by typing, and papers whose lines lead to others.

use crate::lang::{report, screens};
use crate::pack::Pack;
use crate::report::library::{Leaf, Paper, holds, index, label, paper, section};
use crate::tui::model::{Model, Shelf};
use crate::tui::widget::chrome::{head, popup, split};
use crate::tui::widget::listing::{GUTTER, Listing, draw_page};
use crate::tui::widget::text::{cut, line, lines, span, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// Columns from which the focused paper stands beside the list.
const WIDE: u16 = 104;
/// Columns of a paper's text at most.
const TEXT: usize = 96;

/// The papers that match what was typed.
pub fn found(pack: &Pack, shelf: &Shelf) -> Vec<Leaf> {
    index(pack).into_iter().filter(|leaf| holds(pack, leaf, &shelf.typed)).collect()
}

/// A line of a paper that can be focused.
enum Row {
    Text(String),
    Link(Vec<String>),
}

fn rows_of(paper: &Paper, columns: usize) -> Vec<Row> {
    let mut all: Vec<Row> = paper.text.iter().flat_map(|text| wrap(text, columns)).map(Row::Text).collect();
    all.extend(paper.links.iter().map(|(text, _)| Row::Link(wrap(text, columns.saturating_sub(3)))));
    all
}

/// Columns of a paper's text in a window so wide.
fn columns(model: &Model) -> usize {
    usize::from(model.size.0.saturating_sub(11)).clamp(20, TEXT)
}

/// How many rows can be focused.
pub fn rows(model: &Model, shelf: &Shelf) -> usize {
    match shelf.trail.last() {
        Some((leaf, _)) => rows_of(&paper(&model.pack, leaf), columns(model)).len(),
        None => found(&model.pack, shelf).len(),
    }
}

/// Where the focused row of the open paper, or of the list, leads.
pub fn target(model: &Model, shelf: &Shelf) -> Option<Leaf> {
    match shelf.trail.last() {
        Some((leaf, at)) => {
            let paper = paper(&model.pack, leaf);
            let before = rows_of(&paper, columns(model)).len() - paper.links.len();
            at.checked_sub(before).and_then(|at| paper.links.into_iter().nth(at)).map(|(_, leaf)| leaf)
        }
        None => found(&model.pack, shelf).into_iter().nth(shelf.at),
    }
}

/// Draws it.
pub fn view(model: &Model, shelf: &Shelf, frame: &mut Frame<'_>) {
    match shelf.trail.last() {
        Some((leaf, at)) => read(model, leaf, *at, frame),
        None => search(model, shelf, frame),
    }
}

fn read(model: &Model, leaf: &Leaf, at: usize, frame: &mut Frame<'_>) {
    let (theme, columns) = (&model.theme, columns(model));
    let paper = paper(&model.pack, leaf);
    let mut list = Listing::default();
    let mut linked = false;
    for row in rows_of(&paper, columns) {
        match row {
            Row::Text(text) => list.row([line(text, theme.text)]),
            Row::Link(text) => {
                if !linked {
                    list.gap();
                    list.line(head(screens::enter_follows(), columns, theme));
                    linked = true;
                }
                let mark = |at: usize| if at == 0 { "-> " } else { "   " };
                let rows = text.into_iter().enumerate();
                list.row(rows.map(|(at, text)| Line::from(vec![span(mark(at), theme.key), span(text, theme.text)])));
            }
        }
    }
    let high = (list.len() + 2).min(usize::from(model.size.1)) as u16;
    let area = popup(model, frame, &paper.title, (columns + GUTTER + 5) as u16, high);
    list.draw(frame, area, at, theme);
}

fn search(model: &Model, shelf: &Shelf, frame: &mut Frame<'_>) {
    let theme = &model.theme;
    let area = popup(model, frame, screens::library(), model.size.0, model.size.1);
    if area.height < 3 {
        return;
    }
    let all = found(&model.pack, shelf);
    let count = report::entries(all.len());
    let asked = Line::from(vec![
        span(screens::type_to_search(), theme.dim),
        span(shelf.typed.clone(), theme.strong),
        span("_  ", theme.key),
        span(count, theme.dim),
    ]);
    frame.render_widget(asked, Rect { height: 1, ..area });
    let body = Rect { y: area.y + 2, height: area.height - 2, ..area };
    let [left, right] = if body.width >= WIDE { split(body, body.width / 2) } else { [body, Rect::default()] };
    let columns = usize::from(left.width).saturating_sub(GUTTER + 2);
    let mut list = Listing::default();
    let mut last = "";
    for leaf in &all {
        if section(leaf) != last {
            last = section(leaf);
            list.line(head(last, columns, theme));
        }
        list.row([line(cut(&label(&model.pack, leaf), columns), theme.text)]);
    }
    if all.is_empty() {
        list.text(lines(screens::nothing_in_the_library_speaks_of(), columns, 0, theme.text));
    }
    list.draw(frame, left, shelf.at, theme);
    if let Some(leaf) = all.get(shelf.at).filter(|_| right.width > 0) {
        let (paper, wide) = (paper(&model.pack, leaf), usize::from(right.width).saturating_sub(1));
        let mut text = vec![line(cut(&paper.title, wide), theme.title)];
        text.extend(paper.text.iter().flat_map(|t| lines(t, wide, 0, theme.text)));
        draw_page(frame, right, &text, 0, theme);
    }
}
