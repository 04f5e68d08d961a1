//! The settings: each with what is chosen and what can be; a change shows at once.

use crate::game::settings::Item;
use crate::lang::screens;
use crate::tui::model::Model;
use crate::tui::widget::chrome::{head, popup};
use crate::tui::widget::gauge::{Reading, gauge};
use crate::tui::widget::listing::{GUTTER, Listing, draw_page};
use crate::tui::widget::text::{ends, lines, span};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout};
use ratatui::text::Line;

const COLUMNS: usize = 72;

/// Draws them.
pub fn view(model: &Model, row: usize, frame: &mut Frame<'_>) {
    let theme = &model.theme;
    let area = popup(model, frame, screens::settings(), COLUMNS as u16 + 4, 22);
    let [top, low] =
        Layout::vertical([Constraint::Length(Item::ALL.len() as u16 + 1), Constraint::Fill(1)]).areas(area);
    let columns = usize::from(area.width).saturating_sub(GUTTER + 2);
    let mut list = Listing::default();
    for (at, item) in Item::ALL.into_iter().enumerate() {
        let (before, after) = if at == row { ("< ", " >") } else { ("  ", "  ") };
        let value = model.settings.get(item).replace('_', " ");
        list.row([ends(
            vec![span(name(item), theme.text)],
            vec![span(before, theme.key), span(value, theme.strong), span(after, theme.key)],
            columns,
        )]);
    }
    list.draw(frame, top, row, theme);
    draw_page(frame, low, &about(model, Item::ALL[row.min(Item::ALL.len() - 1)], columns), 0, theme);
}

fn name(item: Item) -> &'static str {
    match item {
        Item::Theme => screens::theme(),
        Item::Colours => screens::colours(),
        Item::Signs => screens::signs(),
        Item::Mouse => screens::mouse(),
        Item::Animations => screens::animations(),
        Item::Width => screens::width_of_lines_in_line_mode(),
        Item::Language => screens::language(),
    }
}

/// What the focused setting is for, and a sample of how things look.
fn about(model: &Model, item: Item, columns: usize) -> Vec<Line<'static>> {
    let theme = &model.theme;
    let mut all = lines(item.about(), columns, 0, theme.text);
    if item == Item::Theme && !model.around.colour {
        let text = screens::colours_are_off_now_by_no();
        all.extend(lines(text, columns, 0, theme.warn));
    }
    all.extend([Line::default(), head(screens::as_it_looks(), columns, theme)]);
    for (value, change, good) in [(72, 4, 1), (38, -3, 1)] {
        let mut row = vec![span(if change > 0 { screens::better() } else { screens::worse() }, theme.text)];
        row.extend(gauge(Reading { value, change, good }, 24, model.digits, theme));
        all.push(Line::from(row));
    }
    all.push(Line::from(vec![
        span(screens::accepts(), theme.good),
        span(screens::stalls(), theme.warn),
        span(screens::rejects(), theme.bad),
        span(screens::what_matters_less(), theme.dim),
    ]));
    all.push(Line::default());
    let kept = screens::changes_hold_at_once_and_are();
    all.extend(lines(kept, columns, 0, theme.dim));
    all
}
