//! "What would it take?": the player's own analysis, from what the player can see, so it can be wrong.

use super::counter::offered;
use super::ids::{CapitalId, IssueId, OptionNo};
use super::menu::Menu;
use super::observe::{expected_aspiration, known};
use super::offer::Offer;
use super::reaction::{Scratch, judge};
use super::scenario::{Giver, Scenario};
use super::state::State;

/// What a probe found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Probe {
    /// The text that should be accepted, if one was found within two changes.
    pub text: Option<Offer>,
    /// What it changes: issue, from, to.
    pub changes: Vec<(IssueId, OptionNo, OptionNo)>,
}

/// The smallest change of an offer that every party should accept, cheapest for the player's side.
///
/// Aspirations are expected ones (by prior, or by what soundings agree on). Fewest changes first, then political
/// capital, then catalogue order; a single change may add any issue, two changes only what the offer already touches.
#[must_use]
pub fn probe(scenario: &Scenario, state: &State, text: &Offer) -> Probe {
    let needs: Vec<(CapitalId, i32)> =
        text.parties.iter().map(|c| (c, expected_aspiration(scenario, state, c, known(scenario, state, c)))).collect();
    let menu = Menu::new(scenario, state);
    let mut scratch = Scratch::default();
    let mut works = |text: &Offer| {
        !text.is_empty()
            && menu.allows(text)
            && needs.iter().all(|(c, aspiration)| {
                let verdict = judge(scenario, state, offered(text), *c, &mut scratch);
                !verdict.red_line && verdict.total >= *aspiration
            })
    };
    if works(text) {
        return Probe { text: Some(*text), changes: Vec::new() };
    }
    let near = |issue: IssueId| {
        text.option(issue) > 0
            || text
                .terms()
                .any(|(on, _)| scenario.issue(on).safeguards.contains(&issue) || scenario.issue(issue).with == Some(on))
    };
    let all = changes(scenario, text);
    let close: Vec<_> = all.iter().copied().filter(|(i, _)| near(*i)).collect();
    let singles = all.iter().map(|(i, o)| text.with(*i, *o));
    let pairs = close.iter().enumerate().flat_map(|(at, first)| {
        let rest = close[at + 1..].iter().filter(move |s| s.0 != first.0);
        rest.map(move |second| text.with(first.0, first.1).with(second.0, second.1))
    });
    let found = cheapest(scenario, singles, &mut works).or_else(|| cheapest(scenario, pairs, &mut works));
    Probe { changes: found.as_ref().map_or_else(Vec::new, |t| text.changes_to(t)), text: found }
}

fn changes(scenario: &Scenario, text: &Offer) -> Vec<(IssueId, OptionNo)> {
    let options = |i: IssueId| 0..scenario.issue(i).options.len() as OptionNo;
    scenario.issue_ids().flat_map(|i| options(i).filter(move |o| *o != text.option(i)).map(move |o| (i, o))).collect()
}

fn cheapest(
    scenario: &Scenario,
    texts: impl Iterator<Item = Offer>,
    works: &mut impl FnMut(&Offer) -> bool,
) -> Option<Offer> {
    let mut texts: Vec<(i32, Offer)> = texts.map(|t| (cost(scenario, &t), t)).collect();
    // Stable, so that equals keep their catalogue order: the first that works is the cheapest.
    texts.sort_by_key(|(cost, _)| *cost);
    texts.into_iter().map(|(_, text)| text).find(|t| works(t))
}

/// What a text costs the player's side: political capital of its own terms, and one for each concession.
fn cost(scenario: &Scenario, text: &Offer) -> i32 {
    text.terms()
        .filter(|(i, _)| scenario.issue(*i).giver == Giver::Player)
        .map(|(i, o)| 1 + scenario.issue(i).capital.get(usize::from(o)).copied().unwrap_or(0))
        .sum()
}
