//! Drafts to begin from at the table: the pack's templates, the last offer, and what the capitals have put there.

use super::warnings::{in_force, in_force_sentence};
use super::words::{Words, joined};
use crate::engine::{IssueId, IssueSet, Move, Offer, ProcessId, Scenario, StandingKind};
use crate::game::Game;
use crate::game::what_if::last_offer;
use crate::pack::Template;

/// A draft to begin from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// Its id: a template's, `last`, or `counter_` and a capital's.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it holds, in a sentence or two.
    pub text: String,
    /// The draft.
    pub offer: Offer,
    /// Process terms that it chooses.
    pub said: Vec<ProcessId>,
    /// Issues of it that have not come into view, and so are no part of the draft.
    pub left_out: Vec<IssueId>,
}

/// The drafts there are to begin from now: what lies on the table first, then the last offer, then the pack's.
#[must_use]
pub fn starts(game: &Game) -> Vec<Start> {
    let (view, words) = (game.view(), Words::new(game.pack(), game.scenario()));
    let whole: Vec<ProcessId> = (0..game.scenario().process.len()).map(ProcessId::of).collect();
    let ready = |id: String, name: String, text: String, offer: Offer| Start {
        id,
        name,
        text,
        offer,
        said: whole.clone(),
        left_out: Vec::new(),
    };
    let mut all = Vec::new();
    for standing in view.standing.iter().rev().filter(|s| s.kind != StandingKind::Waiting) {
        let capital = words.capital(standing.by);
        let name = match standing.kind {
            StandingKind::Counter => format!("The counter-offer of {capital}"),
            StandingKind::Overture | StandingKind::Waiting => format!("What {capital} proposes"),
        };
        let id = format!("counter_{}", game.scenario().capital(standing.by).id);
        if all.iter().all(|other: &Start| other.id != id) {
            all.push(ready(id, name, words.offer(&standing.text), standing.text));
        }
    }
    let last = last_offer(game).and_then(|(round, at)| game.rounds().get(round)?.moves.get(at));
    // What has been signed as it stood is no draft to begin from.
    let signed = |offer: &Offer| in_force(game, offer).len() == offer.terms().count();
    if let Some(Move::Offer(offer)) = last.map(|m| &m.play.play).filter(|m| !matches!(m, Move::Offer(o) if signed(o))) {
        all.push(ready("last".to_owned(), "Your last offer".to_owned(), words.offer(offer), *offer));
    }
    // A template of which nothing has come into view is no start yet.
    all.extend(
        game.pack().templates.iter().map(|t| of_template(&words, t, view.in_view)).filter(|s| !s.offer.is_empty()),
    );
    all
}

fn of_template(words: &Words<'_>, template: &Template, in_view: IssueSet) -> Start {
    let (offer, said, left_out) = trimmed(words.scenario, template, in_view);
    Start {
        id: template.id.clone(),
        name: words.text(&format!("template.{}.name", template.id)),
        text: words.text(&format!("template.{}.text", template.id)),
        offer,
        said,
        left_out,
    }
}

/// A template without what has not come into view, and without what then lacks the issue it needs beside it.
fn trimmed(scenario: &Scenario, template: &Template, in_view: IssueSet) -> (Offer, Vec<ProcessId>, Vec<IssueId>) {
    let (mut offer, mut left_out) = (template.offer, Vec::new());
    loop {
        let lacks = |(issue, _): &(IssueId, _)| {
            !in_view.has(*issue) || scenario.issue(*issue).with.is_some_and(|with| offer.option(with) == 0)
        };
        let Some((issue, _)) = offer.terms().find(lacks) else { break };
        offer.set(issue, 0);
        left_out.push(issue);
    }
    left_out.sort_unstable();
    let mut said = template.said.clone();
    said.retain(|term| {
        let option = &scenario.process[term.ix()].options[usize::from(offer.process(*term))];
        let stays = option.with.is_none_or(|with| offer.option(with) > 0);
        if !stays {
            offer.set_process(*term, 0);
        }
        stays
    });
    (offer, said, left_out)
}

impl Start {
    /// Which of its terms an agreement in force carries already, in a sentence; nothing if none.
    #[must_use]
    pub fn in_force_sentence(&self, game: &Game) -> Option<String> {
        in_force_sentence(game, &self.offer)
    }

    /// Which of its terms are left out, in a sentence; nothing if none are.
    #[must_use]
    pub fn left_out_sentence(&self, words: &Words<'_>) -> Option<String> {
        let names: Vec<String> = self.left_out.iter().map(|i| words.issue(*i)).collect();
        (!names.is_empty()).then(|| format!("Left out, since nobody talks of it yet: {}.", joined(&names)))
    }
}
