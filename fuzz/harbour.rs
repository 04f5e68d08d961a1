//! The small pack of the tests, which is quick to load and has one of everything.
#![allow(dead_code, reason = "each target uses its share")]

use balcony::pack::{self, Files, Pack};
use std::path::Path;
use std::sync::{Arc, LazyLock};

/// Its files.
pub static FILES: LazyLock<Files> = LazyLock::new(|| {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/data/packs/harbour"));
    balcony::store::read_pack(root).expect("the pack of the tests can be read")
});

/// The pack.
pub static PACK: LazyLock<Arc<Pack>> =
    LazyLock::new(|| Arc::new(pack::load(&FILES).value.expect("the pack of the tests loads")));
