//! What lies over a screen.

use super::page;
use crate::game::{HELD, Undone};
use crate::lang::screens;
use crate::report::words::{capitalised, clean};
use crate::tui::model::{Ask, Entry, Field, Guess, Model, Popup, Session};
use crate::tui::widget::badge;
use crate::tui::widget::chrome::{popup, turn};
use crate::tui::widget::listing::{GUTTER, Listing, draw_page};
use crate::tui::widget::text::{ends, line, lines, span, width};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

/// Columns of a page's text.
pub fn page_columns(model: &Model) -> usize {
    usize::from(model.size.0.saturating_sub(9)).clamp(20, 96)
}

/// Rows a page shows at once.
pub fn page_rows(model: &Model) -> usize {
    usize::from(model.size.1.saturating_sub(4)).max(1)
}

/// Draws a pop-up.
pub fn view(model: &Model, over: &Popup, frame: &mut Frame<'_>) {
    let theme = &model.theme;
    match over {
        Popup::Page(page, scroll) => {
            let columns = page_columns(model);
            let all = page::content(model, page, columns);
            let high = (all.len() + 2).min(page_rows(model) + 2) as u16;
            let area = popup(model, frame, &page::title(model, page), columns as u16 + 5, high);
            draw_page(frame, area, &all, *scroll, theme);
            frame.set_cursor_position(Position::new(area.x, area.y));
        }
        Popup::Confirm(ask) => confirm(model, *ask, frame),
        Popup::Breach(issue, cursor) => breach(model, *issue, *cursor, frame),
        Popup::Note(field) => {
            write(model, screens::a_note_for_the_log(), screens::it_is_printed_beside_your_next(), field, frame)
        }
        Popup::Seed(field) => {
            let now = model.wish.seed.map_or(String::new(), screens::now_an_empty_line_keeps_it);
            let hint = screens::a_number_from_to_the_same(&now);
            write(model, screens::seed_label(), &hint, field, frame);
        }
        Popup::Entry(what, field, complaint) => entry(model, what, field, complaint.as_deref(), frame),
        Popup::Forecast(guess) => forecast(model, guess, frame),
        Popup::Library(shelf) => super::library::view(model, shelf, frame),
        Popup::Settings(row) => super::settings::view(model, *row, frame),
        Popup::Palette(finder) => super::palette::view(model, finder, frame),
        Popup::Pick(pick, row) => super::pick::view(model, *pick, *row, frame),
        Popup::Notebook(text) => super::notebook::view(model, text, frame),
    }
}

/// A text being typed, with what it is for above it, and what is wrong with it.
fn entry(model: &Model, what: &Entry, field: &Field, complaint: Option<&str>, frame: &mut Frame<'_>) {
    let theme = &model.theme;
    let (title, hint) = match what {
        Entry::Code => (screens::a_class_code(), screens::the_ten_characters_your_facilitator_gave().to_owned()),
        Entry::Search => (screens::find(), screens::words_of_a_name_a_scenario().to_owned()),
        Entry::Rename(_) => (screens::rename(), screens::the_saves_new_name_letters_digits().to_owned()),
        Entry::Export(_) => (screens::export(), screens::a_file_that_is_not_there().to_owned()),
        Entry::Import => (screens::import(), screens::the_file_of_a_save_to().to_owned()),
        Entry::Inject => (screens::the_facilitator_puts_in(), screens::an_event_by_its_name_or().to_owned()),
        Entry::Override => (screens::the_facilitator_decides(), screens::a_capital_a_stance_and_why().to_owned()),
        Entry::Log => (screens::find_in_the_log(), screens::words_of_a_move_a_note().to_owned()),
        Entry::Elsewhere(why) => (screens::not_saved(), screens::type_another_folder_to_keep_the(ended(why))),
    };
    let columns = 64;
    let mut all = lines(&clean(&hint), columns, 0, theme.dim);
    if let Some(text) = complaint {
        all.extend(lines(&capitalised(&ended(text)), columns, 0, theme.bad));
    }
    let area = popup(model, frame, title, columns as u16 + 4, all.len() as u16 + 4);
    draw_page(frame, area, &all, 0, theme);
    type_line(model, field, Rect { y: area.y + all.len() as u16 + 1, height: 1, ..area }.intersection(area), frame);
}

/// The text with a full stop, unless it ends a sentence.
fn ended(text: &str) -> String {
    if text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}

fn confirm(model: &Model, ask: Ask, frame: &mut Frame<'_>) {
    let theme = &model.theme;
    let (title, text) = question(model, ask);
    let columns = 62;
    let all: Vec<Line<'static>> = text.iter().flat_map(|t| lines(t, columns, 0, theme.text)).collect();
    let area = popup(model, frame, &title, columns as u16 + 4, all.len() as u16 + 2);
    draw_page(frame, area, &all, 0, theme);
    frame.set_cursor_position(Position::new(area.x, area.y));
}

fn question(model: &Model, ask: Ask) -> (String, Vec<String>) {
    let kept = match &model.session {
        Some(session) => screens::nothing_is_lost_the_game_is(&session.place),
        None => String::new(),
    };
    match ask {
        Ask::Quit => (screens::quit().to_owned(), vec![screens::enter_quits_esc_stays().to_owned(), kept]),
        Ask::Leave => (
            screens::leave_the_game_for_the_title().to_owned(),
            vec![screens::enter_leaves_esc_stays().to_owned(), kept],
        ),
        Ask::EndMonth => {
            (screens::end_the_turn(turn(model)), model.session.as_ref().map_or_else(Vec::new, left_undone))
        }
        Ask::Undo => {
            (screens::take_the_last_move_back().to_owned(), model.session.as_ref().map_or_else(Vec::new, undo))
        }
        Ask::Delete => {
            let name = super::saves::focused(model).map_or_else(String::new, |k| clean(&k.name));
            let how = screens::it_goes_to_the_trash_a();
            (screens::delete(&name), vec![how.to_owned(), screens::enter_deletes_esc_keeps_it().to_owned()])
        }
        Ask::EmptyTrash => {
            let text = screens::what_is_in_the_trash_is().to_owned();
            (screens::empty_the_trash().to_owned(), vec![text])
        }
        Ask::Rule => {
            let play = crate::tui::update::by_hand(model).ok().zip(model.session.as_ref());
            let what = play.map_or_else(String::new, |(p, s)| clean(&format!("{}.", s.words().play(&p))));
            let price = screens::it_stands_in_the_log_and();
            (screens::as_the_facilitator().to_owned(), vec![what, price.to_owned()])
        }
        Ask::Take(c) => {
            let name = model.session.as_ref().map_or_else(String::new, |s| s.words().capital(c));
            (screens::ask_take_s_text(&name), model.session.as_ref().map_or_else(Vec::new, |s| taking(s, c)))
        }
        Ask::Deliver(issue) => owing(model, screens::deliver(), issue, screens::enter_delivers_esc_leaves_it_owed()),
        Ask::Renew(issue) => owing(model, screens::renew(), issue, screens::enter_renews_it_esc_lets_it()),
    }
}

/// What taking a capital's text would change, who may mind, and what it would cost.
fn taking(session: &Session, c: crate::engine::CapitalId) -> Vec<String> {
    let words = session.words();
    let mut all = vec![screens::it_is_agreed_as_it_stands().to_owned()];
    let Some(standing) = session.view.standing.iter().rev().find(|s| s.by == c) else { return all };
    let moves = session.game.rounds().iter().flat_map(|r| &r.moves);
    let counter = moves.rev().filter_map(|m| m.report.counter.as_ref()).find(|k| k.by == c && k.text == standing.text);
    let changes: Vec<String> = counter.iter().flat_map(|k| &k.changes).map(|change| words.change(change)).collect();
    if !changes.is_empty() {
        all.push(screens::it_differs_from_yours_in_this(changes.join("; ")));
    }
    all.extend(super::table::bystanders(session, &standing.text));
    all.extend(super::table::minded(session, &standing.text));
    all.push(match super::table::later(session, &standing.text) {
        Some(owed) => format!("{owed}."),
        None => screens::you_would_owe_nothing_by_it().to_owned(),
    });
    all.push(screens::enter_takes_it_esc_leaves_it().to_owned());
    all
}

/// What delivering or renewing costs.
fn owing(model: &Model, verb: &str, issue: crate::engine::IssueId, keys: &str) -> (String, Vec<String>) {
    let Some(session) = &model.session else { return (String::new(), Vec::new()) };
    let at = super::agreements::at(session, issue);
    let price = at.map_or_else(String::new, |at| super::agreements::price(session, at));
    let cost = screens::it_costs_bandwidth_at_least_what(&price);
    (format!("{verb} {}?", session.words().issue(issue)), vec![cost, keys.to_owned()])
}

/// What would be left undone if the month ended now.
fn left_undone(session: &Session) -> Vec<String> {
    let (words, view) = (session.words(), &session.view);
    let mut all = vec![screens::enter_ends_it_esc_stays().to_owned()];
    let last = view.round >= session.game.scenario().clock.rounds;
    if last {
        all.push(screens::it_is_the_last_one_the().to_owned());
    }
    if view.bandwidth > 0 {
        all.push(screens::bandwidth_is_not_spent_and_is(view.bandwidth));
    }
    for open in view.events.iter().filter(|e| e.choice.is_none()) {
        let event = session.game.scenario().event(open.event);
        if let Some(default) = event.default {
            let choice = words.choice(open.event, crate::engine::ChoiceId::of(default));
            all.push(screens::unanswered_it_comes_to(words.event(open.event), &choice));
        }
    }
    for breach in &view.breaches {
        if let Some(a) = view.agreements.get(usize::from(breach.obligation)) {
            let habit = words.answer(crate::engine::AnswerId::of(session.game.scenario().default_answer));
            let then = if last { screens::in_the_months_without_you_it(&habit) } else { String::new() };
            all.push(screens::the_breach_of_is_not_answered(words.issue(a.issue), &then));
        }
    }
    for at in (0..view.agreements.len()).filter(|at| super::room::owed(session, *at)) {
        let a = &view.agreements[at];
        if a.due <= view.month {
            all.push(screens::is_due_and_not_delivered(words.issue(a.issue)));
        }
    }
    for s in view.standing.iter().filter(|s| s.until <= view.month) {
        all.push(screens::what_has_on_the_table_runs(words.capital(s.by)));
    }
    all
}

fn undo(session: &Session) -> Vec<String> {
    let last = session.game.plays().last();
    let Some(last) = last else { return vec![screens::there_is_nothing_to_take_back().to_owned()] };
    let what = screens::the_last_move(session.words().play(&last));
    let price = match session.game.undoable() {
        Undone::Held => return vec![what, HELD.to_owned()],
        Undone::Free | Undone::Nothing => screens::it_told_you_nothing_so_it(),
        Undone::Branch => screens::you_have_seen_its_answer_so(),
    };
    vec![what, price.to_owned(), screens::enter_takes_it_back_esc_leaves().to_owned()]
}

fn breach(model: &Model, issue: crate::engine::IssueId, cursor: usize, frame: &mut Frame<'_>) {
    let Some(session) = &model.session else { return };
    let (theme, words, scenario) = (&model.theme, session.words(), session.game.scenario());
    let columns = 64;
    let mut list = Listing::default();
    list.text(lines(&screens::broken_what_do_you_do(words.issue(issue)), columns - GUTTER, 0, theme.text));
    let open = session.view.breaches.iter().filter_map(|b| session.view.agreements.get(usize::from(b.obligation)));
    let promises = open
        .filter(|a| a.issue == issue)
        .map(|a| screens::promised(words.between(a.by, a.beneficiary), words.option(issue, a.option)));
    let promises: Vec<Line<'static>> = promises.flat_map(|p| lines(&p, columns - GUTTER, 0, theme.dim)).collect();
    let seen = words.broken(issue).map_or_else(Vec::new, |text| lines(text, columns - GUTTER, 0, theme.bad));
    let extra = promises.len() + seen.len();
    list.text(promises);
    list.text(seen);
    list.gap();
    for (at, act) in scenario.answers.iter().enumerate() {
        let (bandwidth, price) = session.game.menu().cost_of(act);
        let cost = words.cost(bandwidth, price);
        let answer = crate::engine::AnswerId::of(at);
        let name = ends(
            vec![span(format!("{} ", at + 1), theme.key), span(words.answer(answer), theme.strong)],
            vec![span(cost, theme.dim)],
            columns - GUTTER - 1,
        );
        let mut row = vec![name];
        row.extend(lines(
            words.find(&format!("answer.{}.text", act.id)).unwrap_or_default(),
            columns - GUTTER - 1,
            2,
            theme.dim,
        ));
        list.row(row);
    }
    let high = (scenario.answers.len() * 3 + 6 + extra) as u16;
    let area = popup(model, frame, screens::a_breach(), columns as u16 + 4, high);
    list.draw(frame, area, cursor, theme);
}

fn write(model: &Model, title: &str, hint: &str, field: &Field, frame: &mut Frame<'_>) {
    let theme = &model.theme;
    let columns = 64;
    let all = lines(hint, columns, 0, theme.dim);
    let area = popup(model, frame, title, columns as u16 + 4, all.len() as u16 + 4);
    draw_page(frame, area, &all, 0, theme);
    let here = Rect { y: area.y + all.len() as u16 + 1, height: 1, ..area }.intersection(area);
    type_line(model, field, here, frame);
}

/// The line being typed: its end, where it is longer than there is room.
fn type_line(model: &Model, field: &Field, here: Rect, frame: &mut Frame<'_>) {
    if here.is_empty() {
        return;
    }
    let theme = &model.theme;
    let room = usize::from(here.width).saturating_sub(3);
    let mut shown = field.text.as_str();
    while width(shown) > room {
        let next = shown.char_indices().nth(1).map_or(shown.len(), |(at, _)| at);
        shown = &shown[next..];
    }
    frame.render_widget(Line::from(vec![span("> ", theme.key), span(shown.to_owned(), theme.text)]), here);
    frame.set_cursor_position(Position::new(here.x + 2 + width(shown) as u16, here.y));
}

fn forecast(model: &Model, guess: &Guess, frame: &mut Frame<'_>) {
    let Some(session) = &model.session else { return };
    let (theme, words) = (&model.theme, session.words());
    let columns = 60;
    let mut list = Listing::default();
    list.text(lines(screens::how_likely_is_it_that_a(), columns - GUTTER, 0, theme.dim));
    list.gap();
    let row = |name: &str, value: ratatui::text::Span<'static>| {
        ends(vec![span(name.to_owned(), theme.text)], vec![span("< ", theme.key), value, span(" >", theme.key)], 44)
    };
    list.row([row(screens::capital(), span(words.capital(guess.capital), theme.strong))]);
    list.row([row(screens::answer(), badge::badge(guess.stance, theme))]);
    list.row([row(screens::per_cent_label(), span(guess.percent.to_string(), theme.strong))]);
    list.gap();
    list.text([line(screens::left_and_right_change_a_line(), theme.dim)]);
    let area = popup(model, frame, screens::forecast(), columns as u16 + 4, 10);
    list.draw(frame, area, guess.row, theme);
}
