//! Where a game branched off others, in words.

use super::words::clean;
use crate::game::Game;
use crate::game::shelf::Kept;

/// What a branch says of itself: from which game it went off, and where; the oldest first. Nothing of a game that is none.
#[must_use]
pub fn lineage(game: &Game) -> Vec<String> {
    let header = game.header();
    if header.forks.is_empty() {
        let parent = header.parent.as_deref().map(|p| format!("This game is a branch of {}.", clean(p)));
        return parent.into_iter().collect();
    }
    let told = |f: &crate::game::Fork| format!("{}, {}", clean(&f.from), place(f));
    let all: Vec<String> = header.forks.iter().map(told).collect();
    vec![format!("This game is a branch: it left {}. What stands before is not played again.", all.join("; then "))]
}

/// `in month 4, after 2 moves`.
#[must_use]
pub fn place(fork: &crate::game::Fork) -> String {
    let after = match fork.moves {
        0 => "before its first move".to_owned(),
        1 => "after one move".to_owned(),
        n => format!("after {n} moves"),
    };
    format!("in month {}, {after}", fork.month)
}

/// Which branches left a game, as far as they are on the shelf.
#[must_use]
pub fn offshoots(name: &str, shelf: &[Kept]) -> Vec<String> {
    let own = shelf.iter().filter(|k| !name.is_empty() && !k.sample && k.parent.as_deref() == Some(name));
    own.map(|k| {
        let at = k.fork.as_ref().map_or(String::new(), |f| format!(" {}", place(f)));
        format!("{} left this game{at}.", clean(&k.name))
    })
    .collect()
}
