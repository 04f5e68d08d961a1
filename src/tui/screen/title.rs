//! The title: a new game with everything chosen, the last game, the saved ones.

use crate::game::shelf::Kept;
use crate::lang::screens;
use crate::pack::{Front as _, Held, Pack};
use crate::report::shelf::said;
use crate::tui::model::{Model, Wish};
use crate::tui::screen::Screen;
use crate::tui::widget::chrome::{chrome, head, split};
use crate::tui::widget::listing::{GUTTER, Listing, draw_page};
use crate::tui::widget::text::{cut, ends, line, lines, span};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout};
use ratatui::text::Line;

/// What can be chosen on the title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// Goes on with the newest open game.
    Continue,
    /// Begins one.
    New,
    /// Begins the game of a class code.
    Code,
    /// Opens a saved one.
    Load,
    /// Opens a sample game.
    Samples,
    /// Begins a game with the guide, or goes on with one.
    Learn,
    /// Shows the endings found.
    Endings,
    /// Opens the settings.
    Settings,
    /// Leaves.
    Quit,
}

/// The rows of the title.
pub fn choices(model: &Model) -> Vec<Row> {
    let open = model.session.as_ref().is_some_and(|s| !s.view.over) || newest(model).is_some();
    let mut rows = Vec::new();
    if open {
        rows.push(Row::Continue);
    }
    rows.push(Row::New);
    if model.pack.has_guide() {
        rows.push(Row::Learn);
    }
    rows.push(Row::Code);
    if model.saves.iter().any(|s| !s.sample) {
        rows.push(Row::Load);
    }
    if model.saves.iter().any(|s| s.sample) {
        rows.push(Row::Samples);
    }
    rows.extend([Row::Endings, Row::Settings, Row::Quit]);
    rows
}

/// The saved game that is played on: the last touched that is open, and nothing wrong with it.
pub fn newest(model: &Model) -> Option<&Kept> {
    model.saves.iter().find(|s| s.open && !s.sample && s.trouble.is_none())
}

/// The saved game in which one is learning to play.
pub fn learning(model: &Model) -> Option<&Kept> {
    model.saves.iter().find(|s| s.guide.is_some() && s.open && !s.sample && s.trouble.is_none())
}

/// The rows of a new game, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The scenario.
    Scenario,
    /// The lens.
    Lens,
    /// The mandate.
    Mandate,
    /// The seed.
    Seed,
    /// Begins.
    Begin,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Scenario, Self::Lens, Self::Mandate, Self::Seed, Self::Begin];
}

/// How many rows the title's screen in view has.
pub fn rows(model: &Model) -> usize {
    match model.screen {
        Screen::NewGame => Part::ALL.len(),
        _ => choices(model).len(),
    }
}

fn text<'p>(pack: &'p Held, key: &str) -> &'p str {
    pack.front(key).unwrap_or_default()
}

fn words<'p>(pack: &'p Pack, key: &str) -> &'p str {
    pack.first(key).unwrap_or_default()
}

/// Draws the title.
pub fn view(model: &Model, frame: &mut Frame<'_>) {
    let body = chrome(model, frame, screens::a_negotiation_war_game());
    let theme = &model.theme;
    let pack = &model.pack;
    let columns = usize::from(body.width).min(76);
    // With saved games there are nine rows, and all of them are to be in sight on the smallest screen.
    let above = if body.height > 22 { 2 } else { 0 };
    let [_, middle, low] =
        Layout::vertical([Constraint::Length(above), Constraint::Fill(1), Constraint::Length(5)]).areas(body);
    let [middle] =
        Layout::horizontal([Constraint::Length(columns as u16)]).flex(ratatui::layout::Flex::Center).areas(middle);
    let mut list = Listing::default();
    list.text([line(text(pack, "pack.title").to_owned(), theme.title)]);
    list.gap();
    list.text(lines(screens::you_are_the_envoy_month_by(), columns - GUTTER, 0, theme.text));
    list.gap();
    for (at, row) in choices(model).into_iter().enumerate() {
        let label = match row {
            Row::Continue => match (&model.session, newest(model)) {
                (None, Some(save)) => screens::continue_with(said(pack, save)),
                _ => screens::continue_plain().to_owned(),
            },
            Row::New => screens::new_game().to_owned(),
            Row::Code => screens::enter_a_class_code().to_owned(),
            Row::Load => screens::saved_games_filtered(model.saves.iter().filter(|s| !s.sample).count()),
            Row::Samples => screens::sample_games_filtered(model.saves.iter().filter(|s| s.sample).count()),
            Row::Learn => match learning(model).and_then(|k| k.guide) {
                Some(step) => screens::learn_to_play_go_on_with(step + 1),
                None => screens::learn_to_play_a_guided_first().to_owned(),
            },
            Row::Endings => screens::endings_found_so_many(model.found.len()),
            Row::Settings => screens::settings().to_owned(),
            Row::Quit => screens::quit_item().to_owned(),
        };
        list.row([Line::from(vec![
            span(format!("{} ", at + 1), theme.key),
            span(cut(&label, columns - 6), theme.text),
        ])]);
    }
    list.draw(frame, middle, model.cursor(), theme);
    let [low] = Layout::horizontal([Constraint::Length(columns as u16)]).flex(ratatui::layout::Flex::Center).areas(low);
    let mut foot = lines(screens::with_a_screen_reader(), columns - GUTTER, GUTTER, theme.text);
    foot.push(Line::default());
    foot.extend(lines(text(pack, "pack.subtitle"), columns, GUTTER, theme.dim));
    draw_page(frame, low, &foot, 0, theme);
}

/// The name of what is chosen in a part, if something is.
pub fn chosen(pack: &Held, wish: &Wish, part: Part) -> Option<String> {
    let name = |kind: &str, id: Option<&str>| id.map(|id| text(pack, &format!("{kind}.{id}.name")).to_owned());
    match part {
        Part::Scenario => name("scenario", wish.scenario.map(|at| pack.scenarios().id(at))),
        Part::Lens => name("lens", wish.lens.map(|at| lens_id(pack, at))),
        Part::Mandate => name("mandate", wish.mandate.map(|at| pack.mandates().id(at))),
        Part::Seed => wish.seed.map(|s| s.to_string()),
        Part::Begin => None,
    }
}

/// The id of a lens by its place; `sealed` stands after the last.
pub fn lens_id(pack: &Pack, at: usize) -> &str {
    if at >= pack.lenses().len() { crate::game::SEALED } else { pack.lenses().id(at) }
}

/// Draws the choosing of a new game.
pub fn new_game(model: &Model, frame: &mut Frame<'_>) {
    let body = chrome(model, frame, screens::new_game());
    let theme = &model.theme;
    let [list_area, aside] = split(body, 40);
    let columns = usize::from(list_area.width).saturating_sub(GUTTER + 2);
    let mut list = Listing::default();
    list.line(head(screens::choose(), columns + GUTTER, theme));
    for (at, part) in Part::ALL.into_iter().enumerate() {
        let here = at == model.cursor();
        let name = match part {
            Part::Scenario => screens::scenario(),
            Part::Lens => screens::lens(),
            Part::Mandate => screens::mandate_label(),
            Part::Seed => screens::seed_label(),
            Part::Begin => screens::begin(),
        };
        if part == Part::Begin {
            let ready = ready(&model.wish);
            list.gap();
            list.row([line(screens::begin(), if ready { theme.good } else { theme.dim })]);
            continue;
        }
        let value = chosen(&model.pack, &model.wish, part);
        let style = if value.is_some() { theme.strong } else { theme.warn };
        let (before, after) = if here { ("< ", " >") } else { ("  ", "  ") };
        let value = value.unwrap_or_else(|| screens::not_chosen().to_owned());
        list.row([ends(
            vec![span(name, theme.text)],
            vec![span(before, theme.key), span(cut(&value, columns - 14), style), span(after, theme.key)],
            columns,
        )]);
    }
    list.draw(frame, list_area, model.cursor(), theme);
    let columns = usize::from(aside.width).saturating_sub(1);
    draw_page(frame, aside, &explain(model, columns), 0, theme);
}

/// Whether everything is chosen.
pub fn ready(wish: &Wish) -> bool {
    wish.scenario.is_some() && wish.lens.is_some() && wish.mandate.is_some() && wish.seed.is_some()
}

fn explain(model: &Model, columns: usize) -> Vec<Line<'static>> {
    let (theme, pack, wish) = (&model.theme, &model.pack, &model.wish);
    let part = Part::ALL[model.cursor().min(Part::ALL.len() - 1)];
    let (what, entry): (&str, String) = match part {
        Part::Scenario => (
            screens::how_long_and_where_it_starts(),
            wish.scenario.map_or(String::new(), |at| format!("scenario.{}", pack.scenarios().id(at))),
        ),
        Part::Lens => (
            screens::one_schools_set_of_assumptions_how(),
            wish.lens.map_or(String::new(), |at| format!("lens.{}", lens_id(pack, at))),
        ),
        Part::Mandate => (
            screens::what_those_who_sent_you_wish(),
            wish.mandate.map_or(String::new(), |at| format!("mandate.{}", pack.mandates().id(at))),
        ),
        Part::Seed => (screens::the_luck_of_the_game_right(), String::new()),
        Part::Begin => (screens::enter_begins_left_and_right_choose(), String::new()),
    };
    let mut all = lines(what, columns, 0, theme.dim);
    let options = options(pack, part);
    // Where there is room, what each is stands beside its name before anything is chosen.
    let all_told = columns >= 60 && model.size.1 >= 36;
    if !options.is_empty() {
        all.push(Line::default());
        for id in &options {
            let here = *id == entry;
            let (mark, style) = if here { ("> ", theme.strong) } else { ("  ", theme.text) };
            let name = text(pack, &format!("{id}.name")).to_owned();
            all.push(Line::from(vec![span(mark, theme.key), span(name, style)]));
            if all_told {
                all.extend(lines(words(pack, &format!("{id}.text")), columns.min(90), 4, theme.dim));
            }
        }
    }
    if !entry.is_empty() && !all_told {
        all.push(Line::default());
        all.extend(lines(words(pack, &format!("{entry}.text")), columns, 0, theme.text));
    }
    all
}

/// What can be chosen in a part, as its texts call it: `scenario.reset`.
fn options(pack: &Held, part: Part) -> Vec<String> {
    match part {
        Part::Scenario => pack.scenarios().iter().map(|id| format!("scenario.{id}")).collect(),
        Part::Lens => pack.lenses().iter().chain([crate::game::SEALED]).map(|id| format!("lens.{id}")).collect(),
        Part::Mandate => pack.mandates().iter().map(|id| format!("mandate.{id}")).collect(),
        Part::Seed | Part::Begin => Vec::new(),
    }
}
