//! The phases of a month's end, in the order of play; [`end_round`] is that order.

mod aftermath;
mod bargaining;
mod compliance;
mod defaults;
mod dues;
mod endings;
mod events;

pub use aftermath::{Aftermath, aftermath};
pub use endings::{NearestMiss, nearest_miss};
pub use events::{open_round, put_in};

use super::draft::{Draft, Trigger};
use super::finding::{DefaultReport, MonthReport};
use super::rule::On;

/// Ends a round: each of its calendar months in turn, then the next round's opening.
pub fn end_round(draft: &mut Draft<'_>) -> MonthReport {
    let clock = &draft.scenario.clock;
    let round = clock.round_of(draft.next.month);
    let mut defaults = Vec::new();
    let mut findings = Vec::new();
    let mut notes = Vec::new();
    let mut ended = None;
    for _ in 0..clock.span {
        defaults.extend(end_month(draft));
        ended = endings::early(draft);
        let (f, n) = draft.take();
        findings.extend(f);
        notes.extend(n);
        draft.next.month += 1;
        if ended.is_some() {
            break;
        }
    }
    draft.next.ended = ended;
    draft.next.over = ended.is_some() || draft.next.month > clock.months();
    let events = if draft.next.over { Vec::new() } else { open_round(draft) };
    MonthReport { round, defaults, findings, notes, ended, events }
}

/// Ends a calendar month. Its findings are left in the draft; those of choices not made are returned apart.
fn end_month(draft: &mut Draft<'_>) -> Vec<DefaultReport> {
    let defaults = defaults::apply(draft);
    dues::apply(draft);
    draft.settle();
    compliance::apply(draft);
    draft.settle();
    draft.fire(On::Month, Trigger { share: 1000, ..Trigger::default() });
    draft.settle();
    bargaining::apply(draft);
    endings::warn(draft);
    count_down(draft);
    defaults
}

/// Flags and passing statuses not set this month count down.
fn count_down(draft: &mut Draft<'_>) {
    for flag in &mut draft.next.flags {
        *flag = flag.saturating_sub(1);
    }
}
