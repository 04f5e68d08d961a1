//! What happened, round by round: the referee's record, from which reports and faces read.

use super::line::Play;
use crate::engine::{
    Aftermath, ChoiceId, EndingId, EventId, EventReport, Finding, MonthReport, Move, MoveReport, NearestMiss, Note,
    NoteKind, Obligation, Scenario, Scores, StandingKind, State, digest,
};

/// One round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Its number, from 1.
    pub round: u16,
    /// The first of its calendar months, from 1.
    pub month: u16,
    /// The date of that: year and month.
    pub date: (u16, u16),
    /// Tracks when it opened, before its events.
    pub opened: Vec<i16>,
    /// Events it opened with.
    pub events: Vec<EventRecord>,
    /// Moves, in order.
    pub moves: Vec<MoveRecord>,
    /// Whether it has ended.
    pub closed: bool,
    /// What its end changed.
    pub findings: Vec<Finding>,
    /// And the rest.
    pub notes: Vec<Note>,
    /// Tracks at its end (now, while it is being played).
    pub tracks: Vec<i16>,
    /// What was owed at its end.
    pub obligations: Vec<Obligation>,
    /// The early ending it brought, if any.
    pub ended: Option<EndingId>,
    /// The digest of the state in which it left the game, 0 while it is being played.
    pub digest: u64,
}

/// An event of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventRecord {
    /// What it did, its default included.
    pub report: EventReport,
    /// What was chosen, or its default.
    pub choice: Option<ChoiceId>,
    /// Whether the choice was the default.
    pub by_default: bool,
}

impl EventRecord {
    /// An event that a facilitator put in: what it did stands with the move that did it, and is not counted twice.
    #[must_use]
    pub fn by_hand(event: EventId, report: &MoveReport, scenario: &Scenario, state: &State) -> Self {
        let by = scenario.event(event).by.unwrap_or(scenario.counterpart);
        let proposed = report.notes.iter().any(|n| n.kind == NoteKind::Overture);
        let overture = state.standing.iter().rev().find(|s| s.kind == StandingKind::Overture && s.by == by);
        let offer = overture.filter(|_| proposed).map(|s| (s.text, s.until));
        let report = EventReport { event, offer, findings: Vec::new(), notes: Vec::new() };
        Self { report, choice: None, by_default: false }
    }
}

/// A move of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveRecord {
    /// The play.
    pub play: Play,
    /// What it did.
    pub report: MoveReport,
    /// Whether it had no object under this lens and was passed over.
    pub void: bool,
}

/// How a game came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Final {
    /// The months without the player, and the ending.
    pub aftermath: Aftermath,
    /// The scores of what survived.
    pub scores: Scores,
    /// The ending that was closest.
    pub miss: Option<NearestMiss>,
}

impl Round {
    /// A round that opens with these events, which have happened already.
    #[must_use]
    pub fn open(scenario: &Scenario, state: &State, events: Vec<EventReport>) -> Self {
        let mut opened = state.tracks.clone();
        for finding in events.iter().flat_map(|e| &e.findings).rev() {
            if let crate::engine::What::Track(t) = finding.what {
                opened[t.ix()] -= finding.points as i16;
            }
        }
        Self {
            round: scenario.clock.round_of(state.month),
            month: state.month,
            date: scenario.clock.date(state.month),
            opened,
            events: events.into_iter().map(|report| EventRecord { report, choice: None, by_default: false }).collect(),
            moves: Vec::new(),
            closed: false,
            findings: Vec::new(),
            notes: Vec::new(),
            tracks: state.tracks.clone(),
            obligations: Vec::new(),
            ended: None,
            digest: 0,
        }
    }

    /// What was played in it, in order, its end included.
    pub fn plays(&self) -> impl Iterator<Item = Play> + '_ {
        let end = self.closed.then(|| Play::of(Move::EndMonth));
        self.moves.iter().filter(|m| !m.void).map(|m| m.play.clone()).chain(end)
    }

    /// Writes down the end of the round. `state` is the next one; its opening events are taken off its tracks.
    pub fn close(&mut self, month: &MonthReport, state: &State) {
        for default in &month.defaults {
            for event in self.events.iter_mut().filter(|e| e.report.event == default.event) {
                event.choice = Some(default.choice);
                event.by_default = true;
                event.report.findings.extend(default.findings.iter().copied());
                event.report.notes.extend(default.notes.iter().cloned());
            }
        }
        self.findings.clone_from(&month.findings);
        self.notes.clone_from(&month.notes);
        self.tracks.clone_from(&state.tracks);
        for finding in month.events.iter().flat_map(|e| &e.findings) {
            if let crate::engine::What::Track(t) = finding.what {
                self.tracks[t.ix()] -= finding.points as i16;
            }
        }
        self.obligations.clone_from(&state.obligations);
        self.ended = month.ended;
        self.digest = digest(state);
        self.closed = true;
    }
}
