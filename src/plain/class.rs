//! Words of a class: the other chair, which every game has, and what a facilitator does at the table, which only a game
//! made from a plan has.

use super::desk::Desk;
use super::month;
use super::names::{Known, find};
use super::speech::{unit, words};
use super::told::Told;
use super::typed::Reader;
use super::verb::{Verb, Word};
use crate::engine::{EventId, Move, Refusal};
use crate::game::slip::Slip;
use crate::game::{Game, Play, line::event_name};
use crate::lang::plain;
use crate::report::chair::{Chair, chair, kept_back};
use crate::report::words::clean;

/// The words for it. Their beginnings are understood where they are no beginning of another word.
pub(super) const WORDS: [Word; 3] = [
    ("chair", Verb::Chair, plain::help_chair),
    ("inject", Verb::Inject, plain::help_inject),
    ("override", Verb::Override, plain::help_override),
];

/// What `help` says besides.
pub(super) fn help(word: &str, told: &mut Told) {
    match word {
        "chair" => told.say(plain::more_on_chair()),
        "inject" | "override" => {
            if word == "override" {
                told.say(plain::stances());
            }
            told.say(plain::more_on_facilitator());
        }
        _ => {}
    }
}

/// Whether a game lists a word: what only a facilitator does only where there is one.
pub(super) fn lists(game: &Game, verb: Verb) -> bool {
    !matches!(verb, Verb::Inject | Verb::Override) || game.header().class.is_some()
}

/// Why a forecast is not taken here, if it is not.
pub(super) fn no_forecasts(game: &Game) -> Option<&'static str> {
    game.header().class.as_ref().filter(|c| !c.forecasts).map(|_| plain::no_forecasts())
}

/// A team's line for the board, where there is a class.
pub(super) fn slip(game: &Game, told: &mut Told) {
    if game.header().class.is_some() {
        let team = clean(game.header().players.as_deref().unwrap_or_default());
        told.say(plain::your_line_for_the_board(Slip::of(game, &team).line()));
        told.gap();
    }
}

/// Carries one of the words out.
pub(super) fn order(desk: &mut Desk<'_>, verb: Verb, rest: &str) -> Told {
    match verb {
        Verb::Chair => seat(&desk.game, rest),
        _ if desk.game.header().class.is_none() => Told::of(plain::no_plan()),
        Verb::Inject if rest.is_empty() => events(&desk.game),
        Verb::Inject => match event(&desk.game, rest) {
            Ok(event) => desk.play(Play::of(Move::Inject(event))),
            Err(why) => Told::of(why),
        },
        _ => match ruling(&desk.game, rest) {
            Ok(play) => desk.play(play),
            Err(why) => Told::of(why),
        },
    }
}

/// `chair`, `chair CAPITAL`, `chair CAPITAL MONTH`.
fn seat(game: &Game, rest: &str) -> Told {
    if let Some(why) = kept_back(game) {
        return Told::of(why);
    }
    let reader = Reader::new(game);
    let last = game.rounds().len();
    if rest.is_empty() {
        return order_of_chairs(game);
    }
    let (name, month) = match rest.rsplit_once(char::is_whitespace) {
        Some((name, n)) if n.chars().all(|c| c.is_ascii_digit()) => (name.trim_end(), n.parse::<usize>().ok()),
        _ => (rest, Some(last)),
    };
    let Some(month) = month.filter(|m| (1..=last).contains(m)) else {
        return Told::of(plain::no_such_turn_yet(unit(game), last));
    };
    match reader.capital(name) {
        Ok(capital) => {
            let mut told = Told::default();
            tell(&chair(game, capital, u16::try_from(month).ok()), &mut told);
            told
        }
        Err(_) if reader.addressee(name).is_ok() => Told::of(plain::chair_is_your_own()),
        Err(why) => Told::of(why),
    }
}

/// The chairs there are.
pub(super) fn order_of_chairs(game: &Game) -> Told {
    let mut told = Told::of(plain::from_whose_chair());
    for known in Reader::new(game).capitals() {
        told.choice(format!("{}.", known.name), format!("chair {}", known.id));
    }
    told
}

fn tell(chair: &Chair, told: &mut Told) {
    told.say(format!("{}.", chair.title));
    told.say(chair.open.clone());
    for part in &chair.parts {
        told.gap();
        told.say(format!("{}:", part.title));
        for said in &part.said {
            let made: String = said.made.iter().map(|m| format!(" {m}")).collect();
            told.say(format!("{}{made}", said.text));
        }
    }
}

/// Every event, by the name that puts it in.
fn events(game: &Game) -> Told {
    let mut told = Told::of(plain::inject_which_event());
    for known in known(game) {
        told.choice(format!("{} ({})", known.name.trim_end_matches('.'), known.id), format!("inject {}", known.id));
    }
    told.long = true;
    told
}

fn known(game: &Game) -> Vec<Known<EventId>> {
    let (s, w) = (game.scenario(), words(game));
    (0..s.events.len()).map(EventId::of).map(|e| Known::new(e, event_name(s, e), w.event(e))).collect()
}

fn event(game: &Game, typed: &str) -> Result<EventId, String> {
    let exact = known(game).into_iter().find(|k| k.id == typed);
    let all = known(game);
    if let Some(found) = exact {
        return Ok(found.what);
    }
    match find(typed, &all) {
        // What is put in happens at once and stands: half a name is not enough to mean it.
        Ok(meant) => {
            let known = all.iter().find(|k| k.what == meant);
            let (id, name) = known.map_or(("", ""), |k| (k.id.as_str(), k.name.trim_end_matches('.')));
            Err(plain::inject_say_whole_name(name, id))
        }
        Err(why) => Err(plain::inject_lists_them(why.sentence("event", typed))),
    }
}

/// `CAPITAL STANCE REASON`.
fn ruling(game: &Game, typed: &str) -> Result<Play, String> {
    let reader = Reader::new(game);
    let mut parts = typed.splitn(3, char::is_whitespace).map(str::trim);
    let (capital, stance) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let reason = clean(parts.next().unwrap_or_default());
    if stance.is_empty() || reason.is_empty() {
        let counterpart = &game.scenario().capital(game.scenario().counterpart).id;
        return Err(plain::say_a_ruling(counterpart, plain::stances()));
    }
    let (capital, stance) = (reader.capital(capital)?, reader.stance(stance)?);
    let refused = |why: Refusal| {
        let why: Vec<String> = why.reasons.into_iter().map(|r| words(game).reason(r)).collect();
        plain::nothing_was_decided(why.join(" "), plain::stances())
    };
    game.menu().ruling(capital, stance).map_err(refused)?;
    Ok(Play { play: Move::Override(capital, stance), text: Some(reason) })
}

/// What a facilitator put in, after it was.
pub(super) fn came(game: &Game, event: EventId, told: &mut Told) {
    let Some(round) = game.rounds().last() else { return };
    let Some(record) = round.moves.last() else { return };
    let mut now: Vec<i16> = game.state().tracks.clone();
    for f in &record.report.findings {
        if let crate::engine::What::Track(t) = f.what {
            now[t.ix()] -= f.points as i16;
        }
    }
    month::arrived(game, round, event, (&record.report.findings, &record.report.notes), &mut now, told);
}
