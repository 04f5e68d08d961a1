//! How near a judgement comes to the limit: the same amount of rules, conditions and effects in the plainest program there
//! is. `cargo bench --bench limit`; instructions instead of times by `docs/analysis/callgrind.sh`.
//!
//! The limit is a flat table of rules over a fixed array of numbers: every condition compares one number with one bound,
//! all of them are read, nothing branches, nothing is named, nothing is kept but a sum a capital. It is made as large as
//! what the engine looks at for one offer: for every capital as many rules as its index of offer rules holds, and the rows
//! of the offer tables for the terms at hand; every rule with as many conditions as its own condition tree has leaves, and
//! as many effects as it has on that capital's points. A gate has the effect of reading each sum once.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a bench may stop")]

use balcony::engine::{
    CapitalId, Condition, Effect, Luck, Offer, On, Parties, Scenario, Scratch, State, begin, judge, offered, react,
};
use balcony::pack;
use std::hint::black_box;

fn main() {
    // For an instruction count: nothing but that many rounds of one thing.
    if let Ok(asked) = std::env::var("BALCONY_COUNT") {
        let (what, rounds) = asked.split_once(':').expect("BALCONY_COUNT=WHAT:ROUNDS");
        count(what, rounds.parse().expect("a number of rounds"));
        return;
    }
    let table = Table::new();
    let limit = Limit::of(&table);
    let rules: usize = limit.capitals.iter().map(Vec::len).sum();
    let effects: usize = limit.capitals.iter().flatten().map(|r| usize::from(r.effects)).sum();
    println!("limit: {rules} rules, {} conditions, {effects} effects for one offer", limit.conditions.len());
    divan::main();
}

fn count(what: &str, rounds: u32) {
    let table = Table::new();
    let limit = Limit::of(&table);
    let mut scratch = Scratch::default();
    for _ in 0..rounds {
        black_box(match what {
            "limit" => limit.decide(black_box(&table.state)),
            "judge" => table.judged(&mut scratch),
            "react" => table.reacted(),
            other => panic!("limit, judge or react, not {other}"),
        });
    }
}

/// A table with an offer on it.
struct Table {
    scenario: Scenario,
    state: State,
    text: Offer,
}

impl Table {
    /// The first month of `reset` under `brief`, and the brief's core bargain to Minsk.
    fn new() -> Self {
        let pack = pack::load(&pack::builtin()).value.expect("the built-in pack loads");
        let scenario = pack.compile("reset", "brief", "balanced").unwrap();
        let (state, _) = begin(&scenario, Luck::new(7));
        let mut text = Offer::new(Parties::of(&[scenario.counterpart]));
        for (issue, option) in [
            ("non_aggression", "written"),
            ("aggression_scope", "hybrid"),
            ("verification", "observers"),
            ("regime_pledge", "private"),
            ("designations", "some"),
        ] {
            let issue = scenario.find_issue(issue).unwrap();
            text.set(issue, scenario.find_option(issue, option).unwrap());
        }
        Self { scenario, state, text }
    }

    /// Four capitals judge the offer, without a trace.
    fn judged(&self, scratch: &mut Scratch) -> i32 {
        let (scenario, state) = (black_box(&self.scenario), black_box(&self.state));
        let total = |c| judge(scenario, state, offered(&self.text), c, scratch).total;
        scenario.capital_ids().map(total).sum()
    }

    /// The same with a trace.
    fn reacted(&self) -> i32 {
        let (scenario, state) = (black_box(&self.scenario), black_box(&self.state));
        scenario.capital_ids().map(|c| black_box(react(scenario, state, offered(&self.text), c)).total).sum()
    }
}

/// A condition of the limit: a number is at least a bound, or less.
struct Compare {
    number: u8,
    less: bool,
    bound: i16,
}

/// A rule of the limit: its conditions are a stretch of one list.
struct Plain {
    from: u16,
    to: u16,
    effects: u8,
    gates: bool,
    points: i16,
}

struct Limit {
    conditions: Vec<Compare>,
    capitals: Vec<Vec<Plain>>,
}

impl Limit {
    fn of(table: &Table) -> Self {
        let scenario = &table.scenario;
        let mut limit = Self { conditions: Vec::new(), capitals: Vec::new() };
        for capital in scenario.capital_ids() {
            let judging = scenario.judging(On::Offer, capital).unwrap();
            let mut rules = Vec::new();
            for (issue, option) in table.text.terms() {
                let rows = scenario.worth[issue.ix()][usize::from(option) - 1].iter();
                rows.filter(|row| row.capital == capital).for_each(|row| rules.push(limit.rule(&row.when, 1, false)));
            }
            for entry in judging.plain.iter().chain(&judging.reading) {
                let rule = &scenario.rules[entry.rule.ix()];
                rules.push(limit.rule(&rule.when, effects(&rule.then, capital), false));
            }
            for entry in &judging.gates {
                let rule = &scenario.rules[entry.rule.ix()];
                rules.push(limit.rule(&rule.when, effects(&rule.then, capital), true));
            }
            limit.capitals.push(rules);
        }
        limit
    }

    fn rule(&mut self, when: &Condition, effects: u8, gates: bool) -> Plain {
        let from = self.conditions.len();
        for _ in 0..leaves(when) {
            // Any spread of numbers and bounds will do, if about half of the conditions hold.
            let at = self.conditions.len();
            self.conditions.push(Compare {
                number: (at * 7 % 32) as u8,
                less: at.is_multiple_of(3),
                bound: (at * 37 % 100) as i16,
            });
        }
        let points = (from * 11 % 25) as i16 - 12;
        Plain { from: from as u16, to: self.conditions.len() as u16, effects, gates, points }
    }

    fn decide(&self, state: &State) -> i32 {
        let mut numbers = [0i16; 32];
        numbers.iter_mut().zip(&state.tracks).for_each(|(n, track)| *n = *track);
        let mut all = 0;
        for rules in &self.capitals {
            let mut sums = [0i32; 8];
            for rule in rules {
                let mut holds = true;
                for c in &self.conditions[usize::from(rule.from)..usize::from(rule.to)] {
                    holds &= (numbers[usize::from(c.number & 31)] >= c.bound) != c.less;
                }
                let mask = -i32::from(holds);
                for effect in 0..rule.effects {
                    sums[usize::from(effect & 7)] += i32::from(rule.points) & mask;
                }
                if rule.gates {
                    let part: i32 = sums.iter().sum();
                    sums[0] -= (part / 8) & mask;
                }
            }
            all += sums.iter().sum::<i32>().clamp(-100, 100);
        }
        all
    }
}

/// Effects of a rule that count for a capital; one that only draws a red line counts as one.
fn effects(then: &[Effect], capital: CapitalId) -> u8 {
    then.iter().filter(|e| e.judged_capital() == Some(capital)).count().max(1) as u8
}

/// Conditions that compare or look up something; what only joins others is none.
fn leaves(condition: &Condition) -> usize {
    match condition {
        Condition::Always => 0,
        Condition::All(all) | Condition::Any(all) => all.iter().map(leaves).sum(),
        Condition::Not(not) => leaves(not),
        _ => 1,
    }
}

/// The plainest program of that size.
#[divan::bench]
fn a_limit(bencher: divan::Bencher<'_, '_>) {
    let table = Table::new();
    let limit = Limit::of(&table);
    bencher.bench_local(|| limit.decide(black_box(&table.state)));
}

/// Four capitals judge an offer.
#[divan::bench]
fn b_judged(bencher: divan::Bencher<'_, '_>) {
    let (table, mut scratch) = (Table::new(), Scratch::default());
    bencher.bench_local(|| table.judged(&mut scratch));
}

/// The same, with every finding kept.
#[divan::bench]
fn c_judged_and_traced(bencher: divan::Bencher<'_, '_>) {
    let table = Table::new();
    bencher.bench_local(|| table.reacted());
}
