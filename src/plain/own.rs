//! What is the player's own, line by line: the notebook, the forecasts judged so far, the endings found, the guide.

use super::desk::Desk;
use super::month;
use super::shelf;
use super::speech::ended;
use super::told::Told;
use super::verb::Verb;
use crate::lang::plain;
use crate::pack::Until;
use crate::report::calibration::calibration;
use crate::report::endings::endings;
use crate::report::guide::{go_on, header, pass, step};
use crate::report::words::{capitalised, clean};

/// Longest notebook, in bytes: a save stays small.
const LONGEST: usize = 20_000;

/// Carries one of the words out.
pub(super) fn order(desk: &mut Desk<'_>, verb: Verb, rest: &str) -> Told {
    match verb {
        Verb::Notebook => notebook(desk, rest),
        Verb::Calibration => judged(desk),
        Verb::Endings => found(desk),
        Verb::Tutorial => tutorial(desk, rest),
        _ => Told::default(),
    }
}

fn found(desk: &Desk<'_>) -> Told {
    let report = match desk.keeper.endings() {
        Ok(found) => endings(desk.game.pack(), &found),
        Err(why) => {
            return Told::of(plain::endings_unknown(ended(&clean(&why))));
        }
    };
    let mut told = Told { long: true, ..Told::default() };
    told.say(report.summary());
    for (title, text) in report.all.iter().filter_map(|e| e.told.as_ref()) {
        told.say(format!("{title}. {text}"));
    }
    match report.all.len() - report.count() {
        0 => {}
        _ if report.count() == 0 => {}
        n => told.say(plain::endings_not_found(n)),
    }
    told
}

fn judged(desk: &Desk<'_>) -> Told {
    let judged = calibration(&desk.game);
    let mut told = Told::of(judged.summary());
    judged.lines().into_iter().for_each(|line| told.say(line));
    told
}

/// Reads or changes the notebook: lines from 1.
fn notebook(desk: &mut Desk<'_>, rest: &str) -> Told {
    let (first, more) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let more = clean(more.trim());
    let text = desk.game.header().notebook.clone().unwrap_or_default();
    let mut page: Vec<String> = text.lines().map(str::to_owned).collect();
    let (number, after) = more.split_once(char::is_whitespace).unwrap_or((&more, ""));
    let at = number.parse::<usize>().ok().and_then(|n| n.checked_sub(1)).filter(|at| *at < page.len());
    let said = match (first, at) {
        ("", _) => return read(&page),
        ("add", _) if !more.is_empty() => {
            page.push(more.clone());
            plain::line_is_written(page.len())
        }
        ("change", Some(at)) if !after.trim().is_empty() => {
            page[at] = after.trim().to_owned();
            plain::line_reads_so_now(at + 1)
        }
        ("drop", Some(at)) => {
            page.remove(at);
            plain::line_is_gone(at + 1)
        }
        ("change" | "drop", None) if !page.is_empty() => {
            return Told::of(plain::notebook_say_which_line(page.len()));
        }
        ("change" | "drop", None) => return Told::of(plain::nothing_to_change_in_notebook()),
        _ => return Told::of(plain::notebook_orders()),
    };
    let text = page.join("\n");
    if text.len() > LONGEST {
        return Told::of(plain::notebook_is_full());
    }
    desk.game.header_mut().notebook = Some(text).filter(|t| !t.is_empty());
    let mut told = Told::of(said);
    desk.keep(&mut told);
    told
}

fn read(page: &[String]) -> Told {
    if page.is_empty() {
        return Told::of(plain::notebook_is_empty());
    }
    let mut told = Told { long: true, ..Told::default() };
    for (at, line) in page.iter().enumerate() {
        told.say(plain::notebook_line(at + 1, if line.trim().is_empty() { plain::empty_line() } else { line }));
    }
    told
}

/// The guide: read again, begun, gone on with, skipped, left.
fn tutorial(desk: &mut Desk<'_>, rest: &str) -> Told {
    let on = step(&desk.game).is_some();
    match rest {
        "" if on => {
            let mut told = Told::default();
            say_step(desk, &mut told);
            told
        }
        "next" | "skip" if on => {
            go_on(&mut desk.game);
            let mut told = Told::default();
            desk.keep(&mut told);
            say_step(desk, &mut told);
            told
        }
        "off" | "leave" if on => {
            desk.game.header_mut().guide = None;
            let mut told = Told::of(plain::guide_is_left());
            desk.keep(&mut told);
            told
        }
        "start" => start(desk),
        _ if on => Told::of(plain::tutorial_orders()),
        _ if desk.game.pack().guide.is_none() => Told::of(plain::no_guide_use_help()),
        _ => Told::of(plain::no_guide_is_on()),
    }
}

/// Why beginning the guide deserves a question: a class waits for this game.
pub(super) fn question(desk: &Desk<'_>) -> Option<String> {
    let game = &desk.game;
    let class = (game.header().class.is_some() || game.header().code.is_some()) && !game.is_over();
    let name = clean(&desk.keeper.name());
    (class && game.header().guide.is_none()).then(|| plain::guide_leaves_class(&name))
}

fn start(desk: &mut Desk<'_>) -> Told {
    let left = shelf::left(desk);
    let waiting = desk.keeper.shelf().into_iter().find(|k| k.guide.is_some() && k.open && !k.sample);
    let pack = std::sync::Arc::clone(desk.game.pack());
    let again = waiting.is_some();
    let begun = match (waiting, &pack.guide) {
        (Some(kept), _) if kept.name == desk.keeper.name() => {
            return Told::of(plain::guide_is_here());
        }
        (Some(kept), _) => desk.keeper.open(&kept.handle).map(|(game, _)| game),
        (None, Some(guide)) => desk.keeper.begin(&desk.game, header(&pack, guide)),
        (None, None) => Err(plain::no_guide().to_owned()),
    };
    match begun {
        Ok(game) => {
            desk.sit_down(game);
            let mut told = Told::default();
            left.into_iter().for_each(|line| told.say(line));
            told.say(if again { plain::guide_taken_up() } else { plain::a_guided_game_begins() });
            month::title(&desk.game, &mut told);
            told.gap();
            if desk.game.plays().next().is_none() {
                month::briefing(&desk.game, false, &mut told);
            }
            desk.arrive(&mut told);
            told.gap();
            say_step(desk, &mut told);
            told
        }
        Err(why) => Told::of(plain::guide_not_begun(ended(&clean(&why)))),
    }
}

/// After an order: goes on where the step the game had come to is over, and reads the next.
pub(super) fn watch(desk: &mut Desk<'_>, verb: Option<Verb>, rest: &str, told: &mut Told) {
    let Some(now) = step(&desk.game) else { return };
    if looked(desk, now.until, verb, rest) {
        go_on(&mut desk.game);
    } else if !pass(&mut desk.game) {
        return;
    }
    desk.keep(told);
    told.gap();
    say_step(desk, told);
}

/// Whether an order looked at what a step asks for.
fn looked(desk: &Desk<'_>, until: Until, verb: Option<Verb>, rest: &str) -> bool {
    match (until, verb) {
        (Until::Capital, Some(Verb::Capitals)) => !rest.is_empty(),
        (Until::Drafted, _) => desk.has_draft(),
        (Until::Why, Some(Verb::Why))
        | (Until::Agreements, Some(Verb::Agreements))
        | (Until::Events, Some(Verb::Answer))
        | (Until::Log, Some(Verb::Log))
        | (Until::Library, Some(Verb::Library)) => true,
        _ => false,
    }
}

/// The step the game has come to, or that there are no more.
fn say_step(desk: &Desk<'_>, told: &mut Told) {
    let Some(now) = step(&desk.game) else {
        told.say(plain::guide_is_done());
        return;
    };
    let s = desk.game.scenario();
    let counterpart = &s.capital(s.counterpart).id;
    let template = desk.game.pack().templates.first().map_or("", |t| &t.id);
    let how = match now.until {
        Until::GoOn => plain::step_go_on().to_owned(),
        Until::Capital => plain::step_capitals(counterpart),
        Until::Consulted => plain::step_consult(counterpart),
        Until::Drafted => plain::step_template(template),
        Until::Forecast => plain::step_forecast(counterpart),
        Until::Offered => plain::step_send().to_owned(),
        Until::Why => plain::step_why(counterpart),
        Until::Agreements => plain::step_agreements().to_owned(),
        Until::Events => plain::step_answer().to_owned(),
        Until::MonthEnded => plain::step_end().to_owned(),
        Until::Noted => plain::step_note().to_owned(),
        Until::Log => plain::step_log().to_owned(),
        Until::Library => plain::step_library().to_owned(),
    };
    let skip = if now.until == Until::GoOn { "" } else { plain::step_skip() };
    told.say(plain::step_title(now.number, now.of, &now.title));
    told.say(plain::step_text(&now.text, capitalised(&how), skip));
}
