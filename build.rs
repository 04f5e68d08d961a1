//! Packs the built-in pack, the sample games and the frame's words into the program.
//!
//! The pack is read, checked and compiled here, by the very code that reads packs from a disk, and the program carries
//! what came of it: it starts to play without parsing anything. A pack with an error in it builds no program.

use pack::stored;
use source::{engine, pack};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[path = "src"]
#[allow(
    dead_code,
    missing_docs,
    unused_imports,
    unreachable_pub,
    reason = "what loading a pack takes is a part of these"
)]
mod source {
    pub(super) mod engine;
    pub(super) mod pack;
}

#[path = "build/lang.rs"]
mod lang;
#[path = "build/letters.rs"]
mod letters;

/// The pack that is built in.
const PACK: &str = "assets/packs/belarus";
/// Its texts that a title shows.
const FRONT: &str = "text/front_en.ron";
/// The frame's words, a folder a language.
const WORDS: &str = "assets/lang";
/// The sample games.
const SAMPLES: &str = "saves";

fn main() -> io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo sets OUT_DIR"))?);
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rustc-cfg=packed");
    fold_what_is_equal();
    let (files, samples) = (read(PACK)?, read(SAMPLES)?);
    let mut code = listed("PACK", &files, &out)?;
    code.push_str(&compiled(files, &out)?);
    fs::write(out.join("pack.rs"), code)?;
    letters::write(&out)?;
    // What the tests run under has a language to find texts by that are not in these files.
    lang::write(Path::new(WORDS), &out, env::var("PROFILE").is_ok_and(|profile| profile == "debug"))?;
    fs::write(out.join("samples.rs"), listed("SAMPLES", &samples, &out)?)
}

/// In a release, functions that came out equal are linked once: some four per cent of the program. It is asked of `lld`
/// alone, which links this target wherever the Rust that we need is installed.
fn fold_what_is_equal() {
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|v| v == value);
    if is("PROFILE", "release") && is("OPT_LEVEL", "s") && is("TARGET", "x86_64-unknown-linux-gnu") {
        println!("cargo:rustc-link-arg-bins=-Wl,--icf=all");
        // A stripped program has no names to show in a backtrace, so it needs no index to unwind by.
        println!("cargo:rustc-link-arg-bins=-Wl,--no-eh-frame-hdr");
    }
}

/// The files of a folder, by path.
fn read(folder: &str) -> io::Result<Vec<(String, String)>> {
    println!("cargo:rerun-if-changed={folder}");
    let mut paths = Vec::new();
    walk(Path::new(folder), &mut paths)?;
    paths.sort();
    let read = |path: PathBuf| {
        let inside = path.strip_prefix(folder).map_err(io::Error::other)?;
        Ok((inside.to_string_lossy().replace('\\', "/"), fs::read_to_string(&path)?))
    };
    paths.into_iter().map(read).collect()
}

/// The RON files of a folder and of those below; what is written about a pack may lie beside it, and is no part of it.
fn walk(folder: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path, paths)?;
        } else if path.extension().is_some_and(|e| e == "ron") {
            paths.push(path);
        }
    }
    Ok(())
}

/// A list of files in code: paths, and texts deflated.
fn listed(list: &str, files: &[(String, String)], out: &Path) -> io::Result<String> {
    let mut code = format!("pub(crate) static {list}: &[(&str, &[u8])] = &[\n");
    for (at, (path, text)) in files.iter().enumerate() {
        let small = miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 9);
        let bytes = held(&format!("{}_{at}", list.to_lowercase()), &small, out)?;
        // Writing to a string cannot fail.
        let _ = writeln!(code, "    ({path:?}, {bytes}),");
    }
    code.push_str("];\n");
    Ok(code)
}

/// The compiled pack in code, and what a title shows of it.
fn compiled(files: Vec<(String, String)>, out: &Path) -> io::Result<String> {
    let front = files.iter().find(|(path, _)| path == FRONT).and_then(|(_, text)| pack::text::read(text));
    let front = stored::packed(&front.ok_or_else(|| io::Error::other(format!("{PACK}/{FRONT} can't be read")))?);
    let mut all = pack::Files::new();
    for (path, text) in files {
        all.insert(path, text).map_err(io::Error::other)?;
    }
    let loaded = pack::load(&all);
    let Some(pack) = loaded.value else {
        return Err(io::Error::other(format!("{PACK}:\n{}", pack::problem::render(&loaded.problems))));
    };
    let parts = stored::write(&pack);
    if !stored::is_sound(&parts) {
        return Err(io::Error::other("what was stored of the pack can't be read back"));
    }
    Ok(format!(
        "/// The id of the pack.\npub(super) const ID: &str = {:?};\n\
         /// Whether it has a guide.\npub(super) const HAS_GUIDE: bool = {};\n\
         static FRONT: &[u8] = {};\n\
         static STORED: stored::Parts<&[u8]> = stored::Parts {{\n\
             pack: {},\nsentences: {},\nrules: {},\nlibrary: {},\ncards: {} }};\n",
        pack.id,
        pack.guide.is_some(),
        held("front", &front, out)?,
        held("stored_pack", &parts.pack, out)?,
        held("stored_sentences", &parts.sentences, out)?,
        held("stored_rules", &parts.rules, out)?,
        held("stored_library", &parts.library, out)?,
        held("stored_cards", &parts.cards, out)?,
    ))
}

/// Writes a file of that name; the code that includes it.
fn held(name: &str, bytes: &[u8], out: &Path) -> io::Result<String> {
    fs::write(out.join(name), bytes)?;
    Ok(format!("include_bytes!(concat!(env!(\"OUT_DIR\"), {:?}))", format!("/{name}")))
}
