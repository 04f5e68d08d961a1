//! Numbers, texts and lists as bytes, and the two macros that say of a type what it consists of.
//!
//! Unsigned numbers are written seven bits a byte, the lowest first; signed ones with their sign in the lowest bit.

use crate::pack::later::Later;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What can be written as bytes and read again.
pub trait Stored: Sized {
    /// Appends the value.
    fn put(&self, out: &mut Vec<u8>);

    /// Takes a value from the front. Where there is none of this type the bytes are spoilt, and it means nothing.
    fn take(from: &mut Reader<'_>) -> Self;
}

/// Bytes that are being read. Once they are spoilt nothing is left of them, and every number is 0: whatever is being
/// read then comes to an end by itself, and only whoever reads the whole has to ask.
#[derive(Debug)]
pub struct Reader<'b> {
    left: &'b [u8],
    spoilt: bool,
}

impl<'b> Reader<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        Self { left: bytes, spoilt: false }
    }

    /// Whether everything was read, and made sense.
    pub(super) fn is_done(&self) -> bool {
        self.left.is_empty() && !self.spoilt
    }

    fn spoil(&mut self) {
        *self = Self { left: &[], spoilt: true };
    }

    /// The value; where there is none the bytes are spoilt.
    fn or_spoil<T: Default>(&mut self, value: Option<T>) -> T {
        value.unwrap_or_else(|| {
            self.spoil();
            T::default()
        })
    }

    fn bytes(&mut self, n: usize) -> &'b [u8] {
        let (taken, left) = self.left.split_at_checked(n).unwrap_or_else(|| {
            self.spoilt = true;
            (&[], &[])
        });
        self.left = left;
        taken
    }

    fn byte(&mut self) -> u8 {
        self.bytes(1).first().copied().unwrap_or_default()
    }

    /// The place of a variant among so many.
    pub(super) fn place(&mut self, among: u8) -> u8 {
        let place = self.byte();
        self.or_spoil((place < among).then_some(place))
    }

    fn number(&mut self) -> u64 {
        let mut number = 0_u64;
        for place in 0..10 {
            let byte = self.byte();
            number |= u64::from(byte & 0x7F) << (7 * place);
            if byte & 0x80 == 0 {
                return number;
            }
        }
        self.spoil();
        0
    }

    /// How many things follow: no more than there are bytes left, so that a wrong number asks for no memory.
    fn count(&mut self) -> usize {
        let count = usize::try_from(self.number()).ok().filter(|count| *count <= self.left.len());
        self.or_spoil(count)
    }
}

fn put_number(mut number: u64, out: &mut Vec<u8>) {
    while number > 0x7F {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn put_all<'t, T: Stored + 't>(all: impl ExactSizeIterator<Item = &'t T>, out: &mut Vec<u8>) {
    all.len().put(out);
    all.for_each(|one| one.put(out));
}

macro_rules! unsigned {
    ($($kind:ty),*) => {$(
        impl Stored for $kind {
            fn put(&self, out: &mut Vec<u8>) {
                put_number(*self as u64, out);
            }

            fn take(from: &mut Reader<'_>) -> Self {
                let number = from.number();
                from.or_spoil(Self::try_from(number).ok())
            }
        }
    )*};
}

unsigned!(u8, u16, u32, u64, usize);

macro_rules! signed {
    ($($kind:ty),*) => {$(
        impl Stored for $kind {
            fn put(&self, out: &mut Vec<u8>) {
                let wide = i64::from(*self);
                put_number((wide << 1 ^ wide >> 63) as u64, out);
            }

            fn take(from: &mut Reader<'_>) -> Self {
                let folded = from.number();
                from.or_spoil(Self::try_from((folded >> 1) as i64 ^ -((folded & 1) as i64)).ok())
            }
        }
    )*};
}

signed!(i8, i32);

impl Stored for bool {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }

    fn take(from: &mut Reader<'_>) -> Self {
        from.place(2) == 1
    }
}

/// Drawing data has fractions: their bits as they are.
impl Stored for f64 {
    fn put(&self, out: &mut Vec<u8>) {
        out.extend(self.to_le_bytes());
    }

    fn take(from: &mut Reader<'_>) -> Self {
        from.bytes(8).try_into().map(Self::from_le_bytes).unwrap_or_default()
    }
}

impl Stored for String {
    fn put(&self, out: &mut Vec<u8>) {
        self.len().put(out);
        out.extend(self.as_bytes());
    }

    fn take(from: &mut Reader<'_>) -> Self {
        let length = from.count();
        let text = std::str::from_utf8(from.bytes(length)).ok().map(str::to_owned);
        from.or_spoil(text)
    }
}

impl<T: Stored> Stored for Option<T> {
    fn put(&self, out: &mut Vec<u8>) {
        self.is_some().put(out);
        if let Some(value) = self {
            value.put(out);
        }
    }

    fn take(from: &mut Reader<'_>) -> Self {
        bool::take(from).then(|| T::take(from))
    }
}

impl<T: Stored> Stored for Vec<T> {
    fn put(&self, out: &mut Vec<u8>) {
        put_all(self.iter(), out);
    }

    fn take(from: &mut Reader<'_>) -> Self {
        let count = from.count();
        (0..count).map(|_| T::take(from)).collect()
    }
}

impl<T: Stored> Stored for Box<[T]> {
    fn put(&self, out: &mut Vec<u8>) {
        put_all(self.iter(), out);
    }

    fn take(from: &mut Reader<'_>) -> Self {
        Vec::take(from).into_boxed_slice()
    }
}

impl<T: Stored> Stored for Arc<[T]> {
    fn put(&self, out: &mut Vec<u8>) {
        put_all(self.iter(), out);
    }

    fn take(from: &mut Reader<'_>) -> Self {
        Vec::take(from).into()
    }
}

impl<T: Stored> Stored for Box<T> {
    fn put(&self, out: &mut Vec<u8>) {
        (**self).put(out);
    }

    fn take(from: &mut Reader<'_>) -> Self {
        Self::new(T::take(from))
    }
}

impl<T: Stored, const N: usize> Stored for [T; N] {
    fn put(&self, out: &mut Vec<u8>) {
        self.iter().for_each(|one| one.put(out));
    }

    fn take(from: &mut Reader<'_>) -> Self {
        std::array::from_fn(|_| T::take(from))
    }
}

impl<K: Stored + Ord, V: Stored> Stored for BTreeMap<K, V> {
    fn put(&self, out: &mut Vec<u8>) {
        self.len().put(out);
        for (key, value) in self {
            key.put(out);
            value.put(out);
        }
    }

    fn take(from: &mut Reader<'_>) -> Self {
        Vec::take(from).into_iter().collect()
    }
}

impl<T: Stored + Ord> Stored for BTreeSet<T> {
    fn put(&self, out: &mut Vec<u8>) {
        put_all(self.iter(), out);
    }

    fn take(from: &mut Reader<'_>) -> Self {
        Vec::take(from).into_iter().collect()
    }
}

/// What comes later stands in a part of its own: see [`write`](super::write).
impl<T> Stored for Later<T> {
    fn put(&self, _: &mut Vec<u8>) {}

    fn take(_: &mut Reader<'_>) -> Self {
        Self::default()
    }
}

macro_rules! tuples {
    ($(($($part:ident)*))*) => {$(
        impl<$($part: Stored),*> Stored for ($($part,)*) {
            fn put(&self, out: &mut Vec<u8>) {
                #[allow(non_snake_case, reason = "a part is named as its type is")]
                let ($($part,)*) = self;
                $($part.put(out);)*
            }

            fn take(from: &mut Reader<'_>) -> Self {
                ($($part::take(from),)*)
            }
        }
    )*};
}

tuples!((A B) (A B C));

/// Structures, each with all its fields: one that is missing here, or is not there, does not compile.
macro_rules! fields {
    ($($name:ident { $($field:ident),* $(,)? })*) => {$(
        impl Stored for $name {
            fn put(&self, out: &mut Vec<u8>) {
                let Self { $($field),* } = self;
                $($field.put(out);)*
            }

            fn take(from: &mut Reader<'_>) -> Self {
                Self { $($field: Stored::take(from)),* }
            }
        }
    )*};
}

/// Enumerations, each with all its variants and as many names as a variant has parts: one that is missing here, or is
/// not there, does not compile. A variant is written as its place in this list. The first must not hold another of its
/// kind, since it is what comes of nonsense.
macro_rules! variants {
    ($($name:ident {
        $first:ident $(($($head:ident),*))? $(, $variant:ident $(($($part:ident),*))?)* $(,)?
    })*) => {$(
        const _: () = {
            #[repr(u8)]
            enum Place {
                $first,
                $($variant,)*
            }

            impl Stored for $name {
                fn put(&self, out: &mut Vec<u8>) {
                    match self {
                        Self::$first $(($($head),*))? => {
                            out.push(Place::$first as u8);
                            $($($head.put(out);)*)?
                        }
                        $(Self::$variant $(($($part),*))? => {
                            out.push(Place::$variant as u8);
                            $($($part.put(out);)*)?
                        })*
                    }
                }

                fn take(from: &mut Reader<'_>) -> Self {
                    let place = from.place([Place::$first as u8, $(Place::$variant as u8),*].len() as u8);
                    $(if place == Place::$variant as u8 {
                        $($(let $part = Stored::take(from);)*)?
                        return Self::$variant $(($($part),*))?;
                    })*
                    $($(let $head = Stored::take(from);)*)?
                    Self::$first $(($($head),*))?
                }
            }
        };
    )*};
}

/// Ids: numbers of a table.
macro_rules! numbers {
    ($($name:ident),* $(,)?) => {$(
        impl Stored for $name {
            fn put(&self, out: &mut Vec<u8>) {
                self.0.put(out);
            }

            fn take(from: &mut Reader<'_>) -> Self {
                Self(Stored::take(from))
            }
        }
    )*};
}

pub(super) use {fields, numbers, variants};

#[cfg(test)]
mod tests {
    use super::{Reader, Stored};
    use std::fmt::Debug;

    fn read<T: Stored>(bytes: &[u8]) -> Option<T> {
        let mut from = Reader::new(bytes);
        let value = T::take(&mut from);
        from.is_done().then_some(value)
    }

    fn returns<T: Stored + PartialEq + Debug>(value: T) {
        let mut bytes = Vec::new();
        value.put(&mut bytes);
        assert_eq!(read(&bytes), Some(value));
        for short in 0..bytes.len() {
            assert_eq!(read::<T>(&bytes[..short]), None, "{short} of {bytes:?}");
        }
        bytes.push(0);
        assert_eq!(read::<T>(&bytes), None, "one too many");
    }

    #[test]
    fn what_is_put_is_taken() {
        [0_u64, 1, 127, 128, 16_383, 16_384, u64::MAX].into_iter().for_each(returns);
        [0_i32, -1, 1, 63, -64, 64, i32::MIN, i32::MAX].into_iter().for_each(returns);
        [0.0, -21.75, f64::MAX].into_iter().for_each(returns);
        returns("Mińsk".to_owned());
        returns(vec![(1_u16, Some(true)), (300, None)]);
        returns(std::collections::BTreeMap::from([("a".to_owned(), 1_u8), ("b".to_owned(), 2)]));
        returns(crate::engine::Condition::Not(Box::new(crate::engine::Condition::Playing(3))));
    }

    #[test]
    fn nonsense_is_refused() {
        assert_eq!(read::<u8>(&[0x80, 0x02]), None, "256 is no byte");
        assert_eq!(read::<bool>(&[2]), None);
        assert_eq!(read::<String>(&[2, 0xFF, 0xFF]), None);
        assert_eq!(read::<u64>(&[0x80; 11]), None);
        assert_eq!(read::<Vec<u64>>(&[0xFF, 0xFF, 0xFF, 0xFF, 0x7F]), None, "more than there is");
        assert_eq!(read::<crate::engine::Condition>(&[17]), None, "there are seventeen, from 0");
        assert_eq!(read::<crate::engine::Condition>(&[3; 99]), None, "not not not");
    }
}
