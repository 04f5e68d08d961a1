//! Tidying the folder of saves: names, copies, the way out and in, the trash. Nothing here replaces a file that is there,
//! and a save that is being played is left alone.

use super::StoreError;
use super::clock::Moment;
use super::disk::{backup_of, folder_of, replace};
use super::lock::{Lock, Taken};
use super::read::read_text;
use super::saves::{Saves, Unopened, open_elsewhere};
use crate::game::read_document;
use crate::lang::files;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Where deleted saves wait, in the folder of saves.
const TRASH: &str = "trash";
/// Longest name of a save.
const LONGEST: usize = 80;

impl Saves {
    /// Gives a save another name; its new path.
    ///
    /// # Errors
    ///
    /// Why not; then it has the old one.
    pub fn rename(&self, save: &Path, name: &str) -> Result<PathBuf, StoreError> {
        let from = self.here(save)?;
        let _lock = free(&from)?;
        let to = self.folder.join(format!("{}.ron", name_of(name)?));
        let _other = free(&to)?;
        if to.exists() {
            return Err(refuse(&to, files::a_save_of_that_name_is()));
        }
        self.carry(&from, &to)?;
        Ok(to)
    }

    /// Copies a save under a name, or under one made of its own; the copy's path.
    ///
    /// # Errors
    ///
    /// Why not. A game under a class code has no copy before it is over, which would be a way to fork it.
    pub fn duplicate(&self, save: &Path, name: Option<&str>) -> Result<PathBuf, Unopened> {
        let from = self.here(save)?;
        let text = read_text(&from)?;
        let written = readable(&from, &text)?;
        if written.open && written.code.is_some() {
            let what = files::it_was_begun_with_a_class();
            return Err(refuse(&from, what).into());
        }
        let stem = match name {
            Some(name) => name_of(name)?,
            None => format!("{}-copy", stem_of(&from)),
        };
        Ok(self.put(&stem, name.is_some(), &text)?)
    }

    /// Writes a save to a file that is not there yet.
    ///
    /// # Errors
    ///
    /// Why not; nothing is left then.
    pub fn export(&self, save: &Path, file: &Path) -> Result<(), StoreError> {
        let text = read_text(&self.here(save)?)?;
        let written = self.disk.write_new(file, text.as_bytes());
        match written {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                Err(refuse(file, files::there_is_such_a_file_already()))
            }
            Err(error) => {
                // The first error is the one to tell.
                let _ = self.disk.remove(file);
                Err(StoreError::Io { doing: "write", path: file.to_owned(), error })
            }
            Ok(()) => self.disk.sync_folder(folder_of(file)).map_err(StoreError::io("write", file)),
        }
    }

    /// Takes a save from anywhere into the folder; its path there.
    ///
    /// # Errors
    ///
    /// Why not: it can't be read, or is a script.
    pub fn import(&self, file: &Path) -> Result<PathBuf, Unopened> {
        let text = read_text(file)?;
        if readable(file, &text)?.format.is_none() {
            let what = files::it_is_a_script_and_no();
            return Err(refuse(file, what).into());
        }
        let stem: String = stem_of(file).chars().map(|c| if is_of_names(c) { c } else { '_' }).take(LONGEST).collect();
        let stem = stem.trim_start_matches('.');
        Ok(self.put(if stem.is_empty() { "imported" } else { stem }, false, &text)?)
    }

    /// Moves a save to the trash; its path there.
    ///
    /// # Errors
    ///
    /// Why not; then it is where it was.
    pub fn delete(&self, save: &Path) -> Result<PathBuf, StoreError> {
        let from = self.here(save)?;
        let _lock = free(&from)?;
        let trash = self.folder.join(TRASH);
        fs::create_dir_all(&trash).map_err(StoreError::io("make", &trash))?;
        let (stem, stamp) = (stem_of(&from), Moment::now().stamp());
        let mut names = std::iter::once(format!("{stem}.ron"))
            .chain((1..).map(|n| format!("{stem}-deleted-{stamp}-{n}.ron")))
            .map(|name| trash.join(name));
        let to = names.find(|p| !p.exists()).unwrap_or_else(|| trash.join(stem));
        self.carry(&from, &to)?;
        Ok(to)
    }

    /// Removes what is in the trash for good; how many saves that were.
    ///
    /// # Errors
    ///
    /// Why one could not be removed.
    pub fn empty_trash(&self) -> Result<usize, StoreError> {
        let trash = self.folder.join(TRASH);
        let entries = match fs::read_dir(&trash) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
            other => other.map_err(StoreError::io("read", &trash))?,
        };
        let mut saves = 0;
        for entry in entries {
            let path = entry.map_err(StoreError::io("read", &trash))?.path();
            let name = path.to_string_lossy();
            if path.is_file() && (name.ends_with(".ron") || name.ends_with(".ron.bak")) {
                self.disk.remove(&path).map_err(StoreError::io("remove", &path))?;
                saves += usize::from(name.ends_with(".ron"));
            }
        }
        Ok(saves)
    }

    /// The file of a save of this folder, named by its name or its path.
    fn here(&self, save: &Path) -> Result<PathBuf, StoreError> {
        // A bare name is one of this folder, whatever lies where the program was started.
        let bare = save.components().count() == 1 && save.file_name().is_some();
        let names = [self.folder.join(save), self.folder.join(format!("{}.ron", save.display()))];
        let named = names.into_iter().find(|p| bare && p.is_file());
        let path = named.unwrap_or_else(|| save.to_owned());
        let real = |p: &Path| fs::canonicalize(p).ok();
        let inside = real(folder_of(&path)).is_some_and(|f| Some(f) == real(&self.folder));
        if inside && path.is_file() && path.extension().is_some_and(|e| e == "ron") {
            return Ok(path);
        }
        let what = files::there_is_no_such_save_in(self.folder.display());
        Err(StoreError::Path { path: save.to_owned(), what })
    }

    /// Moves a save and its spare.
    fn carry(&self, from: &Path, to: &Path) -> Result<(), StoreError> {
        self.disk.rename(from, to).map_err(StoreError::io("write", to))?;
        if backup_of(from).is_file() {
            // A spare that stays behind is no save, and does no harm.
            let _ = self.disk.rename(&backup_of(from), &backup_of(to));
        }
        let folders = [folder_of(from), folder_of(to)];
        folders.into_iter().try_for_each(|f| self.disk.sync_folder(f).map_err(StoreError::io("write", f)))
    }

    /// The file of a save of that name, which is not there yet, and its lock.
    pub(super) fn claim_exactly(&self, name: &str) -> Result<(PathBuf, Lock), StoreError> {
        let path = self.folder.join(format!("{}.ron", name_of(name)?));
        let lock = free(&path)?;
        if path.exists() {
            return Err(refuse(&path, files::a_save_of_that_name_is()));
        }
        Ok((path, lock))
    }

    /// Writes a text as a new save of this name, or where that may be, of one made of it.
    fn put(&self, stem: &str, exactly: bool, text: &str) -> Result<PathBuf, StoreError> {
        let (path, _lock) = if exactly {
            self.claim_exactly(stem)?
        } else {
            self.claim(|n| if n == 1 { stem.to_owned() } else { format!("{stem}-{n}") })?
        };
        replace(self.disk.as_ref(), &path, text).map_err(StoreError::io("write", &path))?;
        Ok(path)
    }
}

/// The lock of a save that nobody plays.
fn free(path: &Path) -> Result<Lock, StoreError> {
    match Lock::take_patiently(path).map_err(StoreError::io("write", path))? {
        Taken::Ours(lock) => Ok(lock),
        Taken::Theirs(holder) => {
            let why = open_elsewhere(holder);
            Err(StoreError::Path { path: path.to_owned(), what: files::quit_it_there_first(&why) })
        }
    }
}

fn readable<'a>(path: &Path, text: &'a str) -> Result<crate::game::document::Written<'a>, Unopened> {
    read_document(text).map_err(|why| Unopened::Damaged {
        path: path.to_owned(),
        spot: why.spot,
        what: why.what,
        backup: None,
        plays: false,
    })
}

fn refuse(path: &Path, what: &str) -> StoreError {
    StoreError::Path { path: path.to_owned(), what: what.to_owned() }
}

fn stem_of(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Characters that names of files may have on every system.
fn is_of_names(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ' ')
}

/// A name as typed, if it may be a save's.
fn name_of(typed: &str) -> Result<String, StoreError> {
    let name = typed.strip_suffix(".ron").unwrap_or(typed);
    let fits = !name.is_empty() && name.chars().count() <= LONGEST && name.chars().all(is_of_names);
    if fits && !name.starts_with(['.', '-', ' ']) && !name.ends_with(['.', ' ']) {
        return Ok(name.to_owned());
    }
    let what = files::a_saves_name_has_letters_digits(LONGEST);
    Err(StoreError::Path { path: PathBuf::from(crate::pack::quote(typed)), what })
}
