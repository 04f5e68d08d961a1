//! The screens as they look, on a small pack: text and style of each at four sizes, and every size without a panic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

mod stage;

use balcony::tui::{Effect, Key, Model, Msg, Screen, Theme, update, view};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::Style;
use stage::{begin, harbour, keys, text};

fn drawn(model: &Model, (columns, rows): (u16, u16)) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
    terminal.draw(|frame| view(model, frame)).unwrap();
    terminal.backend().buffer().clone()
}

/// Runs of a style in each row: column, length, style; the plain style left out.
fn styles(buffer: &Buffer) -> String {
    let mut out = String::new();
    let area = buffer.area;
    for y in 0..area.height {
        let mut runs = Vec::new();
        let mut x = 0;
        while x < area.width {
            let start = x;
            let style = buffer[(x, y)].style();
            while x < area.width && buffer[(x, y)].style() == style {
                x += 1;
            }
            if style != Style::reset().remove_modifier(ratatui::style::Modifier::all())
                && style != Buffer::empty(area)[(0, 0)].style()
            {
                let (fg, more) = (style.fg.unwrap_or_default(), style.add_modifier);
                runs.push(format!("{start}+{} {fg} {more:?}", x - start));
            }
        }
        if !runs.is_empty() {
            out.push_str(&format!("{y:>2}: {}\n", runs.join("; ")));
        }
    }
    out
}

fn snapshot(name: &str, model: &mut Model, size: (u16, u16)) {
    update(model, Msg::Resize(size.0, size.1));
    let buffer = drawn(model, size);
    let name = format!("{name}_{}x{}", size.0, size.1);
    insta::assert_snapshot!(name, format!("{}\n{}", text(&buffer), styles(&buffer)));
}

/// A game with something on every screen: a sounding, an offer, its answer, a month's end.
fn played(theme: Theme) -> Model {
    let mut model = begin(&harbour(), 3, theme);
    keys(&mut model, "c Enter");
    keys(&mut model, "t Down Down Down Right Down Right d s");
    model
}

/// The screens, the popups over them, and how to get there from a played game.
const WAYS: [(&str, &str); 30] = [
    ("room", "Esc Esc"),
    ("table", "t"),
    ("reaction", "r"),
    ("why", "r w"),
    ("agreements", "a"),
    ("consult", "c"),
    ("events", "e"),
    ("log", "o"),
    ("scores", "g"),
    ("help", "t ?"),
    ("note", "n"),
    ("forecast", "f"),
    ("end_question", "m"),
    ("undo_question", "u"),
    ("month_end", "m Enter"),
    ("capital", "Esc Home Enter"),
    ("library", "/"),
    ("library_paper", "/ PgDn End Enter"),
    ("library_reasons", "r Down Down Down w /"),
    ("settings", "F3"),
    ("history", "h Space Down Down"),
    ("palette", ": f o r e"),
    ("templates", "t z"),
    ("template", "t z 1"),
    ("log_found", "o x x"),
    ("as_of", "o Home z"),
    ("notebook", "F5 A Space f r e e Space p a g e . Enter Š i a u l i a i"),
    ("all_keys", "F8"),
    ("frontier_begun", "t F"),
    ("analysis_begun", "A Down Enter"),
];

/// The title is the first thing anyone waits for; a pack is large.
#[test]
fn the_title_reads_no_pack() {
    let mut model = Model::new(balcony::pack::Held::builtin(), Theme::standard(), (80, 24));
    keys(&mut model, "Down Down Up");
    let title = text(&drawn(&model, (80, 24)));
    assert!(title.contains("Belarus") && !model.pack.is_read(), "{title}");
    keys(&mut model, "Home Enter");
    assert!(text(&drawn(&model, (80, 24))).contains("Scenario") && model.pack.is_read());
}

#[test]
fn every_screen_at_four_sizes() {
    for size in [(80, 24), (100, 30), (120, 40), (200, 60)] {
        for (name, way) in WAYS {
            let mut model = played(Theme::standard());
            update(&mut model, Msg::Resize(size.0, size.1));
            keys(&mut model, "Esc");
            model.popups.clear();
            model.screen = Screen::Room;
            keys(&mut model, way.trim_start_matches("Esc Esc"));
            snapshot(name, &mut model, size);
        }
        let mut model = Model::new(harbour(), Theme::standard(), size);
        snapshot("title", &mut model, size);
        model.found = vec!["empty_sea".to_owned()];
        keys(&mut model, "End Up Up Enter");
        snapshot("endings", &mut model, size);
        keys(&mut model, "Esc 2 F6");
        snapshot("guide", &mut model, size);
        let mut model = Model::new(harbour(), Theme::standard(), size);
        keys(&mut model, "Enter Right Down Right");
        snapshot("new_game", &mut model, size);
        let mut model = begin(&harbour(), 3, Theme::standard());
        while !model.session.as_ref().unwrap().view.over {
            keys(&mut model, "m Enter Enter");
        }
        snapshot("debrief", &mut model, size);
    }
}

/// The analyst's bench once something is found, at four sizes, without colour, and in ASCII alone; smaller it does not break.
#[test]
fn what_the_bench_found_is_drawn() {
    let ways = [
        ("frontier", "t F"),
        ("frontier_mark", "t F Enter"),
        ("sensitivity", "A Down Enter"),
        ("robustness", "A Down Down Enter"),
    ];
    for (name, way) in ways {
        let mut model = played(Theme::standard());
        for key in way.split_whitespace() {
            for effect in keys(&mut model, key) {
                let Effect::Analyze(job) = effect else { panic!("{name} asks for {effect:?}") };
                let result = job.run(&mut |_, _| true);
                update(&mut model, Msg::Analyzed(job.number, Box::new(result)));
            }
        }
        if name == "frontier_mark" {
            keys(&mut model, "End Up");
        }
        for size in [(80, 24), (100, 30), (120, 40), (200, 60)] {
            snapshot(name, &mut model, size);
            model.ascii = true;
            in_ascii(&model, size, name);
            model.ascii = false;
        }
        for (columns, rows) in [(1, 1), (20, 9), (80, 24), (81, 25), (99, 31), (150, 24), (200, 24)] {
            update(&mut model, Msg::Resize(columns, rows));
            drawn(&model, (columns, rows));
            keys(&mut model, "PgDn");
        }
        update(&mut model, Msg::Resize(80, 24));
        let coloured = text(&drawn(&model, (80, 24)));
        model.theme = Theme::mono();
        assert_eq!(text(&drawn(&model, (80, 24))), coloured, "{name} says something by colour alone");
    }
}

#[test]
fn without_colour_everything_is_still_said() {
    for (name, way) in [("mono_room", ""), ("mono_table", "t"), ("mono_reaction", "r")] {
        let mut model = played(Theme::mono());
        model.popups.clear();
        model.screen = Screen::Room;
        keys(&mut model, way);
        let buffer = drawn(&model, (80, 24));
        for cell in buffer.content() {
            assert_eq!((cell.fg, cell.bg), (ratatui::style::Color::Reset, ratatui::style::Color::Reset), "{name}");
        }
        snapshot(name, &mut model, (80, 24));
    }
}

#[test]
fn every_view_draws_at_every_size() {
    let sides = [1, 2, 3, 5, 9, 16, 23, 24, 25, 31, 40, 60];
    let widths = [1, 2, 4, 8, 20, 40, 79, 80, 81, 99, 100, 119, 120, 150, 160, 200];
    for (_, way) in WAYS {
        let mut model = played(Theme::standard());
        keys(&mut model, way);
        for rows in sides {
            for columns in widths {
                update(&mut model, Msg::Resize(columns, rows));
                drawn(&model, (columns, rows));
            }
        }
    }
}

/// A terminal may be another size than the model was told last.
#[test]
fn a_view_does_not_trust_the_size_it_was_told() {
    let mut model = played(Theme::standard());
    for told in [(80, 24), (200, 60), (1, 1)] {
        update(&mut model, Msg::Resize(told.0, told.1));
        for screen in Screen::ALL.map(|(screen, _)| screen) {
            model.screen = screen;
            for real in [(80, 24), (120, 40), (200, 60), (7, 3)] {
                drawn(&model, real);
            }
        }
    }
}

#[test]
fn too_small_a_window_says_so_and_recovers() {
    let mut model = played(Theme::standard());
    update(&mut model, Msg::Resize(60, 20));
    let small = text(&drawn(&model, (60, 20)));
    assert!(small.contains("80 columns") && small.contains("24 rows"), "{small}");
    assert!(keys_do_nothing(&mut model), "keys act on what cannot be seen");
    update(&mut model, Msg::Resize(80, 24));
    assert!(text(&drawn(&model, (80, 24))).contains("Month 1 of 6"));
}

fn keys_do_nothing(model: &mut Model) -> bool {
    let before = model.revision;
    update(model, Msg::Key(Key::Char('m')));
    model.revision == before && model.popups.is_empty()
}

/// With ASCII alone nothing else is drawn on any screen: texts, frames, gauges, the map and names that are typed.
#[test]
fn in_ascii_nothing_else_is_drawn() {
    for pack in [harbour(), stage::builtin()] {
        for size in [(80, 24), (100, 30), (120, 40), (200, 60)] {
            for (name, way) in WAYS.into_iter().chain([("typed", "n Š Л … ─")]) {
                let mut model = begin(&pack, 3, Theme::standard());
                model.ascii = true;
                update(&mut model, Msg::Resize(size.0, size.1));
                keys(&mut model, "c Enter t Down Down Down Right Down Right d s");
                keys(&mut model, way.trim_start_matches("Esc Esc"));
                in_ascii(&model, size, name);
            }
            for (screen, name) in Screen::ALL {
                let mut model = begin(&pack, 3, Theme::standard());
                model.ascii = true;
                update(&mut model, Msg::Resize(size.0, size.1));
                model.screen = screen;
                in_ascii(&model, size, name);
            }
        }
    }
}

fn in_ascii(model: &Model, size: (u16, u16), name: &str) {
    let shown = text(&drawn(model, size));
    let odd: String = shown.chars().filter(|c| !c.is_ascii()).collect();
    assert!(odd.is_empty(), "{name} at {size:?} draws {odd:?}");
}

/// Every theme with a ground has it in every cell, under pop-ups and the map too.
#[test]
fn a_theme_with_a_ground_leaves_no_hole() {
    for id in ["light", "high_contrast", "projector"] {
        let theme = Theme::of(id).unwrap();
        for (name, way) in WAYS {
            let mut model = played(theme);
            keys(&mut model, way);
            let buffer = drawn(&model, (80, 24));
            assert!(buffer.content().iter().all(|c| Some(c.bg) == theme.base.bg), "{name}, {id}");
            assert!(buffer.content().iter().all(|c| c.fg != ratatui::style::Color::Reset), "{name}, {id}");
        }
    }
}

/// Answers appear one after another where that is wanted; a key shows all of them, and does what it always does.
#[test]
fn answers_appear_and_a_key_hurries_them() {
    let mut model = begin(&harbour(), 3, Theme::standard());
    model.settings.animations = true;
    keys(&mut model, "t Down Down Down Right Down Right d s");
    assert!(model.is_moving());
    let first = text(&drawn(&model, (80, 24)));
    let mut still = begin(&harbour(), 3, Theme::standard());
    keys(&mut still, "t Down Down Down Right Down Right d s");
    assert!(!still.is_moving());
    let whole = text(&drawn(&still, (80, 24)));
    assert_ne!(first, whole);
    let mut hurried = 0;
    while model.is_moving() {
        update(&mut model, Msg::Tick);
        hurried += 1;
    }
    assert!(hurried < 9, "{hurried} moments");
    assert_eq!(text(&drawn(&model, (80, 24))), whole);
}

/// A click marks a row, the same click again chooses it; switched off, neither does anything.
#[test]
fn the_mouse_marks_chooses_and_can_be_switched_off() {
    let mut model = begin(&harbour(), 3, Theme::standard());
    let shown = text(&drawn(&model, (80, 24)));
    let line = shown.lines().position(|l| l.contains("The village")).unwrap() as u16;
    model.settings.mouse = false;
    update(&mut model, Msg::Click(5, line));
    update(&mut model, Msg::Wheel(false));
    assert_eq!(text(&drawn(&model, (80, 24))), shown);
    model.settings.mouse = true;
    update(&mut model, Msg::Click(5, line));
    assert!(text(&drawn(&model, (80, 24))).contains("> The village"));
    update(&mut model, Msg::Wheel(true));
    assert!(text(&drawn(&model, (80, 24))).contains("> The fleet"));
    for _ in 0..2 {
        update(&mut model, Msg::Click(5, line));
    }
    assert!(text(&drawn(&model, (80, 24))).contains("What it wants"));
    keys(&mut model, "Esc F3");
    let shown = text(&drawn(&model, (80, 24)));
    let line = shown.lines().position(|l| l.contains("Mouse")).unwrap() as u16;
    update(&mut model, Msg::Click(20, line));
    assert!(text(&drawn(&model, (80, 24))).contains("> Mouse"), "a pop-up's rows are clicked, not those under it");
}

/// What the contract says of the first frame of the built-in game.
#[test]
fn the_first_frame_names_the_capitals_and_opens_nothing() {
    let pack = stage::builtin();
    for seed in 0..12 {
        let mut model = begin(&pack, seed, Theme::standard());
        let before = text(&drawn(&model, (80, 24)));
        for name in ["Minsk", "Warsaw", "Vilnius", "Moscow"] {
            assert!(before.contains(name), "seed {seed} hides {name}:\n{before}");
        }
        assert!(model.popups.is_empty());
        keys(&mut model, "Down");
        let after = text(&drawn(&model, (80, 24)));
        assert_ne!(before, after, "Down moves no mark");
        keys(&mut model, "Up");
        assert_eq!(before, text(&drawn(&model, (80, 24))));
    }
}

/// Under a class code the question says that there is nothing to take back, and Enter takes nothing back.
#[test]
fn a_class_game_is_not_taken_back_before_its_end() {
    let mut model = played(Theme::mono());
    model.session.as_mut().unwrap().game.header_mut().code = Some("30000-000B5".to_owned());
    let plays = |model: &Model| model.session.as_ref().unwrap().game.plays().count();
    let before = plays(&model);
    for typed in ["u", "Enter"] {
        assert!(keys(&mut model, typed).is_empty());
        let shown = text(&drawn(&model, (80, 24))).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(shown.contains("what has told you something stands until"), "{shown}");
    }
    assert_eq!(plays(&model), before);
}
