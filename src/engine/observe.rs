//! What a player sees: the only thing a screen, a bot or another machine gets.

use super::board::Board;
use super::counter::offered;
use super::ids::{CapitalId, DispositionId, EndingId, EventId, FlagId, IssueSet};
use super::offer::Offer;
use super::reaction::{Stance, demands_if, react};
use super::rule::Status;
use super::scenario::Giver;
use super::scenario::Scenario;
use super::score::{Scores, scores};
use super::state::{Heard, OpenBreach, OpenEvent, Scheduled, Standing, State};
use super::units::div_round;

/// A game as the player sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// The calendar month being played, from 1.
    pub month: u16,
    /// The round, from 1.
    pub round: u16,
    /// Its date: year and month.
    pub date: (u16, u16),
    /// Bandwidth left.
    pub bandwidth: u8,
    /// Tracks in play; `None` where hidden.
    pub tracks: Vec<Option<i32>>,
    /// Capitals.
    pub capitals: Vec<CapitalView>,
    /// What is owed, as far as was seen.
    pub agreements: Vec<AgreementView>,
    /// Counters, overtures and offers that wait.
    pub standing: Vec<Standing>,
    /// Events before the player.
    pub events: Vec<OpenEvent>,
    /// Signs of what is coming: event and month.
    pub signs: Vec<(EventId, u16)>,
    /// Breaches that may be answered.
    pub breaches: Vec<OpenBreach>,
    /// Flags that are up, and for how many months, this one included.
    pub flags: Vec<(FlagId, u16)>,
    /// Months until each calendar item (0: now, 99: none to come).
    pub calendar: Vec<i32>,
    /// Warnings shown: ending, which, month.
    pub warnings: Vec<(EndingId, u8, u16)>,
    /// The five scores as they stand, hidden tracks at their start.
    pub scores: Scores,
    /// Issues that have come into view.
    pub in_view: IssueSet,
    /// Whether the mandate has failed.
    pub mandate_failed: bool,
    /// Whether the game is over.
    pub over: bool,
}

/// A capital as the player sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CapitalView {
    /// What soundings picked up.
    pub heard: Vec<Heard>,
    /// What it is, when two soundings agree.
    pub known: Option<DispositionId>,
    /// Its walk-away value: least and most it may be.
    pub reservation: (i32, i32),
    /// What it holds out for: least and most it may be.
    pub aspiration: (i32, i32),
    /// Whether it stalls at best for now.
    pub stalls: bool,
}

/// An agreed term as the player sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreementView {
    /// Its place among the obligations.
    pub at: u16,
    /// Its deal.
    pub deal: u16,
    /// The issue.
    pub issue: super::ids::IssueId,
    /// The option.
    pub option: super::ids::OptionNo,
    /// Who gives.
    pub by: Giver,
    /// To whom; `None` is the player's side.
    pub beneficiary: Option<CapitalId>,
    /// The status that was seen.
    pub status: Status,
    /// When it is due.
    pub due: u16,
    /// Deliveries the player still owes.
    pub tranches: u8,
    /// The last month it runs in (0: no end).
    pub until: u16,
    /// Until when it is on hold.
    pub held_until: Option<u16>,
    /// Months in a row it has been seen kept.
    pub kept: u16,
    /// Whether it is verified.
    pub verified: bool,
}

/// What the player sees of a state.
#[must_use]
pub fn observe(scenario: &Scenario, state: &State) -> View {
    let board = Board::new(scenario, state);
    let round = scenario.clock.round_of(state.month);
    View {
        month: state.month,
        round,
        date: scenario.clock.date(state.month),
        bandwidth: state.bandwidth,
        tracks: scenario.tracks.iter().zip(&state.tracks).map(|(t, v)| (!t.hidden).then_some(i32::from(*v))).collect(),
        capitals: scenario.capital_ids().map(|c| capital_view(scenario, state, c)).collect(),
        agreements: state.obligations.iter().enumerate().map(|(at, _)| agreement_view(state, at)).collect(),
        standing: state.standing.clone(),
        events: state.open.clone(),
        signs: state.scheduled.iter().filter(|s| shows_sign(scenario, state, s)).map(|s| (s.event, s.month)).collect(),
        breaches: state.breaches.clone(),
        flags: (0..scenario.flags.len())
            .filter(|f| state.flags[*f] > 0 && !scenario.flags[*f].hidden)
            .map(|f| (FlagId::of(f), state.flags[f]))
            .collect(),
        calendar: (0..scenario.calendar.len())
            .map(|c| board.quantity(&super::rule::Quantity::Until(super::ids::CalendarId::of(c))))
            .collect(),
        warnings: state.warnings.clone(),
        scores: scores(scenario, state, true),
        in_view: in_view(scenario, &board, round),
        mandate_failed: state.mandate_failed,
        over: state.over,
    }
}

/// Whether an event that is due shows its sign yet: one a scenario dates long ahead must not give itself away.
pub(super) fn shows_sign(scenario: &Scenario, state: &State, due: &Scheduled) -> bool {
    due.drawn && due.month <= state.month + scenario.event(due.event).notice
}

fn in_view(scenario: &Scenario, board: &Board<'_>, round: u16) -> IssueSet {
    if scenario.scenes.is_empty() {
        return scenario.issue_ids().fold(IssueSet::default(), |set, i| IssueSet(set.0 | IssueSet::one(i).0));
    }
    let shown = scenario.scenes.iter().filter(|s| round >= s.from || board.holds(&s.when));
    shown.fold(IssueSet::default(), |set, s| IssueSet(set.0 | s.issues.0))
}

fn agreement_view(state: &State, at: usize) -> AgreementView {
    let o = &state.obligations[at];
    AgreementView {
        at: at as u16,
        deal: o.deal,
        issue: o.issue,
        option: o.option,
        by: o.by,
        beneficiary: o.beneficiary,
        status: o.seen,
        due: o.due,
        tranches: o.tranches,
        until: o.until,
        held_until: o.held.map(|(until, _)| until),
        kept: o.kept.1,
        verified: o.verified,
    }
}

fn capital_view(scenario: &Scenario, state: &State, capital: CapitalId) -> CapitalView {
    let veiled = &veil(scenario, state);
    let known = known(scenario, state, capital);
    let may: Vec<(i32, i32)> =
        possible(scenario, capital, known).map(|d| demands_if(scenario, veiled, capital, d)).collect();
    let band = |part: &dyn Fn(&(i32, i32)) -> i32| {
        let values = || may.iter().map(part);
        (values().min().unwrap_or(0), values().max().unwrap_or(0))
    };
    CapitalView {
        heard: state.heard.iter().filter(|h| h.capital == capital).cloned().collect(),
        known,
        reservation: band(&|d| d.0),
        aspiration: band(&|d| d.1),
        stalls: Board::new(scenario, veiled).holds(&scenario.capital(capital).stalls),
    }
}

/// The state with hidden tracks at their start value.
pub(super) fn veil(scenario: &Scenario, state: &State) -> State {
    let mut veiled = state.clone();
    for (value, track) in veiled.tracks.iter_mut().zip(&scenario.tracks) {
        if track.hidden {
            *value = track.start as i16;
        }
    }
    veiled
}

/// What a capital is, when two soundings agree: one disposition has two tells, and more than any other.
#[must_use]
pub fn known(scenario: &Scenario, state: &State, capital: CapitalId) -> Option<DispositionId> {
    let mut months: Vec<u16> = Vec::new();
    let soundings: Vec<&Heard> = state
        .heard
        .iter()
        .filter(|h| h.capital == capital)
        .filter(|h| {
            let fresh = !months.contains(&h.month);
            months.push(h.month);
            fresh
        })
        .collect();
    let fits = |d: usize| {
        let tells = &scenario.capital(capital).dispositions[d].tells;
        soundings.iter().filter(|h| tells.contains(&h.tell)).count()
    };
    let count = scenario.capital(capital).dispositions.len();
    let best = (0..count).max_by_key(|d| fits(*d))?;
    let alone = (0..count).filter(|d| fits(*d) == fits(best)).count() == 1;
    (fits(best) >= 2 && alone).then_some(DispositionId::of(best))
}

fn possible(scenario: &Scenario, capital: CapitalId, known: Option<DispositionId>) -> impl Iterator<Item = usize> {
    let count = scenario.capital(capital).dispositions.len();
    (0..count).filter(move |d| known.is_none_or(|k| k.ix() == *d))
}

/// The aspiration the player expects: of the known disposition, or the mean over the prior, rounded.
#[must_use]
pub fn expected_aspiration(
    scenario: &Scenario,
    state: &State,
    capital: CapitalId,
    known: Option<DispositionId>,
) -> i32 {
    let veiled = veil(scenario, state);
    let (mut total, mut weight) = (0i64, 0i64);
    for d in possible(scenario, capital, known) {
        let prior = if known.is_some() { 1000 } else { scenario.capital(capital).dispositions[d].prior };
        total += i64::from(demands_if(scenario, &veiled, capital, d).1) * i64::from(prior);
        weight += i64::from(prior);
    }
    div_round(total, weight.max(1)) as i32
}

/// What the player may expect of a capital before an offer goes out: a band of stances.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Estimate {
    /// The worst that may be.
    pub low: Stance,
    /// The best that may be.
    pub high: Stance,
    /// Whether the text crosses a red line of this capital, as far as is known.
    pub red_line: bool,
}

/// What the player may expect of every capital.
#[must_use]
pub fn estimate(scenario: &Scenario, state: &State, text: &Offer) -> Vec<Estimate> {
    let numbers = &scenario.numbers;
    let half = numbers.estimate_band;
    scenario
        .capital_ids()
        .map(|c| {
            let points = react(scenario, state, offered(text), c);
            if !text.parties.has(c) {
                let worst = if points.red_line { -100 } else { points.total - half };
                let best = if points.red_line { -100 } else { points.total + half };
                let (low, high) = (Stance::of_bystander(worst, numbers), Stance::of_bystander(best, numbers));
                return Estimate { low, high, red_line: points.red_line };
            }
            let view = capital_view(scenario, state, c);
            let mut low = Stance::of_party(points.total, view.reservation.1, view.aspiration.1, numbers);
            let mut high = Stance::of_party(points.total, view.reservation.0, view.aspiration.0, numbers);
            if view.stalls {
                low = if low.rank() > Stance::Stall.rank() { Stance::Stall } else { low };
                high = if high.rank() > Stance::Stall.rank() { Stance::Stall } else { high };
            }
            if points.red_line {
                (low, high) = (Stance::Reject, Stance::Reject);
            }
            Estimate { low, high, red_line: points.red_line }
        })
        .collect()
}
