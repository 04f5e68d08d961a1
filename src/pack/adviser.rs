//! Advisers: voices at the player's side, each with an interest of its own.

use super::lower::Lower;
use super::raw;
use crate::engine::{CapitalId, InterestId};

/// An adviser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adviser {
    /// Its id.
    pub id: String,
    /// The capital it speaks of.
    pub capital: CapitalId,
    /// How much it makes of that capital's interests, per mille (1000: as much as the capital does).
    pub heeds: Vec<(InterestId, i32)>,
    /// How often it misjudges, per mille of months.
    pub misjudges: i32,
}

/// Lowers the advisers; unknown ids, doubles and numbers out of bounds are problems.
pub(super) fn advisers(lower: &mut Lower<'_, '_>, written: &[raw::Adviser<'_>]) -> Vec<Adviser> {
    let mut found: Vec<Adviser> = Vec::new();
    for adviser in written {
        lower.at(adviser.id);
        if found.iter().any(|other| other.id == adviser.id) {
            lower.error(adviser.id, format!("a second adviser \"{}\"", adviser.id));
        }
        let shares = adviser.heeds.iter().map(|(_, share)| share).chain([&adviser.misjudges]);
        if shares.into_iter().any(|share| !(0..=3000).contains(share)) || adviser.misjudges > 500 {
            lower.error(adviser.id, "what an adviser heeds is 0 to 3000 per mille, and it misjudges 500 at most");
        }
        let capital = lower.capital(adviser.capital);
        let heeds = adviser.heeds.iter().map(|(id, share)| (lower.interest(adviser.capital, id).1, *share)).collect();
        found.push(Adviser { id: adviser.id.to_owned(), capital, heeds, misjudges: adviser.misjudges });
    }
    found
}
