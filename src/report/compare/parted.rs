//! Where games with the same luck first parted: which moves, which answers, which rule.

use super::Team;
use crate::lang::report;
use crate::report::parting::{Step, act, stances, steps, weighed};
use crate::report::sentences::long_date;
use crate::report::words::Words;
use serde::Serialize;

/// Partings told; the first is that of all teams, the others each part a smaller group.
const MOST: usize = 8;

/// A point at which teams that had done the same did different things.
#[derive(Debug, Clone, Serialize)]
pub struct Parted {
    /// The round, from 1.
    pub month: usize,
    /// Its name.
    pub name: String,
    /// What had been done alike before, in moves.
    pub alike: usize,
    /// Who did what.
    pub groups: Vec<Group>,
    /// The rule whose weight differed most between the answers to the two moves, and with whom, where both were answered.
    pub because: Option<String>,
}

/// Teams that did the same.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// Their names.
    pub teams: Vec<String>,
    /// What they did.
    pub did: String,
    /// How it was answered.
    pub answered: String,
}

/// Where the teams parted: the first time, then within each group that stayed together.
pub(super) fn found(teams: &[Team]) -> Vec<Parted> {
    let steps: Vec<Vec<Step<'_>>> = teams.iter().map(|t| steps(&t.game)).collect();
    let mut all = Vec::new();
    let mut together: Vec<(usize, Vec<usize>)> = vec![(0, (0..teams.len()).collect())];
    while let Some((from, members)) = (!together.is_empty()).then(|| together.remove(0)) {
        let Some((at, groups)) = part(&steps, &members, from) else { continue };
        if all.len() < MOST {
            all.push(told(teams, &steps, at, &groups));
        }
        together.extend(groups.into_iter().filter(|g| g.len() > 1).map(|g| (at + 1, g)));
    }
    all.sort_by_key(|p| p.month);
    all
}

/// The first step at which they do not all do the same, and who does. A game that stops earlier has parted from nobody.
fn part(steps: &[Vec<Step<'_>>], members: &[usize], from: usize) -> Option<(usize, Vec<Vec<usize>>)> {
    let mut still: Vec<usize> = members.to_vec();
    for at in from.. {
        still.retain(|t| at < steps[*t].len());
        if still.len() < 2 {
            return None;
        }
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for team in &still {
            let mine = steps[*team][at].1.map(|m| &m.play);
            match groups.iter_mut().find(|g| steps[g[0]][at].1.map(|m| &m.play) == mine) {
                Some(group) => group.push(*team),
                None => groups.push(vec![*team]),
            }
        }
        if groups.len() > 1 {
            return Some((at, groups));
        }
    }
    None
}

fn told(teams: &[Team], steps: &[Vec<Step<'_>>], at: usize, groups: &[Vec<usize>]) -> Parted {
    let month = groups.iter().map(|g| steps[g[0]][at].0).min().unwrap_or_default();
    let name = teams[groups[0][0]].game.rounds().get(month).map_or_else(String::new, |r| long_date(r.date));
    let group = |g: &Vec<usize>| {
        let game = &teams[g[0]].game;
        let end = || report::end_the(Words::new(game.pack(), game.scenario()).unit());
        let record = steps[g[0]][at].1;
        Group {
            teams: g.iter().map(|t| teams[*t].name.clone()).collect(),
            did: record.map_or_else(end, |m| act(game, &m.play)),
            answered: record.map_or_else(String::new, |m| stances(game, m)),
        }
    };
    let pair = |n: usize| groups.get(n).and_then(|g| steps[g[0]][at].1.map(|m| (&teams[g[0]].game, m)));
    Parted {
        month: month + 1,
        name,
        alike: steps[groups[0][0]][..at].iter().filter(|s| s.1.is_some()).count(),
        groups: groups.iter().map(group).collect(),
        because: pair(0).zip(pair(1)).and_then(|(a, b)| weighed(a, b)),
    }
}
