//! Keys on what lies over a screen.

use super::finder;
use super::library;
use super::menu::number;
use super::{notebook, pick, play, shelf};
use crate::engine::{CapitalId, Move, Seat};
use crate::game::Play;
use crate::game::settings::Item;
use crate::lang::screens;
use crate::tui::effect::Effect;
use crate::tui::keymap::{Command, Key};
use crate::tui::model::{Ask, Field, Guess, Model, Page, Popup, respond};
use crate::tui::screen::debrief::party_stances;
use crate::tui::screen::{Screen, page, popup};

/// Longest note, in characters.
const NOTE: usize = 400;
/// Longest seed, in digits.
const SEED: usize = 10;

/// Adds a character to the field being typed.
pub(super) fn type_in(model: &mut Model, c: char) {
    match model.popups.last_mut() {
        Some(Popup::Note(field)) if !c.is_control() && field.text.chars().count() < NOTE => field.text.push(c),
        Some(Popup::Seed(field)) if c.is_ascii_digit() && field.text.len() < SEED => field.text.push(c),
        Some(Popup::Seed(_)) => model.notice = Some(screens::a_seed_is_a_number().to_owned()),
        Some(Popup::Library(shelf)) => library::type_in(shelf, c),
        Some(Popup::Palette(finder)) => finder::type_in(finder, c),
        Some(Popup::Entry(..)) => shelf::type_in(model, c),
        _ => {}
    }
}

/// Adds pasted text to the field being typed; line ends become spaces.
pub(super) fn paste(model: &mut Model, text: &str) {
    if let Some(Popup::Notebook(page)) = model.popups.last_mut() {
        notebook::paste(page, text);
        return;
    }
    for c in text.chars() {
        type_in(model, if c.is_whitespace() { ' ' } else { c });
    }
}

/// A key on the topmost pop-up.
pub(super) fn press(model: &mut Model, command: Command, key: Key) -> Vec<Effect> {
    // Lists have no groups: there Tab goes row by row. On a page it goes on to the next of its kind.
    let page = matches!(model.popups.last(), Some(Popup::Page(..)));
    let command = match command {
        Command::NextGroup if !page => Command::Down,
        Command::PreviousGroup if !page => Command::Up,
        other => other,
    };
    if let Some(Popup::Library(shelf)) = model.popups.last().cloned() {
        library::press(model, shelf, command);
        return Vec::new();
    }
    if let Some(Popup::Palette(finder)) = model.popups.last().cloned() {
        return finder::press(model, finder, command);
    }
    if matches!(model.popups.last(), Some(Popup::Notebook(_))) {
        return notebook::close(model, command);
    }
    if command == Command::Back {
        model.popups.pop();
        return Vec::new();
    }
    match model.popups.last().cloned() {
        Some(Popup::Page(page, scroll)) => read(model, &page, scroll, command),
        Some(Popup::Confirm(ask)) if command == Command::Choose => return confirmed(model, ask),
        Some(Popup::Pick(what, at)) => pick::press(model, what, at, command, key),
        Some(Popup::Breach(issue, cursor)) => return breach(model, issue, cursor, command, key),
        Some(Popup::Note(field) | Popup::Seed(field)) => return typed(model, &field, command),
        Some(Popup::Entry(..)) => return shelf::typed(model, command),
        Some(Popup::Settings(row)) => {
            return settings(model, number(key).filter(|_| command == Command::Digit).unwrap_or(row), command);
        }
        Some(Popup::Forecast(guess)) => return forecast(model, guess, command, key),
        _ => {}
    }
    Vec::new()
}

fn read(model: &mut Model, page: &Page, scroll: usize, command: Command) {
    if command == Command::Choose {
        model.popups.pop();
        return;
    }
    if command == Command::Library {
        return library::open(model, Some(page));
    }
    if command == Command::NextGroup {
        return super::class::next_chair(model);
    }
    let shown = popup::page_rows(model);
    let all = page::content(model, page, popup::page_columns(model)).len();
    let last = all.saturating_sub(shown);
    let to = match command {
        Command::Up => scroll.saturating_sub(1),
        Command::Down => scroll + 1,
        Command::PageUp => scroll.saturating_sub(shown),
        Command::PageDown => scroll + shown,
        Command::First => 0,
        Command::Last => last,
        _ => scroll,
    };
    if let Some(Popup::Page(_, scroll)) = model.popups.last_mut() {
        *scroll = to.min(last);
    }
}

fn confirmed(model: &mut Model, ask: Ask) -> Vec<Effect> {
    model.popups.pop();
    match ask {
        Ask::Quit => vec![Effect::Quit],
        Ask::Leave => {
            model.session = None;
            model.screen = Screen::Title;
            model.cursors = [0; Screen::COUNT];
            vec![Effect::Close, Effect::Glance]
        }
        Ask::EndMonth => play::play(model, Play::of(Move::EndMonth)),
        Ask::Undo => play::undo(model),
        Ask::Delete => shelf::delete(model),
        Ask::EmptyTrash => vec![Effect::Tidy(crate::game::shelf::Tidy::EmptyTrash)],
        Ask::Take(c) => play::play(model, Play::of(Move::AcceptFrom(c))),
        Ask::Deliver(issue) => play::play(model, Play::of(Move::Deliver(issue))),
        Ask::Renew(issue) => play::play(model, Play::of(Move::Renew(issue))),
        Ask::Rule => super::class::ruled(model),
    }
}

fn breach(model: &mut Model, issue: crate::engine::IssueId, cursor: usize, command: Command, key: Key) -> Vec<Effect> {
    let count = model.session.as_ref().map_or(0, |s| s.game.scenario().answers.len());
    let last = count.saturating_sub(1);
    let chosen = match command {
        Command::Choose => Some(cursor),
        Command::Digit => number(key).filter(|n| *n < count),
        _ => None,
    };
    if let Some(at) = chosen {
        model.popups.pop();
        return play::play(model, respond(issue, at));
    }
    let to = match command {
        Command::Up => cursor.saturating_sub(1),
        Command::Down => cursor + 1,
        Command::First | Command::PageUp => 0,
        Command::Last | Command::PageDown => last,
        _ => cursor,
    };
    if let Some(Popup::Breach(_, cursor)) = model.popups.last_mut() {
        *cursor = to.min(last);
    }
    Vec::new()
}

fn typed(model: &mut Model, field: &Field, command: Command) -> Vec<Effect> {
    match (command, model.popups.last_mut()) {
        (Command::Erase, Some(Popup::Note(field) | Popup::Seed(field))) => {
            field.text.pop();
        }
        (Command::Choose, Some(Popup::Note(_))) => {
            model.popups.pop();
            let text = field.text.trim().to_owned();
            if !text.is_empty() {
                return play::play(model, Play { play: Move::Note, text: Some(text) });
            }
        }
        (Command::Choose, Some(Popup::Seed(_))) => match field.text.parse() {
            Ok(seed) => {
                model.wish.seed = Some(seed);
                model.popups.pop();
            }
            Err(_) if field.text.is_empty() && model.wish.seed.is_some() => {
                model.popups.pop();
            }
            Err(_) => model.notice = Some(screens::a_seed_is_a_number().to_owned()),
        },
        _ => {}
    }
    Vec::new()
}

/// Changes a setting: at once on screen, and kept.
fn settings(model: &mut Model, row: usize, command: Command) -> Vec<Effect> {
    let last = Item::ALL.len() - 1;
    let by = match command {
        Command::Left => -1,
        Command::Right | Command::Choose => 1,
        _ => 0,
    };
    if by != 0 {
        let item = Item::ALL[row.min(last)];
        let mut chosen = model.settings;
        chosen.turn(item, by);
        model.wear(chosen, model.around);
        return vec![Effect::Settle(item, chosen.get(item))];
    }
    let to = match command {
        Command::Up => row.saturating_sub(1),
        Command::Down => row + 1,
        Command::First | Command::PageUp => 0,
        Command::Last | Command::PageDown => last,
        _ => row,
    };
    if let Some(Popup::Settings(row)) = model.popups.last_mut() {
        *row = to.min(last);
    }
    Vec::new()
}

/// Opens a forecast of the first capital at the table.
pub(super) fn guess(model: &mut Model) {
    let Some(session) = &model.session else { return };
    if session.view.over {
        return;
    }
    let capital = session.draft.parties.iter().next().unwrap_or(session.game.scenario().counterpart);
    let stance = crate::engine::Stance::Accept;
    model.popups.push(Popup::Forecast(Guess { capital, stance, percent: 50, row: 0 }));
}

fn forecast(model: &mut Model, mut guess: Guess, command: Command, _key: Key) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let by = match command {
        Command::Right => 1,
        Command::Left => -1,
        _ => 0,
    };
    match (command, guess.row) {
        (Command::Up, _) => guess.row = guess.row.saturating_sub(1),
        (Command::Down, _) => guess.row = (guess.row + 1).min(2),
        (Command::First | Command::PageUp, _) => guess.row = 0,
        (Command::Last | Command::PageDown, _) => guess.row = 2,
        (Command::Left | Command::Right, 0) => {
            let count = session.game.scenario().capitals.len();
            guess.capital = CapitalId::of((guess.capital.ix() + count).saturating_add_signed(by) % count);
            guess.stance = stances(session.game.scenario().capital(guess.capital).seat)[0];
        }
        (Command::Left | Command::Right, 1) => {
            let all = stances(session.game.scenario().capital(guess.capital).seat);
            let at = all.iter().position(|s| *s == guess.stance).unwrap_or(0);
            guess.stance = all[(at + all.len()).saturating_add_signed(by) % all.len()];
        }
        (Command::Left | Command::Right, _) => {
            guess.percent = (i32::from(guess.percent) + 5 * by as i32).clamp(0, 100) as u8;
        }
        (Command::Choose, _) => {
            model.popups.pop();
            return play::play(model, Play::of(Move::Forecast(guess.capital, guess.stance, guess.percent)));
        }
        _ => {}
    }
    if let Some(Popup::Forecast(held)) = model.popups.last_mut() {
        *held = guess;
    }
    Vec::new()
}

/// Stances a capital may take; of one that is never a party only those of a bystander.
fn stances(seat: Seat) -> Vec<crate::engine::Stance> {
    let bystander = crate::engine::Stance::ALL.into_iter().filter(|s| !s.is_party());
    match seat {
        Seat::Observer => bystander.collect(),
        Seat::Counterpart | Seat::Neighbour => party_stances().chain(bystander).collect(),
    }
}
