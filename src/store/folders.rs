//! Where files belong: the XDG folders, or those the user names.

use super::StoreError;
use directories::ProjectDirs;
use std::path::{Path, PathBuf};

/// The environment variable that names the data folder.
pub const DATA_DIR: &str = "BALCONY_DATA_DIR";

/// Where state is in a data folder that was named.
pub(super) const STATE: &str = "state";

/// The folders of this user. None of them need exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// Saves.
    pub data: PathBuf,
    /// Settings.
    pub config: PathBuf,
    /// What is known over games: endings found.
    pub state: PathBuf,
}

impl Folders {
    /// The folders: data in `given`, else in `$BALCONY_DATA_DIR`, else where the system wants it. A data folder that is
    /// named takes the state along, so that a class on a stick is whole; a system that has no place for the settings
    /// has them under it too.
    ///
    /// # Errors
    ///
    /// [`StoreError::NoHome`] when none is named and the system has none.
    pub fn find(given: Option<&Path>) -> Result<Self, StoreError> {
        let from_environment = || std::env::var_os(DATA_DIR).filter(|v| !v.is_empty()).map(PathBuf::from);
        let named = given.map(Path::to_owned).or_else(from_environment);
        match (ProjectDirs::from("", "", "balcony"), named) {
            (Some(dirs), Some(data)) => {
                Ok(Self { state: data.join(STATE), data, config: dirs.config_dir().to_owned() })
            }
            (Some(dirs), None) => Ok(Self {
                data: dirs.data_dir().to_owned(),
                config: dirs.config_dir().to_owned(),
                state: dirs.state_dir().map_or_else(|| dirs.data_local_dir().join(STATE), Path::to_owned),
            }),
            (None, Some(data)) => Ok(Self { config: data.join("config"), state: data.join(STATE), data }),
            (None, None) => Err(StoreError::NoHome),
        }
    }
}
