//! `balcony catalog`: what the pack holds.

use super::{Format, Global, Stop, output, world};
use crate::engine::{Giver, IssueId};
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
    let mut text = format!("Pack {} {} ({})\n", pack.id, pack.version, pack.hash);
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
    list("Scenarios", named("scenario", pack.scenarios().iter().collect()));
    list("Lenses", named("lens", pack.lenses().iter().collect()));
    list("Mandates", named("mandate", pack.mandates().iter().collect()));
    list("Capitals", named("capital", scenario.capitals.iter().map(|c| c.id.as_str()).collect()));
    for (cluster, issues) in &scenario.clusters {
        let title = format!("Issues: {}", words.text(&format!("cluster.{cluster}.name")));
        list(&title, issues.iter().map(|i| issue(*i, &words)).collect());
    }
    let process = scenario.process.iter().map(|p| {
        let options: Vec<&str> = p.options.iter().map(|o| o.id.as_str()).collect();
        (p.id.clone(), options.join(", "))
    });
    list("Process terms", process.collect());
    let consults = scenario.consults.iter().map(|c| {
        let who = c.capital.as_deref().unwrap_or_default();
        (format!("{who} {}", c.id), words.text(&format!("consult.{who}.{}.name", c.id)))
    });
    list("Consultations", consults.collect());
    list("Measures", named("measure", scenario.measures.iter().map(|m| m.id.as_str()).collect()));
    list("Answers to a breach", named("answer", scenario.answers.iter().map(|a| a.id.as_str()).collect()));
    let counts = format!("{} rules, {} events and moves of the capitals", pack.rules.len(), pack.events.len());
    let _ = writeln!(text, "\nBesides: {counts}, and their sources: `balcony catalog --format json`.");
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
    (issue.id.clone(), format!("{} (by {giver}): {}", words.issue(id), options.join(", ")))
}
