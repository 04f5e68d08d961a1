//! Reading a pack from a folder.

use super::StoreError;
use super::read::read_bounded;
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
            let what = "there is no such folder; a pack is a folder with a file pack.ron in it".to_owned();
            StoreError::Path { path: folder.to_owned(), what }
        }
        _ => StoreError::Io { doing: "read", path: folder.to_owned(), error },
    })?;
    if !kind.is_dir() {
        let what = "it is no folder; a pack is a folder with a file pack.ron in it".to_owned();
        return Err(StoreError::Path { path: folder.to_owned(), what });
    }
    take(folder, "", DEEPEST, &mut files)?;
    if files.get("pack.ron").is_none() {
        let what = "there is no pack.ron in it, so it is no pack; name the folder that holds it".to_owned();
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
        let name = name.to_str().ok_or_else(|| refuse("its name is not in UTF-8; rename it".to_owned()))?;
        if kind.is_symlink() {
            return Err(refuse("it is a symbolic link, and a pack holds its own files; copy the file here".to_owned()));
        }
        if kind.is_dir() {
            if deeper == 0 {
                return Err(refuse(format!(
                    "folders lie more than {DEEPEST} deep; a pack needs one, as in rules/border.ron"
                )));
            }
            take(&path, &format!("{prefix}{name}/"), deeper - 1, files)?;
        } else if kind.is_file() {
            let text = read_bounded(&path, MAX_FILE)?;
            files.insert(format!("{prefix}{name}"), text).map_err(|e| refuse(e.to_string()))?;
        } else {
            return Err(refuse("it is no ordinary file; remove it from the pack".to_owned()));
        }
    }
    Ok(())
}
