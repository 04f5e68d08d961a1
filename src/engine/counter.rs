//! Counter-offers are searched, not scripted: the fewest changes that every party would accept.

use super::finding::Counter;
use super::ids::{CapitalId, FactId, IssueId, OptionNo};
use super::menu::Menu;
use super::offer::Offer;
use super::reaction::{Occasion, Reaction, Scratch, demands, judge};
use super::rule::On;
use super::scenario::Scenario;
use super::state::State;

/// Most option changes of a counter.
const CHANGES: usize = 2;

/// One change of an option.
pub type Change = (IssueId, OptionNo);

/// Looks for a counter to an offer that was not agreed.
///
/// Sought when no party rejects and the one furthest below its aspiration is within reach; that party makes it. Fewest
/// changes first, then its own score, then the others' sum, then catalogue order.
#[must_use]
pub fn counter(scenario: &Scenario, state: &State, text: &Offer, reactions: &[Reaction]) -> Option<Counter> {
    let gap = |c: CapitalId| {
        let r = &reactions[c.ix()];
        r.aspiration.map_or(0, |a| a - r.score)
    };
    let rejects = |c: CapitalId| reactions[c.ix()].stance == super::reaction::Stance::Reject;
    if text.parties.iter().any(rejects) {
        return None;
    }
    let by = text.parties.iter().reduce(|a, b| if gap(b) > gap(a) { b } else { a })?;
    if gap(by) > scenario.numbers.counter_reach || gap(by) <= 0 {
        return None;
    }
    let changes = candidates(scenario, state, text, by);
    let aspirations = aspirations(scenario, state, text);
    let mut search = Search { scenario, state, text, by, aspirations, scratch: Scratch::default() };
    let found = search.best(&changes)?;
    let text_changes = text.changes_to(&found);
    Some(Counter { by, text: found, changes: text_changes })
}

/// Changes a counter may make: options of issues on the table, their safeguards, the party's asks.
fn candidates(scenario: &Scenario, state: &State, text: &Offer, by: CapitalId) -> Vec<Change> {
    let mut changes = Vec::new();
    for issue in scenario.issue_ids() {
        let now = text.option(issue);
        let options = 0..scenario.issue(issue).options.len() as OptionNo;
        let guarded = text.terms().any(|(on, _)| scenario.issue(on).safeguards.contains(&issue));
        let disposition = &scenario.capital(by).dispositions[state.dispositions[by.ix()].ix()];
        let asked: Vec<OptionNo> = disposition.asks.iter().filter(|(i, _)| *i == issue).map(|(_, o)| *o).collect();
        for option in options.filter(|o| *o != now) {
            if now > 0 || guarded || asked.contains(&option) {
                changes.push((issue, option));
            }
        }
    }
    changes
}

fn aspirations(scenario: &Scenario, state: &State, text: &Offer) -> Vec<(CapitalId, i32)> {
    text.parties.iter().map(|c| (c, demands(scenario, state, c).1)).collect()
}

struct Search<'a> {
    scenario: &'a Scenario,
    state: &'a State,
    text: &'a Offer,
    by: CapitalId,
    aspirations: Vec<(CapitalId, i32)>,
    scratch: Scratch,
}

impl Search<'_> {
    fn best(&mut self, changes: &[Change]) -> Option<Offer> {
        let mut best: Option<((i32, i32), Offer)> = None;
        for count in 1..=CHANGES {
            for (at, first) in changes.iter().enumerate() {
                let seconds = if count == 1 { &[][..] } else { &changes[at + 1..] };
                let alone = self.text.with(first.0, first.1);
                if count == 1 {
                    self.consider(alone, &mut best);
                }
                for second in seconds.iter().filter(|s| s.0 != first.0) {
                    self.consider(alone.with(second.0, second.1), &mut best);
                }
            }
            if best.is_some() {
                break;
            }
        }
        best.map(|(_, text)| text)
    }

    /// Keeps a text if it is legal, every party would accept it, and it is better than the best so far.
    fn consider(&mut self, text: Offer, best: &mut Option<((i32, i32), Offer)>) {
        if text.is_empty() || !Menu::new(self.scenario, self.state).allows(&text) {
            return;
        }
        let (mut own, mut others) = (0, 0);
        // The countering party first: most candidates fail with it, and cost one judgement only.
        let order = self.aspirations.iter().filter(|(c, _)| *c == self.by);
        for (capital, aspiration) in order.chain(self.aspirations.iter().filter(|(c, _)| *c != self.by)) {
            let verdict = judge(self.scenario, self.state, offered(&text), *capital, &mut self.scratch);
            if verdict.red_line || verdict.total < *aspiration {
                return;
            }
            if *capital == self.by {
                own = verdict.total;
            } else {
                others += verdict.total;
            }
        }
        if best.as_ref().is_none_or(|(rank, _)| (own, others) > *rank) {
            *best = Some(((own, others), text));
        }
    }
}

/// The occasion of a text being put.
#[must_use]
pub fn offered(text: &Offer) -> Occasion<'_> {
    const NOTHING: &[FactId] = &[];
    Occasion { on: On::Offer, now: NOTHING, text: Some(text), held: &[] }
}
