//! Luck is keyed, not streamed: a draw depends on the seed and on what it is *for*, never on what was drawn before.
//!
//! So two branches of a game, or two teams with one seed, meet the same luck and differ only by what was decided.
//! Saves rest on these numbers: `tests/luck.rs` pins them.

/// What a draw is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Purpose {
    /// Which disposition a capital has.
    Disposition = 1,
    /// Whether an event of the deck happens.
    Event = 2,
    /// Which of several events that could happen come first.
    Precedence = 3,
    /// Whether a scheduled event happens when it falls due.
    Due = 4,
    /// Whether an obligation is kept, late or broken.
    Compliance = 5,
    /// Whether a breach is seen.
    Detection = 6,
    /// Whether a sounding is honest.
    Candour = 7,
    /// Which tell a sounding picks up.
    Tell = 8,
    /// Which lens is drawn when it is sealed.
    Lens = 9,
    /// Which wording a text takes; no rule reads it.
    Wording = 10,
    /// Whether an adviser misjudges this month.
    Advice = 12,
    /// What a random player does.
    Policy = 11,
}

/// The luck of a game: a seed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Luck {
    seed: u32,
}

impl Luck {
    /// The luck of a seed.
    #[must_use]
    pub fn new(seed: u32) -> Self {
        Self { seed }
    }

    /// The seed.
    #[must_use]
    pub fn seed(self) -> u32 {
        self.seed
    }

    /// A number below 2^32 for this month, purpose and subject. `subject` is a [`key`] made of ids.
    ///
    /// The mixer is SplitMix64's finaliser (Steele, Lea and Flood 2014), applied twice.
    #[must_use]
    pub fn draw(self, month: u16, purpose: Purpose, subject: u64) -> u32 {
        let when = u64::from(self.seed) << 24 | u64::from(month) << 8 | u64::from(purpose as u8);
        (mix(mix(when.wrapping_add(0x9E37_79B9_7F4A_7C15)) ^ subject) >> 32) as u32
    }

    /// A number from 0 to 999.
    ///
    /// A chance is compared after the draw (`draw < chance`), so raising a chance can only turn failure into success.
    #[must_use]
    pub fn per_mille(self, month: u16, purpose: Purpose, subject: u64) -> i32 {
        self.below(1000, month, purpose, subject) as i32
    }

    /// A number below `n`, 0 where `n` is.
    #[must_use]
    pub fn below(self, n: usize, month: u16, purpose: Purpose, subject: u64) -> usize {
        ((u64::from(self.draw(month, purpose, subject)) * n as u64) >> 32) as usize
    }
}

/// The key of a subject: FNV-1a of its id, so that adding another subject shifts no draw.
#[must_use]
pub const fn key(id: &str) -> u64 {
    let mut hash = 0xCBF2_9CE4_8422_2325_u64;
    let bytes = id.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0000_0100_0000_01B3);
        at += 1;
    }
    hash
}

/// A key of two subjects.
#[must_use]
pub fn pair(a: u64, b: u64) -> u64 {
    mix(a ^ b.rotate_left(32))
}

fn mix(mut z: u64) -> u64 {
    z = (z ^ z >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ z >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ z >> 31
}
