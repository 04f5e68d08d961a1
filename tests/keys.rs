//! Keys: a screen before, keys, a screen after; and the table of keys itself.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

mod stage;

use balcony::tui::keymap::{Command, KEYS, Place, command, keys_of};
use balcony::tui::remap::Keys;
use balcony::tui::{Effect, Model, Theme, view};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use stage::{begin, builtin, harbour, keys, text};
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
    ("Situation room", "t z", "Begin from"),
    ("Situation room", "t z 1", "change it as you like"),
    ("Situation room", "t z", "Left out, since it cannot be put on the table"),
    ("Situation room", "t z Esc", "The table"),
    ("Situation room", "t w", "The draft, and what it may bring"),
    ("Situation room", "t w Enter", "The table"),
    ("Situation room", "w", "has answered nothing yet"),
    ("Situation room", "t Down Down Down Right d s Esc Home w", "answered so"),
    ("Situation room", "Esc q", "Quit?"),
    ("Situation room", "Esc q Esc", "Situation room"),
    ("Situation room", "t Down Down Down Right d s x Right w", "What if, and what came of it"),
    ("Situation room", "c Enter o s q u a y Enter Esc o", "Walk the quay"),
    ("Situation room", "c Enter o Enter Esc", "Log"),
    ("Situation room", "Esc Enter 1 d Up Enter x", "A seed is a number"),
    ("Situation room", "Esc Enter 1 d Up Enter Enter", "Begin"),
    ("Situation room", "t Down Down Down Right d s t z", "Your last offer"),
    ("Situation room", "t Down Down Down 2", "a deep cut"),
    ("Situation room", "t Down Down Down 2 0", "off"),
    ("Situation room", "3", "> The ministry"),
    ("Situation room", "a Tab", "Nothing has been agreed yet"),
    ("Situation room", "h Tab", "Space marks one for the chart"),
    ("Situation room", "c Enter o s q u a y", "1 entry with"),
    ("Situation room", "c Enter o s q u a y Enter s Backspace Backspace Backspace Backspace Enter", "Walk the quay"),
    ("Situation room", "c Enter o x", "Offers, 0 entries"),
    ("Situation room", "c Enter o x x", "Reactions, "),
    ("Situation room", "c Enter o x x x x x", "Walk the quay"),
    ("Situation room", "n h i Enter o s h i Enter w", "Note: hi"),
    ("Situation room", "m Enter Enter o Home z", "As it was when month 1 ended"),
    ("Situation room", "m Enter Enter o Home z Right", "As it was when month 2 ended"),
    ("Situation room", "m Enter Enter o Home z Left", "This is the first month"),
    ("Situation room", "m Enter Enter o Home z Esc", "Log"),
    ("Situation room", "m Enter Enter h z", "Look back"),
    ("Situation room", "m Enter Enter h z Home Enter", "Month 1 of 6"),
    ("Situation room", "m Enter Enter h z Home Enter t m Esc", "History"),
    ("Situation room", "F", "what can be agreed"),
    ("Situation room", "F Esc", "Situation room"),
    ("Situation room", "t Down Down Down Down F", "Setting out"),
    ("Situation room", "F x", "Stopped at 0 per cent"),
    ("Situation room", "A", "Robustness: in how many worlds"),
    ("Situation room", "A Down", "Enter starts it"),
    ("Situation room", "A Down Enter", "Setting out"),
    ("Situation room", "A Enter", "what can be agreed"),
    ("Situation room", "A x", "Nothing is being worked out"),
    ("Situation room", "t A F Esc", "The table"),
    ("Situation room", "F5", "A page of your own"),
    ("Situation room", "F5 o n e Enter t w o Esc", "The notebook is kept"),
    ("Situation room", "F5 o n e Enter t w o Esc F5", "two"),
    ("Situation room", "F5 a b c C-z C-y Esc F5", "abc"),
    ("Situation room", "F6", "No guide is on"),
    ("Situation room", "F7", "No guide is on"),
    ("Situation room", "F8", "None of them is changed"),
    ("Situation room", "f Enter c Enter", "Brier so far"),
    ("Situation room", "f Enter c Enter g", "Your forecasts"),
    ("Situation room", "Esc Enter End Up Up Enter", "None of the 3 endings has been found yet"),
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
    let moves = [
        C::NextGroup,
        C::PreviousGroup,
        C::Up,
        C::Down,
        C::Left,
        C::Right,
        C::PageUp,
        C::PageDown,
        C::First,
        C::Last,
        C::Digit,
        C::Erase,
        C::Palette,
    ];
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
        assert!(!binding.keys.is_empty() && !binding.places.is_empty() && !binding.label.to_string().is_empty());
        met.insert(binding.command);
    }
    assert_eq!(met.len(), Command::Override as usize + 1, "a command has no key");
}

/// Help is made from the table: every label of a place stands in its page.
#[test]
fn help_names_every_key_of_its_place() {
    let page = balcony::tui::keys_page();
    for (place, name) in Place::ALL {
        assert!(page.contains(&name.to_string()));
        for (keys, label) in keys_of(place) {
            assert!(page.contains(&label.to_string()) && page.contains(&keys), "{name}: {keys} {label}");
        }
    }
}

/// A whole game by keys alone, each month a consultation, comes to its debrief.
#[test]
fn a_game_can_be_played_to_its_end() {
    for pack in [harbour(), builtin()] {
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

/// What the player's own file changes is what a key does, what the footer says and what the page of all keys marks.
#[test]
fn keys_of_ones_own_hold_everywhere() {
    let mut model = begin(&harbour(), 3, Theme::standard());
    model.keys = Keys::read("[(action: \"table\", keys: [\"F11\", \"T\"])]").unwrap();
    keys(&mut model, "t");
    assert!(seen(&model).contains("Situation room") && seen(&model).contains("F11 table"), "{}", seen(&model));
    keys(&mut model, "T");
    assert!(seen(&model).contains("The table"));
    keys(&mut model, "F8");
    assert!(seen(&model).contains("are your own"), "{}", seen(&model));
}

/// The whole guide by keys: each step is passed by doing what it says, and the last hands the game over.
#[test]
fn the_guide_leads_through_a_month() {
    for pack in [harbour(), builtin()] {
        let mut model = Model::new(pack, Theme::standard(), (80, 24));
        keys(&mut model, "2");
        let steps = model.pack.guide.as_ref().unwrap().steps.len();
        let ways = [
            "F6",
            "Home Enter Esc",
            "c Enter",
            "Esc t z 1",
            "F6",
            "f Enter",
            "t d s",
            "w Esc",
            "a",
            "e",
            "m Enter Enter",
            "n h i Enter",
            "o",
            "/ Esc",
            "F6",
        ];
        let with_expect = steps == ways.len();
        let mut number = 0;
        for (at, way) in ways.iter().enumerate() {
            // The small pack has no step of what to expect.
            if at == 4 && !with_expect {
                continue;
            }
            number += 1;
            let told = format!("step {number} of {steps}");
            assert!(seen(&model).contains(&told), "before {way}: no {told} in\n{}", seen(&model));
            keys(&mut model, way);
        }
        assert!(seen(&model).contains("The guide is done"), "{}", seen(&model));
        assert_eq!(model.session.as_ref().unwrap().game.header().guide, None);
    }
}

/// What has been done already is passed over; a step is skipped and the guide left by a key.
#[test]
fn a_step_can_be_skipped_and_the_guide_left() {
    let mut model = Model::new(harbour(), Theme::standard(), (80, 24));
    keys(&mut model, "2 F6 F6 f Enter");
    assert!(seen(&model).contains("step 3 of 14"));
    keys(&mut model, "F6 F6");
    assert!(seen(&model).contains("step 6 of 14"), "{}", seen(&model));
    keys(&mut model, "F7");
    assert!(!seen(&model).contains("Learning to play") && seen(&model).contains("The guide is left"));
}

/// What is being written in the notebook is taken back by Ctrl-Z, and kept when the game is left from there.
#[test]
fn the_notebook_loses_nothing() {
    let mut model = begin(&harbour(), 3, Theme::standard());
    keys(&mut model, "F5 a b c C-z");
    assert!(!seen(&model).contains("abc"), "{}", seen(&model));
    keys(&mut model, "C-y");
    keys(&mut model, "C-c");
    assert!(seen(&model).contains("Quit?"), "{}", seen(&model));
    assert!(model.session.unwrap().game.header().notebook.is_some(), "what was written is kept before the question");
}

/// From what came of an answer to an event, Esc leads to the other events, which may still wait.
#[test]
fn esc_leads_back_to_where_the_rest_waits() {
    let mut model = begin(&builtin(), 7, Theme::standard());
    keys(&mut model, "e 1 r");
    assert!(seen(&model).contains("What came of it"), "{}", seen(&model));
    keys(&mut model, "Esc");
    assert!(seen(&model).contains("Events and overtures"), "{}", seen(&model));
    keys(&mut model, "Esc");
    assert!(seen(&model).contains("Situation room"), "{}", seen(&model));
}

/// Answering goes on where something waits: what has been answered keeps no mark once the list is opened anew.
#[test]
fn events_open_on_the_first_that_waits() {
    let pack = builtin();
    let two = (1..200).find_map(|seed| {
        let mut model = begin(&pack, seed, Theme::standard());
        keys(&mut model, "e");
        // Once more in the footer.
        (seen(&model).matches(" choose").count() > 2).then_some(model)
    });
    let mut model = two.expect("a month with two events that wait");
    keys(&mut model, "1 Esc e");
    let text = seen(&model);
    let marked = text.lines().find(|line| line.starts_with(" > ")).expect("a mark");
    assert!(text.contains("answered") && marked.contains("choose"), "{text}");
}
