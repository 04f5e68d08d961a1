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

/// How a term stands, in words.
pub(super) fn standing(game: &Game, a: &AgreementView) -> String {
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
    for issue in deliverable(view) {
        told.choice(delivery(game, view, issue), format!("deliver {}", game.scenario().issue(issue).id));
    }
    for issue in lapsing(game, view, 1) {
        told.choice(renewal(game, view, issue), format!("renew {}", game.scenario().issue(issue).id));
    }
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
    let late = if view.month > a.due { ", and it is late" } else { "" };
    let part = if a.tranches > 1 { ", in two parts" } else { "" };
    format!(
        "You owe {}, {}{part}, by the end of {}{late}: {} bandwidth, {price} political capital.",
        w.issue(issue),
        w.option(issue, a.option),
        when(game, a.due),
        s.numbers.move_cost
    )
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
        "{}, {}, lapses at the end of {} unless renewed: {} bandwidth, {price} political capital.",
        w.issue(issue),
        w.option(issue, a.option),
        when(game, a.until),
        s.numbers.move_cost
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
