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

use crate::lang::files;
use std::io;
use std::path::{Path, PathBuf};

/// Why a file could not be read or written: a sentence with the cure.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The system refused.
    #[error("{}", files::it_cannot_be_done(doing, path.display(), cure(doing, error)))]
    Io {
        /// What was to be done.
        doing: &'static str,
        /// With what.
        path: PathBuf,
        /// Why not.
        error: io::Error,
    },
    /// There is no home folder to put saves in.
    #[error("{}", files::no_home_folder())]
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
        Kind::NotFound if doing == "make" => files::no_folder_can_be_made_there(ELSEWHERE),
        Kind::NotFound if doing != "read" => files::its_folder_is_gone_make_it(ELSEWHERE),
        Kind::NotFound => files::there_is_no_such_file_look().to_owned(),
        Kind::PermissionDenied => files::you_may_not_change_the_permissions(ELSEWHERE),
        Kind::ReadOnlyFilesystem => files::the_disk_is_read_only(ELSEWHERE),
        Kind::StorageFull | Kind::QuotaExceeded => files::the_disk_is_full_make_room(ELSEWHERE),
        Kind::NotADirectory | Kind::AlreadyExists => files::a_file_stands_where_a_folder(ELSEWHERE),
        Kind::IsADirectory => files::it_is_a_folder_name_a().to_owned(),
        _ => files::if_it_stays_so(error, ELSEWHERE),
    }
}
