//! Agreements live on: what is owed after a text is agreed, and how a term's status changes.

use super::board::Board;
use super::draft::{Draft, Trigger};
use super::finding::NoteKind;
use super::ids::{AnswerId, CapitalId, IssueId, RuleId};
use super::offer::Offer;
use super::reaction::Answer;
use super::rule::{Condition, On, Status};
use super::scenario::{Giver, Mark, Scenario, Seat};
use super::state::{Deal, Obligation, OpenBreach, StandingKind};
use super::units::per_mille;

/// The mark two tranches leave on an effect: half each, per mille.
const TRANCHE: i32 = 500;

/// Political capital that the next delivery of a term costs.
#[must_use]
pub fn delivery_price(scenario: &Scenario, o: &Obligation, deal: &Offer) -> i32 {
    let whole = scenario.issue(o.issue).capital.get(usize::from(o.option)).copied().unwrap_or(0);
    if in_tranches(scenario, o, deal) { per_mille(whole, TRANCHE) } else { whole }
}

/// Political capital that renewing a term costs: half of delivering it.
#[must_use]
pub fn renewal_price(scenario: &Scenario, o: &Obligation) -> i32 {
    per_mille(scenario.issue(o.issue).capital.get(usize::from(o.option)).copied().unwrap_or(0), TRANCHE)
}

fn in_tranches(scenario: &Scenario, o: &Obligation, deal: &Offer) -> bool {
    o.by == Giver::Player && scenario.issue(o.issue).relief && scenario.marked(deal, Mark::Tranches)
}

impl Draft<'_> {
    /// Makes a text binding: obligations are entered, older ones on the same issue end, and the rules of agreement fire.
    pub fn conclude(&mut self, text: &Offer, answers: &[Answer]) {
        let scenario = self.scenario;
        let deal = self.next.next_deal;
        self.next.next_deal += 1;
        self.next.deals.push(Deal { text: *text, month: self.next.month });
        let issues: Vec<IssueId> = text.terms().map(|(i, _)| i).collect();
        for issue in &issues {
            for beneficiary in beneficiaries(scenario, text, *issue) {
                self.enter(deal, text, *issue, beneficiary);
            }
            self.mark(scenario.facts.agreed(*issue));
        }
        for party in text.parties.iter() {
            self.next.bargaining[party.ix()].moved += 150;
        }
        self.charge_mandate(text);
        let now: Vec<_> = issues.iter().map(|i| scenario.facts.agreed(*i)).collect();
        let text = Some(text);
        self.fire(
            On::Agreement,
            Trigger { now: &now, text, deal: Some(deal), answers, share: 1000, ..Trigger::default() },
        );
    }

    fn enter(&mut self, deal: u16, text: &Offer, issue: IssueId, beneficiary: Option<CapitalId>) {
        let scenario = self.scenario;
        let def = scenario.issue(issue);
        for at in 0..self.next.obligations.len() {
            let o = &self.next.obligations[at];
            if o.issue == issue && o.by == def.giver && o.beneficiary == beneficiary && !o.status.is_final() {
                self.set_status(None, at, Status::Ended, true);
            }
        }
        let usual =
            if def.giver == Giver::Player { scenario.numbers.due_player } else { scenario.numbers.due_counterpart };
        let mut owed = Obligation {
            deal,
            issue,
            option: text.option(issue),
            by: def.giver,
            beneficiary,
            status: Status::Pending,
            seen: Status::Pending,
            due: self.next.month + def.due.unwrap_or(usual),
            tranches: u8::from(def.giver == Giver::Player),
            first: 0,
            until: 0,
            held: None,
            kept: (0, 0),
            unseen: 0,
            tarnished: false,
            verified: false,
        };
        if in_tranches(scenario, &owed, text) {
            owed.tranches = 2;
        }
        self.next.obligations.push(owed);
    }

    fn charge_mandate(&mut self, text: &Offer) {
        let scenario = self.scenario;
        let refused = Board::new(scenario, &self.next).with_text(text).holds(&scenario.mandate.refuses);
        if refused && !self.next.mandate_failed {
            self.next.mandate_failed = true;
            self.change(scenario.own.mandate_price, scenario.purse, -scenario.mandate.price);
            self.note(None, NoteKind::MandateFailed, &scenario.header.mandate, None, true);
        }
    }

    /// Changes the status of an obligation. `shown`: whether the player sees it; only then do rules of agreement fire.
    pub fn set_status(&mut self, rule: Option<RuleId>, at: usize, status: Status, shown: bool) {
        let scenario = self.scenario;
        let o = &mut self.next.obligations[at];
        let (issue, deal, beneficiary) = (o.issue, o.deal, o.beneficiary);
        let truly_changes = o.status != status;
        let seen_changes = shown && o.seen != status;
        o.status = status;
        if shown {
            o.seen = status;
        }
        if status == Status::Breached {
            o.tarnished = true;
        }
        if truly_changes && !matches!(status, Status::Kept | Status::Pending) {
            o.kept.0 = 0;
        }
        if seen_changes && !matches!(status, Status::Kept | Status::Pending) {
            o.kept.1 = 0;
        }
        if truly_changes {
            self.mark(scenario.facts.truly_became(issue, status));
            self.note_of_term(rule, note_of(status), at, shown);
        }
        if seen_changes {
            self.mark(scenario.facts.became(issue, status));
            let text = self.next.deals[usize::from(deal)].text;
            let now = [scenario.facts.became(issue, status)];
            let trigger = Trigger {
                now: &now,
                text: Some(&text),
                deal: Some(deal),
                beneficiary,
                share: 1000,
                ..Trigger::default()
            };
            self.fire(On::Agreement, trigger);
        }
    }

    /// Rules of breach: at the deed, and once more when it is first seen later.
    pub fn fire_breach(&mut self, at: usize, seen: bool) {
        let scenario = self.scenario;
        let o = &self.next.obligations[at];
        let (issue, deal, beneficiary) = (o.issue, o.deal, o.beneficiary);
        let text = self.next.deals[usize::from(deal)].text;
        let now =
            [scenario.facts.became(issue, Status::Breached), scenario.facts.truly_became(issue, Status::Breached)];
        let trigger = Trigger {
            now: &now,
            text: Some(&text),
            deal: Some(deal),
            beneficiary,
            seen,
            truth: !seen,
            share: 1000,
            ..Trigger::default()
        };
        for id in scenario.rules_on(On::Breach) {
            if asks_seen(&scenario.rules[id.ix()].when) == seen {
                self.fire_held(&[*id], trigger);
            }
        }
    }

    /// A breach comes to light: its case may be answered until the end of the next round.
    pub fn bring_to_light(&mut self, at: usize) {
        let scenario = self.scenario;
        let clock = &scenario.clock;
        let until = (clock.round_of(self.next.month) + 1) * clock.span;
        self.next.breaches.push(OpenBreach { obligation: at as u16, until });
        let o = &self.next.obligations[at];
        let deal = o.deal;
        self.next.obligations[at].unseen = 0;
        self.note_of_term(None, NoteKind::BreachSeen, at, true);
        self.set_status(None, at, Status::Breached, true);
        self.fire_breach(at, true);
        let text = self.next.deals[usize::from(deal)].text;
        if scenario.marked(&text, Mark::Snapback) {
            self.suspend_relief(deal, 2);
        }
    }

    fn suspend_relief(&mut self, deal: u16, months: u16) {
        let month = self.next.month;
        for at in 0..self.next.obligations.len() {
            let o = &mut self.next.obligations[at];
            let relief = o.deal == deal && o.by == Giver::Player && self.scenario.issue(o.issue).relief;
            if relief && o.status.in_force() {
                o.held = Some((month + months, o.held.map_or(o.status, |(_, back)| back)));
                self.set_status(None, at, Status::Suspended, true);
            }
        }
    }

    /// The player delivers an issue: one tranche of every entry that is owed.
    pub fn deliver(&mut self, issue: IssueId) {
        let scenario = self.scenario;
        let month = self.next.month;
        let owed: Vec<usize> = self.owed(issue).collect();
        let Some(first) = owed.first().copied() else { return };
        let deal = self.next.obligations[first].deal;
        let text = self.next.deals[usize::from(deal)].text;
        let price = delivery_price(scenario, &self.next.obligations[first], &text);
        if price != 0 {
            self.change(scenario.own.cost, scenario.purse, -price);
        }
        let share = if in_tranches(scenario, &self.next.obligations[first], &text) { TRANCHE } else { 1000 };
        for at in owed {
            let o = &mut self.next.obligations[at];
            o.tranches -= 1;
            if o.first == 0 {
                o.first = month;
                if scenario.issue(o.issue).relief && scenario.marked(&text, Mark::Reversible) {
                    o.until = month + scenario.numbers.relief_months - 1;
                }
            }
            if o.tranches > 0 {
                o.due = month + scenario.numbers.due_player;
            }
            self.set_status(None, at, Status::Kept, true);
        }
        self.mark(scenario.facts.delivered(issue));
        let counterpart = scenario.counterpart;
        self.next.bargaining[counterpart.ix()].moved += 100;
        for neighbour in scenario.neighbours(text.parties) {
            self.next.bargaining[neighbour.ix()].moved += 100;
        }
        let now = [scenario.facts.delivered(issue)];
        self.fire(
            On::Delivery,
            Trigger { now: &now, text: Some(&text), deal: Some(deal), share, ..Trigger::default() },
        );
    }

    /// Entries of an issue that the player still owes.
    pub fn owed(&self, issue: IssueId) -> impl Iterator<Item = usize> + '_ {
        self.next.obligations.iter().enumerate().filter(move |(_, o)| o.issue == issue && is_owed(o)).map(|(at, _)| at)
    }

    /// The player renews relief for as long again as it first ran.
    pub fn renew(&mut self, issue: IssueId) {
        let scenario = self.scenario;
        let months = scenario.numbers.relief_months;
        let month = self.next.month;
        let mut renewed = None;
        for at in 0..self.next.obligations.len() {
            if is_renewable(scenario, &self.next.obligations[at], month) && self.next.obligations[at].issue == issue {
                self.next.obligations[at].until += months;
                renewed = Some(at);
            }
        }
        let Some(at) = renewed else { return };
        let o = &self.next.obligations[at];
        let (deal, price) = (o.deal, renewal_price(scenario, o));
        if price != 0 {
            self.change(scenario.own.cost, scenario.purse, -price);
        }
        let text = self.next.deals[usize::from(deal)].text;
        self.mark(scenario.facts.renewed(issue));
        self.next.bargaining[scenario.counterpart.ix()].moved += 50;
        let now = [scenario.facts.renewed(issue)];
        self.fire(
            On::Delivery,
            Trigger { now: &now, text: Some(&text), deal: Some(deal), share: 1000, ..Trigger::default() },
        );
    }

    /// The player answers every open breach of an issue; the rules fire once for each deal concerned.
    pub fn respond(&mut self, issue: IssueId, answer: AnswerId) {
        let scenario = self.scenario;
        let cases: Vec<usize> = self.next.breaches_of(issue).collect();
        let mut deals = Vec::new();
        for case in &cases {
            let at = usize::from(self.next.breaches[*case].obligation);
            let deal = (self.next.obligations[at].deal, self.next.obligations[at].beneficiary);
            if !deals.iter().any(|(d, _)| *d == deal.0) {
                deals.push(deal);
            }
        }
        self.next.breaches.retain(|b| self.next.obligations[usize::from(b.obligation)].issue != issue);
        self.mark(scenario.facts.responded(issue, answer.ix()));
        let now = [scenario.facts.responded(issue, answer.ix())];
        for (deal, beneficiary) in deals {
            let text = self.next.deals[usize::from(deal)].text;
            let trigger = Trigger {
                now: &now,
                text: Some(&text),
                deal: Some(deal),
                beneficiary,
                seen: true,
                share: 1000,
                ..Trigger::default()
            };
            self.fire_held(&scenario.answers[answer.ix()].rules, trigger);
        }
    }

    /// An obligation is kept this month; the first time, the rules of delivery fire, once a term.
    pub fn keep(&mut self, at: usize) {
        let scenario = self.scenario;
        let month = self.next.month;
        let o = &mut self.next.obligations[at];
        let first = o.first == 0;
        o.unseen = 0;
        if first {
            o.first = month;
        }
        let (issue, deal, beneficiary) = (o.issue, o.deal, o.beneficiary);
        self.set_status(None, at, Status::Kept, true);
        self.next.obligations[at].tarnished = false;
        if first && !self.kept_for_another(at) {
            let text = self.next.deals[usize::from(deal)].text;
            let fact = scenario.facts.delivered(issue);
            self.mark(fact);
            let trigger = Trigger {
                now: &[fact],
                text: Some(&text),
                deal: Some(deal),
                beneficiary,
                share: 1000,
                ..Trigger::default()
            };
            self.fire(On::Delivery, trigger);
        }
    }

    /// Whether the same term of the same deal was first kept for another beneficiary already: it is delivered once.
    fn kept_for_another(&self, at: usize) -> bool {
        let o = &self.next.obligations[at];
        let all = self.next.obligations.iter().enumerate();
        all.filter(|(other, _)| *other != at).any(|(_, p)| p.deal == o.deal && p.issue == o.issue && p.first > 0)
    }

    /// Takes a counter or an overture off the table.
    pub fn clear_standing(&mut self, parties: super::ids::Parties) {
        self.next.standing.retain(|s| s.kind == StandingKind::Overture || s.text.parties.0 & parties.0 == 0);
    }
}

/// Whether the player still owes the next delivery of an obligation.
#[must_use]
pub fn is_owed(o: &Obligation) -> bool {
    o.by == Giver::Player && o.tranches > 0 && o.held.is_none() && !o.status.is_final()
}

/// Whether relief can be renewed: in force, running out, and not renewed ahead already.
#[must_use]
pub fn is_renewable(scenario: &Scenario, o: &Obligation, month: u16) -> bool {
    o.by == Giver::Player
        && o.until > 0
        && o.status.in_force()
        && o.until - month.min(o.until) < scenario.numbers.relief_months
}

/// To whom a term is promised: the neighbours among the parties, the giver apart; else the player's side (`None`).
#[must_use]
pub fn beneficiaries(scenario: &Scenario, text: &Offer, issue: IssueId) -> Vec<Option<CapitalId>> {
    let giver = scenario.issue(issue).giver;
    let to: Vec<_> = text
        .parties
        .iter()
        .filter(|c| scenario.capital(*c).seat == Seat::Neighbour && giver != Giver::Capital(*c))
        .map(Some)
        .collect();
    if to.is_empty() { vec![None] } else { to }
}

/// Whether a rule of breach waits for the breach to be seen; the others run once, at the deed.
fn asks_seen(when: &Condition) -> bool {
    match when {
        Condition::Seen => true,
        Condition::All(all) => all.iter().any(asks_seen),
        _ => false,
    }
}

fn note_of(status: Status) -> NoteKind {
    match status {
        Status::Pending => NoteKind::Pending,
        Status::Kept => NoteKind::Kept,
        Status::Late => NoteKind::Late,
        Status::Breached => NoteKind::Breached,
        Status::Suspended => NoteKind::Suspended,
        Status::Lapsed => NoteKind::Lapsed,
        Status::Ended => NoteKind::Ended,
    }
}
