//! What is pressed on the screens.
#![no_main]

#[path = "../harbour.rs"]
mod harbour;
#[path = "../../tests/common/hostile.rs"]
mod hostile;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|pressed: &[u8]| hostile::pressed(&harbour::PACK, pressed));
