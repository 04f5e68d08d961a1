//! `balcony watch`: the facilitator's board, read-only.
#![allow(clippy::disallowed_types, reason = "a class has a clock, and no result of play depends on it")]

use super::report::torn;
use super::{Global, Stop, output, world};
use crate::game::slip::Slip;
use crate::game::{Overlay, replay};
use crate::lang::program;
use crate::pack::Pack;
use crate::report::board::{Board, Clock, board};
use crate::report::words::clean;
use crate::store::{Saves, read_text};
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufRead as _, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant, SystemTime};

const EXAMPLES: &str = "\
Examples:
  balcony watch teams                the board of a folder of saves, as long as you let it run
  balcony watch teams --once         the board once
  balcony watch - < slips.txt        the board of slips: the lines with which teams end their rounds
  balcony watch - --reveal < slips.txt  the same with answers that the plan holds back";

const AFTER: &str = "\
It writes nothing. On a terminal it takes words: `next` begins a round's time anew, `pause` and `go`, `more TEAM \
MINUTES`, `reveal` and `hold`, `quit`. In a pipe it prints the board once. What can't be read is named and the rest goes \
on; with --once, and in a pipe, the exit status is then 1. Minutes, forecasts and whether answers are held come from the \
plan.";

/// Said of the clock's words where there is none.
const NO_CLOCK: &str = "There is no clock: the plan sets no minutes. `balcony watch DIR --minutes 7` does.";

/// How often a folder is looked at.
const EVERY: Duration = Duration::from_secs(1);
/// What a terminal does before the board is written anew: clear, and go to the top.
const CLEAR: &str = "\x1b[2J\x1b[H";

/// What was typed.
#[derive(Debug, clap::Args)]
#[command(help_template = super::TEMPLATE, before_help = EXAMPLES, after_help = AFTER)]
pub struct Watch {
    /// A folder of saves, or - for slips from the input
    #[arg(value_name = "DIR|-")]
    what: PathBuf,
    /// Print the board once and end
    #[arg(long)]
    once: bool,
    /// Minutes a round, instead of the plan's; 0: no clock
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(0..=600))]
    minutes: Option<u16>,
    /// Show answers that the plan holds back
    #[arg(long)]
    reveal: bool,
}

/// Shows the board.
pub fn run(global: &Global, typed: &Watch) -> Result<ExitCode, Stop> {
    let pack = world::pack(global)?;
    if typed.what == Path::new("-") {
        return slips(&pack, typed);
    }
    if !typed.what.is_dir() {
        let what = program::there_is_no_such_folder_balcony();
        return Err(Stop::Refused(format!("{}: {what}", typed.what.display())));
    }
    let mut folder = Folder::new(typed.what.clone());
    let seen = folder.look(&pack);
    let settings = folder.settings();
    let clock = Clock { minutes: typed.minutes.unwrap_or(settings.minutes), ..Clock::default() };
    let (held, forecasts) = (settings.hold && !typed.reveal, settings.forecasts);
    let mut now = Board { clock, held, forecasts, width: columns(), ..seen };
    if typed.once || !io::stdout().is_terminal() {
        let trouble = std::mem::take(&mut now.trouble);
        output::result(&page(&pack, &now))?;
        trouble.iter().for_each(|t| output::aside(t));
        return Ok(if trouble.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    live(&pack, &mut folder, now)
}

/// Columns of the terminal; 0 where the board goes elsewhere.
fn columns() -> usize {
    if io::stdout().is_terminal() { super::terminal::columns() } else { 0 }
}

fn page(pack: &Pack, now: &Board) -> String {
    let disclaimer = pack.first("pack.disclaimer").map(str::to_owned);
    let lines: Vec<String> = board(pack, now).into_iter().chain(disclaimer).collect();
    lines.join("\n") + "\n"
}

/// The board of slips: read to the end, a team's newest slip counts.
fn slips(pack: &Pack, typed: &Watch) -> Result<ExitCode, Stop> {
    let mut rows: BTreeMap<String, Slip> = BTreeMap::new();
    let (mut whole, mut begun) = (true, String::new());
    if io::stdin().is_terminal() {
        output::aside(program::paste_the_teams_slips_a_line());
    }
    for line in io::stdin().lock().split(b'\n') {
        let line = clean(&String::from_utf8_lossy(&line?));
        // A slip may have been broken over lines, and words may stand before it.
        match line.find("balcony slip") {
            Some(at) => begun = line[at..].to_owned(),
            None if line.trim().is_empty() => continue,
            None if begun.is_empty() => begun = line,
            // What was broken at a hyphen is joined without a blank.
            None if begun.ends_with('-') => begun.push_str(line.trim()),
            None => begun.push_str(&format!(" {line}")),
        }
        match Slip::read(&begun) {
            Ok(slip) => {
                rows.insert(slip.team.to_lowercase(), slip);
                begun.clear();
            }
            Err(why) if begun.contains("; check ") || !begun.starts_with("balcony slip") => {
                output::aside(&format!("{}: {why}", crate::pack::quote(&begun)));
                begun.clear();
                whole = false;
            }
            Err(_) => {}
        }
    }
    if !begun.is_empty() {
        output::aside(&program::the_slip_is_not_whole_ask(crate::pack::quote(&begun)));
        whole = false;
    }
    let held = !typed.reveal && rows.values().any(|slip| slip.held);
    let now = Board { rows: rows.into_values().collect(), forecasts: true, held, width: columns(), ..Board::default() };
    output::result(&page(pack, &now))?;
    Ok(if whole { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The board as long as it is wanted: the folder is looked at, the clock runs, and words are heard.
fn live(pack: &Arc<Pack>, folder: &mut Folder, mut now: Board) -> Result<ExitCode, Stop> {
    let words = hear();
    let (mut shown, mut said, mut time) = (String::new(), String::new(), None);
    let (mut ran, mut last) = (Duration::ZERO, Instant::now());
    loop {
        let before = now.clock.run;
        if !now.clock.paused {
            ran += last.elapsed();
        }
        last = Instant::now();
        now.clock.run = ran.as_secs();
        now.width = columns();
        // What was said of the time is true only for as long as the clock says the same.
        if time != now.clock.words() {
            said.clear();
            time = now.clock.words();
        }
        if let Some(warning) = now.clock.warning(before) {
            said = format!("{warning}\x07");
        }
        let text = program::next_pause_go_more_team_minutes(page(pack, &now), &said);
        if text != shown {
            output::result(&format!("{CLEAR}{text}"))?;
            shown = text.replace('\x07', "");
            said = said.replace('\x07', "");
        }
        match words.recv_timeout(EVERY) {
            Ok(word) => {
                shown.clear();
                said.clear();
                match order(&word, &mut now) {
                    Order::Quit => return Ok(ExitCode::SUCCESS),
                    Order::Next => ran = Duration::ZERO,
                    Order::Done => {}
                    Order::Unknown(why) => said = why,
                }
                time = now.clock.words();
                if ran.is_zero() {
                    now.clock.run = 0;
                    last = Instant::now();
                }
            }
            Err(RecvTimeoutError::Timeout) => {}
            // Nobody can say anything any more; the board goes on.
            Err(RecvTimeoutError::Disconnected) => std::thread::sleep(EVERY),
        }
        let seen = folder.look(pack);
        (now.rows, now.trouble) = (seen.rows, seen.trouble);
    }
}

/// Lines of the input as they come.
fn hear() -> Receiver<String> {
    let (send, receive) = channel();
    std::thread::spawn(move || {
        for line in io::stdin().lock().split(b'\n').map_while(Result::ok) {
            if send.send(clean(&String::from_utf8_lossy(&line))).is_err() {
                break;
            }
        }
    });
    receive
}

enum Order {
    Done,
    Next,
    Quit,
    Unknown(String),
}

/// Does what the facilitator typed.
fn order(line: &str, now: &mut Board) -> Order {
    let line = line.trim();
    let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
    match word.to_lowercase().as_str() {
        "" => {}
        "quit" | "q" => return Order::Quit,
        "next" => {
            now.clock.extra.clear();
            now.clock.paused = false;
            return Order::Next;
        }
        "pause" | "go" | "more" if now.clock.minutes == 0 => return Order::Unknown(NO_CLOCK.to_owned()),
        "pause" => now.clock.paused = true,
        "go" => now.clock.paused = false,
        "reveal" => now.held = false,
        "hold" => now.held = true,
        "more" => {
            let team = rest.rsplit_once(' ').and_then(|(team, n)| Some((team.trim(), n.parse::<u16>().ok()?)));
            let known =
                |name: &str| now.rows.iter().find(|r| r.team.eq_ignore_ascii_case(name)).map(|r| r.team.clone());
            match team.map(|(name, n)| (known(name), n)) {
                Some((Some(team), minutes)) => {
                    let sum = now.clock.extra.entry(team).or_default();
                    *sum = sum.saturating_add(minutes).min(600);
                }
                _ => return Order::Unknown(program::say_more_team_minutes_with_a().to_owned()),
            }
        }
        _ => return Order::Unknown(program::i_do_not_know_that_word().to_owned()),
    }
    Order::Done
}

/// What a plan set for the board.
#[derive(Debug, Clone, Copy, Default)]
struct Settings {
    minutes: u16,
    hold: bool,
    forecasts: bool,
}

/// How a team stands, and what its plan set.
type Stands = (Slip, Option<Settings>);
/// When a save was changed, its size, and what was seen in it.
type Seen = (Option<SystemTime>, u64, Look);

/// What was seen in a save.
struct Look {
    /// When it could last be read, if it cannot be now.
    was: Option<Stands>,
    read: Result<Stands, String>,
}

impl Look {
    fn stood(self) -> Option<Stands> {
        self.read.ok().or(self.was)
    }

    fn trouble(&self) -> Option<String> {
        let last = if self.was.is_some() { program::the_board_has_what_was_last() } else { "" };
        self.read.as_ref().err().map(|why| format!("{why}{last}"))
    }
}

/// A folder of saves; one that has not changed is not replayed again.
struct Folder {
    path: PathBuf,
    known: BTreeMap<PathBuf, Seen>,
    rows: Vec<Slip>,
}

impl Folder {
    fn new(path: PathBuf) -> Self {
        Self { path, known: BTreeMap::new(), rows: Vec::new() }
    }

    /// How every team stands now. A folder that is gone is named, and what was last seen stays.
    fn look(&mut self, pack: &Arc<Pack>) -> Board {
        // A folder that is gone must not be made again by looking at it.
        let paths = if self.path.is_dir() { Saves::at(&self.path).and_then(|s| s.paths()).ok() } else { None };
        let Some(paths) = paths else {
            let trouble = vec![program::the_folder_is_gone_this_is(self.path.display())];
            return Board { rows: self.rows.clone(), trouble, ..Board::default() };
        };
        self.known.retain(|path, _| paths.contains(path));
        for path in paths {
            let about = fs::metadata(&path).ok();
            let (time, size) = (about.as_ref().and_then(|m| m.modified().ok()), about.map_or(0, |m| m.len()));
            if self.known.get(&path).is_none_or(|(t, s, _)| (*t, *s) != (time, size)) {
                let read = stand(pack, &path);
                // A file may be met while it is being written: its team stays on the board as it last stood.
                let was = self.known.remove(&path).and_then(|(.., was)| was.stood());
                self.known.insert(path, (time, size, Look { was, read }));
            }
        }
        let looks = || self.known.values().map(|(.., look)| look);
        self.rows = looks().filter_map(|l| l.read.as_ref().ok().or(l.was.as_ref())).map(|(s, _)| s.clone()).collect();
        let trouble = looks().filter_map(Look::trouble).collect();
        Board { rows: self.rows.clone(), trouble, ..Board::default() }
    }

    /// What the first plan among the saves set.
    fn settings(&self) -> Settings {
        let read = self.known.values().filter_map(|(.., look)| look.read.as_ref().ok());
        read.into_iter().find_map(|(_, set)| *set).unwrap_or_default()
    }
}

fn stand(pack: &Arc<Pack>, path: &Path) -> Result<Stands, String> {
    let text = read_text(path).map_err(|why| why.to_string())?;
    let game = replay(pack, &text, &Overlay::default())
        .map_err(|why| {
            format!("{}:{}:{}: {}{}", path.display(), why.spot.line, why.spot.column, torn(&text), why.what)
        })?
        .game;
    let file = path.file_stem().unwrap_or_default().to_string_lossy();
    let team = clean(game.header().players.as_deref().unwrap_or(&file));
    let class = game.header().class.as_ref();
    let set = class.map(|c| Settings { minutes: c.minutes, hold: c.hold, forecasts: c.forecasts });
    Ok((Slip::of(&game, &team), set))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::Folder;
    use crate::game::class::read_plan;
    use crate::pack::{Pack, builtin, load};
    use std::fs;
    use std::path::Path;
    use std::sync::Arc;

    fn start(pack: &Arc<Pack>, folder: &Path) {
        let plan = read_plan(pack, "(scenario: \"seminar\", seed: 7, teams: [\"Red\", \"Blue\"])").unwrap();
        fs::create_dir(folder).unwrap();
        for team in &plan.teams {
            fs::write(folder.join(format!("{team}.ron")), plan.game(pack, team).unwrap().to_text()).unwrap();
        }
    }

    /// A class must not lose its board because a memory stick was pulled out.
    #[test]
    fn a_folder_that_vanishes_is_named_and_what_was_last_seen_stays() {
        let room = tempfile::tempdir().unwrap();
        let (pack, path) = (Arc::new(load(&builtin()).value.unwrap()), room.path().join("teams"));
        start(&pack, &path);
        let mut folder = Folder::new(path.clone());
        assert_eq!(folder.look(&pack).rows.len(), 2);
        fs::remove_dir_all(&path).unwrap();
        let gone = folder.look(&pack);
        assert_eq!(gone.rows.len(), 2);
        assert!(gone.trouble[0].contains("the folder is gone; this is what was last seen"), "{:?}", gone.trouble);
        assert!(!path.exists(), "looking makes nothing");
        start(&pack, &path);
        fs::write(path.join("Red.ron"), "( seed: ").unwrap();
        let back = folder.look(&pack);
        assert_eq!(
            (back.rows.len(), back.trouble.len()),
            (2, 1),
            "one is read again, the other named, as it last stood"
        );
        assert!(back.trouble[0].contains("being written, or it is torn"), "{:?}", back.trouble);
        assert!(back.trouble[0].ends_with("what was last seen of it"), "{:?}", back.trouble);
        let fresh = Folder::new(path).look(&pack);
        assert_eq!((fresh.rows.len(), fresh.rows[0].team.as_str()), (1, "Blue"), "nothing was ever seen of the other");
    }
}
