//! Saved games, branches and what-ifs, line by line.

use super::desk::Desk;
use super::month;
use super::names::words as words_of;
use super::speech::{self, words};
use super::told::Told;
use super::typed::{Reader, Term};
use super::verb::{Verb, Word};
use crate::game::shelf::{Kept, Tidy, kin, tree};
use crate::game::what_if::{Change, last_offer, what_if};
use crate::lang::plain;
use crate::report::lineage::{lineage, offshoots, place};
use crate::report::parting::beside;
use crate::report::shelf::said;
use crate::report::what_if::{told as answer, why_not};
use crate::report::words::{capitalised, clean};

/// The words for it. Their beginnings are understood where they are no beginning of another word.
pub(super) const WORDS: [Word; 19] = [
    ("saves", Verb::Saves, plain::help_saves),
    ("open", Verb::Open, plain::help_open),
    ("branch", Verb::Branch, plain::help_branch),
    ("branches", Verb::Branches, plain::help_branches),
    ("switch", Verb::Open, plain::help_switch),
    ("beside", Verb::Beside, plain::help_beside),
    ("what-if", Verb::WhatIf, plain::help_what_if),
    ("settings", Verb::Settings, plain::help_settings),
    ("template", Verb::Template, plain::help_template),
    ("frontier", Verb::Frontier, plain::help_frontier),
    ("analyze", Verb::Analyze, plain::help_analyze),
    ("as-of", Verb::AsOf, plain::help_as_of),
    ("notebook", Verb::Notebook, plain::help_notebook),
    ("calibration", Verb::Calibration, plain::help_calibration),
    ("news", Verb::News, plain::help_news),
    ("debrief", Verb::Debrief, plain::help_debrief),
    ("endings", Verb::Endings, plain::help_endings),
    ("tutorial", Verb::Tutorial, plain::help_tutorial),
    ("width", Verb::Width, plain::help_width),
];

/// Tracks that are told where two games stand side by side.
const APART: usize = 5;

/// What `help` says besides.
pub(super) fn help(word: &str, told: &mut Told) {
    match word {
        "saves" => told.say(plain::more_on_saves(plain::tidy())),
        "branch" | "branches" | "switch" => told.say(plain::more_on_branches()),
        "what-if" => told.say(plain::more_on_what_if()),
        _ => {}
    }
}

/// Which branches were made: where this one left, and which left it.
pub(super) fn branched(desk: &Desk<'_>) -> Vec<String> {
    let shelf = desk.keeper.shelf();
    lineage(&desk.game).into_iter().chain(offshoots(&desk.keeper.name(), &shelf)).collect()
}

/// Carries one of the words out.
pub(super) fn order(desk: &mut Desk<'_>, verb: Verb, rest: &str) -> Told {
    match verb {
        Verb::Saves => saves(desk, rest),
        Verb::Open => open(desk, rest),
        Verb::Branch => branch(desk, rest),
        Verb::Branches => branches(desk),
        Verb::Beside => side_by_side(desk, rest),
        Verb::WhatIf => asked(desk, rest),
        _ => Told::default(),
    }
}

/// `save`; with a folder, the game is kept there from now on.
pub(super) fn save(desk: &mut Desk<'_>, folder: &str) -> Told {
    let mut told = Told::default();
    if folder.is_empty() {
        if desk.keep(&mut told) {
            told.say(plain::game_kept(desk.place()));
        }
        return told;
    }
    told.say(match desk.keeper.elsewhere(&desk.game, folder) {
        Ok(said) => clean(&said),
        Err(why) => speech::ended(&clean(&why)),
    });
    told
}

fn saves(desk: &mut Desk<'_>, rest: &str) -> Told {
    let (first, more) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let more = more.trim();
    let shelf = desk.keeper.shelf();
    let pair = || more.rsplit_once(" to ").map(|(a, b)| (a.trim(), b.trim()));
    let handle = |name: &str| pick(&shelf, name).map(|k| k.handle.clone());
    let what = match first {
        "rename" => pair().ok_or_else(how).and_then(|(a, b)| Ok(Tidy::Rename(handle(a)?, b.to_owned()))),
        "export" => pair().ok_or_else(how).and_then(|(a, b)| Ok(Tidy::Export(handle(a)?, b.to_owned()))),
        "duplicate" => handle(more).map(Tidy::Duplicate),
        "import" if more.is_empty() => Err(how()),
        "import" => Ok(Tidy::Import(more.to_owned())),
        "delete" => handle(more).map(Tidy::Delete),
        "empty-trash" => Ok(Tidy::EmptyTrash),
        "rescue" => handle(more).map(Tidy::Rescue),
        _ => return list(desk, &shelf, rest),
    };
    match what.and_then(|what| desk.keeper.tidy(&what)) {
        Ok(done) => Told::of(clean(&done)),
        Err(why) => Told::of(speech::ended(&clean(&why))),
    }
}

fn how() -> String {
    plain::say_how_to_tidy(plain::tidy())
}

fn list(desk: &Desk<'_>, shelf: &[Kept], typed: &str) -> Told {
    let mut told = Told { long: true, fresh: true, ..Told::default() };
    let pack = desk.game.pack();
    let all: Vec<(usize, usize)> = if typed.is_empty() {
        tree(shelf)
    } else {
        (0..shelf.len())
            .filter(|at| shelf[*at].matches(typed, &said(pack.as_ref(), &shelf[*at])))
            .map(|at| (at, 0))
            .collect()
    };
    if all.is_empty() {
        told.say(if typed.is_empty() { plain::no_games_are_kept_yet() } else { plain::nothing_is_found() });
    }
    let mut samples = false;
    for (at, depth) in all {
        let kept = &shelf[at];
        if kept.sample && !samples {
            samples = true;
            told.say(plain::sample_games());
        }
        row(desk, kept, depth, "open", &mut told);
    }
    if !told.choices.is_empty() {
        told.say(plain::saves_numbers(plain::tidy()));
    }
    told
}

fn row(desk: &Desk<'_>, kept: &Kept, depth: usize, verb: &str, told: &mut Told) {
    let here = if kept.name == desk.keeper.name() { plain::you_are_here() } else { "" };
    let below = if depth > 0 { format!("{}- ", "  ".repeat(depth)) } else { String::new() };
    let fork = kept.fork.as_ref().filter(|_| depth > 0).map_or(String::new(), |f| plain::branched_off(place(f)));
    let shows = kept.players.as_deref().filter(|_| kept.sample).map_or(String::new(), |p| format!(" {}", clean(p)));
    let trouble = kept.trouble.as_ref().map_or(String::new(), |t| plain::not_sound(clean(&t.what)));
    let line = match kept.sample {
        true if !shows.is_empty() => format!("{}:{shows}", clean(&kept.name)),
        _ => format!("{below}{}{here}: {}{fork}.", clean(&kept.name), said(desk.game.pack().as_ref(), kept)),
    };
    told.choice(format!("{line}{trouble}"), format!("{verb} {}", kept.name));
}

/// The game that is named: exactly, or by the beginnings of its words.
fn pick<'k>(shelf: &'k [Kept], typed: &str) -> Result<&'k Kept, String> {
    if typed.is_empty() {
        return Err(plain::say_name_of_game().to_owned());
    }
    let name = typed.strip_suffix(".ron").unwrap_or(typed);
    if let Some(one) = shelf.iter().find(|k| k.name == name) {
        return Ok(one);
    }
    let said = words_of(name).join(" ");
    let near: Vec<&Kept> = shelf.iter().filter(|k| words_of(&k.name).join(" ").starts_with(&said)).collect();
    match near.as_slice() {
        [one] => Ok(one),
        [] => Err(plain::no_such_game(name)),
        [a, b, ..] => Err(plain::game_could_be(name, clean(&a.name), clean(&b.name))),
    }
}

fn open(desk: &mut Desk<'_>, rest: &str) -> Told {
    let shelf = desk.keeper.shelf();
    let kept = match pick(&shelf, rest) {
        Ok(kept) => kept,
        Err(why) => return Told::of(why),
    };
    if kept.name == desk.keeper.name() {
        return Told::of(plain::already_in_that_game());
    }
    let left = left(desk);
    match desk.keeper.open(&kept.handle) {
        Ok((game, said)) => {
            desk.sit_down(game);
            let mut told = Told::default();
            left.into_iter().for_each(|line| told.say(line));
            said.iter().for_each(|line| told.say(clean(line)));
            month::title(&desk.game, &mut told);
            desk.arrive(&mut told);
            told
        }
        Err(why) => Told::of(plain::cannot_be_opened(speech::ended(&clean(&why)))),
    }
}

/// Which game is being left, and how one comes back; nothing where it has no name.
pub(super) fn left(desk: &Desk<'_>) -> Option<String> {
    let name = clean(&desk.keeper.name());
    (!name.is_empty()).then(|| plain::game_left(&name))
}

/// What the numbers of `branches` choose.
pub(super) fn branch_orders(desk: &Desk<'_>) -> Vec<String> {
    branches(desk).choices
}

/// What the numbers of `saves` choose.
pub(super) fn save_orders(desk: &Desk<'_>) -> Vec<String> {
    list(desk, &desk.keeper.shelf(), "").choices
}

fn branch(desk: &mut Desk<'_>, rest: &str) -> Told {
    let (month, name) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let name = Some(name.trim()).filter(|n| !n.is_empty());
    let rounds = desk.game.rounds().len();
    let Some(round) = month.parse::<usize>().ok().and_then(|m| m.checked_sub(1)).filter(|r| *r < rounds) else {
        return Told::of(plain::branch_say_which(speech::unit(&desk.game), rounds));
    };
    let mut game = match desk.game.fork(round) {
        Ok(game) => game,
        Err(why) => return Told::of(why),
    };
    match desk.keeper.branch(&mut game, name) {
        Ok(kept) => {
            desk.sit_down(game);
            let mut told = Told::of(plain::branch_kept_as(clean(&kept)));
            desk.arrive(&mut told);
            told
        }
        Err(why) => Told::of(plain::branch_not_kept(speech::ended(&clean(&why)))),
    }
}

fn branches(desk: &Desk<'_>) -> Told {
    let shelf = desk.keeper.shelf();
    let mut told = Told { fresh: true, ..Told::default() };
    lineage(&desk.game).into_iter().for_each(|line| told.say(line));
    let all = kin(&shelf, &desk.keeper.name());
    for (at, depth) in &all {
        row(desk, &shelf[*at], *depth, "switch", &mut told);
    }
    told.say(match all.len() {
        0 | 1 => plain::nothing_branched_off(),
        _ => plain::branches_numbers(),
    });
    told
}

fn side_by_side(desk: &Desk<'_>, rest: &str) -> Told {
    let shelf = desk.keeper.shelf();
    let kept = match pick(&shelf, rest) {
        Ok(kept) => kept,
        Err(why) => return Told::of(why),
    };
    let other = match desk.keeper.look(&kept.handle) {
        Ok(other) => other,
        Err(why) => return Told::of(speech::ended(&clean(&why))),
    };
    let found = beside(&desk.game, &other);
    let (w, there) = (words(&desk.game), clean(&kept.name));
    let mut told = Told { long: true, ..Told::default() };
    found.sentences([plain::here(), &there]).into_iter().for_each(|line| told.say(line));
    let [a, b] = &found.last;
    let by = a.by_objective.iter().zip(&b.by_objective).enumerate();
    let by: Vec<String> = by.map(|(at, (x, y))| plain::scores_of_one(w.objective(at), x, y)).collect();
    told.say(plain::scores_here_and_there(by.join(", "), a.overall, b.overall));
    for (name, ending) in [(plain::here(), &found.endings[0]), (there.as_str(), &found.endings[1])] {
        ending.iter().for_each(|e| told.say(plain::one_ended(name, e)));
    }
    for month in &found.months {
        if month.sides[0] == month.sides[1] && month.tracks.is_empty() {
            continue;
        }
        let alike = match &month.sides {
            [Some(a), Some(b)] if a.deeds == b.deeds => a.overall.zip(b.overall),
            _ => None,
        };
        told.gap();
        if let Some((a, b)) = alike {
            let when = capitalised(&speech::in_round(&desk.game, month.month as u16));
            told.say(plain::both_did_the_same(&when, &month.date, a, b));
            continue;
        }
        told.say(format!("{}, {}:", capitalised(&speech::in_round(&desk.game, month.month as u16)), month.date));
        for (name, side) in [(plain::here_small(), &month.sides[0]), (there.as_str(), &month.sides[1])] {
            told.say(match side {
                None => plain::not_there(name),
                Some(side) => {
                    let deeds =
                        if side.deeds.is_empty() { plain::did_nothing().to_owned() } else { side.deeds.join("; ") };
                    let overall = side.overall.map_or(String::new(), plain::overall_so_far);
                    format!("{name}: {deeds}{overall}.")
                }
            });
        }
        let mut tracks = month.tracks.clone();
        tracks.sort_by_key(|(_, x, y)| -(x - y).abs());
        let mut moved: Vec<String> =
            tracks.iter().take(APART).map(|(t, x, y)| plain::against(w.track(*t), x, y)).collect();
        match tracks.len().saturating_sub(APART) {
            0 => {}
            n => moved.push(plain::and_smaller_differences(n)),
        }
        if !moved.is_empty() {
            told.say(plain::at_its_end_of_two(moved.join("; ")));
        }
    }
    told
}

fn asked(desk: &Desk<'_>, rest: &str) -> Told {
    let game = &desk.game;
    let Some(spot) = last_offer(game) else {
        return Told::of(why_not(game, &crate::game::what_if::Unanswered::NoOffer));
    };
    if rest.is_empty() {
        return Told::of(plain::what_if_how());
    }
    let change = match Reader::new(game).term(rest) {
        Ok(Term::Issue(issue, option)) => Change::Issue(issue, option),
        Ok(Term::Process(term, option)) => Change::Process(term, option),
        Err(why) => return Told::of(why),
    };
    match what_if(game, spot, change) {
        Err(why) => Told::of(why_not(game, &why)),
        Ok(imagined) => {
            let mut told = Told::default();
            let all = answer(game, spot, change, &imagined).map(|t| t.sentences(&words(game))).unwrap_or_default();
            all.into_iter().for_each(|line| told.say(line));
            told
        }
    }
}
