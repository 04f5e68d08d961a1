//! Where files belong: the XDG folders, or those the user names.

use super::StoreError;
use directories::ProjectDirs;
use std::path::{Path, PathBuf};

/// The environment variable that names the data folder.
pub const DATA_DIR: &str = "BALCONY_DATA_DIR";

/// The folders of this user. None of them need exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// Saves.
    pub data: PathBuf,
    /// Settings.
    pub config: PathBuf,
    /// Crash reports.
    pub state: PathBuf,
}

impl Folders {
    /// The folders: data in `given`, else in `$BALCONY_DATA_DIR`, else where the system wants it. With a data folder
    /// named, a system that has no place for the rest has it under that folder.
    ///
    /// # Errors
    ///
    /// [`StoreError::NoHome`] when none is named and the system has none.
    pub fn find(given: Option<&Path>) -> Result<Self, StoreError> {
        let from_environment = || std::env::var_os(DATA_DIR).filter(|v| !v.is_empty()).map(PathBuf::from);
        let named = given.map(Path::to_owned).or_else(from_environment);
        match (ProjectDirs::from("", "", "balcony"), named) {
            (Some(dirs), named) => Ok(Self {
                data: named.unwrap_or_else(|| dirs.data_dir().to_owned()),
                config: dirs.config_dir().to_owned(),
                state: dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir()).to_owned(),
            }),
            (None, Some(data)) => Ok(Self { config: data.join("config"), state: data.join("state"), data }),
            (None, None) => Err(StoreError::NoHome),
        }
    }
}
