//! `balcony catalog`: what the pack holds.

use super::{Format, Global, Stop, output, world};
use crate::engine::{Giver, IssueId};
use crate::lang::program;
use crate::pack::Pack;
use crate::report::{Words, catalog::catalog};
use std::fmt::Write as _;
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  balcony catalog                     ids and names, to read
  balcony catalog --format json       the same for programs, with every rule and its source";

/// What was typed.
#[derive(Debug, clap::Args)]
#[command(help_template = super::TEMPLATE, before_help = EXAMPLES)]
pub struct Catalog {
    /// The form of the result
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

/// Prints the catalogue.
pub fn run(global: &Global, typed: &Catalog) -> Result<ExitCode, Stop> {
    let pack = world::pack(global)?;
    match typed.format {
        Format::Json => output::json(&catalog(&pack))?,
        Format::Text => output::result(&listing(&pack))?,
    }
    Ok(ExitCode::SUCCESS)
}

fn listing(pack: &Pack) -> String {
    let scenario = pack.template();
    let words = Words::new(pack, scenario);
    let mut text = program::pack(&pack.id, &pack.version, &pack.hash);
    let mut list = |title: &str, rows: Vec<(String, String)>| {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "\n{title}");
        for (id, name) in rows {
            let _ = writeln!(text, "  {id:<28} {name}");
        }
    };
    let named = |kind: &str, ids: Vec<&str>| -> Vec<(String, String)> {
        ids.into_iter().map(|id| (id.to_owned(), words.text(&format!("{kind}.{id}.name")))).collect()
    };
    list(program::scenarios(), named("scenario", pack.scenarios().iter().collect()));
    list(program::lenses(), named("lens", pack.lenses().iter().collect()));
    list(program::mandates(), named("mandate", pack.mandates().iter().collect()));
    list(program::capitals(), named("capital", scenario.capitals.iter().map(|c| c.id.as_str()).collect()));
    for (cluster, issues) in &scenario.clusters {
        let title = program::issues(words.text(&format!("cluster.{cluster}.name")));
        list(&title, issues.iter().map(|i| issue(*i, &words)).collect());
    }
    let process = scenario.process.iter().map(|p| {
        let options: Vec<&str> = p.options.iter().map(|o| o.id.as_str()).collect();
        (p.id.clone(), options.join(", "))
    });
    list(program::process_terms(), process.collect());
    let consults = scenario.consults.iter().map(|c| {
        let who = c.capital.as_deref().unwrap_or_default();
        (format!("{who} {}", c.id), words.text(&format!("consult.{who}.{}.name", c.id)))
    });
    list(program::consultations(), consults.collect());
    list(program::measures(), named("measure", scenario.measures.iter().map(|m| m.id.as_str()).collect()));
    list(program::answers_to_a_breach(), named("answer", scenario.answers.iter().map(|a| a.id.as_str()).collect()));
    let counts = program::rules_events_and_moves_of_the(pack.rules.len(), pack.events.len());
    let _ = writeln!(text, "{}", program::besides_and_their_sources_balcony_catalog(&counts));
    text
}

fn issue(id: IssueId, words: &Words<'_>) -> (String, String) {
    let issue = words.scenario.issue(id);
    let giver = match issue.giver {
        Giver::Player => "us",
        Giver::Mutual => "mutual",
        Giver::Capital(c) => &words.scenario.capital(c).id,
    };
    let options: Vec<&str> = issue.options.iter().skip(1).map(String::as_str).collect();
    (issue.id.clone(), program::by(words.issue(id), giver, options.join(", ")))
}
