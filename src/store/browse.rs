//! The shelf as the faces list it: every save replayed, so that its scores and its soundness can be told; the sample
//! games, which are built in; and what is done to it.

use super::saves::{info_of, is_sound};
use super::verify::{Verdict, examine};
use super::{FileKeeper, Gate, Opened, SaveInfo, Saves, StoreError, Unopened, read_text};
use crate::game::Game;
use crate::game::shelf::{Kept, Tidy, Trouble};
use crate::lang::files;
use crate::pack::{Held, Pack, inflated};
use std::path::{Path, PathBuf};
use std::sync::Arc;

// `SAMPLES`: the files of `saves`, deflated by build.rs.
include!(concat!(env!("OUT_DIR"), "/samples.rs"));

/// What the handle of a sample game begins with.
const SAMPLE: &str = "sample:";
/// Most saves replayed for one list; older ones are listed by their headers, and replayed when they are opened.
const MOST: usize = 400;

/// The sample games: name and text, by name.
pub fn samples() -> impl Iterator<Item = (&'static str, String)> {
    SAMPLES.iter().filter_map(|(path, deflated)| Some((path.strip_suffix(".ron")?, inflated(deflated)?)))
}

fn sample(handle: &str) -> Option<(&'static str, String)> {
    let name = handle.strip_prefix(SAMPLE)?;
    samples().find(|(n, _)| *n == name)
}

/// What a save's header says, and the whole text.
type Headed = (SaveInfo, String);

impl Saves {
    /// The same saves and sample games by what their headers say: no game is replayed, so neither scores nor damage
    /// further in are known, and an unread pack stays unread.
    #[must_use]
    pub fn glance(&self, pack: &Held) -> Vec<Kept> {
        let (read, bad) = self.headers();
        let mut all: Vec<Kept> = read.into_iter().map(|(info, _)| kept(info)).collect();
        all.extend(bad.iter().map(|(path, why)| broken(path, Trouble { what: why.to_string(), plays: false })));
        all.extend(samples().filter_map(|(name, text)| {
            let info = info_of(Path::new(name), &text).ok().filter(|info| pack.id() == info.pack)?;
            Some(Kept { handle: format!("{SAMPLE}{name}"), sample: true, ..kept(info) })
        }));
        all
    }

    /// A save that lies outside this folder, as its header has it; nothing where it lies here, or cannot be read.
    #[must_use]
    pub fn beside(&self, path: &Path) -> Option<Kept> {
        let folder = path.canonicalize().ok()?.parent()?.to_owned();
        if self.folder().canonicalize().is_ok_and(|own| own == folder) {
            return None;
        }
        info_of(path, &read_text(path).ok()?).ok().map(kept)
    }

    /// What the headers of the saves say, with their texts, the last touched first; and those that can't be read.
    fn headers(&self) -> (Vec<Headed>, Vec<(PathBuf, Unopened)>) {
        // A folder that can't be read is told when a game is kept in it.
        let paths = self.paths().unwrap_or_default();
        let (mut read, mut bad) = (Vec::new(), Vec::new());
        for path in paths {
            let text = read_text(&path).map_err(Unopened::from);
            match text.and_then(|text| info_of(&path, &text).map(|info| (info, text))) {
                Ok(one) => read.push(one),
                Err(why) => bad.push((path, why)),
            }
        }
        read.sort_by(|(a, _), (b, _)| b.touched.cmp(&a.touched).then_with(|| b.path.cmp(&a.path)));
        (read, bad)
    }

    /// The saves, the last touched first, then those that can't be read, then the sample games of that pack.
    #[must_use]
    pub fn shelf(&self, pack: &Arc<Pack>) -> Vec<Kept> {
        let (read, bad) = self.headers();
        let told = |(at, (info, text)): (usize, (SaveInfo, String))| {
            if at < MOST { replayed(info, &text, pack) } else { kept(info) }
        };
        let mut all: Vec<Kept> = read.into_iter().enumerate().map(told).collect();
        all.extend(bad.iter().map(|(path, why)| unreadable(path, why, pack)));
        all.extend(sample_games(pack));
        all
    }

    /// Opens a save or a sample game of the shelf to play on; a sample is read, and branches are saves.
    ///
    /// # Errors
    ///
    /// Why it can't be opened.
    pub fn open_kept(&self, handle: &str, pack: &Arc<Pack>, gate: &Gate) -> Result<Opened, Unopened> {
        match sample(handle) {
            Some((name, text)) => {
                let game = of_sample(handle, &text, pack)?;
                let keeper = FileKeeper::read(self.clone(), name, gate, pack);
                let said = vec![files::a_sample_game_only_read_what().into()];
                Ok(Opened { game, keeper, said })
            }
            None => self.open(Path::new(handle), pack, gate),
        }
    }

    /// Reads a game of the shelf, only to look at it: no lock is taken, nothing is written.
    ///
    /// # Errors
    ///
    /// Why it can't be read.
    pub fn look(&self, handle: &str, pack: &Arc<Pack>) -> Result<Game, Unopened> {
        if let Some((_, text)) = sample(handle) {
            return of_sample(handle, &text, pack);
        }
        let path = Path::new(handle);
        match examine(pack, &read_text(path)?) {
            (Verdict::Damaged { spot, what, .. }, _) => {
                Err(Unopened::Damaged { path: path.to_owned(), spot, what, backup: None, plays: false })
            }
            (_, Some(game)) => Ok(game),
            (verdict, None) => Err(Unopened::OtherPack { path: path.to_owned(), what: verdict.sentence() }),
        }
    }

    /// Does what is to be done to the shelf; a sentence about what was.
    ///
    /// # Errors
    ///
    /// Why nothing was.
    pub fn tidy(&self, what: &Tidy, pack: &Arc<Pack>) -> Result<String, String> {
        let path = |handle: &str| match sample(handle) {
            Some((name, _)) => Err(files::is_a_sample_game_open_it(name)),
            None => Ok(PathBuf::from(handle)),
        };
        let store = |why: StoreError| why.to_string();
        match what {
            Tidy::Rename(save, name) => {
                let to = self.rename(&path(save)?, name).map_err(store)?;
                Ok(files::it_is_called_now(stem(&to)))
            }
            Tidy::Duplicate(save) => {
                let to = self.duplicate(&path(save)?, None).map_err(|why| why.to_string())?;
                Ok(files::the_copy_is_called(stem(&to)))
            }
            Tidy::Export(save, file) => {
                self.export(&path(save)?, Path::new(file)).map_err(store)?;
                Ok(files::written_to(file))
            }
            Tidy::Import(file) => {
                let to = self.import(Path::new(file)).map_err(|why| why.to_string())?;
                Ok(files::it_is_here_as(stem(&to)))
            }
            Tidy::Delete(save) => {
                let to = self.delete(&path(save)?).map_err(store)?;
                Ok(files::it_is_in_the_trash_as(to.display()))
            }
            Tidy::EmptyTrash => {
                let gone = self.empty_trash().map_err(store)?;
                Ok(match gone {
                    0 => files::there_is_nothing_in_the_trash().to_owned(),
                    n => files::saves_are_gone_for_good(n),
                })
            }
            Tidy::Rescue(save) => match self.rescue(&path(save)?, pack).map_err(store)? {
                Some(to) => Ok(files::what_plays_of_it_is_kept(stem(&to))),
                None => Err(files::there_is_nothing_to_rescue_it().to_owned()),
            },
        }
    }
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The sample games that are the pack's, as it plays them now.
fn sample_games(pack: &Arc<Pack>) -> Vec<Kept> {
    let mut all = Vec::new();
    for (name, text) in samples() {
        let handle = format!("{SAMPLE}{name}");
        if let Ok(info) = info_of(Path::new(name), &text)
            && info.pack == pack.id
        {
            let mut one = replayed(info, &text, pack);
            (one.handle, one.sample) = (handle, true);
            all.push(one);
        }
    }
    all
}

fn of_sample(handle: &str, text: &str, pack: &Arc<Pack>) -> Result<Game, Unopened> {
    match examine(pack, text) {
        (_, Some(game)) => Ok(game),
        (verdict, None) => Err(Unopened::OtherPack { path: PathBuf::from(handle), what: verdict.sentence() }),
    }
}

/// A save as its header has it.
fn kept(info: SaveInfo) -> Kept {
    Kept {
        handle: info.path.display().to_string(),
        name: info.name(),
        sample: false,
        scenario: info.scenario,
        lens: info.lens,
        mandate: info.mandate,
        seed: info.seed,
        month: info.month,
        open: info.open,
        code: info.code,
        players: info.players,
        touched: info.touched,
        parent: info.parent,
        fork: info.fork,
        guide: info.guide,
        scores: None,
        trouble: None,
    }
}

/// The same replayed: with its scores, and what is wrong with it.
fn replayed(info: SaveInfo, text: &str, pack: &Arc<Pack>) -> Kept {
    let (verdict, game) = examine(pack, text);
    let path = info.path.clone();
    let mut one = kept(info);
    if let Some(game) = &game {
        one.scores = Some(game.outcome().map_or_else(|| game.view().scores, |o| o.scores.clone()));
        (one.month, one.open) = (game.rounds().len(), !game.is_over());
    }
    one.trouble = trouble(&path, &verdict, game.is_some(), pack);
    one
}

fn trouble(path: &Path, verdict: &Verdict, plays: bool, pack: &Arc<Pack>) -> Option<Trouble> {
    let damaged = matches!(verdict, Verdict::Damaged { .. });
    let place = verdict.spot().map_or(String::new(), |s| files::line_column(s.line, s.column));
    let cure = match verdict {
        Verdict::Sound { .. } => return None,
        Verdict::Damaged { .. } if is_sound(pack, &super::disk::backup_of(path)) => {
            files::the_version_before_it_is_sound()
        }
        Verdict::Damaged { .. } if plays => files::what_still_plays_can_be_kept(),
        Verdict::Damaged { .. } => files::nothing_of_it_plays(),
        Verdict::OtherPack { .. } | Verdict::Tampered { .. } if plays => files::opened_it_goes_on_as_a(),
        Verdict::OtherPack { .. } | Verdict::Tampered { .. } => "",
    };
    Some(Trouble { what: format!("{place}{}{cure}", verdict.sentence()), plays: damaged && plays })
}

/// A file that is no save, or is none any more.
fn unreadable(path: &Path, why: &Unopened, pack: &Arc<Pack>) -> Kept {
    let verdict = read_text(path).ok().map(|text| examine(pack, &text));
    let trouble = match &verdict {
        Some((verdict, game)) => trouble(path, verdict, game.is_some(), pack),
        None => None,
    };
    broken(path, trouble.unwrap_or_else(|| Trouble { what: why.to_string(), plays: false }))
}

fn broken(path: &Path, trouble: Trouble) -> Kept {
    Kept {
        handle: path.display().to_string(),
        name: stem(path),
        sample: false,
        scenario: String::new(),
        lens: String::new(),
        mandate: String::new(),
        seed: 0,
        month: 0,
        open: false,
        code: None,
        players: None,
        touched: None,
        parent: None,
        fork: None,
        guide: None,
        scores: None,
        trouble: Some(trouble),
    }
}
