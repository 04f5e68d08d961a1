//! A compiled pack as bytes. The program carries the built-in pack in this form, so that it is played without being
//! parsed and checked once more: build.rs did both.
//!
//! The bytes mean nothing without the program they were written for: they hold values in the order in which the types
//! name them, no names of their own, and no version. Whoever reads them was built together with whoever wrote them.
//! `tests/packs.rs` compares what is read with what the texts say. All of them are deflated.

mod code;
mod engine;
mod parts;

pub use code::Stored;

use super::card::Card;
use super::info::RuleInfo;
use super::later::Later;
use super::library::Library;
use super::{Pack, Strings, files};
use code::Reader;

/// A pack as bytes: what a game needs at once, and what is seldom looked into.
#[derive(Debug, Clone, Copy)]
pub struct Parts<B> {
    /// All but the others.
    pub pack: B,
    /// The sentences of rules.
    pub sentences: B,
    /// [`Pack::rules`].
    pub rules: B,
    /// [`Pack::library`].
    pub library: B,
    /// [`Pack::cards`].
    pub cards: B,
}

/// A pack as bytes.
#[must_use]
pub fn write(pack: &Pack) -> Parts<Vec<u8>> {
    Parts {
        pack: packed(pack),
        sentences: packed(&*pack.sentences),
        rules: packed(&*pack.rules),
        library: packed(&*pack.library),
        cards: packed(&*pack.cards),
    }
}

/// The pack of these bytes; `None` unless [`write`] of the same program wrote them.
#[must_use]
pub fn read(parts: Parts<&'static [u8]>) -> Option<Pack> {
    let pack: Pack = unpacked(parts.pack)?;
    Some(Pack {
        sentences: Later::carried(parts.sentences),
        rules: Later::carried(parts.rules),
        library: Later::carried(parts.library),
        cards: Later::carried(parts.cards),
        ..pack
    })
}

/// Whether bytes can be read: those that are needed at once, and the others.
#[must_use]
pub fn is_sound(parts: &Parts<Vec<u8>>) -> bool {
    unpacked::<Pack>(&parts.pack).is_some()
        && unpacked::<Strings>(&parts.sentences).is_some()
        && unpacked::<Vec<RuleInfo>>(&parts.rules).is_some()
        && unpacked::<Library>(&parts.library).is_some()
        && unpacked::<Vec<Card>>(&parts.cards).is_some()
}

/// A value as bytes.
#[must_use]
pub fn packed<T: Stored>(value: &T) -> Vec<u8> {
    let mut out = Vec::new();
    value.put(&mut out);
    miniz_oxide::deflate::compress_to_vec(&out, 9)
}

/// The value of these bytes: of all of them, and nothing less.
#[must_use]
pub fn unpacked<T: Stored>(bytes: &[u8]) -> Option<T> {
    let plain = miniz_oxide::inflate::decompress_to_vec_with_limit(bytes, files::MAX_FILE).ok()?;
    let mut from = Reader::new(&plain);
    let value = T::take(&mut from);
    from.is_done().then_some(value)
}
