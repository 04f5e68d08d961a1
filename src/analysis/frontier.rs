//! Every outcome of a cluster of issues with the parties' values, and the points that negotiation analysis names.
//!
//! Pareto set; Nash (1950): the greatest product of gains over the reservations; Kalai and Smorodinsky (1975), on a
//! finite set: the Pareto outcome whose gains, as shares of each party's best, differ least; utilitarian: the greatest
//! sum. All exact, in whole numbers; ties go to the lowest index.

use super::{Unfound, Watch};
use crate::engine::{
    CapitalId, IssueId, Menu, Offer, OptionNo, Parties, Scenario, Scratch, State, delivered, demands,
    expected_reservation, judge, offered, scores,
};
use std::collections::BTreeMap;

/// Most outcomes that are listed.
pub const MOST_OUTCOMES: usize = 2_000_000;

/// A party to a frontier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Party {
    /// The player's side: what the five scores gain, all terms delivered at once.
    Player,
    /// A capital: its reaction points now.
    Capital(CapitalId),
}

/// One outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutcomeRow {
    /// The text.
    pub text: Offer,
    /// The parties' values, in their order.
    pub values: Vec<i32>,
}

/// A frontier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frontier {
    /// The cluster's issues.
    pub issues: Vec<IssueId>,
    /// The parties.
    pub parties: Vec<Party>,
    /// What each can have without an agreement.
    pub reservations: Vec<i32>,
    /// Every legal outcome, in catalogue order, the last issue fastest.
    pub outcomes: Vec<OutcomeRow>,
    /// Undominated outcomes, ascending.
    pub pareto: Vec<usize>,
    /// The Nash point.
    pub nash: Option<usize>,
    /// The Kalai-Smorodinsky point.
    pub kalai_smorodinsky: Option<usize>,
    /// The utilitarian point; `None` only where there is no outcome.
    pub utilitarian: Option<usize>,
    /// Outcomes at or above every reservation.
    pub zopa: usize,
}

/// How much of a state the values rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// What may be expected: reservations by the lens's prior, hidden tracks at their start.
    Expected,
    /// What is: reservations of the true dispositions.
    True,
}

/// Texts valued between two looks at the watch.
const CHUNK: usize = 512;
/// Combinations looked at between two looks at the watch.
const LOOKED: u64 = 16_384;

/// The frontier of a cluster, in a state.
///
/// # Errors
///
/// A sentence, when no capital is a party or there are more outcomes than can be listed.
pub fn frontier(scenario: &Scenario, state: &State, cluster: usize, parties: &[Party]) -> Result<Frontier, String> {
    let worth = Worth { scenario, state, parties, sight: Sight::Expected };
    worth.frontier(cluster, &mut |_, _| true).map_err(|why| match why {
        Unfound::Failed(why) => why,
        Unfound::Stopped => "stopped".to_owned(),
    })
}

/// What texts are worth to some parties.
#[derive(Debug, Clone, Copy)]
pub struct Worth<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The state in which texts are judged.
    pub state: &'a State,
    /// To whom.
    pub parties: &'a [Party],
    /// By whose knowledge.
    pub sight: Sight,
}

impl Worth<'_> {
    /// What a text is worth to each party.
    #[must_use]
    pub fn of(&self, text: &Offer) -> Vec<i32> {
        self.values(text, self.now())
    }

    fn now(&self) -> i32 {
        self.points(self.state)
    }

    fn points(&self, state: &State) -> i32 {
        scores(self.scenario, state, self.sight == Sight::Expected).by_objective.iter().sum()
    }

    fn values(&self, text: &Offer, now: i32) -> Vec<i32> {
        let mut scratch = Scratch::default();
        let value = |p: &Party| match p {
            Party::Capital(c) => judge(self.scenario, self.state, offered(text), *c, &mut scratch).total,
            Party::Player => self.points(&delivered(self.scenario, self.state, text)) - now,
        };
        self.parties.iter().map(value).collect()
    }

    fn reservation(&self, party: Party) -> i32 {
        match (party, self.sight) {
            (Party::Player, _) => 0,
            (Party::Capital(c), Sight::Expected) => expected_reservation(self.scenario, self.state, c),
            (Party::Capital(c), Sight::True) => demands(self.scenario, self.state, c).0,
        }
    }

    /// The frontier of a cluster.
    ///
    /// # Errors
    ///
    /// As [`frontier`], or that it was stopped.
    pub fn frontier(&self, cluster: usize, watch: &mut Watch<'_>) -> Result<Frontier, Unfound> {
        let (scenario, parties) = (self.scenario, self.parties);
        let capitals: Vec<CapitalId> = parties
            .iter()
            .filter_map(|p| match p {
                Party::Capital(c) => Some(*c),
                Party::Player => None,
            })
            .collect();
        if capitals.is_empty() {
            return Err(Unfound::Failed("an offer needs a capital as a party; name at least one".to_owned()));
        }
        let issues = scenario.clusters[cluster].1.clone();
        let texts = texts(scenario, self.state, &issues, Parties::of(&capitals), watch)?;
        let (now, all) = (self.now(), texts.len() as u64);
        let mut outcomes = Vec::with_capacity(texts.len());
        for some in texts.chunks(CHUNK) {
            if !watch(outcomes.len() as u64, all) {
                return Err(Unfound::Stopped);
            }
            outcomes.extend(each(some.to_vec(), |text| OutcomeRow { values: self.values(&text, now), text }));
        }
        let reservations: Vec<i32> = parties.iter().map(|p| self.reservation(*p)).collect();
        let points: Vec<&[i32]> = outcomes.iter().map(|o| o.values.as_slice()).collect();
        let pareto = pareto(&points);
        let zone = zone(&points, &reservations);
        Ok(Frontier {
            nash: nash(&points, &reservations, &zone),
            kalai_smorodinsky: kalai_smorodinsky(&points, &reservations, &zone, &pareto),
            utilitarian: best(0..points.len(), |i| points[i].iter().map(|v| i128::from(*v)).sum()),
            zopa: zone.len(),
            pareto,
            issues,
            parties: parties.to_vec(),
            reservations,
            outcomes,
        })
    }
}

/// Every legal text over these issues, in catalogue order, the last issue fastest.
fn texts(
    scenario: &Scenario,
    state: &State,
    issues: &[IssueId],
    parties: Parties,
    watch: &mut Watch<'_>,
) -> Result<Vec<Offer>, Unfound> {
    let menu = Menu::new(scenario, state);
    let last = |issue: &IssueId| match may_stand(scenario, &menu, parties, *issue) {
        true => scenario.issue(*issue).options.len() - 1,
        false => 0,
    };
    let last: Vec<usize> = issues.iter().map(last).collect();
    let mut texts = Vec::new();
    let mut options: Vec<OptionNo> = vec![0; issues.len()];
    for looked in 0_u64.. {
        if looked % LOOKED == 0 && !watch(0, 0) {
            return Err(Unfound::Stopped);
        }
        let mut text = Offer::new(parties);
        issues.iter().zip(&options).for_each(|(issue, option)| text.set(*issue, *option));
        if menu.allows(&text) {
            texts.push(text);
            if texts.len() > MOST_OUTCOMES {
                let why = format!("there are more than {MOST_OUTCOMES} outcomes; choose a smaller cluster");
                return Err(Unfound::Failed(why));
            }
        }
        // The next combination: the last issue that can go up does, those after it start again.
        let Some(up) = (0..issues.len()).rev().find(|i| usize::from(options[*i]) < last[*i]) else { break };
        options[up] += 1;
        options[up + 1..].fill(0);
    }
    Ok(texts)
}

/// Whether an issue can be on the table at all with these parties: its giver is one, and nothing forbids it now.
fn may_stand(scenario: &Scenario, menu: &Menu<'_>, parties: Parties, issue: IssueId) -> bool {
    let mut alone = Offer::new(parties).with(issue, 1);
    let mut with = scenario.issue(issue).with;
    while let Some(base) = with {
        alone.set(base, 1);
        with = scenario.issue(base).with;
    }
    menu.allows(&alone)
}

fn each<T: Send, R: Send>(items: Vec<T>, work: impl Fn(T) -> R + Sync + Send) -> Vec<R> {
    #[cfg(feature = "threads")]
    {
        use rayon::prelude::*;
        items.into_par_iter().map(work).collect()
    }
    #[cfg(not(feature = "threads"))]
    items.into_iter().map(work).collect()
}

/// Undominated points, ascending; equal points stand or fall together.
#[must_use]
pub fn pareto(points: &[&[i32]]) -> Vec<usize> {
    let mut same: BTreeMap<Vec<i32>, Vec<usize>> = BTreeMap::new();
    for (at, point) in points.iter().enumerate() {
        same.entry(point.to_vec()).or_default().push(at);
    }
    let mut order: Vec<&Vec<i32>> = same.keys().collect();
    // A point can only be dominated by one with a greater sum, so going down by sum each is compared with the front only.
    order.sort_by_key(|p| std::cmp::Reverse(p.iter().map(|v| i64::from(*v)).sum::<i64>()));
    let mut front: Vec<&Vec<i32>> = Vec::new();
    for point in order {
        if !front.iter().any(|other| other.iter().zip(point).all(|(a, b)| a >= b)) {
            front.push(point);
        }
    }
    let mut found: Vec<usize> = front.iter().filter_map(|p| same.get(*p)).flatten().copied().collect();
    found.sort_unstable();
    found
}

/// Points at or above every reservation.
#[must_use]
pub fn zone(points: &[&[i32]], reservations: &[i32]) -> Vec<usize> {
    let inside = |i: &usize| points[*i].iter().zip(reservations).all(|(v, r)| v >= r);
    (0..points.len()).filter(inside).collect()
}

/// The greatest product of gains in the zone.
#[must_use]
pub fn nash(points: &[&[i32]], reservations: &[i32], zone: &[usize]) -> Option<usize> {
    best(zone.iter().copied(), |i| gains(points[i], reservations).product())
}

/// Of the Pareto points in the zone, the one whose gains, as shares of each party's best in the zone, differ least.
#[must_use]
pub fn kalai_smorodinsky(points: &[&[i32]], reservations: &[i32], zone: &[usize], pareto: &[usize]) -> Option<usize> {
    let most: Vec<i128> = (0..reservations.len())
        .map(|p| zone.iter().map(|i| i128::from(points[*i][p]) - i128::from(reservations[p])).max().unwrap_or(0))
        .collect();
    let whole: i128 = most.iter().map(|m| (*m).max(1)).product();
    let unevenness = |i: usize| {
        let shares: Vec<i128> = gains(points[i], reservations)
            .zip(&most)
            .map(|(gain, most)| if *most > 0 { gain * (whole / most) } else { 0 })
            .collect();
        shares.iter().max().unwrap_or(&0) - shares.iter().min().unwrap_or(&0)
    };
    best(pareto.iter().copied().filter(|i| zone.binary_search(i).is_ok()), |i| -unevenness(i))
}

fn gains<'a>(point: &'a [i32], reservations: &'a [i32]) -> impl Iterator<Item = i128> + 'a {
    point.iter().zip(reservations).map(|(v, r)| i128::from(*v) - i128::from(*r))
}

/// The index with the greatest measure; the lowest of equals.
fn best(indices: impl Iterator<Item = usize>, measure: impl Fn(usize) -> i128) -> Option<usize> {
    let mut best: Option<(i128, usize)> = None;
    for i in indices {
        let m = measure(i);
        if best.is_none_or(|(top, _)| m > top) {
            best = Some((m, i));
        }
    }
    best.map(|(_, i)| i)
}

#[cfg(test)]
mod tests {
    use super::*;

    const POINTS: [&[i32]; 6] = [&[0, 10], &[5, 8], &[5, 8], &[8, 5], &[4, 4], &[10, 0]];

    #[test]
    fn the_front_holds_equals_and_no_dominated_point() {
        assert_eq!(pareto(&POINTS), [0, 1, 2, 3, 5]);
    }

    #[test]
    fn nash_and_kalai_smorodinsky_keep_to_the_zone() {
        let zone = zone(&POINTS, &[1, 1]);
        assert_eq!(zone, [1, 2, 3, 4]);
        assert_eq!(nash(&POINTS, &[1, 1], &zone), Some(1));
        // Best gains are 7 and 7: shares 4/7 and 1 at index 1, 1 and 4/7 at index 3: equal, the lowest index.
        assert_eq!(kalai_smorodinsky(&POINTS, &[1, 1], &zone, &pareto(&POINTS)), Some(1));
        assert_eq!(nash(&POINTS, &[20, 20], &[]), None);
    }
}
