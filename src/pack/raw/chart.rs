//! As it is written: the map.

use super::Map;
use serde::Deserialize;

/// `map.ron`: drawing data, in degrees; no rule reads it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chart<'a> {
    /// Places: id, longitude, latitude.
    #[serde(borrow)]
    pub places: Vec<(&'a str, f64, f64)>,
    /// Coasts and borders.
    pub lines: Vec<Line<'a>>,
    /// Borders whose state is drawn.
    #[serde(default)]
    pub borders: Vec<Border<'a>>,
    /// Events that leave a mark while they are of this month, and the place of each.
    #[serde(default)]
    pub incidents: Map<'a, &'a str>,
}

/// A border whose state a [`Chart`] draws.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Border<'a> {
    /// The two countries, as its lines have them.
    #[serde(borrow)]
    pub between: Vec<&'a str>,
    /// The track that is its tension.
    pub tension: &'a str,
    /// The flag that is up while its crossings are shut.
    #[serde(default)]
    pub shut: Option<&'a str>,
    /// Places of its crossings.
    #[serde(default)]
    pub crossings: Vec<&'a str>,
}

/// One coast or border of a [`Chart`].
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line<'a> {
    /// The one or two countries it belongs to.
    #[serde(borrow)]
    pub between: Vec<&'a str>,
    /// Longitude and latitude of its points.
    pub line: Vec<(f64, f64)>,
}
