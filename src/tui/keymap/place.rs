//! Where keys mean something, and what the help calls these places.

use super::label::Label::{self, Always, ByTurn};
use crate::lang::keys;

/// Where a key can be pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the screens and pop-ups by name")]
pub enum Place {
    Title,
    NewGame,
    Load,
    Room,
    Table,
    Answer,
    Agreements,
    Talk,
    Events,
    MonthEnd,
    Debrief,
    Log,
    Branches,
    Beside,
    WhatIf,
    History,
    Frontier,
    Analysis,
    Page,
    Confirm,
    List,
    Field,
    Forecast,
    Library,
    Paper,
    Settings,
    Palette,
    Past,
    Notebook,
}

impl Place {
    /// All places, with the names the help gives them.
    pub const ALL: [(Self, Label); 29] = [
        (Self::Title, Always(keys::place_title)),
        (Self::NewGame, Always(keys::place_new_game)),
        (Self::Load, Always(keys::place_saved_games)),
        (Self::Room, Always(keys::place_situation_room)),
        (Self::Table, Always(keys::place_the_table)),
        (Self::Answer, Always(keys::place_what_came_of_it)),
        (Self::Agreements, Always(keys::place_agreements)),
        (Self::Talk, Always(keys::place_consult_and_act)),
        (Self::Events, Always(keys::place_events_and_overtures)),
        (Self::MonthEnd, ByTurn(|turn| keys::place_end_of_turn(turn))),
        (Self::Debrief, Always(keys::place_debrief)),
        (Self::Log, Always(keys::place_log)),
        (Self::Branches, Always(keys::place_branches)),
        (Self::Beside, Always(keys::place_side_by_side)),
        (Self::WhatIf, Always(keys::place_what_if)),
        (Self::History, Always(keys::place_history)),
        (Self::Frontier, Always(keys::place_frontier)),
        (Self::Analysis, Always(keys::place_analysis)),
        (Self::Page, Always(keys::place_pages_why_help_briefing)),
        (Self::Confirm, Always(keys::place_questions)),
        (Self::List, Always(keys::place_choices)),
        (Self::Field, Always(keys::place_text_fields)),
        (Self::Forecast, Always(keys::place_forecast)),
        (Self::Library, Always(keys::place_library_search)),
        (Self::Paper, Always(keys::place_library_a_paper)),
        (Self::Settings, Always(keys::place_settings)),
        (Self::Palette, Always(keys::place_all_actions)),
        (Self::Past, ByTurn(|turn| keys::place_turn_as_it_was(turn))),
        (Self::Notebook, Always(keys::place_notebook)),
    ];

    /// Its name; what goes by months goes by rounds where a turn is one.
    #[must_use]
    pub fn name(self, turn: &str) -> String {
        Self::ALL.iter().find(|(place, _)| *place == self).map_or_else(String::new, |(_, name)| name.text(turn))
    }
}
