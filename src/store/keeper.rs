//! Keeps one game in one file.

use super::clock::Moment;
use super::disk::replace;
use super::lock::Lock;
use super::{Endings, Gate, Saves, StoreError};
use crate::game::shelf::{Kept, Tidy};
use crate::game::{Game, Header, Keeper, document};
use crate::lang::files;
use crate::pack::Pack;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Writes a game down after every move.
#[derive(Debug)]
pub struct FileKeeper {
    saves: Saves,
    pack: Arc<Pack>,
    path: PathBuf,
    gate: Gate,
    /// Whether the game is only read: a sample game, which has no file until something branches off it.
    reading: bool,
}

impl FileKeeper {
    /// Begins a file, writing the game down at once.
    pub(super) fn begin(saves: Saves, path: PathBuf, lock: Lock, gate: &Gate, game: &Game) -> Result<Self, StoreError> {
        let before = gate.enter().lock.take();
        let mut keeper = Self::take_over(saves, path, lock, gate, game.pack());
        match keeper.write(game) {
            Ok(()) => Ok(keeper),
            Err(error) => {
                // Whoever kept a game until now goes on doing so.
                gate.enter().lock = before;
                Err(StoreError::Io { doing: "write", path: keeper.path.clone(), error })
            }
        }
    }

    /// Goes on with a file that holds the game already.
    pub(super) fn take_over(saves: Saves, path: PathBuf, lock: Lock, gate: &Gate, pack: &Arc<Pack>) -> Self {
        gate.enter().lock = Some(lock);
        Self { saves, pack: Arc::clone(pack), path, gate: gate.clone(), reading: false }
    }

    /// Writes nothing: the game is a sample, of that name.
    pub(super) fn read(saves: Saves, name: &str, gate: &Gate, pack: &Arc<Pack>) -> Self {
        let path = saves.folder().join(format!("{name}.ron"));
        Self { saves, pack: Arc::clone(pack), path, gate: gate.clone(), reading: true }
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
        if self.reading {
            return Ok(());
        }
        self.write(game).map_err(|error| {
            let error = StoreError::Io { doing: "write", path: self.path.clone(), error };
            files::what_was_saved_before_it_is(&error)
        })
    }

    fn branch(&mut self, game: &mut Game, name: Option<&str>) -> Result<String, String> {
        let header = game.header();
        let before = (header.created.clone(), header.parent.clone(), header.forks.clone());
        match self.saves.start_branch(game, &self.path, name, &self.gate) {
            Ok(branch) => {
                *self = branch;
                Ok(self.name())
            }
            Err(error) => {
                let header = game.header_mut();
                (header.created, header.parent, header.forks) = before;
                Err(files::the_game_it_leaves_is_safe(&error))
            }
        }
    }

    fn place(&self) -> String {
        if self.reading {
            return files::among_the_sample_games_what_you().to_owned();
        }
        files::in_word(self.path.display())
    }

    fn name(&self) -> String {
        self.path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
    }

    fn shelf(&self) -> Vec<Kept> {
        self.saves.shelf(&self.pack)
    }

    fn open(&mut self, handle: &str) -> Result<(Game, Vec<String>), String> {
        let opened = self.saves.open_kept(handle, &self.pack, &self.gate).map_err(|why| why.to_string())?;
        *self = opened.keeper;
        Ok((opened.game, opened.said))
    }

    fn look(&self, handle: &str) -> Result<Game, String> {
        self.saves.look(handle, &self.pack).map_err(|why| why.to_string())
    }

    fn tidy(&mut self, what: &Tidy) -> Result<String, String> {
        self.saves.tidy(what, &self.pack)
    }

    fn endings(&self) -> Result<Vec<String>, String> {
        Endings::of(&self.saves).list(&self.pack.id).map_err(|why| why.to_string())
    }

    fn found(&mut self, game: &Game) -> Result<Vec<String>, String> {
        let ending = game.outcome().and_then(|o| game.scenario().endings.get(o.aftermath.ending.ix()));
        match ending.filter(|_| !self.reading) {
            Some(ending) => {
                let _inside = self.gate.enter();
                Endings::of(&self.saves).add(&self.pack.id, &ending.id).map_err(|why| why.to_string())
            }
            None => self.endings(),
        }
    }

    fn begin(&mut self, of: &Game, header: Header) -> Result<Game, String> {
        let mut game = Game::with_header(Arc::clone(of.pack()), header).map_err(|why| why.to_string())?;
        *self = self.saves.start(&mut game, &self.gate).map_err(|why| why.to_string())?;
        Ok(game)
    }

    fn elsewhere(&mut self, game: &Game, folder: &str) -> Result<String, String> {
        let begun = Saves::on(Path::new(folder), Arc::clone(&self.saves.disk)).and_then(|saves| {
            // Another folder for the game is none for what is known over games.
            let saves = Saves { state: self.saves.state.clone(), ..saves };
            let stem = self.name();
            let (path, lock) = saves.claim(|n| if n == 1 { stem.clone() } else { format!("{stem}-{n}") })?;
            Self::begin(saves, path, lock, &self.gate, game)
        });
        match begun {
            Ok(keeper) => {
                *self = keeper;
                Ok(files::from_now_on_it_is_kept(self.path.display()))
            }
            Err(why) => Err(files::why_and_what_was_saved_is_safe(&why)),
        }
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
