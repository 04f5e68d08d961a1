//! The same play under other assumptions, and beside other players on the same luck.

use crate::analysis::simulate::{Plan, play_one};
use crate::engine::{EndingId, Luck, Move, Outcome, aftermath, div_round};
use crate::game::{Game, MoveRecord, Overlay, replay_leniently};
use crate::lang::report;
use crate::pack::Card;
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
    /// Their mean on this luck.
    pub mean: i64,
    /// Seeds on which the cards played as well, this one among them.
    pub seeds: u32,
    /// Their mean over those.
    pub mean_over: i64,
    /// Games of the cards over those seeds whose score is no better than the player's, in per cent.
    pub percentile_over: usize,
}

/// Seeds on which the cards play, for what the seed was worth.
const SEEDS: u32 = 10;
/// Aftermaths that are run, for how sure the ending was.
const AFTERMATHS: u32 = 200;

/// How often an ending came of the same last month.
#[derive(Debug, Clone, Serialize)]
pub struct Spread {
    /// The ending.
    pub ending: String,
    /// Whether it is the one that came.
    pub own: bool,
    /// How often it came.
    pub times: u32,
    /// Of how many.
    pub of: u32,
}

/// The endings that the months after the player bring, with other luck; the most frequent first.
pub(super) fn spread(game: &Game, words: &Words<'_>) -> Vec<Spread> {
    let Some(own) = game.outcome().map(|o| o.aftermath.ending) else { return Vec::new() };
    let mut times = vec![0; game.scenario().endings.len()];
    for at in 0..AFTERMATHS {
        let luck = Luck::new(game.header().seed.wrapping_add(at));
        times[aftermath(game.scenario(), game.state(), luck).ending.ix()] += 1;
    }
    let row = |(at, times): (usize, u32)| {
        let ending = EndingId::of(at);
        Spread { ending: words.ending(ending), own: ending == own, times, of: AFTERMATHS }
    };
    let mut all: Vec<Spread> = times.into_iter().enumerate().filter(|(_, n)| *n > 0).map(row).collect();
    all.sort_by_key(|s| std::cmp::Reverse(s.times));
    all
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

impl Rank {
    /// How the play compares, and what the luck was worth.
    #[must_use]
    pub fn sentences(&self) -> [String; 2] {
        [
            report::your_overall_score_of_is_as(
                self.overall,
                self.no_better,
                self.cards,
                self.percentile,
                self.range.0,
                self.range.1,
            ),
            report::what_the_luck_was_worth_the(self.mean, self.mean_over, self.seeds, self.percentile_over),
        ]
    }
}

/// What was so under the lens of play, and under how many of the others it is so too.
fn survives(game: &Game, games: &[(&str, Game)], rows: &[Lens], words: &Words<'_>) -> Vec<String> {
    let Some(mine) = rows.iter().find(|r| r.own) else { return Vec::new() };
    let counted = |what: String, holds: Vec<bool>| {
        let yes = holds.iter().filter(|h| **h).count();
        let verdict = match yes {
            n if n == holds.len() => report::so_under_every_lens().to_owned(),
            1 => report::that_rests_on_the_lens_of().to_owned(),
            n => report::so_under_of_lenses(n, holds.len()),
        };
        let fails = holds.iter().zip(rows).filter(|(h, _)| !**h);
        let fails: Vec<String> = fails.map(|(_, r)| r.lens.clone()).collect();
        let against = if fails.is_empty() { String::new() } else { report::not_under(joined(&fails)) };
        format!("{what}: {verdict}{against}.")
    };
    let mut all = vec![
        counted(report::the_ending_is(&mine.ending), rows.iter().map(|r| r.ending == mine.ending).collect()),
        counted(
            report::the_overall_score_is(mine.overall, grade(mine.overall)),
            rows.iter().map(|r| grade(r.overall) == grade(mine.overall)).collect(),
        ),
    ];
    for (at, round) in game.rounds().iter().enumerate() {
        for (place, record) in round.moves.iter().enumerate() {
            let Move::Offer(text) = &record.play.play else { continue };
            let outcome = |g: &Game| Some(g.rounds().get(at)?.moves.get(place)?.report.outcome);
            let agreed = |g: &Game| outcome(g) == Some(Outcome::Agreed);
            let name = report::the_offer_of_to(long_date(round.date), words.parties(text.parties));
            if by_hand(&round.moves[place + 1..]) {
                all.push(report::was_agreed_by_the_facilitators_hand(&name));
                continue;
            }
            let taken = |m: &MoveRecord| matches!(m.play.play, Move::AcceptCounter | Move::AcceptFrom(_));
            let what = match (agreed(game), record.report.counter.is_some() && round.moves[place..].iter().any(taken)) {
                (true, _) => report::is_agreed(),
                (false, true) => report::is_not_agreed_as_it_was(),
                (false, false) => report::is_not_agreed(),
            };
            let same: Vec<bool> = games.iter().map(|(_, g)| agreed(g) == agreed(game)).collect();
            all.push(counted(format!("{name} {what}"), same));
        }
    }
    all.truncate(10);
    all
}

/// Whether a facilitator's decision made an agreement of the offer before these moves.
fn by_hand(after: &[MoveRecord]) -> bool {
    let own = after.iter().take_while(|m| !matches!(m.play.play, Move::Offer(_)));
    own.into_iter().any(|m| matches!(m.play.play, Move::Override(..)) && m.report.outcome == Outcome::Agreed)
}

/// The player's score among the scores of the pack's cards on the same luck.
pub(super) fn rank(game: &Game) -> Option<Rank> {
    let overall = game.outcome()?.scores.overall;
    let header = game.scenario().header.clone();
    let seed = game.header().seed;
    let play = |at: u32| -> Vec<i32> {
        let one = |card: &Card| {
            let (scenario, lens, mandate) = (&header.scenario, &header.lens, &header.mandate);
            play_one(game.scenario(), &Plan { policy: card.into(), scenario, lens, mandate, seed }, at).overall
        };
        game.pack().cards.iter().map(one).collect()
    };
    let scores = play(0);
    let over: Vec<i32> = scores.iter().copied().chain((1..SEEDS).flat_map(play)).collect();
    let no_better = scores.iter().filter(|s| **s <= overall).count();
    let no_better_over = over.iter().filter(|s| **s <= overall).count();
    let mean = |of: &[i32]| div_round(of.iter().map(|s| i64::from(*s)).sum(), of.len().max(1) as i64);
    Some(Rank {
        overall,
        cards: scores.len(),
        no_better,
        percentile: no_better * 100 / scores.len().max(1),
        range: (*scores.iter().min()?, *scores.iter().max()?),
        mean: mean(&scores),
        seeds: SEEDS,
        mean_over: mean(&over),
        percentile_over: no_better_over * 100 / over.len().max(1),
    })
}
