//! The likeness in ASCII of every letter of the scripts that Balcony's texts and their readers' names are written in, as
//! [`deunicode`] has them. All of Unicode would be a twelfth of the program.

use std::fmt::Write as _;
use std::ops::RangeInclusive;
use std::path::Path;
use std::{fs, io};

/// Latin with its marks, Greek, Cyrillic, Armenian and Georgian; punctuation, signs of money, numbers, arrows.
const BLOCKS: [RangeInclusive<u32>; 6] =
    [0xa0..=0x24f, 0x370..=0x58f, 0x10a0..=0x10ff, 0x1e00..=0x1fff, 0x2000..=0x206f, 0x20a0..=0x22ff];

/// Writes `letters.rs`: the blocks, all likenesses in one text, and where each ends.
pub(super) fn write(out: &Path) -> io::Result<()> {
    let (mut text, mut ends) = (String::new(), Vec::new());
    for code in BLOCKS.into_iter().flatten() {
        text.push_str(char::from_u32(code).and_then(deunicode::deunicode_char).unwrap_or("?"));
        ends.extend(u16::try_from(text.len()).map_err(io::Error::other)?.to_le_bytes());
    }
    let mut code = format!("static BLOCKS: [std::ops::RangeInclusive<u32>; {}] = {BLOCKS:?};\n", BLOCKS.len());
    // Writing to a string cannot fail.
    let _ = writeln!(code, "static LIKENESSES: &str = include_str!(concat!(env!(\"OUT_DIR\"), \"/letters.txt\"));");
    let _ = writeln!(code, "static ENDS: &[u8] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/letters.ends\"));");
    fs::write(out.join("letters.txt"), text)?;
    fs::write(out.join("letters.ends"), ends)?;
    fs::write(out.join("letters.rs"), code)
}
