//! The one place that writes: a draft of the next state, with the findings that explain it.
//!
//! Rules of one phase all read the board before any of them writes; [`Draft::settle`] then applies their changes in
//! rule-id order, clamps each as it is applied, and records it, so that findings balance by construction.

use super::board::Board;
use super::finding::{Finding, Note, NoteKind, What};
use super::ids::{CapitalId, EventId, FactId, FlagId, IssueSet, RuleId, TellId, TrackId};
use super::luck::{Luck, Purpose, key, pair};
use super::offer::Offer;
use super::reaction::Answer;
use super::rule::{Effect, On, Rule, Status};
use super::scenario::Scenario;
use super::sieve::AtHand;
use super::state::{Heard, Scheduled, Standing, StandingKind, State};
use super::units::div_round;

/// What sets rules off.
#[derive(Debug, Clone, Copy, Default)]
pub struct Trigger<'a> {
    /// The facts.
    pub now: &'a [FactId],
    /// The text at hand.
    pub text: Option<&'a Offer>,
    /// The deal at hand: a turn touches only its terms.
    pub deal: Option<u16>,
    /// The beneficiary at hand.
    pub beneficiary: Option<CapitalId>,
    /// Whether the breach at hand has been seen.
    pub seen: bool,
    /// Whether agreements are read as they are.
    pub truth: bool,
    /// Answers to the move at hand.
    pub answers: &'a [Answer],
    /// Per mille of the effect (a tranche is half).
    pub share: i32,
}

/// A change waiting to be applied.
struct Change {
    rule: RuleId,
    place: usize,
    track: TrackId,
    by: i32,
}

/// An effect other than points and tracks, waiting to be applied.
struct Deed {
    rule: RuleId,
    effect: Effect,
    deal: Option<u16>,
}

/// A draft of the next state.
pub struct Draft<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The luck.
    pub luck: Luck,
    /// The next state.
    pub next: State,
    /// Findings so far.
    pub findings: Vec<Finding>,
    /// Notes so far.
    pub notes: Vec<Note>,
    /// What a sounding picked up.
    pub learned: Option<(CapitalId, TellId)>,
    changes: Vec<Change>,
    deeds: Vec<Deed>,
}

impl<'a> Draft<'a> {
    /// A draft that starts from a state.
    pub fn new(scenario: &'a Scenario, state: &State, luck: Luck) -> Self {
        Self {
            scenario,
            luck,
            next: state.clone(),
            findings: Vec::new(),
            notes: Vec::new(),
            learned: None,
            changes: Vec::new(),
            deeds: Vec::new(),
        }
    }

    /// Takes the findings and notes so far: one phase's report.
    pub fn take(&mut self) -> (Vec<Finding>, Vec<Note>) {
        (std::mem::take(&mut self.findings), std::mem::take(&mut self.notes))
    }

    /// Sets off the global rules of a trigger.
    pub fn fire(&mut self, on: On, trigger: Trigger<'_>) {
        let at_hand = AtHand::on(&self.board(trigger));
        for sieved in self.scenario.sieved_on(on).iter().filter(|s| s.passes(at_hand)) {
            self.consider(sieved.rule, trigger);
        }
    }

    /// Sets off these rules.
    pub fn fire_held(&mut self, rules: &[RuleId], trigger: Trigger<'_>) {
        for id in rules {
            self.consider(*id, trigger);
        }
    }

    /// The next state so far, on the occasion of a trigger.
    fn board<'b>(&'b self, trigger: Trigger<'b>) -> Board<'b> {
        Board {
            scenario: self.scenario,
            state: &self.next,
            now: trigger.now,
            text: trigger.text,
            beneficiary: trigger.beneficiary,
            seen: trigger.seen,
            truth: trigger.truth,
            veiled: false,
            answers: trigger.answers,
            worth: &[],
        }
    }

    fn consider(&mut self, id: RuleId, trigger: Trigger<'_>) {
        let rule: &Rule = &self.scenario.rules[id.ix()];
        let board = self.board(trigger);
        if !board.holds(&rule.when) {
            return;
        }
        let by =
            i64::from(board.by(rule.by.as_ref())) * i64::from(self.scenario.strength(id)) * i64::from(trigger.share);
        for (place, effect) in rule.then.iter().enumerate() {
            match effect {
                Effect::Points(..) | Effect::Scale(..) | Effect::Cap(..) | Effect::RedLine(_) => {}
                Effect::Track(track, n) => {
                    let by = div_round(i64::from(*n) * by, 1_000_000_000) as i32;
                    self.changes.push(Change { rule: id, place, track: *track, by });
                }
                other => self.deeds.push(Deed { rule: id, effect: other.clone(), deal: trigger.deal }),
            }
        }
    }

    /// A change of the engine's own.
    pub fn change(&mut self, rule: RuleId, track: TrackId, by: i32) {
        self.changes.push(Change { rule, place: 0, track, by });
    }

    /// Applies what waits: tracks in rule-id order, then flags, events, turns and the rest.
    pub fn settle(&mut self) {
        // A turn changes a status, which sets off rules, which may turn another: bounded, so that no pack can loop.
        for _ in 0..8 {
            if self.changes.is_empty() && self.deeds.is_empty() {
                return;
            }
            let mut changes = std::mem::take(&mut self.changes);
            changes.sort_by_key(|c| (c.rule, c.place));
            for change in changes {
                self.apply(change.rule, change.track, change.by);
            }
            let mut deeds = std::mem::take(&mut self.deeds);
            deeds.sort_by_key(|d| d.rule);
            for deed in deeds {
                self.perform(deed);
            }
        }
        self.changes.clear();
        self.deeds.clear();
    }

    fn apply(&mut self, rule: RuleId, track: TrackId, by: i32) {
        if by == 0 {
            return;
        }
        let seen = !self.scenario.tracks[track.ix()].hidden;
        let lens = self.scenario.strength(rule) != 1000;
        let before = self.next.track(track);
        let after = (before + by).clamp(0, 100);
        let what = What::Track(track);
        self.findings.push(Finding { rule, what, points: by, seen, lens });
        let cut = after - (before + by);
        if cut != 0 {
            self.findings.push(Finding { rule: self.scenario.own.clamp, what, points: cut, seen, lens: false });
        }
        self.next.tracks[track.ix()] = after as i16;
    }

    fn perform(&mut self, deed: Deed) {
        let rule = deed.rule;
        match deed.effect {
            Effect::Flag(flag, months) => self.raise(Some(rule), flag, months),
            Effect::Event(event, months) => self.schedule(Some(rule), event, months),
            Effect::Turn(issues, status, months) => self.turn(rule, deed.deal, issues, status, months),
            Effect::Propose(text, months) => self.propose(rule, *text, months),
            Effect::Sound(capital, honesty) => self.sound(rule, capital, honesty),
            _ => {}
        }
    }

    /// Writes a note.
    pub fn note(&mut self, rule: Option<RuleId>, kind: NoteKind, id: &str, months: Option<u16>, seen: bool) {
        self.notes.push(Note { rule, kind, id: id.to_owned(), months, party: None, seen });
    }

    /// Writes a note about an obligation: its issue, and to whom it is owed.
    pub fn note_of_term(&mut self, rule: Option<RuleId>, kind: NoteKind, at: usize, seen: bool) {
        let o = &self.next.obligations[at];
        let (id, party) = (self.scenario.issue(o.issue).id.clone(), o.beneficiary);
        self.notes.push(Note { rule, kind, id, months: None, party, seen });
    }

    fn raise(&mut self, rule: Option<RuleId>, flag: FlagId, months: u16) {
        let slot = &mut self.next.flags[flag.ix()];
        let up = months > 0;
        let was = *slot > 0;
        *slot = if up { (months + 1).max(*slot) } else { 0 };
        if up || was {
            let f = &self.scenario.flags[flag.ix()];
            let kind = if up { NoteKind::FlagUp } else { NoteKind::FlagDown };
            let (id, seen) = (f.id.clone(), !f.hidden);
            self.note(rule, kind, &id, up.then_some(months), seen);
        }
    }

    /// Makes an event due; one that is due already stays as it is.
    pub fn schedule(&mut self, rule: Option<RuleId>, event: EventId, months: u16) {
        if self.next.scheduled.iter().any(|s| s.event == event) {
            return;
        }
        let month = self.next.month + months;
        self.next.scheduled.push(Scheduled { event, month, drawn: false });
        let id = self.scenario.event(event).id.clone();
        self.note(rule, NoteKind::Scheduled, &id, Some(months), false);
    }

    fn propose(&mut self, rule: RuleId, text: Offer, months: u16) {
        let holder = self.scenario.rules[rule.ix()].holder;
        let by = match holder {
            Some(super::rule::Holder::Event(e)) => self.scenario.event(e).by,
            _ => None,
        };
        let by = by.unwrap_or(self.scenario.counterpart);
        let until = self.next.month + months;
        self.next.standing.retain(|s| s.kind != StandingKind::Overture || s.by != by);
        self.next.standing.push(Standing { kind: StandingKind::Overture, by, text, until, answers: None });
        let id = self.scenario.capital(by).id.clone();
        self.note(Some(rule), NoteKind::Overture, &id, Some(months), true);
    }

    /// A sounding draws one tell: of the true disposition with the chance of candour, else of another.
    ///
    /// The key holds month and capital only, so asking twice in a month is no trick.
    fn sound(&mut self, rule: RuleId, capital: CapitalId, honesty: super::ids::SumId) {
        let scenario = self.scenario;
        let c = scenario.capital(capital);
        let chance = Board::new(scenario, &self.next).sum(&scenario.sums[honesty.ix()]);
        let (month, subject) = (self.next.month, key(&c.id));
        let truth = self.next.dispositions[capital.ix()].ix();
        let honest = self.luck.per_mille(month, Purpose::Candour, subject) < chance;
        let draw = |salt: u64, n: usize| self.luck.below(n, month, Purpose::Tell, pair(subject, salt));
        let speaks_as = if honest || c.dispositions.len() < 2 {
            truth
        } else {
            let other = draw(1, c.dispositions.len() - 1);
            if other >= truth { other + 1 } else { other }
        };
        let tells = &c.dispositions[speaks_as].tells;
        let Some(tell) = tells.get(draw(2, tells.len())).copied() else { return };
        self.next.heard.push(Heard { capital, tell, month });
        self.learned = Some((capital, tell));
        self.note(Some(rule), NoteKind::Evidence, &scenario.tells[tell.ix()], None, true);
    }

    /// Marks a fact as having happened this month.
    pub fn mark(&mut self, fact: FactId) {
        let month = self.next.month;
        let slot = &mut self.next.facts[fact.ix()];
        slot.last = month;
        slot.times = slot.times.saturating_add(1);
    }

    fn turn(&mut self, rule: RuleId, deal: Option<u16>, issues: IssueSet, status: Status, months: u16) {
        let month = self.next.month;
        for at in 0..self.next.obligations.len() {
            let o = &mut self.next.obligations[at];
            let here = deal.is_none_or(|d| d == o.deal) && issues.has(o.issue);
            if !here || o.status.is_final() || (o.status == status && o.held.is_none() && status != Status::Pending) {
                continue;
            }
            match status {
                Status::Pending if o.status == Status::Pending && o.held.is_none() => o.due = o.due.max(month) + months,
                Status::Pending | Status::Suspended => {
                    let back = o.held.map_or(o.status, |(_, back)| back);
                    o.held = Some((month + months, back));
                }
                _ => o.held = None,
            }
            self.set_status(Some(rule), at, status, true);
        }
    }
}
