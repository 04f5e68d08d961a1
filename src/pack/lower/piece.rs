//! Capitals, issues, process terms, acts, events, endings: the pieces rules speak of.

use super::Lower;
use super::condition::constant;
use crate::engine::{
    Act, Capital, Choice, Disposition, Ending, Event, Flag, Giver, Issue, Mark, Process, ProcessOption, RuleId, Seat,
    Sum, TellId, Tone, Track, key,
};
use crate::pack::raw;

/// The tag of issues that are relief.
pub(crate) const RELIEF: &str = "relief";

impl Lower<'_, '_> {
    pub(super) fn tracks(&self, all: &[raw::Track<'_>]) -> Vec<Track> {
        let lower = |t: &raw::Track<'_>| Track { id: t.id.to_owned(), start: t.start, hidden: t.hidden, good: t.good };
        all.iter().map(lower).collect()
    }

    pub(super) fn flags(&self, all: &[raw::Flag<'_>]) -> Vec<Flag> {
        all.iter().map(|f| Flag { id: f.id.to_owned(), hidden: f.hidden }).collect()
    }

    pub(super) fn capital_piece(&mut self, c: &raw::Capital<'_>, seat: Seat) -> Capital {
        self.at(c.id);
        let known_sum = |lower: &mut Self, id: Option<&str>| id.map(|id| lower.sum(id));
        Capital {
            id: c.id.to_owned(),
            seat,
            interests: c.interests.iter().map(|(id, _)| ((*id).to_owned(), 1000)).collect(),
            written_weights: c.interests.iter().map(|(_, w)| *w).collect(),
            reweighted: vec![false; c.interests.len()],
            stalls: c.stalls.as_ref().map_or(crate::engine::Condition::Any([].into()), |s| self.cond(s)),
            reservation: self.plain_sum(&c.reservation),
            aspiration: self.plain_sum(&c.aspiration),
            need: self.plain_sum(&c.need),
            comply: known_sum(self, c.comply),
            drift: known_sum(self, c.drift),
            detect: known_sum(self, c.detect),
            meters: c.meters.iter().map(|t| self.track(t)).collect(),
            dispositions: c.dispositions.iter().map(|d| self.disposition_piece(d)).collect(),
        }
    }

    fn disposition_piece(&mut self, d: &raw::Disposition<'_>) -> Disposition {
        self.at(d.id);
        Disposition {
            id: d.id.to_owned(),
            prior: 0,
            reservation: d.reservation,
            pace: d.pace,
            mix: d.mix,
            memory: d.memory,
            comply: d.comply,
            asks: d.asks.iter().map(|(issue, option)| self.option(issue, option)).collect(),
            tells: d.tells.iter().map(|t| TellId::of(self.names.tells.find(t).unwrap_or(0))).collect(),
        }
    }

    pub(super) fn issue_piece(&mut self, issue: &raw::Issue<'_>) -> Issue {
        self.at(issue.id);
        let giver = match issue.gives {
            "us" => Giver::Player,
            "mutual" => Giver::Mutual,
            capital if self.names.capitals.find(capital).is_some() => Giver::Capital(self.capital(capital)),
            other => {
                let known = ["us", "mutual"].into_iter().chain(self.names.capitals.iter());
                self.error(other, crate::pack::problem::unknown("giver", other, known));
                Giver::Player
            }
        };
        let off = std::iter::once("off");
        let none = std::iter::once(0);
        Issue {
            id: issue.id.to_owned(),
            giver,
            options: off.chain(issue.options.iter().copied()).map(str::to_owned).collect(),
            relief: issue.tags.contains(&RELIEF),
            with: issue.with.map(|w| self.issue(w)),
            needs: self.when(issue.needs.as_ref()),
            safeguards: issue.safeguards.iter().map(|s| self.issue(s)).collect(),
            capital: if issue.capital.is_empty() {
                vec![0; issue.options.len() + 1]
            } else {
                none.chain(issue.capital.iter().copied()).collect()
            },
            due: issue.due,
            comply: issue.comply.map(|s| self.sum(s)),
            detect: issue.detect.map(|s| self.sum(s)),
        }
    }

    pub(super) fn process_piece(&mut self, term: &raw::Process<'_>) -> Process {
        self.at(term.id);
        let mut option = |o: &raw::ProcessOption<'_>| ProcessOption {
            id: o.id.to_owned(),
            with: o.with.map(|w| self.issue(w)),
            mark: o.mark.map(|m| match m {
                raw::Mark::Tranches => Mark::Tranches,
                raw::Mark::Reversible => Mark::Reversible,
                raw::Mark::Public => Mark::Public,
                raw::Mark::Snapback => Mark::Snapback,
                raw::Mark::OnDelivery => Mark::OnDelivery,
            }),
        };
        Process { id: term.id.to_owned(), options: term.options.iter().map(&mut option).collect() }
    }

    /// A consultation, measure or answer; `usual` is its bandwidth when none is written.
    pub(super) fn act_piece(&mut self, act: &raw::Act<'_>, usual: i32, rules: Vec<RuleId>) -> Act {
        self.at(act.id);
        let (bandwidth, price) = self.cost(&act.cost, usual);
        Act {
            capital: act.capital.map(str::to_owned),
            id: act.id.to_owned(),
            when: self.when(act.when.as_ref()),
            bandwidth,
            price,
            rules,
        }
    }

    fn cost(&mut self, cost: &raw::Cost<'_>, usual: i32) -> (Sum, Sum) {
        let bandwidth = cost.bandwidth.as_ref().map_or(constant(usual), |s| self.plain_sum(s));
        let price = cost.capital.as_ref().map_or(constant(0), |s| self.plain_sum(s));
        (bandwidth, price)
    }

    /// An event; `rules` are its own, `choices` those of its options.
    pub(super) fn event_piece(
        &mut self,
        event: &raw::Event<'_>,
        rules: Vec<RuleId>,
        choices: Vec<Vec<RuleId>>,
    ) -> Event {
        self.at(event.id);
        let by = event.by.map(|by| self.capital(by));
        let full = event.by.map_or(event.id.to_owned(), |by| format!("{by}.{}", event.id));
        Event {
            id: event.id.to_owned(),
            by,
            key: key(&full),
            tone: match event.tone {
                raw::Tone::Adverse => Tone::Adverse,
                raw::Tone::Relief => Tone::Relief,
                raw::Tone::Neutral => Tone::Neutral,
            },
            crisis: event.crisis,
            rest: event.rest,
            once: event.once,
            precedent: event.precedent,
            notice: event.notice,
            when: self.when(event.when.as_ref()),
            odds: event.odds.as_ref().map(|s| self.plain_sum(s)),
            counters: event.counters.iter().map(|c| self.cond(c)).collect(),
            rules,
            options: event.options.iter().zip(choices).map(|(c, rules)| self.choice_piece(c, rules)).collect(),
            default: event.default.and_then(|d| self.default_choice(event, d)),
        }
    }

    fn choice_piece(&mut self, choice: &raw::Choice<'_>, rules: Vec<RuleId>) -> Choice {
        self.at(choice.id);
        let (bandwidth, price) = self.cost(&choice.cost, 0);
        Choice { id: choice.id.to_owned(), needs: self.when(choice.needs.as_ref()), bandwidth, price, rules }
    }

    fn default_choice(&mut self, event: &raw::Event<'_>, default: &str) -> Option<usize> {
        let found = event.options.iter().position(|o| o.id == default);
        if found.is_none() {
            let known = event.options.iter().map(|o| o.id);
            self.error(default, crate::pack::problem::unknown(&format!("choice of {}", event.id), default, known));
        }
        found
    }

    pub(super) fn ending_piece(&mut self, ending: &raw::Ending<'_>) -> Ending {
        self.at(ending.id);
        Ending {
            id: ending.id.to_owned(),
            grim: ending.grim,
            early_from: ending.early_from,
            when: self.cond(&ending.when),
            warnings: ending.warnings.iter().map(|(id, cond)| ((*id).to_owned(), self.cond(cond))).collect(),
            about: ending.about.iter().map(|t| self.track(t)).collect(),
        }
    }
}
