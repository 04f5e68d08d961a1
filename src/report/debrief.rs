//! The debrief of one game, in words: what was done and answered, where it turned, what to ask, and, once the game is
//! over, what lay underneath. Of an unfinished game it says only what was shown in play.
//!
//! What it looks like on paper is [`super::paper`]'s.

mod lenses;
pub(super) mod story;
pub(super) mod turning;
mod unkept;

pub use lenses::{Lens, Rank, Spread};
pub use story::{Answer, Deed, Month, Past};
pub use turning::{Chart, Series, Turning};
pub use unkept::unkept;

use super::advice::{record_sentence, records};
use super::chair::{Chair, chairs};
use super::lineage::lineage;
use super::words::{Words, clean, grade, joined, stance_verb, status};
use crate::engine::{CapitalId, Move, MoveReport, Stance, Status, TrackId, mandate_score};
use crate::game::{Game, MoveRecord, SEALED};
use crate::lang::report;
use serde::Serialize;

/// The debrief of one game.
#[derive(Debug, Clone, Serialize)]
pub struct Debrief {
    /// What was played.
    pub title: String,
    /// Under which assumptions, for whom, with which luck.
    pub played: String,
    /// What a turn is called: a month, or a round.
    pub unit: &'static str,
    /// Who played, where names are wanted and given.
    pub players: Option<String>,
    /// Whether the game is over.
    pub over: bool,
    /// How it came out.
    pub verdict: Vec<String>,
    /// What happened, month by month.
    pub story: Vec<Month>,
    /// Where it turned.
    pub turning: Vec<Turning>,
    /// What to talk about.
    pub questions: Vec<String>,
    /// Tracks and scores over time.
    pub charts: Vec<Chart>,
    /// What was agreed, and what became of it.
    pub agreements: Vec<Agreement>,
    /// What was forecast, and what came.
    pub forecasts: Vec<Forecast>,
    /// The Brier score of the forecasts.
    pub brier: Option<f64>,
    /// The player's own page, a line each; left out without names, and of the machine's form where it is empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notebook: Vec<String>,
    /// How the advisers did.
    pub advisers: Vec<String>,
    /// What each capital was, and how hidden tracks stood.
    pub truth: Vec<String>,
    /// The game from each capital's chair; none while a facilitator keeps that back.
    pub chairs: Vec<Chair>,
    /// The same play judged under every lens.
    pub lenses: Vec<Lens>,
    /// Which conclusions survive that.
    pub survives: Vec<String>,
    /// How the play compares with the pack's cards on the same luck.
    pub rank: Option<Rank>,
    /// How often each ending comes of the same last month.
    pub endings: Vec<Spread>,
    /// What the numbers hide.
    pub hidden: Vec<String>,
    /// The sentence every export ends with.
    pub disclaimer: String,
}

/// A term that was agreed.
#[derive(Debug, Clone, Serialize)]
pub struct Agreement {
    /// Issue and option.
    pub term: String,
    /// Who gives.
    pub by: String,
    /// To whom.
    pub to: String,
    /// How it stands: as seen in play, in truth once the game is over.
    pub status: &'static str,
    /// Whether it is verified.
    pub verified: bool,
    /// Whether it is broken, or was and has not been made good.
    pub broken: bool,
}

/// A forecast.
#[derive(Debug, Clone, Serialize)]
pub struct Forecast {
    /// The round it was made in.
    pub month: u16,
    /// Of whom.
    pub capital: String,
    /// That it would do what.
    pub expected: &'static str,
    /// How likely, in per cent.
    pub percent: u8,
    /// What it did; nothing while no move has followed.
    pub came: Option<&'static str>,
    /// Whether that is what was forecast.
    pub right: bool,
}

/// Where a game turned.
#[must_use]
pub fn turning_points(game: &Game) -> Vec<Turning> {
    turning::points(game, &Words::new(game.pack(), game.scenario()))
}

/// A finished play under every lens, and which conclusions survive that; nothing while it goes on.
#[must_use]
pub fn under_lenses(game: &Game) -> (Vec<Lens>, Vec<String>) {
    if game.is_over() { lenses::judged(game, &Words::new(game.pack(), game.scenario())) } else { Default::default() }
}

/// How a finished play compares with the pack's cards on the same luck, and how sure its ending was.
#[must_use]
pub fn luck_and_skill(game: &Game) -> (Option<Rank>, Vec<Spread>) {
    (lenses::rank(game), lenses::spread(game, &Words::new(game.pack(), game.scenario())))
}

/// What the numbers hide.
#[must_use]
pub fn what_numbers_hide(game: &Game) -> Vec<String> {
    hidden(game, &Words::new(game.pack(), game.scenario()))
}

/// The debrief of a game. `names`: whether to say who played.
#[must_use]
pub fn debrief(game: &Game, names: bool) -> Debrief {
    let words = Words::new(game.pack(), game.scenario());
    let header = game.header();
    let name = |kind: &str, id: &str| words.text(&format!("{kind}.{id}.name"));
    let over = game.is_over();
    let agreements = agreements(game, &words);
    let forecasts = forecasts(game, &words);
    let turning = turning::points(game, &words);
    let (lenses, survives) = if over { lenses::judged(game, &words) } else { Default::default() };
    let mut debrief = Debrief {
        title: name("scenario", &header.scenario),
        played: played(game, &words),
        unit: words.unit(),
        players: header.players.as_deref().filter(|_| names).map(clean),
        over,
        verdict: verdict(game, &words),
        story: story::months(game, &words),
        turning,
        questions: Vec::new(),
        charts: turning::charts(game, &words),
        agreements,
        brier: brier(&forecasts),
        forecasts,
        notebook: header
            .notebook
            .iter()
            .filter(|_| names)
            .flat_map(|n| n.lines())
            .map(clean)
            .filter(|l| !l.trim().is_empty())
            .collect(),
        advisers: advisers(game, &words),
        truth: truth(game, &words),
        chairs: chairs(game),
        lenses,
        survives,
        rank: over.then(|| lenses::rank(game)).flatten(),
        endings: lenses::spread(game, &words),
        hidden: hidden(game, &words),
        disclaimer: words.find("pack.disclaimer").unwrap_or_default().to_owned(),
    };
    debrief.questions = turning::questions(game, &words, &debrief);
    debrief
}

fn played(game: &Game, words: &Words<'_>) -> String {
    let (header, scenario) = (game.header(), game.scenario());
    let name = |kind: &str, id: &str| words.text(&format!("{kind}.{id}.name"));
    let lens = match (header.lens == SEALED, game.is_over()) {
        (true, false) => "sealed".to_owned(),
        (true, true) => report::sealed_until_the_end_of_it(name("lens", &scenario.header.lens)),
        (false, _) => name("lens", &scenario.header.lens),
    };
    let adjudicated = super::lineage::adjudicated(game).map_or_else(String::new, |text| format!(" {text}"));
    let branch: String = lineage(game).iter().map(|line| format!(" {line}")).collect();
    report::game_header(
        &lens,
        name("mandate", &header.mandate),
        header.seed,
        &words.pack.id,
        &words.pack.version,
        &adjudicated,
        &branch,
    )
}

fn verdict(game: &Game, words: &Words<'_>) -> Vec<String> {
    let Some(outcome) = game.outcome() else {
        let (now, all) = (game.rounds().len(), game.scenario().clock.rounds);
        return vec![report::the_game_is_still_being_played(words.unit(), now, all)];
    };
    let ending = outcome.aftermath.ending;
    let id = &words.scenario.endings[ending.ix()].id;
    let mut all = vec![format!("{}. {}", words.ending(ending), words.find(&format!("ending.{id}.text")).unwrap_or(""))];
    let by = outcome.scores.by_objective.iter().enumerate();
    let by: Vec<String> = by.map(|(at, n)| format!("{} {n}", words.objective(at))).collect();
    let overall = outcome.scores.overall;
    all.extend(not_kept(game));
    all.push(report::overall_of(grade(overall), overall, joined(&by)));
    all.push(if outcome.aftermath.state.mandate_failed {
        report::the_mandate_failed_something_was_agreed().to_owned()
    } else {
        report::the_mandates_own_score(mandate_score(words.scenario, &outcome.scores))
    });
    if let Some(miss) = &outcome.miss {
        all.push(words.nearest_miss(*miss));
    }
    all
}

/// What was not kept, in one paragraph beside the ending's text, which cannot know it; nothing where all was.
#[must_use]
pub fn not_kept(game: &Game) -> Option<String> {
    let all = unkept(game);
    (!all.is_empty()).then(|| report::but_not_everything_that_was_promised(all.join(" ")))
}

pub(super) fn agreements(game: &Game, words: &Words<'_>) -> Vec<Agreement> {
    let over = game.is_over();
    let owed = game.state().obligations.iter();
    owed.map(|o| {
        let stands = if over { o.status } else { o.seen };
        Agreement {
            term: words.term(o.issue, o.option),
            by: words.giver(o.by),
            to: unkept::towards(words, o),
            status: match (stands, o.seen) {
                (Status::Breached, Status::Breached) => report::is_broken(),
                (Status::Breached, _) => report::broken_unseen_at_the_time(),
                _ => status(stands),
            },
            verified: o.verified,
            broken: stands == Status::Breached || (over && o.tarnished),
        }
    })
    .collect()
}

/// Forecasts, each with the answer to the next move that is one.
pub(super) fn forecasts(game: &Game, words: &Words<'_>) -> Vec<Forecast> {
    let all: Vec<(u16, &MoveRecord)> =
        game.rounds().iter().flat_map(|r| r.moves.iter().map(move |m| (r.round, m))).collect();
    let mut found = Vec::new();
    for (at, (month, record)) in all.iter().enumerate() {
        let Move::Forecast(capital, stance, percent) = record.play.play else { continue };
        let next = all[at..].iter().find(|(_, m)| !matches!(m.play.play, Move::Forecast(..) | Move::Note));
        found.push(Forecast {
            month: *month,
            capital: words.capital(capital),
            expected: stance_verb(stance),
            percent,
            came: next.map(|(_, m)| what_came(capital, &m.report)),
            right: next.is_some_and(|(_, m)| came_true(capital, stance, &m.report)),
        });
    }
    found
}

/// Whether a forecast of a stance came true: a capital that embraces an offer accepts it too, and one that stalls and
/// makes a counter-offer counters as well.
#[must_use]
pub fn came_true(capital: CapitalId, stance: Stance, report: &MoveReport) -> bool {
    let came = report.reactions[capital.ix()].stance;
    match stance {
        Stance::Accept => matches!(came, Stance::Accept | Stance::Embrace),
        Stance::Counter => came == stance || countered(capital, report),
        _ => came == stance,
    }
}

fn countered(capital: CapitalId, report: &MoveReport) -> bool {
    report.counter.as_ref().is_some_and(|c| c.by == capital)
}

/// What a capital did, as a verb.
fn what_came(capital: CapitalId, report: &MoveReport) -> &'static str {
    match report.reactions[capital.ix()].stance {
        Stance::Stall if countered(capital, report) => report::stalls_with_a_counter_offer(),
        stance => stance_verb(stance),
    }
}

/// The mean squared gap between what was said and what came.
pub(super) fn brier(forecasts: &[Forecast]) -> Option<f64> {
    let gap = |f: &Forecast| (f64::from(f.percent) / 100.0 - if f.right { 1.0 } else { 0.0 }).powi(2);
    let gaps: Vec<f64> = forecasts.iter().filter(|f| f.came.is_some()).map(gap).collect();
    (!gaps.is_empty()).then(|| gaps.iter().sum::<f64>() / gaps.len() as f64)
}

/// How each adviser did, and what the scores mean.
fn advisers(game: &Game, words: &Words<'_>) -> Vec<String> {
    let mut all: Vec<String> = records(game).iter().enumerate().map(|(at, r)| record_sentence(words, at, r)).collect();
    if !all.is_empty() {
        all.push(report::each_was_judged_on_every_offer().to_owned());
    }
    all
}

/// What lay underneath; nothing while the game goes on.
fn truth(game: &Game, words: &Words<'_>) -> Vec<String> {
    let Some(outcome) = game.outcome() else { return Vec::new() };
    let (scenario, view) = (game.scenario(), game.view());
    let mut all = Vec::new();
    for c in scenario.capital_ids() {
        let was = game.state().dispositions[c.ix()];
        let def = scenario.capital(c);
        let text = words.find(&format!("disposition.{}.{}.text", def.id, def.dispositions[was.ix()].id));
        let knew = match view.capitals[c.ix()].known {
            Some(known) if known == was => report::you_had_found_that_out(),
            Some(_) => report::you_had_been_led_to_think(),
            None => report::you_did_not_find_that_out(),
        };
        all.push(format!("{}: {}. {}{knew}", words.capital(c), words.disposition(c, was), text.unwrap_or("")));
    }
    let tracks = (0..scenario.tracks.len()).map(TrackId::of).filter(|t| scenario.tracks[t.ix()].hidden);
    all.extend(tracks.map(|t| {
        let (start, end) = (scenario.tracks[t.ix()].start, outcome.aftermath.state.track(t));
        report::hidden_in_play_from_to(words.track(t), start, end)
    }));
    all
}

fn hidden(game: &Game, words: &Words<'_>) -> Vec<String> {
    let scenario = words.scenario;
    let seen = scenario.tracks.iter().filter(|t| !t.hidden).count();
    let mut all = vec![
        report::this_model_keeps_tracks_in_view(seen, scenario.objectives.len()),
        report::a_number_of_people_held_is().to_owned(),
        report::governments_speak_here_with_one_voice().to_owned(),
    ];
    let library = &game.pack().library;
    let left = library.not_modelled.iter().filter_map(|(id, why)| {
        let text = library.claim(id).map(|c| &c.text).or_else(|| library.counter(id).map(|c| &c.text))?;
        Some(report::no_rule_carries_this(text, why))
    });
    all.extend(left.take(3));
    all
}
