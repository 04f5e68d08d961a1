//! A line of a script: a move by names. Read against a scenario it becomes a move; written, the other way round.

use crate::engine::{
    AnswerId, CapitalId, ChoiceId, ConsultId, EventId, IssueId, MeasureId, Move, Offer, Parties, ProcessId, Scenario,
    Stance, State,
};
use crate::lang::files;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A move by names, as a script or a save has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "move", deny_unknown_fields)]
#[serde(bound(deserialize = "'de: 'a"))]
#[allow(missing_docs, reason = "the words of the contract, which defines them")]
pub enum Line<'a> {
    Consult(&'a str, &'a str),
    Measure(&'a str),
    Offer { parties: Vec<&'a str>, terms: BTreeMap<&'a str, &'a str> },
    Probe { parties: Vec<&'a str>, terms: BTreeMap<&'a str, &'a str> },
    AcceptCounter,
    DeclineCounter,
    AcceptFrom(&'a str),
    DeclineFrom(&'a str),
    Withdraw,
    Answer(&'a str, &'a str),
    Respond(&'a str, &'a str),
    Deliver(&'a str),
    Renew(&'a str),
    Note(Cow<'a, str>),
    Forecast(&'a str, &'a str, u8),
    Override(&'a str, &'a str, Cow<'a, str>),
    Inject(&'a str),
}

/// A move and the words that go with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Play {
    /// The move.
    pub play: Move,
    /// A note's text, or the reason of an override.
    pub text: Option<String>,
}

impl Play {
    /// A move without words.
    #[must_use]
    pub fn of(play: Move) -> Self {
        Self { play, text: None }
    }
}

impl From<Move> for Play {
    fn from(play: Move) -> Self {
        Self::of(play)
    }
}

/// A name that means nothing here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown<'a> {
    /// What kind of name was expected.
    pub kind: &'static str,
    /// The name; a slice of the script's text, so that its place can be found.
    pub id: &'a str,
    /// The nearest name that does mean something.
    pub nearest: Option<String>,
}

impl std::fmt::Display for Unknown<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", files::unknown(self.kind, crate::pack::quote(self.id)))?;
        match &self.nearest {
            Some(nearest) => write!(f, "{}", files::did_you_mean(nearest)),
            None => Ok(()),
        }
    }
}

fn look<'a>(kind: &'static str, id: &'a str, known: &[&str]) -> Result<usize, Unknown<'a>> {
    known.iter().position(|k| *k == id).ok_or_else(|| {
        let nearest = crate::pack::nearest(id, known.iter().copied()).map(str::to_owned);
        Unknown { kind, id, nearest }
    })
}

/// Reads a line. `state` helps where capitals share the id of a move: the one before the player is meant.
///
/// # Errors
///
/// An [`Unknown`] name.
pub fn read<'a>(line: &Line<'a>, scenario: &Scenario, state: Option<&State>) -> Result<Play, Unknown<'a>> {
    let reader = Reader { scenario };
    let play = match line {
        Line::Consult(capital, message) => Move::Consult(reader.consult(capital, message)?),
        Line::Measure(id) => Move::Measure(reader.measure(id)?),
        Line::Offer { parties, terms } => Move::Offer(reader.offer(parties, terms)?),
        Line::Probe { parties, terms } => Move::Probe(reader.offer(parties, terms)?),
        Line::AcceptCounter => Move::AcceptCounter,
        Line::DeclineCounter => Move::DeclineCounter,
        Line::AcceptFrom(c) => Move::AcceptFrom(reader.capital(c)?),
        Line::DeclineFrom(c) => Move::DeclineFrom(reader.capital(c)?),
        Line::Withdraw => Move::Withdraw,
        Line::Answer(event, choice) => reader.answer(event, choice, state)?,
        Line::Respond(issue, answer) => Move::Respond(reader.issue(issue)?, reader.breach_answer(answer)?),
        Line::Deliver(issue) => Move::Deliver(reader.issue(issue)?),
        Line::Renew(issue) => Move::Renew(reader.issue(issue)?),
        Line::Note(text) => return Ok(Play { play: Move::Note, text: Some(text.clone().into_owned()) }),
        Line::Forecast(c, stance, percent) => Move::Forecast(reader.capital(c)?, reader.stance(stance)?, *percent),
        Line::Override(c, stance, reason) => {
            let play = Move::Override(reader.capital(c)?, reader.stance(stance)?);
            return Ok(Play { play, text: Some(reason.clone().into_owned()) });
        }
        Line::Inject(event) => Move::Inject(reader.event(event, None)?),
    };
    Ok(Play::of(play))
}

struct Reader<'s> {
    scenario: &'s Scenario,
}

impl Reader<'_> {
    fn capital<'a>(&self, id: &'a str) -> Result<CapitalId, Unknown<'a>> {
        let known: Vec<&str> = self.scenario.capitals.iter().map(|c| c.id.as_str()).collect();
        look("capital", id, &known).map(CapitalId::of)
    }

    fn issue<'a>(&self, id: &'a str) -> Result<IssueId, Unknown<'a>> {
        let known: Vec<&str> = self.scenario.issues.iter().map(|i| i.id.as_str()).collect();
        look("issue", id, &known).map(IssueId::of)
    }

    fn measure<'a>(&self, id: &'a str) -> Result<MeasureId, Unknown<'a>> {
        let known: Vec<&str> = self.scenario.measures.iter().map(|m| m.id.as_str()).collect();
        look("measure", id, &known).map(MeasureId::of)
    }

    fn breach_answer<'a>(&self, id: &'a str) -> Result<AnswerId, Unknown<'a>> {
        let known: Vec<&str> = self.scenario.answers.iter().map(|a| a.id.as_str()).collect();
        look(files::answer_to_a_breach(), id, &known).map(AnswerId::of)
    }

    fn stance<'a>(&self, id: &'a str) -> Result<Stance, Unknown<'a>> {
        let known: Vec<&str> = Stance::ALL.iter().map(|s| s.word()).collect();
        look("stance", id, &known).map(|at| Stance::ALL[at])
    }

    fn consult<'a>(&self, capital: &'a str, message: &'a str) -> Result<ConsultId, Unknown<'a>> {
        let all = &self.scenario.consults;
        let mut addressees: Vec<&str> = all.iter().filter_map(|c| c.capital.as_deref()).collect();
        addressees.dedup();
        look(files::capital_to_consult(), capital, &addressees)?;
        let here = |c: &&crate::engine::Act| c.capital.as_deref() == Some(capital);
        let messages: Vec<&str> = all.iter().filter(here).map(|c| c.id.as_str()).collect();
        look("message", message, &messages)?;
        let at = all.iter().position(|c| c.capital.as_deref() == Some(capital) && c.id == message);
        Ok(ConsultId::of(at.unwrap_or_default()))
    }

    fn event<'a>(&self, event: &'a str, state: Option<&State>) -> Result<EventId, Unknown<'a>> {
        find_event(self.scenario, event, state).ok_or_else(|| {
            let known: Vec<String> =
                (0..self.scenario.events.len()).map(|e| event_name(self.scenario, EventId::of(e))).collect();
            let nearest = crate::pack::nearest(event, known.iter().map(String::as_str)).map(str::to_owned);
            Unknown { kind: "event", id: event, nearest }
        })
    }

    fn answer<'a>(&self, event: &'a str, choice: &'a str, state: Option<&State>) -> Result<Move, Unknown<'a>> {
        let found = self.event(event, state)?;
        let known: Vec<&str> = self.scenario.event(found).options.iter().map(|o| o.id.as_str()).collect();
        look("choice", choice, &known).map(|at| Move::Answer(found, ChoiceId::of(at)))
    }

    fn offer<'a>(&self, parties: &[&'a str], terms: &BTreeMap<&'a str, &'a str>) -> Result<Offer, Unknown<'a>> {
        let parties = parties.iter().map(|p| self.capital(p)).collect::<Result<Vec<_>, _>>()?;
        let mut text = Offer::new(Parties::of(&parties));
        for (&name, &option) in terms {
            if let Some(term) = self.scenario.find_process(name) {
                let known: Vec<&str> = self.scenario.process[term.ix()].options.iter().map(|o| o.id.as_str()).collect();
                text.set_process(term, look("option", option, &known)? as u8);
            } else {
                let issue = self.term(name)?;
                let known: Vec<&str> = self.scenario.issue(issue).options.iter().map(String::as_str).collect();
                text.set(issue, look("option", option, &known)? as u8);
            }
        }
        Ok(text)
    }

    fn term<'a>(&self, id: &'a str) -> Result<IssueId, Unknown<'a>> {
        let issues = self.scenario.issues.iter().map(|i| i.id.as_str());
        let known: Vec<&str> = issues.chain(self.scenario.process.iter().map(|p| p.id.as_str())).collect();
        look(files::issue_or_process_term(), id, &known).map(IssueId::of)
    }
}

/// The event of that name: `capital.id`, or an id alone; of several that share it the one before the player.
#[must_use]
pub fn find_event(scenario: &Scenario, name: &str, state: Option<&State>) -> Option<EventId> {
    let all = || (0..scenario.events.len()).map(EventId::of);
    let open = |e: &EventId| state.is_some_and(|s| s.open.iter().any(|o| o.event == *e));
    let whole = all().find(|e| {
        let event = scenario.event(*e);
        event.by.is_some_and(|by| {
            name.strip_prefix(&scenario.capital(by).id).and_then(|n| n.strip_prefix('.')) == Some(&event.id)
        })
    });
    let same = || all().filter(|e| scenario.event(*e).id == name);
    whole.or_else(|| same().find(open)).or_else(|| same().next())
}

/// The name of an event in scripts: its id, with its capital before it where several share the id.
#[must_use]
pub fn event_name(scenario: &Scenario, event: EventId) -> String {
    let e = scenario.event(event);
    let shared = scenario.events.iter().filter(|other| other.id == e.id).count() > 1;
    match e.by {
        Some(by) if shared => format!("{}.{}", scenario.capital(by).id, e.id),
        _ => e.id.clone(),
    }
}

/// The names of an offer's terms: issues on the table and process terms that differ from the default (all, if `full`).
#[must_use]
pub fn terms_of<'s>(text: &Offer, scenario: &'s Scenario, full: bool) -> BTreeMap<&'s str, &'s str> {
    let mut terms = BTreeMap::new();
    for (issue, option) in text.terms() {
        let def = scenario.issue(issue);
        terms.insert(def.id.as_str(), def.options[usize::from(option)].as_str());
    }
    for (at, term) in scenario.process.iter().enumerate() {
        let chosen = text.process(ProcessId::of(at));
        if full || chosen > 0 {
            terms.insert(term.id.as_str(), term.options[usize::from(chosen)].id.as_str());
        }
    }
    terms
}

/// The names of an offer's parties.
#[must_use]
pub fn parties_of<'s>(text: &Offer, scenario: &'s Scenario) -> Vec<&'s str> {
    text.parties.iter().map(|c| scenario.capital(c).id.as_str()).collect()
}

/// Hands a line that says the move to `then`; [`Move::EndMonth`] has none.
pub fn write<T>(play: &Play, scenario: &Scenario, then: impl FnOnce(&Line<'_>) -> T) -> Option<T> {
    let capital = |c: CapitalId| scenario.capital(c).id.as_str();
    let issue = |i: IssueId| scenario.issue(i).id.as_str();
    let words = || Cow::Borrowed(play.text.as_deref().unwrap_or_default());
    let event;
    let line = match &play.play {
        Move::Offer(text) => {
            Line::Offer { parties: parties_of(text, scenario), terms: terms_of(text, scenario, false) }
        }
        Move::Probe(text) => {
            Line::Probe { parties: parties_of(text, scenario), terms: terms_of(text, scenario, false) }
        }
        Move::Consult(c) => {
            let act = &scenario.consults[c.ix()];
            Line::Consult(act.capital.as_deref().unwrap_or_default(), &act.id)
        }
        Move::Measure(m) => Line::Measure(&scenario.measures[m.ix()].id),
        Move::AcceptCounter => Line::AcceptCounter,
        Move::DeclineCounter => Line::DeclineCounter,
        Move::AcceptFrom(c) => Line::AcceptFrom(capital(*c)),
        Move::DeclineFrom(c) => Line::DeclineFrom(capital(*c)),
        Move::Withdraw => Line::Withdraw,
        Move::Answer(e, choice) => {
            event = event_name(scenario, *e);
            Line::Answer(&event, &scenario.event(*e).options[choice.ix()].id)
        }
        Move::Respond(i, answer) => Line::Respond(issue(*i), &scenario.answers[answer.ix()].id),
        Move::Deliver(i) => Line::Deliver(issue(*i)),
        Move::Renew(i) => Line::Renew(issue(*i)),
        Move::Note => Line::Note(words()),
        Move::Forecast(c, stance, percent) => Line::Forecast(capital(*c), stance.word(), *percent),
        Move::Override(c, stance) => Line::Override(capital(*c), stance.word(), words()),
        Move::Inject(e) => {
            event = event_name(scenario, *e);
            Line::Inject(&event)
        }
        Move::EndMonth => return None,
    };
    Some(then(&line))
}
