//! Which rules and weights decide a conclusion, to read, for programs, and as a tornado chart.

use super::simulation::interval;
use crate::analysis::sensitivity::{Effect, Question};
use crate::analysis::tally::Differences;
use crate::lang::report;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// Factors listed to read, and drawn.
const LISTED: usize = 20;

fn asked(question: &Question<'_>) -> String {
    match question.against {
        None => report::overall_of_policy(question.policy.id()),
        Some(other) => report::overall_of_less_that_of(question.policy.id(), other.id()),
    }
}

fn spread(values: &Differences) -> Value {
    let (lo, hi) = interval(values);
    json!({ "mean": values.mean(), "lo": lo, "hi": hi })
}

/// Whether turning a factor either way turns the sign of a difference.
fn flips(question: &Question<'_>, base: &Differences, effect: &Effect) -> bool {
    let sign = base.mean() > 0.0;
    question.against.is_some() && [&effect.down, &effect.up].iter().any(|v| (v.mean() > 0.0) != sign)
}

/// In JSON: the baseline, and every factor by rank, means with their 95 per cent intervals.
#[must_use]
pub fn sensitivity_json(question: &Question<'_>, base: &Differences, effects: &[Effect]) -> Value {
    let factors = effects.iter().enumerate().map(|(at, e)| {
        json!({
            "rank": at + 1,
            "kind": e.factor.kind.word(),
            "id": e.factor.id,
            "rules": e.factor.rules(),
            "down": spread(&e.down),
            "up": spread(&e.up),
            "swing": spread(&e.swing),
            "flips": flips(question, base, e),
        })
    });
    json!({
        "schema": 1,
        "policy": question.policy.id(),
        "against": question.against.map(crate::policy::Policy::id),
        "scenario": question.scenario,
        "lens": question.lens,
        "games": question.games,
        "seed": question.seed,
        "share": question.share,
        "baseline": spread(base),
        "factors": factors.collect::<Vec<_>>(),
    })
}

/// As rows.
///
/// # Errors
///
/// What the writer of CSV says.
pub fn sensitivity_csv(effects: &[Effect]) -> Result<String, csv::Error> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(["rank", "kind", "id", "rules", "down", "up", "swing", "swing_lo", "swing_hi"])?;
    for (at, e) in effects.iter().enumerate() {
        let (lo, hi) = interval(&e.swing);
        let numbers = [e.down.mean(), e.up.mean(), e.swing.mean(), lo, hi].map(|n| n.to_string());
        let head =
            [(at + 1).to_string(), e.factor.kind.word().to_owned(), e.factor.id.clone(), e.factor.rules().to_string()];
        out.write_record(head.iter().chain(&numbers))?;
    }
    let bytes = out.into_inner().map_err(|e| std::io::Error::other(e.to_string()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// To read.
#[must_use]
pub fn sensitivity_text(question: &Question<'_>, base: &Differences, effects: &[Effect]) -> String {
    let mut text = String::new();
    let (lo, hi) = interval(base);
    // Writing to a string cannot fail.
    let _ = writeln!(
        text,
        "{}",
        report::the_in_under_over_games_interval(
            asked(question),
            question.scenario,
            question.lens,
            format_args!("{:.1}", base.mean()),
            question.games,
            format_args!("{:.1}", lo),
            format_args!("{:.1}", hi)
        )
    );
    let _ = writeln!(text, "{}", report::each_factor_turned_down_and_up(question.share));
    let wide = effects.iter().take(LISTED).map(|e| e.factor.id.len()).max().unwrap_or(0);
    for e in effects.iter().take(LISTED) {
        let (lo, hi) = interval(&e.swing);
        let turned = if flips(question, base, e) { report::turns_it_round() } else { "" };
        let _ = writeln!(
            text,
            "  {:<10} {:<wide$}  {}{turned}",
            e.factor.kind.word(),
            e.factor.id,
            report::a_swing(
                format_args!("{:>6.1}", e.down.mean()),
                format_args!("{:>6.1}", e.up.mean()),
                format_args!("{:+.1}", e.swing.mean()),
                format_args!("{lo:+.1}"),
                format_args!("{hi:+.1}")
            )
        );
    }
    let none = effects.iter().filter(|e| e.swing.mean() == 0.0).count();
    let rest = effects.len().saturating_sub(LISTED);
    let turning = effects.iter().filter(|e| flips(question, base, e)).count();
    let _ = writeln!(text, "{}", report::more_factors_swing_it_less_of(rest, none, effects.len()));
    if question.against.is_some() {
        let _ = writeln!(text, "{}", report::of_them_turn_the_conclusion_round(turning));
    }
    let _ = writeln!(text, "{}", report::in_this_model_only());
    text
}

/// A tornado chart: a bar a factor from its value turned down to that turned up, about the baseline.
#[must_use]
pub fn tornado(question: &Question<'_>, base: &Differences, effects: &[Effect]) -> String {
    const WIDE: f64 = 900.0;
    const LEFT: f64 = 330.0;
    const ROW: f64 = 22.0;
    const TOP: f64 = 64.0;
    let shown = &effects[..effects.len().min(LISTED)];
    let values = || shown.iter().flat_map(|e| [e.down.mean(), e.up.mean()]).chain([base.mean()]);
    let (least, most) = (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
    let span = (most - least).max(0.1);
    let x = |value: f64| LEFT + (WIDE - LEFT - 60.0) * (value - least) / span;
    let high = TOP + ROW * shown.len() as f64 + 30.0;
    let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    let title = report::the(asked(question));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDE} {high}\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\">\n\
         <title>{0}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n\
         <text x=\"16\" y=\"24\" font-size=\"16\">{0}</text>\n\
         <text x=\"16\" y=\"44\">{1}</text>\n",
        escape(&title),
        escape(&report::how_a_tornado_is_read(
            question.scenario,
            question.lens,
            format_args!("{:.1}", base.mean()),
            question.share
        ))
    );
    for (at, e) in shown.iter().enumerate() {
        let y = TOP + ROW * at as f64;
        let _ = writeln!(
            out,
            "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{}: {}</text>",
            LEFT - 56.0,
            y + 13.0,
            e.factor.kind.word(),
            escape(&e.factor.id)
        );
        for (value, colour) in [(e.down.mean(), "#9cc3e6"), (e.up.mean(), "#0b4f8a")] {
            let (from, to) = (x(base.mean().min(value)), x(base.mean().max(value)));
            let _ = writeln!(
                out,
                "<rect x=\"{from:.1}\" y=\"{y:.1}\" width=\"{:.1}\" height=\"16\" fill=\"{colour}\" stroke=\"#0b4f8a\"/>",
                to - from
            );
        }
        let (low, top) = (e.down.mean().min(e.up.mean()), e.down.mean().max(e.up.mean()));
        let (low, top) = (low.min(base.mean()), top.max(base.mean()));
        let _ =
            writeln!(out, "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{low:.1}</text>", x(low) - 4.0, y + 13.0);
        let _ = writeln!(out, "<text x=\"{:.1}\" y=\"{:.1}\">{top:.1}</text>", x(top) + 4.0, y + 13.0);
    }
    let at = x(base.mean());
    let _ = writeln!(
        out,
        "<line x1=\"{at:.1}\" x2=\"{at:.1}\" y1=\"{:.1}\" y2=\"{:.1}\" stroke=\"#000000\"/>",
        TOP - 6.0,
        high - 26.0
    );
    let _ = writeln!(out, "<text x=\"16\" y=\"{:.1}\">{}</text>\n</svg>", high - 8.0, report::in_this_model_only());
    out
}
