//! What happened, month by month, beside what really happened in those months.

use crate::engine::{CapitalId, Finding, Move, Note, NoteKind, Outcome, Reaction};
use crate::game::{Game, Round};
use crate::lang::report;
use crate::report::decided::chief;
use crate::report::sentences::{long_date, sum_by_track};
use crate::report::words::{Words, clean, date, stance_verb};
use serde::Serialize;

/// Reasons told of an answer.
const REASONS: usize = 3;

/// One round.
#[derive(Debug, Clone, Serialize)]
pub struct Month {
    /// Its number, from 1.
    pub month: u16,
    /// Its date, as `2025-09`.
    pub date: String,
    /// The same, as `September 2025`.
    pub name: String,
    /// Events, with what was chosen.
    pub events: Vec<String>,
    /// Moves, notes among them.
    pub moves: Vec<Deed>,
    /// What its end changed.
    pub end: String,
    /// Terms of agreements that were found late, broken, lapsed, suspended or ended at its end.
    pub terms: Vec<String>,
    /// What really happened then.
    pub really: Vec<Past>,
}

/// A move and what came of it.
#[derive(Debug, Clone, Serialize)]
pub struct Deed {
    /// The script's word for it.
    pub word: &'static str,
    /// The move in words.
    pub what: String,
    /// How it came out.
    pub outcome: &'static str,
    /// What each capital said that was asked or moved.
    pub answers: Vec<Answer>,
    /// A counter-offer it met, and what was learned.
    pub came: Vec<String>,
    /// Tracks it changed.
    pub changes: String,
    /// The player's own words, where there are any.
    pub text: String,
}

/// What a capital said.
#[derive(Debug, Clone, Serialize)]
pub struct Answer {
    /// Its id.
    pub id: String,
    /// Its name.
    pub capital: String,
    /// The stance's word.
    pub stance: &'static str,
    /// The stance in a sentence.
    pub verb: &'static str,
    /// What weighed most.
    pub reasons: Vec<String>,
}

/// An entry of the dated record.
#[derive(Debug, Clone, Serialize)]
pub struct Past {
    /// Its id, a date.
    pub id: String,
    /// The same, as a day in words.
    pub day: String,
    /// What happened.
    pub text: String,
    /// Where it is reported.
    pub source: String,
}

/// Every round so far.
pub(in crate::report) fn months(game: &Game, words: &Words<'_>) -> Vec<Month> {
    game.rounds().iter().map(|round| month(game, round, words)).collect()
}

fn month(game: &Game, round: &Round, words: &Words<'_>) -> Month {
    let events = round.events.iter().map(|e| {
        let id = e.report.event;
        let choice = match e.choice {
            Some(c) if e.by_default => report::left_unanswered_so(words.choice(id, c)),
            Some(c) => report::your_answer(words.choice(id, c)),
            None => String::new(),
        };
        let changes = changes(&e.report.findings, game.is_over(), words);
        let changes = if changes.is_empty() { changes } else { format!(" ({changes})") };
        let by = if game.injected(round.round, id) { report::put_in_by_the_facilitator() } else { "" };
        format!("{}{changes}.{by}{choice}", words.event(id).trim_end_matches('.'))
    });
    Month {
        month: round.round,
        date: date(round.date),
        name: long_date(round.date),
        events: events.collect(),
        moves: (0..round.moves.len()).map(|at| deed(game, round, at, words)).collect(),
        end: changes(&round.findings, game.is_over(), words),
        terms: terms(game, round, words),
        really: really(game, round),
    }
}

fn really(game: &Game, round: &Round) -> Vec<Past> {
    let clock = &game.scenario().clock;
    let dates: Vec<String> = (0..clock.span).map(|n| date(clock.date(round.month + n))).collect();
    let entries = game.pack().library.record.iter().filter(|e| dates.iter().any(|d| e.id.starts_with(d.as_str())));
    entries
        .map(|e| Past { id: e.id.clone(), day: day(&e.id), text: e.text.clone(), source: e.source.clone() })
        .collect()
}

/// What became of terms at a round's end, each told once; once the game is over, what nobody saw as well.
fn terms(game: &Game, round: &Round, words: &Words<'_>) -> Vec<String> {
    use NoteKind as N;
    let told = |n: &&Note| {
        matches!(n.kind, N::Late | N::Breached | N::BreachSeen | N::Suspended | N::Lapsed | N::Ended)
            && (n.seen || game.is_over())
    };
    let mut all: Vec<String> = Vec::new();
    for note in round.notes.iter().filter(told) {
        let unseen = if note.seen { "" } else { report::not_seen_in_play() };
        let line = words.note(&Note { seen: true, ..note.clone() }).map(|text| format!("{text}{unseen}"));
        all.extend(line.filter(|l| !all.contains(l)));
    }
    all
}

/// `15 December 2025` of the id of a record's entry, which is a day or a month, and a letter where a day has several.
fn day(id: &str) -> String {
    let mut parts = id.split('-').map(|p| p.trim_end_matches(|c: char| !c.is_ascii_digit()).parse::<u16>().ok());
    match (parts.next().flatten(), parts.next().flatten(), parts.next().flatten()) {
        (Some(year), Some(month @ 1..=12), Some(day)) => format!("{day} {}", long_date((year, month))),
        (Some(year), Some(month @ 1..=12), None) => long_date((year, month)),
        _ => id.to_owned(),
    }
}

fn deed(game: &Game, round: &Round, at: usize, words: &Words<'_>) -> Deed {
    let record = &round.moves[at];
    let report = &record.report;
    let ids = game.scenario().capital_ids();
    let told = |r: &Reaction| r.reservation.is_some() || !r.findings.is_empty();
    let answers = ids.zip(&report.reactions).filter(|(_, r)| told(r)).map(|(c, r)| Answer {
        id: game.scenario().capital(c).id.clone(),
        capital: words.capital(c),
        stance: r.stance.word(),
        verb: stance_verb(r.stance),
        reasons: reasons(c, r, words),
    });
    let mut came = Vec::new();
    if let Some(counter) = &report.counter {
        let changes: Vec<String> = counter.changes.iter().map(|c| words.change(c)).collect();
        came.push(report::counters(words.capital(counter.by), changes.join("; ")));
    }
    if let Some((capital, tell)) = &report.learned {
        came.push(report::heard_from(words.capital(*capital), words.tell(*tell)));
    }
    came.extend(crate::report::lineage::stays(words, round, at));
    Deed {
        word: record.play.play.word(),
        what: match &record.play.play {
            Move::Consult(c) => format!("{}: {}", words.addressee(*c), words.consult(*c)),
            _ => clean(&words.play(&record.play)),
        },
        outcome: match report.outcome {
            Outcome::Countered if report.counter.is_none() => report::near_but_not_agreed(),
            other => other.word(),
        },
        answers: answers.collect(),
        came,
        changes: changes(&report.findings, game.is_over(), words),
        text: clean(record.play.text.as_deref().unwrap_or_default()),
    }
}

/// What decided an answer, and what weighed most with the capital.
fn reasons(capital: CapitalId, answer: &Reaction, words: &Words<'_>) -> Vec<String> {
    let chief = chief(words.scenario, capital, answer, REASONS);
    let mut told: Vec<String> = words.decided(capital, answer).into_iter().collect();
    told.extend(chief.first.iter().map(|f| format!("{:+} {}", f.points, words.because(f))));
    if chief.others > 0 {
        told.push(report::in_more(format_args!("{:+}", chief.rest), chief.others));
    }
    told
}

/// Tracks that changed, the greatest first; once the game is over, hidden ones too.
fn changes(findings: &[Finding], over: bool, words: &Words<'_>) -> String {
    let shown = findings.iter().map(|f| Finding { seen: f.seen || over, ..*f });
    let shown: Vec<Finding> = shown
        .filter(|f| match f.what {
            crate::engine::What::Track(t) => over || !words.scenario.tracks[t.ix()].hidden,
            crate::engine::What::Points(..) => false,
        })
        .collect();
    words.changes(&sum_by_track(shown.iter()), 6)
}
