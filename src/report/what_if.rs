//! What-ifs in words: what the same month would have come to with one term changed, beside what it came to. Only what
//! play would have shown.

use super::words::{Words, clean, joined};
use crate::engine::{Move, Outcome, Stance, TrackId};
use crate::game::Game;
use crate::game::what_if::{Change, HELD, Imagined, Unanswered};
use crate::lang::report;

/// Then and now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The term, from what to what.
    pub change: String,
    /// How the offer came out.
    pub outcome: [&'static str; 2],
    /// Each capital's answer.
    pub answers: Vec<Answer>,
    /// Whether the month had ended, and has so here too: what follows compares its ends, else its state after the move.
    pub ended: bool,
    /// Tracks in view that would have stood elsewhere.
    pub tracks: Vec<(TrackId, i32, i32)>,
    /// The overall score as the player sees it.
    pub overall: [i32; 2],
    /// Later moves of the month that could not have been made.
    pub dropped: Vec<String>,
}

/// A capital's answer, then and now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Its name.
    pub capital: String,
    /// Its stances.
    pub stance: [Stance; 2],
    /// Its scores.
    pub score: [i32; 2],
    /// The rule that weighed most differently, and by how much.
    pub because: Option<(i32, String)>,
}

/// What a month would have come to, beside what it came to. `spot` is where the offer stands in the game that was played.
#[must_use]
pub fn told(game: &Game, spot: (usize, usize), change: Change, imagined: &Imagined) -> Option<Told> {
    let words = Words::new(game.pack(), game.scenario());
    let record = |g: &'_ Game, (r, m): (usize, usize)| g.rounds().get(r).and_then(|r| r.moves.get(m)).cloned();
    let (then, now) = (record(game, spot)?, record(&imagined.game, imagined.spot)?);
    let Move::Offer(text) = &then.play.play else { return None };
    let ended = game.rounds()[spot.0].closed;
    // The game asked about may have gone on since; it is compared as it stood then.
    let plays = game.rounds()[..=spot.0].iter().flat_map(crate::game::Round::plays);
    let before = game.again(plays)?;
    let (old, new) = (before.view(), imagined.game.view());
    let tracks = old.tracks.iter().zip(&new.tracks).enumerate();
    let moved = tracks.filter_map(|(at, (a, b))| Some((TrackId::of(at), (*a)?, (*b)?))).filter(|(_, a, b)| a != b);
    let answers = game.scenario().capital_ids().map(|c| {
        let (a, b) = (&then.report.reactions[c.ix()], &now.report.reactions[c.ix()]);
        let mut rules: Vec<(i32, &crate::engine::Finding)> = Vec::new();
        for (sign, finding) in a.findings.iter().map(|f| (-1, f)).chain(b.findings.iter().map(|f| (1, f))) {
            if !finding.seen {
                continue;
            }
            match rules.iter_mut().find(|(_, f)| f.rule == finding.rule) {
                Some((sum, _)) => *sum += sign * finding.points,
                None => rules.push((sign * finding.points, finding)),
            }
        }
        let most = rules.into_iter().filter(|(by, _)| *by != 0).rev().max_by_key(|(by, _)| by.abs());
        Answer {
            capital: words.capital(c),
            stance: [a.stance, b.stance],
            score: [a.score, b.score],
            because: most.map(|(by, f)| (by, words.because(f).to_owned())),
        }
    });
    Some(Told {
        change: term(&words, text, change),
        outcome: [outcome(then.report.outcome), outcome(now.report.outcome)],
        answers: answers.collect(),
        ended,
        tracks: moved.collect(),
        overall: [old.scores.overall, new.scores.overall],
        dropped: imagined.dropped.iter().map(|p| clean(&words.play(p))).collect(),
    })
}

/// The change in words: `Potash: licence instead of not on the table`.
fn term(words: &Words<'_>, text: &crate::engine::Offer, change: Change) -> String {
    match change {
        Change::Issue(issue, to) => {
            let (to, from) = (words.option(issue, to), words.option(issue, text.option(issue)));
            report::issue_instead_of(words.issue(issue), &to, &from)
        }
        Change::Process(term, to) => {
            let (to, from) = (words.process_option(term, to), words.process_option(term, text.process(term)));
            report::process_instead_of(words.process(term), &to, &from)
        }
    }
}

/// An outcome in a word.
#[must_use]
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Agreed => report::outcome_agreed(),
        Outcome::Countered => report::outcome_countered(),
        Outcome::Stalled => report::put_off(),
        Outcome::Rejected => report::outcome_refused(),
        Outcome::Done => report::outcome_done(),
    }
}

/// Why a question has no answer, in a sentence.
#[must_use]
pub fn why_not(game: &Game, why: &Unanswered) -> String {
    match why {
        Unanswered::Held => HELD.to_owned(),
        Unanswered::NoOffer => report::a_what_if_changes_one_term().to_owned(),
        Unanswered::Same => report::that_is_what_was_offered().to_owned(),
        Unanswered::Refused(refusal) => {
            let words = Words::new(game.pack(), game.scenario());
            let all: Vec<String> = refusal.reasons.iter().map(|r| words.reason(*r)).collect();
            report::it_could_not_have_been_put(all.join(" "))
        }
    }
}

impl Told {
    /// All of it in sentences.
    #[must_use]
    pub fn sentences(&self, words: &Words<'_>) -> Vec<String> {
        let mut all = vec![report::what_if_nothing_is_written_your(&self.change)];
        let [then, now] = self.outcome;
        all.push(if then == now {
            report::the_offer_would_have_been_as(now)
        } else {
            report::the_offer_was_it_would_have(then, now)
        });
        for a in &self.answers {
            let (verb, [x, y]) = (super::words::stance_verb, a.score);
            let stance = if a.stance[0] == a.stance[1] {
                report::as_before(&a.capital, verb(a.stance[1]))
            } else {
                report::where_it_before(&a.capital, verb(a.stance[1]), past(a.stance[0]))
            };
            let because = a.because.as_ref().map_or(String::new(), |(by, text)| format!(" {by:+}: {text}"));
            if a.stance[0] != a.stance[1] || x != y {
                all.push(report::after(&stance, format_args!("{:+}", y), format_args!("{:+}", x), &because));
            }
        }
        let quiet: Vec<String> = self
            .answers
            .iter()
            .filter(|a| a.stance[0] == a.stance[1] && a.score[0] == a.score[1])
            .map(|a| a.capital.clone())
            .collect();
        if !quiet.is_empty() {
            all.push(report::no_different(joined(&quiet)));
        }
        let when = if self.ended { report::at_the_months_end() } else { report::as_things_stood_then() };
        let moved: Vec<String> =
            self.tracks.iter().map(|(t, a, b)| report::track_instead_of(words.track(*t), b, a)).collect();
        match moved.is_empty() {
            true => all.push(report::nothing_that_can_be_seen_would(when)),
            false => all.push(format!("{when}: {}.", moved.join("; "))),
        }
        let [x, y] = self.overall;
        all.push(if x == y { report::overall_score_as_it_was(y) } else { report::overall_score_instead_of(y, x) });
        for play in &self.dropped {
            all.push(report::later_in_the_month_this_could(play));
        }
        all
    }
}

/// A stance as something that was done.
fn past(stance: Stance) -> &'static str {
    match stance {
        Stance::Embrace => report::embraced_it(),
        Stance::Accept => report::past_accepted(),
        Stance::Counter => report::outcome_countered(),
        Stance::Stall => report::past_stalled(),
        Stance::Reject => report::rejected_it(),
        Stance::Support => report::supported_it(),
        Stance::Acquiesce => report::let_it_pass(),
        Stance::Object => report::past_objected(),
        Stance::Obstruct => report::past_obstructed(),
        Stance::Retaliate => report::past_retaliated(),
    }
}
