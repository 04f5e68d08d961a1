//! Numbers over many games, in memory that does not grow with them: every score and track is a whole number from 0 to
//! 100, so counting how often each value came loses nothing.

/// Mean, spread and percentiles of a number over games.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// The mean, not rounded.
    pub mean: f64,
    /// The sample standard deviation.
    pub sd: f64,
    /// The 5th percentile (nearest rank).
    pub p05: i32,
    /// The median.
    pub p50: i32,
    /// The 95th percentile.
    pub p95: i32,
}

/// How often each value from 0 to 100 came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    counts: [u64; 101],
}

impl Default for Tally {
    fn default() -> Self {
        Self { counts: [0; 101] }
    }
}

impl Tally {
    /// Counts a value; one outside 0 to 100 counts at the nearest end.
    pub fn add(&mut self, value: i32) {
        self.counts[value.clamp(0, 100) as usize] += 1;
    }

    /// What the values come to; all zero when there are none.
    #[must_use]
    pub fn spread(&self) -> Spread {
        let n: u64 = self.counts.iter().sum();
        if n == 0 {
            return Spread { mean: 0.0, sd: 0.0, p05: 0, p50: 0, p95: 0 };
        }
        let values = || self.counts.iter().enumerate().map(|(v, c)| (v as f64, *c as f64));
        let mean = values().map(|(v, c)| v * c).sum::<f64>() / n as f64;
        let squares: f64 = values().map(|(v, c)| (v - mean).powi(2) * c).sum();
        let sd = if n > 1 { (squares / (n - 1) as f64).sqrt() } else { 0.0 };
        Spread { mean, sd, p05: self.percentile(n, 5), p50: self.percentile(n, 50), p95: self.percentile(n, 95) }
    }

    fn percentile(&self, n: u64, share: u64) -> i32 {
        let rank = (n * share).div_ceil(100).max(1);
        let mut below = 0;
        let at = self.counts.iter().position(|count| {
            below += count;
            below >= rank
        });
        at.unwrap_or(0) as i32
    }
}

/// Differences between two players on the same luck.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Differences {
    n: u64,
    sum: f64,
    squares: f64,
}

impl Differences {
    /// Counts one difference.
    pub fn add(&mut self, difference: i32) {
        self.n += 1;
        self.sum += f64::from(difference);
        self.squares += f64::from(difference) * f64::from(difference);
    }

    /// The mean difference; 0 when there is none.
    #[must_use]
    pub fn mean(&self) -> f64 {
        if self.n == 0 { 0.0 } else { self.sum / self.n as f64 }
    }

    /// The standard error of the mean; 0 for fewer than two.
    #[must_use]
    pub fn error(&self) -> f64 {
        if self.n < 2 {
            return 0.0;
        }
        let n = self.n as f64;
        let variance = (self.squares - self.sum * self.sum / n) / (n - 1.0);
        (variance.max(0.0) / n).sqrt()
    }

    /// Whether every one of them is nothing.
    #[must_use]
    pub fn is_null(&self) -> bool {
        self.squares == 0.0
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.n
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tally_knows_what_a_list_knows() {
        let mut tally = Tally::default();
        for v in [10, 20, 30, 40] {
            tally.add(v);
        }
        let s = tally.spread();
        assert!((s.mean - 25.0).abs() < 1e-12);
        assert!((s.sd - (500.0f64 / 3.0).sqrt()).abs() < 1e-12);
        assert_eq!((s.p05, s.p50, s.p95), (10, 20, 40));
    }

    #[test]
    fn differences_have_an_error() {
        let mut d = Differences::default();
        for v in [1, 2, 3] {
            d.add(v);
        }
        assert!((d.mean() - 2.0).abs() < 1e-12);
        assert!((d.error() - (1.0f64 / 3.0).sqrt()).abs() < 1e-12);
    }
}
