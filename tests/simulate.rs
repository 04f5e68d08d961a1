//! Simulations on the command line. What this protects: the same numbers whatever the threads and shards, rows that come
//! as they are played, and games that are kept when the run is cut short.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use tempfile::TempDir;

const HARBOUR: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/packs/harbour");

/// More games than any test waits for.
const ENDLESS: &str = "10000000";

fn balcony(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_balcony"));
    command.args(arguments).args(["--pack", HARBOUR]).current_dir(folder).env("HOME", folder);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    balcony(folder, arguments).output().unwrap()
}

fn simulate(arguments: &[&str]) -> Vec<String> {
    ["simulate", "--format", "csv", "--policy"].iter().chain(arguments).map(|&a| a.to_owned()).collect()
}

/// Runs a simulation that must succeed; what it printed.
fn rows(folder: &Path, arguments: &[&str]) -> String {
    let all = simulate(arguments);
    let out = run(folder, &all.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(out.status.success(), "{}", said(&out));
    String::from_utf8(out.stdout).unwrap()
}

fn begin(folder: &Path, arguments: &[&str]) -> Child {
    let all = simulate(arguments);
    balcony(folder, &all.iter().map(String::as_str).collect::<Vec<_>>()).spawn().unwrap()
}

fn said(out: &Output) -> String {
    String::from_utf8_lossy(&out.stderr).into_owned()
}

fn send(child: &Child, signal: &str) {
    let sent = Command::new("kill").args([&format!("-{signal}"), &child.id().to_string()]).status().unwrap();
    assert!(sent.success());
}

/// Files of a folder that are not yet what they are to be.
fn temporaries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path());
    entries.filter(|p| p.extension().is_some_and(|e| e == "tmp")).collect()
}

/// Checks that rows hold the games from 0 on, one after another and whole; how many.
fn games_in_order(text: &str) -> usize {
    assert!(text.ends_with('\n'), "the last row is cut off");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let game = reader.headers().unwrap().iter().position(|h| h == "game").unwrap();
    let mut count = 0;
    for row in reader.records() {
        assert_eq!(row.unwrap()[game], count.to_string());
        count += 1;
    }
    count
}

#[test]
fn shards_merged_are_the_whole() {
    let folder = TempDir::new().unwrap();
    // With five games and seven shards, some shards hold nothing.
    for games in ["5", "60"] {
        let what = ["steady", "drift", "--lens", "cautious", "hungry", "--games", games, "--seed", "9"];
        let whole = rows(folder.path(), &what);
        for shards in [1, 3, 7] {
            let parts: Vec<String> = (1..=shards).map(|k| format!("part{k}of{shards}.csv")).collect();
            for (k, part) in parts.iter().enumerate() {
                let shard = format!("{}/{shards}", k + 1);
                let printed = rows(folder.path(), &[&what[..], &["--shard", &shard, "--out", part]].concat());
                assert_eq!(printed, "");
            }
            // In any order: the whole has its own.
            let mut merge = vec!["merge", "--out", "merged.csv"];
            merge.extend(parts.iter().map(String::as_str));
            let merged = run(folder.path(), &merge);
            assert!(merged.status.success(), "{}", said(&merged));
            assert!(fs::read_to_string(folder.path().join("merged.csv")).unwrap() == whole, "{games} in {shards}");
        }
    }
    assert!(temporaries(folder.path()).is_empty());
}

#[test]
fn threads_change_nothing() {
    let folder = TempDir::new().unwrap();
    let played = |threads: &str, form: &str| {
        let all = ["simulate", "--policy", "steady", "drift", "--games", "300", "--format", form];
        let out = balcony(folder.path(), &all).env("RAYON_NUM_THREADS", threads).output().unwrap();
        assert!(out.status.success(), "{}", said(&out));
        String::from_utf8(out.stdout).unwrap()
    };
    for form in ["csv", "text"] {
        let one = played("1", form);
        assert!(one.contains("steady") && one == played("2", form) && one == played("4", form), "{form}");
    }
}

#[test]
fn ctrl_c_keeps_the_rows_that_were_printed() {
    let folder = TempDir::new().unwrap();
    let mut child = begin(folder.path(), &["drift", "--games", ENDLESS]);
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let mut text = String::new();
    stdout.read_line(&mut text).unwrap();
    stdout.read_line(&mut text).unwrap();
    send(&child, "INT");
    stdout.read_to_string(&mut text).unwrap();
    let out = child.wait_with_output().unwrap();
    let count = games_in_order(&text);
    assert_eq!(out.status.code(), Some(130));
    assert!(said(&out).contains(&format!("Stopped by Ctrl-C after {count} of {ENDLESS} games")), "{}", said(&out));
}

#[test]
fn a_run_cut_short_leaves_a_whole_file_in_the_place_of_the_old() {
    for (signal, status) in [("INT", 130), ("TERM", 143)] {
        let folder = TempDir::new().unwrap();
        let place = folder.path().join("mine.csv");
        fs::write(&place, "what was there\n").unwrap();
        let mut child = begin(folder.path(), &["drift", "--games", ENDLESS, "--out", "mine.csv"]);
        // Until a first row stands in the temporary file; a program that ends before is at fault.
        while !temporaries(folder.path()).iter().any(|p| fs::read_to_string(p).is_ok_and(|t| t.lines().count() > 1)) {
            assert!(child.try_wait().unwrap().is_none(), "it ended by itself");
            std::thread::yield_now();
        }
        assert_eq!(fs::read_to_string(&place).unwrap(), "what was there\n");
        send(&child, signal);
        let out = child.wait_with_output().unwrap();
        let count = games_in_order(&fs::read_to_string(&place).unwrap());
        assert_eq!(out.status.code(), Some(status), "{}", said(&out));
        assert!(said(&out).contains(&format!("after {count} of {ENDLESS} games")), "{}", said(&out));
        assert!(temporaries(folder.path()).is_empty());
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_summary_cut_short_is_of_the_games_that_were_done() {
    let folder = TempDir::new().unwrap();
    // Nothing is printed before the end, so the system is asked whether the program hears signals by now.
    let all = ["simulate", "--policy", "drift", "--games", ENDLESS, "--format", "json", "--out", "sum.json"];
    let mut child = balcony(folder.path(), &all).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    // SIGINT is signal 2; the second bit says that it is caught.
    let hears = |text: &str| {
        let caught = text.lines().find_map(|l| l.strip_prefix("SigCgt:")).map(str::trim);
        caught.and_then(|c| u64::from_str_radix(c, 16).ok()).is_some_and(|c| c & 0b10 != 0)
    };
    while !hears(&fs::read_to_string(&status).unwrap()) {
        assert!(child.try_wait().unwrap().is_none(), "it ended by itself");
        std::thread::yield_now();
    }
    send(&child, "INT");
    let out = child.wait_with_output().unwrap();
    assert_eq!(out.status.code(), Some(130), "{}", said(&out));
    let summary = fs::read_to_string(folder.path().join("sum.json")).unwrap();
    let summary: serde_json::Value = serde_json::from_str(&summary).unwrap();
    let games = summary["games"].as_u64().unwrap();
    assert!(said(&out).contains(&format!("after {games} of")), "{}", said(&out));
}

/// Rows come in portions, and nothing of a portion stays: the most memory ever held is the same after 1000 games and
/// after 40000.
#[test]
#[cfg(target_os = "linux")]
fn memory_does_not_grow_with_games() {
    let folder = TempDir::new().unwrap();
    let mut child = begin(folder.path(), &["drift", "--games", ENDLESS]);
    let stdout = BufReader::new(child.stdout.take().unwrap());
    let most = |child: &Child| -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
        let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap();
        line.trim().trim_end_matches(" kB").parse().unwrap()
    };
    let mut early = 0;
    for (at, line) in stdout.lines().enumerate() {
        assert!(line.is_ok());
        if at == 1_000 {
            early = most(&child);
        }
        if at == 40_000 {
            break;
        }
    }
    let late = most(&child);
    child.kill().unwrap();
    child.wait().unwrap();
    // 39000 rows of text alone would be some 5 MB.
    assert!(late < early + 2_000, "{early} kB, then {late} kB");
}

#[test]
fn a_reader_who_goes_away_ends_it() {
    let folder = TempDir::new().unwrap();
    let mut child = begin(folder.path(), &["drift", "--games", ENDLESS]);
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    stdout.read_line(&mut String::new()).unwrap();
    drop(stdout);
    let out = child.wait_with_output().unwrap();
    assert!(out.status.success() && said(&out).is_empty(), "{:?} {}", out.status, said(&out));
}

#[test]
fn a_place_that_cannot_be_written_is_refused_with_its_name() {
    let folder = TempDir::new().unwrap();
    for place in [".", "no/such/folder.csv"] {
        let all = simulate(&["drift", "--games", ENDLESS, "--out", place]);
        let out = run(folder.path(), &all.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(out.status.code(), Some(1));
        assert!(said(&out).contains(place) && said(&out).contains("--out"), "{}", said(&out));
    }
    if Path::new("/dev/full").exists() {
        let all = simulate(&["drift", "--games", ENDLESS, "--out", "/dev/full"]);
        let out = run(folder.path(), &all.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(out.status.code(), Some(1));
        assert!(said(&out).contains("/dev/full"), "{}", said(&out));
        assert!(Path::new("/dev/full").metadata().is_ok_and(|m| !m.is_file()));
    }
}

#[test]
fn what_is_named_twice_is_refused() {
    let folder = TempDir::new().unwrap();
    let out = run(folder.path(), &["simulate", "--policy", "drift", "drift"]);
    assert_eq!(out.status.code(), Some(2));
    assert!(said(&out).contains("--policy: \"drift\" stands there twice"), "{}", said(&out));
}

/// Rows in any order, cut anywhere, are put in order; a part may be a pipe, which can be read only once.
#[test]
#[cfg(unix)]
fn merge_puts_rows_in_order_wherever_they_stand() {
    let folder = TempDir::new().unwrap();
    let whole = rows(folder.path(), &["steady", "drift", "--games", "40", "--seed", "9"]);
    let (header, body) = whole.split_once('\n').unwrap();
    let lines: Vec<&str> = body.lines().collect();
    let part = |name: &str, kept: &mut dyn FnMut(usize) -> bool, back: bool| {
        let mut kept: Vec<&str> = (0..lines.len()).filter(|at| kept(*at)).map(|at| lines[at]).collect();
        if back {
            kept.reverse();
        }
        fs::write(folder.path().join(name), format!("{header}\n{}\n", kept.join("\n"))).unwrap();
    };
    part("even.csv", &mut |at| at % 2 == 0, false);
    part("odd.csv", &mut |at| at % 2 == 1, true);
    let out = run(folder.path(), &["merge", "--out", "merged.csv", "even.csv", "odd.csv"]);
    assert!(out.status.success(), "{}", said(&out));
    assert!(fs::read_to_string(folder.path().join("merged.csv")).unwrap() == whole);
    let pipe = folder.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let odd = fs::read(folder.path().join("odd.csv")).unwrap();
    let fed = std::thread::spawn(move || fs::write(pipe, odd).unwrap());
    let out = run(folder.path(), &["merge", "--out", "piped.csv", "even.csv", "pipe"]);
    fed.join().unwrap();
    assert!(out.status.success(), "{}", said(&out));
    assert!(fs::read_to_string(folder.path().join("piped.csv")).unwrap() == whole);
}

#[test]
fn merge_refuses_holes_overlaps_and_strangers() {
    let folder = TempDir::new().unwrap();
    let at = |name: &str| folder.path().join(name);
    for k in ["1", "2", "3"] {
        let (shard, part) = (format!("{k}/3"), format!("{k}.csv"));
        rows(folder.path(), &["drift", "--games", "30", "--shard", &shard, "--out", &part]);
    }
    rows(folder.path(), &["drift", "--games", "30", "--shard", "1/2", "--out", "half.csv"]);
    let third = fs::read_to_string(at("3.csv")).unwrap();
    fs::write(at("renamed.csv"), third.replacen("overall", "total", 1)).unwrap();
    fs::write(at("beyond.csv"), third.replace(",29,30,", ",30,31,")).unwrap();
    assert_ne!(third, fs::read_to_string(at("beyond.csv")).unwrap());
    for (parts, why) in [
        (&["1.csv", "3.csv"][..], "game 10 of 30 is missing"),
        (&["1.csv", "2.csv"], "game 20 of 30 is missing"),
        (&["1.csv", "2.csv", "3.csv", "2.csv"], "game 10 stands in 2.csv as well"),
        (&["half.csv", "2.csv", "3.csv"], "game 10 stands in half.csv as well"),
        (&["1.csv", "2.csv", "renamed.csv"], "its columns are not those of the first part"),
        (&["1.csv", "2.csv", "beyond.csv"], "game 29 of 30 is missing"),
        (&["1.csv", "2.csv", "3.csv", "beyond.csv"], "game 20 stands in 3.csv as well"),
    ] {
        let out = run(folder.path(), &[&["merge", "--out", "whole.csv"][..], parts].concat());
        assert_eq!(out.status.code(), Some(1), "{parts:?}");
        assert!(said(&out).contains(why), "{parts:?}: {}", said(&out));
        assert!(!at("whole.csv").exists(), "{parts:?}");
    }
    assert!(temporaries(folder.path()).is_empty());
}

/// A program built without Parquet does not offer it, and says how to get it.
#[test]
#[cfg(not(feature = "parquet"))]
fn parquet_is_offered_only_where_it_is() {
    let folder = TempDir::new().unwrap();
    let help = run(folder.path(), &["simulate", "--help"]);
    let help = String::from_utf8_lossy(&help.stdout).into_owned();
    assert!(help.contains("csv") && !help.contains("parquet"), "{help}");
    let out = run(folder.path(), &["simulate", "--policy", "drift", "--format", "parquet", "--out", "x.parquet"]);
    assert_eq!(out.status.code(), Some(2));
    assert!(said(&out).contains("--features parquet"), "{}", said(&out));
    assert!(!folder.path().join("x.parquet").exists());
}
