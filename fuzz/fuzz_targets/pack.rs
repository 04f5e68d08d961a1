//! A pack of which one file is the fuzzer's: its first byte says which, the rest is the text.
#![no_main]

#[path = "../harbour.rs"]
mod harbour;
#[path = "../../tests/common/hostile.rs"]
mod hostile;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((which, rest)) = bytes.split_first() else { return };
    let Ok(text) = std::str::from_utf8(rest) else { return };
    let files = &*harbour::FILES;
    let Some((path, _)) = files.iter().nth(usize::from(*which) % files.len()) else { return };
    hostile::pack_with(files, path, text);
});
