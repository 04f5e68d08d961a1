//! The library: claims, those who dispute them, the record, the glossary, lenses, and how realistic this is.

use super::names::{Known, Unclear, any_of, find, near};
use super::speech::{about, ended, words};
use super::told::Told;
use crate::engine::RuleId;
use crate::game::Game;
use crate::lang::{Message, plain};
use crate::pack::Library;
use crate::report::words::joined;

const SECTIONS: [(&str, Message); 6] = [
    ("claims", plain::section_claims),
    ("counters", plain::section_counters),
    ("record", plain::section_record),
    ("glossary", plain::section_glossary),
    ("lenses", plain::section_lenses),
    ("realistic", plain::section_realistic),
];

/// Answers `library` and what stands behind it.
pub(super) fn tell(game: &Game, rest: &str, told: &mut Told) {
    if rest.is_empty() {
        return sections(game, told);
    }
    if let Some(word) = rest.strip_prefix("search").filter(|w| w.is_empty() || w.starts_with(' ')) {
        return search(game, word.trim(), told);
    }
    let known: Vec<Known<usize>> =
        SECTIONS.iter().enumerate().map(|(at, (id, name))| Known::new(at, *id, name())).collect();
    let exact = known.iter().find(|k| k.id.eq_ignore_ascii_case(rest)).map(|k| k.what);
    if let Some(at) = exact {
        return section(game, SECTIONS[at].0, told);
    }
    match entry(game, rest) {
        Ok(found) => told_of(game, &found, told),
        Err(Unclear::Many(fits)) => told.say(Unclear::Many(fits).sentence("entry", rest)),
        Err(Unclear::Unknown(close)) => match find(rest, &known) {
            Ok(at) => section(game, SECTIONS[at].0, told),
            Err(_) if close.is_empty() => told.say(plain::no_entry(rest)),
            Err(_) => told.say(plain::no_entry_near(rest, any_of(&close))),
        },
    }
}

fn sections(game: &Game, told: &mut Told) {
    let library = &game.pack().library;
    told.say(plain::library_how_to_choose());
    for (id, name) in SECTIONS {
        let size = match id {
            "claims" => Some(library.claims.len()),
            "counters" => Some(library.counters.len()),
            "record" => Some(library.record.len()),
            "glossary" => Some(library.glossary.len()),
            "lenses" => Some(game.pack().lenses().len()),
            _ => None,
        };
        let named = size.map_or_else(|| name().to_owned(), |n| plain::section_of(name(), n));
        told.choice(ended(&named), format!("library {id}"));
    }
}

fn section(game: &Game, id: &str, told: &mut Told) {
    let (library, w) = (&game.pack().library, words(game));
    told.long = true;
    match id {
        "claims" => library
            .claims
            .iter()
            .for_each(|c| told.choice(format!("{}: {}", c.id, c.text), format!("library {}", c.id))),
        "counters" => library
            .counters
            .iter()
            .for_each(|c| told.choice(format!("{}: {}", c.id, c.text), format!("library {}", c.id))),
        "record" => library
            .record
            .iter()
            .for_each(|e| told.choice(format!("{}: {}", e.id, e.text), format!("library {}", e.id))),
        "glossary" => library
            .glossary
            .iter()
            .for_each(|t| told.choice(format!("{}: {}", t.term, t.text), format!("library {}", t.id))),
        "lenses" => {
            for lens in game.pack().lenses().iter() {
                told.say(format!(
                    "{}{}",
                    w.text(&format!("lens.{lens}.name")),
                    about(game, &format!("lens.{lens}.text"))
                ));
            }
        }
        _ => {
            for (part, title) in [
                ("intro", ""),
                ("modelled", plain::what_is_modelled()),
                ("not_modelled", plain::what_is_not()),
                ("judgement", plain::which_numbers_are_judgement()),
                ("lenses", plain::where_the_lenses_disagree()),
                ("disagree", plain::how_to_disagree()),
            ] {
                if let Some(text) = w.find(&format!("realistic.{part}")) {
                    if !title.is_empty() {
                        told.say(title);
                    }
                    told.say(text);
                    told.gap();
                }
            }
            told.say(w.find("pack.disclaimer").unwrap_or_default());
        }
    }
    if told.lines.is_empty() {
        told.say(plain::section_is_empty());
    }
}

/// Whether the library has an entry or a section of that name.
pub(super) fn knows(game: &Game, typed: &str) -> bool {
    entry(game, typed).is_ok() || SECTIONS.iter().any(|(id, _)| *id == typed)
}

/// An entry of the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Entry {
    Claim(usize),
    Counter(usize),
    Record(usize),
    Term(usize),
}

fn entries(library: &Library) -> Vec<Known<Entry>> {
    let mut known: Vec<Known<Entry>> = Vec::new();
    known.extend(library.claims.iter().enumerate().map(|(at, c)| Known::new(Entry::Claim(at), c.id.as_str(), "")));
    known.extend(library.counters.iter().enumerate().map(|(at, c)| Known::new(Entry::Counter(at), c.id.as_str(), "")));
    known.extend(library.record.iter().enumerate().map(|(at, e)| Known::new(Entry::Record(at), e.id.as_str(), "")));
    known.extend(
        library.glossary.iter().enumerate().map(|(at, t)| Known::new(Entry::Term(at), t.id.as_str(), t.term.as_str())),
    );
    known
}

fn entry(game: &Game, typed: &str) -> Result<Entry, Unclear> {
    let known = entries(&game.pack().library);
    find(typed, &known).map_err(|why| match why {
        Unclear::Unknown(_) => Unclear::Unknown(near(typed, &known)),
        many @ Unclear::Many(_) => many,
    })
}

fn told_of(game: &Game, entry: &Entry, told: &mut Told) {
    let library = &game.pack().library;
    match *entry {
        Entry::Claim(at) => {
            let claim = &library.claims[at];
            told.say(plain::found_claim(&claim.id, &claim.text));
            told.say(plain::it_stands_in_page(&claim.section, &claim.page));
            for counter in library.counters_of(&claim.id) {
                let how = if counter.supports { plain::supported_by() } else { plain::disputed_by() };
                told.choice(format!("{how} {}: {}", counter.id, counter.text), format!("library {}", counter.id));
            }
            rests(game, &claim.id, told);
        }
        Entry::Counter(at) => {
            let counter = &library.counters[at];
            let kind = if counter.supports { plain::a_voice_for_the_claim() } else { plain::a_counter_claim() };
            told.say(format!("{}, {kind}: {}", counter.id, counter.text));
            told.say(plain::source(ended(&counter.source)));
            weak(counter.weak, told);
            for id in &counter.claims {
                let text = library.claim(id).map_or("", |c| c.text.as_str());
                told.choice(plain::it_speaks_to(id, text), format!("library {id}"));
            }
            rests(game, &counter.id, told);
        }
        Entry::Record(at) => {
            let e = &library.record[at];
            told.say(format!("{}: {}", e.id, e.text));
            for (capital, reported) in &e.reactions {
                told.say(format!("{}: {reported}", words(game).text(&format!("capital.{capital}.name"))));
            }
            told.say(plain::source(ended(&e.source)));
            weak(e.weak, told);
            rests(game, &e.id, told);
        }
        Entry::Term(at) => {
            let t = &library.glossary[at];
            told.say(format!("{}: {}", t.term, t.text));
        }
    }
}

fn weak(weak: bool, told: &mut Told) {
    if weak {
        told.say(plain::weak_source());
    }
}

/// The rules that rest on an entry, or why none does.
fn rests(game: &Game, id: &str, told: &mut Told) {
    let (library, w) = (&game.pack().library, words(game));
    let rules: &[RuleId] = library.rules_of(id);
    if rules.is_empty() {
        let reason = library.not_modelled.iter().find(|(claim, _)| claim == id).map(|(_, reason)| reason.as_str());
        told.say(reason.map_or(plain::no_rule_rests_on_it().to_owned(), plain::no_rule_carries_it));
        return;
    }
    told.say(plain::rules_rest_on_it(rules.len()));
    told.long = true;
    for rule in rules {
        let id = w.scenario.rule_id(*rule);
        told.choice(format!("{id}: {}", w.pack.because(*rule)), format!("why {id}"));
    }
}

fn search(game: &Game, word: &str, told: &mut Told) {
    let library = &game.pack().library;
    if word.is_empty() {
        told.say(plain::search_for_what());
        return;
    }
    let wanted = super::names::words(word);
    let holds = |text: &str| {
        let found = super::names::words(text);
        wanted.iter().all(|w| found.iter().any(|f| f.starts_with(w.as_str())))
    };
    told.long = true;
    for c in library.claims.iter().filter(|c| holds(&c.text) || holds(&c.section)) {
        told.choice(plain::found_claim(&c.id, &c.text), format!("library {}", c.id));
    }
    for c in library.counters.iter().filter(|c| holds(&c.text) || holds(&c.source)) {
        told.choice(plain::found_counter(&c.id, &c.text), format!("library {}", c.id));
    }
    for e in library.record.iter().filter(|e| holds(&e.text)) {
        told.choice(plain::found_record(&e.id, &e.text), format!("library {}", e.id));
    }
    for t in library.glossary.iter().filter(|t| holds(&t.term) || holds(&t.text)) {
        told.choice(plain::found_word(&t.term, &t.text), format!("library {}", t.id));
    }
    if told.choices.is_empty() {
        told.say(plain::nothing_found(word, joined(&SECTIONS.map(|(id, _)| id.to_owned()))));
    }
}
