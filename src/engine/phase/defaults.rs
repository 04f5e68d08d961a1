//! What was left unanswered takes its own default; standing offers run out.

use crate::engine::draft::{Draft, Trigger};
use crate::engine::finding::{DefaultReport, NoteKind};
use crate::engine::ids::{AnswerId, ChoiceId, IssueId};
use crate::engine::state::StandingKind;

/// Applies defaults of events and breaches, and lets standing offers expire.
pub fn apply(draft: &mut Draft<'_>) -> Vec<DefaultReport> {
    let before = draft.take();
    let reports = events(draft);
    (draft.findings, draft.notes) = before;
    breaches(draft);
    expire(draft);
    draft.next.last_offer = None;
    reports
}

fn events(draft: &mut Draft<'_>) -> Vec<DefaultReport> {
    let scenario = draft.scenario;
    let mut reports = Vec::new();
    for open in std::mem::take(&mut draft.next.open) {
        let event = scenario.event(open.event);
        let (None, Some(default)) = (open.choice, event.default) else { continue };
        let fact = scenario.facts.chose(open.event, default);
        draft.mark(fact);
        draft.fire_held(&event.options[default].rules, Trigger { now: &[fact], share: 1000, ..Trigger::default() });
        draft.settle();
        let (findings, notes) = draft.take();
        reports.push(DefaultReport { event: open.event, choice: ChoiceId::of(default), findings, notes });
    }
    reports
}

fn breaches(draft: &mut Draft<'_>) {
    let month = draft.next.month;
    let due: Vec<IssueId> = draft
        .next
        .breaches
        .iter()
        .filter(|b| b.until <= month)
        .map(|b| draft.next.obligations[usize::from(b.obligation)].issue)
        .collect();
    for issue in due {
        if draft.next.breaches_of(issue).next().is_some() {
            draft.respond(issue, AnswerId::of(draft.scenario.default_answer));
            draft.settle();
        }
    }
}

fn expire(draft: &mut Draft<'_>) {
    let (month, scenario) = (draft.next.month, draft.scenario);
    let (out, stands): (Vec<_>, Vec<_>) =
        std::mem::take(&mut draft.next.standing).into_iter().partition(|s| s.until <= month);
    draft.next.standing = stands;
    for gone in out.iter().filter(|s| s.kind != StandingKind::Waiting) {
        draft.note(None, NoteKind::Expired, &scenario.capital(gone.by).id, None, true);
    }
}
