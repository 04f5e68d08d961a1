//! Consultations and measures: whom to speak to, what to do alone, at what price.

use super::room::page_over_region;
use crate::engine::{Act, ConsultId, MeasureId, Move, own_terms_hit};
use crate::lang::{report, screens};
use crate::tui::model::{Model, Session};
use crate::tui::widget::chrome::{chrome, head, split};
use crate::tui::widget::listing::{GUTTER, Listing};
use crate::tui::widget::text::{cut, ends, lines, span};
use ratatui::Frame;
use ratatui::text::Line;

/// A row: an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// Speaks to a capital.
    Consult(ConsultId),
    /// Acts alone.
    Measure(MeasureId),
}

/// The rows and the group of each: addressees, then measures.
pub fn rows(session: &Session) -> Vec<(Row, usize)> {
    let scenario = session.game.scenario();
    let mut order: Vec<Option<&str>> = scenario.capitals.iter().map(|c| Some(c.id.as_str())).collect();
    for act in scenario.consults.iter() {
        if !order.contains(&act.capital.as_deref()) {
            order.push(act.capital.as_deref());
        }
    }
    let mut rows = Vec::new();
    for (group, who) in order.iter().enumerate() {
        let here = scenario.consults.iter().enumerate().filter(|(_, a)| a.capital.as_deref() == *who);
        rows.extend(here.map(|(at, _)| (Row::Consult(ConsultId::of(at)), group)));
    }
    rows.extend((0..scenario.measures.len()).map(|m| (Row::Measure(MeasureId::of(m)), order.len())));
    rows
}

/// The move of a row.
pub fn play(row: Row) -> Move {
    match row {
        Row::Consult(c) => Move::Consult(c),
        Row::Measure(m) => Move::Measure(m),
    }
}

fn act(session: &Session, row: Row) -> &Act {
    match row {
        Row::Consult(c) => &session.game.scenario().consults[c.ix()],
        Row::Measure(m) => &session.game.scenario().measures[m.ix()],
    }
}

/// What a row is called, in whose group it stands, and what it is about.
fn texts(session: &Session, row: Row) -> (String, String, String) {
    let words = session.words();
    let find = |key: String| words.find(&key).unwrap_or_default().to_owned();
    match row {
        Row::Consult(c) => {
            let a = act(session, row);
            let who = a.capital.as_deref().unwrap_or_default();
            (words.consult(c), words.addressee(c), find(format!("consult.{who}.{}.text", a.id)))
        }
        Row::Measure(m) => {
            let a = act(session, row);
            (
                words.measure(m),
                screens::measures_what_does_alone(words.player()),
                find(format!("measure.{}.text", a.id)),
            )
        }
    }
}

/// What an act costs, in a few characters: `free`, `1 bandwidth`, `1 bandwidth, 2 capital`.
fn price(session: &Session, row: Row) -> String {
    let (bandwidth, capital) = session.game.menu().cost_of(act(session, row));
    match (bandwidth, capital) {
        (0, 0) => report::free().to_owned(),
        (b, 0) => screens::bw(b),
        (0, c) => screens::cap(c),
        (b, c) => screens::bw_cap(b, c),
    }
}

/// Draws the screen.
pub fn view(model: &Model, session: &Session, frame: &mut Frame<'_>) {
    let body = chrome(model, frame, screens::consult_and_act());
    let theme = &model.theme;
    let left = if body.width >= 110 { 64 } else { 45 };
    let [list, aside] = split(body, left);
    let columns = usize::from(list.width).saturating_sub(GUTTER + 2);
    let all = rows(session);
    let mut listing = Listing::default();
    let mut last = usize::MAX;
    for (row, group) in &all {
        let (name, heading, _) = texts(session, *row);
        if *group != last {
            listing.line(head(&heading, columns + GUTTER, theme));
            last = *group;
        }
        let can = session.game.menu().check(&play(*row)).is_ok();
        let (style, price) =
            if can { (theme.text, price(session, *row)) } else { (theme.dim, screens::not_now_tag().to_owned()) };
        listing.row([ends(
            vec![span(cut(&name, columns.saturating_sub(14)), style)],
            vec![span(price, theme.dim)],
            columns,
        )]);
    }
    listing.draw(frame, list, model.cursor(), theme);
    let columns = usize::from(aside.width).saturating_sub(1);
    if let Some((row, _)) = all.get(model.cursor().min(all.len().saturating_sub(1))) {
        page_over_region(model, session, frame, aside, &detail(model, session, *row, columns));
    }
}

fn detail(model: &Model, session: &Session, row: Row, columns: usize) -> Vec<Line<'static>> {
    let (theme, words) = (&model.theme, session.words());
    let (name, _, about) = texts(session, row);
    let mut all = vec![head(&name, columns, theme)];
    all.extend(lines(&about, columns, 0, theme.text));
    all.push(Line::default());
    let (bandwidth, capital) = session.game.menu().cost_of(act(session, row));
    let purse = words.track(session.game.scenario().purse).to_lowercase();
    let also = if capital > 0 { screens::and_so_much_capital(capital, &purse) } else { String::new() };
    let free = bandwidth == 0 && capital <= 0;
    let costs = if free { screens::it_is_free_now().to_owned() } else { screens::costs_bandwidth(bandwidth, &also) };
    all.extend(lines(&costs, columns, 0, theme.text));
    if capital > 0 {
        let text = screens::that_is_its_price_a_capital();
        all.extend(lines(text, columns, 0, theme.dim));
    }
    let hit = own_terms_hit(session.game.scenario(), session.game.state(), &play(row));
    if let Some(warning) = words.breaks(&hit) {
        all.extend(lines(&format!("! {warning}"), columns, 2, theme.bad));
    }
    match session.game.menu().check(&play(row)) {
        Ok(()) => all.extend(lines(screens::enter_does_it(), columns, 0, theme.key)),
        Err(refusal) => {
            for reason in refusal.reasons {
                all.extend(lines(&words.reason(reason), columns, 0, theme.warn));
            }
        }
    }
    all.extend(before(session, row, columns, theme));
    all
}

/// When it was last done, and what came of it.
fn before(session: &Session, row: Row, columns: usize, theme: &crate::tui::theme::Theme) -> Vec<Line<'static>> {
    let words = session.words();
    let rounds = session.game.rounds();
    let found =
        rounds.iter().rev().find_map(|r| r.moves.iter().rev().find(|m| m.play.play == play(row)).map(|m| (r, m)));
    let Some((round, record)) = found else { return Vec::new() };
    let date = crate::report::sentences::short_date(round.date);
    let mut all = vec![Line::default()];
    all.extend(lines(&screens::last_done_in(&date), columns, 0, theme.dim));
    let now = session.game.rounds().last().is_some_and(|r| r.date == round.date);
    if now && record.report.learned.is_some() {
        let text = screens::asked_again_so_soon_it_would(words.unit());
        all.extend(lines(&text, columns, 2, theme.warn));
    }
    if let Some((_, tell)) = record.report.learned {
        all.extend(lines(&screens::heard_then(words.tell(tell)), columns, 0, theme.dim));
    }
    all
}
