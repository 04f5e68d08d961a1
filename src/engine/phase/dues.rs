//! What the player's side owes falls late; relief runs out; passing statuses end.

use crate::engine::draft::Draft;
use crate::engine::rule::Status;
use crate::engine::scenario::{Giver, Mark};
use crate::engine::state::Obligation;

/// Applies the dues of a month.
pub fn apply(draft: &mut Draft<'_>) {
    let month = draft.next.month;
    for at in 0..draft.next.obligations.len() {
        let o = &draft.next.obligations[at];
        if o.status.is_final() {
            continue;
        }
        if o.until > 0 && o.until <= month {
            draft.next.obligations[at].held = None;
            draft.set_status(None, at, Status::Lapsed, true);
            continue;
        }
        if let Some((until, back)) = o.held {
            if until <= month {
                draft.next.obligations[at].held = None;
                draft.set_status(None, at, back, true);
                if back == Status::Pending {
                    let o = &mut draft.next.obligations[at];
                    o.due = o.due.max(month);
                }
            }
            continue;
        }
        if o.by == Giver::Player {
            owe(draft, at);
        }
    }
}

/// A term of the player's that is not delivered: late at the end of its due month, in breach a month later.
fn owe(draft: &mut Draft<'_>, at: usize) {
    let month = draft.next.month;
    let o = &draft.next.obligations[at];
    if o.tranches == 0 || month < o.due {
        return;
    }
    if waits_for_delivery(draft, o) {
        draft.next.obligations[at].due = month + 1;
        return;
    }
    let status = if month > o.due { Status::Breached } else { Status::Late };
    if o.status != status && o.status != Status::Breached {
        draft.set_status(None, at, status, true);
    }
}

/// Under `on_delivery` relief is owed only once every term of the other side in the same deal has been kept.
fn waits_for_delivery(draft: &Draft<'_>, o: &Obligation) -> bool {
    let text = &draft.next.deals[usize::from(o.deal)].text;
    draft.scenario.issue(o.issue).relief
        && draft.scenario.marked(text, Mark::OnDelivery)
        && draft.next.obligations.iter().any(|other| {
            other.deal == o.deal && other.by != Giver::Player && other.first == 0 && !other.status.is_final()
        })
}
