//! How aspirations move: by reciprocity and clock in months in which the player moved; idle months restore them.

use crate::engine::draft::Draft;

/// Applies a month's concessions.
pub fn apply(draft: &mut Draft<'_>) {
    let scenario = draft.scenario;
    let months = i32::from(scenario.clock.months()).max(1);
    let month = draft.next.month;
    for capital in scenario.capital_ids() {
        let disposition = draft.next.dispositions[capital.ix()];
        let memory = scenario.capital(capital).dispositions[disposition.ix()].memory;
        let b = &mut draft.next.bargaining[capital.ix()];
        if b.moved > 0 {
            b.reciprocity = (b.reciprocity + b.moved).min(1000);
            b.clock = (b.clock + 1000 / months).min(1000);
            b.idle = 0;
        } else {
            b.idle += 1;
            if b.idle >= scenario.numbers.idle_restores {
                b.reciprocity = 0;
                b.clock = 0;
            }
        }
        b.moved = 0;
        if b.best.is_some_and(|(since, _)| month >= since + memory) {
            b.best = None;
        }
        for refusal in &mut b.refusals {
            if refusal.is_some_and(|(since, _)| month >= since + scenario.numbers.refusal_memory) {
                *refusal = None;
            }
        }
    }
}
