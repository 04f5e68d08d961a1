//! The map: coasts and borders in Braille, tension by density and colour and in words, crossings open or shut.

use super::badge;
use super::text::{line, span};
use crate::engine::{CapitalId, EventId, FlagId, Stance, TrackId};
use crate::lang::screens;
use crate::pack::map::{Border, Map};
use crate::report::sentences::level;
use crate::tui::model::Session;
use crate::tui::theme::Theme;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};
use ratatui::symbols::Marker;
use ratatui::text::Line;
use ratatui::widgets::canvas::{Canvas, Context, Points};

/// Most incidents that the words below the map name.
const MARKED: usize = 3;

/// Degrees east and north: west, east, south, north.
type Window = (f64, f64, f64, f64);

/// Draws the map, in Braille, or in dots of a cell each.
pub fn draw(frame: &mut Frame<'_>, area: Rect, session: &Session, dots: bool, theme: &Theme) {
    let map = &session.game.pack().map;
    if area.width < 12 || area.height < 5 || map.places.is_empty() {
        return;
    }
    let window = window(session, area);
    let canvas = Canvas::default()
        .marker(if dots { Marker::Dot } else { Marker::Braille })
        .x_bounds([window.0, window.1])
        .y_bounds([window.2, window.3])
        .paint(|context| paint(context, session, map, window, area, dots, theme));
    frame.render_widget(canvas, area);
}

/// A window around the capitals that keeps the land's shape in cells twice as high as wide.
fn window(session: &Session, area: Rect) -> Window {
    let map = &session.game.pack().map;
    let seats = session.game.scenario().capitals.iter().filter_map(|c| map.place(&c.id));
    let (mut west, mut east, mut south, mut north) = (f64::MAX, f64::MIN, f64::MAX, f64::MIN);
    for place in seats {
        (west, east) = (west.min(place.longitude), east.max(place.longitude));
        (south, north) = (south.min(place.latitude), north.max(place.latitude));
    }
    if west > east {
        return (-180.0, 180.0, -90.0, 90.0);
    }
    let middle = (south + north) / 2.0;
    let shrink = middle.to_radians().cos().max(0.1);
    let (margin, room) = ((east - west) * 0.07 + 0.6, (north - south) * 0.3 + 0.6);
    let (mut wide, mut high) = (east - west + 2.6 * margin, north - south + 2.0 * room);
    let (columns, rows) = (f64::from(area.width), f64::from(area.height) * 2.0);
    if wide * shrink / high < columns / rows {
        wide = high * columns / rows / shrink;
    } else {
        high = wide * shrink * rows / columns;
    }
    let centre = (west + east + 0.6 * margin) / 2.0;
    (centre - wide / 2.0, centre + wide / 2.0, middle - high / 2.0, middle + high / 2.0)
}

fn paint(
    context: &mut Context<'_>,
    session: &Session,
    map: &Map,
    window: Window,
    area: Rect,
    dots: bool,
    theme: &Theme,
) {
    let across = if dots { 1.0 } else { 2.0 };
    let dot = ((window.1 - window.0) / f64::from(area.width) / across).max(0.001);
    let drawn = |line: &crate::pack::map::Line| map.border_of(line).is_some();
    for outline in map.lines.iter().filter(|l| !drawn(l)) {
        let every = if outline.between.len() > 1 { 2.0 } else { 1.0 };
        context.draw(&Points { coords: &dotted(&outline.points, dot, every), color: colour(theme.land) });
    }
    context.layer();
    for outline in map.lines.iter() {
        let Some(border) = map.border_of(outline) else { continue };
        let which = tension(session, border.tension);
        let every = [2.0, 1.0, 1.0][which];
        let mut coords = dotted(&outline.points, dot, every);
        if which == 2 {
            coords.extend(coords.clone().iter().map(|(x, y)| (x + dot, *y)));
        }
        context.draw(&Points { coords: &coords, color: colour(theme.border[which]) });
    }
    context.layer();
    for border in &map.borders {
        let shut = is_shut(session, border);
        let style = if shut { theme.bad } else { theme.good };
        for place in border.crossings.iter().filter_map(|id| map.place(id)) {
            context.print(place.longitude, place.latitude, line(if shut { "x" } else { "o" }, style));
        }
    }
    context.layer();
    for (_, id) in incidents(session) {
        if let Some(place) = map.place(id) {
            context.print(place.longitude, place.latitude, line("!", theme.warn));
        }
    }
    let words = session.words();
    for at in 0..session.game.scenario().capitals.len() {
        let id = CapitalId::of(at);
        if let Some(place) = map.place(&session.game.scenario().capital(id).id) {
            let name = theme.strong.patch(Style::new().fg(theme.strong.fg.unwrap_or(Color::Reset)));
            let mut label = Line::from(vec![span("*", theme.key), span(words.capital(id), name)]);
            if let Some(stance) = stance(session, id) {
                label.push_span(span(format!(" {}", badge::sign(stance)), badge::style(stance, theme)));
            }
            let columns = (window.1 - window.0) / f64::from(area.width);
            let wide = columns * (label.width() as f64 + 1.0);
            context.print(place.longitude.min(window.1 - wide), place.latitude, label);
        }
    }
}

fn colour(style: Style) -> Color {
    style.fg.unwrap_or(Color::Reset)
}

/// Points along a line, `every` so many dots.
fn dotted(points: &[(f64, f64)], dot: f64, every: f64) -> Vec<(f64, f64)> {
    let mut all = Vec::new();
    let step = dot * every;
    let mut left = 0.0;
    for pair in points.windows(2) {
        let [(x0, y0), (x1, y1)] = pair else { continue };
        let length = ((x1 - x0).powi(2) + (2.0 * (y1 - y0)).powi(2)).sqrt();
        while left < length {
            let share = left / length;
            all.push((x0 + (x1 - x0) * share, y0 + (y1 - y0) * share));
            left += step;
        }
        left -= length;
    }
    all
}

fn tension(session: &Session, track: TrackId) -> usize {
    match session.view.tracks[track.ix()] {
        Some(65..) => 2,
        Some(36..) => 1,
        _ => 0,
    }
}

fn is_shut(session: &Session, border: &Border) -> bool {
    border.shut.is_some_and(|f: FlagId| session.view.flags.iter().any(|(up, _)| *up == f))
}

/// What happened this month and left a mark: the event, and the id of its place.
fn incidents(session: &Session) -> impl Iterator<Item = (EventId, &str)> {
    let events = session.game.rounds().last().into_iter().flat_map(|r| &r.events).map(|e| e.report.event);
    let marks = &session.game.pack().map.incidents;
    events.filter_map(|event| marks.iter().find(|(e, _)| *e == event).map(|(e, place)| (*e, place.as_str())))
}

/// How a capital took what it was last asked or heard of.
fn stance(session: &Session, capital: CapitalId) -> Option<Stance> {
    let record = session.last_answer(capital).and_then(|spot| session.record(spot))?;
    record.report.reactions.get(capital.ix()).map(|r| r.stance)
}

/// The map in words: every border with its tension, open or shut; and what left a mark this month.
pub fn legend(session: &Session, theme: &Theme) -> Vec<Line<'static>> {
    let words = session.words();
    let mut all = Vec::new();
    for border in &session.game.pack().map.borders {
        let value = session.view.tracks[border.tension.ix()].unwrap_or(0);
        let shut = is_shut(session, border);
        let (mark, state, style) =
            if shut { ("x", screens::shut(), theme.bad) } else { ("o", screens::is_open(), theme.good) };
        all.push(Line::from(vec![
            span(format!("{} ", words.short_track(border.tension)), theme.dim),
            span(level(value), theme.border[tension(session, border.tension)]),
            span(", ", theme.dim),
            span(format!("{mark} {state}"), style),
        ]));
    }
    for (event, _) in incidents(session).take(MARKED) {
        all.push(Line::from(vec![span("! ", theme.warn), span(words.event(event), theme.text)]));
    }
    all
}
