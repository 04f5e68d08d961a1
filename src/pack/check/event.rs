//! Events, chains, and the capitals' own moves.

use super::Check;
use crate::engine::{Holder, Seat};
use crate::pack::raw::{Effect, Event, Rule, Tone};
use crate::pack::sites::Body;
use std::collections::BTreeMap;

pub(super) fn check(c: &mut Check<'_, '_>) {
    let all = c.all;
    for event in &all.events {
        one(c, event);
    }
    for act in all.consults.iter().chain(&all.measures).chain(&all.answers) {
        if act.rules.is_empty() && !all.answers.iter().any(|a| std::ptr::eq(a, act)) && !is_spoken_of(c, act.id) {
            c.warn(act.id, format!("\"{}\" does nothing, and no rule asks whether it was done", act.id));
        }
    }
    chains(c);
    proposals(c);
}

/// Whether some rule asks for the act of that id.
fn is_spoken_of(c: &Check<'_, '_>, id: &str) -> bool {
    use crate::pack::raw::Fact;
    use crate::pack::walk::Node;
    let mut found = false;
    let all = c.all;
    let mut see = |node: Node<'_, '_>| {
        if let Node::Fact(Fact::Consulted(_, act) | Fact::Done(act), _) = node {
            found |= *act == id;
        }
    };
    super::context::spots(c).iter().for_each(|s| s.walk(&mut see));
    all.sums.iter().for_each(|s| crate::pack::walk::walk_parts(&s.add, &mut see));
    found
}

fn one(c: &mut Check<'_, '_>, event: &Event<'_>) {
    c.between(event.id, "the rest of an event, in months", event.rest, 0, 60);
    c.between(event.id, "the notice of an event, in months", event.notice, 0, 12);
    if let Some(odds) = &event.odds {
        if let Some((lo, hi)) = odds.between {
            c.between(event.id, "a bound of odds, per mille", lo, 0, 1000);
            c.between(event.id, "a bound of odds, per mille", hi, 0, 1000);
        } else if odds.add.is_empty() {
            c.between(event.id, "odds, per mille", odds.base, 0, 1000);
        } else {
            c.between(event.id, "the base of odds, per mille", odds.base, -1000, 1000);
        }
    }
    match (event.options.is_empty(), event.default) {
        (false, None) => {
            c.error(event.id, format!("\"{}\" has choices and no \"default\" for whoever makes none", event.id))
        }
        (true, Some(default)) => c.error(default, format!("\"{}\" has a default and no choices", event.id)),
        _ => {}
    }
    let default = event.options.iter().find(|o| event.default == Some(o.id));
    if let Some(default) =
        default.filter(|d| d.needs.is_some() || d.cost.bandwidth.is_some() || d.cost.capital.is_some())
    {
        c.error(default.id, format!("\"{}\" is what happens by default; it can need and cost nothing", default.id));
    }
    if event.rules.is_empty() && event.options.is_empty() {
        c.warn(event.id, format!("\"{}\" does nothing", event.id));
    }
    if event.tone == Tone::Adverse && event.by.is_some() && event.deck {
        if event.notice == 0 {
            c.warn(event.id, format!("the adverse move \"{}\" comes without notice", event.id));
        }
        if event.counters.len() < 2 {
            c.warn(
                event.id,
                format!(
                    "the adverse move \"{}\" has {} counters; expected two at least",
                    event.id,
                    event.counters.len()
                ),
            );
        }
    }
    if let Some(capital) = event.by
        && c.names.capitals.find(capital).is_none()
    {
        // The lowering has said so already.
        return;
    }
    if event.tone == Tone::Adverse
        && event.odds.is_some()
        && event.deck
        && event.when.is_none()
        && event.odds.as_ref().is_some_and(|o| o.add.is_empty())
    {
        c.warn(event.id, format!("nothing the player does bears on \"{}\"; an adverse event has a cause", event.id));
    }
}

/// The events a rule list makes due.
fn next<'a>(rules: &[Rule<'a>]) -> Vec<&'a str> {
    let due = |e: &Effect<'a>| if let Effect::Event(id, _) = e { Some(*id) } else { None };
    rules.iter().flat_map(|r| &r.then).filter_map(due).collect()
}

/// A chain of events that leads back to itself, in which none is left to chance, would never end.
fn chains(c: &mut Check<'_, '_>) {
    let all = c.all;
    let mut after: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let sure = |e: &Event<'_>| e.odds.is_none();
    for (from, event) in all.events.iter().enumerate().filter(|(_, e)| sure(e) && e.when.is_none() && !e.once) {
        let named = next(&event.rules);
        let to = named.into_iter().filter_map(|id| c.names.event(id).ok()).map(|id| id.ix());
        after.insert(
            from,
            to.filter(|to| all.events.get(*to).is_some_and(|e| sure(e) && e.when.is_none() && !e.once)).collect(),
        );
    }
    for start in after.keys() {
        let mut seen = Vec::new();
        let mut open = after[start].clone();
        while let Some(at) = open.pop() {
            if at == *start {
                let event = &all.events[*start];
                c.error(event.id, format!("the chain of \"{}\" leads back to it for sure; expected \"odds\", a \"when\" or \"once\" on the way", event.id));
                break;
            }
            if !seen.contains(&at) {
                seen.push(at);
                open.extend(after.get(&at).into_iter().flatten());
            }
        }
    }
}

/// An overture is made by a capital, in its own move, and it is a party to it.
fn proposals(c: &mut Check<'_, '_>) {
    let sites = c.sites;
    for site in sites {
        let Body::Rule(rule) = site.body else { continue };
        for effect in &rule.then {
            let Effect::Propose(proposal) = effect else { continue };
            let anchor = proposal.parties.first().copied().unwrap_or(site.anchor);
            let by = match site.holder {
                Some(Holder::Event(event)) => c.all.events.get(event.ix()).and_then(|e| e.by),
                _ => None,
            };
            match by {
                None => c.error(anchor, "Propose stands only in a rule of a capital's own move"),
                Some(by) if !proposal.parties.contains(&by) => {
                    c.error(anchor, format!("\"{by}\" makes this offer and is no party to it"));
                }
                Some(by) if c.names.capitals.find(by).and_then(|n| c.names.seats.get(n)) == Some(&Seat::Observer) => {
                    c.error(anchor, format!("\"{by}\" is an Observer and makes no offers"));
                }
                Some(_) => {}
            }
        }
    }
}
