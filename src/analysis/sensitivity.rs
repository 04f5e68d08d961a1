//! Which rules and weights decide a conclusion: each is turned down and up while all else stays, on the same luck.
//!
//! The conclusion is a number: a player's mean overall score, or what it gains on another. One factor at a time (Saltelli
//! et al. 2004 on its limits: what two factors do together it does not see), single ones and groups.

use super::simulate::{Plan, run_compiled};
use super::tally::Differences;
use crate::engine::{Luck, Report, RuleId, Scenario, What, begin, step};
use crate::pack::{LensInfo, Pack, UnknownId};
use crate::policy::{Policy, play_out};
use std::collections::BTreeMap;

/// What is asked.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The pack.
    pub pack: &'a Pack,
    /// A scenario id.
    pub scenario: &'a str,
    /// A lens id.
    pub lens: &'a str,
    /// A mandate id.
    pub mandate: &'a str,
    /// Whose score.
    pub policy: Policy<'a>,
    /// Less whose, if anybody's.
    pub against: Option<Policy<'a>>,
    /// The seed of game 0.
    pub seed: u32,
    /// Games a reading.
    pub games: u32,
    /// How far a factor is turned down and up, in per cent (1 to 100).
    pub share: u32,
}

/// What kind a factor is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The weight of an interest of a capital.
    Weight,
    /// All rules with one trigger.
    Trigger,
    /// All rules of one confidence.
    Confidence,
    /// All rules with one tag.
    Tag,
    /// One rule.
    Rule,
}

impl Kind {
    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Weight => "weight",
            Self::Trigger => "trigger",
            Self::Confidence => "confidence",
            Self::Tag => "tag",
            Self::Rule => "rule",
        }
    }
}

/// Something that is turned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factor {
    /// Its kind.
    pub kind: Kind,
    /// Its id: `capital.interest`, a trigger, a confidence, a tag, a rule's id.
    pub id: String,
    turns: Turns,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Turns {
    Rules(Vec<usize>),
    Weight(usize, usize),
}

impl Factor {
    /// How many rules it turns; 0 for a weight.
    #[must_use]
    pub fn rules(&self) -> usize {
        match &self.turns {
            Turns::Rules(rules) => rules.len(),
            Turns::Weight(..) => 0,
        }
    }

    fn turn(&self, lens: &mut LensInfo, percent: i32) {
        let turned = |n: i32| crate::engine::div_round(i64::from(n) * i64::from(percent), 100) as i32;
        match &self.turns {
            Turns::Rules(rules) => rules.iter().for_each(|r| lens.strength[*r] = turned(lens.strength[*r])),
            Turns::Weight(capital, interest) => {
                // Weights are small whole numbers and only their shares count: a hundredfold leaves room to turn one.
                lens.weights[*capital].iter_mut().for_each(|w| *w *= 100);
                let weight = &mut lens.weights[*capital][*interest];
                *weight = turned(*weight);
            }
        }
    }
}

/// What turning a factor does to the conclusion.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect {
    /// The factor.
    pub factor: Factor,
    /// The conclusion, game by game, with the factor turned down.
    pub down: Differences,
    /// And turned up.
    pub up: Differences,
    /// How much the conclusion changes between the two, game by game.
    pub swing: Differences,
}

/// The conclusion as the pack stands, and every rule that had a say in the games it rests on, most points first.
///
/// # Errors
///
/// An id the pack does not have.
pub fn baseline(question: &Question<'_>) -> Result<(Differences, Vec<RuleId>), UnknownId> {
    let scenario = question.pack.compile(question.scenario, question.lens, question.mandate)?;
    Ok(baseline_in(question, &scenario))
}

/// The same in a scenario that is compiled already.
#[must_use]
pub fn baseline_in(question: &Question<'_>, scenario: &Scenario) -> (Differences, Vec<RuleId>) {
    let mut said: BTreeMap<RuleId, u64> = BTreeMap::new();
    for policy in std::iter::once(question.policy).chain(question.against) {
        for game in 0..question.games {
            hear(scenario, policy, Luck::new(question.seed.wrapping_add(game)), &mut said);
        }
    }
    let mut said: Vec<(RuleId, u64)> = said.into_iter().collect();
    said.sort_by_key(|(rule, points)| (std::cmp::Reverse(*points), *rule));
    (together(&read(question, scenario)), said.into_iter().map(|(rule, _)| rule).collect())
}

/// Adds up what every rule says in a game: points and changes, whatever their sign.
fn hear(scenario: &Scenario, policy: Policy<'_>, luck: Luck, said: &mut BTreeMap<RuleId, u64>) {
    let mut moves = Vec::new();
    play_out(scenario, luck, &mut *policy.player(luck), |play| moves.push(play.clone()));
    let (mut state, opened) = begin(scenario, luck);
    let mut note = |findings: &[crate::engine::Finding]| {
        for finding in findings {
            let weight = match finding.what {
                What::Points(..) | What::Track(_) => u64::from(finding.points.unsigned_abs()),
            };
            *said.entry(finding.rule).or_default() += weight;
        }
    };
    opened.iter().for_each(|event| note(&event.findings));
    for play in moves {
        let Ok(next) = step(scenario, &state, &play, luck) else { break };
        match &next.report {
            Report::Move(report) => {
                report.reactions.iter().for_each(|r| note(&r.findings));
                note(&report.findings);
            }
            Report::Month(report) => {
                note(&report.findings);
                report.defaults.iter().for_each(|d| note(&d.findings));
                report.events.iter().for_each(|e| note(&e.findings));
            }
        }
        state = next.next;
    }
}

/// Every factor: all weights, all groups, and the first `most` of these rules on their own.
#[must_use]
pub fn factors(question: &Question<'_>, rules: &[RuleId], most: usize) -> Vec<Factor> {
    let pack = question.pack;
    let template = pack.template();
    let mut all: Vec<Factor> = Vec::new();
    for (at, capital) in template.capitals.iter().enumerate() {
        let each = capital.interests.iter().enumerate().map(|(interest, (id, _))| Factor {
            kind: Kind::Weight,
            id: format!("{}.{id}", capital.id),
            turns: Turns::Weight(at, interest),
        });
        all.extend(each);
    }
    let mut groups: BTreeMap<(Kind, String), Vec<usize>> = BTreeMap::new();
    for at in 0..template.rules.len() {
        let Some(info) = pack.rule(RuleId::of(at)).filter(|info| info.on.is_some()) else { continue };
        if let Some(on) = info.on {
            groups.entry((Kind::Trigger, crate::pack::word(on).to_owned())).or_default().push(at);
        }
        groups.entry((Kind::Confidence, info.confidence.to_owned())).or_default().push(at);
        for tag in &info.tags {
            groups.entry((Kind::Tag, tag.clone())).or_default().push(at);
        }
    }
    all.extend(groups.into_iter().map(|((kind, id), rules)| Factor { kind, id, turns: Turns::Rules(rules) }));
    let own = rules.iter().filter(|r| template.rules[r.ix()].on.is_some());
    let name = |rule: &RuleId| template.rule_id(*rule).to_owned();
    all.extend(own.take(most).map(|rule| Factor {
        kind: Kind::Rule,
        id: name(rule),
        turns: Turns::Rules(vec![rule.ix()]),
    }));
    all
}

/// What turning a factor does.
///
/// # Errors
///
/// An id the pack does not have.
pub fn effect(question: &Question<'_>, factor: &Factor) -> Result<Effect, UnknownId> {
    effect_in(question, factor, &|_| {})
}

/// The same, where every scenario is fitted to a game before it is played.
///
/// # Errors
///
/// An id the pack does not have.
pub fn effect_in(question: &Question<'_>, factor: &Factor, fit: &dyn Fn(&mut Scenario)) -> Result<Effect, UnknownId> {
    let turned = |percent: i32| {
        let change = |lens: &mut LensInfo| factor.turn(lens, percent);
        let pack = question.pack;
        let mut scenario = pack.compile_changed(question.scenario, question.lens, question.mandate, change)?;
        fit(&mut scenario);
        Ok(read(question, &scenario))
    };
    let share = question.share as i32;
    let (down, up) = (turned(100 - share)?, turned(100 + share)?);
    let mut swing = Differences::default();
    up.iter().zip(&down).for_each(|(up, down)| swing.add(up - down));
    Ok(Effect { factor: factor.clone(), down: together(&down), up: together(&up), swing })
}

/// Sorts effects: the greatest swing first, then by kind and id.
pub fn rank(effects: &mut [Effect]) {
    effects.sort_by(|a, b| {
        let size = |e: &Effect| e.swing.mean().abs();
        let name = |e: &Effect| (e.factor.kind, e.factor.id.clone());
        size(b).total_cmp(&size(a)).then_with(|| name(a).cmp(&name(b)))
    });
}

/// The conclusion, game by game.
fn read(question: &Question<'_>, scenario: &Scenario) -> Vec<i32> {
    let play = |policy| {
        let Question { scenario: id, lens, mandate, seed, games, .. } = *question;
        run_compiled(scenario, &Plan { policy, scenario: id, lens, mandate, seed }, 0..games)
    };
    let own = play(question.policy);
    match question.against {
        None => own.iter().map(|row| row.overall).collect(),
        Some(other) => own.iter().zip(play(other)).map(|(a, b)| a.overall - b.overall).collect(),
    }
}

fn together(values: &[i32]) -> Differences {
    let mut all = Differences::default();
    values.iter().for_each(|v| all.add(*v));
    all
}
