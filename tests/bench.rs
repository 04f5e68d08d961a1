//! The analyst's bench: what it finds is the same each time, says nothing that is hidden, and never holds up a key.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

mod stage;

#[path = "common/scrambled.rs"]
mod scrambled;

use balcony::analysis::Unfound;
use balcony::analysis::bench::{Ask, Found, Job, seen};
use balcony::analysis::frontier::{Party, Sight, frontier};
use balcony::engine::{Luck, Move, opening};
use balcony::game::{Forgetful, Game, Play, Setup};
use balcony::pack::Pack;
use balcony::plain;
use balcony::tui::bench::stand;
use balcony::tui::{Effect, Model, Msg, Screen, Theme, update, view};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use scrambled::scrambled;
use stage::{begin, harbour, keys, text};
use std::sync::Arc;

fn game(pack: &Arc<Pack>, lens: &str, seed: u32) -> Game {
    let d = &pack.defaults;
    let setup = Setup { scenario: d.scenario.clone(), lens: lens.to_owned(), mandate: d.mandate.clone(), seed };
    Game::new(Arc::clone(pack), &setup).unwrap()
}

/// A game so many months in: in each a consultation, an offer of a card, and what was countered accepted.
fn played(pack: &Arc<Pack>, lens: &str, seed: u32, months: usize) -> Game {
    let mut game = game(pack, lens, seed);
    for _ in 0..months {
        for play in
            [Move::Consult(balcony::engine::ConsultId::of(0)), deal(pack, &game), Move::AcceptCounter, Move::EndMonth]
        {
            let _ = game.play(Play::of(play));
        }
    }
    game
}

/// The first offer of a card that is legal now, or a consultation.
fn deal(pack: &Pack, game: &Game) -> Move {
    let offers = pack.cards.iter().flat_map(|c| &c.plays).filter_map(|p| match &p.act {
        balcony::pack::card::Do::Offer(text) => Some(Move::Offer(**text)),
        _ => None,
    });
    let mut legal = offers.filter(|m| game.menu().check(m).is_ok());
    legal.next().unwrap_or(Move::Consult(balcony::engine::ConsultId::of(1)))
}

fn run(job: &Job) -> Found {
    job.run(&mut |_, _| true).unwrap()
}

fn made(game: &Game, ask: Ask) -> Found {
    run(&Job::of(game, 1, ask).unwrap())
}

const ASKS: [Ask; 3] = [Ask::Frontier(0), Ask::Sensitivity, Ask::Robust];

#[test]
fn results_do_not_hang_on_threads_or_on_how_often_one_looks() {
    let game = played(&harbour(), "cautious", 3, 2);
    for ask in ASKS {
        let job = Job::of(&game, 1, ask).unwrap();
        let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        assert_eq!(alone.install(|| run(&job)), run(&job), "{ask:?}");
    }
}

/// Progress goes up to its end and never over what was said beforehand; told to stop, a job stops where it is.
#[test]
fn progress_is_told_and_heeded() {
    let game = played(&harbour(), "cautious", 3, 2);
    for ask in ASKS {
        let job = Job::of(&game, 1, ask).unwrap();
        let mut told = Vec::new();
        job.run(&mut |done, of| {
            told.push((done, of));
            true
        })
        .unwrap();
        let counted: Vec<(u64, u64)> = told.into_iter().filter(|(_, of)| *of > 0).collect();
        assert!(!counted.is_empty() && counted.is_sorted(), "{ask:?}: {counted:?}");
        assert!(counted.iter().all(|(done, of)| done < of && *of <= job.size()), "{ask:?}: {} {counted:?}", job.size());
        let mut looks = 0;
        let stopped = job.run(&mut |_, _| {
            looks += 1;
            looks < 2
        });
        assert_eq!((stopped, looks), (Err(Unfound::Stopped), 2), "{ask:?}");
    }
}

#[test]
fn what_a_result_rests_on_is_what_was_played() {
    let game = played(&harbour(), "cautious", 3, 2);
    let Found::Robust(robust) = made(&game, Ask::Robust) else { panic!() };
    assert_eq!(u64::from(robust.shares[0].met[0].of), robust.games());
    assert_eq!(robust.games(), Job::of(&game, 1, Ask::Robust).unwrap().size());
    let Found::Sensitivity(tornado) = made(&game, Ask::Sensitivity) else { panic!() };
    assert!(tornado.gain && tornado.effects.iter().any(|e| e.swing.mean() != 0.0), "nothing decides anything");
    // Two players, and a reading either way for each factor.
    assert_eq!(tornado.games, 2 * 10 * (2 * tornado.effects.len() as u64 + 1));
    let Found::Sensitivity(idle) = made(&self::game(&harbour(), "cautious", 3), Ask::Sensitivity) else { panic!() };
    assert!(!idle.gain && idle.base.mean() > 0.0);
}

/// At the opening the plot is what `balcony frontier` finds: the same outcomes and the same points.
#[test]
fn a_plot_is_the_frontier_of_the_command() {
    let pack = harbour();
    let game = game(&pack, "cautious", 3);
    let scenario = game.scenario();
    for cluster in 0..scenario.clusters.len() {
        let Found::Frontier(plot) = made(&game, Ask::Frontier(cluster)) else { panic!() };
        let parties = [Party::Player, Party::Capital(scenario.counterpart)];
        let found = frontier(scenario, &opening(scenario, Luck::new(0)), cluster, &parties).unwrap();
        assert_eq!(
            (plot.outcomes, plot.zopa, plot.on_frontier),
            (found.outcomes.len(), found.zopa, found.pareto.len())
        );
        assert_eq!(plot.spots.iter().map(|(_, n)| *n as usize).sum::<usize>(), found.outcomes.len());
        assert_eq!(plot.reservations.to_vec(), found.reservations);
        let text = |at: Option<usize>| at.map(|at| found.outcomes[at].text);
        assert_eq!(plot.nash.as_ref().map(|p| p.text), text(found.nash));
        assert_eq!(plot.kalai_smorodinsky.as_ref().map(|p| p.text), text(found.kalai_smorodinsky));
        assert_eq!(plot.utilitarian.as_ref().map(|p| p.text), text(found.utilitarian));
    }
}

/// What a player offered is told as one of the outcomes, so that it never lies beyond the frontier: what a third capital
/// would have given, or was given already, is left out.
#[test]
fn offers_of_ones_own_are_outcomes() {
    let pack = stage::builtin();
    let setup = Setup {
        scenario: "border_crisis".to_owned(),
        lens: "brief".to_owned(),
        mandate: "balanced".to_owned(),
        seed: 5,
    };
    let mut game = Game::new(Arc::clone(&pack), &setup).unwrap();
    let template = pack.templates.iter().find(|t| t.id == "border_for_crossings").unwrap();
    game.play(Play::of(Move::Offer(template.offer))).unwrap();
    for _ in 0..2 {
        let borders = game.scenario().clusters.iter().position(|(id, _)| id == "border").unwrap();
        let Found::Frontier(plot) = made(&game, Ask::Frontier(borders)) else { panic!() };
        assert!(plot.offers[0].more, "Warsaw and Vilnius are not at this table");
        for fell in &plot.offers {
            assert!(plot.spots.iter().any(|(values, _)| *values == fell.point.values), "{:?}", fell.point);
        }
        game.play(Play::of(Move::EndMonth)).unwrap();
    }
}

/// The table at which a frontier is drawn in play is the same whatever is hidden, and so is the frontier; after the game it
/// is the true one.
#[test]
fn a_frontier_in_play_does_not_know_what_is_hidden() {
    for pack in [harbour(), stage::builtin()] {
        for seed in 0..4 {
            let mut game = played(&pack, &pack.defaults.lens.clone(), seed, 3);
            assert_eq!(
                seen(game.scenario(), game.state()),
                seen(game.scenario(), &scrambled(game.scenario(), game.state())),
                "seed {seed}"
            );
            if pack.id != "belarus" {
                let Found::Frontier(plot) = made(&game, Ask::Frontier(0)) else { panic!() };
                assert_eq!(plot.sight, Sight::Expected);
                while !game.is_over() {
                    game.play(Play::of(Move::EndMonth)).unwrap();
                }
                let Found::Frontier(plot) = made(&game, Ask::Frontier(0)) else { panic!() };
                assert_eq!(plot.sight, Sight::True);
                let truth = balcony::engine::demands(
                    game.scenario(),
                    &opening(game.scenario(), game.luck()),
                    game.scenario().counterpart,
                );
                assert_eq!(plot.reservations[1], truth.0);
            }
        }
    }
}

/// Two games under a sealed lens with the same moves and another seed, so other lenses, dispositions and luck: what is
/// played again is the same, and so is a frontier as long as the same is seen.
#[test]
fn a_sealed_lens_is_not_told_by_any_result() {
    let pack = harbour();
    let games: Vec<Game> = (0..12).map(|seed| game(&pack, "sealed", seed)).collect();
    let lenses: Vec<&str> = games.iter().map(|g| g.scenario().header.lens.as_str()).collect();
    assert!(lenses.iter().any(|l| *l != lenses[0]), "all have one lens: {lenses:?}");
    for ask in ASKS {
        let first = made(&games[0], ask);
        for game in &games[1..] {
            if game.view().tracks == games[0].view().tracks && game.view().in_view == games[0].view().in_view {
                assert_eq!(made(game, ask), first, "{ask:?} under {}", game.scenario().header.lens);
            }
        }
    }
}

/// An offer falls where its terms in the cluster are worth what is said; one that says nothing of it does not fall at all.
#[test]
fn own_offers_fall_where_they_are_worth() {
    let pack = harbour();
    let mut all = 0;
    for seed in 0..6 {
        let game = played(&pack, "cautious", seed, 3);
        for cluster in 0..game.scenario().clusters.len() {
            let Found::Frontier(plot) = made(&game, Ask::Frontier(cluster)) else { panic!() };
            for fell in &plot.offers {
                all += 1;
                let issues = &game.scenario().clusters[cluster].1;
                assert!(fell.point.text.terms().all(|(i, _)| issues.contains(&i)));
                let round = &game.rounds()[usize::from(fell.round) - 1];
                let offered = |m: &balcony::game::MoveRecord| match m.play.play {
                    Move::Offer(text) => fell.point.text.terms().all(|(i, o)| text.option(i) == o),
                    _ => false,
                };
                assert!(round.moves.iter().any(offered));
            }
        }
    }
    assert!(all > 0, "no offer was made");
}

fn drawn(model: &Model) -> String {
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    terminal.draw(|frame| view(model, frame)).unwrap();
    text(terminal.backend().buffer())
}

/// The job among effects.
fn job(effects: Vec<Effect>) -> Job {
    let mut jobs = effects.into_iter().filter_map(|e| match e {
        Effect::Analyze(job) => Some(*job),
        _ => None,
    });
    let job = jobs.next().expect("a job is begun");
    assert!(jobs.next().is_none());
    job
}

fn halts(effects: &[Effect]) -> bool {
    matches!(effects, [Effect::Halt])
}

#[test]
fn a_job_is_begun_heard_and_its_result_shown() {
    let mut model = begin(&harbour(), 3, Theme::standard());
    let job = job(keys(&mut model, "A Down Down Enter"));
    assert_eq!(job.ask, Ask::Robust);
    assert!(keys(&mut model, "Enter").is_empty(), "it is begun once");
    let before = model.revision;
    assert!(update(&mut model, Msg::Progress(job.number, (30, 120))).is_empty());
    assert!(model.revision > before && drawn(&model).contains("30 of 120 games"), "{}", drawn(&model));
    let before = model.revision;
    update(&mut model, Msg::Progress(job.number, (30, 120)));
    update(&mut model, Msg::Progress(job.number + 1, (60, 120)));
    assert_eq!(model.revision, before, "what changes nothing draws nothing");
    // Keys are answered meanwhile.
    keys(&mut model, "?");
    assert!(drawn(&model).contains("Keys that work here"));
    keys(&mut model, "Esc");
    assert!(update(&mut model, Msg::Analyzed(job.number, Box::new(Ok(run(&job))))).is_empty());
    let shown = drawn(&model);
    assert!(shown.contains("worlds") && shown.contains("done"), "{shown}");
    assert_eq!(model.working, None);
    // It is kept while the game stands as it does, and put away when it goes on.
    keys(&mut model, "Esc A Down Down");
    assert!(drawn(&model).contains("done"));
    keys(&mut model, "Esc c Enter A Down Down");
    assert!(!drawn(&model).contains("done"), "{}", drawn(&model));
}

#[test]
fn a_job_is_stopped_by_a_key_and_what_comes_late_is_not_heard() {
    let mut model = begin(&harbour(), 3, Theme::standard());
    let first = job(keys(&mut model, "F"));
    assert!(halts(&keys(&mut model, "x")));
    assert!(drawn(&model).contains("Stopped at 0 per cent"), "{}", drawn(&model));
    let before = model.revision;
    update(&mut model, Msg::Analyzed(first.number, Box::new(Ok(run(&first)))));
    assert_eq!(model.revision, before, "a late result draws nothing");
    assert!(model.session.as_ref().unwrap().bench.plots.is_empty());
    let second = job(keys(&mut model, "Enter"));
    assert!(second.number > first.number);
    update(&mut model, Msg::Analyzed(first.number, Box::new(Ok(run(&first)))));
    assert!(model.session.as_ref().unwrap().bench.plots.is_empty(), "an older job's result is not the newer's");
    update(&mut model, Msg::Analyzed(second.number, Box::new(Ok(run(&second)))));
    assert!(drawn(&model).contains("Nash"), "{}", drawn(&model));
}

/// Leaving the screen, the game, or the state it was asked in stops a job; only a pop-up over the screen does not.
#[test]
fn a_job_nobody_waits_for_is_stopped() {
    for (way, stops) in [("Esc", true), ("F", false), ("t", false), ("F3", false), (":", false), ("q", false)] {
        let mut model = begin(&harbour(), 3, Theme::standard());
        keys(&mut model, "A Down Enter");
        assert!(model.working.is_some());
        let effects = keys(&mut model, way);
        let still = model.session.as_ref().unwrap().bench.job.map(|job| job.ask);
        match way {
            // The other screen begins a job of its own instead.
            "F" => assert_eq!((job(effects).ask, still), (Ask::Frontier(0), Some(Ask::Frontier(0)))),
            _ => assert_eq!((halts(&effects), still.is_none()), (stops, stops), "{way}"),
        }
    }
    let mut model = begin(&harbour(), 3, Theme::standard());
    let begun = job(keys(&mut model, "A Down Enter"));
    let other = game(&harbour(), "cautious", 4);
    assert!(halts(&update(&mut model, Msg::Opened(Ok(stage::placed(other, String::new()))))));
    let before = model.revision;
    update(&mut model, Msg::Analyzed(begun.number, Box::new(Ok(run(&begun)))));
    assert!(model.session.as_ref().unwrap().bench.tornado.is_none() && model.revision == before);
}

#[test]
fn what_cannot_be_made_is_said() {
    let mut model = begin(&harbour(), 3, Theme::standard());
    let begun = job(keys(&mut model, "F"));
    let why = Box::new(Err(Unfound::Failed("there are too many".to_owned())));
    update(&mut model, Msg::Analyzed(begun.number, why));
    assert!(drawn(&model).contains("There are too many"), "{}", drawn(&model));
    assert_eq!((model.working, model.screen), (None, Screen::Frontier));
}

/// From the debrief one looks back with the truth, and comes back to it.
#[test]
fn the_debrief_leads_there_and_back() {
    let mut model = begin(&harbour(), 3, Theme::standard());
    while !model.session.as_ref().unwrap().view.over {
        keys(&mut model, "m Enter Enter");
    }
    let begun = job(keys(&mut model, "F"));
    update(&mut model, Msg::Analyzed(begun.number, Box::new(Ok(run(&begun)))));
    assert!(drawn(&model).contains("what it really was"), "{}", drawn(&model));
    keys(&mut model, "Esc");
    assert!(drawn(&model).contains("Debrief"));
}

/// Line by line the same is told, with its size before and after.
#[test]
fn line_by_line_the_same_is_told() {
    let pack = harbour();
    let heard = |typed: &str| {
        let options = plain::Options { width: 0, page: 0, ..plain::Options::default() };
        let mut said = Vec::new();
        let game = played(&pack, "cautious", 3, 2);
        plain::run(game, &mut Forgetful, &mut format!("{typed}\n").as_bytes(), &mut said, &options).unwrap();
        String::from_utf8(said).unwrap()
    };
    let told = heard("frontier\n1");
    for words in [
        "Over which issues",
        "combinations at most",
        "on the Pareto frontier",
        "Nash, the greatest",
        "Along the frontier",
    ] {
        assert!(told.contains(words), "no {words:?} in\n{told}");
    }
    let told = heard("analyse robust");
    for words in ["under every lens", "games.", "worlds: every lens", "met in", "In this model only."] {
        assert!(told.contains(words), "no {words:?} in\n{told}");
    }
    let told = heard("analyze sensitivity");
    for words in ["games, 10 a reading", "games in all", "turned up, a swing of"] {
        assert!(told.contains(words), "no {words:?} in\n{told}");
    }
}

/// The desk thinks aside: the page says so at once, keys are answered, and only what it thought of this very game is told.
#[test]
fn a_hint_is_thought_of_aside_and_told_to_the_game_that_asked() {
    let mut model = begin(&harbour(), 3, Theme::standard());
    let asked = keys(&mut model, "y");
    let [Effect::Think(game)] = asked.as_slice() else { panic!("{asked:?}") };
    assert!(drawn(&model).contains("The desk is thinking"), "{}", drawn(&model));
    let of = stand(game);
    let before = model.revision;
    update(&mut model, Msg::Thought((of.0 + 1, of.1), vec!["Of another game.".to_owned()]));
    assert_eq!(model.revision, before, "what was thought of another game draws nothing");
    update(&mut model, Msg::Thought(of, vec!["Wait for the tide.".to_owned()]));
    assert!(drawn(&model).contains("Wait for the tide."), "{}", drawn(&model));
    keys(&mut model, "Esc");
    let before = model.revision;
    update(&mut model, Msg::Thought(of, vec!["Too late.".to_owned()]));
    assert_eq!(model.revision, before, "nobody waits for it any more");
}
