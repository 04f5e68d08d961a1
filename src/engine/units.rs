//! Whole-number arithmetic: the only rounding there is.

/// `numerator / denominator`, rounded half away from zero. `denominator` must be positive.
#[must_use]
pub fn div_round(numerator: i64, denominator: i64) -> i64 {
    let half = denominator / 2;
    if numerator >= 0 { (numerator + half) / denominator } else { -((-numerator + half) / denominator) }
}

/// `value` times `share` per mille, rounded once.
#[must_use]
pub fn per_mille(value: i32, share: i32) -> i32 {
    div_round(i64::from(value) * i64::from(share), 1000) as i32
}

#[cfg(test)]
mod tests {
    use super::div_round;

    #[test]
    fn halves_go_away_from_zero() {
        assert_eq!(div_round(5, 2), 3);
        assert_eq!(div_round(-5, 2), -3);
        assert_eq!(div_round(4, 3), 1);
        assert_eq!(div_round(-3499, 1000), -3);
        assert_eq!(div_round(-3500, 1000), -4);
    }
}
