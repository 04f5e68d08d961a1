//! The words of line mode: what each does is `desk`'s.

use super::{class, shelf};

/// The words of line mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is its own word")]
pub(super) enum Verb {
    Consult,
    Measure,
    Offer,
    Probe,
    Advise,
    Accept,
    Decline,
    Withdraw,
    Answer,
    Respond,
    Deliver,
    Renew,
    Note,
    Forecast,
    End,
    Done,
    Status,
    Capitals,
    Table,
    Map,
    Log,
    Agreements,
    Why,
    Library,
    Undo,
    Save,
    Help,
    Quit,
    More,
    List,
    Briefing,
    Calendar,
    Hint,
    Saves,
    Open,
    Branch,
    Branches,
    Beside,
    WhatIf,
    Settings,
    Width,
    Template,
    AsOf,
    Notebook,
    Calibration,
    Endings,
    Tutorial,
    Frontier,
    Analyze,
    Chair,
    Inject,
    Override,
    News,
    Debrief,
}

/// A word, and what it does, in one line.
pub(super) type Word = (&'static str, Verb, &'static str);

/// Words whose beginnings come second: of the shelf and of a class.
pub(super) fn later() -> impl Iterator<Item = &'static Word> {
    shelf::WORDS.iter().chain(&class::WORDS)
}

/// Each word, and what it does, in one line.
pub(super) const WORDS: [Word; 33] = [
    ("consult", Verb::Consult, "speak to a capital: 'consult {capital} {message}'; alone, it lists whom and what"),
    ("measure", Verb::Measure, "act alone, without an agreement: 'measure {measure}'; alone, it lists them"),
    (
        "offer",
        Verb::Offer,
        "put an offer on the table, parties before the colon: 'offer {parties}: ISSUE OPTION, ISSUE OPTION'",
    ),
    ("probe", Verb::Probe, "ask your desk what it would take, in the same form; commits nothing"),
    ("advise", Verb::Advise, "hear your advisers on an offer, in the same form; costs nothing"),
    ("accept", Verb::Accept, "take the newest counter-offer, or that of a capital: 'accept {capital}'"),
    ("decline", Verb::Decline, "turn it down"),
    ("withdraw", Verb::Withdraw, "take back your newest offer that waits or has a counter-offer"),
    ("answer", Verb::Answer, "choose in an event: 'answer EVENT OPTION'; alone, it lists them"),
    ("respond", Verb::Respond, "answer a breach: 'respond ISSUE ANSWER'; alone, it lists them"),
    ("deliver", Verb::Deliver, "deliver what your side owes: 'deliver ISSUE'; alone, it lists it"),
    ("renew", Verb::Renew, "renew relief that would lapse: 'renew ISSUE'; alone, it lists it"),
    ("note", Verb::Note, "write down why you do what you do next: 'note TEXT'"),
    ("forecast", Verb::Forecast, "say what you expect: 'forecast {capital} accept 60'"),
    ("end", Verb::End, "end the month"),
    ("done", Verb::Done, "leave a list; its numbers no longer choose"),
    ("status", Verb::Status, "how things stand; 'status all' reads every track"),
    ("capitals", Verb::Capitals, "the capitals one by one; 'capitals {capital}' with what it wants"),
    ("table", Verb::Table, "put an offer together step by step"),
    ("map", Verb::Map, "borders and crossings, as a list"),
    (
        "log",
        Verb::Log,
        "what happened; 'log 3' for one month, 'log offers' (reactions, events, notes) for a kind, 'log WORD' to search",
    ),
    ("agreements", Verb::Agreements, "who owes what to whom"),
    (
        "why",
        Verb::Why,
        "why the last move was received so; 'why {capital}' in full; 'why' and a track, a rule or an event",
    ),
    ("library", Verb::Library, "claims, those who dispute them, the record; 'library search WORD'"),
    ("undo", Verb::Undo, "take the last move back; if it told you something, what follows is a branch"),
    (
        "save",
        Verb::Save,
        "keep the game now; it is kept after every move anyway; 'save FOLDER' keeps it in another folder from now on",
    ),
    ("help", Verb::Help, "teaches by example; 'help WORD' for one word"),
    ("quit", Verb::Quit, "keep the game and leave"),
    ("more", Verb::More, "read on in a long list"),
    ("list", Verb::List, "read the last list of numbers again"),
    ("briefing", Verb::Briefing, "read the whole briefing again"),
    ("calendar", Verb::Calendar, "known dates to come"),
    ("hint", Verb::Hint, "what the desk would try, played out in futures that may be; costs nothing"),
];
