//! The analyst's bench: what can be asked of a game while it is played and after, as jobs that a worker runs.
//!
//! While a game is going on, nothing hidden goes into a job: a frontier is drawn in an imagined world that has the same
//! view, and what plays games again gets the player's own moves and the pack, never a state. A sealed lens is hidden too:
//! the pack's default lens stands in for it. Once the game is over the truth is used.
//!
//! Equal jobs give equal results, whatever the number of threads; how many games they rest on is fixed beforehand.

use super::frontier::{Frontier, Party, Sight, Worth};
use super::robust::{Trial, Under, World, play_all, shares, worlds};
use super::sensitivity::{Effect, Question, baseline_in, effect_in, factors, rank};
use super::tally::Differences;
use super::{Unfound, Watch};
use crate::engine::{
    CapitalId, EventId, IssueId, Luck, Menu, Move, Offer, Outcome, Parties, Purpose, Scenario, State, imagine, opening,
};
use crate::game::{Game, SEALED};
use crate::pack::{Pack, UnknownId};
use crate::policy::Policy;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The seed of games that are played again: no game's own.
const SEED: u32 = 1;
/// The luck of imagined worlds and of drawing among them: no game's.
const OWN_SEED: u32 = 0x00B5_EA7C;
/// Games in which robustness is tried, at most.
const TRIED: u64 = 1_200;
/// Games in each world, at most.
const IN_EACH: u64 = 10;
/// Worlds between two looks at the watch.
const CHUNK: usize = 8;
/// The score at which an objective counts as met.
pub const MET: i32 = 50;
/// Games a reading of sensitivity.
pub const READING: u32 = 10;
/// How far a factor is turned, in per cent.
pub const SHARE: u32 = 50;
/// Rules turned one by one.
const RULES: usize = 12;

/// What can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// The frontier of a cluster.
    Frontier(usize),
    /// Which rules and weights decide what the moves so far are worth.
    Sensitivity,
    /// In how many worlds the moves so far meet the objectives.
    Robust,
}

/// Something asked, with all it needs. Its number tells its result from that of a job that was asked before.
#[derive(Debug, Clone)]
pub struct Job {
    /// Its number.
    pub number: u64,
    /// What is asked.
    pub ask: Ask,
    matter: Matter,
}

#[derive(Debug, Clone)]
enum Matter {
    Frontier(Box<Table>),
    Sensitivity(Past),
    Robust(Past),
}

/// A table at which a frontier is drawn.
#[derive(Debug, Clone)]
struct Table {
    scenario: Arc<Scenario>,
    state: State,
    cluster: usize,
    sight: Sight,
    sealed: bool,
    offers: Vec<Made>,
}

/// An offer that was made: the round, the text, whether it was agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The round, from 1.
    pub round: u16,
    /// The text.
    pub text: Offer,
    /// Whether it was agreed.
    pub agreed: bool,
}

/// What was played, to be played again.
#[derive(Debug, Clone)]
struct Past {
    pack: Arc<Pack>,
    scenario: String,
    lens: String,
    sealed: bool,
    mandate: String,
    moves: Vec<Vec<Move>>,
    /// Rounds that are played.
    rounds: u16,
    /// What a facilitator put in, as far as it is known.
    injects: Vec<(EventId, u16)>,
}

/// A result.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// A frontier.
    Frontier(Box<Plot>),
    /// What decides.
    Sensitivity(Tornado),
    /// In how many worlds.
    Robust(Robustness),
}

/// A frontier between the player's side and the counterpart, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plot {
    /// The cluster.
    pub cluster: usize,
    /// The counterpart.
    pub capital: CapitalId,
    /// By whose knowledge it is drawn.
    pub sight: Sight,
    /// Whether the lens is sealed, so that the pack's default lens judges.
    pub sealed: bool,
    /// How many outcomes there are.
    pub outcomes: usize,
    /// How many of them are at or above both reservations.
    pub zopa: usize,
    /// How many are on the Pareto frontier.
    pub on_frontier: usize,
    /// The player's reservation and the counterpart's.
    pub reservations: [i32; 2],
    /// Values of outcomes, each once, and how many outcomes have them.
    pub spots: Vec<([i32; 2], u32)>,
    /// The Pareto frontier, each pair of values once, the player's best first.
    pub pareto: Vec<Point>,
    /// The Nash point.
    pub nash: Option<Point>,
    /// The Kalai-Smorodinsky point.
    pub kalai_smorodinsky: Option<Point>,
    /// The utilitarian point.
    pub utilitarian: Option<Point>,
    /// The player's own offers, as far as they speak of this cluster.
    pub offers: Vec<Fell>,
}

/// An outcome on a plot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// What it is worth to the player's side and to the counterpart.
    pub values: [i32; 2],
    /// A text with these values: the first.
    pub text: Offer,
}

/// Where an offer of the player's fell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fell {
    /// The round it was made in.
    pub round: u16,
    /// Whether it was agreed.
    pub agreed: bool,
    /// Whether it spoke of other clusters too, which are left out here.
    pub more: bool,
    /// Its terms in this cluster, and what they are worth.
    pub point: Point,
}

/// What decides what the moves so far are worth.
#[derive(Debug, Clone, PartialEq)]
pub struct Tornado {
    /// Whether the lens is sealed, so that the pack's default lens judges.
    pub sealed: bool,
    /// Whether any move has been made.
    pub acted: bool,
    /// Whether the conclusion is what the moves gain on making none; else they gain nothing, and it is the score itself.
    pub gain: bool,
    /// The conclusion.
    pub base: Differences,
    /// Every factor, the greatest swing first.
    pub effects: Vec<Effect>,
    /// Games played for it.
    pub games: u64,
}

/// In how many worlds the moves so far meet the objectives.
#[derive(Debug, Clone, PartialEq)]
pub struct Robustness {
    /// Lens ids.
    pub lenses: Vec<String>,
    /// Worlds there are.
    pub all: usize,
    /// Worlds that were tried.
    pub tried: usize,
    /// Games in each.
    pub seeds: u32,
    /// Shares met: over all worlds first.
    pub shares: Vec<Under>,
}

impl Robustness {
    /// Games played for it.
    #[must_use]
    pub fn games(&self) -> u64 {
        self.tried as u64 * u64::from(self.seeds)
    }
}

impl Job {
    /// Something asked of a game.
    ///
    /// # Errors
    ///
    /// An id the game's pack does not have, which no game has.
    pub fn of(game: &Game, number: u64, ask: Ask) -> Result<Self, UnknownId> {
        let matter = match ask {
            Ask::Frontier(cluster) => Matter::Frontier(Box::new(table(game, cluster)?)),
            Ask::Sensitivity => Matter::Sensitivity(Past::of(game)),
            Ask::Robust => Matter::Robust(Past::of(game)),
        };
        Ok(Self { number, ask, matter })
    }

    /// How many games it plays, or combinations it looks at: about, and never fewer.
    #[must_use]
    pub fn size(&self) -> u64 {
        match &self.matter {
            Matter::Frontier(table) => {
                let issues = &table.scenario.clusters[table.cluster].1;
                issues.iter().map(|i| table.scenario.issue(*i).options.len() as u64).product()
            }
            Matter::Sensitivity(past) => {
                let turned = factors(&past.question(false), &[], 0).len() as u64 + RULES as u64;
                (1 + u64::from(past.acted())) * u64::from(READING) * (2 * turned + 1)
            }
            Matter::Robust(past) => {
                let lenses = past.lenses();
                let all = worlds(&past.trial(&lenses, 1)).map_or(0, |(_, all)| all.len());
                let (tried, seeds) = sized(all);
                tried as u64 * u64::from(seeds)
            }
        }
    }

    /// Makes it.
    ///
    /// # Errors
    ///
    /// That it was stopped, or a sentence that says why it can't be made.
    pub fn run(&self, watch: &mut Watch<'_>) -> Result<Found, Unfound> {
        match &self.matter {
            Matter::Frontier(table) => table.plot(watch).map(|plot| Found::Frontier(Box::new(plot))),
            Matter::Sensitivity(past) => past.tornado(watch).map(Found::Sensitivity),
            Matter::Robust(past) => past.robust(watch).map(Found::Robust),
        }
    }
}

/// A table as a player may see it: a world with the same view, in which what is hidden does not depend on the truth.
#[must_use]
pub fn seen(scenario: &Scenario, state: &State) -> State {
    imagine(scenario, state, Luck::new(OWN_SEED))
}

fn table(game: &Game, cluster: usize) -> Result<Table, UnknownId> {
    let offers = game.rounds().iter().flat_map(|r| {
        r.moves.iter().filter_map(|m| match m.play.play {
            Move::Offer(text) => Some(Made { round: r.round, text, agreed: m.report.outcome == Outcome::Agreed }),
            _ => None,
        })
    });
    let offers = offers.collect();
    if game.is_over() {
        let scenario = game.shared_scenario();
        let state = opening(&scenario, game.luck());
        return Ok(Table { scenario, state, cluster, sight: Sight::True, sealed: false, offers });
    }
    let sealed = game.header().lens == SEALED;
    let scenario = if sealed { Arc::new(unsealed(game)?) } else { game.shared_scenario() };
    let state = seen(&scenario, game.state());
    Ok(Table { scenario, state, cluster, sight: Sight::Expected, sealed, offers })
}

/// The game's scenario under the pack's default lens.
fn unsealed(game: &Game) -> Result<Scenario, UnknownId> {
    let (pack, header) = (game.pack(), &game.scenario().header);
    pack.compile(&header.scenario, &pack.defaults.lens, &header.mandate)
}

impl Table {
    fn plot(&self, watch: &mut Watch<'_>) -> Result<Plot, Unfound> {
        let scenario = &*self.scenario;
        let capital = scenario.counterpart;
        let parties = [Party::Player, Party::Capital(capital)];
        let worth = Worth { scenario, state: &self.state, parties: &parties, sight: self.sight };
        let found = worth.frontier(self.cluster, watch)?;
        let fell = |made: &Made| self.fell(&worth, made, &found.issues);
        let offers = self.offers.iter().filter_map(fell).collect();
        Ok(self.drawn(&found, capital, offers))
    }

    fn drawn(&self, found: &Frontier, capital: CapitalId, offers: Vec<Fell>) -> Plot {
        let mut spots: BTreeMap<[i32; 2], u32> = BTreeMap::new();
        for outcome in &found.outcomes {
            *spots.entry(pair(&outcome.values)).or_default() += 1;
        }
        let point = |at: usize| Point { values: pair(&found.outcomes[at].values), text: found.outcomes[at].text };
        let mut pareto: Vec<Point> = Vec::new();
        for at in &found.pareto {
            let here = point(*at);
            if !pareto.iter().any(|p| p.values == here.values) {
                pareto.push(here);
            }
        }
        pareto.sort_by_key(|p| std::cmp::Reverse(p.values));
        Plot {
            cluster: self.cluster,
            capital,
            sight: self.sight,
            sealed: self.sealed,
            outcomes: found.outcomes.len(),
            zopa: found.zopa,
            on_frontier: found.pareto.len(),
            reservations: pair(&found.reservations),
            spots: spots.into_iter().collect(),
            pareto,
            nash: found.nash.map(point),
            kalai_smorodinsky: found.kalai_smorodinsky.map(point),
            utilitarian: found.utilitarian.map(point),
            offers,
        }
    }

    /// Where an offer fell; nothing if it said nothing of these issues that is between the two. What it held beside that
    /// is no outcome here, and a point with it in could lie beyond the frontier.
    fn fell(&self, worth: &Worth<'_>, made: &Made, issues: &[IssueId]) -> Option<Fell> {
        let mut text = Offer::new(Parties::of(&[self.scenario.counterpart]));
        issues.iter().for_each(|i| text.set(*i, made.text.option(*i)));
        let (text, _) = Menu::new(&self.scenario, &self.state).trimmed(text);
        if text.is_empty() {
            return None;
        }
        let more = made.text.terms().count() > text.terms().count();
        let point = Point { values: pair(&worth.of(&text)), text };
        Some(Fell { round: made.round, agreed: made.agreed, more, point })
    }
}

/// The player's value and the counterpart's.
fn pair(values: &[i32]) -> [i32; 2] {
    [values.first().copied().unwrap_or(0), values.get(1).copied().unwrap_or(0)]
}

/// How many worlds of so many are tried, and with how many seeds each.
fn sized(all: usize) -> (usize, u32) {
    let tried = (all as u64).min(TRIED);
    let seeds = (TRIED / tried.max(1)).clamp(1, IN_EACH);
    (tried as usize, seeds as u32)
}

/// So many of these worlds, drawn evenly, in their order.
fn drawn(all: Vec<World>, tried: usize) -> Vec<World> {
    if tried >= all.len() {
        return all;
    }
    let luck = Luck::new(OWN_SEED);
    let mut order: Vec<(u32, usize)> =
        (0..all.len()).map(|at| (luck.draw(0, Purpose::Policy, at as u64), at)).collect();
    order.sort_unstable();
    let mut kept: Vec<usize> = order.into_iter().take(tried).map(|(_, at)| at).collect();
    kept.sort_unstable();
    kept.into_iter().map(|at| all[at].clone()).collect()
}

impl Past {
    fn of(game: &Game) -> Self {
        let (pack, scenario) = (game.pack(), game.scenario());
        let sealed = game.header().lens == SEALED && !game.is_over();
        let lens = if sealed { &pack.defaults.lens } else { &scenario.header.lens };
        let last = game.rounds().last().map_or(0, |r| r.round);
        Self {
            pack: Arc::clone(pack),
            scenario: scenario.header.scenario.clone(),
            lens: lens.clone(),
            sealed,
            mandate: scenario.header.mandate.clone(),
            moves: game.deeds(),
            rounds: scenario.clock.rounds,
            // One that has not come yet is not known to the player.
            injects: scenario.injects.iter().copied().filter(|(_, round)| *round <= last).collect(),
        }
    }

    /// What a facilitator set of the game holds wherever it is played.
    fn fit(&self, scenario: &mut Scenario) {
        scenario.clock.rounds = scenario.clock.rounds.min(self.rounds);
        scenario.injects.clone_from(&self.injects);
    }

    fn acted(&self) -> bool {
        self.moves.iter().any(|round| !round.is_empty())
    }

    /// What the moves so far gain on making none, or what is come to with them.
    fn question(&self, gain: bool) -> Question<'_> {
        Question {
            pack: &self.pack,
            scenario: &self.scenario,
            lens: &self.lens,
            mandate: &self.mandate,
            policy: Policy::Listed(&self.moves),
            against: gain.then_some(Policy::Listed(&[])),
            seed: SEED,
            games: READING,
            share: SHARE,
        }
    }

    fn tornado(&self, watch: &mut Watch<'_>) -> Result<Tornado, Unfound> {
        if !watch(0, 0) {
            return Err(Unfound::Stopped);
        }
        let compiled = self.pack.compile(&self.scenario, &self.lens, &self.mandate);
        let mut scenario = compiled.map_err(unknown)?;
        self.fit(&mut scenario);
        let mut gain = self.acted();
        let mut question = self.question(gain);
        let (mut base, mut heard) = baseline_in(&question, &scenario);
        if gain && base.is_null() {
            // Nothing has come of the moves yet, and nothing decides how much nothing is worth.
            gain = false;
            question = self.question(gain);
            (base, heard) = baseline_in(&question, &scenario);
        }
        let turned = factors(&question, &heard, RULES);
        let each = (1 + u64::from(gain)) * u64::from(READING);
        let all = each * (2 * turned.len() as u64 + 1);
        let mut games = each;
        let mut effects = Vec::with_capacity(turned.len());
        for factor in &turned {
            if !watch(games, all) {
                return Err(Unfound::Stopped);
            }
            effects.push(effect_in(&question, factor, &|scenario| self.fit(scenario)).map_err(unknown)?);
            games += 2 * each;
        }
        rank(&mut effects);
        Ok(Tornado { sealed: self.sealed, gain, acted: self.acted(), base, effects, games })
    }

    fn lenses(&self) -> Vec<String> {
        self.pack.lenses().iter().map(str::to_owned).collect()
    }

    fn trial<'a>(&'a self, lenses: &'a [String], seeds: u32) -> Trial<'a> {
        Trial {
            pack: &self.pack,
            scenario: &self.scenario,
            lenses,
            mandate: &self.mandate,
            policy: Policy::Listed(&self.moves),
            seed: SEED,
            seeds,
            met: MET,
        }
    }

    fn robust(&self, watch: &mut Watch<'_>) -> Result<Robustness, Unfound> {
        if !watch(0, 0) {
            return Err(Unfound::Stopped);
        }
        let lenses = self.lenses();
        let (mut scenarios, found) = worlds(&self.trial(&lenses, 1)).map_err(unknown)?;
        scenarios.iter_mut().for_each(|scenario| self.fit(scenario));
        let all = found.len();
        let (tried, seeds) = sized(all);
        let worlds = drawn(found, tried);
        let trial = self.trial(&lenses, seeds);
        let whole = tried as u64 * u64::from(seeds);
        let mut rows = Vec::with_capacity(tried);
        for some in worlds.chunks(CHUNK) {
            if !watch(rows.len() as u64 * u64::from(seeds), whole) {
                return Err(Unfound::Stopped);
            }
            rows.extend(play_all(&trial, &scenarios, some));
        }
        let shares = shares(&trial, &worlds, &rows);
        Ok(Robustness { lenses, all, tried, seeds, shares })
    }
}

fn unknown(unknown: UnknownId) -> Unfound {
    Unfound::Failed(unknown.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn worlds_and_seeds_are_bounded() {
        assert_eq!(sized(405), (405, 2));
        assert_eq!(sized(3), (3, 10));
        assert_eq!(sized(1_000_000), (1_200, 1));
        assert_eq!(sized(0), (0, 10));
    }

    #[test]
    fn drawn_worlds_are_in_order_and_of_every_kind() {
        let world = |d: u16| World { lens: 0, dispositions: vec![crate::engine::DispositionId::of(usize::from(d))] };
        let all: Vec<World> = (0..3_000).map(world).collect();
        let kept = drawn(all.clone(), 1_000);
        assert_eq!(kept.len(), 1_000);
        assert!(kept.is_sorted_by_key(|w| w.dispositions[0].ix()));
        for rest in 0..3 {
            let of_it = kept.iter().filter(|w| w.dispositions[0].ix() % 3 == rest).count();
            assert!((250..420).contains(&of_it), "{of_it} of {rest}");
        }
        assert_eq!(drawn(all.clone(), 3_000), all);
    }
}
