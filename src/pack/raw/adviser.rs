//! As it is written: advisers.

use serde::Deserialize;

/// One entry of `advisers.ron`: a voice at the player's side.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adviser<'a> {
    /// The adviser's id.
    pub id: &'a str,
    /// The capital it speaks of.
    pub capital: &'a str,
    /// How much it makes of that capital's interests, per mille; what is left out counts in full.
    #[serde(borrow)]
    pub heeds: Vec<(&'a str, i32)>,
    /// How often it misjudges, per mille of months.
    pub misjudges: i32,
}
