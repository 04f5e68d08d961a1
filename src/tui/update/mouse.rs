//! The mouse: a click puts the mark on a row, one on the marked row chooses it, the wheel moves on.

use super::perform;
use crate::tui::effect::Effect;
use crate::tui::keymap::{Command, Key};
use crate::tui::model::{Model, Popup};
use crate::tui::screen::row_at;

/// Lines the wheel turns a page by; in a list it moves the mark by one.
const LINES: usize = 3;

/// A click.
pub(super) fn click(model: &mut Model, column: u16, line: u16) -> Vec<Effect> {
    let Some(row) = row_at(model, column, line).filter(|_| model.settings.mouse) else { return Vec::new() };
    model.reveal = None;
    let mark = mark(model);
    if *mark == row {
        return perform(model, Command::Choose, Key::Enter, false);
    }
    *mark = row;
    model.notice = None;
    model.revision += 1;
    Vec::new()
}

/// The wheel.
pub(super) fn wheel(model: &mut Model, up: bool) -> Vec<Effect> {
    let key = if up { Key::Up } else { Key::Down };
    let moves = if up { Command::Up } else { Command::Down };
    if !model.settings.mouse || !model.keys.has(model.place(), moves) {
        return Vec::new();
    }
    let page = matches!(model.popups.last(), Some(Popup::Page(..)));
    for _ in 0..if page { LINES } else { 1 } {
        perform(model, moves, key, false);
    }
    Vec::new()
}

/// The mark of the topmost list.
fn mark(model: &mut Model) -> &mut usize {
    let screen = model.screen as usize;
    match model.popups.last_mut() {
        Some(Popup::Breach(_, at) | Popup::Settings(at) | Popup::Pick(_, at)) => at,
        Some(Popup::Forecast(guess)) => &mut guess.row,
        Some(Popup::Palette(finder)) => &mut finder.at,
        Some(Popup::Library(shelf)) => match shelf.trail.last_mut() {
            Some((_, at)) => at,
            None => &mut shelf.at,
        },
        _ => &mut model.cursors[screen],
    }
}
