//! Balcony, the program: what was typed, what it means, what came of it.

use balcony::cli;
use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::parse(std::env::args_os()) {
        Ok(args) => match cli::run(&args) {
            Ok(code) => code,
            Err(stop) => stop.tell(),
        },
        Err(stop) => stop.tell(),
    }
}
