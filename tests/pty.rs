//! The program in a real pseudo-terminal: it starts, resizes, pauses, ends and gives the terminal back.
#![cfg(unix)]
#![allow(clippy::disallowed_types, reason = "a program that hangs must meet a deadline")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read as _, Write};
use std::num::NonZero;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// Longer than anything should take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

struct Stage {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    bytes: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    data: PathBuf,
}

impl Stage {
    fn open(name: &str, arguments: &[&str], settings: &[(&str, &str)]) -> Self {
        let data = std::env::temp_dir().join(format!("balcony-pty-{}-{name}", std::process::id()));
        let pair = native_pty_system().openpty(size(80, 24)).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_balcony"));
        command.args(arguments);
        command.cwd(env!("CARGO_MANIFEST_DIR"));
        for name in ["NO_COLOR", "BALCONY_PLAIN"] {
            command.env_remove(name);
        }
        command.env("TERM", "xterm-256color");
        command.env("LC_ALL", "C.UTF-8");
        command.env_remove("COLORTERM");
        command.env("XDG_CONFIG_HOME", data.join("config"));
        command.env("RUST_BACKTRACE", "0");
        command.env("BALCONY_DATA_DIR", &data);
        for (name, value) in settings {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (to, bytes) = mpsc::channel();
        std::thread::spawn(move || {
            let mut held = [0; 4096];
            while let Ok(n @ 1..) = reader.read(&mut held) {
                if to.send(held[..n].to_vec()).is_err() {
                    return;
                }
            }
        });
        let screen = vt100::Parser::new(NonZero::new(24).unwrap(), NonZero::new(80).unwrap(), 0);
        let keys = pair.master.take_writer().unwrap();
        Self { child, master: pair.master, keys, bytes, screen, data }
    }

    fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// Reads what the program writes until the condition holds.
    fn wait(&mut self, what: &str, holds: impl Fn(&vt100::Screen) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !holds(self.screen.screen()) {
            match self.bytes.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(_) => panic!("waited in vain for {what}; there is\n{}", self.text()),
            }
        }
    }

    fn wait_for(&mut self, text: &str) {
        self.wait(text, |screen| screen.contents().contains(text));
    }

    fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    fn signal(&self, name: &str) {
        let id = self.child.process_id().unwrap().to_string();
        assert!(std::process::Command::new("kill").args([name, &id]).status().unwrap().success());
    }

    /// Waits until the program is stopped.
    fn until_stopped(&self) {
        let id = self.child.process_id().unwrap().to_string();
        let end = Instant::now() + PATIENCE;
        let state = || std::process::Command::new("ps").args(["-o", "state=", "-p", &id]).output().unwrap().stdout;
        while !state().starts_with(b"T") {
            assert!(Instant::now() < end, "it does not stop");
        }
    }

    fn resize(&mut self, columns: u16, rows: u16) {
        self.screen.screen_mut().set_size(NonZero::new(rows).unwrap(), NonZero::new(columns).unwrap());
        self.master.resize(size(columns, rows)).unwrap();
    }

    /// The exit status, after everything written has been read; the terminal must be as it was.
    fn ended(&mut self) -> u32 {
        let status = self.child.wait().unwrap().exit_code();
        let end = Instant::now() + PATIENCE;
        loop {
            match self.bytes.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("the terminal stays open"),
            }
        }
        let screen = self.screen.screen();
        assert!(!screen.alternate_screen(), "the alternate screen is left on");
        assert!(!screen.hide_cursor(), "the cursor is left hidden");
        assert!(!screen.bracketed_paste(), "bracketed paste is left on");
        status
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = std::fs::remove_dir_all(&self.data);
    }
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

#[test]
fn play_opens_the_room_and_quitting_asks_once() {
    let mut stage = Stage::open("quit", &["play", "--seed", "7"], &[]);
    stage.wait_for("Month 1 of 12");
    for name in ["Minsk", "Warsaw", "Vilnius", "Moscow"] {
        stage.wait_for(name);
    }
    assert!(stage.screen.screen().alternate_screen());
    stage.press("q");
    stage.wait_for("Quit?");
    stage.press("\r");
    assert_eq!(stage.ended(), 0);
    assert!(stage.text().contains("play --plain"), "line mode is named before the screens open: {}", stage.text());
}

#[test]
fn nothing_moves_after_the_first_frame() {
    let mut stage = Stage::open("calm", &["play", "--seed", "7"], &[]);
    stage.wait_for("Month 1 of 12");
    stage.wait_for("quit");
    // What is left of the first frame, then nothing for as long as a frame of an animation would take many times over.
    while let Ok(bytes) = stage.bytes.recv_timeout(Duration::from_millis(400)) {
        stage.screen.process(&bytes);
    }
    assert!(matches!(stage.bytes.recv_timeout(Duration::from_millis(600)), Err(RecvTimeoutError::Timeout)));
    let before = stage.text();
    stage.press("\x1b[B");
    stage.wait("the mark to move", |screen| screen.contents() != before);
}

#[test]
fn it_follows_the_size_of_the_window() {
    let mut stage = Stage::open("resize", &["play", "--seed", "7"], &[]);
    stage.wait_for("Month 1 of 12");
    stage.resize(60, 20);
    stage.wait_for("needs 80 columns");
    stage.resize(120, 40);
    stage.wait_for("What moved this month");
    stage.press("q\r");
    assert_eq!(stage.ended(), 0);
}

#[test]
fn the_title_opens_and_a_game_is_chosen() {
    let mut stage = Stage::open("title", &[], &[]);
    stage.wait_for("New game");
    stage.press("\r");
    stage.wait_for("not chosen");
    stage.press("d");
    stage.wait("everything to be chosen", |screen| !screen.contents().contains("not chosen"));
    stage.press("\r");
    stage.wait_for("Situation room");
    stage.press("q\r");
    assert_eq!(stage.ended(), 0);
}

#[test]
fn a_whole_game_is_played() {
    let mut stage = Stage::open("whole", &["play", "--seed", "3", "--pack", "tests/data/packs/harbour"], &[]);
    for month in 1..=6 {
        stage.wait_for(&format!("Month {month} of 6"));
        stage.press("c\r");
        stage.wait_for("What came of it");
        stage.press("m");
        stage.wait_for("End the month?");
        stage.press("\r");
        stage.wait_for("is over.");
        stage.press("\r");
    }
    stage.wait_for("Debrief");
    stage.press("q");
    stage.wait_for("Quit?");
    stage.press("\r");
    assert_eq!(stage.ended(), 0);
}

#[test]
fn asked_to_end_it_saves_restores_and_exits_by_itself() {
    for (signal, status) in [("-TERM", 143), ("-HUP", 129)] {
        let mut stage = Stage::open(signal, &["play", "--seed", "7"], &[]);
        stage.wait_for("Month 1 of 12");
        stage.press("c\r");
        stage.wait_for("What came of it");
        stage.signal(signal);
        assert_eq!(stage.ended(), status, "{signal}");
        let saves: Vec<_> = std::fs::read_dir(&stage.data).unwrap().map(|e| e.unwrap().path()).collect();
        let save = saves.iter().find(|p| p.extension().is_some_and(|e| e == "ron")).expect("a save");
        assert!(std::fs::read_to_string(save).unwrap().contains("Consult("));
    }
}

#[test]
fn a_panic_gives_the_terminal_back() {
    if !cfg!(debug_assertions) {
        return;
    }
    let mut stage = Stage::open("panic", &["play", "--seed", "7"], &[("BALCONY_TEST_PANIC", "1")]);
    stage.wait_for("Month 1 of 12");
    stage.press("j");
    assert_eq!(stage.ended(), 101);
    assert!(stage.text().contains("asked for by a test"), "{}", stage.text());
    assert!(stage.text().contains("balcony play --continue"), "{}", stage.text());
}

#[test]
fn it_goes_to_the_shell_and_comes_back_whole() {
    let mut stage = Stage::open("pause", &["play", "--seed", "7"], &[]);
    stage.wait_for("Month 1 of 12");
    stage.press("\x1a");
    stage.wait("the shell's screen", |screen| !screen.alternate_screen());
    // It gives the terminal back before it stops; woken in between, it would stop after that for good.
    stage.until_stopped();
    stage.signal("-CONT");
    stage.wait("the game's screen", |screen| screen.alternate_screen() && screen.contents().contains("Month 1 of 12"));
    stage.press("q\r");
    assert_eq!(stage.ended(), 0);
}

#[test]
fn no_color_means_none() {
    let mut stage = Stage::open("mono", &["play", "--seed", "7"], &[("NO_COLOR", "1")]);
    stage.wait_for("Month 1 of 12");
    stage.wait_for("quit");
    for row in 0..24 {
        for column in 0..80 {
            let cell = stage.screen.screen().cell(row, column).unwrap();
            assert_eq!(cell.fgcolor(), vt100::Color::Default, "row {row}, column {column}");
            assert_eq!(cell.bgcolor(), vt100::Color::Default);
        }
    }
}

/// The guide is begun from the title, goes on by what is done, and is taken up again where it was left.
#[test]
fn one_learns_to_play_and_takes_it_up_again() {
    let arguments = ["--pack", "tests/data/packs/harbour"];
    let mut stage = Stage::open("learn", &arguments, &[]);
    stage.wait_for("Learn to play: a guided first game");
    stage.press("2");
    stage.wait_for("step 1 of 14");
    stage.press("\x1b[17~");
    stage.wait_for("step 2 of 14");
    stage.press("\r");
    stage.wait_for("What it wants");
    stage.press("\r");
    stage.wait_for("step 3 of 14");
    stage.press("\x1b");
    stage.wait_for("Leave the game");
    stage.press("\r");
    stage.wait_for("go on with step 3");
    stage.press("3");
    stage.wait_for("step 3 of 14");
    stage.press("q");
    stage.wait_for("Quit?");
    stage.press("\r");
    assert_eq!(stage.ended(), 0);
}

/// A game that is played to its end is among the endings found, for the title and for whoever looks later.
#[test]
fn an_ending_is_found_and_kept() {
    let mut stage = Stage::open("found", &["play", "--seed", "3", "--pack", "tests/data/packs/harbour"], &[]);
    for month in 1..=6 {
        stage.wait_for(&format!("Month {month} of 6"));
        stage.press("m");
        stage.wait_for("End the month?");
        stage.press("\r");
        stage.wait_for("is over.");
        stage.press("\r");
    }
    stage.wait_for("Debrief");
    let kept = std::fs::read_to_string(stage.data.join("state/endings.ron")).unwrap();
    assert_eq!(kept.matches("ending:").count(), 1, "{kept}");
    stage.press("\x1b");
    stage.wait_for("Leave the game");
    stage.press("\r");
    stage.wait_for("Endings found (1)");
    stage.press("q");
    stage.wait_for("Quit?");
    stage.press("\r");
    assert_eq!(stage.ended(), 0);
}

/// A file of keys that gives one key two meanings is told with its place, and the standard keys hold; a good one holds.
#[test]
fn keys_of_ones_own_are_read_or_told() {
    let text = [
        ("[\n  (action: \"send\", keys: [\"p\"]),\n]", "keys.ron:2:28"),
        ("[(action: \"table\", keys: [\"T\"])]", "T table"),
    ];
    for (at, (text, told)) in text.into_iter().enumerate() {
        let name = format!("keys{at}");
        let data = std::env::temp_dir().join(format!("balcony-pty-{}-{name}", std::process::id()));
        let folder = data.join("config").join("balcony");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("keys.ron"), text).unwrap();
        let mut stage = Stage::open(&name, &["play", "--seed", "7"], &[]);
        stage.wait_for(told);
        if at == 0 {
            stage.press("\r");
            stage.wait("the page to close", |screen| !screen.contents().contains("To know"));
        }
        stage.press("q");
        stage.wait_for("Quit?");
        stage.press("\r");
        assert_eq!(stage.ended(), 0);
    }
}

/// While something large is worked out aside, keys are answered and progress is shown; a key stops it, and so does leaving.
#[test]
fn keys_are_answered_while_something_is_worked_out() {
    let mut stage = Stage::open("aside", &["play", "--seed", "7"], &[]);
    stage.wait_for("Month 1 of 12");
    // The frontier of the economy has half a million outcomes.
    stage.press("A\r");
    stage.wait_for("what can be agreed");
    stage.press("\x1b[H\x1b[B\r");
    stage.wait_for("of 505439 combinations");
    stage.press("?");
    stage.wait_for("Keys that work here");
    stage.press("\x1b");
    stage.wait("the help to close", |screen| !screen.contents().contains("Keys that work here"));
    stage.press("x");
    stage.wait_for("Stopped at");
    stage.press("\r");
    stage.wait("it to begin again", |screen| !screen.contents().contains("Stopped at"));
    stage.press("\x1b");
    stage.wait_for("Situation room");
    stage.press("q\r");
    assert_eq!(stage.ended(), 0);
}

/// What is worked out aside is shown when it is there, without a key.
#[test]
fn a_result_comes_by_itself() {
    let mut stage = Stage::open("result", &["play", "--seed", "3", "--pack", "tests/data/packs/harbour"], &[]);
    stage.wait_for("Month 1 of 6");
    stage.press("A\x1b[B\x1b[B\r");
    stage.wait_for("Every world counts alike");
    stage.press("q\r");
    assert_eq!(stage.ended(), 0);
}

/// Pasted lines are lines of the notebook, and come back with the game.
#[test]
fn what_is_pasted_in_the_notebook_keeps_its_lines() {
    let mut stage = Stage::open("notebook", &["play", "--seed", "7"], &[]);
    stage.wait_for("Month 1 of 12");
    stage.press("\x1b[15~");
    stage.wait_for("A page of your own");
    stage.press("\x1b[200~first line\nsecond line\x1b[201~");
    stage.wait_for("second line");
    stage.press("\x1b");
    stage.wait_for("The notebook is kept");
    let saves = std::fs::read_dir(&stage.data).unwrap().map(|e| e.unwrap().path());
    let save = saves.into_iter().find(|p| p.extension().is_some_and(|e| e == "ron")).expect("a save");
    assert!(std::fs::read_to_string(save).unwrap().contains("notebook: \"first line\\nsecond line\""));
    stage.press("q\r");
    assert_eq!(stage.ended(), 0);
}
