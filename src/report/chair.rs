//! The other chair: a month as one of the capitals could tell it. What reached it, what it made of that, what it wants,
//! what it fears; in its own voice, through the pack's texts.
//!
//! In play it is told from what the player was shown and from nothing else: a capital's page must not say what its
//! soundings would cost. Once the game is over it also says what the capital was, and what nobody saw.

use super::sentences::{level, long_date};
use super::words::{Words, joined};
use crate::engine::{
    CapitalId, Effect, EventId, Finding, Giver, InterestId, Move, Note, NoteKind, On, Outcome, RuleId, Scenario,
    Stance, State, What,
};
use crate::game::{EventRecord, Game, MoveRecord, Round, SEALED};
use crate::lang::report;
use serde::Serialize;

/// Reasons of its own that a capital gives for an answer: in a month that is told by itself, and where all are.
const REASONS: (usize, usize) = (4, 2);

/// A month, or all of them, from one capital.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chair {
    /// The capital's id.
    pub id: String,
    /// Whose chair it is.
    pub capital: String,
    /// Which month, from where.
    pub title: String,
    /// Whose voice this is, and whose not.
    pub open: String,
    /// What is told, part by part.
    pub parts: Vec<Part>,
}

/// A part of what is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Part {
    /// Its heading.
    pub title: String,
    /// Its sentences.
    pub said: Vec<Said>,
}

/// A sentence, and what was made of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The sentence.
    pub text: String,
    /// What the capital makes of it.
    pub made: Vec<String>,
}

impl Said {
    fn only(text: String) -> Self {
        Self { text, made: Vec::new() }
    }
}

/// What a chair is told from. A face fills it from a game with [`Record::of`]; a test from what it likes.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    /// The pack's words.
    pub words: Words<'a>,
    /// The scenario whose weights and red lines may be named: the pack's own while a lens is sealed.
    pub open: &'a Scenario,
    /// What happened.
    pub rounds: &'a [Round],
    /// What lay underneath; only once the game is over.
    pub truth: Option<&'a State>,
}

impl<'a> Record<'a> {
    /// What a game lets be told now.
    #[must_use]
    pub fn of(game: &'a Game) -> Self {
        let sealed = game.header().lens == SEALED && !game.is_over();
        Self {
            words: Words::new(game.pack(), game.scenario()),
            open: if sealed { game.pack().template() } else { game.scenario() },
            rounds: game.rounds(),
            truth: game.is_over().then(|| game.state()),
        }
    }
}

/// Why the other chair cannot be taken now, if it cannot.
#[must_use]
pub fn kept_back(game: &Game) -> Option<&'static str> {
    let class = game.header().class.as_ref();
    class.filter(|c| !c.chairs && !game.is_over()).map(|_| report::the_other_chair_is_kept())
}

/// A round (from 1) of a game as a capital could tell it. Where none is named, all of them, shortened to what the capital
/// did and what it minded, since the rest stands in the story.
#[must_use]
pub fn chair(game: &Game, capital: CapitalId, round: Option<u16>) -> Chair {
    told(&Record::of(game), capital, round)
}

/// The whole game from every capital; none while a facilitator keeps that back.
#[must_use]
pub fn chairs(game: &Game) -> Vec<Chair> {
    if kept_back(game).is_some() {
        return Vec::new();
    }
    game.scenario().capital_ids().map(|c| chair(game, c, None)).collect()
}

/// The same, from a record.
#[must_use]
pub fn told(record: &Record<'_>, capital: CapitalId, round: Option<u16>) -> Chair {
    Teller { r: record, words: record.words, capital, short: round.is_none() }.chair(round)
}

struct Teller<'r, 'a> {
    r: &'r Record<'a>,
    words: Words<'a>,
    capital: CapitalId,
    /// Whether only what the capital did and minded is told.
    short: bool,
}

impl Teller<'_, '_> {
    fn chair(&self, round: Option<u16>) -> Chair {
        let rounds: Vec<&Round> = self.r.rounds.iter().filter(|r| round.is_none_or(|n| n == r.round)).collect();
        let name = self.words.capital(self.capital);
        let date = rounds.last().map_or_else(String::new, |r| long_date(r.date));
        let key = if round.is_some() { "chair.title" } else { "chair.whole" };
        let title = self.fill(key, &[("capital", &name), ("date", &date)]);
        let mut parts = Vec::new();
        for r in &rounds {
            let title = match round {
                Some(_) => self.fill("chair.made", &[]),
                None => long_date(r.date),
            };
            parts.push(Part { title, said: self.reached(r) });
        }
        if let Some(last) = rounds.last() {
            parts.push(self.part("chair.stood", self.stands(last)));
        }
        parts.push(self.part("chair.wanted", self.wants()));
        parts.push(self.part("chair.feared", self.texts(&self.own("fears"))));
        parts.push(self.part("chair.never", self.never()));
        parts.push(self.part("chair.were", self.were(&rounds)));
        parts.retain(|p| !p.said.is_empty());
        let id = self.words.scenario.capital(self.capital).id.clone();
        Chair { id, capital: name, title, open: self.fill("chair.open", &[]), parts }
    }

    fn part(&self, key: &str, said: Vec<String>) -> Part {
        Part { title: self.fill(key, &[]), said: said.into_iter().map(Said::only).collect() }
    }

    /// A key of this capital's own texts.
    fn own(&self, key: &str) -> String {
        format!("chair.{}.{key}", self.words.scenario.capital(self.capital).id)
    }

    fn texts(&self, key: &str) -> Vec<String> {
        self.words.pack.text(key).map_or(Vec::new(), |texts| texts.iter().map(str::to_owned).collect())
    }

    /// A text with its placeholders filled in. What is filled in is not looked through for more.
    fn fill(&self, key: &str, with: &[(&str, &str)]) -> String {
        let text = self.words.text(key);
        let (mut filled, mut rest) = (String::new(), text.as_str());
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((name, tail)) = after.split_once('}') else { break };
            filled.push_str(with.iter().find(|(n, _)| *n == name).map_or("", |(_, value)| value));
            rest = tail;
        }
        filled.push_str(rest);
        filled
    }

    fn filled(&self, key: &str, text: &str) -> String {
        self.fill(key, &[("text", text.trim_end_matches('.'))])
    }

    /// What reached the capital in a round, and what it made of each thing.
    fn reached(&self, round: &Round) -> Vec<Said> {
        let own = |e: &EventId| self.words.scenario.event(*e).by == Some(self.capital);
        let events = round.events.iter().map(|e| e.report.event).filter(|e| !self.short || own(e));
        let mut said: Vec<Said> = events.map(|e| Said::only(self.happened(e))).collect();
        for (at, record) in round.moves.iter().enumerate().filter(|(_, m)| !m.void) {
            if self.short && !self.weighs(record) {
                continue;
            }
            let Some(text) = self.knew(round, at, record) else { continue };
            let mut made: Vec<String> = Vec::new();
            if record.report.outcome == Outcome::Agreed && self.is_party(record) {
                made.push(self.fill("chair.knew.agreed", &[]));
            }
            made.extend(self.made(record));
            if let Some(counter) = record.report.counter.as_ref().filter(|c| c.by == self.capital) {
                let changes: Vec<String> = counter.changes.iter().map(|c| self.words.change(c)).collect();
                made.push(self.filled("chair.knew.counter", &changes.join("; ")));
            }
            said.push(Said { text, made });
        }
        if !self.short {
            said.extend(self.unanswered(&round.events));
        }
        said.extend(self.terms(round).into_iter().map(Said::only));
        if said.is_empty() && !self.short {
            said.push(Said::only(self.fill("chair.knew.nothing", &[])));
        }
        said
    }

    fn happened(&self, event: EventId) -> String {
        let own = self.words.scenario.event(event).by == Some(self.capital);
        let title = self.words.event(event);
        let key = if own { "chair.knew.own" } else { "chair.knew.event" };
        self.fill(key, &[("event", title.trim_end_matches('.'))])
    }

    /// Events that Washington left to take their course.
    fn unanswered(&self, events: &[EventRecord]) -> Vec<Said> {
        let left = events.iter().filter(|e| e.by_default);
        left.filter_map(|e| Some(Said::only(self.answered(e.report.event, e.choice?)))).collect()
    }

    fn answered(&self, event: EventId, choice: crate::engine::ChoiceId) -> String {
        let (title, text) = (self.words.event(event), self.words.choice(event, choice));
        self.fill("chair.knew.answer", &[("event", title.trim_end_matches('.')), ("text", text.trim_end_matches('.'))])
    }

    fn is_party(&self, record: &MoveRecord) -> bool {
        record.report.reactions[self.capital.ix()].stance.is_party()
    }

    /// Whether a move made the capital answer in sight of the player.
    fn minded(&self, record: &MoveRecord) -> bool {
        record.report.reactions[self.capital.ix()].findings.iter().any(|f| self.tells(f))
    }

    /// Whether a move asked something of the capital, or made it more than shrug.
    fn weighs(&self, record: &MoveRecord) -> bool {
        self.is_party(record)
            || (self.minded(record) && record.report.reactions[self.capital.ix()].stance != Stance::Acquiesce)
    }

    /// Whether a finding may be told now.
    fn tells(&self, finding: &Finding) -> bool {
        finding.seen || self.r.truth.is_some()
    }

    /// A move as it reached the capital; nothing, if it did not.
    fn knew(&self, round: &Round, at: usize, record: &MoveRecord) -> Option<String> {
        let w = &self.words;
        Some(match &record.play.play {
            Move::Offer(text) => self.offered(text),
            Move::Consult(c) => {
                let to = w.scenario.consults[c.ix()].capital.as_deref();
                let here = to == Some(w.scenario.capital(self.capital).id.as_str());
                if !here && !self.minded(record) {
                    return None;
                }
                // A talk may be held with several: how it looked from here then has a text of its own.
                let act = &w.scenario.consults[c.ix()];
                let own = self.own(&format!("consult.{}.{}", act.capital.as_deref().unwrap_or_default(), act.id));
                if let Some(text) = w.find(&own) {
                    return Some(text.to_owned());
                }
                let key = if here { "chair.knew.consult" } else { "chair.knew.consult_to" };
                self.filled(key, &w.consult(*c))
            }
            Move::Measure(m) => self.filled("chair.knew.measure", &w.measure(*m)),
            Move::AcceptCounter | Move::AcceptFrom(_) if self.is_party(record) => self.fill("chair.knew.signed", &[]),
            Move::AcceptCounter | Move::AcceptFrom(_) => self.fill("chair.knew.signed_elsewhere", &[]),
            Move::DeclineFrom(c) if *c == self.capital => self.fill("chair.knew.declined", &[]),
            Move::DeclineCounter if self.countered(round, at) => self.fill("chair.knew.declined", &[]),
            Move::Answer(event, choice) => self.answered(*event, *choice),
            Move::Respond(issue, answer) => {
                self.filled("chair.knew.responded", &format!("{}: {}", w.issue(*issue), w.answer(*answer)))
            }
            Move::Deliver(issue) => self.filled("chair.knew.delivered", &w.issue(*issue)),
            Move::Renew(issue) => self.filled("chair.knew.renewed", &w.issue(*issue)),
            Move::Override(c, stance) if *c == self.capital => {
                self.filled("chair.knew.ruled", super::words::stance_verb(*stance))
            }
            _ => return None,
        })
    }

    /// An offer: to the capital, to it among others, or to others.
    fn offered(&self, text: &crate::engine::Offer) -> String {
        let w = &self.words;
        let others: Vec<String> = text.parties.iter().filter(|c| *c != self.capital).map(|c| w.capital(c)).collect();
        let terms: Vec<String> = text.terms().map(|(i, o)| w.term(i, o)).collect();
        let key = match (text.parties.has(self.capital), others.is_empty()) {
            (true, true) => "chair.knew.offer",
            (true, false) => "chair.knew.offer_with",
            (false, _) => "chair.knew.offer_to",
        };
        self.fill(key, &[("party", &joined(&others)), ("text", &terms.join("; "))])
    }

    /// Whether the last counter before a move of a round was this capital's.
    fn countered(&self, round: &Round, at: usize) -> bool {
        let before = self.r.rounds.iter().filter(|r| r.round < round.round).flat_map(|r| &r.moves);
        let counter = before.chain(&round.moves[..at]).filter_map(|m| m.report.counter.as_ref()).next_back();
        counter.is_some_and(|c| c.by == self.capital)
    }

    /// Its answer, and the reasons in its own voice: each interest once, the strongest first.
    fn made(&self, record: &MoveRecord) -> Vec<String> {
        let answer = &record.report.reactions[self.capital.ix()];
        let mut findings: Vec<&Finding> = answer.findings.iter().filter(|f| self.tells(f)).collect();
        if findings.is_empty() && !answer.stance.is_party() {
            return Vec::new();
        }
        findings.sort_by_key(|f| -f.points.abs());
        let mut all = vec![self.fill(&format!("chair.stance.{}", answer.stance.word()), &[])];
        let mut voiced: Vec<(Option<InterestId>, bool)> = Vec::new();
        let mut told: Vec<RuleId> = Vec::new();
        let most = if self.short { REASONS.1 } else { REASONS.0 };
        for f in findings {
            let What::Points(_, interest) = f.what else { continue };
            if told.contains(&f.rule) || told.len() == most || f.points == 0 {
                continue;
            }
            told.push(f.rule);
            let because = self.words.because(f);
            let up = f.points > 0;
            if voiced.contains(&(interest, up)) {
                all.push(because.to_owned());
            } else {
                voiced.push((interest, up));
                all.push(format!("{} {because}", self.voice(interest, up)));
            }
        }
        all
    }

    /// How the capital speaks of a gain, or of a loss, to one of its interests or to the whole.
    fn voice(&self, interest: Option<InterestId>, up: bool) -> String {
        let way = if up { "up" } else { "down" };
        let id = interest.map(|i| self.words.scenario.capital(self.capital).interests[i.ix()].0.as_str());
        let key = id.map_or_else(|| format!("chair.all.{way}"), |id| self.own(&format!("{id}.{way}")));
        self.fill(&key, &[])
    }

    /// What was seen at the month's end of terms that it gives or is owed.
    fn terms(&self, round: &Round) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        for note in round.notes.iter().filter(|n| self.concerns(n)) {
            // What is said of a breach elsewhere asks the player to answer it.
            let found = note.kind == NoteKind::BreachSeen;
            let plain = if found { Note { kind: NoteKind::Breached, ..note.clone() } } else { note.clone() };
            let broken = self.words.scenario.find_issue(&note.id).filter(|_| found).and_then(|i| self.words.broken(i));
            let Some(text) = self.words.note(&plain) else { continue };
            let text = broken.map_or(text.clone(), |b| format!("{text} {b}"));
            if !all.contains(&text) {
                all.push(text);
            }
        }
        all
    }

    /// Whether a note tells of a term that the capital gives or is owed.
    fn concerns(&self, note: &Note) -> bool {
        use NoteKind as N;
        let of_term = matches!(
            note.kind,
            N::Pending | N::Kept | N::Late | N::Breached | N::Suspended | N::Lapsed | N::Ended | N::BreachSeen
        );
        let of_term = of_term && (!self.short || matches!(note.kind, N::Breached | N::BreachSeen));
        let gives = self.words.scenario.find_issue(&note.id).map(|i| self.words.scenario.issue(i).giver);
        of_term && (note.party == Some(self.capital) || gives == Some(Giver::Capital(self.capital)))
    }

    /// Its meters at the end of a round, as far as they are shown.
    fn stands(&self, round: &Round) -> Vec<String> {
        let w = &self.words;
        let meters = w.scenario.capital(self.capital).meters.iter();
        let shown = meters.filter(|t| !w.scenario.tracks[t.ix()].hidden || self.r.truth.is_some());
        shown
            .map(|t| {
                let value = i32::from(round.tracks[t.ix()]);
                let word = w.level(*t, value).unwrap_or_else(|| level(value).to_owned());
                format!("{}: {word}.", w.track(*t))
            })
            .collect()
    }

    fn wants(&self) -> Vec<String> {
        let (w, open) = (&self.words, self.r.open.capital(self.capital));
        let mut order: Vec<usize> = (0..open.interests.len()).collect();
        order.sort_by_key(|i| -open.written_weights.get(*i).copied().unwrap_or(0));
        let line = |i: usize| {
            let key = format!("interest.{}.{}", open.id, open.interests[i].0);
            let text = w.find(&format!("{key}.text")).map_or_else(String::new, |t| format!(": {t}"));
            format!("{}{text}", w.text(&key))
        };
        order.into_iter().map(line).collect()
    }

    /// What its red lines say, each once.
    fn never(&self) -> Vec<String> {
        let crosses = |e: &Effect| matches!(e, Effect::RedLine(c) if *c == self.capital);
        let rules = self.r.open.rules.iter().zip(&self.r.open.strengths).enumerate();
        let lines = rules.filter(|(_, (r, s))| r.on == Some(On::Offer) && **s != 0 && r.then.iter().any(crosses));
        let mut all: Vec<String> = Vec::new();
        for (at, _) in lines {
            let because = self.words.pack.because(RuleId::of(at));
            if all.iter().all(|other| other != because) {
                all.push(because.to_owned());
            }
        }
        all
    }

    /// What it was, and which promises it broke unseen in these rounds; nothing while the game goes on.
    fn were(&self, rounds: &[&Round]) -> Vec<String> {
        let Some(truth) = self.r.truth else { return Vec::new() };
        let w = &self.words;
        let (def, was) = (w.scenario.capital(self.capital), truth.dispositions[self.capital.ix()]);
        let text = w.find(&format!("disposition.{}.{}.text", def.id, def.dispositions[was.ix()].id));
        let mut all =
            vec![format!("{}. {}", w.disposition(self.capital, was), text.unwrap_or("")).trim_end().to_owned()];
        let broke = |n: &&Note| !n.seen && n.kind == NoteKind::Breached && self.concerns(n);
        for note in rounds.iter().flat_map(|r| &r.notes).filter(broke) {
            let shown = Note { seen: true, ..note.clone() };
            let line = w.note(&shown).map(|text| self.fill("chair.unseen", &[("text", &text)]));
            all.extend(line.filter(|l| !all.contains(l)));
        }
        all
    }
}
