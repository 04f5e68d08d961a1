//! What lies over a screen.

use super::page;
use crate::game::{HELD, Undone};
use crate::report::words::{capitalised, clean};
use crate::tui::model::{Ask, Entry, Field, Guess, Model, Popup, Session};
use crate::tui::widget::badge;
use crate::tui::widget::chrome::{in_units, popup};
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
            write(model, "A note for the log", "It is printed beside your next move in the debrief.", field, frame)
        }
        Popup::Seed(field) => {
            let now = model.wish.seed.map_or(String::new(), |seed| format!(" Now {seed}; an empty line keeps it."));
            let hint = format!("A number from 0 to 4294967295; the same seed has the same luck.{now}");
            write(model, "Seed", &hint, field, frame);
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
        Entry::Code => ("A class code", "The ten characters your facilitator gave out; they fix scenario, lens, mandate and seed. Small letters, blanks and hyphens do not matter.".to_owned()),
        Entry::Search => ("Find", "Words of a name, a scenario, a lens, players or a code. Enter keeps what is found; an empty line lists all.".to_owned()),
        Entry::Rename(_) => ("Rename", "The save's new name: letters, digits, blanks, '-', '_' and '.'.".to_owned()),
        Entry::Export(_) => ("Export", "A file that is not there yet, to take the save elsewhere; a bare name is written where balcony was started.".to_owned()),
        Entry::Import => ("Import", "The file of a save to take in.".to_owned()),
        Entry::Inject => ("The facilitator puts in", "An event by its name or a part of it, as the plan names it; `balcony catalog` lists them. It happens now, whatever its conditions.".to_owned()),
        Entry::Override => ("The facilitator decides", "A capital, a stance, and why, as in: minsk accept They made the case aloud. The reason stands in the log.".to_owned()),
        Entry::Log => ("Find in the log", "Words of a move, a note, an event, a capital or a reason. Enter keeps what is found; an empty line lists all.".to_owned()),
        Entry::Elsewhere(why) => ("Not saved", format!("{} Type another folder to keep the game in, or press Esc to go on here: with every move it is tried again.", ended(why))),
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
    let title = in_units(model, &title);
    let columns = 62;
    let all: Vec<Line<'static>> = text.iter().flat_map(|t| lines(t, columns, 0, theme.text)).collect();
    let area = popup(model, frame, &title, columns as u16 + 4, all.len() as u16 + 2);
    draw_page(frame, area, &all, 0, theme);
    frame.set_cursor_position(Position::new(area.x, area.y));
}

fn question(model: &Model, ask: Ask) -> (String, Vec<String>) {
    let kept = match &model.session {
        Some(session) => format!("Nothing is lost: the game is kept {}.", session.place),
        None => String::new(),
    };
    match ask {
        Ask::Quit => ("Quit?".to_owned(), vec!["Enter quits, Esc stays.".to_owned(), kept]),
        Ask::Leave => ("Leave the game for the title?".to_owned(), vec!["Enter leaves, Esc stays.".to_owned(), kept]),
        Ask::EndMonth => ("End the month?".to_owned(), model.session.as_ref().map_or_else(Vec::new, left_undone)),
        Ask::Undo => ("Take the last move back?".to_owned(), model.session.as_ref().map_or_else(Vec::new, undo)),
        Ask::Delete => {
            let name = super::saves::focused(model).map_or_else(String::new, |k| clean(&k.name));
            let how = "It goes to the trash, a folder beside the saves, from which import takes it back until the trash is emptied. What branched off it stays.";
            (format!("Delete {name}?"), vec![how.to_owned(), "Enter deletes, Esc keeps it.".to_owned()])
        }
        Ask::EmptyTrash => {
            let text = "What is in the trash is removed for good. Enter empties it, Esc leaves it.".to_owned();
            ("Empty the trash?".to_owned(), vec![text])
        }
        Ask::Rule => {
            let play = crate::tui::update::by_hand(model).ok().zip(model.session.as_ref());
            let what = play.map_or_else(String::new, |(p, s)| clean(&format!("{}.", s.words().play(&p))));
            let price = "It stands in the log and in the debrief, and marks this game as adjudicated. Enter does it, Esc goes back.";
            ("As the facilitator?".to_owned(), vec![what, price.to_owned()])
        }
        Ask::Take(c) => {
            let name = model.session.as_ref().map_or_else(String::new, |s| s.words().capital(c));
            (format!("Take {name}'s text?"), model.session.as_ref().map_or_else(Vec::new, |s| taking(s, c)))
        }
        Ask::Deliver(issue) => owing(model, "Deliver", issue, "Enter delivers, Esc leaves it owed."),
        Ask::Renew(issue) => owing(model, "Renew", issue, "Enter renews it, Esc lets it run out."),
    }
}

/// What taking a capital's text would change, who may mind, and what it would cost.
fn taking(session: &Session, c: crate::engine::CapitalId) -> Vec<String> {
    let words = session.words();
    let mut all = vec!["It is agreed as it stands.".to_owned()];
    let Some(standing) = session.view.standing.iter().rev().find(|s| s.by == c) else { return all };
    let moves = session.game.rounds().iter().flat_map(|r| &r.moves);
    let counter = moves.rev().filter_map(|m| m.report.counter.as_ref()).find(|k| k.by == c && k.text == standing.text);
    let changes: Vec<String> = counter.iter().flat_map(|k| &k.changes).map(|change| words.change(change)).collect();
    if !changes.is_empty() {
        all.push(format!("It differs from yours in this: {}.", changes.join("; ")));
    }
    all.extend(super::table::bystanders(session, &standing.text));
    all.extend(super::table::minded(session, &standing.text));
    all.push(match super::table::later(session, &standing.text) {
        Some(owed) => format!("{owed}."),
        None => "You would owe nothing by it.".to_owned(),
    });
    all.push("Enter takes it, Esc leaves it on the table.".to_owned());
    all
}

/// What delivering or renewing costs.
fn owing(model: &Model, verb: &str, issue: crate::engine::IssueId, keys: &str) -> (String, Vec<String>) {
    let Some(session) = &model.session else { return (String::new(), Vec::new()) };
    let at = super::agreements::at(session, issue);
    let price = at.map_or_else(String::new, |at| super::agreements::price(session, at));
    let cost = format!("It costs 1 bandwidth{price} at least; what it stirs up, at home and elsewhere, comes on top.");
    (format!("{verb} {}?", session.words().issue(issue)), vec![cost, keys.to_owned()])
}

/// What would be left undone if the month ended now.
fn left_undone(session: &Session) -> Vec<String> {
    let (words, view) = (session.words(), &session.view);
    let mut all = vec!["Enter ends it, Esc stays.".to_owned()];
    let last = view.round >= session.game.scenario().clock.rounds;
    if last {
        all.push("It is the last one: the game ends with it, and what was agreed runs on without you.".to_owned());
    }
    if view.bandwidth > 0 {
        all.push(format!("Bandwidth {} is not spent, and is not kept.", view.bandwidth));
    }
    for open in view.events.iter().filter(|e| e.choice.is_none()) {
        let event = session.game.scenario().event(open.event);
        if let Some(default) = event.default {
            let choice = words.choice(open.event, crate::engine::ChoiceId::of(default));
            all.push(format!("{}: unanswered, it comes to \"{choice}\".", words.event(open.event)));
        }
    }
    for breach in &view.breaches {
        if let Some(a) = view.agreements.get(usize::from(breach.obligation)) {
            let habit = words.answer(crate::engine::AnswerId::of(session.game.scenario().default_answer));
            let then =
                if last { format!(" In the months without you it comes to \"{habit}\".") } else { String::new() };
            all.push(format!("The breach of {} is not answered.{then}", words.issue(a.issue)));
        }
    }
    for at in (0..view.agreements.len()).filter(|at| super::room::owed(session, *at)) {
        let a = &view.agreements[at];
        if a.due <= view.month {
            all.push(format!("{} is due and not delivered.", words.issue(a.issue)));
        }
    }
    for s in view.standing.iter().filter(|s| s.until <= view.month) {
        all.push(format!("What {} has on the table runs out.", words.capital(s.by)));
    }
    all
}

fn undo(session: &Session) -> Vec<String> {
    let last = session.game.plays().last();
    let Some(last) = last else { return vec!["There is nothing to take back.".to_owned()] };
    let what = format!("The last move: {}.", session.words().play(&last));
    let price = match session.game.undoable() {
        Undone::Held => return vec![what, HELD.to_owned()],
        Undone::Free | Undone::Nothing => "It told you nothing, so it is simply taken back.",
        Undone::Branch => {
            "You have seen its answer, so what follows is kept as a branch of its own; this game stays as it is."
        }
    };
    vec![what, price.to_owned(), "Enter takes it back, Esc leaves it.".to_owned()]
}

fn breach(model: &Model, issue: crate::engine::IssueId, cursor: usize, frame: &mut Frame<'_>) {
    let Some(session) = &model.session else { return };
    let (theme, words, scenario) = (&model.theme, session.words(), session.game.scenario());
    let columns = 64;
    let mut list = Listing::default();
    list.text(lines(&format!("Broken: {}. What do you do?", words.issue(issue)), columns - GUTTER, 0, theme.text));
    let open = session.view.breaches.iter().filter_map(|b| session.view.agreements.get(usize::from(b.obligation)));
    let promises = open
        .filter(|a| a.issue == issue)
        .map(|a| format!("Promised, {}: {}.", words.between(a.by, a.beneficiary), words.option(issue, a.option)));
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
    let area = popup(model, frame, "A breach", columns as u16 + 4, high);
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
    list.text(lines(
        "How likely is it that a capital takes your very next move so? The debrief shows how well you judged.",
        columns - GUTTER,
        0,
        theme.dim,
    ));
    list.gap();
    let row = |name: &str, value: ratatui::text::Span<'static>| {
        ends(vec![span(name.to_owned(), theme.text)], vec![span("< ", theme.key), value, span(" >", theme.key)], 44)
    };
    list.row([row("Capital", span(words.capital(guess.capital), theme.strong))]);
    list.row([row("Answer", badge::badge(guess.stance, theme))]);
    list.row([row("Per cent", span(guess.percent.to_string(), theme.strong))]);
    list.gap();
    list.text([line("Left and right change a line.", theme.dim)]);
    let area = popup(model, frame, "Forecast", columns as u16 + 4, 10);
    list.draw(frame, area, guess.row, theme);
}
