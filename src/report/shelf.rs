//! What is said of a saved game in a list.

use super::words::clean;
use crate::game::shelf::Kept;
use crate::lang::report;
use crate::pack::Front;

/// A saved game in one line: what is played, how far, and what it comes to.
#[must_use]
pub fn said(pack: &impl Front, kept: &Kept) -> String {
    if kept.scenario.is_empty() {
        return report::cannot_be_read().to_owned();
    }
    let mut parts =
        vec![scenario(pack, kept), state(kept), report::lens_named(lens(pack, kept)), report::seed(kept.seed)];
    if let Some(scores) = &kept.scores {
        parts.insert(2, report::overall_value(scores.overall));
    }
    let more = [("players", &kept.players), ("code", &kept.code), (report::a_branch_of(), &kept.parent)];
    parts.extend(more.iter().filter_map(|(word, value)| Some(format!("{word} {}", clean(value.as_deref()?)))));
    parts.extend(kept.touched.as_deref().map(|t| clean(&when(t))));
    parts.join(", ")
}

/// `month 5`, or `over`.
#[must_use]
pub fn state(kept: &Kept) -> String {
    if kept.open { report::month(kept.month) } else { report::is_over().to_owned() }
}

/// The scenario's name.
#[must_use]
pub fn scenario(pack: &impl Front, kept: &Kept) -> String {
    name(pack, "scenario", &kept.scenario)
}

/// The lens's name.
#[must_use]
pub fn lens(pack: &impl Front, kept: &Kept) -> String {
    name(pack, "lens", &kept.lens)
}

/// The mandate's name.
#[must_use]
pub fn mandate(pack: &impl Front, kept: &Kept) -> String {
    name(pack, "mandate", &kept.mandate)
}

/// A date and time as a header has it, to the minute.
#[must_use]
pub fn when(touched: &str) -> String {
    touched.get(..16).unwrap_or(touched).replace('T', " ")
}

fn name(pack: &impl Front, kind: &str, id: &str) -> String {
    let key = format!("{kind}.{id}.name");
    pack.front(&key).map_or_else(|| clean(id), str::to_owned)
}
