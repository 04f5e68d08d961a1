//! Values as gauges, changes as trend marks, histories as sparklines.

use super::text::{fit, right, span};
use crate::report::sentences::level;
use crate::report::words::grade;
use crate::tui::theme::Theme;
use ratatui::style::Style;
use ratatui::text::Span;

/// What a gauge shows.
#[derive(Debug, Clone, Copy)]
pub struct Reading {
    /// The value, 0 to 100.
    pub value: i32,
    /// How it moved this month.
    pub change: i32,
    /// Which way is good: 1 up, -1 down, 0 neither.
    pub good: i8,
}

/// Columns of the word or number behind the bar, and of the trend mark.
pub const WORD: usize = 9;
/// Columns of a trend mark.
pub const TREND: usize = 5;

/// A gauge of so many cells: bar, word (or number), trend.
pub fn gauge(reading: Reading, cells: usize, digits: bool, theme: &Theme) -> Vec<Span<'static>> {
    worded(reading, level(reading.value), cells, digits, theme)
}

/// A gauge of a score, which is graded rather than called high or low.
pub fn score(value: i32, cells: usize, digits: bool, theme: &Theme) -> Vec<Span<'static>> {
    worded(Reading { value, change: 0, good: 1 }, grade(value), cells, digits, theme)
}

fn worded(reading: Reading, word: &str, cells: usize, digits: bool, theme: &Theme) -> Vec<Span<'static>> {
    let value = reading.value.clamp(0, 100) as usize;
    let full = (value * cells + 50) / 100;
    let word = if digits { format!("{:>3}", reading.value) } else { word.to_owned() };
    let (mark, style) = trend(reading.change, reading.good, theme);
    vec![
        span("━".repeat(full), theme.gauge),
        span("┄".repeat(cells - full), theme.dim),
        span(format!(" {}", fit(&word, WORD)), theme.text),
        span(format!(" {}", fit(&mark, TREND - 1)), style),
    ]
}

/// A change with its sign; `!` where it is for the worse.
pub fn trend(change: i32, good: i8, theme: &Theme) -> (String, Style) {
    if change == 0 {
        return (String::new(), theme.dim);
    }
    match change.signum() * i32::from(good) {
        1 => (format!("{change:+}"), theme.good),
        -1 => (format!("{change:+}!"), theme.bad),
        _ => (format!("{change:+}"), theme.strong),
    }
}

/// The last values as a line of bars, against the right edge of `cells`.
pub fn sparkline(values: &[i32], cells: usize) -> String {
    const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let from = values.len().saturating_sub(cells);
    let bars: String = values[from..].iter().map(|v| BARS[((*v).clamp(0, 99) * 8 / 100) as usize]).collect();
    right(&bars, cells)
}
