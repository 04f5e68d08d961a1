//! Reading a pack from a folder.

use super::StoreError;
use super::read::read_bounded;
use crate::lang::files;
use crate::pack::{Files, MAX_FILE, MAX_FILES};
use std::fs;
use std::path::Path;

/// How deep folders of a pack may lie in each other.
const DEEPEST: usize = 4;

/// Reads the `.ron` files of a folder and the folders in it; other files and hidden ones are passed over.
///
/// # Errors
///
/// Why not. A symbolic link is refused, wherever it points: a pack holds nothing of the folders around it. So is what
/// is no regular file, and what exceeds the bounds of [`Files`].
pub fn read_pack(folder: &Path) -> Result<Files, StoreError> {
    let mut files = Files::new();
    let kind = fs::metadata(folder).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => {
            let what = files::there_is_no_such_folder_a().to_owned();
            StoreError::Path { path: folder.to_owned(), what }
        }
        _ => StoreError::Io { doing: "read", path: folder.to_owned(), error },
    })?;
    if !kind.is_dir() {
        let what = files::it_is_no_folder_a_pack().to_owned();
        return Err(StoreError::Path { path: folder.to_owned(), what });
    }
    take(folder, "", DEEPEST, &mut files)?;
    if files.get("pack.ron").is_none() {
        let what = files::there_is_no_pack_ron_in().to_owned();
        return Err(StoreError::Path { path: folder.to_owned(), what });
    }
    Ok(files)
}

fn take(folder: &Path, prefix: &str, deeper: usize, files: &mut Files) -> Result<(), StoreError> {
    let read = || -> std::io::Result<Vec<fs::DirEntry>> { fs::read_dir(folder)?.take(10 * MAX_FILES).collect() };
    let mut entries = read().map_err(StoreError::io("read", folder))?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        let refuse = |what: String| StoreError::Path { path: path.clone(), what };
        let name = entry.file_name();
        let hidden = name.to_string_lossy().starts_with('.');
        let kind = entry.file_type().map_err(StoreError::io("read", &path))?;
        let is_ron = path.extension().is_some_and(|e| e == "ron");
        if hidden || (!kind.is_dir() && !is_ron && !kind.is_symlink()) {
            continue;
        }
        let name = name.to_str().ok_or_else(|| refuse(files::its_name_is_not_in_utf().to_owned()))?;
        if kind.is_symlink() {
            return Err(refuse(files::it_is_a_symbolic_link_and().to_owned()));
        }
        if kind.is_dir() {
            if deeper == 0 {
                return Err(refuse(files::folders_lie_more_than_deep_a(DEEPEST)));
            }
            take(&path, &format!("{prefix}{name}/"), deeper - 1, files)?;
        } else if kind.is_file() {
            let text = read_bounded(&path, MAX_FILE)?;
            files.insert(format!("{prefix}{name}"), text).map_err(|e| refuse(e.to_string()))?;
        } else {
            return Err(refuse(files::it_is_no_ordinary_file_remove().to_owned()));
        }
    }
    Ok(())
}
