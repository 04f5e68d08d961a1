//! The written form into the engine's: ids into numbers.
//!
//! Lowering goes on after a wrong id, with number 0 in its place, so that every wrong id is found; whoever calls it
//! throws the result away when there was an error.

mod condition;
mod frame;
mod piece;
mod rule;

pub use frame::LensInfo;
pub(super) use frame::MAX_STRENGTH;
pub(super) use frame::{Dates, Setting, frame};
pub(super) use rule::{MAX_SUM_DEPTH, WorthRow};

use super::names::{Index, Names};
use super::parse::Written;
use super::problem::{Anchor, Place, Problems, Sources, one_of, unknown};
use super::sites::RuleSite;
use crate::engine::{
    AnswerId, CapitalId, ChoiceId, ConsultId, DispositionId, EventId, FlagId, InterestId, IssueId, IssueSet, Mandate,
    MeasureId, Offer, OptionNo, Parties, ProcessId, Scenario, SumId, Tags, TrackId,
};

/// What is the same under every lens, scenario and mandate, and what each of them lays over it.
#[derive(Debug, Clone)]
pub(super) struct Base {
    /// The engine's scenario, with neutral weights, strengths, clock, dates and mandate.
    pub(super) template: Scenario,
    /// Rows of the offer tables.
    pub(super) rows: Vec<WorthRow>,
    /// Scenarios (by number) that an event belongs to; empty: all.
    pub(super) events_only: Vec<Vec<usize>>,
    /// Scenarios that an ending belongs to; empty: all.
    pub(super) endings_only: Vec<Vec<usize>>,
    /// Dates of the calendar's items.
    pub(super) calendar: Vec<Dates>,
    /// What each lens lays over it.
    pub(super) lenses: Vec<LensInfo>,
    /// What each scenario does.
    pub(super) scenarios: Vec<Setting>,
    /// Mandates.
    pub(super) mandates: Vec<Mandate>,
}

/// Where a word of a process term or an issue leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermChoice {
    /// An option of an issue (0: off).
    Issue(IssueId, OptionNo),
    /// An option of a process term.
    Process(ProcessId, OptionNo),
}

/// Turns words into numbers, and says which it does not know.
pub(super) struct Lower<'n, 's> {
    pub(super) names: &'n Names,
    pub(super) sources: &'n Sources<'s>,
    pub(super) problems: &'n mut Problems,
    /// Where to point when a thing has no word of its own.
    here: Option<Anchor>,
}

impl<'n, 's> Lower<'n, 's> {
    pub(super) fn new(names: &'n Names, sources: &'n Sources<'s>, problems: &'n mut Problems) -> Self {
        Self { names, sources, problems, here: None }
    }

    /// What follows stands at this word.
    pub(super) fn at(&mut self, anchor: &str) -> &mut Self {
        self.here = Some(Anchor::of(anchor));
        self
    }

    pub(super) fn error(&mut self, at: &str, message: impl Into<String>) {
        let here = || self.here.and_then(|anchor| self.sources.place_at(anchor));
        let place = self.sources.place_of(at).or_else(here).unwrap_or_else(|| Place::start_of("pack.ron"));
        self.problems.error(place, message);
    }

    fn find(&mut self, index: &Index, kind: &str, id: &str) -> usize {
        index.find(id).unwrap_or_else(|| {
            self.error(id, unknown(kind, id, index.iter()));
            0
        })
    }

    pub(super) fn capital(&mut self, id: &str) -> CapitalId {
        CapitalId::of(self.find(&self.names.capitals, "capital", id))
    }

    pub(super) fn interest(&mut self, capital: &str, id: &str) -> (CapitalId, InterestId) {
        let c = self.capital(capital);
        let interest = match self.names.interests.get(c.ix()) {
            Some(index) if self.names.capitals.find(capital).is_some() => {
                self.find(index, &format!("interest of {capital}"), id)
            }
            _ => 0,
        };
        (c, InterestId::of(interest))
    }

    pub(super) fn disposition(&mut self, capital: &str, id: &str) -> (CapitalId, DispositionId) {
        let c = self.capital(capital);
        let disposition = match self.names.dispositions.get(c.ix()) {
            Some(index) if self.names.capitals.find(capital).is_some() => {
                self.find(index, &format!("disposition of {capital}"), id)
            }
            _ => 0,
        };
        (c, DispositionId::of(disposition))
    }

    pub(super) fn track(&mut self, id: &str) -> TrackId {
        TrackId::of(self.find(&self.names.tracks, "track", id))
    }

    pub(super) fn flag(&mut self, id: &str) -> FlagId {
        FlagId::of(self.find(&self.names.flags, "flag", id))
    }

    pub(super) fn sum(&mut self, id: &str) -> SumId {
        SumId::of(self.find(&self.names.sums, "sum", id))
    }

    pub(super) fn issue(&mut self, id: &str) -> IssueId {
        IssueId::of(self.find(&self.names.issues, "issue", id))
    }

    /// An option of an issue, `off` not among them.
    pub(super) fn option(&mut self, issue: &str, option: &str) -> (IssueId, OptionNo) {
        let id = self.issue(issue);
        let Some(options) = self.names.options.get(id.ix()).filter(|_| self.names.issues.find(issue).is_some()) else {
            return (id, 0);
        };
        match options.find(option) {
            Some(number) if number > 0 => (id, number as OptionNo),
            _ => {
                self.error(option, unknown(&format!("option of {issue}"), option, options.iter().skip(1)));
                (id, 0)
            }
        }
    }

    /// An option of an issue or of a process term.
    pub(super) fn term(&mut self, term: &str, option: &str) -> TermChoice {
        if let Some(process) = self.names.process.find(term).filter(|_| self.names.issues.find(term).is_none()) {
            let number = match self.names.process_options.get(process) {
                Some(index) => self.find(index, &format!("option of {term}"), option),
                None => 0,
            };
            return TermChoice::Process(ProcessId::of(process), number as OptionNo);
        }
        if self.names.issues.find(term).is_none() {
            let known = self.names.issues.iter().chain(self.names.process.iter());
            self.error(term, unknown("issue or process term", term, known));
            return TermChoice::Issue(IssueId::of(0), 0);
        }
        let (issue, option) = self.option(term, option);
        TermChoice::Issue(issue, option)
    }

    /// An issue, or all issues of a tag.
    pub(super) fn issues(&mut self, id: &str) -> IssueSet {
        self.names.issue_set(id).unwrap_or_else(|| {
            let known = self.names.issues.iter().chain(self.names.issue_tags.keys().map(String::as_str));
            self.error(id, unknown("issue or issue tag", id, known));
            IssueSet::default()
        })
    }

    pub(super) fn consult(&mut self, capital: &str, message: &str) -> ConsultId {
        let names = self.names;
        if let Some(number) = names.consults.find(&format!("{capital}.{message}")) {
            return ConsultId::of(number);
        }
        let messages: Vec<&str> =
            names.consults.iter().filter_map(|c| c.strip_prefix(capital)?.strip_prefix('.')).collect();
        if messages.is_empty() {
            let mut capitals: Vec<&str> =
                names.consults.iter().filter_map(|c| c.split_once('.')).map(|(c, _)| c).collect();
            capitals.dedup();
            self.error(capital, unknown("capital to consult", capital, capitals.into_iter()));
        } else {
            self.error(message, unknown(&format!("consultation of {capital}"), message, messages.into_iter()));
        }
        ConsultId::of(0)
    }

    pub(super) fn measure(&mut self, id: &str) -> MeasureId {
        MeasureId::of(self.find(&self.names.measures, "measure", id))
    }

    pub(super) fn answer(&mut self, id: &str) -> AnswerId {
        AnswerId::of(self.find(&self.names.answers, "answer", id))
    }

    pub(super) fn event(&mut self, id: &str) -> EventId {
        match self.names.event(id) {
            Ok(event) => event,
            Err(several) if several.is_empty() => {
                let bare = self.names.event_names.iter().map(|e| e.id.as_str());
                let message = unknown("event", id, self.names.events.iter().chain(bare));
                self.error(id, message);
                EventId::of(0)
            }
            Err(several) => {
                let message = format!("several capitals have a move \"{id}\"; expected {}", one_of(&several));
                self.error(id, message);
                EventId::of(0)
            }
        }
    }

    pub(super) fn choice(&mut self, event: &str, choice: &str) -> (EventId, ChoiceId) {
        let id = self.event(event);
        let number = match self.names.choices.get(id.ix()) {
            Some(index) if self.names.event(event).is_ok() => self.find(index, &format!("choice of {event}"), choice),
            _ => 0,
        };
        (id, ChoiceId::of(number))
    }

    /// The bit of a tag; no bit for a tag that no gate, cap or worth names.
    pub(super) fn bit(&self, tag: &str) -> Tags {
        Tags(self.names.bits.find(tag).and_then(|n| 1_u32.checked_shl(n as u32)).unwrap_or(0))
    }

    /// An offer as written: its parties and terms.
    pub(super) fn offer<'a>(&mut self, parties: &[&'a str], terms: &[(&'a str, &'a str)]) -> Offer {
        let capitals: Vec<CapitalId> = parties.iter().map(|p| self.capital(p)).collect();
        let mut offer = Offer::new(Parties::of(&capitals));
        for (term, option) in terms {
            match self.term(term, option) {
                TermChoice::Issue(issue, option) if issue.ix() < crate::engine::MAX_ISSUES => offer.set(issue, option),
                TermChoice::Process(process, option) if process.ix() < crate::engine::MAX_PROCESS => {
                    offer.set_process(process, option)
                }
                _ => {}
            }
        }
        offer
    }
}

/// Lowers everything but texts, library and cards. `None` without a manifest.
pub(super) fn lower<'a>(
    all: &Written<'a>,
    sites: &[RuleSite<'_, 'a>],
    names: &Names,
    sources: &Sources<'_>,
    problems: &mut Problems,
) -> Option<Base> {
    frame(all, sites, &mut Lower::new(names, sources, problems))
}
