//! A replayed game to read: month by month what was done, what came of it, and how it ended. The referee's view.

use super::words::{Words, date, joined, signed, stance_verb, strength};
use crate::engine::{Finding, Move, MoveReport, NoteKind, Outcome, Reaction, TrackId, What};
use crate::game::{Game, MoveRecord, Round};
use crate::lang::report;
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
        None => text.push_str(report::still_being_played_line()),
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
    report::scenario_lens_mandate_seed_pack(
        &scenario,
        &h.scenario,
        &h.lens,
        &h.mandate,
        game.header().seed,
        &words.pack.id,
        &words.pack.version,
        &adjudicated,
    )
}

fn month(text: &mut String, round: &Round, words: &Words<'_>) {
    let unfinished = if round.closed { "" } else { report::being_played() };
    let _ = writeln!(text, "{}", report::round_head(round.round, date(round.date), unfinished));
    for event in &round.events {
        let id = event.report.event;
        let choice = event.choice.map(|c| {
            let how = if event.by_default { report::left_to_itself() } else { report::answered() };
            format!("; {how}: {}", words.choice(id, c))
        });
        let by = words.scenario.event(id).by.map_or(String::new(), |c| format!("{}: ", words.capital(c)));
        let _ = writeln!(text, "  ! {by}{}{}.", trimmed(&words.event(id)), choice.unwrap_or_default());
        if let Some((offer, _)) = &event.report.offer {
            let _ = writeln!(text, "{}", report::it_proposes(words.offer(offer)));
        }
        moved(text, "      ", &event.report.findings, words);
    }
    for play in &round.moves {
        one_move(text, play, words);
    }
    if round.closed {
        moved(text, report::months_end(), &round.findings, words);
        for note in
            round.notes.iter().filter(|n| matches!(n.kind, NoteKind::Breached | NoteKind::Lapsed | NoteKind::Late))
        {
            let unseen = if note.seen { "" } else { report::unseen() };
            let _ = writeln!(text, "      {}: {}{unseen}.", note.kind.word(), note.id.replace('_', " "));
        }
    }
}

fn one_move(text: &mut String, record: &MoveRecord, words: &Words<'_>) {
    let outcome =
        if record.void { report::without_object_under_this_lens_passed() } else { record.report.outcome.word() };
    let _ = writeln!(text, "  - {}: {outcome}.", told(record, words));
    let answers = answers(&record.report, words);
    if !answers.is_empty() {
        let _ = writeln!(text, "      {answers}");
    }
    if let Some(counter) = &record.report.counter {
        let changes: Vec<String> = counter.changes.iter().map(|c| words.change(c)).collect();
        let _ = writeln!(text, "{}", report::line_counters(words.capital(counter.by), changes.join("; ")));
    }
    if let Some((capital, tell)) = &record.report.learned {
        let _ = writeln!(text, "{}", report::line_heard_from(words.capital(*capital), words.tell(*tell)));
    }
    moved(text, "      ", &record.report.findings, words);
}

/// The move in words.
fn told(record: &MoveRecord, words: &Words<'_>) -> String {
    let said = record.play.text.as_deref().map_or(String::new(), |t| format!(" \"{}\"", crate::pack::quote(t)));
    match &record.play.play {
        Move::Offer(offer) => report::offer(words.offer(offer)),
        Move::Probe(offer) => report::probe_of_an_offer(words.offer(offer)),
        Move::Consult(id) => report::consult(words.addressee(*id), words.consult(*id)),
        Move::Measure(id) => report::measure(words.measure(*id)),
        Move::AcceptCounter => report::accept_the_counter().to_owned(),
        Move::DeclineCounter => report::decline_the_counter().to_owned(),
        Move::AcceptFrom(c) => report::accept_what_proposes(words.capital(*c)),
        Move::DeclineFrom(c) => report::decline_what_proposes(words.capital(*c)),
        Move::Withdraw => report::withdraw_the_offer().to_owned(),
        Move::Answer(event, choice) => report::answer_to(words.event(*event), words.choice(*event, *choice)),
        Move::Respond(issue, answer) => report::answer_to_the_breach_of(words.issue(*issue), words.answer(*answer)),
        Move::Deliver(issue) => report::line_deliver(words.issue(*issue)),
        Move::Renew(issue) => report::line_renew(words.issue(*issue)),
        Move::Note => report::line_note(&said),
        Move::Forecast(c, stance, percent) => {
            report::forecast_with_per_cent(words.capital(*c), stance_verb(*stance), percent)
        }
        Move::Override(c, stance) => report::the_facilitator_decides(words.capital(*c), stance_verb(*stance), &said),
        Move::Inject(event) => report::the_facilitator_puts_in(words.event(*event)),
        Move::EndMonth => report::end_of_the_month().to_owned(),
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
        Some(n) if outcome != Outcome::Agreed && reaction.reservation.is_some() => report::from_better(n),
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
    text.push_str(report::the_twelve_months_after());
    moved(text, "  ", &last.aftermath.findings, words);
    let _ = writeln!(text, "{}", report::line_ending(words.ending(last.aftermath.ending)));
    let scores: Vec<String> = last
        .scores
        .by_objective
        .iter()
        .enumerate()
        .map(|(at, score)| format!("{} {score}", words.objective(at)))
        .collect();
    let _ = writeln!(text, "{}", report::scores_overall(joined(&scores), last.scores.overall));
    let dispositions = scenario.capital_ids().zip(&last.aftermath.state.dispositions);
    let were: Vec<String> =
        dispositions.map(|(c, d)| format!("{}: {}", words.capital(c), words.disposition(c, *d))).collect();
    let _ = writeln!(text, "{}", report::what_they_were(were.join("; ")));
    if let Some(miss) = &last.miss {
        let _ = writeln!(text, "{}", words.nearest_miss(*miss));
    }
}

fn trimmed(text: &str) -> &str {
    text.trim_end_matches('.')
}
