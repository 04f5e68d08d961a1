//! The guide for a first game: going on when a step is over, skipping one, leaving it.

use crate::lang::screens;
use crate::pack::Until;
use crate::report::guide::{go_on, pass, step};
use crate::tui::effect::Effect;
use crate::tui::model::{Model, Page, Popup};
use crate::tui::screen::Screen;

/// After every message: whether the step the game had come to is over by what was done or looked at.
pub(super) fn watch(model: &mut Model) -> Vec<Effect> {
    let Some(until) = model.session.as_ref().and_then(|s| step(&s.game)).map(|s| s.until) else { return Vec::new() };
    let seen = is_seen(model, until);
    let Some(session) = &mut model.session else { return Vec::new() };
    if seen {
        go_on(&mut session.game);
    } else if !pass(&mut session.game) {
        return Vec::new();
    }
    changed(model)
}

/// The next step, whether or not this one was done.
pub(super) fn skip(model: &mut Model) -> Vec<Effect> {
    let Some(session) = &mut model.session else { return Vec::new() };
    if session.game.header().guide.is_none() {
        model.notice = Some(screens::no_guide_is_on_learn_to().to_owned());
        return Vec::new();
    }
    go_on(&mut session.game);
    changed(model)
}

/// Leaves the guide; the game goes on without it.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    let Some(session) = &mut model.session else { return Vec::new() };
    if session.game.header_mut().guide.take().is_none() {
        model.notice = Some(screens::no_guide_is_on().to_owned());
        return Vec::new();
    }
    model.notice = Some(screens::the_guide_is_left_the_game().to_owned());
    vec![Effect::Keep]
}

fn changed(model: &mut Model) -> Vec<Effect> {
    let on = model.session.as_ref().is_some_and(|s| s.game.header().guide.is_some());
    if !on {
        model.notice = Some(screens::the_guide_is_done_the_game().to_owned());
    }
    model.revision += 1;
    vec![Effect::Keep]
}

/// Whether what a step asks to be looked at is in view.
fn is_seen(model: &Model, until: Until) -> bool {
    let page = match model.popups.last() {
        Some(Popup::Page(page, _)) => Some(page),
        _ => None,
    };
    match until {
        Until::Capital => matches!(page, Some(Page::Capital(_))),
        Until::Why => matches!(page, Some(Page::Answer(..) | Page::Changes(..))),
        Until::Drafted => {
            let drafted = model.session.as_ref().is_some_and(|s| !s.draft.offer().is_empty());
            model.screen == Screen::Table && drafted
        }
        Until::Agreements => model.screen == Screen::Agreements,
        Until::Events => model.screen == Screen::Events,
        Until::Log => model.screen == Screen::Log,
        Until::Library => matches!(model.popups.last(), Some(Popup::Library(_))),
        _ => false,
    }
}
