//! The settings: each with what is chosen and what can be; a change shows at once.

use crate::game::settings::Item;
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
    let area = popup(model, frame, "Settings", COLUMNS as u16 + 4, 22);
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
        Item::Theme => "Theme",
        Item::Colours => "Colours",
        Item::Signs => "Signs",
        Item::Mouse => "Mouse",
        Item::Animations => "Animations",
        Item::Width => "Width of lines in line mode",
        Item::Language => "Language",
    }
}

/// What the focused setting is for, and a sample of how things look.
fn about(model: &Model, item: Item, columns: usize) -> Vec<Line<'static>> {
    let theme = &model.theme;
    let mut all = lines(item.about(), columns, 0, theme.text);
    if item == Item::Theme && !model.around.colour {
        let text = "Colours are off now, by NO_COLOR or --color never; --theme on the command line brings one back.";
        all.extend(lines(text, columns, 0, theme.warn));
    }
    all.extend([Line::default(), head("As it looks", columns, theme)]);
    for (value, change, good) in [(72, 4, 1), (38, -3, 1)] {
        let mut row = vec![span(if change > 0 { "Better   " } else { "Worse    " }, theme.text)];
        row.extend(gauge(Reading { value, change, good }, 24, model.digits, theme));
        all.push(Line::from(row));
    }
    all.push(Line::from(vec![
        span("+ accepts   ", theme.good),
        span("- stalls   ", theme.warn),
        span("-- rejects   ", theme.bad),
        span("what matters less", theme.dim),
    ]));
    all.push(Line::default());
    let kept = "Changes hold at once and are kept; flags of balcony play hold for one game.";
    all.extend(lines(kept, columns, 0, theme.dim));
    all
}
