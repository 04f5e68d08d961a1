//! Reading the state: conditions, quantities and sums against a board.
//!
//! A board is the state plus the occasion: the text at hand, the facts that set a rule off, the beneficiary. All reading
//! goes through it, so that what a rule may know is decided in one place.

use super::ids::{CapitalId, FactId, IssueSet, Tags};
use super::offer::Offer;
use super::reaction::Answer;
use super::rule::{Condition, Part, Quantity, Sum};
use super::scenario::{Giver, Scenario};
use super::state::{Obligation, State};
use super::units::div_round;

/// The state, and the occasion it is read on.
#[derive(Debug, Clone, Copy)]
pub struct Board<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The state.
    pub state: &'a State,
    /// What just happened.
    pub now: &'a [FactId],
    /// The text at hand.
    pub text: Option<&'a Offer>,
    /// The beneficiary at hand.
    pub beneficiary: Option<CapitalId>,
    /// Whether the breach at hand has been seen.
    pub seen: bool,
    /// Whether agreements are read as they are rather than as they were seen.
    pub truth: bool,
    /// Whether hidden tracks read their start value: true for every score.
    pub veiled: bool,
    /// Answers to the move at hand, by capital.
    pub answers: &'a [Answer],
    /// Points so far for the capital at hand, with their tags.
    pub worth: &'a [(Tags, i32)],
}

impl<'a> Board<'a> {
    /// The board without an occasion.
    #[must_use]
    pub fn new(scenario: &'a Scenario, state: &'a State) -> Self {
        Self {
            scenario,
            state,
            now: &[],
            text: None,
            beneficiary: None,
            seen: false,
            truth: false,
            veiled: false,
            answers: &[],
            worth: &[],
        }
    }

    /// The same board with a text at hand.
    #[must_use]
    pub fn with_text(mut self, text: &'a Offer) -> Self {
        self.text = Some(text);
        self
    }

    /// The same board, set off by these facts.
    #[must_use]
    pub fn on(mut self, now: &'a [FactId]) -> Self {
        self.now = now;
        self
    }

    /// The same board as the player sees it: hidden tracks read their start value.
    #[must_use]
    pub fn veil(mut self) -> Self {
        self.veiled = true;
        self
    }

    /// Whether a condition holds.
    #[must_use]
    pub fn holds(&self, condition: &Condition) -> bool {
        match condition {
            Condition::Always => true,
            Condition::All(all) => all.iter().all(|c| self.holds(c)),
            Condition::Any(any) => any.iter().any(|c| self.holds(c)),
            Condition::Not(not) => !self.holds(not),
            Condition::AtLeast(q, n) => self.quantity(q) >= *n,
            Condition::AtMost(q, n) => self.quantity(q) <= *n,
            Condition::Term(issue, option) => self.text.is_some_and(|t| t.option(*issue) >= *option),
            Condition::Process(term, option) => self.text.is_some_and(|t| t.process(*term) == *option),
            Condition::Force(issues, option) => self.in_force(*issues).any(|o| o.option >= *option),
            Condition::Raised(flag) => self.state.flag(*flag) > 0,
            Condition::Now(facts) => facts.iter().any(|f| self.now.contains(f)),
            Condition::Within(months, facts) => self.since(facts) <= i32::from(*months),
            Condition::Party(capital) => self.text.is_some_and(|t| t.parties.has(*capital)),
            Condition::For(capital) => self.beneficiary == Some(*capital),
            Condition::Seen => self.seen,
            Condition::Is(capital, disposition) => self.state.dispositions[capital.ix()] == *disposition,
            Condition::Playing(place) => self.scenario.playing == *place,
        }
    }

    /// A quantity's value.
    #[must_use]
    pub fn quantity(&self, quantity: &Quantity) -> i32 {
        match quantity {
            Quantity::Dial(d) => self.scenario.dials[usize::from(*d)],
            Quantity::Track(t) => {
                let track = &self.scenario.tracks[t.ix()];
                if self.veiled && track.hidden { track.start } else { self.state.track(*t) }
            }
            Quantity::Flag(f) => self.state.flag(*f),
            Quantity::Month => i32::from(self.state.month),
            Quantity::MonthsLeft => i32::from((self.scenario.clock.months() + 1).saturating_sub(self.state.month)),
            Quantity::Until(item) => self.until(item.ix()),
            Quantity::KeptFor(issues) => self.kept_for(*issues),
            Quantity::Count(issues) => self.text.map_or(0, |t| t.issues().and(*issues).count() as i32),
            Quantity::Since(facts) => self.since(facts),
            Quantity::Times(facts) => facts.iter().map(|f| i32::from(self.fact(*f).times)).sum(),
            Quantity::Overdue => self.overdue(),
            Quantity::Worth(tags) => self.worth.iter().filter(|(t, _)| t.meets(*tags)).map(|(_, p)| p).sum(),
            Quantity::Stance(c) => self.answers.get(c.ix()).map_or(0, |a| a.stance.rank()),
            Quantity::Gap(c) => self.answers.get(c.ix()).map_or(0, |a| a.gap),
            Quantity::Repeats(c) => self.repeats(*c),
            Quantity::Lowballs(c) => i32::from(self.state.bargaining[c.ix()].lowballs),
            Quantity::Sum(s) => self.sum(&self.scenario.sums[s.ix()]),
        }
    }

    /// A sum's value: exact thousandths, clamped, rounded once.
    #[must_use]
    pub fn sum(&self, sum: &Sum) -> i32 {
        let mut thousandths = i64::from(sum.base) * 1000;
        for part in &sum.add {
            thousandths += match part {
                Part::When(condition, n) => i64::from(if self.holds(condition) { *n } else { 0 }) * 1000,
                Part::Each(q, n, per) => i64::from(self.quantity(q)) * i64::from(*n) * i64::from(1000 / per),
                Part::Curve(q, knots) => curve(self.quantity(q), knots),
            };
        }
        if let Some((lo, hi)) = sum.between {
            thousandths = thousandths.clamp(i64::from(lo) * 1000, i64::from(hi) * 1000);
        }
        div_round(thousandths, 1000) as i32
    }

    /// Per mille by which a rule's numbers are multiplied.
    #[must_use]
    pub fn by(&self, by: Option<&Sum>) -> i32 {
        by.map_or(1000, |sum| self.sum(sum))
    }

    /// How far a condition is from holding: a track's shortfall counts 1, a flag or a missing term 25, a month 10.
    ///
    /// All adds, any takes the least; 0 means it holds. This is our own measure, for naming a nearest miss.
    #[must_use]
    pub fn distance(&self, condition: &Condition) -> i32 {
        match condition {
            Condition::All(all) => all.iter().map(|c| self.distance(c)).sum(),
            Condition::Any(any) => any.iter().map(|c| self.distance(c)).min().unwrap_or(1000),
            Condition::AtLeast(q, n) => (n - self.quantity(q)).max(0) * unit(q),
            Condition::AtMost(q, n) => (self.quantity(q) - n).max(0) * unit(q),
            Condition::Not(not) => match &**not {
                Condition::AtLeast(q, n) => (self.quantity(q) - n + 1).max(0) * unit(q),
                Condition::AtMost(q, n) => (n + 1 - self.quantity(q)).max(0) * unit(q),
                Condition::Any(any) => any.iter().map(|c| if self.holds(c) { 25 } else { 0 }).sum(),
                other => {
                    if self.holds(other) {
                        25
                    } else {
                        0
                    }
                }
            },
            other => {
                if self.holds(other) {
                    0
                } else {
                    25
                }
            }
        }
    }

    /// Obligations of these issues that are in force.
    fn in_force(&self, issues: IssueSet) -> impl Iterator<Item = &'a Obligation> {
        let truth = self.truth;
        self.state.obligations.iter().filter(move |o| issues.has(o.issue) && o.in_force(truth))
    }

    fn kept_for(&self, issues: IssueSet) -> i32 {
        let months = |o: &Obligation| if self.truth { o.kept.0 } else { o.kept.1 };
        self.state.obligations.iter().filter(|o| issues.has(o.issue)).map(months).max().map_or(0, i32::from)
    }

    fn overdue(&self) -> i32 {
        let late = |o: &&Obligation| {
            o.by == Giver::Player
                && o.tranches > 0
                && o.held.is_none()
                && !o.status.is_final()
                && self.state.month > o.due
        };
        self.state.obligations.iter().filter(late).count() as i32
    }

    fn fact(&self, fact: FactId) -> super::state::Happened {
        self.state.fact(if self.truth { self.scenario.facts.truth(fact) } else { fact })
    }

    fn since(&self, facts: &[FactId]) -> i32 {
        let last = facts.iter().map(|f| self.fact(*f).last).max().unwrap_or(0);
        if last == 0 { 999 } else { i32::from(self.state.month) - i32::from(last) }
    }

    fn repeats(&self, capital: CapitalId) -> i32 {
        let total: i32 = self.worth.iter().map(|(_, p)| p).sum();
        let memory = self.scenario.numbers.refusal_memory;
        let remembered = |r: &&Option<(u16, i16)>| {
            r.is_some_and(|(month, score)| self.state.month <= month + memory && i32::from(score) >= total)
        };
        self.state.bargaining[capital.ix()].refusals.iter().filter(remembered).count() as i32
    }

    fn until(&self, item: usize) -> i32 {
        let month = self.state.month;
        self.scenario.calendar[item].months.iter().find(|m| **m >= month).map_or(99, |m| i32::from(m - month))
    }
}

fn curve(x: i32, knots: &[(i32, i32)]) -> i64 {
    let Some(first) = knots.first() else { return 0 };
    if x <= first.0 {
        return i64::from(first.1) * 1000;
    }
    for pair in knots.windows(2) {
        let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
        if x <= x1 {
            let rise = i64::from(x - x0) * i64::from(y1 - y0) * 1000;
            return i64::from(y0) * 1000 + div_round(rise, i64::from((x1 - x0).max(1)));
        }
    }
    knots.last().map_or(0, |k| i64::from(k.1) * 1000)
}

fn unit(quantity: &Quantity) -> i32 {
    match quantity {
        Quantity::KeptFor(_) | Quantity::Month | Quantity::MonthsLeft | Quantity::Since(_) => 10,
        Quantity::Times(_) | Quantity::Count(_) | Quantity::Overdue => 20,
        _ => 1,
    }
}
