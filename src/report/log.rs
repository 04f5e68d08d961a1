//! The log, entry by entry, to be searched and filtered: months, what happened in them, what was done.

use super::sentences::long_date;
use super::words::{Words, stance_verb};
use crate::engine::Move;
use crate::game::{EventRecord, Game, MoveRecord};
use crate::lang::report;

/// What the log is filtered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// Everything.
    #[default]
    All,
    /// Offers, probes, and what was taken or turned down.
    Offers,
    /// Whatever some capital minded.
    Reactions,
    /// Events, and how they were answered.
    Events,
    /// Notes and forecasts.
    Notes,
}

impl Kind {
    /// All of them, with the words that name them.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::All, "all"),
        (Self::Offers, "offers"),
        (Self::Reactions, "reactions"),
        (Self::Events, "events"),
        (Self::Notes, "notes"),
    ];

    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(k, _)| *k == self).map_or("", |(_, word)| word)
    }

    /// The kind of that word, or of its singular.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        let word = word.to_lowercase();
        Self::ALL.iter().find(|(_, w)| *w == word || w.strip_suffix('s') == Some(&word)).map(|(k, _)| *k)
    }

    /// The next one.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|(k, _)| *k == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()].0
    }
}

/// An entry of the log, by its place in the record; all from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// A round.
    Month(usize),
    /// An event of a round.
    Event(usize, usize),
    /// A move of a round.
    Move(usize, usize),
}

impl Entry {
    /// The round it is of, from 0.
    #[must_use]
    pub fn round(self) -> usize {
        match self {
            Self::Month(round) | Self::Event(round, _) | Self::Move(round, _) => round,
        }
    }
}

/// The entries of a kind that hold every word that is typed, in order; a month only where something of it is there.
#[must_use]
pub fn entries(game: &Game, kind: Kind, typed: &str) -> Vec<Entry> {
    let words = Words::new(game.pack(), game.scenario());
    let typed: Vec<String> = typed.split_whitespace().map(str::to_lowercase).collect();
    let mut all = Vec::new();
    for (r, round) in game.rounds().iter().enumerate() {
        let events = round
            .events
            .iter()
            .enumerate()
            .filter(|(_, e)| matches!(kind, Kind::All | Kind::Events) && holds(&typed, &event_text(&words, e)));
        let events: Vec<usize> = events.map(|(at, _)| at).collect();
        // Where the log is narrowed, an event that is told with its answer needs no second entry for that.
        let narrowed = kind == Kind::Events || !typed.is_empty();
        let told = |m: &MoveRecord| match m.play.play {
            Move::Answer(event, _) => narrowed && events.iter().any(|at| round.events[*at].report.event == event),
            _ => false,
        };
        let moves =
            round.moves.iter().enumerate().filter(|(_, m)| {
                is_of(kind, m) && !told(m) && (typed.is_empty() || holds(&typed, &move_text(&words, m)))
            });
        let moves: Vec<Entry> = moves.map(|(at, _)| Entry::Move(r, at)).collect();
        let here: Vec<Entry> = events.iter().map(|at| Entry::Event(r, *at)).chain(moves).collect();
        let dated = !typed.is_empty() && holds(&typed, &long_date(round.date));
        if !here.is_empty() || (kind == Kind::All && (typed.is_empty() || dated)) {
            all.push(Entry::Month(r));
        }
        all.extend(here);
    }
    all
}

fn is_of(kind: Kind, record: &MoveRecord) -> bool {
    let minded = || record.report.reactions.iter().any(|r| r.stance.is_party() || !r.findings.is_empty());
    match (kind, &record.play.play) {
        (Kind::All, _) => true,
        (Kind::Reactions, _) => minded(),
        (Kind::Events, Move::Answer(..)) => true,
        (Kind::Notes, Move::Note | Move::Forecast(..)) => true,
        (
            Kind::Offers,
            Move::Offer(_)
            | Move::Probe(_)
            | Move::AcceptCounter
            | Move::AcceptFrom(_)
            | Move::DeclineCounter
            | Move::DeclineFrom(_)
            | Move::Withdraw,
        ) => true,
        _ => false,
    }
}

/// Whether a text holds all words, whatever their case.
fn holds(typed: &[String], text: &str) -> bool {
    let text = text.to_lowercase();
    typed.iter().all(|word| text.contains(word.as_str()))
}

/// What is searched of an event: its title, its text, what was chosen.
fn event_text(words: &Words<'_>, record: &EventRecord) -> String {
    let event = record.report.event;
    let body = words.find(&format!("event.{}.body", words.event_key(event))).unwrap_or_default();
    let choice = record.choice.map_or(String::new(), |c| words.choice(event, c));
    format!("{} {body} {choice}", words.event(event))
}

/// What is searched of a move: the move, who took it how, and the sentences of every reason that was seen.
fn move_text(words: &Words<'_>, record: &MoveRecord) -> String {
    let mut text = words.play(&record.play);
    for (c, reaction) in words.scenario.capital_ids().zip(&record.report.reactions) {
        if reaction.stance.is_party() || !reaction.findings.is_empty() {
            text.push_str(&format!(" {} {}", words.capital(c), stance_verb(reaction.stance)));
        }
        for finding in reaction.findings.iter().filter(|f| f.seen) {
            text.push(' ');
            text.push_str(words.because(finding));
        }
    }
    text
}

/// What the log is narrowed to, in a sentence; nothing where it is whole.
#[must_use]
pub fn narrowed(kind: Kind, typed: &str, found: usize) -> Option<String> {
    let found = report::entries(found);
    match (kind, typed.trim()) {
        (Kind::All, "") => None,
        (Kind::All, typed) => Some(report::found_with(&found, typed)),
        (kind, "") => Some(format!("{}, {found}.", super::words::capitalised(kind.word()))),
        (kind, typed) => Some(report::word_with_found(super::words::capitalised(kind.word()), typed, &found)),
    }
}

/// How many of the entries are more than the head of a month.
#[must_use]
pub fn count(entries: &[Entry]) -> usize {
    entries.iter().filter(|e| !matches!(e, Entry::Month(_))).count()
}
