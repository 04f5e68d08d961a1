//! What rules and events say of themselves: the side tables no step of the engine touches.

use super::library::{Library, SourceRef, source_refs};
use super::names::Names;
use super::parse::Written;
use super::raw::Confidence;
use super::sites::RuleSite;
use super::text::Texts;
use crate::engine::{On, OwnRules, RuleId};

/// What a rule says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleInfo {
    /// Its id.
    pub id: String,
    /// What sets it off; `None` for the engine's own. [`word`](super::word) has the word.
    pub on: Option<On>,
    /// One sentence a player can read.
    pub because: String,
    /// The sentence when a lens flips it.
    pub reversed: Option<String>,
    /// All its sources, in one line.
    pub source: String,
    /// Its sources.
    pub sources: Vec<SourceRef>,
    /// `stated`, `inferred` or `judgement`.
    pub confidence: &'static str,
    /// Its tags, those of its table among them, in byte order.
    pub tags: Vec<String>,
}

/// An event's names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventInfo {
    /// Its id, which two capitals may share.
    pub id: String,
    /// The capital whose move it is.
    pub by: Option<String>,
    /// Its name in keys of texts: `capital.id` for a capital's own move, else the id.
    pub full: String,
    /// Its choices.
    pub options: Vec<String>,
}

/// What every rule says of itself, in the order of their numbers. Tells the library who rests on what.
pub(super) fn rules(sites: &[RuleSite<'_, '_>], names: &Names, library: &mut Library, texts: &Texts) -> Vec<RuleInfo> {
    let mut infos: Vec<RuleInfo> = OwnRules::TEXTS
        .iter()
        .map(|(id, because)| RuleInfo {
            id: (*id).to_owned(),
            on: None,
            because: (*because).to_owned(),
            reversed: None,
            source: library.cite(&SourceRef::Engine, texts),
            sources: vec![SourceRef::Engine],
            confidence: "judgement",
            tags: Vec::new(),
        })
        .collect();
    for site in sites {
        let (because, reversed) = site.because();
        let (source, confidence) = site.source();
        let sources = source_refs(source);
        let cited: Vec<String> = sources.iter().map(|s| library.cite(s, texts)).collect();
        let mut tags: Vec<String> = site.tags().map(str::to_owned).collect();
        tags.sort_unstable();
        tags.dedup();
        infos.push(RuleInfo {
            id: site.id.clone(),
            on: site.on,
            because: because.to_owned(),
            reversed: reversed.map(str::to_owned),
            source: cited.join("; "),
            sources,
            confidence: match confidence {
                Confidence::Stated => "stated",
                Confidence::Inferred => "inferred",
                Confidence::Judgement => "judgement",
            },
            tags,
        });
    }
    infos.sort_by(|a, b| a.id.cmp(&b.id));
    for info in &infos {
        if let Some(number) = names.rules.find(&info.id) {
            library.rests_on(RuleId::of(number), &info.sources);
        }
    }
    infos
}

/// The names of events, in the order of their numbers.
pub(super) fn events(all: &Written<'_>) -> Vec<EventInfo> {
    let info = |event: &super::raw::Event<'_>| EventInfo {
        id: event.id.to_owned(),
        by: event.by.map(str::to_owned),
        full: event.by.map_or(event.id.to_owned(), |by| format!("{by}.{}", event.id)),
        options: event.options.iter().map(|o| o.id.to_owned()).collect(),
    };
    all.events.iter().map(info).collect()
}
