//! A player that does again what was done once, as far as it can be done.

use super::Player;
use crate::engine::{Menu, Move, MoveReport, Scenario, State};

/// Follows a list of moves, round by round; what cannot be done is passed over.
#[derive(Debug, Clone)]
pub struct Listed<'a> {
    rounds: &'a [Vec<Move>],
    at: (u16, usize),
}

impl<'a> Listed<'a> {
    /// A player of these moves: a list a round, ends of rounds left out.
    #[must_use]
    pub fn new(rounds: &'a [Vec<Move>]) -> Self {
        Self { rounds, at: (0, 0) }
    }
}

impl Player for Listed<'_> {
    fn next(&mut self, scenario: &Scenario, state: &State) -> Move {
        let round = scenario.clock.round_of(state.month);
        if self.at.0 != round {
            self.at = (round, 0);
        }
        let moves = self.rounds.get(usize::from(round) - 1).map_or(&[][..], Vec::as_slice);
        let menu = Menu::new(scenario, state);
        let rest = moves.get(self.at.1..).unwrap_or_default();
        match rest.iter().position(|play| menu.check(play).is_ok()) {
            Some(skipped) => {
                self.at.1 += skipped + 1;
                rest[skipped].clone()
            }
            None => Move::EndMonth,
        }
    }

    fn told(&mut self, _: &Scenario, _: &State, _: &Move, _: &MoveReport) {}
}
