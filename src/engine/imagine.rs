//! A world that may be: what a player has seen is kept, all that is hidden is drawn or put back to what is expected.
//!
//! Players that look ahead step such worlds, never the true state. Determinization, as it is known from search in games
//! of imperfect information (Cowling, Powley and Whitehouse 2012).

use super::ids::{DispositionId, IssueId};
use super::luck::{Luck, Purpose, key};
use super::observe::{known, shows_sign};
use super::rule::Status;
use super::scenario::Scenario;
use super::state::State;

/// A state with the same view, whose hidden part does not depend on the true one.
///
/// Hidden tracks and flags stand as at the start; what is owed is as it was seen; nothing is due but what has shown its
/// sign; a disposition is the one that soundings agree on, else drawn from the lens's prior by `luck`. Equal views and
/// histories give equal worlds.
#[must_use]
pub fn imagine(scenario: &Scenario, state: &State, luck: Luck) -> State {
    let mut world = state.clone();
    for (value, track) in world.tracks.iter_mut().zip(&scenario.tracks) {
        if track.hidden {
            *value = track.start as i16;
        }
    }
    hidden_flags(scenario, &mut world);
    world.dispositions = scenario
        .capital_ids()
        .map(|c| {
            let drawn = luck.per_mille(0, Purpose::Disposition, key(&scenario.capital(c).id));
            known(scenario, state, c).unwrap_or_else(|| scenario.capital(c).disposition_at(drawn))
        })
        .collect();
    for o in &mut world.obligations {
        o.status = o.seen;
        o.unseen = 0;
        o.kept.0 = o.kept.1;
        o.tarnished = o.seen == Status::Breached;
        if let Some((_, then)) = &mut o.held
            && *then == Status::Breached
            && o.seen != Status::Breached
        {
            *then = Status::Kept;
        }
    }
    seen_history(scenario, &mut world);
    world.scheduled.retain(|due| shows_sign(scenario, state, due));
    world
}

/// Hidden flags as far up as the start left them.
fn hidden_flags(scenario: &Scenario, world: &mut State) {
    for (at, _) in scenario.flags.iter().enumerate().filter(|(_, flag)| flag.hidden) {
        let start = scenario.start_flags.iter().find(|(flag, _)| flag.ix() == at);
        world.flags[at] = start.map_or(0, |(_, months)| (months + 1).saturating_sub(world.month - 1));
    }
}

/// What became of promises, in truth, is what was seen of them.
fn seen_history(scenario: &Scenario, world: &mut State) {
    let facts = &scenario.facts;
    for issue in (0..scenario.issues.len()).map(IssueId::of) {
        for status in Status::ALL {
            let seen = facts.became(issue, status);
            world.facts[facts.truth(seen).ix()] = world.facts[seen.ix()];
        }
    }
}

impl super::seats::Capital {
    /// The disposition that a draw of 0 to 999 falls on.
    #[must_use]
    pub fn disposition_at(&self, drawn: i32) -> DispositionId {
        let mut below = 0;
        let found = self.dispositions.iter().position(|d| {
            below += d.prior;
            drawn < below
        });
        DispositionId::of(found.unwrap_or(self.dispositions.len() - 1))
    }
}
