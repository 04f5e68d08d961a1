//! Lists to choose one thing from: a draft to begin with, a month to look back at.

use crate::lang::screens;
use crate::report::start::starts;
use crate::report::words::capitalised;
use crate::tui::model::{Model, Pick, Session};
use crate::tui::theme::Theme;
use crate::tui::widget::chrome::popup;
use crate::tui::widget::listing::{GUTTER, Listing};
use crate::tui::widget::text::{ends, lines, span};
use ratatui::Frame;
use ratatui::text::Line;

/// How many rows a list has.
pub fn rows(session: &Session, pick: Pick) -> usize {
    match pick {
        Pick::Templates => starts(&session.game).len(),
        Pick::Months => session.game.rounds().len(),
    }
}

/// Draws a list.
pub fn view(model: &Model, pick: Pick, cursor: usize, frame: &mut Frame<'_>) {
    let Some(session) = &model.session else { return };
    let theme = &model.theme;
    let wide = usize::from(model.size.0.saturating_sub(8)).clamp(40, 84);
    let columns = wide - GUTTER - 6;
    let (title, hint, all) = match pick {
        Pick::Templates => {
            (screens::begin_from(), screens::what_is_chosen_takes_the_place(), templates(session, columns, theme))
        }
        Pick::Months => {
            (screens::look_back(), screens::the_situation_room_as_it_was(), months(session, columns, theme))
        }
    };
    let mut list = Listing::default();
    list.text(lines(hint, columns, 0, theme.dim));
    list.gap();
    all.into_iter().for_each(|row| list.row(row));
    let high = (list.len() + 2).min(usize::from(model.size.1)) as u16;
    let area = popup(model, frame, title, wide as u16, high);
    list.draw(frame, area, cursor, theme);
}

fn templates(session: &Session, columns: usize, theme: &Theme) -> Vec<Vec<Line<'static>>> {
    let words = session.words();
    let row = |(at, start): (usize, crate::report::start::Start)| {
        let number = if at < 9 { format!("{} ", at + 1) } else { "  ".to_owned() };
        let to = span(screens::to_parties(words.parties(start.offer.parties)), theme.dim);
        let mut row =
            vec![ends(vec![span(number, theme.key), span(start.name.clone(), theme.strong)], vec![to], columns)];
        row.extend(lines(&start.text, columns, 2, theme.text));
        row.extend(start.remarks(&session.game).iter().flat_map(|told| lines(told, columns, 2, theme.warn)));
        row
    };
    starts(&session.game).into_iter().enumerate().map(row).collect()
}

fn months(session: &Session, columns: usize, theme: &Theme) -> Vec<Vec<Line<'static>>> {
    let rounds = session.game.rounds().iter().enumerate();
    let row = |(at, round): (usize, &crate::game::Round)| {
        let deeds = round.moves.iter().filter(|m| !m.void).count();
        let state = if round.closed { "" } else { screens::being_played() };
        let told = screens::moves_events(deeds, round.events.len(), state);
        let words = session.words();
        let name = format!("{} {}, {}", capitalised(words.unit()), at + 1, words.stretch(round.date));
        vec![ends(vec![span(name, theme.strong)], vec![span(told, theme.dim)], columns)]
    };
    rounds.map(row).collect()
}
