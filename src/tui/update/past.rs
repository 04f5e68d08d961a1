//! A month as it was: looked at, not played.

use super::go_to;
use crate::lang::screens;
use crate::tui::keymap::Command;
use crate::tui::model::{Model, Session};
use crate::tui::screen::Screen;

/// Shows the situation room as it was when a round (from 0) ended; the screen one was on is gone back to.
pub(super) fn show(model: &mut Model, round: usize) {
    let Some(session) = &mut model.session else { return };
    let Some(game) = session.game.as_of(round) else {
        model.notice = Some(screens::that_turn_has_not_been_reached(session.words().unit()));
        return;
    };
    let from = match &session.past {
        Some(past) => past.from,
        None => model.screen,
    };
    session.past = Some(Box::new(crate::tui::model::Past { session: Session::new(game, session.place.clone()), from }));
    if model.screen == Screen::Past {
        super::clamp(model);
    } else {
        go_to(model, Screen::Past, 0);
    }
    model.notice = Some(screens::you_are_looking_back_nothing_can().to_owned());
}

/// A key while looking back.
pub(super) fn press(model: &mut Model, command: Command) {
    let Some(session) = &mut model.session else { return };
    let Some(past) = &session.past else { return };
    let round = past.session.game.rounds().len().saturating_sub(1);
    match command {
        Command::Left if round > 0 => show(model, round - 1),
        Command::Right if round + 1 < session.game.rounds().len() => show(model, round + 1),
        Command::Left => model.notice = Some(screens::this_is_the_first_turn(session.words().unit())),
        Command::Right => {
            model.notice = Some(screens::this_is_the_turn_being_played(session.words().unit()));
        }
        Command::Back | Command::Choose => {
            let from = past.from;
            session.past = None;
            super::go(model, from);
        }
        _ => {}
    }
}
