//! What a stored message is marked with; build.rs writes the marks, `src/lang/pattern.rs` reads them.

/// What follows is put.
pub(crate) const PUT: char = '\u{1}';
/// What follows is chosen by.
pub(crate) const CHOOSE: char = '\u{2}';
/// A way.
pub(crate) const WAY: char = '\u{3}';
/// The way that is taken where no other is.
pub(crate) const ELSE: char = '\u{4}';
/// Between the key of a way and what it says.
pub(crate) const SAYS: char = '\u{5}';
/// No more ways.
pub(crate) const END: char = '\u{6}';
