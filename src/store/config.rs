//! The settings of this user: a file of the configuration folder, made when something is first chosen.

use super::disk::{RealDisk, replace};
use super::read::read_bounded;
use super::{Folders, StoreError};
use crate::game::settings::{Item, Settings};
use crate::lang::files;
use std::path::{Path, PathBuf};

/// The name of the file.
pub const SETTINGS: &str = "settings.ron";

/// The name of the file of the user's own keys.
pub const KEYS: &str = "keys.ron";

/// Largest file of settings, in bytes.
const MOST: usize = 1 << 16;

/// The configuration folder. It need not exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    folder: PathBuf,
}

impl Config {
    /// That of these folders.
    #[must_use]
    pub fn of(folders: &Folders) -> Self {
        Self { folder: folders.config.clone() }
    }

    /// Where the settings are.
    #[must_use]
    pub fn settings_path(&self) -> PathBuf {
        self.folder.join(SETTINGS)
    }

    /// The settings; and, where the file is of no use, one sentence that says where and why. It is ignored then.
    #[must_use]
    pub fn settings(&self) -> (Settings, Option<String>) {
        match self.read() {
            Ok(settings) => (settings, None),
            Err(why) => (Settings::default(), Some(files::the_settings_are_ignored_until_it(&why))),
        }
    }

    /// Where the user's own keys are.
    #[must_use]
    pub fn keys_path(&self) -> PathBuf {
        self.folder.join(KEYS)
    }

    /// The text of the user's own keys; nothing where there is no such file.
    ///
    /// # Errors
    ///
    /// Why it can't be read.
    pub fn keys(&self) -> Result<Option<String>, StoreError> {
        self.text(&self.keys_path())
    }

    /// A text of the folder; nothing where there is no such file.
    fn text(&self, path: &Path) -> Result<Option<String>, StoreError> {
        match read_bounded(path, MOST) {
            Err(StoreError::Io { error, .. }) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            other => other.map(Some),
        }
    }

    fn read(&self) -> Result<Settings, StoreError> {
        let path = self.settings_path();
        let Some(text) = self.text(&path)? else { return Ok(Settings::default()) };
        Settings::read(&text).map_err(|(spot, what)| StoreError::Text {
            path,
            line: spot.line,
            column: spot.column,
            what,
        })
    }

    /// Keeps one setting; the others stay as the file has them, whatever was said on the command line.
    ///
    /// # Errors
    ///
    /// Why it can't be kept. A file that can't be read is not written over.
    pub fn keep(&self, item: Item, value: &str) -> Result<(), StoreError> {
        let path = self.settings_path();
        let mut settings = self.read()?;
        settings.set(item, value).map_err(|what| StoreError::Path { path: path.clone(), what })?;
        self.write(&path, &settings.write())
    }

    /// Writes a text whole or not at all; the folder is made when missing.
    fn write(&self, path: &Path, text: &str) -> Result<(), StoreError> {
        std::fs::create_dir_all(&self.folder).map_err(StoreError::io("make", &self.folder))?;
        replace(&RealDisk, path, text).map_err(StoreError::io("write", path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(folder: &Path) -> Config {
        let own = folder.to_owned();
        Config::of(&Folders { data: own.clone(), config: own.join("conf"), state: own })
    }

    #[test]
    fn a_setting_is_kept_and_the_others_stay() {
        let folder = tempfile::tempdir().unwrap();
        let config = config(folder.path());
        assert_eq!(config.settings(), (Settings::default(), None));
        config.keep(Item::Theme, "projector").unwrap();
        config.keep(Item::Width, "61").unwrap();
        let (settings, said) = config.settings();
        assert_eq!((settings.get(Item::Theme).as_str(), settings.width, said), ("projector", 61, None));
    }

    #[test]
    fn a_bad_file_is_told_with_its_place_ignored_and_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let config = config(folder.path());
        std::fs::create_dir_all(&config.folder).unwrap();
        let bad = "(\n  theme: drak,\n)";
        std::fs::write(config.settings_path(), bad).unwrap();
        let (settings, said) = config.settings();
        assert_eq!(settings, Settings::default());
        let said = said.unwrap();
        assert!(said.contains("settings.ron:2:") && said.contains("ignored"), "{said}");
        assert!(config.keep(Item::Theme, "light").is_err());
        assert_eq!(std::fs::read_to_string(config.settings_path()).unwrap(), bad);
    }
}
