//! What the checks of the analysts' guide share: where Python is, and the word when it is missing.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of programs of the virtual environment that `.ci/run` makes.
pub fn environment() -> Option<PathBuf> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    Some(target.join("venv/bin")).filter(|bin| bin.join("python").exists())
}

/// Whether Python has a module.
pub fn has(bin: &Path, module: &str) -> bool {
    Command::new(bin.join("python"))
        .args(["-c", &format!("import {module}")])
        .output()
        .is_ok_and(|out| out.status.success())
}

/// Says that a check is left out, past the capture of tests that pass.
pub fn skip(why: &str) {
    let _ = writeln!(std::io::stderr(), "skipped: {why}");
}
