//! Which reasons of an answer are read first, and what decided it: in one place, so that what is read never adds up to
//! something else than what was said.

use super::words::Words;
use crate::engine::{CapitalId, Effect, Finding, Reaction, Scenario, Stance};
use crate::lang::report;

/// Whether a finding's rule draws a red line of that capital.
#[must_use]
pub fn draws(scenario: &Scenario, finding: &Finding, capital: CapitalId) -> bool {
    let rule = scenario.rules.get(finding.rule.ix());
    rule.is_some_and(|r| r.then.iter().any(|e| matches!(e, Effect::RedLine(c) if *c == capital)))
}

/// Points up to this are next to nothing.
const FLAT: i32 = 5;

/// What an answer rests on that its strongest reasons don't show: a red line, a closed door, what no deal is worth, what
/// is held out for. Nothing where the reasons speak for themselves.
#[must_use]
pub fn decided(scenario: &Scenario, capital: CapitalId, answer: &Reaction) -> Option<&'static str> {
    if answer.stance.rank() < 0 && answer.findings.iter().any(|f| draws(scenario, f, capital)) {
        return Some(report::a_red_line_while_it_is());
    }
    let reservation = answer.reservation?;
    match answer.stance {
        Stance::Stall if answer.score >= reservation => Some(report::the_moment_for_now_it_is()),
        Stance::Stall | Stance::Reject if answer.score > FLAT => Some(report::what_it_has_without_a_deal()),
        Stance::Stall | Stance::Reject if answer.score >= -FLAT => Some(report::without_a_deal_next_to_nothing()),
        Stance::Counter if answer.score > 0 => Some(report::what_it_holds_out_for_this()),
        Stance::Counter if answer.score < 0 => Some(report::without_a_deal_a_loss()),
        Stance::Accept | Stance::Embrace if answer.score < 0 => Some(report::without_a_deal_a_lesser_loss()),
        _ => None,
    }
}

/// The reasons of an answer that are read first, and what the others come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chief {
    /// What each rule comes to: red lines, then the strongest, one of them on the side of what was said.
    pub first: Vec<Finding>,
    /// How many more there are.
    pub others: usize,
    /// What those come to.
    pub rest: i32,
}

/// At most that many reasons of an answer, as far as they were shown.
#[must_use]
pub fn chief(scenario: &Scenario, capital: CapitalId, answer: &Reaction, most: usize) -> Chief {
    let mut first = by_rule(&answer.findings);
    first.sort_by_key(|f| !draws(scenario, f, capital));
    // Of what was refused something that speaks against it is read, of what was taken something that speaks for it.
    let side = if answer.stance.rank() < 0 { -1 } else { answer.score.signum() };
    let (own, other) = (scenario.own.limit, |f: &Finding| f.points.signum() == side);
    if let Some(at) = first.iter().position(|f| other(f) && f.rule != own)
        && at >= most
        && most > 0
    {
        let moved = first.remove(at);
        first.insert(most - 1, moved);
    }
    // That points end at a hundred is bookkeeping; it is told with the others.
    if let Some(at) = first.iter().position(|f| f.rule == own) {
        let limit = first.remove(at);
        first.push(limit);
    }
    let left = first.split_off(most.min(first.len()));
    Chief { first, others: left.len(), rest: left.iter().map(|f| f.points).sum() }
}

/// What each rule comes to, the strongest first: a rule that speaks to several interests is one reason.
#[must_use]
pub fn by_rule<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Vec<Finding> {
    let mut sums: Vec<Finding> = Vec::new();
    for finding in findings.into_iter().filter(|f| f.seen) {
        match sums.iter_mut().find(|s| s.rule == finding.rule) {
            Some(sum) => sum.points += finding.points,
            None => sums.push(*finding),
        }
    }
    sums.retain(|s| s.points != 0);
    sums.sort_by_key(|s| -s.points.abs());
    sums
}

impl Words<'_> {
    /// What decided an answer, as a sentence of its own; nothing where its reasons say it.
    #[must_use]
    pub fn decided(&self, capital: CapitalId, answer: &Reaction) -> Option<String> {
        decided(self.scenario, capital, answer).map(report::decided_by)
    }
}
