//! The saved games: a tree of branches, the sample games below, and what is known of the focused one.

use crate::game::shelf::{Kept, tree};
use crate::lang::screens;
use crate::report::lineage::place;
use crate::report::shelf::{lens, mandate, said, scenario, state, when};
use crate::report::words::clean;
use crate::tui::model::Model;
use crate::tui::widget::chrome::{chrome, head, split};
use crate::tui::widget::listing::{GUTTER, Listing, draw_page};
use crate::tui::widget::text::{cut, cut_middle, ends, line, lines, span};
use ratatui::Frame;
use ratatui::text::Line;

/// The rows: places in the list of saves, and how deep each lies. A search lists what it finds side by side.
pub fn rows(model: &Model) -> Vec<(usize, usize)> {
    let typed = model.search.trim();
    let found = |at: &usize| model.saves[*at].matches(typed, &said(&model.pack, &model.saves[*at]));
    if typed.is_empty() { tree(&model.saves) } else { (0..model.saves.len()).filter(found).map(|at| (at, 0)).collect() }
}

/// The focused save.
pub fn focused(model: &Model) -> Option<&Kept> {
    let rows = rows(model);
    rows.get(model.cursor().min(rows.len().saturating_sub(1))).map(|(at, _)| &model.saves[*at])
}

/// The row of the first sample game.
pub fn first_sample(model: &Model) -> usize {
    rows(model).iter().position(|(at, _)| model.saves[*at].sample).unwrap_or(0)
}

/// Draws the screen.
pub fn view(model: &Model, frame: &mut Frame<'_>) {
    let body = chrome(model, frame, screens::saved_games());
    let theme = &model.theme;
    let wide = body.width >= 110;
    let [left, right] = split(body, if wide { body.width * 3 / 5 } else { body.width * 11 / 20 });
    let columns = usize::from(left.width).saturating_sub(GUTTER + 2);
    let mut list = Listing::default();
    if !model.search.is_empty() {
        list.text(lines(&screens::with_f_changes_it(clean(&model.search)), columns, 0, theme.key));
    }
    let rows = rows(model);
    if rows.is_empty() {
        let text = if model.search.is_empty() { screens::no_games_are_kept_yet() } else { screens::nothing_is_found() };
        list.text([line(text, theme.dim)]);
    }
    let mut samples = false;
    for (at, depth) in rows {
        let kept = &model.saves[at];
        if kept.sample && !samples {
            samples = true;
            list.gap();
            list.line(head(screens::sample_games(), columns + GUTTER, theme));
        }
        list.row([row(model, kept, depth, columns, wide)]);
    }
    list.draw(frame, left, model.cursor(), theme);
    if let Some(kept) = focused(model) {
        draw_page(frame, right, &about(model, kept, usize::from(right.width).saturating_sub(1)), 0, theme);
    }
}

fn row(model: &Model, kept: &Kept, depth: usize, columns: usize, wide: bool) -> Line<'static> {
    let theme = &model.theme;
    let mut right = Vec::new();
    if wide && !kept.scenario.is_empty() {
        right.push(span(format!("{} · {} · ", scenario(&model.pack, kept), lens(&model.pack, kept)), theme.dim));
    }
    right.push(match (&kept.trouble, &kept.scores) {
        (Some(t), _) if t.plays => span(screens::damaged(), theme.bad),
        (Some(_), _) if kept.scenario.is_empty() => span(screens::unreadable(), theme.bad),
        (Some(_), _) => span(screens::changed(), theme.warn),
        (None, Some(scores)) => span(format!("{} · {}", state(kept), scores.overall), theme.strong),
        (None, None) => span(state(kept), theme.dim),
    });
    let used: usize = right.iter().map(ratatui::text::Span::width).sum();
    let indent = if depth > 0 { format!("{}└ ", "  ".repeat((depth - 1).min(6))) } else { String::new() };
    let name = cut_middle(&format!("{indent}{}", clean(&kept.name)), columns.saturating_sub(used + 1));
    ends(vec![span(name, if kept.open { theme.text } else { theme.dim })], right, columns)
}

/// What is known of a save.
pub fn about(model: &Model, kept: &Kept, columns: usize) -> Vec<Line<'static>> {
    let (theme, pack) = (&model.theme, &model.pack);
    let mut all = lines(&clean(&kept.name), columns, 0, theme.title);
    if let Some(trouble) = &kept.trouble {
        all.extend(lines(&format!("! {}", clean(&trouble.what)), columns, 0, theme.bad));
        if trouble.plays {
            all.extend(lines(screens::s_keeps_the_sound_part_as(), columns, 0, theme.key));
        }
        all.push(Line::default());
    }
    if kept.sample
        && let Some(text) = &kept.players
    {
        all.extend(lines(&clean(text), columns, 0, theme.text));
        all.push(Line::default());
    }
    if kept.scenario.is_empty() {
        return all;
    }
    let mut fact =
        |name: &str, value: &str| all.extend(lines(&format!("{name}: {}", clean(value)), columns, 0, theme.text));
    fact(screens::scenario(), &scenario(pack, kept));
    fact(screens::lens(), &lens(pack, kept));
    fact(screens::mandate_label(), &mandate(pack, kept));
    fact(screens::seed_label(), &kept.seed.to_string());
    fact(screens::stands_at(), &state(kept));
    let more = [
        (screens::players(), kept.players.as_deref().filter(|_| !kept.sample)),
        (screens::class_code(), kept.code.as_deref()),
    ];
    more.iter().for_each(|(name, value)| value.iter().for_each(|v| fact(name, v)));
    if let Some(parent) = &kept.parent {
        let at = kept.fork.as_ref().map_or(String::new(), |f| format!(", {}", place(f)));
        fact(screens::a_branch_of(), &format!("{parent}{at}"));
    }
    kept.touched.iter().for_each(|t| fact(screens::last_played(), &screens::utc(when(t))));
    if let Some(scores) = &kept.scores {
        all.push(Line::default());
        all.push(head(if kept.open { screens::scores_so_far() } else { screens::scores() }, columns, theme));
        let names = pack.objectives().iter().map(|id| pack.name(&format!("objective.{id}.name")).to_owned());
        for (name, value) in names.zip(&scores.by_objective) {
            all.push(ends(
                vec![span(cut(&name, columns.saturating_sub(4)), theme.text)],
                vec![span(value.to_string(), theme.strong)],
                columns,
            ));
        }
        let overall = vec![span(scores.overall.to_string(), theme.strong)];
        all.push(ends(vec![span(screens::all_five_label(), theme.text)], overall, columns));
    }
    all
}
