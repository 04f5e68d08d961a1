//! The recipes of `docs/analysts.md`, run as they stand there. What this protects: one run, GNU parallel and Dask give the
//! same bytes, and the plots are drawn.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

#[path = "common/analyst.rs"]
mod analyst;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// The lines of a recipe of the guide.
fn recipe(name: &str) -> String {
    let page = fs::read_to_string("docs/analysts.md").unwrap();
    let after =
        page.split_once(&format!("<!-- recipe: {name} -->\n```sh no_run\n")).expect("the recipe stands in the guide").1;
    after.split_once("```").unwrap().0.to_owned()
}

/// A folder to work in, from which `docs` and the program are seen as in the guide.
struct Desk {
    folder: TempDir,
    bin: Option<PathBuf>,
}

impl Desk {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
        std::os::unix::fs::symlink(docs, folder.path().join("docs")).unwrap();
        Self { folder, bin: analyst::environment() }
    }

    fn run(&self, name: &str) {
        let program = Path::new(env!("CARGO_BIN_EXE_balcony")).parent().unwrap();
        let usual = std::env::var_os("PATH").unwrap();
        let first = [Some(program.to_owned()), self.bin.clone()].into_iter().flatten();
        let path = std::env::join_paths(first.chain(std::env::split_paths(&usual))).unwrap();
        let mut shell = Command::new("sh");
        // HOME keeps what GNU parallel and matplotlib remember out of the user's.
        shell.args(["-euc", &recipe(name)]).current_dir(self.folder.path()).env("PATH", path);
        let out = shell.env("HOME", self.folder.path()).output().unwrap();
        assert!(out.status.success(), "{name}: {}", String::from_utf8_lossy(&out.stderr));
    }

    fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.folder.path().join(name)).unwrap()
    }

    /// Whether Python has what a recipe needs; says so if not.
    fn has(&self, module: &str) -> bool {
        let there = self.bin.as_deref().is_some_and(|bin| analyst::has(bin, module));
        if !there {
            analyst::skip(&format!("no {module} in target/venv; .ci/run puts it there"));
        }
        there
    }
}

fn gnu_parallel() -> bool {
    // Another program of that name is in moreutils.
    let there = Command::new("parallel").arg("--version").output();
    there.is_ok_and(|out| String::from_utf8_lossy(&out.stdout).starts_with("GNU parallel"))
}

#[test]
#[ignore = "plays thousands of games"]
fn one_run_shards_and_dask_give_the_same_bytes() {
    let desk = Desk::new();
    desk.run("one");
    let whole = desk.read("whole.csv");
    // Three policies, 700 games each, and the heads.
    assert_eq!(whole.iter().filter(|b| **b == b'\n').count(), 2101);
    if gnu_parallel() {
        desk.run("parallel");
        assert!(desk.read("merged.csv") == whole, "GNU parallel gives other rows");
    } else {
        analyst::skip("no GNU parallel; Debian has it as \"parallel\"");
    }
    if desk.has("dask.distributed") {
        desk.run("dask");
        assert!(desk.read("dasked.csv") == whole, "Dask gives other rows");
    }
}

#[test]
#[ignore = "plays thousands of games"]
fn three_plots_are_drawn() {
    let desk = Desk::new();
    if !desk.has("matplotlib") {
        return;
    }
    desk.run("one");
    desk.run("plots");
    for plot in ["overall", "endings", "tradeoff"] {
        let drawn = String::from_utf8(desk.read(&format!("pictures/{plot}.svg"))).unwrap();
        // A frame alone has some 10 kB; words are drawn as shapes, so what was drawn is told by its size.
        assert!(drawn.contains("<svg") && drawn.trim_end().ends_with("</svg>"), "{plot}");
        assert!(drawn.matches("<path").count() > 20, "{plot} is empty");
    }
}
