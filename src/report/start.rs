//! Drafts to begin from at the table: the pack's templates, the last offer, and what the capitals have put there.

use super::warnings::{in_force, in_force_sentence};
use super::words::{Words, joined};
use crate::engine::{IssueId, IssueSet, Move, Offer, ProcessId, StandingKind};
use crate::game::Game;
use crate::game::what_if::last_offer;
use crate::lang::report;
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
    /// Issues of it that have not come into view; they are part of the draft all the same, since half a bargain is none.
    pub ahead: Vec<IssueId>,
    /// Issues that cannot be put on the table as things stand, and so are no part of the draft.
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
        ahead: Vec::new(),
        left_out: Vec::new(),
    };
    let mut all = Vec::new();
    for standing in view.standing.iter().rev().filter(|s| s.kind != StandingKind::Waiting) {
        let capital = words.capital(standing.by);
        let name = match standing.kind {
            StandingKind::Counter => report::the_counter_offer_of(&capital),
            StandingKind::Overture | StandingKind::Waiting => report::what_proposes(&capital),
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
        all.push(ready("last".to_owned(), report::your_last_offer().to_owned(), words.offer(offer), *offer));
    }
    // A template of which nothing has come into view is no start yet.
    let templates = game.pack().templates.iter().map(|t| of_template(game, &words, t, view.in_view));
    all.extend(templates.filter(|s| s.offer.terms().count() > s.ahead.len()));
    all
}

fn of_template(game: &Game, words: &Words<'_>, template: &Template, in_view: IssueSet) -> Start {
    let (offer, left_out) = game.menu().trimmed(template.offer);
    // A process term that lost the issue it needs is not chosen any more.
    let said = template.said.iter().copied().filter(|t| offer.process(*t) == template.offer.process(*t)).collect();
    Start {
        id: template.id.clone(),
        name: words.text(&format!("template.{}.name", template.id)),
        text: words.text(&format!("template.{}.text", template.id)),
        offer,
        said,
        ahead: offer.terms().map(|(issue, _)| issue).filter(|i| !in_view.has(*i)).collect(),
        left_out,
    }
}

impl Start {
    /// What to know of it before it is taken up, a sentence each: what is in force already, what has not come up in the
    /// talks yet, what is left out.
    #[must_use]
    pub fn remarks(&self, game: &Game) -> Vec<String> {
        let words = Words::new(game.pack(), game.scenario());
        let told = |what: &str, issues: &[IssueId]| {
            let names: Vec<String> = issues.iter().map(|i| words.issue(*i)).collect();
            (!names.is_empty()).then(|| format!("{what}: {}.", joined(&names)))
        };
        [
            in_force_sentence(game, &self.offer),
            told(report::nobody_has_raised_these_yet_though(), &self.ahead),
            told(report::left_out_since_it_cannot_be(), &self.left_out),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
