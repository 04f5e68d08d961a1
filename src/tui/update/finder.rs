//! Keys in the palette: typing filters, Enter does what is found.

use super::perform;
use crate::lang::screens;
use crate::tui::effect::Effect;
use crate::tui::keymap::Command;
use crate::tui::model::{Finder, Model, Popup};
use crate::tui::screen::palette::{self, Action};

/// Longest search, in characters.
const SEARCH: usize = 60;

/// Opens the palette.
pub(super) fn open(model: &mut Model) {
    model.popups.push(Popup::Palette(Finder::default()));
}

/// Adds a character to the search.
pub(super) fn type_in(finder: &mut Finder, c: char) {
    if !c.is_control() && finder.typed.chars().count() < SEARCH {
        finder.typed.push(c);
        finder.at = 0;
    }
}

/// A key in the palette.
pub(super) fn press(model: &mut Model, mut finder: Finder, command: Command) -> Vec<Effect> {
    let all = palette::found(model, &finder.typed);
    let last = all.len().saturating_sub(1);
    let page = usize::from(model.size.1.saturating_sub(8)).max(1);
    finder.at = match command {
        Command::Up => finder.at.saturating_sub(1),
        Command::Down => finder.at + 1,
        Command::PageUp => finder.at.saturating_sub(page),
        Command::PageDown => finder.at + page,
        Command::First => 0,
        Command::Last => last,
        _ => finder.at,
    }
    .min(last);
    match command {
        Command::Back => {
            model.popups.pop();
            return Vec::new();
        }
        Command::Choose => {
            let Some(action) = all.get(finder.at).copied() else { return Vec::new() };
            model.popups.pop();
            return act(model, action);
        }
        Command::Erase => {
            finder.typed.pop();
            finder.at = 0;
        }
        _ => {}
    }
    if let Some(Popup::Palette(held)) = model.popups.last_mut() {
        *held = finder;
    }
    Vec::new()
}

/// Does what was found, or says where it can be done.
fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    if action.here {
        return perform(model, action.command, action.key, false);
    }
    let turn = crate::tui::widget::chrome::turn(model);
    model.notice = Some(screens::works_under(action.label.text(turn), action.key, action.place.name(turn)));
    Vec::new()
}
