//! What is asked before it is done: orders whose effect cannot be mended, or takes back a whole turn.

use super::desk::Desk;
use super::typed::Reader;
use super::verb::Verb;
use super::{history, own, table};
use crate::game::Undone;
use crate::lang::plain;

impl Desk<'_> {
    /// Why an order deserves a question before it is carried out: what it does cannot be mended. Where no person answers,
    /// as with a file of orders, only leaving a class's game is asked about.
    pub(super) fn question(&self, verb: Verb, rest: &str) -> Option<String> {
        match verb {
            Verb::Tutorial if rest == "start" => own::question(self),
            _ if !self.asks => None,
            Verb::Offer if rest.is_empty() => table::fatal(&self.game, &self.draft.text),
            Verb::Table if rest == "send" => table::fatal(&self.game, &self.draft.text),
            Verb::Offer => table::fatal(&self.game, &Reader::new(&self.game).offer(rest).ok()?.text),
            Verb::Accept => {
                let view = self.game.view();
                let by = Reader::new(&self.game).capital(rest).ok();
                let found = view.standing.iter().rev().find(|s| by.is_none_or(|c| c == s.by))?;
                table::fatal(&self.game, &found.text)
            }
            Verb::Undo => {
                let closed = self.game.rounds().last().is_some_and(|r| r.closed || r.moves.iter().all(|m| m.void));
                let branches = self.game.undoable() == Undone::Branch;
                (closed && branches).then(|| {
                    let last = history::last_deed(&self.game);
                    plain::takes_back_as_branch(&last)
                })
            }
            _ => None,
        }
    }
}
