//! What the advisers say of an offer: a probability, a mechanism, and afterwards how often each was right.
//!
//! They judge from what the player can see. In some months (keyed luck) an adviser misjudges by a dozen points; besides,
//! each makes more of some interests than the capital does. So they are right and wrong at rates that can be known.

use super::words::Words;
use crate::engine::{
    Finding, Luck, Move, Offer, Purpose, Report, RuleId, Scenario, State, What, begin, expected_aspiration, key, known,
    offered, per_mille, react, step,
};
use crate::game::Game;
use crate::lang::report;
use crate::pack::{Adviser, Pack};

/// Points by which a misjudgement is off.
const OFF: i32 = 12;
/// Per cent of probability a point is worth.
const STEEPNESS: i32 = 4;

/// What an adviser says of an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Advice {
    /// Which adviser.
    pub adviser: usize,
    /// Whether its capital would be a party: then the question is whether it accepts, else whether it lets it pass.
    pub party: bool,
    /// How likely that is, in per cent (5 to 95).
    pub chance: u8,
    /// What it thinks decides: the rule that weighs most, as it weighs.
    pub because: Option<RuleId>,
}

/// What every adviser says of an offer, in the pack's order.
#[must_use]
pub fn advise(pack: &Pack, scenario: &Scenario, state: &State, luck: Luck, text: &Offer) -> Vec<Advice> {
    let each = |(at, adviser): (usize, &Adviser)| {
        let points = react(scenario, state, offered(text), adviser.capital);
        let party = text.parties.has(adviser.capital);
        let weighed: Vec<(RuleId, i32)> =
            points.findings.iter().map(|f| (f.rule, per_mille(f.points, heed(adviser, f)))).collect();
        let total: i32 = weighed.iter().map(|(_, p)| p).sum::<i32>() + error(adviser, luck, state.month);
        let needed = if party {
            expected_aspiration(scenario, state, adviser.capital, known(scenario, state, adviser.capital))
        } else {
            scenario.numbers.acquiesce
        };
        let gap = total - needed;
        let chance = if points.red_line { 5 } else { (50 + gap * STEEPNESS).clamp(5, 95) as u8 };
        let speaks = weighed.iter().filter(|(_, p)| (*p > 0) == (chance >= 50));
        let because = speaks.max_by_key(|(rule, p)| (p.abs(), std::cmp::Reverse(*rule))).map(|(rule, _)| *rule);
        Advice { adviser: at, party, chance, because }
    };
    pack.advisers.iter().enumerate().map(each).collect()
}

fn heed(adviser: &Adviser, finding: &Finding) -> i32 {
    let What::Points(_, Some(interest)) = finding.what else { return 1000 };
    adviser.heeds.iter().find(|(i, _)| *i == interest).map_or(1000, |(_, share)| *share)
}

/// How far an adviser is off this month: mostly not at all.
fn error(adviser: &Adviser, luck: Luck, month: u16) -> i32 {
    let drawn = luck.per_mille(month, Purpose::Advice, key(&adviser.id));
    match () {
        () if drawn < adviser.misjudges / 2 => OFF,
        () if drawn < adviser.misjudges => -OFF,
        () => 0,
    }
}

/// How an adviser did over a game.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Record {
    /// Offers it spoke of.
    pub spoken: u32,
    /// How often what it held likelier came.
    pub right: u32,
    /// The sum of squared errors, in per cent squared: divided by `spoken` and 10,000 it is the Brier score.
    pub squares: u32,
}

/// How the advisers did over a game, in the pack's order. The game is played through again for it.
#[must_use]
pub fn records(game: &Game) -> Vec<Record> {
    let (pack, scenario, luck) = (game.pack(), game.scenario(), game.luck());
    let mut records = vec![Record::default(); pack.advisers.len()];
    let (mut state, _) = begin(scenario, luck);
    for play in game.plays() {
        let advice = match &play.play {
            Move::Offer(text) => advise(pack, scenario, &state, luck, text),
            _ => Vec::new(),
        };
        let Ok(next) = step(scenario, &state, &play.play, luck) else { break };
        if let Report::Move(report) = &next.report {
            for said in advice {
                let stance = report.reactions[pack.advisers[said.adviser].capital.ix()].stance;
                let came = if said.party { stance.rank() >= 1 } else { stance.rank() >= 0 };
                let record = &mut records[said.adviser];
                record.spoken += 1;
                record.right += u32::from((said.chance >= 50) == came);
                let off = i32::from(said.chance) - if came { 100 } else { 0 };
                record.squares += (off * off) as u32;
            }
        }
        state = next.next;
    }
    records
}

/// What an adviser says, in two sentences.
#[must_use]
pub fn sentence(words: &Words<'_>, said: &Advice) -> String {
    let adviser = &words.pack.advisers[said.adviser];
    let (name, capital) = (name(words, said.adviser), words.capital(adviser.capital));
    let what = if said.party { report::accepts(&capital) } else { report::lets_it_pass_or_better(&capital) };
    let why = said.because.map_or(report::nothing_in_it_decides_the_matter(), |rule| words.pack.because(rule));
    report::in_that(&name, said.chance, &what, why)
}

/// How an adviser did, in a sentence.
#[must_use]
pub fn record_sentence(words: &Words<'_>, adviser: usize, record: &Record) -> String {
    let name = name(words, adviser);
    if record.spoken == 0 {
        return report::was_not_asked_for_nothing_was(&name);
    }
    let brier = f64::from(record.squares) / 10_000.0 / f64::from(record.spoken);
    report::right_of_times_brier_score(&name, record.right, record.spoken, format_args!("{:.2}", brier))
}

/// An adviser's name.
#[must_use]
pub fn name(words: &Words<'_>, adviser: usize) -> String {
    words.text(&format!("advisor.{}.name", words.pack.advisers[adviser].id))
}
