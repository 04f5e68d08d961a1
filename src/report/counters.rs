//! What would stop or dull a move that a sign announces, in the words of what the player can do about it.

use super::words::Words;
use crate::engine::{
    AnswerId, ChoiceId, Condition, ConsultId, EventId, FactId, IssueId, IssueSet, MeasureId, OptionNo,
};
use crate::lang::report;

/// The counters of an event, a few words each, as its pack lists them; those that hang on what is hidden are left out.
#[must_use]
pub fn counters(words: &Words<'_>, event: EventId) -> Vec<String> {
    words.scenario.event(event).counters.iter().filter_map(|c| counter(words, c)).collect()
}

fn counter(words: &Words<'_>, condition: &Condition) -> Option<String> {
    match condition {
        Condition::Force(issues, option) => Some(in_force(words, *issues, *option)),
        Condition::Raised(flag) => {
            let hidden = words.scenario.flags[flag.ix()].hidden || words.is_quiet(*flag);
            (!hidden).then(|| report::this_in_effect(words.flag(*flag)))
        }
        Condition::Within(_, facts) => {
            let deeds: Vec<String> = facts.iter().filter_map(|f| deed(words, *f)).collect();
            (!deeds.is_empty()).then(|| deeds.join(report::or()))
        }
        _ => None,
    }
}

/// An agreement, at an option or one that goes further.
fn in_force(words: &Words<'_>, issues: IssueSet, option: OptionNo) -> String {
    let named = |i: IssueId| {
        let last = words.scenario.issue(i).options.len() - 1;
        match usize::from(option) {
            0 | 1 if last == 1 => words.term(i, 1),
            0 | 1 => words.issue(i),
            o if o >= last => words.term(i, last as OptionNo),
            _ => report::or_further(words.term(i, option)),
        }
    };
    report::in_force(issues.iter().map(named).collect::<Vec<_>>().join(report::or_else()))
}

/// A thing that can have been done or happened, in a few words.
fn deed(words: &Words<'_>, fact: FactId) -> Option<String> {
    let (scenario, facts) = (words.scenario, &words.scenario.facts);
    if let Some(at) = (0..scenario.consults.len()).find(|at| facts.consulted(*at) == fact) {
        return Some(words.consult(ConsultId::of(at)));
    }
    if let Some(at) = (0..scenario.measures.len()).find(|at| facts.done(*at) == fact) {
        return Some(words.measure(MeasureId::of(at)));
    }
    for event in (0..scenario.events.len()).map(EventId::of) {
        if facts.happened(event) == fact {
            return Some(report::once_this_has_happened(words.event(event)));
        }
        let choices = scenario.event(event).options.len();
        if let Some(at) = (0..choices).find(|at| facts.chose(event, *at) == fact) {
            return Some(report::in_answer_to(words.choice(event, ChoiceId::of(at)), words.event(event)));
        }
    }
    for issue in (0..scenario.issues.len()).map(IssueId::of) {
        let name = words.issue(issue);
        if facts.delivered(issue) == fact {
            return Some(report::delivering(&name));
        }
        if facts.renewed(issue) == fact {
            return Some(report::renewing(&name));
        }
        if let Some(at) = (0..scenario.answers.len()).find(|at| facts.responded(issue, *at) == fact) {
            return Some(report::in_answer_to_a_breach_of(words.answer(AnswerId::of(at)), &name));
        }
    }
    None
}
