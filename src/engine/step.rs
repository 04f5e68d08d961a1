//! The order of play.

use super::board::Board;
use super::counter::{counter, offered};
use super::draft::{Draft, Trigger};
use super::finding::EventReport;
use super::finding::{Counter, Finding, MoveReport, Outcome, Report, What};
use super::ids::{AnswerId, CapitalId, ChoiceId, ConsultId, DispositionId, EventId, IssueId, MeasureId};
use super::luck::{Luck, Purpose, key};
use super::menu::{Menu, Refusal};
use super::moves::Move;
use super::offer::Offer;
use super::phase::{end_round, open_round, put_in};
use super::probe::{Probe, probe};
use super::reaction::{Answer, Occasion, Points, Reaction, Stance, demands, react};
use super::rule::On;
use super::scenario::{Act, Scenario};
use super::state::{Bargaining, LastOffer, Scheduled, Standing, StandingKind, State};

/// What a move led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The next state.
    pub next: State,
    /// What happened, and why.
    pub report: Report,
}

/// The first state of a game, and the events it opens with.
#[must_use]
pub fn begin(scenario: &Scenario, luck: Luck) -> (State, Vec<EventReport>) {
    let mut draft = Draft::new(scenario, &opening(scenario, luck), luck);
    let events = open_round(&mut draft);
    (draft.next, events)
}

/// The first state of a game in which each capital is what it is told to be, whatever the luck would have drawn.
#[must_use]
pub fn begin_as(scenario: &Scenario, luck: Luck, dispositions: &[DispositionId]) -> State {
    let mut state = opening(scenario, luck);
    state.dispositions = dispositions.to_vec();
    let mut draft = Draft::new(scenario, &state, luck);
    open_round(&mut draft);
    draft.next
}

/// Plays one move; [`Move::EndMonth`] is one of them.
///
/// Equal arguments give equal results on every machine.
///
/// # Errors
///
/// Returns a [`Refusal`] naming every reason; `state` is only borrowed, so nothing has changed.
pub fn step(scenario: &Scenario, state: &State, play: &Move, luck: Luck) -> Result<Step, Refusal> {
    Menu::new(scenario, state).check(play)?;
    let mut draft = Draft::new(scenario, state, luck);
    let report = match play {
        Move::Offer(text) => Report::Move(offer(&mut draft, text)),
        Move::Consult(consult) => Report::Move(consult_capital(&mut draft, *consult)),
        Move::Measure(measure) => Report::Move(take_measure(&mut draft, *measure)),
        Move::Probe(text) => Report::Move(ask_desk(&mut draft, text)),
        Move::AcceptCounter => Report::Move(accept(&mut draft, state.newest_counter())),
        Move::AcceptFrom(capital) => Report::Move(accept(&mut draft, state.standing_from(*capital))),
        Move::DeclineCounter => Report::Move(decline(&mut draft, state.newest_counter())),
        Move::DeclineFrom(capital) => Report::Move(decline(&mut draft, state.standing_from(*capital))),
        Move::Withdraw => Report::Move(withdraw(&mut draft, state.withdrawable())),
        Move::Answer(event, choice) => Report::Move(choose(&mut draft, *event, *choice)),
        Move::Respond(issue, answer) => Report::Move(respond(&mut draft, *issue, *answer)),
        Move::Deliver(issue) => Report::Move(deliver(&mut draft, *issue)),
        Move::Renew(issue) => Report::Move(renew(&mut draft, *issue)),
        Move::Note | Move::Forecast(..) => Report::Move(done(&mut draft)),
        Move::Override(capital, stance) => Report::Move(over_ride(&mut draft, *capital, *stance)),
        Move::Inject(event) => Report::Move(inject(&mut draft, *event)),
        Move::EndMonth => Report::Month(end_round(&mut draft)),
    };
    Ok(Step { next: draft.next, report })
}

/// The state before the first month's events: dispositions drawn, nothing else decided.
#[must_use]
pub fn opening(scenario: &Scenario, luck: Luck) -> State {
    let drawn = |id: &str| luck.per_mille(0, Purpose::Disposition, key(id));
    let dispositions = scenario.capitals.iter().map(|c| c.disposition_at(drawn(&c.id)));
    let mut flags = vec![0; scenario.flags.len()];
    for (flag, months) in &scenario.start_flags {
        flags[flag.ix()] = months + 1;
    }
    State {
        month: 1,
        bandwidth: scenario.clock.bandwidth,
        tracks: scenario.tracks.iter().map(|t| t.start as i16).collect(),
        flags,
        facts: vec![super::state::Happened::default(); scenario.facts.len()],
        dispositions: dispositions.collect(),
        bargaining: [Bargaining::default(); super::scenario::MAX_CAPITALS],
        deals: Vec::new(),
        obligations: Vec::new(),
        standing: Vec::new(),
        open: Vec::new(),
        breaches: Vec::new(),
        scheduled: scenario
            .start_events
            .iter()
            .map(|(event, month)| Scheduled { event: *event, month: *month, drawn: true })
            .collect(),
        heard: Vec::new(),
        warnings: Vec::new(),
        last_offer: None,
        pacing: super::state::Pacing::default(),
        mandate_failed: false,
        adjudicated: false,
        ended: None,
        over: false,
        next_deal: 0,
    }
}

/// The report of a move so far: four bystanders who were not moved, and the draft's findings.
fn report(draft: &mut Draft<'_>, reactions: Vec<Reaction>, outcome: Outcome, counter: Option<Counter>) -> MoveReport {
    draft.settle();
    for (reaction, capital) in reactions.iter().zip(draft.scenario.capital_ids()) {
        if reaction.stance == Stance::Retaliate {
            retaliate(draft, capital);
        }
    }
    let (findings, notes) = draft.take();
    MoveReport { reactions, findings, notes, outcome, counter, learned: draft.learned, found: None }
}

fn done(draft: &mut Draft<'_>) -> MoveReport {
    let reactions = unmoved(draft.scenario);
    report(draft, reactions, Outcome::Done, None)
}

fn unmoved(scenario: &Scenario) -> Vec<Reaction> {
    scenario.capitals.iter().map(|_| Reaction::unmoved(&scenario.numbers)).collect()
}

fn spend(draft: &mut Draft<'_>, bandwidth: i32, price: i32) {
    draft.next.bandwidth = (i32::from(draft.next.bandwidth) - bandwidth).max(0) as u8;
    if price != 0 {
        draft.change(draft.scenario.own.cost, draft.scenario.purse, -price);
    }
}

/// An offer: every capital reacts, then it is agreed, countered, stalled or rejected.
fn offer(draft: &mut Draft<'_>, text: &Offer) -> MoveReport {
    let scenario = draft.scenario;
    spend(draft, i32::from(scenario.numbers.offer_cost), 0);
    let points: Vec<Points> = scenario.capital_ids().map(|c| react(scenario, &draft.next, offered(text), c)).collect();
    let worths: Vec<i32> = points.iter().map(|p| p.worth).collect();
    let reactions: Vec<Reaction> =
        points.into_iter().zip(scenario.capital_ids()).map(|(p, c)| judge(draft, p, c, text.parties.has(c))).collect();
    let worst = text.parties.iter().map(|c| reactions[c.ix()].stance.rank()).min().unwrap_or(0);
    let outcome = match worst {
        1.. => Outcome::Agreed,
        0 => Outcome::Countered,
        -1 => Outcome::Stalled,
        _ => Outcome::Rejected,
    };
    let met = if outcome == Outcome::Agreed { None } else { counter(scenario, &draft.next, text, &reactions) };
    draft.clear_standing(text.parties);
    stand(draft, text, &reactions, outcome, met.as_ref());
    remember(draft, text, &reactions, &worths);
    let answers: Vec<Answer> = reactions.iter().map(Reaction::answer).collect();
    draft.next.last_offer = Some(LastOffer { text: *text, stances: reactions.iter().map(|r| r.stance).collect() });
    consequences(draft, &answers, Some(text), &[]);
    if outcome == Outcome::Agreed {
        draft.conclude(text, &answers);
    }
    report(draft, reactions, outcome, met)
}

fn judge(draft: &Draft<'_>, points: Points, capital: CapitalId, party: bool) -> Reaction {
    let scenario = draft.scenario;
    if !party {
        return Reaction::bystander(points, &scenario.numbers);
    }
    let stalls = Board::new(scenario, &draft.next).holds(&scenario.capital(capital).stalls);
    Reaction::party(points, demands(scenario, &draft.next, capital), stalls, &scenario.numbers)
}

/// What is left on the table: a counter, or an offer that a party stalls on; until the end of next month.
fn stand(draft: &mut Draft<'_>, text: &Offer, reactions: &[Reaction], outcome: Outcome, met: Option<&Counter>) {
    let until = draft.next.month + draft.scenario.clock.span;
    if let Some(counter) = met {
        let (by, new) = (counter.by, counter.text);
        let standing = Standing { kind: StandingKind::Counter, by, text: new, until, answers: Some(*text) };
        draft.next.standing.push(standing);
    } else if outcome == Outcome::Stalled
        && let Some(by) = text.parties.iter().find(|c| reactions[c.ix()].stance == Stance::Stall)
    {
        draft.next.standing.push(Standing { kind: StandingKind::Waiting, by, text: *text, until, answers: None });
    }
}

/// What each party remembers of an offer: how far it moved, whether it was refused, whether it was a lowball.
fn remember(draft: &mut Draft<'_>, text: &Offer, reactions: &[Reaction], worths: &[i32]) {
    let scenario = draft.scenario;
    let month = draft.next.month;
    for c in text.parties.iter() {
        let r = &reactions[c.ix()];
        let score = r.score as i16;
        let reservation = r.reservation.unwrap_or(0);
        let b = &mut draft.next.bargaining[c.ix()];
        let lowball = r.score < reservation - scenario.numbers.lowball;
        b.lowballs = if lowball { b.lowballs.saturating_add(1) } else { 0 };
        // A better offer than the best it remembers is a move toward it: 2 per cent of the way a point.
        let moved = match b.best {
            Some((_, best)) => i32::from(score - best).max(0) * 20,
            None => {
                if lowball {
                    0
                } else {
                    100
                }
            }
        };
        b.moved += moved.min(300);
        if b.best.is_none_or(|(_, best)| score > best) {
            b.best = Some((month, score));
        }
        if matches!(r.stance, Stance::Stall | Stance::Reject) {
            b.refusals.rotate_right(1);
            b.refusals[0] = Some((month, worths[c.ix()] as i16));
            let fact = scenario.facts.refused(c);
            draft.mark(fact);
        }
    }
}

/// What stances do: the rules of stance read the board before any track of this move has moved.
fn consequences(draft: &mut Draft<'_>, answers: &[Answer], text: Option<&Offer>, now: &[super::ids::FactId]) {
    draft.fire(On::Stance, Trigger { now, text, answers, share: 1000, ..Trigger::default() });
}

/// A retaliation no rule has scheduled: the first of the capital's adverse moves, by id, that can happen.
fn retaliate(draft: &mut Draft<'_>, capital: CapitalId) {
    let scenario = draft.scenario;
    if draft.next.scheduled.iter().any(|s| scenario.event(s.event).by == Some(capital)) {
        return;
    }
    let board = Board::new(scenario, &draft.next);
    let mut fits: Vec<EventId> = (0..scenario.events.len())
        .map(EventId::of)
        .filter(|e| {
            let e = scenario.event(*e);
            e.by == Some(capital) && e.tone == super::scenario::Tone::Adverse && board.holds(&e.when)
        })
        .collect();
    fits.sort_by(|a, b| scenario.event(*a).id.cmp(&scenario.event(*b).id));
    if let Some(first) = fits.first() {
        draft.schedule(None, *first, 1);
    }
}

/// A consultation or a measure: all four capitals judge it as bystanders.
fn act(draft: &mut Draft<'_>, act: &Act, on: On, fact: super::ids::FactId) -> MoveReport {
    let scenario = draft.scenario;
    let now = [fact];
    let (bandwidth, price) = Menu::new(scenario, &draft.next).cost_of(act);
    let occasion = Occasion { on, now: &now, text: None, held: &act.rules };
    let reactions: Vec<Reaction> = scenario
        .capital_ids()
        .map(|c| Reaction::bystander(react(scenario, &draft.next, occasion, c), &scenario.numbers))
        .collect();
    let answers: Vec<Answer> = reactions.iter().map(Reaction::answer).collect();
    spend(draft, bandwidth, price);
    let trigger = Trigger { now: &now, answers: &answers, share: 1000, ..Trigger::default() };
    draft.fire_held(&act.rules, trigger);
    draft.fire(on, trigger);
    consequences(draft, &answers, None, &now);
    draft.mark(fact);
    for (r, c) in reactions.iter().zip(scenario.capital_ids()) {
        if r.stance == Stance::Support {
            draft.next.bargaining[c.ix()].moved += 50;
        }
    }
    report(draft, reactions, Outcome::Done, None)
}

fn consult_capital(draft: &mut Draft<'_>, consult: ConsultId) -> MoveReport {
    let fact = draft.scenario.facts.consulted(consult.ix());
    act(draft, &draft.scenario.consults[consult.ix()], On::Consultation, fact)
}

fn take_measure(draft: &mut Draft<'_>, measure: MeasureId) -> MoveReport {
    let fact = draft.scenario.facts.done(measure.ix());
    act(draft, &draft.scenario.measures[measure.ix()], On::Measure, fact)
}

fn ask_desk(draft: &mut Draft<'_>, text: &Offer) -> MoveReport {
    spend(draft, i32::from(draft.scenario.numbers.move_cost), 0);
    let found: Probe = probe(draft.scenario, &draft.next, text);
    MoveReport { found: Some(found), ..done(draft) }
}

/// Takes a standing text: it is agreed without another scoring of its parties; bystanders judge it.
fn accept(draft: &mut Draft<'_>, at: Option<usize>) -> MoveReport {
    let scenario = draft.scenario;
    let Some(at) = at else { return done(draft) };
    let text = draft.next.standing.remove(at).text;
    let numbers = &scenario.numbers;
    let reactions: Vec<Reaction> = scenario
        .capital_ids()
        .map(|c| {
            if text.parties.has(c) {
                let (reservation, aspiration) = demands(scenario, &draft.next, c);
                let terms = Reaction::party(Points::default(), (reservation, aspiration), false, numbers);
                Reaction { stance: Stance::Accept, to_next: Some((aspiration + numbers.embrace).max(0)), ..terms }
            } else {
                Reaction::bystander(react(scenario, &draft.next, offered(&text), c), numbers)
            }
        })
        .collect();
    let answers: Vec<Answer> = reactions.iter().map(|r| Answer { stance: r.stance, gap: 0 }).collect();
    draft.clear_standing(text.parties);
    consequences(draft, &answers, Some(&text), &[]);
    draft.conclude(&text, &answers);
    report(draft, reactions, Outcome::Agreed, None)
}

fn decline(draft: &mut Draft<'_>, at: Option<usize>) -> MoveReport {
    if let Some(at) = at {
        draft.next.standing.remove(at);
    }
    done(draft)
}

/// Takes an offer back: it no longer waits, and those who stalled on it forget it.
fn withdraw(draft: &mut Draft<'_>, at: Option<usize>) -> MoveReport {
    if let Some(at) = at {
        let gone = draft.next.standing.remove(at);
        let month = draft.next.month;
        if gone.kind == StandingKind::Waiting {
            for c in gone.text.parties.iter() {
                let b = &mut draft.next.bargaining[c.ix()];
                if b.refusals[0].is_some_and(|(when, _)| when + 1 >= month) {
                    b.refusals.rotate_left(1);
                    b.refusals[5] = None;
                }
            }
        }
    }
    done(draft)
}

fn choose(draft: &mut Draft<'_>, event: EventId, choice: ChoiceId) -> MoveReport {
    let scenario = draft.scenario;
    let option = &scenario.event(event).options[choice.ix()];
    let board = Board::new(scenario, &draft.next);
    let (bandwidth, price) = (board.sum(&option.bandwidth).max(0), board.sum(&option.price).max(0));
    spend(draft, bandwidth, price);
    for open in draft.next.open.iter_mut().filter(|o| o.event == event) {
        open.choice = Some(choice);
    }
    let fact = scenario.facts.chose(event, choice.ix());
    draft.mark(fact);
    draft.fire_held(&option.rules, Trigger { now: &[fact], share: 1000, ..Trigger::default() });
    done(draft)
}

fn respond(draft: &mut Draft<'_>, issue: IssueId, answer: AnswerId) -> MoveReport {
    let scenario = draft.scenario;
    let (bandwidth, price) = Menu::new(scenario, &draft.next).cost_of(&scenario.answers[answer.ix()]);
    spend(draft, bandwidth, price);
    draft.respond(issue, answer);
    done(draft)
}

fn deliver(draft: &mut Draft<'_>, issue: IssueId) -> MoveReport {
    spend(draft, i32::from(draft.scenario.numbers.move_cost), 0);
    draft.deliver(issue);
    done(draft)
}

fn renew(draft: &mut Draft<'_>, issue: IssueId) -> MoveReport {
    spend(draft, i32::from(draft.scenario.numbers.move_cost), 0);
    draft.renew(issue);
    done(draft)
}

/// The facilitator decides: the points that bring the capital to the nearest value of that stance are a finding of
/// their own, and what the stance does is done. Where it makes every party to this month's offer accept, it is agreed.
fn over_ride(draft: &mut Draft<'_>, capital: CapitalId, stance: Stance) -> MoveReport {
    let scenario = draft.scenario;
    let numbers = &scenario.numbers;
    draft.next.adjudicated = true;
    let mut reactions = unmoved(scenario);
    let (reservation, aspiration) = demands(scenario, &draft.next, capital);
    let score = nearest(stance, |n| {
        if stance.is_party() {
            Stance::of_party(n, reservation, aspiration, numbers)
        } else {
            Stance::of_bystander(n, numbers)
        }
    });
    let what = What::Points(capital, None);
    let finding = Finding { rule: scenario.own.over_ride, what, points: score, seen: true, lens: false };
    let points =
        Points { findings: if score == 0 { vec![] } else { vec![finding] }, total: score, worth: 0, red_line: false };
    let judged = if stance.is_party() {
        Reaction::party(points, (reservation, aspiration), false, numbers)
    } else {
        Reaction::bystander(points, numbers)
    };
    reactions[capital.ix()] = Reaction { stance, ..judged };
    let answers: Vec<Answer> = reactions.iter().map(Reaction::answer).collect();
    consequences(draft, &answers, None, &[]);
    let mut outcome = Outcome::Done;
    if let Some(mut last) = draft.next.last_offer.clone().filter(|l| stance.is_party() && l.text.parties.has(capital)) {
        let agreed = |l: &LastOffer| l.text.parties.iter().all(|c| l.stances[c.ix()].rank() >= 1);
        let before = agreed(&last);
        last.stances[capital.ix()] = stance;
        draft.next.last_offer = Some(last.clone());
        if !before && agreed(&last) {
            outcome = Outcome::Agreed;
            draft.clear_standing(last.text.parties);
            draft.conclude(&last.text, &answers);
        }
    }
    report(draft, reactions, outcome, None)
}

/// The facilitator puts an event in.
fn inject(draft: &mut Draft<'_>, event: EventId) -> MoveReport {
    draft.next.adjudicated = true;
    let EventReport { findings, notes, .. } = put_in(draft, event);
    MoveReport { findings, notes, ..done(draft) }
}

/// The value nearest to nothing at which a stance is taken.
fn nearest(stance: Stance, at: impl Fn(i32) -> Stance) -> i32 {
    (0..=100).flat_map(|n| [n, -n]).find(|n| at(*n) == stance).unwrap_or(0)
}
