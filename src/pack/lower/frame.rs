//! The whole: the template of a scenario, and what lenses, scenarios and mandates lay over it.

use super::rule::Rules;
use super::{Base, Lower};
use crate::engine::{
    CalendarItem, Capital, CapitalId, Clock, Condition, EventId, FlagId, Habits, Header, Holder, IssueId, IssueSet,
    Mandate, Numbers, RuleId, Scenario, Scene, Seat, TrackId,
};
use crate::pack::parse::Written;
use crate::pack::raw;
use crate::pack::sites::RuleSite;
use std::sync::Arc;

/// Furthest a lens may turn a tag or a rule, per mille.
pub(crate) const MAX_STRENGTH: i32 = 5000;

/// When a calendar item falls.
#[derive(Debug, Clone, Default)]
pub(crate) struct Dates {
    /// Its id.
    pub(crate) id: String,
    /// Calendar months (1 to 12), every year.
    pub(crate) every_year: Vec<u8>,
    /// Or from this year and month on, for so many months.
    pub(crate) from: Option<((u16, u16), u16)>,
    /// Scenarios it belongs to; empty: all.
    pub(crate) only: Vec<usize>,
}

/// What a lens lays over the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LensInfo {
    /// Its id.
    pub id: String,
    /// Weights of interests as they stand under it, by capital.
    pub weights: Vec<Vec<i32>>,
    /// How likely each disposition is, per mille, by capital.
    pub prior: Vec<Vec<i32>>,
    /// What it says of tags and rules, per mille, as written.
    pub named: Vec<(String, i32)>,
    /// Strength of every rule, per mille.
    pub strength: Vec<i32>,
    /// Its dials, in the pack's order.
    pub dials: Vec<i32>,
    /// What is added to the start of every track.
    pub tracks: Vec<i32>,
}

/// What a scenario says.
#[derive(Debug, Clone)]
pub(crate) struct Setting {
    pub(crate) clock: Clock,
    /// Tracks that start elsewhere.
    pub(crate) tracks: Vec<(TrackId, i32)>,
    pub(crate) flags: Vec<(FlagId, u16)>,
    pub(crate) events: Vec<(EventId, u16)>,
    pub(crate) scenes: Vec<Scene>,
}

/// Lowers everything.
pub(crate) fn frame<'a>(all: &Written<'a>, sites: &[RuleSite<'_, 'a>], lower: &mut Lower<'_, '_>) -> Option<Base> {
    let manifest = all.manifest.as_ref()?;
    let sums: Vec<_> = all.sums.iter().chain(&all.objectives).map(|s| lower.named_sum(s)).collect();
    let rules = lower.rules(sites, &sums);
    let capitals: Vec<Capital> = {
        let seats = lower.names.seats.clone();
        all.capitals.iter().zip(seats).map(|(c, seat)| lower.capital_piece(c, seat)).collect()
    };
    let counterpart = capitals.iter().position(|c| c.seat == Seat::Counterpart).unwrap_or(0);
    let usual = i32::from(manifest.numbers.move_cost);
    let acts = |lower: &mut Lower<'_, '_>, written: &[raw::Act<'_>], usual, holder: &dyn Fn(usize) -> Holder| {
        written
            .iter()
            .enumerate()
            .map(|(i, a)| lower.act_piece(a, usual, held(&rules, sites, holder(i))))
            .collect::<Vec<_>>()
    };
    let consults = acts(lower, &all.consults, usual, &|i| Holder::Consult(crate::engine::ConsultId::of(i)));
    let measures = acts(lower, &all.measures, usual, &|i| Holder::Measure(crate::engine::MeasureId::of(i)));
    let answers = acts(lower, &all.answers, 0, &|i| Holder::Answer(crate::engine::AnswerId::of(i)));
    let events = all.events.iter().enumerate().map(|(i, event)| {
        let id = EventId::of(i);
        let choice = |c| held(&rules, sites, Holder::Choice(id, crate::engine::ChoiceId::of(c)));
        let choices = (0..event.options.len()).map(choice).collect();
        lower.event_piece(event, held(&rules, sites, Holder::Event(id)), choices)
    });
    let events: Arc<[_]> = events.collect();
    let mut by_rank: Vec<_> = all.endings.iter().collect();
    by_rank.sort_by_key(|e| e.rank);
    let objectives = all.objectives.iter().map(|o| (o.id.to_owned(), lower.named_sum(o))).collect();
    let mandates = all.mandates.iter().map(|m| lower.mandate(m)).collect();
    lower.at(manifest.id);
    let template = Scenario {
        header: Header {
            pack: manifest.id.to_owned(),
            scenario: String::new(),
            lens: String::new(),
            mandate: String::new(),
        },
        numbers: numbers(&manifest.numbers),
        playing: 0,
        dials: Vec::new(),
        clock: Clock { start: (1, 1), rounds: 1, span: 1, bandwidth: 0, aftermath: 0, habits: idle() },
        tracks: lower.tracks(&all.tracks),
        purse: lower.track(manifest.purse),
        flags: lower.flags(&all.flags),
        counterpart: CapitalId::of(counterpart),
        issues: all.clusters.iter().flat_map(|c| &c.issues).map(|i| lower.issue_piece(i)).collect(),
        clusters: clusters(&all.clusters),
        process: all.process.iter().map(|p| lower.process_piece(p)).collect(),
        rule_ids: lower.names.rules.iter().map(str::to_owned).collect(),
        judging: Vec::new(),
        worth: all.clusters.iter().flat_map(|c| &c.issues).map(|i| vec![Vec::new(); i.options.len()]).collect(),
        own: lower.own(),
        default_answer: lower.names.answers.find("let_pass").unwrap_or(0),
        sum_ids: lower.names.sums.iter().map(str::to_owned).collect(),
        calendar: Vec::new(),
        endings: by_rank.iter().map(|e| lower.ending_piece(e)).collect(),
        mandate: Mandate { weights: Vec::new(), price: 0, refuses: never() },
        tells: lower.names.tells.iter().map(str::to_owned).collect(),
        verified: lower.at(manifest.id).cond(&manifest.verified),
        start_flags: Vec::new(),
        start_events: Vec::new(),
        injects: Vec::new(),
        scenes: Vec::new(),
        facts: lower.names.facts.clone(),
        capitals,
        consults: consults.into(),
        measures: measures.into(),
        answers: answers.into(),
        events,
        deck: all.events.iter().map(|e| e.deck).collect(),
        sums: sums.into(),
        objectives,
        strengths: vec![1000; rules.rules.len()],
        rules: rules.rules.into(),
        on: rules.on,
        sieved: Default::default(),
    };
    for (kind, id) in [
        ("scenario", manifest.defaults.scenario),
        ("lens", manifest.defaults.lens),
        ("mandate", manifest.defaults.mandate),
    ] {
        let index = match kind {
            "scenario" => &lower.names.scenarios,
            "lens" => &lower.names.lenses,
            _ => &lower.names.mandates,
        };
        lower.find(index, kind, id);
    }
    Some(Base {
        template,
        rows: rules.rows,
        events_only: all.events.iter().map(|e| lower.scenarios(&e.only)).collect(),
        endings_only: by_rank.iter().map(|e| lower.scenarios(&e.only)).collect(),
        calendar: all.calendar.iter().map(|c| lower.dates(c)).collect(),
        lenses: all.lenses.iter().map(|l| lower.lens(l, all, sites, &rules.ids)).collect(),
        scenarios: all.scenarios.iter().map(|s| lower.setting(s)).collect(),
        mandates,
    })
}

/// The rules that were written inside a holder, in the order they were written in.
fn held(rules: &Rules, sites: &[RuleSite<'_, '_>], holder: Holder) -> Vec<RuleId> {
    sites.iter().zip(&rules.ids).filter(|(site, _)| site.holder == Some(holder)).map(|(_, id)| *id).collect()
}

fn clusters(written: &[raw::Cluster<'_>]) -> Vec<(String, Vec<IssueId>)> {
    let mut next = 0;
    let mut take = |n: usize| {
        let ids = (next..next + n).map(IssueId::of).collect();
        next += n;
        ids
    };
    written.iter().map(|c| (c.id.to_owned(), take(c.issues.len()))).collect()
}

fn never() -> Condition {
    Condition::Any([].into())
}

fn idle() -> Habits {
    Habits { deliver: never(), renew: never(), respond: 0 }
}

impl Lower<'_, '_> {
    fn scenarios(&mut self, only: &[&str]) -> Vec<usize> {
        only.iter().map(|id| self.find(&self.names.scenarios, "scenario", id)).collect()
    }

    fn mandate(&mut self, mandate: &raw::Mandate<'_>) -> Mandate {
        self.at(mandate.id);
        let weights =
            mandate.weights.iter().map(|(id, w)| (self.find(&self.names.objectives, "objective", id), *w)).collect();
        Mandate { weights, price: mandate.price, refuses: self.cond(&mandate.refuses) }
    }

    fn dates(&mut self, item: &raw::CalendarItem<'_>) -> Dates {
        self.at(item.id);
        Dates {
            id: item.id.to_owned(),
            every_year: item.every_year.clone(),
            from: item.from.and_then(|from| self.date(from)).map(|from| (from, item.months.unwrap_or(1))),
            only: self.scenarios(&item.only),
        }
    }

    /// A month as `2025-09`.
    fn date(&mut self, text: &str) -> Option<(u16, u16)> {
        let parsed = text.split_once('-').filter(|(y, m)| y.len() == 4 && m.len() == 2).and_then(|(year, month)| {
            let (year, month) = (year.parse().ok()?, month.parse().ok()?);
            ((1900..=2200).contains(&year) && (1..=12).contains(&month)).then_some((year, month))
        });
        if parsed.is_none() {
            self.error(text, format!("\"{}\" is no month; expected one like \"2025-09\"", text.escape_debug()));
        }
        parsed
    }

    pub(crate) fn habits(&mut self, habits: &raw::Habits<'_>) -> Habits {
        Habits {
            deliver: self.cond(&habits.deliver),
            renew: self.cond(&habits.renew),
            respond: self.answer(habits.respond).ix(),
        }
    }

    fn setting(&mut self, scenario: &raw::Scenario<'_>) -> Setting {
        self.at(scenario.id);
        Setting {
            clock: Clock {
                start: self.date(scenario.start).unwrap_or((2000, 1)),
                rounds: scenario.rounds,
                span: scenario.span,
                bandwidth: scenario.bandwidth,
                aftermath: scenario.aftermath,
                habits: self.habits(&scenario.habits),
            },
            tracks: scenario.tracks.0.iter().map(|(id, n)| (self.track(id), *n)).collect(),
            flags: scenario.flags.0.iter().map(|(id, n)| (self.flag(id), *n)).collect(),
            events: scenario.events.iter().map(|(id, month)| (self.event(id), *month)).collect(),
            scenes: scenario.scenes.iter().map(|s| self.scene(s)).collect(),
        }
    }

    fn scene(&mut self, scene: &raw::Scene<'_>) -> Scene {
        self.at(scene.id);
        let from = match (scene.from, &scene.when) {
            // Without a round, the condition alone decides.
            (0, Some(_)) => u16::MAX,
            (from, _) => from.max(1),
        };
        let when = scene.when.as_ref().map_or(never(), |c| self.cond(c));
        let issues = IssueSet(scene.issues.iter().map(|i| IssueSet::one(self.issue(i)).0).fold(0, |a, b| a | b));
        Scene { id: scene.id.to_owned(), from, when, issues }
    }

    fn lens(
        &mut self,
        lens: &raw::Lens<'_>,
        all: &Written<'_>,
        sites: &[RuleSite<'_, '_>],
        ids: &[RuleId],
    ) -> LensInfo {
        self.at(lens.id);
        let mut weights: Vec<Vec<i32>> =
            all.capitals.iter().map(|c| c.interests.iter().map(|(_, w)| *w).collect()).collect();
        for (capital, interests) in &lens.weights.0 {
            for (interest, weight) in &interests.0 {
                let (c, i) = self.interest(capital, interest);
                if let Some(slot) = weights.get_mut(c.ix()).and_then(|w| w.get_mut(i.ix())) {
                    *slot = *weight;
                }
            }
        }
        let mut prior: Vec<Vec<i32>> = all.capitals.iter().map(|c| vec![0; c.dispositions.len()]).collect();
        for (capital, dispositions) in &lens.prior.0 {
            for (disposition, share) in &dispositions.0 {
                let (c, d) = self.disposition(capital, disposition);
                if let Some(slot) = prior.get_mut(c.ix()).and_then(|p| p.get_mut(d.ix())) {
                    *slot = *share;
                }
            }
        }
        let mut strength = vec![1000; self.names.rules.len()];
        for (site, id) in sites.iter().zip(ids) {
            if let Some(slot) = strength.get_mut(id.ix()) {
                *slot = strength_of(&lens.strength, site);
            }
        }
        for (name, _) in &lens.strength {
            if self.names.rules.find(name).is_none() && !self.names.rule_tags.contains(*name) {
                let known = self.names.rule_tags.iter().map(String::as_str).chain(self.names.rules.iter());
                self.error(name, crate::pack::problem::unknown("rule or rule tag", name, known));
            }
        }
        let mut tracks = vec![0; all.tracks.len()];
        for (track, change) in &lens.tracks.0 {
            let id = self.track(track);
            if let Some(slot) = tracks.get_mut(id.ix()) {
                *slot = *change;
            }
        }
        let dial = |id: &str| lens.dials.0.iter().find(|(d, _)| *d == id).map_or(0, |(_, n)| *n);
        LensInfo {
            id: lens.id.to_owned(),
            weights,
            prior,
            named: lens.strength.iter().map(|(name, n)| ((*name).to_owned(), *n)).collect(),
            strength,
            dials: self.names.dials.iter().map(dial).collect(),
            tracks,
        }
    }
}

/// The product of what a lens says of a rule and of its tags, per mille, rounded once.
fn strength_of(named: &[(&str, i32)], site: &RuleSite<'_, '_>) -> i32 {
    let mut tags: Vec<&str> = site.tags().collect();
    tags.sort_unstable();
    tags.dedup();
    let fits = |name: &str| name == site.id || tags.contains(&name);
    let (mut product, mut scale) = (1000_i64, 1_i64);
    for (_, n) in named.iter().filter(|(name, _)| fits(name)).take(4) {
        product *= i64::from((*n).clamp(-MAX_STRENGTH, MAX_STRENGTH));
        scale *= 1000;
    }
    crate::engine::div_round(product, scale) as i32
}

fn numbers(n: &raw::Numbers) -> Numbers {
    Numbers {
        embrace: n.embrace,
        stall: n.stall,
        support: n.support,
        acquiesce: n.acquiesce,
        object: n.object,
        obstruct: n.obstruct,
        counter_reach: n.counter_reach,
        red_line_keeps: n.red_line_keeps,
        red_line_more: n.red_line_more,
        relief_months: n.relief_months,
        refusal_memory: n.refusal_memory,
        lowball: n.lowball,
        idle_restores: n.idle_restores,
        offer_cost: n.offer_cost,
        move_cost: n.move_cost,
        due_counterpart: n.due_counterpart,
        due_player: n.due_player,
        estimate_band: n.estimate_band,
    }
}

impl Dates {
    /// The item over the months of a clock: those of play and aftermath in which it lasts.
    pub(crate) fn over(&self, clock: &Clock, scenario: usize) -> CalendarItem {
        let last = clock.months() + clock.aftermath;
        let held = |month: &u16| {
            let (year, of_year) = clock.date(*month);
            let yearly = self.every_year.iter().any(|m| u16::from(*m) == of_year);
            let dated = self.from.is_some_and(|((y, m), months)| {
                let since = (i32::from(year) - i32::from(y)) * 12 + i32::from(of_year) - i32::from(m);
                (0..i32::from(months)).contains(&since)
            });
            yearly || dated
        };
        let here = self.only.is_empty() || self.only.contains(&scenario);
        CalendarItem { id: self.id.clone(), months: (1..=last).filter(|m| here && held(m)).collect() }
    }
}
