//! Balcony, the program: what was typed, what it means, what came of it.

use balcony::cli;
use std::process::ExitCode;

fn main() -> ExitCode {
    exit_on_panic();
    match cli::parse(std::env::args_os()) {
        Ok(args) => match cli::run(&args) {
            Ok(code) => code,
            Err(stop) => stop.tell(),
        },
        Err(stop) => stop.tell(),
    }
}

/// A panic is a defect of ours, and ends with the status that panics have. Without this the release build, which has no
/// unwinding, would end by a signal.
fn exit_on_panic() {
    let tell = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        tell(info);
        std::process::exit(101);
    }));
}
