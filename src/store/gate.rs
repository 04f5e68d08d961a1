//! The gate of saving: whoever ends the program waits at it until no save is half written, and then shuts it for good.

use super::lock::Lock;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Shared between the one who writes saves and the one who hears signals.
#[derive(Debug, Clone, Default)]
pub struct Gate(Arc<Mutex<Desk>>);

/// What stands behind the gate.
#[derive(Debug, Default)]
pub struct Desk {
    /// The lock of the save being kept.
    pub(super) lock: Option<Lock>,
}

impl Gate {
    /// An open gate.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Enters: until the guard is dropped, nobody ends the program through [`Gate::shut`].
    pub(super) fn enter(&self) -> MutexGuard<'_, Desk> {
        // A panic behind the gate leaves nothing half done that matters here: files are replaced whole.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until nobody is inside, gives up the save's lock, and keeps everybody out from then on. Call it just before
    /// the program ends, from any thread but one that is inside.
    pub fn shut(&self) {
        let mut desk = self.enter();
        desk.lock = None;
        std::mem::forget(desk);
    }
}
