//! A player without a plan: the yardstick for luck.

use super::Player;
use crate::engine::{Luck, Menu, Move, MoveReport, Purpose, Scenario, State};

/// Plays random legal moves.
///
/// Offers outnumber everything else by twenty orders of magnitude, so the kind of move is drawn first: a third of the
/// draws an offer, the rest evenly among the other legal moves, the end of the month included.
#[derive(Debug, Clone)]
pub struct RandomPlayer {
    luck: Luck,
    drawn: u64,
}

impl RandomPlayer {
    /// A random player of a game's luck.
    #[must_use]
    pub fn new(luck: Luck) -> Self {
        Self { luck, drawn: 0 }
    }

    fn draw(&mut self, month: u16) -> u32 {
        self.drawn += 1;
        self.luck.draw(month, Purpose::Policy, self.drawn)
    }

    fn below(&mut self, month: u16, count: u128) -> u128 {
        let wide = (0..4).fold(0u128, |n, _| n << 32 | u128::from(self.draw(month)));
        wide % count.max(1)
    }
}

impl Player for RandomPlayer {
    fn next(&mut self, scenario: &Scenario, state: &State) -> Move {
        let menu = Menu::new(scenario, state);
        let plain = menu.plain_moves();
        let all = menu.count();
        let others = all - plain.len() as u128;
        if others > 0 && self.draw(state.month).is_multiple_of(3) {
            let at = plain.len() as u128 + self.below(state.month, others);
            return menu.nth(at).unwrap_or(Move::EndMonth);
        }
        let at = self.below(state.month, plain.len() as u128) as usize;
        plain.get(at).cloned().unwrap_or(Move::EndMonth)
    }

    fn told(&mut self, _: &Scenario, _: &State, _: &Move, _: &MoveReport) {}
}
