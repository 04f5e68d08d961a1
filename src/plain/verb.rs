//! The words of line mode: what each does is `desk`'s.

use super::{class, shelf};
use crate::lang::{Message, plain};

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
pub(super) type Word = (&'static str, Verb, Message);

/// Words whose beginnings come second: of the shelf and of a class.
pub(super) fn later() -> impl Iterator<Item = &'static Word> {
    shelf::WORDS.iter().chain(&class::WORDS)
}

/// Each word, and what it does, in one line.
pub(super) const WORDS: [Word; 33] = [
    ("consult", Verb::Consult, plain::help_consult),
    ("measure", Verb::Measure, plain::help_measure),
    ("offer", Verb::Offer, plain::help_offer),
    ("probe", Verb::Probe, plain::help_probe),
    ("advise", Verb::Advise, plain::help_advise),
    ("accept", Verb::Accept, plain::help_accept),
    ("decline", Verb::Decline, plain::help_decline),
    ("withdraw", Verb::Withdraw, plain::help_withdraw),
    ("answer", Verb::Answer, plain::help_answer),
    ("respond", Verb::Respond, plain::help_respond),
    ("deliver", Verb::Deliver, plain::help_deliver),
    ("renew", Verb::Renew, plain::help_renew),
    ("note", Verb::Note, plain::help_note),
    ("forecast", Verb::Forecast, plain::help_forecast),
    ("end", Verb::End, plain::help_end),
    ("done", Verb::Done, plain::help_done),
    ("status", Verb::Status, plain::help_status),
    ("capitals", Verb::Capitals, plain::help_capitals),
    ("table", Verb::Table, plain::help_table),
    ("map", Verb::Map, plain::help_map),
    ("log", Verb::Log, plain::help_log),
    ("agreements", Verb::Agreements, plain::help_agreements),
    ("why", Verb::Why, plain::help_why),
    ("library", Verb::Library, plain::help_library),
    ("undo", Verb::Undo, plain::help_undo),
    ("save", Verb::Save, plain::help_save),
    ("help", Verb::Help, plain::help_help),
    ("quit", Verb::Quit, plain::help_quit),
    ("more", Verb::More, plain::help_more),
    ("list", Verb::List, plain::help_list),
    ("briefing", Verb::Briefing, plain::help_briefing),
    ("calendar", Verb::Calendar, plain::help_calendar),
    ("hint", Verb::Hint, plain::help_hint),
];
