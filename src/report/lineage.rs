//! Where a game branched off others, and where a facilitator decided in it, in words.

use super::words::{Words, clean, stance_verb};
use crate::engine::{Move, Outcome, Stance};
use crate::game::shelf::Kept;
use crate::game::{Game, MoveRecord, Round};
use crate::lang::report;

/// What a branch says of itself: from which game it went off, and where; the newest first. Nothing of a game that is none.
#[must_use]
pub fn lineage(game: &Game) -> Vec<String> {
    let header = game.header();
    if header.forks.is_empty() {
        let parent = header.parent.as_deref().map(|p| report::this_game_is_a_branch_of(clean(p)));
        return parent.into_iter().collect();
    }
    let told = |(at, f): (usize, &crate::game::Fork)| match at {
        0 => report::this_game_branches_off(clean(&f.from), place(f)),
        _ => report::that_is_a_branch_of(clean(&f.from), place(f)),
    };
    vec![header.forks.iter().rev().enumerate().map(told).collect::<Vec<_>>().join(" ")]
}

/// What a facilitator did by hand in a game, as a sentence; nothing of a game that was left to itself.
#[must_use]
pub fn adjudicated(game: &Game) -> Option<String> {
    let moves = || game.rounds().iter().flat_map(|r| &r.moves).filter(|m| !m.void);
    let decided = moves().filter(|m| matches!(m.play.play, Move::Override(..))).count();
    let put_in = moves().filter(|m| matches!(m.play.play, Move::Inject(_))).count();
    let (answers, events) = (report::answers_decided(decided), report::events_put_in(put_in));
    match (decided, put_in) {
        (0, 0) => None,
        (_, 0) => Some(report::a_facilitator_adjudicated(answers)),
        (0, _) => Some(report::a_facilitator_adjudicated(events)),
        _ => Some(report::a_facilitator_adjudicated(report::decided_and_put_in(answers, events))),
    }
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
        all.extend(planned.map(|e| report::put_in_by_the_plan(n, words.event(e))));
        for (at, record) in round.moves.iter().enumerate() {
            match &record.play.play {
                Move::Inject(e) => {
                    all.push(report::put_in_by_hand(n, words.event(*e)));
                }
                Move::Override(c, stance) => {
                    let why = clean(record.play.text.as_deref().unwrap_or_default());
                    let stays = stays(&words, round, at).map_or_else(String::new, |s| format!(" {s}"));
                    let (who, does) = (words.capital(*c), stance_verb(*stance));
                    all.push(report::in_the_facilitator_decided_that(n, &who, does, &why, &stays));
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
        return Some(report::what_was_agreed_with_before_that(&who));
    }
    let acts = matches!(was, Stance::Obstruct | Stance::Retaliate);
    let does = stance_verb(was);
    (acts && was != stance).then(|| report::the_answer_before_that_was_that(&who, does))
}

/// `in month 4, after 2 moves`.
#[must_use]
pub fn place(fork: &crate::game::Fork) -> String {
    let after = match fork.moves {
        0 => report::before_its_first_move().to_owned(),
        n => report::after_moves(n),
    };
    report::in_month(fork.month, &after)
}

/// Which branches left a game, as far as they are on the shelf.
#[must_use]
pub fn offshoots(name: &str, shelf: &[Kept]) -> Vec<String> {
    let own = shelf.iter().filter(|k| !name.is_empty() && !k.sample && k.parent.as_deref() == Some(name));
    own.map(|k| {
        let at = k.fork.as_ref().map_or(String::new(), |f| format!(" {}", place(f)));
        report::left_this_game(clean(&k.name), &at)
    })
    .collect()
}
