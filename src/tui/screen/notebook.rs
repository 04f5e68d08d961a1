//! The notebook: a free page of one's own, kept with the game.

use crate::lang::screens;
use crate::tui::model::Model;
use crate::tui::widget::chrome::popup;
use crate::tui::widget::listing::draw_page;
use crate::tui::widget::text::lines;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position};
use ratatui_textarea::TextArea;

/// Draws it.
pub fn view(model: &Model, text: &TextArea<'static>, frame: &mut Frame<'_>) {
    let theme = &model.theme;
    let wide = model.size.0.saturating_sub(8).clamp(40, 104);
    let area = popup(model, frame, screens::notebook(), wide, model.size.1.saturating_sub(4).clamp(8, 40));
    let hint = screens::a_page_of_your_own_kept();
    let hint = lines(hint, usize::from(area.width), 0, theme.dim);
    let [top, _, page] =
        Layout::vertical([Constraint::Length(hint.len() as u16), Constraint::Length(1), Constraint::Fill(1)])
            .areas(area);
    draw_page(frame, top, &hint, 0, theme);
    let mut shown = text.clone();
    shown.set_style(theme.text);
    shown.set_cursor_line_style(theme.text);
    shown.set_cursor_style(theme.focus.add_modifier(ratatui::style::Modifier::REVERSED));
    frame.render_widget(&shown, page);
    // The editor does not say where on the screen its cursor came to lie; it is the one cell that is turned round.
    let turned = |at: &Position| {
        frame.buffer_mut().cell(*at).is_some_and(|cell| cell.modifier.contains(ratatui::style::Modifier::REVERSED))
    };
    let at = page.positions().find(turned).unwrap_or(Position::new(page.x, page.y));
    frame.set_cursor_position(at);
}
