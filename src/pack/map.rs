//! The map: drawing data, in degrees. No rule reads it, so it may hold what the engine may not: fractions.

use super::names::Names;
use super::problem::{Place, Problems, Sources, nearest};
use super::raw;
use crate::engine::{EventId, FlagId, TrackId};

/// Places and lines.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Map {
    /// Places that can be marked.
    pub places: Vec<Spot>,
    /// Coasts and borders.
    pub lines: Vec<Line>,
    /// Borders whose state is drawn.
    pub borders: Vec<Border>,
    /// Events that leave a mark while they are of this month, and the id of the place of each.
    pub incidents: Vec<(EventId, String)>,
}

/// A border whose state is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Border {
    /// The two countries, as [`Line::between`] has them.
    pub between: Vec<String>,
    /// The track that is its tension.
    pub tension: TrackId,
    /// The flag that is up while its crossings are shut.
    pub shut: Option<FlagId>,
    /// Ids of the places of its crossings.
    pub crossings: Vec<String>,
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

    /// The border a line belongs to, if its state is drawn.
    #[must_use]
    pub fn border_of(&self, line: &Line) -> Option<&Border> {
        self.borders.iter().find(|b| b.between == line.between)
    }

    pub(super) fn of(chart: &raw::Chart<'_>, desk: &mut Desk<'_, '_>) -> Self {
        let spot = |(id, longitude, latitude): &(&str, f64, f64)| Spot {
            id: (*id).to_owned(),
            longitude: *longitude,
            latitude: *latitude,
        };
        let line = |l: &raw::Line<'_>| Line { between: owned(&l.between), points: l.line.clone() };
        Self {
            places: chart.places.iter().map(spot).collect(),
            lines: chart.lines.iter().map(line).collect(),
            borders: chart.borders.iter().map(|b| desk.border(chart, b)).collect(),
            incidents: chart
                .incidents
                .0
                .iter()
                .filter_map(|(event, place)| desk.incident(chart, event, place))
                .collect(),
        }
    }
}

fn owned(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

/// Where ids of the map are looked up, and what is wrong with them is said.
pub(super) struct Desk<'d, 's> {
    pub(super) names: &'d Names,
    pub(super) sources: &'d Sources<'s>,
    pub(super) problems: &'d mut Problems,
}

impl Desk<'_, '_> {
    fn unknown(&mut self, kind: &str, id: &str, nearest: Option<&str>) {
        let place = self.sources.place_of(id).unwrap_or_else(|| Place::start_of("map.ron"));
        let near = nearest.map_or(String::new(), |n| format!("; did you mean \"{n}\"?"));
        self.problems.error(place, format!("unknown {kind} \"{id}\"{near}"));
    }

    /// The tracks of these ids.
    pub(super) fn tracks(&mut self, ids: &[&str]) -> Vec<TrackId> {
        ids.iter().map(|id| self.track(id)).collect()
    }

    fn track(&mut self, id: &str) -> TrackId {
        let found = self.names.tracks.find(id);
        if found.is_none() {
            let near = self.names.tracks.nearest(id).map(str::to_owned);
            self.unknown("track", id, near.as_deref());
        }
        TrackId::of(found.unwrap_or(0))
    }

    fn incident(&mut self, chart: &raw::Chart<'_>, event: &str, place: &str) -> Option<(EventId, String)> {
        if chart.places.iter().all(|(id, ..)| *id != place) {
            self.unknown("place", place, nearest(place, chart.places.iter().map(|(id, ..)| *id)));
        }
        match self.names.event(event) {
            Ok(found) => Some((found, place.to_owned())),
            Err(_) => {
                let near = self.names.events.nearest(event).map(str::to_owned);
                self.unknown("event", event, near.as_deref());
                None
            }
        }
    }

    fn border(&mut self, chart: &raw::Chart<'_>, written: &raw::Border<'_>) -> Border {
        let tension = self.track(written.tension);
        let shut = written.shut.map(|id| {
            let found = self.names.flags.find(id);
            if found.is_none() {
                let near = self.names.flags.nearest(id).map(str::to_owned);
                self.unknown("flag", id, near.as_deref());
            }
            FlagId::of(found.unwrap_or(0))
        });
        for crossing in written.crossings.iter().filter(|c| chart.places.iter().all(|(id, ..)| id != *c)) {
            self.unknown("place", crossing, None);
        }
        if chart.lines.iter().all(|l| l.between != written.between) {
            let first = written.between.first().copied().unwrap_or(written.tension);
            self.unknown("border", first, None);
        }
        Border { between: owned(&written.between), tension, shut, crossings: owned(&written.crossings) }
    }
}

/// Whether a point lies on the globe.
pub(super) fn on_globe(longitude: f64, latitude: f64) -> bool {
    (-180.0..=180.0).contains(&longitude) && (-90.0..=90.0).contains(&latitude)
}
