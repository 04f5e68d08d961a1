//! `balcony report`: what a class takes home. What this protects: there is always something to talk about, nothing
//! hidden leaves an unfinished game, and nothing a player wrote is more than text.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use balcony::engine::{Move, TrackId};
use balcony::game::{Game, Overlay, Play, replay};
use balcony::pack::{Pack, builtin, load};
use balcony::report::Words;
use balcony::report::debrief::{Debrief, debrief};
use balcony::report::paper::{csv, html, markdown, report_json};
use std::process::Command;
use std::sync::Arc;

const NOTE: &str = "=1+1 <script>alert(1)</script> **b** [x](y) | \\u{202e}&amp;";

const MOVES: &str = r#"[ Forecast("minsk", "accept", 80), Consult("moscow", "convey_intent"),
    Offer(parties: ["minsk"], terms: { "non_aggression": "written", "regime_pledge": "private" }) ], [],
    [ Offer(parties: ["minsk"], terms: { "non_aggression": "written", "regime_pledge": "private" }) ]"#;

fn pack() -> Arc<Pack> {
    Arc::new(load(&builtin()).value.unwrap())
}

fn script(head: &str) -> String {
    format!("({head} scenario: \"reset\", seed: 7, players: \"Ada\", months: [ [ Note(\"{NOTE}\") ], {MOVES} ])")
}

fn game(head: &str) -> Game {
    replay(&pack(), &script(head), &Overlay::default()).unwrap().game
}

fn finished() -> Game {
    game("lens: \"brief\",")
}

fn unfinished() -> Game {
    game("lens: \"sealed\", open: true,")
}

/// Every form but JSON.
fn papers(game: &Game, told: &Debrief) -> [String; 3] {
    [markdown(told), html(told), csv(told, game.scenario()).unwrap()]
}

#[test]
fn any_game_gives_five_questions_and_charts() {
    let nothing = replay(&pack(), "(open: true, months: [ [] ])", &Overlay::default()).unwrap().game;
    for game in [finished(), unfinished(), nothing] {
        let told = debrief(&game, true);
        assert!(told.questions.len() >= 5, "{:#?}", told.questions);
        let page = html(&told);
        let asked = page.split("<ol>").nth(1).unwrap().split("</ol>").next().unwrap();
        assert!(asked.matches("<li>").count() >= 5);
        assert_eq!(page.matches("<svg ").count(), 2);
        assert_eq!(page.matches("<desc ").count(), 2);
        assert!(page.contains("<html lang=\"en\">") && page.matches("<h1>").count() == 1);
        for foreign in ["<script", "://", "src=", "href=", "@import", "url("] {
            assert!(!page.contains(foreign), "{foreign}");
        }
    }
}

#[test]
fn every_report_ends_with_the_disclaimer() {
    for game in [finished(), unfinished()] {
        let told = debrief(&game, true);
        let sentence = "Output of a game model, not evidence about Belarus.";
        let [md, page, table] = papers(&game, &told);
        assert!(md.trim_end().ends_with(sentence));
        assert!(page.ends_with(&format!("<footer><p>{sentence}</p></footer>\n</body>\n</html>\n")));
        assert!(table.trim_end().ends_with(&format!("\"{sentence}\"")));
        let json = report_json(&game, &told);
        assert_eq!(json.as_object().unwrap().iter().next_back().unwrap(), (&"disclaimer".to_owned(), &sentence.into()));
    }
}

#[test]
fn an_unfinished_report_holds_only_what_was_shown() {
    let game = unfinished();
    let told = debrief(&game, true);
    let words = Words::new(game.pack(), game.scenario());
    let mut secrets = vec![words.text(&format!("lens.{}.name", game.scenario().header.lens))];
    let tracks = (0..game.scenario().tracks.len()).map(TrackId::of);
    secrets.extend(tracks.filter(|t| game.scenario().tracks[t.ix()].hidden).map(|t| words.track(t)));
    for capital in &game.scenario().capitals {
        secrets
            .extend(capital.dispositions.iter().map(|d| words.text(&format!("disposition.{}.{}", capital.id, d.id))));
    }
    let json = report_json(&game, &told);
    assert!(json["record"].is_null());
    for paper in papers(&game, &told).into_iter().chain([json.to_string()]) {
        for secret in &secrets {
            assert!(!paper.contains(secret.as_str()), "{secret}");
        }
    }
    assert!(told.truth.is_empty() && told.lenses.is_empty() && told.rank.is_none());
}

#[test]
fn a_finished_report_says_what_lay_underneath() {
    let told = debrief(&finished(), true);
    assert_eq!(told.lenses.len(), 5);
    assert!(told.lenses.iter().any(|l| l.own));
    assert!(told.truth.len() >= 4 && !told.survives.is_empty() && !told.turning.is_empty());
    let rank = told.rank.unwrap();
    assert!(rank.no_better <= rank.cards && rank.range.0 <= rank.range.1);
    assert!((told.brier.unwrap() - 0.64).abs() < 1e-9, "{:?}", told.brier);
    let september = &told.story[0];
    assert!(september.really.iter().all(|p| p.id.starts_with("2025-09")) && !september.really.is_empty());
}

/// Each turning point names a branch that opens, in the month it turned, and that can be played otherwise.
#[test]
fn every_turning_point_names_a_branch_that_opens() {
    let game = finished();
    let told = debrief(&game, true);
    assert!(!told.turning.is_empty());
    for point in &told.turning {
        let named = point.branch.strip_prefix("Branch ").unwrap().split(' ').next().unwrap();
        assert_eq!(named, point.month.to_string());
        let mut branch = game.fork(usize::from(point.month) - 1).unwrap();
        assert_eq!(branch.view().round, point.month);
        let before = game.rounds()[usize::from(point.month) - 1].opened.clone();
        assert_eq!(branch.rounds().last().unwrap().opened, before);
        branch.play(Play::of(Move::EndMonth)).unwrap();
        assert!(branch.rounds().len() > usize::from(point.month) || branch.is_over());
    }
    assert!(told.questions.iter().any(|q| q.contains("from the log")));
}

#[test]
fn a_report_has_the_other_chairs_unless_the_facilitator_keeps_them() {
    let class = |chairs: bool| format!("lens: \"brief\", class: (chairs: {chairs}), code: \"x\",");
    let told = |head: &str| debrief(&game(head), true);
    let over = told(&class(false));
    assert_eq!(over.chairs.len(), 4, "after the end nothing is kept");
    let page = markdown(&over);
    assert!(page.contains("The other chair: Warsaw") && page.contains("What we really were"), "{page}");
    let open = |chairs: bool| told(&format!("{} open: true,", class(chairs)));
    assert_eq!((open(true).chairs.len(), open(false).chairs.len()), (4, 0));
    assert!(!markdown(&open(true)).contains("What we really were"));
}

#[test]
fn what_a_player_wrote_is_text() {
    for game in [finished(), unfinished()] {
        let [md, page, table] = papers(&game, &debrief(&game, true));
        assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; **b** [x](y) | \u{fffd}&amp;amp;"));
        assert!(
            md.contains("\\<script\\>")
                && md.contains("\\*\\*b\\*\\* \\[x\\](y) \\|")
                && md.matches('<').count() == md.matches("\\<").count()
        );
        assert!(table.contains("'=1+1 ") && !table.contains(",=1") && !table.contains("\"=1"));
        for paper in [md, page, table] {
            assert!(!paper.contains('\u{202e}'));
        }
    }
}

#[test]
fn names_stay_out_when_asked() {
    let game = finished();
    assert!(markdown(&debrief(&game, true)).contains("Played by Ada."));
    let told = debrief(&game, false);
    for paper in papers(&game, &told).into_iter().chain([report_json(&game, &told).to_string()]) {
        assert!(!paper.contains("Ada"));
    }
}

#[test]
fn the_command_writes_a_file_and_refuses_damage_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_balcony"));
        let out = command.arg("report").args(arguments).current_dir(folder.path()).output().unwrap();
        (out.status.code(), String::from_utf8(out.stdout).unwrap(), String::from_utf8(out.stderr).unwrap())
    };
    std::fs::write(folder.path().join("a.ron"), script("")).unwrap();
    std::fs::write(folder.path().join("bad.ron"), "(\n  months: [ [ Oops ] ],\n)").unwrap();
    std::fs::write(folder.path().join("illegal.ron"), "(\n  months: [ [ AcceptCounter ] ],\n)").unwrap();
    assert_eq!(run(&["a.ron", "--format", "html", "-o", "a.html"]).0, Some(0));
    assert!(std::fs::read_to_string(folder.path().join("a.html")).unwrap().starts_with("<!DOCTYPE html>"));
    for (file, place) in [("bad.ron", "bad.ron:2:"), ("illegal.ron", "illegal.ron:2:15:"), ("none.ron", "none.ron: ")] {
        let (code, out, err) = run(&[file]);
        assert_eq!((code, out.as_str()), (Some(1), ""), "{err}");
        assert!(err.contains(place), "{err}");
    }
    let (code, _, err) = run(&["a.ron", "-o", "a.ron"]);
    assert!(code == Some(1) && err.contains("overwrite"), "{err}");
}

#[test]
fn what_really_happened_is_a_list_of_days_in_words() {
    let page = papers(&finished(), &debrief(&finished(), true))[1].clone();
    let part = page.split("<h2>What really happened").nth(1).unwrap().split("<h2>").next().unwrap();
    assert!(part.contains("<h3>September 2025</h3>") && part.contains(" December 2025: "), "{part}");
    assert!(part.contains("<li>") && !part.contains("<table") && !part.contains("2025-1"), "{part}");
}

#[test]
fn a_table_of_moves_opens_with_the_disclaimer() {
    let game = finished();
    let table = papers(&game, &debrief(&game, true))[2].clone();
    let first = table.lines().nth(1).unwrap();
    assert!(first.starts_with(",,remark,\"Output of a game model, not evidence about Belarus.\","), "{first}");
}
