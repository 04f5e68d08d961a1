//! The program as a process. What this protects: the commands, exit codes and messages that scripts in classrooms rely on.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use serde_json::Value;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

const HARBOUR: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/packs/harbour");

const SCRIPT: &str = "(
  scenario: \"season\", seed: 7,
  months: [
    [ Consult(\"village\", \"convey\"), Measure(\"patrol\") ],
    [ Offer(parties: [\"fleet\"], terms: { \"quota\": \"small_cut\" }) ],
  ],
)
";

/// How a run of the program came out.
struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Ran {
    fn json(&self) -> Value {
        assert_eq!(self.code, Some(0), "{}", self.err);
        serde_json::from_str(&self.out).unwrap()
    }
}

/// A folder for saves and scripts, and the program run in it.
struct Room {
    folder: TempDir,
}

impl Room {
    fn new() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn write(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_balcony"));
        command.args(arguments).current_dir(self.folder.path());
        command.env("BALCONY_DATA_DIR", self.data()).env("HOME", self.folder.path());
        for name in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "BALCONY_PLAIN", "COLUMNS", "NO_COLOR"] {
            command.env_remove(name);
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, "")
    }

    fn run_with(&self, arguments: &[&str], input: &str) -> Ran {
        let mut child = self.command(arguments).spawn().unwrap();
        // A program that refuses its arguments need not read.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let output = child.wait_with_output().unwrap();
        Ran {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The same with the harbour's pack.
    fn harbour(&self, arguments: &[&str], input: &str) -> Ran {
        let all: Vec<&str> = arguments.iter().copied().chain(["--pack", HARBOUR]).collect();
        self.run_with(&all, input)
    }
}

#[test]
fn help_begins_with_examples_and_lists_what_there_is() {
    let room = Room::new();
    let help = room.run(&["--help"]);
    assert_eq!((help.code, help.err.as_str()), (Some(0), ""));
    let examples = help.out.find("Examples:").unwrap();
    assert!(examples < help.out.find("Usage:").unwrap());
    for command in ["play", "replay", "catalog", "check", "saves", "completions", "man"] {
        assert!(help.out.contains(&format!("\n  {command} ")), "{command}");
        let own = room.run(&[command, "--help"]);
        assert!(own.code == Some(0) && own.out.contains("Examples:\n  balcony"), "{command}: {}", own.out);
        // Command lines stand in examples as they are to be typed, not wrapped.
        assert!(own.out.lines().all(|l| l.chars().count() <= 100), "{command}");
    }
    assert_eq!(room.run(&["--version"]).out, format!("balcony {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_game_needs_a_terminal_and_says_how_to_do_without() {
    let ran = Room::new().run(&[]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert_eq!(ran.err.lines().count(), 1);
    assert!(ran.err.contains("`balcony play --plain`"), "{}", ran.err);
}

#[test]
fn a_wrong_command_line_exits_2() {
    let room = Room::new();
    let cases: &[(&[&str], &str)] = &[
        (&["ply"], "similar subcommand exists: 'play'"),
        (&["play", "--seed", "x"], "invalid value 'x' for '--seed <N>'"),
        (&["play", "--seed", "4294967296"], "4294967296 is not in 0..=4294967295"),
        (&["play", "--seed", "1", "--code", "00000-00000"], "cannot be used with"),
        (&["play", "--scenario", "seson"], "error: --scenario: unknown scenario \"seson\"; did you mean \"season\"?"),
        (
            &["play", "--lens", "x"],
            "error: --lens: unknown lens \"x\"; expected \"cautious\", \"hungry\" or \"sealed\"",
        ),
        (&["play", "--mandate", "fish"], "error: --mandate: unknown mandate \"fish\"; expected "),
        (&["play", "--code", "00000-0000"], "error: --code: a code has ten characters, like 0ABCD-12345; this has 9"),
        (&["play", "--code", "00000-0000U"], "error: --code: no code has the character 'U'"),
        (&["replay", "-", "--lens", "hungri"], "error: --lens: unknown lens \"hungri\"; did you mean \"hungry\"?"),
        (&["replay"], "<FILE>"),
        (&["saves"], "Usage: balcony saves"),
        (&["man", "ply"], "error: unknown command \"ply\"; did you mean \"play\"?"),
    ];
    for (arguments, says) in cases {
        let ran = room.harbour(arguments, "");
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{arguments:?}: {}", ran.err);
        assert!(ran.err.contains(says), "{arguments:?}: {}", ran.err);
    }
    assert!(!room.data().exists() || fs::read_dir(room.data()).unwrap().next().is_none(), "nothing was begun");
}

#[test]
fn a_script_is_refused_with_its_place() {
    let room = Room::new();
    let refused = |script: &str| {
        let ran = room.harbour(&["replay", "-"], script);
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{}", ran.err);
        assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
        ran.err.trim_end().to_owned()
    };
    let form = "`balcony replay --help` shows the form of a script";
    let cases = [
        (
            "\"convey\"",
            "\"convy\"",
            "<stdin>:4:27: month 1, move 1: unknown message \"convy\"; did you mean \"convey\"?",
        ),
        ("\"season\"", "\"sesaon\"", "<stdin>:2:14: unknown scenario \"sesaon\"; did you mean \"season\"?"),
        (
            "\"quota\"",
            "\"qouta\"",
            "<stdin>:5:43: month 2, move 1: unknown issue or process term \"qouta\"; did you mean \"quota\"?",
        ),
        (
            "Measure(\"patrol\")",
            "Withdraw",
            "<stdin>:4:37: month 1, move 2 (withdraw): no offer is waiting and no counter is open",
        ),
    ];
    for (right, wrong, says) in cases {
        assert_eq!(refused(&SCRIPT.replace(right, wrong)), says);
    }
    let says = refused(&SCRIPT.replace("Measure", "Mesure"));
    assert_eq!(says, format!("<stdin>:4:37: unknown word \"Mesure\" in move; did you mean \"Measure\"?; {form}"));
    assert!(refused(&SCRIPT[..60]).starts_with("<stdin>:4:"), "{}", refused(&SCRIPT[..60]));
    assert!(refused("").starts_with("<stdin>:1:1: it is empty"));
    let late = SCRIPT.replace("  ],\n)", &format!("{}[ Note(\"late\") ],\n  ],\n)", "[],\n".repeat(4)));
    assert_eq!(refused(&late), "<stdin>:10:3: month 7: the scenario has 6 months; leave out what comes after");
}

#[test]
fn a_file_that_is_not_there_is_refused_with_a_cure() {
    let room = Room::new();
    let ran = room.run(&["replay", "none.ron"]);
    assert_eq!(ran.code, Some(1));
    assert_eq!(
        ran.err,
        "error: none.ron: there is no such file; `balcony saves list` lists saves, and - reads a script from the input\n"
    );
    let ran = room.run(&["catalog", "--pack", "none"]);
    assert_eq!(ran.code, Some(1));
    assert_eq!(ran.err, "error: none: there is no such folder; a pack is a folder with a file pack.ron in it\n");
}

#[test]
fn options_of_every_command_stand_before_or_after_it() {
    let room = Room::new();
    let file = room.write("script.ron", SCRIPT);
    let before = room.run(&["--pack", HARBOUR, "--color", "never", "replay", &file, "--format", "json"]);
    let after = room.run(&["replay", &file, "--format", "json", "--color=never", "--pack", HARBOUR]);
    let input = room.harbour(&["replay", "-", "--format=json"], SCRIPT);
    assert_eq!(before.json()["seed"], 7);
    assert_eq!(before.out, after.out, "the same script, the same bytes");
    assert_eq!(before.out, input.out);
    let elsewhere = room.folder.path().join("else/where");
    let path = room.run(&["--data-dir", elsewhere.to_str().unwrap(), "saves", "path"]);
    assert_eq!(path.out, format!("{}\n", elsewhere.display()));
    assert!(elsewhere.is_dir(), "it is made when missing");
    assert_eq!(room.run(&["saves", "path"]).out, format!("{}\n", room.data().display()));
}

#[test]
fn a_replay_tells_every_month() {
    let room = Room::new();
    let replay = room.harbour(&["replay", "-", "--format", "json"], SCRIPT).json();
    assert_eq!(replay["schema"], 1);
    assert_eq!(replay["months"].as_array().unwrap().len(), 6);
    assert_eq!(replay["months"][0]["moves"].as_array().unwrap().len(), 2);
    let text = room.harbour(&["replay", "-"], SCRIPT).out;
    for part in [
        "A season (scenario season), lens cautious",
        "\nMonth 1, 2025-01\n",
        "  - Measure: Patrol: done.",
        "\nEnding: ",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let other = room.harbour(&["replay", "-", "--format", "json", "--lens", "hungry", "--seed", "8"], SCRIPT).json();
    assert_eq!((&other["lens"], &other["seed"]), (&Value::from("hungry"), &Value::from(8)));
    let sealed = room.harbour(&["replay", "-", "--format", "json", "--lens", "sealed"], SCRIPT).json();
    assert!(["cautious", "hungry"].contains(&sealed["lens"].as_str().unwrap()));
    let all = room.harbour(&["replay", "-", "--format", "json", "--all-lenses"], SCRIPT).json();
    assert_eq!(all["lenses"].as_object().unwrap().keys().collect::<Vec<_>>(), ["cautious", "hungry"]);
    assert_eq!(all["lenses"]["cautious"], replay);
}

/// Seeds have bounds, and a number beyond them is refused with its place and the bounds.
#[test]
fn numbers_out_of_bounds_are_told_their_bounds() {
    let room = Room::new();
    let greatest = room.harbour(&["replay", "-", "--format", "json"], "(\n  seed: 4294967295,\n)");
    assert_eq!(greatest.json()["seed"], u32::MAX);
    for (script, place) in [
        ("(\n  seed: 4294967296,\n)", "<stdin>:2:9: "),
        ("(\n  seed: -1,\n)", "<stdin>:2:"),
        ("(\n  months: [ [ Forecast(\"fleet\", \"accept\", 256) ] ],\n)", "<stdin>:2:"),
    ] {
        let ran = room.harbour(&["replay", "-"], script);
        assert_eq!((ran.code, ran.out.as_str(), ran.err.lines().count()), (Some(1), "", 1), "{script}");
        let told =
            "this number is too small or too large for its place; a seed is 0 to 4294967295, a probability 0 to 100";
        assert!(ran.err.starts_with(place) && ran.err.contains(told), "{script}: {}", ran.err);
    }
}

#[test]
fn a_pack_is_checked() {
    let room = Room::new();
    let good = room.run(&["check", HARBOUR]);
    assert_eq!(good.code, Some(0), "{}", good.err);
    assert!(good.out.lines().last().unwrap().contains("pack harbour 0.1.0 can be played: "), "{}", good.out);
    let pack = room.folder.path().join("pack");
    copy(Path::new(HARBOUR), &pack);
    let manifest = fs::read_to_string(pack.join("pack.ron")).unwrap();
    fs::write(pack.join("pack.ron"), manifest.replace("lens: \"cautious\"", "lens: \"cautios\"")).unwrap();
    let bad = room.run(&["check", "pack"]);
    assert_eq!(bad.code, Some(1));
    let told = "error: unknown lens \"cautios\"; did you mean \"cautious\"?\n";
    assert!(bad.out.starts_with("pack.ron:7:") && bad.out.contains(told), "{}", bad.out);
    assert_eq!(bad.err, "error: pack can't be played: 1 error\n");
    let played = room.run(&["play", "--plain", "--pack", "pack"]);
    assert_eq!(played.code, Some(1));
    assert!(
        played.err.contains(told) && played.err.ends_with("error: pack can't be played: 1 error\n"),
        "{}",
        played.err
    );
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let there = to.join(path.file_name().unwrap());
        if path.is_dir() { copy(&path, &there) } else { fs::copy(&path, &there).map(|_| ()).unwrap() }
    }
}

#[test]
fn the_end_of_the_input_saves() {
    let room = Room::new();
    let played = room.harbour(&["play", "--plain", "--seed", "7"], "measure patrol\nend\n");
    assert_eq!(played.code, Some(0), "{}", played.err);
    assert!(played.out.starts_with("A new game: scenario season, lens cautious, mandate balanced, seed 7, code "));
    assert!(played.out.contains("\nMonth 1 (2025-01)\n") && played.out.contains("\nMonth 2 (2025-02)\n"));
    let list = room.run(&["saves", "list", "--format", "json"]).json();
    assert_eq!(list["schema"], 1);
    let save = &list["saves"][0];
    assert_eq!((&save["seed"], &save["month"], &save["over"]), (&Value::from(7), &Value::from(2), &Value::from(false)));
    let path = save["path"].as_str().unwrap();
    assert!(Path::new(path).starts_with(room.data()) && path.ends_with(".ron"), "{path}");
    assert!(room.run(&["saves", "list"]).out.contains("season, lens cautious, mandate balanced, seed 7: month 2"));

    // A save is a script; it plays on where it was left, and stays one file.
    assert_eq!(room.harbour(&["replay", path], "").code, Some(0));
    let on = room.harbour(&["play", "--continue"], "end\n");
    assert!(on.out.contains("\nMonth 3 (2025-03)\n"), "{}", on.out);
    let list = room.run(&["saves", "list", "--format", "json"]).json();
    assert_eq!((list["saves"].as_array().unwrap().len(), &list["saves"][0]["month"]), (1, &Value::from(3)));
    let sound = room.harbour(&["saves", "verify"], "");
    assert_eq!((sound.code, sound.out.as_str()), (Some(0), format!("{path}: sound, in month 3\n").as_str()));
}

#[test]
fn saves_are_verified() {
    let room = Room::new();
    room.harbour(&["play", "--plain", "--seed", "7"], "end\nend\n");
    let list = room.run(&["saves", "list", "--format", "json"]).json();
    let path = list["saves"][0]["path"].as_str().unwrap();
    fs::write(room.data().join(".season.ron.1-1.tmp"), "(").unwrap();
    assert_eq!(room.harbour(&["saves", "verify"], "").code, Some(0), "a leftover is no save");
    let text = fs::read_to_string(path).unwrap();
    fs::write(room.data().join("cut.ron"), &text[..text.find("    digests").unwrap()]).unwrap();
    let damaged = room.harbour(&["saves", "verify"], "");
    assert_eq!(damaged.code, Some(1));
    assert_eq!(damaged.err, "error: 1 of 2 saves not sound\n");
    assert!(
        damaged.out.contains("cut.ron:") && damaged.out.contains("; it replays through month 2"),
        "{}",
        damaged.out
    );
    let kept = room.harbour(&["saves", "verify", "--keep", "cut", "--format", "json"], "");
    let told: Value = serde_json::from_str(&kept.out).unwrap();
    assert_eq!((&told["saves"][0]["state"], kept.code), (&Value::from("damaged"), Some(1)));
    let kept = told["saves"][0]["kept"].as_str().unwrap();
    assert_eq!(room.harbour(&["saves", "verify", kept], "").code, Some(0));
    let other = room.run(&["saves", "verify", path]);
    assert_eq!(other.code, Some(1));
    assert!(other.out.contains("this is pack \"belarus\"; name the other with --pack DIR"), "{}", other.out);
}

#[test]
fn a_class_code_begins_the_same_game() {
    let room = Room::new();
    let first = room.harbour(&["play", "--plain", "--lens", "sealed", "--mandate", "fish_first", "--seed", "99"], "");
    let greeting = first.out.lines().next().unwrap();
    assert!(greeting.starts_with("A new game: scenario season, lens sealed, mandate fish_first, seed 99, code "));
    let code = greeting.trim_end_matches('.').rsplit(' ').next().unwrap();
    let second = room.harbour(&["play", "--plain", "--code", &code.to_lowercase()], "");
    assert_eq!(second.out.lines().next().unwrap(), greeting);
    let list = room.run(&["saves", "list", "--format", "json"]).json();
    let codes: Vec<_> = list["saves"].as_array().unwrap().iter().filter_map(|s| s["code"].as_str()).collect();
    assert_eq!(codes, [code], "only the game that was begun by the code is under it");
    let unlike =
        |seed: &str| room.harbour(&["play", "--plain", "--seed", seed], "").out.lines().next().unwrap().to_owned();
    assert_ne!(unlike("98").rsplit(' ').next(), Some(code));
    assert!(room.harbour(&["play", "--plain"], "").out.contains(", seed "), "a drawn seed is told");
}

/// Names, copies, the way out and in, the trash; and nothing that is there is written over.
#[test]
fn saves_are_tidied() {
    let room = Room::new();
    room.harbour(&["play", "--plain", "--seed", "7"], "end\n");
    let saves = || {
        let list = room.run(&["saves", "list", "--format", "json"]).json();
        let names = list["saves"].as_array().unwrap().iter().map(|s| s["name"].as_str().unwrap().to_owned());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    };
    let done = |arguments: &[&str], ends: &str| {
        let all: Vec<&str> = ["saves"].iter().chain(arguments).copied().collect();
        let ran = room.run(&all);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{arguments:?}");
        assert!(ran.out.trim_end().ends_with(ends), "{arguments:?}: {}", ran.out);
    };
    let refused = |arguments: &[&str], says: &str| {
        let all: Vec<&str> = ["saves"].iter().chain(arguments).copied().collect();
        let ran = room.run(&all);
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{arguments:?}");
        assert!(ran.err.contains(says) && ran.err.lines().count() == 1, "{arguments:?}: {}", ran.err);
    };
    let first = saves().remove(0);
    done(&["rename", &first, "Team 3"], "/data/Team 3.ron");
    done(&["duplicate", "Team 3"], "/data/Team 3-copy.ron");
    done(&["duplicate", "Team 3"], "/data/Team 3-copy-2.ron");
    done(&["duplicate", "Team 3", "other"], "/data/other.ron");
    assert_eq!(saves(), ["Team 3", "Team 3-copy", "Team 3-copy-2", "other"]);
    refused(&["rename", "other", "Team 3"], "a save of that name is there already");
    refused(&["duplicate", "other", "Team 3"], "a save of that name is there already");
    for name in ["../out", "", ".hidden", "a/b"] {
        refused(&["rename", "other", name], "a save's name has letters");
    }
    refused(&["rename", "none", "x"], "there is no such save in ");

    done(&["export", "other", "out.ron"], "out.ron");
    refused(&["export", "other", "out.ron"], "there is such a file already");
    refused(&["delete", "out.ron"], "there is no such save in ");
    done(&["import", "out.ron"], "/data/out.ron");
    done(&["import", "out.ron"], "/data/out-2.ron");
    refused(&["import", &room.write("script.ron", SCRIPT)], "it is a script and no save");
    refused(&["import", &room.write("cut.ron", "(\n  seed: ")], "cut.ron:2:");

    done(&["delete", "out", "out-2", "Team 3"], "/data/trash/Team 3.ron");
    done(&["import", "data/trash/Team 3.ron"], "/data/Team 3.ron");
    done(&["delete", "Team 3"], ".ron");
    assert_eq!(saves(), ["Team 3-copy", "Team 3-copy-2", "other"]);
    assert_eq!(room.run(&["saves", "empty-trash"]).err, "4 saves removed for good\n");
    assert_eq!(fs::read_dir(room.data().join("trash")).unwrap().count(), 0);
    assert_eq!(room.harbour(&["saves", "verify"], "").code, Some(0));

    // A game under a class code has no second copy while it is played.
    let greeting = room.harbour(&["play", "--plain", "--seed", "3"], "").out;
    let code = greeting.lines().next().unwrap().trim_end_matches('.').rsplit(' ').next().unwrap();
    room.harbour(&["play", "--plain", "--code", code], "");
    let list = room.run(&["saves", "list", "--format", "json"]).json();
    let under = list["saves"].as_array().unwrap().iter().find(|s| s["code"].is_string()).unwrap();
    refused(&["duplicate", under["name"].as_str().unwrap()], "has no second copy before it is over");
}

/// A game that is being played is left alone.
#[test]
fn a_save_that_is_open_is_not_moved() {
    use std::io::{BufRead as _, BufReader};
    let room = Room::new();
    let mut child = room.command(&["play", "--plain", "--pack", HARBOUR]).spawn().unwrap();
    let input = child.stdin.take().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    assert!(lines.any(|l| l == "Month 1 (2025-01)"));
    let list = room.run(&["saves", "list", "--format", "json"]).json();
    let name = list["saves"][0]["name"].as_str().unwrap();
    for arguments in [&["saves", "delete", name][..], &["saves", "rename", name, "other"]] {
        let ran = room.run(arguments);
        assert_eq!(ran.code, Some(1));
        assert!(
            ran.err.contains("open in another copy of balcony") && ran.err.contains("quit it there first"),
            "{}",
            ran.err
        );
    }
    drop(input);
    for _ in lines {}
    assert!(child.wait().unwrap().success());
    assert_eq!(room.run(&["saves", "delete", name]).code, Some(0));
}

/// A class plays one game: what has told something is taken back only after the debrief.
#[test]
fn a_game_under_a_class_code_forks_after_its_end() {
    let room = Room::new();
    let first = room.harbour(&["play", "--plain", "--seed", "3"], "");
    let code = first.out.lines().next().unwrap().trim_end_matches('.').rsplit(' ').next().unwrap().to_owned();
    let names = || room.run(&["saves", "list"]).out.lines().filter(|l| l.contains("-b1 ")).count();
    let held = "Under a class code, what has told you something stands until the debrief.";
    let during = room.harbour(&["play", "--plain", "--code", &code], "note why\nundo\nmeasure patrol\nundo\n");
    assert!(during.out.contains("It had told you nothing") && during.out.contains(held), "{}", during.out);
    assert_eq!(names(), 0);
    let after = room.harbour(&["play", "--plain", "--code", &code], "end\nend\nend\nend\nend\nend\nundo\nundo\n");
    assert!(!after.out.contains(held), "{}", after.out);
    assert_eq!(names(), 1, "{}", room.run(&["saves", "list"]).out);
    assert_eq!(room.harbour(&["saves", "verify"], "").code, Some(0));
}

#[test]
fn nobody_reading_is_no_error() {
    let room = Room::new();
    let mut child = room.command(&["catalog", "--format", "json"]).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()), (Some(0), ""));
}

#[test]
fn a_folder_that_is_none_is_told() {
    let room = Room::new();
    let file = room.write("file", "");
    let ran = room.harbour(&["play", "--plain", "--data-dir", &file], "");
    assert_eq!(ran.code, Some(1));
    let says = "a file stands where a folder is needed; name another folder with --data-dir DIR";
    assert_eq!(ran.err, format!("error: cannot make {file}: {says}\n"));
}

/// Signals in line mode; in the screens they are tried in a real terminal.
#[cfg(unix)]
#[test]
fn a_signal_saves_and_exits() {
    use std::io::{BufRead as _, BufReader};
    let room = Room::new();
    for (signal, code) in [("TERM", 143), ("HUP", 129), ("INT", 130)] {
        let mut child = room.command(&["play", "--plain", "--pack", HARBOUR]).spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        input.write_all(b"end\n").unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        assert!(lines.any(|l| l == "Month 2 (2025-02)"));
        let sent = Command::new("kill").args([&format!("-{signal}"), &child.id().to_string()]).status().unwrap();
        assert!(sent.success());
        for _ in lines {}
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(code), "it exits; it does not die of the signal");
        assert!(String::from_utf8(output.stderr).unwrap().contains("every move so far is saved"));
        let list = room.run(&["saves", "list", "--format", "json"]).json();
        assert_eq!(list["saves"][0]["month"], 2);
        let locks = fs::read_dir(room.data()).unwrap().filter(|e| {
            let name = e.as_ref().unwrap().file_name();
            name.to_str().unwrap().ends_with(".lock")
        });
        assert_eq!(locks.count(), 0);
    }
    assert_eq!(room.harbour(&["saves", "verify"], "").code, Some(0));
}

#[test]
fn completions_and_the_manual_are_printed() {
    let room = Room::new();
    for shell in ["bash", "zsh", "fish"] {
        assert!(room.run(&["completions", shell]).out.contains("data-dir"), "{shell}");
    }
    assert!(room.run(&["man"]).out.contains(".TH balcony 1"));
    assert!(room.run(&["man", "play"]).out.contains("\\-\\-scenario"));
}

/// Data, settings and state each have their own place, and nothing is written anywhere else.
#[test]
fn each_kind_of_file_has_its_own_place() {
    let room = Room::new();
    let at = |name: &str| room.folder.path().join(name);
    let mut command = room.command(&["play", "--plain", "--pack", HARBOUR, "--seed", "7"]);
    command.env_remove("BALCONY_DATA_DIR");
    for (name, folder) in [("XDG_DATA_HOME", "d"), ("XDG_CONFIG_HOME", "c"), ("XDG_STATE_HOME", "s")] {
        command.env(name, at(folder));
    }
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let lines = format!("settings theme light\n{}quit\n", "end\n".repeat(20));
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    assert!(child.wait().unwrap().success());
    let names = |folder: PathBuf| -> Vec<String> {
        let mut all: Vec<String> =
            fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        all.sort();
        all
    };
    assert_eq!(names(room.folder.path().to_owned()), ["c", "d", "s"]);
    assert_eq!(names(at("c/balcony")), ["settings.ron"]);
    assert_eq!(names(at("s/balcony")), ["endings.ron"]);
    assert!(names(at("d/balcony")).iter().all(|n| n.contains(".ron")), "{:?}", names(at("d/balcony")));
}

/// Robustness is asked of a card or of a save, one of the two, and every other option goes with either.
#[test]
fn robustness_is_asked_of_one_plan_with_any_options() {
    let room = Room::new();
    let rest = ["--pack", HARBOUR, "--seeds", "1", "--met", "60", "--format", "csv"];
    let ran = room.run(&[&["robust", "--policy", "steady"][..], &rest].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.out.starts_with("given,objective,met") && ran.out.lines().count() > 3, "{}", ran.out);
    let both = room.run(&[&["robust", "--policy", "steady", "--save", "game.ron"][..], &rest].concat());
    let neither = room.run(&[&["robust"][..], &rest].concat());
    assert_eq!((both.code, neither.code), (Some(2), Some(2)), "{} {}", both.err, neither.err);
}
