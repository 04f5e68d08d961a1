//! The game and its branches, as a tree.

use crate::game::shelf::kin;
use crate::lang::screens;
use crate::report::lineage::{lineage, place};
use crate::report::words::clean;
use crate::tui::model::{Model, Session};
use crate::tui::screen::room::page_over_region;
use crate::tui::widget::chrome::{chrome, split};
use crate::tui::widget::listing::{GUTTER, Listing};
use crate::tui::widget::text::{cut, ends, lines, span};
use ratatui::Frame;

/// The rows: places in the list of saves, and how deep each lies; the game that is open is among them.
pub fn rows(model: &Model, session: &Session) -> Vec<(usize, usize)> {
    kin(&model.saves, &session.name)
}

/// Draws the screen.
pub fn view(model: &Model, session: &Session, frame: &mut Frame<'_>) {
    let body = chrome(model, frame, screens::branches());
    let theme = &model.theme;
    let [left, right] = split(body, body.width * 11 / 20);
    let columns = usize::from(left.width).saturating_sub(GUTTER + 2);
    let mut list = Listing::default();
    let how = screens::nothing_is_lost_by_going_back(session.words().unit());
    list.text(lines(&how, columns, 0, theme.dim));
    list.gap();
    let rows = rows(model, session);
    if rows.is_empty() {
        list.text(lines(screens::this_game_is_kept_nowhere_that(), columns, 0, theme.dim));
    }
    for (at, depth) in &rows {
        let kept = &model.saves[*at];
        let own = kept.name == session.name;
        let indent = if *depth > 0 { format!("{}└ ", "  ".repeat((depth - 1).min(6))) } else { String::new() };
        let state = match (&kept.scores, &kept.trouble) {
            (_, Some(_)) => screens::damaged_or_changed().to_owned(),
            (Some(scores), None) => format!("{} · {}", crate::report::shelf::state(kept), scores.overall),
            (None, None) => crate::report::shelf::state(kept),
        };
        let here = if own { screens::you_are_here() } else { "" };
        let right = vec![span(here, theme.key), span(state, theme.strong)];
        let used: usize = right.iter().map(ratatui::text::Span::width).sum();
        let name = cut(&format!("{indent}{}", clean(&kept.name)), columns.saturating_sub(used + 1));
        let mut row = vec![ends(vec![span(name, if own { theme.strong } else { theme.text })], right, columns)];
        if let Some(fork) = &kept.fork {
            row.extend(lines(&screens::off(place(fork)), columns, 2 * depth + 2, theme.dim));
        }
        list.row(row);
    }
    list.text(lineage(&session.game).iter().flat_map(|l| lines(l, columns, 0, theme.dim)));
    list.draw(frame, left, model.cursor(), theme);
    if let Some((at, _)) = rows.get(model.cursor().min(rows.len().saturating_sub(1))) {
        let about = super::saves::about(model, &model.saves[*at], usize::from(right.width).saturating_sub(1));
        page_over_region(model, session, frame, right, &about);
    }
}
