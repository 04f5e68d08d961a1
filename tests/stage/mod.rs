//! Games for the tests of the screens, and keys to press in them.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests may stop, and share this file"
)]

use balcony::game::{Forgetful, Game, Keeper as _, Setup};
use balcony::pack::{self, Files, Pack};
use balcony::tui::{Effect, Key, Model, Msg, Placed, Theme, update};
use ratatui::buffer::Buffer;
use std::path::Path;
use std::sync::Arc;

/// The small pack of the tests.
pub fn harbour() -> Arc<Pack> {
    let checked = pack::load(&harbour_files());
    Arc::new(checked.value.unwrap_or_else(|| panic!("{}", pack::problem::render(&checked.problems))))
}

/// Its files.
pub fn harbour_files() -> Files {
    let root = Path::new("tests/data/packs/harbour");
    let mut files = Files::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "ron") {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
                files.insert(name, std::fs::read_to_string(&path).unwrap()).unwrap();
            }
        }
    }
    files
}

/// The pack that is built in.
pub fn builtin() -> Arc<Pack> {
    Arc::new(pack::load(&pack::builtin()).value.unwrap())
}

/// The situation room of a new game.
pub fn begin(pack: &Arc<Pack>, seed: u32, theme: Theme) -> Model {
    let d = &pack.defaults;
    let setup = Setup { scenario: d.scenario.clone(), lens: d.lens.clone(), mandate: d.mandate.clone(), seed };
    let game = Game::new(Arc::clone(pack), &setup).unwrap();
    Model::of_game(game, "this test".to_owned(), theme, (80, 24))
}

/// Presses keys, named with blanks between them, and performs effects that need no disk; returns the rest.
pub fn keys(model: &mut Model, typed: &str) -> Vec<Effect> {
    let mut left = Vec::new();
    for name in typed.split_whitespace() {
        let mut effects = update(model, Msg::Key(key(name)));
        while let Some(effect) = effects.pop() {
            let message = match effect {
                Effect::Keep => Msg::Kept(Forgetful.keep(&model.session.as_ref().unwrap().game)),
                Effect::Branch(mut game) => {
                    let name = Forgetful.branch(&mut game, None).unwrap();
                    Msg::Branched(Ok(placed(*game, name)))
                }
                Effect::Close => continue,
                Effect::List => Msg::Saves(Vec::new()),
                Effect::Seed => Msg::Seed(7),
                Effect::Found => continue,
                Effect::Learn => {
                    let pack = Arc::clone(&model.pack);
                    let header = balcony::report::guide::header(&pack, pack.guide.as_ref().unwrap());
                    Msg::Opened(Ok(placed(Game::with_header(pack, header).unwrap(), String::new())))
                }
                Effect::Begin(setup, _) => {
                    let game = Game::new(Arc::clone(&model.pack), &setup).unwrap();
                    Msg::Opened(Ok(placed(game, String::new())))
                }
                other => {
                    left.push(other);
                    continue;
                }
            };
            effects.extend(update(model, message));
        }
    }
    left
}

/// A game as whoever runs the screens hands it over.
pub fn placed(game: Game, name: String) -> Box<Placed> {
    Box::new(Placed { game, place: "this test".to_owned(), name, said: Vec::new() })
}

/// The key of a name: `Enter`, `Down`, `C-c`, `x`.
pub fn key(name: &str) -> Key {
    match name {
        "Enter" => Key::Enter,
        "Esc" => Key::Esc,
        "Tab" => Key::Tab,
        "BackTab" => Key::BackTab,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "PgUp" => Key::PageUp,
        "PgDn" => Key::PageDown,
        "Home" => Key::Home,
        "End" => Key::End,
        "Backspace" => Key::Backspace,
        "F1" => Key::F(1),
        "Space" => Key::Char(' '),
        "F3" => Key::F(3),
        "F4" => Key::F(4),
        "F5" => Key::F(5),
        "F6" => Key::F(6),
        "F7" => Key::F(7),
        "F8" => Key::F(8),
        "F9" => Key::F(9),
        "F11" => Key::F(11),
        "F10" => Key::F(10),
        _ => match name.strip_prefix("C-") {
            Some(c) => Key::Ctrl(c.chars().next().unwrap()),
            None => Key::Char(name.chars().next().unwrap()),
        },
    }
}

/// A buffer's text, without blanks at the ends of rows.
pub fn text(buffer: &Buffer) -> String {
    let area = buffer.area;
    let mut out = String::new();
    for y in 0..area.height {
        let mut row = String::new();
        let mut x = 0;
        while x < area.width {
            let symbol = buffer[(x, y)].symbol();
            row.push_str(symbol);
            x += (unicode_width::UnicodeWidthStr::width(symbol).max(1)) as u16;
        }
        out.push_str(row.trim_end());
        out.push('\n');
    }
    out
}
