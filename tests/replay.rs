//! The sample games in `saves/` replay to the digests that stand in them: play, replay and release agree bit for bit.
//!
//! After a change of rules that was meant, `BALCONY_REFRESH=1 cargo test --test replay` writes them anew.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use balcony::game::{Overlay, replay};
use balcony::pack::{self, Pack};
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

fn pack() -> Arc<Pack> {
    Arc::new(pack::load(&pack::builtin()).value.expect("the built-in pack loads"))
}

fn saves() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir("saves").unwrap().map(|e| e.unwrap().path()).collect();
    found.retain(|p| p.extension().is_some_and(|e| e == "ron"));
    found.sort();
    found
}

#[test]
fn sample_games_replay_to_their_digests() {
    let pack = pack();
    let saves = saves();
    assert!(saves.len() >= 6, "{saves:?}");
    for path in saves {
        let text = fs::read_to_string(&path).unwrap();
        let stopped =
            |s: balcony::game::Stopped| panic!("{}:{}:{}: {}", path.display(), s.spot.line, s.spot.column, s.what);
        let again = replay(&pack, &text, &Overlay::default()).unwrap_or_else(stopped);
        if std::env::var_os("BALCONY_REFRESH").is_some() {
            fs::write(&path, again.game.to_text()).unwrap();
            continue;
        }
        assert!(again.differing.is_empty(), "{}: months {:?} differ", path.display(), again.differing);
        assert!(again.game.is_over(), "{} is played to its end", path.display());
        assert_eq!(again.game.to_text(), text, "{} is written as this build writes it", path.display());
    }
}

#[test]
fn a_replay_is_the_same_twice() {
    if std::env::var_os("BALCONY_REFRESH").is_some() {
        return; // The other test is writing what this one would read.
    }
    let pack = pack();
    for path in saves().into_iter().take(3) {
        let text = fs::read_to_string(&path).unwrap();
        let once = replay(&pack, &text, &Overlay::default()).unwrap();
        let twice = replay(&pack, &text, &Overlay::default()).unwrap();
        assert_eq!(once.game.rounds(), twice.game.rounds());
        assert_eq!(once.game.outcome(), twice.game.outcome());
    }
}
