//! Where a player can begin: drafts to start from at the table, and the guide for a first game.

use super::lower::Lower;
use super::raw;
use crate::engine::{Offer, ProcessId};

pub use super::raw::Until;

/// Whether an id names a draft no pack writes: the last offer, or what a capital has on the table.
fn is_reserved(id: &str) -> bool {
    id == "last" || id.starts_with("counter_")
}

/// A draft to begin from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its id.
    pub id: String,
    /// Its text.
    pub offer: Offer,
    /// Process terms that it chooses; the others are left to the player.
    pub said: Vec<ProcessId>,
}

/// A game to learn by, and the steps through it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guide {
    /// A scenario id.
    pub scenario: String,
    /// A lens id.
    pub lens: String,
    /// A mandate id.
    pub mandate: String,
    /// The seed.
    pub seed: u32,
    /// The steps, in order: id, and what ends it. The texts are `tutorial.ID.title` and `tutorial.ID.text`.
    pub steps: Vec<(String, Until)>,
}

/// Lowers the drafts; unknown ids, doubles and reserved ids are problems.
pub(super) fn templates(lower: &mut Lower<'_, '_>, written: &[raw::Template<'_>]) -> Vec<Template> {
    let mut found: Vec<Template> = Vec::new();
    for template in written {
        lower.at(template.id);
        if is_reserved(template.id) {
            lower.error(template.id, format!("\"{}\" is the name of a draft the program makes", template.id));
        }
        if found.iter().any(|other| other.id == template.id) {
            lower.error(template.id, format!("a second template \"{}\"", template.id));
        }
        let offer = lower.offer(&template.parties, &template.terms.0);
        let said = template.terms.0.iter().filter_map(|(term, _)| lower.names.process.find(term)).map(ProcessId::of);
        found.push(Template { id: template.id.to_owned(), offer, said: said.collect() });
    }
    found
}

/// Lowers the guide; unknown ids and doubles are problems.
pub(super) fn guide(lower: &mut Lower<'_, '_>, written: &raw::Guide<'_>) -> Guide {
    let names = lower.names;
    for (index, kind, id) in [
        (&names.scenarios, "scenario", written.scenario),
        (&names.lenses, "lens", written.lens),
        (&names.mandates, "mandate", written.mandate),
    ] {
        if index.find(id).is_none() {
            lower.error(id, super::problem::unknown(kind, id, index.iter()));
        }
    }
    if written.steps.is_empty() {
        lower.error(written.scenario, "a guide has at least one step");
    }
    for (at, step) in written.steps.iter().enumerate() {
        if written.steps[..at].iter().any(|other| other.id == step.id) {
            lower.error(step.id, format!("a second step \"{}\"", step.id));
        }
    }
    let own = |id: &str| id.to_owned();
    Guide {
        scenario: own(written.scenario),
        lens: own(written.lens),
        mandate: own(written.mandate),
        seed: written.seed,
        steps: written.steps.iter().map(|s| (own(s.id), s.until)).collect(),
    }
}
