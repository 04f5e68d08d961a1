//! Replaying a script or a save: the same steps as play.

use super::document::{Unreadable, Written, read_document, spot_of_move};
use super::line::{self, Play};
use super::places::{Spot, spot_of};
use super::{Game, Header, Setup};
use crate::engine::Move;
use crate::lang::files;
use crate::pack::Pack;
use std::sync::Arc;

/// What the caller sets instead of what the script says.
#[derive(Debug, Clone, Default)]
pub struct Overlay {
    /// A scenario id.
    pub scenario: Option<String>,
    /// A lens id.
    pub lens: Option<String>,
    /// A mandate id.
    pub mandate: Option<String>,
    /// A seed.
    pub seed: Option<u32>,
}

/// A replayed game.
#[derive(Debug, Clone)]
pub struct Replay {
    /// The game.
    pub game: Game,
    /// Months of the script that were passed over after an early ending.
    pub skipped: usize,
    /// Months (from 1) whose digest is not the one written in the save.
    pub differing: Vec<usize>,
}

/// Why a replay stopped: place, what, and the cure.
#[derive(Debug, Clone)]
pub struct Stopped {
    /// Where in the text.
    pub spot: Spot,
    /// What.
    pub what: String,
    /// The game up to there, where one began.
    pub game: Option<Box<Game>>,
}

impl From<Unreadable> for Stopped {
    fn from(why: Unreadable) -> Self {
        Self { spot: why.spot, what: why.what, game: None }
    }
}

/// Replays a script or save: every month it has, then empty months to the end (a save with an open month stops there).
///
/// # Errors
///
/// Where and why it stopped, with the game up to there.
pub fn replay(pack: &Arc<Pack>, text: &str, overlay: &Overlay) -> Result<Replay, Stopped> {
    run(pack, text, overlay, false)
}

/// The same, passing over moves that cannot be played here: for a script judged under another lens than its own.
///
/// # Errors
///
/// As [`replay`], a refused move apart.
pub fn replay_leniently(pack: &Arc<Pack>, text: &str, overlay: &Overlay) -> Result<Replay, Stopped> {
    run(pack, text, overlay, true)
}

fn run(pack: &Arc<Pack>, text: &str, overlay: &Overlay, lenient: bool) -> Result<Replay, Stopped> {
    let written = read_document(text)?;
    let game = Game::with_header(Arc::clone(pack), header(pack, &written, overlay)).map_err(|unknown| {
        let place =
            [written.scenario, written.lens, written.mandate].into_iter().flatten().find(|id| *id == unknown.id);
        let inject = || written.class.as_ref().and_then(|c| c.written_event(&unknown.id));
        let spot = place.or_else(inject).and_then(|id| spot_of(text, id)).unwrap_or(Spot { line: 1, column: 1 });
        Stopped { spot, what: unknown.to_string(), game: None }
    })?;
    let mut run = Run { text, written: &written, game, lenient, skipped: 0 };
    run.months()?;
    let Run { game, skipped, .. } = run;
    let differing = differing(&game, &written);
    Ok(Replay { game, skipped, differing })
}

fn header(pack: &Pack, written: &Written<'_>, overlay: &Overlay) -> Header {
    let choose = |over: &Option<String>, own: Option<&str>, default: &str| {
        over.clone().unwrap_or_else(|| own.unwrap_or(default).to_owned())
    };
    let setup = Setup {
        scenario: choose(&overlay.scenario, written.scenario, &pack.defaults.scenario),
        lens: choose(&overlay.lens, written.lens, &pack.defaults.lens),
        mandate: choose(&overlay.mandate, written.mandate, &pack.defaults.mandate),
        seed: overlay.seed.or(written.seed).unwrap_or(0),
    };
    Header {
        code: written.code.clone(),
        players: written.players.clone(),
        created: written.created.clone(),
        touched: written.touched.clone(),
        parent: written.parent.clone(),
        forks: written.forks.iter().map(Into::into).collect(),
        notebook: written.notebook.clone(),
        guide: written.guide,
        class: written.class.as_ref().map(super::class::WrittenClass::class),
        ..Header::new(pack, &setup)
    }
}

/// Finished months whose digest is not the one that was written.
#[must_use]
pub fn differing(game: &Game, written: &Written<'_>) -> Vec<usize> {
    let closed = game.rounds().iter().filter(|r| r.closed);
    closed
        .zip(&written.digests)
        .enumerate()
        .filter(|(_, (round, digest))| u64::from_str_radix(digest, 16) != Ok(round.digest))
        .map(|(at, _)| at + 1)
        .collect()
}

struct Run<'a> {
    text: &'a str,
    written: &'a Written<'a>,
    game: Game,
    lenient: bool,
    skipped: usize,
}

impl Run<'_> {
    fn months(&mut self) -> Result<(), Stopped> {
        let months = self.written.months.len();
        for month in 0..months {
            if self.game.is_over() {
                return self.beyond(month);
            }
            for at in 0..self.written.months[month].len() {
                self.line(month, at)?;
            }
            if self.written.open && month + 1 == months {
                return Ok(());
            }
            self.end(month)?;
        }
        let unplayed = self.written.open && months == 0;
        while !self.game.is_over() && !unplayed {
            self.end(months)?;
        }
        Ok(())
    }

    fn end(&mut self, month: usize) -> Result<(), Stopped> {
        let ended = self.game.play(Play::of(Move::EndMonth));
        ended.map(|_| ()).map_err(|refusal| {
            let what = refusal.describe(self.game.scenario());
            self.stop(month, 0, files::month(month + 1, &what))
        })
    }

    /// Months after the end: passed over after an early ending, refused after the scenario's own.
    fn beyond(&mut self, month: usize) -> Result<(), Stopped> {
        let rest = &self.written.months[month..];
        if self.game.state().ended.is_some() {
            self.skipped = rest.len();
            return Ok(());
        }
        match rest.iter().position(|m| !m.is_empty()) {
            None => Ok(()),
            Some(at) => {
                let rounds = self.game.scenario().clock.rounds;
                let what = files::month_the_scenario_has_months_leave(month + at + 1, rounds);
                Err(self.stop(month + at, 0, what))
            }
        }
    }

    fn line(&mut self, month: usize, at: usize) -> Result<(), Stopped> {
        let written = &self.written.months[month][at];
        let read = line::read(written, self.game.scenario(), Some(self.game.state()));
        let play = read.map_err(|unknown| {
            let spot = spot_of(self.text, unknown.id).unwrap_or_else(|| spot_of_move(self.text, month, at));
            let what = files::month_move(month + 1, at + 1, &unknown);
            Stopped { spot, what, game: Some(Box::new(self.game.clone())) }
        })?;
        match self.game.play(play.clone()) {
            Ok(_) => Ok(()),
            Err(_) if self.lenient => {
                self.game.pass_over(play);
                Ok(())
            }
            Err(refusal) => {
                let why = refusal.describe(self.game.scenario());
                let what = files::month_move_why(month + 1, at + 1, play.play.word(), &why);
                Err(self.stop(month, at, what))
            }
        }
    }

    fn stop(&self, month: usize, at: usize, what: String) -> Stopped {
        Stopped {
            spot: spot_of_move(self.text, month, at),
            what: crate::pack::safe(&what),
            game: Some(Box::new(self.game.clone())),
        }
    }
}
