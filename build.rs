//! Packs the built-in pack and the sample games into the program: each file deflated, since text is most of the program
//! otherwise.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Folders that are built in: the name of the list, and the folder.
const FOLDERS: [(&str, &str); 2] = [("PACK", "assets/packs/belarus"), ("SAMPLES", "saves")];

fn main() -> io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo sets OUT_DIR"))?);
    println!("cargo:rerun-if-changed=build.rs");
    for (list, folder) in FOLDERS {
        println!("cargo:rerun-if-changed={folder}");
        let mut files = Vec::new();
        walk(Path::new(folder), &mut files)?;
        files.sort();
        let mut code = format!("pub(crate) static {list}: &[(&str, &[u8])] = &[\n");
        for (at, file) in files.iter().enumerate() {
            let small = miniz_oxide::deflate::compress_to_vec(&fs::read(file)?, 9);
            let name = format!("{}_{at}", list.to_lowercase());
            fs::write(out.join(&name), small)?;
            let inside = file.strip_prefix(folder).map_err(io::Error::other)?;
            let path = inside.to_string_lossy().replace('\\', "/");
            // Writing to a string cannot fail.
            let _ =
                writeln!(code, "    ({path:?}, include_bytes!(concat!(env!(\"OUT_DIR\"), {:?}))),", format!("/{name}"));
        }
        code.push_str("];\n");
        fs::write(out.join(format!("{}.rs", list.to_lowercase())), code)?;
    }
    Ok(())
}

/// The RON files of a folder and of those below; what is written about a pack may lie beside it, and is no part of it.
fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path, files)?;
        } else if path.extension().is_some_and(|e| e == "ron") {
            files.push(path);
        }
    }
    Ok(())
}
