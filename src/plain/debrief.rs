//! How it came out: the ending, the scores, what each capital was, and the moves that mattered.

use super::history::deed;
use super::look;
use super::names::{Known, find};
use super::speech::{about, changes_in_short, in_round, moved, unit, words};
use super::told::Told;
use crate::engine::{Finding, Giver, Holder, IssueId, Obligation, On, Status, TrackId, What, mandate_score};
use crate::game::{Final, Game, Round};
use crate::lang::{Message, plain};
use crate::report::advice::{record_sentence, records};
use crate::report::calibration::calibration;
use crate::report::debrief::{
    Lens, Rank, Spread, Turning, debrief, luck_and_skill, not_kept, turning_points, under_lenses, unkept,
    what_numbers_hide,
};
use crate::report::lineage::facilitated;
use crate::report::words::{capitalised, grade, joined, signed};

/// Says how the game came out.
pub(super) fn tell(game: &Game, branched: &[String], told: &mut Told) {
    let Some(outcome) = game.outcome() else { return };
    let (w, s) = (words(game), game.scenario());
    let ending = outcome.aftermath.ending;
    told.say(plain::the_game_is_over());
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
        told.say(plain::sealed_lens_was(
            w.text(&format!("lens.{lens}.name")),
            about(game, &format!("lens.{lens}.text")),
        ));
    }
    facilitated(game).into_iter().for_each(|line| told.say(line));
    branched.iter().for_each(|line| told.say(line));
    told.say(plain::holds_in_this_model(w.find("pack.disclaimer").unwrap_or_default()).trim_end().to_owned());
    told.say(plain::debrief_says_more(joined(&named())));
    told.say(plain::what_can_still_be_asked());
    let last = game.rounds().len();
    told.say(plain::undo_takes_end_back(last, unit(game)));
}

/// What stands behind `debrief`, and what it tells.
const SECTIONS: [(&str, Message); 7] = [
    ("turning", plain::part_turning),
    ("lenses", plain::part_lenses),
    ("luck", plain::part_luck),
    ("broken", plain::part_broken),
    ("numbers", plain::part_numbers),
    ("questions", plain::part_questions),
    ("facilitator", plain::part_facilitator),
];

fn named() -> Vec<String> {
    SECTIONS.iter().map(|(word, _)| format!("'{word}'")).collect()
}

/// Answers `debrief`, and its sections.
pub(super) fn order(game: &Game, branched: &[String], rest: &str) -> Told {
    let mut told = Told { long: true, ..Told::default() };
    if !game.is_over() {
        return Told::of(plain::debrief_comes_later());
    }
    if rest.is_empty() {
        tell(game, branched, &mut told);
        return told;
    }
    let known: Vec<Known<usize>> =
        SECTIONS.iter().enumerate().map(|(at, (word, about))| Known::new(at, *word, about())).collect();
    let lines = match find(rest, &known).map(|at| SECTIONS[at].0) {
        Ok("turning") => turning(game),
        Ok("lenses") => lenses(game),
        Ok("luck") => luck(game),
        Ok("broken") => or(unkept(game), plain::no_promise_was_broken()),
        Ok("numbers") => what_numbers_hide(game),
        Ok("questions") => debrief(game, false).questions,
        Ok(_) => or(facilitated(game), plain::no_facilitator()),
        Err(_) => {
            told.say(plain::no_such_part(rest));
            SECTIONS.iter().map(|(word, about)| plain::part(word, about())).collect()
        }
    };
    lines.into_iter().for_each(|line| told.say(line));
    told
}

fn or(lines: Vec<String>, none: &str) -> Vec<String> {
    if lines.is_empty() { vec![none.to_owned()] } else { lines }
}

fn turning(game: &Game) -> Vec<String> {
    let one = |t: Turning| format!("{}: {} {} {}", capitalised(&in_round(game, t.month)), t.what, t.test, t.branch);
    let all: Vec<String> = turning_points(game).into_iter().map(one).collect();
    or(all, plain::no_turning_point())
}

fn lenses(game: &Game) -> Vec<String> {
    let (rows, survives) = under_lenses(game);
    let one = |l: Lens| {
        let own = if l.own { "yes" } else { "no" };
        plain::one_lens(&l.lens, own, &l.ending, l.overall, l.deals)
    };
    rows.into_iter().map(one).chain(survives).collect()
}

fn luck(game: &Game) -> Vec<String> {
    let (rank, spread) = luck_and_skill(game);
    let mut lines: Vec<String> = rank.iter().flat_map(Rank::sentences).collect();
    if let Some(first) = spread.first() {
        let one = |s: &Spread| plain::one_ending_of_many(&s.ending, if s.own { "yes" } else { "no" }, s.times);
        let all: Vec<String> = spread.iter().map(one).collect();
        lines.push(plain::months_without_you_again(unit(game), first.of, all.join("; ")));
    }
    lines
}

/// How often each adviser was right.
fn advisers(game: &Game, told: &mut Told) {
    let records = records(game);
    if !records.is_empty() {
        told.gap();
        told.say(plain::advisers_records());
        records.iter().enumerate().for_each(|(at, r)| told.say(record_sentence(&words(game), at, r)));
    }
}

fn scores(game: &Game, outcome: &Final, told: &mut Told) {
    let (w, s) = (words(game), game.scenario());
    told.say(plain::overall_score(grade(outcome.scores.overall), outcome.scores.overall));
    for (o, score) in outcome.scores.by_objective.iter().enumerate() {
        let text = w.find(&format!("objective.{}.text", s.objectives[o].0)).unwrap_or_default();
        told.say(format!("{}: {}, {score}. {text}", w.objective(o), grade(*score)));
    }
    if outcome.aftermath.state.mandate_failed {
        told.say(look::mandate_failed(game));
    } else {
        let id = &s.header.mandate;
        let score = mandate_score(s, &outcome.scores);
        told.say(plain::mandate_score(w.text(&format!("mandate.{id}.name")), grade(score), score));
    }
}

fn capitals(game: &Game, told: &mut Told) {
    let (w, s) = (words(game), game.scenario());
    told.say(plain::capitals_underneath());
    for c in s.capital_ids() {
        let d = game.state().dispositions[c.ix()];
        let id = &s.capital(c).dispositions[d.ix()].id;
        let text = w.find(&format!("disposition.{}.{id}.text", s.capital(c).id)).unwrap_or_default();
        let known = game.view().capitals[c.ix()].known;
        let knew = match known {
            Some(k) if k == d => plain::you_had_found_that_out(),
            Some(_) => plain::you_had_been_misled(),
            None => "",
        };
        told.say(format!("{}: {}. {text}{knew}", w.capital(c), w.disposition(c, d)));
    }
}

/// What was done and left undone, by how much it moved the tracks the ending is about; then what ran on by itself.
fn mattered(game: &Game, outcome: &Final, told: &mut Told) {
    let mut weighed = deeds(game, &|f| counts(game, outcome, f));
    if weighed.is_empty() {
        weighed = deeds(game, &|f| matches!(f.what, What::Track(_)));
        told.say(plain::nothing_you_did_mattered());
        if !weighed.is_empty() {
            told.say(plain::what_it_moved_besides());
        }
    } else {
        told.say(plain::what_mattered_most());
    }
    weighed.sort_by_key(|d| (-d.weight, d.round));
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

fn deeds(game: &Game, counts: &dyn Fn(&Finding) -> bool) -> Vec<Deed> {
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
            let own = m.report.findings.iter().filter(|f| counts(f)).copied().collect();
            add(round.round, deed(game, m), own);
        }
        for e in round.events.iter().filter(|e| e.by_default) {
            let chosen = |f: &&Finding| matches!(game.scenario().rules[f.rule.ix()].holder, Some(Holder::Choice(..)));
            let own = e.report.findings.iter().filter(chosen).filter(|f| counts(f)).copied().collect();
            add(round.round, plain::you_left_unanswered(w.event(e.report.event)), own);
        }
        let undone = undelivered(game, round);
        if !undone.is_empty() {
            let names: Vec<String> = undone.into_iter().map(|i| w.issue(i)).collect();
            let agreed = |f: &&Finding| game.scenario().rules[f.rule.ix()].on == Some(On::Agreement);
            let own = round.findings.iter().filter(agreed).filter(|f| counts(f)).copied().collect();
            add(round.round, plain::you_did_not_deliver(joined(&names)), own);
        }
    }
    found
}

/// What the player's side owed and fell late with, or broke, at a round's end.
fn undelivered(game: &Game, round: &Round) -> Vec<IssueId> {
    let failed = |o: &Obligation| matches!(o.status, Status::Late | Status::Breached);
    let before = game.rounds().iter().rev().find(|r| r.closed && r.round < round.round);
    let was = |at: usize| before.and_then(|r| r.obligations.get(at)).map(|o| o.status);
    let own = round.obligations.iter().enumerate().filter(|(_, o)| o.by == Giver::Player && failed(o));
    own.filter(|(at, o)| was(*at) != Some(o.status)).map(|(_, o)| o.issue).collect()
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
    told.say(plain::what_ran_on());
    for (f, sum) in sums.into_iter().take(3) {
        told.say(plain::ran_on(w.about(&f), signed(sum), w.because(&f)));
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
        Some(line) => told.say(plain::months_without_you(months, &line)),
        None => told.say(plain::months_without_you_nothing(months)),
    }
    let hidden: Vec<String> = (0..tracks.len())
        .map(TrackId::of)
        .filter(|t| game.scenario().tracks[t.ix()].hidden)
        .map(|t| look::meter(game, t, i32::from(tracks[t.ix()])).trim_end_matches('.').to_owned())
        .collect();
    if !hidden.is_empty() {
        told.say(plain::what_was_hidden(hidden.join("; ")));
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
    told.say(plain::forecasts_judged(judged.tested, judged.came, format_args!("{:.2}", brier)));
}
