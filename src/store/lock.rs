//! One copy of the program a save. The lock is the system's, on a file beside the save, so that it ends with its
//! process, however that ends; the file holds the process's number for people to read.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// A held lock. Dropping it gives the save free.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    // Held, and closed to end the lock.
    file: Option<File>,
}

/// How asking for a lock came out.
#[derive(Debug)]
pub enum Taken {
    /// It is ours.
    Ours(Lock),
    /// Another process has it; its number, where it could be read.
    Theirs(Option<u32>),
}

impl Lock {
    /// Asks for the lock of a save, which need not exist. A disk without locks gives one that holds nobody off.
    ///
    /// # Errors
    ///
    /// What the system says when the lock's file can't be opened.
    pub fn take(save: &Path) -> io::Result<Taken> {
        let path = file_of(save);
        // The holder removes the file when done: whoever opened it just before then holds a file without a name.
        for _ in 0..100 {
            let file = File::options().read(true).write(true).create(true).truncate(false).open(&path)?;
            match file.try_lock() {
                Ok(()) if is_still(&path, &file) => {
                    let _ = file.set_len(0).and_then(|()| (&file).write_all(std::process::id().to_string().as_bytes()));
                    return Ok(Taken::Ours(Self { path, file: Some(file) }));
                }
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(Taken::Theirs(holder(&file))),
                Err(TryLockError::Error(_)) => return Ok(Taken::Ours(Self { path, file: Some(file) })),
            }
        }
        Ok(Taken::Theirs(None))
    }

    /// The same, waiting a moment for one who holds it only to look.
    ///
    /// # Errors
    ///
    /// As [`Lock::take`].
    pub fn take_patiently(save: &Path) -> io::Result<Taken> {
        for _ in 0..10 {
            if let Taken::Ours(lock) = Self::take(save)? {
                return Ok(Taken::Ours(lock));
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        Self::take(save)
    }

    /// A lock that holds nobody off: for a folder in which nothing can be written.
    #[must_use]
    pub fn none(save: &Path) -> Self {
        Self { path: file_of(save), file: None }
    }

    /// Whether it is the lock of that save.
    #[must_use]
    pub fn is_of(&self, save: &Path) -> bool {
        self.path == file_of(save)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if self.file.is_some() {
            // Removed while it is held; if that fails, an unlocked file is left, which holds nobody off.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// The file of a save's lock.
fn file_of(save: &Path) -> PathBuf {
    let mut name: OsString = save.as_os_str().to_owned();
    name.push(".lock");
    PathBuf::from(name)
}

fn holder(mut file: &File) -> Option<u32> {
    let mut text = [0u8; 16];
    let length = file.read(&mut text).ok()?;
    std::str::from_utf8(text.get(..length)?).ok()?.trim().parse().ok()
}

#[cfg(unix)]
fn is_still(path: &Path, file: &File) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    match (fs::metadata(path), file.metadata()) {
        (Ok(named), Ok(held)) => (named.dev(), named.ino()) == (held.dev(), held.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_still(_: &Path, _: &File) -> bool {
    true
}
