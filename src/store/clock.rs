//! The time of day, in UTC, without a time zone's data: dates are counted, not looked up.

#![allow(clippy::disallowed_types, reason = "when a save was written is no result of play")]

use std::time::{SystemTime, UNIX_EPOCH};

/// A moment, to the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// Seconds since 1970-01-01T00:00:00Z.
    pub seconds: u64,
}

impl Moment {
    /// Now; 1970 on a clock that is set before it.
    #[must_use]
    pub fn now() -> Self {
        Self::of(SystemTime::now())
    }

    /// The moment of a system time.
    #[must_use]
    pub fn of(time: SystemTime) -> Self {
        Self { seconds: time.duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs()) }
    }

    /// As in RFC 3339: `2026-11-24T03:29:06Z`.
    #[must_use]
    pub fn rfc3339(self) -> String {
        let [year, month, day, hour, minute, second] = self.parts();
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
    }

    /// For names of files: `20261124-032906`.
    #[must_use]
    pub fn stamp(self) -> String {
        let [year, month, day, hour, minute, second] = self.parts();
        format!("{year:04}{month:02}{day:02}-{hour:02}{minute:02}{second:02}")
    }

    /// Year to second. Years are counted from March, in eras of 400 years (146,097 days), so that the leap day is last.
    fn parts(self) -> [u64; 6] {
        let (days, second) = (self.seconds / 86_400, self.seconds % 86_400);
        let from_0000_03_01 = days + 719_468;
        let (era, day) = (from_0000_03_01 / 146_097, from_0000_03_01 % 146_097);
        let year_of_era = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day_of_year = day - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let day_of_month = day_of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = year_of_era + era * 400 + u64::from(month <= 2);
        [year, month, day_of_month, second / 3_600, second / 60 % 60, second % 60]
    }
}

#[cfg(test)]
mod tests {
    use super::Moment;

    #[test]
    fn dates_are_counted_right() {
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_399, "2000-02-28T23:59:59Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (951_868_800, "2000-03-01T00:00:00Z"),
            (1_709_164_800, "2024-02-29T00:00:00Z"),
            (1_795_490_946, "2026-11-24T03:29:06Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"),
        ] {
            assert_eq!(Moment { seconds }.rfc3339(), text);
        }
        assert_eq!(Moment { seconds: 1_795_490_946 }.stamp(), "20261124-032906");
    }
}
