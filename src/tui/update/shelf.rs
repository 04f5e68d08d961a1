//! The saved games: found, named, copied, taken in and out, thrown away.

use super::go_to;
use crate::game::code;
use crate::game::shelf::Tidy;
use crate::lang::screens;
use crate::tui::effect::Effect;
use crate::tui::keymap::Command;
use crate::tui::model::{Ask, Entry, Field, Model, Popup};
use crate::tui::screen::{Screen, saves};

/// Longest text of an entry, in characters.
const LONGEST: usize = 400;

/// A key on the list of saved games.
pub(super) fn press(model: &mut Model, command: Command) -> Vec<Effect> {
    let focused = saves::focused(model).cloned();
    match (command, focused) {
        (Command::Back, _) if !model.search.is_empty() => {
            model.search.clear();
            go_to(model, Screen::Load, 0);
        }
        (Command::Back, _) => go_to(model, Screen::Title, 0),
        (Command::Search, _) => {
            let text = model.search.clone();
            model.popups.push(Popup::Entry(Entry::Search, Field { text }, None));
        }
        (Command::Import, _) => model.popups.push(Popup::Entry(Entry::Import, Field::default(), None)),
        (Command::EmptyTrash, _) => model.popups.push(Popup::Confirm(Ask::EmptyTrash)),
        (_, None) => {}
        (Command::Choose, Some(kept)) => match kept.trouble {
            Some(trouble) if kept.scenario.is_empty() || trouble.plays => model.say(trouble.what),
            _ => return vec![Effect::Open(kept.handle)],
        },
        (_, Some(kept)) if kept.sample => {
            model.say(screens::a_sample_game_is_read_open());
        }
        (Command::Rename, Some(kept)) => {
            let field = Field { text: kept.name };
            model.popups.push(Popup::Entry(Entry::Rename(kept.handle), field, None));
        }
        (Command::Duplicate, Some(kept)) => return vec![Effect::Tidy(Tidy::Duplicate(kept.handle))],
        (Command::Export, Some(kept)) => {
            let field = Field { text: format!("{}.ron", kept.name) };
            model.popups.push(Popup::Entry(Entry::Export(kept.handle), field, None));
        }
        (Command::Delete, Some(_)) => model.popups.push(Popup::Confirm(Ask::Delete)),
        (Command::Rescue, Some(kept)) if kept.trouble.as_ref().is_some_and(|t| t.plays) => {
            return vec![Effect::Tidy(Tidy::Rescue(kept.handle))];
        }
        (Command::Rescue, Some(_)) => model.say(screens::there_is_nothing_to_rescue_only()),
        _ => {}
    }
    Vec::new()
}

/// Moves the focused save to the trash.
pub(super) fn delete(model: &Model) -> Vec<Effect> {
    saves::focused(model).map(|k| Effect::Tidy(Tidy::Delete(k.handle.clone()))).into_iter().collect()
}

/// Opens the entry of a class code.
pub(super) fn ask_code(model: &mut Model) {
    model.popups.push(Popup::Entry(Entry::Code, Field::default(), None));
}

/// Adds a character to an entry.
pub(super) fn type_in(model: &mut Model, c: char) {
    let Some(Popup::Entry(entry, field, complaint)) = model.popups.last_mut() else { return };
    if c.is_control() || field.text.chars().count() >= LONGEST {
        return;
    }
    field.text.push(c);
    *complaint = None;
    let (entry, text) = (entry.clone(), field.text.clone());
    sought(model, &entry, text);
}

/// While one looks for something, what is found is listed at once.
fn sought(model: &mut Model, entry: &Entry, text: String) {
    match entry {
        Entry::Search => {
            model.search = text;
            go_to(model, Screen::Load, 0);
        }
        Entry::Log => {
            if let Some(session) = &mut model.session {
                session.narrowed.1 = text;
            }
            go_to(model, Screen::Log, 0);
        }
        _ => {}
    }
}

/// A key on an entry, other than a character.
pub(super) fn typed(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(Popup::Entry(entry, field, complaint)) = model.popups.last_mut() else { return Vec::new() };
    if command == Command::Erase {
        field.text.pop();
        *complaint = None;
        let (entry, text) = (entry.clone(), field.text.clone());
        sought(model, &entry, text);
        return Vec::new();
    }
    if command != Command::Choose {
        return Vec::new();
    }
    let text = field.text.trim().to_owned();
    if text.is_empty() && !matches!(entry, Entry::Search | Entry::Log) {
        return Vec::new();
    }
    if matches!(entry, Entry::Inject | Entry::Override) {
        super::class::typed(model);
        return Vec::new();
    }
    let effect = match entry.clone() {
        Entry::Code => match code::decode(&model.pack, &text) {
            Ok(setup) => Some(Effect::Begin(setup, true)),
            Err(why) => {
                *complaint = Some(why.to_string());
                return Vec::new();
            }
        },
        Entry::Search | Entry::Log => None,
        Entry::Rename(handle) => Some(Effect::Tidy(Tidy::Rename(handle, text))),
        Entry::Export(handle) => Some(Effect::Tidy(Tidy::Export(handle, text))),
        Entry::Import => Some(Effect::Tidy(Tidy::Import(text))),
        Entry::Elsewhere(_) => Some(Effect::Elsewhere(text)),
        Entry::Inject | Entry::Override => None,
    };
    model.popups.pop();
    effect.into_iter().collect()
}
