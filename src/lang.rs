//! The frame's own words, by language.
//!
//! They stand in `assets/lang/LANGUAGE/ROOM.ftl`, in the syntax of [Project Fluent](https://projectfluent.org). build.rs
//! reads them, refuses a text that asks for what it is not given, and writes a function a message into the room of its
//! file: `lang::plain::left_as_it_was()`. So a word that is missing does not compile, one that nobody says is a warning,
//! and a start parses nothing. A language that lacks a message says it in English.
//!
//! What a pack says is the pack's, and stands in its own texts. What is typed (orders, ids, flags) is the same in every
//! language, as saves and scripts are.
#![cfg_attr(not(feature = "terminal"), allow(dead_code, reason = "the rest is said by the program"))]

mod marks;
mod pattern;

use intl_pluralrules::{PluralRuleType, PluralRules};
use std::fmt::Display;
use std::sync::atomic::{AtomicUsize, Ordering};
use unic_langid::LanguageIdentifier;

include!(concat!(env!("OUT_DIR"), "/lang.rs"));

/// A language the frame can speak.
#[derive(Debug, Clone, Copy)]
pub struct Language {
    /// Its BCP 47 tag: `en`.
    pub code: &'static str,
    /// Its name in itself: `English`.
    pub name: &'static str,
    /// All its messages, one after the other, as [`pattern`] reads them.
    texts: &'static str,
    /// Where each ends in `texts`: four bytes each, the least first. An empty message is not translated.
    ends: &'static [u8],
}

/// A message that is given nothing, by the function that says it.
pub(crate) type Message = fn() -> &'static str;

/// What a message is given.
pub(crate) enum Given<'a> {
    /// A text, or a number that nothing is inflected by.
    Text(&'a dyn Display),
    /// A number that chooses a plural.
    Count(i64),
}

/// A number that a message counts with.
pub(crate) trait Count {
    /// It as the widest; what is wider than that is more than any text tells apart.
    fn count(self) -> i64;
}

macro_rules! counts {
    ($($number:ty),*) => {$(
        impl Count for $number {
            fn count(self) -> i64 {
                i64::try_from(self).unwrap_or(i64::MAX)
            }
        }
    )*};
}
counts!(u8, u16, u32, u64, usize, i16, i32, i64);

impl<T: Count + Copy> Count for &T {
    fn count(self) -> i64 {
        (*self).count()
    }
}

/// English with a mark on every letter, in builds that test.
const PSEUDO: &str = "en-XA";

/// The language spoken, by its place in [`LANGUAGES`]; the first is English.
static SPOKEN: AtomicUsize = AtomicUsize::new(0);

/// The languages there are, English first.
#[must_use]
pub fn languages() -> &'static [Language] {
    &LANGUAGES
}

/// The language spoken now.
#[must_use]
pub fn spoken() -> &'static Language {
    LANGUAGES.get(SPOKEN.load(Ordering::Relaxed)).unwrap_or(&LANGUAGES[0])
}

/// Speaks the first language that one of these tags or locales names (`lt`, `lt_LT.UTF-8`); English where none does.
///
/// It is asked once at the start, and again where settings change; what has been written stays as it is.
pub fn speak<'a>(wanted: impl IntoIterator<Item = &'a str>) {
    let place = wanted.into_iter().find_map(place);
    SPOKEN.store(place.unwrap_or(0), Ordering::Relaxed);
}

/// Where the language of a tag or a locale stands: that very one, else the one of that name without a country.
fn place(wanted: &str) -> Option<usize> {
    let tag = wanted.split(['.', '@']).next().unwrap_or(wanted).replace('_', "-");
    let called = |name: &str| LANGUAGES.iter().position(|l| l.code.eq_ignore_ascii_case(name));
    called(&tag).or_else(|| tag.split('-').next().and_then(called))
}

impl Language {
    /// Whether people speak it; the other is for tests, which find by it what does not come from these texts.
    #[must_use]
    pub fn is_spoken_somewhere(&self) -> bool {
        self.code != PSEUDO
    }

    /// A message as it is stored; `None` where it is not translated.
    fn stored(&self, message: usize) -> Option<&'static str> {
        let end = |at: usize| -> Option<usize> {
            let bytes = self.ends.get(at * 4..at * 4 + 4)?.try_into().ok()?;
            usize::try_from(u32::from_le_bytes(bytes)).ok()
        };
        let start = if message == 0 { 0 } else { end(message - 1)? };
        self.texts.get(start..end(message)?).filter(|text| !text.is_empty())
    }

    /// The plural category of a number: `one`, `few`, ... as CLDR names them.
    fn category(&self, number: i64) -> &'static str {
        use intl_pluralrules::PluralCategory as P;
        let tag: Option<LanguageIdentifier> = self.code.parse().ok();
        let rules = tag.and_then(|tag| PluralRules::create(tag, PluralRuleType::CARDINAL).ok());
        match rules.and_then(|rules| rules.select(number.unsigned_abs()).ok()) {
            Some(P::ZERO) => "zero",
            Some(P::ONE) => "one",
            Some(P::TWO) => "two",
            Some(P::FEW) => "few",
            Some(P::MANY) => "many",
            Some(P::OTHER) | None => "other",
        }
    }
}

/// A message in the language spoken, in English where it has none, and whose words these are.
fn found(message: usize) -> (&'static Language, &'static str) {
    let (spoken, english) = (spoken(), &LANGUAGES[0]);
    match spoken.stored(message) {
        Some(text) => (spoken, text),
        None => (english, english.stored(message).unwrap_or_default()),
    }
}

/// A message that is given nothing.
fn text(message: usize) -> &'static str {
    found(message).1
}

/// A message with what it is given.
fn say(message: usize, given: &[Given<'_>]) -> String {
    let (language, text) = found(message);
    pattern::filled(text, given, |number| language.category(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_a_language() {
        for (locale, code) in [
            ("en", Some("en")),
            ("en_GB.UTF-8", Some("en")),
            ("EN-us", Some("en")),
            ("en_XA", Some(PSEUDO)),
            ("C", None),
            ("xx_YY.UTF-8", None),
            ("", None),
        ] {
            assert_eq!(place(locale).map(|at| LANGUAGES[at].code), code, "{locale}");
        }
    }

    #[test]
    fn plurals_are_those_of_the_language() {
        let said = |code, n| Language { code, ..LANGUAGES[0] }.category(n);
        assert_eq!([1, 2, 5, 22].map(|n| said("en", n)), ["one", "other", "other", "other"]);
        assert_eq!([1, 2, 5, 22].map(|n| said("pl", n)), ["one", "few", "many", "few"]);
        assert_eq!([1, 2, 11, 21].map(|n| said("lt", n)), ["one", "few", "other", "one"]);
        assert_eq!([1, 2, 5, 21].map(|n| said("be", n)), ["one", "few", "many", "one"]);
    }
}
