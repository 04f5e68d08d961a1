//! The only writer: a message changes the model, and what needs the world outside comes back as effects.

mod bench;
mod branches;
mod class;
mod finder;
mod guide;
mod library;
mod menu;
mod mouse;
mod notebook;
mod overlay;
mod past;
mod pick;
mod play;
mod shelf;
mod table;

pub(super) use class::by_hand;

use super::bench::{Stand, stand};
use super::effect::Effect;
use super::keymap::{Command, Key, Place};
use super::model::{Ask, Draft, Entry, Model, Page, Pick, Popup, Session};
use super::msg::{Msg, Placed};
use super::screen::{self, Screen};
use super::widget::chrome::LEAST;
use crate::lang::screens;

/// Applies a message.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let mut effects = apply(model, msg);
    effects.extend(guide::watch(model));
    effects.extend(bench::watch(model));
    effects
}

fn apply(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Key(key) => return press(model, key),
        Msg::Click(column, line) => return mouse::click(model, column, line),
        Msg::Wheel(up) => return mouse::wheel(model, up),
        Msg::Paste(text) => overlay::paste(model, &text),
        Msg::Resize(columns, rows) => model.size = (columns, rows),
        Msg::Saves(saves) => {
            model.saves = saves;
            branches::listed(model);
        }
        Msg::Opened(Ok(placed)) => {
            let over = placed.game.is_over();
            model.enter(*placed);
            model.revision += 1;
            return if over { vec![Effect::List] } else { Vec::new() };
        }
        Msg::Branched(Ok(placed)) => rebase(model, *placed),
        Msg::Opened(Err(why)) | Msg::Branched(Err(why)) | Msg::Looked(Err(why)) | Msg::Tidied(Err(why)) => {
            model.revision += 1;
            model.say(why);
            // What could not be opened may be gone, or damaged since it was listed.
            return match (&model.session, model.screen) {
                (Some(_), _) => Vec::new(),
                (None, Screen::Load) => vec![Effect::List],
                (None, _) => vec![Effect::Glance],
            };
        }
        Msg::Looked(Ok((name, game))) => {
            if let Some(session) = &mut model.session {
                session.beside = Some((name, game));
                go_to(model, Screen::Beside, 0);
            }
        }
        Msg::Tidied(Ok(said)) => {
            model.revision += 1;
            model.say(said);
            return vec![Effect::List];
        }
        Msg::Kept(Ok(())) => {
            model.unsaved = false;
            return Vec::new();
        }
        Msg::Kept(Err(why)) => unsaved(model, why),
        Msg::Moved(Ok((place, said))) => {
            if let Some(session) = &mut model.session {
                session.place = place;
            }
            model.unsaved = false;
            model.say(said);
        }
        Msg::Moved(Err(why)) => {
            model.popups.push(Popup::Entry(Entry::Elsewhere(why), super::model::Field::default(), None));
        }
        Msg::Seed(seed) => model.wish.seed = Some(seed),
        Msg::Found(Ok(found)) => model.found = found,
        Msg::Found(Err(why)) => model.say(screens::the_endings_found_so_far_cannot(&why)),
        Msg::Told(what) => model.say(what),
        Msg::Tick => tick(model),
        Msg::Progress(number, progress) => {
            bench::progress(model, number, progress);
            return Vec::new();
        }
        Msg::Analyzed(number, result) => {
            bench::found(model, number, *result);
            return Vec::new();
        }
        Msg::Thought(of, sentences) => {
            if !thought(model, of, sentences) {
                return Vec::new();
            }
        }
        Msg::Settled(Ok(())) => return Vec::new(),
        Msg::Settled(Err(why)) => model.say(screens::the_setting_holds_for_now_but(&why)),
    }
    model.revision += 1;
    Vec::new()
}

/// The game could not be written down: the first time, the player is asked where else; then it is only said.
fn unsaved(model: &mut Model, why: String) {
    if std::mem::replace(&mut model.unsaved, true) {
        model.notice = Some(screens::still_not_saved(&why));
    } else {
        model.popups.push(Popup::Entry(Entry::Elsewhere(why), super::model::Field::default(), None));
    }
}

/// Goes on with a branch, from which something was taken back.
fn rebase(model: &mut Model, placed: Placed) {
    let draft = model.session.take().map(|s| s.draft);
    let mut session = Session::new(placed.game, placed.place);
    session.draft = draft.unwrap_or_else(|| Draft::new(session.game.scenario(), session.view.in_view));
    session.name = placed.name;
    let month = session.view.round;
    let said = screens::taken_back_to_month_you_are(month, &session.name);
    model.screen = if session.view.over { Screen::Debrief } else { Screen::Room };
    model.session = Some(session);
    model.popups.clear();
    model.say(said);
}

fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    model.reveal = None;
    let small = model.size.0 < LEAST.0 || model.size.1 < LEAST.1;
    let place = model.place();
    if let (Place::Field | Place::Library | Place::Palette, Key::Char(c)) = (place, key) {
        model.revision += 1;
        overlay::type_in(model, c);
        return Vec::new();
    }
    let command = model.keys.command(place, key);
    if place == Place::Notebook && command.is_none() {
        notebook::press(model, key);
        return Vec::new();
    }
    let Some(command) = command else { return Vec::new() };
    perform(model, command, key, small)
}

/// Carries out a command, by whichever way it was asked for.
fn perform(model: &mut Model, command: Command, key: Key, small: bool) -> Vec<Effect> {
    let always = matches!(command, Command::Quit | Command::Interrupt | Command::Suspend | Command::Redraw);
    if small && !always {
        return Vec::new();
    }
    model.revision += 1;
    model.notice = None;
    match command {
        Command::Redraw => return vec![Effect::Redraw],
        Command::Suspend => return vec![Effect::Suspend],
        Command::Interrupt | Command::Quit if small || asked_to_quit(model) => return vec![Effect::Quit],
        Command::Interrupt | Command::Quit => {
            // Nothing is lost by leaving, what is being written in the notebook included.
            let kept = notebook::keep(model);
            // One question at a time: this one takes the place of another.
            model.popups.retain(|p| !matches!(p, Popup::Confirm(_)));
            model.popups.push(Popup::Confirm(Ask::Quit));
            return kept;
        }
        Command::Palette => {
            finder::open(model);
            return Vec::new();
        }
        _ => {}
    }
    if model.popups.is_empty() { on_screen(model, command, key) } else { overlay::press(model, command, key) }
}

/// Moves on what moves by itself.
fn tick(model: &mut Model) {
    let all = model.session.as_ref().map_or(0, |s| screen::answer::rows(s).len());
    model.reveal = model.reveal.map(|n| n + 1).filter(|n| *n < all);
}

/// Shows the focused month of the log as it was; on the history, asks which.
fn look_back(model: &mut Model) {
    let Some(session) = &model.session else { return };
    let months = session.game.rounds().len();
    let rows = screen::log::rows(session);
    match rows.get(model.cursor().min(rows.len().saturating_sub(1))).filter(|_| model.screen == Screen::Log) {
        Some(entry) => past::show(model, entry.round()),
        None => pick::open(model, Pick::Months, months.saturating_sub(1)),
    }
}

/// Opens the log, whole, at its end.
fn whole_log(model: &mut Model) {
    if let Some(session) = &mut model.session {
        session.narrowed = Default::default();
    }
    go_to(model, Screen::Log, usize::MAX);
}

/// Turns the log to the next kind of entries.
fn narrow(model: &mut Model) {
    let Some(session) = &mut model.session else { return };
    session.narrowed.0 = session.narrowed.0.next();
    go_to(model, Screen::Log, 0);
}

/// Asks what to look for in the log.
fn log_find(model: &mut Model) {
    let text = model.session.as_ref().map_or(String::new(), |s| s.narrowed.1.clone());
    model.popups.push(Popup::Entry(Entry::Log, super::model::Field { text }, None));
}

/// Puts the mark on the row of that number, on screens where a digit does no more.
fn marked(model: &mut Model, key: Key) -> bool {
    use Screen as S;
    let only = [
        S::Load,
        S::Room,
        S::Talk,
        S::Agreements,
        S::Log,
        S::Branches,
        S::WhatIf,
        S::History,
        S::Frontier,
        S::Analysis,
    ];
    let Some(row) = menu::number(key).filter(|_| only.contains(&model.screen)) else { return false };
    if row < screen::rows(model) {
        model.cursors[model.screen as usize] = row;
    }
    true
}

fn asked_to_quit(model: &Model) -> bool {
    matches!(model.popups.last(), Some(Popup::Confirm(Ask::Quit)))
}

fn on_screen(model: &mut Model, command: Command, key: Key) -> Vec<Effect> {
    if bench::scrolls(model, command) || walk(model, command) {
        return Vec::new();
    }
    match command {
        Command::AllKeys => open(model, Page::Keys),
        Command::Digit if marked(model, key) => {}
        Command::Help => open(model, Page::Help(model.screen.place())),
        Command::Library => library::open(model, None),
        Command::Settings => model.popups.push(Popup::Settings(0)),
        Command::Digits => model.digits = !model.digits,
        Command::NextGroup => jump(model, 1),
        Command::PreviousGroup => jump(model, -1),
        _ if model.screen == Screen::Load => return shelf::press(model, command),
        _ if matches!(model.screen, Screen::Title | Screen::NewGame) => {
            return menu::press(model, command, key);
        }
        Command::Notebook => notebook::open(model),
        Command::NextStep => return guide::skip(model),
        Command::EndGuide => return guide::leave(model),
        _ if model.screen == Screen::Past => past::press(model, command),
        Command::Back => back(model),
        Command::Templates => pick::open(model, Pick::Templates, 0),
        Command::AsOf => look_back(model),
        Command::Filter => narrow(model),
        Command::Search => log_find(model),
        Command::Table => go(model, Screen::Table),
        Command::Talk => go(model, Screen::Talk),
        Command::Events => play::to_what_waits(model),
        Command::Frontier => return bench::frontier(model),
        Command::Analyze => return bench::analysis(model),
        _ if matches!(model.screen, Screen::Frontier | Screen::Analysis) => return bench::press(model, command),
        Command::Agreements => go(model, Screen::Agreements),
        Command::Log => whole_log(model),
        Command::Branches => return branches::open(model),
        Command::History => go(model, Screen::History),
        Command::Answer => last_answer(model),
        Command::Scores => open(model, Page::Scores),
        Command::Hint => return suggest(model),
        Command::EndMonth => ask(model, Ask::EndMonth),
        Command::Undo => ask(model, Ask::Undo),
        Command::Note => model.popups.push(Popup::Note(super::model::Field::default())),
        Command::Forecast => class::forecast(model),
        Command::Inject => class::ask(model, Entry::Inject),
        Command::Override => class::ask(model, Entry::Override),
        Command::Chair => class::chair(model),
        _ if model.screen == Screen::Table => return table::press(model, command, key),
        _ => return play::press(model, command, key),
    }
    Vec::new()
}

/// Opens a page over the screen.
fn open(model: &mut Model, page: Page) {
    model.popups.push(Popup::Page(page, 0));
}

/// What the desk would try: it is thought of aside, and the page says so until it is told.
fn suggest(model: &mut Model) -> Vec<Effect> {
    let Some(game) = model.session.as_ref().map(|s| &s.game).filter(|game| !game.is_over()) else {
        model.notice = Some(screens::the_game_is_over_the_desk().to_owned());
        return Vec::new();
    };
    let think = Effect::Think(Box::new(game.clone()));
    open(model, Page::Hint(None));
    vec![think]
}

/// What was thought of aside; whether it was waited for, and by the game as it stands now.
fn thought(model: &mut Model, of: Stand, sentences: Vec<String>) -> bool {
    let same = model.session.as_ref().is_some_and(|s| stand(&s.game) == of);
    let waiting = model.popups.iter_mut().find_map(|popup| match popup {
        Popup::Page(Page::Hint(said @ None), _) => Some(said),
        _ => None,
    });
    match waiting {
        Some(said) if same => {
            *said = Some(sentences);
            true
        }
        _ => false,
    }
}

fn ask(model: &mut Model, ask: Ask) {
    let over = model.session.as_ref().is_some_and(|s| s.view.over);
    if over {
        model.notice = Some(screens::the_game_is_over_the_debrief().to_owned());
    } else {
        model.popups.push(Popup::Confirm(ask));
    }
}

fn go(model: &mut Model, screen: Screen) {
    model.screen = screen;
    clamp(model);
}

fn go_to(model: &mut Model, screen: Screen, row: usize) {
    model.screen = screen;
    model.cursors[screen as usize] = row;
    clamp(model);
}

fn last_answer(model: &mut Model) {
    if let Some(session) = &mut model.session {
        session.shown = None;
    }
    go_to(model, Screen::Answer, 0);
}

fn back(model: &mut Model) {
    let over = model.session.as_ref().is_some_and(|s| s.view.over);
    match model.screen {
        Screen::Room | Screen::Debrief => model.popups.push(Popup::Confirm(Ask::Leave)),
        Screen::Beside => go(model, Screen::Branches),
        Screen::WhatIf => go(model, Screen::Answer),
        Screen::Frontier | Screen::Analysis => {
            let from = model.session.as_ref().and_then(|s| s.bench.from);
            go(model, from.unwrap_or(if over { Screen::Debrief } else { Screen::Room }));
        }
        _ if over => go(model, Screen::Debrief),
        Screen::Answer => go(model, model.session.as_ref().map_or(Screen::Room, screen::answer::back)),
        _ => go(model, Screen::Room),
    }
}

/// Moves the focus; whether the command was one that does.
fn walk(model: &mut Model, command: Command) -> bool {
    let rows = screen::rows(model);
    let page = usize::from(model.size.1.saturating_sub(8)).max(1);
    let at = model.cursor();
    let last = rows.saturating_sub(1);
    let to = match command {
        Command::Up => at.min(last).saturating_sub(1),
        Command::Down => at + 1,
        Command::PageUp => at.min(last).saturating_sub(page),
        Command::PageDown => at + page,
        Command::First => 0,
        Command::Last => last,
        _ => return false,
    };
    model.cursors[model.screen as usize] = to.min(last);
    true
}

/// Keeps the focus on a row there is.
fn clamp(model: &mut Model) {
    let last = screen::rows(model).saturating_sub(1);
    let cursor = &mut model.cursors[model.screen as usize];
    *cursor = (*cursor).min(last);
}

/// Moves the focus to the first row of the next group, or of the one before.
fn jump(model: &mut Model, by: i32) {
    let groups: Vec<usize> = match (&model.session, model.screen) {
        (_, Screen::Load) => {
            screen::saves::rows(model).iter().map(|(at, _)| usize::from(model.saves[*at].sample)).collect()
        }
        (Some(session), screen) => groups(session, screen),
        (None, _) => Vec::new(),
    };
    if groups.is_empty() {
        return step(model, by);
    }
    let starts: Vec<usize> = (0..groups.len())
        .filter(|at| groups[*at] != usize::MAX && (*at == 0 || groups[*at - 1] != groups[*at]))
        .collect();
    let at = model.cursor();
    let to = if by > 0 {
        starts.iter().find(|s| **s > at).or(starts.first())
    } else {
        starts.iter().rev().find(|s| **s < at).or(starts.last())
    };
    model.cursors[model.screen as usize] = to.copied().unwrap_or(0);
}

/// Moves the focus by a row, round the ends.
fn step(model: &mut Model, by: i32) {
    let rows = screen::rows(model).max(1);
    let at = model.cursor().min(rows - 1);
    model.cursors[model.screen as usize] = if by > 0 { (at + 1) % rows } else { (at + rows - 1) % rows };
}

/// The group each row of a screen belongs to; empty where it has none.
fn groups(session: &Session, screen: Screen) -> Vec<usize> {
    match screen {
        Screen::Room | Screen::Past => screen::room::rows(screen::past(session))
            .iter()
            .map(|r| usize::from(!matches!(r, screen::room::Row::Capital(_))))
            .collect(),
        Screen::Table => screen::table::rows(session).iter().map(|r| screen::table::group(*r)).collect(),
        Screen::Talk => screen::talk::rows(session).iter().map(|(_, g)| *g).collect(),
        Screen::Agreements => screen::agreements::rows(session).iter().map(|(_, g)| *g).collect(),
        Screen::Events => screen::events::rows(session).iter().map(|(_, g)| *g).collect(),
        Screen::Log => screen::log::rows(session).iter().map(|e| e.round()).collect(),
        _ => Vec::new(),
    }
}
