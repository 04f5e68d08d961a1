//! Class codes: ten characters, easy to say, that fix scenario, lens, mandate and seed.
//!
//! Nine characters of Crockford's alphabet carry 45 bits: scenario 5, lens 4 (0 is [`SEALED`]), mandate 4, seed 32. The
//! tenth is a check over the field of 32 elements, so that one wrong character, or two that changed places, are always
//! caught. Scenarios, lenses and mandates are numbered as the pack has them, and the pack's id goes into the check.

use super::{SEALED, Setup};
use crate::lang::files;
use crate::pack::Pack;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 10;

/// Why a code is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Too short or too long.
    #[error("{}", files::a_code_has_ten_characters(.0))]
    Length(usize),
    /// A character that no code has.
    #[error("{}", files::no_code_has_the_character(.0, .1))]
    Character(char, Ordinal),
    /// The check failed.
    #[error("{}", files::that_code_does_not_check())]
    Check,
    /// It names what the pack does not have.
    #[error("{}", files::that_code_is_for_what_this_pack_lacks(.0))]
    Unknown(&'static str),
}

/// Which of a row, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ordinal(pub usize);

impl std::fmt::Display for Ordinal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let ending = match (self.0 % 10, self.0 % 100) {
            (_, 11..=13) => "th",
            (1, _) => "st",
            (2, _) => "nd",
            (3, _) => "rd",
            _ => "th",
        };
        write!(f, "{}{ending}", self.0)
    }
}

/// The code of a setup, as `XXXXX-XXXXX`; `None` where the pack does not have it, or has too much for codes.
#[must_use]
pub fn encode(pack: &Pack, setup: &Setup) -> Option<String> {
    let scenario = pack.scenarios().find(&setup.scenario).filter(|n| *n < 32)?;
    let lens = if setup.lens == SEALED { 0 } else { pack.lenses().find(&setup.lens)? + 1 };
    let mandate = pack.mandates().find(&setup.mandate).filter(|n| *n < 16)?;
    if lens > 15 {
        return None;
    }
    let number = (scenario as u64) << 40 | (lens as u64) << 36 | (mandate as u64) << 32 | u64::from(setup.seed);
    let mut digits = [0u8; LENGTH];
    for (at, digit) in digits.iter_mut().take(LENGTH - 1).enumerate() {
        *digit = (number >> (5 * (LENGTH - 2 - at)) & 31) as u8;
    }
    digits[LENGTH - 1] = check(&digits, &pack.id);
    let mut code: String = digits.iter().map(|d| char::from(ALPHABET[usize::from(*d)])).collect();
    code.insert(LENGTH / 2, '-');
    Some(code)
}

/// What a code stands for. Case, spaces and hyphens do not count; `O` is read as 0, `I` and `L` as 1.
///
/// # Errors
///
/// Why it is no code, or none of this pack's.
pub fn decode(pack: &Pack, code: &str) -> Result<Setup, CodeError> {
    let mut digits = [0u8; LENGTH];
    let mut length = 0;
    for c in code.chars().filter(|c| !c.is_whitespace() && *c != '-') {
        let shown = if c.is_control() { '?' } else { c };
        let digit = digit(c).ok_or(CodeError::Character(shown, Ordinal(length + 1)))?;
        if let Some(place) = digits.get_mut(length) {
            *place = digit;
        }
        length += 1;
    }
    if length != LENGTH {
        return Err(CodeError::Length(length));
    }
    if digits[LENGTH - 1] != check(&digits, &pack.id) {
        return Err(CodeError::Check);
    }
    let number = digits[..LENGTH - 1].iter().fold(0u64, |number, d| number << 5 | u64::from(*d));
    let part = |shift: u32, bits: u32| (number >> shift & ((1 << bits) - 1)) as usize;
    let scenario = pack.scenarios().iter().nth(part(40, 5)).ok_or(CodeError::Unknown("scenario"))?;
    let lens = match part(36, 4).checked_sub(1) {
        None => SEALED,
        Some(at) => pack.lenses().iter().nth(at).ok_or(CodeError::Unknown("lens"))?,
    };
    let mandate = pack.mandates().iter().nth(part(32, 4)).ok_or(CodeError::Unknown("mandate"))?;
    Ok(Setup {
        scenario: scenario.to_owned(),
        lens: lens.to_owned(),
        mandate: mandate.to_owned(),
        seed: (number & u64::from(u32::MAX)) as u32,
    })
}

fn digit(c: char) -> Option<u8> {
    let plain = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET.iter().position(|a| char::from(*a) == plain).map(|at| at as u8)
}

/// The sum of the digits, each times its own power of x, in the field of x^5 + x^2 + 1; and five bits of the pack's id.
fn check(digits: &[u8; LENGTH], pack: &str) -> u8 {
    let times_x = |d: u8| if d & 16 == 0 { d << 1 } else { (d << 1 & 31) ^ 0b00101 };
    let sum = digits[..LENGTH - 1].iter().fold(0u8, |sum, d| times_x(sum ^ d));
    let id = pack.bytes().fold(0u32, |hash, b| (hash ^ u32::from(b)).wrapping_mul(0x0100_0193));
    sum ^ (id >> 27) as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::{builtin, load};

    fn setup(pack: &Pack, lens: &str, seed: u32) -> Setup {
        let defaults = &pack.defaults;
        Setup { scenario: defaults.scenario.clone(), lens: lens.to_owned(), mandate: defaults.mandate.clone(), seed }
    }

    #[test]
    fn a_code_comes_back_and_a_mistyped_one_is_caught() {
        let pack = load(&builtin()).value.unwrap();
        let lenses: Vec<String> = pack.lenses().iter().map(str::to_owned).chain([SEALED.to_owned()]).collect();
        for lens in &lenses {
            for seed in [0, 7, 12345, u32::MAX] {
                let setup = setup(&pack, lens, seed);
                let code = encode(&pack, &setup).unwrap();
                assert_eq!(code.len(), 11);
                assert_eq!(decode(&pack, &code), Ok(setup.clone()));
                let sloppy = code.to_lowercase().replace('0', "o").replace('1', "l").replace('-', " ");
                assert_eq!(decode(&pack, &sloppy), Ok(setup));
            }
        }
        let code: Vec<char> =
            encode(&pack, &setup(&pack, SEALED, 2_026_112_400)).unwrap().replace('-', "").chars().collect();
        for at in 0..code.len() {
            for wrong in ALPHABET.iter().map(|b| char::from(*b)).filter(|c| *c != code[at]) {
                let mut typed = code.clone();
                typed[at] = wrong;
                assert_eq!(decode(&pack, &typed.iter().collect::<String>()), Err(CodeError::Check));
            }
            for other in at + 1..code.len() {
                let mut typed = code.clone();
                typed.swap(at, other);
                let read = decode(&pack, &typed.iter().collect::<String>());
                assert_eq!(read.is_err(), code[at] != code[other], "{at} {other}");
            }
        }
    }

    #[test]
    fn what_is_no_code_is_told_why() {
        let pack = load(&builtin()).value.unwrap();
        assert_eq!(decode(&pack, ""), Err(CodeError::Length(0)));
        assert_eq!(decode(&pack, "12345-6789"), Err(CodeError::Length(9)));
        assert_eq!(decode(&pack, "12345-67890-1"), Err(CodeError::Length(11)));
        assert_eq!(decode(&pack, "U2345-67890"), Err(CodeError::Character('U', Ordinal(1))));
    }
}
