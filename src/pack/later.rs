//! A part of a pack that is read when it is first looked into: most games look into few of them.

use super::stored::{self, Stored};
use std::fmt;
use std::ops::Deref;
use std::sync::OnceLock;

/// A value that is there, or that the program carries.
pub struct Later<T> {
    value: OnceLock<T>,
    carried: &'static [u8],
}

impl<T> Later<T> {
    /// What these bytes say, which [`stored::write`] wrote.
    pub(super) fn carried(bytes: &'static [u8]) -> Self {
        Self { value: OnceLock::new(), carried: bytes }
    }
}

impl<T: Stored> Deref for Later<T> {
    type Target = T;

    #[allow(clippy::expect_used, reason = "the bytes are part of the program; build.rs read them back once")]
    fn deref(&self) -> &T {
        self.value.get_or_init(|| stored::unpacked(self.carried).expect("what build.rs stored can be read"))
    }
}

impl<T> From<T> for Later<T> {
    fn from(value: T) -> Self {
        Self { value: value.into(), carried: &[] }
    }
}

impl<T> Default for Later<T> {
    fn default() -> Self {
        Self::carried(&[])
    }
}

impl<T: Clone> Clone for Later<T> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), carried: self.carried }
    }
}

impl<T: Stored + fmt::Debug> fmt::Debug for Later<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
