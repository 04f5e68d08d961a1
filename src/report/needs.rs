//! What stands in the way of something that cannot be done now, as far as the player can see it.

use super::words::{Words, joined};
use crate::engine::{Board, Condition, IssueSet, Quantity};
use crate::game::Game;
use crate::lang::report;

/// What would have to be otherwise for a condition to hold; nothing where it holds, or hangs on what is hidden.
#[must_use]
pub fn unmet(game: &Game, condition: &Condition) -> Option<String> {
    let (words, board) = (Words::new(game.pack(), game.scenario()), Board::new(game.scenario(), game.state()));
    if board.holds(condition) { None } else { lacking(&words, &board, condition) }
}

fn lacking(words: &Words<'_>, board: &Board<'_>, condition: &Condition) -> Option<String> {
    match condition {
        Condition::All(all) => {
            let parts: Vec<String> =
                all.iter().filter(|c| !board.holds(c)).filter_map(|c| lacking(words, board, c)).collect();
            (!parts.is_empty()).then(|| joined(&parts))
        }
        Condition::Any(any) => {
            let force = |c: &Condition| if let Condition::Force(issues, _) = c { Some(issues.0) } else { None };
            let issues = any.iter().filter_map(force).fold(0, |all, issues| all | issues);
            let together = (issues != 0).then(|| lacking(words, board, &Condition::Force(IssueSet(issues), 1)));
            let others = any.iter().filter(|c| force(c).is_none()).map(|c| lacking(words, board, c));
            // An alternative that is hidden would make a lie of the others.
            let parts: Option<Vec<String>> = together.into_iter().chain(others).collect();
            parts.map(|parts| parts.join(report::or_listed()))
        }
        Condition::Not(not) => match &**not {
            Condition::Raised(flag) => shown_flag(words, *flag).map(|flag| report::not_while_this_holds(&flag)),
            Condition::Force(issues, _) => Some(report::not_while_is_in_force(some_of(words, *issues))),
            _ => None,
        },
        Condition::Raised(flag) => shown_flag(words, *flag).map(|flag| report::only_while_this_holds(&flag)),
        Condition::Force(issues, _) => Some(report::only_with_an_agreement_in_force(some_of(words, *issues))),
        Condition::AtLeast(Quantity::Track(t), n) if !words.scenario.tracks[t.ix()].hidden => {
            let now = board.quantity(&Quantity::Track(*t));
            Some(report::would_have_to_be_or_more(words.track(*t), n, now))
        }
        Condition::AtMost(Quantity::Track(t), n) if !words.scenario.tracks[t.ix()].hidden => {
            let now = board.quantity(&Quantity::Track(*t));
            Some(report::would_have_to_be_or_less(words.track(*t), n, now))
        }
        Condition::AtLeast(Quantity::KeptFor(issues), _) => {
            Some(report::only_once_has_been_kept_for(some_of(words, *issues)))
        }
        Condition::AtMost(Quantity::Until(item), _) => Some(report::only_when_this_is_near(words.calendar(item.ix()))),
        _ => None,
    }
}

fn shown_flag(words: &Words<'_>, flag: crate::engine::FlagId) -> Option<String> {
    let shown = !words.scenario.flags[flag.ix()].hidden && !words.is_quiet(flag);
    shown.then(|| words.flag(flag))
}

/// One issue by its name; of a group the first few.
fn some_of(words: &Words<'_>, issues: IssueSet) -> String {
    const MOST: usize = 3;
    let names: Vec<String> = issues.iter().map(|i| words.issue(i)).collect();
    match names.len() {
        n if n > MOST => report::or_the_like(names[..MOST].join(", ")),
        _ => names.join(report::or()),
    }
}
