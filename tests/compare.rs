//! `balcony compare`: teams side by side. What this protects: unlike games are not compared by accident, one bad save
//! does not cost the others their result, a gradebook runs no formula, and scores can be held back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use balcony::game::{Overlay, replay};
use balcony::pack::{Pack, builtin, load};
use balcony::report::compare::{Comparison, Team, compare, compare_csv, compare_page};
use balcony::report::paper::{page_html, page_markdown};
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;

const ASK: &str = r#"Consult("moscow", "convey_intent")"#;
const OFFER: &str = r#"Offer(parties: ["minsk"], terms: { "non_aggression": "written", "regime_pledge": "private" })"#;

fn pack() -> Arc<Pack> {
    Arc::new(load(&builtin()).value.unwrap())
}

fn script(head: &str, months: &str) -> String {
    format!("({head} scenario: \"reset\", months: [ {months} ])")
}

fn side_by_side(scripts: &[(&str, String)], scores: bool) -> Comparison {
    let pack = pack();
    let game = |text: &String| replay(&pack, text, &Overlay::default()).unwrap().game;
    let teams: Vec<Team> =
        scripts.iter().map(|(name, text)| Team { name: (*name).to_owned(), game: game(text) }).collect();
    compare(&teams, scores).unwrap()
}

fn balcony(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_balcony")).current_dir(folder).arg("compare").args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn where_they_parted_is_the_first_move_that_differs_notes_apart() {
    let a = script("seed: 7,", &format!("[ Note(\"a\"), {ASK} ], [ {OFFER} ]"));
    let b = script("seed: 7,", &format!("[ {ASK}, Note(\"b\") ], [ {ASK} ]"));
    let c = script("seed: 7,", &format!("[ {ASK} ], [ {OFFER} ], [ {ASK} ]"));
    let told = side_by_side(&[("Red", a), ("Blue", b), ("Green", c)], true);
    let first = &told.parted[0];
    assert_eq!((first.month, first.alike), (2, 1));
    assert_eq!(first.groups[0].teams, ["Red", "Green"]);
    assert_eq!(first.groups[1].teams, ["Blue"]);
    assert!(first.groups[0].answered.contains("Minsk"));
    assert!(first.because.as_ref().unwrap().contains("against"), "{first:?}");
    let second = &told.parted[1];
    assert_eq!(second.month, 3);
    assert_eq!(second.groups.iter().map(|g| g.teams.join("")).collect::<Vec<_>>(), ["Red", "Green"]);
}

#[test]
fn alike_games_have_parted_nowhere() {
    let one = script("seed: 7,", &format!("[ {ASK} ]"));
    let told = side_by_side(&[("Red", one.clone()), ("Blue", one)], true);
    assert!(told.parted.is_empty() && told.questions.len() >= 4);
    assert!(page_markdown(&compare_page(&told)).contains("the same moves were made"));
}

#[test]
fn scores_can_be_held_back_in_every_form() {
    let one = script("seed: 7,", &format!("[ {ASK} ]"));
    let other = script("seed: 7,", &format!("[ {OFFER} ]"));
    let told = side_by_side(&[("Red", one), ("Blue", other)], false);
    assert!(told.teams.iter().all(|t| t.overall.is_none() && t.ending.is_none() && t.by_objective.is_empty()));
    let page = page_html(&compare_page(&told));
    let csv = compare_csv(&told).unwrap();
    for word in ["How it came out", "Overall", "<svg"] {
        assert!(!page.contains(word), "{word}");
    }
    assert!(!csv.contains("overall") && !csv.contains("ending"));
}

#[test]
fn a_team_named_like_a_formula_is_a_name() {
    let one = script("seed: 7,", "[]");
    let told = side_by_side(&[("=HYPERLINK(1)", one.clone()), ("<b>|x|", one)], true);
    let csv = compare_csv(&told).unwrap();
    assert!(csv.lines().nth(1).unwrap().starts_with("'=HYPERLINK(1),"), "{csv}");
    assert!(csv.trim_end().ends_with("Output of a game model, not evidence about Belarus.\""));
    assert!(!page_html(&compare_page(&told)).contains("<b>|x|"));
}

#[test]
fn of_games_still_played_only_what_was_shown_is_told() {
    let open = |m: &str| script("seed: 7, lens: \"sealed\", open: true,", m);
    let told = side_by_side(&[("Red", open(&format!("[ {OFFER} ]"))), ("Blue", open(&format!("[ {ASK} ]")))], true);
    let all = format!("{told:?}");
    assert!(!all.contains("not shown in play"));
    assert!(told.played.contains("Lens: Sealed"), "{}", told.played);
}

#[test]
fn unlike_and_unreadable_saves_are_named_and_the_rest_is_compared() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    put("red.ron", &script("seed: 7,", &format!("[ {ASK} ]")));
    put("blue.ron", &script("seed: 7,", &format!("[ {OFFER} ]")));
    put("other.ron", &script("seed: 8,", "[]"));
    put("elsewhere.ron", "(scenario: \"seminar\", seed: 7, months: [ [] ])");
    put("broken.ron", "( seed: 7, months: [ [ Consult(");
    let out = balcony(folder.path(), &["red.ron", "other.ron", "broken.ron", "elsewhere.ron", "blue.ron", "gone.ron"]);
    let (printed, said) = (text(&out.stdout), text(&out.stderr));
    assert_eq!(out.status.code(), Some(1));
    assert!(printed.contains("2 teams") && printed.contains("red") && printed.contains("blue"), "{printed}");
    assert!(said.contains("other.ron:1:1: it is not the same game as the others: seed 8, not 7"), "{said}");
    assert!(
        said.contains("elsewhere.ron:1:1: it is not the same game as the others: scenario seminar, not reset"),
        "{said}"
    );
    assert!(said.contains("broken.ron:1:") && said.contains("gone.ron"), "{said}");

    let out = balcony(folder.path(), &["red.ron", "other.ron", "--anyway"]);
    assert_eq!(out.status.code(), Some(0));
    assert!(text(&out.stdout).contains("other has seed 8, not 7"), "{}", text(&out.stdout));

    let out = balcony(folder.path(), &["red.ron", "other.ron"]);
    assert_eq!(out.status.code(), Some(1));
    assert!(out.stdout.is_empty() && text(&out.stderr).contains("not two games"));
}

#[test]
fn two_hundred_saves_give_two_hundred_rows() {
    let folder = tempfile::tempdir().unwrap();
    for n in 0..200 {
        let months = if n % 2 == 0 { format!("[ {ASK} ]") } else { format!("[ {OFFER} ]") };
        let name = format!("players: \"Team {n:03}\", seed: 7, open: true,");
        std::fs::write(folder.path().join(format!("{n:03}.ron")), script(&name, &months)).unwrap();
    }
    let out = balcony(folder.path(), &[".", "--format", "csv"]);
    assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
    assert_eq!(text(&out.stdout).lines().filter(|l| l.starts_with("Team ")).count(), 200);
    let page = balcony(folder.path(), &[".", "--format", "html"]);
    assert!(text(&page.stdout).contains("Team 199"));
}

#[test]
fn a_team_that_still_plays_is_told_as_unfinished_and_measured_as_far_as_all_have_come() {
    let over = script("seed: 7,", &format!("[ {ASK} ]"));
    let open = script("seed: 7, open: true,", &format!("[ {OFFER} ], [ {ASK} ]"));
    let told = side_by_side(&[("Red", over.clone()), ("Blue", open)], true);
    assert!(told.unfinished.as_ref().unwrap().starts_with("Unfinished: Blue is in month 2 of "), "{told:?}");
    let page = page_markdown(&compare_page(&told));
    assert!(page.contains("unfinished: month 2 of ") && page.contains(" so far |"), "{page}");
    let chart = told.chart.as_ref().unwrap();
    assert_eq!(chart.times.len(), 2, "the start, and the one month that both have ended");
    assert!(chart.lines.iter().all(|l| l.values.len() == 2));
    assert!(compare_csv(&told).unwrap().lines().skip(1).all(|l| l.contains("Unfinished: Blue")));
    let done = side_by_side(&[("Red", over.clone()), ("Blue", over)], true);
    assert!(done.unfinished.is_none() && done.chart.unwrap().times.last().unwrap() == "Last");
}

#[test]
fn each_row_of_a_gradebook_ends_with_the_disclaimer() {
    let one = script("seed: 7,", &format!("[ {ASK} ]"));
    let csv = compare_csv(&side_by_side(&[("Red", one.clone()), ("Blue", one)], true)).unwrap();
    for row in csv.lines().skip(1) {
        assert!(row.ends_with("Output of a game model, not evidence about Belarus.\""), "{row}");
    }
}

#[test]
fn a_save_that_is_being_written_is_called_so() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    let whole = script("seed: 7,", &format!("[ {ASK} ]"));
    ["red.ron", "blue.ron"].iter().for_each(|name| put(name, &whole));
    put("torn.ron", &whole[..whole.len() / 2]);
    put("other.ron", &whole.replace("convey_intent", "convey_intend"));
    let out = balcony(folder.path(), &["red.ron", "blue.ron", "torn.ron", "other.ron"]);
    let said = text(&out.stderr);
    assert!(out.status.code() == Some(1) && text(&out.stdout).contains("2 teams"), "{said}");
    assert_eq!(said.matches("it is being written, or it is torn").count(), 1, "{said}");
    assert!(said.contains("torn.ron:1:"), "{said}");
}
