//! Twelve months without the player: no event is drawn, Washington follows its habits, and the verdict falls on what survives.

use super::endings::verdict;
use super::{compliance, dues};
use crate::engine::agreement::{is_owed, is_renewable};
use crate::engine::board::Board;
use crate::engine::draft::{Draft, Trigger};
use crate::engine::finding::{Finding, Note};
use crate::engine::ids::{AnswerId, EndingId, IssueId};
use crate::engine::luck::Luck;
use crate::engine::rule::On;
use crate::engine::scenario::Scenario;
use crate::engine::state::State;

/// How a game came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aftermath {
    /// The state at the very end.
    pub state: State,
    /// What the months without the player changed.
    pub findings: Vec<Finding>,
    /// And the rest.
    pub notes: Vec<Note>,
    /// The verdict.
    pub ending: EndingId,
}

/// Runs the aftermath of a game that is over.
#[must_use]
pub fn aftermath(scenario: &Scenario, state: &State, luck: Luck) -> Aftermath {
    let mut draft = Draft::new(scenario, state, luck);
    draft.next.open.clear();
    draft.next.standing.clear();
    draft.next.scheduled.clear();
    for _ in 0..scenario.clock.aftermath {
        follow_habits(&mut draft);
        draft.settle();
        dues::apply(&mut draft);
        draft.settle();
        compliance::apply(&mut draft);
        draft.settle();
        draft.fire(On::Month, Trigger { share: 1000, ..Trigger::default() });
        draft.settle();
        super::count_down(&mut draft);
        draft.next.month += 1;
    }
    let ending = verdict(scenario, &draft.next);
    let (findings, notes) = draft.take();
    Aftermath { state: draft.next, findings, notes, ending }
}

fn follow_habits(draft: &mut Draft<'_>) {
    let scenario = draft.scenario;
    let habits = &scenario.clock.habits;
    let month = draft.next.month;
    let issues = |draft: &Draft<'_>, fits: &dyn Fn(&crate::engine::state::Obligation) -> bool| {
        let mut found: Vec<IssueId> = draft.next.obligations.iter().filter(|o| fits(o)).map(|o| o.issue).collect();
        found.sort_unstable();
        found.dedup();
        found
    };
    if Board::new(scenario, &draft.next).holds(&habits.deliver) {
        for issue in issues(draft, &is_owed) {
            draft.deliver(issue);
            draft.settle();
        }
    }
    if Board::new(scenario, &draft.next).holds(&habits.renew) {
        for issue in issues(draft, &|o| o.until == month && is_renewable(scenario, o, month)) {
            draft.renew(issue);
            draft.settle();
        }
    }
    let breached: Vec<IssueId> =
        draft.next.breaches.iter().map(|b| draft.next.obligations[usize::from(b.obligation)].issue).collect();
    for issue in breached {
        if draft.next.breaches_of(issue).next().is_some() {
            draft.respond(issue, AnswerId::of(habits.respond));
            draft.settle();
        }
    }
}
