//! Stances as badges: a sign, a word, a colour, each enough by itself.

use crate::engine::{Estimate, Stance};
use crate::lang::{report, screens};
use crate::tui::theme::Theme;
use ratatui::style::Style;
use ratatui::text::Span;

/// The sign of a stance.
pub fn sign(stance: Stance) -> &'static str {
    match stance {
        Stance::Embrace => "++",
        Stance::Accept | Stance::Support => "+",
        Stance::Counter => "~",
        Stance::Acquiesce => "=",
        Stance::Stall | Stance::Object => "-",
        Stance::Reject | Stance::Obstruct => "--",
        Stance::Retaliate => "---",
    }
}

/// The word of a stance, as a verb.
pub fn verb(stance: Stance) -> &'static str {
    match stance {
        Stance::Embrace => report::stance_embraces(),
        Stance::Accept => report::stance_accepts(),
        Stance::Counter => report::stance_counters(),
        Stance::Stall => report::stance_stalls(),
        Stance::Reject => report::stance_rejects(),
        Stance::Support => report::stance_supports(),
        Stance::Acquiesce => screens::lets_it_pass(),
        Stance::Object => report::stance_objects(),
        Stance::Obstruct => report::stance_obstructs(),
        Stance::Retaliate => report::stance_retaliates(),
    }
}

/// The word of a stance where room is scarce.
pub fn short(stance: Stance) -> &'static str {
    if stance == Stance::Acquiesce { screens::lets_pass() } else { verb(stance) }
}

/// The style of a stance.
pub fn style(stance: Stance, theme: &Theme) -> Style {
    match stance.rank() {
        1.. => theme.good,
        0 => theme.strong,
        -1 => theme.warn,
        _ => theme.bad,
    }
}

/// A stance: sign and word.
pub fn badge(stance: Stance, theme: &Theme) -> Span<'static> {
    Span::styled(format!("{} {}", sign(stance), verb(stance)), style(stance, theme))
}

/// A band of stances, from the worst to the best that may be.
pub fn band(estimate: &Estimate, theme: &Theme) -> Vec<Span<'static>> {
    if estimate.low == estimate.high {
        return vec![badge(estimate.low, theme)];
    }
    vec![badge(estimate.low, theme), Span::styled(" .. ", theme.dim), badge(estimate.high, theme)]
}
