//! What rules and events say of themselves: the side tables no step of the engine touches.

use super::library::{Library, SourceRef, source_refs};
use super::names::Names;
use super::parse::Written;
use super::raw::Confidence;
use super::sites::RuleSite;
use super::strings::Strings;
use super::text::Texts;
use crate::engine::{On, OwnRules, RuleId};

/// What a rule says of itself; its sentences stand apart, since most games show them and few show the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleInfo {
    /// Its id.
    pub id: String,
    /// What sets it off; `None` for the engine's own. [`word`](super::word) has the word.
    pub on: Option<On>,
    /// All its sources, in one line.
    pub source: String,
    /// Its sources.
    pub sources: Vec<SourceRef>,
    /// `stated`, `inferred` or `judgement`.
    pub confidence: &'static str,
    /// Its tags, those of its table among them, in byte order.
    pub tags: Vec<String>,
}

impl Confidence {
    /// All of them.
    pub(super) const ALL: [Self; 3] = [Self::Stated, Self::Inferred, Self::Judgement];

    /// The word for it, as it is written.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Inferred => "inferred",
            Self::Judgement => "judgement",
        }
    }
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

/// What every rule says of itself, in the order of their numbers, and the sentences of each. Tells the library who rests
/// on what.
pub(super) fn rules(
    sites: &[RuleSite<'_, '_>],
    names: &Names,
    library: &mut Library,
    texts: &Texts,
) -> (Vec<RuleInfo>, Strings) {
    let own = |(id, because): &(&'static str, &'static str)| {
        let info = RuleInfo {
            id: (*id).to_owned(),
            on: None,
            source: library.cite(&SourceRef::Engine, texts),
            sources: vec![SourceRef::Engine],
            confidence: Confidence::Judgement.word(),
            tags: Vec::new(),
        };
        (info, *because, None)
    };
    let mut all: Vec<(RuleInfo, &str, Option<&str>)> = OwnRules::TEXTS.iter().map(own).collect();
    all.extend(sites.iter().map(|site| {
        let (because, reversed) = site.because();
        (said(site, library, texts), because, reversed)
    }));
    all.sort_by(|a, b| a.0.id.cmp(&b.0.id));
    let (mut infos, mut sentences) = (Vec::with_capacity(all.len()), Strings::default());
    for (info, because, reversed) in all {
        if let Some(number) = names.rules.find(&info.id) {
            library.rests_on(RuleId::of(number), &info.sources);
        }
        sentences.push(because);
        sentences.push(reversed.unwrap_or_default());
        infos.push(info);
    }
    (infos, sentences)
}

fn said(site: &RuleSite<'_, '_>, library: &Library, texts: &Texts) -> RuleInfo {
    let (source, confidence) = site.source();
    let sources = source_refs(source);
    let cited: Vec<String> = sources.iter().map(|s| library.cite(s, texts)).collect();
    let mut tags: Vec<String> = site.tags().map(str::to_owned).collect();
    tags.sort_unstable();
    tags.dedup();
    RuleInfo {
        id: site.id.clone(),
        on: site.on,
        source: cited.join("; "),
        sources,
        confidence: confidence.word(),
        tags,
    }
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
