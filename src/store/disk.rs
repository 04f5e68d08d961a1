//! The five things done to a disk, behind a trait so that a test can let each of them fail; and saving made of them.

use std::ffi::OsString;
use std::fmt::Debug;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// What saving needs of a disk.
pub trait Disk: Debug + Send + Sync {
    /// Writes a file that is not there yet, to the last byte and through the caches.
    ///
    /// # Errors
    ///
    /// What the system says. The file may be left, unfinished.
    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;

    /// Gives a file a second name that is not there yet, or copies it where disks know no second names.
    ///
    /// # Errors
    ///
    /// What the system says.
    fn link(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Renames a file, in place of one that has that name.
    ///
    /// # Errors
    ///
    /// What the system says; then nothing has changed.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Brings the names in a folder through the caches.
    ///
    /// # Errors
    ///
    /// What the system says.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    ///
    /// What the system says.
    fn remove(&self, path: &Path) -> io::Result<()>;
}

/// The disk of this machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = fs::File::create_new(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        match fs::hard_link(from, to) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => fs::copy(from, to).map(|_| ()),
            other => other,
        }
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        // Some systems and file systems know no flushing of folders.
        match fs::File::open(folder).and_then(|f| f.sync_all()) {
            Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
            Err(_) if cfg!(windows) => Ok(()),
            other => other,
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }
}

static COUNTER: AtomicU32 = AtomicU32::new(0);

/// Puts a text in a file's place, whole or not at all; the text that was there before stands beside it as `.bak`.
///
/// # Errors
///
/// What the system says; then the file holds what it held, save that after a failure of the last step (bringing the
/// folder's names through the caches) it may hold the new text.
pub fn replace(disk: &dyn Disk, path: &Path, text: &str) -> io::Result<()> {
    let temporary = temporary_of(path);
    let written = write_fresh(disk, &temporary, text).and_then(|()| {
        keep_last(disk, path);
        disk.rename(&temporary, path)
    });
    if let Err(error) = written {
        // The first error is the one to tell; what is left is cleaned when the save is next opened.
        let _ = disk.remove(&temporary);
        return Err(error);
    }
    disk.sync_folder(folder_of(path))
}

fn write_fresh(disk: &dyn Disk, temporary: &Path, text: &str) -> io::Result<()> {
    match disk.write_new(temporary, text.as_bytes()) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            disk.remove(temporary)?;
            disk.write_new(temporary, text.as_bytes())
        }
        other => other,
    }
}

/// Keeps the last version. It is a spare: that it could not be kept is no reason not to save.
fn keep_last(disk: &dyn Disk, path: &Path) {
    let temporary = temporary_of(path);
    if disk.link(path, &temporary).is_ok() {
        let _ = disk.rename(&temporary, &backup_of(path));
        // Renaming one name of a file to another name of it does nothing, and leaves the first.
        let _ = disk.remove(&temporary);
    }
}

/// Where the last good version of a save is kept.
#[must_use]
pub fn backup_of(path: &Path) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(".bak");
    PathBuf::from(name)
}

/// The name of a temporary file for a save: hidden, and no save's.
fn temporary_of(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    let number = COUNTER.fetch_add(1, Ordering::Relaxed);
    name.push(format!(".{}-{number}.tmp", std::process::id()));
    path.with_file_name(name)
}

/// The name of the save that a temporary file was for; `None` if it is no temporary file of ours.
#[must_use]
pub fn save_of_temporary(name: &str) -> Option<&str> {
    let inner = name.strip_prefix('.')?.strip_suffix(".tmp")?;
    let (save, number) = inner.rsplit_once('.')?;
    let ours = number.split_once('-').is_some_and(|(a, b)| a.parse::<u32>().is_ok() && b.parse::<u32>().is_ok());
    (ours && !save.is_empty()).then_some(save)
}

/// The folder a file is in.
#[must_use]
pub fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}
