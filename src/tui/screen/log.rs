//! The log: every move so far, month by month.

use crate::engine::Outcome;
use crate::report::sentences::long_date;
use crate::tui::model::{Model, Session};
use crate::tui::widget::chrome::{chrome, head};
use crate::tui::widget::listing::{GUTTER, Listing, draw_page};
use crate::tui::widget::text::{cut, ends, lines, span};
use ratatui::Frame;

/// The moves: round and place in it.
pub fn rows(session: &Session) -> Vec<(usize, usize)> {
    let rounds = session.game.rounds().iter().enumerate();
    rounds.flat_map(|(r, round)| (0..round.moves.len()).map(move |m| (r, m))).collect()
}

/// Draws the screen.
pub fn view(model: &Model, session: &Session, frame: &mut Frame<'_>) {
    let body = chrome(model, frame, "Log");
    let (theme, words) = (&model.theme, session.words());
    let columns = usize::from(body.width).saturating_sub(GUTTER + 1);
    if rows(session).is_empty() {
        let text = "No move has been made yet.";
        return draw_page(frame, body, &lines(text, columns, 0, theme.text), 0, theme);
    }
    let mut list = Listing::default();
    for round in session.game.rounds() {
        list.line(head(&long_date(round.date), columns + GUTTER, theme));
        for event in &round.events {
            let choice = event.choice.map_or(String::new(), |c| format!(": {}", words.choice(event.report.event, c)));
            let text = format!("    {}{choice}", words.event(event.report.event));
            list.text([crate::tui::widget::text::line(cut(&text, columns), theme.dim)]);
        }
        for record in &round.moves {
            let outcome = match record.report.outcome {
                Outcome::Done => "",
                Outcome::Agreed => "+ agreed",
                Outcome::Countered => "~ countered",
                Outcome::Stalled => "- stalled",
                Outcome::Rejected => "-- refused",
            };
            let style = match record.report.outcome {
                Outcome::Agreed => theme.good,
                Outcome::Rejected => theme.bad,
                _ => theme.dim,
            };
            let text = cut(&words.play(&record.play), columns.saturating_sub(13));
            list.row([ends(vec![span(text, theme.text)], vec![span(outcome, style)], columns)]);
        }
    }
    list.draw(frame, body, model.cursor(), theme);
}
