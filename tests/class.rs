//! The facilitator's kit: plans, slips, the board, handouts. What this protects: every team meets the same injects and a
//! save replays them; a plan with a slip of the pen is refused where it stands; the board survives what goes wrong.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use balcony::engine::Move;
use balcony::game::class::read_plan;
use balcony::game::slip::Slip;
use balcony::game::{Game, Overlay, Play, replay};
use balcony::pack::{Pack, builtin, load};
use balcony::report::debrief::debrief;
use balcony::report::handout::handout;
use balcony::report::paper::{page_html, page_markdown};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;

const PLAN: &str = r#"(
    scenario: "seminar", lens: "sealed", seed: 7, months: 3, minutes: 7, hold: true,
    injects: [(month: 1, event: "migrant_surge"), (month: 2, event: "balloon_wave")],
    teams: ["Red", "Blue"],
)"#;

fn pack() -> Arc<Pack> {
    Arc::new(load(&builtin()).value.unwrap())
}

fn events(game: &Game, round: usize) -> Vec<String> {
    let s = game.scenario();
    game.rounds()[round].events.iter().map(|e| s.event(e.report.event).id.clone()).collect()
}

fn run(folder: &Path, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_balcony"))
        .current_dir(folder)
        .args(arguments)
        .env("BALCONY_DATA_DIR", folder.join("data"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn injects_happen_in_their_round_and_a_save_replays_them() {
    let pack = pack();
    let plan = read_plan(&pack, PLAN).unwrap();
    let mut game = plan.game(&pack, "Red").unwrap();
    assert!(events(&game, 0).contains(&"migrant_surge".to_owned()));
    game.play(Play::of(Move::EndMonth)).unwrap();
    assert!(events(&game, 1).contains(&"balloon_wave".to_owned()));
    let again = replay(&pack, &game.to_text(), &Overlay::default()).unwrap();
    assert!(again.differing.is_empty());
    assert_eq!(again.game.digest(), game.digest());
    assert_eq!(again.game.to_text(), game.to_text());
    game.play(Play::of(Move::EndMonth)).unwrap();
    game.play(Play::of(Move::EndMonth)).unwrap();
    assert!(game.is_over(), "three months were planned");
    let told = format!("{:?}", debrief(&game, true).story);
    assert_eq!(told.matches("Put in by the facilitator.").count(), 2);
}

#[test]
fn teams_of_a_plan_meet_the_same_luck() {
    let pack = pack();
    let plan = read_plan(&pack, PLAN).unwrap();
    let games: Vec<Game> = plan.teams.iter().map(|t| plan.game(&pack, t).unwrap()).collect();
    assert_eq!(games[0].digest(), games[1].digest());
    assert_ne!(games[0].to_text(), games[1].to_text(), "each bears its team's name");
}

#[test]
fn a_plan_is_refused_where_it_is_wrong_with_the_nearest_name() {
    let pack = pack();
    let cases = [
        (
            PLAN.replace("migrant_surge", "migrant_surg"),
            3,
            "unknown event \"migrant_surg\"; did you mean \"migrant_surge\"?",
        ),
        (PLAN.replace("\"seminar\"", "\"seminars\""), 2, "unknown scenario \"seminars\"; did you mean \"seminar\"?"),
        (PLAN.replace("sealed", "brieff"), 2, "unknown lens \"brieff\"; did you mean \"brief\"?"),
        (PLAN.replace("months: 3", "months: 7"), 2, "expected 1 to 6"),
        (PLAN.replace("(month: 2", "(month: 4"), 3, "expected 1 to 3"),
        (PLAN.replace("\"Blue\"", "\"red\""), 4, "two teams have that name"),
        (PLAN.replace("\"Blue\"", "\"../x\""), 4, "a team's name has letters"),
        (PLAN.replace("seed: 7, ", ""), 1, "needs a seed"),
        (PLAN.replace("teams: [\"Red\", \"Blue\"]", "teams: []"), 4, "1 to 200 teams"),
        (PLAN.replace("minutes", "minute"), 2, "minute"),
    ];
    for (plan, line, what) in cases {
        let why = read_plan(&pack, &plan).unwrap_err();
        assert!(why.spot.line == line && why.what.contains(what), "{why:?}, expected {what} in line {line}");
    }
}

#[test]
fn a_class_from_the_plan_to_the_board() {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path();
    std::fs::write(folder.join("plan.ron"), PLAN).unwrap();
    let made = run(folder, &["facilitate", "plan.ron", "--out", "teams"], "");
    assert!(made.status.success() && text(&made.stdout).lines().count() == 2, "{}", text(&made.stderr));
    let again = run(folder, &["facilitate", "plan.ron", "--out", "teams"], "");
    assert!(again.status.code() == Some(1) && text(&again.stderr).contains("nothing was written"));

    let order = "forecast minsk accept 60\noffer minsk: non_aggression written, regime_pledge private\nend\n";
    let red = run(folder, &["play", "--plain", "--continue", "teams/Red.ron"], order);
    let printed = text(&red.stdout);
    assert!(printed.contains("The facilitator put this in."), "{printed}");
    let slip = printed.split("Your line for the board: ").nth(1).unwrap().split("\n\n").next().unwrap();
    let read = Slip::read(slip.split("Month ").next().unwrap()).unwrap();
    assert_eq!((read.team.as_str(), read.month, read.of, read.forecasts), ("Red", 2, 3, 1));

    let held = text(&run(folder, &["watch", "teams", "--once"], "").stdout);
    assert!(held.contains("Time: 7 minutes left") && held.contains("held back"), "{held}");
    let shown = text(&run(folder, &["watch", "teams", "--reveal"], "").stdout);
    let row = shown.lines().find(|l| l.starts_with("Red")).unwrap();
    assert!(row.contains("2 of 3") && row.contains(&read.stances[0].1), "{shown}");
    assert!(shown.lines().any(|l| l.starts_with("Blue") && l.contains("1 of 3")));
    assert!(shown.ends_with("Output of a game model, not evidence about Belarus.\n"));

    let pasted = format!("noise before {slip}\n{}\n", read.line().replace("Red", "Rad"));
    let board = run(folder, &["watch", "-"], &pasted);
    assert!(
        board.status.code() == Some(1) && text(&board.stderr).contains("does not check"),
        "{}",
        text(&board.stderr)
    );
    assert!(text(&board.stdout).contains("2 of 3"));

    std::fs::write(folder.join("teams/Blue.ron"), "( seed: 7, months: [ [ Nothing").unwrap();
    let torn = run(folder, &["watch", "teams", "--once"], "");
    assert!(torn.status.code() == Some(1) && text(&torn.stderr).contains("Blue.ron:1:"));
    assert!(text(&torn.stdout).contains("Red"));
    let gone = run(folder, &["watch", "nowhere"], "");
    assert!(gone.status.code() == Some(1) && text(&gone.stderr).contains("there is no such folder"));
    assert!(!folder.join("nowhere").exists(), "watching makes nothing");
}

#[test]
fn the_kit_is_whole_and_comes_from_the_pack() {
    let pack = pack();
    let kit = handout(&pack, None).unwrap();
    let md = page_markdown(&kit);
    for part in ["For the facilitator", "45 to 60 minutes", "90 minutes", "Two classes with homework", "How to play"] {
        assert!(md.contains(part), "{part}");
    }
    for part in ["Glossary", "Quiz, before and after", "Memo", "Rubric", "Without computers", "A note on decency"] {
        assert!(md.contains(part), "{part}");
    }
    assert_eq!(md.matches("### To read aloud").count(), 3);
    assert_eq!(md.matches("### What can go wrong").count(), 3);
    for c in &pack.template().capitals {
        let name = pack.name(&format!("capital.{}.name", c.id)).to_owned();
        assert!(md.contains(&format!("## {name}")), "{name}");
    }
    assert!(md.matches("Interests as analysts read them").count() >= 4);
    assert_eq!(kit.sections.iter().find(|s| s.title.starts_with("Quiz: what")).unwrap().blocks.len(), 1);
    assert_eq!(pack.text("handout.quiz").unwrap().len(), 8);
    assert_eq!(pack.text("handout.quiz.marks").unwrap().len(), 8);
    let points: u32 = pack
        .text("handout.rubric")
        .unwrap()
        .iter()
        .map(|r| r.split(" | ").nth(1).unwrap().parse::<u32>().unwrap())
        .sum();
    assert_eq!(points, 100);
    for section in &kit.sections {
        assert!(!section.title.contains('.') && !section.title.contains('_'), "a key shows: {}", section.title);
    }
    let page = page_html(&kit);
    assert!(page.contains("Output of a game model, not evidence about Belarus."));
    assert!(handout(&pack, Some("minsk")).unwrap().sections.len() == 1);
    assert_eq!(handout(&pack, Some("forcaster")).unwrap_err().nearest.as_deref(), Some("forecaster"));
}

#[test]
fn the_plan_in_the_handout_is_one_that_works() {
    let pack = pack();
    let written = &pack.text("handout.plan_file").unwrap()[0];
    assert_eq!(read_plan(&pack, written).unwrap().teams.len(), 4);
}
