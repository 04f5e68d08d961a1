//! Luck is portable: saves rest on these numbers, so they are pinned.

use balcony::engine::{Luck, Purpose, key, pair};

#[test]
fn draws_are_what_they_always_were() {
    let draws = |seed| {
        let luck = Luck::new(seed);
        [
            luck.draw(0, Purpose::Disposition, key("minsk")),
            luck.draw(1, Purpose::Event, key("balloon_wave")),
            luck.draw(12, Purpose::Compliance, pair(key("migration"), key("warsaw"))),
            luck.draw(24, Purpose::Wording, 7),
        ]
    };
    assert_eq!(draws(0), [2_396_839_640, 4_217_991_055, 2_758_581_854, 1_544_977_563]);
    assert_eq!(draws(7), [1_189_730_049, 2_858_065_165, 3_603_918_089, 996_213_795]);
    assert_eq!(draws(u32::MAX), [3_044_148_681, 1_838_843_370, 3_142_465_671, 4_179_042_943]);
    assert_eq!(key("minsk"), 0x815DA062B79B8DC5);
}

#[test]
fn per_mille_is_spread_evenly() {
    let luck = Luck::new(42);
    let mut counts = [0u32; 10];
    for subject in 0..100_000 {
        counts[luck.per_mille(3, Purpose::Event, subject) as usize / 100] += 1;
    }
    for count in counts {
        assert!((9_600..10_400).contains(&count), "{counts:?}");
    }
}
