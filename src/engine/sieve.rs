//! Which rules are looked at: an index by who is concerned, and a sieve by what must be at hand.
//!
//! Most rules ask for an issue on the table or for something that has just happened. Sets of bits tell at a glance
//! that such a rule cannot apply; only what passes has its condition read, so the sieve changes no result.

use super::board::Board;
use super::ids::{CapitalId, FactId, IssueSet, OptionNo, ProcessId, RuleId};
use super::offer::Offer;
use super::rule::{Condition, Effect, On, Quantity, Rule};
use super::scenario::Scenario;

/// Bits that any text and any occasion pass.
const ANYTHING: u64 = u64::MAX;

/// What is at hand: the issues and process terms of the text, and what just happened.
#[derive(Debug, Clone, Copy)]
pub struct AtHand {
    issues: IssueSet,
    process: u64,
    facts: u64,
}

impl AtHand {
    /// What is at hand on a board.
    #[must_use]
    pub fn on(board: &Board<'_>) -> Self {
        let terms = (0..board.scenario.process.len()).map(ProcessId::of);
        Self {
            issues: board.text.map_or(IssueSet::default(), Offer::issues),
            process: board.text.map_or(0, |t| terms.fold(0, |all, term| all | process_bit(term, t.process(term)))),
            facts: bits(board.now),
        }
    }
}

/// A rule, and what it cannot do without.
#[derive(Debug, Clone, Copy)]
pub struct Sieved {
    /// The rule.
    pub rule: RuleId,
    /// At least one of these issues must be in the text.
    pub issues: IssueSet,
    /// At least one of these options of process terms must be in it: a bit each, shared by some.
    pub process: u64,
    /// At least one of these facts must just have happened: a bit each, shared by those alike modulo 64.
    pub facts: u64,
}

impl Sieved {
    /// A rule of a scenario.
    #[must_use]
    pub fn new(scenario: &Scenario, rule: RuleId) -> Self {
        let when = &scenario.rules[rule.ix()].when;
        Self {
            rule,
            issues: IssueSet(needed(when, &issues_asked)),
            process: needed(when, &process_asked),
            facts: needed(when, &facts_asked),
        }
    }

    /// Whether the rule may apply. Where it says no, its condition does not hold.
    #[must_use]
    pub fn passes(&self, at_hand: AtHand) -> bool {
        (self.issues.0 == ANYTHING || self.issues.0 & at_hand.issues.0 != 0)
            && (self.process == ANYTHING || self.process & at_hand.process != 0)
            && (self.facts == ANYTHING || self.facts & at_hand.facts != 0)
    }
}

/// The bits of which a condition needs at least one, as far as `asked` can tell of its leaves.
fn needed(condition: &Condition, asked: &impl Fn(&Condition) -> u64) -> u64 {
    let parts = |all: &[Condition]| all.iter().map(|c| needed(c, asked)).collect::<Vec<_>>();
    match condition {
        Condition::All(all) => parts(all).into_iter().min_by_key(|bits| bits.count_ones()).unwrap_or(ANYTHING),
        Condition::Any(any) => parts(any).into_iter().fold(0, |all, bits| all | bits),
        leaf => asked(leaf),
    }
}

fn issues_asked(leaf: &Condition) -> u64 {
    match leaf {
        Condition::Term(issue, 1..) => IssueSet::one(*issue).0,
        Condition::AtLeast(Quantity::Count(issues), 1..) => issues.0,
        _ => ANYTHING,
    }
}

fn process_asked(leaf: &Condition) -> u64 {
    match leaf {
        Condition::Process(term, option) => process_bit(*term, *option),
        _ => ANYTHING,
    }
}

fn process_bit(term: ProcessId, option: OptionNo) -> u64 {
    1 << ((u64::from(term.0) * 8 + u64::from(option)) % 64)
}

fn facts_asked(leaf: &Condition) -> u64 {
    match leaf {
        Condition::Now(facts) => bits(facts),
        _ => ANYTHING,
    }
}

fn bits(facts: &[FactId]) -> u64 {
    facts.iter().fold(0, |all, fact| all | 1 << (fact.0 % 64))
}

/// Rules of a trigger that concern one capital, ascending: so that judging passes over nobody else's.
#[derive(Debug, Clone, Default)]
pub struct Judging {
    /// Those with points or a red line that don't read the worth so far.
    pub plain: Vec<Sieved>,
    /// Those that do.
    pub reading: Vec<Sieved>,
    /// Those with a gate or a cap.
    pub gates: Vec<Sieved>,
}

/// How a rule enters a judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// With points or a red line.
    Plain,
    /// With points or a red line that hang on the worth so far.
    Reading,
    /// With a gate or a cap.
    Gate,
}

impl Judging {
    /// Sorts those of some rules that concern a capital.
    #[must_use]
    pub fn of(scenario: &Scenario, rules: &[RuleId], capital: CapitalId) -> Self {
        let those = |role| {
            let here = rules.iter().filter(|id| enters(&scenario.rules[id.ix()], capital, role));
            here.map(|id| Sieved::new(scenario, *id)).collect()
        };
        Self { plain: those(Role::Plain), reading: those(Role::Reading), gates: those(Role::Gate) }
    }
}

/// Whether a rule enters a capital's judgement in that way.
#[must_use]
pub fn enters(rule: &Rule, capital: CapitalId, role: Role) -> bool {
    let mut here = rule.then.iter().filter(|e| e.judged_capital() == Some(capital));
    match role {
        Role::Gate => here.any(Effect::is_gate),
        Role::Plain => !rule.reads_worth && here.any(|e| !e.is_gate()),
        Role::Reading => rule.reads_worth && here.any(|e| !e.is_gate()),
    }
}

impl Scenario {
    /// Builds the indexes that rules and capitals determine. To be called once they are final.
    pub fn index(&mut self) {
        let judging = |on: On| self.capital_ids().map(|c| Judging::of(self, self.rules_on(on), c)).collect::<Vec<_>>();
        self.judging = On::JUDGED.map(judging).into();
        self.sieved = On::ALL.map(|on| self.rules_on(on).iter().map(|id| Sieved::new(self, *id)).collect());
    }

    /// The rules of an offer, a consultation or a measure that a capital judges it by.
    #[must_use]
    pub fn judging(&self, on: On, capital: CapitalId) -> Option<&Judging> {
        let place = On::JUDGED.iter().position(|judged| *judged == on)?;
        self.judging.get(place)?.get(capital.ix())
    }

    /// The rules of a trigger, ascending, with what each cannot do without.
    #[must_use]
    pub fn sieved_on(&self, on: On) -> &[Sieved] {
        &self.sieved[on as usize]
    }
}
