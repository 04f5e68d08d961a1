//! Files: the only code that touches a disk. Folders, saves, packs.
//!
//! A save is replaced whole, never changed in place: a temporary file beside it is written and flushed, then takes its
//! name ([`disk::replace`]). What is on disk is therefore the last accepted move or the one before, whatever happens.

pub mod browse;
pub mod clock;
pub mod config;
pub mod disk;
pub mod folders;
pub mod found;
pub mod gate;
pub mod keeper;
pub mod lock;
pub mod packs;
pub mod read;
mod salvage;
pub mod saves;
mod shelf;
pub mod verify;

pub use config::Config;
pub use disk::{Disk, RealDisk};
pub use folders::Folders;
pub use found::Endings;
pub use gate::Gate;
pub use keeper::FileKeeper;
pub use packs::read_pack;
pub use read::{read_text, text_of};
pub use saves::{Opened, SaveInfo, Saves, Unopened};
pub use verify::{Verdict, verify};

use std::io;
use std::path::{Path, PathBuf};

/// Why a file could not be read or written: a sentence with the cure.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The system refused.
    #[error("cannot {doing} {}: {}", path.display(), cure(doing, error))]
    Io {
        /// What was to be done.
        doing: &'static str,
        /// With what.
        path: PathBuf,
        /// Why not.
        error: io::Error,
    },
    /// There is no home folder to put saves in.
    #[error("cannot tell where your files belong (no home folder); say where with --data-dir DIR")]
    NoHome,
    /// A text is not what it should be.
    #[error("{}:{line}:{column}: {what}", path.display())]
    Text {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What is wrong, and the cure.
        what: String,
    },
    /// A path is not what it should be.
    #[error("{}: {what}", path.display())]
    Path {
        /// The path.
        path: PathBuf,
        /// What is wrong, and the cure.
        what: String,
    },
}

impl StoreError {
    /// An error of the system, for [`Result::map_err`].
    pub fn io(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |error| Self::Io { doing, path, error }
    }
}

/// What the system said, in words, with what can be done about it.
fn cure(doing: &str, error: &io::Error) -> String {
    use io::ErrorKind as Kind;
    const ELSEWHERE: &str = "name another folder with --data-dir DIR";
    match error.kind() {
        Kind::NotFound if doing == "make" => format!("no folder can be made there; {ELSEWHERE}"),
        Kind::NotFound if doing != "read" => {
            format!("its folder is gone; make it again and save again, or {ELSEWHERE}")
        }
        Kind::NotFound => {
            "there is no such file; look at the spelling, or list saves with `balcony saves list`".to_owned()
        }
        Kind::PermissionDenied => format!("you may not; change the permissions, or {ELSEWHERE}"),
        Kind::ReadOnlyFilesystem => format!("the disk is read-only; {ELSEWHERE}"),
        Kind::StorageFull | Kind::QuotaExceeded => {
            format!("the disk is full; make room and save again, or {ELSEWHERE}")
        }
        Kind::NotADirectory | Kind::AlreadyExists => format!("a file stands where a folder is needed; {ELSEWHERE}"),
        Kind::IsADirectory => "it is a folder; name a file".to_owned(),
        _ => format!("{error}; if it stays so, {ELSEWHERE}"),
    }
}
