//! Keeping games: the faces ask, the store answers.

use super::Game;

/// Keeps a game on disk, or wherever games are kept.
pub trait Keeper {
    /// Writes the game down. Called after every accepted move; when it returns, the game is safe.
    ///
    /// # Errors
    ///
    /// A sentence that says what went wrong and what to do about it.
    fn keep(&mut self, game: &Game) -> Result<(), String>;

    /// From now on keeps the game under a new name, as a branch of the old one; returns the name.
    ///
    /// # Errors
    ///
    /// As [`Keeper::keep`].
    fn branch(&mut self, game: &mut Game) -> Result<String, String>;

    /// Where it is kept, in words.
    fn place(&self) -> String;
}

/// Keeps nothing: for tests, demonstrations and pictures.
#[derive(Debug, Default, Clone, Copy)]
pub struct Forgetful;

impl Keeper for Forgetful {
    fn keep(&mut self, _: &Game) -> Result<(), String> {
        Ok(())
    }

    fn branch(&mut self, _: &mut Game) -> Result<String, String> {
        Ok("branch".to_owned())
    }

    fn place(&self) -> String {
        "nowhere".to_owned()
    }
}
