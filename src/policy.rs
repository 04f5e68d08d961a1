//! Players that are not people: strategy cards and a random player. They see what a player sees and ask the same menu.

mod card;
mod random;

pub use card::CardPlayer;
pub use random::RandomPlayer;

use crate::engine::{Luck, Move, MoveReport, Report, Scenario, State, begin, step};
use crate::pack::Card;

/// Someone who plays.
pub trait Player {
    /// The next move; legal, or the month is ended for them.
    fn next(&mut self, scenario: &Scenario, state: &State) -> Move;

    /// What a move of theirs did.
    fn told(&mut self, scenario: &Scenario, state: &State, play: &Move, report: &MoveReport);
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
    let (mut state, _) = begin(scenario, luck);
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
