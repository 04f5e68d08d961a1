//! The same play under other assumptions, and beside other players on the same luck.

use crate::analysis::simulate::{Plan, play_one};
use crate::engine::{Move, Outcome};
use crate::game::{Game, Overlay, replay_leniently};
use crate::report::sentences::long_date;
use crate::report::words::{Words, grade, joined};
use serde::Serialize;

/// A play judged under a lens.
#[derive(Debug, Clone, Serialize)]
pub struct Lens {
    /// The lens.
    pub lens: String,
    /// Whether it is the one that was played under.
    pub own: bool,
    /// How it ends.
    pub ending: String,
    /// The overall score.
    pub overall: i32,
    /// Agreements reached.
    pub deals: usize,
    /// Moves without object there, passed over.
    pub void: usize,
}

/// How a play compares with the pack's cards on the same luck.
#[derive(Debug, Clone, Serialize)]
pub struct Rank {
    /// The player's overall score.
    pub overall: i32,
    /// Cards.
    pub cards: usize,
    /// Those whose score is no better.
    pub no_better: usize,
    /// Those in per cent.
    pub percentile: usize,
    /// The least and the greatest score of a card.
    pub range: (i32, i32),
}

/// The play under every lens, and which conclusions survive.
pub(super) fn judged(game: &Game, words: &Words<'_>) -> (Vec<Lens>, Vec<String>) {
    let (text, own) = (game.to_text(), &game.scenario().header.lens);
    let mut games = Vec::new();
    for lens in game.pack().lenses().iter() {
        if lens == own {
            games.push((lens, game.clone()));
            continue;
        }
        let overlay = Overlay { lens: Some(lens.to_owned()), ..Overlay::default() };
        if let Ok(replayed) = replay_leniently(game.pack(), &text, &overlay) {
            games.push((lens, replayed.game));
        }
    }
    let row = |(lens, g): &(&str, Game)| {
        let outcome = g.outcome()?;
        Some(Lens {
            lens: words.text(&format!("lens.{lens}.name")),
            own: lens == own,
            ending: Words::new(g.pack(), g.scenario()).ending(outcome.aftermath.ending),
            overall: outcome.scores.overall,
            deals: g.state().deals.len(),
            void: g.rounds().iter().flat_map(|r| &r.moves).filter(|m| m.void).count(),
        })
    };
    let rows: Vec<Lens> = games.iter().filter_map(row).collect();
    let survives = survives(game, &games, &rows, words);
    (rows, survives)
}

/// What was so under the lens of play, and under how many of the others it is so too.
fn survives(game: &Game, games: &[(&str, Game)], rows: &[Lens], words: &Words<'_>) -> Vec<String> {
    let Some(mine) = rows.iter().find(|r| r.own) else { return Vec::new() };
    let counted = |what: String, holds: Vec<bool>| {
        let yes = holds.iter().filter(|h| **h).count();
        let verdict = match yes {
            n if n == holds.len() => "It survives them all".to_owned(),
            1 => "It rests on the lens of play alone".to_owned(),
            n => format!("It holds under {n} of {}", holds.len()),
        };
        let fails = holds.iter().zip(rows).filter(|(h, _)| !**h);
        let fails: Vec<String> = fails.map(|(_, r)| r.lens.clone()).collect();
        let against = if fails.is_empty() { String::new() } else { format!("; not under {}", joined(&fails)) };
        format!("{what} {verdict}{against}.")
    };
    let mut all = vec![
        counted(format!("The ending is \"{}\".", mine.ending), rows.iter().map(|r| r.ending == mine.ending).collect()),
        counted(
            format!("The overall score is {} ({}).", mine.overall, grade(mine.overall)),
            rows.iter().map(|r| grade(r.overall) == grade(mine.overall)).collect(),
        ),
    ];
    for (at, round) in game.rounds().iter().enumerate() {
        for (place, record) in round.moves.iter().enumerate() {
            let Move::Offer(text) = &record.play.play else { continue };
            let outcome = |g: &Game| Some(g.rounds().get(at)?.moves.get(place)?.report.outcome);
            let agreed = |g: &Game| outcome(g) == Some(Outcome::Agreed);
            let what = if agreed(game) { "is agreed" } else { "is not agreed" };
            let same: Vec<bool> = games.iter().map(|(_, g)| agreed(g) == agreed(game)).collect();
            all.push(counted(
                format!("The offer of {} to {} {what}.", long_date(round.date), words.parties(text.parties)),
                same,
            ));
        }
    }
    all.truncate(10);
    all
}

/// The player's score among the scores of the pack's cards on the same luck.
pub(super) fn rank(game: &Game) -> Option<Rank> {
    let overall = game.outcome()?.scores.overall;
    let header = game.scenario().header.clone();
    let seed = game.header().seed;
    let scores: Vec<i32> = game
        .pack()
        .cards
        .iter()
        .map(|card| {
            let (scenario, lens, mandate) = (&header.scenario, &header.lens, &header.mandate);
            play_one(game.scenario(), &Plan { policy: card.into(), scenario, lens, mandate, seed }, 0).overall
        })
        .collect();
    let no_better = scores.iter().filter(|s| **s <= overall).count();
    Some(Rank {
        overall,
        cards: scores.len(),
        no_better,
        percentile: no_better * 100 / scores.len().max(1),
        range: (*scores.iter().min()?, *scores.iter().max()?),
    })
}
