//! What a class adds: the other chair, forecasts that a plan may leave out, and what a facilitator does by hand.

use super::{open, overlay, play};
use crate::engine::{CapitalId, EventId, Move, Stance};
use crate::game::Play;
use crate::game::line::event_name;
use crate::lang::screens;
use crate::report::chair::kept_back;
use crate::tui::effect::Effect;
use crate::tui::model::{Entry, Field, Model, Page, Popup, Session};
use crate::tui::screen::{Screen, answer};

/// Names listed where several fit.
const MOST: usize = 5;

/// Opens a forecast, where forecasts are asked for.
pub(super) fn forecast(model: &mut Model) {
    let off = model.session.as_ref().is_some_and(|s| s.game.header().class.as_ref().is_some_and(|c| !c.forecasts));
    if off {
        model.notice = Some(screens::the_facilitator_asks_for_no_forecasts().to_owned());
    } else {
        overlay::guess(model);
    }
}

/// Opens the other chair: of the focused capital in the month of the answer, or of the whole game in the debrief.
pub(super) fn chair(model: &mut Model) {
    let Some(session) = &model.session else { return };
    if let Some(why) = kept_back(&session.game) {
        model.notice = Some(why.to_owned());
        return;
    }
    let rows = answer::rows(session);
    let first = || rows.iter().find_map(|r| if let answer::Row::Capital(c) = r { Some(*c) } else { None });
    let focused = match rows.get(model.cursor()) {
        Some(answer::Row::Capital(c)) => Some(*c),
        _ => first(),
    };
    let round = answer::shown(session).map(|((r, _), _)| session.game.rounds()[r].round);
    let counterpart = session.game.scenario().counterpart;
    let page = match model.screen {
        Screen::Answer => Page::Chair(focused.unwrap_or(counterpart), round.or(Some(session.view.round))),
        _ => Page::Chair(counterpart, None),
    };
    open(model, page);
}

/// Goes on to the next capital's chair.
pub(super) fn next_chair(model: &mut Model) {
    let count = model.session.as_ref().map_or(1, |s| s.game.scenario().capitals.len());
    if let Some(Popup::Page(Page::Chair(c, _), scroll)) = model.popups.last_mut() {
        *c = CapitalId::of((c.ix() + 1) % count);
        *scroll = 0;
    }
}

/// Asks a facilitator what to put in, or which answer to decide.
pub(super) fn ask(model: &mut Model, entry: Entry) {
    let Some(session) = &model.session else { return };
    if session.game.header().class.is_none() {
        model.notice = Some(screens::that_is_for_the_facilitator_of().to_owned());
    } else if session.view.over {
        model.notice = Some(screens::the_game_is_over_nothing_is().to_owned());
    } else {
        model.popups.push(Popup::Entry(entry, Field::default(), None));
    }
}

/// Enter on such an entry: the question follows, or what is wrong with it.
pub(super) fn typed(model: &mut Model) {
    match by_hand(model) {
        Ok(_) => model.popups.push(Popup::Confirm(crate::tui::model::Ask::Rule)),
        Err(why) => {
            if let Some(Popup::Entry(_, _, complaint)) = model.popups.last_mut() {
                *complaint = Some(why);
            }
        }
    }
}

/// Yes to the question: what the entry says is done.
pub(super) fn ruled(model: &mut Model) -> Vec<Effect> {
    let read = by_hand(model);
    if matches!(model.popups.last(), Some(Popup::Entry(Entry::Inject | Entry::Override, ..))) {
        model.popups.pop();
    }
    read.map_or_else(|_| Vec::new(), |play| play::play(model, play))
}

/// The move that a facilitator's entry says.
///
/// # Errors
///
/// What is wrong with it.
pub(in crate::tui) fn by_hand(model: &Model) -> Result<Play, String> {
    let entry = model.popups.iter().rev().find_map(|p| match p {
        Popup::Entry(entry @ (Entry::Inject | Entry::Override), field, _) => Some((entry, field.text.trim())),
        _ => None,
    });
    let (Some((entry, text)), Some(session)) = (entry, &model.session) else {
        return Err(screens::nothing_is_typed().to_owned());
    };
    let play = match entry {
        Entry::Inject => Play::of(Move::Inject(event(session, text)?)),
        _ => ruling(session, text)?,
    };
    let refused = |why: crate::engine::Refusal| {
        why.reasons.into_iter().map(|r| session.words().reason(r)).collect::<Vec<_>>().join(" ")
    };
    session.game.menu().check(&play.play).map_err(refused)?;
    if let Move::Override(capital, stance) = play.play {
        session.game.menu().ruling(capital, stance).map_err(refused)?;
    }
    Ok(play)
}

/// The event of that name, or the only one with that in its name or title.
fn event(session: &Session, typed: &str) -> Result<EventId, String> {
    let (scenario, words) = (session.game.scenario(), session.words());
    let named = || (0..scenario.events.len()).map(EventId::of).map(|e| (e, event_name(scenario, e)));
    if let Some((exact, _)) = named().find(|(_, name)| name == typed) {
        return Ok(exact);
    }
    let typed = typed.to_lowercase();
    let holds = |text: &str| text.to_lowercase().contains(&typed);
    let fits: Vec<(EventId, String)> = named().filter(|(e, name)| holds(name) || holds(&words.event(*e))).collect();
    match fits.as_slice() {
        [(only, _)] => Ok(*only),
        [] => {
            let names: Vec<String> = named().map(|(_, name)| name).collect();
            let near = crate::pack::nearest(&typed, names.iter().map(String::as_str));
            Err(near.map_or_else(|| screens::no_event_is_called_so().to_owned(), screens::no_event_is_called_so_did))
        }
        several => {
            let names: Vec<&str> = several.iter().take(MOST).map(|(_, name)| name.as_str()).collect();
            let more = if several.len() > MOST { screens::and_others() } else { "" };
            Err(screens::it_could_be_type_a_little(names.join(", "), more))
        }
    }
}

/// `CAPITAL STANCE REASON`.
fn ruling(session: &Session, typed: &str) -> Result<Play, String> {
    let (scenario, words) = (session.game.scenario(), session.words());
    let mut parts = typed.splitn(3, char::is_whitespace).map(str::trim);
    let (who, how, why) =
        (parts.next().unwrap_or_default(), parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let named = |c: &CapitalId| {
        let id = &scenario.capital(*c).id;
        id.eq_ignore_ascii_case(who) || words.capital(*c).eq_ignore_ascii_case(who)
    };
    let capital = scenario.capital_ids().find(named).ok_or_else(|| {
        let all: Vec<&str> = scenario.capitals.iter().map(|c| c.id.as_str()).collect();
        screens::a_capital_comes_first(all.join(", "))
    })?;
    let stance = Stance::of_word(&how.to_lowercase()).ok_or_else(|| {
        let all: Vec<&str> = Stance::ALL.iter().map(|s| s.word()).collect();
        screens::then_a_stance(all.join(", "))
    })?;
    if why.is_empty() {
        return Err(screens::then_why_it_stands_in_the().to_owned());
    }
    Ok(Play { play: Move::Override(capital, stance), text: Some(why.to_owned()) })
}
