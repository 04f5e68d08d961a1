//! What if: an offer's terms, one of which is turned, and what the month would have come to.

use crate::engine::{IssueId, Move, Offer, ProcessId};
use crate::game::what_if::Change;
use crate::lang::screens;
use crate::report::what_if::Told;
use crate::tui::model::{Asked, Model, Session};
use crate::tui::screen::room::{nothing_yet, page_over_region};
use crate::tui::widget::chrome::{chrome, head, split};
use crate::tui::widget::listing::{GUTTER, Listing};
use crate::tui::widget::text::{cut, ends, line, lines, span};
use crate::tui::widget::{badge, reasons};
use ratatui::Frame;
use ratatui::text::Line;

/// A row of the screen: a term that can be turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// An issue.
    Issue(IssueId),
    /// A process term.
    Process(ProcessId),
}

/// The offer that is asked about.
pub fn offer(session: &Session) -> Option<(&Asked, Offer)> {
    let asked = session.asked.as_ref()?;
    match session.record(asked.spot).map(|m| &m.play.play) {
        Some(Move::Offer(text)) => Some((asked, *text)),
        _ => None,
    }
}

/// The rows: what was on the table, how it was made, then what else is in view.
pub fn rows(session: &Session) -> Vec<Row> {
    let Some((_, text)) = offer(session) else { return Vec::new() };
    let scenario = session.game.scenario();
    let on = |i: &IssueId| text.option(*i) > 0;
    let tabled = scenario.issue_ids().filter(on).map(Row::Issue);
    let manner = (0..scenario.process.len()).map(|p| Row::Process(ProcessId::of(p)));
    let rest = scenario.issue_ids().filter(|i| !on(i) && session.view.in_view.has(*i)).map(Row::Issue);
    tabled.chain(manner).chain(rest).collect()
}

/// The option a row holds now: the turned one, or that of the offer.
pub fn option(asked: &Asked, text: &Offer, row: Row) -> u8 {
    match (row, asked.answer.as_ref().map(|(change, _)| *change)) {
        (Row::Issue(i), Some(Change::Issue(turned, option))) if turned == i => option,
        (Row::Process(p), Some(Change::Process(turned, option))) if turned == p => option,
        (Row::Issue(i), _) => text.option(i),
        (Row::Process(p), _) => text.process(p),
    }
}

/// Draws the screen.
pub fn view(model: &Model, session: &Session, frame: &mut Frame<'_>) {
    let body = chrome(model, frame, screens::what_if());
    let theme = &model.theme;
    let [left, right] = split(body, body.width / 2);
    let columns = usize::from(left.width).saturating_sub(GUTTER + 2);
    let (Some((asked, text)), words) = (offer(session), session.words()) else {
        return nothing_yet(model, session, frame, body, screens::no_offer_is_asked_about());
    };
    let mut list = Listing::default();
    let month = session.game.rounds().get(asked.spot.0).map_or(0, |r| r.round);
    let unit = words.unit();
    let how = screens::your_offer_of_left_and_right(unit, month);
    list.text(lines(&how, columns, 0, theme.dim));
    list.gap();
    let mut tabled = true;
    for row in rows(session) {
        let now = option(asked, &text, row);
        let (name, value, was) = match row {
            Row::Issue(i) => (words.issue(i), words.option(i, now), text.option(i)),
            Row::Process(p) => (words.process(p), words.process_option(p, now), text.process(p)),
        };
        if tabled && matches!(row, Row::Issue(i) if text.option(i) == 0) {
            tabled = false;
            list.gap();
            list.line(head(screens::not_on_the_table_then(), columns + GUTTER, theme));
        }
        let style = if now == was { theme.text } else { theme.key };
        let room = columns / 2;
        let value = if row_is_off(row, now) { "-".to_owned() } else { cut(&value, room) };
        list.row([ends(vec![span(cut(&name, columns - room - 1), theme.text)], vec![span(value, style)], columns)]);
    }
    list.draw(frame, left, model.cursor(), theme);
    let told = answer(model, session, asked, usize::from(right.width).saturating_sub(1));
    page_over_region(model, session, frame, right, &told);
}

/// What came of it, whole.
pub fn whole(model: &Model, session: &Session, columns: usize) -> Vec<Line<'static>> {
    offer(session).map_or_else(Vec::new, |(asked, _)| answer(model, session, asked, columns))
}

fn row_is_off(row: Row, option: u8) -> bool {
    matches!(row, Row::Issue(_)) && option == 0
}

fn answer(model: &Model, session: &Session, asked: &Asked, columns: usize) -> Vec<Line<'static>> {
    let theme = &model.theme;
    match &asked.answer {
        None => {
            let how = screens::turn_a_term_left_and_right(session.words().unit());
            lines(&how, columns, 0, theme.dim)
        }
        Some((_, Err(why))) => lines(why, columns, 0, theme.warn),
        Some((_, Ok(told))) => answered(model, session, told, columns),
    }
}

fn answered(model: &Model, session: &Session, told: &Told, columns: usize) -> Vec<Line<'static>> {
    let (theme, words) = (&model.theme, session.words());
    let mut all = lines(&told.change, columns, 0, theme.strong);
    let [then, now] = told.outcome;
    let style = if then == now { theme.dim } else { theme.key };
    all.push(line(if then == now { screens::as_it_was(now) } else { screens::it_was(now, then) }, style));
    for a in &told.answers {
        all.push(Line::default());
        let mut row = vec![span(format!("{}  ", a.capital), theme.strong), badge::badge(a.stance[0], theme)];
        if a.stance[0] != a.stance[1] {
            row.extend([span(" > ", theme.key), badge::badge(a.stance[1], theme)]);
        }
        let by = a.score[1] - a.score[0];
        if model.digits {
            row.push(span(format!("  {:+} > {:+}", a.score[0], a.score[1]), theme.dim));
        } else if by != 0 {
            row.push(span(format!("  {}", reasons::sign(by)), theme.dim));
        }
        all.push(Line::from(row));
        if let Some((_, because)) = &a.because {
            all.extend(lines(because, columns, 2, theme.dim).into_iter().take(3));
        }
    }
    let when =
        if told.ended { screens::at_the_turns_end(words.unit()) } else { screens::as_things_stood_then().to_owned() };
    all.extend([Line::default(), head(&when, columns, theme)]);
    if told.tracks.is_empty() {
        all.push(line(screens::nothing_that_can_be_seen_elsewhere(), theme.dim));
    }
    for (track, a, b) in &told.tracks {
        all.extend(lines(&screens::instead_of(words.track(*track), b, a), columns, 0, theme.text));
    }
    let [x, y] = told.overall;
    all.extend(lines(
        &screens::overall_score(
            y,
            if x == y { screens::and_as_it_was().to_owned() } else { screens::and_instead_of(x) },
        ),
        columns,
        0,
        theme.strong,
    ));
    for play in &told.dropped {
        all.extend(lines(&screens::could_not_have_been_done_later(play), columns, 0, theme.warn));
    }
    all
}
