//! "What would the desk try?": the move that a search through possible futures likes best now, and why.

use super::words::Words;
use crate::game::{Game, Play};
use crate::lang::report;
use crate::policy::{Line, weigh};

/// Futures a hint plays out.
pub const FUTURES: u32 = 96;
/// A difference of an objective that is worth a word, in points.
const TELLING: f64 = 0.5;

/// A hint.
#[derive(Debug, Clone, PartialEq)]
pub struct Hint {
    /// The move.
    pub play: Play,
    /// The move and the reasons, a sentence each.
    pub sentences: Vec<String>,
}

/// What the desk would try; `None` once the game is over. It reads only what the player has seen: hidden things are drawn
/// from what the lens holds likely, so it can be wrong. Equal games give equal hints.
#[must_use]
pub fn hint(game: &Game, futures: u32) -> Option<Hint> {
    let words = Words::new(game.pack(), game.scenario());
    let lines = weigh(game.scenario(), game.state(), &game.pack().cards, futures);
    let best = lines.first()?;
    let name = |line: &Line| words.play(&Play::of(line.play.clone()));
    let mut sentences = vec![report::the_desk_would_try_this(name(best).trim_end_matches('.'))];
    sentences.push(report::it_plays_each_move_out_in(best.futures, format_args!("{:.1}", best.overall())));
    let end = lines.iter().find(|l| l.play == crate::engine::Move::EndMonth && l.play != best.play);
    if let Some(end) = end {
        sentences.push(against(&words, game, best, end));
    }
    let second = lines.iter().skip(1).find(|l| l.play != crate::engine::Move::EndMonth && l.futures > 1);
    if let Some(second) = second {
        let name = name(second);
        let name = name.trim_end_matches('.');
        sentences.push(report::next_best_over_futures(name, format_args!("{:.1}", second.overall()), second.futures));
    }
    sentences.push(report::it_sees_what_you_see_and().to_owned());
    Some(Hint { play: Play::of(best.play.clone()), sentences })
}

/// The difference to ending the month, by objective.
fn against(words: &Words<'_>, game: &Game, best: &Line, end: &Line) -> String {
    let gain = best.overall() - end.overall();
    let mut parts: Vec<(f64, String)> = (0..game.scenario().objectives.len())
        .map(|at| (best.mean(at) - end.mean(at), words.objective(at)))
        .filter(|(gain, _)| gain.abs() >= TELLING)
        .collect();
    parts.sort_by(|a, b| b.0.abs().total_cmp(&a.0.abs()));
    let parts: Vec<String> = parts.iter().take(3).map(|(gain, name)| format!("{name} {gain:+.1}")).collect();
    let why = if parts.is_empty() { String::new() } else { format!(": {}", parts.join(", ")) };
    report::against_ending_the_month_now_in(format_args!("{:+.1}", gain), &why)
}
