//! Branches: a month played again, another branch gone over to or laid beside, one term of a month changed.

use super::go_to;
use crate::engine::OptionNo;
use crate::game::what_if::{Change, Unanswered, what_if};
use crate::lang::screens;
use crate::report::what_if::{told, why_not};
use crate::tui::effect::Effect;
use crate::tui::keymap::Command;
use crate::tui::model::{Asked, Model};
use crate::tui::screen::what_if::{Row, offer, option, rows};
use crate::tui::screen::{Screen, answer, branches, log};

/// Opens the list of branches.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    go_to(model, Screen::Branches, 0);
    vec![Effect::List]
}

/// Puts the mark on the game that is open, once the list is there.
pub(super) fn listed(model: &mut Model) {
    let Some(session) = model.session.as_ref().filter(|_| model.screen == Screen::Branches) else { return };
    let own = |(at, _): &(usize, usize)| model.saves[*at].name == session.name;
    let row = branches::rows(model, session).iter().position(own).unwrap_or(0);
    go_to(model, Screen::Branches, row);
}

/// A month of the log again, as a branch.
pub(super) fn fork(model: &mut Model, at: usize) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let all = log::rows(session);
    let Some(row) = all.get(at.min(all.len().saturating_sub(1))) else { return Vec::new() };
    match session.game.fork(row.round()) {
        Ok(game) => vec![Effect::Branch(Box::new(game))],
        Err(why) => {
            model.say(why);
            Vec::new()
        }
    }
}

/// A key on the list of branches.
pub(super) fn press(model: &mut Model, command: Command, at: usize) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let all = branches::rows(model, session);
    let Some(kept) = all.get(at.min(all.len().saturating_sub(1))).map(|(at, _)| &model.saves[*at]) else {
        return Vec::new();
    };
    let own = kept.name == session.name;
    match command {
        Command::Choose if own => {
            super::back(model);
            Vec::new()
        }
        Command::Choose => vec![Effect::Open(kept.handle.clone())],
        Command::Beside if own => {
            model.say(screens::that_is_the_game_you_are());
            Vec::new()
        }
        Command::Beside => vec![Effect::Look(kept.handle.clone())],
        _ => Vec::new(),
    }
}

/// Opens the what-if of the offer in view, or of the newest.
pub(super) fn ask(model: &mut Model) {
    let Some(session) = &mut model.session else { return };
    let shown = answer::shown(session).filter(|(_, m)| matches!(m.play.play, crate::engine::Move::Offer(_)));
    let spot = shown.map(|(spot, _)| spot).or_else(|| crate::game::what_if::last_offer(&session.game));
    let held = session.game.header().code.is_some() && !session.game.is_over();
    match spot {
        Some(_) if held => {
            let why = why_not(&session.game, &Unanswered::Held);
            model.say(why);
        }
        Some(spot) => {
            session.asked = Some(Asked { spot, answer: None });
            go_to(model, Screen::WhatIf, 0);
        }
        None => {
            let why = why_not(&session.game, &Unanswered::NoOffer);
            model.say(why);
        }
    }
}

/// Turns the focused term of a what-if, and asks.
pub(super) fn turn(model: &mut Model, at: usize, by: isize) {
    let Some(session) = &mut model.session else { return };
    let all = rows(session);
    let Some(row) = all.get(at.min(all.len().saturating_sub(1))).copied() else { return };
    let Some((asked, text)) = offer(session) else { return };
    let count = match row {
        Row::Issue(i) => session.game.scenario().issue(i).options.len(),
        Row::Process(p) => session.game.scenario().process[p.ix()].options.len(),
    };
    let next = (usize::from(option(asked, &text, row)) + count).saturating_add_signed(by) % count.max(1);
    let change = match row {
        Row::Issue(i) => Change::Issue(i, next as OptionNo),
        Row::Process(p) => Change::Process(p, next as OptionNo),
    };
    let spot = asked.spot;
    let answer = match what_if(&session.game, spot, change) {
        Err(Unanswered::Same) => None,
        Err(why) => Some((change, Err(why_not(&session.game, &why)))),
        Ok(imagined) => {
            let told = told(&session.game, spot, change, &imagined);
            told.map(|told| (change, Ok(told)))
        }
    };
    session.asked = Some(Asked { spot, answer });
}
