//! Moves: everything a player can do.

use super::ids::{AnswerId, CapitalId, ChoiceId, ConsultId, EventId, IssueId, MeasureId};
use super::offer::Offer;
use super::reaction::Stance;

/// A move. Ending the month is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Move {
    /// Puts an offer on the table.
    Offer(Offer),
    /// Speaks to a capital.
    Consult(ConsultId),
    /// Acts alone.
    Measure(MeasureId),
    /// Asks the desk what it would take.
    Probe(Offer),
    /// Takes the newest counter, else the newest overture.
    AcceptCounter,
    /// Turns it down.
    DeclineCounter,
    /// Takes what a capital has on the table.
    AcceptFrom(CapitalId),
    /// Turns it down.
    DeclineFrom(CapitalId),
    /// Takes back the newest offer that waits or has an open counter.
    Withdraw,
    /// Chooses in an event.
    Answer(EventId, ChoiceId),
    /// Answers a breach.
    Respond(IssueId, AnswerId),
    /// Delivers what the player's side owes.
    Deliver(IssueId),
    /// Renews relief.
    Renew(IssueId),
    /// A note; its text is the log's.
    Note,
    /// A forecast: capital, stance, per cent.
    Forecast(CapitalId, Stance, u8),
    /// The facilitator decides a capital's stance; the reason is the log's.
    Override(CapitalId, Stance),
    /// The facilitator puts an event in: it happens now, whatever its conditions.
    Inject(EventId),
    /// Ends the round.
    EndMonth,
}

impl Move {
    /// The script's word, in snake_case.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Offer(_) => "offer",
            Self::Consult(_) => "consult",
            Self::Measure(_) => "measure",
            Self::Probe(_) => "probe",
            Self::AcceptCounter => "accept_counter",
            Self::DeclineCounter => "decline_counter",
            Self::AcceptFrom(_) => "accept_from",
            Self::DeclineFrom(_) => "decline_from",
            Self::Withdraw => "withdraw",
            Self::Answer(..) => "answer",
            Self::Respond(..) => "respond",
            Self::Deliver(_) => "deliver",
            Self::Renew(_) => "renew",
            Self::Note => "note",
            Self::Forecast(..) => "forecast",
            Self::Override(..) => "override",
            Self::Inject(_) => "inject",
            Self::EndMonth => "end_month",
        }
    }
}
