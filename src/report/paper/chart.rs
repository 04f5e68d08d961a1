//! A line chart as SVG inside a page: read without colour, and without eyes.

use super::html::escape;
use crate::lang::report;
use crate::report::debrief::{Chart, Series};
use std::fmt::Write as _;

const WIDE: f64 = 720.0;
const HIGH: f64 = 220.0;
const LEFT: f64 = 48.0;
const TOP: f64 = 14.0;
const BELOW: f64 = 40.0;
/// Between two lines of the legend.
const STEP: f64 = 24.0;

/// Colour and dashes of a line: told apart in print too.
const LINES: [(&str, &str); 6] = [
    ("#0b4f8a", ""),
    ("#9a3412", "8 4"),
    ("#166534", "2 4"),
    ("#6b21a8", "10 3 2 3"),
    ("#7c2d12", "4 2"),
    ("#1a1a1a", "14 4"),
];
/// Most lines that can be told apart.
pub(crate) const MOST_LINES: usize = LINES.len();

/// The chart. `id` keeps its title and description apart from those of others.
pub(super) fn svg(chart: &Chart, id: &str) -> String {
    let legend = chart.lines.len() as f64 * STEP;
    let whole = TOP + HIGH + BELOW + legend;
    let mut out = format!(
        "<svg viewBox=\"0 0 {WIDE} {whole}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">\n\
         <title id=\"{id}-title\">{}</title>\n<desc id=\"{id}-desc\">{}</desc>\n",
        escape(&chart.title),
        escape(&described(chart))
    );
    let all = || chart.lines.iter().flat_map(|l| &l.values).copied();
    let (least, most) = (all().min().unwrap_or(0).min(0), all().max().unwrap_or(100).max(100));
    let across = (WIDE - LEFT - 30.0) / (chart.times.len().saturating_sub(1).max(1)) as f64;
    let x = |at: usize| LEFT + across * at as f64;
    let y = |value: i32| TOP + HIGH - HIGH * f64::from(value - least) / f64::from((most - least).max(1));
    // Writing to a string cannot fail.
    for mark in [0, 25, 50, 75, 100] {
        let at = y(mark);
        let _ =
            writeln!(out, "<line class=\"grid\" x1=\"{LEFT}\" x2=\"{}\" y1=\"{at:.1}\" y2=\"{at:.1}\"/>", WIDE - 30.0);
        let _ = writeln!(out, "<text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{mark}</text>", LEFT - 6.0, at + 6.0);
    }
    let every = chart.times.len().div_ceil(7).max(1);
    let last = chart.times.len().saturating_sub(1);
    for (at, time) in chart.times.iter().enumerate() {
        if at == last || (at % every == 0 && at + every <= last) {
            let anchor = if at == last { "end" } else { "middle" };
            let right = if at == last { x(at) + 24.0 } else { x(at) };
            let low = TOP + HIGH + 22.0;
            let _ =
                writeln!(out, "<text x=\"{right:.1}\" y=\"{low}\" text-anchor=\"{anchor}\">{}</text>", escape(time));
        }
    }
    for (at, (line, (colour, dashes))) in chart.lines.iter().zip(LINES).enumerate() {
        let points: Vec<String> =
            line.values.iter().enumerate().map(|(at, v)| format!("{:.1},{:.1}", x(at), y(*v))).collect();
        let style = format!("fill=\"none\" stroke=\"{colour}\" stroke-width=\"2.5\" stroke-dasharray=\"{dashes}\"");
        let style = if dashes.is_empty() { style.replace(" stroke-dasharray=\"\"", "") } else { style };
        let _ = writeln!(out, "<polyline points=\"{}\" {style}/>", points.join(" "));
        let low = TOP + HIGH + BELOW + STEP * at as f64 + 6.0;
        let _ = writeln!(out, "<line x1=\"{LEFT}\" x2=\"{}\" y1=\"{low}\" y2=\"{low}\" {style}/>", LEFT + 40.0);
        let _ = writeln!(out, "<text x=\"{}\" y=\"{}\">{}</text>", LEFT + 50.0, low + 6.0, escape(&line.name));
    }
    out.push_str("</svg>\n");
    out
}

fn described(chart: &Chart) -> String {
    let line = |l: &Series| match (l.values.first(), l.values.last()) {
        (Some(first), Some(last)) => {
            let (min, max) = (l.values.iter().min().unwrap_or(first), l.values.iter().max().unwrap_or(last));
            report::from_to_between_and(&l.name, first, last, min, max)
        }
        _ => report::no_values(&l.name),
    };
    chart.lines.iter().map(line).collect::<Vec<_>>().join(" ")
}
