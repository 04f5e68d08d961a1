//! Pages to read: why, the briefing, scores, help.

use crate::engine::{CapitalId, DispositionId, Finding, MoveReport, RuleId, TrackId, What, mandate_score};
use crate::lang::screens;
use crate::report::advice::{advise, sentence};
use crate::report::calibration::calibration;
use crate::report::sentences::{between, long_date, short_date, sum_by_track};
use crate::report::words::{clean, joined};
use crate::tui::keymap::Place;
use crate::tui::model::{Model, Page, Session};
use crate::tui::theme::Theme;
use crate::tui::widget::badge;
use crate::tui::widget::chrome::{head, turn};
use crate::tui::widget::gauge::{TREND, gauge, score, trend};
use crate::tui::widget::reasons::{self, Show};
use crate::tui::widget::text::{fit, line, lines, span};
use ratatui::text::Line;

/// The title of a page.
pub fn title(model: &Model, page: &Page) -> String {
    let words = model.session.as_ref().map(Session::words);
    let name = |c: CapitalId| words.map_or_else(String::new, |w| w.capital(c));
    match page {
        Page::Help(place) => screens::help(place.name(turn(model))),
        Page::Briefing => screens::briefing().to_owned(),
        Page::Capital(c) => name(*c),
        Page::Answer(_, _, c) => screens::why_answered_so(name(*c)),
        Page::Changes(..) => screens::what_it_changed_and_why().to_owned(),
        Page::MonthEnd(_) => screens::why_the_turn_ended_so(turn(model)),
        Page::Draft => screens::the_draft_and_what_it_may().to_owned(),
        Page::Tried => screens::what_if_and_what_came_of().to_owned(),
        Page::Probe(..) => screens::what_the_desk_found().to_owned(),
        Page::Advice => screens::what_your_advisers_say().to_owned(),
        Page::Hint(_) => screens::what_the_desk_would_try().to_owned(),
        Page::Ledger(_) => screens::how_it_came_to_stand_there().to_owned(),
        Page::Scores => screens::goals_scores_and_everything_that_is().to_owned(),
        Page::Ending => screens::why_it_ended_so().to_owned(),
        Page::Standing(_) => screens::on_the_table().to_owned(),
        Page::Chair(c, _) => screens::the_other_chair(name(*c)),
        Page::Said(_) => screens::to_know().to_owned(),
        Page::Endings => screens::endings_found().to_owned(),
        Page::Keys => screens::all_keys().to_owned(),
        Page::Happened(..) => screens::what_happened().to_owned(),
    }
}

/// The lines of a page.
pub fn content(model: &Model, page: &Page, columns: usize) -> Vec<Line<'static>> {
    if let Page::Help(place) = page {
        return help(model, *place, columns);
    }
    if let Page::Said(all) = page {
        let paragraphs = all.iter().flat_map(|t| t.split("\n\n"));
        return paragraphs.flat_map(|t| lines(&clean(t), columns, 0, model.theme.text)).collect();
    }
    match page {
        Page::Endings => return super::keys::endings(model, columns),
        Page::Keys => return super::keys::all(model, columns),
        _ => {}
    }
    let Some(session) = &model.session else { return Vec::new() };
    match page {
        Page::Help(_) | Page::Said(_) | Page::Endings | Page::Keys => Vec::new(),
        Page::Happened(round, at) => happened(model, session, (*round, *at), columns),
        Page::Briefing => briefing(model, session, columns),
        Page::Capital(c) => capital(model, session, *c, columns),
        Page::Answer(round, at, c) => answer(model, session, (*round, *at), *c, columns),
        Page::Changes(round, at) | Page::Probe(round, at) => changes(model, session, (*round, *at), columns),
        Page::MonthEnd(round) => month_end(model, session, *round, columns),
        Page::Advice => advice(session, columns, &model.theme),
        Page::Hint(Some(said)) => spoken(said, columns, &model.theme),
        Page::Hint(None) => lines(screens::the_desk_is_thinking(), columns, 0, model.theme.text),
        Page::Ledger(track) => ledger(model, session, *track, columns),
        Page::Scores => measures(model, session, columns),
        Page::Ending => super::debrief::lines(model, session, columns),
        Page::Draft => super::table::whole(model, session, columns),
        Page::Tried => super::what_if::whole(model, session, columns),
        Page::Standing(at) => super::events::paper(session, *at, columns, &model.theme),
        Page::Chair(c, round) => super::chair::lines(session, *c, *round, columns, &model.theme),
    }
}

/// The rules behind a page's reasons, the strongest first, each once.
pub fn rules(session: &Session, page: &Page) -> Vec<RuleId> {
    let record = |round: usize, at: usize| session.record((round, at)).map(|r| &r.report);
    let found: Vec<&Finding> = match page {
        Page::Answer(round, at, c) => {
            record(*round, *at).map_or_else(Vec::new, |r| reasons::by_weight(&r.reactions[c.ix()].findings))
        }
        Page::Capital(c) => session
            .last_answer(*c)
            .and_then(|(round, at)| record(round, at))
            .map_or_else(Vec::new, |r| reasons::by_weight(&r.reactions[c.ix()].findings)),
        Page::Changes(round, at) => record(*round, *at).map_or_else(Vec::new, |r| reasons::by_weight(&r.findings)),
        Page::MonthEnd(round) => session
            .game
            .rounds()
            .get(*round)
            .map_or_else(Vec::new, |r| reasons::by_weight(super::month_end::findings(r))),
        _ => Vec::new(),
    };
    let mut all = Vec::new();
    for finding in found {
        if !all.contains(&finding.rule) {
            all.push(finding.rule);
        }
    }
    all
}

fn spoken(sentences: &[String], columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let paragraph = |said: &String| {
        let mut all = lines(said, columns, 0, theme.text);
        all.push(Line::default());
        all
    };
    sentences.iter().flat_map(paragraph).collect()
}

/// What the advisers say of the draft.
fn advice(session: &Session, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let game = &session.game;
    let offer = session.offer();
    if !game.menu().allows(&offer) {
        return lines(screens::the_advisers_speak_of_offers_that(), columns, 0, theme.text);
    }
    let words = session.words();
    let mut all = Vec::new();
    for said in advise(game.pack(), game.scenario(), game.state(), game.luck(), &offer) {
        all.extend(lines(&sentence(&words, &said), columns, 2, theme.text));
        all.push(Line::default());
    }
    let closing = screens::each_has_an_interest_of_its();
    all.extend(lines(closing, columns, 0, theme.dim));
    all
}

/// The keys of a place, and what the signs mean.
fn help(model: &Model, place: Place, columns: usize) -> Vec<Line<'static>> {
    let theme = &model.theme;
    let mut all = Vec::new();
    for text in purpose(place, turn(model)) {
        all.extend(lines(&text, columns, 0, theme.text));
    }
    all.extend([Line::default(), head(screens::keys_that_work_here(), columns, theme)]);
    for (keys, label) in model.keys.of(place) {
        all.push(Line::from(vec![span(fit(&keys, 18), theme.key), span(label.text(turn(model)), theme.text)]));
    }
    all.extend([Line::default(), head(screens::signs(), columns, theme)]);
    for (sign, meaning) in [
        ("++  +", screens::embraces_accepts_or_supports()),
        ("~  =", screens::counters_with_a_text_of_its()),
        ("-  --  ---", screens::stalls_or_objects_rejects_or_obstructs()),
        ("+3   -2!", &screens::moved_this_turn_by_so_much(turn(model))),
        ("+ ++ +++", screens::a_reason_for_the_more_signs()),
        ("o  x  !", &screens::crossings_open_shut_something_happened_there(turn(model))),
        (screens::lens_sign(), screens::this_reason_has_another_weight_under()),
    ] {
        all.push(Line::from(vec![span(fit(sign, 12), theme.strong), span(meaning, theme.text)]));
    }
    all
}

/// What a place is for: paragraphs.
fn purpose(place: Place, turn: &str) -> Vec<String> {
    match place {
        Place::NewGame => vec![
            screens::a_scenario_is_where_and_when().to_owned(),
            String::new(),
            screens::left_and_right_choose_on_each().to_owned(),
        ],
        Place::Title | Place::Load => vec![screens::you_are_the_envoy(turn)],
        Place::Room => vec![
            screens::the_situation_room_shows_the_capitals(turn),
            String::new(),
            screens::each_capital_has_two_meters_of().to_owned(),
        ],
        Place::Table => vec![
            screens::compose_an_offer_to_whom_what().to_owned(),
            String::new(),
            screens::an_offer_is_agreed_only_if().to_owned(),
        ],
        Place::Frontier => vec![
            screens::what_can_be_agreed_over_a().to_owned(),
            String::new(),
            screens::nash_kalai_smorodinsky_and_utilitarian_are().to_owned(),
        ],
        Place::Analysis => vec![screens::sensitivity_turns_each_weight_and_each().to_owned()],
        Place::Answer => vec![screens::what_came_of_your_move_enter().to_owned()],
        Place::Agreements => vec![screens::each_accepted_term_is_owed_by().to_owned()],
        Place::Talk => vec![screens::speaking_to_a_capital_or_acting().to_owned()],
        Place::History => vec![
            screens::how_each_thing_that_is_measured(turn),
            String::new(),
            screens::below_the_chart_an_event_an().to_owned(),
        ],
        Place::Log => vec![screens::every_move_and_event(turn)],
        Place::Past => vec![screens::the_situation_room_as_it_stood(turn)],
        Place::Events => vec![screens::what_happened_this_turn_and_what(turn)],
        _ => Vec::new(),
    }
}

fn briefing(model: &Model, session: &Session, columns: usize) -> Vec<Line<'static>> {
    let (theme, words) = (&model.theme, session.words());
    let header = session.game.header();
    let find = |key: String| words.find(&key).unwrap_or_default().to_owned();
    let mut all = lines(&find(format!("scenario.{}.briefing", header.scenario)), columns, 0, theme.text);
    all.extend([Line::default(), head(&screens::what_wishes(words.player()), columns, theme)]);
    all.push(line(find(format!("mandate.{}.name", header.mandate)), theme.strong));
    all.extend(lines(&find(format!("mandate.{}.text", header.mandate)), columns, 0, theme.text));
    all.extend([Line::default(), head(screens::the_lens(), columns, theme)]);
    all.push(line(find(format!("lens.{}.name", header.lens)), theme.strong));
    all.extend(lines(&find(format!("lens.{}.text", header.lens)), columns, 0, theme.text));
    all.push(Line::default());
    all.extend(lines(&screens::seed(header.seed, code(session)), columns, 0, theme.dim));
    all.extend(lines(&screens::the_game_is_kept(clean(&session.place)), columns, 0, theme.dim));
    all
}

/// The class code of a game, as a sentence.
fn code(session: &Session) -> String {
    let begins = |code: String| screens::class_code_it_begins_the_same(clean(&code));
    session.game.code().map_or(String::new(), begins)
}

/// A capital: what it wants, what was heard, what moved its meters, what it last said.
fn capital(model: &Model, session: &Session, c: CapitalId, columns: usize) -> Vec<Line<'static>> {
    let (theme, words) = (&model.theme, session.words());
    let def = session.game.scenario().capital(c);
    let find = |key: String| words.find(&key).unwrap_or_default().to_owned();
    let mut all = lines(&find(format!("capital.{}.text", def.id)), columns, 0, theme.text);
    all.extend([Line::default(), head(screens::what_it_wants_the_weightiest_first(), columns, theme)]);
    let mut interests: Vec<usize> = (0..def.interests.len()).collect();
    // Under a sealed lens, whose weights would tell which it is, the pack's own.
    let weighed = if model.show().lens { def } else { session.game.pack().template().capital(c) };
    interests.sort_by_key(|i| -weighed.written_weights.get(*i).copied().unwrap_or(0));
    for i in interests {
        let name = words.interest(c, crate::engine::InterestId::of(i));
        all.push(line(name, theme.strong));
        all.extend(lines(&find(format!("interest.{}.{}.text", def.id, def.interests[i].0)), columns, 2, theme.text));
    }
    all.extend([Line::default(), head(screens::what_was_heard_there(), columns, theme)]);
    all.extend(heard(session, c, columns, theme));
    if let Some(spot) = session.last_answer(c) {
        all.extend([Line::default(), head(screens::its_last_answer(), columns, theme)]);
        if let Some(record) = session.record(spot) {
            all.extend(lines(&words.play(&record.play), columns, 0, theme.dim).into_iter().take(3));
        }
        all.extend(answer(model, session, spot, c, columns));
    }
    for track in &def.meters {
        all.push(Line::default());
        all.extend(ledger(model, session, *track, columns));
    }
    all
}

fn heard(session: &Session, c: CapitalId, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let words = session.words();
    let view = &session.view.capitals[c.ix()];
    if view.heard.is_empty() {
        return lines(screens::nothing_yet_sound_it_out_c(), columns, 0, theme.dim);
    }
    let mut all = Vec::new();
    for h in &view.heard {
        let date = short_date(session.game.scenario().clock.date(h.month));
        all.extend(lines(&format!("{date}: {}", words.tell(h.tell)), columns, 0, theme.text));
    }
    let def = session.game.scenario().capital(c);
    match view.known {
        Some(d) => {
            all.push(line(
                screens::the_desk_takes_it_for(super::answer::article(&words.disposition(c, d).to_lowercase())),
                theme.strong,
            ));
            let id = &def.dispositions[d.ix()].id;
            let text = words.find(&format!("disposition.{}.{id}.text", def.id)).unwrap_or_default();
            all.extend(lines(text, columns, 0, theme.text));
        }
        None => {
            all.extend(lines(&screens::that_would_fit(fitting(session, c)), columns, 0, theme.dim));
        }
    }
    all
}

/// The dispositions that fit something of what was heard in a capital, in words.
pub fn fitting(session: &Session, c: CapitalId) -> String {
    let (words, def) = (session.words(), session.game.scenario().capital(c));
    let heard = &session.view.capitals[c.ix()].heard;
    let fits = |d: &usize| heard.iter().any(|h| def.dispositions[*d].tells.contains(&h.tell));
    let name = |d| words.disposition(c, DispositionId::of(d)).to_lowercase();
    let all: Vec<String> = (0..def.dispositions.len()).filter(fits).map(name).collect();
    all.join(", ")
}

/// Every reason of an answer, the strongest first, with source and confidence.
pub fn answer(
    model: &Model,
    session: &Session,
    spot: (usize, usize),
    c: CapitalId,
    columns: usize,
) -> Vec<Line<'static>> {
    let (theme, words) = (&model.theme, session.words());
    let Some(record) = session.record(spot) else { return Vec::new() };
    let answer = &record.report.reactions[c.ix()];
    let mut first = vec![span(format!("{} ", words.capital(c)), theme.strong), badge::badge(answer.stance, theme)];
    if model.digits {
        first.push(span(screens::in_all(format_args!("{:+}", answer.score)), theme.dim));
        if let (Some(r), Some(a)) = (answer.reservation, answer.aspiration) {
            first.push(span(screens::accepts_from_talks_from(a, r), theme.dim));
        }
    } else {
        first.push(span(format!("  {}", crate::report::words::strength(answer.score)), theme.dim));
    }
    let mut all = vec![Line::from(first)];
    all.extend(words.decided(c, answer).into_iter().flat_map(|why| lines(&why, columns, 0, theme.strong)));
    let found = reasons::by_weight(&answer.findings);
    if found.is_empty() {
        all.push(line(screens::it_was_not_moved_by_it(), theme.dim));
    }
    for finding in found {
        all.extend(reasons::full(&words, finding, columns, model.show(), theme));
    }
    all
}

/// What a move changed, and why.
pub fn changes(model: &Model, session: &Session, spot: (usize, usize), columns: usize) -> Vec<Line<'static>> {
    let Some(record) = session.record(spot) else { return Vec::new() };
    let (theme, words) = (&model.theme, session.words());
    let mut all = lines(&words.play(&record.play), columns, 0, theme.strong);
    let report: &MoveReport = &record.report;
    all.extend(
        words.lasting(&report.notes).filter_map(|n| words.note(n)).flat_map(|t| lines(&t, columns, 0, theme.text)),
    );
    all.push(Line::default());
    all.extend(by_track(model, session, report.findings.iter(), columns));
    all
}

fn month_end(model: &Model, session: &Session, round: usize, columns: usize) -> Vec<Line<'static>> {
    let Some(round) = session.game.rounds().get(round) else { return Vec::new() };
    let mut all = vec![line(long_date(round.date), model.theme.strong), Line::default()];
    all.extend(by_track(model, session, super::month_end::findings(round), columns));
    all
}

/// Findings, track by track, in full.
fn by_track<'f>(
    model: &Model,
    session: &Session,
    findings: impl Iterator<Item = &'f Finding>,
    columns: usize,
) -> Vec<Line<'static>> {
    let (theme, words) = (&model.theme, session.words());
    let found: Vec<&Finding> = findings.filter(|f| f.seen).collect();
    let sums = sum_by_track(found.iter().copied());
    if sums.is_empty() {
        return vec![line(screens::nothing_that_can_be_seen_moved(), theme.dim)];
    }
    let mut all = Vec::new();
    for (track, sum) in sums {
        let (mark, style) = trend(sum, session.game.scenario().tracks[track.ix()].good, theme);
        all.push(Line::from(vec![span(fit(&mark, TREND), style), span(words.track(track), theme.title)]));
        for finding in reasons::by_weight(found.iter().copied().filter(|f| f.what == What::Track(track))) {
            all.extend(reasons::full(&words, finding, columns, model.show(), theme));
        }
    }
    all
}

/// A track's ledger: every change that was seen, month by month, the latest first.
pub fn ledger(model: &Model, session: &Session, track: TrackId, columns: usize) -> Vec<Line<'static>> {
    let (theme, words) = (&model.theme, session.words());
    let mut all = vec![head(&words.track(track), columns, theme)];
    let id = &session.game.scenario().tracks[track.ix()].id;
    let reading = super::room::reading(session, track);
    all.push(Line::from(gauge(reading, 20, model.digits, theme)));
    if let (Some(low), Some(high)) = (words.find(&format!("track.{id}.low")), words.find(&format!("track.{id}.high"))) {
        all.push(line(screens::from_to(low, high, between(reading.value, low, high)), theme.dim));
    }
    all.extend(lines(words.find(&format!("track.{id}.text")).unwrap_or_default(), columns, 0, theme.text));
    for round in session.game.rounds().iter().rev() {
        let found: Vec<&Finding> = super::month_end::findings(round)
            .filter(|f| f.seen && f.points != 0 && f.what == What::Track(track))
            .collect();
        if found.is_empty() {
            continue;
        }
        all.push(line(long_date(round.date), theme.dim));
        for finding in found {
            let mut row = reasons::reason(&words, finding, columns, Show { digits: true, ..model.show() }, theme);
            all.append(&mut row);
        }
    }
    all
}

/// The five scores as they stand, and the mandate.
pub fn scores(model: &Model, session: &Session, columns: usize) -> Vec<Line<'static>> {
    let (theme, words) = (&model.theme, session.words());
    let scenario = session.game.scenario();
    let scores = &session.view.scores;
    let cells = columns.saturating_sub(34).min(24);
    let row = |name: &str, value: i32| {
        let mut spans = vec![span(format!("{} ", fit(name, 14)), theme.text)];
        spans.extend(score(value, cells, model.digits, theme));
        Line::from(spans)
    };
    let mut all: Vec<Line<'static>> =
        scores.by_objective.iter().enumerate().map(|(at, v)| row(&words.objective(at), *v)).collect();
    all.push(row(screens::all_five_label(), scores.overall));
    let wish = words.text(&format!("mandate.{}.name", scenario.header.mandate));
    if session.view.mandate_failed {
        all.push(line(screens::mandate_failed(&wish), theme.bad));
    } else {
        all.push(row(&screens::wish(&wish), mandate_score(scenario, scores)));
    }
    all
}

fn measures(model: &Model, session: &Session, columns: usize) -> Vec<Line<'static>> {
    let (theme, words) = (&model.theme, session.words());
    let scenario = session.game.scenario();
    let mut all = vec![line(screens::as_it_would_be_judged_now(), theme.dim)];
    all = all.into_iter().flat_map(|l| lines(&l.to_string(), columns, 0, theme.dim)).collect();
    all.extend(scores(model, session, columns));
    let weights: Vec<String> =
        scenario.mandate.weights.iter().map(|(o, w)| screens::per_cent(words.objective(*o), w / 10)).collect();
    all.extend(lines(&screens::the_mandate_weighs(joined(&weights)), columns, 0, theme.dim));
    all.extend(lines(&screens::seed(session.game.header().seed, code(session)), columns, 0, theme.dim));
    let up: Vec<String> = session.view.flags.iter().map(|(f, _)| words.flag(*f)).collect();
    if !up.is_empty() {
        all.extend([Line::default(), head(screens::in_effect_now(), columns, theme)]);
        all.extend(lines(&crate::report::words::capitalised(&format!("{}.", up.join("; "))), columns, 0, theme.text));
    }
    all.extend([Line::default(), head(screens::your_forecasts(), columns, theme)]);
    all.extend(forecasts(session, columns, theme));
    all.extend([Line::default(), head(screens::everything_that_is_measured(), columns, theme)]);
    for track in (0..scenario.tracks.len()).map(TrackId::of).filter(|t| session.view.tracks[t.ix()].is_some()) {
        let mut spans = vec![span(fit(&words.track(track), 26), theme.text)];
        spans.extend(gauge(super::room::reading(session, track), 14, model.digits, theme));
        all.push(Line::from(spans));
    }
    all
}

/// How well the player has judged so far, and each band of forecasts.
fn forecasts(session: &Session, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let judged = calibration(&session.game);
    let mut all = lines(&judged.summary(), columns, 0, theme.text);
    if !judged.bands.is_empty() {
        all.push(line(
            format!(
                "{:<18}{:>9}{:>10}{:>10}",
                screens::called(),
                screens::how_many(),
                screens::you_said(),
                screens::came()
            ),
            theme.dim,
        ));
    }
    for band in &judged.bands {
        let called = screens::to_per_cent(band.from, band.to);
        let came = 100.0 * band.came as f64 / band.count as f64;
        all.push(line(format!("{called:<18}{:>9}{:>8.0} %{came:>8.0} %", band.count, band.said), theme.text));
    }
    all
}

/// An event: its text, what was chosen, what it changed and why.
fn happened(model: &Model, session: &Session, (round, at): (usize, usize), columns: usize) -> Vec<Line<'static>> {
    let Some(record) = session.game.rounds().get(round).and_then(|r| r.events.get(at)) else { return Vec::new() };
    let (theme, words) = (&model.theme, session.words());
    let event = record.report.event;
    let body = words.find(&format!("event.{}.body", words.event_key(event))).unwrap_or_default();
    let mut all = vec![line(words.event(event), theme.strong)];
    all.extend(lines(body, columns, 0, theme.text));
    if let Some(choice) = record.choice {
        let how = if record.by_default { screens::not_answered_so_it_came_to() } else { screens::you_answered() };
        all.extend(lines(&format!("{how}: {}.", words.choice(event, choice)), columns, 0, theme.strong));
    }
    all.push(Line::default());
    all.extend(by_track(model, session, record.report.findings.iter(), columns));
    all
}
