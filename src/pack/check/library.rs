//! The library: claims that rules carry, counter-claims that speak to claims, and what is left out with a reason.

use super::Check;
use crate::pack::library::knows;
use crate::pack::map::on_globe;
use crate::pack::problem::unknown;
use crate::pack::raw::Source;
use std::collections::BTreeSet;

pub(super) fn check(c: &mut Check<'_, '_>) {
    let all = c.all;
    for counter in &all.counters {
        for claim in &counter.claims {
            if c.names.claims.find(claim).is_none() {
                c.error(claim, unknown("claim", claim, c.names.claims.iter()));
            }
        }
    }
    let carried: BTreeSet<&str> = c
        .sites
        .iter()
        .flat_map(|s| s.source().0)
        .filter_map(|s| match s {
            Source::Claim(id) | Source::Counter(id) | Source::Record(id) => Some(*id),
            Source::Design(_) => None,
        })
        .collect();
    let left_out: BTreeSet<&str> = all.not_modelled.iter().map(|n| n.id).collect();
    for entry in &all.not_modelled {
        if !knows(c.names, entry.id) {
            c.error(entry.id, unknown("claim", entry.id, c.names.claims.iter().chain(c.names.counters.iter())));
        } else if carried.contains(entry.id) {
            c.warn(entry.id, format!("\"{}\" is said not to be modelled, and a rule rests on it", entry.id));
        }
    }
    for id in all.claims.iter().map(|k| k.id).chain(all.counters.iter().map(|k| k.id)) {
        if !carried.contains(id) && !left_out.contains(id) {
            c.warn(id, format!("no rule rests on \"{id}\", and library/not_modelled.ron does not say why"));
        }
    }
    plain(c);
    if let Some(chart) = &all.chart {
        let mut seen = BTreeSet::new();
        for (id, longitude, latitude) in &chart.places {
            if !on_globe(*longitude, *latitude) {
                c.error(id, format!("\"{id}\" lies off the globe; expected degrees east and north"));
            }
            if !seen.insert(*id) {
                c.error(id, format!("the place \"{id}\" stands twice"));
            }
        }
        for line in &chart.lines {
            let anchor = line.between.first().copied().unwrap_or_default();
            if line.line.iter().any(|(x, y)| !on_globe(*x, *y)) {
                c.error(anchor, "a line leaves the globe; expected degrees east and north");
            }
        }
    }
}

/// Every text of the library is plain and not empty.
fn plain(c: &mut Check<'_, '_>) {
    let all = c.all;
    let mut texts: Vec<(&str, &str)> = Vec::new();
    for k in &all.claims {
        texts.extend([(k.id, k.section.as_str()), (k.id, &k.page), (k.id, &k.text)]);
    }
    all.counters.iter().for_each(|k| texts.extend([(k.id, k.text.as_str()), (k.id, &k.source)]));
    for e in &all.record {
        texts.extend([(e.id, e.text.as_str()), (e.id, &e.source)]);
        texts.extend(e.reactions.0.iter().map(|(id, words)| (*id, words.as_str())));
    }
    texts.extend(all.not_modelled.iter().map(|n| (n.id, n.reason.as_str())));
    all.glossary.iter().for_each(|t| texts.extend([(t.id, t.term.as_str()), (t.id, &t.text)]));
    for (anchor, text) in texts {
        if text.trim().is_empty() {
            c.error(anchor, format!("a text of \"{anchor}\" is empty"));
        }
        if text.chars().any(crate::pack::parse::is_unsafe) {
            c.error(anchor, format!("a text of \"{anchor}\" holds a control character"));
        }
    }
}
