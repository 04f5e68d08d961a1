//! What stands against an offer, or is missing from it, as far as the player can know: said before it is sent.

use super::decided::draws;
use super::words::{Words, joined};
use crate::engine::{
    AgreementView, Board, CapitalId, Finding, IssueId, Menu, Offer, OptionNo, Reason, What, beneficiaries, estimate,
    offered, react,
};
use crate::game::Game;
use crate::lang::report;

/// What a warning is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It cannot be sent so.
    Stop,
    /// It crosses a red line of a capital.
    RedLine,
    /// Those who sent the envoy will not hear of it.
    Mandate,
    /// A promise goes without the terms that would guard it.
    Safeguard,
    /// What weighs most with a party is not met.
    Need,
}

/// A warning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// What it is about.
    pub kind: Kind,
    /// In a sentence or two.
    pub text: String,
}

impl Warning {
    /// Whether it is more than something to bear in mind.
    #[must_use]
    pub fn is_serious(&self) -> bool {
        matches!(self.kind, Kind::Stop | Kind::RedLine | Kind::Mandate)
    }
}

/// An interest of at least this weight, per mille, is one that weighs most with a capital.
const GREAT: i32 = 1101;

/// Everything to be warned of before a text is sent, the gravest first; nothing of an empty one.
///
/// It reads what any player can see: judging never reads hidden tracks, and no disposition is asked.
#[must_use]
pub fn warnings(game: &Game, text: &Offer) -> Vec<Warning> {
    if text.is_empty() {
        return Vec::new();
    }
    let words = Words::new(game.pack(), game.scenario());
    let mut all = Vec::new();
    let mut say = |kind, text| all.push(Warning { kind, text });
    let mut reasons: Vec<Reason> = Vec::new();
    Menu::text(&game.menu(), text, &mut reasons);
    reasons.into_iter().for_each(|r| say(Kind::Stop, words.reason(r)));
    red_lines(game, &words, text).into_iter().for_each(|t| say(Kind::RedLine, t));
    let board = Board::new(game.scenario(), game.state()).with_text(text);
    if board.holds(&game.scenario().mandate.refuses) {
        say(Kind::Mandate, report::will_not_hear_of_this_agreed(words.player()));
    }
    unguarded(game, &words, text).into_iter().for_each(|t| say(Kind::Safeguard, t));
    text.parties.iter().flat_map(|c| needs(game, &words, text, c)).for_each(|t| say(Kind::Need, t));
    all
}

/// Terms of a text that an agreement in force carries already, in this option or in one that goes further, for everybody
/// whom the text would bind it to. To sign them again gives little, and nothing is warned of here: a face says it beside
/// the rest with [`in_force_sentence`].
#[must_use]
pub fn in_force(game: &Game, text: &Offer) -> Vec<(IssueId, OptionNo)> {
    let scenario = game.scenario();
    let live: Vec<AgreementView> = game.view().agreements.into_iter().filter(|a| a.status.in_force()).collect();
    let carried = |issue: IssueId, option: OptionNo| {
        beneficiaries(scenario, text, issue)
            .iter()
            .all(|to| live.iter().any(|a| a.issue == issue && a.option >= option && a.beneficiary == *to))
    };
    text.terms().filter(|(issue, option)| carried(*issue, *option)).collect()
}

/// The same in a sentence; nothing where nothing of the text is in force.
#[must_use]
pub fn in_force_sentence(game: &Game, text: &Offer) -> Option<String> {
    let words = Words::new(game.pack(), game.scenario());
    let held = in_force(game, text);
    let names: Vec<String> = held.iter().map(|(i, o)| words.term(*i, *o)).collect();
    match names.len() {
        0 => None,
        n if n == text.terms().count() => Some(report::all_of_it_is_in_force().to_owned()),
        1 => Some(report::is_in_force_already(&names[0])),
        _ => Some(report::in_force_already(names.join("; "))),
    }
}

/// Red lines that are crossed, each with the sentence of the rule that draws it.
fn red_lines(game: &Game, words: &Words<'_>, text: &Offer) -> Vec<String> {
    let scenario = game.scenario();
    let crossed = scenario.capital_ids().zip(estimate(scenario, game.state(), text)).filter(|(_, e)| e.red_line);
    crossed
        .map(|(c, _)| {
            let points = react(scenario, game.state(), offered(text), c);
            let why = points.findings.iter().find(|f| draws(scenario, f, c)).map(|f| words.because(f));
            report::a_red_line_of(words.capital(c), why.unwrap_or_default()).trim_end().to_owned()
        })
        .collect()
}

/// Terms without their safeguards, in the text or in force.
fn unguarded(game: &Game, words: &Words<'_>, text: &Offer) -> Vec<String> {
    let view = game.view();
    let held = |issue: IssueId| {
        text.option(issue) > 0 || view.agreements.iter().any(|a| a.issue == issue && a.status.in_force())
    };
    let mut all = Vec::new();
    for (issue, _) in text.terms() {
        let guards = &game.scenario().issue(issue).safeguards;
        let missing: Vec<String> = guards.iter().filter(|s| !held(**s)).map(|s| words.issue(*s)).collect();
        if !missing.is_empty() {
            all.push(report::goes_without(words.issue(issue), missing.join(report::or())));
        }
    }
    all
}

/// What weighs most with a party, and is not served by the text or is hurt by it: all such interests in a sentence each.
fn needs(game: &Game, words: &Words<'_>, text: &Offer, capital: CapitalId) -> Vec<String> {
    let scenario = game.scenario();
    let points = react(scenario, game.state(), offered(text), capital);
    let sum = |interest: usize| -> i32 {
        let of_it = |f: &&Finding| matches!(f.what, What::Points(_, Some(i)) if i.ix() == interest);
        points.findings.iter().filter(of_it).map(|f| f.points).sum()
    };
    let interests = scenario.capital(capital).interests.iter().enumerate();
    let (mut unmet, mut hurt) = (Vec::new(), Vec::new());
    for (at, _) in interests.filter(|(_, (_, weight))| *weight >= GREAT) {
        let name = words.interest(capital, crate::engine::InterestId::of(at));
        match sum(at) {
            0 => unmet.push(name),
            ..0 => hurt.push(name),
            _ => {}
        }
    }
    let who = words.capital(capital);
    let says = |what: &str, names: Vec<String>| {
        (!names.is_empty()).then(|| report::what_weighs_heavily_with_it(&who, what, joined(&names)))
    };
    [says(report::would_on_balance_lose_by_this(), hurt), says(report::would_on_balance_gain_nothing_by(), unmet)]
        .into_iter()
        .flatten()
        .collect()
}
