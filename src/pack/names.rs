//! Ids and their numbers. Numbers follow the order of the files, except for rules, which are sorted by bytes.

use super::parse::Written;
use super::problem::{Place, Problems, Sources, nearest};
use super::raw;
use super::sites::RuleSite;
use super::strings::Strings;
use super::walk::{Node, walk_parts};
use crate::engine::{
    CapitalId, EventId, Facts, Giver, IssueId, IssueSet, MAX_CAPITALS, MAX_ISSUES, MAX_PROCESS, OwnRules, Seat, Status,
};
use std::collections::{BTreeMap, BTreeSet};

/// Most tags that gates, caps and worths may name.
const MAX_TAGS: usize = 32;
/// Most entries of any other table.
const MAX_TABLE: usize = 8000;
/// Most slots of history, which rules, events and choices share.
const MAX_FACTS: usize = 60_000;

/// Ids in order, and the way back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Index {
    pub(super) ids: Strings,
    /// The numbers, in the order of their ids.
    pub(super) order: Vec<u32>,
}

impl Index {
    /// Adds an id, unless it is there; whether it was new.
    fn add(&mut self, id: &str) -> bool {
        let Err(at) = self.search(id) else { return false };
        self.order.insert(at, self.ids.len() as u32);
        self.ids.push(id);
        true
    }

    /// Where in the order the id stands, or where it would.
    fn search(&self, id: &str) -> Result<usize, usize> {
        self.order.binary_search_by(|number| self.id(*number as usize).cmp(id))
    }

    /// The number of an id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<usize> {
        self.search(id).ok().and_then(|at| self.order.get(at)).map(|number| *number as usize)
    }

    /// The id of a number; empty for a number there is not.
    #[must_use]
    pub fn id(&self, number: usize) -> &str {
        self.ids.get(number).unwrap_or_default()
    }

    /// All ids, by number.
    pub fn iter(&self) -> impl Iterator<Item = &str> + Clone {
        (0..self.len()).map(|number| self.id(number))
    }

    /// The nearest id to a wrong one.
    #[must_use]
    pub fn nearest(&self, id: &str) -> Option<&str> {
        nearest(id, self.iter())
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }
}

/// An event's full name and the parts of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct EventName {
    pub(super) by: Option<String>,
    pub(super) id: String,
}

/// Every id of a pack. Owned, so that a strategy card can be read against a pack long after its files are gone.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    pub(super) capitals: Index,
    pub(super) seats: Vec<Seat>,
    pub(super) interests: Vec<Index>,
    pub(super) dispositions: Vec<Index>,
    pub(super) tracks: Index,
    pub(super) hidden_tracks: Vec<bool>,
    pub(super) flags: Index,
    pub(super) hidden_flags: Vec<bool>,
    pub(super) clusters: Index,
    pub(super) issues: Index,
    /// By issue, `off` first.
    pub(super) options: Vec<Index>,
    pub(super) givers: Vec<Giver>,
    /// The issue that must be in the same offer.
    pub(super) with: Vec<Option<IssueId>>,
    pub(super) issue_tags: BTreeMap<String, IssueSet>,
    pub(super) process: Index,
    pub(super) process_options: Vec<Index>,
    /// The issue that an option of a process term needs on the table.
    pub(super) process_with: Vec<Vec<Option<IssueId>>>,
    /// `capital.message`.
    pub(super) consults: Index,
    pub(super) measures: Index,
    pub(super) answers: Index,
    /// By full name: `capital.id` for a capital's own move.
    pub(super) events: Index,
    pub(super) event_names: Vec<EventName>,
    /// By event.
    pub(super) choices: Vec<Index>,
    pub(super) rules: Index,
    /// Named sums, objectives last.
    pub(super) sums: Index,
    pub(super) objectives: Index,
    pub(super) calendar: Index,
    /// By rank.
    pub(super) endings: Index,
    pub(super) mandates: Index,
    pub(super) scenarios: Index,
    pub(super) lenses: Index,
    pub(super) policies: Index,
    pub(super) dials: Index,
    pub(super) tells: Index,
    /// Tags that a gate, a cap or a worth names: one bit each.
    pub(super) bits: Index,
    /// Tags that stand on a rule or a row.
    pub(super) rule_tags: BTreeSet<String>,
    pub(super) claims: Index,
    pub(super) counters: Index,
    pub(super) record: Index,
    pub(super) facts: Facts,
    /// Whether a table is larger than its numbers can hold; then nothing may be lowered.
    pub(super) oversized: bool,
}

impl Names {
    /// Collects the ids of a pack. Ids that stand twice, that are malformed, or that are too many, are problems.
    pub(super) fn collect<'a>(
        all: &Written<'a>,
        sites: &[RuleSite<'_, 'a>],
        sources: &Sources<'_>,
        problems: &mut Problems,
    ) -> Self {
        let mut names = Self::default();
        let mut desk = Desk { sources, problems, oversized: false };
        names.settings(all, &mut desk);
        names.table(all, &mut desk);
        names.acts(all, &mut desk);
        names.frame(all, &mut desk);
        names.rules(all, sites, &mut desk);
        let choices: Vec<usize> = names.choices.iter().map(Index::len).collect();
        names.oversized |= names.slots(&choices) > MAX_FACTS || desk.oversized;
        if names.oversized {
            desk.problems.error(Place::start_of("pack.ron"), "the pack is too large to be compiled");
            return names;
        }
        names.facts = Facts::new(
            names.consults.len(),
            names.measures.len(),
            &choices,
            names.issues.len(),
            names.capitals.len(),
            names.answers.len(),
        );
        names
    }

    /// An upper bound of the slots that [`Facts::new`] lays out.
    fn slots(&self, choices: &[usize]) -> usize {
        let by_issue = 2 * Status::ALL.len() + 3 + self.answers.len();
        let acts = self.consults.len() + self.measures.len();
        acts + choices.len() + choices.iter().sum::<usize>() + self.issues.len() * by_issue + self.capitals.len()
    }

    fn settings<'a>(&mut self, all: &Written<'a>, desk: &mut Desk<'_, '_>) {
        for track in &all.tracks {
            if desk.add(&mut self.tracks, "track", track.id) {
                self.hidden_tracks.push(track.hidden);
            }
        }
        for flag in &all.flags {
            if desk.add(&mut self.flags, "flag", flag.id) {
                self.hidden_flags.push(flag.hidden);
            }
        }
        for capital in &all.capitals {
            if !desk.add(&mut self.capitals, "capital", capital.id) {
                continue;
            }
            self.seats.push(match capital.seat {
                raw::Seat::Counterpart => Seat::Counterpart,
                raw::Seat::Neighbour => Seat::Neighbour,
                raw::Seat::Observer => Seat::Observer,
            });
            let (mut interests, mut dispositions) = (Index::default(), Index::default());
            for (id, _) in &capital.interests {
                desk.add(&mut interests, "interest", id);
            }
            for disposition in &capital.dispositions {
                desk.add(&mut dispositions, "disposition", disposition.id);
                for tell in &disposition.tells {
                    self.tells.add(tell);
                }
            }
            self.interests.push(interests);
            self.dispositions.push(dispositions);
        }
        desk.at_most(MAX_TABLE, "tracks", &self.tracks, "tracks.ron");
        desk.at_most(MAX_TABLE, "flags", &self.flags, "flags.ron");
        desk.at_most(MAX_CAPITALS, "capitals", &self.capitals, "capitals.ron");
    }

    fn table<'a>(&mut self, all: &Written<'a>, desk: &mut Desk<'_, '_>) {
        let mut written = Vec::new();
        for cluster in &all.clusters {
            desk.add(&mut self.clusters, "cluster", cluster.id);
            for issue in &cluster.issues {
                if desk.add(&mut self.issues, "issue", issue.id) {
                    written.push(issue);
                }
            }
        }
        desk.at_most(MAX_ISSUES, "issues", &self.issues, "issues.ron");
        for (number, issue) in written.iter().enumerate().take(MAX_ISSUES) {
            let mut options = Index::default();
            options.add("off");
            for option in &issue.options {
                desk.add(&mut options, "option", option);
            }
            self.options.push(options);
            self.givers.push(match issue.gives {
                "us" => Giver::Player,
                "mutual" => Giver::Mutual,
                capital => Giver::Capital(CapitalId::of(self.capitals.find(capital).unwrap_or(0))),
            });
            self.with.push(issue.with.and_then(|w| self.issues.find(w)).map(IssueId::of));
            for tag in &issue.tags {
                self.issue_tags.entry((*tag).to_owned()).or_default().0 |= IssueSet::one(IssueId::of(number)).0;
                if self.issues.find(tag).is_some() {
                    desk.error(tag, format!("\"{tag}\" is an issue's id and can't be a tag"));
                }
            }
        }
        for term in &all.process {
            if !desk.add(&mut self.process, "process term", term.id) {
                continue;
            }
            if self.issues.find(term.id).is_some() {
                desk.error(term.id, format!("\"{}\" is an issue's id and can't be a process term", term.id));
            }
            let mut options = Index::default();
            for option in &term.options {
                desk.add(&mut options, "option", option.id);
            }
            self.process_options.push(options);
            self.process_with
                .push(term.options.iter().map(|o| o.with.and_then(|w| self.issues.find(w)).map(IssueId::of)).collect());
        }
        desk.at_most(MAX_PROCESS, "process terms", &self.process, "process.ron");
    }

    fn acts<'a>(&mut self, all: &Written<'a>, desk: &mut Desk<'_, '_>) {
        for act in &all.consults {
            match act.capital {
                Some(capital) => {
                    desk.add_as(&mut self.consults, "consultation", act.id, &format!("{capital}.{}", act.id))
                }
                None => {
                    desk.error(act.id, "a consultation names its \"capital\"");
                    self.consults.add(act.id)
                }
            };
        }
        for act in &all.measures {
            desk.add(&mut self.measures, "measure", act.id);
        }
        for act in &all.answers {
            desk.add(&mut self.answers, "answer", act.id);
        }
        for act in all.measures.iter().chain(&all.answers).filter(|a| a.capital.is_some()) {
            desk.error(act.id, format!("\"{}\" has no capital; only a consultation has one", act.id));
        }
        for event in &all.events {
            let full = event.by.map_or(event.id.to_owned(), |by| format!("{by}.{}", event.id));
            if !desk.add_as(&mut self.events, "event", event.id, &full) {
                continue;
            }
            self.event_names.push(EventName { by: event.by.map(str::to_owned), id: event.id.to_owned() });
            let mut choices = Index::default();
            for choice in &event.options {
                desk.add(&mut choices, "choice", choice.id);
            }
            self.choices.push(choices);
        }
        for (what, index, file) in [
            ("events", &self.events, "events/"),
            ("consultations", &self.consults, "consultations.ron"),
            ("measures", &self.measures, "measures.ron"),
            ("answers", &self.answers, "answers.ron"),
        ] {
            desk.at_most(MAX_TABLE, what, index, file);
        }
    }

    fn frame<'a>(&mut self, all: &Written<'a>, desk: &mut Desk<'_, '_>) {
        for sum in all.sums.iter().chain(&all.objectives) {
            desk.add(&mut self.sums, "sum", sum.id);
        }
        for objective in &all.objectives {
            self.objectives.add(objective.id);
        }
        desk.at_most(MAX_TABLE, "sums", &self.sums, "sums.ron");
        for item in &all.calendar {
            desk.add(&mut self.calendar, "calendar item", item.id);
        }
        let mut by_rank: Vec<_> = all.endings.iter().collect();
        by_rank.sort_by_key(|e| e.rank);
        for ending in by_rank {
            desk.add(&mut self.endings, "ending", ending.id);
        }
        for mandate in &all.mandates {
            desk.add(&mut self.mandates, "mandate", mandate.id);
        }
        for scenario in &all.scenarios {
            desk.add(&mut self.scenarios, "scenario", scenario.id);
        }
        for lens in &all.lenses {
            desk.add(&mut self.lenses, "lens", lens.id);
            for (dial, _) in &lens.dials.0 {
                self.dials.add(dial);
            }
        }
        for card in &all.policies {
            desk.add(&mut self.policies, "policy", card.id);
        }
        for (index, kind, ids) in [
            (&mut self.claims, "claim", all.claims.iter().map(|c| c.id).collect::<Vec<_>>()),
            (&mut self.counters, "counter-claim", all.counters.iter().map(|c| c.id).collect()),
            (&mut self.record, "entry of the record", all.record.iter().map(|e| e.id).collect()),
            (&mut Index::default(), "term", all.glossary.iter().map(|t| t.id).collect()),
            (&mut Index::default(), "claim not modelled", all.not_modelled.iter().map(|n| n.id).collect()),
        ] {
            for id in ids {
                if !index.add(id) {
                    desk.error(id, format!("{kind} \"{id}\" stands twice"));
                }
            }
        }
    }

    fn rules<'a>(&mut self, all: &Written<'a>, sites: &[RuleSite<'_, 'a>], desk: &mut Desk<'_, '_>) {
        let mut ids: BTreeMap<&str, Option<&str>> = OwnRules::TEXTS.iter().map(|(id, _)| (*id, None)).collect();
        for site in sites {
            desk.well_formed(site.anchor, &site.id.replace('.', "_"));
            match ids.get(site.id.as_str()) {
                Some(None) => desk.error(site.anchor, format!("\"{}\" is a rule of the engine's own", site.id)),
                Some(Some(first)) => {
                    let first = desk.place(first);
                    let hint = if site.is_row() { "; tell the rows apart by \"as_\"" } else { "" };
                    desk.error(site.anchor, format!("rule \"{}\" stands twice, first at {first}{hint}", site.id));
                }
                None => {
                    ids.insert(&site.id, Some(site.anchor));
                }
            }
            for tag in site.tags() {
                self.rule_tags.insert(tag.to_owned());
            }
        }
        for id in ids.keys() {
            self.rules.add(id);
        }
        desk.at_most(MAX_TABLE, "rules", &self.rules, "rules/");
        for site in sites {
            for tag in site.read_tags() {
                self.bits.add(tag);
            }
        }
        for sum in all.sums.iter().chain(&all.objectives) {
            walk_parts(&sum.add, &mut |node| {
                if let Node::Quantity(raw::Quantity::Worth(tag)) = node {
                    self.bits.add(tag);
                }
            });
        }
        let bits = self.bits.len();
        if bits > MAX_TAGS {
            desk.problems.error(
                Place::start_of("rules/"),
                format!("{bits} tags in gates, caps and worths; at most {MAX_TAGS} are possible"),
            );
        }
    }

    /// The event of that name: `capital.id`, or the id alone where no other event has it.
    ///
    /// # Errors
    ///
    /// The full names that could be meant; none when the id is unknown.
    pub(super) fn event(&self, name: &str) -> Result<EventId, Vec<&str>> {
        if let Some(number) = self.events.find(name) {
            return Ok(EventId::of(number));
        }
        let same: Vec<usize> = (0..self.event_names.len()).filter(|i| self.event_names[*i].id == name).collect();
        match same.as_slice() {
            [one] => Ok(EventId::of(*one)),
            _ => Err(same.into_iter().map(|i| self.events.id(i)).collect()),
        }
    }

    /// The issues of a tag, or the one issue of that id.
    pub(super) fn issue_set(&self, id: &str) -> Option<IssueSet> {
        self.issues.find(id).map(|i| IssueSet::one(IssueId::of(i))).or_else(|| self.issue_tags.get(id).copied())
    }
}

/// Where ids are added and what is wrong with them is said.
struct Desk<'d, 's> {
    sources: &'d Sources<'s>,
    problems: &'d mut Problems,
    oversized: bool,
}

impl Desk<'_, '_> {
    fn place(&self, id: &str) -> Place {
        self.sources.place_of(id).unwrap_or_else(|| Place::start_of("pack.ron"))
    }

    fn error(&mut self, at: &str, message: impl Into<String>) {
        let place = self.place(at);
        self.problems.error(place, message);
    }

    fn well_formed(&mut self, anchor: &str, id: &str) {
        let good = id.starts_with(|c: char| c.is_ascii_lowercase())
            && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
            && id.len() <= 80;
        if !good {
            self.error(
                anchor,
                format!("\"{}\" is no id; expected lower-case letters, digits and \"_\"", id.escape_debug()),
            );
        }
    }

    fn add(&mut self, index: &mut Index, kind: &str, id: &str) -> bool {
        self.add_as(index, kind, id, id)
    }

    fn add_as(&mut self, index: &mut Index, kind: &str, anchor: &str, id: &str) -> bool {
        self.well_formed(anchor, anchor);
        let new = index.add(id);
        if !new {
            self.error(anchor, format!("{kind} \"{id}\" stands twice"));
        }
        new
    }

    fn at_most(&mut self, most: usize, what: &str, index: &Index, file: &str) {
        if index.len() > most {
            self.oversized = true;
            self.problems.error(Place::start_of(file), format!("{} {what}; at most {most} are possible", index.len()));
        }
    }
}
