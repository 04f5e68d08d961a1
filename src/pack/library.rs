//! The library: what the pack's source claims, who speaks against it, what happened, and what no rule carries.

use super::names::Names;
use super::parse::Written;
use super::raw;
use super::text::Texts;
use crate::engine::RuleId;
use std::collections::BTreeMap;

/// A claim, in the pack's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Its id.
    pub id: String,
    /// The section it stands in.
    pub section: String,
    /// The page.
    pub page: String,
    /// The claim.
    pub text: String,
}

/// A counter-claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counter {
    /// Its id.
    pub id: String,
    /// Claims it speaks to.
    pub claims: Vec<String>,
    /// Whether it supports them instead.
    pub supports: bool,
    /// The counter-claim.
    pub text: String,
    /// Who says so, where.
    pub source: String,
    /// Whether it rests only on state media or an aggregator.
    pub weak: bool,
}

/// An entry of the dated record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id: a date, with a letter where there are several.
    pub id: String,
    /// What happened.
    pub text: String,
    /// Reactions as reported: capital and words.
    pub reactions: Vec<(String, String)>,
    /// Where it is reported.
    pub source: String,
    /// Whether that is only state media or an aggregator.
    pub weak: bool,
}

/// A term of the glossary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its id.
    pub id: String,
    /// The word.
    pub term: String,
    /// What it means here.
    pub text: String,
}

/// Where a rule comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceRef {
    /// A claim, by id.
    Claim(String),
    /// A counter-claim, by id.
    Counter(String),
    /// An entry of the record, by id.
    Record(String),
    /// The designers' own decision, and why.
    Design(String),
    /// The engine itself.
    Engine,
}

impl SourceRef {
    /// The id in the library, if it has one there.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Claim(id) | Self::Counter(id) | Self::Record(id) => Some(id),
            Self::Design(_) | Self::Engine => None,
        }
    }
}

/// Everything the pack's rules can be traced to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Library {
    /// Claims of the source.
    pub claims: Vec<Claim>,
    /// Counter-claims.
    pub counters: Vec<Counter>,
    /// The dated record.
    pub record: Vec<Entry>,
    /// Claims and counter-claims no rule carries, and why.
    pub not_modelled: Vec<(String, String)>,
    /// The glossary.
    pub glossary: Vec<Term>,
    pub(super) rules_of: BTreeMap<String, Vec<RuleId>>,
}

impl Library {
    /// The library as written, without its rules.
    pub(super) fn of(all: &Written<'_>) -> Self {
        let claim = |c: &raw::Claim<'_>| Claim {
            id: c.id.to_owned(),
            section: c.section.clone(),
            page: c.page.clone(),
            text: c.text.clone(),
        };
        let counter = |c: &raw::Counter<'_>| Counter {
            id: c.id.to_owned(),
            claims: c.claims.iter().map(|id| (*id).to_owned()).collect(),
            supports: c.supports,
            text: c.text.clone(),
            source: c.source.clone(),
            weak: c.weak,
        };
        let entry = |e: &raw::Entry<'_>| Entry {
            id: e.id.to_owned(),
            text: e.text.clone(),
            reactions: e.reactions.0.iter().map(|(c, words)| ((*c).to_owned(), words.clone())).collect(),
            source: e.source.clone(),
            weak: e.weak,
        };
        Self {
            claims: all.claims.iter().map(claim).collect(),
            counters: all.counters.iter().map(counter).collect(),
            record: all.record.iter().map(entry).collect(),
            not_modelled: all.not_modelled.iter().map(|n| (n.id.to_owned(), n.reason.clone())).collect(),
            glossary: all
                .glossary
                .iter()
                .map(|t| Term { id: t.id.to_owned(), term: t.term.clone(), text: t.text.clone() })
                .collect(),
            rules_of: BTreeMap::new(),
        }
    }

    /// Notes that a rule rests on these sources.
    pub(super) fn rests_on(&mut self, rule: RuleId, sources: &[SourceRef]) {
        for id in sources.iter().filter_map(SourceRef::id) {
            let rules = self.rules_of.entry(id.to_owned()).or_default();
            if rules.last() != Some(&rule) {
                rules.push(rule);
            }
        }
    }

    /// Rules that rest on a claim, a counter-claim or an entry of the record, ascending.
    #[must_use]
    pub fn rules_of(&self, id: &str) -> &[RuleId] {
        self.rules_of.get(id).map_or(&[], Vec::as_slice)
    }

    /// A claim.
    #[must_use]
    pub fn claim(&self, id: &str) -> Option<&Claim> {
        self.claims.iter().find(|c| c.id == id)
    }

    /// A counter-claim.
    #[must_use]
    pub fn counter(&self, id: &str) -> Option<&Counter> {
        self.counters.iter().find(|c| c.id == id)
    }

    /// An entry of the record.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.record.iter().find(|e| e.id == id)
    }

    /// Counter-claims that speak to a claim.
    pub fn counters_of(&self, claim: &str) -> impl Iterator<Item = &Counter> {
        self.counters.iter().filter(move |c| c.claims.iter().any(|id| id == claim))
    }

    /// A source in words, for a player.
    ///
    /// The pack may say how a claim is cited: text key `source.claim`, with `{section}`, `{page}` and `{id}`.
    #[must_use]
    pub fn cite(&self, source: &SourceRef, texts: &Texts) -> String {
        match source {
            SourceRef::Claim(id) => match self.claim(id) {
                Some(claim) => texts
                    .first("source.claim")
                    .unwrap_or("{section}, p. {page} ({id})")
                    .replace("{section}", &claim.section)
                    .replace("{page}", &claim.page)
                    .replace("{id}", id),
                None => id.clone(),
            },
            SourceRef::Counter(id) => self.counter(id).map_or(id.clone(), |c| format!("{} ({id})", c.source)),
            SourceRef::Record(id) => self.entry(id).map_or(id.clone(), |e| format!("{} ({id})", e.source)),
            SourceRef::Design(why) => format!("designers: {why}"),
            SourceRef::Engine => "engine".to_owned(),
        }
    }
}

/// The sources of a rule, as written.
pub(super) fn source_refs(written: &[raw::Source<'_>]) -> Vec<SourceRef> {
    let one = |source: &raw::Source<'_>| match source {
        raw::Source::Claim(id) => SourceRef::Claim((*id).to_owned()),
        raw::Source::Counter(id) => SourceRef::Counter((*id).to_owned()),
        raw::Source::Record(id) => SourceRef::Record((*id).to_owned()),
        raw::Source::Design(why) => SourceRef::Design((*why).to_owned()),
    };
    written.iter().map(one).collect()
}

/// Whether any id of the library is that.
pub(super) fn knows(names: &Names, id: &str) -> bool {
    names.claims.find(id).is_some() || names.counters.find(id).is_some() || names.record.find(id).is_some()
}
