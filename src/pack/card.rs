//! Strategy cards: a policy as data, with its ids understood.

use super::lower::{Lower, TermChoice};
use super::raw;
use crate::engine::{CapitalId, ChoiceId, Condition, ConsultId, EventId, Habits, IssueId, MeasureId, Offer, ProcessId};

pub use super::raw::Outcome;

/// A strategy card.
#[derive(Debug, Clone)]
pub struct Card {
    /// Its id.
    pub id: String,
    /// What it delivers, renews and answers without being told.
    pub habits: Option<Habits>,
    /// Tried from the top each month until bandwidth is spent.
    pub plays: Vec<Play>,
    /// A fixed list of moves, month by month, instead.
    pub script: Vec<Vec<Do>>,
    /// Whether it plays uniformly random legal moves instead.
    pub random: bool,
}

/// One play of a card.
#[derive(Debug, Clone)]
pub struct Play {
    /// Its id.
    pub id: String,
    /// When it is tried.
    pub when: Condition,
    /// The move.
    pub act: Do,
    /// Months after which it may be played again; absent: once.
    pub again: Option<u16>,
    /// What to do about the answer: the first that fits and is not used up.
    pub answers: Vec<Reply>,
}

/// A move a card makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Do {
    /// Consult a capital.
    Consult(ConsultId),
    /// Take a measure.
    Measure(MeasureId),
    /// Make an offer.
    Offer(Box<Offer>),
    /// Answer an event.
    Answer(EventId, ChoiceId),
    /// Take a capital's overture.
    AcceptFrom(CapitalId),
    /// Turn a capital's overture down.
    DeclineFrom(CapitalId),
}

/// An answer to an answer.
#[derive(Debug, Clone)]
pub struct Reply {
    /// Outcomes it fits.
    pub to: Vec<Outcome>,
    /// And when.
    pub when: Condition,
    /// What to do.
    pub reply: Response,
}

/// What a card does about an outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Response {
    /// Take the counter.
    Take,
    /// Put the offer again with these options changed.
    Change(Vec<TermChoice>),
    /// Put it again without these issues, and with these process terms at their default.
    Drop(Vec<IssueId>, Vec<ProcessId>),
    /// Put it again after so many months.
    Wait(u16),
}

/// Lowers a card; unknown ids are problems.
pub(super) fn card(lower: &mut Lower<'_, '_>, written: &raw::Card<'_>) -> Card {
    lower.at(written.id);
    Card {
        id: written.id.to_owned(),
        habits: written.habits.as_ref().map(|h| lower.habits(h)),
        plays: written.plays.iter().map(|p| play(lower, p)).collect(),
        script: written.script.iter().map(|month| month.iter().map(|d| act(lower, d)).collect()).collect(),
        random: written.random,
    }
}

fn play(lower: &mut Lower<'_, '_>, written: &raw::Play<'_>) -> Play {
    lower.at(written.id);
    Play {
        id: written.id.to_owned(),
        when: lower.when(written.when.as_ref()),
        act: act(lower, &written.act),
        again: written.again,
        answers: written.answers.iter().map(|r| reply(lower, r)).collect(),
    }
}

fn act(lower: &mut Lower<'_, '_>, written: &raw::Do<'_>) -> Do {
    match written {
        raw::Do::Consult(capital, message) => Do::Consult(lower.consult(capital, message)),
        raw::Do::Measure(id) => Do::Measure(lower.measure(id)),
        raw::Do::Offer { parties, terms } => Do::Offer(Box::new(lower.offer(parties, &terms.0))),
        raw::Do::Answer(event, choice) => {
            let (event, choice) = lower.choice(event, choice);
            Do::Answer(event, choice)
        }
        raw::Do::AcceptFrom(capital) => Do::AcceptFrom(lower.capital(capital)),
        raw::Do::DeclineFrom(capital) => Do::DeclineFrom(lower.capital(capital)),
    }
}

fn reply(lower: &mut Lower<'_, '_>, written: &raw::Reply<'_>) -> Reply {
    let response = match &written.reply {
        raw::Response::Take => Response::Take,
        raw::Response::Change(terms) => Response::Change(
            terms
                .0
                .iter()
                .map(|(term, option)| match *option {
                    "off" if lower.names.issues.find(term).is_some() => TermChoice::Issue(lower.issue(term), 0),
                    option => lower.term(term, option),
                })
                .collect(),
        ),
        raw::Response::Drop(terms) => {
            let (mut issues, mut process) = (Vec::new(), Vec::new());
            for term in terms {
                match lower.names.process.find(term) {
                    Some(number) => process.push(ProcessId::of(number)),
                    None => issues.push(lower.issue(term)),
                }
            }
            Response::Drop(issues, process)
        }
        raw::Response::Wait(months) => Response::Wait(*months),
    };
    Reply { to: written.to.clone(), when: lower.when(written.when.as_ref()), reply: response }
}
