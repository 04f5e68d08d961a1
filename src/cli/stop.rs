//! How a command ends that could not do its work.

use crate::lang::program;
use std::error::Error;
use std::io::{self, Write as _};
use std::process::ExitCode;

/// Why a command stops, and with it the exit status.
#[derive(Debug, thiserror::Error)]
pub enum Stop {
    /// The input was understood and refused: 1. The text begins with the place, where there is one.
    #[error("{0}")]
    Refused(String),
    /// The same, from the store.
    #[error(transparent)]
    Store(#[from] crate::store::StoreError),
    /// The same, of a save to play on.
    #[error(transparent)]
    Unopened(#[from] crate::store::Unopened),
    /// What was typed means nothing: 2.
    #[error("error: {0}")]
    Usage(String),
    /// What was typed can't be read; or help or the version was asked for, which is done by that: 2 or 0.
    #[error(transparent)]
    CommandLine(clap::Error),
    /// The result could not be written: 1, but 0 when nobody reads it any more.
    #[error("{}", program::cannot_write_the_result())]
    Output(#[from] io::Error),
}

impl Stop {
    /// Says it, with all that caused it, and gives the exit status.
    #[must_use]
    pub fn tell(&self) -> ExitCode {
        match self {
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
            Self::CommandLine(error) => {
                // There is nobody left to tell if this fails.
                let _ = error.print();
                return u8::try_from(error.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from);
            }
            _ => {}
        }
        let mut text = self.to_string();
        let mut cause = self.source();
        while let Some(error) = cause {
            // What an error takes over whole from its cause is not said twice.
            let said = error.to_string();
            if !text.contains(&said) {
                text.push_str(&format!(": {said}"));
            }
            cause = error.source();
        }
        if !has_place(&text) && !text.starts_with("error: ") {
            text.insert_str(0, "error: ");
        }
        let _ = writeln!(io::stderr(), "{text}");
        if matches!(self, Self::Usage(_)) {
            let _ = writeln!(io::stderr(), "{}", program::for_more_information_try_help());
            return ExitCode::from(2);
        }
        ExitCode::FAILURE
    }
}

/// Whether a text begins with `file:line:column:`.
fn has_place(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    let Some((place, _)) = first.split_once(": ") else { return false };
    let mut parts = place.rsplitn(3, ':');
    let number = |p: Option<&str>| p.is_some_and(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit()));
    number(parts.next()) && number(parts.next()) && parts.next().is_some_and(|file| !file.is_empty())
}
