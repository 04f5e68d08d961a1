//! Where rules stand: by themselves, as rows of tables, or inside events, choices and acts.

use super::parse::Written;
use super::raw;
use super::walk::{Node, walk_cond, walk_parts};
use crate::engine::{AnswerId, ChoiceId, ConsultId, EventId, Holder, MeasureId, On};
use std::collections::BTreeSet;

/// What a rule was written as.
#[derive(Debug, Clone, Copy)]
pub(super) enum Body<'r, 'a> {
    /// A rule.
    Rule(&'r raw::Rule<'a>),
    /// A row of a table.
    Row(&'r raw::Table<'a>, &'r raw::Row<'a>),
}

/// A rule and where it stands.
#[derive(Debug, Clone)]
pub(super) struct RuleSite<'r, 'a> {
    /// Its id.
    pub(super) id: String,
    /// A word of the file that stands where the rule does, for its place.
    pub(super) anchor: &'a str,
    /// What sets it off; `None` where that is missing.
    pub(super) on: Option<On>,
    /// Whether `on` was written although its holder implies it.
    pub(super) on_is_surplus: bool,
    /// What it was written inside.
    pub(super) holder: Option<Holder>,
    /// The rule itself.
    pub(super) body: Body<'r, 'a>,
}

impl<'r, 'a> RuleSite<'r, 'a> {
    /// Whether it is a row of a table.
    pub(super) fn is_row(&self) -> bool {
        matches!(self.body, Body::Row(..))
    }

    /// The condition as written.
    pub(super) fn when(&self) -> Option<&'r raw::Cond<'a>> {
        match self.body {
            Body::Rule(rule) => rule.when.as_ref(),
            Body::Row(_, row) => row.when.as_ref(),
        }
    }

    /// The effects as written; a row has none.
    pub(super) fn then(&self) -> &'r [raw::Effect<'a>] {
        match self.body {
            Body::Rule(rule) => &rule.then,
            Body::Row(..) => &[],
        }
    }

    /// What multiplies its numbers.
    pub(super) fn by(&self) -> Option<&'r raw::Sum<'a>> {
        match self.body {
            Body::Rule(rule) => rule.by.as_ref(),
            Body::Row(..) => None,
        }
    }

    /// Its tags: of the row and of its table.
    pub(super) fn tags(&self) -> impl Iterator<Item = &'a str> + use<'r, 'a> {
        let (own, table): (&'r [&'a str], &'r [&'a str]) = match self.body {
            Body::Rule(rule) => (&rule.tags, &[]),
            Body::Row(table, row) => (&row.tags, &table.tags),
        };
        table.iter().chain(own).copied()
    }

    /// The sentence a player reads, and the one when a lens flips it.
    pub(super) fn because(&self) -> (&'r str, Option<&'r str>) {
        match self.body {
            Body::Rule(rule) => (&rule.because, rule.reversed.as_deref()),
            Body::Row(_, row) => (&row.because, row.reversed.as_deref()),
        }
    }

    /// Sources and confidence.
    pub(super) fn source(&self) -> (&'r [raw::Source<'a>], raw::Confidence) {
        match self.body {
            Body::Rule(rule) => (&rule.source, rule.confidence),
            Body::Row(_, row) => (&row.source, row.confidence),
        }
    }

    /// Whether it gives points.
    pub(super) fn has_points(&self) -> bool {
        match self.body {
            Body::Rule(rule) => rule.then.iter().any(|e| matches!(e, raw::Effect::Points(..))),
            Body::Row(_, row) => matches!(row.to, raw::Target::Capital(..)),
        }
    }

    /// Whether it bears on a score: points, gates, caps, red lines.
    pub(super) fn scores(&self) -> bool {
        let scoring = |e: &raw::Effect<'_>| {
            matches!(
                e,
                raw::Effect::Points(..) | raw::Effect::Scale(..) | raw::Effect::Cap(..) | raw::Effect::RedLine(..)
            )
        };
        self.has_points() || self.then().iter().any(scoring)
    }

    /// Tags that its gates, caps and worths name.
    pub(super) fn read_tags(&self) -> BTreeSet<&'a str> {
        let mut tags = BTreeSet::new();
        let mut see = |node: Node<'_, 'a>| {
            if let Node::Quantity(raw::Quantity::Worth(tag)) = node {
                tags.insert(*tag);
            }
        };
        if let Some(when) = self.when() {
            walk_cond(when, &mut see);
        }
        if let Some(by) = self.by() {
            walk_parts(&by.add, &mut see);
        }
        for effect in self.then() {
            if let raw::Effect::Scale(_, tag, _) | raw::Effect::Cap(_, tag, _) = effect {
                tags.insert(*tag);
            }
        }
        tags
    }
}

/// All rules of a pack but the engine's own, in the order of the files.
pub(super) fn rule_sites<'r, 'a>(all: &'r Written<'a>) -> Vec<RuleSite<'r, 'a>> {
    let mut sites = Vec::new();
    for rule in &all.rules {
        sites.push(written(rule, rule.on.map(On::from), None));
    }
    for table in &all.tables {
        for row in &table.rows {
            let on = On::from(table.on);
            let (anchor, target) = match row.to {
                raw::Target::Capital(capital, interest) => (capital, format!("{capital}.{interest}")),
                raw::Target::Track(track) => (track, track.to_owned()),
            };
            let on_word = if on == On::Offer { String::new() } else { format!(".{}", word(on).to_lowercase()) };
            let suffix = row.as_.map_or(String::new(), |s| format!(".{s}"));
            let id = format!("{}{on_word}.{target}{suffix}", table.issue);
            sites.push(RuleSite {
                id,
                anchor,
                on: Some(on),
                on_is_surplus: false,
                holder: None,
                body: Body::Row(table, row),
            });
        }
    }
    let mut held = |rules: &'r [raw::Rule<'a>], on: On, holder: Holder| {
        sites.extend(rules.iter().map(|rule| written(rule, Some(on), Some(holder))));
    };
    for (i, act) in all.consults.iter().enumerate() {
        held(&act.rules, On::Consultation, Holder::Consult(ConsultId::of(i)));
    }
    for (i, act) in all.measures.iter().enumerate() {
        held(&act.rules, On::Measure, Holder::Measure(MeasureId::of(i)));
    }
    for (i, act) in all.answers.iter().enumerate() {
        held(&act.rules, On::Breach, Holder::Answer(AnswerId::of(i)));
    }
    for (i, event) in all.events.iter().enumerate() {
        let id = EventId::of(i);
        held(&event.rules, if event.by.is_some() { On::Initiative } else { On::Event }, Holder::Event(id));
        for (c, choice) in event.options.iter().enumerate() {
            held(&choice.rules, On::Event, Holder::Choice(id, ChoiceId::of(c)));
        }
    }
    sites
}

fn written<'r, 'a>(rule: &'r raw::Rule<'a>, on: Option<On>, holder: Option<Holder>) -> RuleSite<'r, 'a> {
    let on_is_surplus = holder.is_some() && rule.on.is_some();
    RuleSite { id: rule.id.to_owned(), anchor: rule.id, on, on_is_surplus, holder, body: Body::Rule(rule) }
}

/// The design's word for a trigger.
#[must_use]
pub fn word(on: On) -> &'static str {
    match on {
        On::Offer => "Offer",
        On::Stance => "Stance",
        On::Agreement => "Agreement",
        On::Delivery => "Delivery",
        On::Breach => "Breach",
        On::Consultation => "Consultation",
        On::Measure => "Measure",
        On::Event => "Event",
        On::Initiative => "Initiative",
        On::Month => "Month",
    }
}

impl From<raw::On> for On {
    fn from(on: raw::On) -> Self {
        match on {
            raw::On::Offer => Self::Offer,
            raw::On::Stance => Self::Stance,
            raw::On::Agreement => Self::Agreement,
            raw::On::Delivery => Self::Delivery,
            raw::On::Breach => Self::Breach,
            raw::On::Consultation => Self::Consultation,
            raw::On::Measure => Self::Measure,
            raw::On::Event => Self::Event,
            raw::On::Initiative => Self::Initiative,
            raw::On::Month => Self::Month,
        }
    }
}
