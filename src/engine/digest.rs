//! A digest of a state: FNV-1a over its fields, the same on every platform.

use super::state::State;
use std::hash::{Hash, Hasher};

struct Fnv(u64);

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01B3);
        }
    }

    // The defaults write native-endian bytes and pointer-sized lengths; saves must not depend on either.
    fn write_u16(&mut self, n: u16) {
        self.write(&n.to_le_bytes());
    }

    fn write_u32(&mut self, n: u32) {
        self.write(&n.to_le_bytes());
    }

    fn write_u64(&mut self, n: u64) {
        self.write(&n.to_le_bytes());
    }

    fn write_i16(&mut self, n: i16) {
        self.write_u16(n.cast_unsigned());
    }

    fn write_i32(&mut self, n: i32) {
        self.write_u32(n.cast_unsigned());
    }

    fn write_usize(&mut self, n: usize) {
        self.write_u64(n as u64);
    }

    fn write_isize(&mut self, n: isize) {
        self.write_u64((n as i64).cast_unsigned());
    }
}

/// The digest of a state.
#[must_use]
pub fn digest(state: &State) -> u64 {
    let mut fnv = Fnv(0xCBF2_9CE4_8422_2325);
    state.hash(&mut fnv);
    fnv.finish()
}
