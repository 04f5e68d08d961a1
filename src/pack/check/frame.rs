//! Calendar, endings, mandates, scenarios and lenses.

use super::Check;
use crate::pack::raw::{CalendarItem, Cond, Ending, Lens, Scenario};
use std::collections::BTreeSet;

pub(super) fn check(c: &mut Check<'_, '_>) {
    let all = c.all;
    all.calendar.iter().for_each(|item| calendar(c, item));
    endings(c);
    for mandate in &all.mandates {
        let sum: i64 = mandate.weights.iter().map(|(_, w)| i64::from(*w)).sum();
        if sum != 1000 || mandate.weights.iter().any(|(_, w)| *w <= 0) {
            c.error(
                mandate.id,
                format!("the weights of \"{}\" sum to {sum}; expected positive ones that sum to 1000", mandate.id),
            );
        }
        c.between(mandate.id, "the price of a mandate", mandate.price, 0, 100);
    }
    all.scenarios.iter().for_each(|s| scenario(c, s));
    all.lenses.iter().for_each(|l| lens(c, l));
    for (what, file, empty) in [
        ("objective", "objectives.ron", all.objectives.is_empty()),
        ("mandate", "mandates.ron", all.mandates.is_empty()),
        ("ending", "endings.ron", all.endings.is_empty()),
    ] {
        if empty {
            c.problems.error(crate::pack::problem::Place::start_of(file), format!("a pack has at least one {what}"));
        }
    }
}

fn calendar(c: &mut Check<'_, '_>, item: &CalendarItem<'_>) {
    match (item.every_year.is_empty(), item.from) {
        (true, None) => c.error(item.id, format!("\"{}\" has no date; expected \"every_year\" or \"from\"", item.id)),
        (false, Some(from)) => {
            c.error(from, format!("\"{}\" has two kinds of date; expected \"every_year\" or \"from\"", item.id))
        }
        _ => {}
    }
    for month in &item.every_year {
        c.between(item.id, "a month of the year", *month, 1, 12);
    }
    if let Some(months) = item.months {
        c.between(item.id, "months of a calendar item", months, 1, 120);
        if item.from.is_none() {
            c.error(item.id, "\"months\" goes with \"from\"");
        }
    }
}

fn endings(c: &mut Check<'_, '_>) {
    let all = c.all;
    let mut by_rank: Vec<&Ending<'_>> = all.endings.iter().collect();
    by_rank.sort_by_key(|e| e.rank);
    for pair in by_rank.windows(2).filter(|p| p[0].rank == p[1].rank) {
        c.error(pair[1].id, format!("\"{}\" and \"{}\" have the same rank, {}", pair[0].id, pair[1].id, pair[0].rank));
    }
    if let Some(last) = by_rank.last() {
        let total = matches!(&last.when, Cond::All(parts) if parts.is_empty());
        if !total || last.grim || !last.only.is_empty() || last.early_from.is_some() {
            c.error(last.id, format!("\"{}\" has the last rank, so it must hold always: expected when: All([]), not grim, not early, in every scenario", last.id));
        }
    }
    for ending in by_rank {
        let warnings: BTreeSet<&str> = ending.warnings.iter().map(|(id, _)| *id).collect();
        if warnings.len() != ending.warnings.len() {
            c.error(ending.id, format!("a warning of \"{}\" stands twice", ending.id));
        }
        match (ending.grim, ending.warnings.len()) {
            (true, 3) | (false, 0) => {}
            (true, n) => {
                c.error(ending.id, format!("the grim ending \"{}\" has {n} warnings; expected three", ending.id))
            }
            (false, _) => c.error(ending.id, format!("\"{}\" is not grim and waits for no warnings", ending.id)),
        }
        if let Some(month) = ending.early_from {
            c.between(ending.id, "the month of an early ending", month, 1, 120);
        }
    }
}

fn scenario(c: &mut Check<'_, '_>, s: &Scenario<'_>) {
    c.between(s.id, "the rounds of a scenario", s.rounds, 1, 60);
    c.between(s.id, "the months of a round", s.span, 1, 12);
    c.between(s.id, "the aftermath, in months", s.aftermath, 0, 60);
    c.between(s.id, "the bandwidth of a round", s.bandwidth, 1, 40);
    let months = i64::from(s.rounds.max(1)) * i64::from(s.span.max(1));
    for (track, n) in &s.tracks.0 {
        c.between(track, "the start of a track", *n, 0, 100);
    }
    for (flag, n) in &s.flags.0 {
        c.between(flag, "months of a flag", *n, 0, 120);
    }
    for (event, month) in &s.events {
        c.between(event, "the month of an event", *month, 1, months);
    }
    twice(c, "track", s.tracks.0.iter().map(|(t, _)| *t));
    twice(c, "flag", s.flags.0.iter().map(|(f, _)| *f));
    twice(c, "scene", s.scenes.iter().map(|x| x.id));
    twice(c, "issue", s.scenes.iter().flat_map(|x| &x.issues).copied());
    for scene in &s.scenes {
        c.between(scene.id, "the round of a scene", scene.from, 0, i64::from(s.rounds.max(1)));
    }
}

fn twice<'i>(c: &mut Check<'_, '_>, what: &str, ids: impl Iterator<Item = &'i str>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            c.error(id, format!("the {what} \"{id}\" stands twice"));
        }
    }
}

fn lens(c: &mut Check<'_, '_>, lens: &Lens<'_>) {
    if lens.id == "sealed" {
        c.error(lens.id, "\"sealed\" is the word for a lens that is drawn, and no lens");
    }
    twice(c, "strength of", lens.strength.iter().map(|(name, _)| *name));
    for (capital, weights) in &lens.weights.0 {
        twice(c, "interest", weights.0.iter().map(|(i, _)| *i));
        for (interest, weight) in &weights.0 {
            c.between(interest, &format!("a weight of {capital}"), *weight, 1, 10);
        }
    }
    for (track, change) in &lens.tracks.0 {
        c.between(track, "the change of a track's start", *change, -100, 100);
    }
    for (dial, n) in &lens.dials.0 {
        c.between(dial, "a dial", *n, -10_000, 10_000);
    }
    twice(c, "dial", lens.dials.0.iter().map(|(d, _)| *d));
    twice(c, "capital", lens.weights.0.iter().map(|(w, _)| *w));
    twice(c, "capital", lens.prior.0.iter().map(|(p, _)| *p));
    for dial in c
        .names
        .dials
        .iter()
        .filter(|d| !lens.dials.0.iter().any(|(have, _)| have == d))
        .map(str::to_owned)
        .collect::<Vec<_>>()
    {
        c.error(lens.id, format!("the lens \"{}\" lacks the dial \"{dial}\", which others set", lens.id));
    }
    priors(c, lens);
}

/// Priors name every disposition of every capital, and sum to 1000.
fn priors(c: &mut Check<'_, '_>, lens: &Lens<'_>) {
    let names = c.names;
    for (number, capital) in names.capitals.iter().enumerate() {
        let Some((anchor, prior)) = lens.prior.0.iter().find(|(id, _)| *id == capital) else {
            c.error(lens.id, format!("the lens \"{}\" has no prior for \"{capital}\"", lens.id));
            continue;
        };
        let missing: Vec<&str> = names
            .dispositions
            .get(number)
            .into_iter()
            .flat_map(|d| d.iter())
            .filter(|d| !prior.0.iter().any(|(have, _)| have == d))
            .collect();
        for disposition in missing {
            c.error(anchor, format!("the prior of \"{capital}\" leaves \"{disposition}\" out"));
        }
        let sum: i64 = prior.0.iter().map(|(_, n)| i64::from(*n)).sum();
        if sum != 1000 || prior.0.iter().any(|(_, n)| *n < 0) {
            c.error(anchor, format!("the prior of \"{capital}\" sums to {sum}; expected shares that sum to 1000"));
        }
        twice(c, "disposition", prior.0.iter().map(|(d, _)| *d));
    }
}
