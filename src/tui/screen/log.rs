//! The log: every move so far, month by month. A month can be played again from here, as a branch.

use crate::engine::Outcome;
use crate::report::sentences::long_date;
use crate::tui::model::{Model, Session};
use crate::tui::widget::chrome::chrome;
use crate::tui::widget::listing::{GUTTER, Listing};
use crate::tui::widget::text::{cut, ends, line, span};
use ratatui::Frame;

/// A row of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// A month, by its round.
    Month(usize),
    /// A move: round and place in it.
    Move(usize, usize),
}

/// The rows.
pub fn rows(session: &Session) -> Vec<Row> {
    let rounds = session.game.rounds().iter().enumerate();
    rounds
        .flat_map(|(r, round)| [Row::Month(r)].into_iter().chain((0..round.moves.len()).map(move |m| Row::Move(r, m))))
        .collect()
}

/// Draws the screen.
pub fn view(model: &Model, session: &Session, frame: &mut Frame<'_>) {
    let body = chrome(model, frame, "Log");
    let (theme, words) = (&model.theme, session.words());
    let columns = usize::from(body.width).saturating_sub(GUTTER + 1);
    let mut list = Listing::default();
    for round in session.game.rounds() {
        list.gap();
        let date = long_date(round.date);
        let rule = "─".repeat(columns.saturating_sub(date.chars().count() + 1));
        list.row([ends(vec![span(format!("{date} "), theme.title), span(rule, theme.line)], Vec::new(), columns)]);
        for event in &round.events {
            let choice = event.choice.map_or(String::new(), |c| format!(": {}", words.choice(event.report.event, c)));
            let by_plan = session.game.scenario().injects.contains(&(event.report.event, round.round));
            let by = if by_plan { " (put in by the plan)" } else { "" };
            let text = format!("    {}{by}{choice}", words.event(event.report.event));
            list.text([line(cut(&text, columns), theme.dim)]);
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
    if session.last_move().is_none() {
        list.gap();
        list.text([line("No move has been made yet.", theme.text)]);
    }
    list.draw(frame, body, model.cursor(), theme);
}
