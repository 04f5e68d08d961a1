//! Saves on disk. What this protects: whatever fails, and whenever, a save is the last accepted move or the one before,
//! and what is wrong with a file is said with its place.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use balcony::engine::Move;
use balcony::game::{Game, Keeper as _, Play, Setup};
use balcony::pack::{self, Pack};
use balcony::store::disk::backup_of;
use balcony::store::{Disk, Gate, RealDisk, Saves, Unopened, Verdict, read_pack, read_text, verify};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tempfile::TempDir;

fn harbour() -> Arc<Pack> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/packs/harbour");
    Arc::new(pack::load(&read_pack(&folder).unwrap()).value.unwrap())
}

fn game(pack: &Arc<Pack>) -> Game {
    let defaults = &pack.defaults;
    let setup = Setup {
        scenario: defaults.scenario.clone(),
        lens: defaults.lens.clone(),
        mandate: defaults.mandate.clone(),
        seed: 7,
    };
    Game::new(Arc::clone(pack), &setup).unwrap()
}

fn end_month(game: &mut Game) {
    game.play(Play::of(Move::EndMonth)).unwrap();
}

/// A disk on which the n-th step fails, and from then on, if it died, every one.
#[derive(Debug)]
struct Failing {
    at: AtomicUsize,
    kind: io::ErrorKind,
    dies: bool,
}

impl Failing {
    fn at(step: usize, kind: io::ErrorKind, dies: bool) -> Arc<Self> {
        Arc::new(Self { at: AtomicUsize::new(step), kind, dies })
    }

    fn step(&self) -> io::Result<()> {
        match self.at.load(Ordering::Relaxed) {
            0 => {
                if !self.dies {
                    self.at.store(usize::MAX, Ordering::Relaxed);
                }
                Err(io::Error::from(self.kind))
            }
            usize::MAX => Ok(()),
            n => {
                self.at.store(n - 1, Ordering::Relaxed);
                Ok(())
            }
        }
    }
}

impl Disk for Failing {
    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        if let Err(error) = self.step() {
            // Half of it got there.
            let _ = fs::write(path, &bytes[..bytes.len() / 2]);
            return Err(error);
        }
        RealDisk.write_new(path, bytes)
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        RealDisk.link(from, to)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        RealDisk.rename(from, to)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.step()?;
        RealDisk.sync_folder(folder)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        RealDisk.remove(path)
    }
}

/// A save in month 3 with a spare in month 2; its path.
fn save_in_month_three(folder: &Path, pack: &Arc<Pack>) -> PathBuf {
    let mut game = game(pack);
    let mut keeper = Saves::at(folder).unwrap().start(&mut game, &Gate::new()).unwrap();
    for _ in 0..2 {
        end_month(&mut game);
        keeper.keep(&game).unwrap();
    }
    keeper.path().to_owned()
}

fn month_of(pack: &Arc<Pack>, path: &Path) -> usize {
    match verify(pack, &read_text(path).unwrap()) {
        Verdict::Sound { month, version: None } => month,
        other => panic!("{}: {other:?}", path.display()),
    }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_game_is_kept_with_its_last_version_beside_it() {
    let (folder, pack) = (TempDir::new().unwrap(), harbour());
    let path = save_in_month_three(folder.path(), &pack);
    let name = path.file_name().unwrap().to_str().unwrap().to_owned();
    assert!(name.starts_with("season-0007-20") && name.len() == "season-0007-20261124-032906.ron".len(), "{name}");
    assert_eq!(names(folder.path()), [name.clone(), format!("{name}.bak")]);
    assert_eq!((month_of(&pack, &path), month_of(&pack, &backup_of(&path))), (3, 2));
    let text = read_text(&path).unwrap();
    assert!(text.contains("created: \"20") && text.contains("touched: \"20"), "{text}");
}

#[test]
fn whatever_step_fails_the_save_is_the_last_move_or_the_one_before() {
    let pack = harbour();
    for dies in [false, true] {
        for step in 0.. {
            let folder = TempDir::new().unwrap();
            let path = save_in_month_three(folder.path(), &pack);
            let disk = Failing::at(step, io::ErrorKind::StorageFull, dies);
            let saves = Saves::on(folder.path(), disk.clone()).unwrap();
            let mut opened = saves.open(&path, &pack, &Gate::new()).unwrap();
            assert!(opened.said.is_empty());
            end_month(&mut opened.game);
            let kept = opened.keeper.keep(&opened.game);
            let month = month_of(&pack, &path);
            assert!(month == 4 || (month == 3 && kept.is_err()), "step {step}: month {month}, {kept:?}");
            assert!(month_of(&pack, &backup_of(&path)) < month.max(4));
            if let Err(why) = &kept {
                assert!(why.contains("the disk is full; make room and save again"), "{why}");
                assert!(why.contains("What was saved before it is safe"), "{why}");
            }
            assert_eq!(saves.paths().unwrap(), std::slice::from_ref(&path), "temporaries are no saves");
            // Once the disk works again, so does saving, and what was left lying is cleaned.
            disk.at.store(usize::MAX, Ordering::Relaxed);
            opened.keeper.keep(&opened.game).unwrap();
            assert_eq!(month_of(&pack, &path), 4);
            drop(opened);
            saves.clean();
            assert_eq!(names(folder.path()).len(), 2, "{:?}", names(folder.path()));
            if kept.is_ok() && step > 8 {
                break;
            }
            assert!(step < 20, "saving takes fewer steps");
        }
    }
}

#[test]
fn a_new_game_that_cannot_be_written_leaves_nothing() {
    let (folder, pack) = (TempDir::new().unwrap(), harbour());
    let saves = Saves::on(folder.path(), Failing::at(0, io::ErrorKind::ReadOnlyFilesystem, false)).unwrap();
    let why = saves.start(&mut game(&pack), &Gate::new()).unwrap_err().to_string();
    assert!(why.ends_with("the disk is read-only; name another folder with --data-dir DIR"), "{why}");
    assert!(names(folder.path()).is_empty(), "{:?}", names(folder.path()));

    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let why = Saves::at(&file).unwrap_err().to_string();
    assert!(why.ends_with("a file stands where a folder is needed; name another folder with --data-dir DIR"), "{why}");
}

#[test]
fn a_second_copy_plays_on_as_a_branch() {
    let (folder, pack) = (TempDir::new().unwrap(), harbour());
    let path = save_in_month_three(folder.path(), &pack);
    let saves = Saves::at(folder.path()).unwrap();
    let first = saves.open(&path, &pack, &Gate::new()).unwrap();
    let mut second = saves.open(&path, &pack, &Gate::new()).unwrap();
    assert!(first.said.is_empty());
    let said = second.said.concat();
    assert!(said.contains(&format!("process {}", std::process::id())) && said.contains("as a branch"), "{said}");
    end_month(&mut second.game);
    second.keeper.keep(&second.game).unwrap();
    let stem = path.file_stem().unwrap().to_str().unwrap();
    assert_eq!(second.keeper.path(), folder.path().join(format!("{stem}-b1.ron")));
    assert_eq!((month_of(&pack, &path), month_of(&pack, second.keeper.path())), (3, 4));
    let (list, _) = saves.list().unwrap();
    assert_eq!(list.iter().find(|s| s.path == second.keeper.path()).unwrap().parent.as_deref(), Some(stem));
    drop((first, second));
    // What a copy left that was killed holds nobody off.
    fs::write(folder.path().join(format!("{stem}.ron.lock")), "1").unwrap();
    assert!(saves.open(&path, &pack, &Gate::new()).unwrap().said.is_empty());
}

#[test]
fn a_branch_keeps_the_game_it_leaves() {
    let (folder, pack) = (TempDir::new().unwrap(), harbour());
    let saves = Saves::at(folder.path()).unwrap();
    let mut game = game(&pack);
    let mut keeper = saves.start(&mut game, &Gate::new()).unwrap();
    let trunk = keeper.path().to_owned();
    let stem = trunk.file_stem().unwrap().to_str().unwrap();
    end_month(&mut game);
    keeper.keep(&game).unwrap();
    game.undo();
    assert_eq!(keeper.branch(&mut game, None).unwrap(), format!("{stem}-b1"));
    end_month(&mut game);
    end_month(&mut game);
    keeper.keep(&game).unwrap();
    assert_eq!((month_of(&pack, &trunk), month_of(&pack, keeper.path())), (2, 3));
    // The trunk is free again, the branch is not.
    assert!(saves.open(&trunk, &pack, &Gate::new()).unwrap().said.is_empty());
    let third = saves.open(keeper.path(), &pack, &Gate::new()).unwrap();
    assert_eq!(third.keeper.path(), folder.path().join(format!("{stem}-b2.ron")));
}

#[test]
fn what_is_wrong_with_a_save_is_told() {
    let (folder, pack) = (TempDir::new().unwrap(), harbour());
    let path = save_in_month_three(folder.path(), &pack);
    let text = read_text(&path).unwrap();
    let told = |text: &str| verify(&pack, text);

    // Cut off in the middle: the whole months before the cut still play.
    let cut = &text[..text.find("    digests").unwrap()];
    let Verdict::Damaged { spot, reaches, what } = told(cut) else { panic!("{:?}", told(cut)) };
    assert_eq!((spot.line, reaches), (cut.lines().count(), Some((2, 0))), "{what}");
    let Verdict::Damaged { reaches: None, .. } = told(&text[..40]) else { panic!() };

    let digest = text.find("digests: [\"").unwrap() + "digests: [\"".len();
    let mut edited = text.clone();
    edited.replace_range(digest..=digest, if &text[digest..=digest] == "0" { "1" } else { "0" });
    assert_eq!(told(&edited), Verdict::Tampered { month: 1 });

    let played = text.replacen("[\n        ],", "[\n            Measure(\"patrol\"),\n        ],", 1);
    assert_eq!(told(&played), Verdict::Tampered { month: 1 });

    let moved = text.replacen("[\n        ],", "[\n            Withdraw,\n        ],", 1);
    let Verdict::Damaged { spot, what, reaches } = told(&moved) else { panic!("{:?}", told(&moved)) };
    assert_eq!((spot.column, reaches), (13, Some((0, 0))));
    assert!(what.starts_with("month 1, move 1 (withdraw): "), "{what}");

    let Verdict::OtherPack { pack: (id, _), .. } = told(&text.replace("\"harbour\"", "\"belarus\"")) else { panic!() };
    assert_eq!(id, "belarus");

    // Another version in which nothing differs is fine; one in which something does is named.
    let older = text.replace(&pack.hash, "0000000000000000");
    assert_eq!(told(&older), Verdict::Sound { month: 3, version: Some(pack.version.clone()) });
    let older = edited.replace(&pack.hash, "0000000000000000");
    assert!(
        told(&older).sentence().ends_with("\"harbour\" 0.1.0): month 1 is the first to end differently under this one")
    );

    let newer = text.replace("format: 1", "format: 99");
    let Verdict::Damaged { what, .. } = told(&newer) else { panic!() };
    assert!(what.contains("a newer balcony opens it"), "{what}");
}

#[test]
fn a_damaged_save_names_its_spare() {
    let (folder, pack) = (TempDir::new().unwrap(), harbour());
    let path = save_in_month_three(folder.path(), &pack);
    let text = read_text(&path).unwrap();
    fs::write(&path, &text[..text.len() / 2]).unwrap();
    let saves = Saves::at(folder.path()).unwrap();
    let why = saves.open(&path, &pack, &Gate::new()).unwrap_err();
    let spare = backup_of(&path);
    assert!(matches!(&why, Unopened::Damaged { backup: Some(b), .. } if *b == spare), "{why}");
    assert!(why.to_string().starts_with(&format!("{}:", path.display())), "{why}");
    let opened = saves.open(&spare, &pack, &Gate::new()).unwrap();
    assert_eq!(opened.game.rounds().len(), 2);
    assert!(opened.said.concat().contains("as a branch"), "{:?}", opened.said);
    let (list, unreadable) = saves.list().unwrap();
    assert_eq!((list.len(), unreadable.len()), (1, 1));
    drop(opened);

    // Without a spare, what still plays can be kept.
    fs::remove_file(&spare).unwrap();
    fs::write(&path, &text[..text.find("    digests").unwrap()]).unwrap();
    let why = saves.open(&path, &pack, &Gate::new()).unwrap_err().to_string();
    assert!(
        why.ends_with(&format!("`balcony saves verify --keep {}` keeps what still plays of it", path.display())),
        "{why}"
    );
    let kept = saves.rescue(&path, &pack).unwrap().unwrap();
    assert_eq!(month_of(&pack, &kept), 3);
}

#[test]
fn texts_are_bounded_and_have_places() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.ron");
    let name = path.display();
    let why = || read_text(&path).unwrap_err().to_string();
    assert!(why().starts_with(&format!("cannot read {name}: there is no such file")), "{}", why());
    fs::write(&path, b"(\n  seed: \xff").unwrap();
    assert!(why().starts_with(&format!("{name}:2:9: it is no text in UTF-8")), "{}", why());
    fs::write(&path, vec![b' '; (4 << 20) + 1]).unwrap();
    assert!(why().starts_with(&format!("{name}:1:1: it is larger than 4 MiB")), "{}", why());
    assert!(read_text(folder.path()).unwrap_err().to_string().contains("it is a folder"));
}

#[test]
fn a_pack_is_its_own_files_and_no_others() {
    let folder = TempDir::new().unwrap();
    let why = |dir: &Path| read_pack(dir).unwrap_err().to_string();
    assert!(why(&folder.path().join("none")).contains("there is no such folder"));
    assert!(why(folder.path()).contains("there is no pack.ron in it"));
    fs::write(folder.path().join("pack.ron"), "()").unwrap();
    fs::write(folder.path().join("notes.md"), "passed over").unwrap();
    fs::write(folder.path().join(".hidden.ron"), "passed over").unwrap();
    fs::create_dir(folder.path().join("rules")).unwrap();
    fs::write(folder.path().join("rules/a.ron"), "[]").unwrap();
    let files = read_pack(folder.path()).unwrap();
    assert_eq!(files.iter().map(|(path, _)| path).collect::<Vec<_>>(), ["pack.ron", "rules/a.ron"]);
    fs::write(folder.path().join("rules/b.ron"), b"[\n\xff]").unwrap();
    assert!(why(folder.path()).contains("rules/b.ron:2:1: "));
    fs::remove_file(folder.path().join("rules/b.ron")).unwrap();
    let deep = folder.path().join("a/b/c/d/e");
    fs::create_dir_all(&deep).unwrap();
    assert!(why(folder.path()).contains("folders lie more than 4 deep"));
    fs::remove_dir_all(folder.path().join("a")).unwrap();
    #[cfg(unix)]
    {
        let link = folder.path().join("rules/c.ron");
        std::os::unix::fs::symlink("/etc/passwd", &link).unwrap();
        assert!(why(folder.path()).contains("rules/c.ron: it is a symbolic link"));
        fs::remove_file(&link).unwrap();
        std::os::unix::fs::symlink(folder.path(), folder.path().join("round")).unwrap();
        assert!(why(folder.path()).contains("round: it is a symbolic link"));
    }
}
