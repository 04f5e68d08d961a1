//! What the strategy cards come to over many games of the standard scenario. Slow; run in release with `-- --ignored`.
//!
//! The margins are those the pack promises in `assets/packs/belarus/BALANCE.md`. They speak of means in this model, not of
//! Belarus.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests may stop")]

use balcony::analysis::simulate::{Plan, Row, run};
use balcony::engine::{Luck, Move, Offer, Outcome, Report, State, aftermath, begin, step};
use balcony::pack::{self, Card, Pack};
use balcony::policy::{play_out, player_of};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Games a card plays.
const GAMES: u32 = 400;
/// The lenses of the pack.
const LENSES: [&str; 5] = ["brief", "flank", "dependence", "european", "civic"];
/// Cards that look at what they are told; the others are listed or invented below.
const LISTENING: [&str; 4] = ["roadmap", "blindsided_moscow", "ignored_allies", "pressure_with_exit"];
/// Cards of the pack that repeat one paper, follow a list or draw lots.
const DEAF: [&str; 7] = ["drift", "random", "record", "max_pressure", "poison_pill", "giveaway", "war_linkage"];

/// What a card comes to under a lens.
#[derive(Debug, Clone)]
struct Means {
    overall: f64,
    sd: f64,
    scores: BTreeMap<String, f64>,
    tracks: BTreeMap<String, f64>,
    deals: f64,
    kept: f64,
    endings: BTreeMap<String, u32>,
}

fn pack() -> &'static Pack {
    static PACK: OnceLock<Pack> = OnceLock::new();
    PACK.get_or_init(|| {
        let checked = pack::load(&pack::builtin());
        let problems = pack::problem::render(&checked.problems);
        checked.value.unwrap_or_else(|| panic!("{problems}"))
    })
}

fn means(pack: &Pack, card: &Card, lens: &str, games: u32) -> Means {
    let plan = Plan { policy: card.into(), scenario: "reset", lens, mandate: "balanced", seed: 1 };
    let rows: Vec<Row> = run(pack, &plan, 0..games).expect("the ids of a plan");
    let scenario = pack.compile("reset", lens, "balanced").expect("the ids of a plan");
    let n = f64::from(games);
    let mean = |of: &dyn Fn(&Row) -> f64| rows.iter().map(of).sum::<f64>() / n;
    let overall = mean(&|r| f64::from(r.overall));
    let squares = mean(&|r| (f64::from(r.overall) - overall).powi(2));
    let (kept, due) = rows.iter().fold((0, 0), |(k, d), r| (k + r.kept.0, d + r.kept.1));
    let mut endings = BTreeMap::new();
    rows.iter().for_each(|r| *endings.entry(r.ending.clone()).or_insert(0) += 1);
    let scores = scenario.objectives.iter().enumerate();
    let tracks = scenario.tracks.iter().enumerate();
    Means {
        overall,
        sd: (squares * n / (n - 1.0)).sqrt(),
        scores: scores.map(|(i, o)| (o.0.clone(), mean(&|r| f64::from(r.scores[i])))).collect(),
        tracks: tracks.map(|(i, t)| (t.id.clone(), mean(&|r| f64::from(r.tracks[i])))).collect(),
        deals: mean(&|r| f64::from(r.deals)),
        kept: if due == 0 { 0.0 } else { f64::from(kept) / f64::from(due) },
        endings,
    }
}

/// Every card of the pack under every lens, computed once. Random play is slow and is played under the first lens only.
fn table() -> &'static BTreeMap<(&'static str, String), Means> {
    static TABLE: OnceLock<BTreeMap<(&'static str, String), Means>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = BTreeMap::new();
        for lens in LENSES {
            for card in pack().cards.iter().filter(|c| lens == "brief" || !c.random) {
                table.insert((lens, card.id.clone()), means(pack(), card, lens, GAMES));
            }
        }
        table
    })
}

fn of(lens: &'static str, card: &str) -> &'static Means {
    table().get(&(lens, card.to_owned())).unwrap_or_else(|| panic!("no card {card} under {lens}"))
}

/// The cards played under a lens.
fn under(lens: &'static str) -> impl Iterator<Item = (&'static str, &'static Means)> {
    table().iter().filter(move |((l, _), _)| *l == lens).map(|((_, card), means)| (card.as_str(), means))
}

#[test]
#[ignore = "many games"]
fn the_sequence_of_the_brief_comes_first_under_its_own_lens() {
    let roadmap = of("brief", "roadmap");
    for (card, means) in under("brief").filter(|(card, _)| *card != "roadmap") {
        assert!(roadmap.overall >= means.overall + 1.0, "roadmap {:.1}, {card} {:.1}", roadmap.overall, means.overall);
    }
    assert!(roadmap.sd > 2.0 && roadmap.sd < 20.0, "spread of roadmap {:.1}", roadmap.sd);
}

#[test]
#[ignore = "many games"]
fn each_failure_the_brief_warns_of_fails_in_its_own_way() {
    let roadmap = of("brief", "roadmap");
    let gap = |card: &str, track: &str| of("brief", card).tracks[track] - roadmap.tracks[track];
    let score = |card: &str, score: &str| of("brief", card).scores[score] - roadmap.scores[score];
    assert!(gap("max_pressure", "minsk_dependence") >= 5.0, "{:.1}", gap("max_pressure", "minsk_dependence"));
    assert!(gap("blindsided_moscow", "moscow_suspicion") >= 5.0, "{:.1}", gap("blindsided_moscow", "moscow_suspicion"));
    assert!(score("ignored_allies", "allies") <= -5.0, "{:.1}", score("ignored_allies", "allies"));
    assert!(gap("giveaway", "us_leverage") <= -5.0, "{:.1}", gap("giveaway", "us_leverage"));
    assert!(gap("price_list", "release_price") >= 5.0, "{:.1}", gap("price_list", "release_price"));
    let deals = of("brief", "poison_pill").deals;
    assert!(deals < roadmap.deals / 2.0, "{deals:.1} deals, roadmap {:.1}", roadmap.deals);
    assert!(score("bloc_choice", "moscow") <= -10.0, "{:.1}", score("bloc_choice", "moscow"));
}

#[test]
#[ignore = "many games"]
fn what_every_lens_holds() {
    for lens in LENSES {
        let dependence = |card: &str| of(lens, card).tracks["minsk_dependence"];
        assert!(dependence("max_pressure") > dependence("drift"), "{lens}");
        let all = under(lens).map(|(_, m)| m.overall);
        let (low, high) = all.fold((f64::MAX, f64::MIN), |(l, h), x| (l.min(x), h.max(x)));
        assert!(high - low > 10.0, "{lens}: from {low:.1} to {high:.1}");
    }
    let lost = of("brief", "roadmap").overall - of("flank", "roadmap").overall;
    assert!(lost >= 3.0, "flank thinks {lost:.1} less of roadmap");
}

#[test]
#[ignore = "many games"]
fn lenses_reorder_the_cards() {
    for (one, other) in [("brief", "flank"), ("flank", "dependence")] {
        let cards: Vec<&str> = under(other).map(|(card, _)| card).collect();
        let leads = |lens, a: &str, b: &str| of(lens, a).overall - of(lens, b).overall > 1.5;
        let pairs = cards.iter().flat_map(|a| cards.iter().map(move |b| (*a, *b)));
        let swapped: Vec<_> = pairs.filter(|(a, b)| leads(one, a, b) && leads(other, b, a)).collect();
        assert!(swapped.len() >= 2, "{one} and {other} swap only {swapped:?}");
    }
}

/// Cards that do not listen: one paper again and again, and a list of moves whatever comes.
const UNHEARING: [&str; 4] = [
    r#"(id: "one_paper", habits: (deliver: All([]), renew: All([]), respond: "quiet_word"), plays: [
        (id: "core", do: Offer(parties: ["minsk"], terms: {"non_aggression": "written", "aggression_scope": "hybrid",
            "verification": "observers", "regime_pledge": "private", "contact": "envoy_visit", "framework": "roadmap"}), again: 1)])"#,
    r#"(id: "one_large_paper", habits: (deliver: All([]), renew: All([]), respond: "quiet_word"), plays: [
        (id: "all", do: Offer(parties: ["minsk"], terms: {"non_aggression": "written", "aggression_scope": "hybrid",
            "verification": "observers", "regime_pledge": "private", "sectoral": "graduated", "payments": "licensed_bank",
            "aviation": "parts", "aviation_safeguard": "verified", "market_terms": "tax", "migration": "halt_verified",
            "hybrid_activity": "halt_verified", "incident_line": "protocol", "rights_dialogue": "track_one_five",
            "detention_terms": "access", "framework": "roadmap"}), again: 1)])"#,
    r#"(id: "one_border_paper", habits: (deliver: All([]), renew: All([]), respond: "let_pass"), plays: [
        (id: "border", do: Offer(parties: ["minsk", "warsaw", "vilnius"], terms: {"migration": "halt_verified",
            "hybrid_activity": "halt_verified", "verification": "observers", "crossings_pl": "freight",
            "crossings_lt": "freight", "incident_line": "protocol", "returns": "assisted"}), again: 1)])"#,
    r#"(id: "a_list", habits: (deliver: All([]), renew: All([]), respond: "quiet_word"), script: [
        [Consult("warsaw", "convey_discreetly"), Consult("vilnius", "convey_discreetly"), Consult("moscow", "convey_intent"),
            Measure("delist_gesture")],
        [Offer(parties: ["minsk"], terms: {"non_aggression": "written", "aggression_scope": "hybrid",
            "verification": "observers", "regime_pledge": "private", "sole_channel": "with_carve_out",
            "exercise_restraint": "notify", "contact": "envoy_visit", "framework": "roadmap"}), Measure("statement_of_limits")],
        [Consult("warsaw", "host_dialogue"), Consult("minsk", "reassure"), Offer(parties: ["minsk", "warsaw"], terms: {
            "migration": "halt_verified", "crossings_pl": "freight", "neighbour_cases": "review", "returns": "assisted",
            "linkage": "within_cluster", "flank_assurance": "sensors"})],
        [Consult("vilnius", "host_dialogue"), Offer(parties: ["minsk", "vilnius"], terms: {"hybrid_activity": "halt_verified",
            "crossings_lt": "roadmap", "incident_line": "protocol", "flank_assurance": "sensors", "linkage": "within_cluster"})],
        [Consult("warsaw", "convey_discreetly"), Consult("vilnius", "convey_discreetly"), Consult("moscow", "convey_intent")],
        [Offer(parties: ["minsk"], terms: {"aviation": "parts", "aviation_safeguard": "verified", "payments": "licensed_bank",
            "sectoral": "graduated", "market_terms": "tax", "designations": "some", "pacing": "gesture_first"})],
        [],
        [Offer(parties: ["minsk"], terms: {"rights_dialogue": "track_one_five", "detention_terms": "access",
            "releases": "gesture", "release_terms": "in_place", "embassy": "charge", "contact": "leader_call",
            "publicity": "announced"})],
        [Consult("warsaw", "convey_discreetly"), Consult("vilnius", "convey_discreetly"), Consult("moscow", "convey_intent")],
        [Offer(parties: ["minsk"], terms: {"exchanges": "facilitate", "peace_endorsement": "on", "back_channel": "on",
            "ukraine_border": "deconfliction"})],
        [Consult("vilnius", "share_findings"), Consult("warsaw", "share_findings"), Consult("minsk", "reassure")],
        [Offer(parties: ["minsk"], terms: {"potash": "licence", "finance": "technical", "vehicles": "trade",
            "detention_terms": "monitoring", "market_terms": "tax", "pacing": "gesture_first"})]])"#,
];

#[test]
#[ignore = "many games"]
fn listening_pays() {
    let best = LISTENING.iter().map(|card| of("brief", card).overall).fold(f64::MIN, f64::max);
    for card in DEAF {
        let overall = of("brief", card).overall;
        assert!(overall <= best - 10.0, "{card} {overall:.1}, best {best:.1}");
    }
    for text in UNHEARING {
        let checked = pack().read_card("card.ron", text);
        let card = checked.value.unwrap_or_else(|| panic!("{}", pack::problem::render(&checked.problems)));
        let overall = means(pack(), &card, "brief", GAMES).overall;
        assert!(overall <= best - 10.0, "{} {overall:.1}, best {best:.1}", card.id);
    }
}

#[test]
#[ignore = "many games"]
fn the_security_pair_is_signed_early_and_promises_are_broken_sometimes() {
    let scenario = pack().compile("reset", "brief", "balanced").expect("the ids of a plan");
    let card = pack().card("roadmap").expect("the card");
    let issue = |id: &str| scenario.issue_ids().find(|i| scenario.issue(*i).id == id).expect("the issue");
    let pair = [issue("non_aggression"), issue("regime_pledge")];
    let signed = |state: &State| pair.iter().all(|i| state.deals.iter().any(|d| d.month <= 3 && d.text.option(*i) > 0));
    let early = (0..GAMES)
        .filter(|game| {
            let luck = Luck::new(1 + game);
            signed(&play_out(&scenario, luck, &mut *player_of(card, luck), |_| {}))
        })
        .count();
    assert!(early * 2 > GAMES as usize, "{early} of {GAMES}");

    let roadmap = of("brief", "roadmap");
    assert!(roadmap.kept > 0.6 && roadmap.kept < 0.95, "kept {:.2}", roadmap.kept);
    let most = roadmap.endings.values().max().expect("an ending");
    assert!(*most * 10 <= GAMES * 6, "{:?}", roadmap.endings);
    assert!(roadmap.endings.len() >= 4, "{:?}", roadmap.endings);
}

/// The most that each disposition of Minsk gives for the same relief, on the first day, decides which offer is best.
#[test]
fn the_best_offer_depends_on_who_sits_in_minsk() {
    let scenario = pack().compile("reset", "brief", "balanced").expect("the ids of a plan");
    let minsk = scenario.counterpart;
    let with = |terms: &[(&str, u8)]| {
        terms.iter().fold(Offer::new(balcony::engine::Parties::of(&[minsk])), |offer, (id, option)| {
            let issue = scenario.issue_ids().find(|i| scenario.issue(*i).id == *id).expect("the issue");
            offer.with(issue, *option)
        })
    };
    let relief = [("aviation", 1), ("payments", 1), ("sectoral", 2), ("framework", 2)];
    // Each asks a little more than the one before.
    let asks: [&[(&str, u8)]; 6] = [
        &[("aviation_safeguard", 2)],
        &[("aviation_safeguard", 2), ("market_terms", 1)],
        &[("aviation_safeguard", 2), ("market_terms", 2), ("migration", 1)],
        &[("aviation_safeguard", 2), ("market_terms", 2), ("migration", 2), ("verification", 2)],
        &[
            ("aviation_safeguard", 2),
            ("market_terms", 2),
            ("migration", 2),
            ("verification", 2),
            ("detention_terms", 1),
        ],
        &[
            ("aviation_safeguard", 2),
            ("market_terms", 3),
            ("migration", 2),
            ("verification", 3),
            ("detention_terms", 2),
        ],
    ];
    let mut best = BTreeMap::new();
    for seed in 1..60 {
        let luck = Luck::new(seed);
        let (state, _) = begin(&scenario, luck);
        let disposition = state.dispositions[minsk.ix()];
        let agreed = |asks: &&&[(&str, u8)]| {
            let text = with(&[&relief[..], asks].concat());
            let Ok(step) = step(&scenario, &state, &Move::Offer(text), luck) else { return false };
            matches!(step.report, Report::Move(report) if report.outcome == Outcome::Agreed)
        };
        best.insert(disposition, asks.iter().take_while(agreed).count());
    }
    let differ: std::collections::BTreeSet<_> = best.values().collect();
    assert!(best.len() == 3 && differ.len() >= 2, "{best:?}");
}

/// The aftermath is part of every result above: what it leaves is read, not what the last month looked like.
#[test]
fn results_are_read_after_the_aftermath() {
    let scenario = pack().compile("reset", "brief", "balanced").expect("the ids of a plan");
    let luck = Luck::new(1);
    let card = pack().card("drift").expect("the card");
    let state = play_out(&scenario, luck, &mut *player_of(card, luck), |_| {});
    let plan = Plan { policy: card.into(), scenario: "reset", lens: "brief", mandate: "balanced", seed: 1 };
    let rows = run(pack(), &plan, 0..1).expect("the ids of a plan");
    assert_eq!(rows[0].tracks, aftermath(&scenario, &state, luck).state.tracks);
}
