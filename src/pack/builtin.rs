//! What build.rs packed: the pack that is built in, and how it is unpacked.

use super::files::{Files, MAX_FILE};
use super::{Pack, Texts, stored};

// `ID` and `HAS_GUIDE`, which a title asks for; `FRONT`, the texts of the title; `STORED`, the compiled pack; and
// `PACK`, the files it was compiled from, deflated.
include!(concat!(env!("OUT_DIR"), "/pack.rs"));

/// The files of the pack that is built in: `assets/packs/belarus`, as it was when the program was built. The program
/// itself asks for none of them, so they are no part of it.
#[must_use]
pub fn builtin() -> Files {
    let mut files = Files::new();
    for (path, deflated) in PACK {
        if let Some(text) = inflated(deflated) {
            // A file that breaks the bounds is left out, and then missed by the checker.
            let _ = files.insert(*path, text);
        }
    }
    files
}

/// The pack that is built in, as [`load`](super::load) makes it of [`builtin`].
#[allow(clippy::expect_used, reason = "it is part of the program; build.rs read it back once")]
pub(super) fn pack() -> Pack {
    stored::read(STORED).expect("what build.rs stored can be read")
}

/// The texts that a title shows.
pub(super) fn front() -> Texts {
    stored::unpacked(FRONT).unwrap_or_default()
}

/// A text that is built in, as it was before build.rs deflated it.
pub(crate) fn inflated(deflated: &[u8]) -> Option<String> {
    let text = miniz_oxide::inflate::decompress_to_vec_with_limit(deflated, MAX_FILE).ok()?;
    String::from_utf8(text).ok()
}
