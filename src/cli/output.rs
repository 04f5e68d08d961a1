//! Results to stdout, words about them to stderr.

use super::Stop;
use serde_json::Value;
use std::io::{self, Write as _};

/// Prints a result.
pub fn result(text: &str) -> Result<(), Stop> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(())
}

/// Prints a result for programs.
pub fn json(value: &Value) -> Result<(), Stop> {
    result(&format!("{value:#}\n"))
}

/// Says something beside the result; that nobody hears it is no reason to stop.
pub fn aside(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}
