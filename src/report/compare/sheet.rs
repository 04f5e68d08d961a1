//! A comparison on paper, and as rows for a gradebook.

use super::{Comparison, Deeds, Row};
use crate::lang::report;
use crate::report::paper::{Block, Page, Section, safe, table};
use crate::report::words::{capitalised, joined};

/// Teams up to which they stand beside each other in one table; with more, each month is a list.
const BESIDE: usize = 4;

/// A comparison as a page.
#[must_use]
pub fn compare_page(c: &Comparison) -> Page {
    let mut sections = Vec::new();
    let mut add = |title: &str, blocks: Vec<Block>| {
        if !blocks.is_empty() {
            sections.push(Section::new(title, blocks));
        }
    };
    if !c.differs.is_empty() {
        let warning = report::these_games_are_not_the_same().to_owned();
        add(report::what_differs(), vec![Block::Text(warning), Block::List(c.differs.clone())]);
    }
    add(report::where_you_parted(), parted(c));
    add(report::questions_to_talk_about(), vec![Block::Numbered(c.questions.clone())]);
    add(report::how_you_worked(), vec![process(c)]);
    add(&report::by(capitalised(c.unit), c.unit), months(c));
    if c.scores {
        add(report::how_it_came_out(), outcome(c));
    }
    Page {
        title: report::side_by_side(&c.title),
        below: [report::teams(c.teams.len(), &c.played)].into_iter().chain(c.unfinished.clone()).collect(),
        sections,
        foot: c.disclaimer.clone(),
        sheets: false,
    }
}

fn parted(c: &Comparison) -> Vec<Block> {
    if c.parted.is_empty() {
        return vec![Block::Text(report::nowhere_so_far_as_far_as().to_owned())];
    }
    let mut blocks = Vec::new();
    for (at, point) in c.parted.iter().enumerate() {
        let after = match point.alike {
            0 => report::with_the_first_move().to_owned(),
            n => report::after_moves_in_common(n),
        };
        let who = if at == 0 { "" } else { report::within_a_group() };
        blocks.push(Block::Head(format!("{} {}, {}: {after}{who}", capitalised(c.unit), point.month, point.name)));
        let row = |g: &super::Group| {
            let answered =
                if g.answered.is_empty() { report::nobody_was_asked().to_owned() } else { g.answered.clone() };
            vec![joined(&g.teams), g.did.clone(), answered]
        };
        blocks.push(table(
            &[report::who(), report::did_what(), report::how_it_was_answered()],
            point.groups.iter().map(row).collect(),
        ));
        blocks.extend(point.because.clone().map(Block::Text));
    }
    blocks
}

fn process(c: &Comparison) -> Block {
    let row = |r: &Row| {
        let brier = r.brier.map_or_else(String::new, |b| format!("{b:.2}"));
        let numbers = [r.consultations, r.offers, r.deals, r.terms, r.broken, r.deliveries, r.notes, r.forecasts];
        let month = if r.over { report::is_over().to_owned() } else { report::of(r.month, r.of) };
        let team = if r.adjudicated { report::team_adjudicated(&r.team) } else { r.team.clone() };
        [team, month].into_iter().chain(numbers.map(|n| n.to_string())).chain([brier]).collect()
    };
    let head = [
        report::team(),
        &capitalised(c.unit),
        report::talks(),
        report::offers(),
        report::agreements(),
        report::terms(),
        report::broken(),
        report::delivered(),
        report::notes(),
        report::forecasts(),
        report::brier_score(),
    ];
    table(&head, c.teams.iter().map(row).collect())
}

fn outcome(c: &Comparison) -> Vec<Block> {
    let head: Vec<&str> = [report::team(), report::ending(), report::overall()]
        .into_iter()
        .chain(c.objectives.iter().map(String::as_str))
        .collect();
    let row = |r: &Row| {
        let ending = r.ending.clone().unwrap_or_else(|| report::unfinished_at(c.unit, r.month, r.of));
        let so_far = if r.over { "" } else { report::so_far() };
        let overall = r.overall.map_or_else(String::new, |n| format!("{n}{so_far}"));
        [r.team.clone(), ending, overall].into_iter().chain(r.by_objective.iter().map(i32::to_string)).collect()
    };
    let mut blocks = vec![table(&head, c.teams.iter().map(row).collect())];
    blocks.extend(c.chart.clone().map(Block::Chart));
    let word = report::a_score_says_what_this_model();
    blocks.push(Block::Text(word.to_owned()));
    blocks
}

fn months(c: &Comparison) -> Vec<Block> {
    let did = |d: &Option<Deeds>| match d {
        None => "-".to_owned(),
        Some(d) if d.moves.is_empty() => report::nothing().to_owned(),
        Some(d) => d.moves.iter().chain(&d.answers).map(|m| sentence(m)).collect::<Vec<_>>().join(" "),
    };
    if c.teams.len() <= BESIDE {
        let unit = capitalised(c.unit);
        let head: Vec<&str> = [unit.as_str()].into_iter().chain(c.teams.iter().map(|t| t.team.as_str())).collect();
        let row = |m: &super::Month| {
            [format!("{}, {}", m.month, m.name)].into_iter().chain(m.teams.iter().map(did)).collect()
        };
        return vec![table(&head, c.months.iter().map(row).collect())];
    }
    let mut blocks = Vec::new();
    for month in &c.months {
        blocks.push(Block::Head(format!("{}, {}", month.month, month.name)));
        let there = c.teams.iter().zip(&month.teams).filter(|(_, d)| d.is_some());
        blocks.push(Block::List(there.map(|(t, d)| format!("{}: {}", t.team, did(d))).collect()));
    }
    blocks
}

fn sentence(text: &str) -> String {
    format!("{}.", text.trim_end_matches('.'))
}

/// A row a team, for a gradebook, in which no cell is ever taken for a formula; each ends with the disclaimer.
///
/// # Errors
///
/// None that is known of: it writes to memory.
pub fn compare_csv(c: &Comparison) -> Result<String, csv::Error> {
    let mut out = csv::Writer::from_writer(Vec::new());
    let mut head = vec!["team", "scenario", "lens", "mandate", "seed", "month", "over"];
    if c.scores {
        head.extend(["ending", "overall"]);
        head.extend(c.objectives.iter().map(String::as_str));
    }
    head.extend(["consultations", "offers", "agreements", "terms", "broken", "delivered", "notes", "forecasts"]);
    head.extend(["brier", "adjudicated", "remark"]);
    out.write_record(&head)?;
    // In every row: rows of its own would be taken for teams, and a row alone is cut out, sorted and sent on.
    let remark = c.differs.iter().chain(&c.unfinished).chain([&c.disclaimer]).cloned().collect::<Vec<_>>().join(" ");
    for r in &c.teams {
        let yes = |is: bool| if is { "yes" } else { "no" }.to_owned();
        let mut cells = vec![r.team.clone(), r.scenario.clone(), r.lens.clone(), r.mandate.clone()];
        cells.extend([r.seed.to_string(), r.month.to_string(), yes(r.over)]);
        if c.scores {
            cells.push(r.ending.clone().unwrap_or_default());
            cells.push(r.overall.map_or_else(String::new, |n| n.to_string()));
            let by = |at: usize| r.by_objective.get(at).map_or_else(String::new, i32::to_string);
            cells.extend((0..c.objectives.len()).map(by));
        }
        let counts = [r.consultations, r.offers, r.deals, r.terms, r.broken, r.deliveries, r.notes, r.forecasts];
        cells.extend(counts.map(|n| n.to_string()));
        cells.push(r.brier.map_or_else(String::new, |b| format!("{b:.4}")));
        cells.push(yes(r.adjudicated));
        cells.push(remark.clone());
        out.write_record(cells.iter().map(|cell| safe(cell)))?;
    }
    let bytes = out.into_inner().map_err(|e| csv::Error::from(e.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
