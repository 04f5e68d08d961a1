//! Several games side by side: the same luck, different choices. What differs, where they first parted and why, what each
//! did month by month, and a row each for a gradebook.
//!
//! Of a game that is still being played it says only what was shown in play.

mod parted;
mod sheet;

pub use parted::{Group, Parted};
pub use sheet::{compare_csv, compare_page};

use super::debrief::{Chart, Series, agreements, brier, forecasts, turning};
use super::parting::stances;
use super::sentences::short_date;
use super::words::{Words, clean, date, joined};
use crate::engine::Move;
use crate::game::{Game, SEALED};
use crate::lang::report;
use crate::report::sentences::long_date;
use serde::Serialize;

/// A game, and what to call who played it.
#[derive(Debug, Clone)]
pub struct Team {
    /// Its name.
    pub name: String,
    /// The game.
    pub game: Game,
}

/// What makes games comparable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms([(&'static str, String); 5]);

impl Terms {
    /// Those of a game.
    #[must_use]
    pub fn of(game: &Game) -> Self {
        let h = game.header();
        Self([
            ("scenario", h.scenario.clone()),
            ("lens", h.lens.clone()),
            ("mandate", h.mandate.clone()),
            ("seed", h.seed.to_string()),
            ("pack", format!("{} {}", h.pack.0, h.pack.1)),
        ])
    }

    /// What differs from others, as `seed 8, not 7`.
    #[must_use]
    pub fn differences(&self, others: &Self) -> Vec<String> {
        let pairs = self.0.iter().zip(&others.0).filter(|(mine, theirs)| mine != theirs);
        pairs.map(|((what, mine), (_, theirs))| report::not(what, mine, theirs)).collect()
    }
}

/// The largest set of games that can be compared: their places in the list. Of equal ones, that of the first game.
#[must_use]
pub fn comparable(terms: &[Terms]) -> Vec<usize> {
    let alike = |t: &Terms| terms.iter().enumerate().filter(|(_, o)| *o == t).map(|(at, _)| at).collect::<Vec<_>>();
    terms.iter().map(alike).rev().max_by_key(Vec::len).unwrap_or_default()
}

/// Games side by side.
#[derive(Debug, Clone, Serialize)]
pub struct Comparison {
    /// What was played.
    pub title: String,
    /// Under which assumptions, with which luck.
    pub played: String,
    /// What is not the same in all of them.
    pub differs: Vec<String>,
    /// What a turn is called: a month, or a round.
    pub unit: &'static str,
    /// Which games are still being played, and what that means for what stands here; nothing where all are over.
    pub unfinished: Option<String>,
    /// A row a team.
    pub teams: Vec<Row>,
    /// Whether scores and endings are told.
    pub scores: bool,
    /// Names of the objectives, in order.
    pub objectives: Vec<String>,
    /// Where they parted.
    pub parted: Vec<Parted>,
    /// What each did, month by month.
    pub months: Vec<Month>,
    /// The overall score over time, a line a team; with few teams only.
    pub chart: Option<Chart>,
    /// What to talk about.
    pub questions: Vec<String>,
    /// The sentence every export ends with.
    pub disclaimer: String,
}

/// A team's result.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Its name.
    pub team: String,
    /// A scenario id.
    pub scenario: String,
    /// A lens id, or `sealed`.
    pub lens: String,
    /// A mandate id.
    pub mandate: String,
    /// The seed.
    pub seed: u32,
    /// The month being played, or the last one.
    pub month: usize,
    /// How many there are.
    pub of: usize,
    /// Whether the game is over.
    pub over: bool,
    /// How it ended.
    pub ending: Option<String>,
    /// The overall score: at last, or as the player sees it now.
    pub overall: Option<i32>,
    /// The objectives' scores.
    pub by_objective: Vec<i32>,
    /// Offers made.
    pub offers: usize,
    /// Agreements reached.
    pub deals: usize,
    /// Terms agreed.
    pub terms: usize,
    /// Those broken, as far as is known.
    pub broken: usize,
    /// Conversations.
    pub consultations: usize,
    /// What the team delivered of what it owed.
    pub deliveries: usize,
    /// Notes written.
    pub notes: usize,
    /// Forecasts made.
    pub forecasts: usize,
    /// Their Brier score.
    pub brier: Option<f64>,
    /// Whether a facilitator decided a stance.
    pub adjudicated: bool,
}

/// A month in every game.
#[derive(Debug, Clone, Serialize)]
pub struct Month {
    /// Its number, from 1.
    pub month: usize,
    /// Its date, as `2025-09`.
    pub date: String,
    /// The same, as `September 2025`.
    pub name: String,
    /// What each team did, in their order; nothing where a game is not there yet, or over.
    pub teams: Vec<Option<Deeds>>,
}

/// What a team did in a month.
#[derive(Debug, Clone, Serialize)]
pub struct Deeds {
    /// Its moves, in words.
    pub moves: Vec<String>,
    /// How its offers were answered.
    pub answers: Vec<String>,
}

/// Games side by side. `scores`: whether scores and endings are told.
#[must_use]
pub fn compare(teams: &[Team], scores: bool) -> Option<Comparison> {
    let first = &teams.first()?.game;
    let words = Words::new(first.pack(), first.scenario());
    let terms: Vec<Terms> = teams.iter().map(|t| Terms::of(&t.game)).collect();
    let mut differs = Vec::new();
    for (team, own) in teams.iter().zip(&terms).skip(1) {
        let differences = own.differences(&terms[0]);
        if !differences.is_empty() {
            differs.push(report::has(&team.name, differences.join("; ")));
        }
    }
    let alike = teams.iter().all(|t| t.game.header().scenario == first.header().scenario);
    let parted = if alike { parted::found(teams) } else { Vec::new() };
    let questions = questions(teams, &parted, scores, words.unit());
    let over = scores && teams.iter().all(|t| t.game.is_over());
    Some(Comparison {
        title: words.text(&format!("scenario.{}.name", first.header().scenario)),
        played: played(&words, first, over),
        differs,
        unit: words.unit(),
        unfinished: unfinished(teams, scores),
        teams: teams.iter().map(|t| row(t, scores)).collect(),
        scores,
        objectives: (0..first.scenario().objectives.len()).map(|at| words.objective(at)).collect(),
        parted,
        months: months(teams),
        chart: (scores && alike && teams.len() <= super::paper::MOST_LINES).then(|| chart(teams)).flatten(),
        questions,
        disclaimer: words.find("pack.disclaimer").unwrap_or_default().to_owned(),
    })
}

fn played(words: &Words<'_>, game: &Game, over: bool) -> String {
    let h = game.header();
    let name = |kind: &str, id: &str| words.text(&format!("{kind}.{id}.name"));
    // A lens that was sealed is open once the games are over, as in each team's own debrief.
    let lens = match h.lens == SEALED && over {
        true => report::sealed_until_the_end(name("lens", &game.scenario().header.lens)),
        false => name("lens", &h.lens),
    };
    let mandate = name("mandate", &h.mandate);
    report::lens_mandate_seed_pack(&lens, &mandate, h.seed, &words.pack.id, &words.pack.version)
}

fn row(team: &Team, scores: bool) -> Row {
    let game = &team.game;
    let (h, words) = (game.header(), Words::new(game.pack(), game.scenario()));
    let course = if scores { turning::course(game) } else { Vec::new() };
    let (owed, said) = (agreements(game, &words), forecasts(game, &words));
    let count = |is: fn(&Move) -> bool| game.plays().filter(|p| is(&p.play)).count();
    Row {
        team: team.name.clone(),
        scenario: h.scenario.clone(),
        lens: h.lens.clone(),
        mandate: h.mandate.clone(),
        seed: h.seed,
        month: game.rounds().len(),
        of: usize::from(game.scenario().clock.rounds),
        over: game.is_over(),
        ending: game.outcome().filter(|_| scores).map(|o| words.ending(o.aftermath.ending)),
        overall: course.last().map(|s| s.overall),
        by_objective: course.last().map(|s| s.by_objective.clone()).unwrap_or_default(),
        offers: count(|m| matches!(m, Move::Offer(_))),
        deals: game.state().deals.len(),
        terms: owed.len(),
        broken: owed.iter().filter(|a| a.broken).count(),
        consultations: count(|m| matches!(m, Move::Consult(_))),
        deliveries: count(|m| matches!(m, Move::Deliver(_))),
        notes: count(|m| matches!(m, Move::Note)),
        forecasts: said.len(),
        brier: brier(&said),
        adjudicated: game.state().adjudicated,
    }
}

fn months(teams: &[Team]) -> Vec<Month> {
    let longest = teams.iter().max_by_key(|t| t.game.rounds().len());
    let rounds = longest.map(|t| t.game.rounds()).unwrap_or_default();
    let told = |(at, round): (usize, &crate::game::Round)| Month {
        month: at + 1,
        date: date(round.date),
        name: long_date(round.date),
        teams: teams.iter().map(|t| deeds(&t.game, at)).collect(),
    };
    rounds.iter().enumerate().map(told).collect()
}

fn deeds(game: &Game, at: usize) -> Option<Deeds> {
    let round = game.rounds().get(at)?;
    let words = Words::new(game.pack(), game.scenario());
    let (mut moves, mut answers) = (Vec::new(), Vec::new());
    for record in round.moves.iter().filter(|m| !matches!(m.play.play, Move::Note | Move::Forecast(..))) {
        moves.push(clean(&words.play(&record.play)));
        if matches!(record.play.play, Move::Offer(_)) {
            answers.push(stances(game, record));
        }
    }
    Some(Deeds { moves, answers })
}

/// Which games are still being played; nothing where all are over.
fn unfinished(teams: &[Team], scores: bool) -> Option<String> {
    let open: Vec<String> = teams.iter().filter(|t| !t.game.is_over()).map(|t| place(&t.name, &t.game)).collect();
    if open.is_empty() {
        return None;
    }
    let told = report::of_games_still_being_played_only();
    let later = if scores { report::their_scores_are_not_final_and() } else { "" };
    Some(report::unfinished(joined(&open), told, later))
}

fn place(name: &str, game: &Game) -> String {
    let unit = Words::new(game.pack(), game.scenario()).unit();
    report::is_in_of(name, unit, game.rounds().len(), game.scenario().clock.rounds)
}

/// The overall score at the start, at each month's end and at last. While a team still plays, as far as all of them have
/// come and as it was shown in play, so that each is measured alike; nothing where that is the start alone.
fn chart(teams: &[Team]) -> Option<Chart> {
    let over = teams.iter().all(|t| t.game.is_over());
    let closed = |t: &Team| t.game.rounds().iter().filter(|r| r.closed).count();
    let most = teams.iter().max_by_key(|t| closed(t))?;
    let mut times = vec![report::start().to_owned()];
    times.extend(most.game.rounds().iter().filter(|r| r.closed).map(|r| short_date(r.date)));
    let mut title = report::overall_score_team_by_team().to_owned();
    if over {
        times.push(report::last().to_owned());
    } else {
        times.truncate(teams.iter().map(closed).min().unwrap_or(0) + 1);
        title.push_str(report::as_shown_in_play_as_far());
    }
    let line = |team: &Team| {
        let mut values: Vec<i32> = turning::course_seen(&team.game, !over).iter().map(|s| s.overall).collect();
        let last = values.last().copied().unwrap_or_default();
        values.resize(times.len(), last);
        Series { name: team.name.clone(), values }
    };
    let lines = teams.iter().map(line).collect();
    (over || times.len() > 1).then_some(Chart { title, times, lines })
}

fn questions(teams: &[Team], parted: &[Parted], scores: bool, unit: &str) -> Vec<String> {
    let mut all = Vec::new();
    if let Some(first) = parted.first() {
        all.push(report::in_you_did_different_things_for(unit, first.month));
        all.push(report::exchange_the_two_moves_in_your(unit));
    } else {
        all.push(report::you_made_the_same_moves_was().to_owned());
    }
    if let Some(point) = parted.iter().find(|p| p.because.is_some()) {
        all.push(report::a_rule_weighed_differently_on_the(unit, point.month));
    }
    let noted = teams.iter().filter(|t| t.game.plays().any(|p| p.play == Move::Note)).count();
    if noted > 0 {
        all.push(report::read_out_the_notes_of_that(unit));
    }
    all.push(report::which_teams_agreements_would_you_rather(unit));
    if scores {
        all.push(report::where_a_lower_score_has_the().to_owned());
    }
    all.push(report::what_did_no_team_try().to_owned());
    all
}
