//! How it came out: the ending, the scores, what each capital was, and the moves that mattered.

use super::history::deed;
use super::look;
use super::speech::{changes_in_short, in_round, moved, words};
use super::told::Told;
use crate::engine::{Finding, Move, TrackId, What, mandate_score};
use crate::game::{Final, Game, MoveRecord};
use crate::report::words::{capitalised, grade, joined, signed};

/// Says how the game came out.
pub(super) fn tell(game: &Game, told: &mut Told) {
    let Some(outcome) = game.outcome() else { return };
    let (w, s) = (words(game), game.scenario());
    let ending = outcome.aftermath.ending;
    told.say("The game is over.");
    told.say(format!("{}.", w.ending(ending)));
    told.say(w.text(&format!("ending.{}.text", s.endings[ending.ix()].id)));
    told.gap();
    scores(game, outcome, told);
    told.gap();
    capitals(game, told);
    told.gap();
    mattered(game, outcome, told);
    miss(game, outcome, told);
    told.gap();
    aftermath(game, outcome, told);
    forecasts(game, told);
    if game.header().lens == crate::game::SEALED {
        let lens = &s.header.lens;
        told.say(format!("The sealed lens was {}: {}", w.text(&format!("lens.{lens}.name")), w.text(&format!("lens.{lens}.text"))));
    }
    told.say(format!("All of this holds in this model. {}", w.text("pack.disclaimer")));
    told.say("You can still ask 'why', read the 'log' and the 'library', or 'quit'. 'undo' takes the end back, as a branch.");
}

fn scores(game: &Game, outcome: &Final, told: &mut Told) {
    let (w, s) = (words(game), game.scenario());
    told.say(format!("In this model, overall: {}, {} of 100.", grade(outcome.scores.overall), outcome.scores.overall));
    for (o, score) in outcome.scores.by_objective.iter().enumerate() {
        let text = w.find(&format!("objective.{}.text", s.objectives[o].0)).unwrap_or_default();
        told.say(format!("{}: {}, {score}. {text}", w.objective(o), grade(*score)));
    }
    if outcome.aftermath.state.mandate_failed {
        told.say(look::mandate_failed(game));
    } else {
        let id = &s.header.mandate;
        let score = mandate_score(s, &outcome.scores);
        told.say(format!("The mandate, {}: {}, {score}.", w.text(&format!("mandate.{id}.name")), grade(score)));
    }
}

fn capitals(game: &Game, told: &mut Told) {
    let (w, s) = (words(game), game.scenario());
    told.say("What each capital was underneath:");
    for c in s.capital_ids() {
        let d = game.state().dispositions[c.ix()];
        let id = &s.capital(c).dispositions[d.ix()].id;
        let text = w.find(&format!("disposition.{}.{id}.text", s.capital(c).id)).unwrap_or_default();
        let known = game.view().capitals[c.ix()].known;
        let knew = match known {
            Some(k) if k == d => " You had found that out.",
            Some(_) => " You had been led to think otherwise.",
            None => "",
        };
        told.say(format!("{}: {}. {text}{knew}", w.capital(c), w.disposition(c, d)));
    }
}

/// Moves by how much they moved the tracks the ending is about.
fn mattered(game: &Game, outcome: &Final, told: &mut Told) {
    let s = game.scenario();
    let about = &s.endings[outcome.aftermath.ending.ix()].about;
    let counts = |f: &&Finding| matches!(f.what, What::Track(t) if about.is_empty() || about.contains(&t));
    let mut weighed: Vec<(i32, u16, &MoveRecord)> = Vec::new();
    for round in game.rounds() {
        for m in &round.moves {
            let weight: i32 = m.report.findings.iter().filter(counts).map(|f| f.points.abs()).sum();
            if weight > 0 && !matches!(m.play.play, Move::EndMonth) {
                weighed.push((weight, round.round, m));
            }
        }
    }
    weighed.sort_by_key(|(weight, round, _)| (-weight, *round));
    if weighed.is_empty() {
        told.say("None of your moves did much to what decided it.");
        return;
    }
    told.say("The moves that mattered most to it:");
    for (_, round, m) in weighed.into_iter().take(5) {
        let own: Vec<Finding> = m.report.findings.iter().filter(counts).copied().collect();
        let parts: Vec<String> =
            moved(game, &own).iter().take(3).map(|x| format!("{} {}", words(game).track(x.track), signed(x.net()))).collect();
        told.say(format!("{}, {}: {}.", capitalised(&in_round(game, round)), deed(game, m), joined(&parts)));
    }
}

fn miss(game: &Game, outcome: &Final, told: &mut Told) {
    if let Some(miss) = outcome.miss {
        told.say(format!("The nearest miss: \"{}\", {} steps away.", words(game).ending(miss.ending), miss.distance));
    }
}

fn aftermath(game: &Game, outcome: &Final, told: &mut Told) {
    let months = game.scenario().clock.aftermath;
    let tracks = &outcome.aftermath.state.tracks;
    match changes_in_short(game, &moved(game, &outcome.aftermath.findings), tracks, 6) {
        Some(line) => told.say(format!("In the {months} months without you: {line}")),
        None => told.say(format!("In the {months} months without you nothing moved.")),
    }
    let hidden: Vec<String> = (0..tracks.len())
        .map(TrackId::of)
        .filter(|t| game.scenario().tracks[t.ix()].hidden)
        .map(|t| look::meter(game, t, i32::from(tracks[t.ix()])).trim_end_matches('.').to_owned())
        .collect();
    if !hidden.is_empty() {
        told.say(format!("What you were not shown in play: {}.", hidden.join("; ")));
    }
}

/// Forecasts against what came: the mean squared gap.
fn forecasts(game: &Game, told: &mut Told) {
    let mut gaps: Vec<(f64, bool)> = Vec::new();
    for round in game.rounds() {
        for (at, m) in round.moves.iter().enumerate() {
            let Move::Forecast(c, stance, percent) = m.play.play else { continue };
            let note = |m: &&MoveRecord| !matches!(m.play.play, Move::Note | Move::Forecast(..));
            if let Some(next) = round.moves[at..].iter().find(note) {
                let came = next.report.reactions[c.ix()].stance == stance;
                let stated = f64::from(percent) / 100.0;
                gaps.push(((stated - if came { 1.0 } else { 0.0 }).powi(2), came));
            }
        }
    }
    if gaps.is_empty() {
        return;
    }
    let brier = gaps.iter().map(|(g, _)| g).sum::<f64>() / gaps.len() as f64;
    let right = gaps.iter().filter(|(_, came)| *came).count();
    told.say(format!(
        "You made {}; {right} came true. The mean squared gap is {brier:.2}: nought is perfect, 0.25 is what always saying fifty earns.",
        super::speech::count(gaps.len(), "forecast", "forecasts")
    ));
}
