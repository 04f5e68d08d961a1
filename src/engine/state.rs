//! The state of a game: small, whole numbers, comparable, and the same on every machine.

use super::ids::{
    AnswerId, CapitalId, ChoiceId, DispositionId, EndingId, EventId, FactId, FlagId, IssueId, OptionNo, TellId, TrackId,
};
use super::offer::Offer;
use super::reaction::Stance;
use super::rule::Status;
use super::scenario::{Giver, MAX_CAPITALS};

/// One slot of history: when something last happened, and how often.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Happened {
    /// The calendar month it last happened in (0: never).
    pub last: u16,
    /// How often.
    pub times: u16,
}

/// Everything there is to know about a game at one moment, hidden things included.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct State {
    /// The calendar month being played, from 1.
    pub month: u16,
    /// Bandwidth left in this round.
    pub bandwidth: u8,
    /// Values of tracks, 0 to 100.
    pub tracks: Vec<i16>,
    /// Months each flag stays up after this one, plus one; 0: down.
    pub flags: Vec<u16>,
    /// History.
    pub facts: Vec<Happened>,
    /// What each capital is.
    pub dispositions: Vec<DispositionId>,
    /// How each capital bargains.
    pub bargaining: [Bargaining; MAX_CAPITALS],
    /// Texts that were agreed.
    pub deals: Vec<Deal>,
    /// Terms that are owed.
    pub obligations: Vec<Obligation>,
    /// Counters, overtures and offers that wait.
    pub standing: Vec<Standing>,
    /// Events before the player.
    pub open: Vec<OpenEvent>,
    /// Breaches the player may answer.
    pub breaches: Vec<OpenBreach>,
    /// Events due: event, month, and whether its sign has been shown.
    pub scheduled: Vec<Scheduled>,
    /// What soundings picked up.
    pub heard: Vec<Heard>,
    /// Warnings shown: ending, which, month.
    pub warnings: Vec<(EndingId, u8, u16)>,
    /// The last offer answered this month.
    pub last_offer: Option<LastOffer>,
    /// Adverse events in a row, and months since the last relief.
    pub pacing: Pacing,
    /// Whether the mandate's concession was agreed to.
    pub mandate_failed: bool,
    /// Whether a facilitator overrode a stance, or put an event in by hand.
    pub adjudicated: bool,
    /// What an early ending decided.
    pub ended: Option<EndingId>,
    /// Whether play is over (the last round played, or an early ending).
    pub over: bool,
    /// Numbers agreements.
    pub next_deal: u16,
}

/// How a capital bargains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Bargaining {
    /// Concession by reciprocity so far, per mille.
    pub reciprocity: i32,
    /// Concession by the clock so far, per mille.
    pub clock: i32,
    /// How far the player moved toward it this month, per mille.
    pub moved: i32,
    /// Months in a row in which the player did not.
    pub idle: u16,
    /// The best offer it remembers: month and score.
    pub best: Option<(u16, i16)>,
    /// Refused offers it may remember: month and score; newest first.
    pub refusals: [Option<(u16, i16)>; 6],
    /// Lowballs in a row.
    pub lowballs: u8,
}

/// A text that was agreed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Deal {
    /// The text.
    pub text: Offer,
    /// The month it was agreed in.
    pub month: u16,
}

/// A term that is owed, to one beneficiary.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Obligation {
    /// Which deal it belongs to: an index into [`State::deals`].
    pub deal: u16,
    /// The issue.
    pub issue: IssueId,
    /// The option.
    pub option: OptionNo,
    /// Who gives it.
    pub by: Giver,
    /// To whom it is promised; `None` is the player's side.
    pub beneficiary: Option<CapitalId>,
    /// What it is.
    pub status: Status,
    /// What the player was shown.
    pub seen: Status,
    /// The month it is due in.
    pub due: u16,
    /// Tranches still to be delivered (the player's terms).
    pub tranches: u8,
    /// The month it was first delivered or kept in (0: not yet).
    pub first: u16,
    /// The last month it runs in, where it is reversible (0: no end).
    pub until: u16,
    /// A passing status: the month it ends in, and what it then returns to.
    pub held: Option<(u16, Status)>,
    /// Months in a row it has been kept, in truth and as seen.
    pub kept: (u16, u16),
    /// Months in a row it has been broken without having been seen.
    pub unseen: u16,
    /// Whether it was ever broken and has not been kept since.
    pub tarnished: bool,
    /// Whether it is verified.
    pub verified: bool,
}

impl Obligation {
    /// Whether it is in force, as seen or in truth.
    #[must_use]
    pub fn in_force(&self, truth: bool) -> bool {
        if truth { self.status.in_force() } else { self.seen.in_force() }
    }
}

/// What is on the table besides the player's own draft.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Standing {
    /// What it is.
    pub kind: StandingKind,
    /// Whose it is: the capital that counters or proposes; of a waiting offer the one that stalls.
    pub by: CapitalId,
    /// The text.
    pub text: Offer,
    /// The last calendar month it stands in.
    pub until: u16,
    /// The offer it answers.
    pub answers: Option<Offer>,
}

/// What a standing text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StandingKind {
    /// A counter to the player's offer.
    Counter,
    /// A capital's own offer.
    Overture,
    /// The player's offer, stalled.
    Waiting,
}

/// An event before the player.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OpenEvent {
    /// The event.
    pub event: EventId,
    /// What was chosen.
    pub choice: Option<ChoiceId>,
}

/// A breach the player may answer until the end of a month.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OpenBreach {
    /// The broken obligation: an index into [`State::obligations`].
    pub obligation: u16,
    /// The last month in which it may be answered.
    pub until: u16,
}

/// An event that is due.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Scheduled {
    /// The event.
    pub event: EventId,
    /// The calendar month it falls due in.
    pub month: u16,
    /// Whether it has been drawn, and its sign shown: then it comes for sure if it still can.
    pub drawn: bool,
}

/// What a sounding picked up.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Heard {
    /// From whom.
    pub capital: CapitalId,
    /// What.
    pub tell: TellId,
    /// When.
    pub month: u16,
}

/// The newest offer that was answered, for a facilitator's override.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct LastOffer {
    /// The text.
    pub text: Offer,
    /// The answers, by capital.
    pub stances: Vec<Stance>,
}

/// How events are paced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Pacing {
    /// Months in a row with an adverse event of the deck.
    pub adverse: u16,
    /// Months since the last relief event.
    pub since_relief: u16,
}

impl State {
    /// A track's value.
    #[must_use]
    pub fn track(&self, id: TrackId) -> i32 {
        i32::from(self.tracks[id.ix()])
    }

    /// Months a flag stays up, this one included (0: down).
    #[must_use]
    pub fn flag(&self, id: FlagId) -> i32 {
        i32::from(self.flags[id.ix()])
    }

    /// A slot of history.
    #[must_use]
    pub fn fact(&self, id: FactId) -> Happened {
        self.facts[id.ix()]
    }

    /// The newest counter, else the newest overture, that stands and is not merely waiting.
    #[must_use]
    pub fn newest_counter(&self) -> Option<usize> {
        let newest = |kind| self.standing.iter().rposition(|s| s.kind == kind);
        newest(StandingKind::Counter).or_else(|| newest(StandingKind::Overture))
    }

    /// What stands from a capital: its counter, else its overture.
    #[must_use]
    pub fn standing_from(&self, capital: CapitalId) -> Option<usize> {
        let newest = |kind| self.standing.iter().rposition(|s| s.kind == kind && s.by == capital);
        newest(StandingKind::Counter).or_else(|| newest(StandingKind::Overture))
    }

    /// The newest offer of the player's that waits or has an open counter.
    #[must_use]
    pub fn withdrawable(&self) -> Option<usize> {
        self.standing.iter().rposition(|s| s.kind != StandingKind::Overture)
    }

    /// Open breaches of an issue.
    pub fn breaches_of(&self, issue: IssueId) -> impl Iterator<Item = usize> + '_ {
        self.breaches
            .iter()
            .enumerate()
            .filter(move |(_, b)| self.obligations[usize::from(b.obligation)].issue == issue)
            .map(|(i, _)| i)
    }
}

/// One answer given to a breach; kept here because menus and faces share it.
pub type BreachAnswer = (IssueId, AnswerId);
