//! What is owed by whom to whom, and how it stands, as far as was seen.

use super::speech::{when, words};
use super::told::Told;
use crate::engine::{AgreementView, Giver, IssueId, Status, View, delivery_price, is_renewable, renewal_price};
use crate::game::Game;
use crate::lang::plain;

/// "Minsk to Washington: Non-aggression pledge, signed text".
pub(super) fn title(game: &Game, a: &AgreementView) -> String {
    let w = words(game);
    let from = w.giver(a.by);
    let own = || w.find("ui.player").map_or_else(|| plain::your_side().to_owned(), str::to_owned);
    let to = a.beneficiary.map_or_else(own, |c| w.capital(c));
    let who = match a.by {
        Giver::Mutual => plain::promise_between_both_sides(&to),
        Giver::Player if a.beneficiary.is_none() => plain::promise(&from, w.capital(game.scenario().counterpart)),
        _ => plain::promise(&from, &to),
    };
    format!("{who}: {}, {}", w.issue(a.issue), w.option(a.issue, a.option))
}

/// How a term stands, in words: as it was seen, and once the game is over as it was.
pub(super) fn standing(game: &Game, a: &AgreementView) -> String {
    if game.is_over()
        && let Some(truth) = at_last(game, a)
    {
        return truth;
    }
    match (a.status, a.held_until) {
        (Status::Pending, Some(until)) => plain::waiting_until(when(game, until)),
        (Status::Suspended, Some(until)) => plain::suspended_until(when(game, until)),
        (status, _) => free_standing(game, a, status),
    }
}

/// How a term stands that is not held up.
fn free_standing(game: &Game, a: &AgreementView, status: Status) -> String {
    match status {
        Status::Pending if a.by == Giver::Player => plain::to_be_delivered_by(when(game, a.due)),
        Status::Pending => plain::agreed_due_by(when(game, a.due)),
        Status::Kept if a.tranches > 0 => plain::half_delivered(when(game, a.due)),
        Status::Kept if a.by == Giver::Player => plain::was_delivered().to_owned(),
        Status::Kept => plain::kept_so_long(a.kept),
        other => plain::status(other.word()),
    }
}

/// What the end of a game adds to what was seen of a term: a breach that nobody saw, and what never came to be done.
fn at_last(game: &Game, a: &AgreementView) -> Option<String> {
    let o = game.state().obligations.get(usize::from(a.at))?;
    match (o.status, a.status) {
        (Status::Breached, seen) if seen != Status::Breached => Some(plain::broken_unseen().to_owned()),
        (Status::Pending, _) if a.held_until.is_none() => {
            let last = game.rounds().last().map_or(0, |r| r.month + game.scenario().clock.span - 1);
            let due = when(game, a.due);
            let undone = if a.due > last { plain::game_was_over_before() } else { plain::it_was_not_done() };
            Some(plain::was_due_by(&due, undone))
        }
        _ => None,
    }
}

/// All agreements, those in force first.
pub(super) fn tell(game: &Game, told: &mut Told) {
    let view = game.view();
    let (over, live): (Vec<_>, Vec<_>) = view.agreements.iter().partition(|a| a.status.is_final());
    if view.agreements.is_empty() {
        told.say(plain::nothing_agreed_yet());
        return;
    }
    for a in &live {
        told.say(whole(game, a));
    }
    if !over.is_empty() {
        told.say(plain::no_longer_in_force(over.len()));
        for a in over {
            told.say(whole(game, a));
        }
    }
    owed(game, &view, told);
}

fn whole(game: &Game, a: &AgreementView) -> String {
    let mut text = format!("{}: {}", title(game, a), standing(game, a));
    if a.until > 0 && !a.status.is_final() {
        text.push_str(&plain::runs_until_unless_renewed(when(game, a.until)));
    }
    if a.verified && !a.status.is_final() {
        text.push_str(plain::verified());
    }
    text.push('.');
    text
}

/// What you owe, what can be renewed, what was broken: each with the order that sees to it.
pub(super) fn owed(game: &Game, view: &View, told: &mut Told) {
    if game.is_over() {
        return;
    }
    for issue in deliverable(view) {
        told.choice(delivery(game, view, issue), format!("deliver {}", game.scenario().issue(issue).id));
    }
    // In the round before it lapses, and in the round it lapses in.
    for issue in lapsing(game, view, 2 * game.scenario().clock.span - 1) {
        told.choice(renewal(game, view, issue), format!("renew {}", game.scenario().issue(issue).id));
    }
    for a in view.agreements.iter().filter(|a| runs_out(game, view, a)) {
        let (w, until) = (words(game), when(game, a.until));
        let (term, stands) = (format!("{}, {}", w.issue(a.issue), w.option(a.issue, a.option)), standing(game, a));
        told.say(plain::lapses_for_good(term, until, stands));
    }
}

/// Whether relief lapses in this round or the next and cannot be renewed: it is suspended, or a part of it was not given.
fn runs_out(game: &Game, view: &View, a: &AgreementView) -> bool {
    let (s, o) = (game.scenario(), &game.state().obligations[usize::from(a.at)]);
    let soon = a.until > 0 && a.until < view.month + 2 * s.clock.span;
    a.by == Giver::Player && soon && !a.status.is_final() && !is_renewable(s, o, view.month)
}

/// Issues the player's side owes a delivery of.
pub(super) fn deliverable(view: &View) -> Vec<IssueId> {
    let owes =
        |a: &&AgreementView| a.by == Giver::Player && a.tranches > 0 && a.held_until.is_none() && !a.status.is_final();
    let mut issues: Vec<IssueId> = view.agreements.iter().filter(owes).map(|a| a.issue).collect();
    issues.dedup();
    issues
}

/// "You owe Individual delistings, a first few, by the end of November 2025: 1 bandwidth and 4 political capital".
pub(super) fn delivery(game: &Game, view: &View, issue: IssueId) -> String {
    let (w, s) = (words(game), game.scenario());
    let Some(a) =
        view.agreements.iter().find(|a| a.issue == issue && deliverable(view).contains(&a.issue) && a.tranches > 0)
    else {
        return w.issue(issue);
    };
    let state = game.state();
    let o = &state.obligations[usize::from(a.at)];
    let price = delivery_price(s, o, &state.deals[usize::from(a.deal)].text);
    plain::you_owe(
        a.status.word(),
        w.issue(issue),
        w.option(issue, a.option),
        a.tranches,
        when(game, a.due),
        cost(s.numbers.move_cost.into(), price),
    )
}

/// `1 bandwidth and 4 political capital`; what is free is left out.
pub(super) fn cost(bandwidth: i32, capital: i32) -> String {
    match (bandwidth, capital) {
        (0, 0) => plain::free().to_owned(),
        (b, 0) => plain::bandwidth(b),
        (0, c) => plain::political_capital(c),
        (b, c) => plain::bandwidth_and_political_capital(b, c),
    }
}

/// What delivering a promise that will not wait does: it is due, or late, or broken already.
pub(super) fn press(game: &Game, view: &View, issue: IssueId) -> Option<String> {
    let span = game.scenario().clock.span;
    let a = view.agreements.iter().find(|a| a.issue == issue && a.by == Giver::Player && a.tranches > 0)?;
    let does = match a.status {
        Status::Breached => plain::delivers_what_was_broken(),
        Status::Late => plain::delivers_what_is_late(),
        _ if a.due < view.month + span => plain::delivers_what_is_due(),
        _ => return None,
    };
    Some(plain::deliver(&game.scenario().issue(issue).id, does))
}

/// Relief that runs out within so many months and can be renewed.
pub(super) fn lapsing(game: &Game, view: &View, within: u16) -> Vec<IssueId> {
    let (s, state) = (game.scenario(), game.state());
    let fits = |a: &&AgreementView| {
        a.until > 0
            && a.until <= view.month + within
            && is_renewable(s, &state.obligations[usize::from(a.at)], view.month)
    };
    let mut issues: Vec<IssueId> = view.agreements.iter().filter(fits).map(|a| a.issue).collect();
    issues.dedup();
    issues
}

/// "Civil aviation lapses at the end of March 2026 unless renewed: 1 bandwidth and 3 political capital".
pub(super) fn renewal(game: &Game, view: &View, issue: IssueId) -> String {
    let (w, s) = (words(game), game.scenario());
    let Some(a) = view.agreements.iter().find(|a| a.issue == issue && a.until > 0 && !a.status.is_final()) else {
        return w.issue(issue);
    };
    let price = renewal_price(s, &game.state().obligations[usize::from(a.at)]);
    plain::lapses_unless_renewed(
        w.issue(issue),
        w.option(issue, a.option),
        when(game, a.until),
        cost(s.numbers.move_cost.into(), price),
    )
}

/// What became of agreements between two looks at them: new ones, and changes that were seen.
pub(super) fn news(game: &Game, before: &View, after: &View, told: &mut Told) {
    for a in &after.agreements {
        match before.agreements.iter().find(|b| b.at == a.at) {
            None => told.say(plain::agreed(title(game, a), standing(game, a))),
            Some(b) if (b.status, b.tranches, b.until) != (a.status, a.tranches, a.until) => {
                let until = if a.until > 0 && a.until != b.until {
                    plain::now_runs_until(when(game, a.until))
                } else {
                    String::new()
                };
                told.say(format!("{}: {}{until}.", title(game, a), standing(game, a)));
            }
            Some(_) => {}
        }
    }
}
