//! The map: drawing data, in degrees. No rule reads it, so it may hold what the engine may not: fractions.

use super::raw;

/// Places and lines.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Map {
    /// Places that can be marked.
    pub places: Vec<Spot>,
    /// Coasts and borders.
    pub lines: Vec<Line>,
}

/// A place.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// Its id; a capital's place has the capital's id.
    pub id: String,
    /// Degrees east.
    pub longitude: f64,
    /// Degrees north.
    pub latitude: f64,
}

/// A coast or a border.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The one or two countries it belongs to.
    pub between: Vec<String>,
    /// Longitude and latitude of its points.
    pub points: Vec<(f64, f64)>,
}

impl Map {
    /// The place of that id.
    #[must_use]
    pub fn place(&self, id: &str) -> Option<&Spot> {
        self.places.iter().find(|p| p.id == id)
    }

    pub(super) fn of(chart: &raw::Chart<'_>) -> Self {
        let spot = |(id, longitude, latitude): &(&str, f64, f64)| Spot { id: (*id).to_owned(), longitude: *longitude, latitude: *latitude };
        let line = |l: &raw::Line<'_>| Line { between: l.between.iter().map(|b| (*b).to_owned()).collect(), points: l.line.clone() };
        Self { places: chart.places.iter().map(spot).collect(), lines: chart.lines.iter().map(line).collect() }
    }
}

/// Whether a point lies on the globe.
pub(super) fn on_globe(longitude: f64, latitude: f64) -> bool {
    (-180.0..=180.0).contains(&longitude) && (-90.0..=90.0).contains(&latitude)
}
