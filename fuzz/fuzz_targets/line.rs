//! What is typed line by line.
#![no_main]

#[path = "../harbour.rs"]
mod harbour;
#[path = "../../tests/common/hostile.rs"]
mod hostile;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|typed: &[u8]| hostile::typed(&harbour::PACK, typed));
