//! What the screens know of the analyst's bench: what is being worked out, and what was found of the game as it stands.

use super::screen::Screen;
use crate::analysis::bench::{Ask, Found, Plot, Robustness, Tornado};
use crate::engine::Offer;
use crate::game::Game;
use std::collections::BTreeMap;

/// The bench of a game.
#[derive(Debug, Default)]
pub struct Bench {
    /// What is being worked out.
    pub job: Option<Running>,
    /// Frontiers, by cluster.
    pub plots: BTreeMap<usize, Plot>,
    /// The cluster whose frontier is in view.
    pub shown: Option<usize>,
    /// What decides.
    pub tornado: Option<Tornado>,
    /// In how many worlds.
    pub robust: Option<Robustness>,
    /// Why the last one came to nothing.
    pub said: Option<(Ask, String)>,
    /// The screen one came from.
    pub from: Option<Screen>,
    /// How far a result is scrolled.
    pub scroll: usize,
    /// How the game stood when this was found.
    pub stand: Stand,
}

/// How a game stands: how many moves it has, and the digest of its state. Two that stand alike are asked alike.
pub type Stand = (usize, u64);

/// How a game stands.
#[must_use]
pub fn stand(game: &Game) -> Stand {
    (game.plays().count(), game.digest())
}

/// Something that is being worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Running {
    /// Its number.
    pub number: u64,
    /// What is asked.
    pub ask: Ask,
    /// How far it is: done, and of how many; of 0: not known yet.
    pub progress: (u64, u64),
}

impl Running {
    /// How far it is, in per cent.
    #[must_use]
    pub fn percent(&self) -> u64 {
        let (done, of) = self.progress;
        (done * 100).checked_div(of).unwrap_or(0).min(100)
    }

    /// The screen it is worked out for.
    #[must_use]
    pub fn screen(&self) -> Screen {
        match self.ask {
            Ask::Frontier(_) => Screen::Frontier,
            Ask::Sensitivity | Ask::Robust => Screen::Analysis,
        }
    }
}

/// A row of the frontier's screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// A cluster.
    Cluster(usize),
    /// A point that negotiation analysis names: its place among them.
    Named(usize),
    /// An offer of the player's.
    Own(usize),
    /// A point of the Pareto frontier.
    Pareto(usize),
}

/// What can be started on the screen of analyses, in its order; the frontier has a screen of its own.
pub const ASKS: [Option<Ask>; 3] = [None, Some(Ask::Sensitivity), Some(Ask::Robust)];

impl Bench {
    /// The frontier in view.
    #[must_use]
    pub fn plot(&self) -> Option<&Plot> {
        self.shown.and_then(|cluster| self.plots.get(&cluster))
    }

    /// The rows of the frontier's screen: so many clusters, then the points of the one in view.
    #[must_use]
    pub fn rows(&self, clusters: usize) -> Vec<Row> {
        let mut rows: Vec<Row> = (0..clusters).map(Row::Cluster).collect();
        if let Some(plot) = self.plot().filter(|plot| plot.outcomes > 0) {
            let named = crate::report::bench::named(plot);
            rows.extend((0..named.len()).filter(|at| named[*at].point.is_some()).map(Row::Named));
            rows.extend((0..plot.offers.len()).map(Row::Own));
            rows.extend((0..plot.pareto.len()).map(Row::Pareto));
        }
        rows
    }

    /// The values and the text of a row's point.
    #[must_use]
    pub fn point(&self, row: Row) -> Option<([i32; 2], Offer)> {
        let plot = self.plot()?;
        let point = match row {
            Row::Cluster(_) => None,
            Row::Named(at) => crate::report::bench::named(plot).get(at).and_then(|n| n.point),
            Row::Own(at) => plot.offers.get(at).map(|fell| &fell.point),
            Row::Pareto(at) => plot.pareto.get(at),
        }?;
        Some((point.values, point.text))
    }

    /// Takes a result.
    pub(super) fn take(&mut self, found: Found) {
        match found {
            Found::Frontier(plot) => {
                self.shown = Some(plot.cluster);
                self.plots.insert(plot.cluster, *plot);
            }
            Found::Sensitivity(found) => self.tornado = Some(found),
            Found::Robust(found) => self.robust = Some(found),
        }
    }

    /// Whether there is a result.
    #[must_use]
    pub fn has(&self, ask: Ask) -> bool {
        match ask {
            Ask::Frontier(cluster) => self.plots.contains_key(&cluster),
            Ask::Sensitivity => self.tornado.is_some(),
            Ask::Robust => self.robust.is_some(),
        }
    }
}
