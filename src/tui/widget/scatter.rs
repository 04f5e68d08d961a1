//! A scatter of outcomes: what each is worth to one side and to the other. Points are told apart by their signs.

use super::text::{line, right};
use crate::analysis::bench::Plot;
use crate::lang::screens;
use crate::tui::theme::Theme;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

/// A point with a sign of its own.
#[derive(Debug, Clone, Copy)]
pub struct Dot {
    /// Its values: the player's, the counterpart's.
    pub values: [i32; 2],
    /// Its sign.
    pub sign: char,
    /// Its style.
    pub style: Style,
}

/// Outcomes in one cell from which it has the sign of many.
const MANY: u32 = 100;
/// Columns of one point of value, at most: wider, what belongs together falls apart.
const WIDEST: u16 = 3;
/// Columns of the numbers beside the scatter.
const MARGIN: u16 = 5;

/// Values from the least to the greatest, mapped to cells.
#[derive(Debug, Clone, Copy)]
struct Axis {
    least: i32,
    most: i32,
    cells: u16,
}

impl Axis {
    fn of(values: impl Iterator<Item = i32> + Clone, cells: u16) -> Self {
        let least = values.clone().min().unwrap_or(0);
        Self { least, most: values.max().unwrap_or(0).max(least + 1), cells }
    }

    /// The same with at most so many cells a point.
    fn within(self, most: u16) -> Self {
        let span = u32::try_from(i64::from(self.most) - i64::from(self.least)).unwrap_or(u32::MAX);
        let cells = span.saturating_mul(u32::from(most)).saturating_add(1).min(u32::from(self.cells));
        Self { cells: (cells as u16).max(8.min(self.cells)), ..self }
    }

    /// The cell of a value, the nearest.
    fn cell(self, value: i32) -> u16 {
        let span = i64::from(self.most) - i64::from(self.least);
        let at = i64::from(value.clamp(self.least, self.most)) - i64::from(self.least);
        ((2 * at * i64::from(self.cells.saturating_sub(1)) + span) / (2 * span)) as u16
    }
}

/// Draws it: the player's value to the right, the counterpart's upwards, a line at each reservation, dots over the rest,
/// the last on top. `names`: the player's side and the counterpart.
pub fn scatter(frame: &mut Frame<'_>, area: Rect, plot: &Plot, names: [&str; 2], dots: &[Dot], theme: &Theme) {
    if area.width < MARGIN + 12 || area.height < 6 {
        return;
    }
    let inner = Rect { x: area.x + MARGIN, y: area.y + 1, width: area.width - MARGIN - 1, height: area.height - 2 };
    let all = |side: usize| {
        let spots = plot.spots.iter().map(move |(values, _)| values[side]);
        let dots = dots.iter().map(move |dot| dot.values[side]);
        spots.chain(dots).chain([plot.reservations[side]])
    };
    let across = Axis::of(all(0), inner.width).within(WIDEST);
    let up = Axis::of(all(1), inner.height).within(1);
    let inner = Rect { width: across.cells, height: up.cells, ..inner };
    let wide = area.width;
    let area = Rect { width: inner.width + MARGIN + 1, height: inner.height + 2, ..area };
    let place = |[x, y]: [i32; 2]| (across.cell(x), inner.height - 1 - up.cell(y));
    let mut counts = vec![0_u32; usize::from(inner.width) * usize::from(inner.height)];
    for (values, count) in &plot.spots {
        let (x, y) = place(*values);
        let at = usize::from(y) * usize::from(inner.width) + usize::from(x);
        counts[at] = counts[at].saturating_add(*count);
    }
    let (wall, floor) = place(plot.reservations);
    for y in 0..inner.height {
        for x in 0..inner.width {
            let sign = match counts[usize::from(y) * usize::from(inner.width) + usize::from(x)] {
                0 if x == wall && y == floor => Span::styled("┼", theme.line),
                0 if x == wall => Span::styled("│", theme.line),
                0 if y == floor => Span::styled("─", theme.line),
                0 => continue,
                n if n < MANY => Span::styled(".", theme.text),
                _ => Span::styled(":", theme.text),
            };
            frame.render_widget(sign, Rect { x: inner.x + x, y: inner.y + y, width: 1, height: 1 });
        }
    }
    for dot in dots {
        let (x, y) = place(dot.values);
        let here = Rect { x: inner.x + x, y: inner.y + y, width: 1, height: 1 };
        frame.render_widget(Span::styled(dot.sign.to_string(), dot.style), here);
    }
    let title = screens::up_to_the_right(names[1], names[0]);
    frame.render_widget(line(title, theme.dim), Rect { height: 1, width: wide, ..area });
    labels(frame, area, inner, [across, up], plot.reservations, theme);
}

/// What stands beside the scatter: the ends of both axes, and the reservations.
fn labels(
    frame: &mut Frame<'_>,
    area: Rect,
    inner: Rect,
    [across, up]: [Axis; 2],
    reservations: [i32; 2],
    theme: &Theme,
) {
    let number = |n: i32| right(&format!("{n:+}"), usize::from(MARGIN) - 1);
    let beside = |y: u16| Rect { x: area.x, y, width: MARGIN, height: 1 };
    let floor = inner.y + inner.height - 1 - up.cell(reservations[1]);
    for (y, value) in [(inner.y, up.most), (inner.bottom() - 1, up.least), (floor, reservations[1])] {
        frame.render_widget(line(number(value), theme.dim), beside(y));
    }
    let low = |x: u16, width: u16| Rect { x, y: area.bottom() - 1, width, height: 1 };
    let (least, most) = (format!("{:+}", across.least), format!("{:+}", across.most));
    frame.render_widget(line(&*least, theme.dim), low(inner.x, least.len() as u16));
    let wide = most.len() as u16;
    frame.render_widget(line(&*most, theme.dim), low(inner.right().saturating_sub(wide), wide));
    let wall = inner.x + across.cell(reservations[0]);
    let own = format!("{:+}", reservations[0]);
    // Only where it stands clear of both ends.
    let free = wall > inner.x + least.len() as u16 && wall + (own.len() as u16) < inner.right().saturating_sub(wide);
    if free {
        frame.render_widget(line(&*own, theme.dim), low(wall, own.len() as u16));
    }
}

#[cfg(test)]
mod tests {
    use super::Axis;

    #[test]
    fn ends_are_at_the_edges_and_order_is_kept() {
        let axis = Axis::of([-12, 16, 3].into_iter(), 40);
        assert_eq!((axis.cell(-12), axis.cell(16)), (0, 39));
        assert!((-12..16).all(|v| axis.cell(v) <= axis.cell(v + 1)));
        assert_eq!(Axis::of([5].into_iter(), 10).cell(5), 0);
        assert_eq!(Axis::of(std::iter::empty(), 1).cell(7), 0);
    }
}
