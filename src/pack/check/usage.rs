//! What is defined and never used, or asked for and never so.

use super::Check;
use super::context::spots;
use crate::pack::raw::{Cond, Effect, Quantity, Tone};
use crate::pack::walk::{Node, walk_parts};
use std::collections::{BTreeMap, BTreeSet};

/// Names that conditions and sums read, each with the first place that reads it.
#[derive(Default)]
struct Read<'a> {
    flags: BTreeMap<&'a str, &'a str>,
    sums: BTreeSet<&'a str>,
    dials: BTreeSet<&'a str>,
    items: BTreeSet<&'a str>,
}

impl<'a> Read<'a> {
    fn see(&mut self, node: Node<'_, 'a>) {
        match node {
            Node::Cond(Cond::Raised(id)) | Node::Quantity(Quantity::Flag(id)) => {
                self.flags.entry(id).or_insert(id);
            }
            Node::Quantity(Quantity::Sum(id)) => {
                self.sums.insert(id);
            }
            Node::Quantity(Quantity::Dial(id)) => {
                self.dials.insert(id);
            }
            Node::Quantity(Quantity::Until(id)) => {
                self.items.insert(id);
            }
            _ => {}
        }
    }
}

pub(super) fn check(c: &mut Check<'_, '_>) {
    let all = c.all;
    let mut read = Read::default();
    for spot in spots(c) {
        spot.walk(&mut |node| read.see(node));
    }
    for sum in all.sums.iter().chain(&all.objectives) {
        walk_parts(&sum.add, &mut |node| read.see(node));
    }
    let asked = all.capitals.iter().flat_map(|k| k.comply.iter().chain(&k.drift).chain(&k.detect));
    read.sums.extend(asked);
    read.sums.extend(all.clusters.iter().flat_map(|k| &k.issues).flat_map(|i| i.comply.iter().chain(&i.detect)));
    let (mut raised, mut due) = (BTreeSet::new(), BTreeSet::new());
    for effect in c.sites.iter().flat_map(|s| s.then()) {
        match effect {
            Effect::Flag(id, months) if *months > 0 => {
                raised.insert(*id);
            }
            Effect::Event(id, _) => due.extend(c.names.event(id)),
            Effect::Sound(_, sum) => {
                read.sums.insert(sum);
            }
            _ => {}
        }
    }
    for scenario in &all.scenarios {
        raised.extend(scenario.flags.0.iter().map(|(id, _)| *id));
        due.extend(scenario.events.iter().filter_map(|(id, _)| c.names.event(id).ok()));
    }
    for (id, first) in &read.flags {
        if !raised.contains(id) {
            c.warn(first, format!("nothing ever raises the flag \"{id}\""));
        }
    }
    for flag in all.flags.iter().filter(|f| !read.flags.contains_key(f.id)) {
        c.warn(flag.id, format!("nothing reads the flag \"{}\"", flag.id));
    }
    for sum in all.sums.iter().filter(|s| !read.sums.contains(s.id)) {
        c.warn(sum.id, format!("nothing reads the sum \"{}\"", sum.id));
    }
    for lens in all.lenses.iter().take(1) {
        for (dial, _) in lens.dials.0.iter().filter(|(d, _)| !read.dials.contains(d)) {
            c.warn(dial, format!("no rule reads the dial \"{dial}\""));
        }
    }
    for (number, event) in all.events.iter().enumerate() {
        let drawn = event.deck && event.odds.is_some();
        let retaliates = event.by.is_some() && event.tone == Tone::Adverse;
        if !drawn && !retaliates && !due.contains(&crate::engine::EventId::of(number)) {
            c.warn(event.id, format!("\"{}\" never comes: it is not drawn, and nothing makes it due", event.id));
        }
    }
    for item in all.calendar.iter().filter(|i| !read.items.contains(i.id)) {
        c.warn(item.id, format!("the date \"{}\" changes nothing", item.id));
    }
}
