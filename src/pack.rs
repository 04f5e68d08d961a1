//! Packs: a negotiation as data. Text in, a checked and compiled [`Pack`] out; the engine's [`Scenario`] from that.
//!
//! A pack is a folder of RON files ([`Files`]). [`load`] reads it in three passes: `parse` makes the written form
//! ([`raw`]) and knows only syntax; `lower` turns ids into numbers and knows every id; `check` asks whether what is
//! written makes sense. All problems are collected, each with file, line and column. Nothing here reads a disk, and
//! nothing of any particular negotiation is known here.
//!
//! The pack that is built in went through all of that when the program was built: build.rs includes this module and the
//! engine, loads the pack, and keeps what came of it ([`stored`]). `packed` is set for everybody but build.rs itself.

mod adviser;
#[cfg(packed)]
mod builtin;
pub mod card;
mod check;
mod files;
#[cfg(packed)]
mod held;
pub mod info;
mod later;
pub mod library;
mod lower;
pub mod map;
mod names;
mod overlay;
mod parse;
pub mod problem;
pub mod raw;
mod sites;
pub mod start;
pub mod stored;
mod strings;
pub mod text;
mod walk;

pub use adviser::Adviser;
#[cfg(packed)]
pub use builtin::builtin;
#[cfg(all(packed, feature = "terminal"))]
pub(crate) use builtin::inflated;
pub use card::Card;
pub use files::{Files, FilesError, MAX_ALL, MAX_FILE, MAX_FILES};
#[cfg(packed)]
pub use held::{Front, Held, Unread};
pub use info::{EventInfo, RuleInfo};
pub use later::Later;
pub use library::{Library, SourceRef};
pub use lower::{LensInfo, TermChoice};
pub use map::Map;
pub use names::Index;
pub(crate) use parse::explain;
pub use problem::{Checked, Place, Problem, Severity, is_unsafe, nearest, quote, safe};
pub use sites::word;
pub use start::{Guide, Template, Until};
pub use strings::Strings;
pub use text::{Texts, Wordings};

use crate::engine::{EventId, RuleId, Scenario, TrackId};
use lower::{Base, Lower};
use names::Names;
use problem::{Problems, Sources};

/// A pack that has been checked. It borrows nothing and can be shared between threads.
#[derive(Debug, Clone)]
pub struct Pack {
    /// The pack's id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// See [`Files::hash`].
    pub hash: String,
    /// Languages of its texts; the first is that of the rules' sentences.
    pub languages: Vec<String>,
    /// The scenario, lens and mandate of a game for which nothing else was said.
    pub defaults: Defaults,
    /// Rules in the order of their numbers, which is the byte order of their ids; the engine's own among them.
    pub rules: Later<Vec<RuleInfo>>,
    /// Events in the order of their numbers.
    pub events: Vec<EventInfo>,
    /// Advisers.
    pub advisers: Vec<Adviser>,
    /// Strategy cards, by file.
    pub cards: Later<Vec<Card>>,
    /// The library.
    pub library: Later<Library>,
    /// Drafts to begin from at the table.
    pub templates: Vec<Template>,
    /// The guide for a first game, where the pack has one.
    pub guide: Option<Guide>,
    /// The map; empty where the pack has none.
    pub map: Map,
    /// Tracks that are always in sight, the capitals' meters apart; the most important first.
    pub shown: Vec<TrackId>,
    /// Of each rule its sentence, and the one when a lens flips it, which may be empty.
    sentences: Later<Strings>,
    texts: Texts,
    names: Names,
    base: Base,
}

/// What a game gets when the player says nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Defaults {
    /// A scenario id.
    pub scenario: String,
    /// A lens id.
    pub lens: String,
    /// A mandate id.
    pub mandate: String,
}

/// An id a pack does not have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown {kind} \"{}\"{}", quote(id), .nearest.as_ref().map_or(String::new(), |n| format!("; did you mean \"{n}\"?")))]
pub struct UnknownId {
    /// What it should be the id of.
    pub kind: &'static str,
    /// The id.
    pub id: String,
    /// The nearest that the pack has.
    pub nearest: Option<String>,
}

/// Reads, checks and compiles a pack.
///
/// A file that can't be parsed hides the rest: then only what is wrong with the syntax is said, since every id of that
/// file would seem unknown.
#[must_use]
pub fn load(files: &Files) -> Checked<Pack> {
    let mut problems = Problems::default();
    let all = parse::parse(files, &mut problems);
    if problems.any_error() {
        return problems.close(None);
    }
    let sources = Sources::new(files.iter().collect());
    let sites = sites::rule_sites(&all);
    let names = Names::collect(&all, &sites, &sources, &mut problems);
    if names.oversized {
        return problems.close(None);
    }
    let base = lower::lower(&all, &sites, &names, &sources, &mut problems);
    let (cards, advisers, templates, guide) = {
        let mut lower = Lower::new(&names, &sources, &mut problems);
        let cards: Vec<Card> = all.policies.iter().map(|c| card::card(&mut lower, c)).collect();
        let advisers = adviser::advisers(&mut lower, &all.advisers);
        let templates = start::templates(&mut lower, &all.templates);
        (cards, advisers, templates, all.guide.as_ref().map(|g| start::guide(&mut lower, g)))
    };
    let (map, shown) = {
        let mut desk = map::Desk { names: &names, sources: &sources, problems: &mut problems };
        let map = all.chart.as_ref().map_or_else(Map::default, |chart| Map::of(chart, &mut desk));
        (map, desk.tracks(all.manifest.as_ref().map_or(&[][..], |m| &m.shown)))
    };
    let to_check = check::Check { all: &all, sites: &sites, names: &names, sources: &sources, problems: &mut problems };
    check::check(to_check, base.as_ref());
    let value = all.manifest.as_ref().zip(base).map(|(manifest, base)| {
        let texts = text::texts(&all, manifest.languages.first().copied().unwrap_or_default());
        let mut library = Library::of(&all);
        let (rules, sentences) = info::rules(&sites, &names, &mut library, &texts);
        let own = |s: &str| s.to_owned();
        Pack {
            id: own(manifest.id),
            version: own(manifest.version),
            hash: files.hash(),
            languages: manifest.languages.iter().map(|l| own(l)).collect(),
            defaults: Defaults {
                scenario: own(manifest.defaults.scenario),
                lens: own(manifest.defaults.lens),
                mandate: own(manifest.defaults.mandate),
            },
            rules: rules.into(),
            events: info::events(&all),
            advisers,
            cards: cards.into(),
            library: library.into(),
            templates,
            guide,
            map,
            shown,
            sentences: sentences.into(),
            texts,
            names,
            base,
        }
    });
    problems.close(value)
}

impl Pack {
    /// The engine's scenario of these ids.
    ///
    /// # Errors
    ///
    /// The first id, in this order, that the pack does not have. `sealed` is no lens: whoever draws it knows the seed.
    pub fn compile(&self, scenario: &str, lens: &str, mandate: &str) -> Result<Scenario, UnknownId> {
        self.compile_changed(scenario, lens, mandate, |_| {})
    }

    /// The same under a changed lens: `change` may set strengths, weights and priors, and must keep their number.
    ///
    /// # Errors
    ///
    /// As [`Pack::compile`].
    pub fn compile_changed(
        &self,
        scenario: &str,
        lens: &str,
        mandate: &str,
        change: impl FnOnce(&mut LensInfo),
    ) -> Result<Scenario, UnknownId> {
        let scenario_no = find(&self.names.scenarios, "scenario", scenario)?;
        let lens_no = find(&self.names.lenses, "lens", lens)?;
        let mandate_no = find(&self.names.mandates, "mandate", mandate)?;
        let missing = || UnknownId { kind: "scenario", id: scenario.to_owned(), nearest: None };
        let mut changed = self.base.lenses.get(lens_no).cloned().ok_or_else(missing)?;
        change(&mut changed);
        let mut game = overlay::overlay(&self.base, scenario_no, &changed, mandate_no).ok_or_else(missing)?;
        scenario.clone_into(&mut game.header.scenario);
        lens.clone_into(&mut game.header.lens);
        mandate.clone_into(&mut game.header.mandate);
        game.index();
        Ok(game)
    }

    /// Scenarios that can be played.
    #[must_use]
    pub fn scenarios(&self) -> &Index {
        &self.names.scenarios
    }

    /// Lenses; `sealed` is not among them.
    #[must_use]
    pub fn lenses(&self) -> &Index {
        &self.names.lenses
    }

    /// What the lenses say, in the order of [`Pack::lenses`].
    #[must_use]
    pub fn lens_infos(&self) -> &[LensInfo] {
        &self.base.lenses
    }

    /// Mandates.
    #[must_use]
    pub fn mandates(&self) -> &Index {
        &self.names.mandates
    }

    /// Objectives, in the order of scores.
    #[must_use]
    pub fn objectives(&self) -> &Index {
        &self.names.objectives
    }

    /// The dials of the lenses.
    #[must_use]
    pub fn dials(&self) -> &Index {
        &self.names.dials
    }

    /// The pack as it is under no lens, scenario or mandate: for lists. It can't be played.
    #[must_use]
    pub fn template(&self) -> &Scenario {
        &self.base.template
    }

    /// What a rule says of itself.
    #[must_use]
    pub fn rule(&self, id: RuleId) -> Option<&RuleInfo> {
        self.rules.get(id.ix())
    }

    /// The sentence of a rule, which a player can read.
    #[must_use]
    pub fn because(&self, id: RuleId) -> &str {
        self.sentences.get(2 * id.ix()).unwrap_or_default()
    }

    /// Its sentence when a lens flips it.
    #[must_use]
    pub fn reversed(&self, id: RuleId) -> Option<&str> {
        self.sentences.get(2 * id.ix() + 1).filter(|sentence| !sentence.is_empty())
    }

    /// The rule of that id.
    #[must_use]
    pub fn find_rule(&self, id: &str) -> Option<RuleId> {
        self.names.rules.find(id).map(RuleId::of)
    }

    /// The event of that name: `capital.id`, or the id alone where it is the only one.
    #[must_use]
    pub fn find_event(&self, name: &str) -> Option<EventId> {
        self.names.event(name).ok()
    }

    /// The card of that id.
    ///
    /// # Errors
    ///
    /// When the pack has none.
    pub fn card(&self, id: &str) -> Result<&Card, UnknownId> {
        find(&self.names.policies, "policy", id).map(|number| &self.cards[number])
    }

    /// Reads a card that is no part of the pack against its ids. `path` is what problems call the text.
    #[must_use]
    pub fn read_card(&self, path: &str, text: &str) -> Checked<Card> {
        let mut problems = Problems::default();
        let written: Option<raw::Card<'_>> = parse::parse_one(path, text, &mut problems);
        let sources = Sources::new(vec![(path, text)]);
        let card = written.map(|written| {
            let card = card::card(&mut Lower::new(&self.names, &sources, &mut problems), &written);
            check::check_card(&written, &self.names, &sources, &mut problems);
            card
        });
        problems.close(card)
    }

    /// The wordings of a text, in the first language.
    #[must_use]
    pub fn text(&self, key: &str) -> Option<Wordings<'_>> {
        self.texts.get(key)
    }

    /// The first wording of a text.
    #[must_use]
    pub fn first(&self, key: &str) -> Option<&str> {
        self.texts.first(key)
    }

    /// The same, or its key.
    #[must_use]
    pub fn name<'k>(&'k self, key: &'k str) -> &'k str {
        self.first(key).unwrap_or(key)
    }

    /// Rules that a lens turns: those whose strength under it is not 1000, with what it names of them.
    pub fn turned_by(&self, lens: &LensInfo, rule: RuleId) -> Vec<(String, i32)> {
        let Some(info) = self.rule(rule) else { return Vec::new() };
        lens.named.iter().filter(|(name, _)| *name == info.id || info.tags.contains(name)).cloned().collect()
    }
}

fn find(index: &Index, kind: &'static str, id: &str) -> Result<usize, UnknownId> {
    index.find(id).ok_or_else(|| UnknownId { kind, id: id.to_owned(), nearest: index.nearest(id).map(str::to_owned) })
}
