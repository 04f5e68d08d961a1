//! A pack as it is written: the RON files, typed but not yet checked.
//!
//! Ids are borrowed from the text (`&'a str`), so that a wrong one can be traced back to its exact line and column
//! (see [`crate::pack::problem::Sources::place_of`]). Nothing here knows what an id means; `pack::lower` does.
//!
//! Absent: untagged enums and `flatten`, because with either of them an error loses its place.

mod act;
mod adviser;
mod card;
mod chart;
mod frame;
mod issue;
mod library;
mod logic;
mod rule;
mod setting;
mod start;

pub use act::*;
pub use adviser::*;
pub use card::*;
pub use chart::*;
pub use frame::*;
pub use issue::*;
pub use library::*;
pub use logic::*;
pub use rule::*;
pub use setting::*;
pub use start::*;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// A map as it is written, in that order; a key that stands twice is kept twice, so that the checker can say so.
#[derive(Debug, Clone)]
pub struct Map<'a, V>(pub Vec<(&'a str, V)>);

impl<V> Map<'_, V> {
    /// How many entries were written.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether none were.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<V> Default for Map<'_, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de: 'a, 'a, V: Deserialize<'de>> Deserialize<'de> for Map<'a, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<'a, V>(PhantomData<(&'a str, V)>);
        impl<'de: 'a, 'a, V: Deserialize<'de>> Visitor<'de> for Entries<'a, V> {
            type Value = Map<'a, V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry::<&'a str, V>()? {
                    entries.push(entry);
                }
                Ok(Map(entries))
            }
        }
        deserializer.deserialize_map(Entries(PhantomData))
    }
}
