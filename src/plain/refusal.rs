//! Why a move is refused, or a word not understood, in a player's words, each with its cure.

use super::names::{Known, any_of, find, near};
use super::speech::{unit, words};
use super::told::Told;
use super::typed::Reader;
use super::verb::Verb;
use crate::engine::{Reason, Refusal};
use crate::game::{Game, line::event_name};
use crate::lang::{Message, plain};

/// Says every reason.
pub(super) fn tell(game: &Game, refusal: &Refusal, told: &mut Told) {
    told.say(plain::cannot_be_done());
    for reason in &refusal.reasons {
        told.say(sentence(game, *reason));
    }
}

/// A reason and its cure.
pub(super) fn sentence(game: &Game, reason: Reason) -> String {
    let (w, s) = (words(game), game.scenario());
    match reason {
        Reason::Over => plain::over_what_can_be_asked().to_owned(),
        Reason::NoIssue => plain::offer_is_empty().to_owned(),
        Reason::NoParty => plain::offer_to_nobody(&s.capital(s.counterpart).id),
        Reason::NoOfferTo(c) => w.reason(Reason::NoOfferTo(c)),
        Reason::CannotBeParty(c) => plain::never_a_party(w.capital(c), &s.capital(c).id),
        Reason::GiverIsNoParty(i, c) => plain::giver_is_no_party(w.capital(c), w.issue(i), &s.capital(c).id),
        Reason::MutualNeedsCounterpart(i) => {
            plain::binds_both_sides(w.issue(i), w.capital(s.counterpart), &s.capital(s.counterpart).id)
        }
        Reason::Needs(i, with) => plain::only_beside(w.issue(i), w.issue(with), &s.issue(with).id),
        Reason::ProcessNeeds(p, o, with) => {
            plain::process_needs(w.process(p), w.process_option(p, o), w.issue(with), &s.issue(with).id)
        }
        Reason::NotNow(i) => plain::issue_has_no_object(w.issue(i)),
        Reason::Bandwidth { needs, has } => plain::not_enough_bandwidth(needs, has, unit(game)),
        Reason::Capital { needs, has } => plain::not_enough_political_capital(needs, has),
        Reason::ConsultNotNow(c) => {
            plain::consult_not_now(w.consult(c), s.consults[c.ix()].capital.as_deref().unwrap_or_default())
        }
        Reason::MeasureNotNow(m) => plain::measure_not_now(w.measure(m)),
        Reason::NoCounter => plain::no_counter_open().to_owned(),
        Reason::NothingFrom(c) => plain::capital_has_nothing(w.capital(c)),
        Reason::NothingToWithdraw => plain::nothing_to_withdraw().to_owned(),
        Reason::EventNotOpen(e) => plain::event_not_open(w.event(e)),
        Reason::EventAnswered(e) => plain::event_answered(w.event(e)),
        Reason::NoSuchChoice(e) => plain::no_such_choice(w.event(e), event_name(s, e)),
        Reason::ChoiceNotNow(e, c) => plain::choice_not_open(w.choice(e, c), w.event(e)),
        Reason::NoBreach(i) => plain::no_breach_of(w.issue(i)),
        Reason::NotOwed(i) => plain::nothing_owed_on(w.issue(i)),
        Reason::NotRenewable(i) => plain::not_renewable(w.issue(i)),
        Reason::EventHere(e) => plain::event_was_here(w.event(e)),
        Reason::Percent(p) => plain::no_chance_in_per_cent(p),
    }
}

/// Words, and what is said where one of them is typed.
type Instead = (&'static [&'static str], Message);

/// Words of other programs and of the screens, and what is said here instead.
const ELSEWHERE: [Instead; 8] = [
    (&["history", "chart", "charts", "graph"], plain::instead_charts),
    (&["score", "scores", "points", "goals", "goal", "mandate", "objectives"], plain::instead_score),
    (&["lenses", "lens"], plain::instead_lenses),
    (&["report", "export", "print"], plain::instead_report),
    (&["new", "restart", "start", "begin"], plain::instead_new),
    (&["events", "story"], plain::instead_events),
    (&["send"], plain::instead_send),
    (&["back", "leave"], plain::instead_back),
];

/// A word that is none of ours: what does it here, what can be done with what it names, the nearest.
pub(super) fn unknown_word(game: &Game, (line, first): (&str, &str), known: &[Known<Verb>]) -> Told {
    let word = first.to_lowercase();
    if let Some((_, instead)) = ELSEWHERE.iter().find(|(words, _)| words.contains(&word.as_str())) {
        let track = game.scenario().tracks.first().map_or("", |t| &t.id);
        return Told::of(instead().replace("$track", track));
    }
    let reader = Reader::new(game);
    if let Ok(c) = find(line, &reader.capitals()) {
        let id = &game.scenario().capital(c).id;
        return Told::of(plain::names_a_capital(line, id));
    }
    let close = near(first, known);
    if !close.is_empty() {
        return Told::of(plain::unknown_word_near(first, any_of(&close)));
    }
    if let Ok(i) = find(line, &reader.issues()) {
        let id = &game.scenario().issue(i).id;
        return Told::of(plain::names_an_issue(line, id));
    }
    if let Ok(t) = find(line, &reader.tracks()) {
        return Told::of(plain::names_a_track(line, &game.scenario().tracks[t.ix()].id));
    }
    Told::of(plain::unknown_word(first))
}
