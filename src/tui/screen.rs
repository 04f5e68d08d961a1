//! The screens: each draws the model and lists its rows; none decides anything.

pub mod agreements;
pub mod analysis;
pub mod answer;
pub mod beside;
pub mod branches;
pub mod chair;
pub mod debrief;
pub mod events;
pub mod frontier;
pub mod history;
pub mod keys;
pub mod library;
pub mod log;
pub mod month_end;
pub mod notebook;
pub mod page;
pub mod palette;
pub mod pick;
pub mod popup;
pub mod room;
pub mod saves;
pub mod settings;
pub mod table;
pub mod talk;
pub mod title;
pub mod what_if;

use super::keymap::Place;
use super::model::{Model, Session};
use super::widget::chrome::LEAST;
use super::widget::listing::{covered, spots};
use super::widget::strip;
use super::widget::text::{line, width, wrap};
use crate::lang::screens;
use crate::report::ascii;
use ratatui::backend::TestBackend;
use ratatui::layout::{Constraint, Rect};
use ratatui::widgets::Clear;
use ratatui::{Frame, Terminal};

/// A screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The title.
    Title,
    /// Choosing a new game.
    NewGame,
    /// Choosing a saved game.
    Load,
    /// The situation room.
    Room,
    /// Composing an offer.
    Table,
    /// What came of a move.
    Answer,
    /// What is owed.
    Agreements,
    /// Consultations and measures.
    Talk,
    /// Events and overtures.
    Events,
    /// What the end of a month changed.
    MonthEnd,
    /// How it came out.
    Debrief,
    /// Every move so far.
    Log,
    /// The game and its branches.
    Branches,
    /// Two of them side by side.
    Beside,
    /// The same month with one term changed.
    WhatIf,
    /// Tracks over the months.
    History,
    /// The situation room as it was.
    Past,
    /// What can be agreed.
    Frontier,
    /// Analyses of the game.
    Analysis,
}

impl Screen {
    /// How many there are.
    pub const COUNT: usize = 19;

    /// All of them, with the ids that pictures are asked by.
    pub const ALL: [(Self, &'static str); Self::COUNT] = [
        (Self::Title, "title"),
        (Self::NewGame, "new_game"),
        (Self::Load, "load"),
        (Self::Room, "room"),
        (Self::Table, "table"),
        (Self::Answer, "reaction"),
        (Self::Agreements, "agreements"),
        (Self::Talk, "consult"),
        (Self::Events, "events"),
        (Self::MonthEnd, "month_end"),
        (Self::Debrief, "debrief"),
        (Self::Log, "log"),
        (Self::Branches, "branches"),
        (Self::Beside, "beside"),
        (Self::WhatIf, "what_if"),
        (Self::History, "history"),
        (Self::Past, "as_of"),
        (Self::Frontier, "frontier"),
        (Self::Analysis, "analysis"),
    ];

    /// The screen of that id.
    #[must_use]
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, name)| *name == id).map(|(screen, _)| *screen)
    }

    /// Where keys go on it.
    #[must_use]
    pub fn place(self) -> Place {
        match self {
            Self::Title => Place::Title,
            Self::NewGame => Place::NewGame,
            Self::Load => Place::Load,
            Self::Room => Place::Room,
            Self::Table => Place::Table,
            Self::Answer => Place::Answer,
            Self::Agreements => Place::Agreements,
            Self::Talk => Place::Talk,
            Self::Events => Place::Events,
            Self::MonthEnd => Place::MonthEnd,
            Self::Debrief => Place::Debrief,
            Self::Log => Place::Log,
            Self::Branches => Place::Branches,
            Self::Beside => Place::Beside,
            Self::WhatIf => Place::WhatIf,
            Self::History => Place::History,
            Self::Past => Place::Past,
            Self::Frontier => Place::Frontier,
            Self::Analysis => Place::Analysis,
        }
    }
}

/// The game that is looked back at; the game itself where none is.
pub fn past(session: &Session) -> &Session {
    session.past.as_ref().map_or(session, |past| &past.session)
}

/// Draws the model.
pub fn view(model: &Model, frame: &mut Frame<'_>) {
    let area = frame.area();
    if area.width < LEAST.0 || area.height < LEAST.1 {
        too_small(frame, area);
        return finish(model, frame);
    }
    match (model.screen, &model.session) {
        (Screen::NewGame, _) => title::new_game(model, frame),
        (Screen::Load, _) => saves::view(model, frame),
        (Screen::Title, _) | (_, None) => title::view(model, frame),
        (Screen::Room, Some(session)) => room::view(model, session, frame),
        (Screen::Table, Some(session)) => table::view(model, session, frame),
        (Screen::Answer, Some(session)) => answer::view(model, session, frame),
        (Screen::Agreements, Some(session)) => agreements::view(model, session, frame),
        (Screen::Talk, Some(session)) => talk::view(model, session, frame),
        (Screen::Events, Some(session)) => events::view(model, session, frame),
        (Screen::MonthEnd, Some(session)) => month_end::view(model, session, frame),
        (Screen::Debrief, Some(session)) => debrief::view(model, session, frame),
        (Screen::Log, Some(session)) => log::view(model, session, frame),
        (Screen::Branches, Some(session)) => branches::view(model, session, frame),
        (Screen::Beside, Some(session)) => beside::view(model, session, frame),
        (Screen::WhatIf, Some(session)) => what_if::view(model, session, frame),
        (Screen::History, Some(session)) => history::view(model, session, frame),
        (Screen::Past, Some(session)) => room::view(model, past(session), frame),
        (Screen::Frontier, Some(session)) => frontier::view(model, session, frame),
        (Screen::Analysis, Some(session)) => analysis::view(model, session, frame),
    }
    for over in &model.popups {
        covered();
        popup::view(model, over, frame);
    }
    finish(model, frame);
}

/// The theme's ground under everything, and ASCII for everything where nothing else is to be shown.
fn finish(model: &Model, frame: &mut Frame<'_>) {
    let buffer = frame.buffer_mut();
    model.theme.ground(buffer);
    if model.ascii {
        for cell in &mut buffer.content {
            if !cell.symbol().is_ascii() {
                let plain = ascii::cell(cell.symbol(), width(cell.symbol()).max(1));
                cell.set_symbol(&plain);
            }
        }
    }
}

/// The row that is drawn at this column and line, if one is; of pop-ups only the topmost has any.
#[must_use]
pub fn row_at(model: &Model, column: u16, line: u16) -> Option<usize> {
    let mut terminal = Terminal::new(TestBackend::new(model.size.0, model.size.1)).ok()?;
    let all = spots(|| {
        // Drawing into memory does not fail.
        let _ = terminal.draw(|frame| view(model, frame));
    });
    all.into_iter().rev().find(|spot| spot.has(column, line)).map(|spot| spot.row)
}

fn too_small(frame: &mut Frame<'_>, area: Rect) {
    let text = screens::balcony_needs_columns_and_rows_here(LEAST.0, LEAST.1, area.width, area.height);
    frame.render_widget(Clear, area);
    let lines = wrap(&text, usize::from(area.width));
    let high = (lines.len() as u16).min(area.height);
    let middle = area.centered_vertically(Constraint::Length(high));
    for (at, text) in lines.into_iter().take(usize::from(high)).enumerate() {
        let here = Rect { y: middle.y + at as u16, height: 1, ..middle };
        frame.render_widget(line(text, ratatui::style::Style::new()), here);
    }
}

/// How many rows the screen in view has: for pages, how many lines it can be scrolled by.
#[must_use]
pub fn rows(model: &Model) -> usize {
    if model.screen == Screen::Load {
        return saves::rows(model).len();
    }
    let Some(session) = &model.session else { return title::rows(model) };
    match model.screen {
        Screen::Title | Screen::NewGame | Screen::Load => title::rows(model),
        Screen::Room => room::rows(session).len(),
        Screen::Table => table::rows(session).len(),
        Screen::Answer => answer::rows(session).len(),
        Screen::Agreements => agreements::rows(session).len(),
        Screen::Talk => talk::rows(session).len(),
        Screen::Events => events::rows(session).len(),
        Screen::MonthEnd => scrollable(month_end::lines(model, session, body_columns(model)).len(), model),
        Screen::Debrief => scrollable(debrief::lines(model, session, body_columns(model)).len(), model),
        Screen::Log => log::rows(session).len(),
        Screen::Branches => branches::rows(model, session).len(),
        Screen::Beside => scrollable(beside::lines(model, session, body_columns(model)).len(), model),
        Screen::WhatIf => what_if::rows(session).len(),
        Screen::History => history::rows(session).len(),
        Screen::Past => room::rows(past(session)).len(),
        Screen::Frontier => frontier::rows(session).len(),
        Screen::Analysis => super::bench::ASKS.len(),
    }
}

/// Columns of a screen's body.
#[must_use]
pub fn body_columns(model: &Model) -> usize {
    usize::from(model.size.0.max(LEAST.0)) - 3
}

fn scrollable(lines: usize, model: &Model) -> usize {
    let body = (usize::from(model.size.1.max(LEAST.1)) - 4).saturating_sub(strip::height(model)).max(1);
    lines.saturating_sub(body) + 1
}
