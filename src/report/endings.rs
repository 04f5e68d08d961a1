//! The endings a player has found, over games; what is not found yet is not told.

use crate::lang::report;
use crate::pack::Pack;

/// The endings of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endings {
    /// All of them, in the pack's order.
    pub all: Vec<Ending>,
}

/// An ending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// Title and text, once it has been found.
    pub told: Option<(String, String)>,
}

/// The endings of a pack, of which these have been found.
#[must_use]
pub fn endings(pack: &Pack, found: &[String]) -> Endings {
    let text = |id: &str, part: &str| pack.name(&format!("ending.{id}.{part}")).to_owned();
    let ending =
        |id: &str| Ending { told: found.iter().any(|f| f == id).then(|| (text(id, "title"), text(id, "text"))) };
    Endings { all: pack.template().endings.iter().map(|e| ending(&e.id)).collect() }
}

impl Endings {
    /// How many have been found.
    #[must_use]
    pub fn count(&self) -> usize {
        self.all.iter().filter(|e| e.told.is_some()).count()
    }

    /// How many, and what counts, in a sentence or two.
    #[must_use]
    pub fn summary(&self) -> String {
        let (found, all) = (self.count(), self.all.len());
        let counts = report::games_that_you_played_to_their();
        match found {
            0 => report::none_of_the_endings_has_been(all, counts),
            n if n == all => report::all_endings_have_been_found(all, counts),
            n => report::of_endings_found(n, all, counts),
        }
    }
}
