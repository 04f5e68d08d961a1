//! Saves of every format there was. What this protects: a save of today opens in ten years: it replays as it was, or says
//! from which month on this version of the pack plays it differently, and goes on from there as a branch.
//!
//! Samples are kept as they were written and never made anew; a new format adds its own.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use balcony::game::document::FORMAT;
use balcony::game::read_document;
use balcony::pack::{self, Pack};
use balcony::store::{Gate, Saves, Verdict, read_pack, read_text, verify};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

fn samples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/saves");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    paths.sort();
    paths
}

fn packs() -> [Arc<Pack>; 2] {
    let harbour = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/packs/harbour");
    let load = |files| Arc::new(pack::load(&files).value.unwrap());
    [load(pack::builtin()), load(read_pack(&harbour).unwrap())]
}

/// Whether a save of another version is told as one, with where it comes out differently first.
fn is_told(verdict: &Verdict, pack: &Pack) -> bool {
    let told = verdict.sentence();
    let place = |what: &str| what.split(':').take(2).all(|n| n.parse::<usize>().is_ok()) && what.contains("month ");
    match verdict {
        Verdict::OtherPack { pack: (id, _), what } => {
            *id == pack.id
                && told.starts_with(&format!("from another pack version (\"{id}\" "))
                && (what.starts_with("month ") || place(what))
        }
        _ => false,
    }
}

#[test]
fn every_kept_save_opens() {
    let packs = packs();
    for path in samples() {
        let text = read_text(&path).unwrap();
        let written = read_document(&text).unwrap_or_else(|why| panic!("{}: {}", path.display(), why.what));
        let pack = packs.iter().find(|p| written.pack == Some(&p.id)).unwrap();
        let verdict = verify(pack, &text);
        assert!(verdict.is_sound() || is_told(&verdict, pack), "{}: {}", path.display(), verdict.sentence());

        let folder = TempDir::new().unwrap();
        let save = folder.path().join(path.file_name().unwrap());
        fs::copy(&path, &save).unwrap();
        let opened = Saves::at(folder.path()).unwrap().open(&save, pack, &Gate::new());
        let opened = opened.unwrap_or_else(|why| panic!("{why}"));
        // Read on, it says the same of itself as the file does.
        let (new, header) = (opened.game.header(), &written);
        assert_eq!((Some(new.scenario.as_str()), Some(new.lens.as_str())), (header.scenario, header.lens));
        assert_eq!((Some(new.seed), &new.code, &new.players), (header.seed, &header.code, &header.players));
        if verdict.is_sound() {
            assert_eq!((opened.game.rounds().len(), opened.game.is_over()), (header.months.len(), !header.open));
        } else {
            assert_ne!(opened.keeper.path(), save, "what comes out differently goes on as a branch");
            assert_eq!(fs::read_to_string(&save).unwrap(), text);
        }
    }
}

#[test]
fn every_format_has_samples_of_open_and_finished_games() {
    for format in 1..=FORMAT {
        let of = samples().into_iter().filter(|p| {
            p.file_name().unwrap().to_str().unwrap().starts_with(&format!("format{format}-"))
                && read_document(&read_text(p).unwrap()).unwrap().format == Some(format)
        });
        let open: Vec<bool> = of.map(|p| read_document(&read_text(&p).unwrap()).unwrap().open).collect();
        assert!(open.contains(&true) && open.contains(&false), "format {format}: {open:?}");
    }
}

/// A pack changes: a rule gives another number, or a move of an old save is none any more.
#[test]
fn a_save_of_another_pack_version_says_what_differs_first() {
    let [_, pack] = packs();
    let path = samples().into_iter().find(|p| p.ends_with("format1-harbour-open.ron")).unwrap();
    let sample = read_text(&path).unwrap();
    let hash = sample.split("pack_hash: \"").nth(1).unwrap().split('"').next().unwrap();
    let old = sample.replace(hash, "0000000000000000").replace("pack_version: \"", "pack_version: \"0.0.");
    let second = old.split("digests: [\"").nth(1).unwrap().split('"').nth(2).unwrap();
    let third_month = old.find("Note(\"half a month\")").unwrap();

    let differs = old.replace(second, "0123456789abcdef");
    let told = verify(&pack, &differs).sentence();
    assert!(told.ends_with(": month 2 is the first to end differently under this one"), "{told}");

    // A refused move is told with its place, unless a month before it came out differently already.
    for (text, says) in
        [(&old, ":22: month 3, move 1: unknown measure"), (&differs, ": month 2 is the first to end differently")]
    {
        let gone = format!("{}Measure(\"sonar\"), {}", &text[..third_month], &text[third_month..]);
        let verdict = verify(&pack, &gone);
        let told = verdict.sentence();
        assert!(is_told(&verdict, &pack) && told.contains(says), "{told}");
    }
}
