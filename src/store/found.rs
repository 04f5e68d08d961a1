//! The endings this player has found, over games: a small file in the folder of state.

use super::clock::Moment;
use super::disk::{Disk, replace};
use super::read::read_bounded;
use super::{Saves, StoreError};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// Its name, in the folder of state.
const FILE: &str = "endings.ron";
/// Largest file of endings, in bytes.
const MOST: usize = 1 << 20;

/// The file of endings. It need not exist.
#[derive(Debug, Clone)]
pub struct Endings {
    path: PathBuf,
    disk: std::sync::Arc<dyn Disk>,
}

/// An ending that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "ending", deny_unknown_fields)]
struct Entry {
    pack: String,
    ending: String,
    /// When it was found first.
    first: String,
}

impl Endings {
    /// That of a folder of saves.
    #[must_use]
    pub fn of(saves: &Saves) -> Self {
        Self { path: saves.state.join(FILE), disk: std::sync::Arc::clone(&saves.disk) }
    }

    /// The ids of the endings of a pack that have been found, in the order they were.
    ///
    /// # Errors
    ///
    /// Why the file can't be read, with the place.
    pub fn list(&self, pack: &str) -> Result<Vec<String>, StoreError> {
        Ok(self.read()?.into_iter().filter(|e| e.pack == pack).map(|e| e.ending).collect())
    }

    /// Writes an ending down, unless it is there; the ids of those of its pack.
    ///
    /// # Errors
    ///
    /// Why not. A file that can't be read is not written over.
    pub fn add(&self, pack: &str, ending: &str) -> Result<Vec<String>, StoreError> {
        let mut all = self.read()?;
        if all.iter().any(|e| e.pack == pack && e.ending == ending) {
            return self.list(pack);
        }
        let first = Moment::now().rfc3339();
        all.push(Entry { pack: pack.to_owned(), ending: ending.to_owned(), first });
        let folder = super::disk::folder_of(&self.path);
        std::fs::create_dir_all(folder).map_err(StoreError::io("make", folder))?;
        let mut text = String::from("// Endings found, in games that were played to their end.\n[\n");
        for entry in &all {
            // An entry is three strings, which are always written.
            text.push_str(&format!("    {},\n", ron::to_string(entry).unwrap_or_default()));
        }
        text.push_str("]\n");
        replace(self.disk.as_ref(), &self.path, &text).map_err(StoreError::io("write", &self.path))?;
        self.list(pack)
    }

    fn read(&self) -> Result<Vec<Entry>, StoreError> {
        let text = match read_bounded(&self.path, MOST) {
            Err(StoreError::Io { error, .. }) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            other => other?,
        };
        ron::from_str(&text).map_err(|error| StoreError::Text {
            path: self.path.clone(),
            line: error.span.start.line,
            column: error.span.start.col,
            what: crate::pack::safe(&error.code.to_string()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_ending_is_written_once_and_packs_are_kept_apart() {
        let folder = tempfile::tempdir().unwrap();
        let endings = Endings::of(&Saves::at(folder.path()).unwrap());
        assert_eq!(endings.list("a").unwrap(), [""; 0]);
        endings.add("a", "calm").unwrap();
        endings.add("b", "storm").unwrap();
        endings.add("a", "calm").unwrap();
        assert_eq!(endings.add("a", "storm").unwrap(), ["calm", "storm"]);
        assert_eq!(endings.list("b").unwrap(), ["storm"]);
    }

    #[test]
    fn a_bad_file_is_told_with_its_place_and_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let endings = Endings::of(&Saves::at(folder.path()).unwrap());
        endings.add("a", "calm").unwrap();
        let bad = "[\n  (pack: 7),\n]";
        std::fs::write(&endings.path, bad).unwrap();
        let why = endings.add("a", "storm").unwrap_err().to_string();
        assert!(why.contains("endings.ron:2:"), "{why}");
        assert_eq!(std::fs::read_to_string(&endings.path).unwrap(), bad);
    }
}
