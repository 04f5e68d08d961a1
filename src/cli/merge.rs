//! `balcony merge`: the shards of one simulation joined; holes and overlaps are refused.

use super::rows::of_csv;
use super::sink::Sink;
use super::{Stop, output};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  balcony merge part1.csv part2.csv part3.csv --out whole.csv";

/// Largest part read, in bytes.
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
    let rows = whole.ordered()?;
    let mut out = csv::Writer::from_writer(Sink::open(Some(&typed.out))?);
    out.write_record(&whole.header).map_err(of_csv)?;
    rows.iter().try_for_each(|row| out.write_record(*row)).map_err(of_csv)?;
    let count = rows.len();
    out.into_inner().map_err(csv::IntoInnerError::into_error)?.done()?;
    output::aside(&format!("{count} games in {}.", typed.out.display()));
    Ok(ExitCode::SUCCESS)
}

/// Rows of one run by game, each with the file it came from.
type Games = BTreeMap<u32, (csv::StringRecord, PathBuf)>;

#[derive(Default)]
struct Whole {
    header: csv::StringRecord,
    /// Runs in the order in which they first came.
    runs: Vec<(Vec<String>, u32, Games)>,
}

impl Whole {
    fn read(&mut self, part: &Path) -> Result<(), Stop> {
        let refuse = |line: u64, what: &str| Stop::Refused(format!("{}:{line}:1: {what}", part.display()));
        let file = std::fs::File::open(part).map_err(|e| refuse(1, &format!("it cannot be read: {e}")))?;
        let text = crate::store::text_of(part, file, LARGEST)?;
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let header = reader.headers().map_err(|e| refuse(1, &crate::pack::quote(&e.to_string())))?.clone();
        if self.header.is_empty() {
            self.header = header.clone();
        }
        if header != self.header {
            return Err(refuse(1, "its columns are not those of the first part; join parts of one simulation only"));
        }
        let column = |name: &str| {
            header.iter().position(|h| h == name).ok_or_else(|| refuse(1, &format!("no column \"{name}\"")))
        };
        let key: Vec<usize> = RUN.iter().map(|name| column(name)).collect::<Result<_, _>>()?;
        let (game_at, games_at) = (column("game")?, column("games")?);
        for row in reader.records() {
            let row = row.map_err(|e| {
                refuse(e.position().map_or(1, csv::Position::line), &crate::pack::quote(&e.to_string()))
            })?;
            let line = row.position().map_or(1, csv::Position::line);
            let number = |at: usize| row[at].parse::<u32>().map_err(|_| refuse(line, "a game's number is missing"));
            let (game, games) = (number(game_at)?, number(games_at)?);
            let run: Vec<String> = key.iter().map(|at| row[*at].to_owned()).collect();
            let at = self.runs.iter().position(|(known, ..)| *known == run).unwrap_or_else(|| {
                self.runs.push((run, games, Games::new()));
                self.runs.len() - 1
            });
            if let Some((_, other)) = self.runs[at].2.insert(game, (row.clone(), part.to_owned())) {
                let what = format!("game {game} stands in {} as well; each game may stand once", other.display());
                return Err(refuse(line, &what));
            }
        }
        Ok(())
    }

    fn ordered(&self) -> Result<Vec<&csv::StringRecord>, Stop> {
        let mut rows = Vec::new();
        for (run, games, by_game) in &self.runs {
            let hole = (0..*games).find(|g| !by_game.contains_key(g));
            if let Some(hole) = hole {
                let what = format!(
                    "error: game {hole} of {games} is missing for {} under {}; a part was left out, or stopped early",
                    run[0], run[2]
                );
                return Err(Stop::Refused(what));
            }
            if let Some(surplus) = by_game.keys().find(|g| *g >= games) {
                return Err(Stop::Refused(format!("error: game {surplus} is beyond the {games} games of {}", run[0])));
            }
            rows.extend(by_game.values().map(|(row, _)| row));
        }
        Ok(rows)
    }
}
