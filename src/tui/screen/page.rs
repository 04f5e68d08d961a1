//! Pages to read: why, the briefing, scores, help.

use crate::engine::{CapitalId, DispositionId, Finding, MoveReport, RuleId, TrackId, What, mandate_score};
use crate::report::advice::{advise, sentence};
use crate::report::calibration::calibration;
use crate::report::sentences::{between, long_date, short_date, sum_by_track};
use crate::report::words::{clean, joined};
use crate::tui::keymap::Place;
use crate::tui::model::{Model, Page, Session};
use crate::tui::theme::Theme;
use crate::tui::widget::badge;
use crate::tui::widget::chrome::{head, in_units};
use crate::tui::widget::gauge::{TREND, gauge, score, trend};
use crate::tui::widget::reasons::{self, Show};
use crate::tui::widget::text::{fit, line, lines, span};
use ratatui::text::Line;

/// The title of a page.
pub fn title(model: &Model, page: &Page) -> String {
    let words = model.session.as_ref().map(Session::words);
    let name = |c: CapitalId| words.map_or_else(String::new, |w| w.capital(c));
    match page {
        Page::Help(place) => {
            let at = Place::ALL.iter().find(|(p, _)| p == place).map_or("", |(_, name)| name);
            format!("Help: {at}")
        }
        Page::Briefing => "Briefing".to_owned(),
        Page::Capital(c) => name(*c),
        Page::Answer(_, _, c) => format!("Why {} answered so", name(*c)),
        Page::Changes(..) => "What it changed, and why".to_owned(),
        Page::MonthEnd(_) => in_units(model, "Why the month ended so"),
        Page::Draft => "The draft, and what it may bring".to_owned(),
        Page::Tried => "What if, and what came of it".to_owned(),
        Page::Probe(..) => "What the desk found".to_owned(),
        Page::Advice => "What your advisers say".to_owned(),
        Page::Hint(_) => "What the desk would try".to_owned(),
        Page::Ledger(_) => "How it came to stand there".to_owned(),
        Page::Scores => "Goals, scores, and everything that is measured".to_owned(),
        Page::Ending => "Why it ended so".to_owned(),
        Page::Standing(_) => "On the table".to_owned(),
        Page::Chair(c, _) => format!("The other chair: {}", name(*c)),
        Page::Said(_) => "To know".to_owned(),
        Page::Endings => "Endings found".to_owned(),
        Page::Keys => "All keys".to_owned(),
        Page::Happened(..) => "What happened".to_owned(),
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
        Page::Hint(None) => lines(THINKING, columns, 0, model.theme.text),
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

/// Sentences, a paragraph each.
/// What stands there until the desk has thought.
const THINKING: &str = "The desk is thinking: it plays the months ahead out, move by move. It takes a second or two.";

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
        return lines(
            "The advisers speak of offers that can be made; this draft cannot be yet.",
            columns,
            0,
            theme.text,
        );
    }
    let words = session.words();
    let mut all = Vec::new();
    for said in advise(game.pack(), game.scenario(), game.state(), game.luck(), &offer) {
        all.extend(lines(&sentence(&words, &said), columns, 2, theme.text));
        all.push(Line::default());
    }
    let closing =
        "Each has an interest of its own, and a bad month now and then. The debrief says how often each was right.";
    all.extend(lines(closing, columns, 0, theme.dim));
    all
}

/// The keys of a place, and what the signs mean.
fn help(model: &Model, place: Place, columns: usize) -> Vec<Line<'static>> {
    let theme = &model.theme;
    let mut all = Vec::new();
    for text in purpose(place) {
        all.extend(lines(&in_units(model, text), columns, 0, theme.text));
    }
    all.extend([Line::default(), head("Keys that work here", columns, theme)]);
    for (keys, label) in model.keys.of(place) {
        all.push(Line::from(vec![span(fit(&keys, 18), theme.key), span(in_units(model, label), theme.text)]));
    }
    all.extend([Line::default(), head("Signs", columns, theme)]);
    for (sign, meaning) in [
        ("++  +", "embraces; accepts or supports"),
        ("~  =", "counters with a text of its own; lets it pass"),
        ("-  --  ---", "stalls or objects; rejects or obstructs; retaliates"),
        ("+3   -2!", "moved this month by so much; ! is for the worse, as you are judged"),
        ("+ ++ +++", "a reason for; the more signs the stronger (i shows numbers)"),
        ("o  x  !", "crossings open; shut; something happened there this month"),
        ("[lens]", "this reason has another weight under the lens of this game"),
    ] {
        all.push(Line::from(vec![span(fit(sign, 12), theme.strong), span(in_units(model, meaning), theme.text)]));
    }
    all
}

fn purpose(place: Place) -> &'static [&'static str] {
    match place {
        Place::NewGame => &[
            "A scenario is where and when the game begins, and how long it is. A lens is a reading of the region: whose weights and priors the rules take. A mandate is what Washington weighs most. A seed fixes the luck: the same four begin the same game, so two people can play it and compare.",
            "",
            "Left and right choose on each line; d takes the standard game for what is not chosen. First contact is the shortest.",
        ],
        Place::Title | Place::Load => &[
            "You are the envoy. Month by month you sound out capitals, put offers on the table, keep what you promise, and live with how the others react.",
        ],
        Place::Room => &[
            "The situation room shows the capitals, the region, and what is before you. A month is two to four decisions: sound out or reassure a capital (c), put an offer on the table (t), answer events (e), deliver what you owe (a). Then end the month (m).",
            "",
            "Each capital has two meters of what it is willing to change; its last answer stands beside its name. Enter on a capital opens what is known of it.",
        ],
        Place::Table => &[
            "Compose an offer: to whom, what, and how. Left and right change the focused line; what you may expect of each capital stands on the right as a band from worst to best, from what you know.",
            "",
            "An offer is agreed only if every party accepts. Process terms are not chosen at first: choose each, or press d for the usual ones. A probe (p) asks your own desk what it would take.",
        ],
        Place::Frontier => &[
            "What can be agreed over a cluster of issues. Each point is a text: to the right it is worth more to you, upwards more to Minsk. The frontier is every text that cannot be bettered for one without loss to the other. Between the two reservations lie the texts that both would rather sign than not.",
            "",
            "Nash, Kalai-Smorodinsky and utilitarian are three ways to call one of them fair: the largest product of gains, equal shares of what each could gain, the largest sum. The glossary (/) says more.",
        ],
        Place::Analysis => &[
            "Sensitivity turns each weight, and each group of rules, down and up, plays the same moves again, and ranks what the result hangs on. Robustness plays them in every world that may be the true one, and says in how many each objective is met, and what breaks it. Both work aside: every key goes on working, and x stops them.",
        ],
        Place::Answer => &[
            "What came of your move. Enter on a capital shows every reason with its source. A counter-offer can be taken, turned down, or opened at the table.",
        ],
        Place::Agreements => &[
            "Each accepted term is owed by someone to someone. What you owe is delivered here, out of bandwidth and political capital; relief that lapses is renewed here; breaches are answered here.",
        ],
        Place::Talk => &[
            "Speaking to a capital or acting alone costs bandwidth, and sometimes political capital. A sounding tells something of what a capital is; two that agree tell it for good.",
        ],
        Place::History => &[
            "How each thing that is measured moved, month by month. Space marks tracks to be drawn together; w opens the focused track's ledger: every change that was seen, and why.",
            "",
            "Below the chart: * an event, + an agreement, - a refusal.",
        ],
        Place::Log => &[
            "Every move and event, month by month. s finds words in moves, notes, events and reasons; x turns from all to offers, reactions, events and notes. z shows the focused month as it was, b plays it again as a branch.",
        ],
        Place::Past => &[
            "The situation room as it stood when that month ended, with what you knew then. Left and right go from month to month; nothing can be done here.",
        ],
        Place::Events => &[
            "What happened this month, and what others have put on the table. What is not answered takes its own default at the end of the month.",
        ],
        _ => &[],
    }
}

fn briefing(model: &Model, session: &Session, columns: usize) -> Vec<Line<'static>> {
    let (theme, words) = (&model.theme, session.words());
    let header = session.game.header();
    let find = |key: String| words.find(&key).unwrap_or_default().to_owned();
    let mut all = lines(&find(format!("scenario.{}.briefing", header.scenario)), columns, 0, theme.text);
    all.extend([Line::default(), head(&format!("What {} wishes", words.player()), columns, theme)]);
    all.push(line(find(format!("mandate.{}.name", header.mandate)), theme.strong));
    all.extend(lines(&find(format!("mandate.{}.text", header.mandate)), columns, 0, theme.text));
    all.extend([Line::default(), head("The lens", columns, theme)]);
    all.push(line(find(format!("lens.{}.name", header.lens)), theme.strong));
    all.extend(lines(&find(format!("lens.{}.text", header.lens)), columns, 0, theme.text));
    all.push(Line::default());
    all.extend(lines(&format!("Seed {}.{}", header.seed, code(session)), columns, 0, theme.dim));
    all.extend(lines(&format!("The game is kept {}.", clean(&session.place)), columns, 0, theme.dim));
    all
}

/// The class code of a game, as a sentence.
fn code(session: &Session) -> String {
    let begins = |code: String| format!(" Class code {}: it begins the same game anywhere.", clean(&code));
    session.game.code().map_or(String::new(), begins)
}

/// A capital: what it wants, what was heard, what moved its meters, what it last said.
fn capital(model: &Model, session: &Session, c: CapitalId, columns: usize) -> Vec<Line<'static>> {
    let (theme, words) = (&model.theme, session.words());
    let def = session.game.scenario().capital(c);
    let find = |key: String| words.find(&key).unwrap_or_default().to_owned();
    let mut all = lines(&find(format!("capital.{}.text", def.id)), columns, 0, theme.text);
    all.extend([Line::default(), head("What it wants, the weightiest first", columns, theme)]);
    let mut interests: Vec<usize> = (0..def.interests.len()).collect();
    // Under a sealed lens, whose weights would tell which it is, the pack's own.
    let weighed = if model.show().lens { def } else { session.game.pack().template().capital(c) };
    interests.sort_by_key(|i| -weighed.written_weights.get(*i).copied().unwrap_or(0));
    for i in interests {
        let name = words.interest(c, crate::engine::InterestId::of(i));
        all.push(line(name, theme.strong));
        all.extend(lines(&find(format!("interest.{}.{}.text", def.id, def.interests[i].0)), columns, 2, theme.text));
    }
    all.extend([Line::default(), head("What was heard there", columns, theme)]);
    all.extend(heard(session, c, columns, theme));
    if let Some(spot) = session.last_answer(c) {
        all.extend([Line::default(), head("Its last answer", columns, theme)]);
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
        return lines(
            "Nothing yet. Sound it out (c): two soundings of different months that fit one kind and no other say what it probably is.",
            columns,
            0,
            theme.dim,
        );
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
                format!("The desk takes it for {}.", super::answer::article(&words.disposition(c, d).to_lowercase())),
                theme.strong,
            ));
            let id = &def.dispositions[d.ix()].id;
            let text = words.find(&format!("disposition.{}.{id}.text", def.id)).unwrap_or_default();
            all.extend(lines(text, columns, 0, theme.text));
        }
        None => {
            all.extend(lines(&format!("That would fit: {}.", fitting(session, c)), columns, 0, theme.dim));
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
        first.push(span(format!("  {:+} in all", answer.score), theme.dim));
        if let (Some(r), Some(a)) = (answer.reservation, answer.aspiration) {
            first.push(span(format!("; accepts from {a}, talks from {r}"), theme.dim));
        }
    } else {
        first.push(span(format!("  {}", crate::report::words::strength(answer.score)), theme.dim));
    }
    let mut all = vec![Line::from(first)];
    all.extend(words.decided(c, answer).into_iter().flat_map(|why| lines(&why, columns, 0, theme.strong)));
    let found = reasons::by_weight(&answer.findings);
    if found.is_empty() {
        all.push(line("It was not moved by it.", theme.dim));
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
        return vec![line("Nothing that can be seen moved.", theme.dim)];
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
        all.push(line(format!("From {low} to {high}: {}.", between(reading.value, low, high)), theme.dim));
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
    all.push(row("All five", scores.overall));
    let wish = words.text(&format!("mandate.{}.name", scenario.header.mandate));
    if session.view.mandate_failed {
        all.push(line(format!("Mandate ({wish}): failed"), theme.bad));
    } else {
        all.push(row(&format!("Wish: {wish}"), mandate_score(scenario, scores)));
    }
    all
}

fn measures(model: &Model, session: &Session, columns: usize) -> Vec<Line<'static>> {
    let (theme, words) = (&model.theme, session.words());
    let scenario = session.game.scenario();
    let mut all = vec![line(
        "As it would be judged now, by what can be seen; what survives twelve months without you is what counts.",
        theme.dim,
    )];
    all = all.into_iter().flat_map(|l| lines(&l.to_string(), columns, 0, theme.dim)).collect();
    all.extend(scores(model, session, columns));
    let weights: Vec<String> =
        scenario.mandate.weights.iter().map(|(o, w)| format!("{} {} per cent", words.objective(*o), w / 10)).collect();
    all.extend(lines(&format!("The mandate weighs {}.", joined(&weights)), columns, 0, theme.dim));
    all.extend(lines(&format!("Seed {}.{}", session.game.header().seed, code(session)), columns, 0, theme.dim));
    let up: Vec<String> = session.view.flags.iter().map(|(f, _)| words.flag(*f)).collect();
    if !up.is_empty() {
        all.extend([Line::default(), head("In effect now", columns, theme)]);
        all.extend(lines(&crate::report::words::capitalised(&format!("{}.", up.join("; "))), columns, 0, theme.text));
    }
    all.extend([Line::default(), head("Your forecasts", columns, theme)]);
    all.extend(forecasts(session, columns, theme));
    all.extend([Line::default(), head("Everything that is measured", columns, theme)]);
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
        all.push(line(format!("{:<18}{:>9}{:>10}{:>10}", "Called", "How many", "You said", "Came"), theme.dim));
    }
    for band in &judged.bands {
        let called = format!("{} to {} per cent", band.from, band.to);
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
        let how = if record.by_default { "Not answered, so it came to" } else { "You answered" };
        all.extend(lines(&format!("{how}: {}.", words.choice(event, choice)), columns, 0, theme.strong));
    }
    all.push(Line::default());
    all.extend(by_track(model, session, record.report.findings.iter(), columns));
    all
}
