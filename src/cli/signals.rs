//! The signals that end the program: it saves, restores what it must, and exits by itself, with 128 and the number.
//!
//! A game is on disk after every move, so there is nothing left to save but the write that may be under way: the gate is
//! waited at, and then nobody writes any more.

use crate::store::Gate;
use signal_hook::flag;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// A signal that ends the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// SIGTERM.
    Terminate,
    /// SIGHUP: the terminal is gone.
    Hangup,
    /// SIGINT; in the screens Ctrl-C is a key and sends none.
    Interrupt,
}

impl Ending {
    /// The exit status: 143, 129 or 130.
    #[must_use]
    pub fn status(self) -> i32 {
        match self {
            Self::Terminate => 143,
            Self::Hangup => 129,
            Self::Interrupt => 130,
        }
    }

    /// Its number, where the system knows it.
    fn signal(self) -> Option<i32> {
        match self {
            Self::Terminate => Some(signal_hook::consts::SIGTERM),
            Self::Interrupt => Some(signal_hook::consts::SIGINT),
            #[cfg(unix)]
            Self::Hangup => Some(signal_hook::consts::SIGHUP),
            #[cfg(not(unix))]
            Self::Hangup => None,
        }
    }
}

/// From now on ends the program on the first of these signals: `restore` runs (the terminal; a last word), the gate is
/// shut, and the process exits. Another thread does this, so that a read that blocks does not matter; `restore` must not
/// wait for anything the main thread may hold for long.
///
/// # Errors
///
/// When the system refuses to hand signals over.
#[cfg(unix)]
pub fn exit_on_signals(gate: &Gate, restore: impl FnOnce(Ending) + Send + 'static) -> std::io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT])?;
    let gate = gate.clone();
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        let ending = match signals.forever().next() {
            Some(SIGHUP) => Ending::Hangup,
            Some(SIGINT) => Ending::Interrupt,
            Some(_) => Ending::Terminate,
            None => return,
        };
        restore(ending);
        gate.shut();
        std::process::exit(ending.status());
    })?;
    Ok(())
}

/// Where there are no such signals, there is nothing to do.
///
/// # Errors
///
/// None.
#[cfg(not(unix))]
pub fn exit_on_signals(_: &Gate, _: impl FnOnce(Ending) + Send + 'static) -> std::io::Result<()> {
    Ok(())
}

/// Hears the signals that would end the program, so that long work ends early and keeps what is done. A second one ends
/// the program at once.
#[derive(Debug, Clone)]
pub struct Halt(Arc<AtomicUsize>);

impl Halt {
    /// From now on the program is not ended by the first of these signals.
    ///
    /// # Errors
    ///
    /// When the system refuses to hand signals over.
    pub fn listen() -> std::io::Result<Self> {
        let (first, again) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
        for ending in [Ending::Interrupt, Ending::Terminate, Ending::Hangup] {
            let Some(signal) = ending.signal() else { continue };
            // In this order: the first signal finds the flag down, and raises it.
            flag::register_conditional_shutdown(signal, ending.status(), Arc::clone(&again))?;
            flag::register(signal, Arc::clone(&again))?;
            flag::register_usize(signal, Arc::clone(&first), signal as usize)?;
        }
        Ok(Self(first))
    }

    /// The signal that came, if one did.
    #[must_use]
    pub fn asked(&self) -> Option<Ending> {
        let came = i32::try_from(self.0.load(Ordering::Relaxed)).ok()?;
        [Ending::Interrupt, Ending::Terminate, Ending::Hangup].into_iter().find(|e| e.signal() == Some(came))
    }
}
