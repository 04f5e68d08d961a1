//! Rules, rows of tables, and effects.

use super::Lower;
use super::condition::constant;
use crate::engine::{
    CapitalId, Condition, Effect, InterestId, IssueId, IssueSet, On, OptionNo, OwnRules, Part, Quantity, Rule, RuleId,
    Sum, Tags,
};
use crate::pack::raw;
use crate::pack::sites::{Body, RuleSite};

/// Deepest chain of sums that read sums.
pub(crate) const MAX_SUM_DEPTH: usize = 8;

/// What an option is worth to an interest, before weight and strength.
#[derive(Debug, Clone)]
pub(crate) struct WorthRow {
    pub(crate) issue: IssueId,
    /// From 1, as on the table.
    pub(crate) option: OptionNo,
    pub(crate) rule: RuleId,
    pub(crate) capital: CapitalId,
    pub(crate) interest: InterestId,
    pub(crate) points: i32,
    pub(crate) when: Condition,
}

/// Rules in the order of their ids, and what stands in tables.
#[derive(Debug, Default)]
pub(super) struct Rules {
    pub(super) rules: Vec<Rule>,
    pub(super) rows: Vec<WorthRow>,
    /// Global rules by trigger, ascending.
    pub(super) on: [Vec<RuleId>; 10],
    /// The number of every site's rule, in the order of the sites.
    pub(super) ids: Vec<RuleId>,
}

impl Lower<'_, '_> {
    /// Lowers all rules, the engine's own among them. `sums` are the named sums.
    pub(super) fn rules(&mut self, sites: &[RuleSite<'_, '_>], sums: &[Sum]) -> Rules {
        let own = Rule {
            on: None,
            when: Condition::Any([].into()),
            then: Vec::new(),
            by: None,
            tags: Tags::default(),
            reads_worth: false,
            holder: None,
        };
        let mut all = Rules { rules: vec![own; self.names.rules.len()], ..Rules::default() };
        for site in sites {
            self.at(site.anchor);
            let id = RuleId::of(self.names.rules.find(&site.id).unwrap_or(0));
            let rule = match site.body {
                Body::Rule(rule) => self.rule(site, rule, sums),
                Body::Row(table, row) => self.row(site, table, row, id, &mut all.rows),
            };
            let in_table = site.is_row() && site.on == Some(On::Offer);
            if let Some(on) = site.on.filter(|_| site.holder.is_none() && !in_table) {
                all.on[on as usize].push(id);
            }
            all.rules[id.ix()] = rule;
            all.ids.push(id);
        }
        all.on.iter_mut().for_each(|ids| ids.sort_unstable());
        all
    }

    fn rule(&mut self, site: &RuleSite<'_, '_>, rule: &raw::Rule<'_>, sums: &[Sum]) -> Rule {
        let when = self.when(rule.when.as_ref());
        let by = rule.by.as_ref().map(|sum| self.plain_sum(sum));
        let then: Vec<Effect> = rule.then.iter().map(|e| self.effect(e)).collect();
        let reads_worth = cond_reads_worth(&when, sums, 0) || by.as_ref().is_some_and(|s| sum_reads_worth(s, sums, 0));
        Rule { on: site.on, when, then, by, tags: self.bits(site), reads_worth, holder: site.holder }
    }

    fn row(
        &mut self,
        site: &RuleSite<'_, '_>,
        table: &raw::Table<'_>,
        row: &raw::Row<'_>,
        id: RuleId,
        rows: &mut Vec<WorthRow>,
    ) -> Rule {
        let issue = self.issue(table.issue);
        let extra = self.when(row.when.as_ref());
        let mut rule = Rule {
            on: site.on,
            when: extra.clone(),
            then: Vec::new(),
            by: None,
            tags: self.bits(site),
            reads_worth: false,
            holder: None,
        };
        match row.to {
            raw::Target::Capital(capital, interest) => {
                let (capital, interest) = self.interest(capital, interest);
                rows.extend(row.worth.iter().enumerate().map(|(i, points)| WorthRow {
                    issue,
                    option: (i + 1) as OptionNo,
                    rule: id,
                    capital,
                    interest,
                    points: *points,
                    when: extra.clone(),
                }));
            }
            raw::Target::Track(track) => {
                let track = self.track(track);
                let on = site.on.unwrap_or(On::Agreement);
                rule.when = both(self.occasion(on, issue), extra);
                rule.then.push(Effect::Track(track, 1));
                rule.by = Some(by_option(on, issue, &row.worth));
            }
        }
        rule
    }

    /// When a table of this trigger applies.
    fn occasion(&self, on: On, issue: IssueId) -> Condition {
        let facts = &self.names.facts;
        match on {
            On::Delivery => Condition::Now([facts.delivered(issue)].into()),
            On::Month => Condition::Force(IssueSet::one(issue), 1),
            _ => Condition::Now([facts.agreed(issue)].into()),
        }
    }

    fn bits(&self, site: &RuleSite<'_, '_>) -> Tags {
        Tags(site.tags().fold(0, |bits, tag| bits | self.bit(tag).0))
    }

    fn effect(&mut self, effect: &raw::Effect<'_>) -> Effect {
        match effect {
            raw::Effect::Points(capital, interest, n) => {
                let (capital, interest) = self.interest(capital, interest);
                Effect::Points(capital, interest, *n)
            }
            raw::Effect::Track(track, n) => Effect::Track(self.track(track), *n),
            raw::Effect::Flag(flag, months) => Effect::Flag(self.flag(flag), *months),
            raw::Effect::Event(event, months) => Effect::Event(self.event(event), *months),
            raw::Effect::Scale(capital, tag, share) => Effect::Scale(self.capital(capital), self.bit(tag), *share),
            raw::Effect::Cap(capital, tag, n) => Effect::Cap(self.capital(capital), self.bit(tag), *n),
            raw::Effect::RedLine(capital) => Effect::RedLine(self.capital(capital)),
            raw::Effect::Turn(issue, status, months) => Effect::Turn(self.issues(issue), (*status).into(), *months),
            raw::Effect::Propose(p) => Effect::Propose(Box::new(self.offer(&p.parties, &p.terms.0)), p.months),
            raw::Effect::Sound(capital, sum) => Effect::Sound(self.capital(capital), self.sum(sum)),
        }
    }

    /// The engine's own rules by number.
    pub(super) fn own(&self) -> OwnRules {
        let id = |name: &str| RuleId::of(self.names.rules.find(name).unwrap_or(0));
        OwnRules {
            clamp: id("clamp"),
            cost: id("cost"),
            limit: id("limit"),
            mandate_price: id("mandate_price"),
            over_ride: id("override"),
            red_line_cut: id("red_line_cut"),
            red_line_more: id("red_line_more"),
        }
    }
}

fn both(a: Condition, b: Condition) -> Condition {
    if b == Condition::Always { a } else { Condition::All([a, b].into()) }
}

/// Whether a condition reads what a text is worth so far; sums that read each other in a circle end the search.
fn cond_reads_worth(cond: &Condition, sums: &[Sum], depth: usize) -> bool {
    match cond {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(|c| cond_reads_worth(c, sums, depth)),
        Condition::Not(inner) => cond_reads_worth(inner, sums, depth),
        Condition::AtLeast(quantity, _) | Condition::AtMost(quantity, _) => quantity_reads_worth(quantity, sums, depth),
        _ => false,
    }
}

fn quantity_reads_worth(quantity: &Quantity, sums: &[Sum], depth: usize) -> bool {
    match quantity {
        Quantity::Worth(_) | Quantity::Repeats(_) => true,
        Quantity::Sum(id) if depth < MAX_SUM_DEPTH => {
            sums.get(id.ix()).is_some_and(|s| sum_reads_worth(s, sums, depth + 1))
        }
        _ => false,
    }
}

fn sum_reads_worth(sum: &Sum, sums: &[Sum], depth: usize) -> bool {
    sum.add.iter().any(|part| match part {
        Part::When(cond, _) => cond_reads_worth(cond, sums, depth),
        Part::Each(quantity, ..) | Part::Curve(quantity, _) => quantity_reads_worth(quantity, sums, depth),
    })
}

/// The number of the option at hand, in thousandths: the change itself is 1.
fn by_option(on: On, issue: IssueId, worth: &[i32]) -> Sum {
    let holds = |option: OptionNo| match on {
        On::Month => Condition::Force(IssueSet::one(issue), option),
        _ => Condition::Term(issue, option),
    };
    let parts = worth.iter().enumerate().filter(|(_, n)| **n != 0).map(|(i, n)| {
        let option = (i + 1) as OptionNo;
        let exactly = if i + 1 == worth.len() {
            holds(option)
        } else {
            Condition::All([holds(option), Condition::Not(Box::new(holds(option + 1)))].into())
        };
        Part::When(exactly, n.saturating_mul(1000))
    });
    Sum { add: parts.collect(), ..constant(0) }
}
