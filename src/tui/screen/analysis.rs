//! Analyses of the game: what decides what one's moves are worth, and in how many worlds they hold.

use crate::analysis::bench::Ask;
use crate::lang::{report, screens};
use crate::report::bench::{self, Bar, bars, conclusion, held, percent, rest, title, trial};
use crate::tui::bench::{ASKS, Running};
use crate::tui::model::{Model, Session};
use crate::tui::screen::room::page_over_region;
use crate::tui::theme::Theme;
use crate::tui::widget::chrome::{chrome, head};
use crate::tui::widget::listing::{GUTTER, Listing, draw_page};
use crate::tui::widget::text::{cut, ends, fit, line, lines, span};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Rows above a result: the list, and one to set it apart.
const ABOVE: u16 = 4;

/// Draws the screen.
pub fn view(model: &Model, session: &Session, frame: &mut Frame<'_>) {
    let body = chrome(model, frame, screens::analysis());
    let theme = &model.theme;
    let [top, low] = Layout::vertical([Constraint::Length(ABOVE), Constraint::Fill(1)]).areas(body);
    let columns = usize::from(top.width).saturating_sub(GUTTER + 1);
    let mut list = Listing::default();
    for ask in ASKS {
        let (name, state) = match ask {
            None => {
                (screens::frontier_what_can_be_agreed_and().to_owned(), screens::a_screen_of_its_own_f().to_owned())
            }
            Some(ask) => (title(&session.words(), ask), state(session, ask)),
        };
        let room = columns.saturating_sub(state.len() + 1);
        list.row([ends(vec![span(cut(&name, room), theme.text)], vec![span(state, theme.dim)], columns)]);
    }
    list.draw(frame, top, model.cursor(), theme);
    let scroll = session.bench.scroll;
    let told = result(model, session, usize::from(low.width).saturating_sub(2));
    match scroll {
        0 => page_over_region(model, session, frame, low, &told),
        _ => draw_page(frame, low, &told, scroll, theme),
    }
}

fn state(session: &Session, ask: Ask) -> String {
    match session.bench.job {
        Some(job) if job.ask == ask => format!("{}%", job.percent()),
        _ if session.bench.has(ask) => screens::it_is_done().to_owned(),
        _ => String::new(),
    }
}

/// How far a result can be scrolled.
pub fn last(model: &Model) -> usize {
    let Some(session) = &model.session else { return 0 };
    let columns = usize::from(model.size.0).saturating_sub(4);
    let strip = crate::tui::widget::strip::height(model);
    let high = usize::from(model.size.1.saturating_sub(4 + ABOVE)).saturating_sub(strip);
    result(model, session, columns).len().saturating_sub(high)
}

/// How far something is, as a bar and in numbers.
pub fn progress(job: &Running, what: &str, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let cells = columns.saturating_sub(8).clamp(4, 50);
    let full = (cells * job.percent() as usize) / 100;
    let bar = vec![
        span("━".repeat(full), theme.gauge),
        span("┄".repeat(cells - full), theme.dim),
        span(format!(" {}%", job.percent()), theme.strong),
    ];
    let far = match job.progress {
        (_, 0) => screens::setting_out().to_owned(),
        (done, of) => screens::of(done, of, what),
    };
    let mut all = vec![Line::from(bar), line(far, theme.text)];
    all.extend(lines(screens::it_goes_on_while_you_press(), columns, 0, theme.dim));
    all
}

/// What stands under the list.
fn result(model: &Model, session: &Session, columns: usize) -> Vec<Line<'static>> {
    let theme = &model.theme;
    let Some(Some(ask)) = ASKS.get(model.cursor().min(ASKS.len() - 1)) else {
        let mut all = vec![head(screens::frontier(), columns, theme)];
        all.extend(lines(screens::every_text_over_a_cluster_of(), columns, 0, theme.text));
        return all;
    };
    let mut all = vec![head(&title(&session.words(), *ask), columns, theme)];
    let (bench, words) = (&session.bench, session.words());
    match (&bench.job, &bench.said) {
        (Some(job), _) if job.ask == *ask => {
            all.extend(progress(job, screens::of_what_games(), columns, theme));
            return all;
        }
        (_, Some((asked, why))) if asked == ask => {
            all.extend(lines(why, columns, 0, theme.warn));
            return all;
        }
        _ => {}
    }
    match (ask, &bench.tornado, &bench.robust) {
        (Ask::Sensitivity, Some(found), _) => {
            all.extend(conclusion(&words, found).iter().flat_map(|text| lines(text, columns, 0, theme.text)));
            all.push(Line::default());
            all.extend(tornado(&bars(&words, found), found.base.mean(), columns, theme));
            all.extend(lines(&rest(found), columns, 0, theme.dim));
        }
        (Ask::Robust, _, Some(found)) => {
            all.extend(lines(&trial(found), columns, 0, theme.text));
            for held in held(&words, found) {
                all.push(Line::default());
                all.push(objective(&held, columns, theme));
                for (share, given) in &held.breaks {
                    let text = screens::with(format_args!("{:>3}", percent(*share)), given);
                    all.push(line(cut(&format!("  {text}"), columns), theme.bad));
                }
                if held.breaks.is_empty() && held.share.met > 0 {
                    all.push(line(cut(&format!("  {}", report::nothing_lowers_it()), columns), theme.dim));
                }
            }
            all.push(Line::default());
            all.extend(lines(
                &format!("{} {}", report::every_world_counts_alike(), report::in_this_model_only()),
                columns,
                0,
                theme.dim,
            ));
        }
        _ => {
            all.extend(lines(about(*ask), columns, 0, theme.text));
            all.push(line(screens::enter_starts_it_it_takes_some(), theme.dim));
        }
    }
    all
}

/// What an analysis does, before it has been started.
fn about(ask: Ask) -> &'static str {
    match ask {
        Ask::Sensitivity => screens::turns_every_weight_of_the_pack(),
        _ => screens::plays_your_moves_so_far_again(),
    }
}

fn objective(held: &bench::Held, columns: usize, theme: &Theme) -> Line<'static> {
    let cells = columns.saturating_sub(50).clamp(6, 30);
    let share = percent(held.share);
    let full = (cells * share as usize + 50) / 100;
    Line::from(vec![
        span(fit(&held.name, 22), theme.strong),
        span("━".repeat(full.min(cells)), theme.gauge),
        span("┄".repeat(cells.saturating_sub(full)), theme.dim),
        span(format!(" {share:>3}%",), theme.strong),
        span(screens::of_games(held.share.met, held.share.of), theme.dim),
    ])
}

/// Columns of the numbers behind a bar.
const NUMBERS: usize = 14;

/// A tornado chart: `-` is where turning a factor down leads from the conclusion, `+` where turning it up does, `*` both.
fn tornado(bars: &[Bar], base: f64, columns: usize, theme: &Theme) -> Vec<Line<'static>> {
    let label = (columns / 2).clamp(20, 60);
    let cells = columns.saturating_sub(label + NUMBERS + 2).max(9);
    let values = || bars.iter().flat_map(|b| b.ends).chain([base]);
    let (least, most) = (values().fold(base, f64::min), values().fold(base, f64::max));
    let cell = |value: f64| ((value - least) / (most - least).max(0.1) * (cells - 1) as f64).round() as usize;
    let zero = cell(base);
    let (low, high) = (format!("{least:+.1}"), format!("{most:+.1}"));
    let mut all = vec![Line::from(vec![
        span(fit(screens::turned_down_turned_up_both(), label + 1), theme.dim),
        span(fit(&low, cells.saturating_sub(high.len())), theme.dim),
        span(high, theme.dim),
        span(screens::swing(), theme.dim),
    ])];
    for bar in bars {
        let mut row = vec![span(fit(&bar.label, label), theme.text), Span::raw(" ")];
        row.extend((0..cells).map(|at| sign(bar.ends.map(cell), zero, at, theme)));
        let flips = if bar.flips { " !" } else { "" };
        row.push(span(format!(" {:+5.1} ({:.1})", bar.swing, bar.error), theme.text));
        row.push(span(flips, theme.warn));
        all.push(Line::from(row));
    }
    if bars.is_empty() {
        all.extend(lines(screens::no_weight_and_no_rule_swings(), columns, 0, theme.text));
    }
    let mut how = screens::in_brackets_how_far_a_swing().to_owned();
    if bars.iter().any(|bar| bar.flips) {
        how.push_str(screens::turns_it_round());
    }
    all.extend(lines(&how, columns, 0, theme.dim));
    all
}

/// A cell of a bar.
fn sign([down, up]: [usize; 2], zero: usize, at: usize, theme: &Theme) -> Span<'static> {
    let within = |end: usize| at != zero && (zero.min(end)..=zero.max(end)).contains(&at);
    let (sign, style): (&'static str, Style) = match (within(down), within(up)) {
        _ if at == zero => ("|", theme.line),
        (true, true) => ("*", theme.warn),
        (true, false) => ("-", theme.bad),
        (false, true) => ("+", theme.good),
        (false, false) => (" ", theme.text),
    };
    span(sign, style)
}
