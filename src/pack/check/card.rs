//! Strategy cards: one way of playing each, moves that are legal in form, conditions a player could check.

use super::{Check, context, offer};
use crate::engine::Seat;
use crate::pack::raw::{Card, Do, Response};
use std::collections::BTreeSet;

/// Most replies of a play: whoever plays a card keeps a bit for each.
const MAX_REPLIES: i64 = 60;

pub(super) fn check(c: &mut Check<'_, '_>) {
    let all = c.all;
    for card in &all.policies {
        form(c, card);
    }
    for template in &all.templates {
        offer::legal(c, template.id, &template.parties, &template.terms.0);
    }
}

/// A card by itself: its form, and what its conditions read.
pub(super) fn one(c: &mut Check<'_, '_>, card: &Card<'_>) {
    form(c, card);
    context::check_card(c, card);
}

fn form(c: &mut Check<'_, '_>, card: &Card<'_>) {
    let ways = usize::from(!card.plays.is_empty()) + usize::from(!card.script.is_empty()) + usize::from(card.random);
    if ways > 1 {
        c.error(
            card.id,
            format!("the card \"{}\" plays in {ways} ways; expected one of plays, script and random", card.id),
        );
    }
    let mut ids = BTreeSet::new();
    for play in &card.plays {
        if !ids.insert(play.id) {
            c.error(play.id, format!("the play \"{}\" stands twice", play.id));
        }
        act(c, play.id, &play.act);
        let is_offer = matches!(play.act, Do::Offer { .. });
        if !play.answers.is_empty() && !is_offer {
            c.error(play.id, format!("\"{}\" is no offer, so nobody answers it", play.id));
        }
        c.between(play.id, "the number of replies", play.answers.len() as i64, 0, MAX_REPLIES);
        for reply in &play.answers {
            if reply.to.is_empty() {
                c.error(play.id, format!("a reply of \"{}\" fits no outcome", play.id));
            }
            changed(c, play.id, &play.act, &reply.reply);
        }
    }
    for step in card.script.iter().flatten() {
        act(c, card.id, step);
    }
}

fn act(c: &mut Check<'_, '_>, anchor: &str, act: &Do<'_>) {
    match act {
        Do::Offer { parties, terms } => offer::legal(c, anchor, parties, &terms.0),
        Do::AcceptFrom(capital) | Do::DeclineFrom(capital) => {
            if c.names.capitals.find(capital).and_then(|n| c.names.seats.get(n)) == Some(&Seat::Observer) {
                c.error(capital, format!("\"{capital}\" is an Observer and makes no offers"));
            }
        }
        Do::Consult(..) | Do::Measure(_) | Do::Answer(..) => {}
    }
}

/// The offer as a reply changes it is legal too.
fn changed(c: &mut Check<'_, '_>, anchor: &str, act: &Do<'_>, reply: &Response<'_>) {
    let Do::Offer { parties, terms } = act else { return };
    let mut terms = terms.0.clone();
    match reply {
        Response::Change(changes) => {
            for (term, option) in &changes.0 {
                terms.retain(|(t, _)| t != term);
                if *option != "off" {
                    terms.push((term, option));
                }
            }
        }
        Response::Drop(dropped) => {
            for term in dropped {
                if !terms.iter().any(|(t, _)| t == term) {
                    c.error(term, format!("\"{term}\" is not in the offer, so it can't be dropped"));
                }
            }
            terms.retain(|(t, _)| !dropped.contains(t));
        }
        Response::Take | Response::Wait(_) => return,
    }
    offer::legal(c, anchor, parties, &terms);
}
