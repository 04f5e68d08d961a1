//! What a turn is called: a month, or a round where a turn is more than one.

use super::sentences::long_date;
use super::words::Words;
use crate::lang::report;

impl Words<'_> {
    /// `month`, or `round` where a turn is several months.
    #[must_use]
    pub fn unit(&self) -> &'static str {
        if self.scenario.clock.span > 1 { "round" } else { "month" }
    }

    /// The months of a turn that begins at a date: `September 2025`, `September and October 2025`.
    #[must_use]
    pub fn stretch(&self, (year, month): (u16, u16)) -> String {
        let span = self.scenario.clock.span;
        if span < 2 {
            return long_date((year, month));
        }
        let last = month + span - 1;
        let end = long_date((year + (last - 1) / 12, (last - 1) % 12 + 1));
        let first = if last <= 12 { report::month_name(month) } else { long_date((year, month)) };
        report::stretch_of_months(span, first, end)
    }
}
