//! Work done aside, on a thread of its own, so that no key waits for it: one thing at a time, told of as messages.
#![allow(clippy::disallowed_types, reason = "how often progress is told; no result depends on it")]

use crate::analysis::bench::Job;
use crate::game::Game;
use crate::report::hint::{FUTURES, hint};
use crate::tui::Msg;
use crate::tui::bench::stand;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// How far two tellings of progress are apart.
const APART: Duration = Duration::from_millis(200);

/// Whoever works aside.
#[derive(Debug, Default)]
pub struct Worker {
    /// What stops the work going on; none is where nothing was ever begun.
    stop: Option<Arc<AtomicBool>>,
}

impl Worker {
    /// Begins a job instead of the one before. `tell` hands on what is to be said; whether anybody listens still.
    ///
    /// # Errors
    ///
    /// When there is no thread to be had.
    pub fn begin(&mut self, job: Job, tell: impl Fn(Msg) -> bool + Send + 'static) -> io::Result<()> {
        self.halt();
        let stop = Arc::new(AtomicBool::new(false));
        self.stop = Some(Arc::clone(&stop));
        std::thread::Builder::new().name("analysis".to_owned()).spawn(move || {
            let mut last = Instant::now();
            let result = job.run(&mut |done, of| {
                let heard = if last.elapsed() < APART {
                    true
                } else {
                    last = Instant::now();
                    tell(Msg::Progress(job.number, (done, of)))
                };
                heard && !stop.load(Ordering::Relaxed)
            });
            if !stop.load(Ordering::Relaxed) {
                tell(Msg::Analyzed(job.number, Box::new(result)));
            }
        })?;
        Ok(())
    }

    /// Thinks of what the desk would try, beside anything else. `tell` hands on what it is; whether anybody listens still.
    ///
    /// # Errors
    ///
    /// When there is no thread to be had.
    pub fn think(game: Game, tell: impl Fn(Msg) -> bool + Send + 'static) -> io::Result<()> {
        std::thread::Builder::new().name("hint".to_owned()).spawn(move || {
            if let Some(said) = hint(&game, FUTURES) {
                tell(Msg::Thought(stand(&game), said.sentences));
            }
        })?;
        Ok(())
    }

    /// Stops what is being worked at; it says no more.
    pub fn halt(&mut self) {
        if let Some(stop) = self.stop.take() {
            stop.store(true, Ordering::Relaxed);
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.halt();
    }
}
