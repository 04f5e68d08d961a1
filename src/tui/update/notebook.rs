//! Writing in the notebook.

use crate::lang::screens;
use crate::tui::effect::Effect;
use crate::tui::keymap::{Command, Key};
use crate::tui::model::{Model, Popup};
use ratatui_textarea::{Input, Key as Pressed, TextArea, WrapMode};

/// Longest notebook, in bytes: a save stays small.
pub const LONGEST: usize = 20_000;

/// Opens it.
pub(super) fn open(model: &mut Model) {
    let Some(session) = &model.session else { return };
    let text = session.game.header().notebook.clone().unwrap_or_default();
    let mut page = TextArea::from(text.lines());
    page.set_wrap_mode(WrapMode::WordOrGlyph);
    page.move_cursor(ratatui_textarea::CursorMove::Bottom);
    page.move_cursor(ratatui_textarea::CursorMove::End);
    model.popups.push(Popup::Notebook(Box::new(page)));
}

/// A key that is no command: it is written, or moves the cursor.
pub(super) fn press(model: &mut Model, key: Key) {
    let Some(Popup::Notebook(page)) = model.popups.last_mut() else { return };
    model.revision += 1;
    let full = page.lines().iter().map(|l| l.len() + 1).sum::<usize>() >= LONGEST;
    let input = |key: Pressed, ctrl: bool| Input { key, ctrl, alt: false, shift: false };
    let input = match key {
        Key::Char(c) if !c.is_control() && !full => input(Pressed::Char(c), false),
        Key::Enter if !full => input(Pressed::Enter, false),
        Key::Ctrl('z') => {
            page.undo();
            return;
        }
        Key::Ctrl('y') => {
            page.redo();
            return;
        }
        Key::Ctrl(c) => input(Pressed::Char(c), true),
        Key::Backspace => input(Pressed::Backspace, false),
        Key::Delete => input(Pressed::Delete, false),
        Key::Up => input(Pressed::Up, false),
        Key::Down => input(Pressed::Down, false),
        Key::Left => input(Pressed::Left, false),
        Key::Right => input(Pressed::Right, false),
        Key::Home => input(Pressed::Home, false),
        Key::End => input(Pressed::End, false),
        Key::PageUp => input(Pressed::PageUp, false),
        Key::PageDown => input(Pressed::PageDown, false),
        _ => return,
    };
    page.input(input);
}

/// Pastes a text with its lines.
pub(super) fn paste(page: &mut TextArea<'static>, text: &str) {
    let room = LONGEST.saturating_sub(page.lines().iter().map(|l| l.len() + 1).sum());
    let text: String = text.replace("\r\n", "\n").replace(['\r', '\t'], " ");
    let fit: String = text.chars().filter(|c| *c == '\n' || !crate::pack::is_unsafe(*c)).collect();
    let end = (0..=fit.len().min(room)).rev().find(|at| fit.is_char_boundary(*at)).unwrap_or(0);
    page.insert_str(&fit[..end]);
}

/// Keeps what is written and closes it.
pub(super) fn close(model: &mut Model, command: Command) -> Vec<Effect> {
    if command != Command::Back {
        return Vec::new();
    }
    let effects = keep(model);
    model.popups.pop();
    effects
}

/// Keeps what is written so far.
pub(super) fn keep(model: &mut Model) -> Vec<Effect> {
    let Some(Popup::Notebook(page)) = model.popups.last() else { return Vec::new() };
    let Some(session) = &mut model.session else { return Vec::new() };
    let text = page.lines().join("\n").trim_end().to_owned();
    let kept = Some(text).filter(|t| !t.is_empty());
    if session.game.header().notebook == kept {
        return Vec::new();
    }
    session.game.header_mut().notebook = kept;
    model.notice = Some(screens::the_notebook_is_kept_with_the().to_owned());
    vec![Effect::Keep]
}
