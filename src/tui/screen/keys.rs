//! Pages about the program rather than a game: every key there is, and the endings found.

use crate::lang::screens;
use crate::tui::keymap::Place;
use crate::tui::model::Model;
use crate::tui::remap::id;
use crate::tui::widget::chrome::{head, turn};
use crate::tui::widget::text::{fit, line, lines, span};
use ratatui::text::Line;

/// Every key of every place; what the player changed is marked.
pub fn all(model: &Model, columns: usize) -> Vec<Line<'static>> {
    let theme = &model.theme;
    let changed = model.keys.all().iter().filter(|b| b.changed).count();
    let told = match changed {
        0 => screens::none_of_them_is_changed_a().to_owned(),
        n => screens::keys_of_your_own(n),
    };
    let mut all = lines(&told, columns, 0, theme.text);
    for (place, name) in Place::ALL {
        all.extend([Line::default(), head(&name.text(turn(model)), columns, theme)]);
        for bound in model.keys.all().iter().filter(|b| b.places.contains(&place)) {
            let (mark, style) = if bound.changed { (screens::yours_mark(), theme.warn) } else { ("      ", theme.dim) };
            let label = fit(&bound.label.text(turn(model)), columns.saturating_sub(44).clamp(16, 26));
            all.push(Line::from(vec![
                span(fit(&bound.shown(), 18), theme.key),
                span(label, theme.text),
                span(mark, style),
                span(id(bound.command), theme.dim),
            ]));
        }
    }
    all
}

/// The endings found, over games; the others stay hidden.
pub fn endings(model: &Model, columns: usize) -> Vec<Line<'static>> {
    let theme = &model.theme;
    let report = crate::report::endings::endings(&model.pack, &model.found);
    let mut all = lines(&report.summary(), columns, 0, theme.text);
    all.push(Line::default());
    for ending in &report.all {
        if let Some((title, text)) = &ending.told {
            all.push(Line::from(vec![span("+ ", theme.good), span(title.clone(), theme.strong)]));
            all.extend(lines(text, columns, 2, theme.text));
        }
    }
    let left = report.all.len() - report.count();
    if left > 0 && report.count() > 0 {
        all.push(line(screens::and_not_found_yet(left), theme.dim));
    }
    all
}
