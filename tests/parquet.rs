//! Rows as Parquet, for programs built with it. What this protects: the columns and the numbers are those of CSV.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::record::Field;
use std::fs::File;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

/// More than a group, so that rows of two stand in the file.
const GAMES: &str = "17000";

fn simulate(folder: &Path, more: &[&str]) -> Output {
    let harbour = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/packs/harbour");
    let mut command = Command::new(env!("CARGO_BIN_EXE_balcony"));
    command.args(["simulate", "--policy", "steady", "--pack", harbour, "--games", GAMES, "--seed", "4294960000"]);
    let out = command.args(more).current_dir(folder).env("HOME", folder).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    out
}

fn text(field: &Field) -> String {
    match field {
        Field::Null => String::new(),
        Field::Str(word) => word.clone(),
        Field::Long(number) => number.to_string(),
        Field::Double(share) => share.to_string(),
        other => panic!("no column holds {other:?}"),
    }
}

#[test]
fn it_holds_what_csv_holds() {
    let folder = TempDir::new().unwrap();
    simulate(folder.path(), &["--format", "parquet", "--out", "games.parquet"]);
    let csv = simulate(folder.path(), &["--format", "csv"]).stdout;
    let mut csv = csv::Reader::from_reader(csv.as_slice());
    let file = SerializedFileReader::new(File::open(folder.path().join("games.parquet")).unwrap()).unwrap();
    assert!(file.num_row_groups() > 1);
    let heads: Vec<String> =
        file.metadata().file_metadata().schema().get_fields().iter().map(|f| f.name().to_owned()).collect();
    assert_eq!(heads, csv.headers().unwrap().iter().collect::<Vec<_>>());
    let mut rows = file.get_row_iter(None).unwrap();
    let (mut count, mut without) = (0, 0);
    for expected in csv.records() {
        let row = rows.next().expect("a row a game").unwrap();
        let found: Vec<String> = row.get_column_iter().map(|(_, field)| text(field)).collect();
        let expected = expected.unwrap();
        assert_eq!(found, expected.iter().collect::<Vec<_>>());
        count += 1;
        without += usize::from(found.iter().any(String::is_empty));
    }
    assert!(rows.next().is_none());
    assert_eq!(count.to_string(), GAMES);
    // Both kinds of share occur, or half of this test is empty.
    assert!(without < count, "no game had anything due");
}

#[test]
fn it_is_offered() {
    let help = Command::new(env!("CARGO_BIN_EXE_balcony")).args(["simulate", "--help"]).output().unwrap();
    assert!(String::from_utf8_lossy(&help.stdout).contains("parquet"));
}
