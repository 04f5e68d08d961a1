//! What a lens, a scenario and a mandate lay over a pack: the engine's scenario of one game.

use super::lower::{Base, LensInfo};
use crate::engine::{Condition, Scenario, Worth, div_round};

/// Lays them over the base. Both numbers must be the pack's, and the lens one of its own or changed from one.
pub(super) fn overlay(base: &Base, scenario: usize, lens: &LensInfo, mandate: usize) -> Option<Scenario> {
    let setting = base.scenarios.get(scenario)?;
    let mut game = base.template.clone();
    game.playing = scenario as u16;
    game.clock = setting.clock.clone();
    game.dials = lens.dials.clone();
    game.mandate = base.mandates.get(mandate)?.clone();
    game.start_flags = setting.flags.clone();
    game.start_events = setting.events.clone();
    game.scenes = setting.scenes.clone();
    game.calendar = base.calendar.iter().map(|dates| dates.over(&setting.clock, scenario)).collect();
    for (id, start) in &setting.tracks {
        if let Some(track) = game.tracks.get_mut(id.ix()) {
            track.start = *start;
        }
    }
    for (track, change) in game.tracks.iter_mut().zip(&lens.tracks) {
        track.start = (track.start + change).clamp(0, 100);
    }
    for (drawn, only) in game.deck.iter_mut().zip(&base.events_only) {
        *drawn &= only.is_empty() || only.contains(&scenario);
    }
    for (ending, only) in game.endings.iter_mut().zip(&base.endings_only) {
        if !only.is_empty() && !only.contains(&scenario) {
            // The entry stays, so that the numbers of endings mean the same in every scenario.
            ending.when = Condition::Any([].into());
        }
    }
    weigh(&mut game, lens);
    for row in &base.rows {
        let strength = lens.strength.get(row.rule.ix()).copied().unwrap_or(1000);
        let weight =
            game.capitals.get(row.capital.ix()).and_then(|c| c.interests.get(row.interest.ix())).map_or(0, |(_, w)| *w);
        let points = div_round(i64::from(row.points) * i64::from(weight) * i64::from(strength), 1_000_000);
        let worth = Worth {
            rule: row.rule,
            capital: row.capital,
            interest: row.interest,
            points: points as i32,
            when: row.when.clone(),
        };
        if let Some(slot) =
            game.worth.get_mut(row.issue.ix()).and_then(|options| options.get_mut(usize::from(row.option) - 1))
        {
            slot.push(worth);
        }
    }
    // Findings of one option come in rule-id order.
    game.worth.iter_mut().flatten().for_each(|rows| rows.sort_by_key(|w| w.rule));
    Some(game)
}

/// Weights, priors and strengths of a lens.
fn weigh(game: &mut Scenario, lens: &LensInfo) {
    for (capital, (weights, prior)) in game.capitals.iter_mut().zip(lens.weights.iter().zip(&lens.prior)) {
        let own = std::mem::replace(&mut capital.written_weights, weights.clone());
        // Per mille of the mean: weight over (sum over count).
        let mean = |all: &[i32]| all.iter().map(|w| i64::from(*w)).sum::<i64>().max(1);
        let share = |all: &[i32], weight: i32| div_round(i64::from(weight) * 1000 * all.len() as i64, mean(all)) as i32;
        capital.reweighted = own.iter().zip(weights).map(|(a, b)| share(&own, *a) != share(weights, *b)).collect();
        for (interest, weight) in capital.interests.iter_mut().zip(weights) {
            interest.1 = share(weights, *weight);
        }
        for (disposition, share) in capital.dispositions.iter_mut().zip(prior) {
            disposition.prior = *share;
        }
    }
    game.strengths.clone_from(&lens.strength);
}
