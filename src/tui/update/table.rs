//! Composing an offer.

use super::play;
use crate::engine::{Move, OptionNo, Parties};
use crate::game::Play;
use crate::lang::screens;
use crate::tui::effect::Effect;
use crate::tui::keymap::{Command, Key};
use crate::tui::model::{Draft, Model, Page, Popup, Session};
use crate::tui::screen::table::{Row, objections, rows};

/// A key at the table.
pub(super) fn press(model: &mut Model, command: Command, key: Key) -> Vec<Effect> {
    let at = model.cursor();
    let Some(session) = &mut model.session else { return Vec::new() };
    let row = {
        let all = rows(session);
        all.get(at.min(all.len().saturating_sub(1))).copied()
    };
    match (command, row) {
        (Command::Digit, Some(row)) => option(session, row, key),
        (Command::Left, Some(row)) => turn(session, row, -1),
        (Command::Right, Some(row)) => turn(session, row, 1),
        (Command::Choose, Some(Row::Send)) | (Command::Send, _) => return send(model),
        (Command::Choose, Some(row)) => turn(session, row, 1),
        (Command::Probe, _) => return probe(model),
        (Command::Why, _) => model.popups.push(Popup::Page(Page::Draft, 0)),
        (Command::Advise, _) => model.popups.push(Popup::Page(Page::Advice, 0)),
        (Command::ShowAll, _) => {
            session.draft.all = !session.draft.all;
            let text = if session.draft.all {
                screens::all_issues_are_listed_now()
            } else {
                screens::only_issues_in_view_or_on()
            };
            model.notice = Some(text.to_owned());
        }
        (Command::Clear, _) => {
            session.draft = Draft::new(session.game.scenario(), session.view.in_view);
            model.notice = Some(screens::the_table_is_clear().to_owned());
        }
        (Command::Defaults, _) => {
            for term in &mut session.draft.process {
                term.get_or_insert(0);
            }
            model.notice = Some(screens::process_terms_not_chosen_now_hold().to_owned());
        }
        _ => {}
    }
    super::clamp(model);
    Vec::new()
}

fn turn(session: &mut Session, row: Row, by: isize) {
    let scenario = session.game.scenario();
    let step = |now: usize, count: usize| (now + count).saturating_add_signed(by) % count.max(1);
    match row {
        Row::Party(c) => session.draft.parties = Parties(session.draft.parties.0 ^ Parties::of(&[c]).0),
        Row::Cluster(at) => session.draft.open[at] = !session.draft.open[at],
        Row::Issue(i) => {
            let count = scenario.issue(i).options.len();
            let now = usize::from(session.draft.options[i.ix()]);
            session.draft.options[i.ix()] = step(now, count) as OptionNo;
        }
        Row::Process(p) => {
            let count = scenario.process[p.ix()].options.len();
            session.draft.process[p.ix()] = Some(match session.draft.process[p.ix()] {
                None if by > 0 => 0,
                None => (count - 1) as OptionNo,
                Some(now) => step(usize::from(now), count) as OptionNo,
            });
        }
        Row::Send => {}
    }
}

/// A digit chooses an option of the focused issue, 0 taking it off, or one of a process term, from 1.
fn option(session: &mut Session, row: Row, key: Key) {
    let Key::Char(c) = key else { return };
    let Some(number) = c.to_digit(10).map(|n| n as usize) else { return };
    let scenario = session.game.scenario();
    match row {
        Row::Issue(i) if number < scenario.issue(i).options.len() => {
            session.draft.options[i.ix()] = number as OptionNo;
        }
        Row::Process(p) if (1..=scenario.process[p.ix()].options.len()).contains(&number) => {
            session.draft.process[p.ix()] = Some((number - 1) as OptionNo);
        }
        _ => {}
    }
}

fn send(model: &mut Model) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let against = objections(session);
    if against.is_empty() {
        let offer = session.offer();
        return play::play(model, Play::of(Move::Offer(offer)));
    }
    model.notice = against.into_iter().next();
    Vec::new()
}

fn probe(model: &mut Model) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let offer = session.offer();
    play::play(model, Play::of(Move::Probe(offer)))
}
