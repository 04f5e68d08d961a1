//! `balcony merge`: the shards of one simulation joined; holes and overlaps are refused.
//!
//! Parts are read twice: once to learn which games stand where, then in the order of the whole. Games that follow one
//! another in a part are remembered as one stretch, so what a simulation wrote is joined in memory that does not grow with
//! it; only of games out of order each is remembered.

use super::rows::of_csv;
use super::sink::Sink;
use super::{Stop, output};
use crate::lang::program;
use std::fs::File;
use std::io::{self, BufReader, Cursor, Read, Seek};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  balcony merge part1.csv part2.csv part3.csv --out whole.csv";

/// Largest part that is held in memory, in bytes: one that is no file, and cannot be read twice.
const LARGEST: usize = 1 << 30;

/// Columns that name a run; rows that share them belong together.
const RUN: [&str; 5] = ["policy", "scenario", "lens", "pack_hash", "games"];

/// What was typed.
#[derive(Debug, clap::Args)]
#[command(help_template = super::TEMPLATE, before_help = EXAMPLES)]
pub struct Merge {
    /// The parts, as `simulate --format csv --shard I/N` wrote them
    #[arg(required = true, value_name = "PART")]
    parts: Vec<PathBuf>,
    /// Where the whole goes
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// Joins.
pub fn run(typed: &Merge) -> Result<ExitCode, Stop> {
    let mut whole = Whole::default();
    for part in &typed.parts {
        whole.read(part)?;
    }
    whole.check()?;
    let mut out = csv::Writer::from_writer(Sink::open(Some(&typed.out))?);
    out.write_record(&whole.header).map_err(of_csv)?;
    let count = whole.write(&mut out)?;
    out.into_inner().map_err(csv::IntoInnerError::into_error)?.done()?;
    output::aside(&program::games_in(count, typed.out.display()));
    Ok(ExitCode::SUCCESS)
}

/// Something to be read from any place in it.
trait Source: Read + Seek {}
impl<T: Read + Seek> Source for T {}

/// A part, and its text where it is no file.
struct Part {
    path: PathBuf,
    held: Option<String>,
}

impl Part {
    fn new(path: &Path) -> Result<Self, Stop> {
        let refuse = |e: io::Error| refusal(path, 1, &program::it_cannot_be_read(&e));
        let file = File::open(path).map_err(refuse)?;
        let held = match file.metadata().map_err(refuse)?.is_file() {
            true => None,
            false => Some(crate::store::text_of(path, file, LARGEST)?),
        };
        Ok(Self { path: path.to_owned(), held })
    }

    fn open(&self) -> Result<Box<dyn Source + '_>, Stop> {
        match &self.held {
            Some(text) => Ok(Box::new(Cursor::new(text.as_bytes()))),
            None => {
                let file = File::open(&self.path);
                let file = file.map_err(|e| refusal(&self.path, 1, &program::it_cannot_be_read(&e)))?;
                Ok(Box::new(BufReader::with_capacity(1 << 16, file)))
            }
        }
    }
}

/// What is wrong with a part, and where.
fn refusal(part: &Path, line: u64, what: &str) -> Stop {
    Stop::Refused(format!("{}:{line}:1: {what}", part.display()))
}

/// Games of a run that follow one another in a part.
#[derive(Debug, Clone)]
struct Stretch {
    first: u32,
    count: u32,
    part: usize,
    at: csv::Position,
}

impl Stretch {
    /// The game after its last.
    fn end(&self) -> u64 {
        u64::from(self.first) + u64::from(self.count)
    }
}

/// A run: what its rows share, how many games it has, where they stand.
struct Run {
    key: Vec<String>,
    games: u32,
    stretches: Vec<Stretch>,
}

#[derive(Default)]
struct Whole {
    header: csv::StringRecord,
    parts: Vec<Part>,
    /// Runs in the order in which they first came.
    runs: Vec<Run>,
}

impl Whole {
    fn read(&mut self, path: &Path) -> Result<(), Stop> {
        let refuse = |line: u64, what: &str| refusal(path, line, what);
        let part = Part::new(path)?;
        let mut reader = csv::Reader::from_reader(part.open()?);
        let header = reader.headers().map_err(|e| refuse(1, &crate::pack::quote(&e.to_string())))?.clone();
        if self.header.is_empty() {
            self.header = header.clone();
        }
        if header != self.header {
            return Err(refuse(1, program::its_columns_are_not_those_of()));
        }
        let column =
            |name: &str| header.iter().position(|h| h == name).ok_or_else(|| refuse(1, &program::no_column(name)));
        let key: Vec<usize> = RUN.iter().map(|name| column(name)).collect::<Result<_, _>>()?;
        let (game_at, games_at) = (column("game")?, column("games")?);
        let number_of = self.parts.len();
        let mut row = csv::StringRecord::new();
        // The run of the row before: a stretch goes on only where no other row lies between.
        let mut before = None;
        loop {
            let more = reader.read_record(&mut row).map_err(|e| {
                refuse(e.position().map_or(1, csv::Position::line), &crate::pack::quote(&e.to_string()))
            })?;
            if !more {
                break;
            }
            let at = row.position().cloned().unwrap_or_else(csv::Position::new);
            let number = |column: usize| {
                row[column].parse::<u32>().map_err(|_| refuse(at.line(), program::a_games_number_is_missing()))
            };
            let (game, games) = (number(game_at)?, number(games_at)?);
            let run = self.run_of(&row, &key, games);
            let stretches = &mut self.runs[run].stretches;
            match stretches.last_mut() {
                Some(last) if before == Some(run) && last.end() == u64::from(game) => last.count += 1,
                _ => stretches.push(Stretch { first: game, count: 1, part: number_of, at }),
            }
            before = Some(run);
        }
        drop(reader);
        self.parts.push(part);
        Ok(())
    }

    /// The run a row belongs to, which is made if it is new.
    fn run_of(&mut self, row: &csv::StringRecord, key: &[usize], games: u32) -> usize {
        let is = |run: &Run| key.iter().zip(&run.key).all(|(at, known)| row[*at] == **known);
        self.runs.iter().position(is).unwrap_or_else(|| {
            let key = key.iter().map(|at| row[*at].to_owned()).collect();
            self.runs.push(Run { key, games, stretches: Vec::new() });
            self.runs.len() - 1
        })
    }

    /// Puts every run in order; refuses what stands twice, is missing or is too much.
    fn check(&mut self) -> Result<(), Stop> {
        for run in &mut self.runs {
            run.stretches.sort_by_key(|s| (s.first, s.part, s.at.line()));
        }
        for run in &self.runs {
            for pair in run.stretches.windows(2) {
                self.apart(&pair[0], &pair[1])?;
            }
        }
        self.runs.iter().try_for_each(Run::whole)
    }

    /// Refuses two stretches, the first of which begins no later, if they share a game.
    fn apart(&self, one: &Stretch, two: &Stretch) -> Result<(), Stop> {
        if one.end() <= u64::from(two.first) {
            return Ok(());
        }
        let place = |s: &Stretch| (s.part, s.at.line());
        let (early, late) = if place(one) <= place(two) { (one, two) } else { (two, one) };
        let (game, other) = (two.first, self.parts[early.part].path.display());
        let what = program::game_stands_in_as_well_each(game, &other);
        Err(refusal(&self.parts[late.part].path, late.at.line() + u64::from(game - late.first), &what))
    }

    /// Writes every row, in order; how many there are.
    fn write(&self, out: &mut csv::Writer<Sink>) -> Result<u64, Stop> {
        let mut count = 0;
        let mut row = csv::StringRecord::new();
        let mut open: Option<(usize, csv::Reader<Box<dyn Source + '_>>)> = None;
        for stretch in self.runs.iter().flat_map(|run| &run.stretches) {
            let part = &self.parts[stretch.part];
            let mut reader = match open.take() {
                Some((at, reader)) if at == stretch.part => reader,
                _ => csv::ReaderBuilder::new().has_headers(false).from_reader(part.open()?),
            };
            reader.seek(stretch.at.clone()).map_err(of_csv)?;
            for _ in 0..stretch.count {
                if !reader.read_record(&mut row).map_err(of_csv)? {
                    return Err(refusal(&part.path, reader.position().line(), program::it_has_changed_while_it_was()));
                }
                out.write_record(&row).map_err(of_csv)?;
                count += 1;
            }
            open = Some((stretch.part, reader));
        }
        Ok(count)
    }
}

impl Run {
    /// Refuses a run that is not whole. Its stretches are in order, and no two share a game.
    fn whole(&self) -> Result<(), Stop> {
        let games = u64::from(self.games);
        let mut next = 0;
        for stretch in &self.stretches {
            if u64::from(stretch.first) > next && next < games {
                break;
            }
            if stretch.end() > games {
                let surplus = games.max(u64::from(stretch.first));
                let what = program::error_game_is_beyond_the_games(surplus, games, &self.key[0]);
                return Err(Stop::Refused(what));
            }
            next = stretch.end();
        }
        if next < games {
            let what = program::error_game_of_is_missing_for(next, games, &self.key[0], &self.key[2]);
            return Err(Stop::Refused(what));
        }
        Ok(())
    }
}
