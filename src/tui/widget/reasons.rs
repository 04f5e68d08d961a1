//! Reason lines: how much, of what, why, on whose word.

use super::text::{fit, line, lines, span, wrap};
use crate::engine::{Finding, What};
use crate::lang::screens;
use crate::pack::SourceRef;
use crate::report::Words;
pub use crate::report::decided::by_rule;
use crate::tui::theme::Theme;
use ratatui::style::Style;
use ratatui::text::Line;

/// How much of a reason is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Show {
    /// Numbers instead of signs.
    pub digits: bool,
    /// Whether the lens changed it: not while the lens is sealed.
    pub lens: bool,
}

/// Points as signs, one for about eight, two for twenty, three for thirty-five; or as a number.
pub fn weight(finding: &Finding, digits: bool) -> String {
    if digits {
        return format!("{:+}", finding.points);
    }
    let scale = if matches!(finding.what, What::Track(_)) { [3, 7] } else { [13, 27] };
    let strength = match finding.points.abs() {
        n if n <= scale[0] => 1,
        n if n <= scale[1] => 2,
        _ => 3,
    };
    (if finding.points < 0 { "-" } else { "+" }).repeat(strength)
}

/// A difference of points as signs.
pub fn sign(points: i32) -> String {
    let strength = match points.abs() {
        ..=13 => 1,
        14..=27 => 2,
        _ => 3,
    };
    (if points < 0 { "-" } else { "+" }).repeat(strength)
}

/// Points for are good and points against are not; a change of a track is as good as the player is judged by it.
fn style(words: &Words<'_>, finding: &Finding, theme: &Theme) -> Style {
    let good = match finding.what {
        What::Points(..) => 1,
        What::Track(t) => i32::from(words.scenario.tracks[t.ix()].good),
    };
    match finding.points.signum() * good {
        1 => theme.good,
        -1 => theme.bad,
        _ => theme.strong,
    }
}

/// A reason in one line, or more where it is long: signs and sentence.
pub fn reason(words: &Words<'_>, finding: &Finding, columns: usize, show: Show, theme: &Theme) -> Vec<Line<'static>> {
    let mark = if finding.lens && show.lens { screens::by_the_lens() } else { "" };
    let sentence = format!("{}{mark}", words.because(finding));
    let mut rows = wrap(&sentence, columns.saturating_sub(4)).into_iter();
    let first = rows.next().unwrap_or_default();
    let mut all = vec![Line::from(vec![
        span(format!("{} ", fit(&weight(finding, show.digits), 3)), style(words, finding, theme)),
        span(first, theme.text),
    ])];
    all.extend(rows.map(|row| Line::from(span(format!("    {row}"), theme.text))));
    all
}

/// What the reasons that are not read come to.
pub fn others(how_many: usize, points: i32, show: Show, theme: &Theme) -> Line<'static> {
    let told = match points {
        0 => "0".to_owned(),
        n if show.digits => format!("{n:+}"),
        n => sign(n),
    };
    line(screens::and_more_reasons(how_many, &told), theme.dim)
}

/// A reason in full: how much, of what, the sentence, the source, how sure it is, whether the lens changed it.
pub fn full(words: &Words<'_>, finding: &Finding, columns: usize, show: Show, theme: &Theme) -> Vec<Line<'static>> {
    let info = words.rule(finding.rule);
    let about = words.about(finding);
    let head = Line::from(vec![
        span(format!("{} ", fit(&weight(finding, show.digits), 3)), style(words, finding, theme)),
        span(about, theme.strong),
    ]);
    let mut all = vec![head];
    all.extend(lines(words.because(finding), columns, 4, theme.text));
    let lens = if finding.lens && show.lens { screens::changed_by_the_lens() } else { "" };
    let confidence = match info.confidence {
        "stated" => screens::stated_there(),
        "inferred" => screens::inferred_from_there(),
        _ => screens::the_designers_judgement(),
    };
    // Where the only source is the designers' decision, that it is their judgement goes without saying.
    let own = info.sources.iter().all(|s| matches!(s, SourceRef::Design(_))) && info.confidence == "judgement";
    let told = if own { info.source.clone() } else { format!("{}; {confidence}", info.source) };
    all.extend(lines(&format!("{told}{lens}"), columns, 4, theme.dim));
    all
}

/// Changes of tracks by what caused them: the tracks that moved and by how much, then the sentence.
pub fn grouped<'f>(
    words: &Words<'_>,
    findings: impl IntoIterator<Item = &'f Finding>,
    columns: usize,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let found: Vec<&Finding> = findings.into_iter().filter(|f| f.seen && f.points != 0).collect();
    let mut rules: Vec<(crate::engine::RuleId, i32)> = Vec::new();
    for finding in &found {
        match rules.iter_mut().find(|(rule, _)| *rule == finding.rule) {
            Some((_, most)) => *most = (*most).max(finding.points.abs()),
            None => rules.push((finding.rule, finding.points.abs())),
        }
    }
    rules.sort_by_key(|(_, most)| -most);
    let mut all = Vec::new();
    for (rule, _) in rules {
        let mut row = Vec::new();
        let mut used = 0;
        let of_it: Vec<&&Finding> = found.iter().filter(|f| f.rule == rule).collect();
        for finding in &of_it {
            let What::Track(track) = finding.what else { continue };
            let (mark, style) = super::gauge::trend(finding.points, words.scenario.tracks[track.ix()].good, theme);
            let name = words.track(track);
            let wide = super::text::width(&name) + mark.len() + 3;
            if used + wide > columns && used > 0 {
                all.push(Line::from(std::mem::take(&mut row)));
                used = 0;
            }
            used += wide;
            row.extend([span(format!("{name} "), theme.strong), span(format!("{mark}  "), style)]);
        }
        all.push(Line::from(row));
        if let Some(first) = of_it.first() {
            all.extend(lines(words.because(first), columns, 2, theme.dim));
        }
    }
    all
}

/// The strongest first; of equals the first.
pub fn by_weight<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Vec<&'f Finding> {
    let mut all: Vec<&Finding> = findings.into_iter().filter(|f| f.seen && f.points != 0).collect();
    all.sort_by_key(|f| -f.points.abs());
    all
}
