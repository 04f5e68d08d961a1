//! What a step and a game cost. `cargo bench --bench engine`.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, reason = "a bench may stop")]

use balcony::engine::{Luck, Move, Offer, Parties, Scenario, State, begin, observe, step};
use balcony::pack::{self, Pack};
use balcony::policy::{play_out, player_of};

fn main() {
    divan::main();
}

fn pack() -> Pack {
    pack::load(&pack::builtin()).value.expect("the built-in pack loads")
}

fn table() -> (Scenario, State, Luck) {
    let scenario = pack().compile("reset", "brief", "balanced").unwrap();
    let luck = Luck::new(7);
    let (state, _) = begin(&scenario, luck);
    (scenario, state, luck)
}

/// The brief's core bargain, to Minsk alone.
fn core_bargain(scenario: &Scenario) -> Offer {
    let mut text = Offer::new(Parties::of(&[scenario.find_capital("minsk").unwrap()]));
    for (issue, option) in [
        ("non_aggression", "written"),
        ("aggression_scope", "hybrid"),
        ("verification", "observers"),
        ("regime_pledge", "private"),
        ("designations", "some"),
    ] {
        let issue = scenario.find_issue(issue).unwrap();
        text.set(issue, scenario.find_option(issue, option).unwrap());
    }
    text
}

/// One decision: four capitals judge an offer, it is answered, and what follows is done.
#[divan::bench]
fn offer_answered(bencher: divan::Bencher<'_, '_>) {
    let (scenario, state, luck) = table();
    let play = Move::Offer(core_bargain(&scenario));
    bencher.bench(|| step(&scenario, &state, &play, luck));
}

/// The end of a month: dues, draws, monthly rules, events.
#[divan::bench]
fn month_ended(bencher: divan::Bencher<'_, '_>) {
    let (scenario, state, luck) = table();
    bencher.bench(|| step(&scenario, &state, &Move::EndMonth, luck));
}

/// What a face asks for after every move.
#[divan::bench]
fn observed(bencher: divan::Bencher<'_, '_>) {
    let (scenario, state, _) = table();
    bencher.bench(|| observe(&scenario, &state));
}

/// Twelve months by a card that listens, aftermath apart.
#[divan::bench(args = ["drift", "roadmap"])]
fn game(bencher: divan::Bencher<'_, '_>, card: &str) {
    let pack = pack();
    let scenario = pack.compile("reset", "brief", "balanced").unwrap();
    let card = pack.card(card).unwrap();
    let mut seed = 0;
    bencher.bench_local(|| {
        seed += 1;
        let luck = Luck::new(seed);
        play_out(&scenario, luck, &mut *player_of(card, luck), |_| {})
    });
}

/// Reading, checking and lowering the built-in pack, and compiling one scenario.
#[divan::bench(sample_count = 20)]
fn pack_loaded() -> Pack {
    pack()
}

/// Laying a scenario and a lens over a pack that is loaded.
#[divan::bench]
fn scenario_compiled(bencher: divan::Bencher<'_, '_>) {
    let pack = pack();
    bencher.bench(|| pack.compile("reset", "brief", "balanced"));
}
