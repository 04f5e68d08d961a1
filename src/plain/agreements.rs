//! What is owed by whom to whom, and how it stands, as far as was seen.

use super::speech::{count, when, words};
use super::told::Told;
use crate::engine::{AgreementView, Giver, IssueId, Status, View, delivery_price, is_renewable, renewal_price};
use crate::game::Game;

/// "Minsk to Washington: Non-aggression pledge, signed text".
pub(super) fn title(game: &Game, a: &AgreementView) -> String {
    let w = words(game);
    let from = w.giver(a.by);
    let to = w.beneficiary(a.beneficiary).replace("Your side", "your side");
    let who = match a.by {
        Giver::Mutual => format!("Between both sides, for {to}"),
        Giver::Player if a.beneficiary.is_none() => format!("{from} to {}", w.capital(game.scenario().counterpart)),
        _ => format!("{from} to {to}"),
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
    let kept = match a.kept {
        0 => String::new(),
        n => format!(", {} in a row", count(usize::from(n), "month", "months")),
    };
    let held = a.held_until.map_or(String::new(), |m| format!(" until {}", when(game, m)));
    match a.status {
        Status::Pending if a.held_until.is_some() => format!("waiting{held}"),
        Status::Pending if a.by == Giver::Player => format!("to be delivered by the end of {}", when(game, a.due)),
        Status::Pending => format!("agreed, due by the end of {}", when(game, a.due)),
        Status::Kept if a.tranches > 0 => {
            format!("half delivered; the rest is due by the end of {}", when(game, a.due))
        }
        Status::Kept if a.by == Giver::Player => "delivered".to_owned(),
        Status::Kept => format!("kept{kept}"),
        Status::Late => "late".to_owned(),
        Status::Breached => "broken".to_owned(),
        Status::Suspended => format!("suspended{held}"),
        Status::Lapsed => "lapsed".to_owned(),
        Status::Ended => "ended".to_owned(),
    }
}

/// What the end of a game adds to what was seen of a term: a breach that nobody saw, and what never came to be done.
fn at_last(game: &Game, a: &AgreementView) -> Option<String> {
    let o = game.state().obligations.get(usize::from(a.at))?;
    match (o.status, a.status) {
        (Status::Breached, seen) if seen != Status::Breached => Some("broken, unseen at the time".to_owned()),
        (Status::Pending, _) if a.held_until.is_none() => {
            let last = game.rounds().last().map_or(0, |r| r.month + game.scenario().clock.span - 1);
            let due = when(game, a.due);
            let undone = if a.due > last { "the game was over before it fell due" } else { "it was not done" };
            Some(format!("due by the end of {due}; {undone}"))
        }
        _ => None,
    }
}

/// All agreements, those in force first.
pub(super) fn tell(game: &Game, told: &mut Told) {
    let view = game.view();
    let (over, live): (Vec<_>, Vec<_>) = view.agreements.iter().partition(|a| a.status.is_final());
    if view.agreements.is_empty() {
        told.say("Nothing has been agreed yet.");
        return;
    }
    for a in &live {
        told.say(whole(game, a));
    }
    if !over.is_empty() {
        told.say(format!("No longer in force: {}.", count(over.len(), "term", "terms")));
        for a in over {
            told.say(whole(game, a));
        }
    }
    owed(game, &view, told);
}

fn whole(game: &Game, a: &AgreementView) -> String {
    let mut text = format!("{}: {}", title(game, a), standing(game, a));
    if a.until > 0 && !a.status.is_final() {
        text.push_str(&format!("; runs until the end of {} unless renewed", when(game, a.until)));
    }
    if a.verified && !a.status.is_final() {
        text.push_str("; verified");
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
        told.say(format!("{term}, lapses at the end of {until}; {stands}, it cannot be renewed as it stands."));
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
    let late = match a.status {
        Status::Breached => ", and by not doing it you have broken your word",
        Status::Late => ", and it is late",
        _ => "",
    };
    let part = if a.tranches > 1 { ", the first of two deliveries" } else { "" };
    let was = if late.is_empty() { "You owe" } else { "You owed" };
    format!(
        "{was} {}, {}{part}, by the end of {}{late}: {}.",
        w.issue(issue),
        w.option(issue, a.option),
        when(game, a.due),
        cost(s.numbers.move_cost.into(), price)
    )
}

/// `1 bandwidth and 4 political capital`; what is free is left out.
pub(super) fn cost(bandwidth: i32, capital: i32) -> String {
    match (bandwidth, capital) {
        (0, 0) => "free".to_owned(),
        (b, 0) => format!("{b} bandwidth"),
        (0, c) => format!("{c} political capital"),
        (b, c) => format!("{b} bandwidth and {c} political capital"),
    }
}

/// What delivering a promise that will not wait does: it is due, or late, or broken already.
pub(super) fn press(game: &Game, view: &View, issue: IssueId) -> Option<String> {
    let span = game.scenario().clock.span;
    let a = view.agreements.iter().find(|a| a.issue == issue && a.by == Giver::Player && a.tranches > 0)?;
    let does = match a.status {
        Status::Breached => "does what you broke your word on; done in the end, it may mend a part",
        Status::Late => "does what is late; left undone, the promise is broken",
        _ if a.due < view.month + span => "keeps a promise that is due; left undone, it is late, and that costs trust",
        _ => return None,
    };
    Some(format!("'deliver {}' {does}.", game.scenario().issue(issue).id))
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
    format!(
        "{}, {}, lapses at the end of {} unless renewed: {}.",
        w.issue(issue),
        w.option(issue, a.option),
        when(game, a.until),
        cost(s.numbers.move_cost.into(), price)
    )
}

/// What became of agreements between two looks at them: new ones, and changes that were seen.
pub(super) fn news(game: &Game, before: &View, after: &View, told: &mut Told) {
    for a in &after.agreements {
        match before.agreements.iter().find(|b| b.at == a.at) {
            None => told.say(format!("Agreed. {}: {}.", title(game, a), standing(game, a))),
            Some(b) if (b.status, b.tranches, b.until) != (a.status, a.tranches, a.until) => {
                let until = if a.until > 0 && a.until != b.until {
                    format!("; it runs until the end of {}", when(game, a.until))
                } else {
                    String::new()
                };
                told.say(format!("{}: {}{until}.", title(game, a), standing(game, a)));
            }
            Some(_) => {}
        }
    }
}
