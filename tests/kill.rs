//! The program killed while it plays. What this protects: whatever the moment, the game on disk is whole, it verifies, and
//! it stands at least in the month that was last printed.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]
#![allow(clippy::disallowed_types, reason = "a kill has its moment, and a test its bounds")]

use serde_json::Value;
use std::fs;
use std::io::{Read as _, Write as _};
use std::os::unix::process::ExitStatusExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const HARBOUR: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/packs/harbour");

/// What is typed: whole games, with free undos and such that make branches.
const HARBOUR_MOVES: &str =
    "note first\nend\nmeasure patrol\nundo\nend\nnote again\nundo\nend\nend\nundo\nend\nend\nend\n";
const BELARUS_MOVES: &str = "consult minsk 1\nend\nnote why\nundo\nend\nconsult vilnius 1\nundo\nend\nend\n\
    offer minsk: aviation service_only\nend\nend\nundo\nend\nend\nend\nend\nend\nend\nend\nend\n";

/// A process that takes longer to end than this hangs.
const PATIENCE: Duration = Duration::from_secs(60);

/// Numbers for moments; the tests need no luck, only variety.
struct Moments(u64);

impl Moments {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % n.max(1)
    }
}

/// How a game ended that was killed.
struct Killed {
    out: String,
    status: ExitStatus,
    took: Duration,
    /// Whether it was still running when the signal was sent.
    in_time: bool,
}

/// A folder of saves, and the program with one pack.
struct Room {
    folder: TempDir,
    pack: &'static [&'static str],
    moves: &'static str,
}

impl Room {
    fn harbour() -> Self {
        Self { folder: TempDir::new().unwrap(), pack: &["--pack", HARBOUR], moves: HARBOUR_MOVES }
    }

    fn belarus() -> Self {
        Self { folder: TempDir::new().unwrap(), pack: &[], moves: BELARUS_MOVES }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_balcony"));
        command.args(arguments).args(self.pack).current_dir(self.folder.path());
        command.env("BALCONY_DATA_DIR", self.folder.path().join("data")).env("HOME", self.folder.path());
        command.env("COLUMNS", "200");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).stdin(Stdio::null()).output().unwrap()
    }

    /// Plays, and sends the signal after that long; without one, plays to the end. The last line is not typed before the
    /// signal is sent, so a game just begun is never over before, however fast the machine.
    fn play(&self, arguments: &[&str], signal: Option<(&str, Duration)>) -> Killed {
        let all: Vec<&str> = ["play", "--plain"].iter().chain(arguments).copied().collect();
        let began = Instant::now();
        let mut child = self.command(&all).stderr(Stdio::null()).spawn().unwrap();
        let mut stdout = child.stdout.take().unwrap();
        let heard = thread::spawn(move || {
            let mut bytes = Vec::new();
            stdout.read_to_end(&mut bytes).unwrap();
            String::from_utf8_lossy(&bytes).into_owned()
        });
        // All of it fits into the pipe; a program that is dead already need not read it.
        let mut input = child.stdin.take().unwrap();
        let last = self.moves.trim_end().rfind('\n').map_or(0, |at| at + 1);
        let _ = input.write_all(&self.moves.as_bytes()[..last]);
        let in_time = signal.is_some_and(|(signal, after)| {
            thread::sleep(after);
            send(&mut child, signal)
        });
        // Where the program was started deaf to a signal, as under nohup, one that comes before it listens is lost: then
        // it plays to the end.
        let _ = input.write_all(&self.moves.as_bytes()[last..]);
        drop(input);
        let status = wait(&mut child, began);
        Killed { out: heard.join().unwrap(), status, took: began.elapsed(), in_time }
    }

    /// The saves, by path, with the month each stands in.
    fn months(&self) -> Vec<(PathBuf, u64)> {
        let list = self.run(&["saves", "list", "--format", "json"]);
        assert!(list.status.success(), "{}", String::from_utf8_lossy(&list.stderr));
        let list: Value = serde_json::from_slice(&list.stdout).unwrap();
        assert_eq!(list["unreadable"].as_array().unwrap().len(), 0, "{list}");
        let saves = list["saves"].as_array().unwrap().iter();
        saves.map(|s| (PathBuf::from(s["path"].as_str().unwrap()), s["month"].as_u64().unwrap())).collect()
    }

    /// What must hold after a kill.
    fn check(&self, killed: &Killed, how: &str) {
        let verified = self.run(&["saves", "verify"]);
        let said = String::from_utf8_lossy(&verified.stdout);
        assert!(verified.status.success(), "{how}: {said}{}", String::from_utf8_lossy(&verified.stderr));
        let stretches = stretches(&killed.out);
        if stretches.is_empty() {
            return;
        }
        let months = self.months();
        for (path, printed) in stretches {
            let saved = months.iter().find(|(p, _)| p.file_name() == path.file_name());
            let saved = saved.unwrap_or_else(|| panic!("{how}: {} is not in {months:?}", path.display())).1;
            assert!(printed <= saved, "{how}: month {printed} was printed, {} has month {saved}", path.display());
        }
    }

    fn temporaries(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path().join("data")).unwrap();
        let names = entries.map(|e| e.unwrap().file_name().into_string().unwrap());
        names.filter(|n| n.ends_with(".tmp")).collect()
    }
}

/// Sends it, unless the program is done; whether it was sent.
fn send(child: &mut Child, signal: &str) -> bool {
    if child.try_wait().unwrap().is_some() {
        return false;
    }
    if signal == "KILL" {
        let _ = child.kill();
    } else {
        // It is not reaped yet, so the number is still its own.
        let _ = Command::new("kill").args([&format!("-{signal}"), &child.id().to_string()]).output().unwrap();
    }
    true
}

fn wait(child: &mut Child, began: Instant) -> ExitStatus {
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status;
        }
        if began.elapsed() > PATIENCE {
            let _ = child.kill();
            panic!("it hangs");
        }
        thread::sleep(Duration::from_millis(1));
    }
}

/// The month of the last whole line `Month N (YYYY-MM)`.
fn last_month(out: &str) -> Option<u64> {
    let whole = out.split_inclusive('\n').filter(|l| l.ends_with('\n'));
    let month = |l: &str| l.strip_prefix("Month ")?.split_once(" (")?.0.parse().ok();
    whole.filter_map(month).next_back()
}

/// The saves a game was kept in, one after the other, each with the last month that was printed there: the one begun or
/// played on, then every branch an undo went on in.
fn stretches(out: &str) -> Vec<(PathBuf, u64)> {
    let begun = out.lines().find_map(|l| l.strip_prefix("Saved in ")?.strip_suffix(" after every move."));
    let mut path = begun.map(PathBuf::from);
    let mut stretches = Vec::new();
    for (at, part) in out.split("You had seen what came of it,").enumerate() {
        if at > 0 {
            let words = part.split_whitespace().collect::<Vec<_>>().join(" ");
            let named = words.strip_prefix("so this is a branch from here, kept as ").and_then(|w| w.split_once(';'));
            path = named.map(|(name, _)| PathBuf::from(format!("{name}.ron")));
        }
        if let Some(month) = last_month(part) {
            stretches.push((path.clone().expect("a month is printed after its place"), month));
        }
    }
    stretches
}

/// Kills games of one room, every second one a game that was killed before and goes on.
fn kill(room: &Room, times: u64, moments: &mut Moments) {
    let whole = room.play(&["--seed", "1"], None);
    let kept_in: Vec<String> = stretches(&whole.out).iter().map(|(path, _)| path.display().to_string()).collect();
    assert!(whole.status.success() && kept_in.len() > 1 && kept_in[1].contains("-b"), "{kept_in:?}: {}", whole.out);
    room.check(&whole, "not killed");
    let span = whole.took.as_micros() as u64 * 11 / 10;
    let (mut in_time, mut begun) = (0, 0);
    for n in 0..times {
        let signal = ["KILL", "KILL", "TERM", "KILL", "HUP"][moments.below(5) as usize];
        let after = Duration::from_micros(moments.below(span));
        let seed = n.to_string();
        let open = room.months().len() > 1 && n % 2 == 1;
        begun += u64::from(!open);
        let arguments: &[&str] = if open { &["--continue"] } else { &["--seed", &seed] };
        let killed = room.play(arguments, Some((signal, after)));
        let how = format!("{signal} after {after:?} of {:?} {arguments:?}", whole.took);
        room.check(&killed, &how);
        // Before it listens a signal ends it as any program; a game may be done, or have none to play on.
        let ways = match signal {
            "TERM" => [Some(143), Some(0), Some(1)],
            "HUP" => [Some(129), Some(0), Some(1)],
            _ => [None, Some(0), Some(1)],
        };
        let (code, by) = (killed.status.code(), killed.status.signal());
        in_time += u64::from(killed.in_time);
        let deadly = killed.out.is_empty() && by.is_some();
        assert!(ways.contains(&code) || deadly, "{how}: {:?}", killed.status);
    }
    assert!(in_time >= begun, "only {in_time} of {times} were killed before they were done, and {begun} were new");
    // What was left half written goes when the next game begins.
    assert!(room.run(&["play", "--plain", "--seed", "9"]).status.success());
    assert!(room.temporaries().is_empty(), "{:?}", room.temporaries());
}

#[test]
fn a_killed_game_is_there() {
    kill(&Room::harbour(), 8, &mut Moments(6));
}

#[test]
#[ignore = "two hundred kills; run with --release -- --ignored"]
fn two_hundred_killed_games_are_there() {
    let began = Instant::now();
    let mut moments = Moments(2026);
    for _ in 0..10 {
        kill(&Room::harbour(), 14, &mut moments);
        kill(&Room::belarus(), 6, &mut moments);
        assert!(began.elapsed() < Duration::from_secs(300), "this takes too long");
    }
}
