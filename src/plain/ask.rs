//! Lists to choose from, for words that were typed alone.

use super::agreements;
use super::look;
use super::news;
use super::speech::{about, words};
use super::told::Told;
use super::typed::Reader;
use crate::engine::{Condition, ConsultId, IssueId, MeasureId, Move, own_terms_hit};
use crate::game::Game;
use crate::lang::plain;
use crate::report::needs::unmet;

/// Whom one can speak to.
pub(super) fn whom(game: &Game) -> Told {
    let w = words(game);
    let mut told = Told::of(plain::whom_will_you_speak_to());
    for known in Reader::new(game).addressees() {
        let text = w.find(&format!("capital.{}.text", known.id)).map_or(String::new(), |t| format!(": {t}"));
        told.choice(format!("{}{text}", known.name), format!("consult {}", known.id));
    }
    told
}

/// What one can say there.
pub(super) fn messages(game: &Game, addressee: &str) -> Told {
    let s = game.scenario();
    let mut told = Told::of(plain::what_will_you_say());
    for known in Reader::new(game).messages(addressee) {
        let act = &s.consults[known.what.ix()];
        let text = about(game, &format!("consult.{addressee}.{}.text", act.id));
        let cost = look::price(game.menu(), act);
        let open = open_or_why(game, &Move::Consult(ConsultId::of(known.what.ix())), &act.when);
        told.choice(format!("{}{cost}{text}{open}", known.name), format!("consult {addressee} {}", act.id));
    }
    told
}

/// Measures.
pub(super) fn measures(game: &Game) -> Told {
    let s = game.scenario();
    let mut told = Told::of(plain::what_will_you_do_alone());
    for known in Reader::new(game).measures() {
        let act = &s.measures[known.what.ix()];
        let open = open_or_why(game, &Move::Measure(MeasureId::of(known.what.ix())), &act.when);
        let text = about(game, &format!("measure.{}.text", act.id));
        let play = Move::Measure(MeasureId::of(known.what.ix()));
        let hit = own_terms_hit(s, game.state(), &play);
        let text = words(game).breaks(&hit).map_or(text.clone(), |warning| format!("{text} {warning}"));
        told.choice(
            format!("{}{}{text}{open}", known.name, look::price(game.menu(), act)),
            format!("measure {}", act.id),
        );
    }
    told
}

/// A remark on what cannot be done now; bandwidth is the player's own affair.
fn open_or_why(game: &Game, play: &Move, when: &Condition) -> String {
    use crate::engine::Reason;
    match game.menu().check(play) {
        Err(refusal)
            if refusal.reasons.iter().any(|r| matches!(r, Reason::ConsultNotNow(_) | Reason::MeasureNotNow(_))) =>
        {
            let why = unmet(game, when).map_or_else(String::new, |why| format!(": {why}"));
            plain::not_possible_now(&why)
        }
        Err(_) => plain::more_than_you_have_left().to_owned(),
        Ok(()) => String::new(),
    }
}

/// Events before the player, with their stories.
pub(super) fn events(game: &Game) -> Told {
    let mut told = Told::default();
    news::open(game, &mut told);
    if told.lines.is_empty() {
        let happened = game.rounds().last().is_some_and(|r| !r.events.is_empty());
        told.say(plain::nothing_to_answer());
        if happened {
            told.say(plain::news_reads_again());
        }
    }
    told
}

/// Breaches that wait for an answer.
pub(super) fn breaches(game: &Game) -> Told {
    let mut told = Told::default();
    for (issue, line) in look::breaches(game, &game.view()) {
        told.choice(line, format!("respond {}", game.scenario().issue(issue).id));
    }
    if told.lines.is_empty() {
        told.say(plain::no_breach_waits());
    }
    told
}

/// How a breach can be answered.
pub(super) fn answers(game: &Game, issue: IssueId) -> Told {
    let (w, s) = (words(game), game.scenario());
    let view = game.view();
    let Some((_, line)) = look::breaches(game, &view).into_iter().find(|(i, _)| *i == issue) else {
        return Told::of(super::refusal::sentence(game, crate::engine::Reason::NoBreach(issue)));
    };
    let mut told = Told::of(line);
    for (at, act) in s.answers.iter().enumerate() {
        let text = about(game, &format!("answer.{}.text", act.id));
        let default = if at == s.default_answer { plain::happens_if_you_say_nothing() } else { "" };
        told.choice(
            format!("{}{}{text}{default}", w.answer(crate::engine::AnswerId::of(at)), look::price(game.menu(), act)),
            format!("respond {} {}", s.issue(issue).id, act.id),
        );
    }
    told
}

/// What the player's side owes.
pub(super) fn deliveries(game: &Game) -> Told {
    if game.is_over() {
        return Told::of(super::refusal::sentence(game, crate::engine::Reason::Over));
    }
    let view = game.view();
    let mut told = Told::default();
    for issue in agreements::deliverable(&view) {
        told.choice(agreements::delivery(game, &view, issue), format!("deliver {}", game.scenario().issue(issue).id));
    }
    if told.lines.is_empty() {
        told.say(plain::you_owe_no_delivery_now());
    }
    told
}

/// What can be renewed.
pub(super) fn renewals(game: &Game) -> Told {
    if game.is_over() {
        return Told::of(super::refusal::sentence(game, crate::engine::Reason::Over));
    }
    let view = game.view();
    let mut told = Told::default();
    for issue in agreements::lapsing(game, &view, u16::MAX / 2) {
        told.choice(agreements::renewal(game, &view, issue), format!("renew {}", game.scenario().issue(issue).id));
    }
    if told.lines.is_empty() {
        told.say(plain::nothing_to_renew());
    }
    told
}
