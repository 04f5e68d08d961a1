//! What a text would come to if all of it were done at once: for comparing texts, not for play.

use super::draft::Draft;
use super::ids::{CapitalId, DispositionId, IssueId};
use super::luck::Luck;
use super::moves::Move;
use super::observe::veil;
use super::offer::Offer;
use super::rule::Status;
use super::scenario::{Giver, Scenario};
use super::state::State;
use super::step::step;
use super::units::div_round;

/// The state in which a text is agreed and every term of it has been delivered, or kept for the first time.
///
/// Nobody answers and no month passes; what deliveries cost is paid. The luck is that of no game: nothing is drawn.
#[must_use]
pub fn delivered(scenario: &Scenario, state: &State, text: &Offer) -> State {
    let mut draft = Draft::new(scenario, state, Luck::new(0));
    draft.conclude(text, &[]);
    draft.settle();
    let deal = draft.next.next_deal - 1;
    for (issue, _) in text.terms() {
        while draft
            .next
            .obligations
            .iter()
            .any(|o| o.deal == deal && o.issue == issue && o.tranches > 0 && o.by == Giver::Player)
        {
            draft.deliver(issue);
            draft.settle();
        }
    }
    draft.keep_all(deal);
    draft.settle();
    draft.next
}

/// A capital's reservation before its disposition is known: the mean over the lens's prior, rounded half away from zero.
#[must_use]
pub fn expected_reservation(scenario: &Scenario, state: &State, capital: CapitalId) -> i32 {
    let c = scenario.capital(capital);
    let weighted = c.dispositions.iter().enumerate().map(|(d, disposition)| {
        i64::from(super::reaction::demands_if(scenario, state, capital, d).0) * i64::from(disposition.prior)
    });
    div_round(weighted.sum(), 1000) as i32
}

/// Issues of the player's own terms in force that a move would break, put on hold or end: what to warn of beforehand.
///
/// Judged by what the player can see: hidden tracks stand at their start, agreements as they were shown, every capital is
/// taken for its first disposition, and the luck is that of no game. Empty where the move is refused.
#[must_use]
pub fn own_terms_hit(scenario: &Scenario, state: &State, play: &Move) -> Vec<IssueId> {
    let mut seen = veil(scenario, state);
    seen.dispositions.fill(DispositionId::of(0));
    for o in &mut seen.obligations {
        o.status = o.seen;
    }
    let Ok(done) = step(scenario, &seen, play, Luck::new(0)) else { return Vec::new() };
    let hit = |status: Status| !matches!(status, Status::Pending | Status::Kept | Status::Late);
    let mut issues: Vec<IssueId> = seen
        .obligations
        .iter()
        .zip(&done.next.obligations)
        .filter(|(was, now)| was.by == Giver::Player && was.status.in_force() && hit(now.status))
        .map(|(was, _)| was.issue)
        .collect();
    issues.dedup();
    issues
}

impl Draft<'_> {
    /// Every term of the other sides in a deal is kept for the first time.
    fn keep_all(&mut self, deal: u16) {
        for at in 0..self.next.obligations.len() {
            let o = &self.next.obligations[at];
            if o.deal == deal && o.by != Giver::Player && !o.status.is_final() {
                self.next.obligations[at].held = None;
                self.keep(at);
            }
        }
    }
}
