//! Keys: a screen before, keys, a screen after; and the table of keys itself.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

mod stage;

use balcony::tui::keymap::{Command, KEYS, Place, command, keys_of};
use balcony::tui::{Effect, Model, Theme, view};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use stage::{begin, harbour, keys, text};
use std::collections::BTreeSet;

fn seen(model: &Model) -> String {
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    terminal.draw(|frame| view(model, frame)).unwrap();
    text(terminal.backend().buffer())
}

/// What is seen before, what is pressed, what is seen after.
const TRIPLES: &[(&str, &str, &str)] = &[
    ("> The fleet", "j", "> The village"),
    ("> The fleet", "Down Up", "> The fleet"),
    ("Situation room", "t", "The table"),
    ("Situation room", "c", "Consult and act"),
    ("Situation room", "e", "Events and overtures"),
    ("Situation room", "a", "Nothing has been agreed yet"),
    ("Situation room", "o", "No move has been made yet"),
    ("Situation room", "r", "Nothing has been asked or offered yet"),
    ("Situation room", "g", "Everything that is measured"),
    ("Situation room", "?", "Keys that work here"),
    ("Situation room", "F1", "Keys that work here"),
    ("Situation room", "Enter", "What it wants"),
    ("Situation room", "m", "End the month?"),
    ("Month 1 of 6", "m Esc", "Month 1 of 6"),
    ("Month 1 of 6", "m Enter", "What moved, over the whole month"),
    ("Month 1 of 6", "m Enter Enter", "Month 2 of 6"),
    ("Situation room", "q", "Quit?"),
    ("Situation room", "C-c", "Quit?"),
    ("Situation room", "q Esc", "Situation room"),
    ("Situation room", "Esc", "Leave the game"),
    ("Situation room", "Esc Enter", "New game"),
    ("low", "i", " 40"),
    ("Situation room", "t s", "Nothing is on the table yet"),
    ("Situation room", "t Tab", "> - The sea"),
    ("Situation room", "t Down Down Down Right s", "Say how"),
    ("Situation room", "t Down Down Down Right d s", "What came of it"),
    ("Situation room", "t Down Down Down l h", "off"),
    ("Situation room", "t x", "The table is clear"),
    ("Situation room", "t v", "All issues are listed"),
    ("Situation room", "t Down Down Down Right d p", "The desk"),
    ("Situation room", "t Down Down Down Right d s w", "Why"),
    ("Situation room", "t Down Down Down Right d s w Enter", "What came of it"),
    ("Situation room", "c Enter", "Heard in"),
    ("Situation room", "c Enter u", "Take the last move back?"),
    ("Situation room", "c Enter u Enter", "Taken back"),
    ("Situation room", "n h i Enter", "Noted"),
    ("Situation room", "n h i Enter o", "Note: hi"),
    ("Situation room", "n x Backspace Enter", "Situation room"),
    ("Situation room", "f Enter", "The forecast stands in the log"),
    ("Situation room", "f Right Down Right Down Left Enter o", "45 per cent"),
    ("Situation room", "n q ?", "> q?"),
    ("Situation room", "/", "Type to search"),
    ("Situation room", "/ Enter", "A free hand"),
    ("Situation room", "/ z q x", "speaks of that"),
    ("Situation room", "/ z Backspace Esc", "Situation room"),
    ("Situation room", "t Down Down Down Right d s w /", "What these reasons rest on"),
    ("Situation room", "t Down Down Down Right d s w / End Enter", "Rule "),
    ("Situation room", "t Down Down Down Right d s w / End Enter Esc Esc", "Why"),
    ("Situation room", "c Enter o b", "Taken back to month 1"),
    ("Situation room", "m Enter Enter m Enter Enter o Home b", "Month 1 of 6"),
    ("Situation room", "v", "Nothing is lost by going back"),
    ("Situation room", "v Esc", "Situation room"),
    ("Situation room", "h", "Space marks one for the chart"),
    ("Situation room", "t F4", "Space marks one for the chart"),
    ("Situation room", "m Enter Enter h w", "How it came to stand there"),
    ("Situation room", "h Esc", "Situation room"),
    ("Situation room", "F3", "Width of lines"),
    ("Situation room", ", Right", "< light >"),
    ("Situation room", ", Left", "< projector >"),
    ("Situation room", ", Esc", "Situation room"),
    ("Situation room", ":", "All actions"),
    ("Situation room", "C-p", "All actions"),
    ("Situation room", ": g o a l s Enter", "Everything that is measured"),
    ("Situation room", ": e n d Enter", "End the month?"),
    ("Situation room", ": s e n d Enter", "works under: The table"),
    ("Situation room", "t : s e n d Enter", "Nothing is on the table yet"),
    ("Situation room", ": z q x", "No action is called so"),
    ("Situation room", ": z Backspace Esc", "Situation room"),
    ("Situation room", "r x", "none has been made yet"),
    ("Situation room", "t Down Down Down Right d s x", "Your offer of month 1"),
    ("Situation room", "t Down Down Down Right d s x Right", "it was"),
    ("Situation room", "t Down Down Down Right d s x Right Left", "Turn a term"),
    ("Situation room", "t Down Down Down Right d s x Esc", "What came of it"),
];

#[test]
fn keys_do_what_the_table_says() {
    for (before, typed, after) in TRIPLES {
        let mut model = begin(&harbour(), 3, Theme::standard());
        let start = seen(&model);
        assert!(start.contains(before), "before {typed}: no {before:?} in\n{start}");
        keys(&mut model, typed);
        let end = seen(&model);
        assert!(end.contains(after), "after {typed}: no {after:?} in\n{end}");
    }
}

/// A setting changes at once, and whoever runs the screens is asked to keep it.
#[test]
fn a_setting_shows_and_is_kept() {
    let mut model = begin(&harbour(), 3, Theme::standard());
    let asked = keys(&mut model, "F3 Right Down Down Right Right Right");
    assert_eq!((model.theme.id, model.ascii), ("light", true));
    assert!(matches!(&asked[0], Effect::Settle(item, value) if item.id() == "theme" && value == "light"));
    assert!(matches!(&asked[3], Effect::Settle(item, value) if item.id() == "signs" && value == "ascii"));
}

/// Every action of the table that is not a movement is found by its label, and names its key.
#[test]
fn the_palette_has_every_action() {
    use balcony::tui::screen::palette::found;
    let model = begin(&harbour(), 3, Theme::standard());
    let all: BTreeSet<Command> = found(&model, "").iter().map(|a| a.command).collect();
    use Command as C;
    let moves =
        [C::Up, C::Down, C::Left, C::Right, C::PageUp, C::PageDown, C::First, C::Last, C::Digit, C::Erase, C::Palette];
    for binding in KEYS.iter().filter(|b| !moves.contains(&b.command)) {
        assert!(all.contains(&binding.command), "{}", binding.label);
    }
}

#[test]
fn quitting_asks_once() {
    let mut model = begin(&harbour(), 3, Theme::standard());
    assert!(keys(&mut model, "q").is_empty());
    assert!(matches!(keys(&mut model, "Enter")[..], [Effect::Quit]));
    let mut model = begin(&harbour(), 3, Theme::standard());
    assert!(matches!(keys(&mut model, "C-c C-c")[..], [Effect::Quit]));
}

#[test]
fn a_new_game_is_chosen_and_not_defaulted_in_silence() {
    let mut model = Model::new(harbour(), Theme::standard(), (80, 24));
    keys(&mut model, "1 End Enter");
    assert!(model.session.is_none() && seen(&model).contains("not chosen"));
    keys(&mut model, "d Enter");
    assert!(seen(&model).contains("Situation room"), "{}", seen(&model));
}

#[test]
fn no_key_means_two_things_in_one_place() {
    for (place, name) in Place::ALL {
        let mut met = BTreeSet::new();
        for binding in KEYS.iter().filter(|b| b.places.contains(&place)) {
            for key in binding.keys {
                assert!(met.insert(*key), "{key} stands twice in {name}");
                assert_eq!(command(place, *key), Some(binding.command), "{key} cannot be reached in {name}");
            }
        }
    }
}

#[test]
fn every_command_has_a_key_a_place_and_one_label() {
    let mut met: BTreeSet<Command> = BTreeSet::new();
    for binding in KEYS {
        assert!(!binding.keys.is_empty() && !binding.places.is_empty() && !binding.label.is_empty());
        met.insert(binding.command);
    }
    assert_eq!(met.len(), Command::Override as usize + 1, "a command has no key");
}

/// Help is made from the table: every label of a place stands in its page.
#[test]
fn help_names_every_key_of_its_place() {
    let page = balcony::tui::keys_page();
    for (place, name) in Place::ALL {
        assert!(page.contains(name));
        for (keys, label) in keys_of(place) {
            assert!(page.contains(label) && page.contains(&keys), "{name}: {keys} {label}");
        }
    }
}

/// A whole game by keys alone, each month a consultation, comes to its debrief.
#[test]
fn a_game_can_be_played_to_its_end() {
    for pack in [harbour(), stage::builtin()] {
        let mut model = begin(&pack, 5, Theme::standard());
        for _ in 0..40 {
            keys(&mut model, "c Enter e Down Enter t Down Down Down Down Right d s a Enter m Enter");
            model.popups.clear();
            if model.session.as_ref().unwrap().view.over {
                break;
            }
            keys(&mut model, "Enter");
            seen(&model);
        }
        keys(&mut model, "Enter");
        assert!(seen(&model).contains("Debrief"), "{}", seen(&model));
    }
}
