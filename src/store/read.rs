//! Reading texts that anyone may have written: bounded, and with a place for what is wrong.

use super::StoreError;
use crate::game::document::MOST_BYTES;
use crate::game::places::spot_at;
use crate::lang::files;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Reads a script or a save.
///
/// # Errors
///
/// Why not; a folder, and a text that is too large or not in UTF-8, is refused.
pub fn read_text(path: &Path) -> Result<String, StoreError> {
    read_bounded(path, MOST_BYTES)
}

/// Reads a text file of at most so many bytes.
pub(super) fn read_bounded(path: &Path, most: usize) -> Result<String, StoreError> {
    let file = File::open(path).map_err(StoreError::io("read", path))?;
    let kind = file.metadata().map_err(StoreError::io("read", path))?;
    if kind.is_dir() {
        return Err(StoreError::Path { path: path.to_owned(), what: files::it_is_a_folder_name_a().to_owned() });
    }
    text_of(path, file, most)
}

/// Reads a text of at most so many bytes from anywhere; `path` is what it is called.
///
/// # Errors
///
/// As [`read_text`].
pub fn text_of(path: &Path, from: impl Read, most: usize) -> Result<String, StoreError> {
    let mut bytes = Vec::new();
    from.take(most as u64 + 1).read_to_end(&mut bytes).map_err(StoreError::io("read", path))?;
    let refuse = |line, column, what: String| StoreError::Text { path: path.to_owned(), line, column, what };
    if bytes.len() > most {
        return Err(refuse(1, 1, files::it_is_larger_than_mib_which(most >> 20)));
    }
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned();
        let spot = spot_at(&before, before.len());
        refuse(spot.line, spot.column, files::it_is_no_text_in_utf().to_owned())
    })
}
