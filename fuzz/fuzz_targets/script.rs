//! Moves, inside a script's frame that is right, so that they are reached.
#![no_main]

#[path = "../harbour.rs"]
mod harbour;
#[path = "../../tests/common/hostile.rs"]
mod hostile;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|moves: &str| hostile::save(&harbour::PACK, &format!("(seed: 3, months: [[{moves}]])")));
