//! The title, a new game, the saved games.

use super::{go_to, open, shelf};
use crate::game::Setup;
use crate::lang::screens;
use crate::tui::effect::Effect;
use crate::tui::keymap::{Command, Key};
use crate::tui::model::{Field, Model, Page, Popup};
use crate::tui::screen::title::{Part, Row, choices, learning, lens_id, newest, ready};
use crate::tui::screen::{Screen, saves};

/// A key on one of them.
pub(super) fn press(model: &mut Model, command: Command, key: Key) -> Vec<Effect> {
    match (model.screen, command) {
        (Screen::Title, Command::Choose) => return choose(model, model.cursor()),
        (Screen::Title, Command::Digit) => {
            if let Some(at) = number(key) {
                return choose(model, at);
            }
        }
        (Screen::NewGame, Command::Digit) => {
            if let Some(at) = number(key) {
                pick(model, at);
            }
        }
        (Screen::NewGame, Command::Back) => go_to(model, Screen::Title, 0),
        (Screen::NewGame, Command::Left) => return turn(model, -1),
        (Screen::NewGame, Command::Right) => return turn(model, 1),
        (Screen::NewGame, Command::Defaults) => return recommended(model),
        (Screen::NewGame, Command::Choose) => return settle(model),
        (_, Command::Why) => open(model, Page::Help(model.screen.place())),
        _ => {}
    }
    Vec::new()
}

/// The place a digit names, from 0.
pub(super) fn number(key: Key) -> Option<usize> {
    match key {
        Key::Char(c) => c.to_digit(10).and_then(|d| (d as usize).checked_sub(1)),
        _ => None,
    }
}

fn choose(model: &mut Model, at: usize) -> Vec<Effect> {
    match choices(model).get(at) {
        Some(Row::Continue) => match (&model.session, newest(model)) {
            (Some(_), _) => go_to(model, Screen::Room, 0),
            (None, Some(save)) => return vec![Effect::Open(save.handle.clone())],
            (None, None) => {}
        },
        Some(Row::New) => go_to(model, Screen::NewGame, 0),
        Some(Row::Code) => shelf::ask_code(model),
        Some(Row::Load) => {
            model.search.clear();
            go_to(model, Screen::Load, 0);
            return vec![Effect::List];
        }
        Some(Row::Samples) => {
            model.search.clear();
            let first = saves::first_sample(model);
            go_to(model, Screen::Load, first);
            return vec![Effect::List];
        }
        Some(Row::Learn) => match learning(model) {
            Some(kept) => return vec![Effect::Open(kept.handle.clone())],
            None => return vec![Effect::Learn],
        },
        Some(Row::Endings) => open(model, Page::Endings),
        Some(Row::Settings) => model.popups.push(Popup::Settings(0)),
        Some(Row::Quit) => model.popups.push(Popup::Confirm(crate::tui::model::Ask::Quit)),
        None => {}
    }
    Vec::new()
}

/// Turns the focused part of a new game to the next choice, or the one before.
fn turn(model: &mut Model, by: i32) -> Vec<Effect> {
    let (pack, wish) = (&model.pack, &mut model.wish);
    let step = |now: Option<usize>, count: usize| match (now, by > 0) {
        (None, true) => Some(0),
        (None, false) => count.checked_sub(1),
        (Some(at), true) => Some((at + 1) % count.max(1)),
        (Some(at), false) => Some((at + count.saturating_sub(1)) % count.max(1)),
    };
    match Part::ALL.get(model.cursors[Screen::NewGame as usize]) {
        Some(Part::Scenario) => wish.scenario = step(wish.scenario, pack.scenarios().len()),
        Some(Part::Lens) => wish.lens = step(wish.lens, pack.lenses().len() + 1),
        Some(Part::Mandate) => wish.mandate = step(wish.mandate, pack.mandates().len()),
        Some(Part::Seed) if by > 0 => return vec![Effect::Seed],
        Some(Part::Seed) => wish.seed = None,
        _ => {}
    }
    Vec::new()
}

/// A digit chooses in the focused part of a new game.
fn pick(model: &mut Model, at: usize) {
    let (pack, wish) = (&model.pack, &mut model.wish);
    let within = |count: usize| Some(at).filter(|at| *at < count);
    match Part::ALL.get(model.cursors[Screen::NewGame as usize]) {
        Some(Part::Scenario) => wish.scenario = within(pack.scenarios().len()).or(wish.scenario),
        Some(Part::Lens) => wish.lens = within(pack.lenses().len() + 1).or(wish.lens),
        Some(Part::Mandate) => wish.mandate = within(pack.mandates().len()).or(wish.mandate),
        _ => {}
    }
}

/// Takes the pack's defaults, and a fresh seed, for what is not chosen yet.
fn recommended(model: &mut Model) -> Vec<Effect> {
    let (pack, wish) = (&model.pack, &mut model.wish);
    wish.scenario = wish.scenario.or_else(|| pack.scenarios().find(&pack.defaults.scenario));
    wish.lens = wish.lens.or_else(|| pack.lenses().find(&pack.defaults.lens));
    wish.mandate = wish.mandate.or_else(|| pack.mandates().find(&pack.defaults.mandate));
    model.cursors[Screen::NewGame as usize] = Part::ALL.len() - 1;
    if model.wish.seed.is_none() { vec![Effect::Seed] } else { Vec::new() }
}

/// Enter on a part: types a seed, begins, or turns.
fn settle(model: &mut Model) -> Vec<Effect> {
    match Part::ALL.get(model.cursors[Screen::NewGame as usize]) {
        Some(Part::Seed) => {
            model.popups.push(Popup::Seed(Field::default()));
            Vec::new()
        }
        Some(Part::Begin) => begin(model),
        _ => turn(model, 1),
    }
}

fn begin(model: &mut Model) -> Vec<Effect> {
    let (pack, wish) = (&model.pack, &model.wish);
    let (true, Some(scenario), Some(lens), Some(mandate), Some(seed)) =
        (ready(wish), wish.scenario, wish.lens, wish.mandate, wish.seed)
    else {
        model.notice = Some(screens::something_is_not_chosen_yet_d().to_owned());
        return Vec::new();
    };
    let setup = Setup {
        scenario: pack.scenarios().id(scenario).to_owned(),
        lens: lens_id(pack, lens).to_owned(),
        mandate: pack.mandates().id(mandate).to_owned(),
        seed,
    };
    vec![Effect::Begin(setup, false)]
}
