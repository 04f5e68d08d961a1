//! Players that are not people: strategy cards, a random player and one that looks ahead. They see what a player sees and ask the same menu.

mod card;
mod listed;
mod random;
mod search;

pub use card::CardPlayer;
pub use listed::Listed;
pub use random::RandomPlayer;
pub use search::{BUDGET, Line, SEARCH, Search, weigh};

use crate::engine::{Luck, Move, MoveReport, Report, Scenario, State, begin, step};
use crate::pack::Card;

/// Someone who plays.
pub trait Player {
    /// The next move; legal, or the month is ended for them.
    fn next(&mut self, scenario: &Scenario, state: &State) -> Move;

    /// What a move of theirs did.
    fn told(&mut self, scenario: &Scenario, state: &State, play: &Move, report: &MoveReport);
}

/// Who plays: a card, or the search over the cards of a pack.
#[derive(Debug, Clone, Copy)]
pub enum Policy<'a> {
    /// A strategy card.
    Card(&'a Card),
    /// A game that was played: its moves, round by round.
    Listed(&'a [Vec<Move>]),
    /// The player that looks ahead: what it may build on, and the futures it plays out a decision.
    Search {
        /// The cards.
        cards: &'a [Card],
        /// Futures a decision.
        budget: u32,
    },
}

impl<'a> Policy<'a> {
    /// Its id.
    #[must_use]
    pub fn id(self) -> &'a str {
        match self {
            Self::Card(card) => &card.id,
            Self::Listed(_) => "save",
            Self::Search { .. } => SEARCH,
        }
    }

    /// The player.
    #[must_use]
    pub fn player(self, luck: Luck) -> Box<dyn Player + 'a> {
        match self {
            Self::Card(card) => player_of(card, luck),
            Self::Listed(rounds) => Box::new(Listed::new(rounds)),
            Self::Search { cards, budget } => Box::new(Search::new(cards, budget)),
        }
    }
}

impl<'a> From<&'a Card> for Policy<'a> {
    fn from(card: &'a Card) -> Self {
        Self::Card(card)
    }
}

/// The player a card describes.
#[must_use]
pub fn player_of(card: &Card, luck: Luck) -> Box<dyn Player + '_> {
    if card.random { Box::new(RandomPlayer::new(luck)) } else { Box::new(CardPlayer::new(card)) }
}

/// Most moves a player may make in a round before it is ended for them: no player may hang a game.
const MOST_MOVES: usize = 60;

/// Plays a whole game and returns the state it ends in. `watch` is shown every accepted move.
pub fn play_out(scenario: &Scenario, luck: Luck, player: &mut dyn Player, mut watch: impl FnMut(&Move)) -> State {
    let (state, _) = begin(scenario, luck);
    play_on(scenario, state, luck, player, &mut watch)
}

/// Plays a game on from a state to its end.
pub fn play_on(
    scenario: &Scenario,
    mut state: State,
    luck: Luck,
    player: &mut dyn Player,
    watch: &mut dyn FnMut(&Move),
) -> State {
    let mut moves = 0;
    while !state.over {
        let wanted = if moves < MOST_MOVES { player.next(scenario, &state) } else { Move::EndMonth };
        // A refused move ends the month: players ask the menu first, so this is a guard, not a way to play.
        let (play, next) = match step(scenario, &state, &wanted, luck) {
            Ok(next) => (wanted, next),
            Err(_) => match step(scenario, &state, &Move::EndMonth, luck) {
                Ok(next) => (Move::EndMonth, next),
                Err(_) => return state,
            },
        };
        watch(&play);
        moves = if play == Move::EndMonth { 0 } else { moves + 1 };
        state = next.next;
        if let Report::Move(report) = &next.report {
            player.told(scenario, &state, &play, report);
        }
    }
    state
}
