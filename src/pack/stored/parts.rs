//! What a pack's own types consist of.

use super::code::{Reader, Stored, fields, variants};
use crate::pack::adviser::Adviser;
use crate::pack::card::{Card, Do, Outcome, Play, Reply, Response};
use crate::pack::info::{EventInfo, RuleInfo};
use crate::pack::library::{Claim, Counter, Entry, Library, SourceRef, Term};
use crate::pack::lower::{Base, Dates, LensInfo, Setting, TermChoice, WorthRow};
use crate::pack::map::{Border, Line, Map, Spot};
use crate::pack::names::{EventName, Index, Names};
use crate::pack::raw::Confidence;
use crate::pack::start::{Guide, Template, Until};
use crate::pack::strings::Strings;
use crate::pack::text::Texts;
use crate::pack::{Defaults, Pack};

fields! {
    Pack {
        id, version, hash, languages, defaults, rules, events, advisers, cards, library, templates, guide, map, shown,
        sentences, texts, names, base,
    }
    Defaults { scenario, lens, mandate }
    Texts { keys, wordings, ends }
    Index { ids, order }
    Base { template, rows, events_only, endings_only, calendar, lenses, scenarios, mandates }
    Dates { id, every_year, from, only }
    LensInfo { id, weights, prior, named, strength, dials, tracks }
    Setting { clock, tracks, flags, events, scenes }
    WorthRow { issue, option, rule, capital, interest, points, when }
    RuleInfo { id, on, source, sources, confidence, tags }
    EventInfo { id, by, full, options }
    Claim { id, section, page, text }
    Counter { id, claims, supports, text, source, weak }
    Entry { id, text, reactions, source, weak }
    Term { id, term, text }
    Library { claims, counters, record, not_modelled, glossary, rules_of }
    Card { id, habits, plays, script, random }
    Play { id, when, act, again, answers }
    Reply { to, when, reply }
    Map { places, lines, borders, incidents }
    Border { between, tension, shut, crossings }
    Spot { id, longitude, latitude }
    Line { between, points }
    Adviser { id, capital, heeds, misjudges }
    Template { id, offer, said }
    Guide { scenario, lens, mandate, seed, steps }
    EventName { by, id }
    Names {
        capitals, seats, interests, dispositions, tracks, hidden_tracks, flags, hidden_flags, clusters, issues,
        options, givers, with, issue_tags, process, process_options, process_with, consults, measures, answers,
        events, event_names, choices, rules, sums, objectives, calendar, endings, mandates, scenarios, lenses,
        policies, dials, tells, bits, rule_tags, claims, counters, record, facts, oversized,
    }
}

variants! {
    TermChoice { Issue(a, b), Process(a, b) }
    SourceRef { Claim(a), Counter(a), Record(a), Design(a), Engine }
    Do { Consult(a), Measure(a), Offer(a), Answer(a, b), AcceptFrom(a), DeclineFrom(a) }
    Response { Take, Change(a), Drop(a, b), Wait(a) }
    Outcome { Agreed, Countered, Stalled, Rejected }
    Until {
        GoOn, Capital, Consulted, Drafted, Forecast, Offered, Why, Agreements, Events, MonthEnded, Noted, Log,
        Library,
    }
}

/// By their lengths, which are small numbers, and all of them as one.
impl Stored for Strings {
    fn put(&self, out: &mut Vec<u8>) {
        let starts = std::iter::once(&0).chain(&self.ends);
        self.ends.iter().zip(starts).map(|(end, start)| end - start).collect::<Vec<_>>().put(out);
        self.all.put(out);
    }

    fn take(from: &mut Reader<'_>) -> Self {
        let mut ends = Vec::take(from);
        let mut end = 0_u32;
        for length in &mut ends {
            end = end.saturating_add(*length);
            *length = end;
        }
        Self { ends, all: String::take(from) }
    }
}

/// Words for how sure a source is: there are only those of [`Confidence`].
impl Stored for &'static str {
    fn put(&self, out: &mut Vec<u8>) {
        Confidence::ALL.iter().position(|one| one.word() == *self).unwrap_or(Confidence::ALL.len()).put(out);
    }

    fn take(from: &mut Reader<'_>) -> Self {
        let place = from.place(Confidence::ALL.len() as u8);
        Confidence::ALL.get(usize::from(place)).map_or("", |one| one.word())
    }
}
