//! Rules and rows: what their effects may be, and whether they can do what they say.

use super::Check;
use super::context::fact_word;
use crate::engine::{Holder, On};
use crate::pack::raw::{Cond, Effect, Fact, Quantity, Source, Status, Target};
use crate::pack::sites::{Body, RuleSite, word};
use crate::pack::walk::{Node, walk_cond};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(c: &mut Check<'_, '_>) {
    let sites = c.sites;
    for site in sites {
        form(c, site);
        sentence(c, site);
        sources(c, site);
        match site.body {
            Body::Rule(_) => effects(c, site),
            Body::Row(..) => row(c, site),
        }
        if let Some(on) = site.on {
            occasion(c, site, on);
        }
        unseen_cause(c, site);
    }
    tags(c);
    strengths(c);
}

fn form(c: &mut Check<'_, '_>, site: &RuleSite<'_, '_>) {
    if site.on.is_none() {
        c.error(site.anchor, format!("the rule \"{}\" has no \"on\"", site.id));
    }
    if site.on_is_surplus {
        c.error(site.anchor, format!("the rule \"{}\" stands inside its occasion; leave \"on\" out", site.id));
    }
    if !site.is_row() && site.then().is_empty() {
        c.error(site.anchor, format!("the rule \"{}\" does nothing", site.id));
    }
    if site.by().is_some() && !site.then().iter().any(|e| matches!(e, Effect::Points(..) | Effect::Track(..))) {
        c.error(site.anchor, "\"by\" multiplies Points and Track only, and there is neither");
    }
}

/// Longest sentence of a rule, in characters.
const LONGEST: usize = 120;

fn sentence(c: &mut Check<'_, '_>, site: &RuleSite<'_, '_>) {
    let (because, reversed) = site.because();
    for (what, text) in [("because", Some(because)), ("reversed", reversed)] {
        let Some(text) = text else { continue };
        let long = text.chars().count();
        if long > LONGEST {
            c.error(site.anchor, format!("\"{what}\" has {long} characters; at most {LONGEST} fit"));
        }
        if !text.ends_with(['.', '?']) {
            c.error(site.anchor, format!("\"{what}\" is a sentence; expected a full stop at its end"));
        }
        if text.chars().any(crate::pack::is_unsafe) || text.trim() != text {
            c.error(
                site.anchor,
                format!("\"{what}\" is one line of plain text; expected no control characters and no spaces around it"),
            );
        }
    }
}

fn sources(c: &mut Check<'_, '_>, site: &RuleSite<'_, '_>) {
    let (sources, _) = site.source();
    if sources.is_empty() {
        c.error(site.anchor, format!("the rule \"{}\" has no source", site.id));
        return;
    }
    let mut weak = 0;
    for source in sources {
        let (kind, id, index) = match source {
            Source::Claim(id) => ("claim", *id, &c.names.claims),
            Source::Counter(id) => ("counter-claim", *id, &c.names.counters),
            Source::Record(id) => ("entry of the record", *id, &c.names.record),
            Source::Design(why) => {
                if why.trim().is_empty() {
                    c.error(why, "Design says why");
                }
                continue;
            }
        };
        match index.find(id) {
            None => c.error(id, crate::pack::problem::unknown(kind, id, index.iter())),
            Some(number) => {
                let is_weak = match source {
                    Source::Counter(_) => c.all.counters.get(number).is_some_and(|k| k.weak),
                    Source::Record(_) => c.all.record.get(number).is_some_and(|e| e.weak),
                    _ => false,
                };
                weak += usize::from(is_weak);
            }
        }
    }
    if weak == sources.len() {
        c.error(site.anchor, format!("the rule \"{}\" rests on weak sources only", site.id));
    }
}

/// Effects a trigger allows, as words.
fn allowed(on: On) -> &'static [&'static str] {
    match on {
        On::Offer => &["Points", "Scale", "Cap", "RedLine"],
        On::Consultation | On::Measure => {
            &["Points", "Scale", "Cap", "RedLine", "Track", "Flag", "Event", "Turn", "Propose", "Sound"]
        }
        _ => &["Track", "Flag", "Event", "Turn", "Propose", "Sound"],
    }
}

fn effect_word(effect: &Effect<'_>) -> &'static str {
    match effect {
        Effect::Points(..) => "Points",
        Effect::Track(..) => "Track",
        Effect::Flag(..) => "Flag",
        Effect::Event(..) => "Event",
        Effect::Scale(..) => "Scale",
        Effect::Cap(..) => "Cap",
        Effect::RedLine(_) => "RedLine",
        Effect::Turn(..) => "Turn",
        Effect::Propose(_) => "Propose",
        Effect::Sound(..) => "Sound",
    }
}

/// A word of the file inside an effect.
pub(super) fn effect_anchor<'a>(effect: &Effect<'a>) -> Option<&'a str> {
    match effect {
        Effect::Points(id, ..)
        | Effect::Track(id, _)
        | Effect::Flag(id, _)
        | Effect::Event(id, _)
        | Effect::Scale(id, ..)
        | Effect::Cap(id, ..)
        | Effect::RedLine(id)
        | Effect::Turn(id, ..)
        | Effect::Sound(id, _) => Some(id),
        Effect::Propose(p) => p.parties.first().copied(),
    }
}

fn effects(c: &mut Check<'_, '_>, site: &RuleSite<'_, '_>) {
    let unseen = site.on == Some(On::Breach) && site.holder.is_none() && !seen_at_top(site.when());
    for effect in site.then() {
        let anchor = effect_anchor(effect).unwrap_or(site.anchor);
        let name = effect_word(effect);
        if let Some(on) = site.on
            && !allowed(on).contains(&name)
        {
            let (last, rest) = allowed(on).split_last().unwrap_or((&"", &[]));
            c.error(
                anchor,
                format!("{name} can't stand in a rule on {}; expected {} or {last}", word(on), rest.join(", ")),
            );
        }
        match effect {
            Effect::Points(_, _, n) => c.between(anchor, "Points", *n, -100, 100),
            Effect::Track(_, n) => c.between(anchor, "Track", *n, -100, 100),
            Effect::Flag(_, months) => c.between(anchor, "months of a flag", *months, 0, 120),
            Effect::Event(_, months) => c.between(anchor, "months to an event", *months, 0, 60),
            Effect::Scale(_, _, share) => c.between(anchor, "the share of Scale, per mille", *share, 0, 3000),
            Effect::Cap(_, _, n) => c.between(anchor, "Cap", *n, -100, 100),
            Effect::Turn(_, status, months) => turn(c, anchor, *status, *months),
            Effect::Propose(p) => c.between(anchor, "months of an overture", p.months, 1, 12),
            Effect::RedLine(_) | Effect::Sound(..) => {}
        }
        if unseen && visible(c, effect) {
            c.error(anchor, format!("{name} would show a breach that nobody has seen; expected a hidden track, or Seen at the top of \"when\""));
        }
    }
}

fn turn(c: &mut Check<'_, '_>, anchor: &str, status: Status, months: u16) {
    match status {
        Status::Kept | Status::Late => c.error(
            anchor,
            "Turn can't keep a term, or make it late; expected pending, suspended, ended, lapsed or breached",
        ),
        Status::Pending | Status::Suspended => c.between(anchor, "months of a passing status", months, 1, 60),
        Status::Breached | Status::Lapsed | Status::Ended => {}
    }
}

/// Whether the player can see what the effect does.
fn visible(c: &Check<'_, '_>, effect: &Effect<'_>) -> bool {
    match effect {
        Effect::Track(track, _) => !is_hidden(c.names.tracks.find(track), &c.names.hidden_tracks),
        Effect::Flag(flag, _) => !is_hidden(c.names.flags.find(flag), &c.names.hidden_flags),
        Effect::Event(..) | Effect::Sound(..) | Effect::Turn(..) | Effect::Propose(_) => true,
        Effect::Points(..) | Effect::Scale(..) | Effect::Cap(..) | Effect::RedLine(_) => false,
    }
}

fn seen_at_top(when: Option<&Cond<'_>>) -> bool {
    match when {
        Some(Cond::Seen) => true,
        Some(Cond::All(parts)) => parts.iter().any(|p| seen_at_top(Some(p))),
        _ => false,
    }
}

fn row(c: &mut Check<'_, '_>, site: &RuleSite<'_, '_>) {
    let Body::Row(table, row) = site.body else { return };
    match (site.on, row.to) {
        (Some(On::Offer), Target::Track(track)) => {
            c.error(
                track,
                "an offer moves no track; expected a capital's interest, or a table on Agreement, Delivery or Month",
            );
        }
        (Some(On::Agreement | On::Delivery | On::Month), Target::Capital(capital, _)) => {
            c.error(capital, "points are given on Offer only; expected a track");
        }
        (Some(On::Offer | On::Agreement | On::Delivery | On::Month) | None, _) => {}
        (Some(on), _) => c.error(
            table.issue,
            format!("a table can't be on {}; expected Offer, Agreement, Delivery or Month", word(on)),
        ),
    }
    if let Some(options) = c.names.issues.find(table.issue).and_then(|i| c.names.options.get(i)) {
        let expected = options.len() - 1;
        if row.worth.len() != expected {
            c.error(
                site.anchor,
                format!(
                    "{} numbers for the {expected} options of {}; expected one for each, off left out",
                    row.worth.len(),
                    table.issue
                ),
            );
        }
    }
    for n in &row.worth {
        c.between(site.anchor, "a worth", *n, -100, 100);
    }
    if !row.worth.is_empty() && row.worth.iter().all(|n| *n == 0) {
        c.warn(site.anchor, "every option is worth 0; the row does nothing");
    }
}

/// What can set off a rule of a trigger.
fn occasions(on: On) -> &'static [&'static str] {
    match on {
        On::Offer | On::Month => &[],
        On::Stance => &["Consulted", "Done", "Agreed", "Refused"],
        On::Agreement => &["Agreed", "Became"],
        On::Delivery => &["Delivered", "Renewed"],
        On::Breach => &["Became", "Responded"],
        On::Consultation => &["Consulted"],
        On::Measure => &["Done"],
        On::Event => &["Happened", "Chose"],
        On::Initiative => &["Happened"],
    }
}

fn occasion(c: &mut Check<'_, '_>, site: &RuleSite<'_, '_>, on: On) {
    let mut asked = Vec::new();
    if let Some(when) = site.when() {
        walk_cond(when, &mut |node| {
            if let Node::Fact(fact, true) = node {
                let wrong = match fact {
                    Fact::Became(_, status) => on == On::Breach && *status != Status::Breached,
                    _ => false,
                };
                asked.push((node.word().unwrap_or(site.anchor), fact_word(fact), wrong));
            }
        });
    }
    for (anchor, name, wrong_status) in &asked {
        let fit = occasions(on);
        if fit.is_empty() {
            continue;
        }
        if !fit.contains(name) {
            c.error(anchor, format!("{name} never sets off a rule on {}; expected {}", word(on), fit.join(" or ")));
        } else if *wrong_status {
            c.error(anchor, "a rule on Breach is set off by breached only; for another status use Agreement");
        }
    }
    let needs = matches!(
        on,
        On::Agreement | On::Delivery | On::Breach | On::Consultation | On::Measure | On::Event | On::Initiative
    );
    if needs && asked.is_empty() && site.holder.is_none() && !site.is_row() {
        c.warn(site.anchor, format!("without Now this rule fires on every {}", word(on)));
    }
    if let Some(Holder::Choice(..)) = site.holder
        && asked.iter().any(|(_, name, _)| *name != "Chose")
    {
        c.error(site.anchor, "the occasion of a choice is that it was chosen");
    }
}

/// A visible track that moves for hidden reasons only would tell what is hidden, or puzzle.
fn unseen_cause(c: &mut Check<'_, '_>, site: &RuleSite<'_, '_>) {
    let Some(when) = site.when() else { return };
    let (mut asked, mut visible_cause) = (0, false);
    walk_cond(when, &mut |node| {
        let hidden = match node {
            Node::Cond(Cond::All(_) | Cond::Any(_) | Cond::Not(_) | Cond::AtLeast(..) | Cond::AtMost(..)) => return,
            Node::Fact(..) => return,
            Node::Cond(Cond::Raised(flag)) | Node::Quantity(Quantity::Flag(flag)) => {
                is_hidden(c.names.flags.find(flag), &c.names.hidden_flags)
            }
            Node::Quantity(Quantity::Track(track)) => is_hidden(c.names.tracks.find(track), &c.names.hidden_tracks),
            _ => false,
        };
        asked += 1;
        visible_cause |= !hidden;
    });
    let shown = site.then().iter().find(|e| matches!(e, Effect::Track(..)) && visible(c, e));
    if let Some(effect) = shown.filter(|_| asked > 0 && !visible_cause && site.holder.is_none()) {
        let anchor = effect_anchor(effect).unwrap_or(site.anchor);
        c.warn(
            anchor,
            format!("\"{anchor}\" is seen to move, and only hidden things set off the rule \"{}\"", site.id),
        );
    }
}

fn is_hidden(number: Option<usize>, table: &[bool]) -> bool {
    number.and_then(|n| table.get(n)).copied().unwrap_or(false)
}

/// Tags that are read and tags that are borne: each by capital, for gates and caps.
fn tags(c: &mut Check<'_, '_>) {
    let sites = c.sites;
    let mut borne: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for site in sites.iter().filter(|s| s.has_points()) {
        for tag in site.tags() {
            let capitals = borne.entry(tag).or_default();
            if let Body::Row(_, row) = site.body
                && let Target::Capital(capital, _) = row.to
            {
                capitals.insert(capital);
            }
            for effect in site.then() {
                if let Effect::Points(capital, ..) = effect {
                    capitals.insert(capital);
                }
            }
        }
    }
    for site in sites {
        for effect in site.then() {
            let (Effect::Scale(capital, tag, _) | Effect::Cap(capital, tag, _)) = effect else { continue };
            match borne.get(tag) {
                None => c.error(tag, crate::pack::problem::unknown("tag of points", tag, borne.keys().copied())),
                Some(capitals) if !capitals.contains(capital) => {
                    c.error(
                        tag,
                        format!("no points of {capital} bear the tag \"{tag}\", so there is nothing to scale or cap"),
                    );
                }
                Some(_) => {}
            }
        }
        for tag in site.read_tags() {
            if !borne.contains_key(tag)
                && !site.then().iter().any(|e| matches!(e, Effect::Scale(_, t, _) | Effect::Cap(_, t, _) if *t == tag))
            {
                c.error(tag, crate::pack::problem::unknown("tag of points", tag, borne.keys().copied()));
            }
        }
    }
    let mut read: BTreeSet<&str> = sites.iter().flat_map(RuleSite::read_tags).collect();
    read.extend(c.all.lenses.iter().flat_map(|l| &l.strength).map(|(name, _)| *name));
    let mut unread: BTreeMap<&str, &str> = BTreeMap::new();
    for site in sites {
        for tag in site.tags().filter(|t| !read.contains(t) && c.names.bits.find(t).is_none()) {
            unread.entry(tag).or_insert(tag);
        }
    }
    for (tag, first) in unread {
        c.warn(first, format!("no gate, cap, worth or lens reads the tag \"{tag}\""));
    }
}

/// A lens may flip only what has a second sentence, and what has one is flipped by some lens.
fn strengths(c: &mut Check<'_, '_>) {
    let (all, sites) = (c.all, c.sites);
    for lens in &all.lenses {
        for (name, n) in &lens.strength {
            let most = i64::from(crate::pack::lower::MAX_STRENGTH);
            c.between(name, "a strength, per mille", *n, -most, most);
            if *n >= 0 {
                continue;
            }
            for site in sites.iter().filter(|s| s.id == *name || s.tags().any(|t| t == *name)) {
                if site.because().1.is_none() {
                    c.error(
                        name,
                        format!("the lens would flip the rule \"{}\", which has no \"reversed\" sentence", site.id),
                    );
                }
            }
        }
    }
    for site in sites.iter().filter(|s| s.because().1.is_some()) {
        let flips = |(name, n): &(&str, i32)| *n < 0 && (*name == site.id || site.tags().any(|t| t == *name));
        if !all.lenses.iter().any(|l| l.strength.iter().any(flips)) {
            c.warn(site.anchor, format!("no lens flips the rule \"{}\"; its \"reversed\" is never shown", site.id));
        }
    }
}
