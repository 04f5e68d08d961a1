//! How it came out: the ending, the scores, what each capital was, and the moves that mattered.

use super::history::deed;
use super::look;
use super::speech::{about, changes_in_short, in_round, moved, words};
use super::told::Told;
use crate::engine::{Finding, Holder, TrackId, What, mandate_score};
use crate::game::{Final, Game};
use crate::report::advice::{record_sentence, records};
use crate::report::calibration::calibration;
use crate::report::debrief::not_kept;
use crate::report::lineage::facilitated;
use crate::report::words::{capitalised, grade, joined, signed};

/// Says how the game came out.
pub(super) fn tell(game: &Game, branched: &[String], told: &mut Told) {
    let Some(outcome) = game.outcome() else { return };
    let (w, s) = (words(game), game.scenario());
    let ending = outcome.aftermath.ending;
    told.say("The game is over.");
    told.say(format!("{}.", w.ending(ending)));
    if let Some(text) = w.find(&format!("ending.{}.text", s.endings[ending.ix()].id)) {
        told.say(text);
    }
    not_kept(game).into_iter().for_each(|line| told.say(line));
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
    advisers(game, told);
    if game.header().lens == crate::game::SEALED {
        let lens = &s.header.lens;
        told.say(format!(
            "The sealed lens was {}{}",
            w.text(&format!("lens.{lens}.name")),
            about(game, &format!("lens.{lens}.text"))
        ));
    }
    facilitated(game).into_iter().for_each(|line| told.say(line));
    branched.iter().for_each(|line| told.say(line));
    told.say(
        format!("All of this holds in this model. {}", w.find("pack.disclaimer").unwrap_or_default())
            .trim_end()
            .to_owned(),
    );
    told.say(
        "You can still ask 'why', take another 'chair', read the 'log' and the 'library', or 'quit'. 'undo' takes the end back, and 'branch' and a month that month, as a branch.",
    );
}

/// How often each adviser was right.
fn advisers(game: &Game, told: &mut Told) {
    let records = records(game);
    if !records.is_empty() {
        told.gap();
        told.say("Your advisers:");
        records.iter().enumerate().for_each(|(at, r)| told.say(record_sentence(&words(game), at, r)));
    }
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

/// What was done and left undone, by how much it moved the tracks the ending is about; then what ran on by itself.
fn mattered(game: &Game, outcome: &Final, told: &mut Told) {
    let mut weighed = deeds(game, outcome);
    weighed.sort_by_key(|d| (-d.weight, d.round));
    if weighed.is_empty() {
        told.say("Nothing that you did moved much of what decided it.");
    } else {
        told.say("What you did, or left undone, that mattered most to it:");
    }
    for d in weighed.into_iter().take(5) {
        let parts: Vec<String> = moved(game, &d.findings)
            .iter()
            .take(3)
            .map(|x| format!("{} {}", words(game).track(x.track), signed(x.net())))
            .collect();
        told.say(format!("{}, {}: {}.", capitalised(&in_round(game, d.round)), d.what, joined(&parts)));
    }
    ran_on(game, outcome, told);
}

/// Something done, or left undone.
struct Deed {
    weight: i32,
    round: u16,
    what: String,
    findings: Vec<Finding>,
}

fn deeds(game: &Game, outcome: &Final) -> Vec<Deed> {
    let w = words(game);
    let mut found = Vec::new();
    let mut add = |round: u16, what: String, findings: Vec<Finding>| {
        let weight = findings.iter().map(|f| f.points.abs()).sum();
        if weight > 0 {
            found.push(Deed { weight, round, what, findings });
        }
    };
    for round in game.rounds() {
        for m in &round.moves {
            let own = m.report.findings.iter().filter(|f| counts(game, outcome, f)).copied().collect();
            add(round.round, deed(game, m), own);
        }
        for e in round.events.iter().filter(|e| e.by_default) {
            let chosen = |f: &&Finding| matches!(game.scenario().rules[f.rule.ix()].holder, Some(Holder::Choice(..)));
            let own = e.report.findings.iter().filter(chosen).filter(|f| counts(game, outcome, f)).copied().collect();
            add(round.round, format!("you left \"{}\" unanswered", w.event(e.report.event)), own);
        }
    }
    found
}

/// Whether a finding moved a track the ending is about.
fn counts(game: &Game, outcome: &Final, finding: &Finding) -> bool {
    let about = &game.scenario().endings[outcome.aftermath.ending.ix()].about;
    matches!(finding.what, What::Track(t) if about.is_empty() || about.contains(&t))
}

/// Rules of the months' ends, by what they added up to.
fn ran_on(game: &Game, outcome: &Final, told: &mut Told) {
    let w = words(game);
    let mut sums: Vec<(Finding, i32)> = Vec::new();
    for f in game.rounds().iter().flat_map(|r| &r.findings).filter(|f| counts(game, outcome, f)) {
        match sums.iter_mut().find(|(s, _)| s.rule == f.rule && s.what == f.what) {
            Some((_, sum)) => *sum += f.points,
            None => sums.push((*f, f.points)),
        }
    }
    sums.sort_by_key(|(_, sum)| -sum.abs());
    sums.retain(|(_, sum)| sum.abs() >= 4);
    if sums.is_empty() {
        return;
    }
    told.say("What ran on by itself, month after month:");
    for (f, sum) in sums.into_iter().take(3) {
        told.say(format!("{} {} in all. {}", w.about(&f), signed(sum), w.because(&f)));
    }
}

fn miss(game: &Game, outcome: &Final, told: &mut Told) {
    if let Some(miss) = outcome.miss {
        told.say(words(game).nearest_miss(miss));
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
    let judged = calibration(game);
    let Some(brier) = judged.brier else {
        if !judged.all.is_empty() {
            told.say(judged.summary());
        }
        return;
    };
    told.say(format!(
        "You made {}; {} came true. The mean squared gap is {brier:.2}: 0 is perfect, 0.25 is what always saying fifty earns.",
        super::speech::count(judged.tested, "forecast", "forecasts"),
        if judged.came == 0 { "none".to_owned() } else { judged.came.to_string() }
    ));
}
