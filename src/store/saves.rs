//! The folder of saves: what is in it, a new one, an old one opened again.

use super::clock::Moment;
use super::disk::{Disk, RealDisk, backup_of, save_of_temporary};
use super::folders::{Folders, STATE};
use super::keeper::FileKeeper;
use super::lock::{Lock, Taken};
use super::read::read_text;
use super::verify::{Verdict, examine};
use super::{Gate, StoreError};
use crate::game::places::Spot;
use crate::game::{Fork, Game, read_document};
use crate::lang::files;
use crate::pack::Pack;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Most saves a name can be made for in one second.
const MOST_ALIKE: usize = 10_000;

/// A folder of saves.
#[derive(Debug, Clone)]
pub struct Saves {
    pub(super) folder: PathBuf,
    /// What is known over games.
    pub(super) state: PathBuf,
    pub(super) disk: Arc<dyn Disk>,
}

/// What a list says of a save; its moves have not been replayed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaveInfo {
    /// The file.
    pub path: PathBuf,
    /// A scenario id.
    pub scenario: String,
    /// A lens id, or `sealed`.
    pub lens: String,
    /// A mandate id.
    pub mandate: String,
    /// The seed.
    pub seed: u32,
    /// The pack's id.
    pub pack: String,
    /// The month being played, or the last one of a finished game; from 1.
    pub month: usize,
    /// Whether it can be played on.
    pub open: bool,
    /// The class code it was started with.
    pub code: Option<String>,
    /// The players' names.
    pub players: Option<String>,
    /// When it was begun.
    pub created: Option<String>,
    /// When it was last written.
    pub touched: Option<String>,
    /// The save it branched off.
    pub parent: Option<String>,
    /// And where.
    pub fork: Option<Fork>,
    /// The step of the guide it is played by, from 0.
    pub guide: Option<u16>,
}

impl SaveInfo {
    /// The name of the file, without its ending.
    #[must_use]
    pub fn name(&self) -> String {
        self.path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
    }
}

/// A save opened to be played on.
#[derive(Debug)]
pub struct Opened {
    /// The game, where it stood.
    pub game: Game,
    /// Who keeps it from now on.
    pub keeper: FileKeeper,
    /// What the player should know: that this is a branch, and why.
    pub said: Vec<String>,
}

/// Why a save could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum Unopened {
    /// It could not be read, or nothing could be written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It is no whole save.
    #[error("{}:{}:{}: {what}{}", path.display(), spot.line, spot.column, spare(path, backup.as_deref(), *plays))]
    Damaged {
        /// The file.
        path: PathBuf,
        /// Where.
        spot: Spot,
        /// What is wrong.
        what: String,
        /// A sound version of one move before.
        backup: Option<PathBuf>,
        /// Whether some of it still plays.
        plays: bool,
    },
    /// It is of another pack.
    #[error("{}:1:1: {what}", path.display())]
    OtherPack {
        /// The file.
        path: PathBuf,
        /// Which, and what to do.
        what: String,
    },
}

fn spare(path: &Path, backup: Option<&Path>, plays: bool) -> String {
    match backup {
        Some(spare) => files::the_spare_is_sound(spare.display()),
        None if plays => files::balcony_saves_verify_keep_keeps_what(path.display()),
        None => String::new(),
    }
}

impl Saves {
    /// The saves of a folder, which is made if it is missing.
    ///
    /// # Errors
    ///
    /// Why it could not be made.
    pub fn at(folder: &Path) -> Result<Self, StoreError> {
        Self::on(folder, Arc::new(RealDisk))
    }

    /// The same, on a disk that a test may let fail.
    ///
    /// # Errors
    ///
    /// As [`Saves::at`].
    pub fn on(folder: &Path, disk: Arc<dyn Disk>) -> Result<Self, StoreError> {
        fs::create_dir_all(folder).map_err(StoreError::io("make", folder))?;
        if !folder.is_dir() {
            let what = files::it_is_no_folder_name_another().to_owned();
            return Err(StoreError::Path { path: folder.to_owned(), what });
        }
        Ok(Self { folder: folder.to_owned(), state: folder.join(STATE), disk })
    }

    /// The saves of this user, with the state where it belongs.
    ///
    /// # Errors
    ///
    /// As [`Saves::at`].
    pub fn of(folders: &Folders) -> Result<Self, StoreError> {
        Ok(Self { state: folders.state.clone(), ..Self::at(&folders.data)? })
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The files that should be saves, by name: `*.ron`, hidden ones (temporaries among them) left out.
    ///
    /// # Errors
    ///
    /// Why the folder could not be read.
    pub fn paths(&self) -> Result<Vec<PathBuf>, StoreError> {
        let read = || -> std::io::Result<Vec<PathBuf>> {
            fs::read_dir(&self.folder)?.map(|entry| entry.map(|e| self.folder.join(e.file_name()))).collect()
        };
        let mut paths = read().map_err(StoreError::io("read", &self.folder))?;
        let hidden = |p: &PathBuf| p.file_name().is_none_or(|n| n.to_string_lossy().starts_with('.'));
        paths.retain(|p| p.extension().is_some_and(|e| e == "ron") && !hidden(p) && p.is_file());
        paths.sort();
        Ok(paths)
    }

    /// The saves, the last touched first, and what is wrong with those that can't be read.
    ///
    /// # Errors
    ///
    /// Why the folder could not be read.
    pub fn list(&self) -> Result<(Vec<SaveInfo>, Vec<Unopened>), StoreError> {
        let (mut saves, mut unreadable) = (Vec::new(), Vec::new());
        for path in self.paths()? {
            match info(&path) {
                Ok(info) => saves.push(info),
                Err(why) => unreadable.push(why),
            }
        }
        saves.sort_by(|a, b| b.touched.cmp(&a.touched).then_with(|| b.path.cmp(&a.path)));
        Ok((saves, unreadable))
    }

    /// The save last touched that can be played on.
    ///
    /// # Errors
    ///
    /// Why the folder could not be read.
    pub fn newest(&self) -> Result<Option<SaveInfo>, StoreError> {
        Ok(self.list()?.0.into_iter().find(|save| save.open))
    }

    /// The file of a save that is named by its path, or by its name in this folder.
    #[must_use]
    pub fn find(&self, name: &Path) -> PathBuf {
        let beside = self.folder.join(name);
        let with_ending = self.folder.join(format!("{}.ron", name.display()));
        [name.to_owned(), beside, with_ending].into_iter().find(|p| p.is_file()).unwrap_or_else(|| name.to_owned())
    }

    /// Begins to keep a new game: gives it a name, takes its lock, and writes it down.
    ///
    /// # Errors
    ///
    /// Why it could not be written; nothing is left then.
    pub fn start(&self, game: &mut Game, gate: &Gate) -> Result<FileKeeper, StoreError> {
        let now = Moment::now();
        let header = game.header_mut();
        header.created = Some(now.rfc3339());
        let scenario: String =
            header.scenario.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').take(40).collect();
        let stem = format!("{scenario}-{:04}-{}", header.seed, now.stamp());
        let (path, lock) = self.claim(|n| if n == 1 { stem.clone() } else { format!("{stem}-{n}") })?;
        FileKeeper::begin(self.clone(), path, lock, gate, game)
    }

    /// Begins to keep a game as a branch of a save; the save stays as it is.
    ///
    /// # Errors
    ///
    /// As [`Saves::start`]; also when a name is given that is no name, or is another save's.
    pub fn start_branch(
        &self,
        game: &mut Game,
        of: &Path,
        named: Option<&str>,
        gate: &Gate,
    ) -> Result<FileKeeper, StoreError> {
        let name = of.file_name().unwrap_or_default().to_string_lossy();
        let parent = name.split(".ron").next().unwrap_or_default().to_owned();
        let root = root_of(&parent).to_owned();
        let (path, lock) = match named {
            Some(name) => self.claim_exactly(name)?,
            None => self.claim(|n| format!("{root}-b{n}"))?,
        };
        let last = game.rounds().last().map_or(0, |r| r.moves.iter().filter(|m| !m.void).count());
        let fork = Fork { from: parent.clone(), month: game.rounds().len() as u16, moves: last as u16 };
        let header = game.header_mut();
        header.created = Some(Moment::now().rfc3339());
        header.parent = Some(parent);
        header.forks.push(fork);
        FileKeeper::begin(self.clone(), path, lock, gate, game)
    }

    /// The first name of these that is free, and its lock.
    pub(super) fn claim(&self, name: impl Fn(usize) -> String) -> Result<(PathBuf, Lock), StoreError> {
        for n in 1..MOST_ALIKE {
            let path = self.folder.join(format!("{}.ron", name(n)));
            if path.exists() {
                continue;
            }
            match Lock::take(&path).map_err(StoreError::io(files::write_in(), &self.folder))? {
                Taken::Ours(lock) if !path.exists() => return Ok((path, lock)),
                Taken::Ours(_) | Taken::Theirs(_) => {}
            }
        }
        let what = files::no_name_is_left_for_a().to_owned();
        Err(StoreError::Path { path: self.folder.clone(), what })
    }

    /// Opens a save to play on. One that is open in another copy of the program, that was changed by hand, or that this
    /// pack plays differently, goes on as a branch; so does a spare.
    ///
    /// # Errors
    ///
    /// Why it can't be opened.
    pub fn open(&self, path: &Path, pack: &Arc<Pack>, gate: &Gate) -> Result<Opened, Unopened> {
        let (lock, mut why) = match Lock::take_patiently(path) {
            Ok(Taken::Ours(lock)) => (Some(lock), None),
            Ok(Taken::Theirs(holder)) => (None, Some(open_elsewhere(holder))),
            // Nothing can be written beside it: it is said when the first move is kept.
            Err(_) => (Some(Lock::none(path)), None),
        };
        let text = read_text(path)?;
        let (verdict, game) = examine(pack, &text);
        match &verdict {
            Verdict::Sound { .. } => {}
            Verdict::Damaged { spot, what, .. } => {
                let backup = Some(backup_of(path)).filter(|b| is_sound(pack, b));
                return Err(Unopened::Damaged {
                    path: path.to_owned(),
                    spot: *spot,
                    what: what.clone(),
                    backup,
                    plays: game.is_some(),
                });
            }
            Verdict::Tampered { .. } => {
                why = why.or(Some(files::it_was_changed_by_hand_since().to_owned()));
            }
            Verdict::OtherPack { .. } => why = why.or(Some(capitalised(&verdict.sentence()))),
        }
        let Some(mut game) = game else {
            return Err(Unopened::OtherPack { path: path.to_owned(), what: verdict.sentence() });
        };
        if path.extension().is_none_or(|e| e != "ron") {
            why = why.or(Some(files::it_is_the_spare_of_a().to_owned()));
        }
        if lock.is_none() && game.header().code.is_some() && !game.is_over() {
            let open = why.unwrap_or_default();
            let what = files::and_a_game_under_a_class(&open);
            return Err(StoreError::Path { path: path.to_owned(), what }.into());
        }
        let mut said = Vec::new();
        if let Verdict::Sound { version: Some(_), .. } = &verdict {
            said.push(format!("{}.", capitalised(&verdict.sentence())));
        }
        let keeper = match (why, lock) {
            (None, Some(lock)) => FileKeeper::take_over(self.clone(), path.to_owned(), lock, gate, pack),
            (why, _) => {
                let keeper = self.start_branch(&mut game, path, None, gate)?;
                let why = why.unwrap_or_default();
                let branch = keeper.path().display();
                said.push(files::this_copy_goes_on_as_a(&why, &branch));
                keeper
            }
        };
        Ok(Opened { game, keeper, said })
    }

    /// Keeps what still plays of a damaged save, as a branch; its path. `None` where nothing does.
    ///
    /// # Errors
    ///
    /// Why it could not be read, or the branch not be written.
    pub fn rescue(&self, path: &Path, pack: &Arc<Pack>) -> Result<Option<PathBuf>, StoreError> {
        match examine(pack, &read_text(path)?) {
            (Verdict::Damaged { .. }, Some(mut game)) => {
                let keeper = self.start_branch(&mut game, path, None, &Gate::new())?;
                Ok(Some(keeper.path().to_owned()))
            }
            _ => Ok(None),
        }
    }

    /// Removes temporary files that were left by copies of the program that ended in the middle of saving. What cannot be
    /// removed is left: it is no save, and nothing reads it.
    pub fn clean(&self) {
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let save = save_of_temporary(&name).or_else(|| name.strip_suffix(".lock").filter(|s| s.ends_with(".ron")));
            let Some(save) = save else { continue };
            if let Ok(Taken::Ours(_lock)) = Lock::take(&self.folder.join(save))
                && name.ends_with(".tmp")
            {
                let _ = self.disk.remove(&entry.path());
            }
        }
    }
}

/// What a list says of a save.
fn info(path: &Path) -> Result<SaveInfo, Unopened> {
    info_of(path, &read_text(path)?)
}

/// The same of a text that has been read.
pub(super) fn info_of(path: &Path, text: &str) -> Result<SaveInfo, Unopened> {
    let written = read_document(text).map_err(|why| Unopened::Damaged {
        path: path.to_owned(),
        spot: why.spot,
        what: why.what,
        backup: None,
        plays: false,
    })?;
    let own = |s: Option<&str>| s.unwrap_or_default().to_owned();
    Ok(SaveInfo {
        path: path.to_owned(),
        scenario: own(written.scenario),
        lens: own(written.lens),
        mandate: own(written.mandate),
        seed: written.seed.unwrap_or_default(),
        pack: own(written.pack),
        month: written.months.len().max(1),
        open: written.open,
        code: written.code,
        players: written.players,
        created: written.created,
        touched: written.touched,
        parent: written.parent,
        fork: written.forks.last().map(Into::into),
        guide: written.guide,
    })
}

pub(super) fn is_sound(pack: &Arc<Pack>, path: &Path) -> bool {
    path.is_file() && read_text(path).is_ok_and(|text| examine(pack, &text).0.is_sound())
}

pub(super) fn open_elsewhere(holder: Option<u32>) -> String {
    match holder {
        Some(process) => files::it_is_open_in_another_copy(process),
        None => files::it_is_open_in_some_other_copy().to_owned(),
    }
}

/// The name of the save at the root of a branch's tree.
fn root_of(name: &str) -> &str {
    match name.rsplit_once("-b") {
        Some((root, number)) if !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()) => root,
        _ => name,
    }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
