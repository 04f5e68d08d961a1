//! `balcony handout`: what a facilitator prints.

use super::report::{read_or_kept, write};
use super::{Global, Stop, world};
use crate::lang::program;
use crate::report::handout::handout;
use crate::report::paper::{page_html, page_markdown};
use clap::ValueEnum;
use std::path::PathBuf;
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  balcony handout --format html -o kit.html          everything, a sheet a part
  balcony handout --seat minsk                       the sheet of one seat
  balcony handout --seat notekeeper                  the sheet of one role in a team";

const AFTER: &str = "\
The kit holds the facilitator's guide with three formats, sheets for seats and roles, one page on how to play, a \
glossary, a quiz, a memo, a rubric and a way to play on paper. Everything comes from the pack in use.";

/// What was typed.
#[derive(Debug, clap::Args)]
#[command(help_template = super::TEMPLATE, before_help = EXAMPLES, after_help = AFTER)]
pub struct Handout {
    /// Only the sheet of this seat or role
    #[arg(long, value_name = "ID")]
    seat: Option<String>,
    /// The form of the handout; without it Markdown, and on a terminal plain text
    #[arg(long, value_enum)]
    format: Option<Form>,
    /// Write it to this file instead; - is the output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// The form of a handout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// To read, in Markdown
    Md,
    /// One page, to print
    Html,
}

/// Writes handouts.
pub fn run(global: &Global, typed: &Handout) -> Result<ExitCode, Stop> {
    let pack = world::pack(global)?;
    let page = handout(&pack, typed.seat.as_deref()).map_err(|unknown| {
        let quoted = crate::pack::UnknownId { id: crate::pack::quote(&unknown.id), ..unknown };
        Stop::Usage(program::seat(&quoted))
    })?;
    let text = match typed.format {
        None => read_or_kept(&page, typed.output.as_deref()),
        Some(Form::Md) => page_markdown(&page),
        Some(Form::Html) => page_html(&page),
    };
    write(&text, typed.output.as_deref(), &[])?;
    Ok(ExitCode::SUCCESS)
}
