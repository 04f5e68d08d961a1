//! Conditions, quantities, facts and sums.

use super::{Lower, TermChoice};
use crate::engine::{CalendarId, Condition, FactId, IssueId, IssueSet, Part, Quantity, Status, Sum};
use crate::pack::raw;

impl Lower<'_, '_> {
    /// A condition; an absent one always holds.
    pub(crate) fn when(&mut self, cond: Option<&raw::Cond<'_>>) -> Condition {
        cond.map_or(Condition::Always, |c| self.cond(c))
    }

    pub(crate) fn cond(&mut self, cond: &raw::Cond<'_>) -> Condition {
        match cond {
            raw::Cond::All(parts) if parts.is_empty() => Condition::Always,
            raw::Cond::All(parts) => Condition::All(parts.iter().map(|c| self.cond(c)).collect()),
            raw::Cond::Any(parts) => Condition::Any(parts.iter().map(|c| self.cond(c)).collect()),
            raw::Cond::Not(inner) => Condition::Not(Box::new(self.cond(inner))),
            raw::Cond::AtLeast(quantity, n) => Condition::AtLeast(self.quantity(quantity), *n),
            raw::Cond::AtMost(quantity, n) => Condition::AtMost(self.quantity(quantity), *n),
            raw::Cond::Term(term, option) => match self.term(term, option) {
                TermChoice::Issue(issue, option) => Condition::Term(issue, option),
                TermChoice::Process(process, option) => Condition::Process(process, option),
            },
            raw::Cond::Force(issue, "any") => Condition::Force(self.issues(issue), 1),
            raw::Cond::Force(issue, option) => {
                if self.names.issue_tags.contains_key(*issue) && self.names.issues.find(issue).is_none() {
                    self.error(
                        option,
                        format!("\"{issue}\" is a tag of several issues; expected \"any\" for the option"),
                    );
                    return Condition::Force(IssueSet::default(), 1);
                }
                let (issue, option) = self.option(issue, option);
                Condition::Force(IssueSet::one(issue), option)
            }
            raw::Cond::Raised(flag) => Condition::Raised(self.flag(flag)),
            raw::Cond::Now(fact) => Condition::Now(self.fact(fact).into()),
            raw::Cond::Within(months, fact) => Condition::Within(*months, self.fact(fact).into()),
            raw::Cond::Party(capital) => Condition::Party(self.capital(capital)),
            raw::Cond::For(capital) => Condition::For(self.capital(capital)),
            raw::Cond::Seen => Condition::Seen,
            raw::Cond::Is(capital, disposition) => {
                let (capital, disposition) = self.disposition(capital, disposition);
                Condition::Is(capital, disposition)
            }
            raw::Cond::Scenario(id) => {
                let number = self.find(&self.names.scenarios, "scenario", id);
                Condition::Playing(number as u16)
            }
        }
    }

    pub(super) fn quantity(&mut self, quantity: &raw::Quantity<'_>) -> Quantity {
        match quantity {
            raw::Quantity::Track(id) => Quantity::Track(self.track(id)),
            raw::Quantity::Flag(id) => Quantity::Flag(self.flag(id)),
            raw::Quantity::Month => Quantity::Month,
            raw::Quantity::MonthsLeft => Quantity::MonthsLeft,
            raw::Quantity::Until(id) => {
                Quantity::Until(CalendarId::of(self.find(&self.names.calendar, "calendar item", id)))
            }
            raw::Quantity::KeptFor(id) => Quantity::KeptFor(self.issues(id)),
            raw::Quantity::Count(id) => Quantity::Count(self.issues(id)),
            raw::Quantity::Since(fact) => Quantity::Since(self.fact(fact).into()),
            raw::Quantity::Times(fact) => Quantity::Times(self.fact(fact).into()),
            raw::Quantity::Overdue => Quantity::Overdue,
            raw::Quantity::Worth(tag) => Quantity::Worth(self.bit(tag)),
            raw::Quantity::Stance(id) => Quantity::Stance(self.capital(id)),
            raw::Quantity::Gap(id) => Quantity::Gap(self.capital(id)),
            raw::Quantity::Repeats(id) => Quantity::Repeats(self.capital(id)),
            raw::Quantity::Lowballs(id) => Quantity::Lowballs(self.capital(id)),
            raw::Quantity::Dial(id) => Quantity::Dial(self.find(&self.names.dials, "dial", id) as u16),
            raw::Quantity::Sum(id) => Quantity::Sum(self.sum(id)),
        }
    }

    fn fact(&mut self, fact: &raw::Fact<'_>) -> Vec<FactId> {
        let names = self.names;
        let facts = &names.facts;
        let each = |lower: &mut Self, id: &str, slot: &dyn Fn(IssueId) -> FactId| -> Vec<FactId> {
            lower.issues(id).iter().map(slot).collect()
        };
        match fact {
            raw::Fact::Consulted(capital, message) => vec![facts.consulted(self.consult(capital, message).ix())],
            raw::Fact::Done(id) => vec![facts.done(self.measure(id).ix())],
            raw::Fact::Happened(id) => vec![facts.happened(self.event(id))],
            raw::Fact::Chose(event, choice) => {
                let (event, choice) = self.choice(event, choice);
                // An unknown event of a pack without events has no slot to stand in for it.
                if event.ix() < names.events.len() { vec![facts.chose(event, choice.ix())] } else { Vec::new() }
            }
            raw::Fact::Agreed(id) => each(self, id, &|i| facts.agreed(i)),
            raw::Fact::Refused(id) => vec![facts.refused(self.capital(id))],
            raw::Fact::Became(id, status) => {
                let status = Status::from(*status);
                each(self, id, &|i| facts.became(i, status))
            }
            raw::Fact::Delivered(id) => each(self, id, &|i| facts.delivered(i)),
            raw::Fact::Renewed(id) => each(self, id, &|i| facts.renewed(i)),
            raw::Fact::Responded(id, answer) => {
                let answer = self.answer(answer).ix();
                each(self, id, &|i| facts.responded(i, answer))
            }
        }
    }

    pub(crate) fn plain_sum(&mut self, sum: &raw::Sum<'_>) -> Sum {
        self.make_sum(sum.base, &sum.add, sum.between)
    }

    pub(super) fn named_sum(&mut self, sum: &raw::NamedSum<'_>) -> Sum {
        self.at(sum.id);
        self.make_sum(sum.base, &sum.add, sum.between)
    }

    fn make_sum(&mut self, base: i32, add: &[raw::Part<'_>], between: Option<(i32, i32)>) -> Sum {
        let add = add.iter().map(|part| match part {
            raw::Part::When(cond, n) => Part::When(self.cond(cond), *n),
            raw::Part::Each(quantity, n, per) => Part::Each(self.quantity(quantity), *n, *per),
            raw::Part::Curve(quantity, knots) => Part::Curve(self.quantity(quantity), knots.clone().into()),
        });
        Sum { base, add: add.collect(), between }
    }
}

impl From<raw::Status> for Status {
    fn from(status: raw::Status) -> Self {
        match status {
            raw::Status::Pending => Self::Pending,
            raw::Status::Kept => Self::Kept,
            raw::Status::Late => Self::Late,
            raw::Status::Breached => Self::Breached,
            raw::Status::Suspended => Self::Suspended,
            raw::Status::Lapsed => Self::Lapsed,
            raw::Status::Ended => Self::Ended,
        }
    }
}

/// A constant.
pub(super) fn constant(base: i32) -> Sum {
    Sum { base, ..Sum::default() }
}
