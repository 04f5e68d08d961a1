//! Where it turned, what to ask about it, and how tracks and scores went.

use super::Debrief;
use crate::engine::{CapitalId, Move, Report, Scores, Stance, TrackId, begin, scores, step};
use crate::game::{Game, MoveRecord, Round};
use crate::lang::report;
use crate::report::sentences::{long_date, short_date};
use crate::report::words::{Words, clean, stance_verb};
use serde::Serialize;

/// Changes of stance that are told, and changes of tracks.
const MOST: (usize, usize) = (4, 3);

/// A turning point, and what to ask about it.
#[derive(Debug, Clone, Serialize)]
pub struct Turning {
    /// The round, from 1.
    pub month: u16,
    /// What turned.
    pub what: String,
    /// What to ask.
    pub question: String,
    /// The branch that would test it: what to play otherwise in the month it opens.
    pub test: String,
    /// How that branch is opened.
    pub branch: String,
}

/// How the branch of a round is opened, on either face.
fn branch(round: &Round) -> String {
    report::branch_from_the_log_branch_or(round.round, long_date(round.date))
}

/// Lines over time.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chart {
    /// What they show.
    pub title: String,
    /// The points in time.
    pub times: Vec<String>,
    /// The lines, each with a value a point.
    pub lines: Vec<Series>,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Series {
    /// What it is.
    pub name: String,
    /// Its values.
    pub values: Vec<i32>,
}

/// Largest changes of stance between comparable moves, then the largest swings of a track in a month.
pub(super) fn points(game: &Game, words: &Words<'_>) -> Vec<Turning> {
    let mut all = stances(game, words);
    all.extend(swings(game, words));
    all
}

/// Moves that can be compared: of one kind, towards one addressee, with the capital in one seat.
fn comparable(a: &MoveRecord, b: &MoveRecord, capital: CapitalId) -> bool {
    let seat = |m: &MoveRecord| m.report.reactions[capital.ix()].stance.is_party();
    let kind = match (&a.play.play, &b.play.play) {
        (Move::Offer(_), Move::Offer(_)) => true,
        (one, other) => {
            one == other && !matches!(one, Move::Note | Move::Forecast(..) | Move::Override(..) | Move::Inject(_))
        }
    };
    kind && seat(a) == seat(b)
}

fn stances(game: &Game, words: &Words<'_>) -> Vec<Turning> {
    let moves: Vec<(&Round, &MoveRecord)> =
        game.rounds().iter().flat_map(|r| r.moves.iter().map(move |m| (r, m))).collect();
    let mut found: Vec<(i32, i32, Turning)> = Vec::new();
    for capital in game.scenario().capital_ids() {
        for (at, (round, record)) in moves.iter().enumerate() {
            let before = moves[..at].iter().rev().find(|(_, m)| comparable(m, record, capital));
            let Some((then, earlier)) = before else { continue };
            let (was, is) = (&earlier.report.reactions[capital.ix()], &record.report.reactions[capital.ix()]);
            let turn = is.stance.rank() - was.stance.rank();
            if turn != 0 {
                let point = turned(words, capital, (then, was.stance), (round, is.stance), record);
                found.push((turn.abs(), (is.score - was.score).abs(), point));
            }
        }
    }
    found.sort_by_key(|(turn, score, point)| (-turn, -score, point.month));
    found.into_iter().take(MOST.0).map(|(.., point)| point).collect()
}

fn turned(
    words: &Words<'_>,
    capital: CapitalId,
    (then, was): (&Round, Stance),
    (round, is): (&Round, Stance),
    record: &MoveRecord,
) -> Turning {
    let name = words.capital(capital);
    let (from, to) = (long_date(then.date), long_date(round.date));
    let act = match &record.play.play {
        Move::Offer(text) => report::an_offer_to(words.parties(text.parties)),
        _ => format!("\"{}\"", clean(&words.play(&record.play))),
    };
    let when = if from == to { report::within(&to) } else { report::between_and(&from, &to) };
    Turning {
        month: round.round,
        what: report::went_from_to_at(&name, stance_verb(was), stance_verb(is), &when, &act),
        question: report::went_from_to_what_had_you(&name, stance_verb(was), stance_verb(is), &when),
        test: report::change_one_thing_about_and_see(&act, &name),
        branch: branch(round),
    }
}

fn swings(game: &Game, words: &Words<'_>) -> Vec<Turning> {
    let over = game.is_over();
    let mut found: Vec<(i32, &Round, TrackId)> = Vec::new();
    for round in game.rounds().iter().filter(|r| r.closed) {
        let tracks = (0..round.tracks.len()).map(TrackId::of);
        for track in tracks.filter(|t| over || !words.scenario.tracks[t.ix()].hidden) {
            let by = i32::from(round.tracks[track.ix()]) - i32::from(round.opened[track.ix()]);
            found.push((by, round, track));
        }
    }
    found.retain(|(by, ..)| *by != 0);
    found.sort_by_key(|(by, round, _)| (-by.abs(), round.round));
    let point = |(by, round, track): (i32, &Round, TrackId)| {
        let (name, when) = (words.track(track), long_date(round.date));
        Turning {
            month: round.round,
            what: report::moved_by_in(&name, format_args!("{:+}", by), &when),
            question: report::moved_by_in_how_much_of(&name, format_args!("{:+}", by), &when),
            test: match round.moves.iter().all(|m| m.void || matches!(m.play.play, Move::Note | Move::Forecast(..))) {
                true => report::do_one_thing_in_and_compare(words.unit(), round.round, &name),
                false => report::leave_out_one_move_of_and(words.unit(), round.round, &name),
            },
            branch: branch(round),
        }
    };
    found.into_iter().take(MOST.1).map(point).collect()
}

/// At least five questions made from the log, whatever was played.
pub(super) fn questions(game: &Game, words: &Words<'_>, debrief: &Debrief) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for point in debrief.turning.iter().take(5) {
        all.push(report::what_would_you_test(&point.question, &point.test, &point.branch));
    }
    if let Some(broken) = debrief.agreements.iter().find(|a| a.broken) {
        all.push(report::was_broken_what_in_the_text(&broken.term));
    }
    let wrong = debrief.forecasts.iter().filter(|f| f.came.is_some() && f.right != (f.percent >= 50));
    if let Some(f) = wrong.max_by_key(|f| f.percent.abs_diff(50)) {
        all.push(report::in_you_gave_in_a_hundred(
            words.unit(),
            f.month,
            f.percent,
            &f.capital,
            f.expected,
            f.came.unwrap_or_default(),
        ));
    }
    if let Some((month, deed)) =
        debrief.story.iter().find_map(|m| m.moves.iter().find(|d| d.word == "note").map(|d| (m, d)))
    {
        all.push(report::in_you_noted_would_you_write(&month.name, &deed.text));
    }
    if let Some(quiet) = game.rounds().iter().find(|r| r.closed && r.moves.is_empty()) {
        all.push(report::in_you_did_nothing_was_that(long_date(quiet.date)));
    }
    if let Some(unheard) = unheard(game) {
        all.push(report::you_never_spoke_to_alone_what(words.capital(unheard)));
    }
    if debrief.survives.iter().any(|s| !s.contains(report::so_under_every_lens())) {
        all.push(report::some_conclusions_rest_on_a_lens().to_owned());
    }
    all.truncate(9);
    let always = [
        report::which_answer_surprised_you_most_before(),
        report::which_of_the_four_capitals_did(),
        report::what_did_you_give_that_you(),
        report::what_would_you_do_differently_in(),
        report::what_did_the_numbers_hide_name(),
    ];
    let wanted = 5_usize.saturating_sub(all.len()).max(1);
    let rest = always.len() - wanted.min(always.len());
    all.extend(always.iter().skip(rest).map(|q| (*q).to_owned()));
    all
}

/// A capital that was never consulted, if there is one that could have been.
fn unheard(game: &Game) -> Option<CapitalId> {
    let s = game.scenario();
    let spoken = |id: &str| {
        let moves = game.rounds().iter().flat_map(|r| &r.moves);
        moves
            .filter_map(|m| if let Move::Consult(c) = m.play.play { Some(c) } else { None })
            .any(|c| s.consults[c.ix()].capital.as_deref() == Some(id))
    };
    let can = |id: &str| s.consults.iter().any(|c| c.capital.as_deref() == Some(id));
    s.capital_ids().find(|c| can(&s.capital(*c).id) && !spoken(&s.capital(*c).id))
}

/// The tracks that moved most, and the scores.
pub(super) fn charts(game: &Game, words: &Words<'_>) -> Vec<Chart> {
    let over = game.is_over();
    let closed: Vec<&Round> = game.rounds().iter().filter(|r| r.closed).collect();
    let mut times = vec![report::start().to_owned()];
    times.extend(closed.iter().map(|r| short_date(r.date)));
    times.push(if over { report::aftermath() } else { report::now() }.to_owned());
    let scenario = game.scenario();
    let last = game.outcome().map_or(game.state(), |o| &o.aftermath.state);
    let mut tracks: Vec<Series> = Vec::new();
    for track in (0..scenario.tracks.len()).map(TrackId::of).filter(|t| over || !scenario.tracks[t.ix()].hidden) {
        let months = closed.iter().map(|r| i32::from(r.tracks[track.ix()]));
        let values = [scenario.tracks[track.ix()].start].into_iter().chain(months).chain([last.track(track)]).collect();
        tracks.push(Series { name: words.track(track), values });
    }
    tracks.sort_by_key(|s| -spread(s));
    tracks.truncate(3);
    let course = course(game);
    let score = |at: Option<usize>, s: &Scores| at.map_or(s.overall, |at| s.by_objective[at]);
    let line = |at: Option<usize>, name: String| Series { name, values: course.iter().map(|s| score(at, s)).collect() };
    let mut by: Vec<Series> = (0..scenario.objectives.len()).map(|o| line(Some(o), words.objective(o))).collect();
    by.sort_by_key(|s| -spread(s));
    by.truncate(2);
    by.insert(0, line(None, report::overall().to_owned()));
    vec![
        Chart { title: report::the_tracks_that_moved_most().to_owned(), times: times.clone(), lines: tracks },
        Chart { title: report::scores_overall_and_the_two_that().to_owned(), times, lines: by },
    ]
}

fn spread(series: &Series) -> i32 {
    let (min, max) = (series.values.iter().min(), series.values.iter().max());
    max.zip(min).map_or(0, |(max, min)| max - min)
}

/// The scores at the start, at each month's end and at last; as the player saw them while the game goes on.
pub(in crate::report) fn course(game: &Game) -> Vec<Scores> {
    course_seen(game, !game.is_over())
}

/// The same, veiled or not whatever the game has come to: games that are laid side by side are measured alike.
pub(in crate::report) fn course_seen(game: &Game, veiled: bool) -> Vec<Scores> {
    let (scenario, luck) = (game.scenario(), game.luck());
    let (mut state, _) = begin(scenario, luck);
    let mut all = vec![scores(scenario, &state, veiled)];
    for play in game.plays() {
        let Ok(next) = step(scenario, &state, &play.play, luck) else { break };
        state = next.next;
        if let Report::Month(_) = next.report {
            all.push(scores(scenario, &state, veiled));
        }
    }
    all.push(game.outcome().map_or_else(|| scores(scenario, &state, veiled), |o| o.scores.clone()));
    all
}
