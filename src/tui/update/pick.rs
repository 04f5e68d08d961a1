//! Keys in a list of choices.

use super::menu::number;
use super::{go_to, past};
use crate::lang::screens;
use crate::report::start::starts;
use crate::tui::keymap::{Command, Key};
use crate::tui::model::{Model, Pick, Popup};
use crate::tui::screen::{Screen, pick};

/// Opens a list, with the mark on a row of it.
pub(super) fn open(model: &mut Model, what: Pick, at: usize) {
    let rows = model.session.as_ref().map_or(0, |s| pick::rows(s, what));
    match (rows, what) {
        (0, Pick::Templates) => model.notice = Some(screens::there_is_nothing_to_begin_from().to_owned()),
        (0, Pick::Months) => {}
        _ => model.popups.push(Popup::Pick(what, at.min(rows - 1))),
    }
}

/// A key in a list.
pub(super) fn press(model: &mut Model, what: Pick, at: usize, command: Command, key: Key) {
    let rows = model.session.as_ref().map_or(0, |s| pick::rows(s, what));
    let last = rows.saturating_sub(1);
    let chosen = match command {
        Command::Choose => Some(at),
        Command::Digit => number(key).filter(|n| *n < rows),
        _ => None,
    };
    if let Some(at) = chosen {
        model.popups.pop();
        match what {
            Pick::Templates => take(model, at),
            Pick::Months => past::show(model, at),
        }
        return;
    }
    let to = match command {
        Command::Up => at.saturating_sub(1),
        Command::Down => at + 1,
        Command::First | Command::PageUp => 0,
        Command::Last | Command::PageDown => last,
        _ => at,
    };
    if let Some(Popup::Pick(_, at)) = model.popups.last_mut() {
        *at = to.min(last);
    }
}

/// Puts a draft on the table.
fn take(model: &mut Model, at: usize) {
    let Some(session) = &mut model.session else { return };
    let Some(start) = starts(&session.game).into_iter().nth(at) else { return };
    let (scenario, all) = (session.game.scenario().clone(), session.draft.all);
    session.draft.take(&scenario, &start.offer);
    session.draft.all = all;
    for (term, chosen) in session.draft.process.iter_mut().enumerate() {
        if !start.said.iter().any(|said| said.ix() == term) {
            *chosen = None;
        }
    }
    go_to(model, Screen::Table, 0);
    model.say(screens::change_it_as_you_like_then(&start.name));
}
