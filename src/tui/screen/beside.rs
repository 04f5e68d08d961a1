//! Two games side by side: where they parted, what differed first and by which rule, then month by month.

use crate::lang::screens;
use crate::report::parting::{Beside, Month, beside};
use crate::report::words::clean;
use crate::tui::model::{Model, Session};
use crate::tui::widget::chrome::{chrome, head};
use crate::tui::widget::listing::draw_page;
use crate::tui::widget::text::{fit, line, lines as wrapped, span, wrap};
use ratatui::Frame;
use ratatui::text::Line;

/// Draws the screen.
pub fn view(model: &Model, session: &Session, frame: &mut Frame<'_>) {
    let body = chrome(model, frame, screens::side_by_side());
    let all = lines(model, session, usize::from(body.width).saturating_sub(1));
    draw_page(frame, body, &all, model.cursor(), &model.theme);
}

/// The screen's lines.
pub fn lines(model: &Model, session: &Session, columns: usize) -> Vec<Line<'static>> {
    let theme = &model.theme;
    let Some((other, game)) = &session.beside else {
        return wrapped(screens::no_other_game_lies_beside_this(), columns, 0, theme.text);
    };
    let found = beside(&session.game, game);
    let here = if session.name.is_empty() { screens::this_game() } else { &session.name };
    let names = [clean(here), clean(other)];
    let mut all = Vec::new();
    for text in found.sentences([&names[0], &names[1]]) {
        all.extend(wrapped(&text, columns, 0, theme.text));
    }
    all.extend([Line::default(), head(screens::scores(), columns, theme)]);
    all.push(pair(&format!("  {}", names[0]), &format!("  {}", names[1]), columns, theme.strong));
    let words = session.words();
    let [a, b] = &found.last;
    for (at, (x, y)) in a.by_objective.iter().zip(&b.by_objective).enumerate() {
        let name = words.objective(at);
        all.push(pair(&format!("  {x:>3}  {name}"), &format!("  {y:>3}  {name}"), columns, theme.text));
    }
    all.push(pair(
        &screens::all_five(format_args!("{:>3}", a.overall)),
        &screens::all_five(format_args!("{:>3}", b.overall)),
        columns,
        theme.strong,
    ));
    all.extend(endings(&found, columns, model));
    for month in &found.months {
        all.extend([Line::default(), head(&screens::month(month.month, &month.date), columns, theme)]);
        all.extend(both(model, month, columns));
        let moved = month.tracks.iter().map(|(t, x, y)| screens::against(words.track(*t), x, y));
        let moved: Vec<String> = moved.collect();
        if !moved.is_empty() {
            all.extend(wrapped(&screens::at_its_end(moved.join("; ")), columns, 0, theme.dim));
        }
    }
    all
}

fn endings(found: &Beside, columns: usize, model: &Model) -> Vec<Line<'static>> {
    let said = found.endings.iter().map(|e| e.clone().unwrap_or_else(|| screens::still_being_played().to_owned()));
    let said: Vec<String> = said.map(|e| format!("  {e}")).collect();
    columns_of(&said[0], &said[1], columns, model)
}

/// What each did in a month, in two columns.
fn both(model: &Model, month: &Month, columns: usize) -> Vec<Line<'static>> {
    let told = |side: &Option<crate::report::parting::Side>| match side {
        None => vec![screens::not_there().to_owned()],
        Some(side) => {
            let mut all = side.deeds.clone();
            if all.is_empty() {
                all.push(screens::nothing().to_owned());
            }
            all.extend(side.overall.map(screens::overall));
            all
        }
    };
    let (left, right) = (told(&month.sides[0]), told(&month.sides[1]));
    let same = left == right;
    if same {
        return left.iter().flat_map(|text| wrapped(&screens::both(text), columns, 0, model.theme.dim)).collect();
    }
    let rows = left.len().max(right.len());
    let at = |all: &[String], n: usize| all.get(n).cloned().unwrap_or_default();
    (0..rows).flat_map(|n| columns_of(&at(&left, n), &at(&right, n), columns, model)).collect()
}

/// Two texts beside each other, wrapped.
fn columns_of(left: &str, right: &str, columns: usize, model: &Model) -> Vec<Line<'static>> {
    let half = columns.saturating_sub(2) / 2;
    let (left, right) = (wrap(left, half), wrap(right, half));
    let rows = left.len().max(right.len());
    let at = |all: &[String], n: usize| all.get(n).cloned().unwrap_or_default();
    (0..rows).map(|n| pair(&at(&left, n), &at(&right, n), columns, model.theme.text)).collect()
}

fn pair(left: &str, right: &str, columns: usize, style: ratatui::style::Style) -> Line<'static> {
    let half = columns.saturating_sub(2) / 2;
    if right.is_empty() {
        return line(fit(left, half), style);
    }
    Line::from(vec![
        span(fit(left, half), style),
        span("  ", style),
        span(crate::tui::widget::text::cut(right, half), style),
    ])
}
