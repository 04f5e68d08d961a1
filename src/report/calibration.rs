//! How well a player has judged so far: forecasts made before moves, against what came.

use super::debrief::{Forecast, brier, forecasts};
use super::words::Words;
use crate::game::Game;
use crate::lang::report;

/// Forecasts as far as they have been tested.
#[derive(Debug, Clone)]
pub struct Calibration {
    /// Every forecast, in order.
    pub all: Vec<Forecast>,
    /// How many have been followed by a move.
    pub tested: usize,
    /// How many of those came.
    pub came: usize,
    /// The Brier score: the mean squared gap, 0 is perfect, 0.25 a coin (G. W. Brier, 1950).
    pub brier: Option<f64>,
    /// Whether the game is over, so that no further move can test any.
    pub over: bool,
    /// What was said against what came, by how likely it was called; empty bands left out.
    pub bands: Vec<Band>,
}

/// Forecasts called about as likely as one another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// From this many per cent.
    pub from: u8,
    /// To this many.
    pub to: u8,
    /// How many there are.
    pub count: usize,
    /// How many of them came.
    pub came: usize,
    /// The mean of what was said, in per cent.
    pub said: f64,
}

/// The bands, in per cent.
const BANDS: [(u8, u8); 5] = [(0, 20), (21, 40), (41, 60), (61, 80), (81, 100)];

/// How well the player has judged so far in a game.
#[must_use]
pub fn calibration(game: &Game) -> Calibration {
    let words = Words::new(game.pack(), game.scenario());
    let all = forecasts(game, &words);
    let tested: Vec<&Forecast> = all.iter().filter(|f| f.came.is_some()).collect();
    let band = |(from, to): (u8, u8)| {
        let here: Vec<&&Forecast> = tested.iter().filter(|f| (from..=to).contains(&f.percent)).collect();
        let sum: f64 = here.iter().map(|f| f64::from(f.percent)).sum();
        let (count, came) = (here.len(), here.iter().filter(|f| f.right).count());
        (count > 0).then(|| Band { from, to, count, came, said: sum / count as f64 })
    };
    let bands = BANDS.into_iter().filter_map(band).collect();
    let (count, came) = (tested.len(), tested.iter().filter(|f| f.right).count());
    Calibration { tested: count, came, brier: brier(&all), over: game.is_over(), bands, all }
}

impl Calibration {
    /// The score so far, in a sentence or two.
    #[must_use]
    pub fn summary(&self) -> String {
        match (self.brier, self.all.len()) {
            (None, 1..) if self.over => report::no_move_followed_your_forecast_so().to_owned(),
            (None, 0) => report::you_have_made_no_forecast_one().to_owned(),
            (None, _) => report::your_forecast_waits_for_your_next().to_owned(),
            (Some(score), _) => report::brier_score_over_tested_of_which(
                format_args!("{:.2}", score),
                report::forecasts_made(self.tested),
                self.came,
            ),
        }
    }

    /// Each band in a sentence: how likely, how many, how many came.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let line =
            |b: &Band| report::called_to_per_cent_said_on(b.from, b.to, b.count, format_args!("{:.0}", b.said), b.came);
        self.bands.iter().map(line).collect()
    }

    /// The forecasts that the last move tested, in a sentence each, with the score so far after the last.
    #[must_use]
    pub fn just_tested(&self, before: usize) -> Vec<String> {
        let tested: Vec<&Forecast> = self.all.iter().filter(|f| f.came.is_some()).collect();
        let mut said: Vec<String> = tested.iter().skip(before).map(|f| outcome(f)).collect();
        if let (Some(last), Some(score)) = (said.last_mut(), self.brier) {
            last.push_str(&report::brier_so_far(format_args!("{:.2}", score)));
        }
        said
    }
}

/// A tested forecast, in a sentence.
fn outcome(forecast: &Forecast) -> String {
    let Forecast { capital, expected, percent, came, right, .. } = forecast;
    let came = came.unwrap_or_default();
    let verdict = match *right {
        true if came == *expected => report::so_it_did().to_owned(),
        true => report::so_it_did_it(came),
        false => report::instead_it(came),
    };
    report::forecast(percent, capital, expected, &verdict)
}
