//! Keys in the library.

use crate::report::library::Leaf;
use crate::tui::keymap::Command;
use crate::tui::model::{Model, Page, Popup, Shelf};
use crate::tui::screen::{library, page};

/// Longest search, in characters.
const SEARCH: usize = 60;

/// Opens the library at its list, or from a page with reasons at the rules behind them.
pub(super) fn open(model: &mut Model, from: Option<&Page>) {
    let rules = match (&model.session, from) {
        (Some(session), Some(from)) => page::rules(session, from),
        _ => Vec::new(),
    };
    let trail = if rules.is_empty() { Vec::new() } else { vec![(Leaf::Rules(rules), 0)] };
    let rooted = !trail.is_empty();
    model.popups.push(Popup::Library(Shelf { typed: String::new(), at: 0, trail, rooted }));
}

/// Adds a character to the search.
pub(super) fn type_in(shelf: &mut Shelf, c: char) {
    if shelf.trail.is_empty() && !c.is_control() && shelf.typed.chars().count() < SEARCH {
        shelf.typed.push(c);
        shelf.at = 0;
    }
}

/// A key in the library.
pub(super) fn press(model: &mut Model, mut shelf: Shelf, command: Command) {
    let last = library::rows(model, &shelf).saturating_sub(1);
    let page = usize::from(model.size.1.saturating_sub(8)).max(1);
    let at = shelf.trail.last().map_or(shelf.at, |(_, at)| *at);
    let to = match command {
        Command::Up => at.saturating_sub(1),
        Command::Down => at + 1,
        Command::PageUp => at.saturating_sub(page),
        Command::PageDown => at + page,
        Command::First => 0,
        Command::Last => last,
        _ => at,
    };
    match shelf.trail.last_mut() {
        Some((_, at)) => *at = to.min(last),
        None => shelf.at = to.min(last),
    }
    match command {
        Command::Choose => {
            let target = library::target(model, &shelf);
            shelf.trail.extend(target.map(|leaf| (leaf, 0)));
        }
        Command::Erase if shelf.trail.is_empty() => {
            shelf.typed.pop();
            shelf.at = 0;
        }
        Command::Back => {
            let closes = shelf.trail.pop().is_none() || (shelf.rooted && shelf.trail.is_empty());
            if closes {
                model.popups.pop();
                return;
            }
        }
        _ => {}
    }
    if let Some(Popup::Library(held)) = model.popups.last_mut() {
        *held = shelf;
    }
}
