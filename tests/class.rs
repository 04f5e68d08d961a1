//! The facilitator's kit: plans, slips, the board, handouts. What this protects: every team meets the same injects and a
//! save replays them; a plan with a slip of the pen is refused where it stands; the board survives what goes wrong.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

mod stage;

use balcony::engine::Move;
use balcony::game::class::read_plan;
use balcony::game::slip::Slip;
use balcony::game::{Forgetful, Game, Overlay, Play, Setup, replay};
use balcony::pack::{Pack, builtin, load};
use balcony::plain;
use balcony::report::debrief::debrief;
use balcony::report::handout::handout;
use balcony::report::paper::{page_html, page_markdown};
use balcony::tui::{Model, Theme, view};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use stage::keys;
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
        (PLAN.replace("\"Blue\"", "\"../x\""), 4, "a team's name has 1 to 40"),
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
    let written = pack.first("handout.plan_file").unwrap();
    assert_eq!(read_plan(&pack, written).unwrap().teams.len(), 4);
}

const OPEN: &str = r#"( scenario: "seminar", lens: "brief", seed: 7, months: 2, hold: true, forecasts: false, chairs: false,
    teams: ["Red"], )"#;

fn heard(game: Game, lines: &str) -> (String, Game) {
    let mut said = Vec::new();
    let options = plain::Options { width: 0, page: 0, ..plain::Options::default() };
    let game = plain::run(game, &mut Forgetful, &mut lines.as_bytes(), &mut said, &options).unwrap();
    (text(&said), game)
}

fn team(plan: &str) -> Game {
    let pack = pack();
    read_plan(&pack, plan).unwrap().game(&pack, "Red").unwrap()
}

#[test]
fn what_a_plan_leaves_out_is_refused_with_a_word() {
    let (said, game) =
        heard(team(OPEN), "forecast minsk accept 60\nchair warsaw\nconsult minsk sound_out\nchair minsk\n");
    assert!(said.contains("asks for no forecasts"), "{said}");
    assert_eq!(said.matches("keeps the other chair for the debrief").count(), 2, "{said}");
    assert_eq!(game.rounds()[0].moves.len(), 1, "no forecast was written down");
    assert!(!said.contains("'chair minsk' tells"), "what is kept is not offered");
    let (said, game) = heard(game, "end\nend\nchair minsk\n");
    assert!(game.is_over() && said.contains("What we really were:"), "{said}");
    let (said, _) = heard(team(PLAN), "forecast minsk accept 60\nchair warsaw\nchair 9\nchair warsaw 3\nchair\n");
    assert!(said.contains("Written down") && said.contains("from Warsaw.") && said.contains("What we fear:"), "{said}");
    assert!(said.contains("There is no such round yet; say a number from 1 to 1."), "{said}");
    assert!(said.contains("From whose chair?") && !said.contains("What we really were"), "{said}");
}

#[test]
fn a_facilitator_decides_by_hand_in_a_plans_game_alone() {
    let orders = "inject balloon_wave\ninject balloon_wave\ninject balon_wave\noverride vilnius support\n\
                  override vilnius support Well argued, said aloud\nlog\n";
    let free = Setup { scenario: "seminar".into(), lens: "brief".into(), mandate: "balanced".into(), seed: 7 };
    let (said, game) = heard(Game::new(pack(), &free).unwrap(), orders);
    assert_eq!(said.matches("for the facilitator of a game made from a plan").count(), 5, "{said}");
    assert!(game.rounds()[0].moves.is_empty() && !game.state().adjudicated);

    let (said, mut game) = heard(team(PLAN), orders);
    assert!(said.contains("The facilitator put this in.") && said.contains("happened this month already"), "{said}");
    assert!(said.contains("Did you mean balloon_wave") && said.contains("Say a capital, a stance and why"), "{said}");
    assert!(said.contains("the facilitator put in") || said.contains("The facilitator put in"), "{said}");
    assert!(said.contains("decided that Vilnius supports it: \"Well argued, said aloud\""), "{said}");
    let written = game.to_text();
    assert!(written.contains("adjudicated: true") && written.contains("Inject(\"balloon_wave\")"), "{written}");
    let again = replay(&pack(), &written, &Overlay::default()).unwrap().game;
    assert_eq!((again.digest(), again.to_text()), (game.digest(), written));
    assert_eq!(again.rounds(), game.rounds());
    while !game.is_over() {
        game.play(Play::of(Move::EndMonth)).unwrap();
    }
    let told = debrief(&game, true);
    assert!(told.played.contains("decided one answer and put in one event by hand: adjudicated."), "{}", told.played);
    let story = page_markdown(&balcony::report::paper::page(&told));
    assert!(story.contains("Facilitator puts in") && story.contains("Well argued, said aloud"), "{story}");
    let (said, _) = heard(game, "");
    assert!(said.contains("by hand.") && said.contains("by the plan.") && said.contains("Well argued"), "{said}");
}

#[test]
fn a_facilitator_decides_on_screen_after_a_question() {
    let mut model = Model::of_game(team(PLAN), "this test".to_owned(), Theme::standard(), (120, 40));
    keys(&mut model, "F9");
    "balloon_wave".chars().for_each(|c| drop(keys(&mut model, &c.to_string())));
    keys(&mut model, "Enter");
    assert!(seen(&model).contains("As the facilitator?"), "{}", seen(&model));
    keys(&mut model, "Esc");
    assert!(model.session.as_ref().unwrap().game.rounds()[0].moves.is_empty(), "Esc does nothing");
    keys(&mut model, "Enter Enter");
    let moves = |model: &Model| model.session.as_ref().unwrap().game.rounds()[0].moves.len();
    assert_eq!(moves(&model), 1, "{}", seen(&model));
    keys(&mut model, "F10");
    for part in ["vilnius", "support", "heard"] {
        keys(&mut model, "Space");
        part.chars().for_each(|c| drop(keys(&mut model, &c.to_string())));
    }
    keys(&mut model, "Enter Enter");
    assert_eq!(moves(&model), 2, "{}", seen(&model));
    assert!(model.session.as_ref().unwrap().game.state().adjudicated);
    keys(&mut model, "r s");
    assert!(seen(&model).contains("The other chair: Vilnius"), "{}", seen(&model));
    keys(&mut model, "Tab");
    assert!(seen(&model).contains("The other chair: Moscow"), "{}", seen(&model));

    let mut model = Model::of_game(team(OPEN), "this test".to_owned(), Theme::standard(), (120, 40));
    keys(&mut model, "f");
    assert!(seen(&model).contains("asks for no forecasts"), "{}", seen(&model));
    keys(&mut model, "c Enter s");
    assert!(seen(&model).contains("keeps the other chair for the debrief"), "{}", seen(&model));
    let free = Setup { scenario: "seminar".into(), lens: "brief".into(), mandate: "balanced".into(), seed: 7 };
    let game = Game::new(pack(), &free).unwrap();
    let mut model = Model::of_game(game, "this test".to_owned(), Theme::standard(), (120, 40));
    keys(&mut model, "F9");
    assert!(seen(&model).contains("for the facilitator"), "{}", seen(&model));
}

fn seen(model: &Model) -> String {
    let mut terminal = Terminal::new(TestBackend::new(120, 40)).unwrap();
    terminal.draw(|frame| view(model, frame)).unwrap();
    stage::text(terminal.backend().buffer())
}

#[test]
fn slips_hold_answers_back_until_the_board_reveals_them() {
    let offer = "offer minsk: non_aggression written, regime_pledge private\nend\n";
    let (said, game) = heard(team(OPEN), offer);
    let slip = said.split("Your line for the board: ").nth(1).unwrap().lines().next().unwrap();
    let open = Slip { held: false, ..Slip::of(&game, "Red") };
    for (_, stance) in &open.stances {
        assert!(!slip.contains(&format!(" {stance};")), "{slip} tells {stance}");
    }
    assert!(!slip.contains(open.offer.as_ref().unwrap()), "{slip}");
    let (_, ruled) = heard(game.clone(), "override vilnius retaliate Not asked\n");
    assert!(Slip::of(&ruled, "Red").stances.contains(&("vilnius".to_owned(), "retaliate".to_owned())));
    let folder = tempfile::tempdir().unwrap();
    let board = |arguments: &[&str]| text(&run(folder.path(), arguments, &format!("{slip}\n")).stdout);
    let held = board(&["watch", "-"]);
    assert!(held.contains("held back until they are revealed") && held.contains("made"), "{held}");
    let shown = board(&["watch", "-", "--reveal"]);
    assert!(shown.contains(&open.stances[0].1) && shown.contains(open.offer.as_ref().unwrap()), "{shown}");
}

#[test]
fn two_hundred_saves_fill_a_board() {
    let room = tempfile::tempdir().unwrap();
    let names: Vec<String> = (0..200).map(|n| format!("\"Team {n:03}\"")).collect();
    let plan = format!("(scenario: \"seminar\", seed: 7, teams: [{}])", names.join(", "));
    std::fs::write(room.path().join("plan.ron"), plan).unwrap();
    let made = run(room.path(), &["facilitate", "plan.ron", "--out", "teams"], "");
    assert_eq!(text(&made.stdout).lines().count(), 200, "{}", text(&made.stderr));
    std::fs::write(room.path().join("teams/Team 007.ron"), "( seed: 7, months: [ [ Consult(").unwrap();
    let board = run(room.path(), &["watch", "teams", "--once"], "");
    assert_eq!(board.status.code(), Some(1));
    assert_eq!(text(&board.stdout).lines().filter(|l| l.starts_with("Team ")).count(), 200, "199 and the heading");
    assert!(text(&board.stderr).contains("Team 007.ron:1:"), "{}", text(&board.stderr));
}

#[test]
fn a_plan_with_an_unknown_event_writes_nothing_and_says_where() {
    let room = tempfile::tempdir().unwrap();
    std::fs::write(room.path().join("plan.ron"), PLAN.replace("balloon_wave", "ballon_wave")).unwrap();
    let made = run(room.path(), &["facilitate", "plan.ron", "--out", "teams"], "");
    assert_eq!(made.status.code(), Some(1));
    let said = text(&made.stderr);
    assert!(said.contains("plan.ron:3:") && said.contains("did you mean \"balloon_wave\"?"), "{said}");
    assert!(!room.path().join("teams").exists());
}

const FREE: &str = r#"( scenario: "seminar", lens: "brief", seed: 7, months: 2, teams: ["Red"], )"#;
const PUT: &str = "offer minsk: non_aggression written, regime_pledge private\n";
/// What Minsk refuses.
const REFUSED: &str = "offer minsk: releases all, release_terms in_place\n";

#[test]
fn what_answers_an_offer_is_not_decided_without_one_nor_for_one_who_is_never_asked() {
    let (said, game) = heard(team(FREE), "override minsk accept Because\noverride moscow accept Because\n");
    assert!(said.contains("No offer was put to Minsk this round. Nothing was decided."), "{said}");
    assert!(said.contains("Moscow cannot be a party to an offer. Nothing was decided."), "{said}");
    assert!(game.rounds()[0].moves.is_empty() && !game.state().adjudicated);
    let (_, game) = heard(team(FREE), &format!("{PUT}override warsaw accept No\noverride moscow object Yes\n"));
    let decided = game.plays().filter(|p| matches!(p.play, Move::Override(..))).count();
    assert_eq!(decided, 1, "a bystander's stance stays allowed, a party's is the asked one's");

    let mut model = Model::of_game(team(FREE), "this test".to_owned(), Theme::standard(), (120, 40));
    keys(&mut model, "F10 m o s c o w Space a c c e p t Space x Enter");
    assert!(seen(&model).contains("Moscow cannot be a party to an offer."), "{}", seen(&model));
}

#[test]
fn an_agreement_by_hand_is_told_as_one_and_not_denied_by_the_lenses() {
    let (_, game) = heard(team(FREE), &format!("{REFUSED}override minsk accept They made the case\nend\nend\n"));
    assert!(game.is_over() && game.state().deals.len() == 1);
    let told = debrief(&game, true);
    let about: Vec<&String> = told.survives.iter().filter(|s| s.starts_with("The offer of")).collect();
    assert_eq!(about.len(), 1, "{about:?}");
    assert!(about[0].ends_with("to Minsk was agreed by the facilitator's hand: no lens decided that."), "{about:?}");
}

#[test]
fn what_a_decision_by_hand_leaves_is_said_in_the_game_and_in_the_debrief() {
    let orders = format!(
        "{REFUSED}override minsk accept They made the case\noverride minsk reject On second thoughts\n\
         override moscow retaliate So the book says\noverride moscow acquiesce Too much\nend\nend\n"
    );
    let (said, game) = heard(team(FREE), &orders);
    let agreed = "What was agreed with Minsk before that stays agreed.";
    let set_going =
        "The answer before that was that Moscow retaliates; what that had set going by then is not taken back.";
    assert!(said.matches(agreed).count() >= 2 && said.matches(set_going).count() >= 2, "{said}");
    assert_eq!(game.state().deals.len(), 1);
    let page = page_markdown(&balcony::report::paper::page(&debrief(&game, true)));
    assert!(page.contains(agreed) && page.contains(set_going), "{page}");
}

#[test]
fn relief_that_runs_out_is_told_the_round_before_and_when_it_lapses() {
    let plan = FREE.replace("months: 2, ", "");
    let offer = "offer minsk: releases gesture, aviation parts\n";
    let orders =
        |then: &str| format!("{offer}override minsk accept So\ndeliver aviation\nend\n{then}end\nend\nend\nend\n");
    let (said, _) = heard(team(&plan), &orders(""));
    let broken = "lapses at the end of February 2026; broken, it cannot be renewed as it stands.";
    assert!(said.contains(broken), "the half of it that was given lapses too: {said}");
    let (said, mut game) = heard(team(&plan), &orders("deliver aviation\n"));
    let relief = game.state().obligations.iter().find(|o| o.until > 0).unwrap_or_else(|| panic!("{said}"));
    let last = usize::from(relief.until.div_ceil(game.scenario().clock.span));
    let warned: Vec<usize> = said
        .split("\nMonth ")
        .filter(|r| r.contains("Civil aviation, spare parts, lapses at the end of"))
        .filter_map(|r| r.split(' ').next()?.parse().ok())
        .collect();
    assert!(warned.contains(&(last - 1)) && warned.contains(&last), "{warned:?}, {last}: {said}");
    assert!(said.contains("'renew aviation' keeps relief from lapsing at the end of this round."), "{said}");
    assert!(said.contains("lapsed."), "{said}");
    while !game.is_over() {
        game.play(Play::of(Move::EndMonth)).unwrap();
    }
    let told = debrief(&game, true);
    assert!(told.story[last - 1].terms.iter().any(|t| t.starts_with("Civil aviation") && t.ends_with("lapsed.")));
}

#[test]
fn a_talk_between_two_is_no_talk_elsewhere_to_the_one_who_sat_there() {
    let plan = FREE.replace("seminar", "reset");
    let (said, game) = heard(team(&plan), "consult warsaw host_dialogue\nchair minsk\n");
    assert_eq!(game.rounds()[0].moves.len(), 1, "{said}");
    assert!(said.contains("Warsaw across the table") && !said.contains("talk elsewhere"), "{said}");
}

#[test]
fn a_seminar_is_told_in_rounds() {
    let (_, game) = heard(team(FREE), &format!("{PUT}end\nend\n"));
    let told = page_markdown(&balcony::report::paper::page(&debrief(&game, true)));
    for month in ["Month by month", "At the month's end", "\n- Month "] {
        assert!(!told.contains(month), "{month}");
    }
    assert!(told.contains("## Round by round") && told.contains("At the round's end"), "{told}");
}

/// What a team may be called is said where one is called otherwise, in the command's help and in the guide.
#[test]
fn the_rule_for_names_is_said_wherever_it_is_looked_for() {
    let room = tempfile::tempdir().unwrap();
    let help = text(&run(room.path(), &["facilitate", "--help"], "").stdout);
    let guide = include_str!("../docs/facilitators.md");
    let wrong = read_plan(&pack(), &FREE.replace("Red", "Red/Blue")).unwrap_err().what;
    for said in [help.as_str(), guide, wrong.as_str()] {
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains("1 to 40 characters") && said.contains("no blank at an end"), "{said}");
    }
    assert!(help.contains("F9 and F10"), "{help}");
}
