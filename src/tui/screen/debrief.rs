//! The debrief: how it ended, what it was worth, the moves that mattered, and what each capital really was.

use crate::engine::{AnswerId, EndingId, Move, Stance, TrackId, What, mandate_score};
use crate::game::{Final, MoveRecord, Round};
use crate::lang::screens;
use crate::report::Words;
use crate::report::advice::{record_sentence, records};
use crate::report::debrief::{came_true, unkept};
use crate::report::lineage::{facilitated, lineage, offshoots};
use crate::report::sentences::{short_date, sum_by_track};
use crate::tui::model::{Model, Session};
use crate::tui::theme::Theme;
use crate::tui::widget::badge;
use crate::tui::widget::chrome::{chrome, head, split};
use crate::tui::widget::gauge::{TREND, score, sparkline, trend};
use crate::tui::widget::listing::draw_page;
use crate::tui::widget::text::{fit, line, lines as wrapped, span};
use ratatui::Frame;
use ratatui::text::Line;

/// Columns from which the course of the game stands beside the verdict.
const WIDE: usize = 150;

/// Draws the screen.
pub fn view(model: &Model, session: &Session, frame: &mut Frame<'_>) {
    let body = chrome(model, frame, screens::debrief());
    let columns = usize::from(body.width).saturating_sub(1);
    let all = lines(model, session, columns);
    if columns < WIDE || session.game.outcome().is_none() {
        return draw_page(frame, body, &all, model.cursor(), &model.theme);
    }
    let [left, right] = split(body, 102);
    draw_page(frame, left, &all, model.cursor(), &model.theme);
    draw_page(frame, right, &course(model, session, usize::from(right.width)), 0, &model.theme);
}

/// How every track went, hidden ones too: month by month, and from where to where.
fn course(model: &Model, session: &Session, columns: usize) -> Vec<Line<'static>> {
    let (theme, words, scenario) = (&model.theme, session.words(), session.game.scenario());
    let mut all = vec![head(&screens::how_it_went_turn_by_turn(words.unit()), columns, theme)];
    let Some(outcome) = session.game.outcome() else { return all };
    let spark = columns.saturating_sub(50).clamp(6, 30);
    for track in (0..scenario.tracks.len()).map(TrackId::of) {
        let start = scenario.tracks[track.ix()].start;
        let end = outcome.aftermath.state.track(track);
        let months = session.game.rounds().iter().map(|r| i32::from(r.tracks[track.ix()]));
        let values: Vec<i32> = [start].into_iter().chain(months).chain([end]).collect();
        let (mark, style) = trend(end - start, scenario.tracks[track.ix()].good, theme);
        all.push(Line::from(vec![
            span(fit(&words.track(track), 26), theme.text),
            span(sparkline(&values, spark), theme.gauge),
            span(screens::start_to_end(format_args!("{:>3}", start), format_args!("{:>3}", end)), theme.dim),
            span(mark, style),
        ]));
    }
    let bars = screens::the_first_bar_is_the_start();
    all.extend(wrapped(bars, columns, 0, theme.dim));
    all
}

/// The screen's lines.
pub fn lines(model: &Model, session: &Session, columns: usize) -> Vec<Line<'static>> {
    let theme = &model.theme;
    let whole = columns;
    let columns = columns.min(100);
    let Some(outcome) = session.game.outcome() else {
        return vec![line(screens::the_game_is_not_over_yet(), theme.dim)];
    };
    let words = session.words();
    let mut all = ending(&words, outcome, columns, theme);
    let broken = unkept(&session.game);
    if !broken.is_empty() {
        all.extend([Line::default(), line(screens::but_not_everything_that_was_promised(), theme.warn)]);
        all.extend(broken.iter().flat_map(|text| wrapped(text, columns, 2, theme.warn)));
    }
    all.extend([Line::default(), head(screens::what_survived_in_this_model(), columns, theme)]);
    all.extend(scores(model, session, outcome, columns));
    all.extend([Line::default(), head(screens::the_moves_that_mattered(), columns, theme)]);
    all.extend(mattered(session, outcome, columns, theme));
    all.extend([Line::default(), head(screens::turning_points(), columns, theme)]);
    all.extend(turning(session, columns, theme));
    if whole < WIDE {
        all.push(Line::default());
        all.extend(course(model, session, columns));
    }
    all.extend([Line::default(), head(screens::the_months_without_you(), columns, theme)]);
    all.extend(without_you(session, outcome, columns, theme));
    all.extend([Line::default(), head(screens::what_the_capitals_were(), columns, theme)]);
    all.extend(revealed(session, columns, theme));
    let judged = forecasts(session, columns, theme);
    if !judged.is_empty() {
        all.extend([Line::default(), head(screens::your_forecasts(), columns, theme)]);
        all.extend(judged);
    }
    let records = records(&session.game);
    if !records.is_empty() {
        all.extend([Line::default(), head(screens::your_advisers(), columns, theme)]);
        for (at, record) in records.iter().enumerate() {
            all.extend(wrapped(&record_sentence(&words, at, record), columns, 0, theme.text));
        }
    }
    all.extend(notes(session, columns, theme));
    all.push(Line::default());
    let by_hand = facilitated(&session.game);
    if !by_hand.is_empty() {
        all.extend([head(screens::the_facilitator(), columns, theme)]);
        all.extend(by_hand.iter().flat_map(|text| wrapped(text, columns, 0, theme.text)));
        all.push(Line::default());
    }
    let branched = lineage(&session.game).into_iter().chain(offshoots(&session.name, &model.saves));
    let branched: Vec<String> = branched.collect();
    if !branched.is_empty() {
        all.extend([Line::default(), head(screens::branches(), columns, theme)]);
        all.extend(branched.iter().flat_map(|text| wrapped(text, columns, 0, theme.text)));
        all.push(Line::default());
    }
    all.extend(wrapped(&played(session), columns, 0, theme.dim));
    all.extend(wrapped(words.find("pack.disclaimer").unwrap_or_default(), columns, 0, theme.dim));
    all
}

fn ending(words: &Words<'_>, outcome: &Final, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let id = &words.scenario.endings[outcome.aftermath.ending.ix()].id;
    let mut all = vec![line(words.ending(outcome.aftermath.ending), theme.title)];
    all.extend(wrapped(words.find(&format!("ending.{id}.text")).unwrap_or_default(), columns, 0, theme.text));
    if let Some(miss) = &outcome.miss {
        all.extend(wrapped(&words.nearest_miss(*miss), columns, 0, theme.strong));
    }
    all
}

fn scores(model: &Model, session: &Session, outcome: &Final, columns: usize) -> Vec<Line<'static>> {
    let (theme, words) = (&model.theme, session.words());
    let row = |name: &str, value: i32| {
        let mut spans = vec![span(format!("{} ", fit(name, 20)), theme.text)];
        spans.extend(score(value, 20, false, theme));
        spans.push(span(format!("{value:>3}"), theme.strong));
        Line::from(spans)
    };
    let by = outcome.scores.by_objective.iter().enumerate();
    let mut all: Vec<Line<'static>> = by.map(|(at, v)| row(&words.objective(at), *v)).collect();
    all.push(row(screens::all_five_label(), outcome.scores.overall));
    let scenario = session.game.scenario();
    let wish = words.text(&format!("mandate.{}.name", scenario.header.mandate));
    if session.view.mandate_failed {
        all.extend(wrapped(&screens::the_mandate_failed_you_agreed_to(&wish, words.player()), columns, 0, theme.bad));
    } else {
        all.push(row(&screens::mandate(&wish), mandate_score(scenario, &outcome.scores)));
    }
    all
}

/// What a finding is worth on the tracks an ending looks at.
fn effect(session: &Session, ending: EndingId, record: &MoveRecord) -> i32 {
    let scenario = session.game.scenario();
    let about = &scenario.endings[ending.ix()].about;
    let good = |t: TrackId| i32::from(scenario.tracks[t.ix()].good);
    record
        .report
        .findings
        .iter()
        .filter_map(|f| match f.what {
            What::Track(t) if about.is_empty() || about.contains(&t) => Some(f.points * good(t)),
            _ => None,
        })
        .sum()
}

fn mattered(session: &Session, outcome: &Final, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let words = session.words();
    let mut all: Vec<(i32, &Round, &MoveRecord)> = session
        .game
        .rounds()
        .iter()
        .flat_map(|r| r.moves.iter().map(move |m| (r, m)))
        .map(|(r, m)| (effect(session, outcome.aftermath.ending, m), r, m))
        .filter(|(worth, ..)| *worth != 0)
        .collect();
    all.sort_by_key(|(worth, ..)| -worth.abs());
    all.truncate(5);
    if all.is_empty() {
        return vec![line(screens::none_moved_what_decided_it(), theme.dim)];
    }
    let mut shown = Vec::new();
    for (worth, round, record) in all {
        let (sign, style) = if worth > 0 { ("+ ", theme.good) } else { ("- ", theme.bad) };
        let text = format!("{}: {}", short_date(round.date), words.play(&record.play));
        let mut rows = crate::tui::widget::text::wrap(&text, columns.saturating_sub(3)).into_iter();
        shown.push(Line::from(vec![span(sign, style), span(rows.next().unwrap_or_default(), theme.text)]));
        let second = rows.next();
        let more = if rows.next().is_some() { "…" } else { "" };
        shown.extend(second.map(|r| line(format!("  {r}{more}"), theme.text)));
    }
    shown
}

/// The months in which most changed for the better, and for the worse.
fn turning(session: &Session, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let (words, scenario) = (session.words(), session.game.scenario());
    let worth = |r: &Round| -> i32 {
        super::month_end::findings(r)
            .filter_map(|f| match f.what {
                What::Track(t) => Some(f.points * i32::from(scenario.tracks[t.ix()].good)),
                What::Points(..) => None,
            })
            .sum()
    };
    let rounds = session.game.rounds();
    let best = rounds.iter().max_by_key(|r| worth(r)).filter(|r| worth(r) > 0);
    let worst = rounds.iter().min_by_key(|r| worth(r)).filter(|r| worth(r) < 0);
    let mut all = Vec::new();
    for (round, sign, style) in [(best, "+ ", theme.good), (worst, "- ", theme.bad)] {
        let Some(round) = round else { continue };
        // Of a month that was good on the whole, what was good in it; of a bad one, what was bad.
        let mut sums = sum_by_track(super::month_end::findings(round));
        let up = sign.starts_with('+');
        sums.retain(|(t, sum)| (sum * i32::from(scenario.tracks[t.ix()].good) > 0) == up);
        let text = format!("{}: {}", words.stretch(round.date), words.changes(&sums, 4));
        let mut rows = crate::tui::widget::text::wrap(&text, columns.saturating_sub(2)).into_iter();
        all.push(Line::from(vec![span(sign, style), span(rows.next().unwrap_or_default(), theme.text)]));
        all.extend(rows.map(|r| line(format!("  {r}"), theme.text)));
    }
    if !all.is_empty() {
        let how = screens::to_test_one_play_its_turn(words.unit());
        all.extend(wrapped(&how, columns, 2, theme.dim));
    }
    all
}

/// What moved most after the last month, and the rules that moved it most.
fn without_you(session: &Session, outcome: &Final, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    const MOST: usize = 8;
    let (words, scenario) = (session.words(), session.game.scenario());
    let found = &outcome.aftermath.findings;
    let mut sums = sum_by_track(found.iter());
    sums.sort_by_key(|(_, sum)| -sum.abs());
    if sums.is_empty() {
        return vec![line(screens::nothing_moved(), theme.dim)];
    }
    let rest = sums.len().saturating_sub(MOST);
    let habit = words.answer(AnswerId::of(scenario.clock.habits.respond)).to_lowercase();
    let told = screens::nobody_negotiates_now_goes_by_habit(words.player(), &habit);
    let mut all = wrapped(&told, columns, 0, theme.dim);
    for (track, sum) in sums.into_iter().take(MOST) {
        let (mark, style) = trend(sum, scenario.tracks[track.ix()].good, theme);
        all.push(Line::from(vec![span(fit(&mark, TREND), style), span(words.track(track), theme.strong)]));
        let of_it = found.iter().filter(|f| f.what == What::Track(track));
        all.extend(wrapped(&super::month_end::because(&words, of_it), columns, TREND, theme.text));
    }
    if rest > 0 {
        all.push(line(screens::and_smaller_changes(rest), theme.dim));
    }
    all
}

fn revealed(session: &Session, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let (words, scenario) = (session.words(), session.game.scenario());
    let mut all = Vec::new();
    for c in scenario.capital_ids() {
        let truth = session.game.state().dispositions[c.ix()];
        let guessed = session.view.capitals[c.ix()].known;
        let tail = match guessed {
            Some(g) if g == truth => screens::as_the_desk_had_it(),
            Some(_) => screens::the_desk_had_it_wrong(),
            None => "",
        };
        all.push(Line::from(vec![
            span(format!("{}: ", words.capital(c)), theme.strong),
            span(words.disposition(c, truth), theme.strong),
            span(tail, theme.dim),
        ]));
        let def = scenario.capital(c);
        let id = &def.dispositions[truth.ix()].id;
        all.extend(wrapped(
            words.find(&format!("disposition.{}.{id}.text", def.id)).unwrap_or_default(),
            columns,
            2,
            theme.text,
        ));
    }
    all
}

/// Forecasts and what came: each looks at the next move that capital answered.
fn forecasts(session: &Session, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let words = session.words();
    let moves: Vec<&MoveRecord> = session.game.rounds().iter().flat_map(|r| &r.moves).collect();
    let mut all = Vec::new();
    let (mut sum, mut count) = (0, 0);
    for (at, record) in moves.iter().enumerate() {
        let Move::Forecast(c, stance, percent) = record.play.play else { continue };
        let next = moves[at..].iter().find(|m| !matches!(m.play.play, Move::Forecast(..) | Move::Note));
        let Some(next) = next else { continue };
        let came = next.report.reactions[c.ix()].stance;
        let truth = if came_true(c, stance, &next.report) { 100 } else { 0 };
        let off = i32::from(percent) - truth;
        sum += off * off;
        count += 1;
        all.push(Line::from(vec![
            span(screens::per_cent_came(words.capital(c), badge::verb(stance), percent), theme.text),
            badge::badge(came, theme),
        ]));
    }
    if count > 0 {
        let brier = sum / count;
        let text = screens::brier_score_is_perfect_is_a(brier / 10_000, format_args!("{:02}", brier % 10_000 / 100));
        all.extend(wrapped(&text, columns, 0, theme.strong));
    }
    all
}

fn notes(session: &Session, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let mut all = Vec::new();
    for round in session.game.rounds() {
        for record in round.moves.iter().filter(|m| m.play.play == Move::Note) {
            let text = format!("{}: {}", short_date(round.date), record.play.text.as_deref().unwrap_or_default());
            all.extend(wrapped(&text, columns, 0, theme.text));
        }
    }
    if !all.is_empty() {
        all.insert(0, Line::default());
        all.insert(1, head(screens::your_notes(), columns, theme));
    }
    all
}

fn played(session: &Session) -> String {
    let words = session.words();
    let (header, scenario) = (session.game.header(), session.game.scenario());
    let name = |kind: &str, id: &str| words.text(&format!("{kind}.{id}.name"));
    let sealed = if header.lens == crate::game::SEALED { screens::sealed_until_now() } else { "" };
    screens::scenario_lens_mandate_seed(
        name("scenario", &header.scenario),
        name("lens", &scenario.header.lens),
        sealed,
        name("mandate", &header.mandate),
        header.seed,
    )
}

/// Whether a stance is a party's to take.
pub fn party_stances() -> impl Iterator<Item = Stance> {
    Stance::ALL.into_iter().filter(|s| s.is_party())
}
