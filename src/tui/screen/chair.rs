//! The other chair: a month, or the whole game, as a capital could tell it.

use crate::engine::CapitalId;
use crate::lang::screens;
use crate::report::chair::chair;
use crate::tui::model::Session;
use crate::tui::theme::Theme;
use crate::tui::widget::chrome::head;
use crate::tui::widget::text::{line, lines as wrapped};
use ratatui::text::Line;

/// The page's lines.
pub fn lines(
    session: &Session,
    capital: CapitalId,
    round: Option<u16>,
    columns: usize,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let told = chair(&session.game, capital, round);
    let mut all = vec![line(told.title, theme.title)];
    all.extend(wrapped(&told.open, columns, 0, theme.dim));
    for part in told.parts {
        all.extend([Line::default(), head(&part.title, columns, theme)]);
        for said in part.said {
            all.extend(wrapped(&said.text, columns, 0, theme.text));
            all.extend(said.made.iter().flat_map(|m| wrapped(m, columns, 2, theme.dim)));
        }
    }
    all.push(Line::default());
    all.extend(wrapped(screens::tab_goes_on_to_the_next(), columns, 0, theme.dim));
    all
}
