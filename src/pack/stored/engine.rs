//! What the engine's types consist of. The engine itself knows of no bytes.

use super::code::{Reader, Stored, fields, numbers, variants};
use crate::engine::{
    Act, AnswerId, CalendarId, CalendarItem, Capital, CapitalId, Choice, ChoiceId, Clock, Condition, ConsultId,
    Disposition, DispositionId, Effect, Ending, Event, EventId, FactId, Facts, Flag, FlagId, Giver, Habits, Header,
    Holder, InterestId, Issue, IssueId, IssueSet, Judging, MAX_ISSUES, MAX_PROCESS, Mandate, Mark, MeasureId, Numbers,
    Offer, On, OptionNo, OwnRules, Part, Parties, Process, ProcessId, ProcessOption, Quantity, Rule, RuleId, Scenario,
    Scene, Seat, Sieved, Status, Sum, SumId, Tags, TellId, Tone, Track, TrackId, Worth,
};

numbers! {
    AnswerId, CalendarId, CapitalId, ChoiceId, ConsultId, DispositionId, EventId, FactId, FlagId, InterestId, IssueId,
    IssueSet, MeasureId, Parties, ProcessId, RuleId, SumId, Tags, TellId, TrackId,
}

fields! {
    Scenario {
        header, numbers, playing, dials, clock, tracks, purse, flags, capitals, counterpart, issues, clusters,
        process, rules, strengths, rule_ids, on, judging, sieved, worth, own, consults, measures, answers, default_answer,
        events, deck, sums, sum_ids, objectives, calendar, endings, mandate, tells, verified, start_flags,
        start_events, injects, scenes, facts,
    }
    Header { pack, scenario, lens, mandate }
    Numbers {
        embrace, stall, support, acquiesce, object, obstruct, counter_reach, red_line_keeps, red_line_more,
        relief_months, refusal_memory, lowball, idle_restores, offer_cost, move_cost, due_counterpart, due_player,
        estimate_band,
    }
    Clock { start, rounds, span, bandwidth, aftermath, habits }
    Habits { deliver, renew, respond }
    Track { id, start, hidden, good }
    Flag { id, hidden }
    Worth { rule, capital, interest, points, when }
    Judging { plain, reading, gates }
    Sieved { rule, issues, process, facts }
    OwnRules { clamp, cost, limit, mandate_price, over_ride, red_line_cut, red_line_more }
    CalendarItem { id, months }
    Ending { id, grim, early_from, when, warnings, about }
    Mandate { weights, price, refuses }
    Scene { id, from, when, issues }
    Rule { on, when, then, by, tags, reads_worth, holder }
    Sum { base, add, between }
    Act { capital, id, when, bandwidth, price, rules }
    Event {
        id, by, key, tone, crisis, rest, once, precedent, notice, when, odds, counters, rules, options, default,
    }
    Choice { id, needs, bandwidth, price, rules }
    Capital {
        id, seat, interests, written_weights, reweighted, stalls, reservation, aspiration, need, comply, drift,
        detect, meters, dispositions,
    }
    Disposition { id, prior, reservation, pace, mix, memory, comply, asks, tells }
    Issue { id, giver, options, relief, with, needs, safeguards, capital, due, comply, detect }
    Process { id, options }
    ProcessOption { id, with, mark }
    Facts { chose, bases, issues, answers, len }
}

variants! {
    On { Offer, Stance, Agreement, Delivery, Breach, Consultation, Measure, Event, Initiative, Month }
    Holder { Event(a), Choice(a, b), Consult(a), Measure(a), Answer(a) }
    Condition {
        Always, All(a), Any(a), Not(a), AtLeast(a, b), AtMost(a, b), Term(a, b), Process(a, b), Force(a, b),
        Raised(a), Now(a), Within(a, b), Party(a), For(a), Seen, Is(a, b), Playing(a),
    }
    Quantity {
        Dial(a), Track(a), Flag(a), Month, MonthsLeft, Until(a), KeptFor(a), Count(a), Since(a), Times(a), Overdue,
        Worth(a), Stance(a), Gap(a), Repeats(a), Lowballs(a), Sum(a),
    }
    Part { When(a, b), Each(a, b, c), Curve(a, b) }
    Effect {
        Points(a, b, c), Track(a, b), Flag(a, b), Event(a, b), Scale(a, b, c), Cap(a, b, c), RedLine(a),
        Turn(a, b, c), Propose(a, b), Sound(a, b),
    }
    Status { Pending, Kept, Late, Breached, Suspended, Lapsed, Ended }
    Tone { Adverse, Relief, Neutral }
    Seat { Counterpart, Neighbour, Observer }
    Giver { Player, Mutual, Capital(a) }
    Mark { Tranches, Reversible, Public, Snapback, OnDelivery }
}

/// By its terms: most issues are not on the table.
impl Stored for Offer {
    fn put(&self, out: &mut Vec<u8>) {
        self.parties.put(out);
        self.terms().collect::<Vec<_>>().put(out);
        (0..MAX_PROCESS).for_each(|term| self.process(ProcessId::of(term)).put(out));
    }

    fn take(from: &mut Reader<'_>) -> Self {
        let mut offer = Self::new(Stored::take(from));
        for (issue, option) in Vec::<(IssueId, OptionNo)>::take(from) {
            if issue.ix() < MAX_ISSUES {
                offer.set(issue, option);
            }
        }
        for term in 0..MAX_PROCESS {
            offer.set_process(ProcessId::of(term), Stored::take(from));
        }
        offer
    }
}
