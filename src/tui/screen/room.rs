//! The situation room: the capitals, the region, and what is before the player. Everything else is a key away.

use crate::engine::{CapitalId, EventId, Giver, IssueId, Seat, StandingKind, Status, TrackId};
use crate::game::settings::Signs;
use crate::lang::{report, screens};
use crate::report::sentences::{short_date, sum_by_track};
use crate::tui::model::{Model, Session};
use crate::tui::screen::Screen;
use crate::tui::theme::Theme;
use crate::tui::widget::chrome::{chrome, head, split};
use crate::tui::widget::gauge::{Reading, TREND, WORD, gauge, sparkline};
use crate::tui::widget::listing::{GUTTER, Listing, draw_page};
use crate::tui::widget::text::{cut, ends, fit, line, lines, span, width};
use crate::tui::widget::{badge, map, reasons};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

/// A row of the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// A capital.
    Capital(CapitalId),
    /// How it all began.
    Briefing,
    /// A breach that may be answered.
    Breach(IssueId),
    /// An event that waits for a choice.
    Event(EventId),
    /// An event without a choice, or chosen.
    News(EventId),
    /// A text on the table: its place among the standing ones.
    Standing(usize),
    /// Something the player owes: its place among the agreements.
    Due(usize),
    /// Relief about to lapse.
    Lapsing(usize),
    /// A warning: its place among the warnings.
    Warning(usize),
    /// A sign of what is coming.
    Sign(EventId),
    /// A known date.
    Date(usize),
}

/// The rows, the most pressing first after the capitals.
pub fn rows(session: &Session) -> Vec<Row> {
    let (game, view) = (&session.game, &session.view);
    let mut rows: Vec<Row> = game.scenario().capital_ids().map(Row::Capital).collect();
    // How it all began is the first thing to read, until something has been done.
    let begins = session.last_move().is_none() && !view.over;
    rows.extend(begins.then_some(Row::Briefing));
    let breached =
        |b: &crate::engine::OpenBreach| view.agreements.get(usize::from(b.obligation)).map(|a| Row::Breach(a.issue));
    for row in view.breaches.iter().filter_map(breached) {
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    let events = game.rounds().last().map_or(&[][..], |r| &r.events);
    let waits = |e: EventId, done: bool| !done && !game.scenario().event(e).options.is_empty();
    rows.extend(
        events.iter().filter(|e| waits(e.report.event, e.choice.is_some())).map(|e| Row::Event(e.report.event)),
    );
    rows.extend((0..view.standing.len()).map(Row::Standing));
    rows.extend((0..view.agreements.len()).filter(|at| owed(session, *at)).map(Row::Due));
    rows.extend((0..view.agreements.len()).filter(|at| lapsing(session, *at)).map(Row::Lapsing));
    let fresh = |at: &usize| view.warnings[*at].2 + 1 >= view.month;
    rows.extend((0..view.warnings.len()).filter(fresh).map(Row::Warning));
    rows.extend(
        events.iter().filter(|e| !waits(e.report.event, e.choice.is_some())).map(|e| Row::News(e.report.event)),
    );
    rows.extend(view.signs.iter().map(|(event, _)| Row::Sign(*event)));
    let mut dates: Vec<usize> = (0..view.calendar.len()).filter(|at| view.calendar[*at] <= 3).collect();
    dates.sort_by_key(|at| view.calendar[*at]);
    rows.extend(dates.into_iter().map(Row::Date));
    rows.extend((!begins).then_some(Row::Briefing));
    rows
}

/// Whether the player owes this now.
pub fn owed(session: &Session, at: usize) -> bool {
    let a = &session.view.agreements[at];
    a.by == Giver::Player && a.tranches > 0 && a.held_until.is_none() && !a.status.is_final()
}

/// Whether this relief runs out at the end of this round, or of the next.
pub fn lapsing(session: &Session, at: usize) -> bool {
    let a = &session.view.agreements[at];
    let month = session.view.month;
    a.by == Giver::Player
        && a.until > 0
        && !a.status.is_final()
        && a.status != Status::Suspended
        && a.until < month + 2 * session.game.scenario().clock.span
}

/// Draws the room.
pub fn view(model: &Model, session: &Session, frame: &mut Frame<'_>) {
    let words = session.words();
    let name = words.text(&format!("scenario.{}.name", session.game.header().scenario));
    let title = match (model.screen, session.game.rounds().last()) {
        (Screen::Past, Some(round)) => screens::as_it_was_when_ended(words.unit(), round.round),
        _ => screens::situation_room(&name),
    };
    let body = chrome(model, frame, &title);
    let [means, rest] = Layout::vertical([Constraint::Length(3), Constraint::Fill(1)]).areas(body);
    draw_means(model, session, frame, means);
    let left = match rest.width {
        ..100 => 42,
        100..150 => 58,
        _ => 66,
    };
    let [list, right] = split(rest, left);
    draw_list(model, session, frame, list);
    if right.width >= 100 {
        let [middle, far] = split(right, right.width / 2);
        draw_region(model, session, frame, middle);
        draw_standing(model, session, frame, far);
    } else {
        draw_region(model, session, frame, right);
    }
}

/// The gauges that are always in sight.
fn draw_means(model: &Model, session: &Session, frame: &mut Frame<'_>, area: Rect) {
    let words = session.words();
    let columns = usize::from(area.width);
    let across = if columns >= 118 { 3 } else { 2 };
    let each = columns / across;
    let tracks: Vec<TrackId> = shown(session).into_iter().take(across * 2).collect();
    let mut spans: Vec<Vec<Span<'static>>> = vec![Vec::new(); 2];
    for (at, track) in tracks.iter().enumerate() {
        let below = tracks.iter().skip(at % across).step_by(across);
        let label = below.map(|t| width(&words.track(*t))).max().unwrap_or(0);
        let cells = each.saturating_sub(label + WORD + TREND + 4).min(20);
        let row = &mut spans[at / across];
        row.push(span(format!("{} ", fit(&words.track(*track), label)), model.theme.text));
        row.extend(gauge(reading(session, *track), cells, model.digits, &model.theme));
        row.push(Span::raw(" ".repeat(each.saturating_sub(label + cells + WORD + TREND + 2))));
    }
    for (at, row) in spans.into_iter().enumerate() {
        frame.render_widget(Line::from(row), Rect { y: area.y + at as u16, height: 1, ..area });
    }
}

/// The tracks always in sight; the purse where the pack names none.
fn shown(session: &Session) -> Vec<TrackId> {
    let all = &session.game.pack().shown;
    if all.is_empty() { vec![session.game.scenario().purse] } else { all.clone() }
}

/// What a gauge shows of a track.
pub fn reading(session: &Session, track: TrackId) -> Reading {
    let value = session.view.tracks[track.ix()].unwrap_or(0);
    let opened = session.game.rounds().last().map_or(value, |r| i32::from(r.opened[track.ix()]));
    Reading { value, change: value - opened, good: session.game.scenario().tracks[track.ix()].good }
}

/// A track's values, round by round, the present one last.
pub fn history(session: &Session, track: TrackId) -> Vec<i32> {
    if session.view.tracks[track.ix()].is_none() {
        return Vec::new();
    }
    let opened = session.game.rounds().iter().map(|r| i32::from(r.opened[track.ix()]));
    opened.chain(session.view.tracks[track.ix()]).collect()
}

fn draw_list(model: &Model, session: &Session, frame: &mut Frame<'_>, area: Rect) {
    let mut list = Listing::default();
    let columns = usize::from(area.width).saturating_sub(GUTTER + 2);
    let roomy = area.height >= 30;
    let mut before = None;
    for row in rows(session) {
        let kind = matches!(row, Row::Capital(_));
        if before == Some(true) && !kind {
            list.line(head(screens::before_you(), columns + GUTTER, &model.theme));
        }
        before = Some(kind);
        match row {
            Row::Capital(c) => {
                list.row(capital(model, session, c, columns, roomy));
                if roomy {
                    list.gap();
                }
            }
            other => list.row([agenda(model, session, other, columns)]),
        }
    }
    let room = usize::from(area.height).saturating_sub(list.len() + 2);
    if room >= 4 {
        list.gap();
        list.line(head(screens::what_else_is_measured(), columns + GUTTER, &model.theme));
        list.text(measured(model, session, columns).into_iter().take(room));
    }
    list.draw(frame, area, model.cursor(), &model.theme);
}

/// Every track that can be seen and is no capital's meter, with its history: for screens with room below the list.
fn measured(model: &Model, session: &Session, columns: usize) -> Vec<Line<'static>> {
    let scenario = session.game.scenario();
    let words = session.words();
    let mut meters: Vec<TrackId> = scenario.capitals.iter().flat_map(|c| c.meters.iter().copied()).collect();
    meters.extend(shown(session));
    let others = (0..scenario.tracks.len()).map(TrackId::of);
    let (label, spark) = (27, 10);
    let cells = columns.saturating_sub(label + WORD + TREND + 2 + spark).min(16);
    others
        .filter(|t| session.view.tracks[t.ix()].is_some() && !meters.contains(t))
        .map(|t| {
            let mut spans = vec![span(fit(&words.track(t), label), model.theme.text)];
            spans.extend(gauge(reading(session, t), cells, model.digits, &model.theme));
            spans.push(span(sparkline(&history(session, t), spark), model.theme.dim));
            Line::from(spans)
        })
        .collect()
}

/// A capital: its last answer, and the two meters of what it is willing to change.
fn capital(model: &Model, session: &Session, c: CapitalId, columns: usize, roomy: bool) -> Vec<Line<'static>> {
    let (theme, words) = (&model.theme, session.words());
    let seat = session.game.scenario().capital(c);
    let answer = session.last_answer(c).and_then(|spot| session.record(spot).map(|m| (spot, m)));
    let stance = match &answer {
        Some(((round, _), m)) => {
            let when = session.game.rounds()[*round].date;
            vec![
                badge::badge(m.report.reactions[c.ix()].stance, theme),
                span(format!(" {}", short_date(when)), theme.dim),
            ]
        }
        None => vec![span(screens::no_answer_yet(), theme.dim)],
    };
    let role = match seat.seat {
        Seat::Counterpart => screens::across_the_table(),
        Seat::Neighbour | Seat::Observer => "",
    };
    let name = words.capital(c);
    let room = columns.saturating_sub(width(&name) + stance.iter().map(Span::width).sum::<usize>() + 3);
    let role = if width(role) <= room { role } else { "" };
    let name = vec![span(format!("{name}  "), theme.strong), span(role, theme.dim)];
    let mut lines = vec![ends(name, stance, columns)];
    let label = meter_label(session).min(columns / 2);
    let spark = if columns >= 55 { 8 } else { 0 };
    let cells = columns.saturating_sub(2 + label + WORD + TREND + 2 + spark).min(20);
    for track in &seat.meters {
        let mut spans = vec![span(format!("  {}", fit(&words.short_track(*track), label)), theme.text)];
        spans.extend(gauge(reading(session, *track), cells, model.digits, theme));
        if spark > 0 {
            spans.push(span(sparkline(&history(session, *track), spark), theme.dim));
        }
        lines.push(Line::from(spans));
    }
    if let Some((_, m)) = answer.filter(|_| roomy) {
        let found = &m.report.reactions[c.ix()].findings;
        if let Some(first) = reasons::by_rule(found).first() {
            let text = reasons::reason(&words, first, columns.saturating_sub(2), model.show(), theme);
            lines.extend(text.into_iter().take(2).map(|mut l| {
                l.spans.insert(0, Span::raw("  "));
                l
            }));
        }
    }
    lines
}

/// Columns of the widest name of a meter, and one more.
fn meter_label(session: &Session) -> usize {
    let words = session.words();
    let meters = session.game.scenario().capitals.iter().flat_map(|c| &c.meters);
    meters.map(|t| width(&words.short_track(*t)) + 1).max().unwrap_or(0)
}

/// One thing before the player.
fn agenda(model: &Model, session: &Session, row: Row, columns: usize) -> Line<'static> {
    let (theme, words, view) = (&model.theme, session.words(), &session.view);
    let date = |month: u16| short_date(session.game.scenario().clock.date(month));
    let (tag, style, text) = match row {
        Row::Capital(_) => ("", theme.text, String::new()),
        Row::Briefing => (screens::read(), theme.dim, screens::the_briefing().to_owned()),
        Row::Breach(issue) => (screens::broken(), theme.bad, screens::answer_it(words.issue(issue))),
        Row::Event(e) => (screens::choose(), theme.warn, words.event(e)),
        Row::News(e) => (screens::news_tag(), theme.strong, words.event(e)),
        Row::Standing(at) => {
            let s = &view.standing[at];
            let what = match s.kind {
                StandingKind::Counter => screens::counters_stands_to(words.capital(s.by), date(s.until)),
                StandingKind::Overture => screens::proposes_stands_to(words.capital(s.by), date(s.until)),
                StandingKind::Waiting => screens::your_offer_one_stalls(words.capital(s.by)),
            };
            (screens::table(), theme.warn, what)
        }
        Row::Due(at) => {
            let a = &view.agreements[at];
            let late = a.due < view.month;
            let (style, when) = if late { (theme.bad, screens::late().to_owned()) } else { (theme.warn, date(a.due)) };
            let part = if a.status == Status::Kept { screens::second_part() } else { "" };
            (screens::you_owe(), style, format!("{when}: {}{part}", words.issue(a.issue)))
        }
        Row::Lapsing(at) => {
            let a = &view.agreements[at];
            (screens::lapses(), theme.warn, format!("{}: {}", date(a.until), words.issue(a.issue)))
        }
        Row::Warning(at) => (screens::warning(), theme.bad, words.warning(view.warnings[at].0, view.warnings[at].1)),
        Row::Sign(e) => (screens::sign(), theme.strong, sign(session, e)),
        Row::Date(at) => {
            let when = report::away(view.calendar[at]);
            (screens::date(), theme.dim, format!("{}, {when}", words.calendar(at)))
        }
    };
    Line::from(vec![span(fit(tag, 8), style), span(cut(&text, columns.saturating_sub(8)), theme.text)])
}

/// The sign of an event to come.
pub fn sign(session: &Session, event: EventId) -> String {
    let words = session.words();
    let key = format!("event.{}.sign", words.event_key(event));
    words.find(&key).map_or_else(|| words.event(event), str::to_owned)
}

/// The map, what it says in words, and what moved this month.
fn draw_region(model: &Model, session: &Session, frame: &mut Frame<'_>, area: Rect) {
    let legend = map::legend(session, &model.theme);
    let high = if area.height >= 30 { area.height * 3 / 5 } else { area.height.saturating_sub(legend.len() as u16) };
    let [chart, words, news] =
        Layout::vertical([Constraint::Length(high), Constraint::Length(legend.len() as u16), Constraint::Fill(1)])
            .areas(area);
    map::draw(frame, chart, session, model.settings.signs == Signs::Dots, &model.theme);
    draw_page(frame, words, &legend, 0, &model.theme);
    if news.height >= 3 {
        let columns = usize::from(news.width).saturating_sub(1);
        let mut all = moved(model, session, columns);
        let goals = super::page::scores(model, session, columns);
        if all.len() + goals.len() + 2 <= usize::from(news.height) && frame.area().width < 160 {
            all.extend([Line::default(), head(screens::goals_as_they_stand(), columns, &model.theme)]);
            all.extend(goals);
        }
        draw_page(frame, news, &all, 0, &model.theme);
    }
}

/// Draws a page beside a list; on wide and high screens the region stands in what it leaves free below.
pub fn page_over_region(model: &Model, session: &Session, frame: &mut Frame<'_>, area: Rect, page: &[Line<'static>]) {
    /// Rows that the region needs to be worth drawing.
    const LEAST: usize = 18;
    draw_page(frame, area, page, 0, &model.theme);
    let free = usize::from(area.height).saturating_sub(page.len() + 1);
    if frame.area().width >= 160 && free >= LEAST {
        let below = Rect { y: area.bottom() - free as u16, height: free as u16, ..area };
        draw_region(model, session, frame, below);
    }
}

/// Says that there is nothing to list yet, over the region.
pub fn nothing_yet(model: &Model, session: &Session, frame: &mut Frame<'_>, area: Rect, text: &str) {
    let page = lines(text, usize::from(area.width).min(76), 0, model.theme.text);
    page_over_region(model, session, frame, area, &page);
}

/// What moved this month, and the strongest reason of each.
fn moved(model: &Model, session: &Session, columns: usize) -> Vec<Line<'static>> {
    let (theme, words) = (&model.theme, session.words());
    let mut all = vec![Line::default(), head(&screens::what_moved_this_turn(words.unit()), columns, theme)];
    let Some(round) = session.game.rounds().last() else { return all };
    let before = session.game.rounds().iter().rev().find(|r| r.closed);
    let findings = || {
        let events = round.events.iter().flat_map(|e| &e.report.findings);
        events.chain(round.moves.iter().flat_map(|m| &m.report.findings))
    };
    let sums = sum_by_track(findings());
    let (sums, title, found): (_, _, Vec<_>) = match before {
        Some(last) if sums.is_empty() => {
            (sum_by_track(last.findings.iter()), screens::the_turn_before(words.unit()), last.findings.iter().collect())
        }
        _ => (sums, String::new(), findings().collect()),
    };
    if !title.is_empty() {
        all.push(line(screens::nothing_yet(&title), theme.dim));
    }
    if sums.is_empty() {
        all.push(line(screens::nothing_yet_at_all(), theme.dim));
    } else {
        all.extend(reasons::grouped(&words, found, columns, theme));
    }
    all
}

/// On wide screens: what is owed, the scores as they stand, the dates ahead.
fn draw_standing(model: &Model, session: &Session, frame: &mut Frame<'_>, area: Rect) {
    let columns = usize::from(area.width).saturating_sub(2);
    let theme = &model.theme;
    let mut all = vec![head(screens::agreements(), columns, theme)];
    all.extend(super::agreements::summary(model, session, columns));
    all.extend([Line::default(), head(screens::goals_as_they_stand(), columns, theme)]);
    all.extend(super::page::scores(model, session, columns));
    all.extend([Line::default(), head(screens::known_dates(), columns, theme)]);
    all.extend(dates(session, theme));
    all.extend([Line::default(), head(screens::in_effect(), columns, theme)]);
    let words = session.words();
    for (flag, months) in &session.view.flags {
        let months = if *months > 24 { String::new() } else { screens::months_more(months) };
        let name = crate::report::words::capitalised(&words.flag(*flag));
        all.push(ends(vec![span(name, theme.text)], vec![span(months, theme.dim)], columns));
    }
    all.extend([Line::default(), head(screens::the_last_moves(), columns, theme)]);
    let moves: Vec<&crate::game::MoveRecord> = session.game.rounds().iter().flat_map(|r| &r.moves).collect();
    if moves.is_empty() {
        all.push(line(screens::none_yet(), theme.dim));
    }
    for record in moves.iter().rev().take(12) {
        all.push(line(cut(&words.play(&record.play), columns), theme.dim));
    }
    draw_page(frame, area, &all, 0, theme);
}

fn dates(session: &Session, theme: &Theme) -> Vec<Line<'static>> {
    let words = session.words();
    let mut all: Vec<(i32, usize)> =
        session.view.calendar.iter().enumerate().filter(|(_, n)| **n < 90).map(|(at, n)| (*n, at)).collect();
    all.sort_unstable();
    all.into_iter()
        .map(|(months, at)| {
            let when = report::away(months);
            Line::from(vec![span(fit(&when, 14), theme.dim), span(words.calendar(at), theme.text)])
        })
        .collect()
}
