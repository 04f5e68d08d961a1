//! A save, whatever stands in it.
#![no_main]

#[path = "../harbour.rs"]
mod harbour;
#[path = "../../tests/common/hostile.rs"]
mod hostile;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| hostile::save(&harbour::PACK, text));
