//! What must hold whatever is read: nothing panics, a message has a place and is fit to be shown, and what is taken can be
//! written and read again. Used by the property tests and by the fuzz targets.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a broken law stops the run")]
#![allow(dead_code, reason = "each target uses its share")]

use balcony::game::class::read_plan;
use balcony::game::slip::Slip;
use balcony::game::{Forgetful, Game, Keeper as _, Overlay, Setup, read_document, replay};
use balcony::pack::{self, Files, Pack};
use balcony::plain::{Options, run};
use balcony::report::debrief::debrief;
use balcony::report::paper::markdown;
use balcony::store::verify;
use balcony::tui::{Effect, Key, Model, Msg, Placed, Theme, update, view};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::sync::Arc;

/// Nothing in it changes how a terminal, or a reader, sees the rest.
pub fn fit(text: &str) {
    let odd = text.chars().find(|c| *c != '\n' && pack::is_unsafe(*c));
    assert_eq!(odd, None, "{text:?}");
}

/// A script or a save: it is refused with a place, or replays to a game that is written and read again.
pub fn save(pack: &Arc<Pack>, text: &str) {
    fit(&verify(pack, text).sentence());
    if let Err(why) = read_document(text) {
        fit(&why.what);
        assert!(why.spot.line >= 1 && why.spot.column >= 1, "{why:?}");
    }
    let game = match replay(pack, text, &Overlay::default()) {
        Ok(whole) => whole.game,
        Err(stopped) => {
            fit(&stopped.what);
            assert!(stopped.spot.line >= 1 && stopped.spot.column >= 1, "{stopped:?}");
            match stopped.game {
                Some(game) => *game,
                None => return,
            }
        }
    };
    let again =
        replay(pack, &game.to_text(), &Overlay::default()).map_err(|s| s.what).expect("what is written is read");
    assert_eq!(again.game.to_text(), game.to_text());
    assert!(again.differing.is_empty());
}

/// A facilitator's plan: refused with a place, or every team's first file can be opened.
pub fn plan(pack: &Arc<Pack>, text: &str) {
    match read_plan(pack, text) {
        Err(why) => {
            fit(&why.what);
            assert!(why.spot.line >= 1 && why.spot.column >= 1, "{why:?}");
        }
        Ok(plan) => {
            for team in &plan.teams {
                let game = plan.game(pack, team).expect("a plan that was read begins");
                assert!(replay(pack, &game.to_text(), &Overlay::default()).is_ok(), "{text}");
            }
        }
    }
}

/// A team's slip: refused, or said again as it was read.
pub fn slip(line: &str) {
    match Slip::read(line) {
        Err(why) => fit(&why.to_string()),
        Ok(slip) => assert_eq!(Slip::read(&slip.line()).as_ref().map(|s| s.month), Ok(slip.month)),
    }
}

/// A pack in which one file was changed: every problem has a place and is fit to be shown; one without errors plays.
pub fn pack_with(files: &Files, path: &str, text: &str) {
    let mut changed = Files::new();
    for (name, whole) in files.iter() {
        let text = if name == path { text } else { whole };
        if let Err(why) = changed.insert(name, text) {
            fit(&why.to_string());
            return;
        }
    }
    let checked = pack::load(&changed);
    for problem in &checked.problems {
        fit(&problem.to_string());
        assert!(problem.place.line >= 1 && problem.place.column >= 1, "{problem:?}");
    }
    assert_eq!(checked.value.is_some(), checked.errors() == 0);
    if let Some(pack) = checked.value {
        let pack = Arc::new(pack);
        let mut game = begin(&pack, 3);
        while !game.is_over() {
            game.play(balcony::engine::Move::EndMonth.into()).expect("a month can always be ended");
        }
        fit(&markdown(&debrief(&game, true)));
    }
}

/// Whatever is typed line by line is answered, in text that is fit to be shown.
pub fn typed(pack: &Arc<Pack>, lines: &[u8]) {
    let mut out = Vec::new();
    let options = Options { echo: true, ..Options::default() };
    let game = run(begin(pack, 3), &mut Forgetful, &mut &*lines, &mut out, &options).expect("memory is never full");
    fit(&String::from_utf8(out).expect("it answers in text"));
    save(pack, &game.to_text());
}

/// Whatever is pressed is drawn, at a size that changes, and the game it leaves can be kept.
pub fn pressed(pack: &Arc<Pack>, bytes: &[u8]) {
    let mut model = Model::of_game(begin(pack, 3), "here".to_owned(), Theme::standard(), (80, 24));
    for (at, byte) in bytes.iter().take(400).enumerate() {
        let mut effects = update(&mut model, Msg::Key(key(*byte)));
        while let Some(effect) = effects.pop() {
            if let Some(message) = perform(&model, effect) {
                effects.extend(update(&mut model, message));
            }
        }
        if at % 16 == 15 {
            let size = (20 + u16::from(*byte) / 2, 4 + u16::from(*byte) / 5);
            let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).expect("memory is a terminal");
            terminal.draw(|frame| view(&model, frame)).expect("memory is a terminal");
        }
    }
    if let Some(session) = &model.session {
        save(pack, &session.game.to_text());
    }
}

/// A new game of the pack's default setting.
fn begin(pack: &Arc<Pack>, seed: u32) -> Game {
    let d = &pack.defaults;
    let setup = Setup { scenario: d.scenario.clone(), lens: d.lens.clone(), mandate: d.mandate.clone(), seed };
    Game::new(Arc::clone(pack), &setup).expect("a pack's defaults begin")
}

fn perform(model: &Model, effect: Effect) -> Option<Msg> {
    Some(match effect {
        Effect::Keep => Msg::Kept(Forgetful.keep(&model.session.as_ref()?.game)),
        Effect::Branch(mut game) => {
            let name = Forgetful.branch(&mut game, None).ok()?;
            Msg::Branched(Ok(Box::new(Placed { game: *game, place: String::new(), name, said: Vec::new() })))
        }
        Effect::List => Msg::Saves(Vec::new()),
        Effect::Seed => Msg::Seed(7),
        Effect::Begin(setup, _) => {
            let game = Game::new(Arc::clone(&model.pack), &setup).ok()?;
            Msg::Opened(Ok(Box::new(Placed { game, place: String::new(), name: String::new(), said: Vec::new() })))
        }
        _ => return None,
    })
}

fn key(byte: u8) -> Key {
    match byte {
        0..=2 => Key::Enter,
        3 => Key::Ctrl('c'),
        4 => Key::Esc,
        5 | 6 => Key::Tab,
        7 => Key::BackTab,
        8 => Key::Backspace,
        9 => Key::Delete,
        10..=13 => Key::Down,
        14..=16 => Key::Right,
        17 => Key::Up,
        18 => Key::Left,
        19 => Key::PageDown,
        20 => Key::PageUp,
        21 => Key::Home,
        22 => Key::End,
        23 => Key::F(1),
        24 => Key::F(2),
        25 => Key::Char('ł'),
        26 => Key::Ctrl('u'),
        27..=31 => Key::Ctrl(char::from(byte + 64)),
        32..=126 => Key::Char(char::from(byte)),
        _ => Key::Char(char::from(byte % 26 + b'a')),
    }
}
