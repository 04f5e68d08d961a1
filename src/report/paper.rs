//! What is told on paper: pages of headings, paragraphs, lists, tables and charts, which each format then writes in its
//! way. A debrief becomes a [`Page`] here; comparisons and handouts make their own.

mod chart;
mod csv;
mod html;
mod markdown;
mod text;

pub use self::csv::csv;
pub(crate) use self::csv::safe;
pub(crate) use chart::MOST_LINES;
pub use html::page_html;
pub use markdown::page_markdown;
pub use text::page_text;

use super::debrief::{Chart, Debrief, Deed, Month};
use super::words::capitalised;
use crate::game::Game;
use crate::lang::report;
use serde_json::{Value, json};

/// Something to print.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// What it is.
    pub title: String,
    /// Lines below the title.
    pub below: Vec<String>,
    /// Its parts, in order.
    pub sections: Vec<Section>,
    /// The sentence it ends with.
    pub foot: String,
    /// Whether each part begins on a sheet of its own, to be handed out apart.
    pub sheets: bool,
}

/// Forecasts from which a calibration chart says anything.
const CALIBRATED: usize = 4;

/// A part of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its heading.
    pub title: String,
    /// What stands under it.
    pub blocks: Vec<Block>,
}

impl Section {
    /// A part.
    #[must_use]
    pub fn new(title: impl Into<String>, blocks: Vec<Block>) -> Self {
        Self { title: title.into(), blocks }
    }
}

/// What stands in a part.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading under the part's own.
    Head(String),
    /// A paragraph.
    Text(String),
    /// Words to be read aloud.
    Aloud(String),
    /// A file to be copied, as it is.
    File(String),
    /// A list.
    List(Vec<String>),
    /// A list with numbers.
    Numbered(Vec<String>),
    /// A table.
    Table(Table),
    /// A chart.
    Chart(Chart),
    /// Empty lines to write on.
    Lines(usize),
}

/// A table; the first cell of a row names it.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Column headings.
    pub head: Vec<String>,
    /// Cells, row by row.
    pub rows: Vec<Vec<String>>,
}

/// A table as a block.
#[must_use]
pub fn table(head: &[&str], rows: Vec<Vec<String>>) -> Block {
    Block::Table(Table { head: head.iter().map(|h| (*h).to_owned()).collect(), rows })
}

/// A debrief as a page.
#[must_use]
pub fn page(d: &Debrief) -> Page {
    Page {
        title: report::debrief(&d.title),
        below: below(d),
        sections: sections(d),
        foot: d.disclaimer.clone(),
        sheets: false,
    }
}

/// A debrief in Markdown.
#[must_use]
pub fn markdown(d: &Debrief) -> String {
    page_markdown(&page(d))
}

/// A debrief as a page of HTML.
#[must_use]
pub fn html(d: &Debrief) -> String {
    page_html(&page(d))
}

/// A debrief in JSON. The referee's record, in which hidden things stand, comes with it once the game is over.
#[must_use]
pub fn report_json(game: &Game, debrief: &Debrief) -> Value {
    let record = if debrief.over { super::record::replay(game) } else { Value::Null };
    json!({ "schema": 1, "debrief": debrief, "record": record, "disclaimer": debrief.disclaimer })
}

/// Everything in order; parts with nothing to say are left out.
fn sections(d: &Debrief) -> Vec<Section> {
    let mut all = Vec::new();
    let mut add = |title: &str, blocks: Vec<Block>| {
        if !blocks.is_empty() {
            all.push(Section { title: title.to_owned(), blocks });
        }
    };
    let list = |items: &[String]| if items.is_empty() { Vec::new() } else { vec![Block::List(items.to_vec())] };
    add(report::how_it_came_out(), d.verdict.iter().cloned().map(Block::Text).collect());
    add(report::questions_to_talk_about(), vec![Block::Numbered(d.questions.clone())]);
    add(report::how_it_went(), d.charts.iter().cloned().map(Block::Chart).collect());
    add(report::turning_points(), turning(d));
    add(&report::by(capitalised(d.unit), d.unit), d.story.iter().flat_map(|m| month(m, d.unit)).collect());
    add(report::agreements(), agreements(d));
    add(report::your_forecasts(), forecasts(d));
    add(report::your_notebook(), list(&d.notebook));
    add(report::your_advisers(), list(&d.advisers));
    add(report::what_each_capital_really_was(), list(&d.truth));
    for chair in &d.chairs {
        add(&report::the_other_chair(&chair.capital), seat(chair));
    }
    add(report::the_same_play_under_every_lens(), lenses(d));
    add(report::luck_and_skill(), rank(d));
    add(report::how_sure_the_ending_was(), endings(d));
    add(report::what_really_happened_beside_your_path(), really(d));
    let mut hidden = vec![Block::Text(report::what_did_the_numbers_hide().to_owned())];
    hidden.extend(list(&d.hidden));
    add(report::what_the_numbers_hide(), hidden);
    all
}

fn turning(d: &Debrief) -> Vec<Block> {
    if d.turning.is_empty() {
        return vec![Block::Text(report::no_answer_changed_between_comparable_moves().to_owned())];
    }
    vec![Block::List(
        d.turning
            .iter()
            .map(|t| format!("{} {}: {} {} {}", capitalised(d.unit), t.month, t.what, t.test, t.branch))
            .collect(),
    )]
}

fn month(m: &Month, unit: &str) -> Vec<Block> {
    let mut blocks = vec![Block::Head(format!("{}, {}", m.month, m.name))];
    if !m.events.is_empty() {
        blocks.push(Block::List(m.events.clone()));
    }
    for deed in &m.moves {
        blocks.push(Block::Text(told(deed)));
        let mut under: Vec<String> = deed.answers.iter().map(answer).collect();
        under.extend(deed.came.iter().cloned());
        if !deed.changes.is_empty() {
            under.push(report::it_changed(&deed.changes));
        }
        if !under.is_empty() {
            blocks.push(Block::List(under));
        }
    }
    if m.moves.is_empty() {
        blocks.push(Block::Text(report::nothing_was_done().to_owned()));
    }
    if !m.end.is_empty() {
        blocks.push(Block::Text(report::at_the_s_end(unit, &m.end)));
    }
    if !m.terms.is_empty() {
        blocks.push(Block::List(m.terms.clone()));
    }
    blocks
}

fn told(deed: &Deed) -> String {
    match deed.outcome {
        "done" => deed.what.clone(),
        outcome => format!("{} ({outcome})", deed.what),
    }
}

fn answer(a: &super::debrief::Answer) -> String {
    let reasons = if a.reasons.is_empty() { String::new() } else { format!(": {}", a.reasons.join(" ")) };
    format!("{} {}{reasons}", a.capital, a.verb)
}

fn agreements(d: &Debrief) -> Vec<Block> {
    if d.agreements.is_empty() {
        return vec![Block::Text(report::nothing_was_agreed().to_owned())];
    }
    let row = |a: &super::debrief::Agreement| {
        let again = if a.broken && !a.status.starts_with("broken") { report::broken_before() } else { "" };
        let verified = if a.verified { report::it_is_verified() } else { report::not_verified() };
        vec![a.term.clone(), a.by.clone(), a.to.clone(), format!("{}{again}", a.status), verified.to_owned()]
    };
    vec![table(
        &[report::term(), report::given_by(), report::to_head(), report::how_it_stands(), report::verified()],
        d.agreements.iter().map(row).collect(),
    )]
}

fn forecasts(d: &Debrief) -> Vec<Block> {
    if d.forecasts.is_empty() {
        return vec![Block::Text(report::you_made_none_a_forecast_before().to_owned())];
    }
    let row = |f: &super::debrief::Forecast| {
        let came = f.came.unwrap_or(report::nothing_has_followed_yet());
        let right = if f.right { report::yes() } else { report::no() };
        let right = if f.came.is_some() { right } else { "" };
        vec![
            f.month.to_string(),
            format!("{} {}", f.capital, f.expected),
            report::in_a_hundred(f.percent),
            came.to_owned(),
            right.to_owned(),
        ]
    };
    let mut blocks = vec![table(
        &[
            &capitalised(d.unit),
            report::forecast_head(),
            report::how_likely(),
            report::what_came(),
            report::came_true(),
        ],
        d.forecasts.iter().map(row).collect(),
    )];
    if let Some(brier) = d.brier {
        blocks.push(Block::Text(report::brier_score_the_mean_squared_gap(format_args!("{:.2}", brier))));
    }
    match calibration(d) {
        Some(chart) => blocks.push(Block::Chart(chart)),
        None => blocks.push(Block::Text(report::a_calibration_chart_needs_forecasts_that(CALIBRATED))),
    }
    blocks
}

/// The game from one chair.
fn seat(chair: &super::chair::Chair) -> Vec<Block> {
    let mut blocks = vec![Block::Text(chair.open.clone())];
    for part in &chair.parts {
        blocks.push(Block::Head(part.title.clone()));
        let mut plain: Vec<String> = Vec::new();
        for said in &part.said {
            if said.made.is_empty() {
                plain.push(said.text.clone());
                continue;
            }
            if !plain.is_empty() {
                blocks.push(Block::List(std::mem::take(&mut plain)));
            }
            blocks.extend([Block::Text(said.text.clone()), Block::List(said.made.clone())]);
        }
        if !plain.is_empty() {
            blocks.push(Block::List(plain));
        }
    }
    blocks
}

fn lenses(d: &Debrief) -> Vec<Block> {
    if d.lenses.is_empty() {
        return Vec::new();
    }
    let row = |l: &super::debrief::Lens| {
        let own = if l.own { report::as_played() } else { "" };
        let numbers = [l.overall.to_string(), l.deals.to_string(), l.void.to_string()];
        [format!("{}{own}", l.lens), l.ending.clone()].into_iter().chain(numbers).collect()
    };
    let head =
        [report::lens(), report::ending(), report::overall(), report::agreements(), report::moves_without_object()];
    vec![table(&head, d.lenses.iter().map(row).collect()), Block::List(d.survives.clone())]
}

fn rank(d: &Debrief) -> Vec<Block> {
    d.rank.iter().flat_map(super::debrief::Rank::sentences).map(Block::Text).collect()
}

fn endings(d: &Debrief) -> Vec<Block> {
    let Some(first) = d.endings.first() else { return Vec::new() };
    let word = report::the_same_last_and_then_times(d.unit, first.of);
    let row = |s: &super::debrief::Spread| {
        let own = if s.own { report::as_it_came() } else { "" };
        vec![format!("{}{own}", s.ending), report::times_of(s.times, s.of)]
    };
    vec![Block::Text(word), table(&[report::ending(), report::how_often()], d.endings.iter().map(row).collect())]
}

/// What was said against what came, in steps of twenty; nothing where too little was said.
fn calibration(d: &Debrief) -> Option<Chart> {
    let known: Vec<&super::debrief::Forecast> = d.forecasts.iter().filter(|f| f.came.is_some()).collect();
    if known.len() < CALIBRATED {
        return None;
    }
    let (mut times, mut said, mut came) = (Vec::new(), Vec::new(), Vec::new());
    for low in (0..100_u8).step_by(20) {
        let high = if low == 80 { 100 } else { low + 19 };
        let here: Vec<_> = known.iter().filter(|f| (low..=high).contains(&f.percent)).collect();
        let Some(n) = i32::try_from(here.len()).ok().filter(|n| *n > 0) else { continue };
        times.push(format!("{low}-{high} ({n})"));
        said.push(here.iter().map(|f| i32::from(f.percent)).sum::<i32>() / n);
        came.push(here.iter().filter(|f| f.right).count() as i32 * 100 / n);
    }
    let lines = vec![
        super::debrief::Series { name: report::what_you_said_in_mean().to_owned(), values: said },
        super::debrief::Series { name: report::what_came_true_of().to_owned(), values: came },
    ];
    let title = report::calibration_forecasts_by_how_likely_you().to_owned();
    (times.len() > 1).then_some(Chart { title, times, lines })
}

/// The record beside the play: a part a round, a dated line an entry.
fn really(d: &Debrief) -> Vec<Block> {
    let mut blocks = Vec::new();
    for m in &d.story {
        let done: Vec<&str> =
            m.moves.iter().filter(|x| x.word != "note").map(|x| x.what.trim_end_matches('.')).collect();
        let done = if done.is_empty() { report::nothing_done().to_owned() } else { done.join(". ") };
        blocks.push(Block::Head(m.name.clone()));
        blocks.push(Block::Text(report::what_you_did(&done)));
        let past = |p: &super::debrief::Past| format!("{}: {} ({})", p.day, p.text, name(&p.source));
        blocks.push(match m.really.as_slice() {
            [] => Block::Text(report::what_really_happened_nothing_stands_in().to_owned()),
            all => Block::List(all.iter().map(past).collect()),
        });
    }
    blocks
}

/// A source without its address: paper cannot be clicked, and the library has it.
fn name(source: &str) -> String {
    let one = |part: &str| {
        let kept: Vec<&str> = part.split_whitespace().filter(|w| !w.contains("://")).collect();
        kept.join(" ").trim_end_matches(report::and()).trim_end_matches(':').to_owned()
    };
    source.split("; ").map(one).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

/// The lines below the title: what was played, and by whom.
fn below(d: &Debrief) -> Vec<String> {
    d.players.iter().map(report::played_by).chain([d.played.clone()]).collect()
}
