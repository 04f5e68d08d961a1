//! A replayed game to read: month by month what was done, what came of it, and how it ended. The referee's view.

use super::words::{Words, date, joined, signed, stance_verb, strength};
use crate::engine::{Finding, Move, MoveReport, NoteKind, Outcome, Reaction, TrackId, What};
use crate::game::{Game, MoveRecord, Round};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The summary of a game.
#[must_use]
pub fn summary(game: &Game) -> String {
    let words = Words::new(game.pack(), game.scenario());
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{}", heading(game, &words));
    for round in game.rounds() {
        month(&mut text, round, &words);
    }
    match game.outcome() {
        Some(_) => ending(&mut text, game, &words),
        None => text.push_str("\nThe game is still being played.\n"),
    }
    if let Some(disclaimer) = words.find("pack.disclaimer") {
        let _ = writeln!(text, "\n{disclaimer}");
    }
    text
}

fn heading(game: &Game, words: &Words<'_>) -> String {
    let h = &game.scenario().header;
    let scenario = words.text(&format!("scenario.{}.name", h.scenario));
    let adjudicated = super::lineage::adjudicated(game).map_or_else(String::new, |text| format!(" {text}"));
    format!(
        "{scenario} (scenario {}), lens {}, mandate {}, seed {}; pack {} {}.{adjudicated}",
        h.scenario,
        h.lens,
        h.mandate,
        game.header().seed,
        words.pack.id,
        words.pack.version,
    )
}

fn month(text: &mut String, round: &Round, words: &Words<'_>) {
    let unfinished = if round.closed { "" } else { ", being played" };
    let _ = writeln!(text, "\nMonth {}, {}{unfinished}", round.round, date(round.date));
    for event in &round.events {
        let id = event.report.event;
        let choice = event.choice.map(|c| {
            let how = if event.by_default { "left to itself" } else { "answered" };
            format!("; {how}: {}", words.choice(id, c))
        });
        let by = words.scenario.event(id).by.map_or(String::new(), |c| format!("{}: ", words.capital(c)));
        let _ = writeln!(text, "  ! {by}{}{}.", trimmed(&words.event(id)), choice.unwrap_or_default());
        if let Some((offer, _)) = &event.report.offer {
            let _ = writeln!(text, "      It proposes, {}.", words.offer(offer));
        }
        moved(text, "      ", &event.report.findings, words);
    }
    for play in &round.moves {
        one_move(text, play, words);
    }
    if round.closed {
        moved(text, "  Month's end. ", &round.findings, words);
        for note in
            round.notes.iter().filter(|n| matches!(n.kind, NoteKind::Breached | NoteKind::Lapsed | NoteKind::Late))
        {
            let unseen = if note.seen { "" } else { " (unseen)" };
            let _ = writeln!(text, "      {}: {}{unseen}.", note.kind.word(), note.id.replace('_', " "));
        }
    }
}

fn one_move(text: &mut String, record: &MoveRecord, words: &Words<'_>) {
    let outcome =
        if record.void { "without object under this lens, passed over" } else { record.report.outcome.word() };
    let _ = writeln!(text, "  - {}: {outcome}.", told(record, words));
    let answers = answers(&record.report, words);
    if !answers.is_empty() {
        let _ = writeln!(text, "      {answers}");
    }
    if let Some(counter) = &record.report.counter {
        let changes: Vec<String> = counter.changes.iter().map(|c| words.change(c)).collect();
        let _ = writeln!(text, "      {} counters: {}.", words.capital(counter.by), changes.join("; "));
    }
    if let Some((capital, tell)) = &record.report.learned {
        let _ = writeln!(text, "      Heard from {}: {}", words.capital(*capital), words.tell(*tell));
    }
    moved(text, "      ", &record.report.findings, words);
}

/// The move in words.
fn told(record: &MoveRecord, words: &Words<'_>) -> String {
    let said = record.play.text.as_deref().map_or(String::new(), |t| format!(" \"{}\"", crate::pack::quote(t)));
    match &record.play.play {
        Move::Offer(offer) => format!("Offer {}", words.offer(offer)),
        Move::Probe(offer) => format!("Probe of an offer {}", words.offer(offer)),
        Move::Consult(id) => format!("Consult {}: {}", words.addressee(*id), words.consult(*id)),
        Move::Measure(id) => format!("Measure: {}", words.measure(*id)),
        Move::AcceptCounter => "Accept the counter".to_owned(),
        Move::DeclineCounter => "Decline the counter".to_owned(),
        Move::AcceptFrom(c) => format!("Accept what {} proposes", words.capital(*c)),
        Move::DeclineFrom(c) => format!("Decline what {} proposes", words.capital(*c)),
        Move::Withdraw => "Withdraw the offer".to_owned(),
        Move::Answer(event, choice) => {
            format!("Answer to \"{}\": {}", words.event(*event), words.choice(*event, *choice))
        }
        Move::Respond(issue, answer) => {
            format!("Answer to the breach of {}: {}", words.issue(*issue), words.answer(*answer))
        }
        Move::Deliver(issue) => format!("Deliver {}", words.issue(*issue)),
        Move::Renew(issue) => format!("Renew {}", words.issue(*issue)),
        Move::Note => format!("Note{said}"),
        Move::Forecast(c, stance, percent) => {
            format!("Forecast: {} {} with {percent} per cent", words.capital(*c), stance_verb(*stance))
        }
        Move::Override(c, stance) => {
            format!("The facilitator decides: {} {}{said}", words.capital(*c), stance_verb(*stance))
        }
        Move::Inject(event) => format!("The facilitator puts in \"{}\"", words.event(*event)),
        Move::EndMonth => "End of the month".to_owned(),
    }
}

/// What the capitals said; those who were not moved are left out, unless an offer was put to them.
fn answers(report: &MoveReport, words: &Words<'_>) -> String {
    let mut parts = Vec::new();
    for (capital, reaction) in words.scenario.capital_ids().zip(&report.reactions) {
        if reaction.reservation.is_some() || !reaction.findings.is_empty() {
            parts.push(format!("{} {}", words.capital(capital), answer(reaction, report.outcome)));
        }
    }
    if parts.is_empty() { String::new() } else { format!("{}.", parts.join("; ")) }
}

fn answer(reaction: &Reaction, outcome: Outcome) -> String {
    let verb = stance_verb(reaction.stance);
    let distance = match reaction.to_next {
        Some(n) if outcome != Outcome::Agreed && reaction.reservation.is_some() => format!(", {n} from better"),
        _ => String::new(),
    };
    format!("{verb} ({}, {}{distance})", signed(reaction.score), strength(reaction.score))
}

/// The tracks that moved, each once.
fn moved(text: &mut String, lead: &str, findings: &[Finding], words: &Words<'_>) {
    let mut sums: BTreeMap<TrackId, i32> = BTreeMap::new();
    for finding in findings {
        if let What::Track(track) = finding.what {
            *sums.entry(track).or_default() += finding.points;
        }
    }
    let parts: Vec<String> = sums
        .iter()
        .filter(|(_, by)| **by != 0)
        .map(|(track, by)| format!("{} {}", words.track(*track), signed(*by)))
        .collect();
    if !parts.is_empty() {
        let _ = writeln!(text, "{lead}{}.", parts.join(", "));
    }
}

fn ending(text: &mut String, game: &Game, words: &Words<'_>) {
    let Some(last) = game.outcome() else { return };
    let scenario = words.scenario;
    text.push_str("\nThe twelve months after\n");
    moved(text, "  ", &last.aftermath.findings, words);
    let _ = writeln!(text, "\nEnding: {}", words.ending(last.aftermath.ending));
    let scores: Vec<String> = last
        .scores
        .by_objective
        .iter()
        .enumerate()
        .map(|(at, score)| format!("{} {score}", words.objective(at)))
        .collect();
    let _ = writeln!(text, "Scores: {}; overall {}.", joined(&scores), last.scores.overall);
    let dispositions = scenario.capital_ids().zip(&last.aftermath.state.dispositions);
    let were: Vec<String> =
        dispositions.map(|(c, d)| format!("{}: {}", words.capital(c), words.disposition(c, *d))).collect();
    let _ = writeln!(text, "What they were: {}.", were.join("; "));
    if let Some(miss) = &last.miss {
        let _ = writeln!(text, "{}", words.nearest_miss(*miss));
    }
}

fn trimmed(text: &str) -> &str {
    text.trim_end_matches('.')
}
