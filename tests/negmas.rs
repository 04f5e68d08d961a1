//! Frontiers found again by others. What this protects: the Pareto set and the Nash point are those of NegMAS, and the
//! Kalai-Smorodinsky point is that of its definition, tried on every outcome.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

#[path = "common/analyst.rs"]
mod analyst;

use serde_json::Value;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn frontier(arguments: &[&str]) -> Vec<u8> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_balcony"));
    let out = command.args(["frontier", "--format", "json", "--cluster"]).args(arguments).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    out.stdout
}

fn checked(bin: &Path, frontier: &[u8]) -> Output {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/analysis/check_frontier.py");
    let mut check = Command::new(bin.join("python"));
    check.arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut check = check.spawn().unwrap();
    check.stdin.take().unwrap().write_all(frontier).unwrap();
    check.wait_with_output().unwrap()
}

#[test]
#[ignore = "needs Python"]
fn frontiers_are_those_of_negmas() {
    let Some(bin) = analyst::environment().filter(|bin| analyst::has(bin, "negmas")) else {
        analyst::skip("no negmas in target/venv; .ci/run puts it there");
        return;
    };
    for arguments in [
        &["security"][..],
        &["border"],
        &["diplomatic", "--lens", "flank"],
        &["ukraine", "--lens", "civic"],
        // Here the Nash and the Kalai-Smorodinsky point are two.
        &["border", "--parties", "washington,minsk,vilnius"],
    ] {
        let out = checked(&bin, &frontier(arguments));
        let said = String::from_utf8_lossy(&out.stdout);
        assert!(out.status.success(), "{arguments:?}: {said}{}", String::from_utf8_lossy(&out.stderr));
        assert_eq!(said.matches(", the same").count(), 6, "{arguments:?}: {said}");
    }
    // A check that could not fail would be none.
    let sound: Value = serde_json::from_slice(&frontier(&["ukraine"])).unwrap();
    for point in ["nash", "kalai_smorodinsky", "zopa", "utilitarian"] {
        let mut wrong = sound.clone();
        wrong[point] = (wrong[point].as_u64().unwrap() + 1).into();
        assert!(!checked(&bin, wrong.to_string().as_bytes()).status.success(), "a wrong {point} is not noticed");
    }
    let mut wrong = sound.clone();
    wrong["pareto"].as_array_mut().unwrap().pop();
    assert!(!checked(&bin, wrong.to_string().as_bytes()).status.success(), "a smaller Pareto set is not noticed");
}
