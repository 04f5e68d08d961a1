//! A player that looks ahead: it plays what it might do out in worlds that may be, and keeps to what does best.
//!
//! The method is a rollout algorithm (Tesauro and Galperin 1996; Bertsekas, Tsitsiklis and Wu 1997): a strategy card
//! continues after every first move, so that the player is, but for the noise of sampling, never worse than the card.
//! Hidden things are determinized ([`imagine`]); all first moves meet the same worlds and the same luck (common random
//! numbers); worlds are shared out by sequential halving (Karnin, Koren and Somekh 2013). Among the moves stand the
//! card's own, leaving it out, local edits of its offer, what the desk's probe finds, answers, talks and measures, and
//! offers of other cards. With equal arguments it plays equally: its budget is a number of futures, not of seconds.

use super::{CardPlayer, Player, play_on};
use crate::engine::{
    IssueId, Luck, Menu, Move, MoveReport, Offer, OptionNo, Purpose, Report, Scenario, State, aftermath, imagine,
    probe, scores, step,
};
use crate::pack::Card;
use crate::pack::card::Do;

/// The id it goes by.
pub const SEARCH: &str = "search";
/// Futures it plays out a decision, where nobody says otherwise.
pub const BUDGET: u32 = 64;
/// Edits of an offer, talks and measures, and other cards' offers that are tried at most, of each.
const TRIED: usize = 4;
/// The seed its own luck comes from: no game's.
const OWN_SEED: u32 = 0x00B5_EA7C;

/// What one first move comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The move.
    pub play: Move,
    /// Sums of the five scores over the futures it was played out in.
    pub totals: Vec<i32>,
    /// How many those are.
    pub futures: u32,
    /// All five scores together, future by future.
    values: Vec<i32>,
}

impl Line {
    /// The mean of an objective's score; 0 without futures.
    #[must_use]
    pub fn mean(&self, objective: usize) -> f64 {
        f64::from(self.totals[objective]) / f64::from(self.futures.max(1))
    }

    /// The mean over futures of the mean of all objectives.
    #[must_use]
    pub fn overall(&self) -> f64 {
        let all: i32 = self.totals.iter().sum();
        f64::from(all) / f64::from(self.futures.max(1)) / self.totals.len().max(1) as f64
    }

    /// Whether it does better than another by more than a standard error, in the futures both were played out in.
    fn clearly_beats(&self, other: &Self) -> bool {
        let gains: Vec<i64> = self.values.iter().zip(&other.values).map(|(a, b)| i64::from(a - b)).collect();
        let (n, sum) = (gains.len() as i64, gains.iter().sum::<i64>());
        let squares: i64 = gains.iter().map(|g| g * g).sum();
        // sum / n > sqrt(variance / n), with the sample variance, cleared of fractions.
        n > 1 && sum > 0 && sum * sum * (n - 1) > n * squares - sum * sum
    }
}

/// A first move, and who plays on after it.
#[derive(Debug, Clone)]
struct Candidate<'a> {
    play: Move,
    then: CardPlayer<'a>,
}

/// The player.
#[derive(Debug, Clone)]
pub struct Search<'a> {
    cards: &'a [Card],
    budget: u32,
    /// The card it builds on, chosen at its first decision.
    base: Option<CardPlayer<'a>>,
    /// The month it last thought in at its beginning.
    thought: u16,
    /// Draws so far.
    drawn: u64,
}

impl<'a> Search<'a> {
    /// A player that builds on these cards; `budget`: futures a decision, at least two.
    #[must_use]
    pub fn new(cards: &'a [Card], budget: u32) -> Self {
        Self { cards, budget: budget.max(2), base: None, thought: 0, drawn: 0 }
    }

    fn base(&mut self, scenario: &Scenario, seen: &State) -> Option<CardPlayer<'a>> {
        if self.base.is_none() {
            let cards = self.cards.iter().filter(|c| !c.random);
            let starts: Vec<Candidate<'a>> = cards
                .map(|card| {
                    let mut then = CardPlayer::new(card);
                    let play = then.next(scenario, seen);
                    Candidate { play, then }
                })
                .collect();
            let lines = race(scenario, seen, &starts, self.budget, &[]);
            // A card's first move is made anew by its player.
            let best = best(&lines)?;
            self.base = Some(CardPlayer::new(self.cards.iter().filter(|c| !c.random).nth(best)?));
        }
        self.base.clone()
    }

    /// Up to `most` of these, drawn evenly, in their order.
    fn sample<T>(&mut self, from: Vec<T>, most: usize, month: u16) -> Vec<T> {
        let own = Luck::new(OWN_SEED);
        let mut left = from.len();
        let mut wanted = most.min(left);
        let mut picked = Vec::with_capacity(wanted);
        for item in from {
            self.drawn += 1;
            if own.below(left, month, Purpose::Policy, self.drawn) < wanted {
                picked.push(item);
                wanted -= 1;
            }
            left -= 1;
        }
        picked
    }

    fn candidates(&mut self, scenario: &Scenario, seen: &State, before: &CardPlayer<'a>) -> Vec<Candidate<'a>> {
        let mut after = before.clone();
        let usual = after.next(scenario, seen);
        let mut found = vec![Candidate { play: usual.clone(), then: after.clone() }];
        if let Some(mut passing) = after.passing() {
            let play = passing.next(scenario, seen);
            found.push(Candidate { play, then: passing });
        }
        found.push(Candidate { play: Move::EndMonth, then: before.clone() });
        if let Move::Offer(text) = &usual {
            let edits = self.edits(scenario, seen, text);
            found.extend(edits.into_iter().map(|t| Candidate { play: Move::Offer(t), then: after.clone() }));
        }
        let (answers, acts) = plain(scenario, seen);
        let acts = self.sample(acts, TRIED, seen.month);
        let offers = self.offers(scenario, seen);
        let others = answers.into_iter().chain(acts).chain(offers);
        found.extend(others.map(|play| Candidate { play, then: before.clone() }));
        let mut kept: Vec<Candidate<'a>> = Vec::new();
        for candidate in found {
            // A passing player may come to the same move as another; what differs is how it goes on.
            if !kept.iter().any(|k| k.play == candidate.play) {
                kept.push(candidate);
            }
        }
        kept
    }

    /// Legal texts one change away, and what the probe finds.
    fn edits(&mut self, scenario: &Scenario, seen: &State, text: &Offer) -> Vec<Offer> {
        let menu = Menu::new(scenario, seen);
        let near = |issue: IssueId| {
            text.option(issue) > 0 || text.terms().any(|(on, _)| scenario.issue(on).safeguards.contains(&issue))
        };
        let changes = scenario.issue_ids().filter(|i| near(*i)).flat_map(|i| {
            let options = 0..scenario.issue(i).options.len() as OptionNo;
            options.filter(move |o| *o != text.option(i)).map(move |o| text.with(i, o))
        });
        let terms = (0..scenario.process.len()).map(crate::engine::ProcessId::of).flat_map(|p| {
            let options = 0..scenario.process[p.ix()].options.len() as OptionNo;
            options.filter(move |o| *o != text.process(p)).map(move |o| {
                let mut other = *text;
                other.set_process(p, o);
                other
            })
        });
        let legal: Vec<Offer> = changes.chain(terms).filter(|t| menu.allows(t)).collect();
        let mut edits: Vec<Offer> = probe(scenario, seen, text).text.into_iter().collect();
        edits.extend(self.sample(legal, TRIED, seen.month));
        edits
    }

    /// Legal offers that stand on cards.
    fn offers(&mut self, scenario: &Scenario, seen: &State) -> Vec<Move> {
        let menu = Menu::new(scenario, seen);
        let mut texts: Vec<Move> = Vec::new();
        for play in self.cards.iter().flat_map(|c| &c.plays) {
            if let Do::Offer(text) = &play.act {
                let offer = Move::Offer(**text);
                if !texts.contains(&offer) && menu.check(&offer).is_ok() {
                    texts.push(offer);
                }
            }
        }
        self.sample(texts, TRIED, seen.month)
    }

    /// Weighs what may be done; the card's own move stands first. Also who would play on after each.
    fn weigh(&mut self, scenario: &Scenario, seen: &State, keep: &[Move]) -> (Vec<Line>, Vec<Candidate<'a>>) {
        let Some(base) = self.base(scenario, seen) else { return (Vec::new(), Vec::new()) };
        let candidates = self.candidates(scenario, seen, &base);
        let kept: Vec<usize> =
            (0..candidates.len()).filter(|i| *i == 0 || keep.contains(&candidates[*i].play)).collect();
        (race(scenario, seen, &candidates, self.budget, &kept), candidates)
    }
}

impl Player for Search<'_> {
    fn next(&mut self, scenario: &Scenario, state: &State) -> Move {
        // The true state goes no further than this line.
        let seen = imagine(scenario, state, Luck::new(OWN_SEED));
        let Some(base) = self.base(scenario, &seen) else { return Move::EndMonth };
        let mut after = base.clone();
        let usual = after.next(scenario, &seen);
        // What is routine is not thought about: only a month's beginning, an offer, and whether to leave it there.
        let fresh = std::mem::replace(&mut self.thought, seen.month) != seen.month;
        if !fresh && !matches!(usual, Move::Offer(_) | Move::EndMonth) {
            self.base = Some(after);
            return usual;
        }
        let (lines, mut candidates) = self.weigh(scenario, &seen, &[]);
        let chosen = best(&lines).filter(|at| lines[*at].clearly_beats(&lines[0])).unwrap_or(0);
        if candidates.is_empty() {
            return Move::EndMonth;
        }
        let Candidate { play, then } = candidates.swap_remove(chosen);
        self.base = Some(then);
        play
    }

    fn told(&mut self, scenario: &Scenario, state: &State, play: &Move, report: &MoveReport) {
        if let Some(base) = &mut self.base {
            base.told(scenario, &imagine(scenario, state, Luck::new(OWN_SEED)), play, report);
        }
    }
}

/// What the moves open in a state come to, best first: for a person who asks. Ending the month stands among them, played
/// out in as many futures as the best. Reads nothing but what the player has seen.
#[must_use]
pub fn weigh(scenario: &Scenario, state: &State, cards: &[Card], budget: u32) -> Vec<Line> {
    if state.over {
        return Vec::new();
    }
    let seen = imagine(scenario, state, Luck::new(OWN_SEED));
    let (mut lines, _) = Search::new(cards, budget).weigh(scenario, &seen, &[Move::EndMonth]);
    // Those played out longest first; among them the best. Stable: the card's own move before its equals.
    lines.sort_by_key(|line| (std::cmp::Reverse(line.futures), std::cmp::Reverse(line.values.iter().sum::<i32>())));
    lines
}

/// Open answers and texts to take; then talks, measures and dues.
fn plain(scenario: &Scenario, seen: &State) -> (Vec<Move>, Vec<Move>) {
    let kept =
        |play: &Move| !matches!(play, Move::EndMonth | Move::DeclineCounter | Move::DeclineFrom(_) | Move::Withdraw);
    let moves = Menu::new(scenario, seen).plain_moves().into_iter().filter(kept);
    moves.partition(|play| matches!(play, Move::Answer(..) | Move::AcceptCounter | Move::AcceptFrom(_)))
}

/// The best of those played out longest; the first among equals.
fn best(lines: &[Line]) -> Option<usize> {
    let most = lines.iter().map(|l| l.futures).max()?;
    let total = |at: &usize| lines[*at].values.iter().sum::<i32>();
    (0..lines.len()).rev().filter(|at| lines[*at].futures == most).max_by_key(total)
}

/// Plays candidates out in the same worlds, halving their number as it goes; those in `keep` stay to the end.
fn race(scenario: &Scenario, seen: &State, candidates: &[Candidate<'_>], budget: u32, keep: &[usize]) -> Vec<Line> {
    let objectives = scenario.objectives.len();
    let mut lines: Vec<Line> = candidates
        .iter()
        .map(|c| Line { play: c.play.clone(), totals: vec![0; objectives], futures: 0, values: Vec::new() })
        .collect();
    let mut alive: Vec<usize> = (0..candidates.len()).collect();
    let halvings = (candidates.len().max(2) - 1).ilog2() + 1;
    let (mut worlds, mut left) = (0, budget);
    for halving in (0..halvings).rev() {
        let each = (left / (halving + 1) / alive.len().max(1) as u32).max(1);
        left = left.saturating_sub(each * alive.len() as u32);
        for world in worlds..worlds + each {
            let luck = Luck::new(Luck::new(OWN_SEED).draw(seen.month, Purpose::Policy, u64::from(world) << 32));
            let start = imagine(scenario, seen, luck);
            for at in &alive {
                let scores = play_through(scenario, &start, &candidates[*at], luck);
                let line = &mut lines[*at];
                line.totals.iter_mut().zip(&scores).for_each(|(total, score)| *total += score);
                line.values.push(scores.iter().sum());
                line.futures += 1;
            }
        }
        worlds += each;
        let half = alive.len().div_ceil(2).max(keep.len() + 1);
        // Stable: of equals the first stays.
        alive.sort_by_key(|at| (!keep.contains(at), -lines[*at].values.iter().sum::<i32>()));
        if halving > 0 {
            alive.truncate(half);
        }
    }
    lines
}

/// One future: the first move, its player to the end, and the aftermath; the scores by objective.
fn play_through(scenario: &Scenario, world: &State, candidate: &Candidate<'_>, luck: Luck) -> Vec<i32> {
    let mut player = candidate.then.clone();
    let state = match step(scenario, world, &candidate.play, luck) {
        Ok(made) => {
            if let Report::Move(report) = &made.report {
                player.told(scenario, &made.next, &candidate.play, report);
            }
            made.next
        }
        // Menus do not depend on what is hidden, so what is legal as seen is legal here.
        Err(_) => world.clone(),
    };
    let end = play_on(scenario, state, luck, &mut player, &mut |_| {});
    scores(scenario, &aftermath(scenario, &end, luck).state, false).by_objective
}
