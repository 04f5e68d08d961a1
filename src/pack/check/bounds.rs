//! Whether conditions can hold and sums can reach their bounds, by the range of every quantity.
//!
//! It errs on the side of silence: what it calls impossible is impossible.

use super::Check;
use crate::engine::{
    CapitalId, Condition, DispositionId, FlagId, IssueId, IssueSet, OptionNo, Part, ProcessId, Quantity, Scenario, Sum,
};
use crate::pack::lower::Base;

type Range = (i64, i64);

/// What quantities can be, in this pack.
struct Limits<'b> {
    template: &'b Scenario,
    months: i64,
    dials: Vec<Range>,
}

pub(super) fn check(c: &mut Check<'_, '_>, base: &Base) {
    let months = base.scenarios.iter().map(|s| i64::from(s.clock.months() + s.clock.aftermath)).max().unwrap_or(1);
    let dial = |i: usize| {
        let values = base.lenses.iter().filter_map(|l| l.dials.get(i)).map(|n| i64::from(*n));
        (values.clone().min().unwrap_or(0), values.max().unwrap_or(0))
    };
    let limits = Limits { template: &base.template, months, dials: (0..c.names.dials.len()).map(dial).collect() };
    rules(c, &limits);
    sums(c, &limits);
    events(c, &limits);
    let all = c.all;
    for (ending, written) in base.template.endings.iter().zip(c.names.endings.iter()) {
        let Some(anchor) = all.endings.iter().find(|e| e.id == written) else { continue };
        if !limits.possible(&ending.when).0 {
            c.error(anchor.id, format!("the ending \"{written}\" can never hold"));
        }
        for ((id, when), (word, _)) in ending.warnings.iter().zip(&anchor.warnings) {
            if !limits.possible(when).0 {
                c.error(word, format!("the warning \"{id}\" can never be shown"));
            }
        }
    }
}

fn rules(c: &mut Check<'_, '_>, limits: &Limits<'_>) {
    let sites = c.sites;
    for site in sites {
        let Some(rule) = c.names.rules.find(&site.id).and_then(|n| limits.template.rules.get(n)) else { continue };
        if !limits.possible(&rule.when).0 {
            c.error(site.anchor, format!("the rule \"{}\" can't fire: its conditions never hold together", site.id));
        }
        if let Some(by) = rule.by.as_ref().filter(|_| !site.is_row()) {
            let (lo, hi) = limits.sum(by);
            if lo.abs().max(hi.abs()) > 20_000 {
                c.error(
                    site.anchor,
                    format!(
                        "\"by\" of \"{}\" can reach {} per mille; expected \"between\" bounds",
                        site.id,
                        if hi > -lo { hi } else { lo }
                    ),
                );
            } else if lo == 0 && hi == 0 {
                c.error(site.anchor, format!("\"by\" of \"{}\" is always 0; a rule without effect", site.id));
            }
        }
    }
}

fn sums(c: &mut Check<'_, '_>, limits: &Limits<'_>) {
    let all = c.all;
    for (sum, written) in limits.template.sums.iter().zip(all.sums.iter().chain(&all.objectives)) {
        let (lo, hi) = limits.open(sum);
        if let Some((least, most)) = sum.between
            && (hi < i64::from(least) * 1000 || lo > i64::from(most) * 1000)
        {
            c.warn(written.id, format!("the sum \"{}\" lies outside its bounds whatever happens", written.id));
        }
    }
}

fn events(c: &mut Check<'_, '_>, limits: &Limits<'_>) {
    let all = c.all;
    for (event, written) in limits.template.events.iter().zip(&all.events) {
        if !limits.possible(&event.when).0 {
            c.error(written.id, format!("\"{}\" can never happen: its conditions never hold together", written.id));
        }
        if let Some(odds) = &event.odds {
            let (lo, hi) = limits.sum(odds);
            if hi <= 0 {
                c.error(written.id, format!("the odds of \"{}\" are never above 0", written.id));
            } else if hi > 1000 || lo > 1000 {
                c.warn(
                    written.id,
                    format!("the odds of \"{}\" can reach {hi} per mille; expected \"between\" bounds", written.id),
                );
            }
        }
        for choice in event.options.iter().zip(&written.options) {
            if !limits.possible(&choice.0.needs).0 {
                c.error(choice.1.id, format!("\"{}\" can never be chosen", choice.1.id));
            }
        }
    }
}

/// What a conjunct says about one thing: a range in which it must lie.
#[derive(Debug, PartialEq)]
enum Thing<'q> {
    Quantity(&'q Quantity),
    Term(IssueId),
    Process(ProcessId),
    Flag(FlagId),
    Force(IssueSet),
    Nature(CapitalId),
    Scenario,
}

const FAR: i64 = 1 << 40;

impl Limits<'_> {
    fn quantity(&self, quantity: &Quantity) -> Range {
        match quantity {
            Quantity::Dial(d) => self.dials.get(usize::from(*d)).copied().unwrap_or((0, 0)),
            Quantity::Track(_) => (0, 100),
            Quantity::Flag(_) => (0, 121),
            Quantity::Month => (1, self.months + 1),
            Quantity::MonthsLeft | Quantity::KeptFor(_) => (0, self.months),
            Quantity::Until(_) => (0, 99),
            Quantity::Count(issues) => (0, i64::from(issues.0.count_ones())),
            Quantity::Since(_) => (0, 999),
            Quantity::Times(_) => (0, 200),
            Quantity::Overdue => (0, 64),
            Quantity::Worth(_) => (-500, 500),
            Quantity::Stance(_) => (-3, 2),
            Quantity::Gap(_) => (-300, 300),
            Quantity::Repeats(_) => (0, 6),
            Quantity::Lowballs(_) => (0, 255),
            Quantity::Sum(id) => self.template.sums.get(id.ix()).map_or((0, 0), |s| self.sum(s)),
        }
    }

    /// The range of a sum's value.
    fn sum(&self, sum: &Sum) -> Range {
        let (lo, hi) = self.open(sum);
        let (lo, hi) = match sum.between {
            Some((least, most)) => {
                let clamp = |n: i64| n.clamp(i64::from(least) * 1000, i64::from(most).max(i64::from(least)) * 1000);
                (clamp(lo), clamp(hi))
            }
            None => (lo, hi),
        };
        (crate::engine::div_round(lo, 1000), crate::engine::div_round(hi, 1000))
    }

    /// The range of a sum before its bounds, in thousandths.
    fn open(&self, sum: &Sum) -> Range {
        let start = i64::from(sum.base) * 1000;
        sum.add.iter().fold((start, start), |(lo, hi), part| {
            let (least, most) = self.part(part);
            (lo + least, hi + most)
        })
    }

    fn part(&self, part: &Part) -> Range {
        match part {
            Part::When(cond, n) => {
                let n = i64::from(*n) * 1000;
                let (can, cannot) = self.possible(cond);
                let least = if can { n } else { 0 };
                let other = if cannot { 0 } else { least };
                (least.min(other), least.max(other))
            }
            Part::Each(quantity, n, per) => {
                let (lo, hi) = self.quantity(quantity);
                let step = i64::from(*n) * (1000 / i64::from((*per).max(1)));
                ((lo * step).min(hi * step), (lo * step).max(hi * step))
            }
            Part::Curve(_, knots) => {
                let ys = knots.iter().map(|(_, y)| i64::from(*y) * 1000);
                (ys.clone().min().unwrap_or(0), ys.max().unwrap_or(0))
            }
        }
    }

    /// Whether a condition may hold, and whether it may fail.
    fn possible(&self, cond: &Condition) -> (bool, bool) {
        match cond {
            Condition::Always => (true, false),
            Condition::All(parts) => {
                let each: Vec<_> = parts.iter().map(|p| self.possible(p)).collect();
                (each.iter().all(|p| p.0) && self.agree(parts), each.iter().any(|p| p.1))
            }
            Condition::Any(parts) => {
                let each: Vec<_> = parts.iter().map(|p| self.possible(p)).collect();
                (each.iter().any(|p| p.0), each.iter().all(|p| p.1))
            }
            Condition::Not(inner) => {
                let (can, cannot) = self.possible(inner);
                (cannot, can)
            }
            Condition::AtLeast(quantity, n) => {
                let (lo, hi) = self.quantity(quantity);
                (hi >= i64::from(*n), lo < i64::from(*n))
            }
            Condition::AtMost(quantity, n) => {
                let (lo, hi) = self.quantity(quantity);
                (lo <= i64::from(*n), hi > i64::from(*n))
            }
            Condition::Now(facts) | Condition::Within(_, facts) => (!facts.is_empty(), true),
            Condition::Force(issues, _) => (issues.0 != 0, true),
            _ => (true, true),
        }
    }

    /// Whether what the conjuncts say of the same thing can be true together.
    fn agree(&self, parts: &[Condition]) -> bool {
        let mut said = Vec::new();
        parts.iter().for_each(|p| gather(p, true, &mut said));
        for (i, (thing, range)) in said.iter().enumerate() {
            let natural = match thing {
                Thing::Quantity(q) => self.quantity(q),
                _ => (-FAR, FAR),
            };
            let same = said[..i].iter().filter(|(other, _)| other == thing).map(|(_, r)| *r);
            let (lo, hi) =
                same.fold((range.0.max(natural.0), range.1.min(natural.1)), |(lo, hi), r| (lo.max(r.0), hi.min(r.1)));
            if lo > hi {
                return false;
            }
        }
        true
    }
}

/// What must be so for a condition to hold (or, without `truth`, to fail), as far as it can be said of single things.
fn gather<'q>(cond: &'q Condition, truth: bool, said: &mut Vec<(Thing<'q>, Range)>) {
    let at_least = |option: OptionNo| if truth { (i64::from(option), FAR) } else { (-FAR, i64::from(option) - 1) };
    match cond {
        Condition::All(parts) if truth => parts.iter().for_each(|p| gather(p, true, said)),
        Condition::Any(parts) if !truth => parts.iter().for_each(|p| gather(p, false, said)),
        Condition::Not(inner) => gather(inner, !truth, said),
        Condition::AtLeast(q, n) => {
            let n = i64::from(*n);
            said.push((Thing::Quantity(q), if truth { (n, FAR) } else { (-FAR, n - 1) }));
        }
        Condition::AtMost(q, n) => {
            let n = i64::from(*n);
            said.push((Thing::Quantity(q), if truth { (-FAR, n) } else { (n + 1, FAR) }));
        }
        Condition::Term(issue, option) => said.push((Thing::Term(*issue), at_least(*option))),
        Condition::Force(issues, option) if issues.0.count_ones() == 1 => {
            said.push((Thing::Force(*issues), at_least(*option)))
        }
        Condition::Process(term, option) if truth => said.push((Thing::Process(*term), exactly(*option))),
        Condition::Raised(flag) => said.push((Thing::Flag(*flag), if truth { (1, FAR) } else { (0, 0) })),
        Condition::Is(capital, nature) if truth => said.push((Thing::Nature(*capital), of(*nature))),
        Condition::Playing(scenario) if truth => {
            said.push((Thing::Scenario, (i64::from(*scenario), i64::from(*scenario))))
        }
        _ => {}
    }
}

fn exactly(option: OptionNo) -> Range {
    (i64::from(option), i64::from(option))
}

fn of(nature: DispositionId) -> Range {
    (i64::from(nature.0), i64::from(nature.0))
}
