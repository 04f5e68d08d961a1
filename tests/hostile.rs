//! Spoilt saves, scripts, plans, slips and packs, and whatever can be typed or pressed. What this protects: none of it
//! stops the program, every refusal has a place, and no text of a file reaches a terminal raw.
//!
//! The fuzz targets in `fuzz/` ask the same of what a fuzzer finds; `PROPTEST_CASES=20000` looks longer here.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

#[path = "common/hostile.rs"]
mod hostile;
mod stage;

use balcony::pack::Pack;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use std::fs;
use std::sync::{Arc, LazyLock};

static HARBOUR: LazyLock<Arc<Pack>> = LazyLock::new(stage::harbour);

/// What an attacker, or an accident, puts into a file.
const NASTY: &[&str] = &[
    "\u{1b}[2J",
    "\u{1b}]0;x\u{7}",
    "\u{202e}",
    "\u{feff}",
    "\u{9b}31m",
    "\0",
    "\"",
    "\\",
    "\\u{1b}",
    "\n",
    "(",
    "[[[[[[[[",
    ")",
    "}",
    "{",
    ",",
    ":",
    "999999999999999999999999",
    "-1",
    "1e308",
    "\u{fffd}",
    "Łukaszenka",
    "../../etc",
    "=cmd()",
    "true",
    "Some(",
    "/*",
    "//",
    "r#\"",
    "\r",
    "\t",
    "'",
];

/// One change of a text.
#[derive(Debug, Clone)]
enum Edit {
    Put(Index, &'static str),
    Type(Index, char),
    Cut(Index, usize),
    Repeat(Index, usize),
    End(Index),
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        (any::<Index>(), proptest::sample::select(NASTY)).prop_map(|(at, what)| Edit::Put(at, what)),
        (any::<Index>(), any::<char>()).prop_map(|(at, c)| Edit::Type(at, c)),
        (any::<Index>(), 1..40_usize).prop_map(|(at, n)| Edit::Cut(at, n)),
        (any::<Index>(), 1..200_usize).prop_map(|(at, n)| Edit::Repeat(at, n)),
        any::<Index>().prop_map(Edit::End),
    ]
}

fn spoil(text: &str, edits: &[Edit]) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for edit in edits {
        let place = |at: &Index, chars: &[char]| at.index(chars.len() + 1);
        match edit {
            Edit::Put(at, what) => {
                let at = place(at, &chars);
                chars.splice(at..at, what.chars());
            }
            Edit::Type(at, c) => {
                let at = place(at, &chars);
                chars.insert(at, *c);
            }
            Edit::Cut(at, n) => {
                let at = place(at, &chars);
                chars.drain(at..(at + n).min(chars.len()));
            }
            Edit::Repeat(at, n) => {
                let at = place(at, &chars);
                let again: Vec<char> = chars[at..(at + n).min(chars.len())].to_vec();
                chars.splice(at..at, again);
            }
            Edit::End(at) => chars.truncate(place(at, &chars)),
        }
    }
    chars.into_iter().collect()
}

/// A text, spoilt in one to four places, and with luck in its first half only, so that what follows is looked at too.
fn spoilt(texts: Vec<String>) -> impl Strategy<Value = String> {
    (proptest::sample::select(texts), vec(edit(), 1..4)).prop_map(|(text, edits)| spoil(&text, &edits))
}

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap()
}

fn saves() -> Vec<String> {
    let of_the_harbour = |name: &str| read(&format!("tests/data/saves/format1-harbour-{name}.ron"));
    vec![of_the_harbour("open"), of_the_harbour("branch-over"), read("fuzz/corpus/script/moves.ron")]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(200), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_spoilt_save_is_refused_or_played(text in spoilt(saves())) {
        hostile::save(&HARBOUR, &text);
    }

    #[test]
    fn a_spoilt_plan_is_refused_or_begun(text in spoilt(vec![read("fuzz/corpus/plan/class.ron")])) {
        hostile::plan(&HARBOUR, &text);
    }

    #[test]
    fn a_spoilt_slip_is_refused_or_read(line in spoilt(vec![
        read("fuzz/corpus/slip/slip.txt"), "balcony slip 1; team x; month 1 of 2; offer none; check 0000".to_owned(),
    ])) {
        hostile::slip(&line);
    }

    #[test]
    fn whatever_is_typed_is_answered(lines in spoilt(vec![read("fuzz/corpus/line/words.txt")])) {
        hostile::typed(&HARBOUR, lines.as_bytes());
    }

    #[test]
    fn bytes_that_are_no_text_are_answered(lines in vec(any::<u8>(), 0..300)) {
        hostile::typed(&HARBOUR, &lines);
    }

    #[test]
    fn whatever_is_pressed_is_drawn(bytes in vec(any::<u8>(), 0..200)) {
        hostile::pressed(&HARBOUR, &bytes);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(400), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_spoilt_pack_is_refused_or_played(which in any::<Index>(), edits in vec(edit(), 1..4)) {
        let files = stage::harbour_files();
        let (path, text) = files.iter().nth(which.index(files.len())).unwrap();
        hostile::pack_with(&files, path, &spoil(text, &edits));
    }
}

/// How many cases: as many as the environment asks for, else these.
fn cases(usual: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(usual)
}

/// The corpus of a fuzz target, each input as the target takes it: texts up to where they are no longer UTF-8.
fn corpus(target: &str, ask: impl Fn(&[u8], &str)) {
    let mut paths: Vec<_> =
        fs::read_dir(format!("fuzz/corpus/{target}")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() > 20, "{target}");
    for path in paths {
        let bytes = fs::read(&path).unwrap();
        let text = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid()).to_owned();
        ask(&bytes, &text);
    }
}

/// What reached new code once is asked again in every run.
#[test]
fn what_fuzzing_found_is_answered() {
    let files = stage::harbour_files();
    corpus("save", |_, text| hostile::save(&HARBOUR, text));
    corpus("script", |_, moves| hostile::save(&HARBOUR, &format!("(seed: 3, months: [[{moves}]])")));
    corpus("plan", |_, text| hostile::plan(&HARBOUR, text));
    corpus("slip", |_, line| hostile::slip(line));
    corpus("line", |typed, _| hostile::typed(&HARBOUR, typed));
    corpus("keys", |pressed, _| hostile::pressed(&HARBOUR, pressed));
    corpus("pack", |bytes, _| {
        let Some((which, rest)) = bytes.split_first() else { return };
        let Ok(text) = std::str::from_utf8(rest) else { return };
        let (path, _) = files.iter().nth(usize::from(*which) % files.len()).unwrap();
        hostile::pack_with(&files, path, text);
    });
}
