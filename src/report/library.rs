//! The library as papers that point to one another: a claim to the rules that carry it and to those who dispute it, a
//! rule to its sources, and back.

use super::words::Words;
use crate::engine::{CapitalId, RuleId};
use crate::lang::{Message, report};
use crate::pack::library::SourceRef;
use crate::pack::{Pack, Wordings};

/// A paper of the library; numbers are places in the pack's lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leaf {
    /// A part of "How realistic is this?", by the last word of its text key.
    Realistic(&'static str),
    /// A claim of the source.
    Claim(usize),
    /// A voice for or against claims.
    Counter(usize),
    /// An entry of the dated record.
    Record(usize),
    /// A word explained.
    Term(usize),
    /// A capital and its interests.
    Capital(CapitalId),
    /// A set of assumptions.
    Lens(usize),
    /// A rule and its sources.
    Rule(RuleId),
    /// Several rules, as the reasons for one thing.
    Rules(Vec<RuleId>),
}

/// What stands on a paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paper {
    /// Its title.
    pub title: String,
    /// Its paragraphs.
    pub text: Vec<String>,
    /// Where it points, each in words.
    pub links: Vec<(String, Leaf)>,
}

/// The papers on the model itself: each part's id, and its title.
const REALISTIC: [(&str, Message); 6] = [
    ("intro", report::how_realistic_is_this),
    ("modelled", report::what_is_modelled),
    ("not_modelled", report::what_is_not_modelled),
    ("judgement", report::which_numbers_are_judgement),
    ("lenses", report::where_the_lenses_disagree),
    ("disagree", report::how_to_disagree),
];

/// Every paper that is listed, section by section.
#[must_use]
pub fn index(pack: &Pack) -> Vec<Leaf> {
    let library = &pack.library;
    let mut all: Vec<Leaf> = REALISTIC
        .iter()
        .filter(|(part, _)| pack.text(&format!("realistic.{part}")).is_some())
        .map(|(part, _)| Leaf::Realistic(part))
        .collect();
    all.extend(pack.template().capital_ids().map(Leaf::Capital));
    all.extend((0..pack.lenses().len()).map(Leaf::Lens));
    all.extend((0..library.glossary.len()).map(Leaf::Term));
    all.extend((0..library.claims.len()).map(Leaf::Claim));
    all.extend((0..library.counters.len()).map(Leaf::Counter));
    all.extend((0..library.record.len()).map(Leaf::Record));
    all
}

/// The section a paper is listed under.
#[must_use]
pub fn section(leaf: &Leaf) -> &'static str {
    match leaf {
        Leaf::Realistic(_) => report::how_realistic_is_this(),
        Leaf::Capital(_) => report::capitals(),
        Leaf::Lens(_) => report::lenses_sets_of_assumptions(),
        Leaf::Term(_) => report::words_explained(),
        Leaf::Claim(_) => report::what_the_source_claims(),
        Leaf::Counter(_) => report::who_disputes_or_supports_it(),
        Leaf::Record(_) => report::what_happened_by_date(),
        Leaf::Rule(_) | Leaf::Rules(_) => report::rules(),
    }
}

/// A paper in one line.
#[must_use]
pub fn label(pack: &Pack, leaf: &Leaf) -> String {
    let library = &pack.library;
    match leaf {
        Leaf::Claim(at) => named(&library.claims[*at].id, &library.claims[*at].text),
        Leaf::Counter(at) => named(&library.counters[*at].id, &library.counters[*at].text),
        Leaf::Record(at) => named(&library.record[*at].id, &library.record[*at].text),
        Leaf::Term(at) => named(&library.glossary[*at].term, &library.glossary[*at].text),
        _ => paper(pack, leaf).title,
    }
}

fn named(id: &str, text: &str) -> String {
    format!("{id}: {text}")
}

/// Whether a paper speaks of every word that was typed.
#[must_use]
pub fn holds(pack: &Pack, leaf: &Leaf, typed: &str) -> bool {
    let paper = paper(pack, leaf);
    let whole = format!("{} {}", paper.title, paper.text.join(" ")).to_lowercase();
    typed.to_lowercase().split_whitespace().all(|word| whole.contains(word))
}

/// A paper in full.
#[must_use]
pub fn paper(pack: &Pack, leaf: &Leaf) -> Paper {
    let (library, words) = (&pack.library, Words::new(pack, pack.template()));
    let mut paper = Paper::default();
    match leaf {
        Leaf::Realistic(part) => {
            let title = REALISTIC.iter().find(|(id, _)| id == part).map_or("", |(_, title)| title());
            paper.title = title.to_owned();
            let told = pack.text(&format!("realistic.{part}"));
            paper.text.extend(told.iter().flat_map(Wordings::iter).map(str::to_owned));
            paper.text.extend(words.find("pack.disclaimer").map(str::to_owned));
        }
        Leaf::Claim(at) => {
            let claim = &library.claims[*at];
            paper.title = report::claim(&claim.id);
            paper.text = vec![claim.text.clone(), report::it_stands_in_page(&claim.section, &claim.page)];
            for (at, counter) in library.counters.iter().enumerate() {
                if counter.claims.contains(&claim.id) {
                    let how = if counter.supports { report::supported_by() } else { report::disputed_by() };
                    paper.links.push((format!("{how} {}: {}", counter.id, counter.text), Leaf::Counter(at)));
                }
            }
            carried(pack, &claim.id, &mut paper);
        }
        Leaf::Counter(at) => {
            let counter = &library.counters[*at];
            let kind = if counter.supports { report::support() } else { report::counter_claim() };
            paper.title = format!("{kind} {}", counter.id);
            paper.text = vec![counter.text.clone(), report::source(&counter.source)];
            weak(counter.weak, &mut paper);
            for (at, claim) in library.claims.iter().enumerate().filter(|(_, c)| counter.claims.contains(&c.id)) {
                paper.links.push((report::it_speaks_to(&claim.id, &claim.text), Leaf::Claim(at)));
            }
            carried(pack, &counter.id, &mut paper);
        }
        Leaf::Record(at) => {
            let entry = &library.record[*at];
            paper.title = entry.id.clone();
            paper.text.push(entry.text.clone());
            for (capital, reported) in &entry.reactions {
                paper.text.push(format!("{}: {reported}", words.text(&format!("capital.{capital}.name"))));
            }
            paper.text.push(report::source(&entry.source));
            weak(entry.weak, &mut paper);
            carried(pack, &entry.id, &mut paper);
        }
        Leaf::Term(at) => {
            let term = &library.glossary[*at];
            paper.title = term.term.clone();
            paper.text.push(term.text.clone());
        }
        Leaf::Capital(id) => {
            let def = pack.template().capital(*id);
            paper.title = words.capital(*id);
            paper.text.extend(words.find(&format!("capital.{}.text", def.id)).map(str::to_owned));
            for (at, (interest, _)) in def.interests.iter().enumerate() {
                let name = words.interest(*id, crate::engine::InterestId::of(at));
                let text = words.find(&format!("interest.{}.{interest}.text", def.id)).unwrap_or_default();
                paper.text.push(format!("{name}: {text}"));
            }
        }
        Leaf::Lens(at) => {
            let id = pack.lenses().id(*at);
            paper.title = words.text(&format!("lens.{id}.name"));
            paper.text.extend(words.find(&format!("lens.{id}.text")).map(str::to_owned));
        }
        Leaf::Rule(id) => rule(pack, *id, &mut paper),
        Leaf::Rules(all) => {
            paper.title = report::what_these_reasons_rest_on().to_owned();
            paper.text.push(report::the_strongest_first_each_leads_to().to_owned());
            paper.links.extend(all.iter().map(|id| linked(&words, *id)));
        }
    }
    paper
}

fn weak(weak: bool, paper: &mut Paper) {
    if weak {
        paper.text.push(report::this_rests_on_state_media_or().to_owned());
    }
}

fn linked(words: &Words<'_>, id: RuleId) -> (String, Leaf) {
    (format!("{}: {}", words.scenario.rule_id(id), words.pack.because(id)), Leaf::Rule(id))
}

/// The rules that rest on an entry, or why none does.
fn carried(pack: &Pack, id: &str, paper: &mut Paper) {
    let (library, words) = (&pack.library, Words::new(pack, pack.template()));
    let rules = library.rules_of(id);
    paper.links.extend(rules.iter().map(|rule| {
        let (text, leaf) = linked(&words, *rule);
        (report::carried_by(&text), leaf)
    }));
    if rules.is_empty() {
        let why = library.not_modelled.iter().find(|(entry, _)| entry == id).map(|(_, why)| why.as_str());
        paper.text.push(why.map_or(report::no_rule_rests_on_it().to_owned(), report::no_rule_carries_it));
    }
}

fn rule(pack: &Pack, id: RuleId, paper: &mut Paper) {
    let library = &pack.library;
    let info = Words::new(pack, pack.template()).rule(id);
    paper.title = report::rule(&info.id);
    let sure = match info.confidence {
        "stated" => report::its_source_states_it(),
        "inferred" => report::it_is_inferred_from_its_source(),
        _ => report::its_strength_is_the_designers_judgement(),
    };
    paper.text = vec![pack.because(id).to_owned(), report::source_and_certainty(&info.source, sure)];
    for source in &info.sources {
        let leaf = match source {
            SourceRef::Claim(id) => library.claims.iter().position(|c| c.id == *id).map(Leaf::Claim),
            SourceRef::Counter(id) => library.counters.iter().position(|c| c.id == *id).map(Leaf::Counter),
            SourceRef::Record(id) => library.record.iter().position(|e| e.id == *id).map(Leaf::Record),
            SourceRef::Design(_) | SourceRef::Engine => None,
        };
        paper.links.extend(leaf.map(|leaf| (label(pack, &leaf), leaf)));
    }
}
