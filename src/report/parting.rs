//! Two games side by side: where they parted, what was answered differently first and by which rule, and what each did
//! and came to, month by month. A comparison of teams reads its steps and reasons here too.
//!
//! Of a game that is still being played it says only what was shown in play.

use super::debrief::turning;
use super::sentences::long_date;
use super::words::{Words, capitalised, clean, joined, stance_verb};
use crate::engine::{Finding, Move, RuleId, Scores, TrackId, What};
use crate::game::{Game, MoveRecord, Play};
use crate::lang::report;

/// A step of a game: its round (from 0), and a move, or the month's end.
pub(super) type Step<'a> = (usize, Option<&'a MoveRecord>);

/// Steps that change the game; notes and forecasts do not.
pub(super) fn steps(game: &Game) -> Vec<Step<'_>> {
    let mut all: Vec<Step<'_>> = Vec::new();
    for (at, round) in game.rounds().iter().enumerate() {
        let moves = round.moves.iter().filter(|m| !matches!(m.play.play, Move::Note | Move::Forecast(..)) && !m.void);
        all.extend(moves.map(|m| (at, Some(m))));
        if round.closed {
            all.push((at, None));
        }
    }
    all
}

/// A play in words.
pub(super) fn act(game: &Game, play: &Play) -> String {
    clean(&Words::new(game.pack(), game.scenario()).play(play))
}

/// What each capital said that was asked or moved.
pub(super) fn stances(game: &Game, record: &MoveRecord) -> String {
    let words = Words::new(game.pack(), game.scenario());
    let answered = game.scenario().capital_ids().zip(&record.report.reactions);
    let told = answered.filter(|(_, r)| r.reservation.is_some() || !r.findings.is_empty());
    joined(&told.map(|(c, r)| format!("{} {}", words.capital(c), stance_verb(r.stance))).collect::<Vec<_>>())
}

/// The rule whose points differed most between two answered moves; only what was shown, unless both games are over.
#[cfg(feature = "terminal")]
pub(super) fn weighed((one, a): (&Game, &MoveRecord), (other, b): (&Game, &MoveRecord)) -> Option<String> {
    let over = one.is_over() && other.is_over();
    let found =
        |m: &MoveRecord| -> Vec<Finding> { m.report.reactions.iter().flat_map(|r| r.findings.clone()).collect() };
    let most = differences(&found(a), &found(b), over).into_iter().next()?;
    let because = Words::new(one.pack(), one.scenario()).because(&most.finding);
    let (who, x, y) = (subject(one, &most.finding), most.points.0, most.points.1);
    Some(report::with_the_greatest_difference_is_against(
        &who,
        format_args!("{:+}", x),
        format_args!("{:+}", y),
        because,
    ))
}

/// The same rule, weighing differently on the same thing.
struct Difference {
    finding: Finding,
    points: (i32, i32),
}

/// What a finding bears on, whatever interest it speaks to.
fn bears(finding: &Finding) -> (u8, usize, RuleId) {
    match finding.what {
        What::Points(c, _) => (0, c.ix(), finding.rule),
        What::Track(t) => (1, t.ix(), finding.rule),
    }
}

/// Differences by rule and what it bears on, the greatest first; of equals that of the first capital, then track.
fn differences(mine: &[Finding], theirs: &[Finding], over: bool) -> Vec<Difference> {
    let mut all: Vec<Difference> = Vec::new();
    for (side, finding) in mine.iter().map(|f| (0, f)).chain(theirs.iter().map(|f| (1, f))) {
        if !over && !finding.seen {
            continue;
        }
        let at = all.iter().position(|d| bears(&d.finding) == bears(finding)).unwrap_or_else(|| {
            all.push(Difference { finding: *finding, points: (0, 0) });
            all.len() - 1
        });
        let points = &mut all[at].points;
        *(if side == 0 { &mut points.0 } else { &mut points.1 }) += finding.points;
    }
    all.retain(|d| d.points.0 != d.points.1);
    all.sort_by_key(|d| (-(d.points.0 - d.points.1).abs(), bears(&d.finding)));
    all
}

fn subject(game: &Game, finding: &Finding) -> String {
    let words = Words::new(game.pack(), game.scenario());
    match finding.what {
        What::Points(c, _) => words.capital(c),
        What::Track(t) => words.track(t),
    }
}

/// Two games side by side. The first is the one looked from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// What is not the same from the start: another scenario, lens, mandate, seed or pack.
    pub differs: Vec<String>,
    /// Where they parted; nothing where one only goes on from the other, or they are the same.
    pub parting: Option<Parting>,
    /// The first thing that came out differently, and why.
    pub first: Option<First>,
    /// Every month either of them has.
    pub months: Vec<Month>,
    /// Scores at last: as they stand, or what survived.
    pub last: [Scores; 2],
    /// How each ended.
    pub endings: [Option<String>; 2],
}

/// Where two games parted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parting {
    /// The round, from 1.
    pub month: usize,
    /// Its date in words.
    pub date: String,
    /// Moves they have in common before it.
    pub alike: usize,
    /// What each did.
    pub did: [String; 2],
    /// How each was answered.
    pub answered: [String; 2],
}

/// The first thing that came out differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct First {
    /// The round, from 1.
    pub month: usize,
    /// The capital or track.
    pub subject: String,
    /// Points of the rule in each game.
    pub points: (i32, i32),
    /// The rule's sentence.
    pub because: String,
    /// And its source.
    pub source: String,
}

/// A month in both games.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// The round, from 1.
    pub month: usize,
    /// Its date in words.
    pub date: String,
    /// What each did; nothing where a game is not there yet, or over.
    pub sides: [Option<Side>; 2],
    /// Tracks that stood differently at its end: which, and where; hidden ones only when both games are over.
    pub tracks: Vec<(TrackId, i16, i16)>,
}

/// A month in one game.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// What was done, each with how it was answered.
    pub deeds: Vec<String>,
    /// The overall score at its end; now, in the month being played.
    pub overall: Option<i32>,
}

/// Lays two games side by side.
#[must_use]
pub fn beside(one: &Game, other: &Game) -> Beside {
    let all = [one, other].map(steps);
    let games = [one, other];
    let apart = (0..all[0].len().min(all[1].len())).find(|at| {
        let play = |s: usize| all[s][*at].1.map(|m| &m.play);
        play(0) != play(1)
    });
    let last = games.map(|g| g.outcome().map_or_else(|| g.view().scores, |o| o.scores.clone()));
    let differs = differs(one, other);
    // Where one only goes on from the other, what it went on to differs from nothing.
    let first = if apart.is_some() || !differs.is_empty() { first(games) } else { None };
    let ending = |g: &Game| g.outcome().map(|o| Words::new(g.pack(), g.scenario()).ending(o.aftermath.ending));
    Beside {
        differs,
        parting: apart.map(|at| parting(games, &all, at)),
        first,
        months: months(games),
        last,
        endings: games.map(ending),
    }
}

fn differs(one: &Game, other: &Game) -> Vec<String> {
    let facts = |g: &Game| {
        let h = g.header();
        let pack = format!("{} {}", h.pack.0, h.pack.1);
        [h.scenario.clone(), h.lens.clone(), h.mandate.clone(), h.seed.to_string(), pack]
    };
    let names = ["scenario", "lens", "mandate", "seed", "pack"];
    let pairs = facts(one).into_iter().zip(facts(other)).zip(names).filter(|((a, b), _)| a != b);
    pairs.map(|((a, b), what)| report::here_there(what, clean(&a), clean(&b))).collect()
}

fn parting(games: [&Game; 2], all: &[Vec<Step<'_>>; 2], at: usize) -> Parting {
    let month = all[0][at].0.min(all[1][at].0);
    let did = |s: usize| all[s][at].1.map_or_else(|| report::ended_the_month().to_owned(), |m| act(games[s], &m.play));
    let answered = |s: usize| all[s][at].1.map_or_else(String::new, |m| stances(games[s], m));
    Parting {
        month: month + 1,
        date: games[0].rounds().get(month).map_or_else(String::new, |r| long_date(r.date)),
        alike: all[0][..at].iter().filter(|s| s.1.is_some()).count(),
        did: [did(0), did(1)],
        answered: [answered(0), answered(1)],
    }
}

/// The first round in which anything that was shown came out differently: what differed most in the first of its answers,
/// changes and month's end that did.
fn first(games: [&Game; 2]) -> Option<First> {
    let over = games.iter().all(|g| g.is_over());
    let rounds = games[0].rounds().len().min(games[1].rounds().len());
    for at in 0..rounds {
        let round = games.map(|g| &g.rounds()[at]);
        let said = round.map(|r| -> Vec<Finding> {
            r.moves.iter().flat_map(|m| m.report.reactions.iter().flat_map(|a| a.findings.clone())).collect()
        });
        let done = round.map(|r| -> Vec<Finding> { r.moves.iter().flat_map(|m| m.report.findings.clone()).collect() });
        let met = round.map(|r| -> Vec<Finding> { r.events.iter().flat_map(|e| e.report.findings.clone()).collect() });
        let ended = round.map(|r| r.findings.clone());
        // A month that only one of them has ended is not different yet.
        let both = round.iter().all(|r| r.closed);
        let found = [&said, &done, &met, &ended].into_iter().enumerate().find_map(|(phase, pair)| {
            let waits = phase == 3 && !both;
            (!waits).then(|| differences(&pair[0], &pair[1], over).into_iter().next()).flatten()
        });
        if let Some(found) = found {
            let words = Words::new(games[0].pack(), games[0].scenario());
            return Some(First {
                month: at + 1,
                subject: subject(games[0], &found.finding),
                points: found.points,
                because: words.because(&found.finding).to_owned(),
                source: words.rule(found.finding.rule).source.clone(),
            });
        }
    }
    None
}

fn months(games: [&Game; 2]) -> Vec<Month> {
    let over = games.iter().all(|g| g.is_over());
    let courses = games.map(|g| turning::course_seen(g, !over));
    let longest = games[usize::from(games[1].rounds().len() > games[0].rounds().len())];
    let hidden = |t: usize| games[0].scenario().tracks[t].hidden && !over;
    let told = |(at, round): (usize, &crate::game::Round)| {
        let sides = [0, 1].map(|s| games[s].rounds().get(at).map(|r| side(games[s], r, courses[s].get(at + 1))));
        let tracks = match games.map(|g| g.rounds().get(at)) {
            [Some(a), Some(b)] => (0..a.tracks.len().min(b.tracks.len()))
                .filter(|t| !hidden(*t) && a.tracks[*t] != b.tracks[*t])
                .map(|t| (TrackId::of(t), a.tracks[t], b.tracks[t]))
                .collect(),
            _ => Vec::new(),
        };
        Month { month: at + 1, date: long_date(round.date), sides, tracks }
    };
    longest.rounds().iter().enumerate().map(told).collect()
}

fn side(game: &Game, round: &crate::game::Round, scores: Option<&Scores>) -> Side {
    let deed = |m: &MoveRecord| {
        let answered = stances(game, m);
        let tail = if answered.is_empty() { String::new() } else { format!(" ({answered})") };
        format!("{}{tail}", capitalised(&act(game, &m.play)))
    };
    let counted = |m: &&MoveRecord| !matches!(m.play.play, Move::Note | Move::Forecast(..)) && !m.void;
    Side { deeds: round.moves.iter().filter(counted).map(deed).collect(), overall: scores.map(|s| s.overall) }
}

impl Beside {
    /// Where they parted and what differed first, in sentences. `names`: what the two are called.
    #[must_use]
    pub fn sentences(&self, names: [&str; 2]) -> Vec<String> {
        let [one, other] = names;
        let mut all: Vec<String> = self.differs.iter().map(report::not_the_same_game).collect();
        match &self.parting {
            None => all.push(report::as_far_as_both_go_the().to_owned()),
            Some(p) => {
                let before = match p.alike {
                    0 => report::with_the_first_move().to_owned(),
                    n => report::after_moves_in_common(n),
                };
                all.push(report::they_parted_in_month(p.month, &p.date, &before));
                for (name, at) in [(one, 0), (other, 1)] {
                    let answer =
                        if p.answered[at].is_empty() { String::new() } else { format!(" {}.", p.answered[at]) };
                    all.push(format!("{name}: {}.{answer}", p.did[at]));
                }
            }
        }
        if let Some(f) = &self.first {
            let (x, y) = f.points;
            all.push(report::what_differed_first_in_month_here(
                f.month,
                &f.subject,
                format_args!("{:+}", x),
                format_args!("{:+}", y),
                &f.because,
                &f.source,
            ));
        }
        all
    }
}
