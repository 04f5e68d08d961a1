//! Where a game branched off others, and where a facilitator decided in it, in words.

use super::words::{Words, clean, stance_verb};
use crate::engine::{Move, Outcome, Stance};
use crate::game::shelf::Kept;
use crate::game::{Game, MoveRecord, Round};

/// What a branch says of itself: from which game it went off, and where; the newest first. Nothing of a game that is none.
#[must_use]
pub fn lineage(game: &Game) -> Vec<String> {
    let header = game.header();
    if header.forks.is_empty() {
        let parent = header.parent.as_deref().map(|p| format!("This game is a branch of {}.", clean(p)));
        return parent.into_iter().collect();
    }
    let told = |(at, f): (usize, &crate::game::Fork)| match at {
        0 => format!("This game is a branch of {}: it goes its own way {}.", clean(&f.from), place(f)),
        _ => format!("That is a branch of {}, {}.", clean(&f.from), place(f)),
    };
    vec![header.forks.iter().rev().enumerate().map(told).collect::<Vec<_>>().join(" ")]
}

/// What a facilitator did by hand in a game, as a sentence; nothing of a game that was left to itself.
#[must_use]
pub fn adjudicated(game: &Game) -> Option<String> {
    let moves = || game.rounds().iter().flat_map(|r| &r.moves).filter(|m| !m.void);
    let decided = moves().filter(|m| matches!(m.play.play, Move::Override(..))).count();
    let put_in = moves().filter(|m| matches!(m.play.play, Move::Inject(_))).count();
    let count = |n: usize, one: &str, many: &str| if n == 1 { format!("one {one}") } else { format!("{n} {many}") };
    let what = match (decided, put_in) {
        (0, 0) => return None,
        (n, 0) => format!("decided {}", count(n, "answer", "answers")),
        (0, n) => format!("put in {}", count(n, "event by hand", "events by hand")),
        (n, m) => {
            format!(
                "decided {} and put in {}",
                count(n, "answer", "answers"),
                count(m, "event by hand", "events by hand")
            )
        }
    };
    Some(format!("A facilitator {what}: adjudicated."))
}

/// Everything a facilitator put in or decided, month by month: by the plan and by hand.
#[must_use]
pub fn facilitated(game: &Game) -> Vec<String> {
    let words = Words::new(game.pack(), game.scenario());
    let mut all = Vec::new();
    for round in game.rounds() {
        let n = format!("{} {}", words.unit(), round.round);
        let n = n.as_str();
        let planned = round
            .events
            .iter()
            .map(|e| e.report.event)
            .filter(|e| game.scenario().injects.contains(&(*e, round.round)));
        all.extend(planned.map(|e| format!("In {n} the facilitator put in \"{}\", by the plan.", words.event(e))));
        for (at, record) in round.moves.iter().enumerate() {
            match &record.play.play {
                Move::Inject(e) => {
                    all.push(format!("In {n} the facilitator put in \"{}\", by hand.", words.event(*e)));
                }
                Move::Override(c, stance) => {
                    let why = clean(record.play.text.as_deref().unwrap_or_default());
                    let stays = stays(&words, round, at).map_or_else(String::new, |s| format!(" {s}"));
                    let (who, does) = (words.capital(*c), stance_verb(*stance));
                    all.push(format!("In {n} the facilitator decided that {who} {does}: \"{why}\"{stays}"));
                }
                _ => {}
            }
        }
    }
    all
}

/// What a decision by hand leaves as it was: an answer is decided anew, what it had led to by then is not taken back.
pub(crate) fn stays(words: &Words<'_>, round: &Round, at: usize) -> Option<String> {
    let Move::Override(capital, stance) = round.moves.get(at)?.play.play else { return None };
    let answered =
        |m: &&MoveRecord| !m.void && matches!(m.play.play, Move::Offer(_) | Move::Consult(_) | Move::Measure(_));
    let decided = |m: &MoveRecord| matches!(m.play.play, Move::Override(c, _) if c == capital);
    let before = round.moves[..at].iter().rev().find(|m| answered(m) || decided(m))?;
    let (was, who) = (before.report.reactions[capital.ix()].stance, words.capital(capital));
    let put = round.moves[..at].iter().rposition(|m| matches!(&m.play.play, Move::Offer(o) if o.parties.has(capital)));
    let agreed = |from: usize| round.moves[from..at].iter().any(|m| m.report.outcome == Outcome::Agreed);
    if stance.is_party() && stance.rank() < 1 && put.is_some_and(agreed) {
        return Some(format!("What was agreed with {who} before that stays agreed."));
    }
    let acts = matches!(was, Stance::Obstruct | Stance::Retaliate);
    let does = stance_verb(was);
    (acts && was != stance).then(|| {
        format!("The answer before that was that {who} {does}; what that had set going by then is not taken back.")
    })
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
