//! A facilitator's plan.
#![no_main]

#[path = "../harbour.rs"]
mod harbour;
#[path = "../../tests/common/hostile.rs"]
mod hostile;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| hostile::plan(&harbour::PACK, text));
