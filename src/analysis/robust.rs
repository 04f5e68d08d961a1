//! In how many worlds a plan meets its objectives: every lens, every disposition of every capital, some luck in each.

use super::simulate::{Row, row};
use crate::engine::{DispositionId, Luck, Scenario, begin_as};
use crate::pack::{Pack, UnknownId};
use crate::policy::{Policy, play_on};

/// What is tried.
#[derive(Debug, Clone, Copy)]
pub struct Trial<'a> {
    /// The pack.
    pub pack: &'a Pack,
    /// A scenario id.
    pub scenario: &'a str,
    /// Lens ids.
    pub lenses: &'a [String],
    /// A mandate id.
    pub mandate: &'a str,
    /// Who plays.
    pub policy: Policy<'a>,
    /// The first seed.
    pub seed: u32,
    /// Seeds a world.
    pub seeds: u32,
    /// The score at which an objective counts as met (0 to 100).
    pub met: i32,
}

/// A world: a lens, and what each capital is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct World {
    /// Its lens, as a place among the trial's.
    pub lens: usize,
    /// What each capital is.
    pub dispositions: Vec<DispositionId>,
}

/// A share of games, as a count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// Games in which it was so.
    pub met: u32,
    /// All of them.
    pub of: u32,
}

impl Share {
    /// The share, 0 to 1; 0 of none.
    #[must_use]
    pub fn value(self) -> f64 {
        if self.of == 0 { 0.0 } else { f64::from(self.met) / f64::from(self.of) }
    }

    fn add(&mut self, met: bool) {
        self.met += u32::from(met);
        self.of += 1;
    }
}

/// A condition on worlds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Given {
    /// The lens.
    Lens(usize),
    /// What a capital is: capital, disposition.
    Is(usize, usize),
}

/// What the games under a condition come to, by objective.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Under {
    /// The conditions, one or two, ascending.
    pub given: Vec<Given>,
    /// The share in which each objective is met.
    pub met: Vec<Share>,
}

/// Every world of a trial, in order: by lens, then dispositions, the last capital's fastest.
///
/// # Errors
///
/// An id the pack does not have.
pub fn worlds(trial: &Trial<'_>) -> Result<(Vec<Scenario>, Vec<World>), UnknownId> {
    let compile = |lens: &String| trial.pack.compile(trial.scenario, lens, trial.mandate);
    let scenarios: Vec<Scenario> = trial.lenses.iter().map(compile).collect::<Result<_, _>>()?;
    let mut worlds = Vec::new();
    for (lens, scenario) in scenarios.iter().enumerate() {
        let mut all: Vec<Vec<DispositionId>> = vec![Vec::new()];
        for capital in &scenario.capitals {
            // What a lens holds impossible is no world of it.
            let may = || (0..capital.dispositions.len()).filter(|d| capital.dispositions[*d].prior > 0);
            let with = |begun: Vec<DispositionId>| {
                may()
                    .map(move |d| begun.iter().copied().chain([DispositionId::of(d)]).collect::<Vec<_>>())
                    .collect::<Vec<_>>()
            };
            all = all.into_iter().flat_map(with).collect();
        }
        worlds.extend(all.into_iter().map(|dispositions| World { lens, dispositions }));
    }
    Ok((scenarios, worlds))
}

/// Plays a world with each of its seeds.
#[must_use]
pub fn play(trial: &Trial<'_>, scenario: &Scenario, world: &World) -> Vec<Row> {
    let one = |game: u32| {
        let luck = Luck::new(trial.seed.wrapping_add(game));
        let state = begin_as(scenario, luck, &world.dispositions);
        let end = play_on(scenario, state, luck, &mut *trial.policy.player(luck), &mut |_| {});
        row(scenario, luck, &end, game)
    };
    (0..trial.seeds).map(one).collect()
}

/// Plays some worlds, each with all its seeds, in order.
#[must_use]
pub fn play_all(trial: &Trial<'_>, scenarios: &[Scenario], worlds: &[World]) -> Vec<Vec<Row>> {
    let one = |world: &World| play(trial, &scenarios[world.lens], world);
    #[cfg(feature = "threads")]
    {
        use rayon::prelude::*;
        worlds.par_iter().map(one).collect()
    }
    #[cfg(not(feature = "threads"))]
    worlds.iter().map(one).collect()
}

/// Shares met over all worlds (first), under each condition, and under each pair of conditions.
#[must_use]
pub fn shares(trial: &Trial<'_>, worlds: &[World], rows: &[Vec<Row>]) -> Vec<Under> {
    let objectives = rows.iter().flatten().next().map_or(0, |r| r.scores.len());
    let mut found: std::collections::BTreeMap<Vec<Given>, Vec<Share>> = std::collections::BTreeMap::new();
    for (world, rows) in worlds.iter().zip(rows) {
        let mut givens = vec![Given::Lens(world.lens)];
        givens.extend(world.dispositions.iter().enumerate().map(|(c, d)| Given::Is(c, d.ix())));
        let mut all: Vec<Vec<Given>> = vec![Vec::new()];
        for (at, a) in givens.iter().enumerate() {
            all.push(vec![*a]);
            all.extend(givens[at + 1..].iter().map(|b| vec![*a, *b]));
        }
        for given in all {
            let met = found.entry(given).or_insert_with(|| vec![Share::default(); objectives]);
            for row in rows {
                met.iter_mut().zip(&row.scores).for_each(|(share, score)| share.add(*score >= trial.met));
            }
        }
    }
    let mut all: Vec<Under> = found.into_iter().map(|(given, met)| Under { given, met }).collect();
    all.sort_by_key(|under| (under.given.len(), under.given.clone()));
    all
}

/// The conditions that break an objective: those under which its share is lower than over all worlds by at least `by`
/// (0 to 1), the worst first. A pair stands there only if it is worse than each of its two by as much again.
#[must_use]
pub fn breakers(shares: &[Under], objective: usize, by: f64) -> Vec<&Under> {
    let value = |under: &Under| under.met[objective].value();
    let Some(overall) = shares.first().map(value) else { return Vec::new() };
    let alone = |given: Given| shares.iter().find(|u| u.given == [given]).map_or(overall, value);
    let breaks = |under: &&Under| match under.given.as_slice() {
        [] => false,
        [_] => value(under) <= overall - by,
        all => value(under) <= all.iter().map(|g| alone(*g)).fold(overall, f64::min) - by,
    };
    let mut found: Vec<&Under> = shares.iter().filter(breaks).collect();
    found.sort_by(|a, b| value(a).total_cmp(&value(b)).then_with(|| a.given.cmp(&b.given)));
    found
}
