//! `balcony report`: the debrief of one game, to print or to keep.

use super::{Global, Stop, output, world};
use crate::game::{Overlay, replay};
use crate::lang::program;
use crate::report::debrief::debrief;
use crate::report::paper::{Page, csv, html, markdown, page, page_markdown, page_text, report_json};
use crate::store::browse::samples;
use crate::store::{StoreError, read_text};
use clap::ValueEnum;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  balcony report game.ron                            to read
  balcony report game.ron --format html -o game.html one page to print
  balcony report game.ron --format csv -o moves.csv  a row a move
  balcony report game.ron --no-names                 without the players' names";

const AFTER: &str = "\
Of a game that is still being played the report holds only what was shown in play. `balcony saves list` lists saves.";

/// What was typed.
#[derive(Debug, clap::Args)]
#[command(help_template = super::TEMPLATE, before_help = EXAMPLES, after_help = AFTER)]
pub struct Report {
    /// The save, by its path or by its name
    save: PathBuf,
    /// The form of the report; without it Markdown, and on a terminal plain text
    #[arg(long, value_enum)]
    format: Option<Form>,
    /// Write it to this file instead; - is the output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Leave out who played
    #[arg(long)]
    no_names: bool,
}

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Form {
    /// To read, in Markdown
    Md,
    /// One page, to print
    Html,
    /// A row a move
    Csv,
    /// For programs
    Json,
}

/// Writes a report.
pub fn run(global: &Global, typed: &Report) -> Result<ExitCode, Stop> {
    let pack = world::pack(global)?;
    let name = typed.save.display();
    let (path, text) = read(global, &typed.save)?;
    let replayed = replay(&pack, &text, &Overlay::default()).map_err(|stopped| {
        let spot = stopped.spot;
        Stop::Refused(format!("{name}:{}:{}: {}", spot.line, spot.column, stopped.what))
    })?;
    if let Some(month) = replayed.differing.first() {
        let cure = program::balcony_saves_verify_tells_why(&name);
        output::aside(&program::it_does_not_end_as_its_digest(&name, month, &cure));
    }
    let game = &replayed.game;
    let told = debrief(game, !typed.no_names);
    let text = match typed.format {
        None => read_or_kept(&page(&told), typed.output.as_deref()),
        Some(Form::Md) => markdown(&told),
        Some(Form::Html) => html(&told),
        Some(Form::Csv) => csv(&told, game.scenario()).map_err(|e| Stop::Output(std::io::Error::other(e)))?,
        Some(Form::Json) => format!("{:#}\n", report_json(game, &told)),
    };
    write(&text, typed.output.as_deref(), &[path])?;
    Ok(ExitCode::SUCCESS)
}

/// A page for which no form was asked: to be read where it goes to a terminal, else in Markdown.
pub(super) fn read_or_kept(page: &Page, to: Option<&Path>) -> String {
    let shown = to.is_none_or(|o| o == Path::new("-")) && std::io::stdout().is_terminal();
    if shown { page_text(page, super::terminal::columns()) } else { page_markdown(page) }
}

/// The save that is named by its path, by its name as `saves list` has it, or as a sample game: where it is, and its text.
pub(super) fn read(global: &Global, save: &Path) -> Result<(PathBuf, String), Stop> {
    if save.exists() {
        return Ok((save.to_owned(), read_text(save)?));
    }
    let kept = world::saves(global)?.find(save);
    if kept.is_file() {
        let text = read_text(&kept)?;
        return Ok((kept, text));
    }
    let sample = samples().find(|(name, _)| Path::new(name) == save);
    sample.map(|(_, text)| (save.to_owned(), text)).ok_or_else(|| {
        let name = save.display();
        Stop::Refused(program::there_is_no_such_file_and(&name))
    })
}

/// What may be the matter with a save that cannot be read and has no end: said before the place where it stops.
pub(super) fn torn(text: &str) -> &'static str {
    if text.trim_end().ends_with(')') { "" } else { program::it_is_being_written_or_it() }
}

/// Writes a result to a file, or prints it; never over a save it was made from.
pub(super) fn write(text: &str, to: Option<&Path>, from: &[PathBuf]) -> Result<(), Stop> {
    let Some(path) = to.filter(|o| *o != Path::new("-")) else { return output::result(text) };
    if from.iter().any(|save| same(path, save)) {
        let what = program::the_result_would_overwrite_a_save();
        return Err(Stop::Refused(format!("{}: {what}", path.display())));
    }
    std::fs::write(path, text).map_err(StoreError::io("write", path))?;
    output::aside(&program::is_written(path.display()));
    Ok(())
}

fn same(a: &Path, b: &Path) -> bool {
    matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}
