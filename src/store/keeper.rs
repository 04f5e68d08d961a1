//! Keeps one game in one file.

use super::clock::Moment;
use super::disk::replace;
use super::lock::Lock;
use super::{Gate, Saves, StoreError};
use crate::game::{Game, Keeper, document};
use std::io;
use std::path::{Path, PathBuf};

/// Writes a game down after every move.
#[derive(Debug)]
pub struct FileKeeper {
    saves: Saves,
    path: PathBuf,
    gate: Gate,
}

impl FileKeeper {
    /// Begins a file, writing the game down at once.
    pub(super) fn begin(saves: Saves, path: PathBuf, lock: Lock, gate: &Gate, game: &Game) -> Result<Self, StoreError> {
        let mut keeper = Self::take_over(saves, path, lock, gate);
        match keeper.write(game) {
            Ok(()) => Ok(keeper),
            Err(error) => Err(StoreError::Io { doing: "write", path: keeper.path.clone(), error }),
        }
    }

    /// Goes on with a file that holds the game already.
    pub(super) fn take_over(saves: Saves, path: PathBuf, lock: Lock, gate: &Gate) -> Self {
        gate.enter().lock = Some(lock);
        Self { saves, path, gate: gate.clone() }
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn write(&mut self, game: &Game) -> io::Result<()> {
        let mut document = game.document();
        document.header.touched = Some(Moment::now().rfc3339());
        let text = document::write(&document, game.scenario());
        let _inside = self.gate.enter();
        replace(self.saves.disk.as_ref(), &self.path, &text)
    }
}

impl Keeper for FileKeeper {
    fn keep(&mut self, game: &Game) -> Result<(), String> {
        self.write(game).map_err(|error| {
            let error = StoreError::Io { doing: "write", path: self.path.clone(), error };
            format!("{error}. What was saved before it is safe.")
        })
    }

    fn branch(&mut self, game: &mut Game) -> Result<String, String> {
        let before = (game.header().created.clone(), game.header().parent.clone());
        match self.saves.start_branch(game, &self.path, &self.gate) {
            Ok(branch) => {
                *self = branch;
                Ok(self.path.file_stem().unwrap_or_default().to_string_lossy().into_owned())
            }
            Err(error) => {
                (game.header_mut().created, game.header_mut().parent) = before;
                Err(format!("{error}. The game it leaves is safe."))
            }
        }
    }

    fn place(&self) -> String {
        format!("in {}", self.path.display())
    }
}

impl Drop for FileKeeper {
    fn drop(&mut self) {
        // A branch has taken its own lock by now; only the holder of the gate's lock gives it up.
        let mut desk = self.gate.enter();
        if desk.lock.as_ref().is_some_and(|lock| lock.is_of(&self.path)) {
            desk.lock = None;
        }
    }
}
