//! Keeping games: the faces ask, the store answers.

use super::shelf::{Kept, Tidy};
use super::{Game, Header};
use crate::lang::files;

/// Keeps a game on disk, or wherever games are kept.
pub trait Keeper {
    /// Writes the game down. Called after every accepted move; when it returns, the game is safe.
    ///
    /// # Errors
    ///
    /// A sentence that says what went wrong and what to do about it.
    fn keep(&mut self, game: &Game) -> Result<(), String>;

    /// From now on keeps the game as a branch of the old one, under a name or one made of the old one's; returns it.
    ///
    /// # Errors
    ///
    /// As [`Keeper::keep`]; then the old game is kept as before.
    fn branch(&mut self, game: &mut Game, name: Option<&str>) -> Result<String, String>;

    /// Where it is kept, in words.
    fn place(&self) -> String;

    /// The name it is kept under; empty where there are none.
    fn name(&self) -> String {
        String::new()
    }

    /// The games kept beside it, and the sample games.
    fn shelf(&self) -> Vec<Kept> {
        Vec::new()
    }

    /// From now on keeps another game of the shelf, which is returned with what the player should know of it.
    ///
    /// # Errors
    ///
    /// Why not; then this one is kept as before.
    fn open(&mut self, handle: &str) -> Result<(Game, Vec<String>), String> {
        Err(files::is_not_here_games_are_not(handle))
    }

    /// Reads another game of the shelf, only to look at it.
    ///
    /// # Errors
    ///
    /// Why it can't be read.
    fn look(&self, handle: &str) -> Result<Game, String> {
        Err(files::is_not_here_games_are_not(handle))
    }

    /// Tidies the shelf; a sentence about what was done.
    ///
    /// # Errors
    ///
    /// Why nothing was.
    fn tidy(&mut self, what: &Tidy) -> Result<String, String> {
        let _ = what;
        Err(files::games_are_not_kept_in_a().to_owned())
    }

    /// The ids of the endings found so far, over games.
    ///
    /// # Errors
    ///
    /// Why they can't be read.
    fn endings(&self) -> Result<Vec<String>, String> {
        Ok(Vec::new())
    }

    /// Writes down the ending of a game that the player has just played to its end; the ids of all found so far.
    ///
    /// # Errors
    ///
    /// Why it can't be written. The game itself is safe.
    fn found(&mut self, game: &Game) -> Result<Vec<String>, String> {
        let _ = game;
        Ok(Vec::new())
    }

    /// Begins to keep a game of its own under this header, and hands it over; the one before stays as it is.
    ///
    /// # Errors
    ///
    /// Why not; then the old one is kept as before.
    fn begin(&mut self, of: &Game, header: Header) -> Result<Game, String> {
        Game::with_header(std::sync::Arc::clone(of.pack()), header).map_err(|why| why.to_string())
    }

    /// From now on keeps the game in another folder; a sentence about where.
    ///
    /// # Errors
    ///
    /// As [`Keeper::keep`]; then it is kept where it was.
    fn elsewhere(&mut self, game: &Game, folder: &str) -> Result<String, String> {
        let _ = game;
        Err(files::cannot_be_used_games_are_not(folder))
    }
}

/// Keeps nothing: for tests, demonstrations and pictures.
#[derive(Debug, Default, Clone, Copy)]
pub struct Forgetful;

impl Keeper for Forgetful {
    fn keep(&mut self, _: &Game) -> Result<(), String> {
        Ok(())
    }

    fn branch(&mut self, _: &mut Game, name: Option<&str>) -> Result<String, String> {
        Ok(name.unwrap_or("branch").to_owned())
    }

    fn place(&self) -> String {
        "nowhere".to_owned()
    }
}
