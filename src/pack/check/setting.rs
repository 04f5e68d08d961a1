//! The manifest, tracks, capitals, issues and process terms; and the numbers of every sum.

use super::Check;
use super::context::spots;
use crate::engine::Seat;
use crate::pack::raw::{Capital, Issue, Numbers, Part};
use std::collections::BTreeSet;

/// The version of the pack format that this build reads.
const FORMAT: u32 = 1;

pub(super) fn check(c: &mut Check<'_, '_>) {
    manifest(c);
    let all = c.all;
    for track in &all.tracks {
        c.between(track.id, "the start of a track", track.start, 0, 100);
        c.between(track.id, "\"good\"", track.good, -1, 1);
    }
    capitals(c);
    for issue in all.clusters.iter().flat_map(|k| &k.issues) {
        issue_numbers(c, issue);
    }
    for cluster in &all.clusters {
        if cluster.issues.is_empty() {
            c.error(cluster.id, format!("the cluster \"{}\" has no issues", cluster.id));
        }
    }
    for term in &all.process {
        c.between(term.id, "the number of options of a process term", term.options.len() as i64, 1, 100);
        if let Some(first) = term.options.first().filter(|o| o.with.is_some()) {
            c.error(first.id, "the first option is the default, and can't need an issue on the table");
        }
    }
    sums(c);
}

fn manifest(c: &mut Check<'_, '_>) {
    let Some(manifest) = &c.all.manifest else { return };
    let id = manifest.id;
    if manifest.format != FORMAT {
        c.error(id, format!("format {}; this build reads {FORMAT}", manifest.format));
    }
    if manifest.languages.is_empty() {
        c.error(id, "a pack has at least one language");
    }
    for language in &manifest.languages {
        if !is_language(language) {
            c.error(language, format!("\"{}\" is no language; expected one like \"en\"", language.escape_debug()));
        }
    }
    if hidden_track(c, manifest.purse) {
        c.error(
            manifest.purse,
            format!("the purse \"{}\" is hidden; players must see what they spend", manifest.purse),
        );
    }
    for track in &manifest.shown {
        if hidden_track(c, track) {
            c.error(track, format!("\"{track}\" is hidden and can't be shown"));
        }
    }
    for border in c.all.chart.iter().flat_map(|chart| &chart.borders) {
        if hidden_track(c, border.tension) {
            c.error(border.tension, format!("\"{}\" is hidden and can't be drawn", border.tension));
        }
    }
    numbers(c, id, &manifest.numbers);
}

fn hidden_track(c: &Check<'_, '_>, track: &str) -> bool {
    c.names.tracks.find(track).and_then(|t| c.names.hidden_tracks.get(t)) == Some(&true)
}

/// Whether it looks like the code of a language.
pub(super) fn is_language(code: &str) -> bool {
    (2..=8).contains(&code.len()) && code.chars().all(|l| l.is_ascii_lowercase())
}

fn numbers(c: &mut Check<'_, '_>, id: &str, n: &Numbers) {
    for (what, value, lo, hi) in [
        ("embrace", n.embrace, 0, 100),
        ("stall", n.stall, 0, 100),
        ("support", n.support, 1, 100),
        ("acquiesce", n.acquiesce, -100, 0),
        ("object", n.object, -100, 0),
        ("obstruct", n.obstruct, -100, 0),
        ("counter_reach", n.counter_reach, 0, 200),
        ("red_line_keeps", n.red_line_keeps, 0, 1000),
        ("red_line_more", n.red_line_more, 0, 1000),
        ("lowball", n.lowball, 0, 100),
        ("estimate_band", n.estimate_band, 1, 100),
        ("relief_months", i32::from(n.relief_months), 1, 60),
        ("refusal_memory", i32::from(n.refusal_memory), 0, 24),
        ("idle_restores", i32::from(n.idle_restores), 1, 24),
        ("due_counterpart", i32::from(n.due_counterpart), 0, 24),
        ("due_player", i32::from(n.due_player), 0, 24),
        ("offer_cost", i32::from(n.offer_cost), 0, 20),
        ("move_cost", i32::from(n.move_cost), 0, 20),
    ] {
        c.between(id, what, value, lo, hi);
    }
    if !(n.obstruct <= n.object && n.object <= n.acquiesce && n.acquiesce < n.support) {
        c.error(id, "the ladder of bystanders is out of order; expected obstruct <= object <= acquiesce < support");
    }
}

fn capitals(c: &mut Check<'_, '_>) {
    let all = c.all;
    let counterparts = c.names.seats.iter().filter(|s| **s == Seat::Counterpart).count();
    if counterparts != 1
        && let Some(first) = all.capitals.first()
    {
        c.error(first.id, format!("{counterparts} capitals are the Counterpart; expected exactly one"));
    }
    for capital in &all.capitals {
        capital_numbers(c, capital);
    }
    if all.capitals.is_empty() {
        c.problems.error(crate::pack::problem::Place::start_of("capitals.ron"), "a pack has at least one capital");
    }
}

fn capital_numbers(c: &mut Check<'_, '_>, capital: &Capital<'_>) {
    if capital.interests.is_empty() || capital.dispositions.is_empty() {
        c.error(capital.id, format!("\"{}\" has at least one interest and one disposition", capital.id));
    }
    for (interest, weight) in &capital.interests {
        c.between(interest, "a weight", *weight, 1, 10);
    }
    if capital.meters.len() != 2 {
        c.error(capital.id, format!("\"{}\" has {} meters; expected two", capital.id, capital.meters.len()));
    }
    for meter in &capital.meters {
        if hidden_track(c, meter) {
            c.error(meter, format!("\"{meter}\" is hidden and can't be a meter"));
        }
    }
    for d in &capital.dispositions {
        c.between(d.id, "a disposition's reservation", d.reservation, -8, 8);
        c.between(d.id, "a pace, per mille", d.pace, 0, 3000);
        c.between(d.id, "a memory, in months", d.memory, 0, 24);
        c.between(d.id, "a disposition's compliance, per mille", d.comply, -1000, 1000);
        let (a, b, e) = d.mix;
        if a < 0 || b < 0 || e < 0 || i64::from(a) + i64::from(b) + i64::from(e) != 1000 {
            c.error(
                d.id,
                format!("the mix of \"{}\" is {a}, {b} and {e}; expected three shares that sum to 1000", d.id),
            );
        }
        if d.tells.is_empty() {
            c.error(d.id, format!("\"{}\" has no tells; a sounding could pick up nothing", d.id));
        }
    }
    let same: BTreeSet<_> = capital.dispositions.iter().map(|d| d.tells.iter().collect::<BTreeSet<_>>()).collect();
    if same.len() < capital.dispositions.len() {
        c.warn(
            capital.id,
            format!("two dispositions of \"{}\" have the same tells; no sounding can tell them apart", capital.id),
        );
    }
}

fn issue_numbers(c: &mut Check<'_, '_>, issue: &Issue<'_>) {
    c.between(issue.id, "the number of options of an issue", issue.options.len() as i64, 1, 100);
    for option in issue.options.iter().filter(|o| ["off", "any"].contains(o)) {
        c.error(option, format!("\"{option}\" is no name for an option: it means something to the language"));
    }
    if let Some(capital) = c.names.capitals.find(issue.gives)
        && c.names.seats.get(capital) == Some(&Seat::Observer)
    {
        c.error(issue.gives, format!("\"{}\" is an Observer and never a party, so it can give nothing", issue.gives));
    }
    if issue.with == Some(issue.id) {
        c.error(issue.id, "an issue can't need itself");
    }
    if !issue.capital.is_empty() {
        if issue.gives != "us" {
            c.error(
                issue.id,
                format!("only terms of \"us\" cost political capital, and \"{}\" gives \"{}\"", issue.gives, issue.id),
            );
        }
        if issue.capital.len() != issue.options.len() {
            c.error(
                issue.id,
                format!("{} prices for {} options of \"{}\"", issue.capital.len(), issue.options.len(), issue.id),
            );
        }
        issue.capital.iter().for_each(|n| c.between(issue.id, "a price in political capital", *n, 0, 100));
    }
    if let Some(due) = issue.due {
        c.between(issue.id, "months until a term is due", due, 0, 24);
    }
}

/// The numbers of all sums: parts, knots and bounds.
fn sums(c: &mut Check<'_, '_>) {
    let all = c.all;
    for sum in all.sums.iter().chain(&all.objectives) {
        sum_numbers(c, sum.id, sum.base, &sum.add, sum.between);
    }
    for objective in &all.objectives {
        let ok = objective.between.is_some_and(|(lo, hi)| lo >= 0 && hi <= 100);
        if !ok {
            c.error(
                objective.id,
                format!("the objective \"{}\" is a score; expected \"between\" inside 0 and 100", objective.id),
            );
        }
    }
    for spot in spots(c) {
        if let Some(sum) = spot.sum {
            sum_numbers(c, spot.anchor, sum.base, &sum.add, sum.between);
        }
    }
}

/// Largest number in a sum.
const LARGEST: i64 = 100_000;

fn sum_numbers(c: &mut Check<'_, '_>, anchor: &str, base: i32, add: &[Part<'_>], between: Option<(i32, i32)>) {
    c.between(anchor, "the base of a sum", base, -LARGEST, LARGEST);
    if let Some((lo, hi)) = between {
        c.between(anchor, "a bound of a sum", lo, -LARGEST, LARGEST);
        c.between(anchor, "a bound of a sum", hi, -LARGEST, LARGEST);
        if lo > hi {
            c.error(anchor, format!("\"between\" is ({lo}, {hi}); expected the lower bound first"));
        }
    }
    for part in add {
        match part {
            Part::When(_, n) => c.between(anchor, "a part of a sum", *n, -LARGEST, LARGEST),
            Part::Each(_, n, per) => {
                c.between(anchor, "a part of a sum", *n, -LARGEST, LARGEST);
                if *per <= 0 || 1000 % *per != 0 {
                    c.error(
                        anchor,
                        format!(
                            "Each has {n} per {per}; \"per\" divides 1000, as 1, 2, 4, 5, 10, 20, 25, 50 or 100 do"
                        ),
                    );
                }
            }
            Part::Curve(_, knots) => {
                if knots.is_empty() || !knots.windows(2).all(|k| k[0].0 < k[1].0) {
                    c.error(anchor, "a Curve has knots, from left to right");
                }
                for (x, y) in knots {
                    c.between(anchor, "a knot of a Curve", *x, -LARGEST, LARGEST);
                    c.between(anchor, "a knot of a Curve", *y, -LARGEST, LARGEST);
                }
            }
        }
    }
}
