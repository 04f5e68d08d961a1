//! A message as build.rs stores it, filled with what it is given.
//!
//! A stored message is its text, in which control characters say what is not text: [`PUT`] and a letter put what is given
//! under that letter (`a` is the first); [`CHOOSE`] and a letter open a choice by it, of ways each made of [`WAY`] (the last
//! resort: [`ELSE`]), its key, [`SAYS`] and a message, up to [`END`]. A choice may stand inside a way.

use super::Given;
use super::marks::{CHOOSE, ELSE, END, PUT, SAYS, WAY};
use std::fmt::Write as _;

/// One way of a choice.
struct Way<'t> {
    key: &'t str,
    says: &'t str,
    /// Whether it is taken where no other is.
    last_resort: bool,
}

/// The text of a stored message; `category` is the plural category of a number in its language.
pub(super) fn filled(stored: &str, given: &[Given<'_>], category: impl Fn(i64) -> &'static str) -> String {
    let mut out = String::with_capacity(stored.len() + 16 * given.len());
    fill(stored, given, &category, &mut out);
    out
}

fn fill(mut rest: &str, given: &[Given<'_>], category: &dyn Fn(i64) -> &'static str, out: &mut String) {
    while let Some(at) = rest.find([PUT, CHOOSE]) {
        out.push_str(&rest[..at]);
        let mut letters = rest[at..].chars();
        let (mark, named) = (letters.next(), letters.next().and_then(|letter| under(letter, given)));
        rest = letters.as_str();
        if mark == Some(PUT) {
            put(named, out);
            continue;
        }
        let (ways, after) = choice(rest);
        let is_meant = |way: &&Way<'_>| named.is_some_and(|named| means(way.key, named, category));
        if let Some(way) = ways.iter().find(is_meant).or_else(|| ways.iter().find(|way| way.last_resort)) {
            fill(way.says, given, category, out);
        }
        rest = after;
    }
    out.push_str(rest);
}

/// What is given under a letter.
fn under<'g, 'a>(letter: char, given: &'g [Given<'a>]) -> Option<&'g Given<'a>> {
    given.get((letter as usize).checked_sub('a' as usize)?)
}

fn put(named: Option<&Given<'_>>, out: &mut String) {
    // Writing to a string fails only where what is written says so of itself; nothing given here does.
    let _ = match named {
        Some(Given::Text(text)) => write!(out, "{text}"),
        Some(Given::Count(number)) => write!(out, "{number}"),
        None => Ok(()),
    };
}

/// Whether a way is meant: by the very number or word, or by the number's category.
fn means(key: &str, named: &Given<'_>, category: &dyn Fn(i64) -> &'static str) -> bool {
    match named {
        Given::Text(text) => text.to_string() == key,
        Given::Count(number) => key.parse() == Ok(*number) || key == category(*number),
    }
}

/// The ways of a choice that has been opened, and what comes after its end.
fn choice(stored: &str) -> (Vec<Way<'_>>, &str) {
    let (mut ways, mut depth, mut since) = (Vec::<Way<'_>>::new(), 0_u32, 0);
    for (at, letter) in stored.char_indices() {
        match letter {
            CHOOSE => depth += 1,
            END if depth > 0 => depth -= 1,
            WAY | ELSE | SAYS | END if depth == 0 => {
                let part = &stored[since..at];
                since = at + 1;
                match (letter, ways.last_mut()) {
                    (SAYS, Some(way)) => way.key = part,
                    (_, Some(way)) => way.says = part,
                    (_, None) => {}
                }
                match letter {
                    END => return (ways, &stored[since..]),
                    WAY | ELSE => ways.push(Way { key: "", says: "", last_resort: letter == ELSE }),
                    _ => {}
                }
            }
            _ => {}
        }
    }
    (ways, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Polish, as CLDR counts it.
    fn polish(n: i64) -> &'static str {
        match (n, n % 10, n % 100) {
            (1, ..) => "one",
            (_, 2..=4, tens) if !(12..=14).contains(&tens) => "few",
            _ => "many",
        }
    }

    #[test]
    fn what_is_given_is_put_and_chooses() {
        let offers = "\u{1}a: \u{2}b\u{3}0\u{5}nic\u{3}one\u{5}\u{1}b oferta\u{3}few\u{5}\u{1}b oferty\u{4}many\u{5}\u{1}b ofert\u{6}.";
        let said = |n| filled(offers, &[Given::Text(&"Mińsk"), Given::Count(n)], polish);
        assert_eq!(said(0), "Mińsk: nic.");
        assert_eq!(said(1), "Mińsk: 1 oferta.");
        assert_eq!(said(3), "Mińsk: 3 oferty.");
        assert_eq!(said(12), "Mińsk: 12 ofert.");
    }

    #[test]
    fn a_choice_may_stand_inside_a_way() {
        let text = "\u{2}a\u{3}yes\u{5}<\u{2}b\u{3}one\u{5}one\u{4}other\u{5}more\u{6}>\u{4}no\u{5}none\u{6}!";
        let said = |word: &str, n| filled(text, &[Given::Text(&word), Given::Count(n)], polish);
        assert_eq!(said("yes", 1), "<one>!");
        assert_eq!(said("yes", 5), "<more>!");
        assert_eq!(said("else", 1), "none!");
    }
}
