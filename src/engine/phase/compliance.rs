//! Counterparts comply, drift or cheat; verification decides what is seen.

use crate::engine::board::Board;
use crate::engine::draft::Draft;
use crate::engine::ids::{CapitalId, SumId};
use crate::engine::luck::{Purpose, key, pair};
use crate::engine::rule::Status;
use crate::engine::scenario::Giver;

/// Draws compliance for every obligation of another side that is due, then detection of breaches unseen so far.
pub fn apply(draft: &mut Draft<'_>) {
    let month = draft.next.month;
    for at in 0..draft.next.obligations.len() {
        let o = &draft.next.obligations[at];
        let idle = o.status.is_final() || o.held.is_some() || month < o.due;
        if o.by != Giver::Player && !idle {
            draw(draft, at);
        }
    }
    for at in 0..draft.next.obligations.len() {
        let verified = verified(draft, at);
        let o = &mut draft.next.obligations[at];
        o.verified = verified;
        let kept = |status: Status, months: u16| if status == Status::Kept { months + 1 } else { 0 };
        // A suspended or pending spell neither adds nor breaks a row; set_status breaks it when a promise breaks.
        if o.status == Status::Kept || o.status == Status::Breached || o.status.is_final() {
            o.kept.0 = kept(o.status, o.kept.0);
        }
        if o.seen == Status::Kept || o.seen == Status::Breached || o.seen.is_final() {
            o.kept.1 = kept(o.seen, o.kept.1);
        }
    }
}

fn verified(draft: &Draft<'_>, at: usize) -> bool {
    let o = &draft.next.obligations[at];
    let text = draft.next.deals[usize::from(o.deal)].text;
    let mut board = Board::new(draft.scenario, &draft.next).with_text(&text);
    board.beneficiary = o.beneficiary;
    board.holds(&draft.scenario.verified)
}

/// One draw: below `comply` kept, within `drift` above it late, else a breach.
fn draw(draft: &mut Draft<'_>, at: usize) {
    let scenario = draft.scenario;
    let (month, luck) = (draft.next.month, draft.luck);
    let subject = subject(draft, at);
    let o = &draft.next.obligations[at];
    let issue = scenario.issue(o.issue);
    let giver = match o.by {
        Giver::Capital(c) => Some(c),
        _ => None,
    };
    let own = giver.and_then(|c| scenario.capital(c).comply);
    let status = match issue.comply.or(own) {
        None => Status::Kept,
        Some(comply) => {
            let bonus = giver.map_or(0, |c| disposition_comply(draft, c));
            let chance = sum(draft, at, comply) + bonus;
            let drift = giver.and_then(|c| scenario.capital(c).drift).map_or(0, |s| sum(draft, at, s));
            let drawn = luck.per_mille(month, Purpose::Compliance, subject);
            if drawn < chance {
                Status::Kept
            } else if drawn < chance + drift {
                Status::Late
            } else {
                Status::Breached
            }
        }
    };
    match status {
        Status::Kept => draft.keep(at),
        Status::Late => {
            draft.next.obligations[at].unseen = 0;
            draft.set_status(None, at, Status::Late, true);
        }
        _ => break_promise(draft, at),
    }
}

fn break_promise(draft: &mut Draft<'_>, at: usize) {
    let scenario = draft.scenario;
    let (month, luck) = (draft.next.month, draft.luck);
    let o = &draft.next.obligations[at];
    if o.status == Status::Breached && o.seen == Status::Breached {
        return; // known, and going on
    }
    let fresh = o.status != Status::Breached;
    let issue = scenario.issue(o.issue);
    let giver = match o.by {
        Giver::Capital(c) => c,
        _ => scenario.counterpart,
    };
    let detect = issue.detect.or(scenario.capital(giver).detect);
    let chance = detect.map_or(1000, |s| sum(draft, at, s));
    let seen = luck.per_mille(month, Purpose::Detection, subject(draft, at)) < chance;
    if fresh {
        draft.set_status(None, at, Status::Breached, false);
        if !seen {
            draft.fire_breach(at, false);
        }
    }
    if seen {
        if fresh {
            // The deed itself, before it is known: hidden tracks only, which the pack's checker sees to.
            draft.fire_breach(at, false);
        }
        draft.bring_to_light(at);
    } else {
        draft.next.obligations[at].unseen += 1;
    }
}

fn subject(draft: &Draft<'_>, at: usize) -> u64 {
    let o = &draft.next.obligations[at];
    let beneficiary = o.beneficiary.map_or("washington", |c| draft.scenario.capital(c).id.as_str());
    pair(key(&draft.scenario.issue(o.issue).id), key(beneficiary))
}

fn sum(draft: &Draft<'_>, at: usize, sum: SumId) -> i32 {
    let o = &draft.next.obligations[at];
    let text = draft.next.deals[usize::from(o.deal)].text;
    let mut board = Board::new(draft.scenario, &draft.next).with_text(&text);
    board.beneficiary = o.beneficiary;
    board.sum(&draft.scenario.sums[sum.ix()])
}

fn disposition_comply(draft: &Draft<'_>, capital: CapitalId) -> i32 {
    let disposition = draft.next.dispositions[capital.ix()];
    draft.scenario.capital(capital).dispositions[disposition.ix()].comply
}
