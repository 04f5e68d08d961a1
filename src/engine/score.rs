//! The five scores: sums of the pack, 0 to 100 each, and their mean.

use super::board::Board;
use super::scenario::Scenario;
use super::state::State;
use super::units::div_round;

/// The scores of a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scores {
    /// Each objective's, in the pack's order.
    pub by_objective: Vec<i32>,
    /// The rounded mean.
    pub overall: i32,
}

/// The scores of a state. `veiled`: as the player may see them in play, hidden tracks at their start value.
#[must_use]
pub fn scores(scenario: &Scenario, state: &State, veiled: bool) -> Scores {
    let mut board = Board::new(scenario, state);
    board.veiled = veiled;
    board.truth = !veiled;
    let by_objective: Vec<i32> = scenario.objectives.iter().map(|(_, sum)| board.sum(sum).clamp(0, 100)).collect();
    let total: i32 = by_objective.iter().sum();
    let overall = div_round(i64::from(total), by_objective.len().max(1) as i64) as i32;
    Scores { by_objective, overall }
}

/// The mandate's own score, 0 to 100, shown apart: the weighted mean of its objectives.
#[must_use]
pub fn mandate_score(scenario: &Scenario, scores: &Scores) -> i32 {
    let total: i64 =
        scenario.mandate.weights.iter().map(|(o, w)| i64::from(scores.by_objective[*o]) * i64::from(*w)).sum();
    div_round(total, 1000) as i32
}
